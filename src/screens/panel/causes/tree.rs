//! The trees as lines, before any of them is put into words.

use std::collections::HashMap;

use crate::domain::states::FollowUpState;
use crate::domain::views::{FollowUp, Problem};
use crate::domain::{Field, Record, RecordId, Value};
use crate::screens::Scene;
use crate::screens::panel::lines::{Line as Row, Lines};
use crate::ui::text::wrapped_rows;

/// One line of the picture; a text that wraps takes several, each with its number.
#[derive(Debug, Clone, Copy)]
pub(super) enum Line<'a> {
    /// The heading of a group, and how many problems stand under it.
    Group(&'a str, usize),
    /// What is wrong.
    Problem(&'a Record, u16),
    /// What lies behind it, or what follows from it.
    Behind(&'a Record, &'static Field, u16),
    /// What is done about it; whether it is the last.
    Answer(FollowUp<'a>, bool),
    /// Nobody does anything about it.
    Nobody,
    /// Room between two problems.
    Gap,
}

/// The lines with those of the chosen problem.
pub(super) struct Tree<'a> {
    pub(super) lines: Vec<Line<'a>>,
    /// Where the chosen problem begins and ends.
    pub(super) chosen: std::ops::Range<usize>,
}

/// The widths in which the chosen problem and what lies behind it wrap.
#[derive(Debug, Clone, Copy)]
pub(super) struct Widths {
    pub(super) problem: u16,
    pub(super) behind: u16,
}

impl<'a> Tree<'a> {
    /// Lays the problems out in the order of their table; the chosen one is told in full.
    pub(super) fn of(
        lines: &'a Lines<'a>,
        chosen: Option<RecordId>,
        widths: Widths,
        scene: &Scene<'a>,
    ) -> Self {
        let mut answers: HashMap<RecordId, Vec<FollowUp<'a>>> = HashMap::new();
        for follow_up in scene.session.follow_ups().filter(|it| !it.record().is_draft()) {
            if let Some(problem) = follow_up.problem() {
                answers.entry(problem).or_default().push(follow_up);
            }
        }
        let mut tree = Self { lines: Vec::with_capacity(lines.rows.len() * 6), chosen: 0..0 };
        for line in &lines.all {
            match line {
                Row::Heading(Value::Text(heading), count) => tree.lines.push(Line::Group(heading, *count)),
                Row::Row(place) => {
                    let Some(problem) = lines.rows.get(*place) else { continue };
                    let own = Some(problem.id) == chosen;
                    let start = tree.lines.len();
                    let answers = answers.get(&problem.id).map_or(&[][..], Vec::as_slice);
                    tree.add(problem, answers, own.then_some(widths));
                    if own {
                        tree.chosen = start..tree.lines.len();
                    }
                    tree.lines.push(Line::Gap);
                }
                Row::Heading(..) | Row::Sum(_) => {}
            }
        }
        tree
    }

    /// Adds a problem; told in full it wraps. Of one that is over only the first line is shown, unless it is chosen.
    fn add(&mut self, problem: &'a Record, answers: &[FollowUp<'a>], full: Option<Widths>) {
        let open = Problem(problem).is_open();
        let text = full.map_or(1, |widths| wrapped_rows(problem.shown_text(), usize::from(widths.problem)));
        self.lines.extend((0..text).map(|row| Line::Problem(problem, row)));
        if !open && full.is_none() {
            return;
        }
        for field in [&Field::Cause, &Field::Impact] {
            let room = full.map(|widths| usize::from(widths.behind));
            let rows = room.map_or(1, |room| wrapped_rows(problem.text(field), room));
            self.lines.extend((0..rows).map(|row| Line::Behind(problem, field, row)));
        }
        // What was cancelled is told, but it answers nothing.
        let cancelled = |it: &FollowUp<'_>| matches!(it.state(), FollowUpState::Cancelled { .. });
        let nobody = open && answers.iter().all(cancelled);
        let count = answers.len();
        let last = |at: usize| !nobody && at + 1 == count;
        self.lines.extend(answers.iter().enumerate().map(|(at, answer)| Line::Answer(*answer, last(at))));
        self.lines.extend(nobody.then_some(Line::Nobody));
    }
}
