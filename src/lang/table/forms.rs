//! The long way: forms of records and of the meeting.

words! {
    page_placeholder(key: &str): "Tulis di sini; {key} menyelesaikan" / "Write here; {key} finishes";
    page_gone: "Catatan ini sudah dihapus orang lain." / "Somebody else has deleted this record.";
    page_empty(key: &str): "Isinya kosong; {key} membuang suntingan." / "The text must not be empty; {key} discards the edit.";
    page_disputed(key: &str): "Konflik: selesaikan dahulu, lalu tekan {key}." / "Conflict: finish first, then press {key}.";
    page_appended: "Kata-kata orang lain ditaruh di akhir." / "Another person's words stand at the end.";

    form_why: "Alasan atau tanggal" / "Why, or when";
    form_votes: "Hasil suara" / "Votes";
    form_minutes: "Menit rencana" / "Planned minutes";
    form_minutes_each: "untuk tiap butir agenda" / "for each agenda item";

    form_none: "belum ditentukan" / "not set";
    form_vote: "suara terbanyak" / "majority vote";

    form_hint_date: "contoh: 15 Juli, 15/7, besok" / "such as 15 July, 15/7, tomorrow";
    form_hint_hour: "contoh: 09.00" / "such as 09.00";
    form_hint_party: "nama, jabatan, atau nomor" / "name, office or number";
    form_hint_parties: "nama atau jabatan; pisahkan dengan titik koma" / "names or offices with semicolons between";
    form_hint_record: "contoh: M3" / "such as M3";
    form_hint_bases: "contoh: M3 = Rp25 juta; T2" / "such as M3 = Rp25 million; T2";
    form_hint_votes: "contoh: 20 setuju, 5 tidak, 1 abstain" / "such as 20 for, 5 against, 1 abstaining";
    form_hint_detail: "bila tertunda, batal, atau selesai" / "when postponed, cancelled or done";

    form_blank: "Tidak boleh kosong." / "This must not be empty.";
    form_name_long(most: usize): "Nama paling panjang {most} huruf." / "A name has at most {most} letters.";
    form_not_a_date: "Bukan tanggal; tulis misalnya 15/7." / "No date; write for example 15/7.";
    form_impossible_date: "Tanggal ini tidak ada di kalender." / "There is no such day in the calendar.";
    form_other_weekday: "Tanggal dan nama harinya tidak cocok." / "The date and the weekday do not agree.";
    form_sitting_before: "Harus sesudah sidang sebelumnya." / "A further sitting must come after the one before.";
    form_not_an_hour: "Ini bukan jam; tulis misalnya 09.00." / "This is no hour; write for example 09.00.";
    form_impossible_hour: "Jam ini tidak ada." / "There is no such hour.";
    form_not_minutes: "Tulis menit dengan angka, misalnya 15." / "Write the minutes in figures, such as 15.";
    form_negative_minutes: "Menit tidak boleh negatif." / "Minutes must not be negative.";
    form_too_many_minutes(most: u32): "Paling lama {most} menit, yaitu satu hari." / "At most {most} minutes, which is a day.";
    form_no_such_record(label: &str): "{label} tidak ada di rapat ini." / "There is no {label} in this meeting.";
    form_why_missing: "Tulis alasannya." / "Write the reason.";
    form_tally: "Tulis setuju/tidak/abstain, misalnya 7/1/0." / "Write three numbers: for/against/abstaining, such as 7/1/0.";
    form_unknown_party(name: &str): "{name} (tidak ada di daftar)" / "{name} (on no list)";
    form_disputed(n: usize, key: &str): "▲ {n} versi berbeda; {key} untuk memilih" / "▲ {n} versions differ; {key} to choose";
    form_planned(time: &str): "direncanakan {time}" / "planned {time}";
    form_related: "Yang berkaitan" / "Related records";
    form_bpd: "BPD" / "Council (BPD)";
    form_lkd: "LKD" / "Community bodies (LKD)";
    form_snapshot_absent: "tidak dibekukan" / "not frozen";
    form_snapshot_none(key: &str): "belum dibekukan; {key} membekukannya" / "not frozen yet; {key} freezes it";
    form_snapshot_taken(n: u16, of: u16, met: &str, at: &str, key: &str): "{n} dari {of}, {met}, {at}; {key} memperbarui" / "{n} of {of}, {met}, {at}; {key} renews";
    form_snapshot_kept(n: u16, of: u16, met: &str, at: &str): "{n} dari {of}, {met}, {at}" / "{n} of {of}, {met}, {at}";
    form_snapshot_met: "tercapai" / "met";
    form_snapshot_missed: "tidak tercapai" / "missed";
    form_wrong(label: &str, error: &str): "{label}: {error}" / "{label}: {error}";
    form_left_wrong: "Isian yang belum benar tidak disimpan." / "What was not right has not been saved.";
    form_no_page: "Isian ini cukup satu baris." / "This field is one line only.";
}
