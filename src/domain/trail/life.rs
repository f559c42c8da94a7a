//! The life of a record: which deletions hold, seen what.

use super::line::Seen;
use crate::domain::{LineId, WriterId};

/// Additions, edits, deletions and restorations of one record.
#[derive(Debug, Clone, Default)]
pub(super) struct Life {
    /// The last line of each writer that edited the record.
    edits: Seen,
    deletions: Vec<(LineId, Seen)>,
    restorations: Vec<Seen>,
}

/// Whether one had seen a line of a writer.
fn covers(seen: &Seen, writer: WriterId, number: u32) -> bool {
    seen.get(&writer).is_some_and(|upto| *upto >= number)
}

impl Life {
    /// Notes that a line edited the record.
    pub(super) fn edit(&mut self, line: LineId) {
        let last = self.edits.entry(line.writer).or_insert(0);
        *last = (*last).max(line.number);
    }

    /// Notes a deletion with what its author had seen.
    pub(super) fn delete(&mut self, line: LineId, seen: Seen) {
        self.deletions.push((line, seen));
    }

    /// Notes a restoration with what its author had seen.
    pub(super) fn restore(&mut self, seen: Seen) {
        self.restorations.push(seen);
    }

    /// Whether the record is deleted, and whether an unseen edit brought it back.
    pub(super) fn state(&self) -> (bool, bool) {
        let holds = |(line, _): &&(LineId, Seen)| {
            !self.restorations.iter().any(|seen| covers(seen, line.writer, line.number))
        };
        let held: Vec<_> = self.deletions.iter().filter(holds).collect();
        if held.is_empty() {
            return (false, false);
        }
        let unseen = self.edits.iter().any(|(writer, number)| {
            !held.iter().any(|(line, seen)| {
                covers(seen, *writer, *number) || (line.writer == *writer && *number < line.number)
            })
        });
        (!unseen, unseen)
    }

    /// Whether a program other than `writer` edited the record.
    pub(super) fn has_others_than(&self, writer: WriterId) -> bool {
        self.edits.keys().any(|w| *w != writer)
    }

    /// Whether some edit came that `seen` does not cover.
    pub(super) fn goes_beyond(&self, seen: &Seen) -> bool {
        self.edits.iter().any(|(writer, number)| !covers(seen, *writer, *number))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(writer: u32, number: u32) -> LineId {
        LineId { writer: WriterId(writer), number }
    }

    #[test]
    fn a_deletion_beats_what_its_author_had_seen_and_nothing_else() {
        let mut life = Life::default();
        life.edit(line(1, 4));
        life.delete(line(2, 1), Seen::from([(WriterId(1), 4)]));
        assert_eq!(life.state(), (true, false));
        life.edit(line(1, 5));
        assert_eq!(life.state(), (false, true));
    }

    #[test]
    fn a_restoration_lifts_only_the_deletions_that_it_saw() {
        let mut life = Life::default();
        life.edit(line(1, 1));
        life.delete(line(1, 2), Seen::from([(WriterId(1), 1)]));
        life.restore(Seen::from([(WriterId(1), 2)]));
        assert_eq!(life.state(), (false, false));
        life.delete(line(2, 1), Seen::from([(WriterId(1), 3)]));
        assert_eq!(life.state(), (true, false));
    }
}
