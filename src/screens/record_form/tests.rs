//! The form of a record.

use super::State;
use crate::domain::states::{FollowUpState, Level, Method, ProblemKind, Severity};
use crate::domain::{Body, Change, Field, Fields, Item, Kind, Party, RecordId, Target, Value};
use crate::input::{Action, Key, KeyCode};
use crate::screens::fixture::{Hall, at, day, id, pictures};
use crate::screens::{Event, Intent, Layer, Question, Screen};
use crate::ui::Tone;

fn open(hall: &Hall, number: u128, field: &Field) -> State {
    State::open(id(number), &hall.scene()).at(field)
}

fn held(hall: &Hall, number: u128, field: &Field) -> Value {
    hall.session().value(Target::Record(id(number)), field).clone()
}

fn retype(hall: &mut Hall, state: &mut State, text: &str) {
    hall.send(state, Event::Typed(Key::ctrl('a')));
    hall.send(state, Event::Typed(Key::ctrl('k')));
    hall.type_text(state, text);
}

fn next(hall: &mut Hall, state: &mut State) -> Vec<Intent> {
    hall.act(state, Action::NextField)
}

fn right(hall: &mut Hall, state: &mut State, steps: usize) {
    (0..steps).for_each(|_| drop(hall.act(state, Action::MoveRight)));
}

fn seen(hall: &Hall, state: &State) -> String {
    hall.rows(state, 80, 40).join("\n")
}

#[test]
fn a_problem_has_all_its_fields() {
    let mut hall = Hall::running();
    let mut state = open(&hall, 31, &Field::ProblemKind);
    right(&mut hall, &mut state, 3);
    next(&mut hall, &mut state);
    next(&mut hall, &mut state);
    hall.type_text(&mut state, "Bidan baru");
    assert_eq!(next(&mut hall, &mut state), [Intent::Leave], "a visit is one gesture");
    hall.type_text(&mut state, "PMT terlambat");
    next(&mut hall, &mut state);
    hall.send(&mut state, Event::Typed(Key::char('t')));
    next(&mut hall, &mut state);
    right(&mut hall, &mut state, 2);
    next(&mut hall, &mut state);
    hall.type_text(&mut state, "Ketua TP PKK");
    next(&mut hall, &mut state);
    assert_eq!(held(&hall, 31, &Field::ProblemKind), Value::ProblemKind(ProblemKind::Hambatan));
    assert_eq!(held(&hall, 31, &Field::Cause), Value::from("Bidan baru"));
    assert_eq!(held(&hall, 31, &Field::Impact), Value::from("PMT terlambat"));
    assert_eq!(held(&hall, 31, &Field::Severity), Value::Severity(Severity::High));
    assert_eq!(held(&hall, 31, &Field::Level), Value::Level(Level::Village));
    assert_eq!(held(&hall, 31, &Field::RaisedBy), Value::Party(Party::Person(id(9))));
}

#[test]
fn a_published_text_is_published_again_when_its_field_is_left() {
    let mut hall = Hall::running();
    let mut state = open(&hall, 31, &Field::Text);
    hall.type_text(&mut state, " lagi");
    assert_eq!(held(&hall, 31, &Field::Text), Value::from("SPJ panjar kegiatan posyandu belum masuk"));
    next(&mut hall, &mut state);
    assert_eq!(held(&hall, 31, &Field::Text), Value::from("SPJ panjar kegiatan posyandu belum masuk lagi"));
    assert!(held(&hall, 31, &Field::Draft).is_absent());

    let mut state = open(&hall, 31, &Field::Text);
    retype(&mut hall, &mut state, " ");
    assert_eq!(next(&mut hall, &mut state), [Intent::Leave]);
    assert!(seen(&hall, &state).contains("× Tidak boleh kosong."));
    let intents = hall.act(&mut state, Action::DiscardDraft);
    assert!(intents.contains(&Intent::Close));
    assert!(held(&hall, 31, &Field::Draft).is_absent());
}

#[test]
fn escape_in_the_text_leaves_a_draft() {
    let mut hall = Hall::running();
    let mut state = open(&hall, 31, &Field::Text);
    hall.type_text(&mut state, " lagi");
    let intents = hall.act(&mut state, Action::KeepDraft);
    assert!(
        matches!(&intents[..], [Intent::Leave, Intent::Close, Intent::Tell(Tone::Info, _)]),
        "{intents:?}"
    );
    assert_eq!(held(&hall, 31, &Field::Text), Value::from("SPJ panjar kegiatan posyandu belum masuk"));
    assert_eq!(held(&hall, 31, &Field::Draft), Value::from("SPJ panjar kegiatan posyandu belum masuk lagi"));
}

#[test]
fn a_follow_up_is_postponed_only_with_a_reason() {
    let mut hall = Hall::running();
    let mut state = open(&hall, 41, &Field::FollowUpState);
    right(&mut hall, &mut state, 2);
    assert_eq!(held(&hall, 41, &Field::FollowUpState), Value::FollowUpState(FollowUpState::InProgress));
    let intents = hall.act(&mut state, Action::SaveForm);
    assert!(!intents.contains(&Intent::Close));
    assert!(seen(&hall, &state).contains("× Tulis alasannya."));
    assert!(seen(&hall, &state).contains("tertunda"), "the choice is not forgotten");
    hall.type_text(&mut state, "hujan");
    next(&mut hall, &mut state);
    let why = "hujan".to_owned();
    assert_eq!(
        held(&hall, 41, &Field::FollowUpState),
        Value::FollowUpState(FollowUpState::Postponed { why })
    );
}

#[test]
fn done_is_today_unless_another_day_is_given() {
    let mut hall = Hall::running();
    let mut state = open(&hall, 41, &Field::FollowUpState);
    right(&mut hall, &mut state, 1);
    let done = |on| Value::FollowUpState(FollowUpState::Done { on });
    next(&mut hall, &mut state);
    assert_eq!(held(&hall, 41, &Field::FollowUpState), done(day(4, 6)));
    retype(&mut hall, &mut state, "5 april 2023");
    next(&mut hall, &mut state);
    assert_eq!(held(&hall, 41, &Field::FollowUpState), done(day(4, 5)));
}

#[test]
fn owners_due_day_and_fund_source_of_a_follow_up() {
    let mut hall = Hall::running();
    let mut state = open(&hall, 42, &Field::Problem);
    hall.type_text(&mut state, "M9");
    assert_eq!(next(&mut hall, &mut state), [Intent::Leave]);
    assert!(seen(&hall, &state).contains("× M9 tidak ada di rapat ini."));
    hall.act(&mut state, Action::PreviousField);
    retype(&mut hall, &mut state, "m1");
    assert!(seen(&hall, &state).contains("Masalah M1: SPJ panjar"));
    next(&mut hall, &mut state);
    hall.type_text(&mut state, "kasi kesra; ketua lpm, Pendamping desa");
    next(&mut hall, &mut state);
    hall.type_text(&mut state, "besok");
    next(&mut hall, &mut state);
    next(&mut hall, &mut state);
    hall.type_text(&mut state, "DDS");
    let owners = [
        Party::Office("kasi_kesejahteraan".into()),
        Party::Person(id(7)),
        Party::Name("Pendamping desa".into()),
    ];
    assert_eq!(held(&hall, 42, &Field::Problem), Value::Record(id(31)));
    assert_eq!(held(&hall, 42, &Field::Owners), Value::Parties(owners.into()));
    assert_eq!(held(&hall, 42, &Field::Due), Value::Date(day(4, 7)));
    assert_eq!(held(&hall, 42, &Field::FundSource), Value::from("DDS"));
    // An emptied field is absent again.
    let mut state = open(&hall, 42, &Field::Owners);
    retype(&mut hall, &mut state, "");
    next(&mut hall, &mut state);
    assert!(held(&hall, 42, &Field::Owners).is_absent());
}

#[test]
fn a_decision_by_vote_needs_a_whole_tally() {
    let mut hall = Hall::running();
    let mut state = open(&hall, 51, &Field::Method);
    right(&mut hall, &mut state, 1);
    next(&mut hall, &mut state);
    for wrong in ["7", "7/1/0/2", "7/-1/0", "banyak"] {
        retype(&mut hall, &mut state, wrong);
        assert_eq!(next(&mut hall, &mut state), [Intent::Leave], "{wrong}");
        assert!(seen(&hall, &state).contains("× Tulis setuju/tidak/abstain"), "{wrong}");
        hall.act(&mut state, Action::PreviousField);
    }
    retype(&mut hall, &mut state, "");
    assert!(seen(&hall, &state).contains("(contoh: 20 setuju, 5 tidak, 1 abstain)"));
    retype(&mut hall, &mut state, "4 setuju, 1 tidak");
    next(&mut hall, &mut state);
    let vote = Method::Vote { agree: 4, disagree: 1, abstain: 0 };
    assert_eq!(held(&hall, 51, &Field::Method), Value::Method(vote));
}

#[test]
fn more_votes_than_people_here_are_held_once() {
    let held_for = |keys: fn(&mut Hall, &mut State) -> Vec<Intent>| {
        let mut hall = Hall::running();
        let mut state = open(&hall, 51, &Field::Method);
        right(&mut hall, &mut state, 1);
        next(&mut hall, &mut state);
        retype(&mut hall, &mut state, "40/3/1");
        let told = keys(&mut hall, &mut state);
        assert_eq!(told, [Intent::warn("44 suara, yang hadir 5; Enter lagi menyimpannya")]);
        assert!(held(&hall, 51, &Field::Method).is_absent(), "not yet");
        keys(&mut hall, &mut state);
        let vote = Method::Vote { agree: 40, disagree: 3, abstain: 1 };
        assert_eq!(held(&hall, 51, &Field::Method), Value::Method(vote));
    };
    held_for(next);
    held_for(|hall, state| hall.act(state, Action::SaveForm));
}

#[test]
fn a_decision_rests_on_records_with_figures_and_is_read_back() {
    let mut hall = Hall::running();
    let mut state = open(&hall, 51, &Field::BasedOn);
    hall.type_text(&mut state, "M1 = Rp17.500.000; T1");
    next(&mut hall, &mut state);
    let Value::Bases(bases) = held(&hall, 51, &Field::BasedOn) else { panic!() };
    let bases: Vec<_> = bases.iter().map(|basis| (basis.record, basis.figure.as_str())).collect();
    assert_eq!(bases, [(id(31), "Rp17.500.000"), (id(41), "")]);
    next(&mut hall, &mut state);
    hall.type_text(&mut state, "9.55");
    next(&mut hall, &mut state);
    assert_eq!(held(&hall, 51, &Field::ReadBack), Value::Instant(at(9, 55)));
    let asked = hall.act(&mut state, Action::Advance);
    assert_eq!(asked, [Intent::Open(Layer::Ask(Question::Snapshot(id(51))))]);
    let snapshot = crate::domain::compose::snapshot(hall.session(), at(10, 0), "dua orang datang");
    hall.commit(Change::of_record(id(51), Field::Snapshot, Value::Snapshot(Box::new(snapshot))));
    state.settle(&hall.scene());
    assert!(seen(&hall, &state).contains("5 dari 9, tercapai, 10.00; Enter memperbarui"));
}

#[test]
fn a_draft_is_published_when_its_form_is_finished() {
    let mut hall = Hall::running();
    let fields = Fields::default().with(Field::Item, Value::Item(Item::Budget)).with(Field::Draft, "");
    hall.commit(Change::Add { kind: Kind::FollowUp, record: id(70), fields });
    let mut state = State::open(id(70), &hall.scene());
    assert!(!hall.act(&mut state, Action::SaveForm).contains(&Intent::Close), "a text is needed");
    hall.type_text(&mut state, "susun jadwal ~20 apr");
    next(&mut hall, &mut state);
    assert!(hall.session().record(id(70)).unwrap().is_draft(), "leaving the field publishes no draft");
    next(&mut hall, &mut state);
    hall.type_text(&mut state, "kades");
    let intents = hall.act(&mut state, Action::SaveForm);
    assert!(intents.contains(&Intent::Close), "{intents:?}");
    let record = hall.session().record(id(70)).unwrap();
    assert_eq!(record.text(&Field::Text), "susun jadwal");
    assert_eq!(record.get(&Field::Due), &Value::Date(day(4, 20)));
    assert_eq!(record.get(&Field::Owners), &Value::Parties(vec![Party::Office("kepala_desa".into())]));
    assert_eq!(hall.session().label(id(70)).as_deref(), Some("T3"));
}

#[test]
fn a_draft_without_a_word_goes_when_its_form_is_left() {
    let mut hall = Hall::running();
    let fields = Fields::default().with(Field::Item, Value::Item(Item::Budget)).with(Field::Draft, "");
    hall.commit(Change::Add { kind: Kind::Note, record: id(70), fields });
    let mut state = State::open(id(70), &hall.scene());
    hall.act(&mut state, Action::KeepDraft);
    assert!(hall.session().record(id(70)).is_none());
}

#[test]
fn a_person_has_bodies_and_a_name_that_is_never_blank() {
    let mut hall = Hall::running();
    let mut state = State::open(id(7), &hall.scene());
    for wrong in [String::new(), "n".repeat(300)] {
        retype(&mut hall, &mut state, &wrong);
        assert_eq!(next(&mut hall, &mut state), [Intent::Leave]);
        let why = if wrong.is_empty() { "× Tidak boleh kosong." } else { "Nama paling panjang 120 huruf." };
        assert!(seen(&hall, &state).contains(why));
        hall.act(&mut state, Action::PreviousField);
    }
    retype(&mut hall, &mut state, "Ketua LPM baru");
    (0..4).for_each(|_| drop(next(&mut hall, &mut state)));
    hall.act(&mut state, Action::Toggle);
    assert_eq!(held(&hall, 7, &Field::Name), Value::from("Ketua LPM baru"));
    assert_eq!(held(&hall, 7, &Field::Bodies), Value::Bodies(vec![Body::Bpd, Body::Lkd]));
}

#[test]
fn long_text_opens_on_a_page() {
    let mut hall = Hall::running();
    let mut state = open(&hall, 31, &Field::Cause);
    let intents = hall.act(&mut state, Action::OpenPage);
    assert_eq!(intents, [Intent::Leave, Intent::Open(Layer::Page(id(31), Field::Cause))]);
    hall.commit(Change::of_record(id(31), Field::Cause, "dari halaman"));
    state.settle(&hall.scene());
    assert!(seen(&hall, &state).contains("dari halaman"));
}

/// Two people give T1 different due days.
fn dispute(hall: &mut Hall) {
    let before = hall.trail.clone();
    hall.commit(Change::of_record(id(41), Field::Due, Value::Date(day(5, 1))));
    hall.meanwhile(&before, Change::of_record(id(41), Field::Due, Value::Date(day(6, 1))));
}

#[test]
fn a_conflict_shows_its_badge_and_a_key_goes_there() {
    let mut hall = Hall::running();
    dispute(&mut hall);
    let mut state = open(&hall, 41, &Field::Due);
    assert!(seen(&hall, &state).contains("▲ 2 versi berbeda; Ctrl-G untuk memilih"));
    let intents = hall.act(&mut state, Action::OpenConflicts);
    assert_eq!(intents, [Intent::Open(Layer::Settle(Target::Record(id(41)), Field::Due))]);
}

#[test]
fn words_of_others_are_joined_into_the_field_in_focus() {
    let mut hall = Hall::running();
    hall.commit(Change::of_record(id(31), Field::Cause, "Bidan baru bertugas"));
    let before = hall.trail.clone();
    let mut state = open(&hall, 31, &Field::Cause);
    hall.type_text(&mut state, " sejak Februari");
    hall.meanwhile(&before, Change::of_record(id(31), Field::Cause, "Bidan desa baru bertugas"));
    state.settle(&hall.scene());
    hall.type_text(&mut state, ".");
    assert_eq!(held(&hall, 31, &Field::Cause), Value::from("Bidan desa baru bertugas sejak Februari."));
}

#[test]
fn a_record_that_is_gone_closes_its_form() {
    let mut hall = Hall::running();
    let mut state = State::open(id(41), &hall.scene());
    hall.commit(Change::Delete { record: id(41) });
    state.settle(&hall.scene());
    assert_eq!(hall.act(&mut state, Action::NextField)[0], Intent::Close);
    assert_eq!(State::open(RecordId::from_bits(999), &hall.scene()).sheet.form().fields.len(), 0);
}

#[test]
fn every_kind_can_be_drawn_at_every_size() {
    let hall = Hall::running();
    for number in [1, 21, 31, 41, 51, 61] {
        let state = State::open(id(number), &hall.scene());
        for (width, height) in [(0, 0), (19, 3), (60, 12), (80, 21), (120, 33), (200, 57)] {
            hall.rows(&state, width, height);
        }
    }
}

#[test]
fn every_kind_at_three_sizes() {
    let mut hall = Hall::running();
    pictures!("note", hall, open(&hall, 21, &Field::Speaker));
    pictures!("problem", hall, open(&hall, 31, &Field::Severity));
    pictures!("follow_up", hall, open(&hall, 41, &Field::Owners));
    pictures!("aspiration", hall, open(&hall, 61, &Field::Text));
    let frozen = crate::domain::compose::snapshot(hall.session(), at(10, 0), "");
    hall.commit(Change::of_record(id(51), Field::Snapshot, Value::Snapshot(Box::new(frozen))));
    pictures!("decision", hall, open(&hall, 51, &Field::Method));
    pictures!("person", hall, State::open(id(8), &hall.scene()));
}

#[test]
fn a_letter_that_is_taken_away_again_leaves_no_change_behind() {
    let mut hall = Hall::running();
    let mut state = open(&hall, 31, &Field::Text);
    hall.type_text(&mut state, "c");
    hall.send(&mut state, Event::Typed(Key::plain(KeyCode::Backspace)));
    assert!(!held(&hall, 31, &Field::Draft).is_absent());
    let intents = hall.act(&mut state, Action::Back);
    assert!(intents.contains(&Intent::Close) && !intents.iter().any(|i| matches!(i, Intent::Tell(..))));
    assert!(held(&hall, 31, &Field::Draft).is_absent());
}

#[test]
fn the_way_out_of_a_form_is_named_by_what_it_does() {
    let mut hall = Hall::running();
    let mut state = open(&hall, 31, &Field::Text);
    let hints = |state: &State, hall: &Hall| {
        let focus = state.focus(&hall.scene());
        let keys = state.foot(&hall.scene()).arrange(crate::input::footer(&focus.chain, focus.typing));
        let hints = crate::ui::frame::hints(keys, hall.scene().words);
        hints.iter().map(|hint| format!("{} {}", hint.key, hint.label)).collect::<Vec<_>>().join("  ")
    };
    let before = hints(&state, &hall);
    assert!(before.contains("F4 Simpan & tutup  Enter Isian lanjut  Esc Kembali"), "{before}");
    assert!(!before.contains("Buang"), "nothing is there to be thrown away: {before}");
    hall.type_text(&mut state, " lagi");
    let after = hints(&state, &hall);
    assert!(after.starts_with("F4 Simpan & tutup  Esc Jadikan draf  Ctrl-D Buang"), "{after}");
    let told = Intent::Tell(Tone::Info, "Suntingan belum terbit; tersimpan sebagai draf".to_owned());
    assert!(hall.act(&mut state, Action::KeepDraft).contains(&told));
}

#[test]
fn marks_in_doubt_hold_the_form_once_and_stand_under_the_text() {
    let mut hall = Hall::running();
    let fields =
        Fields::default().with(Field::Item, Value::Item(Item::Budget)).with(Field::Draft, "tagih @xyz");
    hall.commit(Change::Add { kind: Kind::FollowUp, record: id(70), fields });
    let mut state = open(&hall, 70, &Field::Due);
    let why = "@xyz tidak dikenal; F4 lagi menyimpannya";
    let held = hall.act(&mut state, Action::SaveForm);
    assert!(held.contains(&Intent::warn(format!("Isi: {why}"))), "{held:?}");
    assert!(seen(&hall, &state).contains(why), "{}", seen(&hall, &state));
    assert!(hall.session().record(id(70)).unwrap().is_draft());
    assert!(hall.act(&mut state, Action::SaveForm).contains(&Intent::Close));
    assert_eq!(held_text(&hall), "tagih @xyz");
}

fn held_text(hall: &Hall) -> String {
    hall.session().record(id(70)).unwrap().text(&Field::Text).to_owned()
}

#[test]
fn the_form_of_a_closed_meeting_is_for_reading() {
    let mut hall = Hall::running();
    hall.close();
    let mut state = open(&hall, 21, &Field::Text);
    let before = seen(&hall, &state);
    let refused = hall.send(&mut state, Event::Typed(Key::char('x')));
    assert!(
        matches!(&refused[..], [Intent::Tell(Tone::Warn, text)] if text.contains("buka kembali")),
        "{refused:?}"
    );
    assert_eq!(hall.send(&mut state, Event::Pasted("kata".into())).len(), 1);
    assert_eq!(seen(&hall, &state), before, "nothing is taken in that could not be saved");
    assert!(hall.act(&mut state, Action::Back).contains(&Intent::Close));
}

#[test]
fn what_was_typed_when_the_meeting_was_closed_is_refused_aloud_and_only_once() {
    let mut hall = Hall::running();
    let mut state = open(&hall, 41, &Field::Due);
    let before = held(&hall, 41, &Field::Due);
    retype(&mut hall, &mut state, "20/5");
    hall.close();
    state.settle(&hall.scene());
    let refused = Intent::warn(hall.scene().words.refused_closed());
    assert_eq!(hall.act(&mut state, Action::SaveForm), [refused, Intent::Leave]);
    assert_eq!(held(&hall, 41, &Field::Due), before);
    assert!(!seen(&hall, &state).contains("20/5"), "the field shows what holds");
    assert_eq!(hall.act(&mut state, Action::SaveForm), [Intent::Leave, Intent::Close]);
}

#[test]
fn a_long_text_of_a_closed_meeting_can_be_read_to_its_end() {
    let mut hall = Hall::running();
    let text = format!("{}akhir", "Uraian panjang tentang jalan desa. ".repeat(60));
    hall.commit(Change::of_record(id(31), Field::Cause, text.as_str()));
    hall.close();
    let mut state = open(&hall, 31, &Field::Cause);
    let rows = hall.rows(&state, 80, 20);
    assert!(rows.last().unwrap().contains('…'), "what is cut says so: {rows:#?}");
    assert_eq!(
        hall.act(&mut state, Action::OpenPage)[1..],
        [Intent::Open(Layer::Page(id(31), Field::Cause))]
    );
}

#[test]
fn versions_of_a_closed_meeting_can_be_looked_at() {
    let mut hall = Hall::running();
    dispute(&mut hall);
    hall.close();
    let mut state = open(&hall, 41, &Field::Due);
    let opened = hall.act(&mut state, Action::OpenConflicts);
    assert_eq!(opened, [Intent::Open(Layer::Settle(Target::Record(id(41)), Field::Due))]);
}

#[test]
fn what_two_write_in_one_text_is_joined_and_looked_at_before_it_is_published() {
    let mut hall = Hall::running();
    let before = hall.trail.clone();
    let published = held(&hall, 41, &Field::Text).as_text().unwrap().to_owned();
    let mut state = open(&hall, 41, &Field::Text);
    hall.type_text(&mut state, " segera");
    hall.meanwhile(&before, Change::of_record(id(41), Field::Draft, format!("{published} bertahap")));
    state.settle(&hall.scene());
    let [Intent::Tell(Tone::Warn, told)] = &hall.act(&mut state, Action::SaveForm)[..] else { panic!() };
    assert!(told.contains("digabung"), "{told}");
    assert_eq!(held(&hall, 41, &Field::Text).as_text(), Some(published.as_str()), "nothing is published yet");
    assert!(hall.act(&mut state, Action::SaveForm).contains(&Intent::Close));
    let text = held(&hall, 41, &Field::Text);
    let text = text.as_text().unwrap();
    assert!(text.contains("segera") && text.contains("bertahap"), "{text}");
    assert!(held(&hall, 41, &Field::Draft).is_absent());
}

#[test]
fn words_of_another_are_discarded_only_with_a_second_key() {
    let mut hall = Hall::running();
    let mut state = open(&hall, 41, &Field::Text);
    let before = hall.trail.clone();
    hall.meanwhile(&before, Change::of_record(id(41), Field::Draft, "Tulisan orang lain"));
    state.settle(&hall.scene());
    let [Intent::Tell(Tone::Warn, told)] = &hall.act(&mut state, Action::DiscardChange)[..] else { panic!() };
    assert!(told.contains("orang lain"), "{told}");
    assert_eq!(held(&hall, 41, &Field::Draft), Value::from("Tulisan orang lain"));
    hall.act(&mut state, Action::DiscardChange);
    assert!(held(&hall, 41, &Field::Draft).is_absent());
}

#[test]
fn votes_that_are_written_make_it_a_vote() {
    let mut hall = Hall::running();
    hall.written(71, Kind::Decision, Item::Budget, "Beli pompa", |f| f);
    let mut state = open(&hall, 71, &Field::Method);
    next(&mut hall, &mut state);
    hall.type_text(&mut state, "2/1");
    next(&mut hall, &mut state);
    let vote = Method::Vote { agree: 2, disagree: 1, abstain: 0 };
    assert_eq!(held(&hall, 71, &Field::Method), Value::Method(vote));
    assert!(seen(&hall, &state).contains("suara terbanyak"), "{}", seen(&hall, &state));
}
