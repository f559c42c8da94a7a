//! The lines of the preview, grouped by reason, each marked or not.

use std::collections::HashSet;

use crate::domain::carry::{self, CarryLine, Reason};
use crate::domain::{Change, RecordId, RosterEntry, Session};

/// The reasons in the order in which the preview shows them: promises first, people last.
const ORDER: [Reason; 13] = [
    Reason::OverdueFollowUp,
    Reason::OpenFollowUp,
    Reason::OpenProblem,
    Reason::Unanswered,
    Reason::ReviewDue,
    Reason::DeferredItem,
    Reason::ProjectedActivity,
    Reason::NotSettled,
    Reason::RestedOn,
    Reason::LastValues,
    Reason::Standing,
    Reason::Person,
    Reason::Roster,
];

/// One row of the preview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::screens) enum Row {
    /// The heading of a reason.
    Group(Reason),
    /// The line at a place.
    Line(usize),
}

/// A line with the number that people say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::screens) struct Offer {
    pub(in crate::screens) line: CarryLine,
    pub(in crate::screens) mark: String,
}

/// What a meeting hands on, and which of it is to come along.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::screens) struct Preview {
    offers: Vec<Offer>,
    rows: Vec<Row>,
    /// What shall stay behind; everything else that has an effect comes along.
    off: HashSet<RecordId>,
    at: usize,
}

impl Preview {
    /// Works out the lines anew; marks and cursor stay with their records.
    pub(in crate::screens) fn fill(
        &mut self,
        source: Option<&Session>,
        into: &Session,
        roster: &[RosterEntry],
        skip: &dyn Fn(RecordId) -> bool,
    ) {
        let here = self.row().copied();
        let record = self.current().map(|offer| offer.line.record);
        self.offers = source.map_or_else(Vec::new, |source| {
            let lines = carry::plan(source, into).into_iter().filter(|line| !skip(line.record));
            lines.map(|line| Offer { mark: source.label(line.record).unwrap_or_default(), line }).collect()
        });
        let known: HashSet<RecordId> = self.offers.iter().map(|offer| offer.line.record).collect();
        let people = carry::uninvited(roster, into).into_iter().filter(|line| !known.contains(&line.record));
        self.offers.extend(people.map(|line| Offer { mark: String::new(), line }));
        self.rows = rows(&self.offers);
        let same = |row: &Row| match row {
            Row::Line(at) => record.is_some() && self.offer(*at).map(|offer| offer.line.record) == record,
            Row::Group(_) => record.is_none() && Some(*row) == here,
        };
        let last = self.rows.len().saturating_sub(1);
        self.at = self.rows.iter().position(same).unwrap_or(self.at.min(last));
    }

    /// How many rows there are, headings included.
    pub(in crate::screens) const fn len(&self) -> usize {
        self.rows.len()
    }

    /// Whether nothing is handed on.
    pub(in crate::screens) const fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Whether a line can be marked: those that are here already have no mark.
    pub(in crate::screens) fn can_mark(&self) -> bool {
        self.offers.iter().any(|offer| offer.line.has_effect())
    }

    /// The row under the cursor.
    pub(in crate::screens) const fn at(&self) -> usize {
        self.at
    }

    /// Moves the cursor to a row.
    pub(in crate::screens) const fn go(&mut self, at: usize) {
        self.at = at;
    }

    /// The row at a place.
    pub(in crate::screens) fn row_at(&self, at: usize) -> Option<&Row> {
        self.rows.get(at)
    }

    /// The line at a place among all lines.
    pub(in crate::screens) fn offer(&self, at: usize) -> Option<&Offer> {
        self.offers.get(at)
    }

    fn row(&self) -> Option<&Row> {
        self.rows.get(self.at)
    }

    fn current(&self) -> Option<&Offer> {
        match self.row()? {
            Row::Line(at) => self.offer(*at),
            Row::Group(_) => None,
        }
    }

    /// Whether a line comes along.
    pub(in crate::screens) fn is_chosen(&self, line: &CarryLine) -> bool {
        line.has_effect() && !self.off.contains(&line.record)
    }

    /// The lines that come along.
    pub(in crate::screens) fn chosen(&self) -> impl Iterator<Item = &CarryLine> {
        self.offers.iter().map(|offer| &offer.line).filter(|line| self.is_chosen(line))
    }

    /// How many lines of a reason come along, and how many could.
    pub(in crate::screens) fn count(&self, reason: Reason) -> (usize, usize) {
        let all = || self.of(reason).filter(|line| line.has_effect());
        (all().filter(|line| self.is_chosen(line)).count(), all().count())
    }

    /// The reasons that have lines, in order.
    pub(in crate::screens) fn reasons(&self) -> impl Iterator<Item = Reason> {
        self.rows.iter().filter_map(|row| match row {
            Row::Group(reason) => Some(*reason),
            Row::Line(_) => None,
        })
    }

    fn of(&self, reason: Reason) -> impl Iterator<Item = &CarryLine> {
        self.offers.iter().map(|offer| &offer.line).filter(move |line| line.reason == reason)
    }

    /// Marks or unmarks the line under the cursor, or on a heading all lines below it.
    pub(in crate::screens) fn toggle(&mut self) {
        let Some(row) = self.row().copied() else { return };
        let records: Vec<RecordId> = match row {
            Row::Line(at) => {
                self.offer(at).map(|offer| &offer.line).into_iter().map(|line| line.record).collect()
            }
            Row::Group(reason) => self.of(reason).map(|line| line.record).collect(),
        };
        let all_off = records.iter().all(|record| self.off.contains(record));
        for record in records {
            if all_off {
                self.off.remove(&record);
            } else {
                self.off.insert(record);
            }
        }
    }

    /// The changes that carry the marked lines over.
    pub(in crate::screens) fn changes(&self, source: Option<&Session>, into: &Session) -> Vec<Change> {
        let chosen: Vec<&CarryLine> = self.chosen().collect();
        source.map_or_else(|| carry::additions(&chosen), |source| carry::changes(source, into, &chosen))
    }
}

fn rows(offers: &[Offer]) -> Vec<Row> {
    let mut rows = Vec::new();
    for reason in ORDER {
        let lines = offers.iter().enumerate().filter(|(_, offer)| offer.line.reason == reason);
        let mut lines = lines.map(|(at, _)| Row::Line(at)).peekable();
        if lines.peek().is_some() {
            rows.push(Row::Group(reason));
            rows.extend(lines);
        }
    }
    rows
}
