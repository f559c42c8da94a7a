//! Keys in the capture line.

use super::{State, finish, shown};
use crate::domain::compose;
use crate::domain::{Change, Field, Fields, Kind, RecordId, Value};
use crate::input::{Action, Context, Key, KeyCode};
use crate::screens::keys::key_in;
use crate::screens::writing;
use crate::screens::{Event, Ids, Intent, Layer, Scene};
use crate::ui::editor::Outcome;

/// Answers an event.
pub(super) fn update(state: &mut State, event: Event, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    match event {
        Event::Typed(key) => typed(state, &key, scene, ids),
        Event::Pasted(text) => pasted(state, &text, scene, ids),
        Event::Action(action) => act(state, action, scene, ids),
    }
}

/// Carries out a command.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other command belongs to the screen below")]
fn act(state: &mut State, action: Action, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    match action {
        Action::Finish => finish::finish(state, scene, ids),
        Action::Complete => complete(state, scene, ids),
        Action::MoveUp => step(state, false),
        Action::MoveDown => step(state, true),
        Action::KeepDraft | Action::Back => finish::keep(state, scene),
        Action::DiscardDraft | Action::DiscardChange => {
            let key = key_in(Context::Capture, Action::DiscardDraft, scene.words);
            state.theirs.hold(&key, scene).unwrap_or_else(|| writing::discard(scene, state.record))
        }
        Action::Edit => {
            let spread = spread(state, scene);
            let intents = go_on(state, scene, ids, Layer::Record);
            spread.into_iter().chain(intents).collect()
        }
        Action::OpenPage => go_on(state, scene, ids, |record| Layer::Page(record, Field::Text)),
        Action::Undo => typed(state, &Key::ctrl('z'), scene, ids),
        Action::Redo => typed(state, &Key::ctrl('y'), scene, ids),
        Action::CaptureNote => another(state, Kind::Note, scene, ids),
        Action::CaptureProblem => another(state, Kind::Problem, scene, ids),
        Action::CaptureFollowUp => another(state, Kind::FollowUp, scene, ids),
        Action::CaptureDecision => another(state, Kind::Decision, scene, ids),
        Action::CaptureAspiration => another(state, Kind::Aspiration, scene, ids),
        _ => Vec::new(),
    }
}

fn typed(state: &mut State, key: &Key, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    if key.code == KeyCode::Backspace && state.line.text().is_empty() {
        return let_go(state, scene);
    }
    let full = state.line.is_full();
    match state.line.handle(key) {
        Outcome::Ignored => Vec::new(),
        Outcome::Moved => {
            state.understand();
            let lost = full && key.typed().is_some();
            if lost { vec![Intent::warn(scene.words.field_full())] } else { Vec::new() }
        }
        Outcome::Changed => changed(state, scene, ids),
    }
}

/// Lets go of the problem that was chosen on the screen below.
fn let_go(state: &mut State, scene: &Scene<'_>) -> Vec<Intent> {
    let Some(problem) = shown::problem(state, scene) else { return Vec::new() };
    state.problem = None;
    let record = state.record.filter(|id| scene.session.record(*id).is_some());
    let clear = record.map(|id| Intent::Continue(Change::of_record(id, Field::Problem, Value::Absent)));
    let label = scene.session.label(problem).unwrap_or_default();
    let told = Intent::Tell(crate::ui::Tone::Info, scene.words.capture_let_go(&label));
    clear.into_iter().chain([told]).collect()
}

/// Sends the line as it stands now as a draft, so that neither a crash nor Esc can lose it.
fn changed(state: &mut State, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    state.chosen = 0;
    state.understand();
    let text = state.line.text();
    if text.is_empty() && state.record.is_none() {
        return Vec::new();
    }
    vec![Intent::Continue(drafted(state, text, scene, ids))]
}

/// The change that keeps a text as the draft of the record, which is added if it is not there.
fn drafted(state: &mut State, text: String, scene: &Scene<'_>, ids: &mut Ids) -> Change {
    text.clone_into(&mut state.draft);
    if let Some(record) = state.record.filter(|id| scene.session.record(*id).is_some()) {
        return Change::of_record(record, Field::Draft, text);
    }
    let record = ids.draw();
    state.record = Some(record);
    Change::Add { kind: state.kind, record, fields: begun(state, &text, scene) }
}

/// The fields with which the record begins.
pub(super) fn begun(state: &State, text: &str, scene: &Scene<'_>) -> Fields {
    compose::begun(scene.session, state.item, text, &scene.me.name, scene.now, state.problem)
}

fn complete(state: &mut State, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    let Some(offer) = state.offers.get(state.chosen).cloned() else { return Vec::new() };
    if state.line.replace_range(offer.range, &offer.insert) {
        changed(state, scene, ids)
    } else {
        vec![Intent::warn(scene.words.field_full())]
    }
}

fn step(state: &mut State, down: bool) -> Vec<Intent> {
    let count = state.offers.len().max(1);
    state.chosen = (state.chosen + if down { 1 } else { count - 1 }) % count;
    Vec::new()
}

/// Goes on in another layer with the record, which is added if nothing was typed yet.
fn go_on(
    state: &mut State,
    scene: &Scene<'_>,
    ids: &mut Ids,
    layer: impl Fn(RecordId) -> Layer,
) -> Vec<Intent> {
    let mut intents = Vec::new();
    let mut record = state.record.filter(|id| scene.session.record(*id).is_some());
    if record.is_none() {
        let change = drafted(state, state.line.text(), scene, ids);
        let allowed = writing::may(scene, &change);
        intents.push(Intent::Continue(change));
        if !allowed {
            return intents;
        }
        record = state.record;
    }
    if let Some(record) = record {
        intents.extend([Intent::Close, Intent::Open(layer(record))]);
    }
    intents
}

/// Puts what the marks say into the fields of the draft, where the form shows them.
fn spread(state: &State, scene: &Scene<'_>) -> Option<Intent> {
    let meant = writing::meant(state.understood.clone());
    let changes = compose::spread(scene.session, state.record?, &meant);
    (!changes.is_empty()).then_some(Intent::Continue(Change::Batch(changes)))
}

/// Finishes this line and begins one of another kind.
fn another(state: &mut State, kind: Kind, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    let mut intents = finish::finish(state, scene, ids);
    if intents.contains(&Intent::Close) {
        intents.push(Intent::Open(Layer::Capture { kind, item: state.item, problem: None }));
    }
    intents
}

/// Takes pasted text: one line into the line, several onto a page, and what a field does not take as further notes.
fn pasted(state: &mut State, text: &str, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    let cursor = state.line.cursor();
    let line = state.line.text();
    let (head, tail) = line.split_at_checked(cursor).unwrap_or((&line, ""));
    let mut pieces = compose::split_paste(&[head, text, tail].concat());
    if pieces.len() <= 1 && !pieces.first().is_some_and(|piece| piece.contains('\n')) {
        state.line.paste(text);
        return changed(state, scene, ids);
    }
    let first = pieces.remove(0);
    let rest = pieces.len();
    let mut changes = vec![drafted(state, first.clone(), scene, ids)];
    changes.extend(pieces.iter().map(|piece| writing::further_note(piece, state.item, scene, ids)));
    let change = Change::Batch(changes);
    let allowed = writing::may(scene, &change);
    let mut intents = vec![Intent::Continue(change)];
    if !allowed {
        return intents;
    }
    if rest > 0 {
        intents.push(Intent::warn(scene.words.pasted_rest(rest)));
    }
    if first.contains('\n') {
        let page = state.record.map(|record| Intent::Open(Layer::Page(record, Field::Text)));
        intents.extend(std::iter::once(Intent::Close).chain(page));
    } else {
        state.line.set_text(&first);
        state.understand();
    }
    intents
}
