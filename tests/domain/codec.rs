//! Lines as JSON: every sort of change reads back what it wrote.

use proptest::prelude::*;
use rakor::domain::states::{ItemState, Phase};
use rakor::domain::trail::Seen;
use rakor::domain::{
    Change, Field, Fields, Item, Kind, Line, LineId, SeatChange, Target, Value, VersionId, WriterId,
};
use serde_json::json;

use crate::room::{at, present, record, said, snapshot};
use crate::script::{perform, scripts};

fn line(change: Change) -> Line {
    let id = LineId { writer: WriterId(0x91bc_02aa), number: 412 };
    let replaces = vec![vec![VersionId::Line(id), VersionId::Base(0xfeed)], Vec::new()];
    let seen = Some(Seen::from([(WriterId(3), 4), (WriterId(0x91bc_02aa), 411)]));
    Line { id, clock: 907, author: "Notulis \"dua\"".into(), at: at(3), replaces, seen, change, beside: None }
}

fn reads_back(line: &Line) -> bool {
    let text = line.to_json().to_string();
    !text.contains('\n') && Line::from_json(serde_json::from_str(&text).unwrap()).as_ref() == Ok(line)
}

#[test]
fn every_sort_of_change_reads_back() {
    let mut changes = vec![
        Change::Add {
            kind: Kind::Note, record: record(1), fields: said(Item::Lkd, "baris\nkedua\t\"x\" é")
        },
        Change::Add { kind: Kind::Person, record: record(2), fields: Fields::default() },
        Change::of_record(record(2), Field::Presence, present(3)),
        Change::of_record(record(2), Field::Snapshot, snapshot()),
        Change::of_record(record(2), Field::Due, Value::Absent),
        Change::set(
            Target::Meeting,
            Field::Other("warna".into()),
            Value::Json(Box::new(json!({"a": [1, null]}))),
        ),
        Change::set(Target::Meeting, Field::Other("warna".into()), Value::Json(Box::new(json!(null)))),
        Change::set(Target::Meeting, Field::Other("warna".into()), Value::Absent),
        Change::set(Target::Item(Item::Break), Field::Planned, Value::Count(15)),
        Change::Delete { record: record(3) },
        Change::Restore { record: record(3) },
        Change::Move { record: record(3), to: Item::Opening },
        Change::Phase { to: Phase::Sealed, reason: "sebab".into() },
        Change::Seat(SeatChange::Take { name: "Notulis".into() }),
        Change::Seat(SeatChange::Show { item: Item::Closing }),
        Change::Seat(SeatChange::Stop),
        Change::Seat(SeatChange::Mark {
            item: Item::Lkd,
            state: ItemState::Deferred { why: "waktu".into() },
        }),
        Change::Seat(SeatChange::Spend { item: Item::Lkd, seconds: u32::MAX }),
    ];
    changes.push(Change::Batch(changes.clone()));
    changes.push(Change::Batch(vec![Change::Batch(Vec::new())]));
    for change in changes {
        assert!(reads_back(&line(change.clone())), "{change:?}");
        let bare = Line { replaces: Vec::new(), seen: None, ..line(change.clone()) };
        assert!(reads_back(&bare), "{change:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_line_of_a_meeting_reads_back(script in scripts(40)) {
        for line in perform(&script).lines() {
            prop_assert!(reads_back(&line) || line.replaces.iter().all(Vec::is_empty), "{line:?}");
        }
    }
}

#[test]
fn a_garbled_line_says_which_part() {
    let whole = line(Change::Move { record: record(3), to: Item::Opening }).to_json();
    for part in ["id", "clock", "author", "at", "change"] {
        let mut json = whole.clone();
        json.as_object_mut().unwrap().remove(part);
        assert_eq!(Line::from_json(json).unwrap_err().0, part);
    }
    for (part, value) in [
        ("id", json!("x.1")),
        ("clock", json!(-1)),
        ("at", json!("kemarin")),
        ("replaces", json!([["x"]])),
        ("seen", json!({"x": 1})),
        ("change", json!({"op": "add", "kind": "boats", "record": "0000000000000003", "fields": {}})),
        ("change", json!({"op": "fly"})),
        ("change", json!({"op": "move", "record": "3", "to": "1.1"})),
        ("change", json!({"op": "batch", "changes": [{"op": "stop"}, 7]})),
        ("change", json!(null)),
    ] {
        let mut json = whole.clone();
        json[part] = value.clone();
        assert!(Line::from_json(json).is_err(), "{part} {value}");
    }
    assert!(Line::from_json(json!([])).is_err());
}
