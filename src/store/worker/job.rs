//! What the worker is asked for and what it tells.

use std::fmt;
use std::path::PathBuf;
use std::sync::mpsc::Sender;

use crate::store::contents::{Contents, JournalContents};
use crate::store::error::StoreError;
use crate::store::folder::Listing;

/// One thing to do; jobs are done in the order in which they are sent.
#[derive(Debug)]
pub enum Job {
    /// Looks through a folder; answered by [`Report::Listed`].
    Scan {
        /// The folder.
        folder: PathBuf,
    },
    /// Reads a meeting without opening it; answered by [`Report::Peeked`].
    Peek {
        /// The folder.
        folder: PathBuf,
        /// The stem of the meeting's files.
        stem: String,
    },
    /// Opens a meeting and follows it; answered by [`Report::Opened`] and, after that, [`Report::Trail`].
    ///
    /// Several meetings of one folder may be open at once; one that is open already is read anew.
    Open {
        /// The folder.
        folder: PathBuf,
        /// The stem of the meeting's files.
        stem: String,
        /// The meeting's id, for the first line of this program's journal.
        session: String,
    },
    /// Tells who sits at the keyboard; journals already begun keep their name.
    Identify {
        /// The office or name that journals are called by.
        who: String,
        /// The name of the person or office.
        author: String,
    },
    /// Appends a line to this program's journal of an open meeting; answered by [`Report::Saved`].
    Append {
        /// The meeting.
        stem: String,
        /// The line's number among this program's lines, from 1 and rising.
        number: u32,
        /// The line: the text of one JSON object without line breaks.
        json: String,
    },
    /// Offers new bytes for an open meeting's JSON: written at most every 2 seconds, only the newest, and only while
    /// no other program does; answered by [`Report::Projected`] when they are in place.
    Project {
        /// The meeting.
        stem: String,
        /// The whole file.
        json: Vec<u8>,
        /// The generation of the JSON that these bytes already contain, from [`Report::Opened`] or
        /// [`Report::JsonChanged`]; an older one is dropped, since it would undo somebody's edit unseen. Who begins
        /// a meeting says 0 without waiting: there is no JSON then.
        seen: u64,
        /// Whether this machine may write at all; `false` also withdraws what is pending and gives up the lock.
        may_project: bool,
    },
    /// Replaces the village's file, if it still holds what the change was made from; answered by
    /// [`Report::VillageSaved`] or [`Report::VillageChanged`].
    SaveVillage {
        /// The folder.
        folder: PathBuf,
        /// The bytes that were read, `None` when there was no file.
        base: Option<Vec<u8>>,
        /// The new bytes.
        json: Vec<u8>,
    },
    /// Copies files into a folder, none over another; answered by [`Report::Copied`].
    CopyFiles {
        /// The folder.
        folder: PathBuf,
        /// Names and bytes.
        files: Vec<(&'static str, &'static [u8])>,
    },
    /// Writes and flushes everything of an open meeting now, the JSON too.
    Flush {
        /// The meeting.
        stem: String,
    },
    /// As [`Job::Flush`], then lets go of the meeting; answered by [`Report::Closed`].
    Close {
        /// The meeting.
        stem: String,
    },
    /// Closes all meetings and ends the worker; what could not be saved is sent back.
    Quit {
        /// Where the answer goes.
        reply: Sender<Vec<Leftover>>,
    },
}

/// Lines that could not be saved before the end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Leftover {
    /// The meeting.
    pub stem: String,
    /// Number and JSON text, in their order.
    pub lines: Vec<(u32, String)>,
    /// The JSON that was to be written, unless it is in place.
    pub json: Option<Vec<u8>>,
}

/// What the worker tells.
#[derive(Debug)]
pub enum Report {
    /// What a folder holds.
    Listed(Listing),
    /// All that a meeting consists of.
    Peeked {
        /// The meeting.
        stem: String,
        /// What was read.
        contents: Contents,
    },
    /// A meeting is open; its trail follows in [`Report::Trail`].
    Opened {
        /// The meeting.
        stem: String,
        /// Its JSON; `None` when there is none, or when it could not be read and [`Report::Trouble`] says why.
        json: Option<Vec<u8>>,
        /// The generation of that JSON, for [`Job::Project`]; 0 when there is none.
        generation: u64,
    },
    /// The whole trail of a meeting that was opened.
    Trail {
        /// The meeting.
        stem: String,
        /// All journals, this program's own included, ordered by name.
        journals: Vec<JournalContents>,
    },
    /// Lines that another program has appended.
    Lines {
        /// The meeting.
        stem: String,
        /// What is new in that journal.
        journal: JournalContents,
    },
    /// All lines of this program up to this number are on the disk itself.
    Saved {
        /// The meeting.
        stem: String,
        /// The highest number.
        number: u32,
    },
    /// The JSON now holds what was offered last.
    Projected {
        /// The meeting.
        stem: String,
    },
    /// Somebody else has altered the JSON; what was offered before has been dropped.
    JsonChanged {
        /// The meeting.
        stem: String,
        /// The bytes now; `None` when the file is gone.
        json: Option<Vec<u8>>,
        /// The new generation, for [`Job::Project`].
        generation: u64,
    },
    /// The village's file holds the new bytes.
    VillageSaved,
    /// The village's file was altered meanwhile and nothing was written.
    VillageChanged {
        /// The bytes now; `None` when the file is gone.
        json: Option<Vec<u8>>,
    },
    /// Files were copied.
    Copied {
        /// How many; the others were there already.
        count: usize,
    },
    /// Something failed. What was to be saved is kept and tried again; told once until it recovers.
    Trouble {
        /// The meeting, when it concerns one.
        stem: Option<String>,
        /// What failed.
        error: StoreError,
    },
    /// After a trouble everything is saved again.
    Recovered {
        /// The meeting.
        stem: String,
    },
    /// A line was sent for a meeting that is not open, or is none; it was not saved.
    Refused {
        /// The meeting.
        stem: String,
        /// The line's number.
        number: u32,
    },
    /// A meeting is closed.
    Closed {
        /// The meeting.
        stem: String,
    },
}

/// Where reports go.
pub struct Reporter(Box<dyn Fn(Report) + Send>);

impl Reporter {
    /// Sends reports to a function, which must not block.
    pub fn new(tell: impl Fn(Report) + Send + 'static) -> Self {
        Self(Box::new(tell))
    }

    pub(super) fn tell(&self, report: Report) {
        (self.0)(report);
    }
}

impl fmt::Debug for Reporter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Reporter")
    }
}
