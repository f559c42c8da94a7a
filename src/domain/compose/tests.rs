//! Names, finishing and freezing.

use chrono::{DateTime, NaiveTime};

use super::*;
use crate::domain::{Body, LineId, Office, Presence, Quarter, SessionId, Trail, VillageCopy, WriterId};

fn now() -> Moment {
    DateTime::parse_from_rfc3339("2023-04-06T09:41:00+07:00").unwrap()
}

/// A meeting made of some changes.
fn meeting(changes: Vec<Change>) -> Trail {
    let mut trail = Trail::empty(SessionId::new("35.28.04.2018", Quarter::new(2023, 1).unwrap()));
    let office = Office {
        id: "kepala_desa".into(),
        title: "Kepala Desa".into(),
        aliases: vec!["kades".into()],
        extra: serde_json::Map::new(),
    };
    let village = VillageCopy { offices: vec![office], ..VillageCopy::default() };
    let village = Change::set(Target::Meeting, Field::Village, Value::Village(Box::new(village)));
    for (at, change) in std::iter::once(village).chain(changes).enumerate() {
        let line = LineId { writer: WriterId(1), number: u32::try_from(at).unwrap() + 1 };
        let line = trail.stamp(change, line, "Notulis", now(), None);
        trail.take(&line);
    }
    trail
}

fn id(number: u128) -> RecordId {
    RecordId::from_bits(number)
}

fn person(number: u32, name: &str, title: &str, presence: Presence) -> Change {
    let fields = Fields::default()
        .with(Field::Number, Value::Count(number))
        .with(Field::Name, name)
        .with(Field::Title, title)
        .with(Field::Bodies, Value::Bodies(vec![Body::PerangkatDesa]))
        .with(Field::Invited, Value::Flag(true))
        .with(Field::Presence, Value::Presence(presence));
    Change::Add { kind: Kind::Person, record: id(u128::from(number)), fields }
}

fn here() -> Presence {
    Presence::Present { arrived: NaiveTime::from_hms_opt(9, 0, 0).unwrap(), left: None }
}

fn gone() -> Presence {
    let hour = |h| NaiveTime::from_hms_opt(h, 0, 0).unwrap();
    Presence::Present { arrived: hour(8), left: Some(hour(9)) }
}

#[test]
fn a_shared_title_is_the_offices_and_namesakes_have_their_numbers() {
    let trail = meeting(vec![
        person(1, "Sutrisno", "Kepala Desa", here()),
        person(2, "Siti", "Kader Posyandu", here()),
        person(3, "Siti", "Ketua TP PKK", here()),
    ]);
    let speech = vocabulary(trail.session());
    assert_eq!(speech.party("KADES"), Some(&Party::Office("kepala_desa".into())));
    assert_eq!(speech.party("Kepala Desa"), Some(&Party::Office("kepala_desa".into())));
    assert_eq!(speech.party("Sutrisno"), Some(&Party::Person(id(1))));
    assert_eq!(speech.party("Siti"), None, "there are two");
    assert_eq!(speech.party("siti 3"), Some(&Party::Person(id(3))));
    assert_eq!(speech.party("Ketua TP PKK"), Some(&Party::Person(id(3))));
    assert_eq!(speech.party("2"), Some(&Party::Person(id(2))));
    assert_eq!(speech.party("posyandu"), Some(&Party::Person(id(2))), "a word of a title");
    assert_eq!(speech.party("po"), None, "too short to begin a name");
    let firsts: std::collections::HashSet<_> =
        speech.parties.iter().map(|called| folded(&called.names[0])).collect();
    assert_eq!(firsts.len(), speech.parties.len(), "each has a name of its own");
}

#[test]
fn names_are_read_between_semicolons_and_commas_and_unknown_ones_stay() {
    let trail = meeting(vec![person(1, "Ahmad, S.Sos", "Sekretaris Desa", here())]);
    let speech = vocabulary(trail.session());
    let read = speech.parties("Ahmad, S.Sos; kades, Pak Camat;; kades");
    let camat = Party::Name("Pak Camat".into());
    assert_eq!(read, [Party::Person(id(1)), Party::Office("kepala_desa".into()), camat]);
}

#[test]
fn finishing_publishes_and_leaves_what_nobody_spoke_of() {
    let due = NaiveDate::from_ymd_opt(2023, 5, 1).unwrap();
    let fields = begun(meeting(vec![]).session(), Item::Budget, "susun", "Notulis", now(), None)
        .with(Field::Due, Value::Date(due));
    let trail = meeting(vec![Change::Add { kind: Kind::FollowUp, record: id(9), fields }]);
    let session = trail.session();
    assert!(session.record(id(9)).unwrap().is_draft());
    let changes = finish(session, id(9), &Meant::plain(" susun jadwal "), now());
    let set = |field, value| Change::of_record(id(9), field, value);
    assert_eq!(
        changes,
        [
            set(Field::Number, Value::Count(1)),
            set(Field::Text, "susun jadwal".into()),
            set(Field::FollowUpState, Value::FollowUpState(FollowUpState::NotStarted)),
            set(Field::Draft, Value::Absent),
        ]
    );
    assert!(finish(session, id(8), &Meant::plain("a"), now()).is_empty(), "it is not there");
}

#[test]
fn finishing_again_gives_no_second_number_and_no_second_snapshot() {
    let fields = Fields::default().with(Field::Draft, "Setuju");
    let mut trail = meeting(vec![Change::Add { kind: Kind::Decision, record: id(9), fields }]);
    let mut number = 10;
    let mut commit = |trail: &mut Trail, change: Change| {
        number += 1;
        let line = LineId { writer: WriterId(1), number };
        let line = trail.stamp(change, line, "Notulis", now(), None);
        trail.take(&line);
    };
    let first = finish(trail.session(), id(9), &Meant::plain("Setuju"), now());
    commit(&mut trail, Change::Batch(first));
    let held = trail.session().record(id(9)).unwrap().get(&Field::Snapshot).clone();
    commit(&mut trail, person(1, "Sutrisno", "Kepala Desa", here()));
    let later = finish(trail.session(), id(9), &Meant::plain("Setuju semua"), now());
    assert_eq!(later, [Change::of_record(id(9), Field::Text, "Setuju semua")]);
    assert!(matches!(held, Value::Snapshot(snapshot) if snapshot.people.is_empty()));
}

#[test]
fn a_snapshot_holds_who_is_here_now_and_the_rule() {
    let trail = meeting(vec![
        person(1, "Sutrisno", "Kepala Desa", here()),
        person(2, "Ahmad", "Sekretaris Desa", gone()),
        person(3, "Budi", "Kaur Keuangan", Presence::Excused),
    ]);
    let taken = snapshot(trail.session(), now(), " baru datang ");
    assert_eq!((taken.people.as_slice(), taken.present, taken.entitled), (&[id(1)][..], 1, 3));
    assert!(!taken.met);
    assert_eq!((taken.reason.as_str(), taken.at), ("baru datang", now()));
}

#[test]
fn an_empty_paste_is_nothing() {
    assert!(split_paste(" \r\n\u{200b} ").is_empty());
    assert_eq!(split_paste(" a\r\nb "), ["a\nb"]);
}

#[test]
fn the_short_name_of_an_office_stands_before_the_rest_of_a_title_too() {
    let here = Presence::Unrecorded;
    let trail = meeting(vec![
        person(2, "Slamet Riyadi", "Kepala Dusun Timur", here.clone()),
        person(3, "Siti Aminah", "Kadus Barat", here.clone()),
        person(4, "Kades Muda", "Ketua Karang Taruna", here),
    ]);
    let speech = vocabulary(trail.session());
    for (name, number) in
        [("kadus timur", 2), ("Kepala Dusun Timur", 2), ("kepala dusun barat", 3), ("kepala desa muda", 4)]
    {
        assert_eq!(speech.party(name), Some(&Party::Person(id(number))), "{name}");
    }
    assert_eq!(speech.party("kades"), Some(&Party::Office("kepala_desa".into())));
}

#[test]
fn the_state_of_an_aspiration_and_the_day_of_its_answer_go_together() {
    let record = id(900);
    let answered = || Value::AspirationState(AspirationState::Answered);
    let open = Value::AspirationState(AspirationState::Unanswered);
    let on = NaiveDate::from_ymd_opt(2023, 4, 6).unwrap();
    let fields = Fields::default().with(Field::Text, "lampu jalan");
    let add = || Change::Add { kind: Kind::Aspiration, record, fields: fields.clone() };
    let goes = |trail: &Trail, field: Field, value: &Value| along(trail.session(), record, &field, value, on);
    let day = || Change::of_record(record, Field::Answered, Value::Date(on));
    let trail = meeting(vec![add()]);
    assert_eq!(goes(&trail, Field::AspirationState, &answered()), Some(day()));
    assert_eq!(goes(&trail, Field::AspirationState, &open), None);
    let state = || Change::of_record(record, Field::AspirationState, answered());
    assert_eq!(goes(&trail, Field::Answered, &Value::Date(on)), Some(state()));
    let trail = meeting(vec![add(), state(), day()]);
    // A day that somebody noted stays.
    assert_eq!(goes(&trail, Field::AspirationState, &answered()), None);
    let clear = Change::of_record(record, Field::Answered, Value::Absent);
    assert_eq!(goes(&trail, Field::AspirationState, &open), Some(clear));
}
