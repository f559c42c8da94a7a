use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::*;
use crate::input::{Key, KeyCode};
use crate::lang::FIELD_LIMIT;
use crate::ui::Look;
use crate::ui::text::rows_of;

/// What hands do to a page of text.
#[derive(Debug, Clone)]
enum Gesture {
    Press(Key),
    Paste(String),
    Draw(u16, u16),
    Place(usize),
    Replace(usize, usize, String),
    Merge(String),
}

fn gestures() -> impl Strategy<Value = Vec<Gesture>> {
    const LETTERS: &[char] = &['a', ' ', '.', 'é', '\u{301}', '\u{200d}', '👩', '漢', '🇮', '\t', '\u{202e}'];
    const CODES: &[KeyCode] = &[
        KeyCode::Enter,
        KeyCode::Backspace,
        KeyCode::Delete,
        KeyCode::Left,
        KeyCode::Right,
        KeyCode::Up,
        KeyCode::Down,
        KeyCode::Home,
        KeyCode::End,
        KeyCode::Char('z'),
        KeyCode::Char('y'),
        KeyCode::Char('k'),
    ];
    let text = proptest::collection::vec(proptest::sample::select(LETTERS), 0..12)
        .prop_map(|all| all.into_iter().collect::<String>() + "\n");
    let key =
        (proptest::sample::select(CODES), any::<bool>()).prop_map(|(code, ctrl)| Key { ctrl, ..press(code) });
    let gesture = prop_oneof![
        4 => proptest::sample::select(LETTERS).prop_map(|c| Gesture::Press(press(KeyCode::Char(c)))),
        6 => key.prop_map(Gesture::Press),
        1 => text.clone().prop_map(Gesture::Paste),
        2 => (0_u16..12, 0_u16..5).prop_map(|(width, height)| Gesture::Draw(width, height)),
        1 => (0_usize..60).prop_map(Gesture::Place),
        1 => (0_usize..40, 0_usize..40, text.clone()).prop_map(|(from, to, with)| Gesture::Replace(from, to, with)),
        1 => text.prop_map(|text| Gesture::Merge(crate::lang::clean(&text))),
    ];
    proptest::collection::vec(gesture, 0..120)
}

fn perform(area: &mut TextArea, gesture: &Gesture) {
    match gesture {
        Gesture::Press(key) => {
            area.handle(key);
        }
        Gesture::Paste(text) => {
            area.paste(text);
        }
        Gesture::Draw(width, height) => {
            let rect = Rect::new(0, 0, *width, *height);
            area.draw(rect, &mut Buffer::empty(rect), &Look::default(), true, "");
        }
        Gesture::Place(at) => area.set_cursor(*at),
        Gesture::Replace(from, to, with) => {
            area.replace_range(*from..*to.max(from), with);
        }
        Gesture::Merge(text) => area.merge(text),
    }
}

proptest! {
    #[test]
    fn no_gesture_breaks_a_page(all in gestures()) {
        let mut area = TextArea::default();
        for gesture in &all {
            perform(&mut area, gesture);
            let (text, cursor) = (area.text(), area.cursor());
            prop_assert!(text.is_char_boundary(cursor), "{text:?} {cursor}");
            prop_assert!(text.len() <= FIELD_LIMIT);
            let hidden = text.contains('\u{202e}');
            prop_assert!(!hidden, "{text:?}");
        }
    }
}

const FAMILY: &str = "👨‍👩‍👧";

fn press(code: KeyCode) -> Key {
    Key { code, ctrl: false, alt: false, shift: false }
}

fn ctrl(letter: char) -> Key {
    Key { ctrl: true, ..press(KeyCode::Char(letter)) }
}

fn type_in(area: &mut TextArea, text: &str) {
    for c in text.chars() {
        area.handle(&press(if c == '\n' { KeyCode::Enter } else { KeyCode::Char(c) }));
    }
}

#[test]
fn one_key_deletes_what_a_person_calls_a_letter() {
    for letter in [FAMILY, "e\u{323}\u{302}", "🇮🇩", "漢", "\n"] {
        let mut area = TextArea::new(&format!("a{letter}"));
        assert_eq!(area.handle(&press(KeyCode::Backspace)), Outcome::Changed);
        assert_eq!(area.text(), "a", "{letter}");
        let mut area = TextArea::new(&format!("{letter}a"));
        area.set_cursor(0);
        area.handle(&press(KeyCode::Delete));
        assert_eq!(area.text(), "a", "{letter}");
    }
}

#[test]
fn one_key_walks_over_a_letter() {
    let mut area = TextArea::new(&format!("a{FAMILY}b"));
    area.handle(&press(KeyCode::Left));
    area.handle(&press(KeyCode::Left));
    assert_eq!(area.cursor(), 1);
    area.handle(&press(KeyCode::Right));
    assert_eq!(area.cursor(), 1 + FAMILY.len());
    area.set_cursor(5);
    assert_eq!(area.cursor(), 1, "inside a letter is at its start");
}

#[test]
fn undo_goes_by_words_and_a_paste_is_one_step() {
    let mut area = TextArea::default();
    type_in(&mut area, "perbaiki jembatan");
    assert!(area.paste("satu\r\ndua\u{202e}\ntiga").is_empty());
    assert_eq!(area.text(), "perbaiki jembatansatu\ndua\ntiga");
    area.handle(&ctrl('z'));
    assert_eq!(area.text(), "perbaiki jembatan");
    area.handle(&ctrl('z'));
    assert_eq!(area.text(), "perbaiki ");
    area.handle(&ctrl('y'));
    assert_eq!(area.text(), "perbaiki jembatan");
}

#[test]
fn a_field_takes_its_limit_and_hands_back_the_rest() {
    let words = (0..4000).map(|n| format!("kata{n}")).collect::<Vec<_>>().join(" ");
    let mut area = TextArea::default();
    let rest = area.paste(&words);
    assert!(area.text().len() <= FIELD_LIMIT && area.text().len() > FIELD_LIMIT - 20);
    let again = format!("{} {rest}", area.text());
    assert_eq!(again.split_whitespace().collect::<Vec<_>>(), words.split_whitespace().collect::<Vec<_>>());
    let mut full = TextArea::new(&"x".repeat(FIELD_LIMIT));
    assert!(full.is_full());
    assert_eq!(full.handle(&press(KeyCode::Char('y'))), Outcome::Moved);
    assert_eq!(full.text().len(), FIELD_LIMIT);
    assert_eq!(full.paste("abc"), "abc");
}

#[test]
fn one_line_stays_one_line() {
    let mut field = TextField::new("a");
    assert_eq!(field.handle(&press(KeyCode::Enter)), Outcome::Ignored);
    assert_eq!(field.handle(&press(KeyCode::Up)), Outcome::Ignored);
    assert_eq!(field.handle(&press(KeyCode::Tab)), Outcome::Ignored);
    assert!(field.paste("b\n c").is_empty());
    assert_eq!(field.text(), "ab c");
    assert!(field.replace_range(1..2, "X\nY"));
    assert_eq!((field.text().as_str(), field.cursor()), ("aX Y c", 4));
    assert!(field.replace_range(0..2, ""));
    assert_eq!(field.text(), " Y c");
    assert!(!field.replace_range(3..99, "z"));
    assert!(field.replace_range(1..1, "Q"));
    assert_eq!(field.text(), " QY c");
}

#[test]
fn commands_of_others_pass_and_hidden_characters_do_not_enter() {
    let mut field = TextField::new("a");
    assert_eq!(field.handle(&ctrl('c')), Outcome::Ignored);
    assert_eq!(field.handle(&ctrl('s')), Outcome::Ignored);
    assert_eq!(field.handle(&Key { alt: true, ..press(KeyCode::Char('x')) }), Outcome::Ignored);
    assert_eq!(field.handle(&press(KeyCode::Char('\u{202e}'))), Outcome::Moved);
    assert_eq!(field.text(), "a");
    // AltGr arrives as Ctrl and Alt together.
    field.handle(&Key { ctrl: true, alt: true, ..press(KeyCode::Char('@')) });
    assert_eq!(field.text(), "a@");
}

#[test]
fn anothers_words_are_joined_without_moving_the_cursor() {
    let mut area = TextArea::new("jembatan rusak");
    area.set_cursor(8);
    area.merge("Laporan: jembatan rusak");
    assert_eq!(area.cursor(), "Laporan: jembatan".len());
    area.merge("Laporan: jembatan rusak berat");
    assert_eq!(area.cursor(), "Laporan: jembatan".len());
    area.handle(&ctrl('z'));
    assert_eq!(area.text(), "Laporan: jembatan rusak berat", "an undo never takes another's words");
    area.merge("");
    assert_eq!(area.cursor(), 0);
}

#[test]
fn a_page_wraps_and_shows_its_cursor() {
    let mut area = TextArea::new("perbaiki jembatan dusun");
    let rect = Rect::new(0, 0, 12, 3);
    let mut buf = Buffer::empty(rect);
    let at = area.draw(rect, &mut buf, &Look::default(), true, "");
    assert_eq!(rows_of(&buf), ["perbaiki", "jembatan", "dusun"]);
    assert_eq!(at, Some(Position::new(5, 2)));
    assert_eq!(area.rows(12), 3);
    assert_eq!(area.handle(&press(KeyCode::Up)), Outcome::Moved);
    area.handle(&press(KeyCode::Up));
    assert_eq!(area.cursor(), 5);
    assert_eq!(area.handle(&press(KeyCode::Up)), Outcome::Ignored, "the upper edge");
}

#[test]
fn an_empty_field_shows_its_placeholder() {
    let rect = Rect::new(0, 0, 12, 1);
    let mut buf = Buffer::empty(rect);
    let at = TextField::default().draw(rect, &mut buf, &Look::default(), true, "nama warga");
    assert_eq!((rows_of(&buf)[0].as_str(), at), ("(nama warga)", Some(Position::new(0, 0))));
}

#[test]
fn long_lines_scroll_sideways_to_the_cursor() {
    let rect = Rect::new(0, 0, 6, 1);
    let mut buf = Buffer::empty(rect);
    let field = TextField::new("0123456789");
    let at = field.draw(rect, &mut buf, &Look::default(), true, "");
    assert_eq!((rows_of(&buf)[0].as_str(), at), ("56789", Some(Position::new(5, 0))));
}
