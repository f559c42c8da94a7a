//! What stands around the line: how it was understood, and what is offered.

use super::State;
use crate::domain::states::Phase;
use crate::domain::views::Person;
use crate::domain::{Field, Kind, Party, Value};
use crate::input::capture::{Completion, Meaning, Understood};
use crate::lang::Words;
use crate::lang::describe::basis_in_words;
use crate::screens::{Scene, writing};
use crate::ui::Tone;

/// The understood line; while nothing is understood, which marks there are.
pub(super) fn understood(state: &State, scene: &Scene<'_>) -> Vec<(String, Tone)> {
    let text = state.line.text();
    let mut said = writing::understood(&settled(state), &text, state.kind, scene);
    if let Some(early) = writing::early(state.kind, scene).filter(|_| state.published.is_none()) {
        let begun = scene.session.phase() == Phase::Running;
        let early = if begun { early } else { scene.words.capture_early_long() };
        said.insert(0, (early.to_owned(), Tone::Warn));
    }
    if let Some(resting) = resting(state, scene) {
        said.insert(0, (resting, Tone::Good));
    }
    if let Some(giver) = giver(state, scene) {
        said.insert(0, (scene.words.capture_raised(giver), Tone::Good));
    }
    if let Some(problem) = problem(state, scene) {
        said.insert(0, answering(problem, text.is_empty(), scene));
    }
    if text.is_empty() || said.is_empty() {
        said.push((hint(state.kind, scene.words).to_owned(), Tone::Plain));
    }
    said
}

/// What is understood, without the doubt about the mark that is being typed while it may still become one.
fn settled(state: &State) -> Understood {
    let mut found = state.understood.clone();
    let goes_on = |start: usize| state.offers.iter().any(|offer| offer.range.start == start);
    found.doubts.retain(|(range, _)| !goes_on(range.start));
    found
}

/// That the record answers a problem; while the line is empty, first of all how to let go of it.
fn answering(problem: crate::domain::RecordId, empty: bool, scene: &Scene<'_>) -> (String, Tone) {
    let words = scene.words;
    let label = scene.session.label(problem).unwrap_or_default();
    let text = scene.session.record(problem).map_or("", |known| known.shown_text());
    let text = text.lines().next().unwrap_or_default();
    if empty {
        return (words.capture_answers_lets_go(&label, text), Tone::Good);
    }
    (words.capture_answers(&label, text), Tone::Good)
}

/// The problem that the record answers already, when the line names none.
pub(super) fn problem(state: &State, scene: &Scene<'_>) -> Option<crate::domain::RecordId> {
    let known =
        state.record.and_then(|id| scene.session.record(id)).map(|record| record.get(&Field::Problem));
    let begun = if let Some(Value::Record(id)) = known { Some(*id) } else { state.problem };
    begun.filter(|_| state.understood.links.is_empty())
}

/// Who brings what is written, as long as the line names nobody.
fn giver<'a>(state: &State, scene: &Scene<'a>) -> Option<&'a str> {
    let record = state.record.and_then(|id| scene.session.record(id))?;
    let Value::Party(party) = record.get(&Field::RaisedBy) else { return None };
    state.understood.speaker.is_none().then(|| scene.session.party_name(party))
}

/// What a decision rests on before its line names anything.
fn resting(state: &State, scene: &Scene<'_>) -> Option<String> {
    let record = state.record.and_then(|id| scene.session.record(id))?;
    let Value::Bases(bases) = record.get(&Field::BasedOn) else { return None };
    let named = bases.iter().map(|basis| basis_in_words(scene.session, basis, scene.words));
    Some(scene.words.capture_rests_on(&named.collect::<Vec<_>>().join("; ")))
}

/// Which marks a kind takes.
const fn hint(kind: Kind, words: Words) -> &'static str {
    match kind {
        Kind::Note | Kind::Person | Kind::Row(_) => words.capture_hint_note(),
        Kind::Problem => words.capture_hint_problem(),
        Kind::FollowUp => words.capture_hint_follow_up(),
        Kind::Decision => words.capture_hint_decision(),
        Kind::Aspiration => words.capture_hint_aspiration(),
    }
}

/// What stands beside an offer: the day of a date, the title of a person, the text of a record.
pub(super) fn detail(scene: &Scene<'_>, offer: &Completion) -> String {
    let words = scene.words;
    match &offer.meaning {
        Meaning::Due(date) => writing::dated(*date, scene),
        Meaning::Owner(Party::Person(id)) | Meaning::Speaker(Party::Person(id)) => {
            let title = scene.session.record(*id).map_or("", |person| Person(person).title_beyond_name());
            if title.is_empty() { words.capture_person().to_owned() } else { words.capture_person_of(title) }
        }
        Meaning::Owner(_) | Meaning::Speaker(_) => words.capture_office().to_owned(),
        Meaning::Severity(_) | Meaning::Link(_) | Meaning::Votes(_) => {
            offer.detail.lines().next().unwrap_or_default().to_owned()
        }
    }
}
