//! Writing an open meeting's JSON, and noticing when somebody else has.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::domain::WriterId;
use crate::domain::text::fingerprint;
use crate::store::atomic::{Target, remove_leftovers, replace_json};
use crate::store::disk::Disk;
use crate::store::error::{At, Cause, Operation, Result, StoreError};
use crate::store::lock::Lock;
use crate::store::platform;
use crate::store::read::{JSON_LIMIT, Stamp, read_if_there};

/// The shortest time between two writings.
const RHYTHM: Duration = Duration::from_secs(2);
/// The time between two looks at the file.
const LOOK: Duration = Duration::from_secs(1);
/// The time before a rename is tried again that another program prevents for a moment.
const AGAIN: Duration = Duration::from_millis(200);
/// How long such a rename is tried before it is told.
const PATIENCE: Duration = Duration::from_secs(1);

/// What a look or a writing came to.
#[derive(Debug)]
pub(super) enum Outcome {
    /// Nothing to tell.
    Nothing,
    /// The offered bytes are in place.
    Projected,
    /// Somebody else has altered the file; these are the bytes now.
    Changed(Option<Vec<u8>>),
}

/// Bytes known by length and fingerprint.
type Print = Option<(usize, u64)>;

fn print(bytes: Option<&[u8]>) -> Print {
    bytes.map(|bytes| (bytes.len(), fingerprint(bytes)))
}

/// The JSON of one open meeting.
#[derive(Debug)]
pub(super) struct Projection {
    disk: Arc<dyn Disk>,
    target: Target,
    known: Print,
    stamp: Option<Stamp>,
    generation: u64,
    pending: Option<Vec<u8>>,
    not_before: Option<Instant>,
    blocked_since: Option<Instant>,
    looked: Instant,
    was_missing: bool,
    lock: Option<Lock>,
}

impl Projection {
    pub(super) fn new(disk: Arc<dyn Disk>, json: PathBuf, trail: PathBuf, writer: WriterId) -> Self {
        Self {
            disk,
            target: Target { json, trail, writer },
            known: None,
            stamp: None,
            generation: 0,
            pending: None,
            not_before: None,
            blocked_since: None,
            looked: Instant::now(),
            was_missing: false,
            lock: None,
        }
    }

    pub(super) const fn generation(&self) -> u64 {
        self.generation
    }

    /// Reads the file as the first generation; where there is none yet, that is the generation 0.
    pub(super) fn read(&mut self) -> Result<Option<Vec<u8>>> {
        self.pending = None;
        self.known = None;
        self.stamp = Stamp::at(&self.target.json)?;
        let bytes = read_if_there(&self.target.json, JSON_LIMIT)?;
        self.generation = u64::from(bytes.is_some());
        self.known = print(bytes.as_deref());
        Ok(bytes)
    }

    /// Takes new bytes, in the place of those that wait.
    pub(super) fn offer(&mut self, json: Vec<u8>, seen: u64, may_project: bool) {
        if !may_project {
            (self.pending, self.lock) = (None, None);
        } else if seen == self.generation {
            self.pending = Some(json);
        }
    }

    /// When there is something to do next.
    pub(super) fn due(&self, now: Instant) -> Instant {
        let look = self.looked + LOOK;
        match (&self.pending, self.not_before) {
            (None, _) => look,
            (Some(_), None) => now,
            (Some(_), Some(time)) => look.min(time),
        }
    }

    /// Whether bytes wait and their time has come.
    pub(super) fn is_due(&self, now: Instant) -> bool {
        self.pending.is_some() && self.not_before.is_none_or(|time| time <= now)
    }

    /// Lets the bytes wait until then.
    pub(super) const fn postpone(&mut self, time: Instant) {
        self.not_before = Some(time);
    }

    /// What waits to be written.
    pub(super) fn take_pending(&mut self) -> Option<Vec<u8>> {
        self.pending.take()
    }

    /// Gives up the lock.
    pub(super) fn release(&mut self) {
        self.lock = None;
    }

    /// Writes the bytes that wait, if the lock can be had and the file is as it was seen.
    pub(super) fn write(&mut self, now: Instant) -> Result<Outcome> {
        let Some(json) = self.pending.take() else { return Ok(Outcome::Nothing) };
        self.not_before = Some(now + RHYTHM);
        let done = self.write_bytes(&json);
        match done {
            Ok(Outcome::Projected | Outcome::Changed(_)) => self.blocked_since = None,
            Ok(Outcome::Nothing) => self.pending = Some(json),
            Err(error) => {
                self.pending = Some(json);
                return self.failed(error, now);
            }
        }
        done
    }

    /// A rename that may succeed in a moment is told only after a second.
    fn failed(&mut self, error: StoreError, now: Instant) -> Result<Outcome> {
        let is_passing = error.operation == Operation::Rename
            && matches!(&error.cause, Cause::Io(error) if platform::may_pass(error));
        let since = *self.blocked_since.get_or_insert(now);
        if is_passing && now.duration_since(since) < PATIENCE {
            self.not_before = Some(now + AGAIN);
            return Ok(Outcome::Nothing);
        }
        Err(error)
    }

    fn write_bytes(&mut self, json: &[u8]) -> Result<Outcome> {
        if self.lock.is_none() && self.is_in_place(json)? {
            // not even the lock file is created for nothing
            return Ok(Outcome::Projected);
        }
        if !self.hold_lock()? {
            return Ok(Outcome::Nothing);
        }
        let old = read_if_there(&self.target.json, JSON_LIMIT)?;
        if print(old.as_deref()) != self.known && old.as_deref() != Some(json) {
            return Ok(self.changed(old));
        }
        replace_json(&*self.disk, &self.target, old.as_deref(), json)?;
        self.known = print(Some(json));
        // taken by the next look together with the bytes: somebody may have altered the file since it was put in place
        self.stamp = None;
        Ok(Outcome::Projected)
    }

    /// Whether the file holds these bytes already.
    fn is_in_place(&mut self, json: &[u8]) -> Result<bool> {
        let stamp = Stamp::at(&self.target.json)?;
        if stamp.is_none_or(|stamp| stamp.length != json.len() as u64) {
            return Ok(false);
        }
        let is_same = read_if_there(&self.target.json, JSON_LIMIT)?.as_deref() == Some(json);
        if is_same {
            (self.known, self.stamp) = (print(Some(json)), stamp);
        }
        Ok(is_same)
    }

    /// Takes the lock unless it is held already; says whether it is.
    fn hold_lock(&mut self) -> Result<bool> {
        if self.lock.as_ref().is_some_and(Lock::is_good) {
            return Ok(true);
        }
        let trail = &self.target.trail;
        self.lock = None;
        self.disk.create_folder(trail).at(Operation::Create, trail)?;
        self.lock = Lock::try_take(&*self.disk, trail)?;
        if self.lock.is_some() {
            remove_leftovers(&*self.disk, trail);
        }
        Ok(self.lock.is_some())
    }

    fn changed(&mut self, bytes: Option<Vec<u8>>) -> Outcome {
        self.known = print(bytes.as_deref());
        self.generation += 1;
        self.pending = None;
        Outcome::Changed(bytes)
    }

    /// Looks, once a second, whether somebody else has altered the file.
    ///
    /// While another program holds the lock its writings are its own business: all it writes comes from the trail.
    pub(super) fn look(&mut self, now: Instant) -> Result<Outcome> {
        if now < self.looked + LOOK {
            return Ok(Outcome::Nothing);
        }
        self.looked = now;
        let stamp = Stamp::at(&self.target.json)?;
        if stamp == self.stamp {
            self.was_missing = false;
            return Ok(Outcome::Nothing);
        }
        if stamp.is_none() && !std::mem::replace(&mut self.was_missing, true) {
            // a sync service takes a file away for a moment
            return Ok(Outcome::Nothing);
        }
        if self.lock.is_none() && Lock::is_held(&*self.disk, &self.target.trail)? {
            self.stamp = stamp;
            return Ok(Outcome::Nothing);
        }
        let bytes = read_if_there(&self.target.json, JSON_LIMIT)?;
        self.stamp = stamp;
        if print(bytes.as_deref()) == self.known {
            return Ok(Outcome::Nothing);
        }
        Ok(self.changed(bytes))
    }
}
