//! A table as a budget: the sorted rows with their amounts.

use super::grid::{Cell, Grid, GridRow};
use super::header::Columns;
use super::hint::keyed;
use super::number::{self, NumberForm, Value, Written, value, written};
use super::rows::{Sorted, What, sort};
use super::{Column, Finding, FindingKind, ImportError, Source, StatedTotal, Understood, check, title};
use crate::domain::Sen;
use crate::domain::budget::{Earmark, Figures, FundSource, Line, Sheet, Total};

/// The columns of amounts, which share one number form where they leave a doubt.
const AMOUNTS: [Column; 5] =
    [Column::Planned, Column::PlanToDate, Column::Realised, Column::Advance, Column::Remaining];

/// The amounts of one row, as far as its cells hold any.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Amounts {
    pub(super) planned: Option<Sen>,
    pub(super) plan_to_date: Option<Sen>,
    pub(super) realised: Option<Sen>,
    pub(super) advance: Option<Sen>,
    pub(super) remaining: Option<Sen>,
    /// In hundredths of a percent, with the decimals that were written.
    pub(super) percent: Option<Value>,
    /// The file holds the percentage as a number, which may be a fraction.
    pub(super) percent_is_number: bool,
}

impl Amounts {
    pub(super) fn figures(&self) -> Figures {
        Figures {
            planned: self.planned.unwrap_or_default(),
            plan_to_date: self.plan_to_date,
            realised: self.realised,
            advance: self.advance,
        }
    }
}

/// Reads a table as a budget.
///
/// # Errors
/// [`ImportError::NoHeader`] and [`ImportError::NoLines`].
pub(super) fn understand_grid(grid: &Grid, source: Source) -> Result<Understood, ImportError> {
    let mut columns = Columns::find(grid).ok_or(ImportError::NoHeader)?;
    let named = title::named(grid.rows.get(..columns.top).unwrap_or_default());
    let sorting = sort(grid, &columns);
    let mut findings = grid.findings.clone();
    findings.append(&mut columns.findings);
    findings.extend(sorting.findings);
    let (mut lines, stated) = read_rows(&sorting.budget, &columns, &mut findings);
    if lines.is_empty() {
        return Err(ImportError::NoLines);
    }
    check::fill_blank_parents(&mut lines);
    check::lines(&lines, &mut findings);
    let plain: Vec<Line> = lines.iter().map(|(_, line, _)| line.clone()).collect();
    let totals = Sheet::new(&plain).totals();
    let stated: Vec<StatedTotal> = stated
        .into_iter()
        .map(|(total, sorted, amounts)| {
            let row = sorted.row.row;
            check::total(row, total, &sorted.what, &amounts, &totals, &mut findings);
            StatedTotal { row, total, name: sorted.name.clone(), figures: amounts.figures() }
        })
        .collect();
    let rows = keyed(lines.into_iter().map(|(row, line, _)| (row, line)).collect(), &mut findings);
    findings.sort_by_key(|finding| finding.row);
    Ok(Understood {
        source,
        year: named.year,
        village: named.village,
        budgeted: columns.has(Column::Planned),
        rows,
        stated,
        unknown: sorting.unknown,
        findings,
    })
}

/// A row of sums with what it states.
type Stated<'s, 'g> = (Total, &'s Sorted<'g>, Amounts);

/// Reads the amounts of the sorted rows: lines, and rows of sums.
fn read_rows<'s, 'g>(
    sorted: &'s [Sorted<'g>],
    columns: &Columns,
    findings: &mut Vec<Finding>,
) -> (Vec<(u32, Line, Amounts)>, Vec<Stated<'s, 'g>>) {
    let forms = Forms::of(sorted, columns, findings);
    let (mut lines, mut stated) = (Vec::new(), Vec::new());
    for sorted in sorted {
        let amounts = forms.amounts(sorted.row, columns, findings);
        match &sorted.what {
            What::Line(section, code) => {
                let mut line = Line::new(*section, code.clone(), &sorted.name);
                line.set_figures(amounts.figures());
                line.fund = FundSource::recognise(columns.text(sorted.row, Column::Fund));
                line.earmark = earmark(sorted, columns, line.fund);
                lines.push((sorted.row.row, line, amounts));
            }
            What::Total(total) => stated.push((*total, sorted, amounts)),
            What::Financing => stated.push((Total::FinancingNet, sorted, amounts)),
        }
    }
    (lines, stated)
}

/// The purpose by its own column, else by the name of an expenditure.
fn earmark(sorted: &Sorted<'_>, columns: &Columns, fund: Option<FundSource>) -> Earmark {
    let named = Earmark::recognise(columns.text(sorted.row, Column::Earmark), Some(FundSource::Dds));
    let spent = matches!(&sorted.what, What::Line(section, _) if section.is_expenditure());
    if named == Earmark::None && spent { Earmark::recognise(&sorted.name, fund) } else { named }
}

/// The number form of each column.
struct Forms(Vec<(Column, Option<NumberForm>)>);

impl Forms {
    /// Looks at every column as a whole; a column without evidence follows the other columns of amounts,
    /// and these the percentages.
    fn of(rows: &[Sorted<'_>], columns: &Columns, findings: &mut Vec<Finding>) -> Self {
        let look = |column: Column| {
            let mut seen = number::Column::default();
            for sorted in rows {
                seen.see(&written_in(sorted.row, columns, column).1);
            }
            (column, seen)
        };
        let seen: Vec<_> = AMOUNTS.into_iter().map(look).collect();
        let all = seen.iter().fold(number::Column::default(), |all, (_, one)| all.and(*one));
        let percent = look(Column::Percent).1;
        let shown = all.form().or(percent.form());
        for (column, one) in &seen {
            if one.form().or(shown).is_none() && one.ambiguous > 0 {
                let kind = FindingKind::NumberFormAssumed { column: *column, cells: one.ambiguous };
                findings.push(Finding::whole(kind));
            }
        }
        if shown == Some(NumberForm::English) {
            findings.push(Finding::whole(FindingKind::EnglishNumbers));
        }
        let amounts = seen.into_iter().map(|(column, one)| (column, one.form().or(shown)));
        Self(amounts.chain([(Column::Percent, percent.form().or(shown))]).collect())
    }

    fn amounts(&self, row: &GridRow, columns: &Columns, findings: &mut Vec<Finding>) -> Amounts {
        let mut read = |column| self.read(row, columns, column, findings);
        let mut sen = |column| read(column).map(|value| Sen(value.hundredths));
        Amounts {
            planned: sen(Column::Planned),
            plan_to_date: sen(Column::PlanToDate),
            realised: sen(Column::Realised),
            advance: sen(Column::Advance),
            remaining: sen(Column::Remaining),
            // A percentage that cannot be read is worked out anyway.
            percent: self.read(row, columns, Column::Percent, &mut Vec::new()),
            percent_is_number: columns
                .place(row, Column::Percent)
                .is_some_and(|at| matches!(row.cell(at), Cell::Number(_))),
        }
    }

    fn read(
        &self,
        row: &GridRow,
        columns: &Columns,
        column: Column,
        findings: &mut Vec<Finding>,
    ) -> Option<Value> {
        let (text, written) = written_in(row, columns, column);
        let form = self.0.iter().find(|(kind, _)| *kind == column).and_then(|(_, form)| *form);
        let short = || text.chars().take(40).collect::<String>();
        let read = match written {
            Written::Blank => return None,
            Written::Bad => None,
            Written::Number { negative, core, exact } => value(negative, &core, exact, form),
        };
        let kind = match read {
            None => FindingKind::BadNumber { column, text: short() },
            Some(value) if value.other_form => FindingKind::OtherNumberForm { column, text: short() },
            Some(_) => return read,
        };
        findings.push(Finding::at(row.row, kind));
        read
    }
}

/// The cell of a column, as text and as a number.
fn written_in<'g>(row: &'g GridRow, columns: &Columns, column: Column) -> (&'g str, Written) {
    match columns.place(row, column) {
        Some(at) => (row.text(at), written(row.cell(at))),
        None => ("", Written::Blank),
    }
}
