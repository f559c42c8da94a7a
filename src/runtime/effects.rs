//! Effects become jobs of the store, reports of the store become messages.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use super::reading::Reader;
use super::start::{RunError, Settings, settings_path};
use super::terminal::Screen;
use crate::app::{Effect, Me, Model, Msg, Role, Village, WriterId};
use crate::store::worker::{Leftover, Reporter};
use crate::store::{Identity, Job, RealDisk, Settings as Remembered, Store, write_settings};

/// How long the end waits for the disk.
const PATIENCE: Duration = Duration::from_secs(10);

/// The worked example, as it stands in the repository.
const EXAMPLE: &[(&str, &[u8])] = &[
    ("desa.json", include_bytes!("../../sessions/desa.json")),
    ("2023-tw1.json", include_bytes!("../../sessions/2023-tw1.json")),
    ("2023-tw2.json", include_bytes!("../../sessions/2023-tw2.json")),
    ("2023-tw3.json", include_bytes!("../../sessions/2023-tw3.json")),
    ("2023-tw4.json", include_bytes!("../../sessions/2023-tw4.json")),
];

/// The way to the store.
pub(super) struct Link {
    store: Store,
    folder: PathBuf,
    reader: Arc<Reader>,
}

impl Link {
    /// Starts the store for a running program on a machine.
    pub(super) fn start(
        settings: &Settings,
        model: &Model,
        (writer, machine): (WriterId, &str),
        sender: Sender<Msg>,
    ) -> Result<Self, RunError> {
        let words = model.look().words;
        let reader = Arc::new(Reader::new(settings.folder.clone(), machine.to_owned(), words, sender));
        let tell = Arc::clone(&reader);
        let identity = identity((writer, machine), settings.author.as_deref().unwrap_or_default());
        let store = Store::start(RealDisk::shared(), identity, Reporter::new(move |r| tell.report(r)))
            .map_err(RunError::Thread)?;
        Ok(Self { store, folder: settings.folder.clone(), reader })
    }

    /// Carries effects out; whether the program goes on.
    pub(super) fn carry_out(&mut self, effects: Vec<Effect>, screen: &mut Screen) -> bool {
        let mut goes_on = true;
        for effect in effects {
            match effect {
                Effect::Clear => screen.clear(),
                Effect::Quit => goes_on = false,
                Effect::Remember(me) => self.remember(&me),
                other => self.send(other),
            }
        }
        goes_on
    }

    fn send(&self, effect: Effect) {
        let folder = self.folder.clone();
        let job = match effect {
            Effect::List => Job::Scan { folder },
            Effect::Open { stem, before } => {
                self.reader.expect(&stem, before);
                Job::Open { folder, session: self.reader.session_id(&stem), stem }
            }
            Effect::Read { stem } => Job::Peek { folder, stem },
            Effect::Create { stem, session } => {
                self.reader.begin(&stem);
                Job::Open { folder, session, stem }
            }
            Effect::Close { stem } => Job::Close { stem },
            Effect::Append { stem, line } => Job::append(&stem, &line),
            Effect::Project { stem, json, generation, allowed } => {
                Job::Project { stem, json, seen: generation, may_project: allowed }
            }
            Effect::SaveVillage(village) => self.save_village(&village),
            Effect::Understand { asked, into } => return Reader::understand(&self.reader, asked, into),
            Effect::CopyExample => Job::CopyFiles { folder, files: EXAMPLE.to_vec() },
            Effect::Remember(_) | Effect::Clear | Effect::Quit => return,
        };
        drop(self.store.send(job));
    }

    fn save_village(&self, village: &Village) -> Job {
        let mut json = serde_json::to_vec_pretty(village).unwrap_or_default();
        json.push(b'\n');
        let base = self.reader.replace_village(json.clone());
        Job::SaveVillage { folder: self.folder.clone(), base, json }
    }

    /// Remembers who sits here; when that fails, the next start asks again.
    fn remember(&self, me: &Me) {
        let Identity { who, author, .. } = identity((WriterId(0), ""), &me.name);
        drop(self.store.send(Job::Identify { who, author }));
        if let Some(path) = settings_path() {
            let settings = Remembered { name: me.name.clone(), facilitator: me.role == Role::Facilitator };
            drop(write_settings(&*RealDisk::shared(), &path, &settings));
        }
    }

    /// Waits until everything is written; gives what could not be.
    pub(super) fn finish(self) -> Vec<Leftover> {
        self.store.quit(PATIENCE).unwrap_or_default()
    }
}

fn identity((writer, machine): (WriterId, &str), name: &str) -> Identity {
    let who = if name.is_empty() { "notulis" } else { name }.to_owned();
    let (author, machine, started) = (name.to_owned(), machine.to_owned(), super::now().to_rfc3339());
    Identity { writer, who, author, machine, started }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;
    use std::sync::mpsc::{Receiver, channel};
    use std::time::Instant;

    use super::super::start;
    use super::*;
    use crate::app::{Key, KeyCode, Look, update};

    /// A program without a terminal, and its folder.
    struct Room {
        folder: PathBuf,
        model: Model,
        link: Link,
        inbox: Receiver<Msg>,
        /// Of each writing of the session file: whether it was allowed.
        projected: std::cell::RefCell<Vec<bool>>,
    }

    impl Room {
        fn open(folder: &std::path::Path) -> Self {
            Self::open_on("balai", folder, "Notulis")
        }

        fn open_on(machine: &str, folder: &std::path::Path, author: &str) -> Self {
            let settings = Settings {
                folder: folder.to_owned(),
                author: Some(author.to_owned()),
                look: Look::default(),
                open: None,
            };
            let start = start::model(&settings, (80, 24));
            let writer = start.writer;
            let model = Model::new(start);
            let (sender, inbox) = channel();
            let link = Link::start(&settings, &model, (writer, machine), sender).unwrap();
            let folder = folder.to_owned();
            let mut room = Self { folder, model, link, inbox, projected: std::cell::RefCell::default() };
            let effects = room.model.take_effects();
            room.send(effects);
            room.wait(|msg| matches!(msg, Msg::Listed(_)));
            room
        }

        fn send(&self, effects: Vec<Effect>) {
            for effect in effects {
                if let Effect::Project { allowed, .. } = &effect {
                    self.projected.borrow_mut().push(*allowed);
                }
                self.link.send(effect);
            }
        }

        fn take(&mut self, msg: Msg) {
            let effects = update(&mut self.model, super::super::now(), msg);
            self.send(effects);
        }

        fn press(&mut self, codes: &[KeyCode]) {
            for code in codes {
                self.take(Msg::Key(Key::plain(*code)));
            }
        }

        /// Begins a meeting, however many steps that takes.
        fn begin(&mut self) {
            self.press(&[KeyCode::Char('n')]);
            for code in [KeyCode::F(4), KeyCode::Char('y')].into_iter().cycle().take(12) {
                if self.model.session().is_none() {
                    self.press(&[code]);
                }
            }
            assert!(self.model.session().is_some());
        }

        /// Opens the meeting that the folder has.
        fn enter(&mut self) {
            self.press(&[KeyCode::Enter]);
            self.wait(|msg| matches!(msg, Msg::Opened(_)));
        }

        /// Writes a note and waits until the file was written with it, or was left alone; whether it was written.
        fn note(&mut self, letter: char) -> bool {
            self.projected.borrow_mut().clear();
            self.press(&[KeyCode::Char('c'), KeyCode::Char(letter), KeyCode::Enter]);
            let end = Instant::now() + PATIENCE;
            let written = |room: &Self| {
                json(&room.folder).is_some_and(|json| json.contains(&format!("\"text\": \"{letter}\"")))
            };
            // On a slow machine the file may be due in the middle of the note, and then once more.
            while self.projected.borrow().last() != Some(&false) {
                assert!(Instant::now() < end, "{letter}: the file is written after two seconds");
                if self.projected.borrow().last() == Some(&true) && written(self) {
                    return true;
                }
                let wait = std::time::Duration::from_millis(50);
                let msg = self.inbox.recv_timeout(wait).unwrap_or(Msg::Tick);
                self.take(msg);
            }
            false
        }

        fn take_kendali(&mut self) {
            self.take(Msg::Key(Key::ctrl('k')));
            let me = &self.model.session().unwrap().seat().unwrap().writer;
            assert!(self.model.session().unwrap().marks().contains_key(me));
        }

        /// What was said of the meeting when it was opened, and the place of a note in it.
        fn open_and_read(&mut self, note: &str) -> String {
            self.press(&[KeyCode::Enter]);
            let end = Instant::now() + PATIENCE;
            loop {
                let left = end.saturating_duration_since(Instant::now());
                let msg = self.inbox.recv_timeout(left).unwrap();
                let Msg::Opened(opened) = &msg else {
                    self.take(msg);
                    continue;
                };
                let session = opened.trail.session();
                assert!(session.notes().any(|found| found.record().shown_text() == note));
                return opened.remark.clone();
            }
        }

        /// Takes messages until the one that is waited for.
        fn wait(&mut self, is_it: impl Fn(&Msg) -> bool) {
            let end = Instant::now() + PATIENCE;
            loop {
                let msg = self.inbox.recv_timeout(end.saturating_duration_since(Instant::now())).unwrap();
                let is_it = is_it(&msg);
                self.take(msg);
                if is_it {
                    return;
                }
            }
        }
    }

    /// A folder with the example's village and no meeting.
    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let village = EXAMPLE.iter().find(|(name, _)| *name == "desa.json").unwrap().1;
        std::fs::write(folder.path().join("desa.json"), village).unwrap();
        folder
    }

    fn json(folder: &std::path::Path) -> Option<String> {
        let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
        let meeting = |path: &std::path::PathBuf| path.file_name().is_some_and(|name| name != "desa.json");
        let path = files.filter(|path| path.extension().is_some_and(|end| end == "json")).find(meeting)?;
        Some(std::fs::read_to_string(path).unwrap())
    }

    #[test]
    fn a_new_meeting_has_its_file_while_it_is_open() {
        let folder = folder();
        let mut room = Room::open(folder.path());
        room.begin();
        room.wait(|msg| matches!(msg, Msg::Projected { .. }));
        assert!(json(folder.path()).is_some());
        room.press(&[KeyCode::Char('c'), KeyCode::Char('w'), KeyCode::Char('x'), KeyCode::Enter]);
        room.take(Msg::Stop);
        assert!(room.link.finish().is_empty());
        assert!(json(folder.path()).is_some_and(|json| json.contains("\"wx\"")));
    }

    #[test]
    fn a_file_of_a_newer_version_that_comes_meanwhile_stays_as_it_is() {
        let folder = folder();
        let mut room = Room::open(folder.path());
        let stem = crate::domain::Quarter::of(super::super::now().date_naive()).previous().to_string();
        let path = folder.path().join(format!("{stem}.json"));
        let newer = format!("{{\"format\":\"rakor-sesi/2\",\"id\":\"35.28.04.2018:{stem}\"}}");
        std::fs::write(&path, &newer).unwrap();
        room.begin();
        room.wait(|msg| matches!(msg, Msg::Trouble(trouble) if trouble.text.contains("rakor-sesi/2")));
        room.press(&[KeyCode::Char('c'), KeyCode::Char('w'), KeyCode::Char('x'), KeyCode::Enter]);
        room.take(Msg::Stop);
        assert!(room.link.finish().is_empty());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), newer);
        let trail = crate::store::read_meeting(folder.path(), &stem).journals;
        let kept =
            trail.iter().flat_map(|journal| &journal.entries).any(|entry| entry.json.contains("\"wx\""));
        assert!(kept, "the note is in the trail");
    }

    #[test]
    fn a_broken_village_is_kept_after_a_question() {
        let folder = folder();
        let path = folder.path().join("desa.json");
        let whole = std::fs::read(&path).unwrap();
        std::fs::write(&path, &whole[..500]).unwrap();
        let mut room = Room::open(folder.path());
        let keys = ['d', 'q', 'd', 'y', 'x'].map(KeyCode::Char);
        room.press(&keys[..2]);
        room.press(&[KeyCode::Esc]);
        assert_eq!(std::fs::read(&path).unwrap(), &whole[..500]);
        room.press(&keys[2..]);
        room.press(&[KeyCode::Esc]);
        room.take(Msg::Stop);
        assert!(room.link.finish().is_empty());
        assert!(std::fs::read_to_string(&path).unwrap().contains("\"name\": \"x\""));
        let files = std::fs::read_dir(folder.path()).unwrap().map(|file| file.unwrap().path());
        let kept: Vec<_> = files.filter(|path| std::fs::read(path).unwrap() == whole[..500]).collect();
        assert_eq!(kept.len(), 1);
    }

    #[test]
    fn lines_are_recovered_only_when_nobody_writes_them() {
        let folder = folder();
        let mut one = Room::open(folder.path());
        one.begin();
        one.wait(|msg| matches!(msg, Msg::Projected { .. }));
        one.press(&[KeyCode::Char('c'), KeyCode::Char('w'), KeyCode::Char('x'), KeyCode::Enter]);
        let stem = one.model.session().unwrap().id().stem();
        let is_on_disk = || {
            let contents = crate::store::read_meeting(folder.path(), &stem);
            let loaded = crate::store::load(&stem, contents.json.as_deref(), &contents.journals).unwrap();
            loaded.trail.session().notes().any(|note| note.record().shown_text() == "wx")
        };
        let end = Instant::now() + PATIENCE;
        while !is_on_disk() && Instant::now() < end {
            std::thread::yield_now();
        }
        assert_eq!(Room::open(folder.path()).open_and_read("wx"), "", "the first program is well");
        // as if killed: what the file lacks is not written
        drop(one);
        let trail = crate::store::trail_path(folder.path(), &stem);
        let end = Instant::now() + PATIENCE;
        while crate::store::Lock::is_held(&RealDisk, &trail).unwrap() && Instant::now() < end {
            std::thread::yield_now();
        }
        let remark = Room::open(folder.path()).open_and_read("wx");
        assert!(remark.contains("dipulihkan dari jejak"), "{remark:?}");
    }

    #[test]
    fn a_meeting_that_two_begin_at_once_is_one_meeting() {
        let folder = folder();
        let mut other = Room::open(folder.path());
        let mut room = Room::open(folder.path());
        other.begin();
        other.wait(|msg| matches!(msg, Msg::Projected { .. }));
        other.press(&[KeyCode::Char('c'), KeyCode::Char('w'), KeyCode::Char('x'), KeyCode::Enter]);
        other.take(Msg::Stop);
        assert!(other.link.finish().is_empty());
        room.begin();
        room.wait(|msg| matches!(msg, Msg::HandEdited { .. }));
        room.press(&[KeyCode::Char('c'), KeyCode::Char('y'), KeyCode::Char('z'), KeyCode::Enter]);
        room.take(Msg::Stop);
        assert!(room.link.finish().is_empty());
        let json = json(folder.path()).unwrap();
        assert!(json.contains("\"wx\"") && json.contains("\"yz\""), "{json}");
    }

    #[test]
    fn where_two_machines_write_only_the_holder_of_kendali_writes_the_file() {
        let folder = folder();
        let mut balai = Room::open_on("balai", folder.path(), "Notulis");
        balai.begin();
        balai.wait(|msg| matches!(msg, Msg::Projected { .. }));
        assert!(balai.note('a'), "alone one always writes");
        let mut rumah = Room::open_on("rumah", folder.path(), "Fasilitator");
        rumah.enter();
        rumah.take_kendali();
        // A machine that begins to write is noticed while the meeting is open.
        balai.wait(|msg| matches!(msg, Msg::Lines { elsewhere: true, .. }));
        assert!(!balai.note('b'));
        assert!(rumah.note('d'));
        let written = || json(folder.path()).unwrap();
        assert!(written().contains("\"d\""), "{}", written());

        // Whoever held it writes after a new start too, and nobody else does.
        rumah.take(Msg::Stop);
        assert!(rumah.link.finish().is_empty());
        let mut again = Room::open_on("rumah", folder.path(), "Fasilitator");
        again.enter();
        assert!(again.note('e'));
        assert!(!balai.note('g'));
        let mut other = Room::open_on("kantor", folder.path(), "Bendahara");
        other.enter();
        assert!(!other.note('i'));
        assert!(written().contains("\"e\"") && !written().contains("\"i\""), "{}", written());
    }

    #[test]
    fn two_programs_on_one_machine_both_write_whoever_holds_kendali() {
        let folder = folder();
        let mut one = Room::open(folder.path());
        one.begin();
        one.take_kendali();
        assert!(one.note('a'));
        let mut two = Room::open_on("balai", folder.path(), "Fasilitator");
        two.enter();
        two.press(&[KeyCode::Char('c'), KeyCode::Char('b'), KeyCode::Enter]);
        one.wait(|msg| matches!(msg, Msg::Lines { elsewhere: false, .. }));
        two.take(Msg::Stop);
        assert!(two.projected.borrow().last().unwrap());
        assert!(one.note('d'));
    }
}
