//! The program's figures, beside those of a bare terminal program measured in the same run.
//!
//! `cargo bench --bench figures` prints a table that can stand in README as it is, and fails if a limit is missed.
//! With a part of a screen's name (`cargo bench --bench figures -- Penutup`) only the pictures of such screens are measured,
//! with `lembar` the tables of data.
//! Wall-clock figures follow the machine's load: compare them with the floor of the same run, not across runs.

mod clock;
mod core;
mod floor;
mod frames;
mod large;
mod panel;
mod pty;
mod room;
mod table;

use std::error::Error;
use std::io::{self, Write};
use std::process::ExitCode;

use table::Table;

fn main() -> ExitCode {
    // The floor is this same executable, so that nothing else has to be built or found.
    if std::env::args().nth(1).as_deref() == Some(floor::ARGUMENT) {
        return if floor::run().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE };
    }
    match figures() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("figures: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Measures everything, prints the table, and tells whether each limit was kept.
fn figures() -> Result<bool, Box<dyn Error>> {
    let mut table = Table::default();
    if let Some(part) = std::env::args().skip(1).find(|argument| !argument.starts_with("--")) {
        if part == "lembar" {
            panel::measure(&mut table)?;
        } else {
            frames::measure(&mut table, &part)?;
        }
        write!(io::stdout().lock(), "{table}")?;
        return Ok(table.keeps_all());
    }
    core::measure(&mut table)?;
    frames::measure(&mut table, "")?;
    panel::measure(&mut table)?;
    // The core's figures stand even where the room cannot be watched.
    let room = room::measure(&mut table).and_then(|()| large::measure(&mut table));
    write!(io::stdout().lock(), "{table}")?;
    room?;
    Ok(table.keeps_all())
}
