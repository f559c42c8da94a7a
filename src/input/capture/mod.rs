//! Quick capture: one line in which marks give owner, date, severity and linked records.
//!
//! `perbaiki jembatan @kasi kesejahteraan ~15 jul !tinggi #M3`: `@` names a person or office, `~` a date, `!` how
//! grave it is, `#` a record by its short number, `=` how a decision was voted: `=12/3/1`. A mark counts only at a word's start and when what follows is
//! known, the longest first; all else stays text, so that nothing typed is lost.

mod complete;
mod parse;
mod vocabulary;

use std::ops::Range;

use chrono::NaiveDate;

use crate::domain::states::{Method, Severity};
use crate::domain::{Kind, Party, RecordId};

pub use complete::{Completion, complete};
pub use parse::parse;
pub use vocabulary::{PartyWords, RecordWords, Vocabulary};

/// What a mark says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// Who speaks, raises or brings it.
    Speaker(Party),
    /// Who is in charge.
    Owner(Party),
    /// Until when, or when it is looked at again.
    Due(NaiveDate),
    /// How grave it is.
    Severity(Severity),
    /// The record that it belongs to.
    Link(RecordId),
    /// How it was decided: the votes for, against and abstaining.
    Votes(Method),
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
    /// A whole name was taken, and with the words after it a longer one begins.
    LongerName,
    /// The day is not in the calendar, or its weekday is another.
    ImpossibleDate,
    /// No record has this number.
    UnknownRecord,
    /// No severity is called so.
    UnknownSeverity,
    /// Votes are two or three numbers: for, against and abstaining.
    UnclearVotes,
    /// A decision has neither speaker nor owner.
    NoPlaceForName,
}

/// What was understood of a captured text.
///
/// The marks have left `text`; whoever stores the record stores all the other fields too, or their words are lost.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Understood {
    /// The text without its marks.
    pub text: String,
    /// The owners, each once, in the order of writing.
    pub owners: Vec<Party>,
    /// Who speaks, raises or brings it.
    pub speaker: Option<Party>,
    /// The due date, or the day of review of a decision.
    pub due: Option<NaiveDate>,
    /// The severity.
    pub severity: Option<Severity>,
    /// How it was decided, if by votes.
    pub method: Option<Method>,
    /// The linked records, each once, in the order of writing.
    pub links: Vec<RecordId>,
    /// The marks in the order of writing, apart from each other.
    pub spans: Vec<Span>,
    /// What looks like a mark and stayed text: its sign with the word, or words, meant; and why.
    pub doubts: Vec<(Range<usize>, Doubt)>,
}

/// The character that begins a mark.
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
    /// `=`.
    Votes,
}

impl Sign {
    /// The sign that a character is.
    const fn of(c: char) -> Option<Self> {
        match c {
            '@' => Some(Self::Name),
            '~' => Some(Self::Date),
            '!' => Some(Self::Grave),
            '#' => Some(Self::Number),
            '=' => Some(Self::Votes),
            _ => None,
        }
    }
}

/// How often a sign may count in a record of a kind; from there on, or if the kind could not keep it, it stays text.
///
/// `@` is who speaks, raises or brings it, in a follow-up each owner; `~` is a follow-up's due date or a decision's
/// day of review; `#` is the record that a follow-up answers, or each one that a decision rests on; `=` is how a
/// decision was voted.
const fn takes(kind: Kind, sign: Sign) -> usize {
    match (kind, sign) {
        (Kind::FollowUp, Sign::Name) | (Kind::Decision, Sign::Number) => usize::MAX,
        (Kind::Note | Kind::Problem | Kind::Aspiration, Sign::Name)
        | (Kind::FollowUp | Kind::Decision, Sign::Date)
        | (Kind::Problem | Kind::FollowUp, Sign::Grave)
        | (Kind::FollowUp, Sign::Number)
        | (Kind::Decision, Sign::Votes) => 1,
        _ => 0,
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
