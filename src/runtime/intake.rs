//! Tables of foreign files: read for the room and for the command line, and taken over by a program without a room.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

use super::{sentence, start};
use crate::domain::intake::{Asked, Intake, Plan, Stamp, Understood, may_take};
use crate::domain::trail::portions;
use crate::domain::{Change, LineId, Moment, Refusal, SessionId, Trail, WriterId, check, session};
use crate::import::limits::MAX_FILE;
use crate::import::{Hint, ImportError, understand};
use crate::lang::Words;
use crate::lang::intake::import_error_in_words;
use crate::store::worker::Reporter;
use crate::store::{
    Cause, Identity, Job, JournalContents, RealDisk, Report, Store, StoreError, load, machine_name,
    read_foreign,
};

/// How long the disk is waited for.
const PATIENCE: Duration = Duration::from_secs(10);

/// Understands a file as the budget of a meeting.
///
/// # Errors
/// A sentence that says why it cannot be read.
pub fn understand_file(path: &Path, into: &SessionId, words: Words) -> Result<Understood, String> {
    let limit = u64::try_from(MAX_FILE).unwrap_or(u64::MAX);
    let bytes = read_foreign(path, limit).map_err(|error| match error.cause {
        Cause::TooLarge { length, .. } => {
            let bytes = usize::try_from(length).unwrap_or(usize::MAX);
            import_error_in_words(&ImportError::TooLarge { bytes }, words)
        }
        _ => sentence::trouble(words, &error, false),
    })?;
    understand_bytes(&bytes, Hint::file(), into, words)
}

/// Understands bytes as the budget of a meeting.
///
/// # Errors
/// A sentence that says why they are none.
pub fn understand_bytes(
    bytes: &[u8],
    hint: Hint<'_>,
    into: &SessionId,
    words: Words,
) -> Result<Understood, String> {
    let village = into.village();
    let hint = hint.for_quarter(into.quarter().number());
    let hint = if village.is_empty() { hint } else { hint.for_village(village) };
    understand(bytes, hint).map_err(|error| import_error_in_words(&error, words))
}

/// Understands what somebody in the room asked for; `folder` is that of the meetings.
pub(super) fn take_in(
    asked: &Asked,
    into: &SessionId,
    folder: &Path,
    words: Words,
) -> Result<Intake, String> {
    match asked {
        Asked::Pasted(text) => {
            let understood = understand_bytes(text.as_bytes(), Hint::pasted(), into, words)?;
            Ok(Intake { name: String::new(), folder: String::new(), understood })
        }
        Asked::File(typed) => {
            let path = path_of(typed, folder);
            let understood = understand_file(&path, into, words)?;
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let folder = path.parent().map(|parent| parent.display().to_string()).unwrap_or_default();
            Ok(Intake { name, folder, understood })
        }
    }
}

/// The path that somebody typed, or dropped into the terminal, which puts quotes around it or a stroke before blanks.
fn path_of(typed: &str, folder: &Path) -> PathBuf {
    let typed = typed.trim();
    let bare = typed.strip_prefix("file://").unwrap_or(typed);
    let bare = bare.strip_prefix(['\'', '"']).and_then(|rest| rest.strip_suffix(['\'', '"'])).unwrap_or(bare);
    let home = directories::UserDirs::new().map(|user| user.home_dir().to_owned());
    let plain = bare.replace("\\ ", " ");
    let ways = [typed, bare, plain.as_str()].into_iter().flat_map(|text| {
        let at_home = text.strip_prefix("~/").and_then(|rest| Some(home.as_ref()?.join(rest)));
        at_home.into_iter().chain([PathBuf::from(text), folder.join(text)])
    });
    let mut ways = ways.peekable();
    let first = PathBuf::from(bare);
    ways.find(|path| path.is_file()).unwrap_or(first)
}

/// A meeting into which a file is taken over without a room.
#[derive(Debug, Clone, Copy)]
pub struct Destination<'a> {
    /// The folder.
    pub folder: &'a Path,
    /// The stem of the meeting's files.
    pub stem: &'a str,
    /// Its id.
    pub id: &'a SessionId,
    /// The author, when the command line names one.
    pub author: Option<&'a str>,
}

/// Why a file was not taken over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TakeError {
    /// The meeting does not allow it; nothing was written.
    Refused(Refusal),
    /// A sentence about what could not be read or written.
    Failed(String),
}

/// Takes a file over into a meeting: one more program that writes beside those that may have it open.
///
/// What it comes to is worked out again from what the meeting holds by then.
///
/// # Errors
/// When the meeting does not allow it, cannot be read, or not everything could be saved.
pub fn take_over(into: Destination<'_>, found: &Understood, words: Words) -> Result<Plan, TakeError> {
    let author = start::author(into.author).unwrap_or_else(|| words.intake_author().to_owned());
    let mut hand = Hand::open(into, author, words)?;
    may_take(hand.trail.session()).map_err(TakeError::Refused)?;
    hand.absorb();
    let plan = Plan::of(hand.trail.session(), found);
    let (author, at) = (hand.author.clone(), hand.now);
    let changes = plan.changes(&Stamp { author: &author, at, heading: words.intake_unknown_heading() });
    if !changes.is_empty() {
        let change = Change::joined(&changes);
        check(hand.trail.session(), &change).map_err(TakeError::Refused)?;
        hand.write(&change);
    }
    if hand.number > 0 {
        hand.project();
    }
    hand.finish(words)?;
    Ok(plan)
}

/// A program without a room that writes in one meeting.
struct Hand {
    store: Store,
    reports: Receiver<Report>,
    stem: String,
    trail: Trail,
    edits: Vec<Change>,
    generation: u64,
    is_shared: bool,
    writer: WriterId,
    author: String,
    now: Moment,
    number: u32,
}

impl Hand {
    fn open(into: Destination<'_>, author: String, words: Words) -> Result<Self, TakeError> {
        let writer = start::writer();
        let machine = machine_name();
        let (who, now) = (author.clone(), super::now());
        let started = now.to_rfc3339();
        let identity = Identity { writer, who, author: author.clone(), machine: machine.clone(), started };
        let (sender, reports) = channel();
        let tell = Reporter::new(move |report| drop(sender.send(report)));
        let store = Store::start(RealDisk::shared(), identity, tell)
            .map_err(|why| TakeError::Failed(words.cli_no_thread(&why.to_string())))?;
        let (folder, stem) = (into.folder.to_owned(), into.stem.to_owned());
        drop(store.send(Job::Open { folder, stem: stem.clone(), session: into.id.to_string() }));
        let (json, generation, journals) = opened(&reports).map_err(|error| {
            let told = error.map(|error| sentence::trouble(words, &error, false));
            TakeError::Failed(told.unwrap_or_else(|| words.intake_no_answer().to_owned()))
        })?;
        let loaded = load(&stem, json.as_deref(), &journals).map_err(|error| {
            TakeError::Failed(sentence::unreadable(words, &format!("{stem}.json"), &error))
        })?;
        let is_shared = loaded.machines.iter().any(|other| *other != machine);
        let now = now.with_timezone(&loaded.trail.session().village().offset());
        let (trail, edits) = (loaded.trail, loaded.edits);
        Ok(Self { store, reports, stem, trail, edits, generation, is_shared, writer, author, now, number: 0 })
    }

    /// What was edited by hand in the file since it was written counts as written before.
    fn absorb(&mut self) {
        for edit in std::mem::take(&mut self.edits) {
            if check(self.trail.session(), &edit).is_ok() {
                self.write(&edit);
            }
        }
    }

    /// Writes a change, a huge one in several lines.
    fn write(&mut self, change: &Change) {
        for portion in portions(change) {
            self.number += 1;
            let id = LineId { writer: self.writer, number: self.number };
            let line = self.trail.stamp(portion.into_owned(), id, &self.author, self.now, None);
            self.trail.take(&line);
            drop(self.store.send(Job::append(&self.stem, &line)));
        }
    }

    /// Offers the session file. Where another machine writes too, only the holder of kendali does so.
    fn project(&self) {
        let session = self.trail.session();
        let may_project = !self.is_shared || session.seat().is_none();
        let (stem, json) = (self.stem.clone(), session::write(session));
        drop(self.store.send(Job::Project { stem, json, seen: self.generation, may_project }));
    }

    /// Waits until everything is on the disk.
    fn finish(self, words: Words) -> Result<(), TakeError> {
        let left = self.store.quit(PATIENCE);
        if left.is_some_and(|left| left.iter().all(|left| left.lines.is_empty())) {
            return Ok(());
        }
        let mut troubles = self.reports.try_iter().filter_map(|report| match report {
            Report::Trouble { error, .. } => Some(sentence::trouble(words, &error, false)),
            _ => None,
        });
        let why = troubles.next().unwrap_or_else(|| words.intake_no_answer().to_owned());
        Err(TakeError::Failed(format!("{why} {}", words.intake_again())))
    }
}

/// A meeting's file with its generation, and its journals.
type Opened = (Option<Vec<u8>>, u64, Vec<JournalContents>);

/// Waits until the store has read a meeting; what it could not read, or nothing when it does not answer.
fn opened(reports: &Receiver<Report>) -> Result<Opened, Option<StoreError>> {
    let end = Instant::now() + PATIENCE;
    let (mut file, mut trouble) = (None, None);
    loop {
        let left = end.saturating_duration_since(Instant::now());
        match reports.recv_timeout(left).map_err(|_| trouble.take())? {
            Report::Opened { json, generation, .. } => file = Some((json, generation)),
            Report::Trail { journals, .. } => {
                let (json, generation) = file.take().unwrap_or_default();
                return match trouble {
                    Some(error) if json.is_none() => Err(Some(error)),
                    _ => Ok((json, generation, journals)),
                };
            }
            Report::Trouble { error, .. } => trouble = Some(error),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_found_as_terminals_drop_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("realisasi tw2.csv");
        std::fs::write(&file, "x").unwrap();
        let shown = file.display().to_string();
        for typed in [
            shown.clone(),
            format!("'{shown}' "),
            format!("\"{shown}\""),
            format!("file://{shown}"),
            shown.replace(' ', "\\ "),
            "realisasi tw2.csv".to_owned(),
        ] {
            assert_eq!(path_of(&typed, folder.path()), file, "{typed}");
        }
        assert_eq!(path_of(" tidak-ada.csv ", folder.path()), Path::new("tidak-ada.csv"));
    }
}
