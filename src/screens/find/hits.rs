//! What is looked through, and in which order it is shown.

use super::marks::Folded;
use crate::domain::states::{FollowUpState, ProblemState};
use crate::domain::{Field, Kind, Party, Record, RecordId, Session, Value};

/// The most that are listed: nobody goes through more, and typing on narrows them.
const MOST: usize = 400;

/// The fields that are looked through besides the text itself, in the order in which they are shown.
const FIELDS: [Field; 15] = [
    Field::Name,
    Field::Title,
    Field::Owners,
    Field::Speaker,
    Field::RaisedBy,
    Field::Cause,
    Field::Impact,
    Field::Answer,
    Field::Evidence,
    Field::FundSource,
    Field::FollowUpState,
    Field::ProblemState,
    Field::Presence,
    Field::Draft,
    Field::Author,
];

/// The records and people in which every word occurs: a number that was typed whole, then people, then in the order of the agenda.
pub(super) fn hits(session: &Session, words: &[String]) -> Vec<RecordId> {
    if words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<_> = Kind::all()
        .flat_map(|kind| session.of_kind(kind))
        .filter(|record| has_all(session, record, words))
        .map(|record| (rank(session, record, words), record.id))
        .collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.truncate(MOST);
    found.into_iter().map(|(_, id)| id).collect()
}

/// What comes first: not the number typed, not a person, place in the agenda, time.
type Rank = (bool, bool, usize, u64);

fn rank(session: &Session, record: &Record, words: &[String]) -> Rank {
    let label = session.label(record.id).map(|label| label.to_lowercase());
    let named = label.is_some_and(|label| words.contains(&label));
    (!named, record.kind != Kind::Person, record.home_item().index(), record.clock)
}

fn has_all(session: &Session, record: &Record, words: &[String]) -> bool {
    let mut missing: Vec<&String> = words.iter().collect();
    let label = session.label(record.id).unwrap_or_default().to_lowercase();
    missing.retain(|word| **word != label);
    for part in parts(session, record) {
        if missing.is_empty() {
            return true;
        }
        let folded = Folded::of(&part);
        missing.retain(|word| !folded.text.contains(word.as_str()));
    }
    missing.is_empty()
}

/// What a record says, piece by piece, the text itself first.
pub(super) fn parts(session: &Session, record: &Record) -> impl Iterator<Item = String> {
    let text = record.get(&Field::Text).as_text().unwrap_or_default().to_owned();
    let fields = FIELDS.iter().map(|field| words_of(session, record.get(field)));
    std::iter::once(text).chain(fields).filter(|part| !part.is_empty())
}

/// The words of a value; empty for values that are not words.
fn words_of(session: &Session, value: &Value) -> String {
    let name = |party: &Party| session.party_name(party).to_owned();
    if let Value::Text(text) = value {
        text.clone()
    } else if let Value::Party(party) = value {
        name(party)
    } else if let Value::Parties(parties) = value {
        parties.iter().map(name).collect::<Vec<_>>().join(", ")
    } else if let Value::FollowUpState(FollowUpState::Postponed { why } | FollowUpState::Cancelled { why })
    | Value::ProblemState(ProblemState::Dropped { why }) = value
    {
        why.clone()
    } else if let Value::Presence(crate::domain::Presence::Represented { by, .. }) = value {
        by.clone()
    } else {
        String::new()
    }
}
