//! Words of the program as a whole: undo, phases, banners, refusals.

words! {
    read_only_refusal: "Tidak dicatat: folder hanya dapat dibaca." / "Nothing changed: the folder is read-only.";
    read_only_banner: "Folder hanya dapat dibaca: rapat dapat dilihat, tidak dapat diubah." / "Read-only folder: meetings can be looked at, not changed.";
    undo_refused(what: &str): "Tidak diurungkan, diubah orang lain: {what}" / "Not undone, somebody else changed it: {what}";
    not_undoable: "Langkah ini tidak dapat diurungkan." / "This step cannot be undone.";
    no_meeting_yet(key: &str): "{key} menyiapkan rapat: belum ada satu pun." / "{key} prepares a meeting: there is none yet.";
    #[label] begin_title: "Buka rapat" / "Begin";
    #[page] begin_text: "Rapat akan dibuka sekarang: jam agenda mulai berjalan dan kendali ada di komputer ini. Langkah ini tidak dapat diurungkan." / "The meeting begins now: the agenda clock starts and this computer has control. This cannot be undone.";
    #[page] begin_other_day(date: &str, today: &str): "Tanggal rapat: {date}.\nHari ini: {today}.\nKalau rapatnya memang hari ini, pakai tanggal hari ini." / "Day of the meeting: {date}.\nToday: {today}.\nIf it is held today, take today's date.";
    #[page] begin_no_day(today: &str): "Tanggal rapat belum diisi. Hari ini {today}." / "The meeting has no date yet. Today is {today}.";
    #[label] begin_yes: "Buka" / "Begin";
    #[label] quit_title: "Keluar" / "Leave";
    #[page] quit_running: "Rapat masih berlangsung. Keluar? Semuanya tersimpan; jam agenda tetap berjalan." / "The meeting is still in session. Leave? Everything is saved; the agenda clock goes on.";
    #[label] quit_yes: "Keluar" / "Leave";
    already_running: "Rapat sedang berlangsung." / "The meeting is in session.";
    recess_begun(key: &str): "Rapat diskors; {key} melanjutkan." / "Break; {key} goes on.";
    recess_over: "Skors dicabut; rapat dilanjutkan." / "The break is over.";
    seat_taken: "Kendali rapat kini ada di komputer ini." / "This computer now has control of the meeting.";
    unused_key(key: &str): "{key} tidak dipakai di sini; ? bantuan" / "{key} is not used here; ? helps";
    no_such_meeting: "Tidak ada di rapat lain." / "No other meeting holds it.";
    no_such_session(stem: &str): "Rapat {stem} tidak ada di folder ini." / "There is no meeting {stem} in this folder.";
    q_leaves(key: &str): "Tekan {key} untuk keluar." / "Press {key} to leave.";
    session_created(quarter: &str): "Rapat {quarter} disiapkan." / "The meeting of {quarter} is prepared.";
    example_copied(n: usize): "{n} berkas contoh disalin ke folder ini." / "{n} files of the example were copied here.";
    conflicts_banner(n: usize, key: &str): "{n} isian diubah dua orang bersamaan. Tekan {key} untuk menyelesaikan." / "{n} fields were changed by two people at once. Press {key} to settle.";
    renumbered(label: &str): "Kini {label}: nomornya bentrok dengan terminal lain." / "Now {label}: its number clashed elsewhere.";
    hand_edits_absorbed(n: usize): "{n} suntingan tangan dicatat dari berkas JSON." / "{n} hand edits of the JSON file recorded.";
    hand_edits_reported(n: usize): "{n} suntingan tangan pada JSON tidak diterima." / "{n} hand edits of the JSON file refused.";
    saved_again: "Semua tersimpan: disk dapat ditulisi lagi." / "All saved: the disk can be written again.";
    header_present(n: u16): "hadir {n}" / "present {n}";
    header_quorum(sign: &str, present: u16, entitled: u16): "{sign} kuorum {present}/{entitled}" / "{sign} quorum {present}/{entitled}";
    meeting_title(quarter: &str): "Rakor {quarter}" / "Meeting {quarter}";
    refused_sealed: "Sudah disahkan: hanya revisi mengubahnya." / "Sealed: only a revision can change it.";
    refused_closed: "Rapat sudah ditutup: buka kembali dahulu di Penutup." / "The meeting is closed: reopen it at Closing first.";
    refused_phase: "Tidak berlaku pada tahap rapat sekarang." / "The meeting is not at the stage for this.";
    refused_reason: "Alasan perlu diisi." / "A reason is needed.";
    refused_blank: "Teks tidak boleh kosong." / "The text must not be empty.";
    refused_long(kib: usize): "Terlalu panjang: satu isian memuat {kib} KiB." / "Too long: a field takes {kib} KiB.";
    refused_unfit(given: &str): "Tidak diubah: “{given}” tidak cocok di sini." / "Not changed: “{given}” does not fit here.";
    refused_minutes(n: u32): "{n} menit melebihi satu hari." / "{n} minutes is more than a day.";
    refused_bpd: "Anggota BPD tidak dapat diwakili." / "A BPD member cannot be represented.";
    refused_hours: "Jam pulang lebih awal daripada jam datang." / "The hour of leaving is before arrival.";
    refused_gone: "Catatan itu sudah dihapus." / "That record is gone.";
    refused_not_running: "Rapat belum berlangsung: butir tidak tayang." / "Items show only while the meeting runs.";
}
