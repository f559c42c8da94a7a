//! Who sits here, remembered between starts beside the user's other settings.

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::disk::{Disk, write_fully};
use super::error::{At, Operation, Result, StoreError};
use super::read::read_if_there;

/// The longest settings file that is read, in bytes.
const LIMIT: u64 = 64 * 1024;

/// What is remembered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// The name that stands with every line.
    pub name: String,
    /// Whether the facilitator sits here, else the note-taker.
    #[serde(default)]
    pub facilitator: bool,
}

/// Reads the settings; none when there are none, or when they cannot be read.
#[must_use]
pub fn read_settings(path: &Path) -> Option<Settings> {
    serde_json::from_slice(&read_if_there(path, LIMIT).ok()??).ok()
}

/// Writes the settings, in the place of older ones.
///
/// # Errors
/// Whatever the system says; the older settings may be gone then, which costs one question at the next start.
pub fn write_settings(disk: &dyn Disk, path: &Path, settings: &Settings) -> Result<()> {
    if let Some(folder) = path.parent() {
        disk.create_folder(folder).at(Operation::Create, folder)?;
    }
    let json = serde_json::to_vec_pretty(settings).unwrap_or_default();
    drop(disk.remove(path));
    let mut pen = disk.create(path).at(Operation::Create, path)?;
    write_fully(&mut *pen, &json).map_err(|(_, error)| StoreError::new(Operation::Write, path, error))
}
