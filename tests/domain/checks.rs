//! Each rule that refuses a change where a person makes it.

use rakor::domain::states::{FollowUpState, ItemState, Phase, ProblemState};
use rakor::domain::{
    Body, Change, Field, Fields, Item, Kind, MINUTES_LIMIT, Presence, Refusal, SeatChange, Target, Value,
    check, text,
};

use crate::room::{Program, Room, day, hour, person, record, said};

/// A meeting in a phase, with a person of each body, a note and a follow-up.
fn meeting(phase: Phase) -> Program {
    let mut program = Room::new(1).programs.remove(0);
    program.add(1, Kind::Person, person("Ketua BPD", &[Body::Bpd], Presence::Unrecorded));
    program.add(2, Kind::Person, person("Ketua RT 03", &[Body::Lkd], Presence::Unrecorded));
    program.add(3, Kind::Note, said(Item::Lkd, "usul"));
    program.add(4, Kind::FollowUp, said(Item::FollowUps, "perbaiki jembatan"));
    if phase != Phase::Preparation {
        program.must(Change::Phase { to: Phase::Running, reason: String::new() }, 2);
    }
    if phase >= Phase::Closed {
        program.must(Change::Phase { to: Phase::Closed, reason: String::new() }, 3);
    }
    if phase == Phase::Sealed {
        // No command seals yet; a line of a later version may.
        let number = u32::try_from(program.own.len()).unwrap() + 1;
        let line = rakor::domain::LineId { writer: program.writer, number };
        let seal = Change::Phase { to: Phase::Sealed, reason: String::new() };
        let line = program.trail.stamp(seal, line, "Notulis", crate::room::at(4), None);
        program.trail.take(&line);
    }
    program
}

fn refused(phase: Phase, change: &Change) -> Refusal {
    check(meeting(phase).session(), change).unwrap_err()
}

fn set(n: u128, field: Field, value: impl Into<Value>) -> Change {
    Change::of_record(record(n), field, value)
}

#[test]
fn after_closing_only_notes_and_attendance_are_written() {
    let closed = meeting(Phase::Closed);
    let fields = said(Item::Lkd, "tambahan");
    let note = |fields: Fields| Change::Add { kind: Kind::Note, record: record(9), fields };
    let dated = fields.clone().with(Field::Created, Value::Instant(crate::room::at(4)));
    assert_eq!(check(closed.session(), &note(dated)), Ok(()));
    // Without its hour nobody could tell it from what was said in the meeting.
    assert_eq!(check(closed.session(), &note(fields)), Err(Refusal::Closed));
    assert_eq!(check(closed.session(), &set(2, Field::Presence, crate::room::present(3))), Ok(()));
    let follow_up = Change::Add { kind: Kind::FollowUp, record: record(9), fields: Fields::default() };
    for change in [
        follow_up,
        set(4, Field::Text, "lain"),
        Change::Delete { record: record(4) },
        Change::Move { record: record(4), to: Item::Lkd },
        Change::set(Target::Meeting, Field::Place, "Balai"),
        Change::set(Target::Item(Item::Lkd), Field::Planned, Value::Count(5)),
    ] {
        assert_eq!(check(closed.session(), &change), Err(Refusal::Closed), "{change:?}");
    }
}

#[test]
fn what_was_said_in_a_closed_meeting_stays_and_what_was_added_since_is_still_written() {
    let mut closed = meeting(Phase::Closed);
    let at = |minutes| Value::Instant(crate::room::at(minutes));
    closed.add(10, Kind::Note, said(Item::Lkd, "susulan").with(Field::Created, at(4)));
    let guest = person("Babinsa", &[Body::Guest], Presence::Unrecorded).with(Field::Created, at(5));
    closed.add(11, Kind::Person, guest);
    let alterations = |n: u128| {
        [
            set(n, Field::Text, "lain"),
            set(n, Field::Internal, Value::Flag(true)),
            Change::Delete { record: record(n) },
            Change::Move { record: record(n), to: Item::Bpd },
        ]
    };
    for change in alterations(3) {
        assert_eq!(check(closed.session(), &change), Err(Refusal::Closed), "{change:?}");
    }
    for change in alterations(10) {
        assert_eq!(check(closed.session(), &change), Ok(()), "{change:?}");
    }
    for (n, answer) in [(2, Err(Refusal::Closed)), (11, Ok(()))] {
        assert_eq!(check(closed.session(), &set(n, Field::Name, "Ketua")), answer, "{n}");
        assert_eq!(check(closed.session(), &Change::Delete { record: record(n) }), answer, "{n}");
    }
    let undo = Change::Batch(vec![Change::Restore { record: record(3) }, set(3, Field::Text, "lain")]);
    assert_eq!(check(closed.session(), &undo), Err(Refusal::Closed));
    // Reopened and closed again, it belongs to what was said.
    closed.must(Change::Phase { to: Phase::Running, reason: "tertinggal".into() }, 6);
    closed.must(Change::Phase { to: Phase::Closed, reason: String::new() }, 7);
    for change in alterations(10) {
        assert_eq!(check(closed.session(), &change), Err(Refusal::Closed), "{change:?}");
    }
}

#[test]
fn a_draft_of_before_the_closing_is_finished_after_it() {
    let mut running = meeting(Phase::Running);
    let draft = Fields::default().with(Field::Item, Value::Item(Item::Lkd)).with(Field::Draft, "usul RT");
    running.add(10, Kind::Note, draft);
    running.must(Change::Phase { to: Phase::Closed, reason: String::new() }, 3);
    let finish =
        Change::Batch(vec![set(10, Field::Text, "usul RT 03"), set(10, Field::Draft, Value::Absent)]);
    running.must(finish, 4);
    assert_eq!(check(running.session(), &set(10, Field::Text, "lain")), Err(Refusal::Closed));
}

#[test]
fn a_sealed_meeting_takes_nothing() {
    for change in [
        Change::Add { kind: Kind::Note, record: record(9), fields: said(Item::Lkd, "tambahan") },
        set(2, Field::Presence, crate::room::present(3)),
        Change::Delete { record: record(3) },
        Change::Seat(SeatChange::Take { name: "Notulis".into() }),
    ] {
        assert_eq!(refused(Phase::Sealed, &change), Refusal::Sealed, "{change:?}");
    }
}

#[test]
fn phases_follow_each_other_and_reopening_says_why() {
    let to = |to, reason: &str| Change::Phase { to, reason: reason.into() };
    assert_eq!(refused(Phase::Closed, &to(Phase::Running, "  ")), Refusal::ReasonMissing);
    assert_eq!(check(meeting(Phase::Closed).session(), &to(Phase::Running, "usul tertinggal")), Ok(()));
    for (from, next) in [
        (Phase::Preparation, Phase::Closed),
        (Phase::Running, Phase::Preparation),
        (Phase::Running, Phase::Running),
        (Phase::Running, Phase::Sealed),
        (Phase::Sealed, Phase::Running),
    ] {
        assert_eq!(refused(from, &to(next, "sebab")), Refusal::Phase { from, to: next });
    }
    let phase = Value::Phase(Box::default());
    let by_field = Change::set(Target::Meeting, Field::Phase, phase);
    assert!(matches!(refused(Phase::Preparation, &by_field), Refusal::Unfit { field: Field::Phase, .. }));
}

#[test]
fn whoever_puts_off_or_drops_says_why() {
    let blank = || String::from(" ");
    for change in [
        set(4, Field::FollowUpState, Value::FollowUpState(FollowUpState::Postponed { why: blank() })),
        set(4, Field::FollowUpState, Value::FollowUpState(FollowUpState::Cancelled { why: blank() })),
        set(4, Field::ProblemState, Value::ProblemState(ProblemState::Dropped { why: blank() })),
        Change::Seat(SeatChange::Mark { item: Item::Lkd, state: ItemState::Deferred { why: blank() } }),
    ] {
        assert_eq!(refused(Phase::Running, &change), Refusal::ReasonMissing, "{change:?}");
    }
}

#[test]
fn a_text_says_something_and_fits() {
    assert_eq!(refused(Phase::Running, &set(3, Field::Text, " \n")), Refusal::Blank { field: Field::Text });
    assert_eq!(refused(Phase::Running, &set(2, Field::Name, "")), Refusal::Blank { field: Field::Name });
    let long = "a".repeat(text::FIELD_LIMIT + 1);
    let limit = text::FIELD_LIMIT;
    let refusal = Refusal::TooLong { field: Field::Text, limit };
    assert_eq!(refused(Phase::Running, &set(3, Field::Text, long.as_str())), refusal);
    let add = Change::Add { kind: Kind::Note, record: record(9), fields: said(Item::Lkd, &long) };
    assert_eq!(refused(Phase::Running, &add), refusal);
    assert_eq!(check(meeting(Phase::Running).session(), &set(3, Field::Draft, "")), Ok(()));
}

#[test]
fn a_value_has_the_shape_of_its_field() {
    for (field, value) in [
        (Field::Due, Value::from("besok")),
        (Field::Due, Value::Json(Box::new("2023-02-31".into()))),
        (Field::Text, Value::Count(3)),
        (Field::Other("warna".into()), Value::from("merah")),
    ] {
        let refusal = refused(Phase::Running, &set(4, field.clone(), value));
        assert!(matches!(refusal, Refusal::Unfit { field: f, .. } if f == field));
    }
    let minutes = Change::set(Target::Item(Item::Lkd), Field::Planned, Value::Count(MINUTES_LIMIT + 1));
    assert_eq!(refused(Phase::Running, &minutes), Refusal::TooManyMinutes { minutes: MINUTES_LIMIT + 1 });
}

#[test]
fn attendance_keeps_to_what_can_be() {
    let represented =
        |by: &str, left| Value::Presence(Presence::Represented { by: by.into(), arrived: hour(9, 0), left });
    let running = meeting(Phase::Running);
    assert_eq!(check(running.session(), &set(2, Field::Presence, represented("Sekretaris", None))), Ok(()));
    let refused = |n, value| check(running.session(), &set(n, Field::Presence, value)).unwrap_err();
    assert_eq!(refused(1, represented("Sekretaris", None)), Refusal::SubstituteForBpd);
    assert_eq!(refused(2, represented(" ", None)), Refusal::Blank { field: Field::Presence });
    assert_eq!(refused(2, represented("Sekretaris", Some(hour(8, 59)))), Refusal::LeftBeforeArrival);
    let left = Value::Presence(Presence::Present { arrived: hour(9, 0), left: Some(hour(8, 0)) });
    assert_eq!(refused(2, left), Refusal::LeftBeforeArrival);
    let presence = Presence::Represented { by: "Sekretaris".into(), arrived: hour(9, 0), left: None };
    let fields = person("Wakil Ketua BPD", &[Body::Bpd], presence);
    let add = Change::Add { kind: Kind::Person, record: record(9), fields };
    assert_eq!(check(running.session(), &add), Err(Refusal::SubstituteForBpd));
}

#[test]
fn what_is_gone_is_not_written_and_a_gesture_may_bring_it_back_first() {
    let mut running = meeting(Phase::Running);
    assert_eq!(refused(Phase::Running, &set(77, Field::Text, "x")), Refusal::Gone { record: record(77) });
    let delete = Change::Delete { record: record(77) };
    assert_eq!(refused(Phase::Running, &delete), Refusal::Gone { record: record(77) });
    running.must(Change::Delete { record: record(3) }, 5);
    let write = set(3, Field::Text, "usul RT 03");
    assert_eq!(check(running.session(), &write), Err(Refusal::Gone { record: record(3) }));
    let both = Change::Batch(vec![Change::Restore { record: record(3) }, write]);
    assert_eq!(check(running.session(), &both), Ok(()));
    let add = Change::Add { kind: Kind::Note, record: record(9), fields: said(Item::Lkd, "baru") };
    let due = set(9, Field::Due, Value::Date(day(7, 1)));
    assert_eq!(check(running.session(), &Change::Batch(vec![add, due])), Ok(()));
}

#[test]
fn items_are_shown_only_while_the_meeting_runs_and_a_batch_is_all_or_nothing() {
    let show = Change::Seat(SeatChange::Show { item: Item::Lkd });
    assert_eq!(refused(Phase::Preparation, &show), Refusal::NotRunning);
    assert_eq!(refused(Phase::Closed, &show), Refusal::NotRunning);
    let batch =
        Change::Batch(vec![set(3, Field::Text, "baik"), Change::Batch(vec![set(3, Field::Text, " ")])]);
    assert_eq!(refused(Phase::Running, &batch), Refusal::Blank { field: Field::Text });
}
