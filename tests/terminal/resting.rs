//! While nobody does anything, nothing is written to the terminal.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::program::{ENTER, Office, Program};

/// How long the program is left alone.
const REST: Duration = Duration::from_secs(2);

/// Whether the minute stays the same while the program is left alone.
fn minute_stays() -> bool {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis();
    u128::from(60_000_u32) - now % 60_000 > REST.as_millis() + 500
}

/// What is written to the terminal in a rest in which the clock on the screen does not move.
fn written_at_rest(program: &Program) -> String {
    while !minute_stays() {
        program.written_within(Duration::from_millis(500));
    }
    program.wait_still(Duration::from_millis(500));
    while !minute_stays() {
        program.written_within(Duration::from_millis(500));
    }
    program.written_within(REST)
}

#[test]
fn nothing_is_drawn_while_nothing_happens() {
    let office = Office::new();
    let mut program = office.start();
    program.wait_home();
    assert_eq!(written_at_rest(&program), "", "on Beranda");
    program.open_meeting();
    program.type_note("talud retak");
    program.send(ENTER);
    program.wait_saved("talud retak");
    office.wait_for("the file", |office| office.json().contains("talud retak"));
    assert_eq!(written_at_rest(&program), "", "in the meeting");
}

#[test]
fn two_programs_at_rest_draw_nothing_either() {
    let office = Office::new();
    let mut programs = ["Notulis", "Fasilitator"].map(|author| office.start_as(author, &[]));
    programs.iter_mut().for_each(Program::open_meeting);
    programs[0].type_note("talud retak");
    programs[0].send(ENTER);
    programs[1].wait_text("talud retak");
    programs[0].wait_saved("talud retak");
    office.wait_for("the file", |office| office.json().contains("talud retak"));
    assert_eq!(written_at_rest(&programs[0]), "");
    assert_eq!(written_at_rest(&programs[1]), "");
}
