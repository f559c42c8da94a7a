//! The filters that can be picked, each with the number of follow-ups that it would show by itself.

use std::collections::{BTreeMap, BTreeSet};

use super::filter::{Filter, Matcher, Owners, States, Whence, Whose};
use super::state_words::Kind;
use crate::domain::Party;
use crate::domain::text::capital;
use crate::screens::Scene;
use crate::ui::menu::MenuItem;

/// What an entry of the menu does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Pick {
    /// Shows everything.
    All,
    /// Changes between groups by state and one list by due day.
    Order,
    /// Shows the follow-ups of somebody.
    Whose(Whose),
    /// Shows some states.
    States(States),
    /// Shows the follow-ups of this meeting, or those carried here.
    Whence(Whence),
    /// Shows what is overdue.
    Overdue,
}

/// One entry of the menu.
#[derive(Debug, Clone)]
pub(super) struct Choice {
    pub(super) pick: Pick,
    label: String,
    /// Whether the filter is set.
    detail: &'static str,
    /// How many it would show.
    count: String,
}

/// The entries, in the order of the menu: everything, states, where from, owners by name, and last how they are sorted.
pub(super) fn choices(scene: &Scene<'_>, filter: &Filter) -> Vec<Choice> {
    let words = scene.words;
    let mut entries: Vec<(String, Pick)> = vec![
        (words.board_filter_all().to_owned(), Pick::All),
        (capital(words.overdue()), Pick::Overdue),
        (words.board_filter_open().to_owned(), Pick::States(States::Open)),
    ];
    let states = Kind::ALL.map(|kind| (capital(kind.word(words)), Pick::States(States::Only(kind))));
    entries.extend(states);
    entries.push((words.board_filter_here().to_owned(), Pick::Whence(Whence::Here)));
    entries.push((words.board_filter_carried().to_owned(), Pick::Whence(Whence::Carried)));
    entries.push((capital(words.no_owner()), Pick::Whose(Whose::Nobody)));
    let order = if filter.by_due { words.board_sort_state() } else { words.board_sort_due() };
    let mut choices: Vec<Choice> =
        entries.into_iter().map(|(label, pick)| choice(scene, filter, label, pick)).collect();
    choices.extend(owners(scene).into_iter().map(|(party, count)| {
        let label = scene.session.party_name(&party).to_owned();
        let whose = Whose::Of(party);
        let detail = if filter.whose == whose { words.board_in_use() } else { "" };
        Choice { pick: Pick::Whose(whose), label, detail, count: count.to_string() }
    }));
    // The order is no filter: it stands apart, behind them.
    choices.push(choice(scene, filter, order.to_owned(), Pick::Order));
    choices
}

/// The entries as a menu takes them.
pub(super) fn items(choices: &[Choice]) -> Vec<MenuItem<'_>> {
    choices
        .iter()
        .map(|choice| MenuItem { label: &choice.label, detail: choice.detail, key: &choice.count })
        .collect()
}

fn choice(scene: &Scene<'_>, filter: &Filter, label: String, pick: Pick) -> Choice {
    let (alone, set) = match &pick {
        Pick::All => (Filter::default(), filter.is_off()),
        Pick::Order => return Choice { pick, label, detail: "", count: String::new() },
        Pick::Whose(whose) => (Filter { whose: whose.clone(), ..Filter::default() }, filter.whose == *whose),
        Pick::States(states) => (Filter { states: *states, ..Filter::default() }, filter.states == *states),
        Pick::Whence(whence) => (Filter { whence: *whence, ..Filter::default() }, filter.whence == *whence),
        Pick::Overdue => (Filter { overdue: true, ..Filter::default() }, filter.overdue),
    };
    let matcher = Matcher::new(scene, &alone);
    let published = scene.session.follow_ups().filter(|follow_up| !follow_up.record().is_draft());
    let count = published.filter(|follow_up| matcher.takes(*follow_up)).count().to_string();
    Choice { pick, label, detail: if set { scene.words.board_in_use() } else { "" }, count }
}

/// Everybody who owns a follow-up, by name, with how many; counted in one go, as there may be many.
fn owners(scene: &Scene<'_>) -> Vec<(Party, usize)> {
    let owners = Owners::of(scene.session);
    let mut all: BTreeMap<Party, usize> = BTreeMap::new();
    for follow_up in scene.session.follow_ups().filter(|follow_up| !follow_up.record().is_draft()) {
        let parties: BTreeSet<Party> = follow_up.owners().iter().map(|party| owners.one(party)).collect();
        for party in parties {
            *all.entry(party).or_default() += 1;
        }
    }
    let mut all: Vec<(Party, usize)> = all.into_iter().collect();
    all.sort_by_cached_key(|(party, _)| scene.session.party_name(party).to_lowercase());
    all
}
