//! What a folder of meetings holds.

mod name;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde_json::Value;

use crate::domain::{Quarter, SessionId};
use crate::store::contents::list_journals;
use crate::store::error::{At, Cause, Operation, Result, StoreError};
use crate::store::platform;
use crate::store::read::{JSON_LIMIT, Stamp, plain_file, read_limited};

use name::Kind;

/// A meeting found in a folder, by its JSON, its trail or both.
#[derive(Debug)]
pub struct Found {
    /// The stem of its files, `2023-tw2` or `2023-tw2-r2`.
    pub stem: String,
    /// The quarter that it evaluates.
    pub quarter: Quarter,
    /// The revision, from 1.
    pub revision: u16,
    /// Length and time of its JSON; `None` when there is only a trail.
    pub json: Option<Stamp>,
    /// How many journals its trail has.
    pub journals: usize,
    /// The length of all journals together, in bytes.
    pub journal_bytes: u64,
    /// When a journal last changed.
    pub changed: Option<std::time::SystemTime>,
    /// Why JSON or trail cannot be read.
    pub trouble: Option<StoreError>,
}

/// A file beside those that the program knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Beside {
    /// The file.
    pub path: PathBuf,
    /// The stem of the meeting that it is a copy of or claims to be.
    pub stem: String,
}

/// What a folder holds. Nothing in it has been parsed but files of unknown name.
#[derive(Debug)]
pub struct Listing {
    /// The folder.
    pub folder: PathBuf,
    /// Whether it exists.
    pub exists: bool,
    /// Whether it is known that nothing can be written there; the first write tells for certain.
    pub is_read_only: bool,
    /// Length and time of `desa.json`.
    pub village: Option<Stamp>,
    /// The meetings, oldest quarter first, revisions in order.
    pub meetings: Vec<Found>,
    /// Copies that a sync service or a person made of a meeting's JSON.
    pub copies: Vec<Beside>,
    /// Files of other names that claim to be a meeting: two files for one quarter, or one under a wrong name.
    pub rivals: Vec<Beside>,
    /// What could not be looked at.
    pub troubles: Vec<StoreError>,
}

impl Listing {
    /// The meeting of a stem.
    #[must_use]
    pub fn meeting(&self, stem: &str) -> Option<&Found> {
        self.meetings.iter().find(|meeting| meeting.stem == stem)
    }
}

/// Looks through a folder; writes nothing. A folder that does not exist is an empty one.
///
/// # Errors
/// [`Operation::List`] when the folder exists but is none, or cannot be listed.
pub fn scan(folder: &Path) -> Result<Listing> {
    let mut listing = Listing {
        folder: folder.to_owned(),
        exists: true,
        is_read_only: false,
        village: None,
        meetings: Vec::new(),
        copies: Vec::new(),
        rivals: Vec::new(),
        troubles: Vec::new(),
    };
    let files = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            listing.exists = false;
            return Ok(listing);
        }
        files => files.at(Operation::List, folder)?,
    };
    let mut meetings = BTreeMap::new();
    let mut paths: Vec<_> = files.flatten().map(|file| file.path()).collect();
    paths.sort();
    for path in paths {
        listing.sort_in(&path, &mut meetings);
    }
    listing.meetings = meetings.into_values().filter(is_meeting).collect();
    listing.is_read_only = platform::is_read_only(folder, listing.probe().as_deref());
    Ok(listing)
}

/// A folder without journals is no meeting, unless it has something to tell.
fn is_meeting(found: &Found) -> bool {
    found.json.is_some() || found.journals > 0 || found.trouble.is_some()
}

type Meetings = BTreeMap<(Quarter, u16), Found>;

impl Listing {
    fn sort_in(&mut self, path: &Path, meetings: &mut Meetings) {
        let Some(file_name) = path.file_name().and_then(|name| name.to_str()) else { return };
        match name::classify(file_name) {
            Kind::Village => match plain_file(path) {
                Ok(metadata) => self.village = Some(Stamp::of(&metadata)),
                Err(error) => self.troubles.push(error),
            },
            Kind::Json { quarter, revision } => enter(meetings, quarter, revision).look_at_json(path),
            Kind::Trail { quarter, revision } => enter(meetings, quarter, revision).look_at_trail(path),
            Kind::Copy { stem } => self.copies.push(Beside { path: path.to_owned(), stem }),
            Kind::Unknown => {
                if let Some(stem) = claimed_stem(path) {
                    self.rivals.push(Beside { path: path.to_owned(), stem });
                }
            }
            Kind::Other => {}
        }
    }

    /// A file that can be opened for writing to learn whether the disk takes any.
    fn probe(&self) -> Option<PathBuf> {
        let village = self.village.map(|_| self.folder.join(crate::store::VILLAGE_FILE));
        let json = || self.meetings.iter().rev().find(|meeting| meeting.json.is_some());
        village.or_else(|| json().map(|meeting| crate::store::json_path(&self.folder, &meeting.stem)))
    }
}

fn enter(meetings: &mut Meetings, quarter: Quarter, revision: u16) -> &mut Found {
    meetings.entry((quarter, revision)).or_insert_with(|| Found {
        stem: SessionId::new("", quarter).revised(revision).stem(),
        quarter,
        revision,
        json: None,
        journals: 0,
        journal_bytes: 0,
        changed: None,
        trouble: None,
    })
}

impl Found {
    fn look_at_json(&mut self, path: &Path) {
        match plain_file(path) {
            Ok(metadata) if metadata.len() > JSON_LIMIT => {
                self.json = Some(Stamp::of(&metadata));
                let cause = Cause::TooLarge { length: metadata.len(), limit: JSON_LIMIT };
                self.trouble = Some(StoreError::new(Operation::Read, path, cause));
            }
            Ok(metadata) => self.json = Some(Stamp::of(&metadata)),
            Err(error) => self.trouble = Some(error),
        }
    }

    fn look_at_trail(&mut self, path: &Path) {
        match list_journals(path) {
            Ok(journals) => {
                let stamps = journals.iter().filter_map(|(path, _)| Stamp::at(path).ok().flatten());
                for stamp in stamps {
                    self.journals += 1;
                    self.journal_bytes += stamp.length;
                    self.changed = self.changed.max(stamp.changed);
                }
            }
            Err(error) => self.trouble = Some(error),
        }
    }
}

/// The stem of the meeting that a file of unknown name claims to be.
fn claimed_stem(path: &Path) -> Option<String> {
    #[derive(Deserialize)]
    struct Claim {
        id: Option<Value>,
        session: Option<Value>,
    }
    let bytes = read_limited(path, JSON_LIMIT).ok()?;
    let claim: Claim = serde_json::from_slice(&bytes).ok()?;
    let ids = [claim.id, claim.session];
    ids.iter().flatten().find_map(|id| id.as_str()?.parse::<SessionId>().ok()).map(|id| id.stem())
}
