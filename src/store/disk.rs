//! Everything that alters the disk, gathered behind one trait, so that a test can let any of it fail.

use std::fmt;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::sync::Arc;

use super::platform;

/// A file open for writing.
pub trait Pen: Send {
    /// Writes some of the bytes and says how many.
    ///
    /// # Errors
    /// Whatever the system says; no byte was written then.
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize>;

    /// Waits until what was written is on the disk itself.
    ///
    /// # Errors
    /// Whatever the system says; what was written since the last success may then be lost.
    fn sync(&mut self) -> io::Result<()>;
}

/// The operations that alter the disk.
pub trait Disk: fmt::Debug + Send + Sync {
    /// Creates a folder, and those that it lies in, with the mode of its parent; one that exists already is no error.
    ///
    /// # Errors
    /// Whatever the system says.
    fn create_folder(&self, path: &Path) -> io::Result<()>;

    /// Creates a file that must not exist yet, with the mode of its folder, for appending.
    ///
    /// # Errors
    /// `AlreadyExists`, or whatever the system says.
    fn create(&self, path: &Path) -> io::Result<Box<dyn Pen>>;

    /// Opens a file of one's own again, for appending.
    ///
    /// # Errors
    /// `NotFound`, or whatever the system says.
    fn reopen(&self, path: &Path) -> io::Result<Box<dyn Pen>>;

    /// Puts a file in the place of another, in one step.
    ///
    /// # Errors
    /// Whatever the system says; both files are then as they were.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Gives a file a second name in one step, or copies it where that cannot be.
    ///
    /// # Errors
    /// Whatever the system says.
    fn double(&self, from: &Path, to: &Path) -> io::Result<()>;

    /// Removes a file.
    ///
    /// # Errors
    /// Whatever the system says.
    fn remove(&self, path: &Path) -> io::Result<()>;

    /// Waits until the names in a folder are on the disk itself.
    ///
    /// # Errors
    /// Whatever the system says.
    fn sync_folder(&self, path: &Path) -> io::Result<()>;

    /// Opens a lock file, for reading only where it may not be written, or creates it with the mode of its folder;
    /// `None` when it was there and then was not: whoever held it has removed it.
    ///
    /// # Errors
    /// Whatever the system says.
    fn open_lock(&self, path: &Path) -> io::Result<Option<File>>;
}

/// The computer's own disk.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealDisk;

impl RealDisk {
    /// The real disk, shared.
    #[must_use]
    pub fn shared() -> Arc<dyn Disk> {
        Arc::new(Self)
    }
}

impl Pen for File {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        Write::write(self, bytes)
    }

    fn sync(&mut self) -> io::Result<()> {
        self.sync_data()
    }
}

impl Disk for RealDisk {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        if path.is_dir() {
            return Ok(());
        }
        if let Some(parent) = path.parent().filter(|parent| !parent.as_os_str().is_empty()) {
            self.create_folder(parent)?;
        }
        match DirBuilder::new().create(path) {
            // another program was a moment faster
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
            Err(error) => Err(error),
            Ok(()) => {
                platform::inherit_folder_mode(path);
                Ok(())
            }
        }
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Pen>> {
        let file = OpenOptions::new().append(true).create_new(true).open(path)?;
        if let Some(folder) = path.parent() {
            platform::inherit_mode(&file, folder);
        }
        Ok(Box::new(file))
    }

    fn reopen(&self, path: &Path) -> io::Result<Box<dyn Pen>> {
        Ok(Box::new(OpenOptions::new().append(true).open(path)?))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    fn double(&self, from: &Path, to: &Path) -> io::Result<()> {
        if fs::hard_link(from, to).is_ok() {
            return Ok(());
        }
        fs::copy(from, to)?;
        OpenOptions::new().append(true).open(to)?.sync_data()
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        fs::remove_file(path)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        platform::sync_folder(path)
    }

    fn open_lock(&self, path: &Path) -> io::Result<Option<File>> {
        if fs::symlink_metadata(path).is_err() {
            match OpenOptions::new().write(true).create_new(true).open(path) {
                Ok(file) => {
                    path.parent().into_iter().for_each(|folder| platform::inherit_mode(&file, folder));
                    return Ok(Some(file));
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                Err(error) => return Err(error),
            }
        }
        let writable = OpenOptions::new().read(true).write(true).open(path);
        // a colleague's file may be for reading only; locking it needs no more on most systems
        match writable.or_else(|_| File::open(path)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            opened => opened.map(Some),
        }
    }
}

/// Writes all bytes; on failure says how many got there.
///
/// # Errors
/// The count of bytes written, and the system's error.
pub(super) fn write_fully(pen: &mut dyn Pen, bytes: &[u8]) -> Result<(), (usize, io::Error)> {
    let mut done = 0;
    while let Some(rest) = bytes.get(done..).filter(|rest| !rest.is_empty()) {
        match pen.write(rest) {
            Ok(0) => return Err((done, io::Error::from(io::ErrorKind::WriteZero))),
            Ok(count) => done += count,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err((done, error)),
        }
    }
    Ok(())
}
