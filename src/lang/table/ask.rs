//! Questions that are answered in one line.

words! {
    ask_postpone: "Mengapa ditunda?" / "Why is it postponed?";
    ask_cancel_follow_up: "Mengapa dibatalkan?" / "Why is it cancelled?";
    ask_owners: "Siapa penanggung jawabnya?" / "Who is in charge?";
    ask_due: "Paling lambat kapan?" / "By when?";
    ask_new_due(which: &str): "Tenggat baru untuk {which}?" / "A new due date for {which}?";
    ask_before(state: &str, what: &str): "Sebelumnya {state}: {what}" / "Before, {state}: {what}";
    ask_before_due(date: &str): "Tenggat sebelumnya: {date}" / "Due before: {date}";
    ask_before_reason(why: &str): "Alasan sebelumnya: {why}" / "The reason before: {why}";
    ask_due_stays: "tenggat tetap" / "due as before";
    ask_drop_problem: "Mengapa tidak dilanjutkan?" / "Why is it not pursued?";
    ask_substitute: "Diwakili oleh siapa?" / "Represented by whom?";
    ask_hours: "Jam hadir dan pulang" / "Hours of arrival and leaving";
    ask_guest: "Tamu yang hadir" / "A guest who is here";
    ask_guest_name: "Nama dan asal tamu" / "Name and origin of the guest";
    ask_defer: "Mengapa ditunda ke triwulan berikutnya?" / "Why is it put off to the next quarter?";
    ask_reopen: "Mengapa rapat dibuka kembali?" / "Why is the meeting reopened?";
    ask_snapshot: "Mengapa kuorum dicatat ulang?" / "Why is the quorum taken anew?";
    #[page] ask_hint_reason: "Tulis alasannya dalam satu baris; alasan ini tercatat dalam notula." / "Write the reason in one line; it stands in the minutes.";
    #[page] ask_hint_snapshot: "Kuorum dan daftar yang hadir saat ini menggantikan yang tercatat pada keputusan. Tulis alasannya." / "The quorum and the people present now replace those kept with the decision. Write the reason.";
    #[page] ask_hint_owners(key: &str): "Jabatan atau nama, dipisah titik koma; {key} melengkapi. Kosongkan bila belum ada." / "Offices or names with semicolons between; {key} completes. Leave empty for nobody.";
    #[page] ask_hint_due: "Contoh: besok, 2 minggu, akhir bulan, 15/7, 15 Juli 2023. Kosongkan bila belum ada." / "For example: tomorrow, 2 weeks, end of month, 15/7, 15 July 2023. Leave empty for none.";
    #[page] ask_hint_new_due(key: &str): "Contoh: 2 minggu, akhir bulan, 15/7. {key} tanpa isi membiarkan tenggat seperti semula." / "For example: 2 weeks, end of month, 15/7. {key} alone leaves the due date as it was.";
    #[page] ask_hint_substitute: "Tulis nama yang mewakili." / "Write the name of whoever stands in.";
    #[page] ask_hint_hours: "Contoh: 09.02, atau 09.02-10.15 bila sudah pulang." / "For example: 09.02, or 09.02-10.15 once gone.";
    #[page] ask_hint_guest: "Nama, titik koma, lalu asalnya. Contoh: Babinsa; Koramil Pamekasan. Gelar seperti S.Pd. tetap pada nama." / "The name, a semicolon, then where from. For example: Babinsa; Koramil Pamekasan. Degrees such as S.Pd. stay with the name.";
    ask_guest_understood(name: &str, from: &str): "{name}, dari {from}" / "{name}, from {from}";
    ask_reason_missing: "Alasan harus diisi." / "A reason is needed.";
    ask_name_missing: "Nama harus diisi." / "A name is needed.";
    ask_gone: "Orang ini tidak ada lagi dalam daftar." / "This person is no longer on the list.";
    ask_ambiguous(name: &str, key: &str): "Lebih dari satu orang bernama {name}; pilih dengan {key}." / "More than one person is called {name}; choose with {key}.";
    ask_no_date: "Ini bukan tanggal. Tulis misalnya 15/7 atau 2 minggu." / "This is not a date. Write for example 15/7 or 2 weeks.";
    ask_impossible_date: "Tanggal itu tidak ada dalam kalender." / "There is no such day in the calendar.";
    ask_other_weekday(day: &str): "Tanggal itu jatuh pada hari {day}." / "That date falls on a {day}.";
    ask_no_hour: "Ini bukan jam. Tulis misalnya 09.02." / "This is not an hour. Write for example 09.02.";
    ask_impossible_hour: "Jam itu tidak ada." / "There is no such hour.";
    ask_left_before: "Jam pulang lebih awal daripada jam hadir." / "The hour of leaving is before that of arrival.";
    ask_said_reopened: "Rapat dibuka kembali." / "The meeting is reopened.";
    ask_said_snapshot: "kuorum dicatat ulang" / "quorum taken anew";
}
