//! The lock of whoever writes a meeting's JSON.

use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

use super::disk::Disk;
use super::error::{At, Cause, Operation, Result, StoreError};
use super::platform;

/// The file in a trail that is locked; it stays empty.
pub const LOCK_FILE: &str = "kunci";

/// How often the lock is tried for when the file is exchanged while it is taken.
const ATTEMPTS: usize = 5;

/// A lock that is held until it is dropped, or until the program ends in whatever way.
///
/// Where the file system knows no locks everybody gets it: a meeting's JSON is replaced as a whole and can be made
/// again from the trail, so that the worst is that it is written twice.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
}

impl Lock {
    /// Takes the lock of a trail if nobody holds it; the trail's folder must exist.
    ///
    /// # Errors
    /// [`Operation::Lock`] when the lock file is a link or cannot be created, opened or locked.
    pub fn try_take(disk: &dyn Disk, trail: &Path) -> Result<Option<Self>> {
        Self::try_take_file(disk, &trail.join(LOCK_FILE))
    }

    /// Whether another program holds the lock of a trail; creates nothing.
    ///
    /// # Errors
    /// As [`Lock::try_take`].
    pub fn is_held(disk: &dyn Disk, trail: &Path) -> Result<bool> {
        let path = trail.join(LOCK_FILE);
        if !path.try_exists().at(Operation::Lock, &path)? {
            return Ok(false);
        }
        Ok(Self::try_take_file(disk, &path)?.is_none())
    }

    /// Takes the lock on a file of any name.
    pub(super) fn try_take_file(disk: &dyn Disk, path: &Path) -> Result<Option<Self>> {
        for _ in 0..ATTEMPTS {
            // gone again before it was opened: whoever held it has removed it
            let Some(file) = open(disk, path)? else { continue };
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => {}
                Err(TryLockError::Error(error)) => return Err(StoreError::new(Operation::Lock, path, error)),
            }
            // somebody may have removed the file between opening and locking: then this lock keeps nobody out
            if platform::is_same_file(&file, path).unwrap_or(false) {
                return Ok(Some(Self { file, path: path.to_owned() }));
            }
        }
        Ok(None)
    }

    /// Whether the lock still keeps others out: its file has not been removed or exchanged.
    #[must_use]
    pub fn is_good(&self) -> bool {
        platform::is_same_file(&self.file, &self.path).unwrap_or(false)
    }

    /// Gives up the lock and removes its file, for a lock outside a trail.
    pub(super) fn release_and_remove(self) {
        // while it is still held, so that whoever opened the file meanwhile finds out on looking again
        drop(fs::remove_file(&self.path));
    }
}

/// Opens or creates the lock file; `None` when it was there and then was not.
fn open(disk: &dyn Disk, path: &Path) -> Result<Option<File>> {
    if fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_symlink()) {
        return Err(StoreError::new(Operation::Lock, path, Cause::Link));
    }
    disk.open_lock(path).at(Operation::Lock, path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::disk::RealDisk;

    #[test]
    fn one_holds_it_and_the_other_gets_it_afterwards() {
        let folder = tempfile::tempdir().unwrap();
        assert!(!Lock::is_held(&RealDisk, folder.path()).unwrap());
        assert!(!folder.path().join(LOCK_FILE).exists(), "asking creates nothing");
        let first = Lock::try_take(&RealDisk, folder.path()).unwrap().expect("free");
        assert!(Lock::try_take(&RealDisk, folder.path()).unwrap().is_none());
        assert!(Lock::is_held(&RealDisk, folder.path()).unwrap());
        drop(first);
        assert!(!Lock::is_held(&RealDisk, folder.path()).unwrap());
        assert!(Lock::try_take(&RealDisk, folder.path()).unwrap().is_some());
    }

    #[test]
    fn without_a_folder_there_is_no_lock() {
        let folder = tempfile::tempdir().unwrap();
        let error = Lock::try_take(&RealDisk, &folder.path().join("none")).unwrap_err();
        assert_eq!((error.operation, error.is_missing()), (Operation::Lock, true));
    }
}
