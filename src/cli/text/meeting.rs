//! A whole meeting on a page: head, attendance, agenda, decisions, follow-ups, aspirations.

use super::attendance::attendance;
use super::columns::unbroken;
use super::page::Part;
use super::record::{marked, owners, record, state};
use super::tables::tables;
use crate::domain::states::{ItemState, Phase, PhaseState, PhaseStep};
use crate::domain::views::{Decision, FollowUp};
use crate::domain::{Block, Field, Item, Kind, Record, Session, Value};
use crate::lang::Words;
use crate::lang::describe::{first_line, value_in_words};

/// The meeting as a page: all of it, as the office itself reads it.
pub(in crate::cli) fn meeting(session: &Session, words: Words) -> Vec<Part> {
    let mut parts = head(session, words);
    parts.extend(attendance(session, words));
    parts.extend(agenda(session, words));
    parts.extend(decisions(session, words));
    parts.extend(follow_ups(session, words));
    parts.extend(aspirations(session, words));
    parts
}

fn head(session: &Session, words: Words) -> Vec<Part> {
    let village = session.village();
    let revision = session.id().revision();
    let mut title = words.meeting_title(&words.quarter(session.quarter()));
    if revision > 1 {
        title = words.text_revision(&title, revision);
    }
    let mut parts = vec![Part::Line(title)];
    if !village.name.is_empty() {
        parts.push(Part::Line(words.text_village(&village.name, &village.kecamatan, &village.kabupaten)));
    }
    if session.is_sample() {
        parts.push(Part::Line(words.example_data().to_owned()));
    }
    parts.push(Part::Line(String::new()));
    parts.push(Part::Facts(facts(session, words)));
    let conflicts = session.conflicts().count();
    if conflicts > 0 {
        parts.push(Part::Line(words.text_conflicts(conflicts)));
    }
    parts
}

fn facts(session: &Session, words: Words) -> Vec<(String, String)> {
    let quarter = words.quarter_long(session.quarter());
    let date = session.date().map(|date| words.date_long(date));
    let zone = words.zone(session.village().offset());
    let start = session.start().map(|hour| format!("{} {zone}", words.time(hour)));
    let place = Some(session.place()).filter(|place| !place.is_empty()).map(str::to_owned);
    let party = |field: &Field| session.party(field).map(|party| session.party_name(party).to_owned());
    let next = match session.meeting().get(&Field::NextMeeting) {
        Value::Date(date) => Some(words.date_long(*date)),
        _ => None,
    };
    let known = [
        (words.text_evaluates(), Some(quarter)),
        (words.text_phase(), Some(words.phase(session.phase()).to_owned())),
        (words.field_date(), date),
        (words.text_start(), start),
        (words.field_place(), place),
        (words.field_leader(), party(&Field::Leader)),
        (words.field_moderator(), party(&Field::Moderator)),
        (words.field_note_taker(), party(&Field::NoteTaker)),
        (words.field_next_meeting(), next),
    ];
    let known = known.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?)));
    known.chain(life(session, words)).collect()
}

/// When the meeting began, was closed and was reopened, with the reasons.
fn life(session: &Session, words: Words) -> Vec<(String, String)> {
    let steps = session.phase_state().map(PhaseState::steps).unwrap_or_default();
    let fact = |step: &PhaseStep| {
        let name = words.step(step).to_owned();
        let at = format!("{}, {}", words.date_short(step.at.date_naive()), words.time_zoned(step.at));
        (name, words.step_in_words(&at, &step.by, &step.reason))
    };
    steps.iter().map(fact).collect()
}

fn agenda(session: &Session, words: Words) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut block = None;
    for item in Item::ALL.into_iter().filter(|item| *item != Item::Break || is_used(session, *item)) {
        if item.block() != block {
            block = item.block();
            parts.extend(block.map(|block| Part::Heading(block_title(block, words))));
        }
        if item.is_numbered() {
            parts.push(Part::Subheading(item_title(session, item, words)));
        } else if item == Item::Break {
            parts.push(Part::Heading(item_title(session, item, words)));
        }
        let records = session.spoken(item).into_iter().chain(session.carried(item));
        let finished = records.filter(|record| !record.is_draft());
        parts.extend(finished.flat_map(|r| record(session, r, words)));
        parts.extend(tables(session, item, words));
    }
    parts
}

/// Whether a break took a minute at least, or something was written in it.
fn is_used(session: &Session, item: Item) -> bool {
    session.spent_seconds(item) >= 60 || session.spoken(item).into_iter().any(|record| !record.is_draft())
}

fn block_title(block: Block, words: Words) -> String {
    let title = words.block_title(block);
    block.number().map_or_else(|| title.to_owned(), |number| format!("{number}. {title}"))
}

/// Title, state and minutes of an item; a break is not discussed, so it has no state.
fn item_title(session: &Session, item: Item, words: Words) -> String {
    let name = words.item_named(item);
    let planned = session.planned_minutes(item);
    let spent = session.spent_seconds(item);
    let none = if item == Item::Break { spent < 60 } else { spent == 0 };
    let minutes = if none { words.text_planned(planned) } else { words.text_spent(spent / 60, planned) };
    if item == Item::Break {
        return format!("{name} ({minutes})");
    }
    format!("{name} ({}; {minutes})", item_state(session, item, words))
}

/// How far an item has come; only the one on show of a running meeting is under discussion.
fn item_state(session: &Session, item: Item, words: Words) -> String {
    let state = session.item_state(item);
    let on_show =
        session.phase() == Phase::Running && session.on_show().is_some_and(|show| show.item == item);
    if *state == ItemState::Begun && !on_show {
        return words.text_taken_up().to_owned();
    }
    value_in_words(session, &Field::ItemState, &Value::ItemState(state.clone()), words)
}

/// The records of a kind that are not drafts, in the order of their numbers.
fn of_kind(session: &Session, kind: Kind) -> Vec<&Record> {
    let mut records: Vec<&Record> = session.of_kind(kind).filter(|record| !record.is_draft()).collect();
    records.sort_by_key(|record| session.number(record.id));
    records
}

/// The records of a kind that this meeting made, and those that came from quarters before.
fn own_and_carried(session: &Session, kind: Kind) -> (Vec<&Record>, Vec<&Record>) {
    of_kind(session, kind).into_iter().partition(|record| record.carried().is_none())
}

/// A list under its heading, and what came from quarters before under a subheading of its own.
fn section(
    title: &str,
    before: &str,
    (own, carried): (Vec<&Record>, Vec<&Record>),
    list: impl Fn(&[&Record]) -> Vec<Part>,
    words: Words,
) -> Vec<Part> {
    let mut parts = vec![Part::Heading(title.to_owned())];
    if own.is_empty() {
        parts.push(Part::Line(words.text_none().to_owned()));
    } else {
        parts.extend(list(&own));
    }
    if !carried.is_empty() {
        parts.push(Part::Subheading(before.to_owned()));
        parts.extend(list(&carried));
    }
    parts
}

/// The quarter in which a record that was carried here began.
fn quarter_of(record: &Record, words: Words) -> Option<String> {
    record.carried()?;
    record.origin().map(|quarter| words.text_from_quarter(&words.quarter(quarter)))
}

fn decisions(session: &Session, words: Words) -> Vec<Part> {
    let list = |records: &[&Record]| records.iter().flat_map(|r| decision(session, r, words)).collect();
    let both = own_and_carried(session, Kind::Decision);
    section(words.decision(), words.text_before_reviewed(), both, list, words)
}

fn decision(session: &Session, decision: &Record, words: Words) -> [Part; 2] {
    let label = session.label(decision.id).unwrap_or_default();
    let method = Value::Method(Decision(decision).method());
    let method = value_in_words(session, &Field::Method, &method, words);
    let facts: Vec<String> = [method].into_iter().chain(quarter_of(decision, words)).collect();
    [
        Part::Entry(label, marked(session, decision, decision.shown_text(), words)),
        Part::Detail(facts.join("; ")),
    ]
}

fn follow_ups(session: &Session, words: Words) -> Vec<Part> {
    let header = || {
        vec![
            words.attendance_number(),
            words.follow_up(),
            words.field_owners(),
            words.field_due(),
            words.text_state(),
        ]
    };
    let row = |r: &&Record| {
        let view = FollowUp(r);
        let text = marked(session, r, r.shown_text(), words);
        vec![
            session.label(r.id).unwrap_or_default(),
            quarter_of(r, words).map_or_else(|| text.clone(), |quarter| format!("{text} ({quarter})")),
            owners(session, view, words),
            view.due().map_or_else(|| "-".to_owned(), |due| unbroken(&words.date_short(due))),
            state(session, view, words),
        ]
    };
    let list = |records: &[&Record]| vec![Part::Columns(header(), records.iter().map(row).collect())];
    let both = own_and_carried(session, Kind::FollowUp);
    section(words.follow_up(), words.text_before(), both, list, words)
}

fn aspirations(session: &Session, words: Words) -> Vec<Part> {
    let list = |records: &[&Record]| records.iter().flat_map(|r| aspiration(session, r, words)).collect();
    let both = own_and_carried(session, Kind::Aspiration);
    section(words.aspiration(), words.text_before(), both, list, words)
}

fn aspiration(session: &Session, aspiration: &Record, words: Words) -> [Part; 2] {
    let label = session.label(aspiration.id).unwrap_or_default();
    let answer = aspiration.text(&Field::Answer);
    let said = if answer.trim().is_empty() { words.value_unanswered() } else { answer };
    let answer = format!("{}: {said}", words.field_answer());
    let facts: Vec<String> = [answer].into_iter().chain(quarter_of(aspiration, words)).collect();
    [
        Part::Entry(label, marked(session, aspiration, first_line(aspiration), words)),
        Part::Detail(facts.join("; ")),
    ]
}
