//! Journals: the append-only files of a trail, one per running program.
//!
//! A line is `{"crc":"xxxxxxxx","line":{…}}` with the CRC32C of the raw bytes of the inner object; that object is the
//! payload, kept here as JSON text. The first line of a file is a [`Header`]. What a payload means is not known here:
//! [`Entry::json`] is the seam.

mod envelope;
mod name;
mod reader;
mod tail;
mod writer;

use serde::{Deserialize, Serialize};

use crate::domain::WriterId;

pub use name::JournalName;
pub use reader::{Batch, Damage, Torn, read_lines};
pub use tail::{News, Tail};
pub use writer::{Identity, Journal};

/// The longest line that is written or read, envelope and line feed included, in bytes.
pub const LINE_LIMIT: usize = 4 * 1024 * 1024;

/// The format that this program writes and reads.
pub const FORMAT: &str = "rakor-jejak/1";

/// One line of a journal: its payload as JSON text, untouched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Where the line begins in its file, in bytes.
    pub offset: u64,
    /// The text of one JSON object.
    pub json: String,
}

/// The first line of a journal: who wrote it, where and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The format, [`FORMAT`] for this program.
    pub format: String,
    /// The meeting that the journal belongs to.
    #[serde(default)]
    pub session: String,
    /// The program that writes it.
    pub writer: WriterId,
    /// The name of who sat at the keyboard when it was begun.
    #[serde(default)]
    pub author: String,
    /// The name of the machine.
    #[serde(default)]
    pub machine: String,
    /// When the program was started, RFC 3339 with the offset from UTC.
    #[serde(default)]
    pub started: String,
}
