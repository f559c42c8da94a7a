//! Excel workbooks, cell by cell: no table of the sheet's stated size is ever made.

use std::io::Cursor;

use calamine::{DataRef, Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxError};

use super::super::grid::{Cell, Grid};
use super::super::lines::understand_grid;
use super::super::{Finding, FindingKind, ImportError, Source, Understood};

/// Reads the first sheet that holds a budget; formulas count with the values that were saved.
pub(super) fn understand(bytes: &[u8]) -> Result<Understood, ImportError> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| damaged(&error))?;
    let sheets: Vec<Sheet> = book.sheets_metadata().to_vec();
    let visible = |sheet: &Sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible;
    let names: Vec<String> = sheets.into_iter().filter(visible).map(|sheet| sheet.name).collect();
    first_budget(&names, |name| Ok((read(&mut book, name)?, Source::Xlsx(name.to_owned()))))
}

/// Reads sheets in order until one holds a budget; the error is that of the first.
pub(super) fn first_budget(
    names: &[String],
    mut read: impl FnMut(&str) -> Result<(Grid, Source), ImportError>,
) -> Result<Understood, ImportError> {
    let mut first_error = None;
    for name in names {
        let (grid, source) = read(name)?;
        match understand_grid(&grid, source) {
            Ok(mut found) => {
                let others = names.len() - 1;
                if others > 0 {
                    let kind = FindingKind::SheetChosen { sheet: name.clone(), others };
                    found.findings.insert(0, Finding::whole(kind));
                }
                return Ok(found);
            }
            Err(error) => first_error = first_error.or(Some(error)),
        }
    }
    Err(first_error.unwrap_or(ImportError::Empty))
}

fn read(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Grid, ImportError> {
    let mut grid = Grid::default();
    let mut cells = book.worksheet_cells_reader(name).map_err(|error| damaged(&error))?;
    while let Some(cell) = cells.next_cell().map_err(|error| damaged(&error))? {
        let (row, column) = cell.get_position();
        let (row, column) = (row.saturating_add(1), usize::try_from(column).unwrap_or(usize::MAX));
        put(&mut grid, row, column, cell.get_value())?;
    }
    Ok(grid.finish())
}

fn put(grid: &mut Grid, row: u32, column: usize, value: &DataRef<'_>) -> Result<(), ImportError> {
    match value {
        DataRef::Empty => Ok(()),
        DataRef::Int(number) => grid.put(row, column, Cell::Number(number.to_string())),
        // The shortest text that reads back as the number: 1220937619.09, never in powers of ten.
        DataRef::Float(number) => grid.put(row, column, number_cell(&number.to_string())),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            grid.put_text(row, column, text)
        }
        DataRef::SharedString(text) => grid.put_text(row, column, text),
        DataRef::Bool(flag) => grid.put_text(row, column, &flag.to_string()),
        DataRef::DateTime(date) => grid.put_text(row, column, &date.as_f64().to_string()),
        DataRef::Error(error) => {
            grid.note_error(row, &error.to_string());
            Ok(())
        }
    }
}

/// A number of the file as a cell; what is no plain number stays text.
pub(super) fn number_cell(text: &str) -> Cell {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let plain = !digits.is_empty() && digits.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if plain { Cell::Number(text.to_owned()) } else { Cell::Text(text.to_owned()) }
}

fn damaged(error: &XlsxError) -> ImportError {
    match error {
        XlsxError::Password => ImportError::OldOrLocked,
        other => ImportError::Damaged { why: other.to_string() },
    }
}
