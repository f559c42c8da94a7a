//! The lines of help: a heading for each context, and its commands with their keys.

use super::State;
use crate::input::{Action, Binding, bindings_for, resolve};
use crate::lang::Lang;
use crate::ui::Look;
use crate::ui::text::wrap;

/// One row of help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// The heading of a context.
    Heading(&'static str),
    /// Keys with what they do.
    Command(String, &'static str),
    /// More of what the keys above do.
    More(&'static str),
    /// A row between contexts.
    Gap,
}

/// The lines of each context; descriptions wrap at `room` columns.
pub(super) fn groups(state: &State, look: &Look, room: usize) -> Vec<Vec<Line>> {
    let words = look.words;
    let english = words.lang() == Lang::En;
    let mut groups = Vec::new();
    for context in &state.contexts {
        let mut lines = vec![Line::Heading(context.title().pick(english))];
        for binding in bindings_for(*context) {
            let Some(keys) = keys(state, binding, english) else { continue };
            let mut rows = wrap(binding.action.description().pick(english), room).into_iter();
            lines.push(Line::Command(keys, rows.next().unwrap_or_default()));
            lines.extend(rows.map(Line::More));
        }
        if lines.len() > 1 {
            groups.push(lines);
        }
    }
    groups.push(signs(look, room));
    groups
}

/// What the signs of every screen mean.
fn signs(look: &Look, room: usize) -> Vec<Line> {
    let (words, glyphs) = (look.words, &look.glyphs);
    let meanings = [
        (glyphs.current, words.help_sign_current()),
        (glyphs.filled, words.help_sign_filled()),
        (glyphs.bullet, words.help_sign_begun()),
        (glyphs.hollow, words.help_sign_hollow()),
        (glyphs.warn, words.help_sign_warn()),
        (glyphs.bad, words.help_sign_bad()),
        (glyphs.good, words.help_sign_good()),
    ];
    let mut lines = vec![Line::Heading(words.help_signs())];
    for (sign, meaning) in meanings {
        let mut rows = wrap(meaning, room).into_iter();
        lines.push(Line::Command(sign.to_owned(), rows.next().unwrap_or_default()));
        lines.extend(rows.map(Line::More));
    }
    lines
}

/// The keys of a line of the table that work in the place; none when an inner context takes them all.
fn keys(state: &State, binding: &Binding, english: bool) -> Option<String> {
    let works = |action: Action, key| resolve(&state.place.chain, key, state.place.typing) == Some(action);
    let keys: Vec<String> = binding
        .keys
        .iter()
        .filter(|key| works(binding.action, **key))
        .map(|key| key.shown(english))
        .collect();
    (binding.keys.is_empty() || !keys.is_empty()).then(|| keys.join(" "))
}
