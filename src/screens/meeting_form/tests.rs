//! The form of the meeting.

use super::State;
use crate::domain::{Change, Field, Hour, Item, Party, QuorumRule, Target, Value};
use crate::input::{Action, Key, KeyCode};
use crate::screens::fixture::{Hall, day, id, pictures};
use crate::screens::{Event, Intent, Screen};

fn open(hall: &Hall) -> State {
    State::open(&hall.scene())
}

/// Goes down some fields.
fn down(hall: &mut Hall, state: &mut State, steps: usize) {
    (0..steps).for_each(|_| drop(hall.act(state, Action::NextField)));
}

/// Empties the field in focus and types into it.
fn retype(hall: &mut Hall, state: &mut State, text: &str) {
    hall.send(state, Event::Typed(Key::ctrl('a')));
    hall.send(state, Event::Typed(Key::ctrl('k')));
    hall.type_text(state, text);
}

fn meeting(hall: &Hall, field: &Field) -> Value {
    hall.session().value(Target::Meeting, field).clone()
}

#[test]
fn a_day_is_read_when_its_field_is_left_as_one_gesture() {
    let mut hall = Hall::running();
    let mut state = open(&hall);
    retype(&mut hall, &mut state, "13 april");
    assert_eq!(meeting(&hall, &Field::Date), Value::Date(day(4, 6)), "nothing before the field is left");
    let rows = hall.rows(&state, 80, 21);
    assert!(rows[2].contains("Kamis, 13 April 2023"), "{rows:#?}");
    let intents = hall.act(&mut state, Action::NextField);
    let set = Change::set(Target::Meeting, Field::Date, Value::Date(day(4, 13)));
    assert_eq!(intents, [Intent::Continue(set), Intent::Leave]);
}

#[test]
fn an_impossible_day_gets_a_clear_word_and_changes_nothing() {
    let mut hall = Hall::running();
    let mut state = open(&hall);
    retype(&mut hall, &mut state, "31 april");
    assert_eq!(hall.act(&mut state, Action::NextField), [Intent::Leave]);
    let rows = hall.rows(&state, 80, 21);
    assert!(rows[2].contains("× Tanggal ini tidak ada di kalender."), "{rows:#?}");
    assert_eq!(meeting(&hall, &Field::Date), Value::Date(day(4, 6)));
    let intents = hall.act(&mut state, Action::Back);
    assert!(matches!(&intents[..], [Intent::Tell(..), Intent::Close]), "{intents:?}");
    assert_eq!(meeting(&hall, &Field::Date), Value::Date(day(4, 6)));
}

#[test]
fn minutes_are_neither_negative_nor_longer_than_a_day_nor_words() {
    let mut hall = Hall::running();
    let mut state = open(&hall);
    down(&mut hall, &mut state, 10);
    for (typed, word) in [
        ("-5", "Menit tidak boleh negatif."),
        ("1441", "Paling lama 1440 menit"),
        ("seperempat jam", "Tulis menit dengan angka"),
    ] {
        retype(&mut hall, &mut state, typed);
        assert_eq!(hall.act(&mut state, Action::NextField), [Intent::Leave], "{typed}");
        assert!(hall.rows(&state, 80, 21).join("\n").contains(word), "{typed}");
        hall.act(&mut state, Action::PreviousField);
        assert_eq!(hall.session().planned_minutes(Item::Budget), 25);
    }
    retype(&mut hall, &mut state, "40");
    hall.act(&mut state, Action::NextField);
    assert_eq!(hall.session().planned_minutes(Item::Budget), 40);
    assert!(hall.rows(&state, 80, 21)[0].contains("direncanakan 3 jam 15 menit"));
}

#[test]
fn a_further_sitting_comes_after_the_first() {
    let mut hall = Hall::running();
    let mut state = open(&hall);
    down(&mut hall, &mut state, 1);
    hall.type_text(&mut state, "5 april 2023");
    hall.act(&mut state, Action::NextField);
    assert!(hall.rows(&state, 80, 21).join("\n").contains("Harus sesudah"));
    hall.act(&mut state, Action::PreviousField);
    retype(&mut hall, &mut state, "13 april 2023");
    hall.act(&mut state, Action::NextField);
    assert_eq!(hall.session().date(), Some(day(4, 13)));
    assert_eq!(meeting(&hall, &Field::Date), Value::Date(day(4, 6)), "the first day stays");
}

#[test]
fn hour_place_leader_and_rule() {
    let mut hall = Hall::running();
    let mut state = open(&hall);
    down(&mut hall, &mut state, 2);
    retype(&mut hall, &mut state, "25.00");
    hall.act(&mut state, Action::NextField);
    assert!(hall.rows(&state, 80, 21).join("\n").contains("Jam ini tidak ada."));
    hall.act(&mut state, Action::PreviousField);
    retype(&mut hall, &mut state, "8.30");
    hall.act(&mut state, Action::NextField);
    let half_past_eight = chrono::NaiveTime::from_hms_opt(8, 30, 0).unwrap();
    assert_eq!(meeting(&hall, &Field::Start), Value::Hour(Hour(half_past_eight)));
    retype(&mut hall, &mut state, "Aula");
    assert_eq!(meeting(&hall, &Field::Place), Value::from("Aula"), "a line is sent with every key");
    assert_eq!(hall.act(&mut state, Action::NextField), [Intent::Leave]);
    hall.type_text(&mut state, "kades");
    hall.act(&mut state, Action::NextField);
    assert_eq!(meeting(&hall, &Field::Leader), Value::Party(Party::Office("kepala_desa".into())));
    hall.type_text(&mut state, "Ketua BPD");
    hall.act(&mut state, Action::NextField);
    assert_eq!(meeting(&hall, &Field::Moderator), Value::Party(Party::Person(id(5))));
    hall.type_text(&mut state, "Pendamping desa");
    assert!(hall.rows(&state, 80, 21).join("\n").contains("Pendamping desa (tidak ada di daftar)"));
    hall.act(&mut state, Action::NextField);
    assert_eq!(meeting(&hall, &Field::NoteTaker), Value::Party(Party::Name("Pendamping desa".into())));
    assert!(!state.focus(&hall.scene()).typing, "a choice is no text");
    hall.act(&mut state, Action::MoveRight);
    assert_eq!(hall.session().quorum_rule(), QuorumRule::TwoThirdsOfInvited);
}

#[test]
fn others_changes_show_in_fields_that_are_not_being_typed() {
    let mut hall = Hall::running();
    let mut state = open(&hall);
    retype(&mut hall, &mut state, "13 apr");
    hall.commit(Change::set(Target::Meeting, Field::Place, "Pendopo"));
    hall.commit(Change::set(Target::Meeting, Field::Date, Value::Date(day(4, 20))));
    state.settle(&hall.scene());
    let rows = hall.rows(&state, 80, 21).join("\n");
    assert!(rows.contains("Pendopo") && rows.contains("13 apr"), "{rows}");
}

#[test]
fn every_day_of_the_year_reads_back_as_it_is_shown() {
    let mut hall = Hall::empty();
    for lang in [crate::lang::Lang::Id, crate::lang::Lang::En] {
        let words = crate::lang::Words::new(lang);
        for month in 1..=12 {
            let shown = words.date_short(day(month, 28));
            let read = crate::input::parse_date(&shown, day(4, 6));
            assert_eq!(read, Ok(day(month, 28)), "{shown}");
        }
    }
    let mut state = open(&hall);
    assert_eq!(
        hall.act(&mut state, Action::SaveForm),
        [Intent::Close],
        "what was not touched is not written"
    );
}

#[test]
fn a_meeting_of_a_past_day_is_not_late() {
    let mut hall = Hall::empty();
    hall.now += chrono::TimeDelta::days(36);
    let rows = hall.rows(&open(&hall), 80, 21);
    assert!(rows[2].contains("Kamis, 6 April 2023 (36 hari lalu)"), "{rows:#?}");
}

#[test]
fn the_form_fits_every_size() {
    let hall = Hall::running();
    let state = open(&hall);
    pictures!("meeting", hall, state);
    for (width, height) in [(0, 0), (19, 3), (60, 12)] {
        hall.rows(&state, width, height);
    }
}

#[test]
fn a_choice_also_answers_to_letters() {
    let mut hall = Hall::running();
    let mut state = open(&hall);
    down(&mut hall, &mut state, 7);
    hall.send(&mut state, Event::Typed(Key::char('t')));
    assert_eq!(hall.session().quorum_rule(), QuorumRule::None);
    hall.send(&mut state, Event::Typed(Key::plain(KeyCode::Left)));
    assert_eq!(hall.session().quorum_rule(), QuorumRule::TwoThirdsOfBpd);
}

#[test]
fn a_wrong_field_lets_go_of_the_hands_and_finishing_goes_back_to_it_and_says_why() {
    let mut hall = Hall::running();
    let mut state = open(&hall);
    retype(&mut hall, &mut state, "31/2/2027");
    hall.act(&mut state, Action::NextField);
    hall.act(&mut state, Action::NextField);
    retype(&mut hall, &mut state, "8.30");
    let intents = hall.act(&mut state, Action::SaveForm);
    let why = "Tanggal rapat: Tanggal ini tidak ada di kalender.";
    assert_eq!(intents.last(), Some(&Intent::warn(why)), "{intents:?}");
    assert!(!intents.contains(&Intent::Close));
    let half_past_eight = chrono::NaiveTime::from_hms_opt(8, 30, 0).unwrap();
    assert_eq!(meeting(&hall, &Field::Start), Value::Hour(Hour(half_past_eight)), "what is right is kept");
    retype(&mut hall, &mut state, "20 april 2023");
    assert!(hall.act(&mut state, Action::SaveForm).contains(&Intent::Close));
    assert_eq!(meeting(&hall, &Field::Date), Value::Date(day(4, 20)));
}

#[test]
fn the_data_of_a_closed_meeting_are_for_reading() {
    let mut hall = Hall::running();
    hall.close();
    let mut state = State::open(&hall.scene());
    let before = hall.rows(&state, 80, 21);
    assert!(before[0].contains("hanya dapat dilihat"), "{}", before[0]);
    let refused = vec![Intent::warn(hall.scene().words.refused_closed())];
    assert_eq!(hall.type_text(&mut state, "9"), refused);
    assert_eq!(hall.send(&mut state, Event::Pasted("9".into())), refused);
    assert_eq!(hall.rows(&state, 80, 21), before, "nothing that is typed is seen");
    let idle = state.foot(&hall.scene()).idle;
    assert!(idle.contains(&Action::SaveForm), "there is nothing to save");
    down(&mut hall, &mut state, 7);
    let rows = hall.rows(&state, 80, 21).join("\n");
    assert!(!rows.contains("< lebih dari"), "a choice looks like a text\n{rows}");
    assert!(hall.act(&mut state, Action::Back).contains(&Intent::Close));
}
