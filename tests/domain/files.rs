//! The session file: what is written is read, hand edits are told, and missing lines do no harm.

use proptest::prelude::*;
use rakor::domain::trail::HandEdit;
use rakor::domain::{
    Change, Field, Kind, Line, ReadError, Session, Target, Trail, Value, WriterId, read, write,
};
use serde_json::{Value as Json, json};

use crate::room::{Program, Room, day, fold, id, picture, present, record, said};
use crate::script::{perform, play, scripts};

/// A session as its file tells it.
fn reread(session: &Session) -> Session {
    read(&write(session)).unwrap().0
}

/// A file that was altered by hand.
fn by_hand(session: &Session, alter: impl FnOnce(&mut Json)) -> Session {
    let mut json: Json = serde_json::from_slice(&write(session)).unwrap();
    alter(&mut json);
    read(&serde_json::to_vec(&json).unwrap()).unwrap().0
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read(script in scripts(40)) {
        let trail = crate::script::whole(&script);
        let session = by_hand(trail.session(), |json| {
            json["versi_nanti"] = json!({"a": [1, null]});
            if let Some(note) = json["notes"].get_mut(0) {
                note["warna"] = json!("merah");
                note["kosong"] = json!(null);
            }
        });
        let bytes = write(&session);
        let (again, findings) = read(&bytes).unwrap();
        prop_assert_eq!(&findings, &[]);
        prop_assert_eq!(picture(&session), picture(&again));
        prop_assert!(session == again);
        prop_assert_eq!(session.marks(), again.marks());
        let text = String::from_utf8(write(&again)).unwrap();
        prop_assert_eq!(String::from_utf8(bytes).unwrap(), text.clone());
        prop_assert!(text.contains("versi_nanti"));
        prop_assert!(again.notes().count() == 0 || text.contains("\"kosong\": null"));
    }

    #[test]
    fn a_file_that_nobody_touched_tells_nothing_new(script in scripts(40), writer in 0_usize..4) {
        let room = perform(&script);
        let lines = room.lines();
        // The file of one program, which may not have heard everybody.
        let file = reread(room.programs[writer].session());
        let (trail, edits) = Trail::join(&file, &lines);
        prop_assert_eq!(&edits, &[]);
        prop_assert!(!trail.is_partial());
        let whole = fold(&lines);
        prop_assert_eq!(picture(trail.session()), picture(whole.session()));
        prop_assert_eq!(trail.seen(), whole.seen());
        prop_assert_eq!(String::from_utf8(write(trail.session())).unwrap(), String::from_utf8(write(whole.session())).unwrap());
    }

    #[test]
    fn missing_lines_are_no_hand_edits_and_may_come_later(
        script in scripts(40), more in scripts(15), writer in 0_usize..4, keep in proptest::collection::vec(any::<bool>(), 64)
    ) {
        let mut room = perform(&script);
        room.exchange();
        let file = reread(room.programs[writer].session());
        let kept = |n: usize| keep[n % keep.len()];
        let lines = room.lines();
        let here: Vec<Line> = lines.iter().enumerate().filter(|(n, _)| kept(*n)).map(|(_, l)| l.clone()).collect();
        let (trail, edits) = Trail::join(&file, &here);
        prop_assert_eq!(&edits, &[]);
        prop_assert_eq!(picture(trail.session()), picture(&file));
        // One goes on from there, the others from all lines; then the missing ones come.
        let mut late = Program::new(9, trail);
        late.trail.take_all(&here);
        room.programs.push(late);
        play(&mut room, &more.into_iter().map(|(who, act)| (if who == 3 { 4 } else { who }, act)).collect());
        let partial = room.programs[4].session().clone();
        room.exchange();
        let whole = fold(&room.lines());
        for program in &mut room.programs {
            prop_assert!(!program.trail.is_partial());
            prop_assert_eq!(program.trail.take_hand_edits(), vec![]);
            prop_assert_eq!(picture(program.session()), picture(whole.session()), "{}", program.name);
        }
        // What was written while lines were missing does harm to nobody.
        let (trail, edits) = Trail::join(&reread(&partial), &room.lines());
        prop_assert_eq!(edits, vec![]);
        prop_assert_eq!(picture(trail.session()), picture(whole.session()));
    }

    #[test]
    fn a_lost_trail_stops_nobody(script in scripts(30), more in scripts(30)) {
        let file = reread(crate::script::whole(&script).session());
        let start = Trail::from_session(file.clone());
        prop_assert_eq!(picture(start.session()), picture(&file));
        let mut room = Room::from_trail(4, &start);
        renew(&mut room);
        play(&mut room, &more);
        room.exchange();
        let expected = picture(room.programs[0].session());
        for program in &room.programs {
            prop_assert_eq!(&expected, &picture(program.session()));
        }
        // Opened again: the old file with the new lines, and a new file with them.
        let (trail, edits) = Trail::join(&file, &room.lines());
        prop_assert_eq!(edits, vec![]);
        prop_assert_eq!(&expected, &picture(trail.session()));
        let (trail, edits) = Trail::join(&reread(trail.session()), &room.lines());
        prop_assert_eq!(edits, vec![]);
        prop_assert_eq!(&expected, &picture(trail.session()));
    }

    #[test]
    fn a_meeting_without_trail_goes_on_with_one(script in scripts(30), more in scripts(30)) {
        // As the worked example is: a file with no marks at all.
        let file = by_hand(crate::script::whole(&script).session(), |json| {
            json.as_object_mut().unwrap().remove("folded");
        });
        let mut room = Room::from_trail(4, &Trail::from_session(file.clone()));
        prop_assert!(!room.programs[0].trail.is_partial());
        renew(&mut room);
        play(&mut room, &more);
        room.exchange();
        let expected = picture(room.programs[0].session());
        prop_assert_eq!(&expected, &picture(room.programs[3].session()));
        let (trail, edits) = Trail::join(&file, &room.lines());
        prop_assert_eq!(edits, vec![]);
        prop_assert_eq!(&expected, &picture(trail.session()));
        let (trail, edits) = Trail::join(&reread(trail.session()), &room.lines());
        prop_assert_eq!(edits, vec![]);
        prop_assert_eq!(&expected, &picture(trail.session()));
    }

    #[test]
    fn reading_never_fails_badly(script in scripts(12), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = write(crate::script::whole(&script).session());
        let place = at.index(bytes.len());
        prop_assert!(read(&bytes[..place]).is_err() || place + 1 == bytes.len());
        bytes[place] = byte;
        drop(read(&bytes).map(|(session, _)| write(&session)));
    }
}

/// Programs that are started anew: each has another id, as ids are drawn.
fn renew(room: &mut Room) {
    for (n, program) in room.programs.iter_mut().enumerate() {
        program.writer = WriterId(100 + u32::try_from(n).unwrap());
    }
}

/// A meeting of two writers with a bit of everything.
fn meeting() -> Room {
    let mut room = Room::new(2);
    let [one, two] = &mut room.programs[..] else { unreachable!() };
    one.add(
        1,
        Kind::FollowUp,
        said(rakor::domain::Item::FollowUps, "perbaiki jembatan").with(Field::Number, Value::Count(1)),
    );
    one.set(record(1), Field::Due, Value::Date(day(7, 1)));
    one.must(Change::set(Target::Meeting, Field::Place, "Balai Desa"), 3);
    two.hear(one);
    two.add(2, Kind::Note, said(rakor::domain::Item::Lkd, "usul RT 03"));
    one.hear(two);
    room
}

fn edits(alter: impl FnOnce(&mut Json)) -> (Trail, Vec<HandEdit>) {
    let room = meeting();
    let file = by_hand(room.programs[0].session(), alter);
    Trail::join(&file, &room.lines())
}

/// Absorbs edits as the program does, and gives the picture.
fn absorbed((trail, edits): (Trail, Vec<HandEdit>)) -> Session {
    let mut program = Program::new(7, trail);
    for edit in edits {
        program.must(edit.change, 100);
    }
    program.session().clone()
}

#[test]
fn a_value_changed_by_hand_is_told_and_absorbed() {
    let change = |json: &mut Json| json["follow_ups"][0]["due"] = json!("2023-07-15");
    let due = Change::of_record(record(1), Field::Due, Value::Date(day(7, 15)));
    assert_eq!(edits(change).1, [HandEdit { change: due }]);
    assert_eq!(absorbed(edits(change)).record(record(1)).unwrap().get(&Field::Due), &Value::Date(day(7, 15)));
}

#[test]
fn a_field_added_or_cleared_by_hand_is_told_and_absorbed() {
    let change = |json: &mut Json| {
        json["follow_ups"][0].as_object_mut().unwrap().remove("due");
        json["notes"][0]["internal"] = json!(true);
        json["meeting"].as_object_mut().unwrap().remove("place");
    };
    let found: Vec<Change> = edits(change).1.into_iter().map(|edit| edit.change).collect();
    assert_eq!(
        found,
        [
            Change::set(Target::Meeting, Field::Place, Value::Absent),
            Change::of_record(record(2), Field::Internal, Value::Flag(true)),
            Change::of_record(record(1), Field::Due, Value::Absent),
        ]
    );
    let session = absorbed(edits(change));
    assert!(session.record(record(1)).unwrap().get(&Field::Due).is_absent());
    assert!(session.record(record(2)).unwrap().is_internal());
    assert_eq!(session.place(), "");
}

#[test]
fn a_record_removed_or_added_by_hand_is_told_and_absorbed() {
    let change = |json: &mut Json| {
        json["notes"] = json!([{"id": "0000000000000009", "text": "catatan tangan"}]);
    };
    let found = edits(change).1;
    assert_eq!(found.len(), 2);
    assert!(matches!(&found[0].change, Change::Add { kind: Kind::Note, record: id, .. } if *id == record(9)));
    assert_eq!(found[1].change, Change::Delete { record: record(2) });
    let session = absorbed(edits(change));
    let notes: Vec<_> = session.notes().map(|note| note.record().shown_text().to_owned()).collect();
    assert_eq!(notes, ["catatan tangan"]);
}

#[test]
fn a_deleted_record_put_back_by_hand_is_told_and_absorbed() {
    let mut room = meeting();
    let with_note = reread(room.programs[0].session());
    room.programs[0].must(Change::Delete { record: record(2) }, 9);
    let note: Json = serde_json::from_slice(&write(&with_note)).unwrap();
    let file = by_hand(room.programs[0].session(), |json| json["notes"] = note["notes"].clone());
    let (trail, edits) = Trail::join(&file, &room.lines());
    assert_eq!(edits, [HandEdit { change: Change::Restore { record: record(2) } }]);
    assert_eq!(absorbed((trail, edits)).notes().count(), 1);
}

#[test]
fn an_edit_by_hand_while_lines_were_missing_is_told_when_they_have_come() {
    let room = meeting();
    let file = by_hand(room.programs[0].session(), |json| json["meeting"]["place"] = json!("Masjid"));
    let (mut trail, edits) = Trail::join(&file, &room.programs[0].own);
    assert_eq!((edits, trail.session().place()), (vec![], "Masjid"));
    assert!(trail.take(&room.programs[1].own[0]));
    let place = Change::set(Target::Meeting, Field::Place, "Masjid");
    assert_eq!(trail.take_hand_edits(), [HandEdit { change: place }]);
    assert_eq!(trail.take_hand_edits(), []);
}

#[test]
fn an_addition_that_comes_after_its_changes_comes_to_the_same() {
    let room = meeting();
    let lines = &room.programs[0].own;
    let mut trail = Trail::empty(id());
    trail.take(&lines[1]);
    assert_eq!(trail.session().follow_ups().count(), 0);
    trail.take(&lines[0]);
    assert_eq!(trail.session().record(record(1)).unwrap().get(&Field::Due), &Value::Date(day(7, 1)));
}

#[test]
fn two_who_each_have_only_the_file_agree_and_disagree_as_with_a_trail() {
    let file = reread(meeting().programs[0].session());
    let mut room = Room::from_trail(2, &Trail::from_session(file));
    room.programs[0].writer = WriterId(50);
    room.programs[1].writer = WriterId(51);
    room.programs[0].set(record(1), Field::Due, Value::Date(day(8, 1)));
    room.programs[1].set(record(1), Field::Due, Value::Date(day(8, 2)));
    room.exchange();
    for program in &room.programs {
        let conflict = program.session().conflict(Target::Record(record(1)), &Field::Due).unwrap();
        assert_eq!(conflict.len(), 2);
    }
    room.programs[0].set(record(1), Field::Due, Value::Date(day(8, 2)));
    room.exchange();
    assert_eq!(room.programs[1].session().conflicts().count(), 0);
}

#[test]
fn a_damaged_line_leaves_a_gap_and_the_file_is_still_no_hand_edit() {
    let mut room = meeting();
    let mut one = room.programs.remove(0);
    one.set(record(1), Field::Due, Value::Date(day(7, 2)));
    let lines: Vec<Line> = one.own.iter().filter(|line| line.id.number != 3).cloned().collect();
    let trail = fold(&lines);
    let file = reread(trail.session());
    assert_eq!(file.marks()[&one.writer], 2);
    let (again, edits) = Trail::join(&file, &lines);
    assert_eq!(edits, []);
    assert_eq!(picture(again.session()), picture(trail.session()));
}

#[test]
fn what_is_no_session_is_refused_with_its_place() {
    let whole = write(meeting().programs[0].session());
    let text = String::from_utf8(whole.clone()).unwrap();
    assert!(matches!(read(&whole[..whole.len() / 2]), Err(ReadError::NotJson { line, .. }) if line > 3));
    assert!(matches!(read(b""), Err(ReadError::NotJson { line: 1, .. })));
    assert!(matches!(read(&vec![b'['; 100_000]), Err(ReadError::NotJson { .. })));
    assert_eq!(read(b"[]").unwrap_err(), ReadError::Garbled("format"));
    assert_eq!(read(b"{\"format\": 7}").unwrap_err(), ReadError::Garbled("format"));
    let later = text.replace("rakor-sesi/1", "rakor-sesi/9");
    assert_eq!(read(later.as_bytes()).unwrap_err(), ReadError::UnknownFormat("rakor-sesi/9".into()));
    let without = by_json(&text, |json| drop(json.as_object_mut().unwrap().remove("id")));
    assert_eq!(without, Err(ReadError::Garbled("id")));
    for list in
        ["agenda", "people", "notes", "problems", "follow_ups", "decisions", "aspirations", "conflicts"]
    {
        assert_eq!(by_json(&text, |json| json[list] = json!("x")), Err(ReadError::Garbled(list)), "{list}");
        assert!(by_json(&text, |json| json[list] = json!([7])).is_err(), "{list}");
        assert!(
            by_json(&text, |json| json[list] = json!([{"id": 7, "item": 7, "target": 7}])).is_err(),
            "{list}"
        );
    }
    assert!(by_json(&text, |json| json["meeting"] = json!([])).is_err());
    assert!(by_json(&text, |json| json["folded"] = json!({"lines": {"x": 1}})).is_err());
    assert!(by_json(&text, |json| json["folded"] = json!(3)).is_err());
}

fn by_json(text: &str, alter: impl FnOnce(&mut Json)) -> Result<Session, ReadError> {
    let mut json: Json = serde_json::from_str(text).unwrap();
    alter(&mut json);
    read(&serde_json::to_vec(&json).unwrap()).map(|(session, _)| session)
}

#[test]
fn what_cannot_be_true_is_kept_and_told() {
    let text = String::from_utf8(write(meeting().programs[0].session())).unwrap();
    let mut json: Json = serde_json::from_str(&text).unwrap();
    json["follow_ups"][0]["due"] = json!("2023-02-31");
    json["agenda"] = json!([{"item": "1.1", "planned_minutes": -5}]);
    json["meeting"]["date"] = json!({"hari": "Kamis"});
    json["people"] =
        json!([{"id": "0000000000000008", "name": "Ketua RT 03", "presence": {"status": "di atap"}}]);
    let bytes = serde_json::to_vec(&json).unwrap();
    let (session, findings) = read(&bytes).unwrap();
    let fields: Vec<_> = findings.iter().map(|f| (f.target, f.field.clone(), f.value.as_str())).collect();
    assert_eq!(
        fields,
        [
            (Target::Meeting, Field::Date, r#"{"hari":"Kamis"}"#),
            (Target::Item(rakor::domain::Item::Budget), Field::Planned, "-5"),
            (Target::Record(record(8)), Field::Presence, r#"{"status":"di atap"}"#),
            (Target::Record(record(1)), Field::Due, r#""2023-02-31""#),
        ]
    );
    let again: Json = serde_json::from_slice(&write(&session)).unwrap();
    for path in ["/follow_ups/0/due", "/agenda/0/planned_minutes", "/meeting/date", "/people/0/presence"] {
        assert_eq!(again.pointer(path), json.pointer(path), "{path}");
    }
    assert_eq!(session.planned_minutes(rakor::domain::Item::Budget), 25);
}

#[test]
fn keys_of_a_later_version_survive_in_the_village_too() {
    use rakor::domain::{RosterEntry, Village, usual_offices};
    let mut village = Village::blank();
    village.roster.push(RosterEntry {
        id: record(1),
        number: 1,
        name: "Kepala Desa".into(),
        title: "Kepala Desa".into(),
        office: Some("kepala_desa".into()),
        bodies: vec![rakor::domain::Body::PerangkatDesa],
        phone: String::new(),
        extra: serde_json::Map::new(),
    });
    let mut json = serde_json::to_value(&village).unwrap();
    json["kop_surat"] = json!({"baris": [1, 2]});
    json["roster"][0]["nik"] = json!("x");
    let again: Village = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(serde_json::to_value(&again).unwrap(), json);
    assert_eq!(again.village.offices, usual_offices());
    let mut program = Program::new(0, Trail::empty(id()));
    program.must(Change::set(Target::Meeting, Field::Village, Value::Village(Box::new(again.village))), 1);
    assert_eq!(reread(program.session()).village().extra["kop_surat"], json["kop_surat"]);
}

#[test]
fn seconds_of_an_arrival_are_the_same_for_everybody() {
    let mut room = Room::new(1);
    let program = &mut room.programs[0];
    let arrived = chrono::NaiveTime::from_hms_opt(9, 20, 41).unwrap();
    let id = program.add(
        7,
        Kind::Person,
        crate::room::person("Ketua RT 03", &[], rakor::domain::Presence::Unrecorded),
    );
    program.set(
        id,
        Field::Presence,
        Value::Presence(rakor::domain::Presence::Present { arrived, left: None }),
    );
    assert_eq!(program.session().record(id).unwrap().get(&Field::Presence), &present(20));
}

#[test]
fn an_office_keeps_the_keys_that_this_version_does_not_know() {
    let told = serde_json::json!({"id": "kaur_umum", "title": "Kaur Umum", "ruang": {"lantai": 2}});
    let office: rakor::domain::Office = serde_json::from_value(told.clone()).unwrap();
    assert_eq!(serde_json::to_value(&office).unwrap(), told);
}
