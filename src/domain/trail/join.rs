//! Joining a session file with its trail: what the file tells beyond the lines, and what was edited by hand.

use std::sync::Arc;

use super::line::{Change, Line};
use super::register::Version;
use super::{Seen, Trail};
use crate::domain::field::Merging;
use crate::domain::{Field, Fields, Item, Kind, RecordId, Session, Target, Value};

/// A difference between a file and its own fold: somebody edited the file by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandEdit {
    /// The change that absorbs it.
    pub change: Change,
}

impl Trail {
    /// Joins a file with the lines of its trail, and says what was edited by hand.
    ///
    /// Lines up to the file's marks are folded first and compared with the file; the rest comes on top. Where some of
    /// those lines are missing, the file knows more than the trail and its values stand.
    #[must_use]
    pub fn join(file: &Session, lines: &[Line]) -> (Self, Vec<HandEdit>) {
        let mut trail = Self::empty(file.id().clone());
        let marks = file.marks().clone();
        let marked = |line: &&Line| marks.get(&line.id.writer).is_some_and(|upto| line.id.number <= *upto);
        trail.take_all(lines.iter().filter(marked));
        let complete = covers(&trail.seen(), &marks);
        let edits = trail.overlay(file, complete);
        trail.take_all(lines.iter().filter(|line| !marked(line)));
        (trail, edits)
    }

    /// Takes many lines; how many were new.
    pub fn take_all<'a>(&mut self, lines: impl IntoIterator<Item = &'a Line>) -> usize {
        lines.into_iter().filter(|line| self.take(line)).count()
    }

    /// Compares the file as it is now with what it should be, while the meeting is open.
    ///
    /// Only a file whose marks are all seen is compared, against a fold of `lines` up to these marks.
    #[must_use]
    pub fn hand_edits(file: &Session, lines: &[Line]) -> Vec<HandEdit> {
        Self::join(file, lines).1
    }

    /// Lays the file over the fold of its own lines.
    fn overlay(&mut self, file: &Session, complete: bool) -> Vec<HandEdit> {
        let mut edits = Vec::new();
        self.session.extra.clone_from(&file.extra);
        self.session.clock = self.session.clock.max(file.clock);
        for (writer, upto) in &file.marks {
            let mark = self.session.marks.entry(*writer).or_default();
            *mark = (*mark).max(*upto);
        }
        self.overlay_fields(Target::Meeting, file.meeting(), complete, &mut edits);
        for item in Item::ALL {
            self.overlay_fields(Target::Item(item), file.item(item), complete, &mut edits);
        }
        for record in Kind::ALL.iter().flat_map(|kind| file.of_kind(*kind)) {
            match self.session.record_even_deleted(record.id) {
                None => self.session.insert(record.clone()),
                Some(known) => {
                    if known.deleted && complete {
                        edits.push(HandEdit { change: Change::Restore { record: record.id } });
                    }
                    self.overlay_fields(Target::Record(record.id), &record.fields, complete, &mut edits);
                }
            }
        }
        if complete {
            edits.extend(self.removed_by_hand(file));
        }
        self.overlay_conflicts(file);
        edits
    }

    fn overlay_fields(&mut self, target: Target, told: &Fields, complete: bool, edits: &mut Vec<HandEdit>) {
        for (field, value) in told.iter() {
            let known = self.session.value(target, field).clone();
            if known == *value {
                continue;
            }
            let history = self.has_history(target, field);
            if history && complete && self.session.conflict(target, field).is_none() {
                edits.push(HandEdit { change: Change::set(target, field.clone(), value.clone()) });
            } else if history && field.merging() != Merging::Latest {
                self.take_from_file(target, field, value.clone());
            } else if !history {
                self.session.put(target, field.clone(), value.clone());
            }
        }
        if complete {
            let known = self.fields_of(target);
            let cleared = known.iter().filter(|(field, _)| told.get(field).is_absent());
            edits
                .extend(cleared.map(|(field, _)| HandEdit {
                    change: Change::set(target, field.clone(), Value::Absent),
                }));
        }
    }

    fn fields_of(&self, target: Target) -> Fields {
        match target {
            Target::Meeting => self.session.meeting().clone(),
            Target::Item(item) => self.session.item(item).clone(),
            Target::Record(id) => {
                self.session.record_even_deleted(id).map(|r| r.fields.clone()).unwrap_or_default()
            }
        }
    }

    /// Whether some line has written the field.
    fn has_history(&self, target: Target, field: &Field) -> bool {
        let key = (target, field.clone());
        let added = match target {
            Target::Record(id) => self.session.record_even_deleted(id).is_some_and(|r| r.added.is_some()),
            Target::Meeting | Target::Item(_) => false,
        };
        added || self.registers.contains_key(&key) || self.latest.contains_key(&key)
    }

    /// The file knows a value whose line has not come yet.
    fn take_from_file(&mut self, target: Target, field: &Field, value: Value) {
        let version = Version {
            id: self.base_id(target, field, &value),
            parents: self.versions(target, field).into(),
            value,
            clock: 0,
            author: Arc::from(""),
            at: None,
        };
        self.take_version(target, field, version);
    }

    /// Records that the lines hold and the file no longer does.
    fn removed_by_hand(&self, file: &Session) -> Vec<HandEdit> {
        let gone = |id: &RecordId| file.record_even_deleted(*id).is_none();
        Kind::ALL
            .iter()
            .flat_map(|kind| self.session.of_kind(*kind))
            .map(|record| record.id)
            .filter(gone)
            .map(|record| HandEdit { change: Change::Delete { record } })
            .collect()
    }

    /// Conflicts of which only the file tells stay open.
    fn overlay_conflicts(&mut self, file: &Session) {
        for ((target, field), conflict) in file.conflicts() {
            if self.has_history(*target, field) {
                continue;
            }
            self.registers.insert((*target, field.clone()), super::Register::default());
            for contender in conflict {
                let version = Version {
                    id: contender.version,
                    value: contender.value.clone(),
                    clock: 0,
                    author: Arc::from(contender.author.as_str()),
                    at: contender.at,
                    parents: Box::default(),
                };
                self.take_version(*target, field, version);
            }
        }
    }
}

/// Whether all lines up to `marks` have been seen.
fn covers(seen: &Seen, marks: &Seen) -> bool {
    marks.iter().all(|(writer, upto)| seen.get(writer).is_some_and(|s| s >= upto))
}
