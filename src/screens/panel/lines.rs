//! The rows of a table in the order in which they are shown, with headings between them.

use super::owing;
use super::spec::{Grid, Groups};
use crate::domain::budget::Total;
use crate::domain::{Kind, Panel, Record, Value};
use crate::screens::Scene;

/// One line of the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// The heading of the rows that follow, and how many they are.
    Heading(Value, usize),
    /// A sum at the foot.
    Sum(Total),
    /// The row at a place of [`Lines::rows`].
    Row(usize),
}

/// The lines of a table.
#[derive(Debug, Clone)]
pub(super) struct Lines<'a> {
    /// The rows in order, and behind them the people of whom more are expected.
    pub(super) rows: Vec<&'a Record>,
    /// How many of them are such people.
    pub(super) owing: usize,
    /// What stands below each other.
    pub(super) all: Vec<Line>,
}

impl<'a> Lines<'a> {
    /// Puts the rows of a table in order: by its groups, else as they were added.
    pub(super) fn of(scene: &Scene<'a>, grid: Grid) -> Self {
        let mut rows: Vec<&Record> = grid.records(scene.session).collect();
        let mut lines = match grid.groups(scene) {
            Some(groups) => grouped(&mut rows, &groups),
            None => (0..rows.len()).map(Line::Row).collect(),
        };
        if grid.kind == Kind::Row(Panel::Budget) && !rows.is_empty() {
            lines.extend([Total::Surplus, Total::FinancingNet, Total::Silpa].map(Line::Sum));
        }
        let owing = owing::owing(grid, scene);
        if !owing.is_empty() {
            lines.push(Line::Heading(Value::from(owing::heading(grid, scene.words)), owing.len()));
            lines.extend((rows.len()..rows.len() + owing.len()).map(Line::Row));
            rows.extend(&owing);
        }
        Self { rows, all: lines, owing: owing.len() }
    }

    /// How many rows stand under a heading.
    pub(super) fn under(&self, heading: &str) -> usize {
        let counts = self.all.iter().find_map(|line| match line {
            Line::Heading(value, count) if value.as_text() == Some(heading) => Some(*count),
            Line::Heading(..) | Line::Sum(_) | Line::Row(_) => None,
        });
        counts.unwrap_or(0)
    }

    /// The line in which a row stands.
    pub(super) fn line_of(&self, place: usize) -> Option<usize> {
        self.all.iter().position(|line| *line == Line::Row(place))
    }
}

/// Puts rows in the order of their groups, and headings between them.
fn grouped(rows: &mut [&Record], groups: &Groups<'_>) -> Vec<Line> {
    rows.sort_by_cached_key(|row| (groups.order)(row));
    let mut lines = Vec::with_capacity(rows.len() + 12);
    let mut place = 0;
    for together in rows.chunk_by(|one, next| (groups.heading)(one) == (groups.heading)(next)) {
        lines.extend(together.first().map(|first| Line::Heading((groups.heading)(first), together.len())));
        lines.extend((place..place + together.len()).map(Line::Row));
        place += together.len();
    }
    lines
}
