//! The command line: what is asked for, carried out, and told by an exit code.
//!
//! The language is chosen first, so that help and errors are in it. Results go to standard output, sentences for a
//! person beside them to standard error.
#![warn(clippy::indexing_slicing, clippy::string_slice)]

mod arguments;
mod help;
mod language;
mod output;
mod usage;

use std::ffi::OsString;
use std::io::{self, BufWriter};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{Error, FromArgMatches};

use crate::lang::Words;
use arguments::{Arguments, Command};
use output::{Ending, Output};

/// Carries out the command line.
#[must_use]
pub fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let words = Words::new(language::choose(&arguments, std::env::var_os("RAKOR_LANG").as_deref()));
    let mut out = BufWriter::new(io::stdout().lock());
    let mut err = io::stderr().lock();
    let mut output = Output::new(&mut out, &mut err);
    let ending = match read(words, arguments) {
        Ok(arguments) => carry_out(words, arguments, &mut output),
        Err(error) => refuse(words, &error, &mut output),
    };
    ExitCode::from(ending.code())
}

fn read(words: Words, arguments: Vec<OsString>) -> Result<Arguments, Error> {
    Arguments::from_arg_matches(&help::command(words).try_get_matches_from(arguments)?)
}

/// Answers `--help` and `--version`, and tells what was wrong.
fn refuse(words: Words, error: &Error, output: &mut Output<'_>) -> Ending {
    match error.kind() {
        ErrorKind::DisplayHelp => output.text(&error.render().to_string()),
        ErrorKind::DisplayVersion => output.line(concat!("rakor ", env!("CARGO_PKG_VERSION"))),
        _ => {
            output.tell(&usage::sentence(words, error));
            return Ending::Usage;
        }
    }
    Ending::Done
}

fn carry_out(words: Words, arguments: Arguments, output: &mut Output<'_>) -> Ending {
    match arguments.command {
        Some(Command::Lengkapi { shell }) => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut help::command(words), "rakor", &mut script);
            output.bytes(&script);
            Ending::Done
        }
        _ => Ending::Done,
    }
}
