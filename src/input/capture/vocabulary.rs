//! The names and numbers that a captured line may speak of.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::domain::text::folded;
use crate::domain::{Party, RecordId};

/// A person or office, with all the names by which the room calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartyWords {
    /// Who it is.
    pub party: Party,
    /// The names; the first one is inserted by completion and should be nobody else's.
    pub names: Vec<String>,
}

/// A record that has a short number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordWords {
    /// The record.
    pub id: RecordId,
    /// The short number as people say it, such as `M3`.
    pub number: String,
    /// The text of the record, for completion.
    pub text: String,
}

/// A party of the vocabulary with its names folded.
#[derive(Clone, Debug)]
pub(super) struct Called {
    /// Who it is.
    pub(super) party: Party,
    /// The names as written, each beside its folded form.
    pub(super) names: Vec<(String, String)>,
}

/// What is known while a line is captured; made once per change of the session, not per key.
#[derive(Clone, Debug)]
pub struct Vocabulary {
    /// The day from which dates count.
    pub(super) meeting: NaiveDate,
    /// Whether completion offers the English words for dates and severity.
    pub(super) english: bool,
    /// The parties in the order given.
    pub(super) parties: Vec<Called>,
    /// The records in the order given, each with its folded number.
    pub(super) records: Vec<(RecordWords, String)>,
    /// The parties by folded name, as places in `parties`.
    by_name: HashMap<String, Vec<usize>>,
    /// The records by folded number, as places in `records`.
    by_number: HashMap<String, Vec<usize>>,
    /// The most words that a name has.
    longest: usize,
}

/// Whom a name may mean.
pub(super) enum Match<'a> {
    /// Nobody.
    Nobody,
    /// One party.
    One(&'a Called),
    /// More than one.
    Several,
}

impl Vocabulary {
    /// Gathers the words; dates without a year are the next such day from `meeting` on.
    #[must_use]
    pub fn new(
        meeting: NaiveDate,
        english: bool,
        parties: Vec<PartyWords>,
        records: Vec<RecordWords>,
    ) -> Self {
        let parties: Vec<Called> = parties.into_iter().map(Called::new).collect();
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, party) in parties.iter().enumerate() {
            for (_, name) in &party.names {
                let called = by_name.entry(name.clone()).or_default();
                if called.last() != Some(&at) {
                    called.push(at);
                }
            }
        }
        let records: Vec<_> = records.into_iter().map(|record| (folded(&record.number), record)).collect();
        let mut by_number: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, (number, _)) in records.iter().enumerate() {
            by_number.entry(number.clone()).or_default().push(at);
        }
        let longest = by_name.keys().map(|name| name.split(' ').count()).max().unwrap_or(0);
        let records = records.into_iter().map(|(number, record)| (record, number)).collect();
        Self { meeting, english, parties, records, by_name, by_number, longest }
    }

    /// Who is called by a folded name.
    pub(super) fn called(&self, name: &str) -> Match<'_> {
        match self.by_name.get(name).map(Vec::as_slice) {
            Some([one]) => self.parties.get(*one).map_or(Match::Nobody, Match::One),
            Some([_, ..]) => Match::Several,
            _ => Match::Nobody,
        }
    }

    /// The only party one of whose names begins with folded words, each of them at the start of one of its own.
    ///
    /// An office comes before the people whose names are its title and more.
    pub(super) fn begun(&self, typed: &[String]) -> Option<&Called> {
        let begins = |name: &str| {
            let mut words = name.split(' ');
            typed.iter().all(|typed| words.next().is_some_and(|word| word.starts_with(typed.as_str())))
        };
        let names: Vec<&str> = self.by_name.keys().map(String::as_str).filter(|name| begins(name)).collect();
        let shortest = names.iter().min_by_key(|name| name.len())?;
        let Match::One(party) = self.called(shortest) else { return None };
        let own = |name: &&str| party.names.iter().any(|(_, other)| other == name);
        let office = matches!(party.party, Party::Office(_));
        let more = |name: &&str| {
            office
                && name.strip_prefix(shortest).is_some_and(|rest| rest.starts_with(' '))
                && self.are_people(name)
        };
        names.iter().all(|name| own(name) || more(name)).then_some(party)
    }

    /// Whether only people are called by a folded name.
    fn are_people(&self, name: &str) -> bool {
        let called = self.by_name.get(name).into_iter().flatten().filter_map(|at| self.parties.get(*at));
        called.into_iter().all(|called| matches!(called.party, Party::Person(_)))
    }

    /// The one record with a folded number.
    pub(super) fn numbered(&self, number: &str) -> Option<&RecordWords> {
        match self.by_number.get(number).map(Vec::as_slice) {
            Some([one]) => self.records.get(*one).map(|(record, _)| record),
            _ => None,
        }
    }

    /// The most words that a name has.
    pub(super) const fn longest(&self) -> usize {
        self.longest
    }
}

impl Called {
    /// Folds the names, leaving out those of which nothing remains.
    fn new(words: PartyWords) -> Self {
        let names = words.names.into_iter().map(|name| {
            let plain = folded(&name);
            (name, plain)
        });
        Self { party: words.party, names: names.filter(|(_, plain)| !plain.is_empty()).collect() }
    }

    /// The bytes at the start of a text that spell a name in full, its last dot or bracket included.
    pub(super) fn spelled(&self, text: &str) -> Option<usize> {
        let spelled = self.names.iter().filter(|(name, _)| {
            let same =
                text.get(..name.len()).is_some_and(|start| start.to_lowercase() == name.to_lowercase());
            same && text.get(name.len()..).is_none_or(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        spelled.map(|(name, _)| name.len()).max()
    }
}
