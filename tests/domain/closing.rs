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
    assert_eq!(
        after(|p| decision(p, text())),
        [Concern::NoSnapshot(record(1)), Concern::NotReadBack(record(1))]
    );
    let frozen = || text().with(Field::Snapshot, snapshot());
    assert_eq!(after(|p| decision(p, frozen())), [Concern::NotReadBack(record(1))]);
    let read = || frozen().with(Field::ReadBack, Value::Instant(at(30)));
    assert_eq!(after(|p| decision(p, read())), []);
    let invited =
        || person("Ketua RT 03", &[Body::Lkd], Presence::Unrecorded).with(Field::Invited, Value::Flag(true));
    let found = after(|p| assert_eq!(p.add(91, Kind::Person, invited()), record(91)));
    assert_eq!(found, [Concern::Unmarked(1)]);
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

/// A meeting that was begun, closed at 40, given a note at 45, reopened at 50 and closed again at 60.
fn reopened() -> Room {
    let mut room = sound();
    let program = &mut room.programs[0];
    let note = |minutes| said(Item::Lkd, "usul").with(Field::Created, Value::Instant(at(minutes)));
    program.add(1, Kind::Note, note(5));
    program.must(Change::Phase { to: Phase::Closed, reason: String::new() }, 40);
    program.add(2, Kind::Note, note(45));
    program.must(Change::Phase { to: Phase::Running, reason: "angka realisasi salah".into() }, 50);
    program.add(3, Kind::Note, note(55));
    program.must(Change::Phase { to: Phase::Closed, reason: String::new() }, 60);
    room
}

#[test]
fn a_reopening_is_remembered_with_its_reason_whatever_comes_first() {
    let mut room = reopened();
    let lines = room.programs[0].own.clone();
    room.programs[1].trail.take_all(lines.iter().rev());
    for program in &room.programs {
        let state = program.session().phase_state().unwrap();
        let steps: Vec<_> = state.steps();
        let told: Vec<_> =
            steps.iter().map(|step| (step.phase, step.at, step.by.as_str(), step.reason.as_str())).collect();
        assert_eq!(
            told,
            [
                (Phase::Running, at(1), "Notulis 0", ""),
                (Phase::Closed, at(40), "Notulis 0", ""),
                (Phase::Running, at(50), "Notulis 0", "angka realisasi salah"),
                (Phase::Closed, at(60), "Notulis 0", ""),
            ]
        );
        assert_eq!(state.began(), Some(at(1)));
    }
}

#[test]
fn a_file_without_trail_keeps_its_phases_when_lines_come_on_top() {
    use rakor::domain::{Trail, read, write};
    let reread = |session: &rakor::domain::Session| read(&write(session)).unwrap().0;
    let alone = |session: &rakor::domain::Session| {
        let mut json: serde_json::Value = serde_json::from_slice(&write(session)).unwrap();
        json.as_object_mut().unwrap().remove("folded");
        read(&serde_json::to_vec(&json).unwrap()).unwrap().0
    };
    let founding = alone(reopened().programs[0].session());
    let mut later = Program::new(7, Trail::from_session(founding.clone()));
    later.must(Change::Phase { to: Phase::Running, reason: "usul tertinggal".into() }, 70);
    later.must(Change::Phase { to: Phase::Closed, reason: String::new() }, 80);
    let steps = |session: &rakor::domain::Session| session.phase_state().unwrap().steps();
    assert_eq!(steps(later.session()).len(), 6);
    for file in [founding, reread(later.session())] {
        let (trail, edits) = Trail::join(&file, &later.own);
        assert_eq!(edits, []);
        assert_eq!(steps(trail.session()), steps(later.session()));
    }
}

#[test]
fn a_note_of_after_a_closing_stays_marked_so() {
    let room = reopened();
    let session = room.programs[0].session();
    let added = |n| session.added_after_closing(session.record(record(n)).unwrap());
    assert_eq!([added(1), added(2), added(3)], [None, Some(at(45)), None]);
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
