//! A whole folder: its village, its meetings, and the files beside them.

use std::path::Path;

use super::{Checked, meeting, village};
use crate::cli::place::Stop;
use crate::domain::Village;
use crate::lang::Words;
use crate::runtime::sentence;
use crate::store::folder::Beside;
use crate::store::{JSON_LIMIT, Listing, VILLAGE_FILE, read_if_there, scan};

/// Checks all that a folder holds.
pub(super) fn check(folder: &Path, words: Words) -> Result<Vec<Checked>, Stop> {
    let listing = scan(folder).map_err(|error| Stop::unreadable(sentence::trouble(words, &error, false)))?;
    let (village, checked) = village_of(folder, words);
    let code = village.map(|village| village.village.code);
    let mut all: Vec<Checked> = checked.into_iter().collect();
    for found in &listing.meetings {
        if let Some(error) = &found.trouble {
            let mut checked = Checked::new(format!("{}.json", found.stem));
            checked.findings.push(sentence::trouble(words, error, false));
            all.push(checked);
            continue;
        }
        all.push(meeting::check(folder, &found.stem, code.as_deref(), words).unwrap_or_else(|trouble| {
            let mut checked = Checked::new(format!("{}.json", found.stem));
            checked.findings.push(trouble);
            checked
        }));
    }
    all.extend(beside(&listing, words));
    Ok(all)
}

fn village_of(folder: &Path, words: Words) -> (Option<Village>, Option<Checked>) {
    match read_if_there(&folder.join(VILLAGE_FILE), JSON_LIMIT) {
        Ok(None) => (None, None),
        Ok(Some(bytes)) => (Village::read(&bytes).ok(), Some(village::check(&bytes, words))),
        Err(error) => {
            let mut checked = Checked::new(VILLAGE_FILE);
            checked.findings.push(sentence::trouble(words, &error, false));
            (None, Some(checked))
        }
    }
}

/// Second files for a meeting are findings; copies are only named.
fn beside(listing: &Listing, words: Words) -> Vec<Checked> {
    let name = |beside: &Beside| {
        beside.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
    };
    let rivals = listing.rivals.iter().map(|rival| {
        let mut checked = Checked::new(name(rival));
        checked.findings.push(words.file_rival(&rival.stem));
        checked
    });
    let copies = listing.copies.iter().map(|copy| {
        let mut checked = Checked::new(name(copy));
        checked.notices.push(words.check_copy(&copy.stem));
        checked
    });
    rivals.chain(copies).collect()
}
