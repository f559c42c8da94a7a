//! The review: which promises, what the answers do, and what the room sees.

use super::*;
use crate::domain::{Change, Field, Kind, Value};
use crate::input::Action;
use crate::screens::fixture::{Hall, day, id, pictures};
use crate::screens::{Layer, Place, Question};

#[track_caller]
fn sees(hall: &Hall, state: &State, size: (u16, u16), wanted: &[&str]) {
    let rows = hall.rows(state, size.0, size.1).join("\n");
    for text in wanted {
        assert!(rows.contains(text), "{text:?} is not on screen:\n{rows}");
    }
}

fn state_of(hall: &Hall, number: u128) -> FollowUpState {
    FollowUp(hall.session().record(id(number)).unwrap()).state().clone()
}

#[test]
fn promises_are_the_carried_follow_ups_by_number() {
    let hall = Hall::with_promises();
    let numbers: Vec<_> = promises(hall.session()).iter().map(|promise| promise.id()).collect();
    assert_eq!(numbers, [id(81), id(82), id(83)]);
    assert_eq!(progress(hall.session()), (0, 3));
    assert!(is_due(hall.session()));
    assert!(!is_due(Hall::running().session()), "follow-ups of this meeting are no promises of the last");
}

#[test]
fn a_promise_stands_with_all_that_the_room_must_know() {
    let hall = Hall::with_promises();
    let mut state = State::new();
    let first =
        ["T11", "× terlambat 36 hari", "1 triwulan", "Setor pajak kegiatan 2022", "Kasi Kesejahteraan"];
    sees(&hall, &state, (80, 21), &first);
    sees(
        &hall,
        &state,
        (80, 21),
        &["M8 Pajak kegiatan belum disetor", "belum dijawab di rapat ini", "0 dari 3"],
    );
    sees(&hall, &state, (80, 21), &["s Selesai", "j Berjalan", "d Tunda", "x Batal", "n Belum"]);
    state.select(id(82));
    sees(
        &hall,
        &state,
        (80, 21),
        &["3 triwulan", "TW IV 2022 · tertunda: menunggu hujan reda", "30 Mei 2023, 7 minggu lagi"],
    );
    sees(&hall, &state, (120, 33), &["○ T11", "○ T13   Data penerima"]);
}

#[test]
fn each_key_answers_and_goes_on() {
    let mut hall = Hall::with_promises();
    let mut state = State::new();
    let intents = hall.act(&mut state, Action::StateDone);
    let changes = intents.iter().filter(|intent| matches!(intent, Intent::Commit(_))).count();
    assert_eq!(changes, 1, "one key of undo takes it back");
    assert!(intents.contains(&Intent::good("T11: selesai · u mengurungkan")), "{intents:?}");
    assert_eq!(state_of(&hall, 81), FollowUpState::Done { on: day(4, 6) });
    assert_eq!(state.selected(&hall.scene()), Some(id(82)));
    hall.act(&mut state, Action::StateRunning);
    assert_eq!(state_of(&hall, 82), FollowUpState::InProgress);
    hall.act(&mut state, Action::StateOpen);
    assert_eq!(progress(hall.session()), (3, 3), "to say that it has not begun is an answer");
    assert_eq!(state.selected(&hall.scene()), None, "the end");
    let promises = promises(hall.session());
    assert_eq!(Tally::of(&promises), Tally { done: 1, running: 1, not_started: 1, ..Tally::default() });
}

#[test]
fn the_brackets_lead_on_and_the_arrows_are_told() {
    let mut hall = Hall::with_promises();
    let mut state = State::new();
    sees(&hall, &state, (80, 21), &["berikutnya →"]);
    hall.act(&mut state, Action::MoveRight);
    sees(&hall, &state, (80, 21), &["← sebelumnya", "berikutnya →"]);
    let onward = hall.act(&mut state, Action::NextItem);
    assert_eq!(onward, [Intent::Go(super::super::Place::Item(Item::Budget, None))], "1.1 is on show already");
    let back = hall.act(&mut state, Action::PreviousItem);
    assert_eq!(back.last(), Some(&Intent::Go(super::super::Place::Item(Item::Opening, None))));
}

#[test]
fn going_on_skips_what_is_answered_and_comes_back_to_what_was_passed_over() {
    let mut hall = Hall::with_promises();
    let mut state = State::new();
    hall.act(&mut state, Action::MoveDown);
    hall.act(&mut state, Action::StateDone);
    assert_eq!(state.selected(&hall.scene()), Some(id(83)));
    hall.act(&mut state, Action::StateDone);
    assert_eq!(state.selected(&hall.scene()), Some(id(81)));
}

#[test]
fn postponing_asks_why_and_goes_on_once_it_is_said() {
    let mut hall = Hall::with_promises();
    let mut state = State::new();
    let asked = hall.act(&mut state, Action::StatePostponed);
    assert_eq!(asked, [Intent::Open(Layer::Ask(Question::Postpone(vec![id(81)])))]);
    state.settle(&hall.scene());
    assert_eq!(state.selected(&hall.scene()), Some(id(81)), "nothing is said yet");
    let why = "menunggu dana".to_owned();
    let postponed = Value::FollowUpState(FollowUpState::Postponed { why });
    hall.commit(Change::of_record(id(81), Field::FollowUpState, postponed));
    state.settle(&hall.scene());
    assert_eq!(state.selected(&hall.scene()), Some(id(82)));
    assert_eq!(progress(hall.session()), (1, 3));
    let asked = hall.act(&mut state, Action::StateCancelled);
    assert_eq!(asked, [Intent::Open(Layer::Ask(Question::CancelFollowUp(vec![id(82)])))]);
}

#[test]
fn the_same_reason_as_last_quarter_is_an_answer_too() {
    let mut hall = Hall::with_promises();
    let mut state = State::new();
    state.select(id(82));
    hall.act(&mut state, Action::StatePostponed);
    let again = answer(&hall.scene(), id(82), state_of(&hall, 82));
    hall.commit(again);
    state.settle(&hall.scene());
    assert_eq!(progress(hall.session()), (1, 3));
    assert_eq!(state.selected(&hall.scene()), Some(id(83)));
}

#[test]
fn the_end_counts_and_leads_to_the_budget() {
    let mut hall = Hall::with_promises();
    let mut state = State::new();
    hall.act(&mut state, Action::StateDone);
    hall.act(&mut state, Action::MoveLast);
    sees(&hall, &state, (80, 21), &["2 tindak lanjut belum dijawab", "√ selesai", "1 dari 3 (33%)"]);
    hall.act(&mut state, Action::Open);
    assert_eq!(state.selected(&hall.scene()), Some(id(82)), "what still waits comes first");
    hall.act(&mut state, Action::StateRunning);
    hall.act(&mut state, Action::StateRunning);
    sees(&hall, &state, (80, 21), &["Semua tindak lanjut triwulan lalu sudah dijawab", "lanjut ke 1.1"]);
    assert_eq!(hall.act(&mut state, Action::Open), [Intent::Go(Place::Item(Item::Budget, None))]);
    assert_eq!(hall.act(&mut state, Action::Back), [Intent::Go(Place::Item(Item::Budget, None))]);
}

#[test]
fn the_form_and_the_problem_are_one_key_away() {
    let mut hall = Hall::with_promises();
    let mut state = State::new();
    assert_eq!(hall.act(&mut state, Action::Edit), [Intent::Open(Layer::Record(id(81)))]);
    let there = Place::Item(Item::Budget, Some(id(72)));
    assert_eq!(hall.act(&mut state, Action::OpenOrigin), [Intent::Go(there)]);
}

#[test]
fn without_promises_it_says_so_and_no_size_breaks_it() {
    sees(&Hall::running(), &State::new(), (80, 21), &["Tidak ada tindak lanjut yang terbawa"]);
    let mut hall = Hall::with_promises();
    hall.written(84, Kind::FollowUp, Item::Budget, &"panjang sekali ".repeat(400), |f| f);
    for (width, height) in [(1, 1), (20, 5), (60, 12), (119, 30), (120, 8), (300, 80)] {
        assert_eq!(hall.rows(&State::new(), width, height).len(), usize::from(height));
    }
}

#[test]
fn the_picture_with_its_styles() {
    let hall = Hall::with_promises();
    for (width, height) in [(80, 21), (120, 33), (200, 57)] {
        insta::assert_snapshot!(format!("review_{width}"), hall.styled(&State::new(), width, height));
    }
}

#[test]
fn an_answered_promise_and_none_as_they_look() {
    let mut hall = Hall::with_promises();
    let mut state = State::new();
    hall.act(&mut state, Action::StateDone);
    state.select(id(82));
    pictures!("postponed", hall, state);
    insta::assert_snapshot!("none", Hall::running().styled(&State::new(), 80, 21));
}
