//! Changing what is visible: only the trail and the reader of files do so.

use std::collections::BTreeSet;

use super::{Conflict, Session};
use crate::domain::field::Shape;
use crate::domain::{Field, Kind, LineId, Record, RecordId, Target, Value, WriterId};

/// Up to where it is folded.
impl Session {
    /// Notes how far a writer's lines are folded, and which lines beyond a gap.
    pub(in crate::domain) fn mark(&mut self, writer: WriterId, upto: u32, beyond: &BTreeSet<u32>) {
        if upto > 0 {
            self.marks.insert(writer, upto);
        }
        if !beyond.is_empty() {
            self.beyond.insert(writer, beyond.clone());
        } else if !self.beyond.is_empty() {
            self.beyond.remove(&writer);
        }
    }

    /// The lines beyond a gap that are folded.
    pub(in crate::domain) fn beyond(&self, writer: WriterId) -> BTreeSet<u32> {
        self.beyond.get(&writer).cloned().unwrap_or_default()
    }

    /// Whether a line is folded.
    pub(in crate::domain) fn has_marked(&self, id: LineId) -> bool {
        self.marks.get(&id.writer).is_some_and(|upto| id.number <= *upto)
            || self.beyond.get(&id.writer).is_some_and(|beyond| beyond.contains(&id.number))
    }

    /// Whose lines are folded.
    pub(in crate::domain) fn marked_writers(&self) -> BTreeSet<WriterId> {
        self.marks.keys().chain(self.beyond.keys()).copied().collect()
    }

    /// How many lines are folded.
    pub(in crate::domain) fn marked_lines(&self) -> usize {
        let upto = self.marks.values().map(|upto| usize::try_from(*upto).unwrap_or(usize::MAX));
        let beyond = self.beyond.values().map(BTreeSet::len);
        upto.chain(beyond).fold(0, usize::saturating_add)
    }

    /// Whether it may hold what no line tells.
    pub(in crate::domain) fn founding(&self) -> bool {
        self.founded || self.partial || self.marked_lines() == 0
    }
}

impl Session {
    pub(in crate::domain) fn put(&mut self, target: Target, field: Field, value: Value) {
        match target {
            Target::Meeting => {
                self.revisions.of_meeting();
                let counts = field == Field::Numbers;
                self.meeting.set(field, value);
                if counts {
                    for kind in Kind::all() {
                        self.settle_numbers(kind);
                    }
                }
            }
            Target::Item(item) => {
                self.revisions.of_meeting();
                if let Some(fields) = self.items.get_mut(item.index()) {
                    fields.set(field, value);
                }
            }
            Target::Record(id) => self.put_in_record(id, field, value),
        }
    }

    fn put_in_record(&mut self, id: RecordId, field: Field, value: Value) {
        let Some(at) = self.index.get(&id).copied() else { return };
        let renumbers = field == Field::Number;
        if renumbers {
            self.count_number(at, false);
        }
        let Some(record) = self.records.get_mut(at) else { return };
        let kind = record.kind;
        if field.shape() == Shape::Money {
            self.revisions.of_amount(kind);
        } else {
            self.revisions.of(kind);
        }
        record.fields.set(field, value);
        if renumbers {
            self.count_number(at, true);
            self.settle_numbers(kind);
        }
    }

    pub(in crate::domain) fn insert(&mut self, record: Record) {
        let at = self.records.len();
        let kind = record.kind;
        self.revisions.of(kind);
        self.index.insert(record.id, at);
        self.records.push(record);
        self.put_in_order(at);
        self.count_number(at, true);
        self.settle_numbers(kind);
    }

    /// Puts a record into the list of its kind: what only a file tells first, in the file's order, then by clock.
    fn put_in_order(&mut self, at: usize) {
        let Some(record) = self.records.get(at) else { return };
        let key = (record.clock, record.added);
        let records = &self.records;
        if let Some(list) = self.lists.get_mut(record.kind.index()) {
            let before = |other: &usize| {
                records.get(*other).is_some_and(|r| r.added.is_none() || (r.clock, r.added) <= key)
            };
            let place =
                if list.last().is_none_or(before) { list.len() } else { list.partition_point(before) };
            list.insert(place, at);
        }
    }

    /// Puts a record elsewhere in the order, once an earlier addition of it is known.
    pub(in crate::domain) fn set_added(&mut self, id: RecordId, kind: Kind, added: LineId, clock: u64) {
        let Some(at) = self.index.get(&id).copied() else { return };
        self.count_number(at, false);
        let Some(record) = self.records.get_mut(at) else { return };
        let old = record.kind;
        self.revisions.of(old);
        self.revisions.of(kind);
        record.kind = kind;
        record.added = Some(added);
        record.clock = clock;
        if let Some(list) = self.lists.get_mut(old.index()) {
            list.retain(|other| *other != at);
        }
        self.put_in_order(at);
        self.count_number(at, true);
        self.settle_numbers(old);
        self.settle_numbers(kind);
    }

    pub(in crate::domain) fn set_life(&mut self, id: RecordId, deleted: bool, revived: bool) {
        let Some(at) = self.index.get(&id).copied() else { return };
        self.count_number(at, false);
        let Some(record) = self.records.get_mut(at) else { return };
        let kind = record.kind;
        if (record.deleted, record.revived) != (deleted, revived) {
            self.revisions.of(kind);
        }
        record.deleted = deleted;
        record.revived = revived;
        self.count_number(at, true);
        self.settle_numbers(kind);
    }

    pub(in crate::domain) fn set_late(&mut self, id: RecordId, late: bool) {
        if let Some(record) = self.index.get(&id).and_then(|at| self.records.get_mut(*at)) {
            if record.late != late {
                self.revisions.of(record.kind);
            }
            record.late = late;
        }
    }

    pub(in crate::domain) fn set_conflict(
        &mut self,
        target: Target,
        field: &Field,
        conflict: Option<Conflict>,
    ) {
        match conflict {
            Some(conflict) => drop(self.conflicts.insert((target, field.clone()), conflict)),
            None if self.conflicts.is_empty() => return,
            None => drop(self.conflicts.remove(&(target, field.clone()))),
        }
        let record = if let Target::Record(id) = target { self.record_even_deleted(id) } else { None };
        match record.map(|record| record.kind) {
            Some(kind) => self.revisions.of(kind),
            None => self.revisions.of_meeting(),
        }
    }
}
