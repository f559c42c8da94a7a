//! Journals: torn and damaged lines, unknown formats, and journals of another meeting.

use super::{Checked, names_other};
use crate::lang::Words;
use crate::store::JournalContents;
use crate::store::journal::{Damage, Torn, read_lines};

/// What is wrong with a journal of a meeting's trail.
pub(super) fn check(journal: &JournalContents, stem: &str, words: Words) -> Vec<String> {
    let mut findings = damage(&journal.name, &journal.damaged, journal.torn, words);
    findings.extend(journal.unknown_format.iter().map(|format| words.check_format(&journal.name, format)));
    let unread = journal.lines().1.len();
    if unread > 0 {
        findings.push(words.check_unread(&journal.name, unread));
    }
    if let Some(header) = journal.header.as_ref().filter(|header| names_other(&header.session, stem)) {
        findings.push(words.check_other_meeting(&journal.name, &header.session));
    }
    findings
}

/// Checks a journal by itself.
pub(super) fn check_bytes(name: &str, bytes: &[u8], words: Words) -> Checked {
    let mut checked = Checked::new(name);
    let mut source = bytes;
    // reading from memory cannot fail
    let batch = read_lines(&mut source, 0).unwrap_or_default();
    checked.findings = damage(name, &batch.damaged, batch.torn, words);
    checked.findings.extend(batch.unknown_format.iter().map(|format| words.check_format(name, format)));
    let unread = batch.entries.iter().filter(|entry| entry.line().is_err()).count();
    if unread > 0 {
        checked.findings.push(words.check_unread(name, unread));
    }
    if batch.header.is_none() && batch.unknown_format.is_none() {
        checked.findings.push(words.check_no_header(name));
    }
    checked
}

fn damage(name: &str, damaged: &[Damage], torn: Option<Torn>, words: Words) -> Vec<String> {
    let damaged = damaged.iter().map(|line| words.check_damaged(name, line.offset, line.length));
    damaged.chain(torn.map(|end| words.check_torn(name, end.offset, end.length))).collect()
}
