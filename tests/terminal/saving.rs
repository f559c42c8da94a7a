//! What was typed is on the disk, whatever happens.

use crate::program::{ENTER, Office};

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
