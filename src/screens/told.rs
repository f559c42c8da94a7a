//! What is said of an act on records: always which one, how it stands now, and the key that takes it back.

use super::keys::key_of;
use super::{Intent, Scene};
use crate::domain::RecordId;
use crate::input::{Action, Context};
use crate::lang::Words;
use crate::lang::describe::first_line;

/// Says what was done: `K12: internal · u mengurungkan`.
pub(super) fn told(name: &str, what: &str, words: Words) -> Intent {
    Intent::good(undoable(name, what, words))
}

/// The sentence of [`told`].
pub(super) fn undoable(name: &str, what: &str, words: Words) -> String {
    words.said_undoable(name, what, &key_of(&[Context::Global], Action::Undo, words))
}

/// What people call follow-ups: one by its number or first words, several by how many they are.
pub(super) fn called(follow_ups: &[RecordId], scene: &Scene<'_>) -> String {
    let [one] = follow_ups else { return scene.words.board_all(follow_ups.len()) };
    let first = || {
        let record = scene.session.record(*one);
        record.map_or_else(String::new, |record| first_line(record).chars().take(24).collect())
    };
    scene.session.label(*one).unwrap_or_else(first)
}
