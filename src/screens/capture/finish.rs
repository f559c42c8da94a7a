//! Finishing, keeping and discarding the capture line.

use super::State;
use super::update::begun;
use crate::domain::compose::{self, Meant};
use crate::domain::{Change, Field, Value};
use crate::input::{Action, Context};
use crate::screens::keys::key_in;
use crate::screens::writing;
use crate::screens::{Ids, Intent, Scene};
use crate::ui::Tone;

/// Publishes the record with all that its marks say; an empty line leaves nothing behind.
pub(super) fn finish(state: &mut State, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    if state.line.text().trim().is_empty() {
        return empty(state, scene);
    }
    if let Some(joined) = join(state, scene) {
        return vec![joined];
    }
    let meant = writing::meant(state.understood.clone());
    if meant.text.is_empty() {
        return vec![Intent::warn(scene.words.capture_only_marks())];
    }
    if let Some(held) = hold(state, scene) {
        return vec![held];
    }
    let change = published(state, &meant, scene, ids);
    if change.leaves().is_empty() {
        return vec![Intent::Leave, Intent::Close];
    }
    // A refused change leaves the line as it is: the words must not go with it.
    if !writing::may(scene, &change) {
        return vec![Intent::Continue(change)];
    }
    let label = writing::name_when_published(state.kind, state.record, scene);
    let told = Intent::good(writing::done(&label, state.item, scene.words));
    let point = state.record.map(Intent::Point);
    [Intent::Continue(change), Intent::Leave, Intent::Close].into_iter().chain(point).chain([told]).collect()
}

/// Joins what others write in the same record meanwhile, to be looked at before it is published.
fn join(state: &mut State, scene: &Scene<'_>) -> Option<Intent> {
    let base = state.published.as_deref().unwrap_or_default();
    let joined = writing::with_drafts(scene.session, state.record?, base, &state.line.text(), " / ")?;
    state.line.set_text(&joined);
    state.theirs.came();
    state.understand();
    let key = key_in(Context::Capture, Action::Finish, scene.words);
    Some(Intent::warn(scene.words.capture_joined(&key)))
}

/// Warns once of what looks like a mark and stays text, and of a day that is past.
fn hold(state: &mut State, scene: &Scene<'_>) -> Option<Intent> {
    let text = state.line.text();
    let known = state.published.is_some();
    let early = if known { None } else { writing::early(state.kind, scene) };
    let why = writing::doubt(&mut state.warned, (&state.understood, &text), early, state.kind, scene)?;
    let key = key_in(Context::Capture, Action::Finish, scene.words);
    Some(Intent::warn(scene.words.capture_enter_again(&why, &key)))
}

/// The change that publishes.
fn published(state: &mut State, meant: &Meant, scene: &Scene<'_>, ids: &mut Ids) -> Change {
    if let Some(record) = state.record.filter(|id| scene.session.record(*id).is_some()) {
        return Change::Batch(compose::finish(scene.session, record, meant, scene.now));
    }
    // The draft was refused or deleted meanwhile: the record is added whole.
    let record = ids.draw();
    state.record = Some(record);
    let mut fields = begun(state, "", scene);
    fields.set(Field::Draft, Value::Absent);
    let more = compose::published(scene.session, state.kind, &fields, meant, scene.now);
    more.iter().for_each(|(field, value)| fields.set(field.clone(), value.clone()));
    Change::Add { kind: state.kind, record, fields }
}

/// Leaves the line: what is written stays as a draft.
pub(super) fn keep(state: &State, scene: &Scene<'_>) -> Vec<Intent> {
    let text = state.line.text();
    if text.trim().is_empty() {
        return empty(state, scene);
    }
    if let (Some(record), true) = (state.record, state.published.as_ref() == Some(&text)) {
        let draft = scene.session.value(crate::domain::Target::Record(record), &Field::Draft);
        let clear = Change::of_record(record, Field::Draft, Value::Absent);
        let clear = (!draft.is_absent()).then_some(Intent::Continue(clear));
        return clear.into_iter().chain([Intent::Leave, Intent::Close]).collect();
    }
    if state.record.is_none_or(|record| scene.session.record(record).is_none()) {
        // Nothing could be kept: the line stays, so that the words do.
        return vec![Intent::warn(scene.words.capture_cannot_keep(&key_in(
            Context::Capture,
            Action::DiscardDraft,
            scene.words,
        )))];
    }
    let told = Intent::Tell(Tone::Info, writing::kept(state.published.is_some(), scene.words));
    vec![Intent::Leave, Intent::Close, told]
}

/// An empty line leaves nothing behind; of a published record the published text stays.
fn empty(state: &State, scene: &Scene<'_>) -> Vec<Intent> {
    let Some(record) = state.record.filter(|id| scene.session.record(*id).is_some()) else {
        return vec![Intent::Close];
    };
    let change = if state.published.is_some() {
        Change::of_record(record, Field::Draft, Value::Absent)
    } else {
        Change::Delete { record }
    };
    vec![Intent::Continue(change), Intent::Leave, Intent::Close]
}
