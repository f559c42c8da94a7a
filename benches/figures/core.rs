//! The meeting's core in this process: a change applied, a meeting read, a long trail joined.

use std::error::Error;
use std::time::Duration;

use rakor::domain::{
    Body, Change, Field, Fields, Item, Kind, Line, LineId, Moment, Presence, Quarter, RecordId, SessionId,
    Target, Trail, Value, WriterId, check, read, write,
};
use serde_json::Value as Json;

use crate::clock::{per_call, show};
use crate::table::Table;

/// How large a meeting is.
#[derive(Clone, Copy)]
struct Size {
    people: u128,
    notes: u128,
    follow_ups: u128,
}

const USUAL: Size = Size { people: 60, notes: 200, follow_ups: 80 };
const TENFOLD: Size = Size { people: 600, notes: 2000, follow_ups: 800 };

/// How many lines the long trail has.
pub(crate) const LINES: u32 = 20_000;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// Adds the figures of the core to the table.
///
/// # Errors
/// If the made-up meeting is refused, or cannot be read back.
pub(crate) fn measure(table: &mut Table) -> Result<()> {
    for (name, size) in [("rapat biasa (60/200/80)", USUAL), ("rapat 10 × (600/2000/800)", TENFOLD)] {
        let trail = meeting(size)?;
        let change = change_applied(&trail)?;
        limited(table, &format!("satu perubahan, {name}"), change, None, Duration::from_micros(5));
    }
    let bytes = write(meeting(TENFOLD)?.session());
    let name = format!("baca rapat 10 × ({} kB)", bytes.len() / 1000);
    // Beside each: the same text read as JSON and nothing more.
    let floor = per_call(15, 1, || serde_json::from_slice::<Json>(&bytes));
    let figure = per_call(15, 1, || read(&bytes));
    limited(table, &name, figure, Some(floor), Duration::from_millis(20));
    let journal = journal()?;
    let floor = per_call(7, 1, || journal.iter().filter(|l| serde_json::from_str::<Json>(l).is_ok()).count());
    let figure = per_call(7, 1, || join(&journal));
    limited(table, &format!("gabung jejak {LINES} baris"), figure, Some(floor), Duration::from_millis(120));
    memory(table, &journal)
}

fn limited(table: &mut Table, name: &str, figure: Duration, floor: Option<Duration>, limit: Duration) {
    let floor = floor.map_or_else(String::new, show);
    table.add(name, show(figure), floor, show(limit), figure <= limit);
}

fn now() -> Result<Moment> {
    Ok(Moment::parse_from_rfc3339("2023-04-06T09:00:00+07:00")?)
}

fn empty() -> Result<Trail> {
    let quarter = Quarter::new(2023, 1).ok_or("no quarter")?;
    Ok(Trail::empty(SessionId::new("35.28.04.2018", quarter)))
}

fn person(n: u128) -> Fields {
    Fields::default()
        .with(Field::Name, format!("Ketua RT {n:02}"))
        .with(Field::Title, "Ketua Rukun Tetangga")
        .with(Field::Bodies, Value::Bodies(vec![Body::Lkd]))
        .with(Field::Invited, Value::Flag(true))
        .with(Field::Presence, Value::Presence(Presence::Unrecorded))
}

fn said(n: u128, at: Moment) -> Fields {
    let item =
        Item::ALL.into_iter().cycle().nth(usize::try_from(n % 13).unwrap_or(0) + 1).unwrap_or(Item::Lkd);
    Fields::default()
        .with(Field::Item, Value::Item(item))
        .with(
            Field::Text,
            format!("Jalan dusun nomor {n} rusak berat sesudah hujan dan perlu diperbaiki segera"),
        )
        .with(Field::Author, "Notulis")
        .with(Field::Created, Value::Instant(at))
}

/// A meeting of some size, made by lines as a real one.
fn meeting(size: Size) -> Result<Trail> {
    let (mut trail, at) = (empty()?, now()?);
    let mut number = 0;
    let mut add = |trail: &mut Trail, kind, fields: Fields| {
        number += 1;
        let change = Change::Add { kind, record: RecordId::from_bits(u128::from(number)), fields };
        let line = trail.stamp(change, LineId { writer: WriterId(1), number }, "Notulis", at, None);
        trail.take(&line);
    };
    (0..size.people).for_each(|n| add(&mut trail, Kind::Person, person(n)));
    (0..size.notes).for_each(|n| add(&mut trail, Kind::Note, said(n, at)));
    for n in 0..size.follow_ups {
        let number = Value::Count(u32::try_from(n)? + 1);
        add(&mut trail, Kind::FollowUp, said(n, at).with(Field::Number, number));
    }
    Ok(trail)
}

/// Checks, stamps and takes a change of a note's text, and of presence turn by turn.
fn change_applied(trail: &Trail) -> Result<Duration> {
    let (mut trail, at) = (trail.clone(), now()?);
    let note = trail.session().notes().last().ok_or("no note")?.id();
    let people: Vec<RecordId> = trail.session().people().map(rakor::domain::views::Person::id).collect();
    let (mut number, mut kept) = (0, true);
    let figure = per_call(40, 50, || {
        number += 1;
        let change = if number % 2 == 0 {
            Change::of_record(note, Field::Text, format!("Jalan dusun rusak berat, usul nomor {number}"))
        } else {
            let person = people.get(usize::try_from(number).unwrap_or(0) % people.len()).copied();
            let presence = Value::Presence(Presence::Excused);
            Change::of_record(person.unwrap_or(note), Field::Presence, presence)
        };
        kept &= check(trail.session(), &change).is_ok();
        let line = trail.stamp(change, LineId { writer: WriterId(2), number }, "Notulis", at, None);
        kept &= trail.take(&line);
    });
    if kept { Ok(figure) } else { Err("a change was refused".into()) }
}

/// The journal of a long meeting as text: notes that are typed, people who come, follow-ups that move on.
pub(crate) fn journal() -> Result<Vec<String>> {
    let (mut trail, at) = (empty()?, now()?);
    let mut lines = Vec::new();
    let mut records: Vec<RecordId> = Vec::new();
    for number in 1..=LINES {
        let change = match number % 40 {
            1 => {
                let record = RecordId::from_bits(u128::from(number));
                records.push(record);
                let kind = if number % 80 == 1 { Kind::Note } else { Kind::FollowUp };
                let mut fields = said(u128::from(number), at);
                if kind == Kind::FollowUp {
                    fields.set(Field::Number, Value::Count(number / 80 + 1));
                }
                Change::Add { kind, record, fields }
            }
            2 => Change::set(Target::Item(Item::Budget), Field::Planned, Value::Count(number % 60)),
            letter => {
                let record = *records.last().ok_or("no record")?;
                let text = "perbaiki jembatan dusun tengah sebelum musim hujan datang";
                let typed: String = text.chars().take(usize::try_from(letter)?).collect();
                Change::of_record(record, Field::Draft, typed)
            }
        };
        let line = trail.stamp(change, LineId { writer: WriterId(3), number }, "Notulis", at, None);
        trail.take(&line);
        lines.push(line.to_json().to_string());
    }
    Ok(lines)
}

/// From text to the folded meeting.
pub(crate) fn join(journal: &[String]) -> Result<Trail> {
    let mut trail = empty()?;
    for text in journal {
        trail.take(&Line::from_json(serde_json::from_str(text)?)?);
    }
    Ok(trail)
}

/// What a usual meeting and a long trail take, where `/proc` knows it.
fn memory(table: &mut Table, journal: &[String]) -> Result<()> {
    let resident = || {
        let status = std::fs::read_to_string("/proc/self/statm").ok()?;
        status.split_whitespace().nth(1)?.parse::<u64>().ok().map(|pages| pages * 4096)
    };
    let before = resident();
    // Several at once, so that what the allocator had left over does not hide them.
    let kept = (0..8).map(|_| join(journal)).collect::<Result<Vec<_>>>()?;
    if let Some((after, before)) = resident().zip(before) {
        let tenths = (after.saturating_sub(before) / 8).div_ceil(100_000);
        let figure = format!("{}.{} MB", tenths / 10, tenths % 10);
        table.add(
            &format!("memori jejak {LINES} baris"),
            figure,
            String::new(),
            "7.0 MB".to_owned(),
            tenths <= 70,
        );
    }
    drop(kept);
    Ok(())
}
