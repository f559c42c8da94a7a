//! Names that an answer can be completed to.

use std::ops::Range;

use crate::domain::compose::Speech;
use crate::domain::text::folded;
use crate::screens::Question;

/// The most names that are offered at once.
pub(super) const MOST: usize = 6;

/// One name, and what it replaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Offer {
    /// The bytes of the answer that it replaces.
    pub(super) range: Range<usize>,
    /// What replaces them.
    pub(super) insert: String,
    /// What the list shows.
    pub(super) label: String,
}

/// Whether the answer to a question is made of names that are known.
pub(super) const fn has_names(question: &Question) -> bool {
    matches!(question, Question::Owners(_))
}

/// The names that go on from the piece before the cursor, those that begin with it first.
pub(super) fn offers(question: &Question, speech: &Speech, text: &str, cursor: usize) -> Vec<Offer> {
    let Some(before) = text.get(..cursor).filter(|_| has_names(question)) else { return Vec::new() };
    let start = before.rfind([',', ';']).map_or(0, |at| at + 1);
    let piece = before.get(start..).unwrap_or_default();
    let start = start + (piece.len() - piece.trim_start().len());
    let typed = folded(piece);
    if typed.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u8, &str)> = Vec::new();
    for called in &speech.parties {
        let Some(first) = called.names.first() else { continue };
        if let Some(rank) = called.names.iter().filter_map(|name| fits(&folded(name), &typed)).min() {
            found.push((rank, first));
        }
    }
    found.sort_by_key(|(rank, _)| *rank);
    let offer = |(_, name): (u8, &str)| Offer {
        range: start..cursor,
        insert: format!("{name}; "),
        label: name.to_owned(),
    };
    found.into_iter().take(MOST).map(offer).collect()
}

/// How well a name goes on from what was typed; the smaller the better.
fn fits(name: &str, typed: &str) -> Option<u8> {
    if name.starts_with(typed) {
        return Some(0);
    }
    let begins = |word: &str| name.split(' ').any(|part| part.starts_with(word));
    typed.split(' ').all(begins).then_some(1)
}
