//! How realised amounts are typed: up to the quarter, or for the quarter alone. It is asked once, and one key switches.

use super::spec::Grid;
use super::{CHAIN, State};
use crate::domain::figures::entry;
use crate::domain::rows::Entry;
use crate::domain::{Change, Field, Item, Kind, Panel, Target, Value, check};
use crate::input::Action;
use crate::lang::Words;
use crate::lang::describe::row_choice;
use crate::screens::keys::key_of;
use crate::screens::{Confirmation, Intent, Layer, Scene};
use crate::ui::Tone;

/// Whether it makes a difference: in the budget, after the first quarter of a year.
pub(super) fn matters(grid: Grid, scene: &Scene<'_>) -> bool {
    grid.kind == Kind::Row(Panel::Budget) && scene.session.quarter().number() > 1
}

/// How amounts are typed now, in words; up to the quarter as long as nobody was asked.
pub(super) fn how(scene: &Scene<'_>) -> &'static str {
    word(entry(scene.session).unwrap_or(Entry::ToDate), scene.words)
}

fn word(entry: Entry, words: Words) -> &'static str {
    row_choice(&Value::Entry(entry), words).unwrap_or_default()
}

/// An amount with the way in which it is typed, and the key that switches.
pub(super) fn said(amount: &str, scene: &Scene<'_>) -> String {
    scene.words.entry_said(amount, how(scene), &key_of(&CHAIN, Action::SwitchEntry, scene.words))
}

/// Before the first amount is typed in a cell of realisation: asks how it is meant.
pub(super) fn ask_first(state: &State, scene: &Scene<'_>) -> Option<Intent> {
    let field = state.grid.columns().get(state.column).and_then(super::spec::Column::field);
    let first = field == Some(&Field::Realised) && entry(scene.session).is_none();
    let words = scene.words;
    let quarter = words.quarter(scene.session.quarter());
    let text = words.entry_ask_first(&quarter, &key_of(&CHAIN, Action::SwitchEntry, words));
    let change = set(Entry::ToDate);
    let asks = first && matters(state.grid, scene) && check(scene.session, &change).is_ok();
    asks.then(|| asked(Entry::ToDate, text, words))
}

/// Switches to the other way of typing, after a question.
pub(super) fn switch(grid: Grid, scene: &Scene<'_>) -> Vec<Intent> {
    let words = scene.words;
    if grid.kind != Kind::Row(Panel::Budget) {
        return Vec::new();
    }
    if !matters(grid, scene) {
        return vec![Intent::Tell(Tone::Info, words.entry_first_quarter().to_owned())];
    }
    let quarter = words.quarter(scene.session.quarter());
    let (to, text) = match entry(scene.session) {
        Some(Entry::QuarterAlone) => (Entry::ToDate, words.entry_ask_to_date(&quarter)),
        Some(Entry::ToDate) | None => (Entry::QuarterAlone, words.entry_ask_alone(&quarter)),
    };
    if let Some(refusal) = scene.refuses(&set(to)) {
        return vec![refusal];
    }
    vec![asked(to, text, words)]
}

fn set(to: Entry) -> Change {
    Change::set(Target::Item(Item::Budget), Field::Entry, Value::Entry(to))
}

fn asked(to: Entry, text: String, words: Words) -> Intent {
    let yes = match to {
        Entry::ToDate => words.entry_to_date_yes(),
        Entry::QuarterAlone => words.entry_alone_yes(),
    };
    let told = words.entry_switched(word(to, words));
    Intent::Open(Layer::Confirm(Box::new(Confirmation {
        title: words.entry_title().to_owned(),
        text,
        yes: yes.to_owned(),
        grave: false,
        then: vec![Intent::Commit(set(to)), Intent::Tell(Tone::Info, told)],
    })))
}
