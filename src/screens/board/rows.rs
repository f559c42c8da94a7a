//! Which follow-ups the board shows, and in which order.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::filter::{Filter, Matcher};
use super::state_words::Kind;
use crate::domain::views::FollowUp;
use crate::domain::{Kind as RecordKind, RecordId};
use crate::lang::Words;
use crate::screens::Scene;

/// A heading of the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    /// Owed, and its day is over.
    Overdue,
    /// All else, by state.
    In(Kind),
}

impl Group {
    /// The group of a follow-up; `late_before` is the day from which what is owed here is late, none when it went on.
    fn of(follow_up: FollowUp<'_>, late_before: Option<NaiveDate>) -> Self {
        if late_before.is_some_and(|day| follow_up.is_overdue(day)) {
            Self::Overdue
        } else {
            Self::In(Kind::of(follow_up.state()))
        }
    }

    /// The heading in words.
    pub(super) const fn word(self, words: Words) -> &'static str {
        match self {
            Self::Overdue => words.overdue(),
            Self::In(kind) => kind.word(words),
        }
    }
}

/// How many follow-ups there are in all, whatever the filter shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Counts {
    /// All.
    pub(super) all: usize,
    /// Those still owed.
    pub(super) open: usize,
    /// Of these, those whose day is over.
    pub(super) overdue: usize,
}

/// One row of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    /// A heading, with the number of follow-ups below it.
    Heading(Group, usize),
    /// The follow-up at a place of [`Rows::shown`].
    FollowUp(usize),
}

/// What the board shows.
#[derive(Debug, Clone)]
pub(super) struct Rows<'a> {
    /// The follow-ups in order.
    pub(super) shown: Vec<FollowUp<'a>>,
    /// The rows of the table: the follow-ups, with headings if they are grouped.
    pub(super) lines: Vec<Line>,
    /// How many there are in all.
    pub(super) counts: Counts,
}

impl<'a> Rows<'a> {
    /// Filters and sorts the published follow-ups of the meeting.
    pub(super) fn of(scene: &Scene<'a>, filter: &Filter) -> Self {
        let matcher = Matcher::new(scene, filter);
        let late_before = scene.late_before();
        let mut counts = Counts::default();
        let mut sorted = Vec::new();
        for follow_up in published(scene) {
            let group = Group::of(follow_up, late_before);
            counts.all += 1;
            counts.open += usize::from(follow_up.state().is_open());
            counts.overdue += usize::from(group == Group::Overdue);
            if matcher.takes(follow_up) {
                let number = scene.session.number_of(follow_up.record()).unwrap_or(u32::MAX);
                sorted.push(((!filter.by_due).then_some(group), urgency(follow_up), number, follow_up));
            }
        }
        sorted.sort_by_key(|(group, urgency, number, _)| (*group, *urgency, *number));
        let mut lines = Vec::with_capacity(sorted.len() + 6);
        let mut place = 0;
        for group in sorted.chunk_by(|one, next| one.0 == next.0) {
            lines.extend(group.first().and_then(|first| Some(Line::Heading(first.0?, group.len()))));
            lines.extend((place..place + group.len()).map(Line::FollowUp));
            place += group.len();
        }
        Self { shown: sorted.into_iter().map(|(.., follow_up)| follow_up).collect(), lines, counts }
    }

    /// The row of the table in which a follow-up stands.
    pub(super) fn line_of(&self, place: usize) -> Option<usize> {
        self.lines.iter().position(|line| *line == Line::FollowUp(place))
    }
}

/// The published follow-ups of the meeting; drafts have a list of their own.
fn published<'a>(scene: &Scene<'a>) -> impl Iterator<Item = FollowUp<'a>> {
    scene.session.follow_ups().filter(|follow_up| !follow_up.record().is_draft())
}

/// Whether the filter shows anything.
pub(super) fn any(scene: &Scene<'_>, filter: &Filter) -> bool {
    let matcher = Matcher::new(scene, filter);
    published(scene).any(|follow_up| matcher.takes(follow_up))
}

/// Whether the filter shows a record.
pub(super) fn shows(scene: &Scene<'_>, filter: &Filter, id: RecordId) -> bool {
    let record = scene.session.record(id).filter(|record| record.kind == RecordKind::FollowUp);
    record.is_some_and(|record| !record.is_draft() && Matcher::new(scene, filter).takes(FollowUp(record)))
}

/// Where a follow-up stands: owed ones first, by day, those without one behind; of what is over the latest first.
type Urgency = (bool, Option<NaiveDate>, bool, Reverse<Option<NaiveDate>>);

fn urgency(follow_up: FollowUp<'_>) -> Urgency {
    // A day that is over is always before one that is not, so the day alone puts what is late first.
    let due = follow_up.due();
    if follow_up.state().is_open() {
        (false, Some(due.unwrap_or(NaiveDate::MAX)), due.is_none(), Reverse(None))
    } else {
        (true, None, due.is_none(), Reverse(due))
    }
}
