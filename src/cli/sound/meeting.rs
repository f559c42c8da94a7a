//! One meeting: its JSON, its trail, and whether they say the same.

use std::path::Path;

use super::{Checked, journals, links, values};
use crate::domain::{Change, Session, Target};
use crate::lang::Words;
use crate::lang::describe::{field_name_of, target_in_words};
use crate::runtime::sentence;
use crate::store::{Contents, Loaded, load, read_meeting};

/// Checks a meeting; `code` is that of the folder's village, where it has one.
///
/// # Errors
/// A sentence when its file cannot be read at all.
pub(super) fn check(folder: &Path, stem: &str, code: Option<&str>, words: Words) -> Result<Checked, String> {
    let contents = read_meeting(folder, stem);
    if let (None, Some(error)) = (&contents.json, contents.troubles.first()) {
        return Err(sentence::trouble(words, error, false));
    }
    let mut checked = Checked::new(format!("{stem}.json"));
    let troubles = contents.troubles.iter().map(|error| sentence::trouble(words, error, false));
    checked.findings.extend(troubles);
    match load(stem, contents.json.as_deref(), &contents.journals) {
        Ok(loaded) => of_loaded(&loaded, code, words, &mut checked),
        Err(error) => {
            checked.findings.push(sentence::unreadable(words, &format!("{stem}.json"), &error));
        }
    }
    for journal in &contents.journals {
        checked.findings.extend(journals::check(journal, stem, words));
    }
    note(&contents, words, &mut checked);
    Ok(checked)
}

/// What is good to know: there may be a trail without its JSON.
fn note(contents: &Contents, words: Words, checked: &mut Checked) {
    if contents.json.is_none() {
        checked.notices.push(words.check_trail_only().to_owned());
    }
}

fn of_loaded(loaded: &Loaded, code: Option<&str>, words: Words, checked: &mut Checked) {
    let session = loaded.trail.session();
    let village = session.id().village();
    if let Some(code) = code.filter(|code| !code.is_empty() && *code != village) {
        checked.findings.push(words.check_other_village(village, code));
    }
    checked.findings.extend(values::unread(session, &loaded.findings, words));
    checked.findings.extend(values::impossible(session, words));
    checked.findings.extend(links::check(session, words));
    checked.findings.extend(hand_edits(session, &loaded.edits, words));
    checked.findings.extend(conflicts(session, words));
    if loaded.recovered > 0 {
        checked.notices.push(words.check_ahead(loaded.recovered));
    }
}

/// What the file says and its own fold does not.
fn hand_edits(session: &Session, edits: &[Change], words: Words) -> Vec<String> {
    let leaves = edits.iter().flat_map(Change::leaves);
    leaves.map(|change| words.check_hand_edit(&in_words(session, change, words))).collect()
}

fn in_words(session: &Session, change: &Change, words: Words) -> String {
    let target = |target| target_in_words(session, target, words);
    match change {
        Change::Set { target: place, field, .. } => {
            format!("{}, {}", target(*place), field_name_of(session, *place, field, words))
        }
        Change::Add { record, .. }
        | Change::Delete { record }
        | Change::Restore { record }
        | Change::Move { record, .. } => target(Target::Record(*record)),
        Change::Phase { .. } => words.field_phase().to_owned(),
        Change::Seat(_) => words.field_seat().to_owned(),
        Change::Batch(_) => String::new(),
    }
}

fn conflicts(session: &Session, words: Words) -> Vec<String> {
    session
        .conflicts()
        .map(|((target, field), versions)| {
            let authors: Vec<&str> =
                versions.iter().map(|v| v.author.as_str()).filter(|a| !a.is_empty()).collect();
            let place = format!(
                "{}, {}",
                target_in_words(session, *target, words),
                field_name_of(session, *target, field, words)
            );
            words.check_conflict(&place, versions.len(), &authors.join(", "))
        })
        .collect()
}
