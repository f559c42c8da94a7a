//! A folder that others alter, or that nobody may alter.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::program::{CTRL_Q, ENTER, Office, Program};

#[test]
fn a_hand_edit_while_it_is_open_is_absorbed_and_told() {
    let office = Office::new();
    let mut program = noted(&office);
    let edited = office
        .json()
        .replace("Balai Desa Toronan", "Pendopo Kecamatan")
        .replace("catatan awal", "catatan suntingan");
    let new = office.path().join("baru.json");
    fs::write(&new, edited).unwrap();
    fs::rename(new, office.json_path()).unwrap();
    let text = program.wait_text("catatan suntingan");
    assert!(text.contains("suntingan tangan"), "{text}");
    program.send(CTRL_Q);
    assert_eq!(program.wait_end().exit_code(), 0);
    assert!(office.json().contains("Pendopo Kecamatan") && office.json().contains("catatan suntingan"));
    assert!(office.journals().contains("Pendopo Kecamatan"), "it is a change like any other");
}

#[test]
fn a_file_that_breaks_while_it_is_open_is_replaced_by_a_good_one() {
    let office = Office::new();
    let mut program = noted(&office);
    fs::write(office.json_path(), "{ \"format\": \"rakor-se").unwrap();
    program.type_note("catatan kedua");
    program.send(ENTER);
    program.wait_saved("catatan kedua");
    office.wait_for("a good file", |office| {
        office.json().contains("catatan awal") && office.json().contains("catatan kedua")
    });
    program.kill();
}

#[test]
fn a_broken_file_is_listed_with_its_reason_and_nothing_is_lost() {
    let office = Office::new();
    noted(&office).kill();
    fs::write(office.json_path(), "{ \"format\": \"rakor-se").unwrap();
    let mut program = office.start();
    program.wait_for("the broken file", |text| text.contains("2023-tw4.json  rusak"));
    program.send("q");
    assert_eq!(program.wait_end().exit_code(), 0);
    assert_eq!(office.json(), "{ \"format\": \"rakor-se");
    assert!(office.journals().contains("catatan awal"));
}

/// A program in which a note was typed that the file holds too.
fn noted(office: &Office) -> Program {
    let mut program = office.start();
    program.open_meeting();
    program.type_note("catatan awal");
    program.send(ENTER);
    program.wait_saved("catatan awal");
    office.wait_for("the file", |office| office.json().contains("catatan awal"));
    program
}

/// Root may write everywhere, so the program runs as nobody then, with the binary where nobody may read it.
#[test]
fn a_folder_that_cannot_be_written_can_be_looked_at() {
    let office = Office::new();
    fs::set_permissions(office.path(), fs::Permissions::from_mode(0o755)).unwrap();
    fs::set_permissions(office.folder(), fs::Permissions::from_mode(0o555)).unwrap();
    let mut program = if may_write_anyway(&office.folder()) {
        let program = office.path().join("rakor");
        fs::copy(env!("CARGO_BIN_EXE_rakor"), &program).unwrap();
        let wrapper = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--"];
        let is_possible = Command::new(wrapper[0]).args(&wrapper[1..]).arg(&program).arg("--help").output();
        if is_possible.is_err() {
            eprintln!("skipped: root may write everywhere, and there is no setpriv to become somebody else");
            return;
        }
        office.start_through(&wrapper, &program)
    } else {
        office.start()
    };
    program.open_meeting();
    program.wait_text("hanya dapat dibaca");
    program.send("c");
    program.send("x");
    program.wait_text("hanya dapat dibaca");
    program.send(CTRL_Q);
    assert_eq!(program.wait_end().exit_code(), 0);
    program.assert_restored();
    fs::set_permissions(office.folder(), fs::Permissions::from_mode(0o755)).unwrap();
    assert!(office.journals().is_empty());
}

fn may_write_anyway(folder: &Path) -> bool {
    let probe = folder.join("coba");
    fs::write(&probe, "").is_ok_and(|()| fs::remove_file(&probe).is_ok())
}
