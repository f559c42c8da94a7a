//! What a file was understood to say, before anything changes.

use std::collections::HashMap;

use super::{Finding, FindingKind};
use crate::domain::budget::{self, Figures, Line, Sheet, Total, Totals};
use crate::domain::text::folded;

/// What is known of the bytes beside their contents.
///
/// ```
/// use rakor::import::Hint;
/// let hint = Hint::file().for_quarter(2).for_village("04.2018.");
/// assert_ne!(hint, Hint::pasted());
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Hint<'a> {
    pub(super) pasted: bool,
    pub(super) quarter: Option<u8>,
    pub(super) village: Option<&'a str>,
}

impl<'a> Hint<'a> {
    /// The bytes are a file, of whatever name: its kind is known by its contents.
    #[must_use]
    pub const fn file() -> Self {
        Self { pasted: false, quarter: None, village: None }
    }

    /// The bytes are text that was pasted: columns may be parted by several blanks.
    #[must_use]
    pub const fn pasted() -> Self {
        Self { pasted: true, quarter: None, village: None }
    }

    /// The quarter of the year, 1..=4, to whose end the tables of Siskeudes are read and their cash plan is summed;
    /// without it payments are read whatever their date and the plan is left out.
    #[must_use]
    pub const fn for_quarter(self, quarter: u8) -> Self {
        Self { quarter: Some(quarter), ..self }
    }

    /// The `Kd_Desa` of the village that is read from a zip of several; without it the one with the most lines.
    #[must_use]
    pub const fn for_village(self, code: &'a str) -> Self {
        Self { village: Some(code), ..self }
    }
}

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
    /// By what the line is found again: [`budget::key`], with the source and a count where lines share it.
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

/// Gives every line its key: the source joins it where lines share section, code and name, then a count.
pub(super) fn keyed(lines: Vec<(u32, Line)>, findings: &mut Vec<Finding>) -> Vec<Row> {
    let plain: Vec<String> = lines.iter().map(|(_, line)| budget::key(line)).collect();
    let mut times: HashMap<&str, usize> = HashMap::new();
    for key in &plain {
        *times.entry(key).or_default() += 1;
    }
    let mut seen: HashMap<String, (u32, usize)> = HashMap::new();
    let mut rows = Vec::with_capacity(lines.len());
    for ((row, line), key) in lines.into_iter().zip(&plain) {
        let shared = times.get(key.as_str()).is_some_and(|times| *times > 1);
        let fund = line.fund.filter(|_| shared).map_or("", |fund| fund.code());
        let mut own = if fund.is_empty() { key.clone() } else { format!("{key}|{fund}") };
        let (first, count) = seen.entry(own.clone()).or_insert((row, 0));
        *count += 1;
        if *count > 1 {
            findings.push(Finding::at(row, FindingKind::Repeated { first: *first }));
            own = format!("{own}|{count}");
        }
        rows.push(Row { row, key: own, line });
    }
    rows
}
