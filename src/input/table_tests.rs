//! The key table tested as a table; each check is also shown a table that it must refuse.

use std::collections::HashSet;

use unicode_width::UnicodeWidthStr;

use super::*;

/// The letters that capture a record from every meeting screen.
const CAPTURES: [Action; 5] = [
    Action::CaptureNote,
    Action::CaptureProblem,
    Action::CaptureFollowUp,
    Action::CaptureDecision,
    Action::CaptureAspiration,
];

/// What is wrong with a key in a context: taken twice, or one that terminals keep for themselves.
fn faults(table: &[Binding]) -> Vec<String> {
    let mut seen = HashSet::new();
    let mut faults = Vec::new();
    for (context, key) in table.iter().flat_map(|line| line.keys.iter().map(|key| (line.context, *key))) {
        if !seen.insert((context, key)) {
            faults.push(format!("{key} is there twice in {context:?}"));
        }
        if key != key.as_command() {
            faults.push(format!("{key} in {context:?} can never be matched"));
        }
        if belongs_to_terminals(key) {
            faults.push(format!("{key} in {context:?} belongs to terminals"));
        }
    }
    faults
}

/// Whether terminals take this key, or send the same bytes for another one.
fn belongs_to_terminals(key: Key) -> bool {
    match key.code {
        KeyCode::F(n) => matches!(n, 10 | 11 | 13..),
        KeyCode::Enter => key.alt || key.ctrl,
        KeyCode::Char(c) => {
            (key.alt && (c.is_ascii_digit() || c.is_alphabetic())) || (key.ctrl && "hijmc[".contains(c))
        }
        _ => false,
    }
}

#[test]
fn no_key_is_taken_twice_or_belongs_to_terminals() {
    assert_eq!(faults(BINDINGS), Vec::<String>::new());
}

#[test]
fn a_faulty_table_is_noticed() {
    const TWICE: &[Key] = &[Key::char('c'), Key::char('c')];
    const CAPITAL: &[Key] = &[Key::char('C')];
    const TAKEN: &[Key] = &[Key::plain(KeyCode::F(10)), Key::alt('1'), Key::ctrl('m')];
    let line = |keys| Binding {
        context: Context::Home,
        keys,
        action: Action::Open,
        footer: None,
        in_palette: false,
    };
    assert_eq!(faults(&[line(TWICE)]).len(), 1);
    assert_eq!(faults(&[line(CAPITAL)]).len(), 1);
    assert_eq!(faults(&[line(TAKEN)]).len(), 3);
}

#[test]
fn words_are_there_and_fit() {
    let mut names = HashSet::new();
    for action in Action::ALL {
        assert!(names.insert(action.name()));
        for english in [false, true] {
            let (label, text) = (action.label().pick(english), action.description().pick(english));
            assert!((1..=16).contains(&label.width()), "{action:?}: {label:?}");
            assert!((1..=60).contains(&text.width()), "{action:?}: {text:?} is {}", text.width());
            assert!(!text.ends_with('.') && text.trim() == text && label.trim() == label, "{action:?}");
        }
    }
    for context in Context::ALL {
        assert!(!context.title().id.is_empty() && !context.title().en.is_empty());
    }
}

#[test]
fn every_command_has_a_key_and_every_context_a_line() {
    for action in Action::ALL {
        let line = BINDINGS.iter().find(|line| line.action == *action && !line.keys.is_empty());
        let line = line.unwrap_or_else(|| panic!("{action:?} has no key"));
        assert_eq!(resolve(&[line.context], line.keys[0], false), Some(*action));
    }
    for context in Context::ALL {
        assert!(bindings_for(*context).next().is_some(), "{context:?}");
    }
}

#[test]
fn the_innermost_context_answers_first() {
    let (enter, d) = (Key::plain(KeyCode::Enter), Key::char('d'));
    let chain = [Context::Review, Context::Meeting, Context::Global];
    assert_eq!(resolve(&chain, d, false), Some(Action::StatePostponed));
    assert_eq!(resolve(&chain[1..], d, false), Some(Action::OpenDrafts));
    assert_eq!(resolve(&chain, Key::char('?'), false), Some(Action::Help));
    assert_eq!(resolve(&[Context::Global], enter, false), None);
    assert_eq!(resolve(&[], enter, false), None);
}

#[test]
fn letters_ignore_case() {
    let chain = [Context::Meeting, Context::Global];
    let capital = Key { shift: true, ..Key::char('C') };
    assert_eq!(resolve(&chain, capital, false), Some(Action::CaptureNote));
    assert_eq!(resolve(&chain, Key::ctrl('Z'), false), Some(Action::Undo));
}

#[test]
fn typing_never_loses_a_character_to_a_command() {
    for context in Context::ALL {
        let chain = [*context, Context::List, Context::Meeting, Context::Global];
        for c in (' '..='~').chain(['é', 'Ω']) {
            assert_eq!(resolve(&chain, Key::char(c), true), None, "{c:?} in {context:?}");
        }
        assert!(resolve(&chain, Key::ctrl('z'), true).is_some());
    }
    assert!(resolve(&[Context::Meeting], Key::char('c'), false).is_some());
}

#[test]
fn every_record_is_one_key_away_from_every_meeting_screen() {
    for screen in [Context::Block, Context::Review, Context::Board, Context::Closing, Context::Attendance] {
        let typing = screen == Context::Attendance;
        let chain = [screen, Context::List, Context::Meeting, Context::Global];
        for action in CAPTURES {
            let keys = keys_of(&chain, action);
            assert!(
                keys.iter().any(|key| resolve(&chain, *key, typing) == Some(action)),
                "{screen:?} {action:?}"
            );
            assert!(typing || keys.len() == 2, "{screen:?} hides a key of {action:?}");
        }
    }
}

#[test]
fn every_context_can_be_left_and_helped() {
    for context in Context::ALL {
        let chain = [*context, Context::Global];
        let leaving = resolve(&chain, Key::plain(KeyCode::Esc), true);
        let ways = [Action::Back, Action::Cancel, Action::KeepDraft, Action::Finish];
        assert!(leaving.is_some_and(|action| ways.contains(&action)), "{context:?}: {leaving:?}");
        assert_eq!(resolve(&chain, Key::ctrl('q'), true), Some(Action::Quit));
        let help = resolve(&chain, Key::plain(KeyCode::F(1)), true);
        assert!(matches!(help, Some(Action::Help | Action::Back)), "{context:?}");
    }
}

#[test]
fn the_footer_shows_keys_that_work() {
    for context in Context::ALL {
        for typing in [false, true] {
            let chain = [*context, Context::Meeting, Context::Global];
            let hints = footer(&chain, typing);
            let actions: HashSet<_> = hints.iter().map(|(_, action)| *action).collect();
            assert_eq!(actions.len(), hints.len(), "{context:?} repeats a hint");
            for (key, action) in hints {
                assert_eq!(resolve(&chain, key, typing), Some(action), "{context:?} {key}");
            }
        }
    }
    let finder = footer(&[Context::Attendance, Context::Meeting, Context::Global], true);
    assert_eq!(finder.first(), Some(&(Key::plain(KeyCode::Enter), Action::MarkPresent)));
    assert!(finder.contains(&(Key::plain(KeyCode::F(5)), Action::CaptureNote)), "the F-key stands in for c");
}

#[test]
fn the_palette_offers_each_command_once_with_its_keys() {
    let chain = [Context::Board, Context::Meeting, Context::Global];
    let offered = palette(&chain);
    let actions: HashSet<_> = offered.iter().map(|(action, _)| *action).collect();
    assert_eq!(actions.len(), offered.len());
    let drafts = offered.iter().find(|(action, _)| *action == Action::OpenDrafts).unwrap();
    assert!(drafts.1.is_empty(), "d postpones on the board, the palette must not promise it");
    assert!(!offered.iter().any(|(action, _)| *action == Action::MoveUp));
}

#[test]
fn the_table_for_readme_has_every_line() {
    let page = markdown_table();
    assert_eq!(page.lines().count(), Context::ALL.len() + 2);
    assert_eq!(page.matches(" · ").count(), BINDINGS.len() - Context::ALL.len());
    assert!(page.contains("| Penutup | Buka `Enter` · Tutup rapat `s` · Buka kembali `b` |"));
}
