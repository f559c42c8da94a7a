//! Tests.

use super::*;
use crate::domain::{Change, Field, Kind, Quarter, RecordId, SessionId, Trail, Value};
use crate::screens::fixture::{Hall, day, id};

/// TW II in preparation after the fixture's TW I.
fn after() -> Hall {
    let before = Hall::running();
    let mut hall = Hall::empty();
    hall.trail = Trail::empty(SessionId::new("35.28.04.2018", Quarter::new(2023, 2).unwrap()));
    hall.before = Some(before.session().clone());
    hall
}

fn line<'a>(rows: &'a [String], text: &str) -> &'a str {
    rows.iter().find(|row| row.contains(text)).unwrap_or_else(|| panic!("{text}: {rows:#?}"))
}

#[test]
fn lines_are_grouped_by_reason_with_number_age_and_effect() {
    let hall = after();
    let rows = hall.rows(&State::new(&hall.scene()), 80, 21);
    assert!(rows[0].contains("Lanjutan dari TW I 2023"));
    let at = |text: &str| rows.iter().position(|row| row.contains(text)).unwrap_or_else(|| panic!("{text}"));
    assert!(at("Tindak lanjut belum selesai") < at("Masalah masih terbuka"));
    assert!(at("Masalah masih terbuka") < at("Aspirasi belum dijawab"));
    let old = line(&rows, "Perbaiki talud");
    assert!(
        old.contains("[√]") && old.contains("T2") && old.contains("2 triwulan") && old.contains("  baru ")
    );
    assert!(old.contains("belum selesai"), "{old}");
}

#[test]
fn space_leaves_a_line_behind_and_on_a_heading_all_of_them() {
    let mut hall = after();
    let mut state = State::new(&hall.scene());
    hall.act(&mut state, Action::MoveDown);
    hall.act(&mut state, Action::Toggle);
    assert!(line(&hall.rows(&state, 80, 21), "Lengkapi SPJ").contains("[ ]"));
    hall.act(&mut state, Action::MoveFirst);
    hall.act(&mut state, Action::Toggle);
    assert!(line(&hall.rows(&state, 80, 21), "Perbaiki talud").contains("[ ]"));
    hall.act(&mut state, Action::Toggle);
    assert!(line(&hall.rows(&state, 80, 21), "Lengkapi SPJ").contains("[√]"));
}

#[test]
fn carrying_over_adds_the_marked_lines_once() {
    let mut hall = after();
    let mut state = State::new(&hall.scene());
    hall.act(&mut state, Action::MoveDown);
    hall.act(&mut state, Action::Toggle);
    let intents = hall.act(&mut state, Action::Accept);
    assert!(matches!(&intents[..], [Intent::Commit(_), Intent::Close, Intent::Tell(..)]), "{intents:?}");
    assert!(hall.session().record(id(41)).is_none(), "what was not marked stays behind");
    let carried: Vec<RecordId> = hall.session().of_kind(Kind::FollowUp).map(|record| record.id).collect();
    assert_eq!(carried, [id(42)]);
    assert_eq!(hall.session().people().count(), 9);
    let mut again = State::new(&hall.scene());
    assert!(line(&hall.rows(&again, 80, 21), "Perbaiki talud").contains("sudah ada"));
    hall.act(&mut again, Action::MoveDown);
    hall.act(&mut again, Action::Toggle);
    let intents = hall.act(&mut again, Action::Accept);
    assert!(matches!(&intents[..], [Intent::Close, Intent::Tell(..)]), "twice adds nothing: {intents:?}");
}

#[test]
fn what_changed_in_the_source_is_offered_and_what_was_edited_here_wins() {
    let mut hall = after();
    let mut state = State::new(&hall.scene());
    hall.act(&mut state, Action::Accept);
    hall.commit(Change::of_record(id(42), Field::Text, Value::from("Talud sudah dikerjakan")));
    let mut before = Hall::running();
    before.commit(Change::of_record(id(42), Field::Text, Value::from("Perbaiki talud dan selokan")));
    before.commit(Change::of_record(id(41), Field::Text, Value::from("Lengkapi SPJ dan kuitansi")));
    hall.before = Some(before.session().clone());
    let rows = hall.rows(&State::new(&hall.scene()), 100, 21);
    assert!(line(&rows, "Lengkapi SPJ dan kuitansi").contains("diperbarui"));
    assert!(line(&rows, "Perbaiki talud dan selokan").contains("diubah di sini"));
}

#[test]
fn without_an_earlier_meeting_nothing_is_offered() {
    let mut hall = after();
    hall.before = None;
    let mut state = State::new(&hall.scene());
    assert!(line(&hall.rows(&state, 80, 21), "Tidak ada rapat sebelum").len() > 10);
    assert!(matches!(&hall.act(&mut state, Action::Accept)[..], [Intent::Close, Intent::Tell(..)]));
}

#[test]
fn people_of_the_village_who_are_not_in_the_meeting_can_be_invited() {
    let mut hall = after();
    hall.before = None;
    let person = crate::domain::RosterEntry {
        id: id(99),
        number: 12,
        name: "Ketua RT 09".into(),
        title: "Ketua RT 09".into(),
        office: None,
        bodies: vec![crate::domain::Body::Lkd],
        phone: String::new(),
        extra: serde_json::Map::new(),
    };
    hall.library.village.as_mut().unwrap().roster = vec![person];
    let mut state = State::new(&hall.scene());
    let rows = hall.rows(&state, 80, 21);
    assert!(line(&rows, "Orang dari data desa").contains("1 dari 1"));
    hall.act(&mut state, Action::Accept);
    assert_eq!(hall.session().quorum().whole.entitled, 1);
    let again = State::new(&hall.scene());
    assert!(!hall.rows(&again, 80, 21).iter().any(|row| row.contains("Ketua RT 09")), "once is enough");
}

#[test]
fn the_preview_at_three_sizes() {
    let hall = after();
    let state = State::new(&hall.scene());
    for (width, height) in [(80, 21), (120, 33), (200, 57)] {
        insta::assert_snapshot!(format!("carry_{width}"), hall.styled(&state, width, height));
    }
}

#[test]
fn ages_and_effects_are_whole_at_the_smallest_size() {
    let mut before = Hall::running();
    before.commit(Change::of_record(id(41), Field::Due, Value::Date(day(3, 1))));
    let mut hall = after();
    hall.before = Some(before.session().clone());
    let rows = hall.rows(&State::new(&hall.scene()), 80, 21);
    assert!(line(&rows, "Lengkapi SPJ panj").contains("▲ 1 triwulan  baru "), "{rows:#?}");
}

#[test]
fn nothing_to_carry_as_it_looks() {
    let hall = Hall::empty();
    insta::assert_snapshot!("nothing", hall.styled(&State::new(&hall.scene()), 80, 21));
}

#[test]
fn a_list_without_marks_offers_none() {
    let mut hall = after();
    let mut state = State::new(&hall.scene());
    let idle = |hall: &Hall, state: &State| state.foot(&hall.scene()).idle;
    assert!(!idle(&hall, &state).contains(&Action::Toggle));
    hall.act(&mut state, Action::Accept);
    let state = State::new(&hall.scene());
    assert!(line(&hall.rows(&state, 80, 21), "Semua baris sudah ada").contains("rapat ini"));
    assert!([Action::Toggle, Action::Accept].iter().all(|action| idle(&hall, &state).contains(action)));
}
