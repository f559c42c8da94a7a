//! Reading an answer: the change that it makes, or a sentence on why it is not taken.

use chrono::NaiveTime;

use crate::domain::compose::{Speech, snapshot};
use crate::domain::states::{FollowUpState, ItemState, Phase, ProblemState};
use crate::domain::text::{clean_line, clean_name};
use crate::domain::views::{FollowUp, Person};
use crate::domain::{Change, Field, Party, Presence, RecordId, SeatChange, Value};
use crate::input::{Action, BadDate, BadTime, Context, parse_date, parse_time};
use crate::lang::Words;
use crate::lang::describe::{parties_in_words, presence_in_words};
use crate::screens::attendance::{add_guest, arrival, named, record, split_guest};
use crate::screens::keys::key_in;
use crate::screens::{Ids, Question, Scene, review, told};

/// A change with the word that is said about it, or why there is none.
type Reply = Result<(Change, String), String>;

/// Reads an answer.
pub(super) fn reply(
    question: &Question,
    text: &str,
    speech: &Speech,
    scene: &Scene<'_>,
    ids: &mut Ids,
) -> Reply {
    let words = scene.words;
    let text = clean_line(text);
    match question {
        Question::Postpone(ids) => {
            let state = FollowUpState::Postponed { why: reason(&text, words)? };
            Ok((review::set_states(scene, ids, &state), said(ids, words.postponed(), scene)))
        }
        Question::CancelFollowUp(ids) => {
            let state = FollowUpState::Cancelled { why: reason(&text, words)? };
            Ok((review::set_states(scene, ids, &state), said(ids, words.cancelled(), scene)))
        }
        Question::DropProblem(id) => {
            let state = ProblemState::Dropped { why: reason(&text, words)? };
            let change = Change::of_record(*id, Field::ProblemState, Value::ProblemState(state));
            Ok((change, said(&[*id], words.problem_dropped(), scene)))
        }
        Question::Defer(item) => {
            let state = ItemState::Deferred { why: reason(&text, words)? };
            let change = Change::Seat(SeatChange::Mark { item: *item, state });
            Ok((change, told::undoable(&words.item_named_short(*item), words.block_deferred(), words)))
        }
        Question::Reopen => {
            let change = Change::Phase { to: Phase::Running, reason: reason(&text, words)? };
            Ok((change, words.ask_said_reopened().to_owned()))
        }
        Question::Snapshot(id) => {
            let frozen = snapshot(scene.session, scene.now, &reason(&text, words)?);
            let change = Change::of_record(*id, Field::Snapshot, Value::Snapshot(Box::new(frozen)));
            Ok((change, said(&[*id], words.ask_said_snapshot(), scene)))
        }
        Question::Owners(ids) => owners(ids, &text, speech, scene),
        Question::Due(ids) | Question::NewDue(ids) => due(ids, &text, scene),
        Question::Substitute(id) => substitute(*id, &text, scene),
        Question::Hours(id) => hours(*id, &text, scene),
        Question::Guest => guest(&text, scene, ids),
        Question::GuestName(id) => guest_name(*id, &text, scene),
    }
}

/// What is doubtful about an answer, so that Enter asks once more: a new owner whom nobody knows, a day before the
/// meeting.
pub(super) fn doubt(question: &Question, text: &str, speech: &Speech, scene: &Scene<'_>) -> Option<String> {
    if let Question::Due(ids) | Question::NewDue(ids) = question {
        return past(ids, text, scene);
    }
    let Question::Owners(ids) = question else { return None };
    let had: Vec<Party> = ids
        .iter()
        .filter_map(|id| scene.session.record(*id))
        .flat_map(|record| FollowUp(record).owners().to_vec())
        .collect();
    let is_new = |party: &Party| matches!(party, Party::Name(_)) && !had.contains(party);
    let unknown = speech.parties(text).into_iter().find(is_new)?;
    Some(scene.words.capture_unknown_name(scene.session.party_name(&unknown)))
}

/// That a new due day is before the meeting; one that stays as it was is no news.
fn past(ids: &[RecordId], text: &str, scene: &Scene<'_>) -> Option<String> {
    let due = parse_date(&clean_line(text), scene.day()).ok()?;
    let meeting = scene.session.date().unwrap_or_else(|| scene.day());
    let held = |id: &RecordId| scene.session.record(*id).and_then(|it| FollowUp(it).due()) == Some(due);
    (due < meeting && !ids.iter().all(held)).then(|| scene.words.capture_past(&scene.words.date_short(due)))
}

/// What is said when a follow-up that was postponed keeps its day.
pub(super) fn due_stays(ids: &[RecordId], scene: &Scene<'_>) -> String {
    let words = scene.words;
    let due =
        if let [one] = ids { scene.session.record(*one).and_then(|it| FollowUp(it).due()) } else { None };
    let day =
        due.map_or_else(|| words.ask_due_stays().to_owned(), |due| words.due_in(&words.date_short(due)));
    said(ids, &format!("{}, {day}", words.postponed()), scene)
}

/// What is said of an answer about follow-ups.
fn said(ids: &[RecordId], what: &str, scene: &Scene<'_>) -> String {
    told::undoable(&told::called(ids, scene), what, scene.words)
}

/// Sets one field of follow-ups to a value.
fn set(ids: &[RecordId], field: &Field, value: &Value) -> Change {
    let changes: Vec<_> = ids.iter().map(|id| Change::of_record(*id, field.clone(), value.clone())).collect();
    Change::joined(&changes)
}

/// A reason, which must say something.
fn reason(text: &str, words: Words) -> Result<String, String> {
    if text.is_empty() { Err(words.ask_reason_missing().to_owned()) } else { Ok(text.to_owned()) }
}

fn person<'a>(id: RecordId, scene: &Scene<'a>) -> Result<Person<'a>, String> {
    scene.session.record(id).map(Person).ok_or_else(|| scene.words.ask_gone().to_owned())
}

fn owners(ids: &[RecordId], text: &str, speech: &Speech, scene: &Scene<'_>) -> Reply {
    let words = scene.words;
    let parties = speech.parties(text);
    if let Some(name) = ambiguous(text, speech) {
        return Err(words.ask_ambiguous(&name, &key_in(Context::Palette, Action::Complete, words)));
    }
    if parties.is_empty() {
        let change = set(ids, &Field::Owners, &Value::Absent);
        return Ok((change, said(ids, words.no_owner(), scene)));
    }
    let who = words.capture_owner(&parties_in_words(scene.session, &parties));
    Ok((set(ids, &Field::Owners, &Value::Parties(parties)), said(ids, &who, scene)))
}

/// A name in a list that more than one person bears.
fn ambiguous(text: &str, speech: &Speech) -> Option<String> {
    use crate::domain::text::folded;
    let bearers = |part: &str| {
        let part = folded(part);
        let bears = |names: &[String]| names.iter().any(|name| folded(name) == part);
        speech.parties.iter().filter(|called| bears(&called.names)).count()
    };
    text.split([',', ';']).map(str::trim).find(|part| bearers(part) > 1).map(str::to_owned)
}

fn due(ids: &[RecordId], text: &str, scene: &Scene<'_>) -> Reply {
    let words = scene.words;
    if text.is_empty() {
        return Ok((set(ids, &Field::Due, &Value::Absent), said(ids, words.no_due(), scene)));
    }
    let date = parse_date(text, scene.day()).map_err(|bad| bad_date(bad, words))?;
    let day = words.due_in(&words.date_long(date));
    Ok((set(ids, &Field::Due, &Value::Date(date)), said(ids, &day, scene)))
}

/// Why a date is none.
fn bad_date(bad: BadDate, words: Words) -> String {
    match bad {
        BadDate::NotADate => words.ask_no_date().to_owned(),
        BadDate::ImpossibleDate => words.ask_impossible_date().to_owned(),
        BadDate::OtherWeekday(day) => {
            // Any Monday will do to name the days of the week.
            let monday = chrono::NaiveDate::from_ymd_opt(2023, 4, 3).unwrap_or_default();
            let named = monday + chrono::Days::new(u64::from(day.num_days_from_monday()));
            words.ask_other_weekday(words.weekday(named))
        }
    }
}

fn substitute(id: RecordId, text: &str, scene: &Scene<'_>) -> Reply {
    let words = scene.words;
    let by = clean_name(text);
    if by.is_empty() {
        return Err(words.ask_name_missing().to_owned());
    }
    let person = person(id, scene)?;
    // A correction of the name keeps the hours.
    let (arrived, left) = match person.presence() {
        Presence::Represented { arrived, left, .. } => (*arrived, *left),
        Presence::Unrecorded
        | Presence::Present { .. }
        | Presence::Excused
        | Presence::Sick
        | Presence::Absent => (arrival(scene), None),
    };
    Ok(marked(person, Presence::Represented { by, arrived, left }, words))
}

/// The change of a person's presence, and the word for it.
fn marked(person: Person<'_>, presence: Presence, words: Words) -> (Change, String) {
    let said = words.attendance_marked(&named(person), &presence_in_words(&presence, words));
    (record(person.id(), presence), said)
}

fn hours(id: RecordId, text: &str, scene: &Scene<'_>) -> Reply {
    let words = scene.words;
    let person = person(id, scene)?;
    let (arrived, left) = read_hours(text, words)?;
    let presence = match person.presence() {
        Presence::Represented { by, .. } => Presence::Represented { by: by.clone(), arrived, left },
        Presence::Unrecorded
        | Presence::Present { .. }
        | Presence::Excused
        | Presence::Sick
        | Presence::Absent => Presence::Present { arrived, left },
    };
    Ok(marked(person, presence, words))
}

/// Reads `09.02`, or `09.02-10.15` with the hour of leaving.
pub(super) fn read_hours(text: &str, words: Words) -> Result<(NaiveTime, Option<NaiveTime>), String> {
    let text = text.replace(['–', '—'], "-").replace(" sampai ", "-").replace(" s.d. ", "-");
    let read = |part: &str| {
        parse_time(part).map_err(|bad| match bad {
            BadTime::NotATime => words.ask_no_hour().to_owned(),
            BadTime::ImpossibleTime => words.ask_impossible_hour().to_owned(),
        })
    };
    let Some((from, to)) = text.split_once('-') else { return Ok((read(&text)?, None)) };
    let (arrived, left) = (read(from)?, read(to)?);
    if left < arrived {
        return Err(words.ask_left_before().to_owned());
    }
    Ok((arrived, Some(left)))
}

fn guest_name(id: RecordId, text: &str, scene: &Scene<'_>) -> Reply {
    let (name, from) = split_guest(text);
    let (name, from) = (clean_name(name), clean_name(from));
    if name.is_empty() {
        return Err(scene.words.ask_name_missing().to_owned());
    }
    let person = person(id, scene)?;
    let from = if from.is_empty() { Value::Absent } else { Value::Text(from) };
    let said = scene.words.attendance_marked(&name, &presence_in_words(person.presence(), scene.words));
    let changes = vec![Change::of_record(id, Field::Name, name), Change::of_record(id, Field::Title, from)];
    Ok((Change::Batch(changes), said))
}

fn guest(text: &str, scene: &Scene<'_>, ids: &mut Ids) -> Reply {
    let (name, from) = split_guest(text);
    let name = clean_name(name);
    if name.is_empty() {
        return Err(scene.words.ask_name_missing().to_owned());
    }
    let hour = scene.words.time(arrival(scene));
    let said = scene.words.attendance_marked(&name, &scene.words.present_at(&hour));
    Ok((add_guest(ids.draw(), &name, from, scene), said))
}
