//! Sentences about files in the user's language: operation, file, what is safe, next step.

use crate::domain::ReadError;
use crate::lang::Words;
use crate::store::{LoadError, Loaded, Operation, Reason, StoreError, VILLAGE_FILE};

/// Whether an error means that lines could not be written.
pub(super) const fn is_writing(error: &StoreError) -> bool {
    !matches!(error.operation, Operation::Read | Operation::List)
}

/// What failed with a file, why, what is safe and what to do.
#[must_use]
pub fn trouble(words: Words, error: &StoreError, holds_lines: bool) -> String {
    let file = error
        .path
        .file_name()
        .map_or_else(|| error.path.display().to_string(), |name| name.to_string_lossy().into_owned());
    let adds = matches!(error.operation, Operation::Create | Operation::Lock);
    let what = if adds && error.reason() == Reason::ReadOnly {
        // Which file it was helps nobody: nothing can be added to the folder.
        words.store_folder_read_only().to_owned()
    } else {
        words.store_failed(operation(words, error.operation), &file, &reason(words, error))
    };
    if holds_lines { format!("{what} {}", words.store_held()) } else { what }
}

const fn operation(words: Words, operation: Operation) -> &'static str {
    match operation {
        Operation::Read => words.store_read(),
        Operation::Write => words.store_write(),
        Operation::Sync => words.store_sync(),
        Operation::Rename => words.store_rename(),
        Operation::Lock => words.store_lock(),
        Operation::List => words.store_list(),
        Operation::Create => words.store_create(),
        Operation::Remove => words.store_remove(),
    }
}

fn reason(words: Words, error: &StoreError) -> String {
    match error.reason() {
        Reason::ReadOnly => words.store_read_only().to_owned(),
        Reason::DiskFull => words.store_full().to_owned(),
        Reason::Denied => words.store_denied().to_owned(),
        Reason::Missing => words.store_missing().to_owned(),
        Reason::Link => words.store_link().to_owned(),
        Reason::NotAFile => words.store_not_a_file().to_owned(),
        Reason::TooLarge => words.store_too_large().to_owned(),
        Reason::Busy => words.store_busy().to_owned(),
        Reason::Damaged => words.store_damaged().to_owned(),
        Reason::Other => error.detail(),
    }
}

/// Why a session file cannot be opened.
#[must_use]
pub fn unreadable(words: Words, file: &str, error: &LoadError) -> String {
    match error {
        LoadError::Unreadable(ReadError::NotJson { line, column }) => {
            words.file_not_json(file, *line, *column)
        }
        LoadError::Unreadable(ReadError::UnknownFormat(format)) => words.file_unknown_format(file, format),
        LoadError::Unreadable(ReadError::Garbled(part)) => words.file_garbled(file, part),
        LoadError::Nothing => words.file_nothing(file),
        LoadError::OtherMeeting(id) => words.file_other_meeting(file, &id.stem()),
    }
}

/// A second file for one quarter.
pub(super) fn rival(words: Words, stem: &str) -> String {
    words.file_rival(stem)
}

/// Why `desa.json` cannot be read.
pub(super) fn broken_village(words: Words, error: ReadError) -> String {
    unreadable(words, VILLAGE_FILE, &LoadError::Unreadable(error))
}

/// What was mended or set aside while a meeting was opened; empty when nothing was.
///
/// While others write, the file lags behind the trail: then nothing was recovered.
pub(super) fn remark(words: Words, loaded: &Loaded, others_write: bool) -> String {
    if loaded.set_aside > 0 {
        words.opened_set_aside(loaded.set_aside)
    } else if loaded.unread > 0 {
        words.opened_unread(loaded.unread)
    } else if loaded.recovered > 0 && !others_write {
        words.opened_recovered(loaded.recovered)
    } else if !loaded.findings.is_empty() {
        words.opened_findings(loaded.findings.len())
    } else {
        String::new()
    }
}
