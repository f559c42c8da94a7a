//! Which folder and which meeting a command line speaks of.

use std::path::{Path, PathBuf};

use super::output::Ending;
use crate::domain::id::parse_stem;
use crate::domain::{Quarter, Session, SessionId, read};
use crate::lang::Words;
use crate::runtime::sentence;
use crate::store::{
    JSON_LIMIT, LoadError, Loaded, json_path, load, read_limited, read_meeting, scan, trail_path,
};

/// Why a command goes no further, in a sentence.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Stop {
    /// How the program ends.
    pub(super) ending: Ending,
    /// What is told.
    pub(super) sentence: String,
}

impl Stop {
    /// Wrong usage.
    pub(super) const fn usage(sentence: String) -> Self {
        Self { ending: Ending::Usage, sentence }
    }

    /// Something could not be read or written.
    pub(super) const fn unreadable(sentence: String) -> Self {
        Self { ending: Ending::Unreadable, sentence }
    }
}

/// The meeting that an argument names.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Sought {
    /// A meeting of a folder, by the stem of its files.
    Meeting {
        /// The folder.
        folder: PathBuf,
        /// The stem.
        stem: String,
    },
    /// A file under a name of its own, read without a trail.
    File(PathBuf),
}

/// The folder of meetings: the one named, which must be there, else the default, which may be missing.
pub(super) fn folder(named: Option<&Path>, words: Words) -> Result<PathBuf, Stop> {
    match named {
        Some(folder) if folder.is_dir() => Ok(folder.to_owned()),
        Some(other) if other.exists() => {
            Err(Stop::unreadable(words.cli_not_a_folder(&other.display().to_string())))
        }
        Some(missing) => Err(Stop::unreadable(words.cli_no_folder(&missing.display().to_string()))),
        None => crate::runtime::default_folder()
            .ok_or_else(|| Stop::unreadable(words.cli_no_default_folder().to_owned())),
    }
}

/// Finds what SESI names: a file, the trail beside it, or a quarter in the folder.
pub(super) fn sought(session: &Path, named: Option<&Path>, words: Words) -> Result<Sought, Stop> {
    if session.is_file() || session.is_dir() {
        return of_path(session, words);
    }
    let text = session.to_string_lossy();
    if let Some(stem) = stem_of(&text) {
        return Ok(Sought::Meeting { folder: folder(named, words)?, stem });
    }
    if let Some(inside) = named.map(|folder| folder.join(session)).filter(|path| path.is_file()) {
        return of_path(&inside, words);
    }
    if session.extension().is_some_and(|end| end == "json") {
        return Err(Stop::unreadable(words.cli_no_file(&text)));
    }
    Err(Stop::usage(words.cli_no_session(&text)))
}

/// The stem that a quarter is written as: `2023-tw2`, `2023-tw2-r2`, `tw:2023-2`.
fn stem_of(text: &str) -> Option<String> {
    let text = text.to_lowercase();
    if let Some(quarter) = quarter_of(&text) {
        return Some(quarter.to_string());
    }
    parse_stem(&text).map(|(quarter, revision)| SessionId::new("", quarter).revised(revision).stem())
}

/// The quarter that is written `tw:2023-2`.
pub(super) fn quarter_of(text: &str) -> Option<Quarter> {
    let (year, number) = text.strip_prefix("tw:")?.split_once('-')?;
    Quarter::new(year.parse().ok()?, number.trim_start_matches("tw").parse().ok()?)
}

/// The meeting of a path that is there: its JSON or its trail.
fn of_path(path: &Path, words: Words) -> Result<Sought, Stop> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.strip_suffix(".json").or_else(|| name.strip_suffix(".jejak"));
    match stem.filter(|stem| parse_stem(stem).is_some()) {
        Some(stem) => Ok(Sought::Meeting { folder: parent(path), stem: stem.to_owned() }),
        None if path.is_dir() => Err(Stop::usage(words.cli_no_session(&path.display().to_string()))),
        None => Ok(Sought::File(path.to_owned())),
    }
}

/// The folder in which a path lies.
pub(super) fn parent(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// Reads what was sought for looking at it.
pub(super) fn open(sought: &Sought, words: Words) -> Result<Session, Stop> {
    match sought {
        Sought::Meeting { folder, stem } => {
            loaded(folder, stem, words).map(|loaded| loaded.trail.session().clone())
        }
        Sought::File(path) => {
            let name = path.display().to_string();
            let bytes = read_limited(path, JSON_LIMIT)
                .map_err(|error| Stop::unreadable(sentence::trouble(words, &error, false)))?;
            let read = read(&bytes).map_err(LoadError::Unreadable);
            let (session, _) =
                read.map_err(|error| Stop::unreadable(sentence::unreadable(words, &name, &error)))?;
            Ok(session)
        }
    }
}

fn loaded(folder: &Path, stem: &str, words: Words) -> Result<Loaded, Stop> {
    must_be_there(folder, stem, words)?;
    let contents = read_meeting(folder, stem);
    if let (None, Some(error)) = (&contents.json, contents.troubles.first()) {
        return Err(Stop::unreadable(sentence::trouble(words, error, false)));
    }
    load(stem, contents.json.as_deref(), &contents.journals)
        .map_err(|error| Stop::unreadable(sentence::unreadable(words, &format!("{stem}.json"), &error)))
}

/// Makes sure that a meeting has a file or a trail.
pub(super) fn must_be_there(folder: &Path, stem: &str, words: Words) -> Result<(), Stop> {
    let is_there = json_path(folder, stem).exists() || trail_path(folder, stem).exists();
    if is_there { Ok(()) } else { Err(absent(folder, stem, words)) }
}

/// The meeting is not there; those that are may be what was meant.
fn absent(folder: &Path, stem: &str, words: Words) -> Stop {
    let there: Vec<String> = match scan(folder) {
        Ok(listing) => listing.meetings.into_iter().map(|found| found.stem).collect(),
        Err(error) => return Stop::unreadable(sentence::trouble(words, &error, false)),
    };
    let what = words.cli_no_meeting(stem, &folder.display().to_string());
    let more =
        if there.is_empty() { words.cli_none_there().to_owned() } else { words.cli_there(&there.join(", ")) };
    Stop::unreadable(format!("{what} {more}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    const ID: Words = Words::new(Lang::Id);

    #[test]
    fn a_quarter_is_written_in_more_than_one_way() {
        for (text, stem) in [
            ("2023-tw2", Some("2023-tw2")),
            ("2023-TW2", Some("2023-tw2")),
            ("2023-tw2-r3", Some("2023-tw2-r3")),
            ("tw:2023-2", Some("2023-tw2")),
            ("tw:2023-5", None),
            ("notulen", None),
        ] {
            assert_eq!(stem_of(text).as_deref(), stem, "{text}");
        }
    }

    #[test]
    fn a_path_names_its_meeting_and_a_quarter_the_one_in_the_folder() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("2023-tw2.json");
        std::fs::write(&file, "{}").unwrap();
        let here = Sought::Meeting { folder: dir.path().to_owned(), stem: "2023-tw2".to_owned() };
        assert_eq!(sought(&file, None, ID), Ok(here));
        let other = Sought::Meeting { folder: dir.path().to_owned(), stem: "2024-tw1".to_owned() };
        assert_eq!(sought(Path::new("2024-tw1"), Some(dir.path()), ID), Ok(other));
        let odd = dir.path().join("salinan.json");
        std::fs::write(&odd, "{}").unwrap();
        assert_eq!(sought(&odd, None, ID), Ok(Sought::File(odd)));
        assert_eq!(sought(Path::new("notulen"), None, ID).unwrap_err().ending, Ending::Usage);
        assert_eq!(sought(Path::new("tidak-ada.json"), None, ID).unwrap_err().ending, Ending::Unreadable);
    }

    #[test]
    fn a_named_folder_must_be_there() {
        let dir = tempfile::tempdir().unwrap();
        assert!(folder(Some(dir.path()), ID).is_ok());
        let stop = folder(Some(&dir.path().join("x")), ID).unwrap_err();
        assert_eq!(stop.ending, Ending::Unreadable);
    }
}
