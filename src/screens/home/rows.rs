//! The rows of Beranda: meetings by year, newest first, then the files that cannot be read.

use std::collections::HashSet;

use super::Pick;
use crate::domain::Library;

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// The heading of a year, with how many meetings it has.
    Year(u16, usize),
    /// A meeting, by its place in the library.
    Meeting(usize),
    /// The heading of the files that cannot be read.
    BrokenHead,
    /// Such a file, by its place in the library.
    Broken(usize),
}

/// The rows of the meetings in `found`, or of all when nothing is searched for.
pub(super) fn rows(library: &Library, found: Option<&HashSet<String>>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut head = None;
    for (at, meeting) in library.meetings.iter().enumerate().rev() {
        if found.is_some_and(|found| !found.contains(&meeting.stem())) {
            continue;
        }
        let year = meeting.quarter().year();
        match head.and_then(|head: usize| rows.get_mut(head)) {
            Some(Row::Year(same, count)) if *same == year => *count += 1,
            _ => {
                head = Some(rows.len());
                rows.push(Row::Year(year, 1));
            }
        }
        rows.push(Row::Meeting(at));
    }
    if found.is_none() && !library.broken.is_empty() {
        rows.push(Row::BrokenHead);
        rows.extend((0..library.broken.len()).map(Row::Broken));
    }
    rows
}

/// What a row selects; headings select nothing.
pub(super) fn pick(library: &Library, row: Row) -> Option<Pick> {
    match row {
        Row::Meeting(at) => library.meetings.get(at).map(|meeting| Pick::Meeting(meeting.stem())),
        Row::Broken(at) => library.broken.get(at).map(|file| Pick::Broken(file.name.clone())),
        Row::Year(..) | Row::BrokenHead => None,
    }
}

/// Everything that can be selected, in the order of the rows.
pub(super) fn picks(library: &Library, found: Option<&HashSet<String>>) -> Vec<Pick> {
    rows(library, found).into_iter().filter_map(|row| pick(library, row)).collect()
}
