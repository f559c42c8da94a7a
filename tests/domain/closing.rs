//! The closing checklist: each concern by itself, and the clock.

use rakor::domain::checklist::{Concern, concerns, show_item, stop_clock};
use rakor::domain::states::{ItemState, Phase};
use rakor::domain::{Body, Change, Field, Item, Kind, Party, Presence, SeatChange, Target, Value};

use crate::room::{Program, Room, at, day, person, record, said, snapshot};

/// A running meeting about which nothing is to be said.
fn sound() -> Room {
    let mut room = Room::new(2);
    let program = &mut room.programs[0];
    program.must(Change::Phase { to: Phase::Running, reason: String::new() }, 1);
    let presence = Presence::Present { arrived: crate::room::hour(9, 0), left: None };
    program.add(90, Kind::Person, person("Kepala Desa", &[Body::PerangkatDesa], presence));
    for item in Item::ALL.into_iter().filter(|item| item.is_numbered()) {
        program.must(Change::Seat(SeatChange::Mark { item, state: ItemState::Done }), 2);
    }
    assert_eq!(concerns(program.session()), []);
    room
}

/// What one change makes of it.
fn after(change: impl FnOnce(&mut Program)) -> Vec<Concern> {
    let mut room = sound();
    change(&mut room.programs[0]);
    concerns(room.programs[0].session())
}

fn decision(program: &mut Program, fields: rakor::domain::Fields) {
    program.add(1, Kind::Decision, fields.with(Field::Item, Value::Item(Item::Closing)));
}

#[test]
fn each_thing_left_open_is_named_with_its_place() {
    let absent = Value::Presence(Presence::Sick);
    assert_eq!(after(|p| drop(p.set(record(90), Field::Presence, absent))), [Concern::NobodyPresent]);
    let pending = SeatChange::Mark { item: Item::Lkd, state: ItemState::Pending };
    assert_eq!(after(|p| drop(p.must(Change::Seat(pending), 3))), [Concern::NotDiscussed(Item::Lkd)]);
    let text = || said(Item::FollowUps, "perbaiki jembatan");
    assert_eq!(
        after(|p| assert_eq!(p.add(1, Kind::FollowUp, text()), record(1))),
        [Concern::NoOwner(record(1)), Concern::NoDue(record(1))]
    );
    let owner = Value::Parties(vec![Party::Office("kaur_keuangan".into())]);
    let whole = text().with(Field::Owners, owner).with(Field::Due, Value::Date(day(7, 1)));
    assert_eq!(after(|p| assert_eq!(p.add(1, Kind::FollowUp, whole), record(1))), []);
    assert_eq!(
        after(|p| decision(p, rakor::domain::Fields::default())),
        [Concern::NoDecisionText(record(1))]
    );
    let text = || rakor::domain::Fields::default().with(Field::Text, "menyepakati");
    assert_eq!(after(|p| decision(p, text())), [Concern::NoSnapshot(record(1))]);
    assert_eq!(after(|p| decision(p, text().with(Field::Snapshot, snapshot()))), []);
    let draft = rakor::domain::Fields::default().with(Field::Draft, "usul RT 03 belum");
    assert_eq!(after(|p| assert_eq!(p.add(1, Kind::Note, draft), record(1))), [Concern::Draft(record(1))]);
}

#[test]
fn an_item_under_which_something_was_said_counts_as_discussed() {
    let found = after(|p| {
        p.must(Change::Seat(SeatChange::Mark { item: Item::Lkd, state: ItemState::Pending }), 3);
        p.add(1, Kind::Note, said(Item::Lkd, "usul RT 03"));
    });
    assert_eq!(found, []);
}

#[test]
fn a_conflict_blocks_and_reminders_do_not() {
    let mut room = sound();
    room.programs[0].add(1, Kind::Note, said(Item::Lkd, "usul"));
    room.exchange();
    room.programs[0].set(record(1), Field::Text, "usul RT 03");
    room.programs[1].set(record(1), Field::Text, "usul RW 01");
    room.exchange();
    let found = concerns(room.programs[0].session());
    assert_eq!(found, [Concern::Conflict(Target::Record(record(1)), Field::Text)]);
    assert!(
        found[0].blocks() && Concern::NoDecisionText(record(1)).blocks() && !Concern::NobodyPresent.blocks()
    );
    assert!(room.programs[0].session().is_disputed(Target::Record(record(1))));
    assert!(!room.programs[0].session().is_disputed(Target::Record(record(90))));
    assert!(!room.programs[0].session().is_disputed(Target::Meeting));
}

#[test]
fn the_clock_adds_up_over_items_and_stops_at_closing() {
    let mut room = sound();
    let program = &mut room.programs[0];
    let show = |program: &mut Program, item, minutes| {
        let change = show_item(program.session(), item, at(minutes));
        program.must(change, minutes);
    };
    show(program, Item::Budget, 10);
    show(program, Item::Reports, 14);
    show(program, Item::Budget, 20);
    assert_eq!(program.session().on_show().map(|show| show.item), Some(Item::Budget));
    program.must(Change::Batch(stop_clock(program.session(), at(21))), 21);
    assert_eq!(program.session().spent_seconds(Item::Budget), 300);
    assert_eq!(program.session().spent_seconds(Item::Reports), 360);
    assert_eq!(program.session().on_show(), None);
    assert_eq!(stop_clock(program.session(), at(22)), []);
}

#[test]
fn of_two_seats_the_later_clock_wins_whatever_comes_first() {
    let mut room = sound();
    room.exchange();
    room.programs[0].must(Change::Seat(SeatChange::Show { item: Item::Budget }), 30);
    room.programs[1].must(Change::Seat(SeatChange::Show { item: Item::Lkd }), 29);
    room.programs[1].must(Change::Seat(SeatChange::Show { item: Item::Bpd }), 29);
    room.exchange();
    for program in &room.programs {
        assert_eq!(program.session().on_show().map(|show| show.item), Some(Item::Bpd));
    }
}

#[test]
fn what_is_written_after_closing_is_kept_and_marked_late() {
    let mut room = sound();
    room.exchange();
    room.programs[0].must(Change::Phase { to: Phase::Closed, reason: String::new() }, 40);
    room.programs[1].add(1, Kind::FollowUp, said(Item::FollowUps, "perbaiki jembatan"));
    room.programs[1].add(2, Kind::Note, said(Item::Lkd, "usul"));
    room.exchange();
    for program in &room.programs {
        let late = |n| program.session().record(record(n)).unwrap().late;
        assert_eq!((late(1), late(2)), (true, false), "{}", program.name);
    }
    room.programs[0].must(Change::Phase { to: Phase::Running, reason: "usulan tertinggal".into() }, 50);
    assert!(!room.programs[0].session().record(record(1)).unwrap().late);
    assert_eq!(room.programs[0].session().phase_state().unwrap().reason, "usulan tertinggal");
}

#[test]
fn an_edit_that_the_deletion_had_not_seen_brings_the_record_back_with_a_badge() {
    let mut room = sound();
    room.programs[0].add(1, Kind::Note, said(Item::Lkd, "usul"));
    room.exchange();
    room.programs[0].must(Change::Delete { record: record(1) }, 3);
    room.programs[1].set(record(1), Field::Text, "usul RT 03");
    room.exchange();
    for program in &room.programs {
        let note = program.session().record(record(1)).unwrap();
        assert_eq!((note.shown_text(), note.revived), ("usul RT 03", true));
    }
    room.programs[1].must(Change::Delete { record: record(1) }, 4);
    room.exchange();
    assert!(room.programs[0].session().record(record(1)).is_none());
}
