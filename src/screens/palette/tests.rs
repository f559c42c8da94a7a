use super::*;
use crate::input::keys_of;
use crate::screens::fixture::Hall;

const CHAIN: [Context; 4] = [Context::List, Context::Board, Context::Meeting, Context::Global];

/// What Enter does after some text was typed into a fresh palette.
fn found(hall: &mut Hall, text: &str) -> Vec<Intent> {
    let mut state = State::new(&CHAIN);
    hall.type_text(&mut state, text);
    hall.act(&mut state, Action::Accept)
}

#[test]
fn every_command_of_the_chain_is_found_by_its_words_in_any_order() {
    let mut hall = Hall::running();
    let commands = palette(&CHAIN);
    assert!(commands.len() > 30);
    for (action, _) in commands {
        let mut words: Vec<&str> = action.description().id.split_whitespace().collect();
        words.reverse();
        let text = format!("{} {}", words.join(" "), action.label().id);
        assert_eq!(found(&mut hall, &text), [Intent::Close, Intent::Act(action)], "{text}");
    }
}

#[test]
fn accents_and_capitals_do_not_matter_and_what_is_not_there_does_nothing() {
    let mut hall = Hall::running();
    assert_eq!(found(&mut hall, "DAFTAR hádir"), [Intent::Close, Intent::Act(Action::OpenAttendance)]);
    assert_eq!(found(&mut hall, "xyzzy"), []);
}

#[test]
fn arrows_choose_and_escape_closes() {
    let mut hall = Hall::running();
    let mut state = State::new(&CHAIN);
    let (second, _) = palette(&CHAIN)[1].clone();
    hall.act(&mut state, Action::MoveDown);
    assert_eq!(hall.act(&mut state, Action::Accept), [Intent::Close, Intent::Act(second)]);
    assert_eq!(hall.act(&mut state, Action::Cancel), [Intent::Close]);
}

#[test]
fn completion_writes_the_name_of_the_selected_command() {
    let mut hall = Hall::running();
    let mut state = State::new(&CHAIN);
    hall.type_text(&mut state, "keput");
    hall.act(&mut state, Action::Complete);
    assert!(hall.rows(&state, 80, 21).iter().any(|row| row.contains("│ Keputusan")));
    assert_eq!(hall.act(&mut state, Action::Accept), [Intent::Close, Intent::Act(Action::CaptureDecision)]);
}

#[test]
fn keys_stand_at_the_right_and_letters_only_where_they_work() {
    let mut hall = Hall::running();
    let mut state = State::new(&CHAIN);
    hall.type_text(&mut state, "catatan pembicaraan");
    let row = |hall: &Hall, state: &State| {
        hall.rows(state, 80, 21).into_iter().find(|row| row.contains("pembicaraan") && row.contains("F5"))
    };
    assert!(row(&hall, &state).unwrap().contains("c F5"));
    assert_eq!(keys_of(&CHAIN, Action::CaptureNote).len(), 2);
    let typing = Focus::typing(&[Context::Attendance, Context::Meeting, Context::Global]);
    let mut state = State::over(&typing);
    hall.type_text(&mut state, "catatan pembicaraan");
    assert!(!row(&hall, &state).unwrap().contains("c F5"));
}

#[test]
fn the_palette_stands_at_three_sizes() {
    let mut hall = Hall::running();
    let mut state = State::new(&CHAIN);
    hall.type_text(&mut state, "tindak");
    for (width, height) in [(80, 21), (120, 33), (200, 57)] {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        state.view(&hall.scene(), &Look::default(), buf.area, &mut buf);
        insta::assert_snapshot!(format!("palette_{width}x{height}"), format!("{buf:?}"));
    }
}
