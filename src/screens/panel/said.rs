//! The line below a table: the cell under the cursor in full, or what the row asks for.

use super::spec::Show;
use super::{CHAIN, State, cells, entry, wider};
use crate::domain::views::Problem;
use crate::domain::{Field, Kind, Panel, Record, waiting};
use crate::input::Action;
use crate::lang::describe::parties_in_words;
use crate::screens::Scene;
use crate::screens::keys::key_of;
use crate::ui::{Look, Tone};

/// What is said of a row: its name or the column's, the words, and their tone.
pub(super) fn of(state: &State, row: &Record, scene: &Scene<'_>, look: &Look) -> (String, String, Tone) {
    let words = look.words;
    if !state.grid.holds(row) {
        let key = key_of(&CHAIN, Action::Open, words);
        let report = state.grid.kind == Kind::Row(Panel::Report);
        let text = if report { words.said_report(&key) } else { words.said_aspiration(&key) };
        return (row.text(&Field::Name).to_owned(), text, Tone::Plain);
    }
    let field = state.grid.columns().get(state.column).and_then(super::spec::Column::field);
    let away = wider::away(row, scene);
    if !away.is_empty() && [None, Some(&Field::Text), Some(&Field::Offices)].contains(&field) {
        let names = parties_in_words(scene.session, &away);
        return (words.col_absent().to_owned(), words.said_absent(&names), Tone::Warn);
    }
    let no_section = row.kind == Kind::Row(Panel::Budget) && row.get(&Field::Section).is_absent();
    if no_section && [None, Some(&Field::Text), Some(&Field::Code)].contains(&field) {
        return (words.group_no_section().to_owned(), words.said_no_section().to_owned(), Tone::Warn);
    }
    let mut in_full = cell(state, row, scene, look);
    if field == Some(&Field::Realised) && entry::matters(state.grid, scene) {
        in_full.1 = entry::said(&in_full.1, scene);
    }
    if (in_full.1.is_empty() || field.is_none())
        && row.kind == Kind::Problem
        && Problem(row).is_open()
        && waiting::answers_of(scene.session, row.id) == 0
    {
        let label = scene.session.label(row.id).unwrap_or_default();
        return (label, words.said_unanswered(&key_of(&CHAIN, Action::CaptureFollowUp, words)), Tone::Warn);
    }
    in_full
}

/// The cell under the cursor in full, as its column may be narrow.
fn cell(state: &State, row: &Record, scene: &Scene<'_>, look: &Look) -> (String, String, Tone) {
    let Some(spec) = state.grid.columns().get(state.column) else { return Default::default() };
    let cell = match spec.show {
        Show::Field(field) => cells::of_field(row, field, scene, look),
        Show::Worked(work) => work(row, scene, look),
    };
    ((spec.title)(look.words).to_owned(), cell.text.into_owned(), cell.tone)
}
