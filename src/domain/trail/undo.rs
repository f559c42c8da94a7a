//! Undo: one's own gestures are taken back by new changes, never at the cost of somebody else's words.

use super::line::{Change, Line, SeatChange, Seen, VersionId};
use super::{Trail, join_words};
use crate::domain::field::Merging;
use crate::domain::states::ItemState;
use crate::domain::{Field, Item, LineId, RecordId, Session, Target, Value};

/// What one gesture did: a visit to a field, a paste, an import, one command.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Gesture {
    steps: Vec<Step>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Step {
    Set(SetStep),
    /// A record was added, deleted or restored; what it was before, and the last line with what it had seen.
    Life {
        record: RecordId,
        before: Before,
        last: LineId,
        seen: Seen,
    },
    Marked {
        item: Item,
        before: ItemState,
        last: LineId,
    },
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct SetStep {
    target: Target,
    field: Field,
    before: Value,
    /// Whether the change decided a conflict.
    decided: bool,
    after: Value,
    last: LineId,
}

/// What a record was before a gesture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Before {
    Unknown,
    There,
    Deleted,
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
    /// Closing, reopening and sealing are not undone by this key, nor is the decision of a conflict.
    NotUndoable,
}

impl Gesture {
    /// Notes a line of the gesture; `before` is the session as it was before the line.
    ///
    /// Which item is on show is nobody's to take back: neither is that it has begun by being shown.
    pub fn note(&mut self, before: &Session, line: &Line) {
        let leaves = line.change.leaves();
        let shown = |item: Item| leaves.contains(&&Change::Seat(SeatChange::Show { item }));
        for leaf in &leaves {
            match leaf {
                Change::Seat(SeatChange::Mark { item, state: ItemState::Begun }) if shown(*item) => {}
                Change::Set { target, field, value } => self.note_set(before, *target, field, value, line.id),
                Change::Move { record, to } => {
                    self.note_set(before, Target::Record(*record), &Field::Item, &Value::Item(*to), line.id);
                }
                Change::Add { record, .. } | Change::Restore { record } | Change::Delete { record } => {
                    self.note_life(before, *record, line);
                }
                Change::Seat(SeatChange::Mark { item, .. }) => {
                    let same = |step: &&mut Step| matches!(step, Step::Marked { item: i, .. } if i == item);
                    if let Some(Step::Marked { last, .. }) = self.steps.iter_mut().find(same) {
                        *last = line.id;
                    } else {
                        let before = before.item_state(*item).clone();
                        self.steps.push(Step::Marked { item: *item, before, last: line.id });
                    }
                }
                Change::Seat(_) | Change::Phase { .. } | Change::Batch(_) => {}
            }
        }
    }

    fn note_set(&mut self, session: &Session, target: Target, field: &Field, value: &Value, id: LineId) {
        for step in &mut self.steps {
            if let Step::Set(step) = step
                && step.target == target
                && step.field == *field
            {
                step.after.clone_from(value);
                step.last = id;
                return;
            }
        }
        self.steps.push(Step::Set(SetStep {
            target,
            field: field.clone(),
            before: session.told(target, field).clone(),
            decided: session.conflict(target, field).is_some(),
            after: value.clone(),
            last: id,
        }));
    }

    fn note_life(&mut self, session: &Session, id: RecordId, line: &Line) {
        for step in &mut self.steps {
            if let Step::Life { record, last, seen, .. } = step
                && *record == id
            {
                *last = line.id;
                *seen = line.seen.clone().unwrap_or_default();
                return;
            }
        }
        let before = match session.record_even_deleted(id) {
            None => Before::Unknown,
            Some(record) if record.deleted => Before::Deleted,
            Some(_) => Before::There,
        };
        let seen = line.seen.clone().unwrap_or_default();
        self.steps.push(Step::Life { record: id, before, last: line.id, seen });
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
            Step::Set(step) => step.target,
            Step::Life { record, .. } => Target::Record(*record),
            Step::Marked { item, .. } => Target::Item(*item),
        })
    }

    /// Whether the gesture altered that field and nothing else.
    #[must_use]
    pub fn is_of(&self, field: &Field) -> bool {
        let of = |step: &Step| matches!(step, Step::Set(step) if step.field == *field);
        !self.steps.is_empty() && self.steps.iter().all(of)
    }

    /// What the gesture found a record to be, if it added, deleted or restored it.
    fn found(&self, id: RecordId) -> Option<Before> {
        self.steps.iter().find_map(|step| match step {
            Step::Life { record, before, .. } if *record == id => Some(*before),
            Step::Life { .. } | Step::Set(_) | Step::Marked { .. } => None,
        })
    }

    /// The change that takes the gesture back.
    ///
    /// # Errors
    /// When somebody else has since changed what it did; then nothing is to be done.
    pub fn inverse(&self, trail: &Trail) -> Result<Change, UndoRefusal> {
        let mut changes = Vec::new();
        for step in self.steps.iter().rev() {
            changes.extend(match step {
                Step::Set(step) => self.unset(step, trail)?,
                Step::Life { record, before, last, seen } => {
                    life_before(trail, *record, *before, *last, seen)?
                }
                Step::Marked { item, before, last } => Some(mark_before(trail, *item, before, *last)?),
            });
        }
        // A field is set only of a record that is there: restored first, or deleted last.
        changes.sort_by_key(|change| match change {
            Change::Restore { .. } => 0,
            Change::Delete { .. } => 2,
            Change::Add { .. }
            | Change::Set { .. }
            | Change::Move { .. }
            | Change::Phase { .. }
            | Change::Seat(_)
            | Change::Batch(_) => 1,
        });
        match changes.len() {
            0 => Err(UndoRefusal::NotUndoable),
            1 => Ok(changes.swap_remove(0)),
            _ => Ok(Change::Batch(changes)),
        }
    }

    /// Takes back what was set; nothing in a record that the gesture itself added.
    fn unset(&self, step: &SetStep, trail: &Trail) -> Result<Option<Change>, UndoRefusal> {
        if let Target::Record(record) = step.target {
            match self.found(record) {
                Some(Before::Unknown) => return Ok(None),
                // Setting a field of a record that somebody else deleted would bring it back.
                None if trail.session().record(record).is_none() => {
                    return Err(UndoRefusal::EditedSince { record });
                }
                Some(Before::There | Before::Deleted) | None => {}
            }
        }
        let value = value_before(trail, step)?;
        Ok(Some(Change::Set { target: step.target, field: step.field.clone(), value }))
    }
}

/// What brings a record back to what it was; nothing when it is that already.
fn life_before(
    trail: &Trail,
    record: RecordId,
    before: Before,
    last: LineId,
    seen: &Seen,
) -> Result<Option<Change>, UndoRefusal> {
    let there = trail.session().record(record).is_some();
    match (before, there) {
        (Before::There, false) => Ok(Some(Change::Restore { record })),
        (Before::There, true) | (Before::Unknown | Before::Deleted, false) => Ok(None),
        (Before::Unknown | Before::Deleted, true) => {
            if trail.edited_by_others_beyond(record, last.writer, seen) {
                Err(UndoRefusal::EditedSince { record })
            } else {
                Ok(Some(Change::Delete { record }))
            }
        }
    }
}

fn mark_before(trail: &Trail, item: Item, before: &ItemState, last: LineId) -> Result<Change, UndoRefusal> {
    let (target, field) = (Target::Item(item), Field::ItemState);
    if trail.latest_writer(target, &field) == Some(last.writer) {
        Ok(Change::Seat(SeatChange::Mark { item, state: before.clone() }))
    } else {
        Err(UndoRefusal::ChangedSince { target, field })
    }
}

/// The value that a field goes back to: in a text only one's own words are taken back.
fn value_before(trail: &Trail, step: &SetStep) -> Result<Value, UndoRefusal> {
    let SetStep { target, field, before, after, .. } = step;
    if step.decided {
        return Err(UndoRefusal::NotUndoable);
    }
    let now = trail.session().told(*target, field);
    let own = |id: &VersionId| matches!(id, VersionId::Line(line) if line.writer == step.last.writer);
    let latest = || trail.latest_writer(*target, field) == Some(step.last.writer);
    let is_own = if field.merging() == Merging::Latest {
        latest()
    } else {
        trail.versions(*target, field).iter().all(own)
    };
    if is_own && now == after {
        return Ok(before.clone());
    }
    let refusal = || UndoRefusal::ChangedSince { target: *target, field: field.clone() };
    if field.merging() != Merging::Words || trail.session().conflict(*target, field).is_some() {
        return Err(refusal());
    }
    let text = |value: &Value| value.as_text().unwrap_or_default().to_owned();
    let joined = join_words(&text(after), &text(before), &text(now)).ok_or_else(refusal)?;
    Ok(if joined.is_empty() { Value::Absent } else { Value::Text(joined) })
}
