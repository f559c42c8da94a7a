//! A store under test: its folder, what it reports, and a disk that fails on demand.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant, SystemTime};

use rakor::domain::WriterId;
use rakor::store::worker::{Leftover, Reporter};
use rakor::store::{Disk, Identity, Job, JournalContents, Lock, Pen, RealDisk, Report, Store, read_meeting};

/// The longest that anything is waited for.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);
/// The meeting that the tests open.
pub(crate) const STEM: &str = "2023-tw2";

/// A running store and its reports.
pub(crate) struct Bench {
    pub(crate) store: Store,
    pub(crate) folder: PathBuf,
    reports: Receiver<Report>,
}

impl Bench {
    pub(crate) fn start(folder: &Path, writer: u32) -> Self {
        Self::on(RealDisk::shared(), folder, writer)
    }

    pub(crate) fn on(disk: Arc<dyn Disk>, folder: &Path, writer: u32) -> Self {
        let (tell, reports): (Sender<Report>, _) = channel();
        let identity = Identity {
            writer: WriterId(writer),
            who: "Notulis".to_owned(),
            author: "Sekretaris Desa".to_owned(),
            machine: "balai".to_owned(),
            started: "2023-07-06T09:00:00+07:00".to_owned(),
        };
        let report = Reporter::new(move |report| drop(tell.send(report)));
        let store = Store::start(disk, identity, report).unwrap();
        Self { store, folder: folder.to_owned(), reports }
    }

    /// Starts a store and opens the meeting; gives the generation of its JSON.
    pub(crate) fn open(folder: &Path, writer: u32) -> (Self, u64) {
        Self::start(folder, writer).opened()
    }

    pub(crate) fn opened(self) -> (Self, u64) {
        self.send(Job::Open {
            folder: self.folder.clone(),
            stem: STEM.to_owned(),
            session: format!("35.28.04.2018:{STEM}"),
        });
        let generation = self.wait(|report| match report {
            Report::Opened { generation, .. } => Some(generation),
            _ => None,
        });
        self.wait(|report| matches!(report, Report::Trail { .. }).then_some(()));
        (self, generation)
    }

    pub(crate) fn send(&self, job: Job) {
        self.store.send(job).expect("the worker runs");
    }

    pub(crate) fn append(&self, number: u32, json: &str) {
        self.send(Job::Append { stem: STEM.to_owned(), number, json: json.to_owned() });
    }

    pub(crate) fn offer(&self, json: &str, seen: u64) {
        let json = json.as_bytes().to_vec();
        self.send(Job::Project { stem: STEM.to_owned(), json, seen, may_project: true });
    }

    /// Waits for a report; those before it are dropped.
    pub(crate) fn wait<T>(&self, wanted: impl Fn(Report) -> Option<T>) -> T {
        let end = Instant::now() + PATIENCE;
        loop {
            let left = end.saturating_duration_since(Instant::now());
            let report = self.reports.recv_timeout(left).expect("the report comes in time");
            if let Some(value) = wanted(report) {
                return value;
            }
        }
    }

    pub(crate) fn wait_saved(&self, number: u32) {
        self.wait(|report| match report {
            Report::Saved { number: saved, .. } if saved >= number => Some(()),
            _ => None,
        });
    }

    pub(crate) fn wait_projected(&self) {
        self.wait(|report| matches!(report, Report::Projected { .. }).then_some(()));
    }

    pub(crate) fn wait_recovered(&self) {
        self.wait(|report| matches!(report, Report::Recovered { .. }).then_some(()));
    }

    /// All reports that come within a time.
    pub(crate) fn within(&self, time: Duration) -> Vec<Report> {
        let end = Instant::now() + time;
        std::iter::from_fn(|| self.reports.recv_timeout(end.saturating_duration_since(Instant::now())).ok())
            .collect()
    }

    pub(crate) fn quit(self) -> Vec<Leftover> {
        self.store.quit(PATIENCE).expect("the worker ends in time")
    }

    pub(crate) fn json(&self) -> Option<String> {
        fs::read_to_string(self.folder.join(format!("{STEM}.json"))).ok()
    }
}

/// The lines of all journals, sorted and each once.
pub(crate) fn lines(folder: &Path) -> Vec<String> {
    let journals = read_meeting(folder, STEM).journals;
    let mut lines: Vec<_> = journals.iter().flat_map(texts).collect();
    lines.sort();
    lines.dedup();
    lines
}

/// The lines of one journal.
pub(crate) fn texts(journal: &JournalContents) -> Vec<String> {
    journal.entries.iter().map(|entry| entry.json.clone()).collect()
}

/// Every file and folder under a folder, with bytes and time.
pub(crate) fn snapshot(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, SystemTime)> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        found.insert(folder.clone(), (Vec::new(), fs::metadata(&folder).unwrap().modified().unwrap()));
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let time = fs::metadata(&path).unwrap().modified().unwrap();
                found.insert(path.clone(), (fs::read(&path).unwrap(), time));
            }
        }
    }
    found
}

/// What a failing disk does next.
#[derive(Debug, Default)]
struct Faults {
    room: Option<usize>,
    sync: Option<io::ErrorKind>,
    create: Option<io::ErrorKind>,
    rename: Option<io::ErrorKind>,
    hold_sync: bool,
    before_lock: Option<BeforeLock>,
}

/// What somebody else does with a lock file between its opening and its locking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum BeforeLock {
    /// The file is removed, as whoever held it does when it lets go.
    Removed,
    /// It is removed, and another program has created it anew and holds it.
    Retaken,
}

/// A real disk that fails on demand.
#[derive(Debug, Clone, Default)]
pub(crate) struct FailingDisk {
    faults: Arc<(Mutex<Faults>, Condvar)>,
    retaken: Arc<Mutex<Option<Lock>>>,
}

impl FailingDisk {
    fn set(&self, change: impl FnOnce(&mut Faults)) {
        change(&mut self.faults.0.lock().unwrap());
        self.faults.1.notify_all();
    }

    /// Lets only so many more bytes be written; then the disk is full.
    pub(crate) fn leave_room(&self, bytes: usize) {
        self.set(|faults| faults.room = Some(bytes));
    }

    pub(crate) fn fail_syncs(&self, kind: io::ErrorKind) {
        self.set(|faults| faults.sync = Some(kind));
    }

    pub(crate) fn fail_creation(&self, kind: io::ErrorKind) {
        self.set(|faults| faults.create = Some(kind));
    }

    pub(crate) fn fail_renames(&self, kind: io::ErrorKind) {
        self.set(|faults| faults.rename = Some(kind));
    }

    /// Lets flushes wait until [`FailingDisk::mend`].
    pub(crate) fn hold_syncs(&self) {
        self.set(|faults| faults.hold_sync = true);
    }

    /// Lets somebody else be quicker when a lock file is opened next; once.
    pub(crate) fn before_next_lock(&self, what: BeforeLock) {
        self.set(|faults| faults.before_lock = Some(what));
    }

    /// The lock that somebody else has taken meanwhile, to be held by the test.
    pub(crate) fn retaken(&self) -> Option<Lock> {
        self.retaken.lock().unwrap().take()
    }

    pub(crate) fn mend(&self) {
        self.set(|faults| *faults = Faults::default());
    }

    fn fails(&self, fault: impl Fn(&Faults) -> Option<io::ErrorKind>) -> io::Result<()> {
        fault(&self.faults.0.lock().unwrap()).map_or(Ok(()), |kind| Err(kind.into()))
    }
}

struct FailingPen {
    disk: FailingDisk,
    pen: Box<dyn Pen>,
}

impl Pen for FailingPen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = self.disk.faults.0.lock().unwrap().room;
        let Some(room) = room else { return self.pen.write(bytes) };
        let count = bytes.len().min(room);
        if count == 0 {
            return Err(io::ErrorKind::StorageFull.into());
        }
        self.disk.set(|faults| faults.room = Some(room - count));
        self.pen.write(&bytes[..count])
    }

    fn sync(&mut self) -> io::Result<()> {
        let guard = self.disk.faults.0.lock().unwrap();
        drop(self.disk.faults.1.wait_while(guard, |faults| faults.hold_sync).unwrap());
        self.disk.fails(|faults| faults.sync)?;
        self.pen.sync()
    }
}

impl Disk for FailingDisk {
    fn create_folder(&self, path: &Path) -> io::Result<()> {
        self.fails(|faults| faults.create)?;
        RealDisk.create_folder(path)
    }

    fn create(&self, path: &Path) -> io::Result<Box<dyn Pen>> {
        self.fails(|faults| faults.create)?;
        Ok(Box::new(FailingPen { disk: self.clone(), pen: RealDisk.create(path)? }))
    }

    fn reopen(&self, path: &Path) -> io::Result<Box<dyn Pen>> {
        Ok(Box::new(FailingPen { disk: self.clone(), pen: RealDisk.reopen(path)? }))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.fails(|faults| faults.rename)?;
        RealDisk.rename(from, to)
    }

    fn double(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.double(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove(path)
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        RealDisk.sync_folder(path)
    }

    fn open_lock(&self, path: &Path) -> io::Result<Option<fs::File>> {
        let opened = RealDisk.open_lock(path)?;
        let what = self.faults.0.lock().unwrap().before_lock.take();
        if what.is_some() {
            fs::remove_file(path)?;
        }
        if what == Some(BeforeLock::Retaken) {
            let other = Lock::try_take(&RealDisk, path.parent().unwrap()).unwrap();
            *self.retaken.lock().unwrap() = other;
        }
        Ok(opened)
    }
}
