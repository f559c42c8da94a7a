//! What a file was understood to say, before anything changes.

use super::Finding;
use crate::domain::budget::{Figures, Line, Sheet, Total, Totals};
use crate::domain::text::folded;

/// What a table was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// Text with this sign between its columns: `;`, `,` or a tab.
    Csv(char),
    /// Text whose columns are parted by two blanks or more.
    Blanks,
    /// A sheet of an Excel workbook, by its name.
    Xlsx(String),
    /// A sheet of an `OpenDocument` workbook, by its name.
    Ods(String),
    /// The zip of Siskeudes tables, with the program's version.
    Siskeudes(String),
}

/// A line of the budget with its place in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The line or row of the file, from 1.
    pub row: u32,
    /// By what the line is found again: [`key`](super::super::budget::key), with the source and a count where lines share it.
    pub key: String,
    /// The line.
    pub line: Line,
}

/// A row of sums as the file states it; never summed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedTotal {
    /// The line or row of the file, from 1.
    pub row: u32,
    /// Which sum.
    pub total: Total,
    /// Its name as written.
    pub name: String,
    /// What it states; an amount of nothing where the cell is empty.
    pub figures: Figures,
}

/// A row that is no line of the budget, kept as it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownRow {
    /// The line or row of the file, from 1.
    pub row: u32,
    /// Its cells with something in them.
    pub cells: Vec<String>,
}

/// What a file was understood to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Understood {
    /// What it was read from.
    pub source: Source,
    /// The budget year that its titles name.
    pub year: Option<u16>,
    /// The village that its titles name.
    pub village: Option<String>,
    /// Whether it states budgets; else those of the lines say nothing.
    pub budgeted: bool,
    /// The lines of the budget in order.
    pub rows: Vec<Row>,
    /// The rows of sums.
    pub stated: Vec<StatedTotal>,
    /// The rows that were not understood.
    pub unknown: Vec<UnknownRow>,
    /// What was noticed, in the order of the rows.
    pub findings: Vec<Finding>,
}

impl Understood {
    /// The lines alone.
    #[must_use]
    pub fn lines(&self) -> Vec<Line> {
        self.rows.iter().map(|row| row.line.clone()).collect()
    }

    /// The sums of the lines, worked out.
    #[must_use]
    pub fn totals(&self) -> Totals {
        Sheet::new(&self.lines()).totals()
    }

    /// Whether the file names another year than this one.
    #[must_use]
    pub fn is_other_year(&self, year: u16) -> bool {
        self.year.is_some_and(|named| named != year)
    }

    /// Whether the file names another village than this one; *Desa* and case do not matter.
    #[must_use]
    pub fn is_other_village(&self, village: &str) -> bool {
        let core = |name: &str| {
            let name = folded(name);
            name.strip_prefix("desa ").unwrap_or(&name).to_owned()
        };
        self.village.as_ref().is_some_and(|named| core(named) != core(village))
    }
}
