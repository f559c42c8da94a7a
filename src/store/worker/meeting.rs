//! One open meeting: its journal, its JSON and the journals of others.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::job::{Report, Reporter};
use super::projection::{Outcome, Projection};
use super::watch::Watch;
use crate::store::contents::read_trail;
use crate::store::disk::Disk;
use crate::store::error::{Reason, Result, StoreError};
use crate::store::journal::{Identity, Journal};
use crate::store::{json_path, trail_path};

/// The shortest time between two flushes.
const REST: Duration = Duration::from_millis(20);
/// A flush that takes longer than this is not done after every line, but after a pause.
const CHEAP: Duration = Duration::from_millis(10);
/// The pause in the writing after which a dear flush is done.
const PAUSE: Duration = Duration::from_millis(80);
/// The longest time that a line waits for its flush.
const LONGEST: Duration = Duration::from_millis(900);
/// The time before what failed is tried again.
const RETRY: Duration = Duration::from_secs(1);

/// When a journal is to be flushed.
#[derive(Debug)]
struct Rhythm {
    last_sync: Instant,
    cost: Duration,
    last_line: Instant,
    oldest: Option<Instant>,
    no_write_before: Option<Instant>,
    no_sync_before: Option<Instant>,
    failures: u32,
}

impl Rhythm {
    const fn new(now: Instant) -> Self {
        Self {
            last_sync: now,
            cost: Duration::ZERO,
            last_line: now,
            oldest: None,
            no_write_before: None,
            no_sync_before: None,
            failures: 0,
        }
    }

    fn line_came(&mut self, now: Instant) {
        self.last_line = now;
        self.oldest.get_or_insert(now);
    }

    /// Puts off the next flush: each failed one begins a new file, so a sick disk is not asked every moment.
    fn sync_failed(&mut self, now: Instant) {
        let wait = match self.failures {
            0 => REST,
            count => RETRY * (1 << (count - 1).min(5)),
        };
        self.failures += 1;
        self.no_sync_before = Some(now + wait);
    }

    fn sync_due(&self) -> Instant {
        let pause = if self.cost < CHEAP { self.last_sync + REST } else { self.last_line + PAUSE };
        let longest = self.oldest.unwrap_or(self.last_line) + LONGEST;
        let due = pause.min(longest);
        self.no_sync_before.map_or(due, |time| due.max(time))
    }
}

/// An open meeting.
#[derive(Debug)]
pub(super) struct Meeting {
    pub(super) stem: String,
    journal: Journal,
    projection: Projection,
    watch: Watch,
    rhythm: Rhythm,
    next_check: Instant,
    journal_trouble: Option<Reason>,
    json_trouble: Option<Reason>,
}

/// What is needed to open a meeting.
pub(super) struct Place<'a> {
    pub(super) disk: &'a Arc<dyn Disk>,
    pub(super) folder: &'a Path,
    pub(super) stem: &'a str,
}

impl Place<'_> {
    /// The journal that this program would begin here.
    pub(super) fn journal(&self, session: &str, identity: &Identity) -> Journal {
        Journal::new(self.disk.clone(), &self.trail(), session, identity.clone())
    }

    pub(super) fn trail(&self) -> PathBuf {
        trail_path(self.folder, self.stem)
    }
}

impl Meeting {
    /// Reads a meeting and tells what it holds; writes nothing.
    pub(super) fn open(place: &Place<'_>, journal: Journal, identity: &Identity, report: &Reporter) -> Self {
        let now = Instant::now();
        let (stem, trail) = (place.stem.to_owned(), place.trail());
        let json = json_path(place.folder, place.stem);
        let mut projection = Projection::new(place.disk.clone(), json, trail.clone(), identity.writer);
        let json = projection.read().unwrap_or_else(|error| {
            report.tell(Report::Trouble { stem: Some(stem.clone()), error });
            None
        });
        let generation = projection.generation();
        report.tell(Report::Opened { stem: stem.clone(), json, generation });
        let (journals, tails, troubles) = read_trail(&trail);
        report.tell(Report::Trail { stem: stem.clone(), journals });
        for error in troubles {
            report.tell(Report::Trouble { stem: Some(stem.clone()), error });
        }
        Self {
            stem,
            journal,
            projection,
            watch: Watch::new(&trail, identity.writer, tails, now),
            rhythm: Rhythm::new(now),
            next_check: now + RETRY,
            journal_trouble: None,
            json_trouble: None,
        }
    }

    pub(super) fn set_identity(&mut self, identity: &Identity) {
        self.journal.set_identity(identity.clone());
    }

    /// Writes a line at once; it is called saved after the next flush.
    pub(super) fn append(&mut self, number: u32, json: &str, report: &Reporter) {
        if let Err(error) = self.journal.push(number, json) {
            report.tell(Report::Refused { stem: self.stem.clone(), number });
            report.tell(Report::Trouble { stem: Some(self.stem.clone()), error });
            return;
        }
        let now = Instant::now();
        self.rhythm.line_came(now);
        self.write(now, report);
    }

    /// Takes new bytes for the JSON.
    pub(super) fn offer(&mut self, json: Vec<u8>, seen: u64, may_project: bool) {
        self.projection.offer(json, seen, may_project);
    }

    /// When there is something to do next, if nothing is sent before.
    pub(super) fn due(&self, now: Instant) -> Instant {
        let mut due = self.watch.due().min(self.projection.due(now)).min(self.next_check);
        if self.journal.is_waiting() {
            due = due.min(self.rhythm.no_write_before.unwrap_or(now));
        }
        if self.journal.is_unsynced() {
            due = due.min(self.rhythm.sync_due());
        }
        due
    }

    /// Does whatever is due.
    pub(super) fn tick(&mut self, now: Instant, report: &Reporter) {
        if now >= self.next_check {
            self.next_check = now + RETRY;
            if let Some(error) = self.journal.renew_if_gone() {
                self.journal_failed(error, report);
            }
        }
        if self.journal.is_waiting() && self.rhythm.no_write_before.is_none_or(|time| time <= now) {
            self.write(now, report);
        }
        if self.journal.is_unsynced() && self.rhythm.sync_due() <= now {
            self.sync(report);
        }
        if self.projection.is_due(now) {
            self.project(now, report);
        }
        let looked = self.projection.look(now);
        self.tell_json(looked, report);
        let round = self.watch.look(now);
        for journal in round.news {
            report.tell(Report::Lines { stem: self.stem.clone(), journal });
        }
        for error in round.troubles {
            report.tell(Report::Trouble { stem: Some(self.stem.clone()), error });
        }
    }

    /// Writes and flushes everything now.
    pub(super) fn flush(&mut self, report: &Reporter) {
        let now = Instant::now();
        self.write(now, report);
        self.sync(report);
        if self.journal.is_unsynced() {
            // the flush failed and the lines went into a new file
            self.sync(report);
        }
        self.project(now, report);
    }

    /// Lets go of everything; gives the journal back for when the meeting is opened again, and the JSON if writing it
    /// failed. One that another program is in charge of is no loss.
    pub(super) fn close(mut self) -> (Journal, Option<Vec<u8>>) {
        let has_failed = self.json_trouble.is_some() || self.journal.is_unsaved();
        self.projection.release();
        self.journal.park();
        let json = self.projection.take_pending().filter(|_| has_failed);
        (self.journal, json)
    }

    fn write(&mut self, now: Instant, report: &Reporter) {
        match self.journal.write() {
            Ok(()) => self.rhythm.no_write_before = None,
            Err(error) => {
                self.rhythm.no_write_before = Some(now + RETRY);
                self.journal_failed(error, report);
            }
        }
    }

    fn sync(&mut self, report: &Reporter) {
        let start = Instant::now();
        let synced = self.journal.sync();
        let now = Instant::now();
        (self.rhythm.cost, self.rhythm.last_sync) = (now.duration_since(start), now);
        match synced {
            Ok(number) => {
                (self.rhythm.failures, self.rhythm.no_sync_before) = (0, None);
                if !self.journal.is_waiting() {
                    self.rhythm.oldest = None;
                    self.recovered(true, report);
                }
                if let Some(number) = number {
                    report.tell(Report::Saved { stem: self.stem.clone(), number });
                }
            }
            Err(error) => {
                self.journal_failed(error, report);
                self.write(now, report);
                if self.journal.is_unsynced() {
                    self.rhythm.sync_failed(now);
                }
            }
        }
    }

    /// Writes the JSON that waits; never one that is ahead of what the trail holds on the disk.
    fn project(&mut self, now: Instant, report: &Reporter) {
        if self.journal.is_unsynced() && self.rhythm.failures == 0 {
            self.sync(report);
        }
        if self.journal.is_unsaved() {
            self.projection.postpone(now + RETRY);
            return;
        }
        let written = self.projection.write(now);
        self.tell_json(written, report);
    }

    fn tell_json(&mut self, outcome: Result<Outcome>, report: &Reporter) {
        let stem = self.stem.clone();
        match outcome {
            Ok(Outcome::Nothing) => {}
            Ok(Outcome::Projected) => {
                self.recovered(false, report);
                report.tell(Report::Projected { stem });
            }
            Ok(Outcome::Changed(json)) => {
                let generation = self.projection.generation();
                report.tell(Report::JsonChanged { stem, json, generation });
            }
            Err(error) => {
                let reason = error.reason();
                if self.json_trouble.replace(reason) != Some(reason) {
                    report.tell(Report::Trouble { stem: Some(stem), error });
                }
            }
        }
    }

    fn journal_failed(&mut self, error: StoreError, report: &Reporter) {
        let reason = error.reason();
        if self.journal_trouble.replace(reason) != Some(reason) {
            report.tell(Report::Trouble { stem: Some(self.stem.clone()), error });
        }
    }

    fn recovered(&mut self, journal: bool, report: &Reporter) {
        let trouble = if journal { &mut self.journal_trouble } else { &mut self.json_trouble };
        let had_trouble = trouble.take().is_some();
        if had_trouble && self.journal_trouble.is_none() && self.json_trouble.is_none() {
            report.tell(Report::Recovered { stem: self.stem.clone() });
        }
    }
}
