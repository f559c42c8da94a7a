//! Random meetings: scripts of what one to four people do, and how a room performs them.

use proptest::collection::vec;
use proptest::prelude::*;
use rakor::domain::states::{FollowUpState, ItemState, Phase, ProblemState, Severity};
use rakor::domain::{
    Body, Change, Field, Fields, Item, Kind, Party, Presence, RecordId, SeatChange, Session, Target, Trail,
    Value,
};

use crate::room::{Program, Room, at, day, hour, person, record};

/// How words of a text are altered.
#[derive(Debug, Clone)]
pub(crate) struct Edit {
    /// Where, modulo the number of words.
    pub(crate) place: usize,
    /// How many words go.
    pub(crate) drop: usize,
    /// How many new words come; each is unlike any other.
    pub(crate) new: usize,
}

/// What one person does; places count modulo what there is.
#[derive(Debug, Clone)]
pub(crate) enum Act {
    Add(Kind, Edit),
    /// Adds a record that others may add too, as a carry-over does.
    AddShared(u8, u32),
    Write(usize, bool, Edit),
    /// Goes into a text, or writes on in it.
    Type(usize, Edit),
    Leave,
    Set(usize, u8, u8),
    Presence(usize, u8),
    Meeting(u8, u8),
    Delete(usize),
    Restore(usize),
    Move(usize, usize),
    Phase(u8),
    Seat(u8, usize),
    Batch(Vec<Self>),
    /// Hears another one's lines.
    Hear(usize),
}

/// Who does what.
pub(crate) type Script = Vec<(usize, Act)>;

fn edit() -> impl Strategy<Value = Edit> {
    (0_usize..8, 0_usize..3, 0_usize..4).prop_map(|(place, drop, new)| Edit { place, drop, new })
}

fn kind() -> impl Strategy<Value = Kind> {
    proptest::sample::select(&Kind::SPOKEN[..])
}

fn plain() -> BoxedStrategy<Act> {
    prop_oneof![
        4 => (kind(), edit()).prop_map(|(kind, edit)| Act::Add(kind, edit)),
        1 => (0_u8..3, 1_u32..4).prop_map(|(which, number)| Act::AddShared(which, number)),
        5 => (any::<usize>(), any::<bool>(), edit()).prop_map(|(n, draft, edit)| Act::Write(n, draft, edit)),
        5 => (any::<usize>(), any::<u8>(), any::<u8>()).prop_map(|(n, field, value)| Act::Set(n, field, value)),
        3 => (any::<usize>(), 0_u8..8).prop_map(|(n, presence)| Act::Presence(n, presence)),
        2 => (any::<u8>(), 0_u8..4).prop_map(|(field, value)| Act::Meeting(field, value)),
        2 => any::<usize>().prop_map(Act::Delete),
        1 => any::<usize>().prop_map(Act::Restore),
        1 => (any::<usize>(), 0_usize..16).prop_map(|(n, item)| Act::Move(n, item)),
    ]
    .boxed()
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        20 => plain(),
        6 => (any::<usize>(), edit()).prop_map(|(n, edit)| Act::Type(n, edit)),
        1 => Just(Act::Leave),
        1 => (0_u8..3).prop_map(Act::Phase),
        3 => (0_u8..5, 0_usize..16).prop_map(|(seat, item)| Act::Seat(seat, item)),
        2 => vec(plain(), 1..4).prop_map(Act::Batch),
        6 => any::<usize>().prop_map(Act::Hear),
    ]
}

/// Scripts of up to `acts` acts by up to four people.
pub(crate) fn scripts(acts: usize) -> impl Strategy<Value = Script> {
    vec((0_usize..4, act()), 1..acts)
}

/// Performs a script from the start of a meeting.
pub(crate) fn perform(script: &Script) -> Room {
    let mut room = Room::new(4);
    play(&mut room, script);
    room
}

/// Performs a script in a room.
pub(crate) fn play(room: &mut Room, script: &Script) {
    for (minute, (who, act)) in script.iter().enumerate() {
        if let Act::Hear(other) = act {
            let other = room.programs[other % room.programs.len()].own.clone();
            room.programs[*who].trail.take_all(&other);
        } else {
            step(&mut room.programs[*who], act, i64::try_from(minute).unwrap());
        }
    }
}

/// Every record that a session knows, deleted ones too as far as they can be found.
fn pick(session: &Session, n: usize) -> Option<RecordId> {
    let all: Vec<RecordId> = Kind::all().flat_map(|kind| session.of_kind(kind)).map(|r| r.id).collect();
    (!all.is_empty()).then(|| all[n % all.len()])
}

fn pick_person(session: &Session, n: usize) -> Option<RecordId> {
    let all: Vec<RecordId> = session.people().map(rakor::domain::views::Person::id).collect();
    (!all.is_empty()).then(|| all[n % all.len()])
}

fn step(program: &mut Program, act: &Act, minute: i64) {
    if let Act::Type(n, edit) = act {
        type_words(program, *n, edit, minute);
        return;
    }
    program.visit = None;
    let mut drawn = 0;
    if let Some(change) = change(program, act, minute, &mut drawn) {
        program.make(change, minute);
    }
}

/// Writes on in the text where the cursor stands, or goes into one.
fn type_words(program: &mut Program, n: usize, edit: &Edit, minute: i64) {
    if program.visit.is_none() {
        let written: Vec<RecordId> =
            Kind::WRITTEN.iter().flat_map(|kind| program.session().of_kind(*kind)).map(|r| r.id).collect();
        if written.is_empty() {
            return;
        }
        let target = Target::Record(written[n % written.len()]);
        let branch = program.trail.versions(target, &Field::Text);
        let text = program.session().value(target, &Field::Text).as_text().unwrap_or_default().to_owned();
        program.visit = Some((target, Field::Text, branch, text));
    }
    let Some((target, field, branch, text)) = program.visit.take() else { return };
    let text = edited(program, &text, edit);
    let change = Change::set(target, field.clone(), text.as_str());
    if let Some(line) = program.make_from(change, minute, Some(&branch)) {
        program.visit = Some((target, field, vec![rakor::domain::VersionId::Line(line.id)], text));
    }
}

/// A text with some words gone and some new ones, which nobody else writes.
fn edited(program: &Program, text: &str, edit: &Edit) -> String {
    let mut words: Vec<String> = text.split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect();
    let from = edit.place % (words.len() + 1);
    let to = (from + edit.drop).min(words.len());
    let line = program.own.len();
    let new = 0..edit.new.max(usize::from(words.is_empty()));
    let new: Vec<String> = new.map(|n| format!("{}x{line}x{n}", program.writer.0)).collect();
    words.splice(from..to, new);
    if words.is_empty() { format!("{}x{line}", program.writer.0) } else { words.join(" ") }
}

fn change(program: &Program, act: &Act, minute: i64, drawn: &mut u128) -> Option<Change> {
    let session = program.session();
    Some(match act {
        Act::Add(kind, edit) => {
            *drawn += 1;
            let made = u128::try_from(program.own.len()).unwrap();
            let id = record(u128::from(program.writer.0) << 40 | made << 8 | *drawn);
            Change::Add { kind: *kind, record: id, fields: new_fields(program, *kind, edit, minute) }
        }
        Act::AddShared(which, number) => shared(session, *which, *number)?,
        Act::Write(n, draft, edit) => {
            let id = pick(session, *n)?;
            let kind = session.record(id)?.kind;
            let field = if kind == Kind::Person {
                Field::Name
            } else if *draft {
                Field::Draft
            } else {
                Field::Text
            };
            let text = edited(program, session.record(id)?.text(&field), edit);
            Change::of_record(id, field, text)
        }
        Act::Set(n, field, value) => set(session, pick(session, *n)?, *field, *value),
        Act::Presence(n, presence) => {
            Change::of_record(pick_person(session, *n)?, Field::Presence, presence_of(*presence))
        }
        Act::Meeting(field, value) => meeting(*field, *value),
        Act::Delete(n) => Change::Delete { record: pick(session, *n)? },
        Act::Restore(n) => Change::Restore { record: deleted(program, *n)? },
        Act::Move(n, item) => Change::Move { record: pick(session, *n)?, to: Item::ALL[*item] },
        Act::Phase(phase) => {
            let to = [Phase::Running, Phase::Closed, Phase::Running][usize::from(*phase)];
            Change::Phase { to, reason: "sidang kedua".into() }
        }
        Act::Seat(seat, item) => Change::Seat(seat_of(*seat, Item::ALL[*item], &program.name)),
        Act::Batch(acts) => {
            Change::Batch(acts.iter().filter_map(|act| change(program, act, minute, drawn)).collect())
        }
        Act::Type(..) | Act::Leave | Act::Hear(_) => return None,
    })
}

/// A record that others may add too.
fn shared(session: &Session, which: u8, number: u32) -> Option<Change> {
    let id = record(u128::from(which) + 1);
    let fields = Fields::default()
        .with(Field::Text, format!("bersama {}", number % 2).as_str())
        .with(Field::Number, Value::Count(number));
    let unknown = session.record_even_deleted(id).is_none();
    unknown.then_some(Change::Add { kind: Kind::Problem, record: id, fields })
}

/// One of the records that a program deleted: what it can find to restore.
fn deleted(program: &Program, n: usize) -> Option<RecordId> {
    let leaves = program.own.iter().flat_map(|line| line.change.leaves());
    let gone: Vec<RecordId> = leaves
        .filter_map(|leaf| if let Change::Delete { record } = leaf { Some(*record) } else { None })
        .collect();
    gone.get(n % gone.len().max(1)).copied()
}

fn new_fields(program: &Program, kind: Kind, edit: &Edit, minute: i64) -> Fields {
    let text = edited(program, "", edit);
    if kind == Kind::Person {
        return person(&text, &[Body::Lkd], Presence::Unrecorded);
    }
    let mut fields = Fields::default()
        .with(Field::Item, Value::Item(Item::ALL[edit.place]))
        .with(if edit.drop == 1 { Field::Draft } else { Field::Text }, text)
        .with(Field::Author, program.name.as_str())
        .with(Field::Created, Value::Instant(at(minute)));
    if kind.letter().is_some() {
        fields.set(Field::Number, Value::Count(program.session().next_number(kind)));
    }
    fields
}

fn set(session: &Session, id: RecordId, field: u8, value: u8) -> Change {
    let small = u32::from(value % 4);
    let (field, value) = match field % 9 {
        0 => (Field::Due, Value::Date(day(7, 1 + small))),
        1 => (Field::Owners, Value::Parties(vec![Party::Office(format!("kasi {small}"))])),
        2 if small == 0 => {
            (Field::FollowUpState, Value::FollowUpState(FollowUpState::Done { on: day(4, 6) }))
        }
        2 => (
            Field::FollowUpState,
            Value::FollowUpState(FollowUpState::Postponed { why: format!("sebab {small}") }),
        ),
        3 => (Field::Severity, Value::Severity(Severity::ALL[usize::try_from(small).unwrap() % 3])),
        4 => (
            Field::ProblemState,
            Value::ProblemState(ProblemState::Dropped { why: format!("sebab {small}") }),
        ),
        5 => (Field::Number, Value::Count(1 + small)),
        6 => (Field::Due, Value::Absent),
        7 => (Field::Internal, Value::Flag(small % 2 == 0)),
        _ => (Field::Title, Value::Text(format!("Ketua RT 0{small}"))),
    };
    let field = if session.record(id).is_some_and(|r| r.kind == Kind::Person) && field == Field::Number {
        Field::Office
    } else {
        field
    };
    let value = if field == Field::Office { Value::from("kaur_keuangan") } else { value };
    Change::of_record(id, field, value)
}

fn presence_of(which: u8) -> Value {
    Value::Presence(match which {
        0 => Presence::Unrecorded,
        1 => Presence::Sick,
        2 => Presence::Represented { by: "Sekretaris RT 03".into(), arrived: hour(9, 5), left: None },
        3 => Presence::Present { arrived: hour(9, 10), left: Some(hour(10, 0)) },
        minute => Presence::Present { arrived: hour(9, u32::from(minute)), left: None },
    })
}

fn meeting(field: u8, value: u8) -> Change {
    let (target, field, value) = match field % 5 {
        0 => (Target::Meeting, Field::Place, Value::Text(format!("Balai {value}"))),
        1 => (Target::Meeting, Field::Date, Value::Date(day(4, 1 + u32::from(value)))),
        2 => (Target::Item(Item::Budget), Field::Planned, Value::Count(10 + u32::from(value))),
        3 => (Target::Item(Item::Budget), Field::Planned, Value::Absent),
        _ => (Target::Meeting, Field::Other("warna".into()), Value::Json(Box::new(value.into()))),
    };
    Change::Set { target, field, value }
}

fn seat_of(which: u8, item: Item, name: &str) -> SeatChange {
    match which {
        0 => SeatChange::Take { name: name.to_owned() },
        1 => SeatChange::Show { item },
        2 => SeatChange::Stop,
        3 => SeatChange::Mark { item, state: ItemState::Deferred { why: "waktu habis".into() } },
        _ => SeatChange::Spend { item, seconds: u32::try_from(item.index()).unwrap() * 60 },
    }
}

/// The trail that a script makes when everybody has heard everything.
pub(crate) fn whole(script: &Script) -> Trail {
    let mut room = perform(script);
    room.exchange();
    room.programs.swap_remove(0).trail
}
