//! The files of a folder: the only module that opens any.
//!
//! What is typed goes through one thread, the [`worker`], which owns the open meetings and takes [`Job`]s in order:
//! appending to this program's own [`journal`], flushing it, writing the meeting's JSON ([`atomic`]) while the
//! [`Lock`] can be held, and reading what other programs append. Nothing here knows what a line or a session means:
//! lines are JSON text, sessions are bytes.
//!
//! **Invariants.** Looking never writes a byte. A line is called saved only after it has been flushed to the disk. A
//! file of another program is never altered, save the meeting's JSON, and that only as a whole and under the lock.
//! Links inside the folder are refused.
#![warn(clippy::indexing_slicing, clippy::string_slice)]

pub mod atomic;
mod contents;
mod disk;
mod emergency;
mod error;
mod example;
pub mod folder;
mod foreign;
pub mod journal;
mod lines;
mod load;
mod lock;
mod platform;
mod read;
mod settings;
mod village;
pub mod worker;

pub use contents::{Contents, JournalContents, read_meeting, read_trail};
pub use disk::{Disk, Pen, RealDisk};
pub use emergency::write_emergency_copy;
pub use error::{Cause, Operation, Reason, Result, StoreError};
pub use example::copy_files;
pub use folder::{Listing, scan};
pub use foreign::{read_foreign, write_new_file};
pub use journal::{Entry, Identity};
pub use lines::Unreadable;
pub use load::{LoadError, Loaded, load};
pub use lock::{LOCK_FILE, Lock};
pub use platform::machine_name;
pub use read::{JSON_LIMIT, Stamp, read_if_there, read_limited};
pub use settings::{Settings, read_settings, write_settings};
pub use village::{VILLAGE_FILE, update_village};
pub use worker::{Job, Report, Store};

use std::path::{Path, PathBuf};

/// The path of a meeting's JSON.
#[must_use]
pub fn json_path(folder: &Path, stem: &str) -> PathBuf {
    folder.join(format!("{stem}.json"))
}

/// The path of a meeting's trail.
#[must_use]
pub fn trail_path(folder: &Path, stem: &str) -> PathBuf {
    folder.join(format!("{stem}.jejak"))
}
