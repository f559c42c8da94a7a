//! The life of a record: which deletions hold, seen what.

use super::Origin;
use super::line::Seen;
use crate::domain::{LineId, WriterId};

/// Additions, edits, deletions and restorations of one record.
#[derive(Debug, Clone, Default)]
pub(super) struct Life {
    /// The addition that counts: the earliest, when several machines added the record.
    pub(super) added: Option<Origin>,
    /// The last line of each writer that edited the record.
    edits: Vec<LineId>,
    deletions: Vec<(LineId, Seen)>,
    restorations: Vec<Seen>,
}

/// Whether one had seen a line of a writer.
pub(super) fn covers(seen: &Seen, writer: WriterId, number: u32) -> bool {
    seen.get(&writer).is_some_and(|upto| *upto >= number)
}

impl Life {
    /// Notes that a line edited the record.
    pub(super) fn edit(&mut self, line: LineId) {
        match self.edits.iter_mut().find(|last| last.writer == line.writer) {
            Some(last) => last.number = last.number.max(line.number),
            None => self.edits.push(line),
        }
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
        // What a line edits and deletes in one gesture, it has seen.
        let unseen = self.edits.iter().any(|edit| {
            !held.iter().any(|(line, seen)| {
                covers(seen, edit.writer, edit.number)
                    || (line.writer == edit.writer && edit.number <= line.number)
            })
        });
        (!unseen, unseen)
    }

    /// Whether a program other than `writer` edited the record beyond what `seen` covers.
    pub(super) fn has_others_beyond(&self, writer: WriterId, seen: &Seen) -> bool {
        self.edits.iter().any(|edit| edit.writer != writer && !covers(seen, edit.writer, edit.number))
    }

    /// Whether some edit came that `seen` does not cover.
    pub(super) fn goes_beyond(&self, seen: &Seen) -> bool {
        self.edits.iter().any(|edit| !covers(seen, edit.writer, edit.number))
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
