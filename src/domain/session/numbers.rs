//! Short numbers as people say them: M3, T12, K5, A2.

use std::collections::{HashMap, HashSet};

use crate::domain::{Field, Kind, Record, RecordId, Session, Value};

/// The numbers that records were given, and those that gave way.
#[derive(Debug, Clone, Default)]
pub(super) struct Numbers {
    /// How many visible records of a kind were given a number.
    given: HashMap<(Kind, u32), u32>,
    /// How many numbers were given more than once.
    clashes: usize,
    renumbered: HashMap<RecordId, u32>,
}

/// The number that a record was given at its creation.
const fn given(value: &Value) -> Option<u32> {
    if let Value::Count(number) = value { Some(*number) } else { None }
}

impl Session {
    /// The number that people say for a record: its own, or after a clash the next free one.
    #[must_use]
    pub fn number(&self, id: RecordId) -> Option<u32> {
        self.record(id).and_then(|record| self.number_of(record))
    }

    /// The same for a record at hand.
    #[must_use]
    pub fn number_of(&self, record: &Record) -> Option<u32> {
        let renumbered = self.numbers.renumbered.get(&record.id).copied();
        renumbered.or_else(|| given(record.get(&Field::Number)))
    }

    /// The number with its letter, such as `M3`; none for kinds without numbers and for drafts.
    #[must_use]
    pub fn label(&self, id: RecordId) -> Option<String> {
        let record = self.record(id)?;
        let letter = record.kind.letter()?;
        self.number_of(record).map(|number| format!("{letter}{number}"))
    }

    /// The record that people mean by a number.
    #[must_use]
    pub fn numbered(&self, kind: Kind, number: u32) -> Option<&Record> {
        self.of_kind(kind).find(|record| self.number_of(record) == Some(number))
    }

    /// The records whose number gave way in a clash, with the number that they have now.
    #[must_use]
    pub const fn renumbered(&self) -> &HashMap<RecordId, u32> {
        &self.numbers.renumbered
    }

    /// The next free number of a kind, counting on from the meetings before.
    #[must_use]
    pub fn next_number(&self, kind: Kind) -> u32 {
        let here = self.of_kind(kind).filter_map(|record| self.number_of(record)).max().unwrap_or(0);
        here.max(self.number_base(kind)).saturating_add(1)
    }

    fn number_base(&self, kind: Kind) -> u32 {
        let Value::Numbers(bases) = self.meeting.get(&Field::Numbers) else { return 0 };
        match kind {
            Kind::Problem => bases.problems,
            Kind::FollowUp => bases.follow_ups,
            Kind::Decision => bases.decisions,
            Kind::Aspiration => bases.aspirations,
            Kind::Person | Kind::Note | Kind::Row(_) => 0,
        }
    }

    /// Counts the number of a visible record in or out.
    pub(super) fn count_number(&mut self, at: usize, counted: bool) {
        let Some(record) = self.records.get(at).filter(|record| !record.deleted) else { return };
        let kind = record.kind;
        let Some(number) = given(record.get(&Field::Number)).filter(|_| kind.letter().is_some()) else {
            return;
        };
        let count = self.numbers.given.entry((kind, number)).or_default();
        if counted {
            *count += 1;
            self.numbers.clashes += usize::from(*count == 2);
        } else {
            *count = count.saturating_sub(1);
            self.numbers.clashes -= usize::from(*count == 1);
            if *count == 0 {
                self.numbers.given.remove(&(kind, number));
            }
        }
    }

    /// Finds the clashes of a kind anew, if there are any: mostly nothing clashes, however many records there are.
    pub(super) fn settle_numbers(&mut self, kind: Kind) {
        if self.numbers.clashes > 0 || !self.numbers.renumbered.is_empty() {
            self.renumber(kind);
        }
    }

    /// Finds the clashes of a kind anew: of two records with one number the later added takes the next that nobody was
    /// given; it keeps that one for as long as nobody is given it.
    fn renumber(&mut self, kind: Kind) {
        let mut seen = HashSet::new();
        let clashing: Vec<(RecordId, u32)> = self
            .of_kind(kind)
            .filter(|_| kind.letter().is_some())
            .filter_map(|record| given(record.get(&Field::Number)).map(|number| (record.id, number)))
            .filter(|(_, number)| !seen.insert(*number))
            .collect();
        let kind_of = |id: &RecordId| self.record_even_deleted(*id).map(|record| record.kind);
        let mut renumbered: HashMap<RecordId, u32> = self
            .renumbered()
            .iter()
            .filter(|(id, _)| kind_of(id) != Some(kind))
            .map(|(id, n)| (*id, *n))
            .collect();
        let base = self.number_base(kind);
        for (id, number) in clashing {
            // After the last number comes the first again, so that a garbled file cannot make this endless.
            let mut next = number.max(base).wrapping_add(1);
            while !seen.insert(next) {
                next = next.wrapping_add(1);
            }
            renumbered.insert(id, next);
        }
        self.numbers.renumbered = renumbered;
    }
}
