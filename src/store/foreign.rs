//! Files that are none of the meetings': tables to be read, and lists that are written for others.

use std::fs;
use std::path::Path;

use super::disk::{Disk, write_fully};
use super::error::{At, Operation, Result, StoreError};
use super::read::read_limited;

/// Reads a file from anywhere, of at most `limit` bytes; a link is followed, as it is the user who names it.
///
/// # Errors
/// [`Operation::Read`] when it is missing, no plain file, longer than `limit`, or cannot be read.
pub fn read_foreign(path: &Path, limit: u64) -> Result<Vec<u8>> {
    let path = fs::canonicalize(path).at(Operation::Read, path)?;
    read_limited(&path, limit)
}

/// Writes a file that must not be there yet.
///
/// # Errors
/// [`Operation::Create`] when there is one of the name already, which stays as it is, and whatever the system says.
pub fn write_new_file(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<()> {
    let mut pen = disk.create(path).at(Operation::Create, path)?;
    let written = write_fully(&mut *pen, bytes)
        .map_err(|(_, error)| StoreError::new(Operation::Write, path, error))
        .and_then(|()| pen.sync().at(Operation::Sync, path));
    if written.is_err() {
        drop(disk.remove(path));
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{RealDisk, Reason};

    #[test]
    fn a_file_of_the_name_stays_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("temuan.csv");
        write_new_file(&RealDisk, &path, b"satu").unwrap();
        let again = write_new_file(&RealDisk, &path, b"dua").unwrap_err();
        assert_eq!(again.reason(), Reason::Exists);
        assert_eq!(read_foreign(&path, 100).unwrap(), b"satu");
        assert_eq!(read_foreign(&path, 3).unwrap_err().reason(), Reason::TooLarge);
    }
}
