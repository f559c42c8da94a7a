//! Papan RTL: the follow-ups.

words! {
    #[label] board_title: "Papan RTL" / "Follow-ups";
    board_all(n: usize): "{n} tindak lanjut" / "{n} follow-ups";
    board_open(n: usize): "{n} terbuka" / "{n} open";
    board_overdue(n: usize): "{n} terlambat" / "{n} overdue";
    board_marked(n: usize): "{n} ditandai" / "{n} marked";
    board_marks_off: "Tanda dilepas." / "The marks are off.";
    board_shown(n: usize): "{n} tampil" / "{n} shown";
    board_filtered: "Saring:" / "Filter:";
    board_finding: "Cari:" / "Find:";
    board_find_hint: "kata dari tindak lanjut, masalah, atau nama" / "words of a follow-up, a problem or a name";
    board_empty: "Belum ada tindak lanjut di rapat ini." / "No follow-ups in this meeting yet.";
    board_nothing: "Tidak ada tindak lanjut yang cocok dengan saringan." / "No follow-up matches the filter.";
    board_filters_off: "Saringan dilepas." / "The filter is off.";
    #[label] board_number: "No" / "No";
    #[label] board_state: "Status" / "State";
    #[label] board_owner_short: "PJ" / "In charge";
    #[label] board_origin: "Asal rapat" / "From meeting";
    #[label] board_age: "Umur" / "Age";
    #[label] board_remark: "Keterangan" / "Remark";
    #[label] board_history: "Riwayat" / "History";
    #[label] board_written: "Ditulis" / "Written";
    #[label] board_new: "baru" / "new";
    board_carried_to(quarter: &str): "terbawa {quarter}" / "to {quarter}";
    board_carried_from(quarter: &str): "terbawa dari {quarter}" / "carried from {quarter}";
    board_first_in(quarter: &str): "pertama dicatat {quarter}" / "first noted in {quarter}";
    board_years(quarter: &str): "TW {quarter}" / "Q {quarter}";
    #[label] board_nobody: "belum ada" / "none yet";
    #[rail] board_filter_all: "Tampilkan semua" / "Show all";
    #[rail] board_filter_open: "Masih terbuka" / "Still open";
    #[rail] board_filter_here: "Dari rapat ini" / "From this meeting";
    #[rail] board_filter_carried: "Terbawa" / "Carried";
    #[rail] board_sort_due: "Urut menurut tenggat" / "Sort by due date";
    #[rail] board_sort_state: "Kelompok per status" / "Group by state";
    #[label] board_in_use: "aktif" / "in use";
    #[page] board_lives_later(quarter: &str): "Tindak lanjut ini dilanjutkan di {quarter}. Buka rapat itu?" / "This follow-up goes on in {quarter}. Open that meeting?";
    #[page] board_closed_later(quarter: &str): "Rapat ini sudah ditutup dan tindak lanjut ini tidak terbawa ke {quarter}. Buka rapat {quarter}?" / "This meeting is closed, and this follow-up was not carried to {quarter}. Open the meeting of {quarter}?";
    #[page] board_closed: "Rapat ini sudah ditutup. Belum ada rapat berikutnya. Siapkan sekarang?" / "This meeting is closed. There is no next meeting yet. Prepare it now?";
    #[label] board_go_there: "Buka" / "Open";
    #[label] board_prepare: "Siapkan" / "Prepare";
    board_already(label: &str, state: &str): "{label} sudah {state}." / "{label} is already {state}.";
    board_no_origin(label: &str): "{label} tidak berasal dari satu masalah." / "{label} did not come from a problem.";
    #[page] board_delete_text(text: &str): "{text}\n\nTindak lanjut ini hilang dari papan dan dari dokumen. Dapat diurungkan." / "{text}\n\nThis follow-up disappears from the board and from the papers. It can be undone.";
}
