//! The meeting room from outside: start, keys, memory and rest, beside the floor.

use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::clock::{median, show};
use crate::floor;
use crate::pty::{Result, Watched};
use crate::table::Table;

/// How often each program is started.
const STARTS: u32 = 21;
/// How often each key is pressed.
const PRESSES: u32 = 60;
/// How long a program has for its first picture before it counts as broken.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long the program is left alone.
const REST: Duration = Duration::from_secs(5);
/// What stands in the header of the first picture; the list below it may fill after that.
const READY: &str = "Beranda";

/// A program and the text that tells that its first picture stands.
struct Program {
    command: Vec<PathBuf>,
    ready: &'static str,
}

impl Program {
    fn open(&self) -> Result<(Watched, Duration)> {
        let mut watched = Watched::start(&self.command)?;
        let first = watched.first_picture(self.ready, PATIENCE)?;
        // Lists may fill after the first picture; the next figure begins on a quiet screen.
        watched.settle()?;
        Ok((watched, first))
    }
}

/// Adds the figures of the whole program to the table.
///
/// # Errors
/// If a program cannot be started, or shows no picture.
pub(crate) fn measure(table: &mut Table) -> Result<()> {
    let folder = tempfile::tempdir()?;
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions"), folder.path())?;
    let floor =
        Program { command: vec![std::env::current_exe()?, floor::ARGUMENT.into()], ready: floor::READY };
    let options = ["--lang", "id", "--sebagai", "Notulis"].map(PathBuf::from);
    let command = [PathBuf::from(env!("CARGO_BIN_EXE_rakor"))].into_iter().chain(options);
    let room = Program { command: command.chain([folder.path().to_owned()]).collect(), ready: READY };
    starts(table, &room, &floor)?;
    keys(table, &room, &floor)?;
    rest(table, &room)
}

/// Copies the files of a folder, without those below it: the room must not write into the example itself.
fn copy(from: &Path, to: &Path) -> Result<()> {
    for entry in std::fs::read_dir(from).map_err(|error| format!("{}: {error}", from.display()))? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            std::fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
    }
    Ok(())
}

/// Adds a figure that may take one and a half times the floor.
fn beside(table: &mut Table, name: &str, figure: Duration, floor: Duration) {
    let limit = floor * 3 / 2;
    table.add(name, show(figure), show(floor), format!("{} (1,5 ×)", show(limit)), figure <= limit);
}

fn starts(table: &mut Table, room: &Program, floor: &Program) -> Result<()> {
    let (mut rooms, mut floors) = (Vec::new(), Vec::new());
    // Turn by turn, so that a busy moment of the machine strikes both.
    for _ in 0..STARTS {
        floors.push(floor.open()?.1);
        rooms.push(room.open()?.1);
    }
    beside(table, "mulai sampai gambar pertama", median(rooms), median(floors));
    Ok(())
}

fn keys(table: &mut Table, room: &Program, floor: &Program) -> Result<()> {
    let (mut rooms, mut floors) = (Vec::new(), Vec::new());
    let (mut room, mut floor) = (room.open()?.0, floor.open()?.0);
    for press in 0..PRESSES {
        let key: &[u8] = if press % 2 == 0 { b"\x1b[B" } else { b"\x1b[A" };
        floors.extend(floor.press(key)?);
        rooms.extend(room.press(key)?);
    }
    if rooms.len() < floors.len() / 2 {
        return Err(format!("only {} of {PRESSES} keys changed the screen", rooms.len()).into());
    }
    beside(table, "tombol sampai layar tenang", median(rooms), median(floors));
    Ok(())
}

fn rest(table: &mut Table, room: &Program) -> Result<()> {
    let mut room = room.open()?.0;
    let (bytes, used) = room.rest(REST)?;
    table.add("byte ke layar selama 5 s diam", bytes.to_string(), String::new(), "0".to_owned(), bytes == 0);
    if let Some(used) = used {
        let percent = used.as_secs_f64() / REST.as_secs_f64() * 100.0;
        let figure = format!("{percent:.2} %");
        table.add("prosesor selama diam", figure, String::new(), "0.30 %".to_owned(), percent <= 0.3);
    }
    if let Some(memory) = room.memory() {
        // Tenths of a megabyte, rounded up, so that the limit is never flattered.
        let tenths = memory.div_ceil(100_000);
        let figure = format!("{}.{} MB", tenths / 10, tenths % 10);
        table.add("memori", figure, String::new(), "15.0 MB".to_owned(), tenths <= 150);
    }
    Ok(())
}
