//! Fields and values in words, for whoever has to choose between them or read them.

use std::borrow::Cow;

pub use super::figure::figure_in_words;
pub use super::panel::row_choice;
pub use super::warning::{warned_of, warning_in_words};

use super::Words;
use super::panel;
use crate::domain::states::{Basis, FollowUpState, ItemState, Method, ProblemState};
use crate::domain::{
    Field, Kind, Party, Presence, Quorum, QuorumRule, Record, RecordId, Session, Target, Value,
};

/// The name of a field as people say it; a field of a later version has only its key.
#[must_use]
pub fn field_name(field: &Field, words: Words) -> Cow<'_, str> {
    let Some(name) = panel::row_field(field).or_else(|| spoken_field(field)) else {
        return Cow::Borrowed(field.name());
    };
    Cow::Borrowed(name(words))
}

/// The name of a field of something that is known: a problem is grave, a follow-up urgent.
#[must_use]
pub fn field_name_of<'a>(session: &Session, target: Target, field: &'a Field, words: Words) -> Cow<'a, str> {
    let Target::Record(record) = target else { return field_name(field, words) };
    match (session.record_even_deleted(record).map(|record| record.kind), field) {
        (Some(Kind::FollowUp), Field::Severity) => Cow::Borrowed(words.field_priority()),
        (Some(Kind::Problem), Field::Severity) => Cow::Borrowed(words.field_severity()),
        (Some(Kind::Problem), Field::BasedOn) => Cow::Borrowed(words.field_problem_basis()),
        _ => field_name(field, words),
    }
}

/// The text of a field of the meeting and of what is spoken there.
#[expect(clippy::wildcard_enum_match_arm, reason = "fields of rows have their names in `panel`")]
#[rustfmt::skip]
fn spoken_field(field: &Field) -> Option<fn(Words) -> &'static str> {
    Some(match field {
        Field::Number => Words::field_number, Field::Item => Words::field_item,
        Field::Name => Words::field_name, Field::Title => Words::field_title,
        Field::Office => Words::field_office, Field::Bodies => Words::field_bodies,
        Field::Invited => Words::field_invited, Field::Presence => Words::field_presence,
        Field::Phone => Words::field_phone, Field::Text => Words::field_text,
        Field::Draft => Words::field_draft, Field::Speaker => Words::field_speaker,
        Field::RaisedBy => Words::field_raised_by, Field::ProblemKind => Words::field_problem_kind,
        Field::Area => Words::field_area, Field::Cause => Words::field_cause,
        Field::Impact => Words::field_impact, Field::Severity => Words::field_severity_or_priority,
        Field::Level => Words::field_level, Field::ProblemState => Words::field_problem_state,
        Field::Problem => Words::field_problem, Field::Owners => Words::field_owners,
        Field::Due => Words::field_due, Field::FundSource => Words::field_fund_source,
        Field::FollowUpState => Words::field_follow_up_state, Field::Evidence => Words::field_evidence,
        Field::Method => Words::field_method, Field::BasedOn => Words::field_based_on,
        Field::Snapshot => Words::field_snapshot, Field::ReadBack => Words::field_read_back,
        Field::Review => Words::field_review, Field::AspirationKind => Words::field_aspiration_kind,
        Field::Answer => Words::field_answer, Field::AspirationState => Words::field_aspiration_state,
        Field::Received => Words::field_received, Field::Answered => Words::field_answered,
        Field::Internal => Words::field_internal, Field::Author => Words::field_author,
        Field::Created => Words::field_created, Field::Origin => Words::field_origin,
        Field::Carried => Words::field_carried, Field::Reviewed => Words::field_reviewed,
        Field::Date => Words::field_date,
        Field::Sittings => Words::field_sittings, Field::Start => Words::field_start,
        Field::Place => Words::field_place, Field::Leader => Words::field_leader,
        Field::Moderator => Words::field_moderator, Field::NoteTaker => Words::field_note_taker,
        Field::QuorumRule => Words::field_quorum_rule, Field::NextMeeting => Words::field_next_meeting,
        Field::Sample => Words::field_sample, Field::Village => Words::field_village,
        Field::Numbers => Words::field_numbers, Field::Phase => Words::field_phase,
        Field::OnShow => Words::field_on_show, Field::Seat => Words::field_seat,
        Field::Planned => Words::field_planned, Field::Spent => Words::field_spent,
        Field::ItemState => Words::field_item_state, _ => return None,
    })
}

/// A value in words: a whole sentence part that stands for itself in a list of versions.
#[must_use]
pub fn value_in_words(session: &Session, field: &Field, value: &Value, words: Words) -> String {
    let many =
        |parts: Vec<String>| if parts.is_empty() { words.value_empty().to_owned() } else { parts.join(", ") };
    if let Some(row) = panel::row_in_words(session, value, words) {
        return row;
    }
    match value {
        Value::Absent => words.value_empty().to_owned(),
        Value::Text(text) => text.clone(),
        Value::Date(date) => words.date_long(*date),
        Value::Dates(dates) => many(dates.iter().map(|date| words.date_long(*date)).collect()),
        Value::Hour(hour) => words.time(hour.0),
        Value::Instant(at) => format!("{}, {}", words.date_short(at.date_naive()), words.time_zoned(*at)),
        Value::Count(count) => count_in_words(field, *count, words),
        Value::Flag(flag) => if *flag { words.yes() } else { words.no() }.to_owned(),
        Value::Record(id) => record_in_words(session, *id, words),
        Value::Party(party) => session.party_name(party).to_owned(),
        Value::Parties(parties) if parties.is_empty() => words.value_empty().to_owned(),
        Value::Parties(parties) => parties_in_words(session, parties),
        Value::Bodies(bodies) => many(bodies.iter().map(|b| words.body(*b).to_owned()).collect()),
        Value::Presence(presence) => presence_in_words(presence, words),
        Value::Item(item) => words.item_named(*item),
        Value::Bases(bases) => {
            many(bases.iter().map(|basis| basis_in_words(session, basis, words)).collect())
        }
        Value::Snapshot(frozen) => {
            let verdict = if frozen.met { words.quorum_met() } else { words.quorum_missed() };
            words.value_snapshot(verdict, frozen.present, frozen.entitled, &words.time_zoned(frozen.at))
        }
        Value::Carried(carried) => carried.from.clone(),
        Value::Village(village) => village.name.clone(),
        Value::Numbers(n) => {
            format!("M{} T{} K{} A{}", n.problems, n.follow_ups, n.decisions, n.aspirations)
        }
        Value::OnShow(show) => words.value_since(words.item_title(show.item), &words.time_zoned(show.since)),
        Value::Seat(seat) => seat.name.clone(),
        Value::Quarter(quarter) => words.quarter(*quarter),
        Value::Json(json) => json.to_string(),
        Value::Kept(_) => value_in_words(session, field, value.known(), words),
        _ => state_in_words(value, words),
    }
}

/// States and kinds in words; empty for values that are neither.
fn state_in_words(value: &Value, words: Words) -> String {
    if let Value::ProblemState(state) = value {
        return problem_state(state, words);
    }
    if let Value::FollowUpState(state) = value {
        return follow_up_state(state, words);
    }
    if let Value::Method(method @ Method::Vote { agree, disagree, abstain }) = value {
        let vote = words.value_vote(*agree, *disagree, *abstain);
        return if method.is_lost() { format!("{vote}, {}", words.value_not_carried()) } else { vote };
    }
    if let Value::ItemState(ItemState::Deferred { why }) = value {
        return words.item_deferred(why);
    }
    plain_state(value, words).unwrap_or_default().to_owned()
}

/// The states and kinds that carry no data.
fn plain_state(value: &Value, words: Words) -> Option<&'static str> {
    if let Value::Severity(severity) = value {
        return Some(words.severity(*severity));
    }
    if let Value::Level(level) = value {
        return Some(words.level(*level));
    }
    if let Value::ProblemKind(kind) = value {
        return Some(words.problem_kind(*kind));
    }
    if let Value::Area(area) = value {
        return Some(words.area(*area));
    }
    if let Value::AspirationKind(kind) = value {
        return Some(words.aspiration_kind(*kind));
    }
    if let Value::AspirationState(state) = value {
        return Some(words.aspiration_state(*state));
    }
    if let Value::QuorumRule(rule) = value {
        return Some(words.quorum_rule(*rule));
    }
    if let Value::Phase(state) = value {
        return Some(words.phase(state.phase));
    }
    if let Value::ItemState(state) = value {
        return Some(match state {
            ItemState::Pending | ItemState::Deferred { .. } => words.item_pending(),
            ItemState::Begun => words.item_begun(),
            ItemState::Done => words.item_done(),
        });
    }
    matches!(value, Value::Method(Method::Consensus)).then(|| words.value_consensus())
}

fn count_in_words(field: &Field, count: u32, words: Words) -> String {
    if *field == Field::Planned {
        words.duration(count)
    } else if *field == Field::Spent {
        words.duration(count / 60)
    } else if *field == Field::Year {
        count.to_string()
    } else {
        words.number(u64::from(count))
    }
}

fn problem_state(state: &ProblemState, words: Words) -> String {
    match state {
        ProblemState::Open => words.problem_state(state).to_owned(),
        ProblemState::Solved { on } => words.value_done_on(&words.date_short(*on)),
        ProblemState::Dropped { why } => words.value_dropped(why),
    }
}

fn follow_up_state(state: &FollowUpState, words: Words) -> String {
    match state {
        FollowUpState::NotStarted | FollowUpState::InProgress => words.follow_up_state(state).to_owned(),
        FollowUpState::Done { on } => words.value_done_on(&words.date_short(*on)),
        FollowUpState::Postponed { why } => words.value_postponed(why),
        FollowUpState::Cancelled { why } => words.value_cancelled(why),
    }
}

/// Presence with its hours and whoever stands in.
#[must_use]
pub fn presence_in_words(presence: &Presence, words: Words) -> String {
    match presence {
        Presence::Unrecorded => words.not_recorded().to_owned(),
        Presence::Present { arrived, left: None } => words.present_at(&words.time(*arrived)),
        Presence::Present { arrived, left: Some(left) } => {
            words.present_until(&words.time(*arrived), &words.time(*left))
        }
        Presence::Excused => words.excused().to_owned(),
        Presence::Sick => words.ill().to_owned(),
        Presence::Absent => words.absent().to_owned(),
        Presence::Represented { by, arrived, left: None } => {
            words.represented_from(by, &words.time(*arrived))
        }
        Presence::Represented { by, arrived, left: Some(left) } => {
            words.represented_until(by, &words.time(*arrived), &words.time(*left))
        }
    }
}

/// Parties by name, with commas; empty for none.
#[must_use]
pub fn parties_in_words(session: &Session, parties: &[Party]) -> String {
    parties.iter().map(|party| session.party_name(party)).collect::<Vec<_>>().join(", ")
}

/// The state of the quorum as one sentence.
#[must_use]
pub fn quorum_in_words(quorum: &Quorum, words: Words) -> String {
    let (here, all, needed) = (quorum.whole.present, quorum.whole.entitled, quorum.needed());
    if quorum.rule == QuorumRule::None {
        words.attendance_no_rule(here, all)
    } else if quorum.met() {
        words.attendance_met(here, all, needed)
    } else if all == 0 {
        words.attendance_nobody_counts().to_owned()
    } else {
        words.attendance_short(here, all, needed.saturating_sub(here))
    }
}

/// The first line of what a record says; for a person the name.
#[must_use]
pub fn first_line(record: &Record) -> &str {
    let text = if record.kind == Kind::Person { record.text(&Field::Name) } else { record.shown_text() };
    text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default()
}

/// The short number of a record, or the name of its kind when it has none.
fn label_of(session: &Session, record: &Record, words: Words) -> String {
    session.label(record.id).unwrap_or_else(|| words.kind(record.kind).to_owned())
}

/// A record as one names it to others: its label and its first words.
#[must_use]
pub fn record_in_words(session: &Session, id: RecordId, words: Words) -> String {
    let Some(record) = session.record_even_deleted(id) else { return words.value_empty().to_owned() };
    if record.kind == Kind::Person {
        return first_line(record).to_owned();
    }
    format!("{} {}", label_of(session, record, words), first_line(record))
}

/// What a decision rests on: the record, and its figure as it was frozen.
#[must_use]
pub fn basis_in_words(session: &Session, basis: &Basis, words: Words) -> String {
    let name = record_in_words(session, basis.record, words);
    if basis.figure.is_empty() { name } else { format!("{name} ({})", basis.figure) }
}

/// What a change is about, in words.
#[must_use]
pub fn target_in_words(session: &Session, target: Target, words: Words) -> String {
    match target {
        Target::Meeting => words.whole_meeting().to_owned(),
        Target::Item(item) => words.item_named(item),
        Target::Record(id) => record_in_words(session, id, words),
    }
}
