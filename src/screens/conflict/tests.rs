//! Tests of settling conflicts.

use super::{State, settle};
use crate::domain::trail::VersionId;
use crate::domain::{Change, Field, Fields, Item, Kind, LineId, Party, Presence, Target, Value, WriterId};
use crate::input::Action;
use crate::lang::describe::{field_name, value_in_words};
use crate::screens::fixture::{Hall, at, day, id, pictures};
use crate::screens::{Intent, Layer, Place};

/// Somebody else changes a field without having seen what this program made of it.
fn disputed(field: &Field, mine: Value, theirs: Value) -> Hall {
    let mut hall = Hall::running();
    let target = Target::Record(id(41));
    let before: Vec<VersionId> = hall.trail.versions(target, field);
    hall.commit(Change::set(target, field.clone(), mine));
    let line = LineId { writer: WriterId(7), number: 1 };
    let change = Change::set(target, field.clone(), theirs);
    let line = hall.trail.stamp(change, line, "Sekretaris Desa", at(9, 43), Some(&before));
    hall.trail.take(&line);
    assert!(hall.session().conflict(target, field).is_some());
    hall
}

fn due() -> Hall {
    disputed(&Field::Due, Value::Date(day(4, 27)), Value::Date(day(5, 4)))
}

fn open(field: Field) -> settle::State {
    settle::State::new(Target::Record(id(41)), field)
}

#[test]
fn every_version_is_shown_with_its_author_and_time() {
    let hall = due();
    let rows = hall.rows(&open(Field::Due), 80, 21).join("\n");
    for wanted in [
        "Konflik: Tenggat",
        "T1 Lengkapi SPJ panjar posyandu",
        "A   Kamis, 27 April 2023",
        "Notulis · 6 Apr 2023, 09.41 WIB",
        "B   Kamis, 4 Mei 2023",
        "Sekretaris Desa · 6 Apr 2023, 09.43 WIB",
    ] {
        assert!(rows.contains(wanted), "{wanted}\n{rows}");
    }
    assert!(!rows.contains("menggabungkan"), "dates are never joined\n{rows}");
}

#[test]
fn one_key_keeps_a_version_and_the_conflict_is_gone() {
    for (action, kept) in [(Action::KeepFirst, day(4, 27)), (Action::KeepSecond, day(5, 4))] {
        let mut hall = due();
        let intents = hall.act(&mut open(Field::Due), action);
        assert_eq!(hall.session().conflicts().count(), 0);
        assert_eq!(hall.session().value(Target::Record(id(41)), &Field::Due), &Value::Date(kept));
        assert_eq!(intents[1], Intent::Close);
        assert!(matches!(&intents[2], Intent::Tell(_, said) if said.contains("Tenggat")), "{intents:?}");
    }
}

#[test]
fn arrows_and_enter_keep_the_selected_version() {
    let mut hall = due();
    let mut screen = open(Field::Due);
    hall.act(&mut screen, Action::MoveDown);
    hall.act(&mut screen, Action::Accept);
    assert_eq!(hall.session().value(Target::Record(id(41)), &Field::Due), &Value::Date(day(5, 4)));
}

#[test]
fn texts_can_be_kept_together_and_nothing_else() {
    let mut hall = disputed(&Field::Text, "SPJ posyandu dilengkapi".into(), "SPJ dikembalikan ke kas".into());
    hall.act(&mut open(Field::Text), Action::KeepBoth);
    let text = hall.session().record(id(41)).unwrap().shown_text().to_owned();
    assert_eq!(text, "SPJ posyandu dilengkapi\n\nSPJ dikembalikan ke kas");
    assert_eq!(hall.session().conflicts().count(), 0);
    let mut hall = due();
    let intents = hall.act(&mut open(Field::Due), Action::KeepBoth);
    assert!(matches!(intents.as_slice(), [Intent::Tell(..)]), "{intents:?}");
    assert_eq!(hall.session().conflicts().count(), 1);
}

#[test]
fn the_list_names_each_conflict_and_opens_it() {
    let mut hall = due();
    let mut list = State::new();
    let rows = hall.rows(&list, 80, 21).join("\n");
    assert!(rows.contains("T1 Lengkapi SPJ") && rows.contains("Tenggat") && rows.contains('2'), "{rows}");
    let intents = hall.act(&mut list, Action::Accept);
    assert_eq!(intents, [Intent::Open(Layer::Settle(Target::Record(id(41)), Field::Due))]);
    hall.act(&mut open(Field::Due), Action::KeepFirst);
    list = State::new();
    assert!(hall.rows(&list, 80, 21).join("\n").contains("Tidak ada konflik"));
    assert_eq!(hall.act(&mut list, Action::Accept), [Intent::Close]);
    assert!(hall.rows(&open(Field::Due), 80, 21).join("\n").contains("sudah diputuskan"));
}

#[test]
fn the_record_is_one_key_away() {
    let mut hall = due();
    let intents = hall.act(&mut open(Field::Due), Action::OpenOrigin);
    assert_eq!(intents, [Intent::Close, Intent::Go(Place::Item(Item::Budget, Some(id(41))))]);
    assert_eq!(hall.act(&mut open(Field::Due), Action::Cancel), [Intent::Close]);
}

#[test]
fn values_of_every_sort_are_said_in_words() {
    let hall = Hall::running();
    let words = hall.scene().words;
    let said = |field: Field, value: Value| value_in_words(hall.session(), &field, &value, words);
    let arrived = chrono::NaiveTime::from_hms_opt(9, 2, 0).unwrap();
    let represented = Presence::Represented { by: "Wakil".into(), arrived, left: None };
    for (field, value, wanted) in [
        (Field::Due, Value::Absent, "(kosong)"),
        (Field::Presence, Value::Presence(represented), "diwakili Wakil, hadir 09.02"),
        (
            Field::Owners,
            Value::Parties(vec![Party::Person(id(7)), Party::Office("pkk".into())]),
            "Ketua LPM Toronan, PKK",
        ),
        (Field::Problem, Value::Record(id(31)), "M1 SPJ panjar kegiatan posyandu belum masuk"),
        (Field::Planned, Value::Count(85), "1 jam 25 menit"),
        (Field::Item, Value::Item(Item::Budget), "1.1 Realisasi APBDesa"),
        (Field::Internal, Value::Flag(true), "Ya"),
    ] {
        assert_eq!(said(field, value), wanted);
    }
}

#[test]
fn every_field_has_a_name_and_every_value_of_the_meeting_has_words() {
    let hall = Hall::running();
    let words = hall.scene().words;
    for field in Field::KNOWN {
        assert_ne!(field_name(field, words), field.name());
    }
    let all = Kind::all().flat_map(|kind| hall.session().of_kind(kind)).map(|record| &record.fields);
    for (field, value) in all.chain([hall.session().meeting()]).flat_map(Fields::iter) {
        assert!(!value_in_words(hall.session(), field, value, words).is_empty(), "{field:?}");
    }
}

#[test]
fn small_areas_and_long_values_are_drawn() {
    let long = "kata ".repeat(600);
    let hall = disputed(&Field::Text, long.as_str().into(), "pendek".into());
    for (width, height) in [(0, 0), (3, 2), (20, 6), (60, 12), (200, 57)] {
        hall.rows(&open(Field::Text), width, height);
        hall.rows(&State::new(), width, height);
    }
}

#[test]
fn a_conflict_as_it_looks() {
    pictures!("due", due(), open(Field::Due));
    pictures!("list", due(), State::new());
    let mine = "Lengkapi SPJ panjar kelas ibu hamil tiga dusun beserta kuitansi belanja makanan tambahan";
    let text = disputed(&Field::Text, mine.into(), "Lengkapi SPJ panjar PKK".into());
    pictures!("text", text, open(Field::Text));
    insta::assert_snapshot!("none", Hall::running().styled(&State::new(), 80, 21));
}
