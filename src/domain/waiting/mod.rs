//! Who and what is waited for: answers that are due, people who were not heard, days that have gone by.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::rows::{ReportState, WaitsFor};
use super::states::{AspirationKind, AspirationState, FollowUpState};
use super::text::folded;
use super::views::{Aspiration, FollowUp, Note, Person};
use super::{Body, Field, Item, Kind, Panel, Party, Record, RecordId, Session, Value};

/// How many follow-ups answer each problem; those that were cancelled answer nothing.
#[must_use]
pub fn answers(session: &Session) -> HashMap<RecordId, usize> {
    let mut counts = HashMap::new();
    for problem in session.follow_ups().filter_map(answered) {
        *counts.entry(problem).or_default() += 1;
    }
    counts
}

/// How many follow-ups answer one problem, as [`answers`] counts them.
#[must_use]
pub fn answers_of(session: &Session, problem: RecordId) -> usize {
    let linked = session.follow_ups().filter(|follow_up| follow_up.problem() == Some(problem));
    linked.filter_map(answered).count()
}

/// The problem that a follow-up answers; none while it is a draft, and when it was cancelled.
fn answered(follow_up: FollowUp<'_>) -> Option<RecordId> {
    let cancelled = matches!(follow_up.state(), FollowUpState::Cancelled { .. });
    follow_up.problem().filter(|_| !cancelled && !follow_up.0.is_draft())
}

/// Whether an aspiration is a complaint of residents (*pengaduan*).
#[must_use]
pub fn is_complaint(record: &Record) -> bool {
    Aspiration(record).kind() == Some(AspirationKind::Pengaduan)
}

/// The day on which an aspiration or complaint was received; when none is typed, the one on which it was written.
#[must_use]
pub fn received(record: &Record) -> Option<NaiveDate> {
    record.day(&Field::Received).or_else(|| record.created().map(|at| at.date_naive()))
}

/// The days from receiving to answering, 0 or more; what is open is counted up to `day`.
///
/// None where it was answered on a day that nobody noted.
#[must_use]
pub fn days_to_answer(record: &Record, day: NaiveDate) -> Option<i64> {
    let from = received(record)?;
    let to = match (record.day(&Field::Answered), Aspiration(record).state()) {
        (Some(answered), _) => answered,
        (None, AspirationState::Unanswered) => day,
        (None, AspirationState::Answered) => return None,
    };
    Some((to - from).num_days().max(0))
}

/// The stages of a *Raperdes* in their order: each is a day.
pub const STAGES: [Field; 7] = [
    Field::Proposed,
    Field::Drafted,
    Field::Discussed,
    Field::Agreed,
    Field::Evaluated,
    Field::Enacted,
    Field::Promulgated,
];

/// The furthest stage that a *Raperdes* has reached, and when; none before the first.
#[must_use]
pub fn stage(bill: &Record) -> Option<(&'static Field, NaiveDate)> {
    static ALL: [Field; 7] = STAGES;
    ALL.iter().rev().find_map(|field| bill.day(field).map(|day| (field, day)))
}

/// The days that a *Raperdes* has waited for its next stage, as of `day`; none before its first and after its last.
#[must_use]
pub fn bill_waits(bill: &Record, day: NaiveDate) -> Option<i64> {
    let (stage, since) = stage(bill)?;
    (*stage != Field::Promulgated).then(|| (day - since).num_days().max(0))
}

/// The days that a topic of the BPD has waited for whoever is to act, as of `day`; none when it is settled or undated.
#[must_use]
pub fn topic_waits(topic: &Record, day: NaiveDate) -> Option<i64> {
    let settled = topic.get(&Field::WaitsFor) == &Value::WaitsFor(WaitsFor::Nobody);
    topic.day(&Field::Since).filter(|_| !settled).map(|since| (day - since).num_days().max(0))
}

/// Whether a party means a person: by id, by the office held, or by a name or title as written.
#[must_use]
pub fn means(session: &Session, party: &Party, person: Person<'_>) -> bool {
    match party {
        Party::Person(id) => *id == person.id(),
        Party::Office(id) if person.office() == Some(id) => true,
        Party::Office(id) => {
            let office = session.village().office(id);
            office.is_some_and(|office| folded(&office.title) == folded(person.title()))
        }
        Party::Name(name) => {
            let name = folded(name);
            !name.is_empty() && (name == folded(person.name()) || name == folded(person.title()))
        }
    }
}

/// Who reports in 1.3 and who has not yet.
#[derive(Debug, Clone, Default)]
pub struct Reporting<'a> {
    /// The officials who are to report: all who are invited, but the Kepala Desa, to whom they report.
    pub due: usize,
    /// How many of them have presented their report.
    pub presented: usize,
    /// Those for whom no report is begun, in the order of the attendance list.
    pub missing: Vec<Person<'a>>,
}

/// Holds the officials of a meeting against its reports.
#[must_use]
pub fn reporting(session: &Session) -> Reporting<'_> {
    let mut presented = Roll::default();
    for row in session.of_kind(Kind::Row(Panel::Report)) {
        let party = if let Value::Party(party) = row.get(&Field::Presenter) {
            party.clone()
        } else {
            Party::Name(row.text(&Field::Text).to_owned())
        };
        presented.put(session, &party, is_presented(row));
    }
    let mut told = Reporting::default();
    let officials = session.people().filter(|person| {
        person.is_invited() && person.main_body() == Body::PerangkatDesa && !leads_village(session, *person)
    });
    for person in officials {
        told.due += 1;
        match presented.of(person) {
            None => told.missing.push(person),
            Some(done) => told.presented += usize::from(done),
        }
    }
    told
}

fn leads_village(session: &Session, person: Person<'_>) -> bool {
    means(session, &Party::Office("kepala_desa".to_owned()), person)
}

fn is_presented(row: &Record) -> bool {
    matches!(row.get(&Field::ReportState), Value::ReportState(state) if *state != ReportState::Missing)
}

/// Who was named by some parties, and whether any of them counts as done: found by id, office, name or title, so that
/// a long attendance list is gone through once.
#[derive(Default)]
struct Roll {
    people: HashMap<RecordId, bool>,
    offices: HashMap<String, bool>,
    names: HashMap<String, bool>,
}

impl Roll {
    fn put(&mut self, session: &Session, party: &Party, done: bool) {
        match party {
            Party::Person(id) => *self.people.entry(*id).or_default() |= done,
            Party::Office(id) => {
                *self.offices.entry(id.clone()).or_default() |= done;
                let title = session.village().office(id).map(|office| office.title.as_str());
                self.put_name(title.unwrap_or_default(), done);
            }
            Party::Name(name) => self.put_name(name, done),
        }
    }

    /// Nobody is called by an empty name.
    fn put_name(&mut self, name: &str, done: bool) {
        if !name.trim().is_empty() {
            *self.names.entry(folded(name)).or_default() |= done;
        }
    }

    /// What is known of a person; none when nobody named this one.
    fn of(&self, person: Person<'_>) -> Option<bool> {
        let name = |name: &str| self.names.get(&folded(name));
        let by_name =
            || if self.names.is_empty() { [None; 2] } else { [name(person.name()), name(person.title())] };
        let known = [self.people.get(&person.id()), person.office().and_then(|id| self.offices.get(id))];
        known.into_iter().chain(by_name()).flatten().copied().reduce(|one, other| one || other)
    }
}

/// The invited institutions (LKD) that have not been heard in this meeting: neither an aspiration nor a note is theirs.
#[must_use]
pub fn unheard(session: &Session) -> Vec<Person<'_>> {
    let mut heard = Roll::default();
    let here = |record: &Record| record.carried().is_none();
    for party in session.aspirations().filter(|a| here(a.0)).filter_map(Aspiration::raised_by) {
        heard.put(session, party, true);
    }
    let notes = session.notes().filter(|note| here(note.0) && note.0.item() == Some(Item::Lkd));
    for party in notes.filter_map(Note::speaker) {
        heard.put(session, party, true);
    }
    let invited = session.people().filter(|person| person.is_invited() && person.main_body() == Body::Lkd);
    invited.filter(|person| heard.of(*person).is_none()).collect()
}

/// Of several offices those of whom nobody is here; none as long as nobody at all was marked as present.
///
/// A substitute stands for whoever sent him. An office that nobody in the meeting holds is not absent: nobody knows.
#[must_use]
pub fn absent<'a>(session: &Session, parties: &'a [Party]) -> Vec<&'a Party> {
    if !session.people().any(|person| person.presence().came()) {
        return Vec::new();
    }
    let away = |party: &&Party| {
        let mut known = session.people().filter(|person| means(session, party, *person)).peekable();
        known.peek().is_some() && !known.any(|person| person.presence().counts(true))
    };
    parties.iter().filter(away).collect()
}

#[cfg(test)]
mod tests;
