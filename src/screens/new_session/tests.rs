//! Tests.

use super::*;
use crate::domain::states::Phase;
use crate::domain::views::Person;
use crate::domain::{Body, BrokenFile, Change, Field, Item, Kind, RosterEntry, Summary, Trail, Value};
use crate::input::{Action, Key, KeyCode};
use crate::screens::fixture::{Hall, day, id, pictures};
use crate::screens::{Confirmation, Job, Layer};

fn entry(number: u32, title: &str, office: Option<&str>, body: Body) -> RosterEntry {
    RosterEntry {
        id: id(number.into()),
        number,
        name: format!("{title} Toronan"),
        title: title.into(),
        office: office.map(str::to_owned),
        bodies: vec![body],
        phone: String::new(),
        extra: serde_json::Map::new(),
    }
}

/// TW I was held; its village has three people, of whom two came to TW I too.
fn hall() -> Hall {
    let before = Hall::running();
    let mut hall = Hall::empty();
    hall.before = Some(before.session().clone());
    let mut summary = Summary::of(before.session());
    summary.phase = Phase::Closed;
    hall.library.meetings = vec![summary];
    let village = hall.library.village.as_mut().unwrap();
    village.unfinished = false;
    village.place = "Balai Desa Toronan".into();
    village.roster = vec![
        entry(1, "Kepala Desa", Some("kepala_desa"), Body::PerangkatDesa),
        entry(5, "Ketua BPD", Some("bpd"), Body::Bpd),
        entry(99, "Ketua RT 09", None, Body::Lkd),
    ];
    hall
}

/// F4 until something comes of it: a question, or a word on what is not right.
fn finish(hall: &mut Hall, state: &mut State) -> Vec<Intent> {
    let press = |_| hall.act(state, Action::NextStep);
    (0..3).map(press).find(|intents| !intents.is_empty()).unwrap_or_default()
}

/// The question that is asked before a meeting is created.
fn asked(intents: &[Intent]) -> &Confirmation {
    let [Intent::Open(Layer::Confirm(asked))] = intents else { panic!("{intents:?}") };
    asked
}

/// What was to be created, folded as the application would.
fn created(hall: &Hall, intents: &[Intent]) -> Session {
    let [Intent::Job(Job::Create { stem, changes })] = &asked(intents).then[..] else {
        panic!("{intents:?}")
    };
    assert_eq!(stem, "2023-tw2");
    let mut made = Hall::empty();
    made.trail = Trail::empty(SessionId::new("35.28.04.2018", Quarter::new(2023, 2).unwrap()));
    let all = Change::Batch(changes.clone());
    assert_eq!(crate::domain::check(made.session(), &all), Ok(()));
    made.commit(all);
    assert_eq!(hall.library.village.as_ref().unwrap().village, *made.session().village());
    made.session().clone()
}

fn has(rows: &[String], text: &str) -> bool {
    rows.iter().any(|row| row.contains(text))
}

#[test]
fn the_next_quarter_is_proposed_with_day_place_and_leaders() {
    let hall = hall();
    let rows = hall.rows(&State::new(&hall.scene()), 80, 21);
    for text in
        ["Triwulan II 2023", "Kamis, 13 Juli 2023", "09.00", "Balai Desa Toronan", "Kepala Desa Toronan"]
    {
        assert!(has(&rows, text), "{text}: {rows:#?}");
    }
    assert!(has(&rows, "Sekretaris Desa"), "an office that nobody holds stands for itself");
}

#[test]
fn day_and_place_come_from_the_meeting_before_where_the_village_says_nothing() {
    let mut before = Hall::running();
    before.commit(Change::set(crate::domain::Target::Meeting, Field::NextMeeting, Value::Date(day(7, 19))));
    before.commit(Change::set(crate::domain::Target::Meeting, Field::Place, "Pendopo"));
    let mut hall = hall();
    hall.library.village.as_mut().unwrap().place.clear();
    hall.before = None;
    let mut state = State::new(&hall.scene());
    hall.before = Some(before.session().clone());
    state.settle(&hall.scene());
    let rows = hall.rows(&state, 80, 21);
    assert!(has(&rows, "Rabu, 19 Juli 2023") && has(&rows, "Pendopo"), "{rows:#?}");
    assert!(has(&rows, "Periksa triwulan"), "{rows:#?}");
    hall.act(&mut state, Action::NextField);
    assert!(!has(&hall.rows(&state, 80, 21), "Periksa triwulan"), "it is no longer the matter");
    hall.send(&mut state, Event::Typed(Key::char('2')));
    hall.send(&mut state, Event::Typed(Key::char('0')));
    state.settle(&hall.scene());
    assert_eq!(state.form.content(form::DATE), "20", "what is typed replaces the proposal, and stays");
}

#[test]
fn f4_creates_the_meeting_with_people_minutes_and_what_is_owed() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    let intents = finish(&mut hall, &mut state);
    let session = created(&hall, &intents);
    assert_eq!(session.date(), Some(day(7, 13)));
    assert_eq!(session.place(), "Balai Desa Toronan");
    assert_eq!(session.party(&Field::Leader), Some(&Party::Person(id(1))));
    assert_eq!(session.party(&Field::Moderator), Some(&Party::Office("sekretaris_desa".into())));
    assert_eq!(session.item(Item::Budget).get(&Field::Planned), &Value::Count(25));
    assert_eq!(session.people().count(), 10, "nine of TW I and one who is new, each once");
    assert_eq!(session.record(id(1)).unwrap().carried(), None, "the roster wins");
    assert!(session.people().all(Person::is_invited));
    assert_eq!(session.of_kind(Kind::FollowUp).count(), 2);
    assert_eq!(session.next_number(Kind::FollowUp), 3);
}

#[test]
fn f4_shows_every_step_and_asks_before_it_creates() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    assert_eq!(hall.act(&mut state, Action::NextStep), []);
    assert_eq!(state.step, Step::Invited);
    assert_eq!(hall.act(&mut state, Action::NextStep), []);
    assert_eq!(state.step, Step::Carried);
    let intents = hall.act(&mut state, Action::NextStep);
    let question = asked(&intents);
    for text in ["Triwulan II 2023", "Kamis, 13 Juli 2023", "3 orang diundang", "Periksa triwulannya"] {
        assert!(question.text.contains(text), "{text}: {}", question.text);
    }
    assert!(!question.text.contains("Belum ada orang"));
}

#[test]
fn a_meeting_without_anybody_is_asked_about() {
    let mut hall = hall();
    hall.library.village.as_mut().unwrap().roster.clear();
    hall.library.meetings.clear();
    hall.before = None;
    let mut state = State::new(&hall.scene());
    let intents = finish(&mut hall, &mut state);
    assert!(asked(&intents).text.contains("Belum ada orang yang diundang"));
}

#[test]
fn who_is_left_out_is_not_invited_and_leads_by_name_only() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    state.step = Step::Invited;
    hall.act(&mut state, Action::Toggle);
    let rows = hall.rows(&state, 80, 21);
    assert!(has(&rows, "[ ]") && has(&rows, "0 dari 1") && has(&rows, "2 orang"), "{rows:#?}");
    let intents = finish(&mut hall, &mut state);
    let session = created(&hall, &intents);
    assert!(session.record(id(1)).is_none());
    assert_eq!(session.party(&Field::Leader), Some(&Party::Name("Kepala Desa Toronan".into())));
}

#[test]
fn lines_can_be_left_behind() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    state.step = Step::Carried;
    let rows = hall.rows(&state, 80, 21);
    assert!(has(&rows, "Dari rapat TW I 2023 (2023-tw1)") && has(&rows, "Perbaiki talud"), "{rows:#?}");
    hall.act(&mut state, Action::Toggle);
    let intents = finish(&mut hall, &mut state);
    assert_eq!(created(&hall, &intents).of_kind(Kind::FollowUp).count(), 0);
}

#[test]
fn a_taken_quarter_says_so_and_cannot_be_created() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    hall.act(&mut state, Action::MoveLeft);
    assert!(has(&hall.rows(&state, 80, 21), "sudah ada: 2023-tw1 (ditutup)"));
    assert!(matches!(finish(&mut hall, &mut state)[..], [Intent::Tell(..)]));
    hall.act(&mut state, Action::MoveRight);
    hall.act(&mut state, Action::MoveRight);
    assert!(has(&hall.rows(&state, 80, 21), "Kamis, 12 Oktober 2023"), "the day goes with the quarter");
}

#[test]
fn a_day_that_was_typed_stays_and_an_impossible_one_is_told() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    hall.act(&mut state, Action::NextField);
    hall.send(&mut state, Event::Typed(Key::plain(KeyCode::End)));
    for _ in 0..40 {
        hall.send(&mut state, Event::Typed(Key::plain(KeyCode::Backspace)));
    }
    hall.type_text(&mut state, "31 juni");
    assert!(has(&hall.rows(&state, 80, 21), "Tanggal belum dapat dibaca"));
    assert!(matches!(finish(&mut hall, &mut state)[..], [Intent::Tell(..)]));
    for _ in 0..7 {
        hall.send(&mut state, Event::Typed(Key::plain(KeyCode::Backspace)));
    }
    hall.type_text(&mut state, "20 juli");
    assert!(has(&hall.rows(&state, 80, 21), "Kamis, 20 Juli 2023"));
    hall.act(&mut state, Action::PreviousField);
    hall.act(&mut state, Action::MoveRight);
    assert!(has(&hall.rows(&state, 80, 21), "20 juli"));
}

#[test]
fn the_meeting_before_may_arrive_a_moment_later() {
    let mut hall = hall();
    let before = hall.before.take();
    let mut state = State::new(&hall.scene());
    assert!(matches!(finish(&mut hall, &mut state)[..], [Intent::Tell(..)]), "nothing is left behind unseen");
    state.step = Step::Carried;
    assert!(has(&hall.rows(&state, 80, 21), "Membaca rapat TW I 2023…"));
    hall.before = before;
    state.settle(&hall.scene());
    assert!(has(&hall.rows(&state, 80, 21), "Perbaiki talud"));
}

#[test]
fn enter_goes_through_the_steps_and_esc_back() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    for _ in 0..8 {
        hall.act(&mut state, Action::Accept);
    }
    assert_eq!(state.step, Step::Invited);
    hall.act(&mut state, Action::Accept);
    assert_eq!(state.step, Step::Carried);
    asked(&hall.act(&mut state, Action::Accept));
    assert!(!hall.act(&mut state, Action::Back).is_empty());
    hall.act(&mut state, Action::Back);
    assert_eq!(state.step, Step::Meeting);
    assert_eq!(hall.act(&mut state, Action::Back), [], "the application leaves the screen");
}

#[test]
fn no_size_no_long_name_and_no_roster_break_the_picture() {
    let mut hall = hall();
    hall.library.village.as_mut().unwrap().roster[0].name = "n".repeat(300);
    for step in Step::ALL {
        let mut state = State::new(&hall.scene());
        state.step = step;
        for (width, height) in [(1, 1), (20, 5), (60, 12), (80, 21), (120, 33), (200, 57)] {
            assert_eq!(hall.rows(&state, width, height).len(), usize::from(height));
        }
    }
    hall.library.village.as_mut().unwrap().roster.clear();
    let mut state = State::new(&hall.scene());
    state.step = Step::Invited;
    assert!(has(&hall.rows(&state, 80, 21), "Daftar orang desa masih kosong"));
}

#[test]
fn a_new_meeting_at_three_sizes() {
    let hall = hall();
    for (width, height) in [(80, 21), (120, 33), (200, 57)] {
        let state = State::new(&hall.scene());
        insta::assert_snapshot!(format!("new_session_{width}"), hall.styled(&state, width, height));
    }
}

#[test]
fn the_invited_and_what_comes_along_at_three_sizes() {
    let mut hall = hall();
    let long = "Ketua Lembaga Pemberdayaan Masyarakat Dusun Toronan Timur Kecamatan Kadur";
    let village = hall.library.village.as_mut().unwrap();
    village.roster.push(entry(100, long, None, Body::Lkd));
    let mut state = State::new(&hall.scene());
    hall.act(&mut state, Action::NextStep);
    assert_eq!(state.step, Step::Invited);
    pictures!("invited", hall, state);
    hall.act(&mut state, Action::NextStep);
    assert_eq!(state.step, Step::Carried);
    pictures!("carried", hall, state);
    hall.before = None;
    hall.library.meetings.clear();
    hall.library.village.as_mut().unwrap().roster.clear();
    let mut state = State::new(&hall.scene());
    hall.act(&mut state, Action::NextStep);
    insta::assert_snapshot!("nobody", hall.styled(&state, 80, 21));
    hall.act(&mut state, Action::NextStep);
    insta::assert_snapshot!("nothing_carried", hall.styled(&state, 80, 21));
}

#[test]
fn a_quarter_whose_file_cannot_be_read_is_neither_proposed_nor_created() {
    let mut hall = hall();
    let broken = |stem: &str| BrokenFile { name: format!("{stem}.json"), reason: String::new() };
    hall.library.broken = vec![broken("2023-tw2")];
    let state = State::new(&hall.scene());
    assert_eq!(state.quarter(), Quarter::new(2023, 3));
    hall.library.broken = vec![];
    let mut state = State::new(&hall.scene());
    hall.library.broken = vec![broken("2023-tw2")];
    let intents = finish(&mut hall, &mut state);
    assert_eq!(intents, [Intent::warn(hall.scene().words.new_unreadable_move("2023-tw2.json"))]);
    let rows = hall.rows(&state, 80, 21);
    assert!(has(&rows, "2023-tw2.json sudah ada dan tidak terbaca"), "{rows:#?}");
}
