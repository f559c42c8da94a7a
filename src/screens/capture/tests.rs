//! The capture line as it is used.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;

use super::State;
use crate::domain::states::{FollowUpState, Method, Phase, Severity};
use crate::domain::text::FIELD_LIMIT;
use crate::domain::{Change, Field, Item, Kind, Party, Record, Session, Target, Value};
use crate::input::{Action, Key, KeyCode};
use crate::screens::fixture::{Hall, day, id, pictures};
use crate::screens::{Event, Intent, Layer, Screen};
use crate::ui::{Look, Theme, Tone};

fn line(hall: &Hall, kind: Kind) -> State {
    State::begin(kind, Item::Budget, None, &hall.scene())
}

/// The records that the tests add: all but those of the fixture.
fn new(session: &Session, kind: Kind) -> Vec<&Record> {
    session.of_kind(kind).filter(|record| record.id.to_string() > id(1000).to_string()).collect()
}

fn typed(hall: &mut Hall, kind: Kind, text: &str) -> State {
    let mut state = line(hall, kind);
    hall.type_text(&mut state, text);
    state
}

#[test]
fn the_first_character_adds_a_draft_and_every_other_goes_on_with_it() {
    let mut hall = Hall::running();
    let mut state = line(&hall, Kind::Note);
    let first = hall.type_text(&mut state, "J");
    assert!(matches!(&first[..], [Intent::Continue(Change::Add { kind: Kind::Note, .. })]), "{first:?}");
    let second = hall.type_text(&mut state, "a");
    assert!(matches!(&second[..], [Intent::Continue(Change::Set { field: Field::Draft, .. })]));
    let notes = new(hall.session(), Kind::Note);
    assert_eq!(notes.len(), 1);
    assert!(notes[0].is_draft());
    assert_eq!(notes[0].text(&Field::Draft), "Ja");
    assert_eq!(notes[0].text(&Field::Author), "Notulis");
    assert_eq!((notes[0].item(), notes[0].created()), (Some(Item::Budget), Some(hall.now)));
}

#[test]
fn enter_publishes_what_the_marks_say() {
    let mut hall = Hall::running();
    let mut state =
        typed(&mut hall, Kind::FollowUp, "perbaiki talud @kasi kesra @Ketua LPM ~15 jul !tinggi #M1");
    let intents = hall.act(&mut state, Action::Finish);
    assert!(matches!(&intents[1..3], [Intent::Leave, Intent::Close]), "{intents:?}");
    assert_eq!(intents[4], Intent::good("Tindak lanjut T3 dicatat di 1.1 Realisasi APBDesa."));
    let session = hall.session();
    let record = new(session, Kind::FollowUp)[0];
    assert_eq!(intents[3], Intent::Point(record.id));
    assert!(!record.is_draft());
    assert!(record.get(&Field::Draft).is_absent());
    assert_eq!(record.text(&Field::Text), "perbaiki talud");
    assert_eq!(session.label(record.id).as_deref(), Some("T3"));
    let owners = vec![Party::Office("kasi_kesejahteraan".into()), Party::Person(id(7))];
    assert_eq!(record.get(&Field::Owners), &Value::Parties(owners));
    assert_eq!(record.get(&Field::Due), &Value::Date(day(7, 15)));
    assert_eq!(record.get(&Field::Severity), &Value::Severity(Severity::High));
    assert_eq!(record.get(&Field::Problem), &Value::Record(id(31)));
    assert_eq!(record.get(&Field::FollowUpState), &Value::FollowUpState(FollowUpState::NotStarted));
}

#[test]
fn a_decision_freezes_the_quorum_of_the_moment() {
    let mut hall = Hall::running();
    let mut state = typed(&mut hall, Kind::Decision, "Pencairan menunggu SPJ ~1 agu #M1 #T1");
    hall.act(&mut state, Action::Finish);
    let record = new(hall.session(), Kind::Decision)[0];
    let Value::Snapshot(snapshot) = record.get(&Field::Snapshot) else { panic!("{record:?}") };
    assert_eq!((snapshot.present, snapshot.entitled, snapshot.met), (5, 9, true));
    assert_eq!(snapshot.people, [1, 2, 3, 5, 7].map(id));
    assert_eq!((snapshot.at, snapshot.reason.as_str()), (hall.now, ""));
    assert_eq!(record.get(&Field::Method), &Value::Method(Method::Consensus));
    assert_eq!(record.get(&Field::Review), &Value::Date(day(8, 1)));
    let Value::Bases(bases) = record.get(&Field::BasedOn) else { panic!("{record:?}") };
    assert_eq!(bases.iter().map(|basis| basis.record).collect::<Vec<_>>(), [id(31), id(41)]);
}

#[test]
fn a_follow_up_of_a_problem_keeps_it_unless_another_is_named() {
    let mut hall = Hall::running();
    let mut state = State::begin(Kind::FollowUp, Item::Budget, Some(id(31)), &hall.scene());
    hall.type_text(&mut state, "tagih SPJ");
    let rows = hall.rows(&state, 80, 21);
    assert!(rows[19].contains("menjawab M1: SPJ panjar"), "{rows:#?}");
    hall.act(&mut state, Action::Finish);
    assert_eq!(new(hall.session(), Kind::FollowUp)[0].get(&Field::Problem), &Value::Record(id(31)));
}

#[test]
fn escape_leaves_a_draft_and_says_so_but_an_empty_line_leaves_nothing() {
    let mut hall = Hall::running();
    let mut state = typed(&mut hall, Kind::Problem, "air");
    let intents = hall.act(&mut state, Action::KeepDraft);
    assert!(matches!(&intents[..], [Intent::Leave, Intent::Close, Intent::Tell(Tone::Info, text)]
        if text.contains("draf")));
    let draft = new(hall.session(), Kind::Problem)[0].id;
    assert!(hall.session().record(draft).unwrap().is_draft());
    assert_eq!(hall.session().label(draft), None, "a draft has no number yet");

    let mut state = State::resume(draft, &hall.scene()).unwrap();
    (0..3).for_each(|_| drop(hall.send(&mut state, Event::Typed(Key::plain(KeyCode::Backspace)))));
    hall.act(&mut state, Action::KeepDraft);
    assert!(hall.session().record(draft).is_none());

    let mut state = line(&hall, Kind::Note);
    assert_eq!(hall.act(&mut state, Action::KeepDraft), [Intent::Close]);
}

#[test]
fn discarding_is_a_gesture_of_its_own() {
    let mut hall = Hall::running();
    let mut state = typed(&mut hall, Kind::Note, "salah");
    let draft = new(hall.session(), Kind::Note)[0].id;
    let intents = hall.act(&mut state, Action::DiscardDraft);
    assert_eq!(&intents[..2], [Intent::Leave, Intent::Commit(Change::Delete { record: draft })]);
    assert!(hall.session().record(draft).is_none());
}

#[test]
fn a_resumed_draft_is_finished_with_its_marks() {
    let mut hall = Hall::running();
    let mut state = typed(&mut hall, Kind::FollowUp, "susun jadwal ~20 apr");
    hall.act(&mut state, Action::KeepDraft);
    let draft = new(hall.session(), Kind::FollowUp)[0].id;
    let mut state = State::resume(draft, &hall.scene()).unwrap();
    hall.act(&mut state, Action::Finish);
    let record = hall.session().record(draft).unwrap();
    assert_eq!(
        (record.text(&Field::Text), record.get(&Field::Due)),
        ("susun jadwal", &Value::Date(day(4, 20)))
    );
}

#[test]
fn while_a_published_text_is_edited_the_room_keeps_the_last_one() {
    let mut hall = Hall::running();
    let mut state = State::resume(id(31), &hall.scene()).unwrap();
    hall.type_text(&mut state, " lagi");
    let record = hall.session().record(id(31)).unwrap();
    assert_eq!(record.shown_text(), "SPJ panjar kegiatan posyandu belum masuk");
    assert_eq!(record.text(&Field::Draft), "SPJ panjar kegiatan posyandu belum masuk lagi");
    hall.act(&mut state, Action::Finish);
    let record = hall.session().record(id(31)).unwrap();
    assert_eq!(record.shown_text(), "SPJ panjar kegiatan posyandu belum masuk lagi");
    assert!(record.get(&Field::Draft).is_absent());
    assert_eq!(hall.session().label(id(31)).as_deref(), Some("M1"));

    let mut state = State::resume(id(31), &hall.scene()).unwrap();
    assert_eq!(hall.act(&mut state, Action::Finish), [Intent::Leave, Intent::Close], "nothing changed");
}

#[test]
fn what_somebody_else_publishes_meanwhile_is_not_written_over() {
    let mut hall = Hall::running();
    let mut state = State::resume(id(31), &hall.scene()).unwrap();
    hall.type_text(&mut state, " sampai hari ini");
    let theirs = "SPJ panjar kegiatan posyandu dan PKK belum masuk";
    hall.commit(Change::of_record(id(31), Field::Text, theirs));
    state.settle(&hall.scene());
    hall.act(&mut state, Action::Finish);
    let text = hall.session().record(id(31)).unwrap().text(&Field::Text);
    assert_eq!(text, "SPJ panjar kegiatan posyandu dan PKK belum masuk sampai hari ini");
}

#[test]
fn a_refused_line_is_told_and_keeps_its_words() {
    let mut hall = Hall::running();
    let mut state = line(&hall, Kind::Decision);
    hall.commit(Change::Phase { to: Phase::Closed, reason: String::new() });
    // The app refuses; here only the screen is asked.
    let mut ids = hall.ids.clone();
    for c in "Setuju".chars() {
        let intents = state.update(Event::Typed(Key::char(c)), &hall.scene(), &mut ids);
        assert!(matches!(&intents[..], [Intent::Continue(Change::Add { .. })]));
    }
    for action in [Action::Finish, Action::KeepDraft, Action::Edit, Action::OpenPage] {
        let intents = state.update(Event::Action(action), &hall.scene(), &mut ids);
        assert!(!intents.contains(&Intent::Close), "{action:?} {intents:?}");
    }
    assert!(hall.rows(&state, 80, 21)[18].contains("Setuju"));
}

#[test]
fn marks_alone_say_nothing() {
    let mut hall = Hall::running();
    let mut state = typed(&mut hall, Kind::FollowUp, "@kasi kesra ");
    assert!(matches!(&hall.act(&mut state, Action::Finish)[..], [Intent::Tell(Tone::Warn, _)]));
}

#[test]
fn another_kind_finishes_this_line_first() {
    let mut hall = Hall::running();
    let mut state = typed(&mut hall, Kind::Note, "Selesai dibahas");
    let intents = hall.act(&mut state, Action::CaptureProblem);
    let next = Layer::Capture { kind: Kind::Problem, item: Item::Budget, problem: None };
    assert_eq!(intents.last(), Some(&Intent::Open(next)));
    assert_eq!(new(hall.session(), Kind::Note)[0].text(&Field::Text), "Selesai dibahas");
}

#[test]
fn the_long_way_goes_on_with_the_same_record() {
    let mut hall = Hall::running();
    let mut state = typed(&mut hall, Kind::Note, "Panjang");
    let note = new(hall.session(), Kind::Note)[0].id;
    assert_eq!(hall.act(&mut state, Action::Edit), [Intent::Close, Intent::Open(Layer::Record(note))]);
    let page = Layer::Page(note, Field::Text);
    assert_eq!(hall.act(&mut state, Action::OpenPage), [Intent::Close, Intent::Open(page)]);
    let mut untouched = line(&hall, Kind::Problem);
    let intents = hall.act(&mut untouched, Action::Edit);
    assert!(matches!(&intents[..], [Intent::Continue(Change::Add { .. }), Intent::Close, Intent::Open(_)]));
}

#[test]
fn the_form_shows_what_the_marks_said() {
    let mut hall = Hall::running();
    let mut state = typed(&mut hall, Kind::FollowUp, "tagih SPJ @kasi kesra ~20 apr");
    hall.act(&mut state, Action::Edit);
    let draft = new(hall.session(), Kind::FollowUp)[0];
    assert!(draft.is_draft());
    assert_eq!(draft.text(&Field::Draft), "tagih SPJ");
    assert_eq!(draft.get(&Field::Due), &Value::Date(day(4, 20)));
    let owners = vec![Party::Office("kasi_kesejahteraan".into())];
    assert_eq!(draft.get(&Field::Owners), &Value::Parties(owners));
}

#[test]
fn several_pasted_lines_go_on_a_page_as_one_text() {
    let mut hall = Hall::running();
    let mut state = typed(&mut hall, Kind::Note, "Hasil: ");
    let intents = hall.send(&mut state, Event::Pasted("baris satu\r\nbaris dua\n".into()));
    let note = new(hall.session(), Kind::Note)[0];
    assert_eq!(note.text(&Field::Draft), "Hasil: baris satu\nbaris dua");
    let page = Intent::Open(Layer::Page(note.id, Field::Text));
    assert!(matches!(&intents[0], Intent::Continue(Change::Batch(_))));
    assert_eq!(&intents[1..], [Intent::Close, page]);
    assert!(State::resume(note.id, &hall.scene()).is_none(), "several lines belong on a page");
}

#[test]
fn a_paste_beyond_the_limit_becomes_further_notes_and_no_word_is_lost() {
    let mut hall = Hall::running();
    let words: Vec<String> = (0..3000).map(|n| format!("kata{n}")).collect();
    let mut state = line(&hall, Kind::Problem);
    let intents = hall.send(&mut state, Event::Pasted(words.join(" ")));
    let rest = new(hall.session(), Kind::Note);
    assert!(!rest.is_empty() && rest.iter().all(|note| !note.is_draft()));
    assert!(matches!(&intents[1], Intent::Tell(Tone::Warn, text)
        if text.contains(&format!("{} catatan baru", rest.len()))));
    let problem = new(hall.session(), Kind::Problem)[0];
    let all = std::iter::once(problem.text(&Field::Draft)).chain(rest.iter().map(|n| n.text(&Field::Text)));
    let all: Vec<&str> = all.flat_map(str::split_whitespace).collect();
    assert_eq!(all, words);
}

#[test]
fn ten_megabytes_pasted_are_all_kept() {
    let hall = Hall::running();
    let mut state = line(&hall, Kind::Note);
    let text = "lorong desa ".repeat(10 * 1024 * 1024 / 12);
    let intents = state.update(Event::Pasted(text.clone()), &hall.scene(), &mut hall.ids.clone());
    let Intent::Continue(change) = &intents[0] else { panic!("{intents:?}") };
    assert_eq!(crate::domain::check(hall.session(), change), Ok(()));
    let kept: usize = change
        .leaves()
        .iter()
        .map(|leaf| {
            let Change::Add { fields, .. } = leaf else { return 0 };
            let text = fields.get(&Field::Text).as_text().or(fields.get(&Field::Draft).as_text());
            text.map_or(0, |text| text.split_whitespace().count())
        })
        .sum();
    assert_eq!(kept, text.split_whitespace().count());
}

#[test]
fn a_full_line_says_so() {
    let mut hall = Hall::running();
    let mut state = line(&hall, Kind::Note);
    hall.send(&mut state, Event::Pasted("x".repeat(FIELD_LIMIT)));
    let intents = hall.type_text(&mut state, "y");
    assert!(matches!(&intents[..], [Intent::Tell(Tone::Warn, _)]), "{intents:?}");
}

#[test]
fn tab_completes_and_arrows_choose() {
    let mut hall = Hall::running();
    let mut state = typed(&mut hall, Kind::FollowUp, "cek @kaur");
    let rows = hall.rows(&state, 80, 21);
    assert!(rows.iter().any(|row| row.starts_with("▌ Kaur Tata Usaha dan Umum")), "{rows:#?}");
    hall.act(&mut state, Action::MoveDown);
    hall.act(&mut state, Action::Complete);
    let rows = hall.rows(&state, 80, 21);
    assert!(rows[18].starts_with("▌ cek @Kaur Keuangan"), "{rows:#?}");
    assert!(rows[19].contains("penanggung jawab: Kaur Keuangan"), "{rows:#?}");
    let draft = new(hall.session(), Kind::FollowUp)[0];
    assert_eq!(draft.text(&Field::Draft), "cek @Kaur Keuangan ", "completion is journaled too");
}

#[test]
fn the_line_below_shows_how_it_was_understood_at_80_columns() {
    let mut hall = Hall::running();
    let state =
        typed(&mut hall, Kind::FollowUp, "perbaiki jembatan @kasi kesejahteraan ~15 jul !tinggi #M1 @budi");
    let rows = hall.rows(&state, 80, 21);
    let foot = rows[15..].join("\n");
    let title = rows.iter().find(|row| row.contains("Tindak lanjut · 1.1 Realisasi APBDesa")).unwrap();
    assert!(title.contains("draf"), "{title}");
    for part in [
        "penanggung jawab: Kasi Kesejahteraan",
        "tenggat Sab, 15 Jul 2023 (3 bulan lagi)",
        "prioritas tinggi",
        "Masalah M1: SPJ panjar kegiatan posyandu belum masuk",
        "▲ @budi tidak dikenal",
    ] {
        assert!(foot.contains(part), "{part}\n{foot}");
    }
}

#[test]
fn marks_stand_out_in_the_typed_line() {
    let mut hall = Hall::running();
    let state = typed(&mut hall, Kind::FollowUp, "cek @kasi kesra segera");
    pictures!("marks", hall, state);
    let state = typed(&mut hall, Kind::Note, "@ka");
    pictures!("completions", hall, state);
    let text = "perbaiki jembatan @kasi kesejahteraan ~15 jul !tinggi #M1 @budi";
    let state = typed(&mut hall, Kind::FollowUp, text);
    pictures!("understood", hall, state);
    insta::assert_snapshot!("nothing_typed", hall.styled(&line(&hall, Kind::Decision), 80, 21));
}

#[test]
fn offers_are_not_underlined_as_fields_are() {
    let mut hall = Hall::running();
    let state = typed(&mut hall, Kind::Note, "@ka");
    let look = Look { theme: Theme::SIXTEEN, ..Look::default() };
    let mut buf = Buffer::empty(Rect::new(0, 0, 80, 21));
    state.view(&hall.scene(), &look, buf.area, &mut buf);
    let lined = |y| buf[(10, y)].modifier.contains(Modifier::UNDERLINED);
    let at = |text: &str| {
        (0..21).find(|y| (0..80).map(|x| buf[(x, *y)].symbol()).collect::<String>().contains(text))
    };
    assert!(!lined(at("Kaur Keuangan").unwrap()) && lined(at("@ka").unwrap()));
}

#[test]
fn every_size_can_be_drawn() {
    let mut hall = Hall::running();
    let state = typed(&mut hall, Kind::FollowUp, "cek @k");
    for (width, height) in [(0, 0), (10, 2), (60, 10), (120, 33), (200, 57)] {
        hall.rows(&state, width, height);
    }
}

#[test]
fn names_of_others_are_learnt_while_the_line_is_open() {
    let mut hall = Hall::running();
    let mut state = typed(&mut hall, Kind::Note, "bertanya @Camat");
    assert!(state.understood.speaker.is_none());
    let line = crate::domain::LineId { writer: crate::domain::WriterId(5), number: 1 };
    let fields =
        crate::domain::Fields::default().with(Field::Name, "Camat").with(Field::Number, Value::Count(40));
    let change = Change::Add { kind: Kind::Person, record: id(900), fields };
    let line = hall.trail.stamp(change, line, "Sekretaris", hall.now, None);
    hall.trail.take(&line);
    state.settle(&hall.scene());
    assert_eq!(state.understood.speaker, Some(Party::Person(id(900))));
    assert_eq!(hall.session().value(Target::Record(id(900)), &Field::Name).as_text(), Some("Camat"));
}

#[test]
fn enter_holds_once_what_would_stay_text_or_is_past() {
    for (kind, text, why) in [
        (Kind::FollowUp, "perbaiki saluran ~31 feb", "~31 feb bukan tanggal; Enter lagi menyimpannya"),
        (Kind::FollowUp, "tagih @xyz", "@xyz tidak dikenal; Enter lagi menyimpannya"),
        (Kind::FollowUp, "tagih #M99", "#M99 tidak ada; Enter lagi menyimpannya"),
        (
            Kind::Problem,
            "air keruh !gawat",
            "!gawat bukan !rendah, !sedang, atau !tinggi; Enter lagi menyimpannya",
        ),
        (Kind::FollowUp, "tagih ~1 jan 2023", "1 Jan 2023 sebelum hari rapat; Enter lagi menyimpannya"),
        (Kind::Decision, "dana cair =7/x", "=7/x bukan hasil suara; Enter lagi menyimpannya"),
        (Kind::Decision, "dana cair @kaur", "@kaur: keputusan tanpa nama; Enter lagi menyimpannya"),
    ] {
        let mut hall = Hall::running();
        let mut state = typed(&mut hall, kind, text);
        assert_eq!(hall.act(&mut state, Action::Finish), [Intent::warn(why)]);
        assert!(new(hall.session(), kind)[0].is_draft(), "{text}");
        assert!(hall.act(&mut state, Action::Finish).contains(&Intent::Close), "{text}");
        assert!(!new(hall.session(), kind)[0].is_draft(), "{text}");
    }
}

#[test]
fn a_line_altered_after_the_warning_is_held_again() {
    let mut hall = Hall::running();
    let mut state = typed(&mut hall, Kind::FollowUp, "tagih @xyz");
    hall.act(&mut state, Action::Finish);
    hall.type_text(&mut state, "a");
    assert_eq!(hall.act(&mut state, Action::Finish).len(), 1);
    assert!(new(hall.session(), Kind::FollowUp)[0].is_draft());
}

#[test]
fn a_decision_keeps_the_votes_that_its_line_says() {
    let mut hall = Hall::running();
    let mut state = typed(&mut hall, Kind::Decision, "Dana cair =3/1/1");
    let foot = hall.rows(&state, 80, 21)[19..].join("");
    assert!(foot.contains("suara: 3 setuju, 1 tidak, 1 abstain"), "{foot}");
    hall.act(&mut state, Action::Finish);
    let record = new(hall.session(), Kind::Decision)[0];
    assert_eq!(record.text(&Field::Text), "Dana cair");
    assert_eq!(
        record.get(&Field::Method),
        &Value::Method(Method::Vote { agree: 3, disagree: 1, abstain: 1 })
    );
}

#[test]
fn a_vote_that_was_lost_is_told_as_such() {
    let mut hall = Hall::running();
    let state = typed(&mut hall, Kind::Decision, "Dana cair =1/3/1");
    let foot = hall.rows(&state, 80, 21)[19..].join("");
    assert!(
        foot.contains("suara: 1 setuju, 3 tidak, 1 abstain") && foot.contains("tidak disetujui"),
        "{foot}"
    );
    let won = typed(&mut hall, Kind::Decision, "Dana cair =3/1/1");
    let foot = hall.rows(&won, 80, 21)[19..].join("");
    assert!(!foot.contains("tidak disetujui"), "{foot}");
}

#[test]
fn more_votes_than_people_here_are_held_once() {
    let mut hall = Hall::running();
    let mut state = typed(&mut hall, Kind::Decision, "Dana cair =40/3/1");
    let foot = hall.rows(&state, 80, 21)[19..].join("");
    assert!(foot.contains("▲ 44 suara, yang hadir 5"), "{foot}");
    let told = hall.act(&mut state, Action::Finish);
    assert_eq!(told, [Intent::warn("44 suara, yang hadir 5; Enter lagi menyimpannya")]);
    assert!(new(hall.session(), Kind::Decision)[0].is_draft());
    hall.act(&mut state, Action::Finish);
    assert!(!new(hall.session(), Kind::Decision)[0].is_draft());
}

#[test]
fn the_problem_that_is_answered_is_said_at_once_and_backspace_lets_go_of_it() {
    let mut hall = Hall::running();
    let begin = |hall: &Hall| State::begin(Kind::FollowUp, Item::Budget, Some(id(31)), &hall.scene());
    let backspace = || Event::Typed(Key::plain(KeyCode::Backspace));
    let mut state = begin(&hall);
    let rows = hall.rows(&state, 80, 21).join("\n");
    assert!(rows.contains("menjawab M1 (Backspace melepas): SPJ panjar"), "{rows}");
    assert!(rows.contains("~tenggat"), "the marks are told too: {rows}");
    let told = hall.send(&mut state, backspace());
    assert_eq!(told, [Intent::Tell(Tone::Info, "Tidak lagi menjawab M1.".to_owned())]);
    hall.type_text(&mut state, "cat balai");
    hall.act(&mut state, Action::Finish);
    assert!(new(hall.session(), Kind::FollowUp)[0].get(&Field::Problem).is_absent());

    let mut hall = Hall::running();
    let mut state = begin(&hall);
    hall.type_text(&mut state, "c");
    hall.send(&mut state, backspace());
    assert_eq!(new(hall.session(), Kind::FollowUp)[0].get(&Field::Problem), &Value::Record(id(31)));
    hall.send(&mut state, backspace());
    assert!(new(hall.session(), Kind::FollowUp)[0].get(&Field::Problem).is_absent());
}

#[test]
fn a_name_is_doubted_only_when_no_completion_is_left() {
    let mut hall = Hall::running();
    let mut state = typed(&mut hall, Kind::FollowUp, "tagih @kasi");
    let rows = hall.rows(&state, 80, 21).join("\n");
    assert!(rows.contains("Kasi Kesejahteraan") && !rows.contains("tidak dikenal"), "{rows}");
    hall.type_text(&mut state, "x");
    let rows = hall.rows(&state, 80, 21).join("\n");
    assert!(rows.contains("@kasix tidak dikenal"), "{rows}");
}

#[test]
fn what_two_write_in_one_line_is_joined_and_looked_at_before_it_is_published() {
    let mut hall = Hall::running();
    let before = hall.trail.clone();
    let mut state = State::resume(id(21), &hall.scene()).unwrap();
    let published = hall.session().record(id(21)).unwrap().text(&Field::Text).to_owned();
    hall.type_text(&mut state, " satu");
    hall.meanwhile(&before, Change::of_record(id(21), Field::Draft, format!("{published} dua")));
    state.settle(&hall.scene());
    let [Intent::Tell(Tone::Warn, told)] = &hall.act(&mut state, Action::Finish)[..] else { panic!() };
    assert!(told.contains("digabung"), "{told}");
    assert!(hall.act(&mut state, Action::Finish).contains(&Intent::Close));
    let held = hall.session().record(id(21)).unwrap().text(&Field::Text).to_owned();
    assert!(held.contains("satu") && held.contains("dua"), "{held}");
}
