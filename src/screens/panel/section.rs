//! The section of a budget line, as its code tells it.

use crate::domain::budget::{Bidang, Section};
use crate::domain::{Change, Field, Kind, Panel, RecordId, Value};
use crate::screens::{Intent, Scene};

/// Puts a budget line whose code was just filled under its section; one that had a section keeps it, unless it is new.
pub(super) fn follow(row: RecordId, is_new: bool, scene: &Scene<'_>) -> Option<Intent> {
    let line = scene.session.record(row).filter(|line| line.kind == Kind::Row(Panel::Budget))?;
    let told = Section::of_code(&line.text(&Field::Code).parse().ok()?)?;
    let held = if let Value::Section(held) = line.get(&Field::Section) { Some(*held) } else { None };
    let fits = match (held, told) {
        (None, _) => false,
        // A code that begins with 4 can also be of the fourth bidang, one with 5 of all expenditure.
        (Some(Section::Expenditure(Some(Bidang::Empowerment))), Section::Revenue)
        | (Some(Section::Expenditure(_)), Section::Expenditure(Some(Bidang::Emergency))) => true,
        (Some(held), told) => held == told || !is_new,
    };
    let change = Change::of_record(row, Field::Section, Value::Section(told));
    (!fits).then_some(Intent::Continue(change))
}
