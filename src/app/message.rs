//! What comes in and what goes out.

use crate::domain::intake::{Asked, Intake};
use crate::domain::{Change, Library, Line, Session, SessionId, Trail, Village};
use crate::input::Key;
use crate::screens::Me;

/// Something that happened outside.
#[derive(Debug)]
pub enum Msg {
    /// A key was pressed.
    Key(Key),
    /// Text came from the clipboard.
    Pasted(String),
    /// The terminal has a new size, in columns and rows.
    Resized(u16, u16),
    /// Time has passed.
    Tick,
    /// The folder was read.
    Listed(Box<Library>),
    /// A meeting was read with its trail.
    Opened(Box<Opened>),
    /// A meeting was read for looking only: the one before.
    Read(Box<Session>),
    /// Others wrote lines.
    Lines {
        /// The meeting.
        stem: String,
        /// Their lines.
        lines: Vec<Line>,
        /// Whether another machine than this one is known by them to write in the trail.
        elsewhere: bool,
    },
    /// The session file was edited by hand while the meeting is open.
    HandEdited {
        /// The meeting.
        stem: String,
        /// What was edited of that which lines had written.
        changes: Vec<Change>,
        /// The meeting as the file tells it, unless it cannot be read.
        file: Option<Box<Trail>>,
        /// The file's generation as of now.
        generation: u64,
    },
    /// Every line up to this number is safe on disk.
    Saved {
        /// The meeting.
        stem: String,
        /// The last line's number.
        number: u32,
    },
    /// The session file holds what it was last given.
    Projected {
        /// The meeting.
        stem: String,
    },
    /// The disk refused.
    Trouble(Trouble),
    /// After a trouble everything is saved again.
    Recovered {
        /// The meeting.
        stem: String,
    },
    /// `desa.json` was written, here or by another program.
    Village(Box<Village>),
    /// A table was understood, or why it was not, in the user's language.
    Understood(Result<Box<Intake>, String>),
    /// The worked example was copied.
    Copied(usize),
    /// The system asks the program to end.
    Stop,
}

/// A meeting as read from its files.
#[derive(Debug)]
pub struct Opened {
    /// The stem of its file.
    pub stem: String,
    /// Everything that is known of it.
    pub trail: Trail,
    /// The meeting of the quarter before.
    pub before: Option<Session>,
    /// What was edited by hand since the file was last written.
    pub edits: Vec<Change>,
    /// The file's generation.
    pub generation: u64,
    /// Whether another machine than this one has written in the trail.
    pub is_shared: bool,
    /// A word on what was mended or set aside while reading; empty when nothing was.
    pub remark: String,
}

/// What the disk refused, in the user's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trouble {
    /// The sentence: operation, file, what is safe, next step.
    pub text: String,
    /// Whether lines are held in memory because of it.
    pub holds_lines: bool,
    /// Whether the folder can only be looked at.
    pub read_only: bool,
}

/// Something to be done outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Read the folder.
    List,
    /// Read a meeting with its trail, and the one before it.
    Open {
        /// Its stem.
        stem: String,
        /// The stem of the meeting before, if the folder has it.
        before: Option<String>,
    },
    /// Read a meeting for looking only.
    Read {
        /// Its stem.
        stem: String,
    },
    /// Start the trail of a new meeting.
    Create {
        /// Its stem.
        stem: String,
        /// Its id.
        session: String,
    },
    /// Let go of the open meeting, everything written.
    Close {
        /// Its stem.
        stem: String,
    },
    /// Append a line to the journal.
    Append {
        /// The meeting.
        stem: String,
        /// The line.
        line: Box<Line>,
    },
    /// Write the session file.
    Project {
        /// The meeting.
        stem: String,
        /// The file's bytes.
        json: Vec<u8>,
        /// The generation that they contain.
        generation: u64,
        /// Whether this program may write it now.
        allowed: bool,
    },
    /// Write `desa.json`.
    SaveVillage(Box<Village>),
    /// Read a table as the budget of a meeting.
    Understand {
        /// Where it is.
        asked: Asked,
        /// The meeting: its quarter and its village tell what is read of it.
        into: SessionId,
    },
    /// Copy the worked example into the folder.
    CopyExample,
    /// Remember who sits here.
    Remember(Me),
    /// Draw the whole screen anew.
    Clear,
    /// End, once everything is written.
    Quit,
}
