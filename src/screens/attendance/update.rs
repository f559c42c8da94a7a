//! What keys do in the attendance list.

use chrono::{NaiveTime, Timelike};

use super::finder::find;
use super::{Awaited, State};
use crate::domain::states::Phase;
use crate::domain::text::clean_name;
use crate::domain::views::Person;
use crate::domain::{Body, Change, Field, Fields, Kind, Moment, Presence, RecordId, Value};
use crate::input::{Action, Context, Key, resolve};
use crate::lang::describe::presence_in_words;
use crate::screens::keys::key_of;
use crate::screens::picking::stepped;
use crate::screens::{Confirmation, Event, Ids, Intent, Layer, Question, Scene};
use crate::ui::editor::Outcome;

/// The local hour and minute of a moment.
pub(in crate::screens) fn clock(now: Moment) -> NaiveTime {
    NaiveTime::from_hms_opt(now.hour(), now.minute(), 0).unwrap_or(NaiveTime::MIN)
}

/// Whether the meeting is over: hours are told then, as the clock on the wall says nothing about it.
pub(super) fn is_over(scene: &Scene<'_>) -> bool {
    matches!(scene.session.phase(), Phase::Closed | Phase::Sealed)
}

/// The hour at which somebody counts as come who is written down now: after closing the hour of the start.
pub(in crate::screens) fn arrival(scene: &Scene<'_>) -> NaiveTime {
    let start = scene.session.start().filter(|_| is_over(scene));
    start.unwrap_or_else(|| clock(scene.now))
}

/// A person as messages name them: there may be two of a name, but not in one office.
pub(in crate::screens) fn named(person: Person<'_>) -> String {
    match person.title_beyond_name() {
        "" => person.name().to_owned(),
        title => format!("{}, {title}", person.name()),
    }
}

/// The change that records a person's presence.
pub(in crate::screens) fn record(person: RecordId, presence: Presence) -> Change {
    Change::of_record(person, Field::Presence, Value::Presence(presence))
}

/// The change that adds a guest who comes in now.
pub(in crate::screens) fn add_guest(id: RecordId, name: &str, from: &str, scene: &Scene<'_>) -> Change {
    let presence = Presence::Present { arrived: arrival(scene), left: None };
    let mut fields = Fields::default()
        .with(Field::Name, clean_name(name))
        .with(Field::Bodies, Value::Bodies(vec![Body::Guest]))
        .with(Field::Invited, Value::Flag(false))
        .with(Field::Presence, Value::Presence(presence))
        .with(Field::Author, scene.me.name.as_str())
        .with(Field::Created, Value::Instant(scene.now));
    let from = clean_name(from);
    if !from.is_empty() {
        fields.set(Field::Title, Value::Text(from));
    }
    Change::Add { kind: Kind::Person, record: id, fields }
}

pub(super) fn update(state: &mut State, event: Event, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    // Back from a layer: what it was opened for has happened by now, or will not.
    state.awaited = None;
    match event {
        Event::Action(action) => act(state, action, scene, ids),
        Event::Typed(key) => type_key(state, &key, scene),
        Event::Pasted(text) => {
            state.finder.paste(&text);
            refresh(state, scene);
            Vec::new()
        }
    }
}

/// Gives a key to the finder; with nothing typed there, undo and redo are the session's.
fn type_key(state: &mut State, key: &Key, scene: &Scene<'_>) -> Vec<Intent> {
    if state.finder.is_empty()
        && let Some(action @ (Action::Undo | Action::Redo)) = resolve(&[Context::Global], *key, true)
    {
        return vec![Intent::Act(action)];
    }
    if state.finder.handle(key) == Outcome::Changed {
        refresh(state, scene);
    }
    Vec::new()
}

/// Finds anew after the finder changed; the best match is selected, and with nothing typed whoever was.
fn refresh(state: &mut State, scene: &Scene<'_>) {
    state.found = find(scene.session, &state.finder.text());
    state.chosen = false;
    if state.found.is_some() {
        state.selected = state.listed(scene).first().copied();
        state.row = 0;
    } else {
        keep_row(state, scene);
    }
}

fn act(state: &mut State, action: Action, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    if go(state, action, scene) {
        return Vec::new();
    }
    if action == Action::MarkPresent {
        mark(state, scene, ids)
    } else if action == Action::OtherStates {
        with_person(state, scene, Layer::Presence)
    } else if action == Action::EditHours {
        with_person(state, scene, |id| Layer::Ask(Question::Hours(id)))
    } else if action == Action::AddGuest {
        state.awaited = Some(Awaited::Guest(scene.session.people().count()));
        vec![Intent::Open(Layer::Ask(Question::Guest))]
    } else if action == Action::AttendanceFilter {
        state.only_unmarked = !state.only_unmarked;
        keep_row(state, scene);
        Vec::new()
    } else if action == Action::Back && !state.finder.is_empty() {
        empty_finder(state, scene);
        // An answer, so that the screen stays: only the second Esc goes back.
        vec![Intent::Leave]
    } else {
        Vec::new()
    }
}

/// Goes to another row; whether the command is such a step.
fn go(state: &mut State, action: Action, scene: &Scene<'_>) -> bool {
    let page = usize::from(scene.area.height.saturating_sub(6));
    let listed = state.listed(scene);
    let at = state.current(scene).and_then(|id| listed.iter().position(|listed| *listed == id));
    let Some(to) = stepped(action, at.unwrap_or(0), listed.len(), page) else { return false };
    state.row = to;
    state.chosen = true;
    state.selected = listed.get(to).copied();
    true
}

/// Opens a layer about whoever is under the cursor.
fn with_person(state: &mut State, scene: &Scene<'_>, layer: fn(RecordId) -> Layer) -> Vec<Intent> {
    let person = state.current(scene).and_then(|id| scene.session.record(id)).map(Person);
    let Some(person) = person else {
        let key = key_of(&[Context::Attendance, Context::Global], Action::Back, scene.words);
        return vec![Intent::warn(scene.words.attendance_nobody_chosen(&key))];
    };
    state.awaited = Some(Awaited::Presence(person.id(), person.presence().clone()));
    vec![Intent::Open(layer(person.id()))]
}

fn empty_finder(state: &mut State, scene: &Scene<'_>) {
    state.finder.clear();
    state.found = None;
    state.chosen = false;
    keep_row(state, scene);
}

/// Keeps whoever is selected; if gone from the list, selects whoever stands there now.
fn keep_row(state: &mut State, scene: &Scene<'_>) {
    let listed = state.listed(scene);
    let at = state.selected.and_then(|id| listed.iter().position(|listed| *listed == id));
    state.row = at.unwrap_or_else(|| state.row.min(listed.len().saturating_sub(1)));
    state.selected = listed.get(state.row).copied();
}

pub(super) fn settle(state: &mut State, scene: &Scene<'_>) {
    if let Some(person) = happened(state, scene) {
        state.awaited = None;
        state.finder.clear();
        state.selected = Some(person);
    }
    state.found = find(scene.session, &state.finder.text());
    keep_row(state, scene);
}

/// Whom a layer has added or marked as it was opened to do.
fn happened(state: &State, scene: &Scene<'_>) -> Option<RecordId> {
    match state.awaited.as_ref()? {
        Awaited::Offered(guest) => Some(*guest).filter(|id| scene.session.record(*id).is_some()),
        Awaited::Guest(before) => {
            let newest = scene.session.people().last()?;
            let own = newest.record().text(&Field::Author) == scene.me.name;
            (own && scene.session.people().count() > *before).then(|| newest.id())
        }
        Awaited::Presence(id, before) => {
            let person = scene.session.record(*id).map(Person)?;
            (person.presence() != before).then_some(*id)
        }
    }
}

/// Marks whoever is under the cursor as present now; asks first when that person is here, or nobody was found.
fn mark(state: &mut State, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    let person = state.current(scene).and_then(|id| scene.session.record(id)).map(Person);
    let Some(person) = person else { return offer_guest(state, scene, ids) };
    let undecided = state.undecided(scene);
    if undecided > 0 {
        // Held once: the next Enter means whom the cursor shows.
        (state.chosen, state.selected) = (true, Some(person.id()));
        let key = key_of(&[Context::Attendance], Action::MarkPresent, scene.words);
        return vec![Intent::warn(scene.words.attendance_undecided(person.name(), &key, undecided))];
    }
    state.selected = Some(person.id());
    empty_finder(state, scene);
    if is_over(scene) {
        return vec![Intent::Open(Layer::Ask(Question::Hours(person.id())))];
    }
    let (words, now) = (scene.words, clock(scene.now));
    if let Some(next) = toggled(person.presence(), now) {
        return vec![ask_toggle(person, next, scene)];
    }
    let arrives = Presence::Present { arrived: now, left: None };
    let said = words.attendance_marked(&named(person), &words.present_at(&words.time(now)));
    vec![Intent::Commit(record(person.id(), arrives)), Intent::good(said)]
}

/// The presence of somebody here who leaves now, or of somebody gone who is here again; none for who never came.
pub(super) fn toggled(presence: &Presence, now: NaiveTime) -> Option<Presence> {
    let other = |left: Option<NaiveTime>| if left.is_some() { None } else { Some(now) };
    match presence.clone() {
        Presence::Present { arrived, left } => Some(Presence::Present { arrived, left: other(left) }),
        Presence::Represented { by, arrived, left } => {
            Some(Presence::Represented { by, arrived, left: other(left) })
        }
        Presence::Unrecorded | Presence::Excused | Presence::Sick | Presence::Absent => None,
    }
}

/// Asks *pulang?*, or for who has left already, whether the person is here again.
fn ask_toggle(person: Person<'_>, next: Presence, scene: &Scene<'_>) -> Intent {
    let words = scene.words;
    let named = named(person);
    let name = if let Presence::Represented { by, .. } = &next { by.as_str() } else { named.as_str() };
    let leaving =
        matches!(next, Presence::Present { left: Some(_), .. } | Presence::Represented { left: Some(_), .. });
    let hour = words.time(clock(scene.now));
    let text = if leaving { words.attendance_leaves(name, &hour) } else { words.attendance_returns(name) };
    let title = if leaving { words.attendance_leaving() } else { words.attendance_returning() };
    let said = words.attendance_marked(name, &presence_in_words(&next, words));
    let yes = if leaving { words.attendance_yes_left() } else { words.attendance_yes_back() };
    Intent::Open(Layer::ConfirmAbove(Box::new(Confirmation {
        title: title.to_owned(),
        text,
        yes: yes.to_owned(),
        grave: false,
        then: vec![Intent::Commit(record(person.id(), next)), Intent::good(said)],
    })))
}

/// Offers to add what was typed as a guest.
fn offer_guest(state: &mut State, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    let words = scene.words;
    let typed = state.finder.text();
    let (name, from) = super::split_guest(&typed);
    let name = clean_name(name);
    if name.is_empty() {
        return Vec::new();
    }
    let guest = if from.is_empty() { name.clone() } else { words.ask_guest_understood(&name, from) };
    let id = ids.draw();
    state.awaited = Some(Awaited::Offered(id));
    let said = words.attendance_marked(&name, &words.present_at(&words.time(arrival(scene))));
    vec![Intent::Open(Layer::ConfirmAbove(Box::new(Confirmation {
        title: words.attendance_guest_title().to_owned(),
        text: words.attendance_guest_offer(&guest),
        yes: words.add().to_owned(),
        grave: false,
        then: vec![Intent::Commit(add_guest(id, &name, from, scene)), Intent::good(said)],
    })))]
}
