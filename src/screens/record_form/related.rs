//! The records that belong to the one in the form.

use crate::domain::{Field, Kind, Record, RecordId, Value};
use crate::screens::Scene;

/// What it answers or rests on, and then what answers it or rests on it.
pub(super) fn related(record: RecordId, scene: &Scene<'_>) -> Vec<RecordId> {
    let Some(known) = scene.session.record(record) else { return Vec::new() };
    let mut found: Vec<RecordId> = spoken_of(known);
    let all = Kind::WRITTEN.into_iter().flat_map(|kind| scene.session.of_kind(kind));
    found.extend(all.filter(|other| spoken_of(other).contains(&record)).map(|other| other.id));
    found.retain(|id| scene.session.record(*id).is_some());
    found
}

/// The records of which a record speaks.
fn spoken_of(record: &Record) -> Vec<RecordId> {
    let mut found = Vec::new();
    if let Value::Record(problem) = record.get(&Field::Problem) {
        found.push(*problem);
    }
    if let Value::Bases(bases) = record.get(&Field::BasedOn) {
        found.extend(bases.iter().map(|basis| basis.record));
    }
    found
}
