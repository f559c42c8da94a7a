//! From a meeting's files to the meeting: the JSON joined with its trail, and what was set aside on the way.

use std::collections::BTreeSet;

use super::contents::JournalContents;
use crate::domain::{Change, Findings, Line, ReadError, Session, SessionId, Trail, parse_stem, read};

/// A meeting made of its files.
#[derive(Debug)]
pub struct Loaded {
    /// Everything that is known of it.
    pub trail: Trail,
    /// What was edited by hand since the file was last written.
    pub edits: Vec<Change>,
    /// Values in the file that cannot be true.
    pub findings: Findings,
    /// Lines of journals that are torn or damaged and were set aside.
    pub set_aside: usize,
    /// Whole lines that this version cannot read; they stay in their journals.
    pub unread: usize,
    /// Lines that the file did not hold yet: what a crash would have cost without the trail.
    pub recovered: usize,
    /// The machines whose programs wrote in the trail.
    pub machines: BTreeSet<String>,
}

/// A meeting that cannot be made of its files.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LoadError {
    /// The session file is damaged or of another format.
    #[error(transparent)]
    Unreadable(#[from] ReadError),
    /// There is neither a file nor a trail that names its meeting.
    #[error("there is no meeting here")]
    Nothing,
    /// The file holds another meeting than its name says.
    #[error("the file holds {0}")]
    OtherMeeting(SessionId),
}

/// Makes a meeting of its file and its journals.
///
/// # Errors
/// When the file is damaged, holds another meeting, or when there is nothing to make it of.
pub fn load(stem: &str, json: Option<&[u8]>, journals: &[JournalContents]) -> Result<Loaded, LoadError> {
    let (file, findings) = match json {
        Some(bytes) => read_own(stem, bytes)?,
        None => (
            checked_name(stem, Session::empty(named_by(journals).ok_or(LoadError::Nothing)?))?,
            Findings::new(),
        ),
    };
    let mut unread = 0;
    let mut lines: Vec<Line> = Vec::new();
    for journal in journals {
        let (read, unreadable) = journal.lines();
        lines.extend(read);
        unread += unreadable.len();
    }
    let new = |line: &&Line| file.marks().get(&line.id.writer).is_none_or(|upto| line.id.number > *upto);
    let recovered = lines.iter().filter(new).count();
    let (trail, edits) = Trail::join(&file, &lines);
    Ok(Loaded {
        trail,
        edits: edits.into_iter().map(|edit| edit.change).collect(),
        findings,
        set_aside: journals.iter().map(|j| j.damaged.len() + usize::from(j.torn.is_some())).sum(),
        unread,
        recovered,
        machines: journals.iter().filter_map(|j| j.header.as_ref()).map(|h| h.machine.clone()).collect(),
    })
}

/// Reads the file of a meeting, without its trail.
///
/// # Errors
/// When it is damaged or holds another meeting than its name says.
pub(super) fn read_own(stem: &str, bytes: &[u8]) -> Result<(Session, Findings), LoadError> {
    let (session, findings) = read(bytes)?;
    Ok((checked_name(stem, session)?, findings))
}

/// The meeting, if it is the one that the stem names.
fn checked_name(stem: &str, session: Session) -> Result<Session, LoadError> {
    let id = session.id();
    if parse_stem(stem) == Some((id.quarter(), id.revision())) {
        Ok(session)
    } else {
        Err(LoadError::OtherMeeting(id.clone()))
    }
}

/// The meeting that the journals' headers name.
fn named_by(journals: &[JournalContents]) -> Option<SessionId> {
    journals
        .iter()
        .filter_map(|journal| journal.header.as_ref())
        .find_map(|header| header.session.parse().ok())
}
