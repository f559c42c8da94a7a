//! What the board is narrowed to: an owner, a state, where it came from, overdue, and words.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::state_words::Kind;
use crate::domain::views::FollowUp;
use crate::domain::{Field, Party, Session};
use crate::lang::{Words, folded};
use crate::screens::Scene;

/// Which states are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum States {
    /// All.
    #[default]
    All,
    /// Whatever is still owed.
    Open,
    /// One.
    Only(Kind),
}

/// Which meetings' follow-ups are shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Whence {
    /// All.
    #[default]
    All,
    /// Those of this meeting.
    Here,
    /// Those that were carried here.
    Carried,
}

/// Whose follow-ups are shown.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) enum Whose {
    /// All.
    #[default]
    All,
    /// Those of nobody.
    Nobody,
    /// Those of one; a person who holds an office alone counts as the office.
    Of(Party),
}

/// All that narrows the board, and how it is sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Filter {
    pub(super) whose: Whose,
    pub(super) states: States,
    pub(super) whence: Whence,
    pub(super) overdue: bool,
    /// Words that must all occur.
    pub(super) words: String,
    /// Whether the board is one list by due day instead of groups by state.
    pub(super) by_due: bool,
}

impl Filter {
    /// Whether nothing is left out.
    pub(super) fn is_off(&self) -> bool {
        *self == Self { by_due: self.by_due, ..Self::default() }
    }

    /// Shows everything again, sorted as before.
    pub(super) fn clear(&mut self) {
        *self = Self { by_due: self.by_due, ..Self::default() };
    }

    /// What narrows the board, in words.
    pub(super) fn parts(&self, session: &Session, words: Words) -> Vec<String> {
        let whose = match &self.whose {
            Whose::All => None,
            Whose::Nobody => Some(words.no_owner()),
            Whose::Of(party) => Some(session.party_name(party)),
        };
        let states = match self.states {
            States::All => None,
            States::Open => Some(words.board_filter_open()),
            States::Only(kind) => Some(kind.word(words)),
        };
        let whence = match self.whence {
            Whence::All => None,
            Whence::Here => Some(words.board_filter_here()),
            Whence::Carried => Some(words.board_filter_carried()),
        };
        let overdue = self.overdue.then_some(words.overdue());
        let mut parts: Vec<String> =
            [whose, states, whence, overdue].into_iter().flatten().map(str::to_owned).collect();
        if !self.words.trim().is_empty() {
            parts.push(format!("“{}”", self.words.trim()));
        }
        parts
    }
}

/// Offices that one person alone holds, so that both names are one owner.
pub(super) struct Owners<'a> {
    session: &'a Session,
    holders: BTreeMap<&'a str, usize>,
}

impl<'a> Owners<'a> {
    /// Gathers who holds which office.
    pub(super) fn of(session: &'a Session) -> Self {
        let mut holders = BTreeMap::new();
        for office in session.people().filter_map(crate::domain::views::Person::office) {
            *holders.entry(office).or_default() += 1;
        }
        Self { session, holders }
    }

    /// The office for a person who holds it alone, else the party itself.
    pub(super) fn one(&self, party: &Party) -> Party {
        let Party::Person(id) = party else { return party.clone() };
        let office = self.session.record(*id).and_then(|record| record.get(&Field::Office).as_text());
        let alone = office.filter(|office| self.holders.get(office) == Some(&1));
        alone.map_or_else(|| party.clone(), |office| Party::Office(office.to_owned()))
    }
}

/// A filter made ready to be asked of many follow-ups.
pub(super) struct Matcher<'a> {
    session: &'a Session,
    late_before: Option<NaiveDate>,
    filter: &'a Filter,
    words: Vec<String>,
    owners: Option<Owners<'a>>,
}

impl<'a> Matcher<'a> {
    /// Folds the words and gathers the owners, if they matter.
    pub(super) fn new(scene: &Scene<'a>, filter: &'a Filter) -> Self {
        let owners = matches!(filter.whose, Whose::Of(_)).then(|| Owners::of(scene.session));
        let words = folded(&filter.words).split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect();
        Self { session: scene.session, late_before: scene.late_before(), filter, words, owners }
    }

    /// Whether a follow-up is shown.
    pub(super) fn takes(&self, follow_up: FollowUp<'_>) -> bool {
        let carried = follow_up.record().carried().is_some();
        let whence = match self.filter.whence {
            Whence::All => true,
            Whence::Here => !carried,
            Whence::Carried => carried,
        };
        let states = match self.filter.states {
            States::All => true,
            States::Open => follow_up.state().is_open(),
            States::Only(kind) => Kind::of(follow_up.state()) == kind,
        };
        let late = !self.filter.overdue || self.late_before.is_some_and(|day| follow_up.is_overdue(day));
        whence && states && late && self.is_owned(follow_up) && self.has_words(follow_up)
    }

    fn is_owned(&self, follow_up: FollowUp<'_>) -> bool {
        match &self.filter.whose {
            Whose::All => true,
            Whose::Nobody => follow_up.owners().is_empty(),
            Whose::Of(wanted) => follow_up
                .owners()
                .iter()
                .any(|party| self.owners.as_ref().is_some_and(|owners| owners.one(party) == *wanted)),
        }
    }

    fn has_words(&self, follow_up: FollowUp<'_>) -> bool {
        if self.words.is_empty() {
            return true;
        }
        let session = self.session;
        let record = follow_up.record();
        let mut text = session.label(record.id).unwrap_or_default();
        let problem = follow_up.problem().and_then(|id| session.record(id));
        let label = follow_up.problem().and_then(|id| session.label(id)).unwrap_or_default();
        let owners = follow_up.owners().iter().map(|party| session.party_name(party));
        let texts = [
            record.shown_text(),
            record.text(&Field::FundSource),
            record.text(&Field::Evidence),
            label.as_str(),
            problem.map_or("", |problem| problem.shown_text()),
        ];
        for part in texts.into_iter().chain(owners) {
            text.push(' ');
            text.push_str(part);
        }
        let text = folded(&text);
        self.words.iter().all(|word| text.contains(word.as_str()))
    }
}
