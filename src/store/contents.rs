//! Reading all that a meeting consists of.

use std::fs;
use std::path::{Path, PathBuf};

use super::error::{At, Cause, Operation, Result, StoreError};
use super::journal::{Batch, Damage, Entry, Header, JournalName, Tail, Torn};
use super::read::{JSON_LIMIT, read_if_there};
use super::{json_path, trail_path};
use crate::domain::WriterId;

/// What one journal holds, or what is new in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalContents {
    /// The file's name.
    pub name: String,
    /// The program that wrote it, by the file's name.
    pub writer: WriterId,
    /// Its first line, when it was among what was read.
    pub header: Option<Header>,
    /// Its lines, in their order; after a restart some may come again.
    pub entries: Vec<Entry>,
    /// Lines that could not be read, with good ones after them.
    pub damaged: Vec<Damage>,
    /// An end that is no whole line: being written, or cut off by a crash.
    pub torn: Option<Torn>,
    /// A format that this program does not know; the journal was left alone.
    pub unknown_format: Option<String>,
}

impl JournalContents {
    pub(super) fn new(path: &Path, writer: WriterId, batch: Batch) -> Self {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
        let Batch { header, entries, damaged, torn, unknown_format, .. } = batch;
        Self { name, writer, header, entries, damaged, torn, unknown_format }
    }

    /// Whether what was read says that a machine of another name wrote it.
    #[must_use]
    pub fn is_of_another(&self, machine: &str) -> bool {
        self.header.as_ref().is_some_and(|header| header.machine != machine)
    }
}

/// All that a meeting consists of, as bytes.
#[derive(Debug, Default)]
pub struct Contents {
    /// The JSON; `None` when there is none, or when it could not be read and a trouble says why.
    pub json: Option<Vec<u8>>,
    /// The journals, ordered by name.
    pub journals: Vec<JournalContents>,
    /// What could not be read.
    pub troubles: Vec<StoreError>,
}

/// Reads a meeting's JSON and trail; writes nothing. What cannot be read is told and does not hinder the rest.
#[must_use]
pub fn read_meeting(folder: &Path, stem: &str) -> Contents {
    // the JSON first: read after the trail, it could be ahead of the lines that were read
    let json = read_if_there(&json_path(folder, stem), JSON_LIMIT);
    let (journals, _, mut troubles) = read_trail(&trail_path(folder, stem));
    let json = json.unwrap_or_else(|error| {
        troubles.push(error);
        None
    });
    Contents { json, journals, troubles }
}

/// Reads all journals of a trail, and gives what is needed to follow them.
#[must_use]
pub fn read_trail(trail: &Path) -> (Vec<JournalContents>, Vec<Tail>, Vec<StoreError>) {
    let (mut journals, mut tails, mut troubles) = (Vec::new(), Vec::new(), Vec::new());
    let files = list_journals(trail).unwrap_or_else(|error| {
        troubles.push(error);
        Vec::new()
    });
    for (path, name) in files {
        let mut follow = Tail::new(&path);
        match follow.poll() {
            Ok(news) => journals.push(JournalContents::new(&path, name.writer, news.batch)),
            Err(error) => troubles.push(error),
        }
        tails.push(follow);
    }
    (journals, tails, troubles)
}

/// Lists the journals of a trail, ordered by name and part; none when there is no trail. Other files are passed over.
///
/// # Errors
/// [`Operation::List`] when the trail is a link or cannot be listed.
pub(super) fn list_journals(trail: &Path) -> Result<Vec<(PathBuf, JournalName)>> {
    match fs::symlink_metadata(trail) {
        Ok(metadata) if metadata.is_symlink() => {
            return Err(StoreError::new(Operation::List, trail, Cause::Link));
        }
        Ok(_) => {}
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(StoreError::new(Operation::List, trail, error)),
    }
    let files = fs::read_dir(trail).at(Operation::List, trail)?.flatten();
    let mut journals: Vec<_> = files
        .filter_map(|file| Some((file.path(), JournalName::parse(file.file_name().to_str()?)?)))
        .collect();
    journals.sort_by(|(one, name), (other, other_name)| name.cmp(other_name).then_with(|| one.cmp(other)));
    Ok(journals)
}
