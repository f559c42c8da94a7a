//! Short numbers: clashes of two terminals, and the freeze at closing; ages count from the quarter of origin.

use rakor::domain::states::NumberBases;
use rakor::domain::views::FollowUp;
use rakor::domain::{Change, Field, Fields, Item, Kind, Quarter, Target, Value, checklist};

use crate::room::{Program, Room, day, record, said};

fn numbered(number: u32) -> Fields {
    said(Item::FollowUps, "perbaiki jembatan").with(Field::Number, Value::Count(number))
}

fn labels(program: &Program) -> Vec<(u128, String)> {
    let session = program.session();
    let known =
        [1_u128, 2, 3, 4, 5].into_iter().filter_map(|n| session.label(record(n)).map(|label| (n, label)));
    known.collect()
}

#[test]
fn of_two_with_one_number_the_later_takes_the_next_free_and_keeps_it() {
    let mut room = Room::new(2);
    room.programs[0].add(1, Kind::FollowUp, numbered(1));
    room.programs[1].add(2, Kind::FollowUp, numbered(1));
    room.exchange();
    let expected = [(1, "T1".to_owned()), (2, "T2".to_owned())];
    assert_eq!(labels(&room.programs[0]), expected);
    assert_eq!(labels(&room.programs[1]), expected);
    // One more does not move the number that was said a minute ago.
    let next = room.programs[1].session().next_number(Kind::FollowUp);
    assert_eq!(next, 3);
    room.programs[1].add(3, Kind::FollowUp, numbered(next));
    room.exchange();
    assert_eq!(labels(&room.programs[0])[1..], [(2, "T2".to_owned()), (3, "T3".to_owned())]);
    let found = room.programs[0].session().numbered(Kind::FollowUp, 2).unwrap().id;
    assert_eq!(found, record(2));
    // Problems count for themselves.
    assert_eq!(room.programs[0].session().next_number(Kind::Problem), 1);
}

#[test]
fn closing_freezes_what_is_shown() {
    let mut room = Room::new(2);
    room.programs[0].add(1, Kind::FollowUp, numbered(1));
    room.programs[1].add(2, Kind::FollowUp, numbered(1));
    room.exchange();
    let before = labels(&room.programs[0]);
    let frozen = checklist::freeze_numbers(room.programs[0].session());
    assert_eq!(frozen, [Change::of_record(record(2), Field::Number, Value::Count(2))]);
    room.programs[0].must(Change::Batch(frozen), 3);
    assert_eq!(labels(&room.programs[0]), before);
    assert!(room.programs[0].session().renumbered().is_empty());
    // Even when the other one goes, the number stays.
    room.programs[0].must(Change::Delete { record: record(1) }, 4);
    assert_eq!(labels(&room.programs[0]), [(2, "T2".to_owned())]);
}

#[test]
fn a_clash_ends_when_one_of_the_two_goes() {
    let mut room = Room::new(2);
    room.programs[0].add(1, Kind::FollowUp, numbered(1));
    room.programs[1].add(2, Kind::FollowUp, numbered(1));
    room.exchange();
    room.programs[0].must(Change::Delete { record: record(1) }, 3);
    assert_eq!(labels(&room.programs[0]), [(2, "T1".to_owned())]);
    room.programs[0].must(Change::Restore { record: record(1) }, 4);
    assert_eq!(labels(&room.programs[0])[1], (2, "T2".to_owned()));
}

#[test]
fn numbers_go_on_from_the_meetings_before() {
    let mut room = Room::new(1);
    let bases = NumberBases { follow_ups: 7, ..NumberBases::default() };
    room.programs[0].must(Change::set(Target::Meeting, Field::Numbers, Value::Numbers(bases)), 1);
    assert_eq!(room.programs[0].session().next_number(Kind::FollowUp), 8);
    room.programs[0].add(1, Kind::FollowUp, numbered(8));
    assert_eq!(room.programs[0].session().next_number(Kind::FollowUp), 9);
    room.programs[0].add(2, Kind::Note, said(Item::Lkd, "usul"));
    assert_eq!(room.programs[0].session().label(record(2)), None);
}

#[test]
fn ages_count_quarters_from_the_first_appearance() {
    let mut room = Room::new(1);
    let origin = Quarter::new(2022, 3).unwrap();
    let id = room.programs[0].add(1, Kind::FollowUp, numbered(1).with(Field::Origin, Value::Quarter(origin)));
    let session = room.programs[0].session();
    assert_eq!(session.record(id).unwrap().age_in_quarters(session.quarter()), 2);
    assert_eq!(session.record(id).unwrap().age_in_quarters(Quarter::new(2022, 1).unwrap()), 0);
    room.programs[0].set(id, Field::Due, Value::Date(day(4, 5)));
    let due = |program: &Program, today| FollowUp(program.session().record(id).unwrap()).is_overdue(today);
    assert!(due(&room.programs[0], day(4, 6)) && !due(&room.programs[0], day(4, 5)));
    let done = rakor::domain::states::FollowUpState::Done { on: day(4, 6) };
    room.programs[0].set(id, Field::FollowUpState, Value::FollowUpState(done));
    assert!(!due(&room.programs[0], day(5, 1)));
}

#[test]
fn numbers_at_the_end_of_their_range_end_nothing() {
    let mut room = Room::new(2);
    room.programs[0].add(1, Kind::FollowUp, numbered(u32::MAX));
    room.programs[1].add(2, Kind::FollowUp, numbered(u32::MAX));
    room.exchange();
    assert_eq!(labels(&room.programs[0]), labels(&room.programs[1]));
    assert_eq!(labels(&room.programs[0]).len(), 2);
    assert_eq!(room.programs[0].session().next_number(Kind::FollowUp), u32::MAX);
}
