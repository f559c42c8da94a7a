//! Keys on a page.

use super::State;
use crate::domain::compose::{self, Meant};
use crate::domain::{Change, Field, Item, Record, Value};
use crate::input::{Action, Context, Key};
use crate::screens::keys::key_in;
use crate::screens::writing;
use crate::screens::{Event, Ids, Intent, Layer, Scene};
use crate::ui::editor::Outcome;

/// Answers an event.
pub(super) fn update(state: &mut State, event: Event, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    if scene.session.record(state.record).is_none() {
        return vec![Intent::Close, Intent::warn(scene.words.page_gone())];
    }
    if let Some(refusal) = scene.locks(state.target()) {
        return look(state, &event, refusal);
    }
    match event {
        Event::Typed(key) => typed(state, &key, scene),
        Event::Pasted(text) => pasted(state, &text, scene, ids),
        Event::Action(action) => act(state, action, scene),
    }
}

/// Moves about in a page that is only looked at.
fn look(state: &mut State, event: &Event, refusal: Intent) -> Vec<Intent> {
    match event {
        Event::Action(Action::Finish | Action::Back) => return vec![Intent::Leave, Intent::Close],
        event if writing::alters(event) => return vec![refusal],
        Event::Typed(key) => {
            state.area.handle(key);
        }
        Event::Action(_) | Event::Pasted(_) => {}
    }
    Vec::new()
}

/// Carries out a command.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other command belongs to the screen below")]
fn act(state: &mut State, action: Action, scene: &Scene<'_>) -> Vec<Intent> {
    match action {
        Action::Finish | Action::Back => finish(state, scene),
        Action::DiscardDraft | Action::DiscardChange if state.field == Field::Text => {
            writing::discard(scene, Some(state.record))
        }
        Action::Edit => vec![Intent::Leave, Intent::Close, Intent::Open(Layer::Record(state.record))],
        Action::Undo => typed(state, &Key::ctrl('z'), scene),
        Action::Redo => typed(state, &Key::ctrl('y'), scene),
        _ => Vec::new(),
    }
}

fn typed(state: &mut State, key: &Key, scene: &Scene<'_>) -> Vec<Intent> {
    let full = state.area.is_full();
    match state.area.handle(key) {
        Outcome::Changed => vec![Intent::Continue(inked(state))],
        Outcome::Moved if full && key.typed().is_some() => vec![Intent::warn(scene.words.field_full())],
        Outcome::Moved | Outcome::Ignored => Vec::new(),
    }
}

/// The change that keeps the page as it stands now.
fn inked(state: &mut State) -> Change {
    let text = state.area.text();
    state.seen.clone_from(&text);
    // An empty draft is still a draft, an empty field is none.
    let value = if text.is_empty() && state.inked != Field::Draft { Value::Absent } else { text.into() };
    Change::of_record(state.record, state.inked.clone(), value)
}

/// Takes pasted text in one step; what the field does not take becomes further notes.
fn pasted(state: &mut State, text: &str, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    let rest = state.area.paste(text);
    let mut intents = vec![Intent::Continue(inked(state))];
    let item = scene.session.record(state.record).map_or(Item::Information, Record::home_item);
    intents.extend(writing::further_notes(&rest, item, scene, ids));
    intents
}

/// Ends the writing: a text is published, of a draft with its marks; any other field has all its words already.
fn finish(state: &mut State, scene: &Scene<'_>) -> Vec<Intent> {
    if state.field != Field::Text {
        return vec![Intent::Leave, Intent::Close];
    }
    let text = state.area.text();
    if text.trim().is_empty() {
        return empty(state, scene);
    }
    let meant = if state.is_draft() {
        let kind = state.kind(scene);
        let found = state.ear.understand(&text, kind);
        if let Some(why) =
            writing::doubt(&mut state.warned, (&found, &text), writing::early(kind, scene), kind, scene)
        {
            let key = key_in(Context::Page, Action::Finish, scene.words);
            return vec![Intent::warn(scene.words.capture_enter_again(&why, &key))];
        }
        writing::meant(found)
    } else {
        Meant::plain(text.trim())
    };
    if meant.text.is_empty() {
        return vec![Intent::warn(scene.words.capture_only_marks())];
    }
    let changes = compose::finish(scene.session, state.record, &meant, scene.now);
    if changes.is_empty() {
        return vec![Intent::Leave, Intent::Close];
    }
    let change = Change::Batch(changes);
    if !writing::may(scene, &change) {
        return vec![Intent::Continue(change)];
    }
    let label = writing::name_when_published(state.kind(scene), Some(state.record), scene);
    let item = scene.session.record(state.record).map_or(Item::Information, Record::home_item);
    let told = Intent::good(writing::done(&label, item, scene.words));
    vec![Intent::Continue(change), Intent::Leave, Intent::Close, told]
}

/// An empty page leaves no draft behind, and never takes a published text away.
fn empty(state: &State, scene: &Scene<'_>) -> Vec<Intent> {
    if state.is_draft() {
        let delete = Change::Delete { record: state.record };
        return vec![Intent::Continue(delete), Intent::Leave, Intent::Close];
    }
    vec![Intent::warn(scene.words.page_empty(&key_in(Context::Change, Action::DiscardChange, scene.words)))]
}
