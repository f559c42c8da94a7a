//! One record as an entry with what belongs to it.

use super::page::Part;
use crate::domain::views::{Aspiration, Decision, FollowUp, Note, Problem};
use crate::domain::{Field, Kind, Record, Session, Value};
use crate::lang::Words;
use crate::lang::describe::{basis_in_words, field_name, parties_in_words, record_in_words, value_in_words};

/// The entry of a record and the details under it.
pub(super) fn record(session: &Session, record: &Record, words: Words) -> Vec<Part> {
    let mark = session.label(record.id).unwrap_or_else(|| "-".to_owned());
    let mut parts = vec![Part::Entry(mark, text(session, record, words))];
    let facts = facts(session, record, words);
    if !facts.is_empty() {
        parts.push(Part::Detail(facts.join("; ")));
    }
    for field in [Field::Cause, Field::Impact, Field::Evidence, Field::Answer] {
        let value = record.text(&field);
        if !value.trim().is_empty() {
            parts.push(Part::Detail(format!("{}: {value}", field_name(&field, words))));
        }
    }
    parts
}

/// What it says, a note with its hour and speaker.
fn text(session: &Session, record: &Record, words: Words) -> String {
    let mut text = record.shown_text().to_owned();
    if record.kind == Kind::Note {
        let speaker = Note(record).speaker().map(|party| session.party_name(party));
        let hour = record.created().map(|at| words.time(at.time()));
        let head: Vec<&str> = hour.as_deref().into_iter().chain(speaker).collect();
        if !head.is_empty() {
            text = format!("{}: {text}", head.join(" "));
        }
    }
    marked(session, record, &text, words)
}

/// A text with the marks that tell for whom it is and how far it may be relied on.
pub(super) fn marked(session: &Session, record: &Record, text: &str, words: Words) -> String {
    let disputed = session.is_disputed(crate::domain::Target::Record(record.id));
    let marks = [
        (record.is_internal(), words.internal()),
        (record.late, words.record_late()),
        (disputed, words.record_disputed()),
    ];
    let mut text = text.to_owned();
    if let Some(at) = session.added_after_closing(record) {
        text.extend([" [", &words.record_after_closing(&words.date_long(at.date_naive())), "]"]);
    }
    for (_, mark) in marks.into_iter().filter(|(holds, _)| *holds) {
        text.extend([" [", mark, "]"]);
    }
    text
}

fn facts(session: &Session, record: &Record, words: Words) -> Vec<String> {
    let mut facts: Vec<String> = match record.kind {
        Kind::Problem => problem(session, record, words),
        Kind::FollowUp => follow_up(session, record, words),
        Kind::Decision => decision(session, record, words),
        Kind::Aspiration => aspiration(session, record, words),
        Kind::Note | Kind::Person | Kind::Row(_) => Vec::new(),
    };
    if let Some(carried) = record.carried() {
        facts.push(words.text_carried(&carried.from));
    }
    facts
}

/// The values of some fields in words; those that are absent are left out.
fn values(session: &Session, record: &Record, fields: &[Field], words: Words) -> Vec<String> {
    let present = fields.iter().filter(|field| !record.get(field).is_absent());
    present.map(|field| value_in_words(session, field, record.get(field), words)).collect()
}

fn problem(session: &Session, record: &Record, words: Words) -> Vec<String> {
    let fields = [Field::ProblemKind, Field::Severity, Field::Level, Field::Area];
    let mut facts = values(session, record, &fields, words);
    facts.extend(Problem(record).raised_by().map(|party| words.text_raised_by(session.party_name(party))));
    let state = Value::ProblemState(Problem(record).state().clone());
    facts.push(value_in_words(session, &Field::ProblemState, &state, words));
    facts
}

fn follow_up(session: &Session, record: &Record, words: Words) -> Vec<String> {
    let view = FollowUp(record);
    let mut facts = vec![
        owners(session, view, words),
        view.due().map_or_else(|| words.no_due().to_owned(), |due| words.due_in(&words.date_short(due))),
        state(session, view, words),
    ];
    facts.extend(view.problem().map(|id| words.text_answers(&record_in_words(session, id, words))));
    facts
}

/// Who is in charge of a follow-up.
pub(super) fn owners(session: &Session, view: FollowUp<'_>, words: Words) -> String {
    let owners = parties_in_words(session, view.owners());
    if owners.is_empty() { words.no_owner().to_owned() } else { owners }
}

/// How far a follow-up has come.
pub(super) fn state(session: &Session, view: FollowUp<'_>, words: Words) -> String {
    let state = Value::FollowUpState(view.state().clone());
    value_in_words(session, &Field::FollowUpState, &state, words)
}

fn decision(session: &Session, record: &Record, words: Words) -> Vec<String> {
    let view = Decision(record);
    let mut facts = vec![value_in_words(session, &Field::Method, &Value::Method(view.method()), words)];
    facts.extend(values(session, record, &[Field::Snapshot], words));
    for basis in view.based_on() {
        facts.push(words.text_based_on(&basis_in_words(session, basis, words)));
    }
    facts.extend(view.read_back().map(|at| words.text_read_back(&words.time_zoned(at))));
    facts.extend(view.review().map(|day| words.text_review(&words.date_short(day))));
    facts
}

fn aspiration(session: &Session, record: &Record, words: Words) -> Vec<String> {
    let view = Aspiration(record);
    let mut facts = values(session, record, &[Field::AspirationKind], words);
    facts.extend(view.raised_by().map(|party| words.text_raised_by(session.party_name(party))));
    let state = Value::AspirationState(view.state());
    facts.push(value_in_words(session, &Field::AspirationState, &state, words));
    for field in [Field::Received, Field::Answered] {
        let day = record.day(&field).map(|day| words.date_short(day));
        facts.extend(day.map(|day| format!("{} {day}", field_name(&field, words).to_lowercase())));
    }
    facts
}
