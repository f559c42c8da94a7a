//! Copying the worked example into a folder.

use std::io;
use std::path::Path;

use super::disk::{Disk, write_fully};
use super::error::{At, Operation, Result, StoreError};

/// Copies files given as name and bytes into a folder; those that are there already stay as they are.
///
/// Says how many were copied. The folder is created when it is missing.
///
/// # Errors
/// Whatever the system says; files copied before stay.
pub fn copy_files(disk: &dyn Disk, folder: &Path, files: &[(&str, &[u8])]) -> Result<usize> {
    disk.create_folder(folder).at(Operation::Create, folder)?;
    let mut copied = 0;
    for (name, bytes) in files {
        let path = folder.join(name);
        let mut pen = match disk.create(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            created => created.at(Operation::Create, &path)?,
        };
        let written = write_fully(&mut *pen, bytes)
            .map_err(|(_, error)| StoreError::new(Operation::Write, &path, error))
            .and_then(|()| pen.sync().at(Operation::Sync, &path));
        if written.is_err() {
            // half a file would be taken for a damaged one and never be copied again
            drop(disk.remove(&path));
        }
        written?;
        copied += 1;
    }
    disk.sync_folder(folder).at(Operation::Sync, folder)?;
    Ok(copied)
}
