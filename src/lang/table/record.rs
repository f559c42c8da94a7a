//! What a list says of a record beside its text.

words! {
    record_unpublished: "suntingan belum terbit" / "edit not published";
    record_disputed: "konflik" / "conflict";
    record_revived: "dihapus tetapi diubah" / "deleted, yet edited";
    record_late: "susulan" / "added after closing";
    record_after_closing(date: &str): "setelah ditutup, {date}" / "after closing, {date}";
    record_renumbered(given: &str): "semula {given}" / "was {given}";
    record_read_back(time: &str): "dibacakan {time}" / "read back {time}";
    record_done_on(day: &str): "selesai {day}" / "done {day}";
    record_answers(labels: &str): "ditangani {labels}" / "handled by {labels}";
    record_vote(agree: u16, disagree: u16, abstain: u16): "setuju {agree}, tidak {disagree}, abstain {abstain}" / "for {agree}, against {disagree}, abstain {abstain}";
    record_quorum_met(present: u16, entitled: u16): "kuorum {present}/{entitled}" / "quorum {present}/{entitled}";
    record_quorum_missed(present: u16, entitled: u16): "tanpa kuorum {present}/{entitled}" / "no quorum {present}/{entitled}";
    record_origin(label: &str): "dari {label}" / "from {label}";
    record_carried_on(quarter: &str): "terbawa ke {quarter}" / "carried to {quarter}";
    record_age_one: "1 triwulan" / "1 quarter";
    record_age(quarters: u16): "{quarters} triwulan" / "{quarters} quarters";
}
