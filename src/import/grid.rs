//! What every table reader gives: rows of cells, with the place of each row in its file.

use super::limits::{MAX_CELL, MAX_CELLS, MAX_COLUMNS, MAX_ROWS, MAX_TEXT};
use super::{Finding, FindingKind, ImportError};

/// One cell.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Cell {
    /// Nothing, or blanks.
    #[default]
    Empty,
    /// Text as written, without blanks at its ends.
    Text(String),
    /// A number that the file itself holds as one: digits with a decimal point.
    Number(String),
}

impl Cell {
    /// The text of the cell; empty for none.
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Text(text) | Self::Number(text) => text,
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        *self == Self::Empty
    }
}

/// One row that has something in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct GridRow {
    /// The line or row of the file, from 1.
    pub(super) row: u32,
    /// The cells from the first column on.
    pub(super) cells: Vec<Cell>,
}

impl GridRow {
    /// A cell; empty where there is none.
    pub(super) fn cell(&self, column: usize) -> &Cell {
        self.cells.get(column).unwrap_or(&Cell::Empty)
    }

    /// The text of a cell.
    pub(super) fn text(&self, column: usize) -> &str {
        self.cell(column).text()
    }

    /// The cells with something in them, with their columns.
    pub(super) fn filled(&self) -> impl Iterator<Item = (usize, &Cell)> {
        self.cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty())
    }

    /// Everything in the row, with blanks between.
    pub(super) fn whole(&self) -> String {
        self.filled().map(|(_, cell)| cell.text()).collect::<Vec<_>>().join(" ")
    }
}

/// A table as it was read, within the limits.
#[derive(Debug, Clone, Default)]
pub(super) struct Grid {
    /// The rows in order, without empty ones.
    pub(super) rows: Vec<GridRow>,
    /// What had to be cut or left out.
    pub(super) findings: Vec<Finding>,
    text: usize,
    slots: usize,
    far: u32,
    far_row: Option<u32>,
}

impl Grid {
    /// Takes one cell; cells must come row by row.
    ///
    /// # Errors
    /// [`ImportError::TooManyRows`] and [`ImportError::TooMuchText`] past the limits.
    pub(super) fn put(&mut self, row: u32, column: usize, cell: Cell) -> Result<(), ImportError> {
        if cell.is_empty() {
            return Ok(());
        }
        if column >= MAX_COLUMNS {
            self.far = self.far.saturating_add(1);
            self.far_row = self.far_row.or(Some(row));
            return Ok(());
        }
        let cell = self.cut(row, cell);
        self.text += cell.text().len();
        if self.text > MAX_TEXT || self.slots > MAX_CELLS {
            return Err(ImportError::TooMuchText);
        }
        if self.rows.last().is_none_or(|last| last.row != row) {
            if self.rows.len() >= MAX_ROWS {
                return Err(ImportError::TooManyRows);
            }
            self.rows.push(GridRow { row, cells: Vec::new() });
        }
        if let Some(last) = self.rows.last_mut() {
            if last.cells.len() <= column {
                self.slots += column + 1 - last.cells.len();
                last.cells.resize(column + 1, Cell::Empty);
            }
            if let Some(place) = last.cells.get_mut(column) {
                *place = cell;
            }
        }
        Ok(())
    }

    /// Takes a text as a cell.
    ///
    /// # Errors
    /// As [`Grid::put`].
    pub(super) fn put_text(&mut self, row: u32, column: usize, text: &str) -> Result<(), ImportError> {
        let text = text.trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        if text.is_empty() { Ok(()) } else { self.put(row, column, Cell::Text(text.to_owned())) }
    }

    /// Notes a cell that holds an error instead of a value; it stays empty.
    pub(super) fn note_error(&mut self, row: u32, text: &str) {
        self.findings.push(Finding::at(row, FindingKind::CellError { text: text.to_owned() }));
    }

    /// An empty table for the next sheet of the same file: the limits hold for all sheets together.
    pub(super) fn next(&self) -> Self {
        Self { text: self.text, slots: self.slots, ..Self::default() }
    }

    fn cut(&mut self, row: u32, cell: Cell) -> Cell {
        let bytes = cell.text().len();
        if bytes <= MAX_CELL {
            return cell;
        }
        self.findings.push(Finding::at(row, FindingKind::CellCut { bytes }));
        let text = cell.text();
        let end = (0..=MAX_CELL).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        Cell::Text(text.get(..end).unwrap_or_default().to_owned())
    }

    /// Ends the reading: tells of cells that were too far to the right.
    pub(super) fn finish(mut self) -> Self {
        if self.far > 0 {
            let kind = FindingKind::FarCells { cells: self.far };
            self.findings.push(Finding { row: self.far_row, kind });
        }
        self
    }
}
