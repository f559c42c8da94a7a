//! The last resort: lines that no disk took are copied to where the user's own settings are.

use std::io::Write;
use std::path::PathBuf;

use crate::app::Words;
use crate::store::worker::Leftover;
use crate::store::write_emergency_copy;

/// Copies what could not be saved; where it went, if anywhere.
pub(super) fn copy(leftovers: &[Leftover]) -> Option<PathBuf> {
    let folders = [
        directories::ProjectDirs::from("id", "", "rakor").map(|dirs| dirs.data_local_dir().to_owned()),
        Some(std::env::temp_dir()),
    ];
    folders.into_iter().flatten().find_map(|folder| write_emergency_copy(&folder, leftovers).ok())
}

/// Tells where the copy is, or that there is none, once the terminal is given back.
pub(super) fn tell(copy: Option<&PathBuf>, words: Words) {
    let text = match copy {
        Some(path) => words.emergency_copied(&path.display().to_string()),
        None => words.emergency_failed().to_owned(),
    };
    // the window may be gone, which is no reason to stop
    drop(writeln!(std::io::stderr(), "{text}"));
}
