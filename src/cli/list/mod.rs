//! `rakor daftar`: the meetings of a folder, for people and for programs.

mod filter;
mod forms;

use std::path::Path;

use super::arguments::Format;
use super::output::{Ending, Output};
use super::place::{Stop, folder};
use crate::lang::Words;
use crate::runtime::{library, sentence};
use filter::Filter;

/// Lists the meetings of the folder that every filter lets through; files that cannot be read are told beside.
pub(super) fn list(
    filters: &[String],
    format: Format,
    named: Option<&Path>,
    words: Words,
    width: usize,
    output: &mut Output<'_>,
) -> Result<Ending, Stop> {
    let filter = Filter::parse(filters).map_err(|bad| Stop::usage(words.cli_bad_filter(&bad)))?;
    let folder = folder(named, words)?;
    let library =
        library(&folder, words).map_err(|error| Stop::unreadable(sentence::trouble(words, &error, false)))?;
    let found: Vec<_> = library.meetings.iter().filter(|meeting| filter.takes(meeting)).collect();
    match format {
        Format::Tabel if library.meetings.is_empty() => {
            output.line(&words.cli_empty_folder(&library.folder));
        }
        Format::Tabel if found.is_empty() => output.line(words.cli_nothing_found()),
        Format::Tabel => output.text(&forms::table(&found, words, width)),
        Format::Json => output.text(&forms::json(&found)),
        Format::Csv => output.text(&forms::csv(&found)),
        Format::Ndjson => output.text(&forms::ndjson(&found)),
    }
    for broken in &library.broken {
        output.tell(&broken.reason);
    }
    Ok(if library.broken.is_empty() { Ending::Done } else { Ending::Findings })
}
