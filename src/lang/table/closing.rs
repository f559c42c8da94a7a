//! Penutup: the checklist and the closing.

words! {
    closing_phase(since: &str): "Rapat {since}" / "Meeting {since}";
    closing_what: "Yang perlu dilihat" / "To look at";
    closing_where: "Di mana" / "Where";
    closing_blocking: "Harus dibereskan sebelum ditutup" / "To be settled before closing";
    closing_reminders: "Pengingat" / "Reminders";
    closing_settled: "Sudah beres" / "In order";
    closing_nobody: "belum ada yang dicatat hadir" / "nobody is marked present";
    closing_unmarked: "orang belum dicatat" / "people not marked";
    closing_unmarked_where(n: usize): "{n} orang di Daftar hadir" / "{n} people on the attendance list";
    closing_unanswered: "tindak lanjut lalu belum dijawab" / "last follow-ups not answered";
    closing_unanswered_where(n: usize): "{n} dari triwulan lalu" / "{n} of last quarter";
    closing_decision_unread: "keputusan belum dibacakan" / "decision not read back";
    closing_not_discussed: "butir belum dibahas" / "item not discussed";
    closing_no_text: "keputusan tanpa isi" / "decision without text";
    closing_no_snapshot: "keputusan tanpa catatan kuorum" / "decision without its quorum";
    closing_draft: "draf belum diselesaikan" / "unfinished draft";
    closing_conflict(field: &str): "konflik: {field}" / "conflict: {field}";
    closing_done_items(n: usize): "{n} dari {n} butir dibahas" / "{n} of {n} items discussed";
    closing_done_deferred(n: usize, deferred: usize): "{n} butir dibahas, {deferred} ditunda" / "{n} items discussed, {deferred} put off";
    closing_done_conflicts: "tidak ada konflik" / "no conflicts";
    closing_done_present(here: u16, all: u16): "hadir {here} dari {all} undangan" / "{here} of {all} invited are here";
    closing_done_guests(here: u16, all: u16, guests: u16): "hadir {here} dari {all} undangan; tamu {guests}" / "{here} of {all} invited are here; guests {guests}";
    closing_done_follow_ups: "tindak lanjut lengkap" / "follow-ups complete";
    closing_done_decisions: "keputusan lengkap" / "decisions complete";
    closing_done_drafts: "tidak ada draf" / "no drafts";
    closing_not_begun(key: &str): "{key} membuka rapat: rapat belum dibuka." / "{key} begins the meeting: it has not begun.";
    closing_already: "Rapat sudah ditutup." / "The meeting is closed already.";
    closing_blocked(n: usize): "Bereskan dahulu {n} hal di atas daftar ini." / "Settle first the {n} points at the top.";
    closing_ask_title: "Tutup rapat?" / "Close the meeting?";
    #[page] closing_ask_clear: "Semua sudah beres. Setelah ditutup, hanya catatan dan kehadiran yang masih dapat ditambah." / "Everything is in order. Once closed, only notes and attendance can still be added.";
    #[page] closing_ask_reminders(n: usize): "Masih ada {n} pengingat. Setelah ditutup, hanya catatan dan kehadiran yang masih dapat ditambah:" / "{n} reminders remain. Once closed, only notes and attendance can still be added:";
    closing_said(hour: &str): "Rapat ditutup pukul {hour}." / "The meeting was closed at {hour}.";
    closing_still_running(key: &str): "{key} menutup rapat: rapat masih berlangsung." / "{key} closes the meeting: it is in session.";
    closing_sealed: "Sudah disahkan: hanya revisi mengubahnya." / "Sealed: only a revision can change it.";
    closing_summary: "Ringkasan rapat" / "Summary of the meeting";
    closing_decisions(n: usize, read: usize): "{n} keputusan, {read} sudah dibacakan" / "{n} decisions, {read} read back";
    closing_read_at(hour: &str): "dibacakan {hour}" / "read back {hour}";
    closing_not_read: "belum dibacakan" / "not read back";
    closing_follow_ups(made: usize, open: usize): "{made} tindak lanjut dibuat, {open} belum selesai" / "{made} follow-ups made, {open} still owed";
    closing_minutes(used: u32, planned: u32): "Waktu: {used} dari {planned} menit" / "Time: {used} of {planned} minutes";
    closing_block(name: &str, used: u32, planned: u32): "{name}: {used} dari {planned} menit" / "{name}: {used} of {planned} minutes";
    closing_next(date: &str): "Rapat berikutnya: {date}" / "Next meeting: {date}";
    closing_no_next(key: &str): "Rapat berikutnya belum ditentukan (tekan {key} untuk mengisi)." / "The next meeting is not set (press {key} to set it).";
    closing_conclusions(n: usize): "Kesimpulan ({n})" / "Conclusions ({n})";
    closing_no_conclusion(key: &str): "Belum ada kesimpulan; tekan {key} untuk mencatatnya." / "No conclusion yet; press {key} to write one.";
}
