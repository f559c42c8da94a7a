//! Each row below the header: a line of the budget, a row of sums, print to be skipped, or unknown.

use std::collections::HashSet;

use super::grid::{Grid, GridRow};
use super::header::Columns;
use super::{Column, Finding, FindingKind, UnknownRow};
use crate::domain::budget::{Code, Heading, Place, Placer, Section, Total};
use crate::domain::text::{clean_line, folded};

/// What a row of the budget is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum What {
    /// A line.
    Line(Section, Option<Code>),
    /// A row of sums.
    Total(Total),
    /// The heading of financing; some reports state its net amount there, some that of financing in.
    Financing,
}

/// A row of the budget with its name.
#[derive(Debug, Clone)]
pub(super) struct Sorted<'g> {
    pub(super) row: &'g GridRow,
    pub(super) what: What,
    pub(super) name: String,
}

/// Every row below the header.
#[derive(Debug, Default)]
pub(super) struct Sorting<'g> {
    pub(super) budget: Vec<Sorted<'g>>,
    pub(super) unknown: Vec<UnknownRow>,
    pub(super) findings: Vec<Finding>,
    placer: Placer,
    /// Rows that still belong to a header that was repeated.
    skip: usize,
}

/// The amounts by which a row is known to be one of the budget.
const AMOUNTS: [Column; 4] = [Column::Planned, Column::PlanToDate, Column::Realised, Column::Advance];

/// The longest name that is kept, in characters.
const LONGEST_NAME: usize = 500;

/// Sorts the rows below a header.
pub(super) fn sort<'g>(grid: &'g Grid, columns: &Columns) -> Sorting<'g> {
    let mut sorting = Sorting::default();
    let titles: HashSet<String> = grid.rows.iter().take(columns.top).map(print_of).collect();
    for row in grid.rows.iter().skip(columns.first) {
        sorting.take(row, columns, &titles);
    }
    sorting
}

/// A row folded for comparing print, cut short.
fn print_of(row: &GridRow) -> String {
    let whole = row.whole();
    folded(whole.get(..whole.floor_char_boundary(400)).unwrap_or(&whole))
}

impl<'g> Sorting<'g> {
    fn take(&mut self, row: &'g GridRow, columns: &Columns, titles: &HashSet<String>) {
        if self.skip > 0 {
            self.skip -= 1;
        } else if columns.is_repeated(row) {
            self.skip = columns.first - columns.top - 1;
            self.findings.push(Finding::at(row.row, FindingKind::RepeatedHeader));
        } else if is_numbering(row) {
            // `1 2 3 4 5 = 4 - 3` under a header says nothing.
        } else if let Some(kind) = skipped_print(&print_of(row), titles) {
            self.findings.push(Finding::at(row.row, kind));
        } else {
            self.sort_row(row, columns);
        }
    }

    fn sort_row(&mut self, row: &'g GridRow, columns: &Columns) {
        let (code, name) = self.code_and_name(row, columns);
        let has_amount = AMOUNTS.iter().any(|column| columns.place(row, *column).is_some());
        if code.is_none() && Heading::recognise(&name).is_none() {
            if let Some(total) = Total::recognise(&name) {
                self.budget.push(Sorted { row, what: What::Total(total), name });
                return;
            }
            if name.is_empty() || !has_amount || is_other_sum(&name) {
                self.keep(row, FindingKind::UnknownRow);
                return;
            }
        }
        let name =
            if name.is_empty() { code.as_ref().map(ToString::to_string).unwrap_or_default() } else { name };
        let what = match self.placer.place(code, &name) {
            Place::Line(section, code) => What::Line(section, code),
            Place::Financing => What::Financing,
            Place::Outside => return self.keep(row, FindingKind::NotBudget),
            Place::Unknown => return self.keep(row, FindingKind::UnknownRow),
        };
        self.budget.push(Sorted { row, what, name });
    }

    fn keep(&mut self, row: &GridRow, kind: FindingKind) {
        let cells = row.filled().map(|(_, cell)| clean_line(cell.text())).collect();
        self.unknown.push(UnknownRow { row: row.row, cells });
        self.findings.push(Finding::at(row.row, kind));
    }

    /// The code and the name of a row, wherever the print has them.
    fn code_and_name(&mut self, row: &GridRow, columns: &Columns) -> (Option<Code>, String) {
        let cells = columns.code(row);
        let mut name = clean_line(columns.text(row, Column::Name));
        if cells.is_empty() && !columns.has(Column::Code) {
            return split_name(&name).unwrap_or((None, short(&name)));
        }
        let code = if cells.is_empty() { None } else { Code::from_cells(cells.iter().copied()).ok() };
        if code.is_none() && !cells.is_empty() {
            let text = clean_line(&cells.join(" "));
            if name.is_empty() {
                // `JUMLAH BELANJA` over merged cells begins in the column of the code.
                name = text;
            } else {
                self.findings.push(Finding::at(row.row, FindingKind::BadCode { text: short(&text) }));
            }
        }
        (code, short(&name))
    }
}

fn short(text: &str) -> String {
    text.chars().take(LONGEST_NAME).collect()
}

/// Parts a code that stands before the name in one cell.
fn split_name(name: &str) -> Option<(Option<Code>, String)> {
    let (first, rest) = name.split_once(' ')?;
    let code: Code = first.parse().ok()?;
    let whole = rest.split_once(' ').and_then(|(second, rest)| {
        let dotted = second.contains('.');
        Some((format!("{first} {second}").parse::<Code>().ok().filter(|_| dotted)?, rest))
    });
    let (code, rest) = whole.unwrap_or((code, rest));
    // `5 unit laptop` is a name; `5 BELANJA` and `5.1 Belanja Pegawai` begin with a code.
    let is_code = first.contains('.') || first.starts_with('0') || Heading::recognise(rest).is_some();
    is_code.then(|| (Some(code), short(rest)))
}

/// Whether a row sums something that is no part of the budget of its own: *Jumlah Pendapatan Transfer*.
fn is_other_sum(name: &str) -> bool {
    let words = folded(name);
    ["jumlah", "total", "sub jumlah", "sub total", "subtotal"]
        .iter()
        .any(|start| words.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
}

/// Whether a row numbers the columns.
fn is_numbering(row: &GridRow) -> bool {
    let number = |text: &str| {
        let text = text.trim_start_matches('(');
        let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
        let plain = text.bytes().all(|b| b.is_ascii_digit() || b" ()=-+/*:x%.".contains(&b));
        text.get(..digits)
            .filter(|_| plain && text.len() <= 24)
            .and_then(|digits| digits.parse::<usize>().ok())
    };
    let numbers: Vec<Option<usize>> = row.filled().map(|(_, cell)| number(cell.text())).collect();
    numbers.len() >= 3 && numbers.iter().zip(1..).all(|(number, wanted)| *number == Some(wanted))
}

/// What a row of print is, if it is one that pages repeat.
fn skipped_print(print: &str, titles: &HashSet<String>) -> Option<FindingKind> {
    if titles.contains(print) {
        return Some(FindingKind::RepeatedHeader);
    }
    let squeezed: String = print.chars().filter(|c| *c != ' ').collect();
    let printed = ["printedby", "dicetakoleh", "dicetakpada", "dicetaktanggal"];
    let numbered = ["halaman", "page", "hal"].iter().any(|start| {
        squeezed
            .strip_prefix(start)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()) && rest.len() <= 12)
    });
    (numbered || printed.iter().any(|start| squeezed.contains(start))).then_some(FindingKind::PageFooter)
}

#[cfg(test)]
mod tests {
    use super::super::grid::Cell;
    use super::*;

    fn row(cells: &[&str]) -> GridRow {
        let cell = |text: &&str| if text.is_empty() { Cell::Empty } else { Cell::Text((*text).to_owned()) };
        GridRow { row: 1, cells: cells.iter().map(cell).collect() }
    }

    #[test]
    fn a_row_that_numbers_the_columns_is_known() {
        assert!(is_numbering(&row(&["1", "2", "", "3", "4"])));
        assert!(is_numbering(&row(&["1", "2", "3", "4", "5 = 4 - 3", "6=(4/3)x100"])));
        assert!(!is_numbering(&row(&["1", "Bidang", "3"])));
        assert!(!is_numbering(&row(&["1", "1", "2"])));
        assert!(!is_numbering(&row(&["1", "2"])));
    }

    #[test]
    fn a_code_before_a_name_is_parted_from_it() {
        let split = |name: &str| split_name(name).map(|(code, name)| (code.unwrap().to_string(), name));
        assert_eq!(split("4.1. Pendapatan Asli Desa"), Some(("4.1".into(), "Pendapatan Asli Desa".into())));
        assert_eq!(split("1.4.09 5.2.1 Barang"), Some(("1.4.09 5.2.1".into(), "Barang".into())));
        assert_eq!(split("5 BELANJA"), Some(("5".into(), "BELANJA".into())));
        assert_eq!(split("5 unit laptop"), None);
        assert_eq!(split("Dana Desa"), None);
    }

    #[test]
    fn print_that_pages_repeat_is_known() {
        let none = HashSet::new();
        for foot in ["printed by siskeudes 06 04 2023", "halaman 2 dari 5", "page 3"] {
            assert_eq!(skipped_print(foot, &none), Some(FindingKind::PageFooter), "{foot}");
        }
        assert_eq!(skipped_print("halaman parkir balai desa", &none), None);
    }
}
