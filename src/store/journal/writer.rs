//! Writing this program's own journal.

use std::collections::VecDeque;
use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{FORMAT, Header, JournalName, LINE_LIMIT, envelope};
use crate::domain::WriterId;
use crate::store::disk::{Disk, Pen, write_fully};
use crate::store::error::{At, Cause, Operation, Result, StoreError};

/// How many names are tried when files of this name exist already.
const PARTS: u32 = 10_000;

/// Who writes: what the first line of a journal tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identity {
    /// This running program; drawn anew at every start.
    pub writer: WriterId,
    /// The office or name that the file is called by.
    pub who: String,
    /// The name of who sits at the keyboard.
    pub author: String,
    /// The name of the machine, see [`crate::store::machine_name`].
    pub machine: String,
    /// When the program was started, RFC 3339 with the offset from UTC.
    pub started: String,
}

/// A line on its way to the disk; number 0 is a header.
struct Queued {
    number: u32,
    bytes: Vec<u8>,
}

/// The journal of this program for one meeting. It is created with its first line, never before.
///
/// Whatever fails, no line is let go before [`Journal::sync`] has said that it is on the disk: a line that could not be
/// written is tried again, a line whose flush failed is written again into a new file.
pub struct Journal {
    disk: Arc<dyn Disk>,
    trail: PathBuf,
    session: String,
    identity: Identity,
    name: Option<JournalName>,
    pen: Option<Box<dyn Pen>>,
    is_torn: bool,
    is_new: bool,
    waiting: VecDeque<Queued>,
    unsynced: Vec<Queued>,
}

impl fmt::Debug for Journal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Journal")
            .field("path", &self.path())
            .field("waiting", &self.waiting.len())
            .field("unsynced", &self.unsynced.len())
            .finish_non_exhaustive()
    }
}

impl Journal {
    /// Prepares the journal of a meeting; touches no file.
    #[must_use]
    pub fn new(disk: Arc<dyn Disk>, trail: &Path, session: &str, identity: Identity) -> Self {
        Self {
            disk,
            trail: trail.to_owned(),
            session: session.to_owned(),
            identity,
            name: None,
            pen: None,
            is_torn: false,
            is_new: false,
            waiting: VecDeque::new(),
            unsynced: Vec::new(),
        }
    }

    /// The file that is being written, once there is one.
    #[must_use]
    pub fn path(&self) -> Option<PathBuf> {
        self.name.as_ref().map(|name| self.trail.join(name.file_name()))
    }

    /// The trail that the journal belongs to.
    #[must_use]
    pub fn trail(&self) -> &Path {
        &self.trail
    }

    /// Tells who sits at the keyboard from now on; a file already begun keeps its name.
    pub fn set_identity(&mut self, identity: Identity) {
        self.identity = identity;
    }

    /// Puts a line in the queue; `json` is the text of one JSON object without line breaks.
    ///
    /// # Errors
    /// [`Cause::NotALine`] when it holds a line break or is too long for a line. It is not queued then.
    pub fn push(&mut self, number: u32, json: &str) -> Result<()> {
        let bytes = envelope::seal(json.as_bytes());
        if json.contains(['\n', '\r']) || bytes.len() > LINE_LIMIT {
            return Err(StoreError::new(Operation::Write, &self.trail, Cause::NotALine));
        }
        self.waiting.push_back(Queued { number, bytes });
        Ok(())
    }

    /// Whether lines wait to be written.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        !self.waiting.is_empty()
    }

    /// Whether lines were written that may not be on the disk itself yet.
    #[must_use]
    pub fn is_unsynced(&self) -> bool {
        !self.unsynced.is_empty()
    }

    /// Whether there are lines not known to be on the disk.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.is_waiting() || self.is_unsynced()
    }

    /// The lines not known to be on the disk: number and JSON text, in their order.
    #[must_use]
    pub fn unsaved(&self) -> Vec<(u32, String)> {
        let lines = self.unsynced.iter().chain(&self.waiting).filter(|line| line.number > 0);
        lines
            .filter_map(|line| {
                let payload = envelope::open(line.bytes.strip_suffix(b"\n")?)?;
                Some((line.number, payload.to_owned()))
            })
            .collect()
    }

    /// Writes all waiting lines, each with one write; creates folder and file when there are none.
    ///
    /// # Errors
    /// Whatever the system says at the first line that could not be written; that one and those after it stay queued.
    pub fn write(&mut self) -> Result<()> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let mut pen = match self.pen.take() {
            Some(pen) => pen,
            None => self.open()?,
        };
        let done = self.write_with(&mut *pen);
        self.pen = Some(pen);
        let path = self.path().unwrap_or_else(|| self.trail.clone());
        done.at(Operation::Write, &path)
    }

    fn write_with(&mut self, pen: &mut dyn Pen) -> io::Result<()> {
        while let Some(line) = self.waiting.pop_front() {
            if self.is_torn
                && let Err((_, error)) = write_fully(pen, b"\n")
            {
                self.waiting.push_front(line);
                return Err(error);
            }
            self.is_torn = false;
            if let Err((written, error)) = write_fully(pen, &line.bytes) {
                // the next attempt begins with a line feed; readers pass over the piece
                self.is_torn = written > 0;
                self.waiting.push_front(line);
                return Err(error);
            }
            self.unsynced.push(line);
        }
        Ok(())
    }

    /// Waits until all that was written is on the disk; says the highest number among it.
    ///
    /// # Errors
    /// Whatever the system says. The lines are queued again then, and [`Journal::write`] begins a new file for them.
    pub fn sync(&mut self) -> Result<Option<u32>> {
        let Some(pen) = self.pen.as_mut().filter(|_| !self.unsynced.is_empty()) else { return Ok(None) };
        if let Err(error) = pen.sync() {
            let path = self.path().unwrap_or_else(|| self.trail.clone());
            self.abandon();
            return Err(StoreError::new(Operation::Sync, &path, error));
        }
        if self.is_new {
            self.sync_names()?;
            self.is_new = false;
        }
        let highest = self.unsynced.iter().map(|line| line.number).max();
        self.unsynced.clear();
        Ok(highest.filter(|number| *number > 0))
    }

    /// Flushes the folders in which the journal's own name and its folder's name stand.
    fn sync_names(&self) -> Result<()> {
        self.disk.sync_folder(&self.trail).at(Operation::Sync, &self.trail)?;
        self.trail.parent().map_or(Ok(()), |folder| self.disk.sync_folder(folder).at(Operation::Sync, folder))
    }

    /// Closes the file for now; the next line opens it again.
    pub fn park(&mut self) {
        self.pen = None;
    }

    /// Begins a new file when the old one is no longer there, so that nothing is written into the void.
    ///
    /// Gives the error to be told if it was gone.
    pub fn renew_if_gone(&mut self) -> Option<StoreError> {
        // a file that is parked or about to be begun is looked for when it is opened
        let path = self.path().filter(|_| self.pen.is_some())?;
        let error = fs::symlink_metadata(&path).err()?;
        if error.kind() != io::ErrorKind::NotFound {
            return None;
        }
        self.abandon();
        Some(StoreError::new(Operation::Write, &path, error))
    }

    /// Leaves the file and queues again what is not known to be on the disk.
    fn abandon(&mut self) {
        self.pen = None;
        self.is_torn = false;
        self.name = self.name.take().map(|name| name.next()).or_else(|| Some(self.first_name()));
        for line in self.unsynced.drain(..).rev() {
            self.waiting.push_front(line);
        }
        self.waiting.retain(|line| line.number > 0);
        self.is_new = true;
    }

    fn first_name(&self) -> JournalName {
        JournalName::new(&self.identity.who, self.identity.writer)
    }

    /// Opens the parked file, or creates the first or the next one.
    fn open(&mut self) -> Result<Box<dyn Pen>> {
        if let Some(path) = self.path().filter(|_| !self.is_new) {
            match self.disk.reopen(&path) {
                Ok(pen) => return Ok(pen),
                Err(error) if error.kind() == io::ErrorKind::NotFound => self.abandon(),
                Err(error) => return Err(StoreError::new(Operation::Write, &path, error)),
            }
        }
        self.create()
    }

    fn create(&mut self) -> Result<Box<dyn Pen>> {
        self.disk.create_folder(&self.trail).at(Operation::Create, &self.trail)?;
        refuse_link(&self.trail)?;
        let mut name = self.name.clone().unwrap_or_else(|| self.first_name());
        loop {
            let path = self.trail.join(name.file_name());
            match self.disk.create(&path) {
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && name.part < PARTS => {
                    name = name.next();
                }
                Err(error) => return Err(StoreError::new(Operation::Create, &path, error)),
                Ok(pen) => {
                    self.name = Some(name);
                    (self.is_new, self.is_torn) = (true, false);
                    self.waiting.retain(|line| line.number > 0);
                    self.waiting.push_front(Queued { number: 0, bytes: self.header() });
                    return Ok(pen);
                }
            }
        }
    }

    /// The first line of a file.
    fn header(&self) -> Vec<u8> {
        let header = Header {
            format: FORMAT.to_owned(),
            session: self.session.clone(),
            writer: self.identity.writer,
            author: self.identity.author.clone(),
            machine: self.identity.machine.clone(),
            started: self.identity.started.clone(),
        };
        envelope::seal(&serde_json::to_vec(&header).unwrap_or_default())
    }
}

/// Refuses a trail that is a link: what is written must lie in the folder that the user chose.
fn refuse_link(trail: &Path) -> Result<()> {
    let metadata = fs::symlink_metadata(trail).at(Operation::Create, trail)?;
    if metadata.is_symlink() {
        return Err(StoreError::new(Operation::Create, trail, Cause::Link));
    }
    Ok(())
}
