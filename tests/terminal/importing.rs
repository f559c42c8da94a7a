//! A budget from a file, beside a room that is open and from inside one.

use std::process::Command;

use crate::program::{ENTER, Office, Program, STEM};

const FILE: &str = "Kode;Uraian;Anggaran;Realisasi\n4.1.9.;Hasil pasar uji;1.500.000;300.000\n";

/// A room with the table of 1.1 open, and a file beside the meetings.
fn at_the_budget() -> (Office, Program) {
    let office = Office::new();
    std::fs::write(office.folder().join("lra.csv"), FILE).unwrap();
    let mut program = office.start();
    program.open_meeting();
    for keys in ["]", "l"] {
        program.send(keys);
    }
    program.wait_text("i Impor");
    (office, program)
}

#[test]
fn what_the_command_line_takes_over_a_room_shows_and_keeps() {
    let (office, program) = at_the_budget();
    let ran = Command::new(env!("CARGO_BIN_EXE_rakor"))
        .args(["impor", "lra.csv", "--ke", STEM, "--folder", ".", "--sebagai", "Kaur Keuangan"])
        .current_dir(office.folder())
        .output()
        .unwrap();
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    program.wait_text("Hasil pasar uji");
    office.wait_for("the row in the JSON", |office| office.json().contains("Hasil pasar uji"));
    assert_eq!(office.journals().matches("Hasil pasar uji").count(), 1, "one journal told it once");
}

#[test]
fn a_room_reads_a_file_of_the_folder_and_takes_it_over() {
    let (office, mut program) = at_the_budget();
    program.send("i");
    program.wait_text("Berkas anggaran dan realisasi");
    program.send("tidak-ada.csv");
    program.send(ENTER);
    program.wait_text("Gagal membaca tidak-ada.csv");
    program.send("\x7f".repeat("tidak-ada.csv".len()));
    program.send("lra.csv");
    program.send(ENTER);
    program.wait_text("1 baris baru");
    assert!(!office.journals().contains("Hasil pasar uji"), "a preview writes nothing");
    program.send("y");
    program.wait_text("mengurungkan");
    office.wait_for("the row in the journal", |office| office.journals().contains("Hasil pasar uji"));
}
