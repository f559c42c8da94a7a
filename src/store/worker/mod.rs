//! The one thread that owns the open meetings.
//!
//! It takes [`Job`]s in order, so that an older JSON can never overwrite a newer one and leaving waits for the rest.
//! A line is written as soon as it comes; it is flushed at once where that is cheap, else after a pause of 80 ms, and at
//! the latest after 0.9 seconds. The JSON is written at most every 2 seconds. Other journals are looked at every 30 ms
//! while they grow, every 250 ms when they were written in the last ten minutes, else every second.

mod job;
mod meeting;
mod projection;
mod watch;

use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

pub use job::{Job, Leftover, Report, Reporter};

use meeting::{Meeting, Place};

use super::contents::read_meeting;
use super::disk::Disk;
use super::error::Result;
use super::example::copy_files;
use super::folder::scan;
use super::journal::{Identity, Journal};
use super::village::update_village;

/// How many jobs are done in one go before it is looked what else is due.
const BURST: usize = 64;

/// How long the thread sleeps at most when no meeting is open.
const SLEEP: Duration = Duration::from_hours(1);

/// The handle of the worker: jobs go in here, reports come out where [`Store::start`] was told.
#[derive(Debug)]
pub struct Store {
    jobs: Sender<Job>,
    thread: Option<JoinHandle<()>>,
}

impl Store {
    /// Starts the worker.
    ///
    /// # Errors
    /// Whatever the system says when it can start no thread.
    pub fn start(disk: Arc<dyn Disk>, identity: Identity, report: Reporter) -> io::Result<Self> {
        let (jobs, inbox) = mpsc::channel();
        let worker = Worker { disk, identity, report, meetings: Vec::new(), parked: HashMap::new() };
        let thread = thread::Builder::new().name("store".to_owned()).spawn(move || worker.run(&inbox))?;
        Ok(Self { jobs, thread: Some(thread) })
    }

    /// Sends a job.
    ///
    /// # Errors
    /// The job itself, when the worker is no longer there to take it.
    pub fn send(&self, job: Job) -> std::result::Result<(), Job> {
        self.jobs.send(job).map_err(|mpsc::SendError(job)| job)
    }

    /// Another way in for jobs, to be given to other threads.
    #[must_use]
    pub fn sender(&self) -> Sender<Job> {
        self.jobs.clone()
    }

    /// Saves everything and ends the worker, waiting at most so long; gives what could not be saved.
    ///
    /// `None` when the time was over before the answer came.
    #[must_use]
    pub fn quit(mut self, patience: Duration) -> Option<Vec<Leftover>> {
        let (reply, answer) = mpsc::channel();
        self.send(Job::Quit { reply }).ok()?;
        let leftovers = answer.recv_timeout(patience).ok()?;
        if let Some(thread) = self.thread.take() {
            drop(thread.join());
        }
        Some(leftovers)
    }
}

/// What lives in the thread.
struct Worker {
    disk: Arc<dyn Disk>,
    identity: Identity,
    report: Reporter,
    meetings: Vec<Meeting>,
    parked: HashMap<PathBuf, Journal>,
}

impl Worker {
    fn run(mut self, inbox: &Receiver<Job>) {
        loop {
            let now = Instant::now();
            let due = self.meetings.iter().map(|meeting| meeting.due(now)).min();
            let wait = due.map_or(SLEEP, |due| due.saturating_duration_since(now));
            let first = match inbox.recv_timeout(wait) {
                Ok(job) => Some(job),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => {
                    self.finish();
                    return;
                }
            };
            let more = std::iter::from_fn(|| inbox.try_recv().ok()).take(BURST);
            for job in first.into_iter().chain(more) {
                if let Job::Quit { reply } = job {
                    drop(reply.send(self.finish()));
                    return;
                }
                self.take(job);
            }
            let now = Instant::now();
            for meeting in &mut self.meetings {
                meeting.tick(now, &self.report);
            }
        }
    }

    fn take(&mut self, job: Job) {
        match job {
            Job::Scan { folder } => self.answer(scan(&folder), Report::Listed),
            Job::Peek { folder, stem } => {
                let contents = read_meeting(&folder, &stem);
                self.report.tell(Report::Peeked { stem, contents });
            }
            Job::Open { folder, stem, session } => self.open(&folder, &stem, &session),
            Job::Identify { who, author } => self.identify(who, author),
            Job::Append { stem, number, json } => match self.meeting(&stem) {
                Some((meeting, report)) => meeting.append(number, &json, report),
                None => self.report.tell(Report::Refused { stem, number }),
            },
            Job::Project { stem, json, seen, may_project } => {
                if let Some((meeting, _)) = self.meeting(&stem) {
                    meeting.offer(json, seen, may_project);
                }
            }
            Job::SaveVillage { folder, base, json } => self.save_village(&folder, base.as_deref(), json),
            Job::CopyFiles { folder, files } => {
                let copied = copy_files(&*self.disk, &folder, &files);
                self.answer(copied, |count| Report::Copied { count });
            }
            Job::Flush { stem } => {
                if let Some((meeting, report)) = self.meeting(&stem) {
                    meeting.flush(report);
                }
            }
            Job::Close { stem } => {
                self.close(&stem);
                self.report.tell(Report::Closed { stem });
            }
            Job::Quit { .. } => {}
        }
    }

    fn answer<T>(&self, done: Result<T>, report: impl FnOnce(T) -> Report) {
        self.report.tell(match done {
            Ok(value) => report(value),
            Err(error) => Report::Trouble { stem: None, error },
        });
    }

    fn meeting(&mut self, stem: &str) -> Option<(&mut Meeting, &Reporter)> {
        let meeting = self.meetings.iter_mut().find(|meeting| meeting.stem == stem)?;
        Some((meeting, &self.report))
    }

    fn open(&mut self, folder: &Path, stem: &str, session: &str) {
        self.close(stem);
        let place = Place { disk: &self.disk, folder, stem };
        let parked = self.parked.remove(&place.trail());
        let mut journal = parked.unwrap_or_else(|| place.journal(session, &self.identity));
        journal.set_identity(self.identity.clone());
        let meeting = Meeting::open(&place, journal, &self.identity, &self.report);
        self.meetings.push(meeting);
    }

    fn identify(&mut self, who: String, author: String) {
        (self.identity.who, self.identity.author) = (who, author);
        for meeting in &mut self.meetings {
            meeting.set_identity(&self.identity);
        }
    }

    fn save_village(&self, folder: &Path, base: Option<&[u8]>, json: Vec<u8>) {
        let mut altered = None;
        let saved = update_village(&*self.disk, folder, self.identity.writer, |now| {
            if now == base {
                return Some(json);
            }
            altered = Some(now.map(<[u8]>::to_vec));
            None
        });
        self.answer(saved, |_| match altered {
            Some(json) => Report::VillageChanged { json },
            None => Report::VillageSaved,
        });
    }

    /// Saves a meeting and lets go of it; a line that could not be saved stays with the parked journal.
    ///
    /// Gives the JSON if it could not be written.
    fn close(&mut self, stem: &str) -> Option<Vec<u8>> {
        let place = self.meetings.iter().position(|meeting| meeting.stem == stem)?;
        let mut meeting = self.meetings.remove(place);
        meeting.flush(&self.report);
        let (journal, json) = meeting.close();
        self.parked.insert(journal.trail().to_owned(), journal);
        json
    }

    /// Closes all meetings, and tries once more what could not be saved when a meeting was closed.
    fn finish(&mut self) -> Vec<Leftover> {
        for (_, journal) in self.parked.iter_mut().filter(|(_, journal)| journal.is_unsaved()) {
            if let Err(error) = journal.write().and_then(|()| journal.sync()) {
                self.report.tell(Report::Trouble { stem: None, error });
            }
        }
        let stems: Vec<_> = self.meetings.iter().map(|meeting| meeting.stem.clone()).collect();
        let mut json: HashMap<_, _> =
            stems.iter().filter_map(|stem| Some((stem.clone(), self.close(stem)?))).collect();
        let leftovers = self.parked.values().filter_map(|journal| {
            let stem = journal.trail().file_stem()?.to_str()?.to_owned();
            let (lines, json) = (journal.unsaved(), json.remove(&stem));
            (!lines.is_empty() || json.is_some()).then_some(Leftover { stem, lines, json })
        });
        leftovers.collect()
    }
}
