//! What lists and menus share: keys that commands stand for, and steps along a list.

use crate::input::{Action, Key, KeyCode};

/// The commands of a menu that is typed into, with the keys that `ui::menu` knows them by.
const KEYS: [(Action, KeyCode); 6] = [
    (Action::Accept, KeyCode::Enter),
    (Action::Cancel, KeyCode::Esc),
    (Action::MoveUp, KeyCode::Up),
    (Action::MoveDown, KeyCode::Down),
    (Action::PageUp, KeyCode::PageUp),
    (Action::PageDown, KeyCode::PageDown),
];

/// The key that a menu knows a command by; none for commands that mean nothing in a menu.
pub(super) fn key_for(action: Action) -> Option<Key> {
    KEYS.iter().find(|(known, _)| *known == action).map(|(_, code)| Key::plain(*code))
}

/// Where a step leads from a place in a list of `len` entries, `page` at a time; none if the command is no step or the list is empty.
pub(super) fn stepped(action: Action, from: usize, len: usize, page: usize) -> Option<usize> {
    let last = len.checked_sub(1)?;
    let to = [
        (Action::MoveUp, from.saturating_sub(1)),
        (Action::MoveDown, from.saturating_add(1)),
        (Action::PageUp, from.saturating_sub(page.max(1))),
        (Action::PageDown, from.saturating_add(page.max(1))),
        (Action::MoveFirst, 0),
        (Action::MoveLast, last),
    ];
    to.iter().find(|(step, _)| *step == action).map(|(_, to)| (*to).min(last))
}

#[test]
fn steps_stay_within_the_list() {
    assert_eq!(stepped(Action::MoveUp, 0, 3, 2), Some(0));
    assert_eq!(stepped(Action::MoveDown, 2, 3, 2), Some(2));
    assert_eq!(stepped(Action::PageDown, 0, 9, 4), Some(4));
    assert_eq!(stepped(Action::MoveLast, 0, 9, 4), Some(8));
    assert_eq!(stepped(Action::MoveDown, 0, 0, 4), None);
    assert_eq!(stepped(Action::Open, 0, 3, 2), None);
}
