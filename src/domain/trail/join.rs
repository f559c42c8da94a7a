//! Joining a session file with its trail: what the file tells beyond the lines, and what was edited by hand.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::line::{Change, Line, VersionId};
use super::register::Version;
use super::{Taken, Trail};
use crate::domain::field::Merging;
use crate::domain::session::Contender;
use crate::domain::{Field, Fields, Item, Kind, LineId, Record, RecordId, Session, Target, Value};

/// A difference between a file and its own fold: somebody edited the file by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandEdit {
    /// The change that absorbs it.
    pub change: Change,
}

/// A file that stands for lines which have not come, or were lost with their trail.
#[derive(Debug, Clone)]
pub(super) struct Told {
    file: Session,
    /// How many lines it stands for.
    lines: usize,
    /// Those of them that have come so far: nothing in them is news.
    held: BTreeMap<LineId, Line>,
    /// The lines that came on top.
    pub(super) since: Vec<Line>,
}

impl Told {
    fn of<'a>(file: Session, held: impl Iterator<Item = &'a Line>) -> Self {
        let held = held.map(|line| (line.id, line.clone())).collect();
        Self { lines: file.marked_lines(), file, held, since: Vec::new() }
    }

    /// Whether the file holds what a line did.
    pub(super) fn stands_for(&self, id: LineId) -> bool {
        self.file.has_marked(id)
    }

    /// Whether one of these lines has come.
    pub(super) fn holds(&self, id: LineId) -> bool {
        self.held.contains_key(&id)
    }

    /// Keeps one of these lines; whether it is new.
    pub(super) fn hold(&mut self, line: &Line) -> bool {
        !self.holds(line.id) && self.held.insert(line.id, line.clone()).is_none()
    }

    /// The Lamport clock of the file.
    pub(super) const fn clock(&self) -> u64 {
        self.file.clock
    }

    /// Whether the file tells that a record is late, in the phase that still holds.
    pub(super) fn is_late(&self, now: &Session, id: RecordId) -> bool {
        now.phase_state() == self.file.phase_state() && self.file.record(id).is_some_and(|record| record.late)
    }
}

impl Trail {
    /// Joins a file with the lines of its trail, and says what was edited by hand.
    ///
    /// Lines up to the file's marks are folded and compared with the file; the rest comes on top. While some of those
    /// lines are missing the file stands for all of them, and nothing is compared: see [`Trail::is_partial`].
    #[must_use]
    pub fn join(file: &Session, lines: &[Line]) -> (Self, Vec<HandEdit>) {
        let mut trail = Self::empty(file.id().clone());
        let in_file = lines.iter().filter(|line| file.has_marked(line.id));
        let edits = if trail.take_all(in_file.clone()) == file.marked_lines() {
            trail.overlay(file)
        } else {
            trail = Self::standing_in(file.clone(), in_file);
            Vec::new()
        };
        trail.take_all(lines.iter().filter(|line| !file.has_marked(line.id)));
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

    /// A trail in which a file stands for lines that are missing, and for those of them that have come.
    pub(super) fn standing_in<'a>(file: Session, held: impl Iterator<Item = &'a Line>) -> Self {
        let mut trail = Self::empty(file.id().clone());
        trail.phase_seen.clone_from(file.marks());
        trail.phases = super::Phases::of_file(&file);
        for writer in file.marked_writers() {
            let upto = file.marks().get(&writer).copied().unwrap_or(0);
            trail.taken.insert(writer, Taken { upto, beyond: file.beyond(writer) });
        }
        trail.session = file.clone();
        trail.lay_conflicts(&file);
        if file.marked_lines() > 0 {
            trail.session.partial = true;
            trail.told = Some(Box::new(Told::of(file, held)));
        } else {
            trail.session.founded = true;
        }
        trail
    }

    /// Folds everything anew once all lines have come for which the file stood.
    pub(super) fn end_of_waiting(&mut self) {
        let Some(told) = self.told.take_if(|told| told.held.len() == told.lines) else { return };
        let Told { file, held, since, .. } = *told;
        let lines: Vec<Line> = held.into_values().chain(since).collect();
        let mut found = self.take_hand_edits();
        let (trail, edits) = Self::join(&file, &lines);
        found.extend(edits);
        *self = trail;
        self.hand_edits = found;
    }

    /// Lays a file over the fold of its own lines.
    ///
    /// A file that was put together while lines were missing tells nothing that the lines do not tell better. What no
    /// line tells is of the file alone, unless the file says that it holds nothing of the kind.
    fn overlay(&mut self, file: &Session) -> Vec<HandEdit> {
        let mut edits = Edits { comparing: !file.partial, founding: file.founding(), found: Vec::new() };
        self.session.extra.clone_from(&file.extra);
        self.session.beside.clone_from(&file.beside);
        self.session.clock = self.session.clock.max(file.clock);
        for record in Kind::all().flat_map(|kind| file.of_kind(kind)) {
            if self.session.record_even_deleted(record.id).is_none() {
                self.lay_record(record, &mut edits);
            }
        }
        self.lay_conflicts(file);
        self.lay_joined(file);
        if edits.founding {
            self.lay_phases(file);
        }
        self.lay_fields(Target::Meeting, file.meeting(), &mut edits);
        for item in Item::ALL {
            self.lay_fields(Target::Item(item), file.item(item), &mut edits);
        }
        for record in Kind::all().flat_map(|kind| file.of_kind(kind)) {
            let Some(known) = self.session.record_even_deleted(record.id) else { continue };
            if known.deleted {
                edits.report(Change::Restore { record: record.id });
            }
            self.lay_fields(Target::Record(record.id), &record.fields, &mut edits);
        }
        let removed = Kind::all().flat_map(|kind| self.session.of_kind(kind));
        let removed = removed.filter(|record| file.record_even_deleted(record.id).is_none());
        removed.for_each(|record| edits.report(Change::Delete { record: record.id }));
        edits.found
    }

    /// A record that no line adds: of the file alone, or added by hand.
    fn lay_record(&mut self, record: &Record, edits: &mut Edits) {
        if !edits.founding {
            let (kind, record, fields) = (record.kind, record.id, record.fields.clone());
            edits.report(Change::Add { kind, record, fields });
            return;
        }
        let mut founding = record.clone();
        // Fields that lines wrote hold the lines' values, not what they replaced.
        for waiting in self.waiting.get(&record.id).into_iter().flatten() {
            founding.fields.set(waiting.field.clone(), Value::Absent);
        }
        self.session.insert(founding);
        self.session.founded = true;
        self.end_wait(record.id);
        self.show_life(record.id);
    }

    /// Values that only the file tells and that nobody has decided against yet.
    fn lay_conflicts(&mut self, file: &Session) {
        for ((target, field), conflict) in file.conflicts() {
            let known = self.has_history(*target, field);
            if !known {
                self.registers.insert((*target, field.clone()), super::Register::default());
            }
            for (place, contender) in conflict.iter().enumerate() {
                if !known || !file.partial && matches!(contender.version, VersionId::Base(_)) {
                    self.take_version(*target, field, version_of(contender, place), None);
                }
            }
        }
    }

    /// Texts that were joined from one that only the file told, and that no line tells any more.
    fn lay_joined(&mut self, file: &Session) {
        let apart: Vec<(Target, Field)> = self.session.conflicts().map(|(key, _)| key.clone()).collect();
        let words = |field: &Field| field.merging() == Merging::Words;
        for (target, field) in apart.into_iter().filter(|(_, field)| file.founded && words(field)) {
            if file.conflict(target, &field).is_none() {
                let value = file.told(target, &field).clone();
                let id = self.base_id(target, &field, &value);
                let parents = self.versions(target, &field).into();
                let version = Version { id, value, clock: 0, author: Arc::from(""), at: None, parents };
                self.take_version(target, &field, version, None);
            }
        }
    }

    fn lay_fields(&mut self, target: Target, told: &Fields, edits: &mut Edits) {
        for (field, value) in told.iter() {
            let here = self.session.told(target, field);
            if here == value {
                continue;
            }
            // Lines of kendali carry no keys that this version does not know: the file alone tells them.
            if field.merging() == Merging::Latest && here.known() == value.known() {
                self.session.put(target, field.clone(), value.clone());
                continue;
            }
            if edits.founding && !self.has_history(target, field) {
                self.session.put(target, field.clone(), value.clone());
                self.session.founded = true;
            } else {
                edits.report(Change::set(target, field.clone(), value.clone()));
            }
        }
        let known = self.session.fields(target).into_iter().flat_map(Fields::iter);
        let cleared = known.filter(|(field, _)| told.get(field).is_absent());
        cleared.for_each(|(field, _)| edits.report(Change::set(target, field.clone(), Value::Absent)));
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
}

/// What was edited by hand, as it is found.
struct Edits {
    /// Whether a difference is an edit at all.
    comparing: bool,
    /// Whether the file holds what no line tells.
    founding: bool,
    found: Vec<HandEdit>,
}

impl Edits {
    fn report(&mut self, change: Change) {
        if self.comparing {
            self.found.push(HandEdit { change });
        }
    }
}

/// The version that a file tells of in a conflict; its place there stands for its clock, as files tell none.
fn version_of(contender: &Contender, place: usize) -> Version {
    Version {
        id: contender.version,
        value: contender.value.clone(),
        clock: u64::try_from(place).unwrap_or(u64::MAX),
        author: Arc::from(contender.author.as_str()),
        at: contender.at,
        parents: Box::default(),
    }
}
