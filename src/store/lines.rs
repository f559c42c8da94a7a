//! The seam between journals and the domain: lines as JSON text, and back.

use crate::domain::trail::{BadLine, Line};

use super::contents::JournalContents;
use super::journal::Entry;
use super::worker::Job;

/// An entry of a journal that is sound as bytes and yet no line of a trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreadable {
    /// Where it begins in its journal, in bytes.
    pub offset: u64,
    /// What is wrong with it.
    pub error: BadLine,
}

impl Entry {
    /// Reads the line of a trail.
    ///
    /// # Errors
    /// When the text is no JSON or lacks a part of a line.
    pub fn line(&self) -> Result<Line, BadLine> {
        let json = serde_json::from_str(&self.json).map_err(|_| BadLine("line"))?;
        Line::from_json(json)
    }
}

impl JournalContents {
    /// Reads all lines, and lists the entries that are none.
    #[must_use]
    pub fn lines(&self) -> (Vec<Line>, Vec<Unreadable>) {
        let mut lines = Vec::with_capacity(self.entries.len());
        let mut unreadable = Vec::new();
        for entry in &self.entries {
            match entry.line() {
                Ok(line) => lines.push(line),
                Err(error) => unreadable.push(Unreadable { offset: entry.offset, error }),
            }
        }
        (lines, unreadable)
    }
}

impl Job {
    /// The job that appends a line to this program's journal of a meeting.
    #[must_use]
    pub fn append(stem: &str, line: &Line) -> Self {
        Self::Append { stem: stem.to_owned(), number: line.id.number, json: line.to_json().to_string() }
    }
}
