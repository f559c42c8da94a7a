//! Signs of change: whoever works something out of a meeting sees by one number whether it still holds.

use std::sync::atomic::{AtomicU64, Ordering};

use super::Session;
use crate::domain::Kind;

/// Counts the alterations of all meetings of this running program, so that no two states bear the same number unless
/// one is a copy of the other.
static LAST: AtomicU64 = AtomicU64::new(0);

/// When each part of a meeting was altered last.
#[derive(Debug, Clone, Default)]
pub(super) struct Revisions {
    meeting: u64,
    kinds: [u64; Kind::COUNT],
    /// The same but for amounts.
    frames: [u64; Kind::COUNT],
}

impl Revisions {
    fn next() -> u64 {
        LAST.fetch_add(1, Ordering::Relaxed) + 1
    }

    /// Notes that the meeting itself or its agenda was altered.
    pub(super) fn of_meeting(&mut self) {
        self.meeting = Self::next();
    }

    /// Notes that a record of a kind was added or altered.
    pub(super) fn of(&mut self, kind: Kind) {
        self.of_amount(kind);
        if let Some(last) = self.frames.get_mut(kind.index()) {
            *last = Self::next();
        }
    }

    /// Notes that an amount of a record was altered and nothing else.
    pub(super) fn of_amount(&mut self, kind: Kind) {
        if let Some(last) = self.kinds.get_mut(kind.index()) {
            *last = Self::next();
        }
    }
}

impl Session {
    /// A sign of change: it moves whenever anything visible is altered, by whatever way a change came here.
    ///
    /// Two meetings with the same sign hold the same, so what was worked out of one is true of the other.
    #[must_use]
    pub fn revision(&self) -> u64 {
        self.revisions.kinds.iter().copied().fold(self.revisions.meeting, u64::max)
    }

    /// A sign of change of the meeting's own fields, its agenda, and the records of some kinds.
    #[must_use]
    pub fn revision_of(&self, kinds: &[Kind]) -> u64 {
        let of = |kind: &Kind| self.revisions.kinds.get(kind.index()).copied().unwrap_or(0);
        kinds.iter().map(of).fold(self.revisions.meeting, u64::max)
    }

    /// A sign of change of the records of a kind that stays where only amounts of money were altered: who is there, by
    /// what they are called and put in order.
    #[must_use]
    pub fn revision_but_amounts(&self, kind: Kind) -> u64 {
        self.revisions.frames.get(kind.index()).copied().unwrap_or(0)
    }
}
