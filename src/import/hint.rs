//! What is known of the bytes beside their contents, and by what lines are found again.

use std::collections::HashMap;

use super::{Finding, FindingKind, Row};
use crate::domain::budget::{self, Line};

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

    /// The `Kd_Desa` of the village that is read from a zip of several, or a longer code that ends in it, such as
    /// `35.28.04.2018`; without it the one with the most lines.
    #[must_use]
    pub const fn for_village(self, code: &'a str) -> Self {
        Self { village: Some(code), ..self }
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
