//! The tables of Siskeudes: CSV with a header row, known by the names of their columns.

use std::collections::HashMap;

use csv::StringRecord;

use super::super::limits::{MAX_ROWS, MAX_TEXT};
use super::super::number::value;
use super::super::{Finding, ImportError};
use super::archive::Archive;
use super::text::{Lines, decoded};
use crate::domain::Sen;

/// One table.
#[derive(Debug, Default)]
pub(super) struct Table {
    columns: HashMap<String, usize>,
    rows: Vec<(u32, StringRecord)>,
}

/// One row of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry<'t> {
    table: &'t Table,
    record: &'t StringRecord,
    /// The line of the file, from 1.
    pub(super) line: u32,
}

impl Table {
    /// Reads a table of the zip by its name, whatever its folder and case; none when it is not there.
    ///
    /// Blank lines and rows with another number of columns than the header are left out, as other readers of these
    /// exports do.
    ///
    /// # Errors
    /// [`ImportError::TooManyRows`], [`ImportError::TooMuchText`] and what unpacking gives.
    pub(super) fn read(
        archive: &mut Archive<'_>,
        name: &str,
        findings: &mut Vec<Finding>,
    ) -> Result<Option<Self>, ImportError> {
        let Some(part) = archive.names().iter().find(|part| is_named(part, name)).cloned() else {
            return Ok(None);
        };
        let bytes = archive.unpack(&part)?;
        if bytes.len() > MAX_TEXT {
            return Err(ImportError::TooMuchText);
        }
        let text = decoded(&bytes, findings);
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
        let mut records = reader.records();
        let Some(Ok(header)) = records.next() else { return Ok(Some(Self::default())) };
        let columns = header.iter().zip(0..).map(|(name, at)| (name.trim().to_lowercase(), at)).collect();
        let mut rows = Vec::new();
        let mut lines = Lines::new(&text);
        for record in records.flatten().filter(|record| record.len() == header.len()) {
            if rows.len() >= MAX_ROWS {
                return Err(ImportError::TooManyRows);
            }
            let line = lines.of(record.position().map_or(0, csv::Position::byte));
            rows.push((line, record));
        }
        Ok(Some(Self { columns, rows }))
    }

    /// Whether the table has a column.
    pub(super) fn has(&self, column: &str) -> bool {
        self.columns.contains_key(&column.to_lowercase())
    }

    /// The rows in order.
    pub(super) fn rows(&self) -> impl Iterator<Item = Entry<'_>> {
        self.rows.iter().map(|(line, record)| Entry { table: self, record, line: *line })
    }

    /// A column by another, for looking up names.
    pub(super) fn names(&self, code: &str, name: &str) -> HashMap<String, String> {
        self.rows().map(|row| (row.text(code).to_owned(), row.text(name).to_owned())).collect()
    }
}

impl<'t> Entry<'t> {
    /// The text of a column; empty where there is none.
    pub(super) fn text(&self, column: &str) -> &'t str {
        let at = self.table.columns.get(&column.to_lowercase());
        at.and_then(|at| self.record.get(*at)).unwrap_or_default().trim()
    }

    /// The amount of a column; none where it is empty or no number. The point is the decimal one.
    pub(super) fn amount(&self, column: &str) -> Option<Sen> {
        let text = self.text(column);
        let (negative, core) = text.strip_prefix('-').map_or((false, text), |core| (true, core));
        let plain =
            !core.is_empty() && core.len() <= 30 && core.bytes().all(|b| b.is_ascii_digit() || b == b'.');
        let read = plain.then(|| value(negative, core, true, None)).flatten();
        read.map(|value| Sen(value.hundredths))
    }

    /// The quarter of a date in the American order of these tables, `MM/DD/YYYY 00:00:00`.
    pub(super) fn quarter(&self, column: &str) -> Option<u8> {
        let month: u8 = self.text(column).split('/').next()?.parse().ok()?;
        (1..=12).contains(&month).then(|| (month - 1) / 3 + 1)
    }
}

/// Whether a part of the zip is a table of this name.
pub(super) fn is_named(part: &str, name: &str) -> bool {
    let base = part.rsplit(['/', '\\']).next().unwrap_or(part);
    base.strip_suffix(".csv")
        .or_else(|| base.strip_suffix(".CSV"))
        .is_some_and(|base| base.eq_ignore_ascii_case(name))
}
