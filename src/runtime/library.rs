//! The folder in short, read file by file.

use std::path::Path;

use super::sentence;
use crate::domain::{BrokenFile, Library, Summary, Village};
use crate::lang::Words;
use crate::store::{JSON_LIMIT, Listing, StoreError, VILLAGE_FILE, load, read_if_there, read_meeting, scan};

/// Reads a folder into a library.
///
/// # Errors
/// When the folder cannot be listed.
pub fn library(folder: &Path, words: Words) -> Result<Library, StoreError> {
    Ok(library_of(&scan(folder)?, words).0)
}

/// Reads every meeting of a listing; what cannot be read is listed with its reason.
pub(super) fn library_of(listing: &Listing, words: Words) -> (Library, Option<Vec<u8>>) {
    let mut broken: Vec<BrokenFile> = Vec::new();
    let mut meetings = Vec::new();
    for found in &listing.meetings {
        let name = format!("{}.json", found.stem);
        if let Some(error) = &found.trouble {
            broken.push(BrokenFile { name, reason: sentence::trouble(words, error, false) });
            continue;
        }
        let contents = read_meeting(&listing.folder, &found.stem);
        match load(&found.stem, contents.json.as_deref(), &contents.journals) {
            Ok(loaded) => meetings.push(Summary::of(loaded.trail.session())),
            Err(error) => {
                let reason = sentence::unreadable(words, &name, &error);
                broken.push(BrokenFile { name, reason });
            }
        }
    }
    for rival in &listing.rivals {
        let name = rival.path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        broken.push(BrokenFile { reason: sentence::rival(words, &rival.stem), name });
    }
    let (village, bytes) = village_of(listing, words, &mut broken);
    let library = Library {
        folder: listing.folder.display().to_string(),
        read_only: listing.is_read_only,
        loading: false,
        village,
        meetings,
        broken,
    };
    (library, bytes)
}

/// The village and its bytes; a file that cannot be read is listed with its reason.
fn village_of(
    listing: &Listing,
    words: Words,
    broken: &mut Vec<BrokenFile>,
) -> (Option<Village>, Option<Vec<u8>>) {
    let mut list = |reason| broken.push(BrokenFile { name: VILLAGE_FILE.to_owned(), reason });
    let bytes = read_if_there(&listing.folder.join(VILLAGE_FILE), JSON_LIMIT).unwrap_or_else(|error| {
        list(sentence::trouble(words, &error, false));
        None
    });
    let village = bytes.as_deref().and_then(|bytes| match Village::read(bytes) {
        Ok(village) => Some(village),
        Err(error) => {
            list(sentence::broken_village(words, error));
            None
        }
    });
    (village, bytes)
}
