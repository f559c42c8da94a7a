//! What the program is started with, and what can go wrong then.

use std::io;
use std::path::PathBuf;

use crate::app::{Ids, Look, Me, Role, Start, WriterId};
use crate::store::{Settings as Remembered, read_settings};

/// What the command line chose.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The folder of the meetings.
    pub folder: PathBuf,
    /// The author, when the command line names one.
    pub author: Option<String>,
    /// Theme, glyphs and language.
    pub look: Look,
    /// The stem of a meeting to open at once.
    pub open: Option<String>,
}

/// Why the program could not run.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// Input or output is no terminal.
    #[error("not a terminal")]
    NoTerminal,
    /// The terminal refused.
    #[error("the terminal refused")]
    Terminal(#[source] io::Error),
    /// The system could start no thread.
    #[error("no thread could be started")]
    Thread(#[source] io::Error),
}

/// The folder when none is named: `Rakor` among the user's documents.
#[must_use]
pub fn default_folder() -> Option<PathBuf> {
    let user = directories::UserDirs::new()?;
    let documents = user.document_dir().map_or_else(|| user.home_dir().to_owned(), PathBuf::from);
    Some(documents.join("Rakor"))
}

/// The file that remembers who sits here.
pub(super) fn settings_path() -> Option<PathBuf> {
    directories::ProjectDirs::from("id", "", "rakor").map(|dirs| dirs.config_dir().join("saya.json"))
}

/// What the model starts with.
pub(super) fn model(settings: &Settings, size: (u16, u16)) -> Start {
    Start {
        look: settings.look,
        me: me(settings),
        writer: WriterId(random_u32()),
        ids: Ids::new((u128::from(random_u64()) << 64) | u128::from(random_u64())),
        folder: settings.folder.display().to_string(),
        size,
        open: settings.open.clone(),
        now: super::now(),
    }
}

/// Who sits here: as the command line says, else as remembered.
fn me(settings: &Settings) -> Option<Me> {
    if let Some(name) = &settings.author {
        let role = if is_facilitator(name) { Role::Facilitator } else { Role::NoteTaker };
        return Some(Me { name: name.clone(), role });
    }
    let Remembered { name, facilitator } = read_settings(&settings_path()?)?;
    let role = if facilitator { Role::Facilitator } else { Role::NoteTaker };
    (!name.trim().is_empty()).then_some(Me { name, role })
}

fn is_facilitator(name: &str) -> bool {
    ["fasilitator", "facilitator"].iter().any(|word| name.to_lowercase().starts_with(word))
}

fn random_u64() -> u64 {
    // without the system's randomness two programs still differ by clock and process
    getrandom::u64().unwrap_or_else(|_| {
        let nanos = super::now().timestamp_nanos_opt().unwrap_or_default().unsigned_abs();
        nanos ^ (u64::from(std::process::id()) << 40)
    })
}

fn random_u32() -> u32 {
    u32::try_from(random_u64() & u64::from(u32::MAX)).unwrap_or(1)
}
