//! Lines from a spreadsheet: their columns come with tabs between them.

use crate::domain::text::folded;

/// Turns pasted rows of a spreadsheet into lines of a page: `1<TAB>Ahmad<TAB>Kaur Umum` becomes `Ahmad; Kaur Umum`.
///
/// Row numbers, the row of headings and empty cells at the end are left out; lines without a tab stay as they are.
pub(super) fn as_lines(pasted: &str) -> String {
    if !pasted.contains('\t') {
        return pasted.to_owned();
    }
    let pasted = pasted.replace("\r\n", "\n").replace('\r', "\n");
    pasted.split('\n').filter_map(line).collect::<Vec<_>>().join("\n")
}

/// One row as a line; none for the row of headings.
fn line(row: &str) -> Option<String> {
    if !row.contains('\t') {
        return Some(row.to_owned());
    }
    let cells: Vec<&str> = row.split('\t').map(str::trim).collect();
    if is_heading(&cells) {
        return None;
    }
    let cells = match cells.split_first() {
        Some((first, rest)) if is_number(first) => rest,
        _ => &cells[..],
    };
    let filled = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    let cells = cells.iter().take(filled).map(|cell| cell.replace(';', ","));
    Some(cells.collect::<Vec<_>>().join("; "))
}

/// Whether a row names the columns: `No`, `Nama`, `Jabatan`.
fn is_heading(cells: &[&str]) -> bool {
    let named = |names: &[&str]| cells.iter().any(|cell| names.contains(&folded(cell).as_str()));
    named(&["nama", "name", "nama lengkap"]) && named(&["jabatan", "title", "office", "unsur"])
}

/// Whether a cell is the number of a row: `1`, `01.`, `2)`; an empty cell before a name is one too.
fn is_number(cell: &str) -> bool {
    cell.trim_end_matches(['.', ')']).bytes().all(|byte| byte.is_ascii_digit())
}
