//! Short numbers as people say them: M3, T12, K5, A2.

use std::collections::{HashMap, HashSet};

use crate::domain::{Field, Kind, Record, RecordId, Session, Value};

/// The number that a record was given at its creation.
const fn given(value: &Value) -> Option<u32> {
    if let Value::Count(number) = value { Some(*number) } else { None }
}

impl Session {
    /// The number that people say for a record: its own, or after a clash the next free one.
    #[must_use]
    pub fn number(&self, id: RecordId) -> Option<u32> {
        if let Some(number) = self.renumbered.get(&id) {
            return Some(*number);
        }
        given(self.record(id)?.get(&Field::Number))
    }

    /// The number with its letter, such as `M3`; none for kinds without numbers and for drafts.
    #[must_use]
    pub fn label(&self, id: RecordId) -> Option<String> {
        let letter = self.record(id)?.kind.letter()?;
        self.number(id).map(|number| format!("{letter}{number}"))
    }

    /// The record that people mean by a number.
    #[must_use]
    pub fn numbered(&self, kind: Kind, number: u32) -> Option<&Record> {
        self.of_kind(kind).find(|record| self.number(record.id) == Some(number))
    }

    /// The records whose number gave way in a clash, with the number that they have now.
    #[must_use]
    pub const fn renumbered(&self) -> &HashMap<RecordId, u32> {
        &self.renumbered
    }

    /// The next free number of a kind, counting on from the meetings before.
    #[must_use]
    pub fn next_number(&self, kind: Kind) -> u32 {
        let here = self.of_kind(kind).filter_map(|record| self.number(record.id)).max().unwrap_or(0);
        here.max(self.number_base(kind)) + 1
    }

    fn number_base(&self, kind: Kind) -> u32 {
        let Value::Numbers(bases) = self.meeting.get(&Field::Numbers) else { return 0 };
        match kind {
            Kind::Problem => bases.problems,
            Kind::FollowUp => bases.follow_ups,
            Kind::Decision => bases.decisions,
            Kind::Aspiration => bases.aspirations,
            Kind::Person | Kind::Note => 0,
        }
    }

    /// Finds the clashes of a kind anew: of two records with one number the later added takes the next free.
    pub(super) fn renumber(&mut self, kind: Kind) {
        if kind.letter().is_none() {
            return;
        }
        let mut seen = HashSet::new();
        let clashing: Vec<RecordId> = self
            .of_kind(kind)
            .filter(|record| given(record.get(&Field::Number)).is_some_and(|number| !seen.insert(number)))
            .map(|record| record.id)
            .collect();
        if clashing.is_empty() && self.renumbered.is_empty() {
            return;
        }
        let kind_of = |id: &RecordId| self.record_even_deleted(*id).map(|record| record.kind);
        let mut renumbered: HashMap<_, _> = self
            .renumbered
            .iter()
            .filter(|(id, _)| kind_of(id) != Some(kind))
            .map(|(id, n)| (*id, *n))
            .collect();
        let mut next = seen.into_iter().max().unwrap_or(0).max(self.number_base(kind));
        for id in clashing {
            next += 1;
            renumbered.insert(id, next);
        }
        self.renumbered = renumbered;
    }
}
