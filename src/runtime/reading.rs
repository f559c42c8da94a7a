//! What the store reads, made into messages: in its own thread, so that the picture never waits.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::mpsc::Sender;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::intake::take_in;
use super::library::library_of;
use super::sentence;
use crate::app::{Msg, Opened, Session, Trouble, Words};
use crate::domain::intake::Asked;
use crate::domain::{ReadError, SessionId, Village};
use crate::store::{
    JournalContents, Listing, LoadError, Lock, RealDisk, Report, StoreError, load, read_meeting, trail_path,
};

/// Turns reports into messages.
pub(super) struct Reader {
    folder: PathBuf,
    /// The name of this machine.
    machine: String,
    words: Words,
    sender: Sender<Msg>,
    state: Mutex<State>,
}

/// What is known between two reports.
#[derive(Default)]
struct State {
    /// Meetings whose JSON has been read and whose trail has not.
    half_open: HashMap<String, (Option<Vec<u8>>, u64)>,
    /// The meeting before each that is being opened.
    before: HashMap<String, Option<String>>,
    /// Meetings that were begun here: the model has them already.
    begun: Vec<String>,
    /// The bytes of the village's file as last read or written.
    village: Option<Vec<u8>>,
    /// The id of each meeting that was listed.
    ids: HashMap<String, String>,
}

impl Reader {
    /// Reads for a folder.
    pub(super) fn new(folder: PathBuf, machine: String, words: Words, sender: Sender<Msg>) -> Self {
        Self { folder, machine, words, sender, state: Mutex::default() }
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A meeting is about to be opened, and the one before it is wanted too.
    pub(super) fn expect(&self, stem: &str, before: Option<String>) {
        self.state().before.insert(stem.to_owned(), before);
    }

    /// A meeting is about to be begun here.
    pub(super) fn begin(&self, stem: &str) {
        self.state().begun.push(stem.to_owned());
    }

    /// The id of a listed meeting; empty when it was never listed.
    pub(super) fn session_id(&self, stem: &str) -> String {
        self.state().ids.get(stem).cloned().unwrap_or_default()
    }

    /// Notes the new bytes of the village's file, and gives the old.
    pub(super) fn replace_village(&self, json: Vec<u8>) -> Option<Vec<u8>> {
        self.state().village.replace(json)
    }

    /// Reads a table and understands it, in a thread of its own: neither picture nor store waits for a large one.
    pub(super) fn understand(reader: &Arc<Self>, asked: Asked, into: SessionId) {
        let own = Arc::clone(reader);
        let spawned = thread::Builder::new().name("intake".to_owned()).spawn(move || {
            let understood = take_in(&asked, &into, &own.folder, own.words);
            own.send(Msg::Understood(understood.map(Box::new)));
        });
        if let Err(why) = spawned {
            reader.send(Msg::Understood(Err(reader.words.cli_no_thread(&why.to_string()))));
        }
    }

    fn send(&self, msg: Msg) {
        drop(self.sender.send(msg));
    }

    /// Answers a report of the store.
    pub(super) fn report(&self, report: Report) {
        match report {
            Report::Listed(listing) => self.listed(&listing),
            Report::Peeked { stem, contents } => {
                if let Ok(loaded) = load(&stem, contents.json.as_deref(), &contents.journals) {
                    self.send(Msg::Read(Box::new(loaded.trail.session().clone())));
                }
            }
            Report::Opened { stem, json, generation } => {
                self.state().half_open.insert(stem, (json, generation));
            }
            Report::Trail { stem, journals } => self.opened(&stem, &journals),
            Report::Lines { stem, journal } => {
                let (lines, _) = journal.lines();
                let elsewhere = journal.is_of_another(&self.machine);
                self.send(Msg::Lines { stem, lines, elsewhere });
            }
            Report::Saved { stem, number } => self.send(Msg::Saved { stem, number }),
            Report::Projected { stem } => self.send(Msg::Projected { stem }),
            Report::JsonChanged { stem, json, generation } => self.changed(stem, json, generation),
            Report::Recovered { stem } => self.send(Msg::Recovered { stem }),
            Report::VillageSaved | Report::Closed { .. } | Report::Refused { .. } => {}
            Report::VillageChanged { json } => self.village_changed(json),
            Report::Copied { count } => self.send(Msg::Copied(count)),
            Report::Trouble { stem, error } => self.trouble(stem.is_some(), &error),
        }
    }

    fn listed(&self, listing: &Listing) {
        let (library, village) = library_of(listing, self.words);
        let mut state = self.state();
        state.village = village;
        state.ids = library.meetings.iter().map(|m| (m.stem(), m.id.to_string())).collect();
        drop(state);
        self.send(Msg::Listed(Box::new(library)));
    }

    fn opened(&self, stem: &str, journals: &[JournalContents]) {
        let mut state = self.state();
        let half = state.half_open.remove(stem);
        let before = state.before.remove(stem).flatten();
        let begun = state.begun.iter().position(|s| s == stem).map(|at| state.begun.swap_remove(at));
        drop(state);
        let Some((json, generation)) = half else { return };
        if begun.is_some() {
            return self.begun_elsewhere(stem, json, generation, journals);
        }
        match load(stem, json.as_deref(), journals) {
            Ok(loaded) => {
                let before = before.and_then(|stem| session(&self.folder, &stem));
                let is_shared = loaded.machines.iter().any(|machine| *machine != self.machine);
                let trail = trail_path(&self.folder, stem);
                let others_write = is_shared || Lock::is_held(&RealDisk, &trail).unwrap_or(false);
                let remark = sentence::remark(self.words, &loaded, others_write);
                self.send(Msg::Opened(Box::new(Opened {
                    stem: stem.to_owned(),
                    trail: loaded.trail,
                    before,
                    edits: loaded.edits,
                    generation,
                    is_shared,
                    remark,
                })));
            }
            Err(error) => self.unreadable(stem, &error),
        }
    }

    /// Tells why a session file cannot be read.
    fn unreadable(&self, stem: &str, error: &LoadError) {
        let text = sentence::unreadable(self.words, &format!("{stem}.json"), error);
        self.send(Msg::Trouble(Trouble { text, holds_lines: false, read_only: false }));
    }

    /// A meeting that was begun here: whatever is there of it was begun by somebody else at the same time.
    fn begun_elsewhere(
        &self,
        stem: &str,
        json: Option<Vec<u8>>,
        generation: u64,
        journals: &[JournalContents],
    ) {
        let lines: Vec<_> = journals.iter().flat_map(|journal| journal.lines().0).collect();
        if !lines.is_empty() {
            let elsewhere = journals.iter().any(|journal| journal.is_of_another(&self.machine));
            self.send(Msg::Lines { stem: stem.to_owned(), lines, elsewhere });
        }
        self.changed(stem.to_owned(), json, generation);
    }

    /// The session file was changed by somebody else: what differs from its own fold was edited by hand.
    ///
    /// A file of a newer version is no edit: as its generation is never taken over, nothing takes its place.
    fn changed(&self, stem: String, json: Option<Vec<u8>>, generation: u64) {
        let Some(json) = json else { return };
        let contents = read_meeting(&self.folder, &stem);
        let (changes, file) = match load(&stem, Some(&json), &contents.journals) {
            Ok(loaded) => (loaded.edits, Some(Box::new(loaded.trail))),
            Err(error @ LoadError::Unreadable(ReadError::UnknownFormat(_))) => {
                return self.unreadable(&stem, &error);
            }
            Err(_) => (Vec::new(), None),
        };
        self.send(Msg::HandEdited { stem, changes, file, generation });
    }

    /// Another program has written the village. What cannot be read is not taken for seen, so that nothing takes its
    /// place before the folder is listed anew and somebody was asked.
    fn village_changed(&self, json: Option<Vec<u8>>) {
        let village = match json.as_deref().map(Village::read) {
            Some(Err(error)) => {
                let text = sentence::broken_village(self.words, error);
                return self.send(Msg::Trouble(Trouble { text, holds_lines: false, read_only: false }));
            }
            Some(Ok(village)) => Some(village),
            None => None,
        };
        self.state().village = json;
        if let Some(village) = village {
            self.send(Msg::Village(Box::new(village)));
        }
    }

    fn trouble(&self, of_meeting: bool, error: &StoreError) {
        let writes = of_meeting && sentence::is_writing(error);
        self.send(Msg::Trouble(Trouble {
            text: sentence::trouble(self.words, error, writes),
            holds_lines: writes,
            read_only: error.is_read_only(),
        }));
    }
}

/// Reads a meeting for looking only.
fn session(folder: &Path, stem: &str) -> Option<Session> {
    let contents = read_meeting(folder, stem);
    load(stem, contents.json.as_deref(), &contents.journals).ok().map(|loaded| loaded.trail.session().clone())
}
