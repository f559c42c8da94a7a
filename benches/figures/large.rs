//! A large meeting in the terminal, open from its own command: first picture, ready, keys, memory and rest.

use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use rakor::domain::{Session, WriterId, write};
use rakor::store::journal::Journal;
use rakor::store::{Identity, RealDisk, json_path, trail_path};
use tempfile::TempDir;

use crate::clock::{median, show};
use crate::core;
use crate::floor;
use crate::frames::meeting;
use crate::pty::{Result, Watched};
use crate::table::Table;

/// The meeting's name in its folder.
const STEM: &str = "2023-tw1";
/// How often the program is started.
const STARTS: u32 = 11;
/// How often each key is pressed.
const PRESSES: u32 = 60;
/// How long a picture may take before the program counts as broken.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long the program is left alone.
const REST: Duration = Duration::from_secs(5);

/// Adds the figures of the meeting at the usual size and at ten times that, and of one with a long trail.
///
/// # Errors
/// If a program cannot be started, or shows no picture.
pub(crate) fn measure(table: &mut Table) -> Result<()> {
    for scale in [1, 10] {
        let (_folder, command) = folder(meeting(scale)?.session())?;
        starts(table, &command, &format!("rapat {scale} ×"))?;
        keys(table, &command, scale)?;
    }
    let lines = core::journal()?;
    let trail = core::join(&lines)?;
    let (folder, command) = folder(trail.session())?;
    let identity = Identity {
        writer: WriterId(3),
        who: "notulis".to_owned(),
        machine: "balai".to_owned(),
        author: "Notulis".to_owned(),
        started: "2023-04-06T09:00:00+07:00".to_owned(),
    };
    let place = trail_path(folder.path(), STEM);
    let id = trail.session().id().to_string();
    let mut journal = Journal::new(Arc::new(RealDisk), &place, &id, identity);
    for (number, line) in (1..).zip(&lines) {
        journal.push(number, line)?;
    }
    journal.write()?;
    journal.sync()?;
    starts(table, &command, &format!("jejak {} baris", core::LINES))
}

/// Makes a folder with one meeting, and the command that opens it.
fn folder(session: &Session) -> Result<(TempDir, Vec<PathBuf>)> {
    let folder = tempfile::tempdir()?;
    fs::copy(concat!(env!("CARGO_MANIFEST_DIR"), "/sessions/desa.json"), folder.path().join("desa.json"))?;
    let path = json_path(folder.path(), STEM);
    fs::write(&path, write(session))?;
    let options = ["--lang", "id", "--sebagai", "Notulis"].map(PathBuf::from);
    let program = [PathBuf::from(env!("CARGO_BIN_EXE_rakor"))].into_iter().chain(options);
    let command = program.chain([path]).collect();
    Ok((folder, command))
}

/// Opens the meeting and waits until it can be edited.
fn open(command: &[PathBuf]) -> Result<(Watched, Duration, Duration)> {
    let mut watched = Watched::start(command)?;
    let first = watched.first_picture("Rakor", PATIENCE)?;
    let ready = watched.first_picture("Rakor TW I 2023", PATIENCE)?;
    watched.settle()?;
    Ok((watched, first, ready))
}

fn starts(table: &mut Table, command: &[PathBuf], of: &str) -> Result<()> {
    let (mut firsts, mut readies) = (Vec::new(), Vec::new());
    for _ in 0..STARTS {
        let (_, first, ready) = open(command)?;
        firsts.push(first);
        readies.push(ready);
    }
    for (name, times, limit) in [("gambar pertama", firsts, 20), ("dapat diubah", readies, 200)] {
        let (figure, limit) = (median(times), Duration::from_millis(limit));
        let name = format!("mulai sampai {name}, {of}");
        table.add(&name, show(figure), String::new(), show(limit), figure <= limit);
    }
    Ok(())
}

fn keys(table: &mut Table, command: &[PathBuf], scale: u32) -> Result<()> {
    let mut floor = Watched::start(&[std::env::current_exe()?, floor::ARGUMENT.into()])?;
    floor.first_picture(floor::READY, PATIENCE)?;
    floor.settle()?;
    let mut room = open(command)?.0;
    let (mut rooms, mut floors) = (Vec::new(), Vec::new());
    for press in 0..PRESSES {
        let key: &[u8] = if press % 2 == 0 { b"\x1b[B" } else { b"\x1b[A" };
        floors.extend(floor.press(key)?);
        rooms.extend(room.press(key)?);
    }
    let (figure, floor) = (median(rooms), median(floors));
    let name = format!("tombol panah sampai layar tenang, rapat {scale} ×");
    let limit = (scale == 1).then_some(floor * 3 / 2);
    let kept = limit.is_none_or(|limit| figure <= limit);
    let limit = limit.map_or_else(String::new, |limit| format!("{} (1,5 ×)", show(limit)));
    table.add(&name, show(figure), show(floor), limit, kept);
    room.press(b"c")?;
    let mut letters = Vec::new();
    for _ in 0..PRESSES {
        letters.extend(room.press(b"x")?);
    }
    // A letter draws twice: the letter, and the mark once it is on the disk.
    let (figure, limit) = (median(letters), Duration::from_millis(20));
    table.add(
        &format!("huruf sampai ● di disk, rapat {scale} ×"),
        show(figure),
        String::new(),
        show(limit),
        figure <= limit,
    );
    rest(table, &mut room, scale)
}

fn rest(table: &mut Table, room: &mut Watched, scale: u32) -> Result<()> {
    // The session file is written two seconds after the last letter.
    room.rest(REST)?;
    let (bytes, used) = room.rest(REST)?;
    table.add(
        &format!("byte ke layar selama 5 s diam, rapat {scale} ×"),
        bytes.to_string(),
        String::new(),
        "0".to_owned(),
        bytes == 0,
    );
    if let Some(used) = used {
        let percent = used.as_secs_f64() / REST.as_secs_f64() * 100.0;
        table.add(
            &format!("prosesor selama diam, rapat {scale} ×"),
            format!("{percent:.2} %"),
            String::new(),
            "0.30 %".to_owned(),
            percent <= 0.3,
        );
    }
    if let Some(memory) = room.memory() {
        let tenths = memory.div_ceil(100_000);
        let figure = format!("{}.{} MB", tenths / 10, tenths % 10);
        let limit = if scale == 1 { "15.0 MB" } else { "" };
        let name = format!("memori, rapat {scale} ×");
        table.add(&name, figure, String::new(), limit.to_owned(), limit.is_empty() || tenths <= 150);
    }
    Ok(())
}
