//! Which line of a file is which row of a meeting: by section, code and folded name, then by the source of its funds.

use std::collections::{BTreeMap, HashMap};

use crate::domain::budget::{FundSource, Line, key};

/// Places of rows or of lines by their source, in order.
type BySource = BTreeMap<Option<FundSource>, Vec<usize>>;

/// The rows of a meeting and the lines of a file that share a key.
#[derive(Debug, Default)]
struct Group {
    rows: BySource,
    lines: BySource,
}

/// For each line of the file the place of its row among those of the meeting; none for a new one.
///
/// Lines that share a key are told apart by their source, and then by their order. A row that names no source goes to a
/// line that has found none, and a line that names none takes what is left. Where there is one of either, it is the same
/// line whatever its source.
pub(super) fn rows_of(here: &[Line], file: &[Line]) -> Vec<Option<usize>> {
    let mut groups: HashMap<String, Group> = HashMap::with_capacity(here.len());
    for (at, line) in file.iter().enumerate() {
        groups.entry(key(line)).or_default().lines.entry(line.fund).or_default().push(at);
    }
    for (at, line) in here.iter().enumerate() {
        if let Some(group) = groups.get_mut(&key(line)) {
            group.rows.entry(line.fund).or_default().push(at);
        }
    }
    let mut matched = vec![None; file.len()];
    for group in groups.into_values() {
        for (line, row) in group.pairs() {
            if let Some(place) = matched.get_mut(line) {
                *place = Some(row);
            }
        }
    }
    matched
}

impl Group {
    /// Lines with their rows.
    fn pairs(mut self) -> Vec<(usize, usize)> {
        let count = |all: &BySource| all.values().map(Vec::len).sum::<usize>();
        let is_only = (count(&self.rows), count(&self.lines)) == (1, 1);
        let mut pairs = Vec::new();
        let unnamed = self.lines.remove(&None).unwrap_or_default();
        let lines = std::mem::take(&mut self.lines);
        let mut own = self.take(None, unnamed.len());
        let taken: Vec<_> = lines.iter().map(|(fund, lines)| self.take(*fund, lines.len())).collect();
        // Every source has taken its own rows before those of none are handed out.
        for ((_, lines), mut rows) in lines.into_iter().zip(taken) {
            rows.extend(self.take(None, lines.len() - rows.len()));
            if is_only {
                rows.extend(self.take_any(lines.len() - rows.len()));
            }
            pairs.extend(in_order(lines, rows));
        }
        own.extend(self.take_any(unnamed.len() - own.len()));
        pairs.extend(in_order(unnamed, own));
        pairs
    }

    /// Takes the first rows of a source, at most so many.
    fn take(&mut self, fund: Option<FundSource>, most: usize) -> Vec<usize> {
        let Some(rows) = self.rows.get_mut(&fund) else { return Vec::new() };
        rows.drain(..most.min(rows.len())).collect()
    }

    /// Takes the first rows of any source, at most so many.
    fn take_any(&mut self, most: usize) -> Vec<usize> {
        let mut rows: Vec<usize> = std::mem::take(&mut self.rows).into_values().flatten().collect();
        rows.sort_unstable();
        rows.truncate(most);
        rows
    }
}

/// Rows keep their order, so that the same lines find the same rows when their sources have been written.
fn in_order(lines: Vec<usize>, mut rows: Vec<usize>) -> impl Iterator<Item = (usize, usize)> {
    rows.sort_unstable();
    lines.into_iter().zip(rows)
}
