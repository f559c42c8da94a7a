//! The command line: what is asked for, carried out, and told by an exit code.
//!
//! The language is chosen first, so that help and errors are in it. Results go to standard output, sentences for a
//! person beside them to standard error.
#![warn(clippy::indexing_slicing, clippy::string_slice)]

mod arguments;
mod help;
mod intake;
mod language;
mod list;
mod look;
mod output;
mod place;
mod room;
mod sound;
mod text;
mod usage;

use std::ffi::OsString;
use std::io::{self, BufWriter};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Error, FromArgMatches};

use crate::lang::Words;
use arguments::{Arguments, Command, Options};
use output::{Ending, Output};
use place::Stop;

/// Carries out the command line.
#[must_use]
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let words = Words::new(language::choose(&arguments, std::env::var_os("RAKOR_LANG").as_deref()));
    let ending = match read(words, arguments) {
        Ok(Arguments { path, command: None, options }) => {
            // the room has the terminal for itself: no stream is held meanwhile
            let ended = room::open_room(path.as_deref(), &options, words);
            with_output(words, |_| ended.map(|()| Ending::Done))
        }
        Ok(Arguments { path: Some(path), command: Some(command), .. }) => {
            let sentence = words.cli_folder_before_command(&path.display().to_string(), command.name());
            with_output(words, |_| Err(Stop::usage(sentence)))
        }
        Ok(Arguments { path: None, command: Some(command), options }) => {
            with_output(words, |output| run(words, command, &options, output))
        }
        Err(error) => with_output(words, |output| refuse(words, &error, output)),
    };
    ExitCode::from(ending.code())
}

/// Lets something write, tells why it stopped, and sees that all was written.
fn with_output(words: Words, act: impl FnOnce(&mut Output<'_>) -> Result<Ending, Stop>) -> Ending {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut err = io::stderr().lock();
    let mut output = Output::new(&mut out, &mut err);
    let ended = act(&mut output).unwrap_or_else(|Stop { ending, sentence }| {
        output.tell(&sentence);
        ending
    });
    match output.finish() {
        Some(error) => {
            output.tell(&words.cli_not_written(&error.to_string()));
            Ending::Unreadable
        }
        None => ended,
    }
}

fn read(words: Words, arguments: Vec<OsString>) -> Result<Arguments, Error> {
    Arguments::from_arg_matches(&help::command(words).try_get_matches_from(arguments)?)
}

/// Answers `--help` and `--version`, and tells what was wrong.
fn refuse(words: Words, error: &Error, output: &mut Output<'_>) -> Result<Ending, Stop> {
    match error.kind() {
        ErrorKind::DisplayHelp => output.text(&error.render().to_string()),
        ErrorKind::DisplayVersion => output.line(concat!("rakor ", env!("CARGO_PKG_VERSION"))),
        _ => return Err(Stop::usage(usage::sentence(words, error))),
    }
    Ok(Ending::Done)
}

fn run(words: Words, command: Command, options: &Options, output: &mut Output<'_>) -> Result<Ending, Stop> {
    let named = options.folder.as_deref();
    match command {
        Command::Periksa { path } => sound::check(&path, words, output),
        Command::Tampil { session } => {
            let session = place::open(&place::sought(&session, named, words)?, words)?;
            output.text(&text::page::render(&text::meeting(&session, words), width()));
            Ok(Ending::Done)
        }
        Command::Daftar { filters, format } => list::list(&filters, format, named, words, width(), output),
        Command::Impor(import) => intake::import(&import, options, words, output),
        Command::Lengkapi { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut help::command(words), "rakor", &mut script);
            output.bytes(&script);
            Ok(Ending::Done)
        }
    }
}

/// The columns that a text is set to: the terminal's, else those of a page.
fn width() -> usize {
    crate::runtime::columns().filter(|columns| (20..=400).contains(columns)).unwrap_or(80)
}
