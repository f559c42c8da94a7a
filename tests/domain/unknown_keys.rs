//! Keys of a later version: one beside every object of a file survives reading, changing and writing.

use rakor::domain::{Change, Field, Kind, Line, Party, Target, Trail, Value, Village, read, write};
use serde_json::{Value as Json, json};

use crate::room::{Program, Room, id, picture, record};

/// The key that no version knows.
const KEY: &str = "kunci_nanti";

/// Objects whose keys are ids or names, so that nothing can stand beside them.
const MAPS: [&str; 3] = ["/folded/lines", "/folded/beyond", "/carried/fields"];

/// Puts the key into every object, and notes where.
fn mark(json: &mut Json, path: &str, marked: &mut Vec<String>) {
    match json {
        Json::Object(map) => {
            let names: Vec<String> = map.keys().cloned().collect();
            for name in names {
                mark(&mut map[&name], &format!("{path}/{name}"), marked);
            }
            if !MAPS.iter().any(|end| path.ends_with(end)) {
                map.insert(KEY.into(), json!({"a": [1, null]}));
                marked.push(format!("{path}/{KEY}"));
            }
        }
        Json::Array(list) => {
            for (at, one) in list.iter_mut().enumerate() {
                mark(one, &format!("{path}/{at}"), marked);
            }
        }
        _ => {}
    }
}

/// A session file with a value of every shape that is an object.
fn full() -> Json {
    let moment = "2023-04-06T09:00:00+07:00";
    let presence = json!({"status": "represented", "by": "Sekretaris", "arrived": "09:05", "left": "10:00"});
    let carried = json!({"from": "2022-tw4", "fields": {"text": "0badcafe"}});
    let snapshot =
        json!({"rule": "none", "met": true, "present": 3, "entitled": 5, "people": [], "at": moment});
    let base = |n: u64, text: &str| json!({"version": format!("base.{n:016x}"), "value": text});
    json!({
        "format": "rakor-sesi/1",
        "id": id(),
        "meeting": {
            "leader": {"office": "kepala_desa"},
            "village": {"code": "35.28.04.2018", "name": "Toronan", "kecamatan": "", "kabupaten": "",
                "utc_offset_hours": 7, "substitutes_count": false,
                "offices": [{"id": "kepala_desa", "title": "Kepala Desa"}]},
            "number_bases": {"problems": 1, "follow_ups": 2, "decisions": 0, "aspirations": 0},
            "phase": {"phase": "running", "since": moment,
                "history": [{"phase": "closed", "at": moment, "by": "Notulis"}]},
            "on_show": {"item": "1.1", "since": moment},
            "seat": {"writer": "0000002a", "name": "Notulis"},
        },
        "agenda": [{"item": "1.2", "item_state": {"state": "deferred", "why": "data belum ada"}}],
        "people": [{"id": record(1), "name": "Ketua RT 03", "presence": presence}],
        "notes": [{"id": record(2), "item": "1.1", "text": "satu", "speaker": {"person": record(1)}}],
        "problems": [{"id": record(3), "text": "dua", "problem_state": {"state": "dropped", "why": "lewat"}}],
        "follow_ups": [{"id": record(4), "text": "tiga", "owners": [{"office": "bpd"}, {"name": "Warga"}],
            "follow_up_state": {"state": "postponed", "why": "hujan"}, "carried": carried}],
        "decisions": [{"id": record(5), "text": "empat",
            "method": {"method": "vote", "agree": 3, "disagree": 1, "abstain": 0},
            "based_on": [{"record": record(3), "figure": "12 %"}], "snapshot": snapshot}],
        "aspirations": [{"id": record(6), "text": "lima", "raised_by": {"name": "Warga"}}],
        "conflicts": [{"target": "meeting", "field": "place",
            "versions": [base(1, "Balai Desa"), base(2, "Masjid")]}],
        "folded": {"clock": 7, "lines": {}},
    })
}

/// Changes something, as anybody does between reading and writing.
fn changed(trail: Trail) -> Trail {
    let mut program = Program::new(8, trail);
    program.must(Change::of_record(record(2), Field::Text, "satu lagi"), 3);
    program.trail
}

fn assert_kept(told: &Json, bytes: &[u8], marked: &[String]) {
    let written: Json = serde_json::from_slice(bytes).unwrap();
    for path in marked {
        assert_eq!(written.pointer(path), told.pointer(path), "{path}");
    }
}

#[test]
fn a_key_beside_every_object_of_a_session_file_survives_a_change() {
    let (mut told, mut marked) = (full(), Vec::new());
    mark(&mut told, "", &mut marked);
    assert!(marked.len() > 30, "{marked:#?}");
    let (file, findings) = read(&serde_json::to_vec(&told).unwrap()).unwrap();
    assert_eq!(findings, [], "a value with a key more is understood all the same");
    let trail = changed(Trail::from_session(file));
    assert_kept(&told, &write(trail.session()), &marked);

    // Once more from what was written, with the line of the change beside it.
    let (file, _) = read(&write(trail.session())).unwrap();
    assert_kept(&told, &write(&file), &marked);
}

#[test]
fn a_key_more_hides_nothing_of_a_value() {
    let mut told = full();
    let (plain, _) = read(&serde_json::to_vec(&told).unwrap()).unwrap();
    mark(&mut told, "", &mut Vec::new());
    let (file, _) = read(&serde_json::to_vec(&told).unwrap()).unwrap();
    for kind in Kind::all() {
        for (known, kept) in plain.of_kind(kind).zip(file.of_kind(kind)) {
            for (field, value) in known.fields.iter().filter(|(field, _)| **field != Field::Carried) {
                assert_eq!(value, kept.get(field), "{field:?}");
            }
        }
    }
    assert_eq!(file.party(&Field::Leader), Some(&Party::Office("kepala_desa".into())));
    assert_eq!((file.phase(), file.quorum_rule()), (plain.phase(), plain.quorum_rule()));
}

#[test]
fn a_key_beside_every_object_of_a_line_survives_and_reaches_the_file() {
    let mut room = Room::new(1);
    let program = &mut room.programs[0];
    let fields = rakor::domain::Fields::default()
        .with(Field::Text, "jembatan")
        .with(Field::Owners, Value::Parties(vec![Party::Office("bpd".into())]));
    let add = Change::Add { kind: Kind::FollowUp, record: record(9), fields };
    let place = Change::set(Target::Meeting, Field::Place, "Balai Desa");
    let line = program.must(Change::Batch(vec![add, Change::Batch(vec![place])]), 1);
    let (mut told, mut marked) = (line.to_json(), Vec::new());
    mark(&mut told, "", &mut marked);
    assert_eq!(marked.len(), 7, "line, batch, addition, its fields, owner, inner batch, place: {marked:?}");

    let line = Line::from_json(told.clone()).unwrap();
    assert_kept(&told, &serde_json::to_vec(&line.to_json()).unwrap(), &marked);
    let mut trail = Trail::empty(id());
    trail.take(&line);
    let written: Json = serde_json::from_slice(&write(trail.session())).unwrap();
    assert_eq!(written["follow_ups"][0]["owners"][0][KEY], json!({"a": [1, null]}));
    assert_eq!(written["follow_ups"][0][KEY], json!({"a": [1, null]}));
}

#[test]
fn what_only_the_file_tells_beside_kendali_is_no_hand_edit() {
    use rakor::domain::states::Phase;
    use rakor::domain::{Item, SeatChange};
    let mut room = Room::new(1);
    let program = &mut room.programs[0];
    program.must(Change::Phase { to: Phase::Running, reason: String::new() }, 0);
    program.must(Change::Seat(SeatChange::Take { name: "Notulis".into() }), 1);
    program.must(Change::Seat(SeatChange::Show { item: Item::Budget }), 2);
    let mut told: Json = serde_json::from_slice(&write(program.session())).unwrap();
    told["meeting"]["seat"][KEY] = json!(1);
    told["folded"][KEY] = json!(2);
    let (file, _) = read(&serde_json::to_vec(&told).unwrap()).unwrap();
    let (trail, edits) = Trail::join(&file, &room.lines());
    assert_eq!(edits, []);
    let written: Json = serde_json::from_slice(&write(trail.session())).unwrap();
    assert_eq!((&written["meeting"]["seat"][KEY], &written["folded"][KEY]), (&json!(1), &json!(2)));
    assert_eq!(picture(trail.session()), picture(&file));
}

#[test]
fn a_key_beside_every_object_of_the_village_survives() {
    let mut told = json!({
        "format": "rakor-desa/1", "quorum_rule": "none", "place": "Balai Desa",
        "roster": [{"id": record(1), "number": 1, "name": "Kepala Desa", "title": "Kepala Desa", "bodies": []}],
        "code": "35.28.04.2018", "name": "Toronan", "kecamatan": "", "kabupaten": "", "utc_offset_hours": 7,
        "substitutes_count": false, "offices": [{"id": "kepala_desa", "title": "Kepala Desa"}],
    });
    let mut marked = Vec::new();
    mark(&mut told, "", &mut marked);
    assert_eq!(marked.len(), 3);
    let mut village: Village = serde_json::from_value(told.clone()).unwrap();
    village.place = "Masjid".into();
    assert_kept(&told, &serde_json::to_vec(&village).unwrap(), &marked);
}
