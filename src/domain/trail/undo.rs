//! Undo: one's own gestures are taken back by new changes, never at the cost of somebody else's words.

use super::line::{Change, Line, SeatChange, VersionId};
use super::{Trail, join_words};
use crate::domain::field::Merging;
use crate::domain::{Field, LineId, RecordId, Session, Target, Value};

/// What one gesture did: a visit to a field, a paste, an import, one command.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gesture {
    steps: Vec<Step>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Set { target: Target, field: Field, before: Value, after: Value, last: LineId },
    Added(RecordId),
    Deleted(RecordId),
    Restored(RecordId),
    Marked(SeatChange),
}

/// Why a gesture cannot be taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UndoRefusal {
    /// Somebody else has changed the field since.
    ChangedSince {
        /// Where.
        target: Target,
        /// Which field.
        field: Field,
    },
    /// Somebody else has written in the record since.
    EditedSince {
        /// The record.
        record: RecordId,
    },
    /// Closing, reopening and sealing are not undone by this key.
    NotUndoable,
}

impl Gesture {
    /// Notes a line of the gesture; `before` is the session as it was before the line.
    pub fn note(&mut self, before: &Session, line: &Line) {
        for leaf in line.change.leaves() {
            match leaf {
                Change::Set { target, field, value } => self.note_set(before, *target, field, value, line.id),
                Change::Move { record, to } => {
                    self.note_set(before, Target::Record(*record), &Field::Item, &Value::Item(*to), line.id);
                }
                Change::Add { record, .. } => self.steps.push(Step::Added(*record)),
                Change::Restore { record } => self.steps.push(Step::Restored(*record)),
                Change::Delete { record } => self.steps.push(Step::Deleted(*record)),
                Change::Seat(SeatChange::Mark { item, .. }) => {
                    let state = before.item_state(*item).clone();
                    self.steps.push(Step::Marked(SeatChange::Mark { item: *item, state }));
                }
                Change::Seat(_) | Change::Phase { .. } | Change::Batch(_) => {}
            }
        }
    }

    fn note_set(&mut self, session: &Session, target: Target, field: &Field, value: &Value, id: LineId) {
        for step in &mut self.steps {
            if let Step::Set { target: t, field: f, after, last, .. } = step
                && *t == target
                && f == field
            {
                after.clone_from(value);
                *last = id;
                return;
            }
        }
        let before = session.value(target, field).clone();
        self.steps.push(Step::Set { target, field: field.clone(), before, after: value.clone(), last: id });
    }

    /// Whether nothing was done that could be taken back.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.steps.is_empty()
    }

    /// The record or other target that the gesture was first about.
    #[must_use]
    pub fn target(&self) -> Option<Target> {
        self.steps.first().map(|step| match step {
            Step::Set { target, .. } => *target,
            Step::Added(id) | Step::Deleted(id) | Step::Restored(id) => Target::Record(*id),
            Step::Marked(SeatChange::Mark { item, .. }) => Target::Item(*item),
            Step::Marked(_) => Target::Meeting,
        })
    }

    /// The change that takes the gesture back.
    ///
    /// # Errors
    /// When somebody else has since changed what it did; then nothing is to be done.
    pub fn inverse(&self, trail: &Trail) -> Result<Change, UndoRefusal> {
        let added: Vec<RecordId> = self
            .steps
            .iter()
            .filter_map(|s| if let Step::Added(id) = s { Some(*id) } else { None })
            .collect();
        let mut changes = Vec::new();
        for step in self.steps.iter().rev() {
            match step {
                Step::Set { target: Target::Record(id), .. } if added.contains(id) => {}
                Step::Set { target, field, before, after, last } => {
                    let value = value_before(trail, *target, field, before, after, *last)?;
                    changes.push(Change::Set { target: *target, field: field.clone(), value });
                }
                Step::Added(id) => {
                    let own = writer_of(*id, trail);
                    if own.is_none_or(|writer| trail.edited_by_others(*id, writer)) {
                        return Err(UndoRefusal::EditedSince { record: *id });
                    }
                    changes.push(Change::Delete { record: *id });
                }
                Step::Restored(id) => changes.push(Change::Delete { record: *id }),
                Step::Deleted(id) => changes.push(Change::Restore { record: *id }),
                Step::Marked(mark) => changes.push(Change::Seat(mark.clone())),
            }
        }
        match changes.len() {
            0 => Err(UndoRefusal::NotUndoable),
            1 => Ok(changes.swap_remove(0)),
            _ => Ok(Change::Batch(changes)),
        }
    }
}

/// The value that a field goes back to: in a text only one's own words are taken back.
fn value_before(
    trail: &Trail,
    target: Target,
    field: &Field,
    before: &Value,
    after: &Value,
    last: LineId,
) -> Result<Value, UndoRefusal> {
    if trail.versions(target, field) == [VersionId::Line(last)] {
        return Ok(before.clone());
    }
    let refusal = || UndoRefusal::ChangedSince { target, field: field.clone() };
    if field.merging() != Merging::Words || trail.session().conflict(target, field).is_some() {
        return Err(refusal());
    }
    let text = |value: &Value| value.as_text().unwrap_or_default().to_owned();
    let now = text(trail.session().value(target, field));
    join_words(&text(after), &text(before), &now).map(Value::Text).ok_or_else(refusal)
}

fn writer_of(id: RecordId, trail: &Trail) -> Option<crate::domain::WriterId> {
    trail.session().record_even_deleted(id).and_then(|record| record.added).map(|line| line.writer)
}
