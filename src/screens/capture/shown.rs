//! How the line was understood, in words.

use super::State;
use crate::domain::{Field, Kind, Party, Value};
use crate::input::capture::{Completion, Doubt, Meaning};
use crate::lang::Words;
use crate::screens::{Scene, writing};
use crate::ui::Tone;

/// The understood line: each mark in words, and then what stayed text although it looks like a mark.
pub(super) fn understood(state: &State, scene: &Scene<'_>, words: Words) -> Vec<(String, Tone)> {
    let mut said: Vec<(String, Tone)> = Vec::new();
    let found = &state.understood;
    let owners: Vec<&str> = found.owners.iter().map(|owner| scene.session.party_name(owner)).collect();
    if !owners.is_empty() {
        said.push((words.capture_owner(&owners.join(", ")), Tone::Good));
    }
    if let Some(speaker) = &found.speaker {
        let name = scene.session.party_name(speaker);
        let text =
            if state.kind == Kind::Note { words.capture_speaker(name) } else { words.capture_raised(name) };
        said.push((text, Tone::Good));
    }
    if let Some(due) = found.due {
        let date = dated(due, scene, words);
        let text =
            if state.kind == Kind::Decision { words.capture_review(&date) } else { words.due_in(&date) };
        said.push((text, Tone::Good));
    }
    if let Some(level) = found.severity {
        let level = writing::severity_word(level, words);
        said.push((words.capture_severity(level), Tone::Good));
    }
    said.extend(links(state, scene, words));
    if said.is_empty() && found.doubts.is_empty() {
        said.push((hint(state.kind, words).to_owned(), Tone::Plain));
    }
    said.extend(doubts(state, words));
    said
}

/// The records that the line answers or rests on.
fn links(state: &State, scene: &Scene<'_>, words: Words) -> Vec<(String, Tone)> {
    let known =
        state.record.and_then(|id| scene.session.record(id)).map(|record| record.get(&Field::Problem));
    let begun = if let Some(Value::Record(id)) = known { Some(*id) } else { state.problem };
    let own = begun.filter(|_| state.understood.links.is_empty());
    let all = state.understood.links.iter().copied().chain(own);
    all.map(|id| {
        let name = writing::record_name(scene.session, id, words);
        let text = scene.session.record(id).map_or("", |record| record.shown_text());
        (format!("{name}: {text}"), Tone::Good)
    })
    .collect()
}

/// What looks like a mark and stayed text, with the reason.
fn doubts(state: &State, words: Words) -> Vec<(String, Tone)> {
    let line = state.line.text();
    let doubts = state.understood.doubts.iter();
    doubts
        .map(|(range, doubt)| {
            let mark = line.get(range.clone()).unwrap_or_default();
            let why = match doubt {
                Doubt::UnknownName => words.capture_unknown_name(mark),
                Doubt::AmbiguousName => words.capture_ambiguous_name(mark),
                Doubt::ImpossibleDate => words.capture_impossible_date(mark),
                Doubt::UnknownRecord => words.capture_unknown_record(mark),
            };
            (why, Tone::Warn)
        })
        .collect()
}

/// Which marks a kind takes, shown until one is typed.
const fn hint(kind: Kind, words: Words) -> &'static str {
    match kind {
        Kind::Note | Kind::Person => words.capture_hint_note(),
        Kind::Problem => words.capture_hint_problem(),
        Kind::FollowUp => words.capture_hint_follow_up(),
        Kind::Decision => words.capture_hint_decision(),
        Kind::Aspiration => words.capture_hint_aspiration(),
    }
}

/// A day as `Sabtu, 15 Juli 2023 (3 bulan lagi)`.
fn dated(date: chrono::NaiveDate, scene: &Scene<'_>, words: Words) -> String {
    format!("{} ({})", words.date_long(date), words.due(date, scene.day()))
}

/// What stands beside an offer: the day of a date, the title of a person, the text of a record.
pub(super) fn detail(scene: &Scene<'_>, offer: &Completion, words: Words) -> String {
    match &offer.meaning {
        Meaning::Due(date) => dated(*date, scene, words),
        Meaning::Owner(Party::Person(id)) | Meaning::Speaker(Party::Person(id)) => {
            scene.session.record(*id).map_or("", |person| person.text(&Field::Title)).to_owned()
        }
        Meaning::Owner(_) | Meaning::Speaker(_) => words.capture_office().to_owned(),
        Meaning::Severity(_) | Meaning::Link(_) => offer.detail.lines().next().unwrap_or_default().to_owned(),
    }
}
