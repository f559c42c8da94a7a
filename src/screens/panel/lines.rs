//! The rows of a table in the order in which they are shown, with headings between them.

use super::owing;
use super::spec::{Grid, Groups, budget_place};
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

/// In what order the rows of a long table stand: the places among the rows as they were added.
#[derive(Debug, Clone)]
pub(super) struct Order {
    /// The sign of change for which it holds.
    sign: u64,
    places: Vec<usize>,
    lines: Vec<Line>,
}

impl Order {
    /// The order of a budget, whose lines are too many to be sorted at every key; none of tables that stay short.
    ///
    /// Amounts leave every line in its place, so the order before is taken where nothing else was altered.
    pub(super) fn of(scene: &Scene<'_>, grid: Grid, before: Option<Self>) -> Option<Self> {
        let groups = grid.groups(scene).filter(|_| grid.kind == Kind::Row(Panel::Budget))?;
        let sign = scene.session.revision_but_amounts(grid.kind);
        if let Some(before) = before.filter(|before| before.sign == sign) {
            return Some(before);
        }
        let added: Vec<&Record> = scene.session.of_kind(grid.kind).collect();
        let keys: Vec<(u8, &str)> = added.iter().map(|row| budget_place(row)).collect();
        let mut places: Vec<usize> = (0..added.len()).collect();
        places.sort_unstable_by_key(|place| (keys.get(*place).copied(), *place));
        let rows: Vec<&Record> = places.iter().filter_map(|place| added.get(*place)).copied().collect();
        Some(Self { sign, lines: under_headings(&rows, &groups, grid), places })
    }
}

/// The rows, already in order, under the headings of their groups, and the sums below them.
fn under_headings(rows: &[&Record], groups: &Groups<'_>, grid: Grid) -> Vec<Line> {
    let mut lines = Vec::with_capacity(rows.len() + 12);
    let mut place = 0;
    for together in rows.chunk_by(|one, next| (groups.heading)(one) == (groups.heading)(next)) {
        lines.extend(together.first().map(|first| Line::Heading((groups.heading)(first), together.len())));
        lines.extend((place..place + together.len()).map(Line::Row));
        place += together.len();
    }
    if grid.kind == Kind::Row(Panel::Budget) && !rows.is_empty() {
        lines.extend([Total::Surplus, Total::FinancingNet, Total::Silpa].map(Line::Sum));
    }
    lines
}

impl<'a> Lines<'a> {
    /// Puts the rows of a table in order: by its groups, else as they were added.
    pub(super) fn of(scene: &Scene<'a>, grid: Grid) -> Self {
        let mut rows: Vec<&Record> = grid.records(scene.session).collect();
        let mut all = match grid.groups(scene) {
            Some(groups) => {
                rows.sort_by_cached_key(|row| (groups.order)(row));
                under_headings(&rows, &groups, grid)
            }
            None => (0..rows.len()).map(Line::Row).collect(),
        };
        let owing = owing::owing(grid, scene);
        if !owing.is_empty() {
            all.push(Line::Heading(Value::from(owing::heading(grid, scene.words)), owing.len()));
            all.extend((rows.len()..rows.len() + owing.len()).map(Line::Row));
            rows.extend(&owing);
        }
        Self { rows, all, owing: owing.len() }
    }

    /// How many rows stand under a heading.
    pub(super) fn under(&self, heading: &str) -> usize {
        let counts = self.all.iter().find_map(|line| match line {
            Line::Heading(value, count) if value.as_text() == Some(heading) => Some(*count),
            Line::Heading(..) | Line::Sum(_) | Line::Row(_) => None,
        });
        counts.unwrap_or(0)
    }

    /// The same by an order that was found before and still holds.
    pub(super) fn ordered(scene: &Scene<'a>, grid: Grid, order: &Order) -> Self {
        let added: Vec<&Record> = scene.session.of_kind(grid.kind).collect();
        let rows = order.places.iter().filter_map(|place| added.get(*place)).copied().collect();
        Self { rows, all: order.lines.clone(), owing: 0 }
    }

    /// The line in which a row stands.
    pub(super) fn line_of(&self, place: usize) -> Option<usize> {
        self.all.iter().position(|line| *line == Line::Row(place))
    }
}
