//! `OpenDocument` workbooks, row by row.
//!
//! The format repeats a cell or row by a count, and a sheet may state a million of them; repeated cells are counted
//! and only put where something stands in them, within the limits.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use super::super::grid::{Cell, Grid};
use super::super::limits::MAX_COLUMNS;
use super::super::{ImportError, Source, Understood};
use super::archive::Archive;
use super::xlsx::{first_budget, number_cell};

/// Reads the first sheet that holds a budget; formulas count with the values that were saved.
pub(super) fn understand(mut archive: Archive<'_>) -> Result<Understood, ImportError> {
    if archive.has("META-INF/manifest.xml") {
        let manifest = archive.unpack("META-INF/manifest.xml")?;
        let sign = b"encryption-data";
        if manifest.windows(sign.len()).any(|window| window == sign) {
            return Err(ImportError::OldOrLocked);
        }
    }
    let content = archive.unpack("content.xml")?;
    let text = std::str::from_utf8(&content).map_err(|error| damaged(&error))?;
    let mut sheets = Book::read(text)?;
    let names: Vec<String> = sheets.iter().map(|(name, _)| name.clone()).collect();
    first_budget(&names, |name| {
        let at = sheets.iter().position(|(known, _)| known == name).unwrap_or_default();
        let grid = sheets.get_mut(at).map(|(_, grid)| std::mem::take(grid)).unwrap_or_default();
        Ok((grid.finish(), Source::Ods(name.to_owned())))
    })
}

/// A cell that was opened and not yet closed.
#[derive(Debug, Default)]
struct Open {
    /// The value that the cell states beside its text.
    number: Option<String>,
    text: String,
    repeat: usize,
    error: bool,
}

/// The sheets as far as they were read.
#[derive(Debug, Default)]
struct Book {
    sheets: Vec<(String, Grid)>,
    name: String,
    grid: Grid,
    /// The number of the row that is read, from 1.
    row: u32,
    row_repeat: u32,
    /// The cells of the row with something in them.
    cells: Vec<(usize, Cell)>,
    errors: Vec<String>,
    column: usize,
    open: Option<Open>,
    /// How deep the reading is in a comment, whose text is none of the cell.
    comment: usize,
}

impl Book {
    /// Reads every sheet.
    fn read(text: &str) -> Result<Vec<(String, Grid)>, ImportError> {
        let mut reader = Reader::from_str(text);
        reader.config_mut().expand_empty_elements = true;
        let mut book = Self::default();
        loop {
            match reader.read_event().map_err(|error| damaged(&error))? {
                Event::Start(start) => book.start(&start)?,
                Event::End(end) => book.end(end.name().as_ref())?,
                Event::Text(text) => book.add(&text.xml10_content()),
                Event::CData(text) => book.add(&text.xml10_content()),
                Event::GeneralRef(name) => {
                    let written = format!("&{};", name.xml10_content());
                    book.add(&quick_xml::escape::unescape(&written).unwrap_or_default());
                }
                Event::Eof => return Ok(book.sheets),
                _ => {}
            }
        }
    }

    fn start(&mut self, start: &BytesStart<'_>) -> Result<(), ImportError> {
        match start.name().as_ref() {
            "table:table" => {
                self.name = attribute(start, "table:name")?.unwrap_or_default();
                self.row = 1;
            }
            "table:table-row" => {
                self.row_repeat = repeat(start, "table:number-rows-repeated")?;
                self.column = 0;
            }
            "table:table-cell" | "table:covered-table-cell" => self.open = Some(opened(start)?),
            "office:annotation" => self.comment += 1,
            "text:p" if self.open.as_ref().is_some_and(|open| !open.text.is_empty()) => self.add("\n"),
            "text:s" | "text:tab" | "text:line-break" => self.add(" "),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &str) -> Result<(), ImportError> {
        match name {
            "table:table-cell" | "table:covered-table-cell" => self.close_cell(),
            "table:table-row" => self.close_row()?,
            "table:table" => {
                let next = self.grid.next();
                self.sheets.push((std::mem::take(&mut self.name), std::mem::replace(&mut self.grid, next)));
            }
            "office:annotation" => self.comment = self.comment.saturating_sub(1),
            _ => {}
        }
        Ok(())
    }

    fn add(&mut self, text: &str) {
        if let Some(open) = self.open.as_mut().filter(|_| self.comment == 0) {
            open.text.push_str(text);
        }
    }

    fn close_cell(&mut self) {
        let Some(open) = self.open.take() else { return };
        let repeat = open.repeat;
        if open.error {
            self.errors.push(open.text);
        } else {
            let cell = match open.number {
                Some(number) => number_cell(&number),
                None if open.text.trim().is_empty() => Cell::Empty,
                None => Cell::Text(open.text.trim().to_owned()),
            };
            // One past the limit is enough to tell that something was there.
            let last = (MAX_COLUMNS + 1).max(self.column + 1);
            if !cell.is_empty() {
                let places = self.column..(self.column + repeat).min(last);
                self.cells.extend(places.map(|column| (column, cell.clone())));
            }
        }
        self.column = self.column.saturating_add(repeat);
    }

    fn close_row(&mut self) -> Result<(), ImportError> {
        let last = self.row.saturating_add(self.row_repeat);
        if self.cells.is_empty() && self.errors.is_empty() {
            self.row = last;
            return Ok(());
        }
        for row in self.row..last {
            for error in &self.errors {
                self.grid.note_error(row, error);
            }
            for (column, cell) in &self.cells {
                self.grid.put(row, *column, cell.clone())?;
            }
            if self.cells.is_empty() {
                break;
            }
        }
        self.row = last;
        self.cells.clear();
        self.errors.clear();
        Ok(())
    }
}

/// Reads the attributes of a cell.
fn opened(start: &BytesStart<'_>) -> Result<Open, ImportError> {
    let kind = attribute(start, "office:value-type")?;
    let is_number = matches!(kind.as_deref(), Some("float" | "percentage" | "currency"));
    let number = if is_number { attribute(start, "office:value")? } else { None };
    let error = attribute(start, "calcext:value-type")?.as_deref() == Some("error");
    let repeat = repeat(start, "table:number-columns-repeated")?;
    let repeat = usize::try_from(repeat).unwrap_or(usize::MAX);
    Ok(Open { number, text: String::new(), repeat, error })
}

/// A count of repetitions: 1 without one.
fn repeat(start: &BytesStart<'_>, name: &str) -> Result<u32, ImportError> {
    let count = attribute(start, name)?.and_then(|text| text.parse().ok());
    Ok(count.unwrap_or(1).max(1))
}

fn attribute(start: &BytesStart<'_>, name: &str) -> Result<Option<String>, ImportError> {
    let found = start.try_get_attribute(name).map_err(|error| damaged(&error))?;
    let text =
        found.map(|found| found.normalized_value(XmlVersion::Implicit1_0).map(std::borrow::Cow::into_owned));
    text.transpose().map_err(|error| damaged(&error))
}

fn damaged(error: &impl ToString) -> ImportError {
    ImportError::Damaged { why: error.to_string() }
}
