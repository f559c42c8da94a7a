//! The village's own file, `desa.json`.

use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::atomic::{Written, keep, kept_name, remove_leftovers, write_new};
use super::disk::Disk;
use super::error::{At, Cause, Operation, Result, StoreError};
use super::lock::Lock;
use super::read::{JSON_LIMIT, read_if_there};
use crate::domain::{Village, WriterId};

pub use crate::domain::VILLAGE_FILE;

/// The lock while it is written; removed afterwards.
const VILLAGE_LOCK: &str = "desa.kunci";

/// How long the lock is waited for; it is held for milliseconds only.
const PATIENCE: Duration = Duration::from_secs(2);

/// Alters the village's file under its lock: `change` gets the bytes as they are now, `None` when there is no file, and
/// gives the new ones, or `None` to leave everything as it is. The folder is created when it is missing. Bytes that this
/// version cannot read stay beside it, in a file called `rusak-` and a number made of them.
///
/// # Errors
/// [`Operation::Lock`] with [`Cause::Busy`] when another program holds the lock for two seconds; else whatever the
/// system says to reading and writing. The old file is in place then.
pub fn update_village(
    disk: &dyn Disk,
    folder: &Path,
    writer: WriterId,
    change: impl FnOnce(Option<&[u8]>) -> Option<Vec<u8>>,
) -> Result<Written> {
    disk.create_folder(folder).at(Operation::Create, folder)?;
    let lock = wait_for_lock(disk, &folder.join(VILLAGE_LOCK))?;
    let done = update_locked(disk, folder, writer, change);
    lock.release_and_remove();
    done
}

fn wait_for_lock(disk: &dyn Disk, path: &Path) -> Result<Lock> {
    let start = Instant::now();
    loop {
        if let Some(lock) = Lock::try_take_file(disk, path)? {
            return Ok(lock);
        }
        if start.elapsed() > PATIENCE {
            return Err(StoreError::new(Operation::Lock, path, Cause::Busy));
        }
        sleep(Duration::from_millis(10));
    }
}

fn update_locked(
    disk: &dyn Disk,
    folder: &Path,
    writer: WriterId,
    change: impl FnOnce(Option<&[u8]>) -> Option<Vec<u8>>,
) -> Result<Written> {
    let path = folder.join(VILLAGE_FILE);
    let old = read_if_there(&path, JSON_LIMIT)?;
    let Some(new) = change(old.as_deref()).filter(|new| old.as_ref() != Some(new)) else {
        return Ok(Written::Unchanged);
    };
    remove_leftovers(disk, folder);
    let temporary = folder.join(format!("desa-{writer}.sementara"));
    write_new(disk, &temporary, &new)?;
    let kept = old.as_deref().filter(|old| Village::read(old).is_err()).map(kept_name);
    let second = folder.join(format!("lama-{writer}.sementara"));
    let placed = kept
        .map_or(Ok(()), |name| keep(disk, &path, &second, &folder.join(name)))
        .and_then(|()| disk.rename(&temporary, &path).at(Operation::Rename, &path));
    if placed.is_err() {
        drop(disk.remove(&temporary));
    }
    placed?;
    disk.sync_folder(folder).at(Operation::Sync, folder)?;
    Ok(Written::Replaced)
}
