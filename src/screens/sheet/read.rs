//! What stands in a field, as the value that the meeting keeps; or a sentence on why it is none.

use chrono::{NaiveDate, NaiveTime};

use super::slot::{How, Slot};
use super::{Ear, record_of, shown};
use crate::domain::compose::{self, Meant, Numbered};
use crate::domain::rows::{ActivityState, Outcome};
use crate::domain::states::{Basis, FollowUpState, Method, ProblemState};
use crate::domain::text::{NAME_LIMIT, clean_line};
use crate::domain::{
    Body, Change, Field, Hour, Kind, MINUTES_LIMIT, Panel, Party, Record, RecordId, Sen, Value, figures,
};
use crate::input::{BadDate, BadTime, parse_amount, parse_date, parse_quantity, parse_time};
use crate::lang::{Words, folded};
use crate::screens::{Scene, writing};
use crate::ui::form::FormState;

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reading {
    /// The value of the field.
    Value(Value),
    /// Changes that publish a text.
    Changes(Vec<Change>),
    /// Nothing yet: the next field has to say more, or every key was sent already.
    Later,
}

type Read = Result<Reading, String>;

/// The place of the slot whose field is set: of a detail the state above it.
pub(super) fn lead(slots: &[Slot], at: usize) -> usize {
    if matches!(slots.get(at).map(|slot| &slot.how), Some(How::Detail)) { at.saturating_sub(1) } else { at }
}

/// Whether the slot is a state whose detail stands in the next one.
pub(super) fn detail_follows(slots: &[Slot], at: usize) -> bool {
    matches!(slots.get(at + 1).map(|slot| &slot.how), Some(How::Detail))
}

/// Reads the slot at a place.
pub(super) fn value(slots: &[Slot], at: usize, form: &FormState, ear: &Ear, scene: &Scene<'_>) -> Read {
    let Some(slot) = slots.get(at) else { return Ok(Reading::Later) };
    let text = clean_line(&form.content(at));
    let words = scene.words;
    match &slot.how {
        How::Text => published(slot, &form.content(at), scene),
        How::Page | How::Line | How::Press(_) | How::Heading(_) => Ok(Reading::Later),
        How::Name => name(&text, words),
        How::Date => optional(&text, |text| date(text, scene).map(Value::Date)),
        How::Sitting => optional(&text, |text| sittings(text, scene).map(Value::Dates)),
        How::Hour => optional(&text, |text| hour(text, words).map(|time| Value::Hour(Hour(time)))),
        How::Instant => optional(&text, |text| instant(text, scene)),
        How::Minutes => optional(&text, |text| minutes(text, words)),
        How::Party => optional(&text, |text| Ok(Value::Party(party(text, ear)))),
        How::Parties => optional(&text, |text| Ok(Value::Parties(ear.speech().parties(text)))),
        How::Record => optional(&text, |text| Ok(Value::Record(record(text, ear, words)?.record))),
        How::Bases => optional(&text, |text| bases(text, slot, ear, scene).map(Value::Bases)),
        How::Money => optional(&text, |text| {
            parse_amount(text).map(Value::Money).ok_or_else(|| words.form_not_money().to_owned())
        }),
        How::Alone => optional(&text, |text| {
            let amount = parse_amount(text).ok_or_else(|| words.form_not_money().to_owned())?;
            let before = before(slot, scene).ok_or_else(|| words.entry_nothing_before().to_owned())?;
            Ok(Value::Money(before + amount))
        }),
        How::Quantity => optional(&text, |text| {
            parse_quantity(text).map(Value::Quantity).ok_or_else(|| words.form_not_a_number().to_owned())
        }),
        How::Count => optional(&text, |text| {
            text.parse().map(Value::Count).map_err(|_| words.form_not_a_number().to_owned())
        }),
        How::Lines => optional(&text, |text| lines(text, scene).map(Value::Records)),
        How::Flag => Ok(Reading::Value(Value::Flag(form.is_on(at)))),
        How::Sits(_) => Ok(Reading::Value(bodies(slots, form))),
        How::Choice(options) => Ok(Reading::Value(chosen(options, form, at))),
        How::State(options) => {
            let detail = clean_line(&form.content(at + 1));
            Ok(state(chosen(options, form, at), &detail, scene).map_or(Reading::Later, Reading::Value))
        }
        How::Detail => match slots.get(at - 1).map(|slot| &slot.how) {
            Some(How::State(options)) => {
                state(chosen(options, form, at - 1), &text, scene).map(Reading::Value)
            }
            _ => Ok(Reading::Later),
        },
    }
}

/// What had been realised on the slot's row before the quarter of the meeting.
pub(super) fn before(slot: &Slot, scene: &Scene<'_>) -> Option<Sen> {
    let row = scene.session.record(record_of(slot.target)?)?;
    figures::realised_before(scene.session, row)
}

fn chosen(options: &[(String, Value)], form: &FormState, at: usize) -> Value {
    let option = form.chosen(at).and_then(|place| options.get(place));
    option.map_or(Value::Absent, |(_, value)| value.clone())
}

fn optional(text: &str, read: impl Fn(&str) -> Result<Value, String>) -> Read {
    if text.is_empty() { Ok(Reading::Value(Value::Absent)) } else { read(text).map(Reading::Value) }
}

/// A text that was changed is published when the field is left; a draft waits until the form is finished.
fn published(slot: &Slot, text: &str, scene: &Scene<'_>) -> Read {
    let Some(record) = record_of(slot.target).filter(|id| writing::is_published(scene.session, *id)) else {
        return Ok(Reading::Later);
    };
    if text.trim().is_empty() {
        return Err(scene.words.form_blank().to_owned());
    }
    Ok(Reading::Changes(compose::finish(scene.session, record, &Meant::plain(text.trim()), scene.now)))
}

fn name(text: &str, words: Words) -> Read {
    if text.is_empty() {
        return Err(words.form_blank().to_owned());
    }
    if text.chars().count() > NAME_LIMIT {
        return Err(words.form_name_long(NAME_LIMIT));
    }
    Ok(Reading::Value(text.into()))
}

/// Reads a day; without a year it is the next one after the meeting's.
pub(in crate::screens) fn date(text: &str, scene: &Scene<'_>) -> Result<NaiveDate, String> {
    let from = scene.session.date().unwrap_or_else(|| scene.now.date_naive());
    parse_date(text, from).map_err(|bad| match bad {
        BadDate::NotADate => scene.words.form_not_a_date().to_owned(),
        BadDate::ImpossibleDate => scene.words.form_impossible_date().to_owned(),
        BadDate::OtherWeekday(_) => scene.words.form_other_weekday().to_owned(),
    })
}

fn sittings(text: &str, scene: &Scene<'_>) -> Result<Vec<NaiveDate>, String> {
    let first = scene.session.meeting().get(&crate::domain::Field::Date);
    let first = if let Value::Date(first) = first { Some(*first) } else { None };
    let mut days = Vec::new();
    for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
        let day = date(part, scene)?;
        if days.last().copied().or(first).is_some_and(|before| day <= before) {
            return Err(scene.words.form_sitting_before().to_owned());
        }
        days.push(day);
    }
    Ok(days)
}

fn hour(text: &str, words: Words) -> Result<NaiveTime, String> {
    parse_time(text).map_err(|bad| match bad {
        BadTime::NotATime => words.form_not_an_hour().to_owned(),
        BadTime::ImpossibleTime => words.form_impossible_hour().to_owned(),
    })
}

fn instant(text: &str, scene: &Scene<'_>) -> Result<Value, String> {
    let time = hour(text, scene.words)?;
    let day = scene.session.date().unwrap_or_else(|| scene.now.date_naive());
    let local = day.and_time(time).and_local_timezone(*scene.now.offset());
    local.single().map(Value::Instant).ok_or_else(|| scene.words.form_impossible_hour().to_owned())
}

fn minutes(text: &str, words: Words) -> Result<Value, String> {
    let number: i64 = text.parse().map_err(|_| words.form_not_minutes().to_owned())?;
    let number = u32::try_from(number).map_err(|_| words.form_negative_minutes().to_owned())?;
    if number > MINUTES_LIMIT {
        return Err(words.form_too_many_minutes(MINUTES_LIMIT));
    }
    Ok(Value::Count(number))
}

/// One party; a name that nobody has is kept as it is written.
pub(super) fn party(text: &str, ear: &Ear) -> Party {
    ear.speech().party(text).cloned().unwrap_or_else(|| Party::Name(text.to_owned()))
}

/// The record of a short number.
pub(super) fn record<'a>(text: &str, ear: &'a Ear, words: Words) -> Result<&'a Numbered, String> {
    ear.speech().record(text).ok_or_else(|| words.form_no_such_record(text))
}

/// Records between `;`, each with a figure after `=`; a row that is there already is known by its name.
fn bases(text: &str, slot: &Slot, ear: &Ear, scene: &Scene<'_>) -> Result<Vec<Basis>, String> {
    let held = scene.session.value(slot.target, &slot.field);
    let held: &[Basis] = if let Value::Bases(bases) = held { bases } else { &[] };
    let row = |name: &str| {
        let named = |id: &RecordId| folded(&shown::basis_name(*id, scene)) == folded(name);
        let all = Panel::ALL.iter().flat_map(|panel| scene.session.of_kind(Kind::Row(*panel)));
        held.iter().map(|basis| basis.record).chain(all.map(|row| row.id)).find(named)
    };
    let parts = text.split(';').map(str::trim).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let (label, figure) = part.split_once('=').unwrap_or((part, ""));
            let numbered = record(label.trim(), ear, scene.words).map(|known| known.record);
            let record = numbered.or_else(|why| row(label.trim()).ok_or(why))?;
            Ok(Basis { record, figure: figure.trim().to_owned() })
        })
        .collect()
}

/// Budget lines between `;`, by code or by the whole name.
fn lines(text: &str, scene: &Scene<'_>) -> Result<Vec<RecordId>, String> {
    let parts = text.split(';').map(str::trim).filter(|part| !part.is_empty());
    parts
        .map(|part| {
            let mut rows = scene.session.of_kind(Kind::Row(Panel::Budget));
            let meant = |row: &&Record| {
                row.text(&Field::Code) == part || folded(row.text(&Field::Text)) == folded(part)
            };
            rows.find(meant).map(|row| row.id).ok_or_else(|| scene.words.form_no_such_line(part))
        })
        .collect()
}

/// The bodies whose toggles are on.
fn bodies(slots: &[Slot], form: &FormState) -> Value {
    let on = slots.iter().enumerate().filter(|(at, _)| form.is_on(*at));
    let sits = |(_, slot): (usize, &Slot)| if let How::Sits(body) = slot.how { Some(body) } else { None };
    let bodies: Vec<Body> = on.filter_map(sits).collect();
    if bodies.is_empty() { Value::Absent } else { Value::Bodies(bodies) }
}

/// A state with its detail: why, when, or how many voted.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other value is whole without a detail")]
fn state(chosen: Value, detail: &str, scene: &Scene<'_>) -> Result<Value, String> {
    let why = || {
        let missing = detail.is_empty();
        if missing { Err(scene.words.form_why_missing().to_owned()) } else { Ok(detail.to_owned()) }
    };
    let on = |day| if detail.is_empty() { Ok(day) } else { date(detail, scene) };
    Ok(match chosen {
        Value::FollowUpState(FollowUpState::Done { on: day }) => {
            Value::FollowUpState(FollowUpState::Done { on: on(day)? })
        }
        Value::FollowUpState(FollowUpState::Postponed { .. }) => {
            Value::FollowUpState(FollowUpState::Postponed { why: why()? })
        }
        Value::FollowUpState(FollowUpState::Cancelled { .. }) => {
            Value::FollowUpState(FollowUpState::Cancelled { why: why()? })
        }
        Value::ProblemState(ProblemState::Solved { on: day }) => {
            Value::ProblemState(ProblemState::Solved { on: on(day)? })
        }
        Value::ProblemState(ProblemState::Dropped { .. }) => {
            Value::ProblemState(ProblemState::Dropped { why: why()? })
        }
        Value::ActivityState(ActivityState::Cancelled { .. }) => {
            Value::ActivityState(ActivityState::Cancelled { why: why()? })
        }
        Value::Outcome(Outcome::Partly { .. }) => Value::Outcome(Outcome::Partly { why: why()? }),
        Value::Outcome(Outcome::NotDone { .. }) => Value::Outcome(Outcome::NotDone { why: why()? }),
        // Whoever writes votes means a vote.
        Value::Method(method) if matches!(method, Method::Vote { .. }) || !detail.is_empty() => {
            Value::Method(tally(detail, scene.words)?)
        }
        other => other,
    })
}

/// A tally as `7/1/0` or `7 setuju, 1 tidak`: for, against, and abstaining if anybody does.
fn tally(text: &str, words: Words) -> Result<Method, String> {
    let split = |c: char| !c.is_ascii_digit();
    let numbers: Vec<&str> = text.split(split).filter(|part| !part.is_empty()).collect();
    let (agree, disagree, abstain) = match numbers.as_slice() {
        [agree, disagree] => (agree, disagree, &"0"),
        [agree, disagree, abstain] => (agree, disagree, abstain),
        _ => return Err(words.form_tally().to_owned()),
    };
    let number = |text: &str| text.parse().map_err(|_| words.form_tally().to_owned());
    if text.contains('-') {
        return Err(words.form_tally().to_owned());
    }
    Ok(Method::Vote { agree: number(agree)?, disagree: number(disagree)?, abstain: number(abstain)? })
}
