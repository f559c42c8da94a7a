//! What was typed is on the disk, whatever happens.

use std::fs;

use crate::program::{CTRL_Q, ENTER, Office};

#[test]
fn a_note_that_is_called_saved_survives_the_power_cut() {
    let office = Office::new();
    let mut program = office.start();
    program.open_meeting();
    program.type_note("air bersih macet lagi");
    program.send(ENTER);
    program.wait_for("the note, saved", |text| {
        text.contains("air bersih macet lagi")
            && !text.contains("Esc Jadikan draf")
            && text.trim_end().ends_with('●')
    });
    program.kill();
    assert!(office.journals().contains("air bersih macet lagi"));
    let mut again = office.start();
    again.open_meeting();
    let text = again.wait_saved("air bersih macet lagi");
    assert!(!text.contains("draf"), "it was finished:\n{text}");
}

#[test]
fn a_line_that_was_not_finished_is_a_draft_after_the_power_cut() {
    let office = Office::new();
    let mut program = office.start();
    program.open_meeting();
    program.type_note("usul pompa cadangan");
    program.wait_saved("usul pompa cadangan");
    program.kill();
    let mut again = office.start();
    again.open_meeting();
    let text = again.wait_text("usul pompa cadangan");
    let row = text.lines().find(|row| row.contains("usul pompa cadangan")).unwrap();
    assert!(row.contains("draf"), "{text}");
    again.send("d");
    again.wait_text("usul pompa cadangan");
}

/// Keys are killed at every point of their way: between two keys, in the middle of a write, before a flush.
#[test]
fn each_key_that_is_called_saved_is_there_after_the_kill() {
    let office = Office::new();
    for round in 0..5 {
        let mut program = office.start();
        program.open_meeting();
        program.type_note("");
        let words: Vec<String> = (0..=round * 7).map(|n| format!("k{round}n{n}")).collect();
        let words = words.join(" ");
        let last = format!("k{round}n{}", round * 7);
        program.send(&words);
        program.wait_saved(&last);
        program.kill();
        assert!(office.journals().contains(words.trim_end()), "round {round}:\n{}", office.journals());
    }
}

#[test]
fn a_new_meeting_has_its_file_before_it_is_left() {
    let office = Office::new();
    for file in fs::read_dir(office.folder()).unwrap().map(|entry| entry.unwrap().path()) {
        if !file.ends_with("desa.json") {
            fs::remove_file(file).unwrap();
        }
    }
    let meeting = |office: &Office| {
        let files = fs::read_dir(office.folder()).unwrap().map(|entry| entry.unwrap().path());
        let mut meetings = files.filter(|path| path.is_file() && !path.ends_with("desa.json"));
        meetings.next().map_or_else(String::new, |path| fs::read_to_string(path).unwrap())
    };
    let mut program = office.start();
    program.wait_for("Beranda", |text| text.contains("Rakor  Beranda") && text.contains("Toronan"));
    program.begin_meeting();
    program.type_note("pompa dipinjam");
    program.send(ENTER);
    office.wait_for("the file", |office| meeting(office).contains("\"pompa dipinjam\""));
    program.type_note("pompa kembali");
    program.send(CTRL_Q);
    assert_eq!(program.wait_end().exit_code(), 0);
    assert!(meeting(&office).contains("\"pompa kembali\""));
}
