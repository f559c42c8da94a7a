//! `rakor periksa`: is this file or folder sound? What is not, in words.

mod folder;
mod journals;
mod links;
mod meeting;
mod values;
mod village;

use std::path::Path;

use super::output::{Ending, Output};
use super::place::{Sought, Stop, sought};
use crate::domain::{SessionId, read};
use crate::lang::Words;
use crate::runtime::sentence;
use crate::store::{JSON_LIMIT, LoadError, VILLAGE_FILE, read_limited, scan};

/// What was found about one file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Checked {
    /// The file's name.
    pub(super) name: String,
    /// What somebody should look at.
    pub(super) findings: Vec<String>,
    /// What is good to know and needs nothing.
    pub(super) notices: Vec<String>,
}

impl Checked {
    /// A file about which nothing has been found yet.
    pub(super) fn new(name: impl Into<String>) -> Self {
        Self { name: name.into(), ..Self::default() }
    }
}

/// Checks a path and tells what was found.
pub(super) fn check(path: &Path, words: Words, output: &mut Output<'_>) -> Result<Ending, Stop> {
    let checked = checked(path, words)?;
    for file in &checked {
        output.text(&told(file, words));
    }
    let findings: usize = checked.iter().map(|file| file.findings.len()).sum();
    output.line(&words.check_sum(checked.len(), findings));
    Ok(if findings == 0 { Ending::Done } else { Ending::Findings })
}

/// The words on one file: that it is sound, or each finding on a line.
fn told(file: &Checked, words: Words) -> String {
    let mut text = if file.findings.is_empty() {
        words.check_sound(&file.name)
    } else {
        words.check_findings(&file.name, file.findings.len())
    };
    text.push('\n');
    for line in file.findings.iter().chain(&file.notices) {
        text.push_str("  - ");
        text.push_str(&line.replace('\n', " "));
        text.push('\n');
    }
    text
}

fn checked(path: &Path, words: Words) -> Result<Vec<Checked>, Stop> {
    let shown = path.display().to_string();
    if !path.exists() {
        return Err(Stop::unreadable(words.check_no_path(&shown)));
    }
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    if name == VILLAGE_FILE {
        return one_file(path, words, |bytes| village::check(bytes, words));
    }
    if path.extension().is_some_and(|end| end == "jsonl") {
        return one_file(path, words, |bytes| journals::check_bytes(&name, bytes, words));
    }
    match sought(path, None, words) {
        Ok(Sought::Meeting { folder, stem }) => {
            let listing = scan(&folder).map_err(|e| Stop::unreadable(sentence::trouble(words, &e, false)))?;
            if let Some(error) = listing.meeting(&stem).and_then(|found| found.trouble.as_ref()) {
                return Err(Stop::unreadable(sentence::trouble(words, error, false)));
            }
            let checked = meeting::check(&folder, &stem, None, words);
            checked.map(|checked| vec![checked]).map_err(Stop::unreadable)
        }
        Ok(Sought::File(_)) => one_file(path, words, |bytes| other_file(&name, bytes, words)),
        Err(_) => folder::check(path, words),
    }
}

fn one_file(path: &Path, words: Words, check: impl FnOnce(&[u8]) -> Checked) -> Result<Vec<Checked>, Stop> {
    let bytes = read_limited(path, JSON_LIMIT)
        .map_err(|error| Stop::unreadable(sentence::trouble(words, &error, false)))?;
    Ok(vec![check(&bytes)])
}

/// A file under a name that is no meeting's.
fn other_file(name: &str, bytes: &[u8], words: Words) -> Checked {
    let mut checked = Checked::new(name);
    match read(bytes) {
        Ok((session, findings)) => {
            checked.findings.push(words.check_other_name(name, &session.id().stem()));
            checked.findings.extend(values::unread(&session, &findings, words));
            checked.findings.extend(values::impossible(&session, words));
            checked.findings.extend(links::check(&session, words));
        }
        Err(error) => {
            checked.findings.push(sentence::unreadable(words, name, &LoadError::Unreadable(error)));
        }
    }
    checked
}

/// Whether a journal's header names another meeting than its folder.
fn names_other(session: &str, stem: &str) -> bool {
    session.parse::<SessionId>().is_ok_and(|id| id.stem() != stem)
}
