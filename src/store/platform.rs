//! All that differs between Unix and Windows in the handling of files.
//!
//! On Windows a folder cannot be flushed and has no mode; there the functions of that name do nothing. A rename over
//! a file that somebody holds open fails there with *permission denied*: see [`may_pass`].

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

/// Flushes a folder, so that names created or replaced in it survive a power cut. Does nothing on Windows.
///
/// A file system that cannot flush folders is taken as one that need not.
///
/// # Errors
/// Whatever the system says when it opens or flushes the folder.
#[cfg(unix)]
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    match File::open(path)?.sync_all() {
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => {
            Ok(())
        }
        done => done,
    }
}

/// Flushes a folder; Windows has no such thing.
#[cfg(not(unix))]
pub(super) fn sync_folder(_path: &Path) -> io::Result<()> {
    Ok(())
}

/// Gives a new file the mode of its folder, without the right to execute; a refusal changes nothing.
///
/// Set after creation, since the umask would take away what a folder shared by a group grants.
#[cfg(unix)]
pub(super) fn inherit_mode(file: &File, folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    if let Ok(metadata) = fs::metadata(folder) {
        let mode = metadata.permissions().mode() & 0o666;
        drop(file.set_permissions(fs::Permissions::from_mode(mode)));
    }
}

/// Gives a new file the mode of its folder; on Windows the system does so by itself.
#[cfg(not(unix))]
pub(super) fn inherit_mode(_file: &File, _folder: &Path) {}

/// Gives a new folder the mode of the folder that it lies in; a refusal changes nothing.
#[cfg(unix)]
pub(super) fn inherit_folder_mode(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    if let Some(Ok(metadata)) = folder.parent().map(fs::metadata) {
        // without the sticky bit: in /tmp it would keep a colleague from replacing the JSON
        let mode = metadata.permissions().mode() & 0o2777;
        drop(fs::set_permissions(folder, fs::Permissions::from_mode(mode)));
    }
}

/// Gives a new folder the mode of the folder that it lies in; on Windows the system does so by itself.
#[cfg(not(unix))]
pub(super) fn inherit_folder_mode(_folder: &Path) {}

/// Whether an open file is still what its path names, and no link.
///
/// # Errors
/// Whatever the system says when it looks at either, among it that the path is gone.
#[cfg(unix)]
pub(super) fn is_same_file(file: &File, path: &Path) -> io::Result<bool> {
    use std::os::unix::fs::MetadataExt;
    let (held, named) = (file.metadata()?, fs::symlink_metadata(path)?);
    Ok(held.dev() == named.dev() && held.ino() == named.ino())
}

/// Whether an open file is still what its path names; told by the time of its creation, as the standard library does
/// not tell the file's number on Windows.
#[cfg(not(unix))]
pub(super) fn is_same_file(file: &File, path: &Path) -> io::Result<bool> {
    let (held, named) = (file.metadata()?, fs::symlink_metadata(path)?);
    Ok(held.created().ok() == named.created().ok() && !named.is_symlink())
}

/// Whether a failed rename may succeed a moment later: on Windows, where whoever has the old file open prevents it.
pub(super) fn may_pass(error: &io::Error) -> bool {
    cfg!(windows) && error.kind() == io::ErrorKind::PermissionDenied
}

/// Whether the system lets nobody write a file that can be opened for writing without changing anything.
///
/// Says `false` when it cannot know; the first write then tells.
pub(super) fn is_read_only(folder: &Path, probe: Option<&Path>) -> bool {
    let by_mode = fs::metadata(folder).is_ok_and(|metadata| is_marked_read_only(&metadata));
    let by_probe = probe.is_some_and(|path| {
        OpenOptions::new().write(true).open(path).is_err_and(|error| {
            matches!(error.kind(), io::ErrorKind::ReadOnlyFilesystem | io::ErrorKind::PermissionDenied)
        })
    });
    by_mode || by_probe
}

/// Whether a folder grants nobody the right to write.
#[cfg(unix)]
fn is_marked_read_only(metadata: &fs::Metadata) -> bool {
    metadata.permissions().readonly()
}

/// On Windows the mark on a folder means something else and keeps nobody from writing.
#[cfg(not(unix))]
fn is_marked_read_only(_metadata: &fs::Metadata) -> bool {
    false
}

/// The name of this machine as its owner gave it, or an empty text.
#[must_use]
pub fn machine_name() -> String {
    let from_file = if cfg!(unix) { fs::read_to_string("/etc/hostname").ok() } else { None };
    from_file
        .or_else(|| std::env::var("COMPUTERNAME").ok())
        .or_else(|| std::env::var("HOSTNAME").ok())
        .map(|name| crate::domain::text::clean_name(&name))
        .unwrap_or_default()
}

/// Lets only the owner read and write a file.
///
/// # Errors
/// Whatever the system says.
#[cfg(unix)]
pub(super) fn owner_only(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o600))
}

/// Lets only the owner read and write a file; on Windows the user's own folders are so already.
#[cfg(not(unix))]
pub(super) fn owner_only(_path: &Path) -> io::Result<()> {
    Ok(())
}
