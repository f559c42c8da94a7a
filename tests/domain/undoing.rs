//! Undo: a gesture goes at once, by new changes, and never takes anybody else's words.

use proptest::prelude::*;
use rakor::domain::states::{ItemState, Phase};
use rakor::domain::trail::{Gesture, UndoRefusal};
use rakor::domain::{Change, Field, Item, Kind, SeatChange, Target, Value, check};

use crate::room::{Program, Room, day, picture, record, said};
use crate::script::{Act, play, scripts};

/// What is seen but for the badge that tells of an edit unseen by a deletion: taking a deletion back clears it.
fn seen(program: &Program) -> Vec<String> {
    picture(program.session()).into_iter().map(|fact| fact.replace("revived true", "revived false")).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_taken_back_was_never_there((script, (who, act)) in (scripts(40), scripts(2)).prop_map(|(s, mut l)| (s, l.remove(0)))) {
        prop_assume!(!matches!(act, Act::Hear(_) | Act::Phase(_)));
        let mut room = crate::script::perform(&script);
        room.exchange();
        let before = seen(&room.programs[who]);
        let count = room.programs[who].gestures.len();
        room.programs[who].visit = None;
        play(&mut room, &vec![(who, act)]);
        let program = &mut room.programs[who];
        prop_assume!(program.gestures.len() > count);
        let gesture = program.gestures.last().unwrap().clone();
        match gesture.inverse(&program.trail) {
            Ok(inverse) => {
                check(program.session(), &inverse).unwrap();
                let after = program.must(inverse, 500);
                prop_assert_eq!(&before, &seen(program));
                // And doing it again by undoing the undoing.
                let mut redo = Gesture::default();
                redo.note(program.session(), &after);
            }
            // Nothing to take back, or the decision of a conflict.
            Err(refusal) => prop_assert_eq!(refusal, UndoRefusal::NotUndoable),
        }
    }

    #[test]
    fn a_chain_of_gestures_is_taken_back_one_by_one(script in scripts(25)) {
        let mut room = Room::new(1);
        let mut seen_before = Vec::new();
        for (_, act) in script.into_iter().filter(|(_, act)| !matches!(act, Act::Hear(_) | Act::Phase(_) | Act::Seat(..))) {
            let before = seen(&room.programs[0]);
            let count = room.programs[0].gestures.len();
            play(&mut room, &vec![(0, act)]);
            if room.programs[0].gestures.len() > count {
                seen_before.push((before, room.programs[0].gestures.last().unwrap().clone()));
            }
        }
        let program = &mut room.programs[0];
        for (before, gesture) in seen_before.into_iter().rev() {
            match gesture.inverse(&program.trail) {
                Ok(inverse) => drop(program.must(inverse, 500)),
                Err(refusal) => prop_assert_eq!(refusal, UndoRefusal::NotUndoable),
            }
            prop_assert_eq!(before, seen(program));
        }
    }
}

fn last(program: &Program) -> &Gesture {
    program.gestures.last().unwrap()
}

#[test]
fn in_a_text_only_ones_own_words_go() {
    let mut room = Room::new(2);
    let id = room.programs[0].add(7, Kind::Note, said(Item::Budget, "jalan dusun utara rusak berat"));
    room.exchange();
    room.programs[0].set(id, Field::Text, "jembatan dusun utara rusak berat");
    let gesture = last(&room.programs[0]).clone();
    room.exchange();
    room.programs[1].set(id, Field::Text, "jembatan dusun utara rusak ringan");
    room.exchange();
    let inverse = gesture.inverse(&room.programs[0].trail).unwrap();
    room.programs[0].must(inverse, 3);
    assert_eq!(
        room.programs[0].session().record(id).unwrap().text(&Field::Text),
        "jalan dusun utara rusak ringan"
    );
}

#[test]
fn what_somebody_else_has_decided_since_stays() {
    let mut room = Room::new(2);
    let id = room.programs[0].add(7, Kind::FollowUp, said(Item::FollowUps, "perbaiki jembatan"));
    room.programs[0].set(id, Field::Due, Value::Date(day(7, 1)));
    let due = last(&room.programs[0]).clone();
    let added = room.programs[0].gestures[0].clone();
    room.exchange();
    room.programs[1].set(id, Field::Due, Value::Date(day(7, 9)));
    room.exchange();
    let refusal = UndoRefusal::ChangedSince { target: Target::Record(id), field: Field::Due };
    assert_eq!(due.inverse(&room.programs[0].trail), Err(refusal));
    assert_eq!(added.inverse(&room.programs[0].trail), Err(UndoRefusal::EditedSince { record: id }));
}

#[test]
fn a_record_that_somebody_else_deleted_is_not_brought_back_by_undo() {
    let mut room = Room::new(2);
    let id = room.programs[0].add(7, Kind::Note, said(Item::Budget, "jalan rusak"));
    room.programs[0].set(id, Field::Text, "jalan rusak berat");
    let gesture = last(&room.programs[0]).clone();
    room.exchange();
    room.programs[1].must(Change::Delete { record: id }, 3);
    room.exchange();
    assert_eq!(gesture.inverse(&room.programs[0].trail), Err(UndoRefusal::EditedSince { record: id }));
}

#[test]
fn restoring_is_not_taken_back_over_words_that_came_since() {
    let mut room = Room::new(2);
    let id = room.programs[1].add(7, Kind::Note, said(Item::Budget, "jalan rusak"));
    room.exchange();
    room.programs[0].must(Change::Delete { record: id }, 3);
    room.programs[0].must(Change::Restore { record: id }, 4);
    let gesture = last(&room.programs[0]).clone();
    room.exchange();
    assert_eq!(gesture.inverse(&room.programs[0].trail), Ok(Change::Delete { record: id }));
    room.programs[1].set(id, Field::Text, "jalan rusak berat");
    room.exchange();
    assert_eq!(gesture.inverse(&room.programs[0].trail), Err(UndoRefusal::EditedSince { record: id }));
}

#[test]
fn one_gesture_of_several_lines_goes_at_once() {
    let mut room = Room::new(1);
    let program = &mut room.programs[0];
    let id = program.add(7, Kind::Note, said(Item::Budget, "jalan rusak"));
    let before = picture(program.session());
    let mut gesture = Gesture::default();
    for change in [
        Change::of_record(id, Field::Text, "jalan rusak berat"),
        Change::of_record(id, Field::Text, "jalan rusak berat sekali"),
        Change::Move { record: id, to: Item::Lkd },
        Change::Delete { record: id },
        Change::Restore { record: id },
        Change::Add { kind: Kind::Note, record: record(8), fields: said(Item::Lkd, "usul RT 03") },
        Change::of_record(record(8), Field::Text, "usulan RT 03"),
        Change::Delete { record: id },
    ] {
        let session = program.session().clone();
        let line = program.must(change, 2);
        gesture.note(&session, &line);
    }
    let inverse = gesture.inverse(&program.trail).unwrap();
    program.must(inverse, 3);
    assert_eq!(before, picture(program.session()));
    assert_eq!(gesture.target(), Some(Target::Record(id)));
}

#[test]
fn a_mark_of_an_item_goes_back_unless_somebody_marked_it_since() {
    let mut room = Room::new(2);
    room.programs[0].must(Change::Phase { to: Phase::Running, reason: String::new() }, 1);
    let done = SeatChange::Mark { item: Item::Budget, state: ItemState::Done };
    room.programs[0].must(Change::Seat(done.clone()), 2);
    let gesture = last(&room.programs[0]).clone();
    let pending = SeatChange::Mark { item: Item::Budget, state: ItemState::Pending };
    assert_eq!(gesture.inverse(&room.programs[0].trail), Ok(Change::Seat(pending)));
    room.exchange();
    room.programs[1].must(Change::Seat(done), 3);
    room.exchange();
    let refusal = UndoRefusal::ChangedSince { target: Target::Item(Item::Budget), field: Field::ItemState };
    assert_eq!(gesture.inverse(&room.programs[0].trail), Err(refusal));
    assert_eq!(room.programs[0].gestures[0].inverse(&room.programs[0].trail), Err(UndoRefusal::NotUndoable));
}

#[test]
fn the_decision_of_a_conflict_is_not_taken_back_as_if_one_side_had_never_spoken() {
    let mut room = Room::new(2);
    let id = room.programs[0].add(7, Kind::FollowUp, said(Item::FollowUps, "perbaiki jembatan"));
    room.exchange();
    room.programs[0].set(id, Field::Due, Value::Date(day(7, 1)));
    room.programs[1].set(id, Field::Due, Value::Date(day(7, 9)));
    room.exchange();
    room.programs[0].set(id, Field::Due, Value::Date(day(7, 9)));
    assert_eq!(last(&room.programs[0]).inverse(&room.programs[0].trail), Err(UndoRefusal::NotUndoable));
}
