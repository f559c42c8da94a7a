//! Quick capture: one line in which marks give owner, date, severity and linked records.
//!
//! `perbaiki jembatan @kasi kesejahteraan ~15 jul !tinggi #M3`: `@` names a person or office, `~` a date, `!` how
//! grave it is, `#` a record by its short number. A mark counts only at a word's start and when what follows is
//! known, the longest first; all else stays text, so that nothing typed is lost.

mod complete;
mod parse;
mod vocabulary;

use std::ops::Range;

use chrono::NaiveDate;

use crate::domain::RecordId;

pub use complete::{Completion, complete};
pub use parse::parse;
pub use vocabulary::{PartyWords, RecordWords, Vocabulary};

/// What a captured line becomes; it decides which marks have a meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum CaptureKind {
    /// A note: `@` is the speaker, `#` one record it speaks of.
    Note,
    /// A problem: `@` is who raised it, `!` its severity.
    Problem,
    /// A follow-up: each `@` is an owner, `~` the due date, `!` its severity, `#` the record it answers.
    FollowUp,
    /// A decision: `~` is the day of its review, each `#` a record it rests on.
    Decision,
    /// An aspiration: `@` is who brought it, `#` the record it belongs to.
    Aspiration,
}

/// How grave something is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Rendah.
    Low,
    /// Sedang.
    Medium,
    /// Tinggi.
    High,
}

/// A person or office of the vocabulary, by its place in the list that made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartyIndex(pub usize);

/// What a mark says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Who speaks, raises or brings it.
    Speaker(PartyIndex),
    /// Who is in charge.
    Owner(PartyIndex),
    /// Until when, or when it is looked at again.
    Due(NaiveDate),
    /// How grave it is.
    Severity(Severity),
    /// The record that it belongs to.
    Link(RecordId),
}

/// A mark that was understood, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// The bytes of the mark in the captured text, its sign included.
    pub range: Range<usize>,
    /// What it says.
    pub meaning: Meaning,
}

/// Why something that looks like a mark stayed text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Doubt {
    /// Nobody is called so.
    UnknownName,
    /// Several people or offices are called so.
    AmbiguousName,
    /// The day is not in the calendar, or its weekday is another.
    ImpossibleDate,
    /// No record has this number.
    UnknownRecord,
}

/// What was understood of a captured text.
///
/// The marks have left `text`; whoever stores the record stores all the other fields too, or their words are lost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Understood {
    /// The text without its marks.
    pub text: String,
    /// The owners, each once, in the order of writing.
    pub owners: Vec<PartyIndex>,
    /// Who speaks, raises or brings it.
    pub speaker: Option<PartyIndex>,
    /// The due date, or the day of review of a decision.
    pub due: Option<NaiveDate>,
    /// The severity.
    pub severity: Option<Severity>,
    /// The linked records, each once, in the order of writing.
    pub links: Vec<RecordId>,
    /// The marks in the order of writing, apart from each other.
    pub spans: Vec<Span>,
    /// What looks like a mark and stayed text: its sign and first word, and why.
    pub doubts: Vec<(Range<usize>, Doubt)>,
}

/// Which signs have a meaning in a kind, and how often.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    /// `@`.
    Name,
    /// `~`.
    Date,
    /// `!`.
    Grave,
    /// `#`.
    Number,
}

impl Sign {
    /// The sign that a character is.
    const fn of(c: char) -> Option<Self> {
        match c {
            '@' => Some(Self::Name),
            '~' => Some(Self::Date),
            '!' => Some(Self::Grave),
            '#' => Some(Self::Number),
            _ => None,
        }
    }
}

impl CaptureKind {
    /// How often a sign may count; from there on it stays text.
    const fn takes(self, sign: Sign) -> usize {
        match (self, sign) {
            (Self::FollowUp, Sign::Name) | (Self::Decision, Sign::Number) => usize::MAX,
            (Self::Note | Self::Problem | Self::Aspiration, Sign::Name)
            | (Self::FollowUp | Self::Decision, Sign::Date)
            | (Self::Problem | Self::FollowUp, Sign::Grave)
            | (Self::Note | Self::FollowUp | Self::Aspiration, Sign::Number) => 1,
            _ => 0,
        }
    }
}

/// The words of severity in both languages, folded.
const SEVERITIES: [(Severity, [&str; 2]); 3] = [
    (Severity::Low, ["rendah", "low"]),
    (Severity::Medium, ["sedang", "medium"]),
    (Severity::High, ["tinggi", "high"]),
];

/// The places at which a word starts with a sign, with the sign.
fn signs(text: &str) -> impl Iterator<Item = (usize, Sign)> + '_ {
    let mut before = ' ';
    text.char_indices().filter_map(move |(at, c)| {
        let starts = before.is_whitespace();
        before = c;
        Sign::of(c).filter(|_| starts).map(|sign| (at, sign))
    })
}

#[cfg(test)]
mod tests;
