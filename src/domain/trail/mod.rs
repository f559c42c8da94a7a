//! The trail: lines, versions of each field, and the total fold that makes a [`Session`] of them.
//!
//! Everybody who holds the same lines sees the same session, in whatever order and however often they came.

mod codec;
mod fold;
mod join;
mod life;
mod line;
mod phases;
mod portions;
mod register;
mod undo;
mod words;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::{Field, Kind, LineId, Moment, RecordId, Session, SessionId, Target, Value, WriterId, text};
use join::Told;
use life::Life;
use phases::Phases;
use register::{Register, Version};

pub use codec::BadLine;
pub(in crate::domain) use codec::{fields_from_json, read_seen};
pub use join::HandEdit;
pub use line::{Change, Line, LineBeside, SeatChange, Seen, VersionId};
pub use portions::portions;
pub use undo::{Gesture, UndoRefusal};
pub use words::{holds_words, join_words};

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
    phases: Phases,
    author: Arc<str>,
    /// The file that stands for lines which have not come; none as soon as they all have.
    told: Option<Box<Told>>,
    /// What turned out to be edited by hand when they came.
    hand_edits: Vec<HandEdit>,
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

    fn has(&self, number: u32) -> bool {
        number <= self.upto || self.beyond.contains(&number)
    }
}

/// A version whose record has not been added yet.
#[derive(Debug, Clone)]
struct Waiting {
    field: Field,
    version: Version,
    seen: Option<Seen>,
}

impl Trail {
    /// A trail that starts from what a session file tells, without any line.
    #[must_use]
    pub fn from_session(session: Session) -> Self {
        Self::standing_in(session, std::iter::empty())
    }

    /// A trail of a meeting of which nothing is known.
    #[must_use]
    pub fn empty(id: SessionId) -> Self {
        Self {
            session: Session::empty(id),
            registers: HashMap::new(),
            latest: HashMap::new(),
            lives: HashMap::new(),
            waiting: HashMap::new(),
            taken: BTreeMap::new(),
            phase_seen: Seen::new(),
            phases: Phases::default(),
            author: Arc::from(""),
            told: None,
            hand_edits: Vec::new(),
        }
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

    /// Whether a line has come already.
    #[must_use]
    pub fn has(&self, id: LineId) -> bool {
        match self.told.as_ref().filter(|told| told.stands_for(id)) {
            Some(told) => told.holds(id),
            None => self.taken.get(&id.writer).is_some_and(|taken| taken.has(id.number)),
        }
    }

    /// Whether a file stands for lines that have not come.
    #[must_use]
    pub const fn is_partial(&self) -> bool {
        self.told.is_some()
    }

    /// Takes out what turned out to be edited by hand since the last call, once missing lines had come.
    pub fn take_hand_edits(&mut self) -> Vec<HandEdit> {
        std::mem::take(&mut self.hand_edits)
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
        let change = change.by_the_minute();
        let mut replaces = Vec::new();
        let mut needs_seen = false;
        let mut unseen: Vec<VersionId> = Vec::new();
        for leaf in change.leaves() {
            match leaf {
                Change::Set { target, field, .. } => {
                    let live = self.versions(*target, field);
                    replaces.push(branch.map_or_else(|| live.clone(), <[_]>::to_vec));
                    unseen.extend(live.into_iter().filter(|v| branch.is_some_and(|b| !b.contains(v))));
                }
                Change::Move { record, .. } => {
                    replaces.push(self.versions(Target::Record(*record), &Field::Item));
                }
                Change::Delete { .. } | Change::Restore { .. } | Change::Phase { .. } => needs_seen = true,
                Change::Add { .. } | Change::Seat(_) | Change::Batch(_) => {}
            }
        }
        // Whoever replaces what only a file tells replaces all lines that the file stands for.
        needs_seen |= replaces.iter().flatten().any(|id| matches!(id, VersionId::Base(_)));
        let seen = needs_seen.then(|| self.seen_but(&unseen));
        Line {
            id,
            clock: self.clock().saturating_add(1),
            author: author.to_owned(),
            at,
            replaces,
            seen,
            change,
            beside: None,
        }
    }

    /// How far each writer has been seen by somebody whose cursor has stayed in a field while others wrote in it.
    fn seen_but(&self, unseen: &[VersionId]) -> Seen {
        let mut seen = self.seen();
        for id in unseen {
            if let VersionId::Line(line) = id
                && let Some(upto) = seen.get_mut(&line.writer)
            {
                *upto = (*upto).min(line.number.saturating_sub(1));
            }
        }
        seen.retain(|_, upto| *upto > 0);
        seen
    }

    /// Whether a program other than `writer` has edited a record beyond what had been seen.
    fn edited_by_others_beyond(&self, record: RecordId, writer: WriterId, seen: &Seen) -> bool {
        self.lives.get(&record).is_some_and(|life| life.has_others_beyond(writer, seen))
    }

    /// Whose change of what belongs to kendali holds.
    fn latest_writer(&self, target: Target, field: &Field) -> Option<WriterId> {
        self.latest.get(&(target, field.clone())).map(|(_, line)| line.writer)
    }

    /// The version that a field without history has: of the line that added its record, or of the file.
    fn implied(&self, target: Target, field: &Field) -> Option<Version> {
        let value = self.session.told(target, field);
        if value.is_absent() {
            return None;
        }
        let record = match target {
            Target::Record(id) => self.session.record_even_deleted(id),
            Target::Meeting | Target::Item(_) => None,
        };
        let added = record.and_then(|r| self.lives.get(&r.id)?.added.as_ref());
        if let Some(origin) = added {
            return Some(Version::of(origin, value.clone(), &[]));
        }
        let author = record.map_or("", |r| r.text(&Field::Author));
        Some(Version {
            id: self.base_id(target, field, value),
            value: value.clone(),
            clock: 0,
            author: Arc::from(author),
            at: record.and_then(super::Record::created),
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
                register.take(version, None, |_| false);
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

impl Version {
    /// The version that a line makes of a field.
    fn of(origin: &Origin, value: Value, parents: &[VersionId]) -> Self {
        Self {
            id: VersionId::Line(origin.id),
            value,
            clock: origin.clock,
            author: Arc::clone(&origin.author),
            at: Some(origin.at),
            parents: parents.into(),
        }
    }
}
