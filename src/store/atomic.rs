//! Replacing a meeting's JSON as a whole.
//!
//! Whenever the power fails, the file is either the old one or the new one, each complete: the new bytes are flushed
//! under a temporary name in the trail, the old file keeps a second name there, and one rename puts the new in place.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::disk::{Disk, write_fully};
use super::error::{At, Operation, Result, StoreError};
use super::load::read_own;
use super::read::{JSON_LIMIT, read_if_there};
use crate::domain::WriterId;
use crate::domain::text::fingerprint;

/// The name in the trail under which the previous JSON is kept.
pub const PREVIOUS_FILE: &str = "sebelumnya.json";

/// What temporary files end in.
const TEMPORARY: &str = ".sementara";

/// How old a temporary file is before it counts as left over by a program that ended in the middle.
const LEFTOVER_AGE: Duration = Duration::from_mins(1);

/// Where a JSON is written and what else is needed for it.
#[derive(Debug, Clone)]
pub struct Target {
    /// The file itself.
    pub json: PathBuf,
    /// The folder for the temporary file and the previous generation, on the same disk.
    pub trail: PathBuf,
    /// This program, in the name of the temporary file.
    pub writer: WriterId,
}

/// What writing a JSON came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// The file held the same bytes already; nothing was touched.
    Unchanged,
    /// The new bytes are in place and on the disk.
    Replaced,
}

/// Replaces the JSON by new bytes, reading the old ones first. The caller holds the lock.
///
/// # Errors
/// Whatever the system says to reading, creating, writing, flushing and renaming. The old file is in place then,
/// unless only the last flush of the folders failed.
pub fn write_json(disk: &dyn Disk, target: &Target, new: &[u8]) -> Result<Written> {
    let old = read_if_there(&target.json, JSON_LIMIT)?;
    replace_json(disk, target, old.as_deref(), new)
}

/// As [`write_json`], for a caller that has just read the old bytes.
///
/// # Errors
/// As [`write_json`].
pub fn replace_json(disk: &dyn Disk, target: &Target, old: Option<&[u8]>, new: &[u8]) -> Result<Written> {
    if old == Some(new) {
        return Ok(Written::Unchanged);
    }
    disk.create_folder(&target.trail).at(Operation::Create, &target.trail)?;
    let temporary = target.temporary("baru");
    write_new(disk, &temporary, new)?;
    let placed = old
        .map_or(Ok(()), |old| keep_previous(disk, target, old))
        .and_then(|()| disk.rename(&temporary, &target.json).at(Operation::Rename, &target.json));
    if placed.is_err() {
        drop(disk.remove(&temporary));
    }
    placed?;
    disk.sync_folder(&target.trail).at(Operation::Sync, &target.trail)?;
    let folder = target.json.parent().unwrap_or(&target.trail);
    disk.sync_folder(folder).at(Operation::Sync, folder)?;
    Ok(Written::Replaced)
}

impl Target {
    fn temporary(&self, kind: &str) -> PathBuf {
        self.trail.join(format!("{kind}-{}{TEMPORARY}", self.writer))
    }
}

/// Writes and flushes a file that must not exist; one of the same name was left by a failed attempt of this program.
pub(super) fn write_new(disk: &dyn Disk, path: &Path, bytes: &[u8]) -> Result<()> {
    let created = match disk.create(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            disk.remove(path).at(Operation::Remove, path)?;
            disk.create(path)
        }
        created => created,
    };
    let mut pen = created.at(Operation::Create, path)?;
    let written = write_fully(&mut *pen, bytes)
        .map_err(|(_, error)| StoreError::new(Operation::Write, path, error))
        .and_then(|()| pen.sync().at(Operation::Sync, path));
    drop(pen);
    if written.is_err() {
        drop(disk.remove(path));
    }
    written
}

/// The name under which bytes are kept that this version cannot read and that something else takes the place of.
///
/// It is made of the bytes, so that no copy ever takes the place of another.
pub(super) fn kept_name(bytes: &[u8]) -> String {
    format!("rusak-{:016x}.json", fingerprint(bytes))
}

/// Gives the old JSON its second name. One that cannot be read as this meeting, because it is damaged, of another
/// format or another meeting's, does not drive out the last good one and stays as long as nobody removes it.
fn keep_previous(disk: &dyn Disk, target: &Target, old: &[u8]) -> Result<()> {
    let stem = target.json.file_stem().and_then(|stem| stem.to_str()).unwrap_or_default();
    let is_own = read_own(stem, old).is_ok();
    let kept = target.trail.join(if is_own { PREVIOUS_FILE.to_owned() } else { kept_name(old) });
    keep(disk, &target.json, &target.temporary("lama"), &kept)
}

/// Gives a file that is to be replaced a name that it keeps, by way of a second one.
pub(super) fn keep(disk: &dyn Disk, file: &Path, second: &Path, kept: &Path) -> Result<()> {
    drop(disk.remove(second));
    disk.double(file, second).at(Operation::Create, second)?;
    disk.rename(second, kept).at(Operation::Rename, kept)?;
    // renaming one name of a file to another name of the same file leaves both
    drop(disk.remove(second));
    Ok(())
}

/// Removes temporary files that a program left when it ended in the middle; says how many. The caller holds the lock.
///
/// Young ones stay: on a synced folder they may belong to a program on another machine.
pub fn remove_leftovers(disk: &dyn Disk, folder: &Path) -> usize {
    let Ok(files) = fs::read_dir(folder) else { return 0 };
    let now = SystemTime::now();
    let is_old = |file: &fs::DirEntry| {
        let changed = file.metadata().and_then(|metadata| metadata.modified());
        changed.is_ok_and(|changed| now.duration_since(changed).is_ok_and(|age| age > LEFTOVER_AGE))
    };
    files
        .flatten()
        .filter(|file| {
            file.file_name().to_str().is_some_and(|name| name.ends_with(TEMPORARY)) && is_old(file)
        })
        .filter(|file| disk.remove(&file.path()).is_ok())
        .count()
}
