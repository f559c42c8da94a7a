//! A meeting as it is visible: the projection of its trail, read through accessors.

mod file;
mod numbers;
mod read;

use std::collections::{BTreeMap, HashMap};

use serde_json::{Map, Value as Json};

use super::trail::VersionId;
use super::{
    Field, Fields, Item, Kind, LineId, Moment, Record, RecordId, SessionId, Target, Value, WriterId,
};

pub use file::{FORMAT, Finding, Findings, ReadError, read, write};

/// One of the values that disagree in a conflict.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contender {
    /// The version's id.
    pub version: VersionId,
    /// Its value.
    pub value: Value,
    /// Who wrote it; empty when only the file tells.
    pub author: String,
    /// When; none when only the file tells.
    pub at: Option<Moment>,
}

/// Values that disagree, in the order of their Lamport clocks; the first is shown until a person decides.
pub type Conflict = Vec<Contender>;

/// A meeting as everybody sees it who holds the same lines.
#[derive(Debug, Clone)]
pub struct Session {
    id: SessionId,
    pub(in crate::domain) meeting: Fields,
    items: [Fields; 16],
    records: Vec<Record>,
    index: HashMap<RecordId, usize>,
    lists: [Vec<usize>; 6],
    conflicts: BTreeMap<(Target, Field), Conflict>,
    renumbered: HashMap<RecordId, u32>,
    pub(in crate::domain) marks: BTreeMap<WriterId, u32>,
    pub(in crate::domain) clock: u64,
    pub(in crate::domain) extra: Map<String, Json>,
}

impl PartialEq for Session {
    /// Compares what is visible: not the marks, the clock or which line added a record.
    fn eq(&self, other: &Self) -> bool {
        let shown = |s: &Self| -> Vec<(RecordId, Kind, Fields)> {
            Kind::ALL
                .iter()
                .flat_map(|kind| s.of_kind(*kind))
                .map(|r| (r.id, r.kind, r.fields.clone()))
                .collect()
        };
        self.id == other.id
            && self.meeting == other.meeting
            && self.items == other.items
            && self.conflicts == other.conflicts
            && self.renumbered == other.renumbered
            && self.extra == other.extra
            && shown(self) == shown(other)
    }
}

impl Session {
    /// A meeting of which nothing is known but its id.
    #[must_use]
    pub fn empty(id: SessionId) -> Self {
        Self {
            id,
            meeting: Fields::default(),
            items: Default::default(),
            records: Vec::new(),
            index: HashMap::new(),
            lists: Default::default(),
            conflicts: BTreeMap::new(),
            renumbered: HashMap::new(),
            marks: BTreeMap::new(),
            clock: 0,
            extra: Map::new(),
        }
    }

    /// The meeting's id.
    #[must_use]
    pub const fn id(&self) -> &SessionId {
        &self.id
    }

    /// A record by id, deleted ones too.
    #[must_use]
    pub fn record_even_deleted(&self, id: RecordId) -> Option<&Record> {
        self.index.get(&id).and_then(|at| self.records.get(*at))
    }

    /// A record by id.
    #[must_use]
    pub fn record(&self, id: RecordId) -> Option<&Record> {
        self.record_even_deleted(id).filter(|record| !record.deleted)
    }

    /// The records of a kind in the order in which they were added.
    #[must_use]
    pub fn of_kind(&self, kind: Kind) -> impl DoubleEndedIterator<Item = &Record> + Clone {
        self.lists
            .get(kind.index())
            .into_iter()
            .flatten()
            .filter_map(|at| self.records.get(*at))
            .filter(|record| !record.deleted)
    }

    /// The fields of the meeting itself.
    #[must_use]
    pub const fn meeting(&self) -> &Fields {
        &self.meeting
    }

    /// The fields of an agenda item.
    #[must_use]
    pub fn item(&self, item: Item) -> &Fields {
        static NONE: std::sync::LazyLock<Fields> = std::sync::LazyLock::new(Fields::default);
        self.items.get(item.index()).unwrap_or(&NONE)
    }

    /// The value of any field; [`Value::Absent`] when the record is unknown.
    #[must_use]
    pub fn value(&self, target: Target, field: &Field) -> &Value {
        static ABSENT: Value = Value::Absent;
        match target {
            Target::Meeting => self.meeting.get(field),
            Target::Item(item) => self.item(item).get(field),
            Target::Record(id) => self.record_even_deleted(id).map_or(&ABSENT, |record| record.get(field)),
        }
    }

    /// Every open conflict.
    pub fn conflicts(&self) -> impl Iterator<Item = (&(Target, Field), &Conflict)> {
        self.conflicts.iter().filter(|((target, _), _)| match target {
            Target::Record(id) => self.record(*id).is_some(),
            Target::Meeting | Target::Item(_) => true,
        })
    }

    /// The conflict in a field, if there is one.
    #[must_use]
    pub fn conflict(&self, target: Target, field: &Field) -> Option<&Conflict> {
        self.conflicts.get(&(target, field.clone()))
    }

    /// Whether any field of a target is in conflict.
    #[must_use]
    pub fn is_disputed(&self, target: Target) -> bool {
        !self.conflicts.is_empty() && self.conflicts.keys().any(|(t, _)| *t == target)
    }

    /// Up to which line of each writer this is folded.
    #[must_use]
    pub const fn marks(&self) -> &BTreeMap<WriterId, u32> {
        &self.marks
    }
}

/// Changing what is visible: only the trail and the reader of files do so.
impl Session {
    pub(in crate::domain) fn put(&mut self, target: Target, field: Field, value: Value) {
        match target {
            Target::Meeting => self.meeting.set(field, value),
            Target::Item(item) => {
                if let Some(fields) = self.items.get_mut(item.index()) {
                    fields.set(field, value);
                }
            }
            Target::Record(id) => self.put_in_record(id, field, value),
        }
    }

    fn put_in_record(&mut self, id: RecordId, field: Field, value: Value) {
        let Some(record) = self.index.get(&id).and_then(|at| self.records.get_mut(*at)) else { return };
        let kind = record.kind;
        let renumbers = field == Field::Number;
        record.fields.set(field, value);
        if renumbers {
            self.renumber(kind);
        }
    }

    pub(in crate::domain) fn insert(&mut self, record: Record) {
        let at = self.records.len();
        let kind = record.kind;
        let numbered = !record.get(&Field::Number).is_absent();
        self.index.insert(record.id, at);
        let key = (record.clock, record.added, record.id);
        self.records.push(record);
        let records = &self.records;
        if let Some(list) = self.lists.get_mut(kind.index()) {
            let before = |other: &usize| {
                records.get(*other).is_some_and(|r| (r.clock, r.added, r.id) <= key || r.added.is_none())
            };
            let place =
                if list.last().is_none_or(&before) { list.len() } else { list.partition_point(before) };
            list.insert(place, at);
        }
        if numbered {
            self.renumber(kind);
        }
    }

    /// Puts a record elsewhere in the order, once an earlier addition of it is known.
    pub(in crate::domain) fn set_added(&mut self, id: RecordId, added: LineId, clock: u64) {
        let Some(at) = self.index.get(&id).copied() else { return };
        let Some(record) = self.records.get_mut(at) else { return };
        record.added = Some(added);
        record.clock = clock;
        let kind = record.kind;
        let records = &self.records;
        if let Some(list) = self.lists.get_mut(kind.index()) {
            list.sort_by_key(|at| records.get(*at).map(|r| (r.added.is_some(), r.clock, r.added)));
        }
        self.renumber(kind);
    }

    pub(in crate::domain) fn set_life(&mut self, id: RecordId, deleted: bool, revived: bool) {
        let Some(record) = self.index.get(&id).and_then(|at| self.records.get_mut(*at)) else { return };
        let kind = record.kind;
        let changed = record.deleted != deleted;
        record.deleted = deleted;
        record.revived = revived;
        if changed {
            self.renumber(kind);
        }
    }

    pub(in crate::domain) fn set_late(&mut self, id: RecordId, late: bool) {
        if let Some(record) = self.index.get(&id).and_then(|at| self.records.get_mut(*at)) {
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
            None if self.conflicts.is_empty() => {}
            None => drop(self.conflicts.remove(&(target, field.clone()))),
        }
    }
}
