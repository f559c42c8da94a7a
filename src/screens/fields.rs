//! What the forms of several screens share: the keys that commands stand for, and where the hands are.

use super::{Focus, Scene};
use crate::input::{Action, Context, Key, KeyCode};
use crate::ui::form::{FormState, Value};

/// The commands of a form, with the keys that `ui::form` knows them by.
const KEYS: [(Action, KeyCode); 8] = [
    (Action::Advance, KeyCode::Enter),
    (Action::Accept, KeyCode::Enter),
    (Action::Finish, KeyCode::F(4)),
    (Action::NextField, KeyCode::Tab),
    (Action::PreviousField, KeyCode::BackTab),
    (Action::MoveLeft, KeyCode::Left),
    (Action::MoveRight, KeyCode::Right),
    (Action::Toggle, KeyCode::Char(' ')),
];

/// The key that a form knows a command by; none for commands that mean nothing in a form.
pub(super) fn key_for(action: Action) -> Option<Key> {
    KEYS.iter().find(|(known, _)| *known == action).map(|(_, code)| Key::plain(*code))
}

/// Where the hands are in a form whose keys stand in `context`: a choice takes commands, all else is typed into.
pub(super) fn focus(form: &FormState, context: Context) -> Focus {
    match form.fields.get(form.focus).map(|field| &field.value) {
        Some(Value::Choice { .. } | Value::Toggle(_)) => {
            Focus::commands(&[Context::Choice, context, Context::Global])
        }
        _ => Focus::typing(&[context, Context::Global]),
    }
}

/// The rows of a screen's body that a list can scroll by.
pub(super) fn page(scene: &Scene<'_>) -> usize {
    usize::from(scene.area.height.saturating_sub(8).max(1))
}
