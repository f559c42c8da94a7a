//! A meeting as it is visible: the projection of its trail, read through accessors.

mod change;
mod file;
mod numbers;
mod read;
mod revision;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde_json::{Map, Value as Json};

use super::trail::VersionId;
use super::{Field, Fields, Item, Kind, Moment, Record, RecordId, SessionId, Target, Value, WriterId};

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
    lists: [Vec<usize>; Kind::COUNT],
    conflicts: BTreeMap<(Target, Field), Conflict>,
    numbers: numbers::Numbers,
    revisions: revision::Revisions,
    pub(in crate::domain) marks: BTreeMap<WriterId, u32>,
    /// Lines beyond a gap that are folded too.
    beyond: BTreeMap<WriterId, BTreeSet<u32>>,
    /// Whether it holds what no line tells: it was made without a trail.
    pub(in crate::domain) founded: bool,
    /// Whether a file stood for missing lines when it was put together.
    pub(in crate::domain) partial: bool,
    pub(in crate::domain) clock: u64,
    pub(in crate::domain) extra: Map<String, Json>,
    /// Keys beside those of conflicts and folds that this version does not know.
    pub(in crate::domain) beside: Option<Box<Beside>>,
}

/// Keys that this version does not know, in parts of a file that are worked out anew before it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::domain) struct Beside {
    folded: Map<String, Json>,
    conflicts: BTreeMap<(Target, Field), Map<String, Json>>,
    versions: BTreeMap<(Target, Field, VersionId), Map<String, Json>>,
}

impl PartialEq for Session {
    /// Compares what is visible: not the marks, the clock or which line added a record.
    fn eq(&self, other: &Self) -> bool {
        let shown = |s: &'_ Self| Kind::all().flat_map(|kind| s.of_kind(kind)).count();
        let alike = |a: &Record, b: &Record| {
            (a.id, a.kind, a.late, a.revived) == (b.id, b.kind, b.late, b.revived) && a.fields == b.fields
        };
        let records = || {
            let both = |kind: Kind| self.of_kind(kind).zip(other.of_kind(kind));
            shown(self) == shown(other) && Kind::all().flat_map(both).all(|(a, b)| alike(a, b))
        };
        self.id == other.id
            && self.meeting == other.meeting
            && self.items == other.items
            && self.conflicts == other.conflicts
            && self.renumbered() == other.renumbered()
            && self.extra == other.extra
            && records()
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
            numbers: numbers::Numbers::default(),
            revisions: revision::Revisions::default(),
            marks: BTreeMap::new(),
            beyond: BTreeMap::new(),
            founded: false,
            partial: false,
            clock: 0,
            extra: Map::new(),
            beside: None,
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

    /// The fields of anything; none when the record is unknown.
    pub(in crate::domain) fn fields(&self, target: Target) -> Option<&Fields> {
        match target {
            Target::Meeting => Some(&self.meeting),
            Target::Item(item) => Some(self.item(item)),
            Target::Record(id) => self.record_even_deleted(id).map(|record| &record.fields),
        }
    }

    /// The value of any field with all that was told of it; [`Value::Absent`] when the record is unknown.
    #[must_use]
    pub fn told(&self, target: Target, field: &Field) -> &Value {
        static ABSENT: Value = Value::Absent;
        self.fields(target).map_or(&ABSENT, |fields| fields.told(field))
    }

    /// What this version understands of a field; [`Value::Absent`] when the record is unknown.
    #[must_use]
    pub fn value(&self, target: Target, field: &Field) -> &Value {
        static ABSENT: Value = Value::Absent;
        self.fields(target).map_or(&ABSENT, |fields| fields.get(field))
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
        let first = Field::KNOWN.first().map(|field| (target, field.clone()));
        let mut from = first.into_iter().flat_map(|key| self.conflicts.range(key..));
        from.next().is_some_and(|((at, _), _)| *at == target)
    }

    /// Up to which line of each writer this is folded.
    #[must_use]
    pub const fn marks(&self) -> &BTreeMap<WriterId, u32> {
        &self.marks
    }
}
