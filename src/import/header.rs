//! Columns by their header: whatever their order, over one row or two, with titles above.

use super::grid::{Grid, GridRow};
use super::limits::HEADER_WITHIN;
use super::{Column, Finding, FindingKind};
use crate::domain::text::folded;

/// A column as its header reads, with how well it fits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// The column, and its rank among several of its kind: the highest is taken.
    Is(Column, u8),
    /// A realisation of the quarter alone.
    QuarterOnly,
    /// A column with a header that is not needed.
    Other,
}

/// The columns of a table.
#[derive(Debug, Clone, Default)]
pub(super) struct Columns {
    /// Each column that was recognised, with the places that its header spans.
    spans: Vec<(Column, std::ops::Range<usize>)>,
    /// The first row below the header, as a place in the grid.
    pub(super) first: usize,
    /// The first row of the header, as a place in the grid.
    pub(super) top: usize,
    /// The folded texts of the header, for finding it again on the next page.
    texts: Vec<(usize, String)>,
    /// What was noticed.
    pub(super) findings: Vec<Finding>,
}

impl Columns {
    /// Looks for the header of a table.
    pub(super) fn find(grid: &Grid) -> Option<Self> {
        let mut within = grid.rows.iter().take(HEADER_WITHIN).enumerate();
        within.find_map(|(at, row)| Self::at(at, row, grid.rows.get(at + 1)))
    }

    /// Whether the table has a column.
    pub(super) fn has(&self, column: Column) -> bool {
        self.spans.iter().any(|(kind, _)| *kind == column)
    }

    /// The first cell with something in it below a header.
    pub(super) fn place(&self, row: &GridRow, column: Column) -> Option<usize> {
        self.span(column)?.find(|at| !row.cell(*at).is_empty())
    }

    /// The text of a column in a row; empty without one.
    pub(super) fn text<'a>(&self, row: &'a GridRow, column: Column) -> &'a str {
        self.place(row, column).map_or("", |at| row.text(at))
    }

    /// The cells that make up the code.
    pub(super) fn code<'a>(&self, row: &'a GridRow) -> Vec<&'a str> {
        let cells =
            self.spans.iter().filter(|(kind, _)| *kind == Column::Code).flat_map(|(_, span)| span.clone());
        cells.map(|at| row.text(at)).filter(|text| !text.is_empty()).collect()
    }

    fn span(&self, column: Column) -> Option<std::ops::Range<usize>> {
        self.spans.iter().find(|(kind, _)| *kind == column).map(|(_, span)| span.clone())
    }

    /// Whether a row repeats the header.
    pub(super) fn is_repeated(&self, row: &GridRow) -> bool {
        let is_same = |at: usize, text: &str| {
            let own = row.text(at);
            own.len() <= text.len() + 40 && folded(own) == text
        };
        let same = self.texts.iter().filter(|(at, text)| is_same(*at, text)).count();
        same >= 2 && same * 2 >= self.texts.len()
    }

    /// Reads a row, alone or with the one below it, as the header.
    fn at(at: usize, row: &GridRow, below: Option<&GridRow>) -> Option<Self> {
        let alone = texts(row);
        let both = below.filter(|below| is_second_row(below)).map(|below| joined(row, below));
        let (found, rows) = match both.filter(|both| is_header(both)) {
            Some(both) => (both, 2),
            None if is_header(&alone) => (alone.clone(), 1),
            None => return None,
        };
        let mut columns = Self::from_headers(&found);
        columns.top = at;
        columns.first = at + rows;
        columns.texts = alone
            .into_iter()
            .map(|(at, text)| (at, folded(&text)))
            .filter(|(_, text)| !text.is_empty())
            .collect();
        Some(columns)
    }

    fn from_headers(headers: &[(usize, String)]) -> Self {
        let mut columns = Self::default();
        let ends = headers.iter().skip(1).map(|(at, _)| *at).chain([usize::MAX]);
        let readings: Vec<_> = headers
            .iter()
            .zip(ends)
            .map(|((at, text), end)| (*at..end.min(at + 12), text, reading(text)))
            .collect();
        for (span, text, reading) in &readings {
            if let Reading::Is(column, rank) = *reading {
                let better = readings.iter().any(|(other, _, reading)| {
                    matches!(*reading, Reading::Is(kind, other_rank) if kind == column && (other_rank > rank || (other_rank == rank && other.start < span.start)))
                });
                if better && column != Column::Code {
                    columns.skip(text);
                } else {
                    columns.spans.push((column, span.clone()));
                }
            }
        }
        let quarter = readings.iter().find(|(_, _, reading)| *reading == Reading::QuarterOnly);
        match quarter {
            Some((_, text, _)) if columns.has(Column::Realised) => columns.skip(text),
            Some((span, text, _)) => {
                columns.spans.push((Column::Realised, span.clone()));
                columns.findings.push(Finding::whole(FindingKind::QuarterOnly { header: (*text).clone() }));
            }
            None if !columns.has(Column::Realised) => {
                columns.findings.push(Finding::whole(FindingKind::NoRealised));
            }
            None => {}
        }
        columns
    }

    fn skip(&mut self, header: &str) {
        self.findings.push(Finding::whole(FindingKind::ColumnSkipped { header: header.to_owned() }));
    }
}

/// The texts of a row with their columns.
fn texts(row: &GridRow) -> Vec<(usize, String)> {
    row.filled()
        .map(|(at, cell)| (at, cell.text().split_whitespace().collect::<Vec<_>>().join(" ")))
        .collect()
}

/// The texts of a header over two rows: a text below stands under the nearest one above it or to its left.
fn joined(row: &GridRow, below: &GridRow) -> Vec<(usize, String)> {
    let (above, below) = (texts(row), texts(below));
    let over = |at: usize| {
        above.iter().rev().find(|(column, _)| *column <= at).map_or("", |(_, text)| text.as_str())
    };
    let mut all: Vec<(usize, String)> =
        below.iter().map(|(at, text)| (*at, format!("{} {text}", over(*at)))).collect();
    let kept: Vec<_> =
        above.iter().filter(|(at, _)| below.iter().all(|(column, _)| column != at)).cloned().collect();
    // `JUMLAH` over `ANGGARAN` to its right only names the group.
    let is_group = |at: usize| {
        let next = above.iter().map(|(column, _)| *column).find(|column| *column > at).unwrap_or(usize::MAX);
        below.iter().any(|(column, _)| *column > at && *column < next)
    };
    all.extend(kept.into_iter().filter(|(at, text)| {
        !is_group(*at) || matches!(reading(text), Reading::Is(Column::Code | Column::Name, _))
    }));
    all.sort_by_key(|(at, _)| *at);
    all
}

/// Whether a row can be the second of a header: no number in it, and at least one word of a header.
fn is_second_row(row: &GridRow) -> bool {
    let texts = texts(row);
    let words = |text: &str| !text.bytes().any(|b| b.is_ascii_digit());
    texts.iter().all(|(_, text)| words(text) && text.len() <= 40)
        && texts.iter().any(|(_, text)| {
            let second = folded(text);
            !matches!(reading(text), Reading::Other) || second == "rp" || second.contains("lalu") || second.contains(" ini")
        })
        // A line of the budget has a name and may have no amounts: `PENDAPATAN`.
        && texts.iter().all(|(_, text)| crate::domain::budget::Heading::recognise(text).is_none())
}

/// Whether texts name at least a name and an amount.
fn is_header(headers: &[(usize, String)]) -> bool {
    let has = |wanted: &[Column]| {
        headers.iter().any(|(_, text)| match reading(text) {
            Reading::Is(column, _) => wanted.contains(&column),
            Reading::QuarterOnly => wanted.contains(&Column::Realised),
            Reading::Other => false,
        })
    };
    headers.len() >= 2 && has(&[Column::Name]) && has(&[Column::Planned, Column::Realised])
}

/// Reads one header.
fn reading(text: &str) -> Reading {
    if text.len() > 80 {
        return Reading::Other;
    }
    let words = folded(text);
    let squeezed: String = words.chars().filter(|c| *c != ' ').collect();
    let has = |part: &str| squeezed.contains(part);
    let starts = |starts: &[&str]| starts.iter().any(|start| squeezed.starts_with(start));
    if has("fisik")
        || has("tahun")
        || has("village")
        || has("kodedesa")
        || starts(&["namadesa", "bertambah", "tanggal"])
    {
        Reading::Other
    } else if text.contains('%') || has("persen") || has("prosen") || has("percent") {
        Reading::Is(Column::Percent, 1)
    } else if starts(&["kode", "kdrek", "kdkeg", "norek", "nomorrek", "rekening", "code", "accountcode"]) {
        Reading::Is(Column::Code, 1)
    } else if starts(&["uraian", "description"]) {
        Reading::Is(Column::Name, 3)
    } else {
        amount_reading(&squeezed).unwrap_or_else(|| name_reading(&squeezed))
    }
}

fn amount_reading(text: &str) -> Option<Reading> {
    let has = |parts: &[&str]| parts.iter().any(|part| text.contains(part));
    Some(if has(&["lebih", "selisih", "remaining", "variance"]) || text.starts_with("sisa") {
        Reading::Is(Column::Remaining, 1)
    } else if has(&["panjar", "uangmuka", "advance"]) {
        Reading::Is(Column::Advance, 1)
    } else if has(&["sumberdana", "sumber", "fund"]) {
        Reading::Is(Column::Fund, 1)
    } else if has(&["peruntukan", "earmark", "penandaan"]) {
        Reading::Is(Column::Earmark, 1)
    } else if has(&["realisasi", "realised", "realized", "actual", "spent", "serapan"]) {
        realised_reading(text)
    } else if has(&["rencana", "target", "plantodate", "cashplan"])
        || text == "rak"
        || text.starts_with("raks")
    {
        Reading::Is(Column::PlanToDate, 1)
    } else if has(&["anggaran", "pagu", "budget", "planned", "apbdes"]) {
        planned_reading(text)
    } else if text.starts_with("jumlah") {
        Reading::Is(Column::Planned, 0)
    } else {
        return None;
    })
}

/// To date beats a plain *realisasi*; one of earlier quarters is not needed; one of the quarter alone is a last resort.
fn realised_reading(text: &str) -> Reading {
    let has = |parts: &[&str]| parts.iter().any(|part| text.contains(part));
    let to_date = has(&["sd", "sampai", "todate", "kumulatif"]);
    if has(&["lalu", "sebelum"]) {
        Reading::Other
    } else if has(&["ini", "quarteronly"]) && !to_date {
        Reading::QuarterOnly
    } else {
        Reading::Is(Column::Realised, if to_date { 2 } else { 1 })
    }
}

/// The budget after PAK beats the plain one, which beats the one before.
fn planned_reading(text: &str) -> Reading {
    let has = |parts: &[&str]| parts.iter().any(|part| text.contains(part));
    let rank = if has(&["setelah", "stlh", "menjadi", "sesudah", "after"]) {
        3
    } else if has(&["semula", "sebelum", "murni", "awal", "before"]) || text == "anggaranpak" {
        0
    } else if has(&["perubahan", "pak"]) {
        2
    } else {
        1
    };
    Reading::Is(Column::Planned, rank)
}

fn name_reading(text: &str) -> Reading {
    let starts = |starts: &[&str]| starts.iter().any(|start| text.starts_with(start));
    if starts(&["nama", "name", "kegiatan", "rincian", "jenis", "akun"]) {
        Reading::Is(Column::Name, 2)
    } else if starts(&["keterangan"]) {
        Reading::Is(Column::Name, 0)
    } else {
        Reading::Other
    }
}
