//! The changes that a new meeting starts with.

use std::collections::HashSet;

use super::update::turn;
use super::{State, Step, blank, form, invited, roster, source};
use crate::domain::text::clean_name;
use crate::domain::{
    Change, Field, Hour, Item, Kind, Party, Quarter, QuorumRule, SessionId, Target, Value, Village, carry,
};
use crate::input::{Action, Context};
use crate::screens::keys::key_of;
use crate::screens::{Confirmation, Intent, Job, Layer, Scene};

/// Goes on to the next step, or after the last one asks whether to create the meeting; first to what is not right.
pub(super) fn finish(state: &mut State, scene: &Scene<'_>) -> Vec<Intent> {
    if scene.library.read_only {
        return vec![Intent::warn(scene.words.home_read_only())];
    }
    form::explain(state, scene);
    if let Some(file) = state.quarter().and_then(|quarter| scene.library.unreadable(quarter)) {
        state.form.focus_error();
        state.step = Step::Meeting;
        return vec![Intent::warn(scene.words.new_unreadable_move(&file.name))];
    }
    if state.form.focus_error() {
        state.step = Step::Meeting;
        return vec![Intent::warn(scene.words.village_incomplete())];
    }
    let (Some(quarter), Some(village)) = (state.quarter(), &scene.library.village) else {
        return vec![Intent::warn(scene.words.home_village_first())];
    };
    if turn(state, true) {
        return Vec::new();
    }
    let awaited = scene.library.before(quarter).is_some() && scene.before.is_none();
    if awaited {
        // Without the meeting before, its promises would silently stay behind.
        return vec![Intent::warn(scene.words.new_still_reading())];
    }
    let stem = SessionId::new(&village.village.code, quarter).stem();
    let create = Intent::Job(Job::Create { stem, changes: changes(state, quarter, village, scene) });
    vec![Intent::Open(Layer::Confirm(Box::new(question(state, quarter, create, scene))))]
}

/// Asks once more with everything that cannot be changed, or is hard to, once the meeting is there.
fn question(state: &State, quarter: Quarter, create: Intent, scene: &Scene<'_>) -> Confirmation {
    let words = scene.words;
    let day = form::date(&state.form, scene).map(|day| words.date_long(day)).unwrap_or_default();
    let (invited, _) = invited::count(state, None, scene);
    let lines = state.preview.chosen().count();
    let mut text = words.new_ask(&words.quarter_long(quarter), &day, invited, lines);
    let comes = state.preview.chosen().any(|line| line.kind == Kind::Person);
    if invited == 0 && !comes {
        let key = key_of(&[Context::Meeting], Action::CarryOver, words);
        text.extend(["\n\n", &words.new_ask_nobody(&key)]);
    }
    Confirmation {
        title: words.new_ask_title().to_owned(),
        text,
        yes: words.new_ask_yes().to_owned(),
        grave: false,
        then: vec![create],
    }
}

/// Everything that the new meeting starts with: its own data, minutes, people, and what comes along.
fn changes(state: &State, quarter: Quarter, village: &Village, scene: &Scene<'_>) -> Vec<Change> {
    let into = blank(quarter, Some(village));
    let carried = source(Some(quarter), scene).map(|source| state.preview.changes(Some(source), &into));
    let carried = carried.unwrap_or_default();
    let mut changes = meeting(state, village, scene);
    changes.extend(minutes(&carried));
    let invited = roster(scene).iter().filter(|person| !state.uninvited.contains(&person.id));
    changes.extend(invited.map(carry::invitation));
    changes.extend(carried);
    changes
}

fn meeting(state: &State, village: &Village, scene: &Scene<'_>) -> Vec<Change> {
    let form = &state.form;
    let mut changes = Vec::new();
    let mut set = |field, value| changes.push(Change::set(Target::Meeting, field, value));
    set(Field::Village, Value::Village(Box::new(village.village.clone())));
    if let Some(date) = form::date(form, scene) {
        set(Field::Date, Value::Date(date));
    }
    if let Some(start) = form::start(form) {
        set(Field::Start, Value::Hour(Hour(start)));
    }
    let place = clean_name(&form.content(form::PLACE));
    if !place.is_empty() {
        set(Field::Place, Value::Text(place));
    }
    let roles = [
        (Field::Leader, form::LEADER),
        (Field::Moderator, form::MODERATOR),
        (Field::NoteTaker, form::NOTE_TAKER),
    ];
    for (field, at) in roles {
        let party = form.chosen(at).and_then(|at| state.parties.get(at)).and_then(Option::as_ref);
        if let Some(party) = party {
            set(field, Value::Party(known_party(state, party, scene)));
        }
    }
    let rule = form.chosen(form::RULE).and_then(|at| QuorumRule::ALL.get(at)).copied();
    set(Field::QuorumRule, Value::QuorumRule(rule.unwrap_or_default()));
    if village.sample {
        set(Field::Sample, Value::Flag(true));
    }
    changes
}

/// A party that the meeting can name: somebody who is not invited has no record there and stands by name.
fn known_party(state: &State, party: &Party, scene: &Scene<'_>) -> Party {
    match party {
        Party::Person(id) if state.uninvited.contains(id) => {
            let person = roster(scene).iter().find(|person| person.id == *id);
            person.map_or_else(|| party.clone(), |person| Party::Name(person.name.clone()))
        }
        Party::Person(_) | Party::Office(_) | Party::Name(_) => party.clone(),
    }
}

/// The usual minutes of the items for which the meeting before gives none.
fn minutes(carried: &[Change]) -> Vec<Change> {
    let given = |change: &Change| {
        if let Change::Set { target: Target::Item(item), field: Field::Planned, .. } = change {
            Some(*item)
        } else {
            None
        }
    };
    let given: HashSet<Item> = carried.iter().filter_map(given).collect();
    let usual = |item: Item| {
        let minutes = Value::Count(u32::from(item.default_minutes()));
        Change::set(Target::Item(item), Field::Planned, minutes)
    };
    Item::ALL.into_iter().filter(|item| !given.contains(item)).map(usual).collect()
}
