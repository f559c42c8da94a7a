//! What the program is started with, and what can go wrong then.

use std::io;
use std::path::{Path, PathBuf};

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
    Some(among_documents(user.home_dir(), user.document_dir()))
}

/// `Rakor` in the folder that the system calls documents, else in one that bears the name, else at home.
///
/// One that is there already is taken first, so that a folder of documents that comes later hides no meeting.
fn among_documents(home: &Path, documents: Option<&Path>) -> PathBuf {
    let named = ["Dokumen", "Documents"].map(|name| home.join(name));
    let is_there = |folder: &PathBuf| folder.is_dir();
    let places: Vec<PathBuf> = documents
        .map(Path::to_owned)
        .into_iter()
        .chain(named.into_iter().filter(is_there))
        .chain([home.to_owned()])
        .map(|place| place.join("Rakor"))
        .collect();
    let old = places.iter().find(|place| place.is_dir()).or_else(|| places.first());
    old.cloned().unwrap_or_else(|| home.join("Rakor"))
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
        writer: writer(),
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

/// The name under which something is written without a room: as the command line says, else as remembered.
pub(super) fn author(named: Option<&str>) -> Option<String> {
    let remembered = || read_settings(&settings_path()?).map(|settings| settings.name);
    named.map(str::to_owned).or_else(remembered).filter(|name| !name.trim().is_empty())
}

/// Names a program that begins to write.
pub(super) fn writer() -> WriterId {
    WriterId(random_u32())
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

#[cfg(test)]
mod tests {
    use std::fs::create_dir_all;

    use super::*;

    #[test]
    fn meetings_lie_among_the_documents_wherever_these_are() {
        let temp = tempfile::tempdir().unwrap();
        let home = temp.path();
        assert_eq!(among_documents(home, None), home.join("Rakor"));
        assert_eq!(among_documents(home, Some(&home.join("Berkas"))), home.join("Berkas/Rakor"));
        create_dir_all(home.join("Documents")).unwrap();
        assert_eq!(among_documents(home, None), home.join("Documents/Rakor"));
        create_dir_all(home.join("Dokumen")).unwrap();
        assert_eq!(among_documents(home, None), home.join("Dokumen/Rakor"));
    }

    #[test]
    fn a_folder_of_meetings_stays_the_default_when_documents_come_later() {
        let temp = tempfile::tempdir().unwrap();
        let home = temp.path();
        create_dir_all(home.join("Rakor")).unwrap();
        create_dir_all(home.join("Dokumen")).unwrap();
        assert_eq!(among_documents(home, None), home.join("Rakor"));
        assert_eq!(among_documents(home, Some(&home.join("Dokumen"))), home.join("Rakor"));
    }
}
