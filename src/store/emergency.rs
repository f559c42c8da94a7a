//! A copy of what no folder took, readable by its owner only.

use std::path::{Path, PathBuf};

use super::disk::{RealDisk, write_fully};
use super::error::{At, Operation, Result, StoreError};
use super::worker::Leftover;

/// Writes the lines that could not be saved into one new file of a folder, and says which.
///
/// # Errors
/// Whatever the system says.
pub fn write_emergency_copy(folder: &Path, leftovers: &[Leftover]) -> Result<PathBuf> {
    let disk = RealDisk::shared();
    disk.create_folder(folder).at(Operation::Create, folder)?;
    let mut text = String::new();
    for leftover in leftovers {
        for (number, line) in &leftover.lines {
            let stem = &leftover.stem;
            text.extend([
                "{\"meeting\":\"",
                stem,
                "\",\"number\":",
                &number.to_string(),
                ",\"line\":",
                line,
                "}\n",
            ]);
        }
    }
    let name = format!("rakor-darurat-{:016x}.jsonl", crate::domain::text::fingerprint(text.as_bytes()));
    let path = folder.join(name);
    let mut pen = disk.create(&path).at(Operation::Create, &path)?;
    write_fully(&mut *pen, text.as_bytes())
        .map_err(|(_, error)| StoreError::new(Operation::Write, &path, error))?;
    super::platform::owner_only(&path).at(Operation::Create, &path)?;
    pen.sync().at(Operation::Sync, &path)?;
    Ok(path)
}
