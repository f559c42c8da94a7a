//! `rakor [FOLDER]`: the meeting room.

use std::path::{Path, PathBuf};

use super::arguments::{Options, SUBCOMMANDS};
use super::look::{Surroundings, choose};
use super::place::{self, Sought, Stop};
use crate::lang::Words;
use crate::runtime::{Glyphs, Look, RunError, Settings, Theme, run};

/// Opens the meeting room, and comes back when the user leaves it.
pub(super) fn open_room(path: Option<&Path>, options: &Options, words: Words) -> Result<(), Stop> {
    let (folder, open) = place(path, options.folder.as_deref(), words)?;
    let settings = Settings { folder, author: options.sebagai.clone(), look: look(options, words), open };
    run(&settings).map_err(|error| Stop::unreadable(sentence(&error, words)))
}

/// The folder to open, and the meeting in it.
fn place(path: Option<&Path>, named: Option<&Path>, words: Words) -> Result<(PathBuf, Option<String>), Stop> {
    let Some(path) = path else { return Ok((place::folder(named, words)?, None)) };
    if path.is_dir() {
        return match named {
            Some(_) => Err(Stop::usage(words.cli_too_much(&path.display().to_string()))),
            None => Ok((path.to_owned(), None)),
        };
    }
    match place::sought(path, named, words) {
        Ok(Sought::Meeting { folder, stem }) => {
            place::must_be_there(&folder, &stem, words)?;
            Ok((folder, Some(stem)))
        }
        Ok(Sought::File(file)) => Err(Stop::unreadable(words.cli_not_a_folder(&file.display().to_string()))),
        Err(stop) if path.extension().is_some_and(|end| end == "json") => Err(stop),
        Err(_) => Err(no_folder(path, words)),
    }
}

/// There is no such folder; a command may have been meant.
fn no_folder(path: &Path, words: Words) -> Stop {
    let text = path.to_string_lossy();
    let meant = SUBCOMMANDS.into_iter().find(|name| distance(name, &text) <= 2);
    let meant = meant.map(|name| format!(" {}", words.cli_meant(name))).unwrap_or_default();
    Stop::unreadable(format!("{}{meant}", words.cli_no_folder(&text)))
}

/// How many letters must be put in, left out or changed to make one word of another.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, letter) in one.chars().enumerate() {
        let mut next = vec![at + 1];
        for ((seen, above), pair) in other.iter().zip(row.iter().skip(1)).zip(&row) {
            let left = next.last().copied().unwrap_or(0);
            next.push((pair + usize::from(letter != *seen)).min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

fn look(options: &Options, words: Words) -> Look {
    let (theme, is_ascii) = choose(options.tema.as_deref(), options.ascii, &Surroundings::here());
    let glyphs = if is_ascii { Glyphs::ASCII } else { Glyphs::CONSOLAS };
    Look { theme: Theme::named(theme).unwrap_or(Theme::DARK), glyphs, words }
}

fn sentence(error: &RunError, words: Words) -> String {
    match error {
        RunError::NoTerminal => words.cli_no_terminal().to_owned(),
        RunError::Terminal(why) => words.cli_terminal_failed(&why.to_string()),
        RunError::Thread(why) => words.cli_no_thread(&why.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::output::Ending;
    use crate::lang::Lang;

    const ID: Words = Words::new(Lang::Id);

    #[test]
    fn a_folder_a_file_and_a_quarter_open_the_room() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("2023-tw2.json");
        std::fs::write(&file, "{}").unwrap();
        let here = dir.path().to_owned();
        let stem = Some("2023-tw2".to_owned());
        assert_eq!(place(Some(dir.path()), None, ID), Ok((here.clone(), None)));
        assert_eq!(place(None, Some(dir.path()), ID), Ok((here.clone(), None)));
        assert_eq!(place(Some(&file), None, ID), Ok((here.clone(), stem.clone())));
        assert_eq!(place(Some(Path::new("2023-tw2")), Some(dir.path()), ID), Ok((here, stem)));
        let absent = place(Some(Path::new("2023-tw3")), Some(dir.path()), ID).unwrap_err();
        assert!(absent.sentence.contains("Yang ada: 2023-tw2"), "{}", absent.sentence);
    }

    #[test]
    fn a_missing_folder_is_told_and_a_mistyped_command_is_recognised() {
        let stop = place(Some(Path::new("periska")), None, ID).unwrap_err();
        assert_eq!(stop.ending, Ending::Unreadable);
        assert!(stop.sentence.ends_with("Maksud Anda periksa?"), "{}", stop.sentence);
        let stop = place(Some(Path::new("tidak/ada")), None, ID).unwrap_err();
        assert!(!stop.sentence.contains("Maksud"), "{}", stop.sentence);
        assert_eq!((distance("daftar", "daftar"), distance("daftar", "dafar"), distance("a", "")), (0, 1, 1));
    }
}
