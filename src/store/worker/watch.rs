//! Following the journals of other programs, often while they grow and seldom while they rest.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant, SystemTime};

use crate::domain::WriterId;
use crate::store::contents::{JournalContents, list_journals};
use crate::store::error::StoreError;
use crate::store::journal::Tail;

/// Between two looks at a journal that has just grown.
const HOT: Duration = Duration::from_millis(30);
/// Between two looks at a journal that was written a while ago.
const WARM: Duration = Duration::from_millis(250);
/// Between two looks at a journal that has long been still, and at the folder.
const COLD: Duration = Duration::from_secs(1);
/// Looks that are due within this time are done together, so that many journals do not wake the thread one by one.
const TOGETHER: Duration = Duration::from_millis(12);
/// How long a journal counts as just grown.
const HOT_FOR: Duration = Duration::from_secs(5);
/// How long a journal counts as written a while ago.
const WARM_FOR: Duration = Duration::from_mins(10);
/// A folder changed less than this before it was listed may have changed again unnoticed: clocks are coarse.
const COARSE: Duration = Duration::from_secs(3);

/// One journal of another program.
#[derive(Debug)]
struct Followed {
    tail: Tail,
    writer: WriterId,
    grew: Option<Instant>,
    next: Instant,
}

impl Followed {
    /// Sets the next look by how long the journal has been still.
    fn plan(&mut self, now: Instant) {
        let wait = match self.grew.map(|time| now.duration_since(time)) {
            Some(rest) if rest < HOT_FOR => HOT,
            Some(rest) if rest < WARM_FOR => WARM,
            _ => COLD,
        };
        self.next = now + wait;
    }
}

/// The journals of a trail that other programs write.
#[derive(Debug)]
pub(super) struct Watch {
    trail: PathBuf,
    own: WriterId,
    followed: Vec<Followed>,
    refused: HashMap<PathBuf, SystemTime>,
    next_list: Instant,
    listed: Option<(SystemTime, SystemTime)>,
}

/// What a round of looks brought.
#[derive(Debug, Default)]
pub(super) struct Round {
    pub(super) news: Vec<JournalContents>,
    pub(super) troubles: Vec<StoreError>,
}

impl Watch {
    /// Goes on from the reading of the whole trail.
    pub(super) fn new(trail: &Path, own: WriterId, tails: Vec<Tail>, now: Instant) -> Self {
        let mut watch = Self {
            trail: trail.to_owned(),
            own,
            followed: Vec::new(),
            refused: HashMap::new(),
            next_list: now,
            listed: None,
        };
        for tail in tails {
            watch.follow(tail, now);
        }
        watch
    }

    /// Adds a journal, unless it is this program's own.
    fn follow(&mut self, tail: Tail, now: Instant) {
        let name = tail.path().file_name().and_then(|name| name.to_str());
        let Some(writer) = name.and_then(crate::store::journal::JournalName::parse).map(|name| name.writer)
        else {
            return;
        };
        if writer == self.own {
            return;
        }
        let age = tail.changed().and_then(|time| SystemTime::now().duration_since(time).ok());
        let grew = age.and_then(|age| now.checked_sub(age));
        let mut followed = Followed { tail, writer, grew, next: now };
        followed.plan(now);
        self.followed.push(followed);
    }

    /// When the next look is due.
    pub(super) fn due(&self) -> Instant {
        self.followed.iter().map(|followed| followed.next).fold(self.next_list, Instant::min)
    }

    /// Looks at whatever is due.
    pub(super) fn look(&mut self, now: Instant) -> Round {
        let mut round = Round::default();
        if now >= self.next_list {
            self.next_list = now + COLD;
            self.look_for_new(now, &mut round);
        }
        for followed in self.followed.iter_mut().filter(|followed| followed.next <= now + TOGETHER) {
            match followed.tail.poll() {
                Ok(news) => {
                    if news.grew {
                        followed.grew = Some(now);
                    }
                    let path = followed.tail.path().to_owned();
                    let journal = JournalContents::new(&path, followed.writer, news.batch);
                    // the first line alone tells which machine has begun to write
                    if journal.header.is_some() || !journal.entries.is_empty() || !journal.damaged.is_empty()
                    {
                        round.news.push(journal);
                    }
                }
                Err(error) => {
                    let changed = followed.tail.changed().unwrap_or(SystemTime::UNIX_EPOCH);
                    let path = followed.tail.path().to_owned();
                    if self.refused.insert(path, changed) != Some(changed) {
                        round.troubles.push(error);
                    }
                }
            }
            followed.plan(now);
        }
        round
    }

    /// Lists the folder when it has changed, and follows what is new in it.
    fn look_for_new(&mut self, now: Instant, round: &mut Round) {
        let changed = fs::metadata(&self.trail).and_then(|metadata| metadata.modified()).ok();
        let Some(changed) = changed else { return };
        let is_same = self.listed.is_some_and(|(seen, at)| seen == changed && at > changed + COARSE);
        if is_same {
            return;
        }
        self.listed = Some((changed, SystemTime::now()));
        match list_journals(&self.trail) {
            Ok(journals) => {
                for (path, _) in journals {
                    if !self.followed.iter().any(|followed| followed.tail.path() == path) {
                        let tail = Tail::new(&path);
                        self.follow(tail, now);
                        if let Some(followed) = self.followed.last_mut().filter(|f| f.tail.path() == path) {
                            followed.next = now;
                        }
                    }
                }
            }
            Err(error) => {
                if self.refused.insert(self.trail.clone(), changed) != Some(changed) {
                    round.troubles.push(error);
                }
            }
        }
    }
}
