//! Tangkap cepat: the capture line, pages of text and drafts.

words! {
    #[label] person: "Orang" / "Person";
    capture_placeholder: "Tulis di sini, lalu Enter" / "Write here, then Enter";
    capture_owner(who: &str): "penanggung jawab: {who}" / "in charge: {who}";
    capture_speaker(who: &str): "disampaikan oleh {who}" / "said by {who}";
    capture_raised(who: &str): "disampaikan oleh {who}" / "raised by {who}";
    capture_review(date: &str): "ditinjau kembali {date}" / "to be reviewed {date}";
    capture_severity(level: &str): "keparahan {level}" / "severity {level}";
    capture_unknown_name(mark: &str): "{mark} tidak dikenal, tetap sebagai teks" / "{mark} is nobody known and stays text";
    capture_ambiguous_name(mark: &str): "{mark} lebih dari satu, lengkapi namanya" / "{mark} is more than one, give the whole name";
    capture_impossible_date(mark: &str): "{mark} bukan tanggal yang ada di kalender" / "{mark} is not a day of the calendar";
    capture_unknown_record(mark: &str): "{mark} tidak ada, tetap sebagai teks" / "{mark} does not exist and stays text";
    capture_hint_note: "@siapa yang berbicara · #M3 masalah yang dimaksud" / "@who speaks · #M3 the problem meant";
    capture_hint_problem: "@siapa yang menyampaikan · !tinggi !sedang !rendah" / "@who raises it · !high !medium !low";
    capture_hint_follow_up: "@penanggung jawab · ~tenggat · !tinggi · #M3 masalah yang dijawab" / "@who is in charge · ~due · !high · #M3 the problem that it answers";
    capture_hint_decision: "~tanggal peninjauan · #M3 dasar keputusan" / "~review day · #M3 what it rests on";
    capture_hint_aspiration: "@siapa yang menyampaikan · #M3 masalah yang dimaksud" / "@who brings it · #M3 the problem meant";
    capture_office: "jabatan" / "office";
    capture_only_marks: "Baru ada tanda; tulis dahulu apa yang dicatat." / "Only marks so far; write first what is to be recorded.";
    capture_done(what: &str): "{what} dicatat." / "{what} recorded.";
    capture_kept: "Disimpan sebagai draf; tekan d untuk melanjutkannya." / "Kept as a draft; press d to go on with it.";
    capture_cannot_keep: "Belum dapat disimpan sebagai draf; Ctrl-D membuangnya." / "It cannot be kept as a draft yet; Ctrl-D discards it.";
    capture_discarded: "Tulisan dibuang; u mengembalikannya." / "The text was discarded; u brings it back.";

    drafts_title: "Draf yang belum diselesaikan" / "Unfinished drafts";
    drafts_empty: "Tidak ada draf." / "There are no drafts.";
    drafts_discard: "Buang draf ini?" / "Discard this draft?";
    drafts_altered: "perubahan" / "change";
}
