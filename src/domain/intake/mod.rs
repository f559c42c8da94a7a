//! Taking over the budget of a foreign file: what the file was understood to say, what is told of it, and what it would
//! change in a meeting.
//!
//! The reading itself, and the limits that are named here, are those of the module `import`; the words are those of
//! `lang`. What was understood becomes a [`Plan`] for a meeting, which is shown first and then taken over as one gesture.

mod finding;
mod matching;
mod plan;
mod understood;

pub use finding::{Column, Finding, FindingKind, ImportError};
pub use plan::{Effect, Plan, Planned, Stamp, may_take};
pub use understood::{Row, Source, StatedTotal, Understood, UnknownRow};

/// Where a table to be understood comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// A file, by its path as it was typed or dropped.
    File(String),
    /// Text that was pasted.
    Pasted(String),
}

/// A table that was understood, with where it came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    /// The name of the file without its folder; empty for what was pasted.
    pub name: String,
    /// The folder of the file, to begin with next time; empty for what was pasted.
    pub folder: String,
    /// What was understood.
    pub understood: Understood,
}
