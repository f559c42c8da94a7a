//! The tables of what is spoken: from a problem that nobody answers to a follow-up and a decision that rests on it.

use rakor::domain::{Field, Item, Kind, Party, Value};

use crate::room::{Disk, Room};

/// The newest meeting of the worked example, begun.
fn begun() -> Room {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>by").sees("berlangsung");
    room
}

#[test]
fn a_problem_of_the_table_is_answered_and_decided_on() {
    let mut room = begun();
    room.keys("1]]]]l").sees("belum ditindaklanjuti");
    let label = format!("M{}", room.session().next_number(Kind::Problem));
    room.keys("nLampu balai desa padam !tinggi<Enter>").sees("Belum ada tindak lanjut").sees("Lampu balai");
    let problem = room.session().problems().last().unwrap().id();
    // It stands under the cursor once it is chosen: both keys are about it.
    while room.rows().iter().all(|row| !(row.starts_with('▌') && row.contains(&label))) {
        room.keys("<Down>");
    }
    room.wait(1).keys("tGanti lampu balai desa @kaur umum<Enter>");
    let follow_up = room.session().follow_ups().last().unwrap();
    assert_eq!(follow_up.problem(), Some(problem));
    room.keys("<Home>");
    while room.rows().iter().all(|row| !(row.starts_with('▌') && row.contains(&label))) {
        room.keys("<Down>");
    }
    room.wait(1).keys("kLampu dibeli dari kas kantor<Enter>");
    let decision = room.session().decisions().last().unwrap();
    assert_eq!(decision.based_on()[0].record, problem);
    assert_eq!(decision.record().item(), Some(Item::Problems));
}

#[test]
fn an_institution_that_was_not_heard_is_written_for_and_the_table_is_come_back_to() {
    let mut room = begun();
    room.keys("3]]l").sees("Diundang, belum didengar").keys("<End><Enter>").sees("disampaikan oleh");
    let before = room.session().aspirations().count();
    // Esc of an empty line leaves nothing behind.
    room.keys("<Esc>");
    assert_eq!(room.session().aspirations().count(), before - 1);
    room.keys("<End><Enter>Jalan ke makam perlu lampu<Enter>").sees("Keterlibatan LKD");
    let written = room.session().aspirations().last().unwrap();
    assert_eq!(written.record().text(&Field::Text), "Jalan ke makam perlu lampu");
    assert!(matches!(written.raised_by(), Some(Party::Person(_))));
    assert_eq!(written.record().get(&Field::Item), &Value::Item(Item::Lkd));
    room.wait(1).keys("h").sees("Daftar hadir").keys("<Esc>").sees("Diundang, belum didengar");
}
