//! Tests.

use super::*;
use crate::domain::Body;
use crate::screens::fixture::{Hall, id, pictures};

fn hall() -> Hall {
    let mut hall = Hall::empty();
    hall.me = Me::default();
    let entry = |number: u32, title: &str| RosterEntry {
        id: id(number.into()),
        number,
        name: format!("{title} Toronan"),
        title: title.into(),
        office: None,
        bodies: vec![Body::PerangkatDesa],
        phone: String::new(),
        extra: serde_json::Map::new(),
    };
    hall.library.village.as_mut().unwrap().roster =
        vec![entry(1, "Kepala Desa"), entry(2, "Sekretaris Desa")];
    hall
}

#[test]
fn part_and_name_are_remembered() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    hall.act(&mut state, Action::MoveLeft);
    hall.act(&mut state, Action::Advance);
    hall.type_text(&mut state, "Sekdes");
    let intents = hall.act(&mut state, Action::Advance);
    let me = Me { name: "Sekdes".into(), role: Role::Facilitator };
    assert_eq!(intents[..2], [Intent::Job(Job::Identify(me)), Intent::Close]);
}

#[test]
fn tab_completes_from_the_roster() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    hall.act(&mut state, Action::NextField);
    hall.type_text(&mut state, "sekret");
    let offered = |hall: &Hall| hall.rows(&state, 80, 21).join("\n");
    assert!(offered(&hall).contains("Sekretaris Desa Toronan "));
    assert!(!offered(&hall).contains("· Sekretaris Desa"), "the name says the office already");
    hall.library.village.as_mut().unwrap().roster[1].title = "Sekdes".into();
    assert!(offered(&hall).contains("Sekretaris Desa Toronan · Sekdes"));
    hall.act(&mut state, Action::NextField);
    let intents = hall.act(&mut state, Action::SaveForm);
    assert!(matches!(&intents[0], Intent::Job(Job::Identify(me)) if me.name == "Sekretaris Desa Toronan"));
}

#[test]
fn without_a_name_the_part_stands_for_it_and_esc_changes_nothing() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    assert_eq!(hall.act(&mut state, Action::Back), [Intent::Close]);
    let intents = hall.act(&mut state, Action::SaveForm);
    assert!(matches!(&intents[0], Intent::Job(Job::Identify(me)) if me.name == "Notulis"));
}

#[test]
fn the_question_at_three_sizes() {
    let mut hall = hall();
    let mut state = State::new(&hall.scene());
    pictures!("identify", hall, state);
    hall.act(&mut state, Action::NextField);
    hall.type_text(&mut state, "desa");
    insta::assert_snapshot!("offered", hall.styled(&state, 80, 21));
}
