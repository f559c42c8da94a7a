//! Starting and ending, gently and not: the terminal is given back, and nothing is lost.

use crate::program::{CTRL_Q, Office, Program, STEM};

/// A program with a meeting open and a note half written.
fn writing(office: &Office, env: &[(&str, &str)]) -> Program {
    let mut program = office.start_as("Notulis", env);
    program.open_meeting();
    program.type_note("atap balai bocor");
    program.wait_text("atap balai bocor");
    program
}

#[test]
fn it_shows_beranda_and_q_leaves_it() {
    let office = Office::new();
    let mut program = office.start();
    program.wait_home();
    assert_ne!(program.settings(), program.settings_before(), "raw mode is on while it runs");
    program.send("q");
    assert_eq!(program.wait_end().exit_code(), 0);
    program.assert_restored();
    assert!(!office.folder().join(format!("{STEM}.jejak")).exists(), "looking writes nothing");
}

#[test]
fn ctrl_q_leaves_from_the_middle_of_a_line_and_keeps_it() {
    let office = Office::new();
    let mut program = writing(&office, &[]);
    program.send(CTRL_Q);
    assert_eq!(program.wait_end().exit_code(), 0);
    program.assert_restored();
    assert!(office.json().contains("atap balai bocor"));
}

#[test]
fn ctrl_c_does_not_end_it() {
    let office = Office::new();
    let mut program = writing(&office, &[]);
    program.send("\x03");
    program.send(" di barat");
    program.wait_saved("atap balai bocor di barat");
}

#[test]
fn asked_to_end_it_gives_the_terminal_back_and_writes_everything() {
    for signal in ["TERM", "HUP", "INT"] {
        let office = Office::new();
        let mut program = writing(&office, &[]);
        program.signal(signal);
        program.wait_end();
        program.assert_restored();
        assert!(office.json().contains("atap balai bocor"), "{signal}");
    }
}

#[test]
fn when_the_window_is_closed_it_writes_everything_and_ends() {
    let office = Office::new();
    let mut program = writing(&office, &[]);
    program.hang_up();
    program.wait_end();
    assert!(office.json().contains("atap balai bocor"));
}

#[test]
fn after_a_panic_the_terminal_is_given_back_and_the_words_are_safe() {
    let office = Office::new();
    let mut program = writing(&office, &[("RAKOR_PANIC", "1")]);
    program.send("\x1b[20;3~");
    let status = program.wait_end();
    assert!(!status.success(), "{status:?}");
    program.assert_restored();
    assert!(office.journals().contains("atap balai bocor"));
    let mut again = office.start();
    again.open_meeting();
    again.wait_text("atap balai bocor");
}
