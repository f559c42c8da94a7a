//! Keys in the list of drafts.

use super::{State, drafts};
use crate::domain::{Change, Field, Record, Value};
use crate::input::{Action, Context};
use crate::screens::keys::key_in;
use crate::screens::{Confirmation, Event, Intent, Layer, Scene, writing};

/// Answers an event.
pub(super) fn update(state: &mut State, event: &Event, scene: &Scene<'_>) -> Vec<Intent> {
    let Event::Action(action) = event else { return Vec::new() };
    act(state, *action, scene)
}

#[expect(clippy::wildcard_enum_match_arm, reason = "every other command belongs to the screen below")]
fn act(state: &mut State, action: Action, scene: &Scene<'_>) -> Vec<Intent> {
    let all = drafts(scene);
    let page = usize::from(scene.area.height / 3).max(1);
    match action {
        Action::MoveUp => step(state, &all, state.selected.saturating_sub(1)),
        Action::MoveDown => step(state, &all, state.selected + 1),
        Action::PageUp => step(state, &all, state.selected.saturating_sub(page)),
        Action::PageDown => step(state, &all, state.selected + page),
        Action::MoveFirst => step(state, &all, 0),
        Action::MoveLast => step(state, &all, all.len()),
        Action::Open | Action::Accept => open(all.get(state.selected).copied(), scene),
        Action::Edit => match all.get(state.selected) {
            Some(record) => vec![Intent::Close, Intent::Open(Layer::Record(record.id))],
            None => Vec::new(),
        },
        Action::Delete | Action::DiscardDraft => ask(all.get(state.selected).copied(), scene),
        Action::Cancel | Action::Back => vec![Intent::Close],
        _ => Vec::new(),
    }
}

fn step(state: &mut State, all: &[&Record], to: usize) -> Vec<Intent> {
    state.selected = to.min(all.len().saturating_sub(1));
    state.record = all.get(state.selected).map(|record| record.id);
    Vec::new()
}

/// Goes on with a draft: in one line, or on a page when it has several.
fn open(record: Option<&Record>, scene: &Scene<'_>) -> Vec<Intent> {
    let Some(record) = record else { return vec![Intent::Close] };
    let many = writing::text_in_work(scene.session, record.id).contains('\n');
    let layer = if many { Layer::Page(record.id, Field::Text) } else { Layer::Resume(record.id) };
    vec![Intent::Close, Intent::Open(layer)]
}

/// Asks before unfinished words are thrown away.
fn ask(record: Option<&Record>, scene: &Scene<'_>) -> Vec<Intent> {
    let Some(record) = record else { return Vec::new() };
    let words = scene.words;
    let change = if record.is_draft() {
        Change::Delete { record: record.id }
    } else {
        Change::of_record(record.id, Field::Draft, Value::Absent)
    };
    let confirmation = Confirmation {
        title: words.drafts_discard().to_owned(),
        text: record.text(&Field::Draft).to_owned(),
        yes: words.discard().to_owned(),
        grave: false,
        then: vec![
            Intent::Commit(change),
            Intent::Tell(
                crate::ui::Tone::Info,
                words.capture_discarded(&key_in(Context::Global, Action::Undo, words)),
            ),
        ],
    };
    vec![Intent::Open(Layer::Confirm(Box::new(confirmation)))]
}
