use super::*;
use crate::input::{bindings_for, resolve};
use crate::screens::fixture::Hall;

fn chain() -> Vec<Context> {
    vec![Context::List, Context::Board, Context::Meeting, Context::Global]
}

/// Everything that is seen when help is read from top to bottom at a size, one row a step.
fn whole(hall: &mut Hall, state: &mut State, width: u16, height: u16) -> String {
    let mut seen = String::new();
    for _ in 0..200 {
        seen += &hall.rows(state, width, height).join("\n");
        hall.act(state, Action::MoveDown);
    }
    seen
}

#[test]
fn every_key_that_works_is_there_with_its_sentence() {
    let mut hall = Hall::running();
    let mut state = State::new(chain());
    let seen = whole(&mut hall, &mut state, 80, 21);
    for context in chain() {
        assert!(seen.contains(context.title().id));
        for binding in bindings_for(context) {
            let works = |key| resolve(&chain(), key, false) == Some(binding.action);
            for key in binding.keys.iter().filter(|key| works(**key)) {
                let sentence = binding.action.description().id;
                let row = seen.lines().find(|row| row.contains(sentence));
                let row = row.unwrap_or_else(|| panic!("{sentence} is missing"));
                assert!(row.contains(&key.shown(false)), "{key} is missing in {row}");
            }
        }
    }
}

#[test]
fn the_signs_of_the_screens_are_explained() {
    let mut hall = Hall::running();
    let seen = whole(&mut hall, &mut State::new(chain()), 80, 21);
    for (sign, meaning) in
        [("●", "selesai dibahas"), ("•", "sudah dimulai"), ("○", "belum dibahas"), ("►", "sedang")]
    {
        assert!(seen.lines().any(|row| row.contains(sign) && row.contains(meaning)), "{sign}");
    }
}

#[test]
fn the_keys_of_the_place_come_first() {
    let hall = Hall::running();
    let rows = hall.rows(&State::new(chain()), 80, 21);
    assert!(rows[0].contains("Bantuan"));
    assert!(rows[1].contains("Papan RTL"));
}

#[test]
fn where_one_types_letters_are_left_out() {
    let mut hall = Hall::running();
    let place = Focus::typing(&[Context::Attendance, Context::Meeting, Context::Global]);
    let seen = whole(&mut hall, &mut State::over(place), 80, 21);
    let row = seen.lines().find(|row| row.contains("catatan pembicaraan")).unwrap();
    assert!(row.contains("F5") && !row.contains("c F5"), "{row}");
}

#[test]
fn wide_terminals_have_two_columns() {
    let hall = Hall::running();
    let state = State::new(chain());
    let has_both = |rows: &[String]| rows[1].contains("Papan RTL") && rows[1].contains("Di mana pun");
    let narrow = hall.rows(&state, 109, 33);
    assert!(!has_both(&narrow) && !narrow[1].contains("Layar rapat"));
    let wide = hall.rows(&state, 110, 33);
    assert!(wide[1].contains("Papan RTL"));
    let second = wide[1].replace("Papan RTL", "");
    assert!(second.chars().any(char::is_alphabetic), "{}", wide[1]);
}

#[test]
fn the_page_ends_at_its_last_line_and_closes() {
    let mut hall = Hall::running();
    let mut state = State::new(chain());
    hall.act(&mut state, Action::MoveLast);
    let end = hall.rows(&state, 80, 21);
    hall.act(&mut state, Action::PageDown);
    assert_eq!(hall.rows(&state, 80, 21), end);
    assert!(end[19].len() > 10, "the last row is used: {end:?}");
    hall.act(&mut state, Action::MoveFirst);
    hall.act(&mut state, Action::NextPane);
    assert!(hall.rows(&state, 80, 21)[1].contains("Layar rapat"));
    assert_eq!(hall.act(&mut state, Action::Back), [Intent::Close]);
}

#[test]
fn small_areas_do_not_break_it() {
    let hall = Hall::running();
    for (width, height) in [(0, 0), (3, 2), (20, 5), (60, 12)] {
        hall.rows(&State::new(chain()), width, height);
    }
}

#[test]
fn help_stands_at_three_sizes() {
    let hall = Hall::running();
    for (width, height) in [(80, 21), (120, 33), (200, 57)] {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        State::new(chain()).view(&hall.scene(), &Look::default(), buf.area, &mut buf);
        insta::assert_snapshot!(format!("help_{width}x{height}"), format!("{buf:?}"));
    }
}

#[test]
fn the_foot_names_the_keys_that_scroll_while_there_is_more() {
    let hall = Hall::running();
    let idle = |height: u16| {
        let scene = Scene { area: Rect::new(0, 1, 80, height), ..hall.scene() };
        State::new(chain()).foot(&scene).idle
    };
    let scrolls = [Action::MoveDown, Action::PageDown];
    assert!(scrolls.iter().all(|action| !idle(21).contains(action)));
    assert!(scrolls.iter().all(|action| idle(200).contains(action)));
    assert!(bindings_for(Context::Help).any(|line| line.action == Action::PageDown && line.footer.is_some()));
}
