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
    /// Starts the store.
    pub(super) fn start(
        settings: &Settings,
        model: &Model,
        writer: WriterId,
        sender: Sender<Msg>,
    ) -> Result<Self, RunError> {
        let words = model.look().words;
        let reader = Arc::new(Reader::new(settings.folder.clone(), words, sender));
        let tell = Arc::clone(&reader);
        let identity = identity(writer, settings.author.as_deref().unwrap_or_default());
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
        let Identity { who, author, .. } = identity(WriterId(0), &me.name);
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

fn identity(writer: WriterId, name: &str) -> Identity {
    let who = if name.is_empty() { "notulis" } else { name };
    Identity { writer, who: who.to_owned(), author: name.to_owned(), started: super::now().to_rfc3339() }
}
