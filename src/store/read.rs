//! Reading whole files, with a limit and without following links.

use std::fs::{self, File, Metadata};
use std::io::Read;
use std::path::Path;
use std::time::SystemTime;

use super::error::{At, Cause, Operation, Result, StoreError};

/// The largest JSON that is read, in bytes.
pub const JSON_LIMIT: u64 = 64 * 1024 * 1024;

/// Length and time of last change of a file: when both are the same, so, it is taken, is the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    /// The length in bytes.
    pub length: u64,
    /// The time of the last change, where the file system keeps one.
    pub changed: Option<SystemTime>,
}

impl Stamp {
    /// Takes the stamp of what the system tells about a file.
    #[must_use]
    pub fn of(metadata: &Metadata) -> Self {
        Self { length: metadata.len(), changed: metadata.modified().ok() }
    }

    /// Takes the stamp of the file at a path; `None` when there is none.
    ///
    /// # Errors
    /// [`Operation::Read`] when the system does not let it be seen, or when it is a link or no plain file.
    pub fn at(path: &Path) -> Result<Option<Self>> {
        match plain_file(path) {
            Ok(metadata) => Ok(Some(Self::of(&metadata))),
            Err(error) if error.is_missing() => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// Looks at a path and refuses all but a plain file.
///
/// # Errors
/// [`Operation::Read`] when it is missing, a link, or no plain file.
pub(super) fn plain_file(path: &Path) -> Result<Metadata> {
    let metadata = fs::symlink_metadata(path).at(Operation::Read, path)?;
    if metadata.is_symlink() {
        return Err(StoreError::new(Operation::Read, path, Cause::Link));
    }
    if !metadata.is_file() {
        return Err(StoreError::new(Operation::Read, path, Cause::NotAFile));
    }
    Ok(metadata)
}

/// Opens a plain file for reading, and makes sure that it was no link when it was opened.
///
/// # Errors
/// As [`plain_file`].
pub(super) fn open_plain(path: &Path) -> Result<File> {
    plain_file(path)?;
    let file = File::open(path).at(Operation::Read, path)?;
    if fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink()) {
        return Err(StoreError::new(Operation::Read, path, Cause::Link));
    }
    Ok(file)
}

/// Reads a plain file of at most `limit` bytes.
///
/// # Errors
/// [`Operation::Read`] when it is missing, a link, no plain file, longer than `limit`, or cannot be read.
pub fn read_limited(path: &Path, limit: u64) -> Result<Vec<u8>> {
    let file = open_plain(path)?;
    let length = file.metadata().at(Operation::Read, path)?.len();
    let too_large = |length| StoreError::new(Operation::Read, path, Cause::TooLarge { length, limit });
    if length > limit {
        return Err(too_large(length));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(length).unwrap_or(0));
    // one byte more than allowed, since the file may grow while it is read
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes).at(Operation::Read, path)?;
    match bytes.len() as u64 {
        length if length > limit => Err(too_large(length)),
        _ => Ok(bytes),
    }
}

/// As [`read_limited`], with `None` for a file that is not there.
///
/// # Errors
/// As [`read_limited`], save that it is missing.
pub fn read_if_there(path: &Path, limit: u64) -> Result<Option<Vec<u8>>> {
    match read_limited(path, limit) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.is_missing() => Ok(None),
        Err(error) => Err(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Reason;

    #[test]
    fn a_file_is_read_up_to_the_limit_and_not_beyond() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        fs::write(&path, b"12345").unwrap();
        assert_eq!(read_limited(&path, 5).unwrap(), b"12345");
        assert_eq!(read_limited(&path, 4).unwrap_err().reason(), Reason::TooLarge);
        assert!(read_if_there(&folder.path().join("b.json"), 4).unwrap().is_none());
        assert_eq!(read_limited(folder.path(), 4).unwrap_err().reason(), Reason::NotAFile);
    }
}
