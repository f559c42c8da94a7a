//! The trail: lines, versions of each field, and the total fold that makes a [`Session`] of them.
//!
//! Everybody who holds the same lines sees the same session, in whatever order and however often they came.

mod codec;
mod fold;
mod join;
mod life;
mod line;
mod register;
mod undo;
mod words;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::{Field, Kind, LineId, Moment, RecordId, Session, SessionId, Target, Value, WriterId, text};
use life::Life;
use register::{Register, Version};

pub use codec::BadLine;
pub(in crate::domain) use codec::{fields_from_json, read_seen};
pub use join::HandEdit;
pub use line::{Change, Line, SeatChange, Seen, VersionId};
pub use undo::{Gesture, UndoRefusal};
pub use words::join_words;

/// All that is known of a meeting: its lines as folded, and the session that they make visible.
#[derive(Debug, Clone)]
pub struct Trail {
    session: Session,
    registers: HashMap<(Target, Field), Register>,
    latest: HashMap<(Target, Field), (u64, LineId)>,
    lives: HashMap<RecordId, Life>,
    waiting: HashMap<RecordId, Vec<Waiting>>,
    taken: BTreeMap<WriterId, Taken>,
    phase_seen: Seen,
    author: Arc<str>,
}

/// Which lines of one writer have been folded.
#[derive(Debug, Clone, Default)]
struct Taken {
    /// All up to this number.
    upto: u32,
    /// And these beyond a gap.
    beyond: BTreeSet<u32>,
}

impl Taken {
    /// Notes a line; whether it is new.
    fn take(&mut self, number: u32) -> bool {
        if number <= self.upto || !self.beyond.insert(number) {
            return false;
        }
        while self.beyond.remove(&(self.upto + 1)) {
            self.upto += 1;
        }
        true
    }
}

/// A version whose record has not been added yet.
#[derive(Debug, Clone)]
struct Waiting {
    field: Field,
    version: Version,
}

impl Trail {
    /// A trail that starts from what a session file tells, without any line.
    #[must_use]
    pub fn from_session(session: Session) -> Self {
        Self {
            session,
            registers: HashMap::new(),
            latest: HashMap::new(),
            lives: HashMap::new(),
            waiting: HashMap::new(),
            taken: BTreeMap::new(),
            phase_seen: Seen::new(),
            author: Arc::from(""),
        }
    }

    /// A trail of a meeting of which nothing is known.
    #[must_use]
    pub fn empty(id: SessionId) -> Self {
        Self::from_session(Session::empty(id))
    }

    /// The meeting as it is visible.
    #[must_use]
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// How far each writer has been seen without a gap.
    #[must_use]
    pub fn seen(&self) -> Seen {
        self.taken.iter().map(|(writer, taken)| (*writer, taken.upto)).filter(|(_, upto)| *upto > 0).collect()
    }

    /// The Lamport clock: the highest seen.
    #[must_use]
    pub const fn clock(&self) -> u64 {
        self.session.clock
    }

    /// Whether a line has been folded already.
    #[must_use]
    pub fn has(&self, id: LineId) -> bool {
        self.taken.get(&id.writer).is_some_and(|t| id.number <= t.upto || t.beyond.contains(&id.number))
    }

    /// The versions of a field that are live now: what a change of it replaces.
    #[must_use]
    pub fn versions(&self, target: Target, field: &Field) -> Vec<VersionId> {
        match self.registers.get(&(target, field.clone())) {
            Some(register) => register.live_ids(),
            None => self.implied(target, field).map(|version| version.id).into_iter().collect(),
        }
    }

    /// Makes the line of a change that a person makes now.
    ///
    /// While the cursor is in a field, `branch` are the versions that its writer continues; others' stay live.
    #[must_use]
    pub fn stamp(
        &self,
        change: Change,
        id: LineId,
        author: &str,
        at: Moment,
        branch: Option<&[VersionId]>,
    ) -> Line {
        let mut replaces = Vec::new();
        let mut needs_seen = false;
        for leaf in change.leaves() {
            match leaf {
                Change::Set { target, field, .. } => {
                    replaces.push(branch.map_or_else(|| self.versions(*target, field), <[_]>::to_vec));
                }
                Change::Move { record, .. } => {
                    replaces.push(self.versions(Target::Record(*record), &Field::Item));
                }
                Change::Delete { .. } | Change::Restore { .. } | Change::Phase { .. } => needs_seen = true,
                Change::Add { .. } | Change::Seat(_) | Change::Batch(_) => {}
            }
        }
        let seen = needs_seen.then(|| self.seen());
        Line { id, clock: self.clock() + 1, author: author.to_owned(), at, replaces, seen, change }
    }

    /// Whether a program other than `writer` has edited a record.
    #[must_use]
    pub fn edited_by_others(&self, record: RecordId, writer: WriterId) -> bool {
        self.lives.get(&record).is_some_and(|life| life.has_others_than(writer))
    }

    /// The version that a field without history has: of the line that added its record, or of the file.
    fn implied(&self, target: Target, field: &Field) -> Option<Version> {
        let value = self.session.value(target, field);
        if value.is_absent() {
            return None;
        }
        let record = match target {
            Target::Record(id) => self.session.record_even_deleted(id),
            Target::Meeting | Target::Item(_) => None,
        };
        let added = record.and_then(|r| r.added.map(|line| (VersionId::Line(line), r.clock)));
        let (id, clock) = added.unwrap_or_else(|| (self.base_id(target, field, value), 0));
        let author = record.map_or("", |r| r.text(&Field::Author));
        let at = record.and_then(super::Record::created);
        Some(Version {
            id,
            value: value.clone(),
            clock,
            author: Arc::from(author),
            at,
            parents: Box::default(),
        })
    }

    /// The id of a version that only the file tells, the same on every machine.
    fn base_id(&self, target: Target, field: &Field, value: &Value) -> VersionId {
        let path = format!("{}|{target}|{}|{:016x}", self.session.id(), field.name(), value.fingerprint());
        VersionId::Base(text::fingerprint(path.as_bytes()))
    }

    /// The register of a field, begun with what is implied.
    fn register(&mut self, target: Target, field: &Field) -> &mut Register {
        let key = (target, field.clone());
        if !self.registers.contains_key(&key) {
            let mut register = Register::default();
            if let Some(version) = self.implied(target, field) {
                register.take(version);
            }
            self.registers.insert(key.clone(), register);
        }
        self.registers.entry(key).or_default()
    }

    /// Whether a kind may be written after closing.
    const fn stays_writable(kind: Kind) -> bool {
        matches!(kind, Kind::Note | Kind::Person)
    }
}

/// What every version of a line has in common.
#[derive(Debug, Clone)]
struct Origin {
    id: LineId,
    clock: u64,
    author: Arc<str>,
    at: Moment,
}
