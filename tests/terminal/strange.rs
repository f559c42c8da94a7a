//! Input that no person types: storms of sizes, huge pastes, bytes that mean nothing.

use std::collections::BTreeSet;

use crate::program::{CTRL_Q, ENTER, ESC, Office, Program, SIZE, is_meeting, is_saved};

/// All rows but the last, where the clock moves.
fn above_the_foot(text: &str) -> Vec<&str> {
    let mut rows: Vec<_> = text.lines().collect();
    rows.pop();
    rows
}

#[test]
fn a_storm_of_sizes_ends_in_the_same_picture() {
    let office = Office::new();
    let mut program = office.start();
    program.open_meeting();
    let before = program.wait_saved("Pembukaan");
    for round in 0..60 {
        program.resize((20 + (round * 37) % 180, 5 + (round * 13) % 55));
    }
    program.resize((20, 5));
    program.wait_text("Terminal terlalu");
    program.resize(SIZE);
    let after = program.wait_for("the whole picture", |text| {
        is_meeting(text) && text.contains("Pembukaan") && is_saved(text)
    });
    assert_eq!(above_the_foot(&after), above_the_foot(&before));
}

#[test]
fn words_typed_during_a_storm_of_sizes_are_kept() {
    let office = Office::new();
    let mut program = office.start();
    program.open_meeting();
    program.type_note("");
    let words: Vec<String> = (0..40).map(|n| format!("kata{n}")).collect();
    for (round, word) in (0..).zip(&words) {
        program.resize((70 + (round * 31) % 90, 20 + (round * 7) % 30));
        program.send(format!("{word} "));
    }
    program.resize(SIZE);
    program.wait_saved("kata39");
    program.kill();
    assert!(office.journals().contains(words.join(" ").trim_end()));
}

fn paste(program: &mut Program, text: &str) {
    program.send("\x1b[200~");
    program.send(text);
    program.send("\x1b[201~");
}

/// The numbered lines of a text.
fn numbers(text: &str) -> BTreeSet<u32> {
    text.split("baris ").skip(1).filter_map(|rest| rest.get(..7)?.parse().ok()).collect()
}

#[test]
fn ten_megabytes_pasted_into_the_line_are_all_kept() {
    let office = Office::new();
    let mut program = office.start();
    program.open_meeting();
    program.type_note("");
    let count = 10 * 1024 * 1024 / 40;
    let lines: Vec<String> =
        (0..count).map(|n| format!("baris {n:07} air bersih macet di dusun\n")).collect();
    paste(&mut program, &lines.concat());
    program.wait_saved("baris");
    program.send(" selesai menempel");
    program.wait_saved("selesai menempel");
    program.send(CTRL_Q);
    assert_eq!(program.wait_end().exit_code(), 0);
    assert_eq!(numbers(&office.json()).len(), count, "in the file");
    assert_eq!(numbers(&office.journals()).len(), count, "in the trail");
    let mut again = office.start();
    again.open_meeting();
    again.wait_saved("baris ");
}

#[test]
fn a_paste_that_never_ends_harms_nothing_that_came_before() {
    let office = Office::new();
    let mut program = office.start();
    program.open_meeting();
    program.type_note("sebelum tempelan");
    program.wait_saved("sebelum tempelan");
    program.send("\x1b[200~ separuh");
    program.signal("TERM");
    program.wait_end();
    program.assert_restored();
    assert!(office.json().contains("sebelum tempelan"));
}

#[test]
fn bytes_that_mean_nothing_do_no_harm() {
    let office = Office::new();
    let mut program = office.start();
    program.open_meeting();
    program.type_note("mulai");
    program.wait_text("mulai");
    let garbage: [&[u8]; 9] = [
        b"\xff\xfe",
        b"\xc3(",
        b"\xe2\x82",
        b"\xf0\x9f",
        b"\x80\x80\x80",
        b"\x1b[1;",
        b"\x1b[99999999999999999999~",
        b"\x1b[<35;10;M",
        b"\x1b]0;judul\x07",
    ];
    for bytes in garbage {
        program.send(bytes);
        program.send("  ");
    }
    program.send(" tetap hidup");
    program.wait_saved("tetap hidup");
    program.send(ENTER);
    program.wait_for("the note", |text| text.contains("tetap hidup") && !text.contains("Esc Jadikan draf"));
    program.send(CTRL_Q);
    assert_eq!(program.wait_end().exit_code(), 0);
    let json = office.json();
    let note = json.lines().find(|line| line.contains("tetap hidup")).unwrap();
    assert!(note.contains("mulai") && !note.contains("\\u001b"), "{note}");
}

#[test]
fn an_escape_alone_is_the_key() {
    let office = Office::new();
    let mut program = office.start();
    program.open_meeting();
    program.type_note("ditunda dulu");
    program.wait_saved("ditunda dulu");
    program.send(ESC);
    program.wait_for("the line is closed", |text| !text.contains("Esc Jadikan draf"));
}
