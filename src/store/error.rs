//! What can go wrong with a file, told so that a sentence in the user's language can be made of it.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// A result of this module.
pub type Result<T> = std::result::Result<T, StoreError>;

/// What was being done with a file when it failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operation {
    /// Reading a file's bytes.
    Read,
    /// Writing bytes into a file.
    Write,
    /// Waiting until bytes are on the disk itself.
    Sync,
    /// Putting a finished file in the place of the old one.
    Rename,
    /// Taking a lock.
    Lock,
    /// Listing a folder.
    List,
    /// Creating a file or a folder.
    Create,
    /// Removing a leftover.
    Remove,
}

impl fmt::Display for Operation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Read => "read",
            Self::Write => "write",
            Self::Sync => "sync",
            Self::Rename => "rename",
            Self::Lock => "lock",
            Self::List => "list",
            Self::Create => "create",
            Self::Remove => "remove",
        })
    }
}

/// Why an operation failed, with the system's own error where there is one.
#[derive(Debug, thiserror::Error)]
pub enum Cause {
    /// The system refused.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// The path is a link, and links inside the folder are not followed.
    #[error("it is a link")]
    Link,
    /// The path is a folder, a pipe or a device where a plain file was expected.
    #[error("it is not a plain file")]
    NotAFile,
    /// The file is larger than what is read.
    #[error("it has {length} bytes, more than {limit}")]
    TooLarge {
        /// The length found, in bytes.
        length: u64,
        /// The longest length that is read, in bytes.
        limit: u64,
    },
    /// Another program holds the lock.
    #[error("another program holds it")]
    Busy,
    /// A journal line that holds a line break, or is longer than a line may be.
    #[error("it is not one line of a journal")]
    NotALine,
}

/// The kinds of failure that a person can do something about, one sentence each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Reason {
    /// The folder, the file or the whole disk can only be read.
    ReadOnly,
    /// The disk, or the user's share of it, is full.
    DiskFull,
    /// The system does not let this user read it.
    Denied,
    /// It is not there (any more).
    Missing,
    /// It is a link.
    Link,
    /// It is no plain file.
    NotAFile,
    /// It is too large.
    TooLarge,
    /// Another program holds it.
    Busy,
    /// There is one of the name already.
    Exists,
    /// It is damaged or not of a known form.
    Damaged,
    /// Anything else; the system's own words follow.
    Other,
}

/// A failed file operation: what, where and why.
#[derive(Debug, thiserror::Error)]
#[error("could not {operation} {}", path.display())]
pub struct StoreError {
    /// What was being done.
    pub operation: Operation,
    /// The file or folder that it was done to.
    pub path: PathBuf,
    /// Why it failed.
    #[source]
    pub cause: Cause,
}

impl StoreError {
    /// Makes an error of its three parts.
    #[must_use]
    pub fn new(operation: Operation, path: &Path, cause: impl Into<Cause>) -> Self {
        Self { operation, path: path.to_owned(), cause: cause.into() }
    }

    /// Sorts the failure into the kinds that a person can act upon.
    #[must_use]
    pub fn reason(&self) -> Reason {
        match &self.cause {
            Cause::Link => Reason::Link,
            Cause::NotAFile => Reason::NotAFile,
            Cause::TooLarge { .. } => Reason::TooLarge,
            Cause::Busy => Reason::Busy,
            Cause::NotALine => Reason::Damaged,
            Cause::Io(error) => self.reason_of(error.kind()),
        }
    }

    fn reason_of(&self, kind: io::ErrorKind) -> Reason {
        let reading = matches!(self.operation, Operation::Read | Operation::List);
        match kind {
            io::ErrorKind::PermissionDenied if reading => Reason::Denied,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Reason::ReadOnly,
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Reason::DiskFull,
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Reason::Missing,
            io::ErrorKind::ResourceBusy => Reason::Busy,
            io::ErrorKind::AlreadyExists => Reason::Exists,
            _ => Reason::Other,
        }
    }

    /// Whether nothing can be written there.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.reason() == Reason::ReadOnly
    }

    /// Whether the file or folder is simply not there.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.reason() == Reason::Missing
    }

    /// The system's own words on it, for the end of a sentence.
    #[must_use]
    pub fn detail(&self) -> String {
        self.cause.to_string()
    }
}

/// Adds operation and path to a bare error of the system.
pub(super) trait At<T> {
    /// Names what was done to which path.
    fn at(self, operation: Operation, path: &Path) -> Result<T>;
}

impl<T> At<T> for io::Result<T> {
    fn at(self, operation: Operation, path: &Path) -> Result<T> {
        self.map_err(|error| StoreError::new(operation, path, error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failed(operation: Operation, kind: io::ErrorKind) -> StoreError {
        StoreError::new(operation, Path::new("sessions/2023-tw1.json"), io::Error::from(kind))
    }

    #[test]
    fn each_failure_has_the_reason_a_person_can_act_upon() {
        use io::ErrorKind as K;
        assert!(failed(Operation::Create, K::PermissionDenied).is_read_only());
        assert!(failed(Operation::Write, K::ReadOnlyFilesystem).is_read_only());
        assert_eq!(failed(Operation::Read, K::PermissionDenied).reason(), Reason::Denied);
        assert_eq!(failed(Operation::Write, K::StorageFull).reason(), Reason::DiskFull);
        assert_eq!(failed(Operation::Sync, K::QuotaExceeded).reason(), Reason::DiskFull);
        assert!(failed(Operation::Read, K::NotFound).is_missing());
        assert_eq!(failed(Operation::Sync, K::InvalidData).reason(), Reason::Other);
    }

    #[test]
    fn an_error_names_operation_and_file() {
        let error = failed(Operation::Rename, io::ErrorKind::PermissionDenied);
        assert_eq!(error.to_string(), "could not rename sessions/2023-tw1.json");
        assert_eq!(error.detail(), "permission denied");
    }
}
