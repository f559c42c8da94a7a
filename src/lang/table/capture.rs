//! Tangkap cepat: the capture line, pages of text and drafts.

words! {
    #[label] person: "Orang" / "Person";
    capture_placeholder(key: &str): "Tulis di sini, lalu {key}" / "Write here, then {key}";
    capture_owner(who: &str): "penanggung jawab: {who}" / "in charge: {who}";
    capture_speaker(who: &str): "disampaikan oleh {who}" / "said by {who}";
    capture_raised(who: &str): "disampaikan oleh {who}" / "raised by {who}";
    capture_review(date: &str): "ditinjau kembali {date}" / "to be reviewed {date}";
    capture_severity(level: &str): "tingkat {level}" / "severity {level}";
    capture_priority(level: &str): "prioritas {level}" / "priority {level}";
    capture_unknown_name(mark: &str): "{mark} tidak dikenal" / "{mark} is not known";
    capture_longer_name(mark: &str): "{mark} dipotong; nama lengkapnya lebih panjang" / "{mark} is cut; the whole name is longer";
    capture_ambiguous_name(mark: &str): "{mark} lebih dari satu orang" / "{mark} is more than one";
    capture_impossible_date(mark: &str): "{mark} bukan tanggal" / "{mark} is no date";
    capture_unknown_record(mark: &str): "{mark} tidak ada" / "{mark} does not exist";
    capture_unknown_severity(mark: &str): "{mark} bukan !rendah, !sedang, atau !tinggi" / "{mark} is none of !low, !medium, !high";
    capture_unclear_votes(mark: &str): "{mark} bukan hasil suara" / "{mark} is no result";
    capture_no_place_for_name(mark: &str): "{mark}: keputusan tanpa nama" / "{mark}: a decision has no name";
    #[page] capture_rests_on(what: &str): "berdasarkan {what}" / "rests on {what}";
    capture_answers(label: &str, text: &str): "menjawab {label}: {text}" / "answers {label}: {text}";
    capture_answers_lets_go(label: &str, text: &str): "menjawab {label} (Backspace melepas): {text}" / "answers {label} (Backspace lets go): {text}";
    capture_let_go(label: &str): "Tidak lagi menjawab {label}." / "It no longer answers {label}.";
    capture_no_quorum: "Kuorum belum tercapai" / "The quorum is not met";
    capture_early: "Rapat belum dibuka" / "The meeting has not begun";
    capture_early_long: "Rapat belum dibuka: keputusan ini tercatat sebelum rapat" / "The meeting has not begun: this decision stands before it";
    capture_past(date: &str): "{date} sebelum hari rapat" / "{date} is before the meeting";
    capture_votes(agree: u16, disagree: u16, abstain: u16): "suara: {agree} setuju, {disagree} tidak, {abstain} abstain" / "votes: {agree} for, {disagree} against, {abstain} abstaining";
    capture_enter_again(why: &str, key: &str): "{why}; {key} lagi menyimpannya" / "{why}; {key} again saves it so";
    capture_too_many_votes(cast: u32, here: u16): "{cast} suara, yang hadir {here}" / "{cast} votes, {here} present";
    capture_hint_note: "@siapa yang berbicara · rujukan seperti #M3 tetap tertulis" / "@who speaks · a reference such as #M3 stays in the text";
    capture_hint_problem: "@siapa yang menyampaikan · tingkat !tinggi !sedang !rendah" / "@who raises it · severity !high !medium !low";
    capture_hint_follow_up: "@penanggung jawab · ~tenggat · prioritas !tinggi · #M3 masalahnya" / "@who is in charge · ~due · priority !high · #M3 its problem";
    capture_hint_decision: "=12/3/1 setuju/tidak/abstain · ~tanggal peninjauan · #M3 dasar" / "=12/3/1 for/against/abstaining · ~review day · #M3 what it rests on";
    capture_hint_aspiration: "@siapa yang menyampaikan · rujukan seperti #M3 tetap tertulis" / "@who brings it · a reference such as #M3 stays in the text";
    capture_office: "jabatan" / "office";
    capture_person: "orang" / "person";
    capture_person_of(title: &str): "orang · {title}" / "person · {title}";
    capture_done_in(what: &str, item: &str): "{what} dicatat di {item}." / "{what} recorded under {item}.";
    capture_only_marks: "Tulis isinya dahulu: baru ada tanda." / "Write the text first: only marks so far.";
    capture_joined(key: &str): "Tulisan orang lain di sini digabung; periksa, lalu {key} menerbitkan" / "Another's words were joined in; check, then {key} publishes";
    capture_not_yours(key: &str): "Ada tulisan orang lain di sini; {key} lagi membuang semuanya" / "Another's words stand here; {key} again discards them all";
    capture_kept(key: &str): "Tersimpan di daftar draf ({key}draf)" / "Kept among the drafts ({key}drafts)";
    capture_kept_change: "Suntingan belum terbit; tersimpan sebagai draf" / "Edit not published; kept as a draft";
    capture_cannot_keep(key: &str): "Tidak dapat menjadi draf; {key} membuangnya." / "It cannot be a draft yet; {key} discards it.";
    capture_discarded(key: &str): "Tulisan dibuang; {key} mengembalikannya." / "The text was discarded; {key} brings it back.";

    drafts_title: "Draf yang belum diselesaikan" / "Unfinished drafts";
    drafts_empty: "Tidak ada draf." / "There are no drafts.";
    drafts_discard: "Buang draf ini?" / "Discard this draft?";
    drafts_altered: "perubahan" / "change";
}
