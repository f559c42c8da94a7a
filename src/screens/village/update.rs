//! What keys do in the form of the village.

use super::{State, Step, form, roster, sheet};
use crate::domain::Village;
use crate::input::{Action, Context, Key};
use crate::lang::Words;
use crate::screens::home::ask_for_example;
use crate::screens::keys::key_in;
use crate::screens::{Confirmation, Event, Ids, Intent, Job, Layer, Scene, fields};
use crate::ui::form::FormOutcome;

pub(super) fn update(state: &mut State, event: Event, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    match event {
        Event::Action(action) => act(state, action, scene, ids),
        Event::Typed(key) => press(state, &key, scene),
        Event::Pasted(text) => {
            // A page takes tabs for spaces, so columns are told apart before it sees them.
            let text = if state.step.is_page() { sheet::as_lines(&text) } else { text };
            let rest = state.form_mut().paste(&text);
            form::explain(state, scene.words);
            if rest.is_empty() { Vec::new() } else { vec![Intent::warn(scene.words.field_full())] }
        }
    }
}

/// Gives a key to the form and says anew how it is understood.
fn press(state: &mut State, key: &Key, scene: &Scene<'_>) -> Vec<Intent> {
    if let FormOutcome::Changed(_) = state.form_mut().handle(key) {
        form::explain(state, scene.words);
    }
    Vec::new()
}

fn act(state: &mut State, action: Action, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    if action == Action::Finish {
        return finish(state, scene, ids);
    }
    if action == Action::NextStep {
        return advance(state, scene, ids);
    }
    if [Action::KeepDraft, Action::Back, Action::Cancel].contains(&action) {
        return leave(state, scene, ids);
    }
    if action == Action::CopyExample {
        let refusal = || vec![Intent::warn(scene.words.home_not_empty())];
        let copy = || vec![Intent::Close, Intent::Job(Job::CopyExample)];
        return if scene.library.takes_example() { vec![ask_for_example(copy(), scene)] } else { refusal() };
    }
    let Some(key) = fields::key_for(action) else { return Vec::new() };
    let before = state.form().focus;
    press(state, &key, scene);
    let stayed = state.form().focus == before;
    if state.step == Step::Name {
        form::tidy(state, before, scene.words);
    }
    let turns = [Action::NextField, Action::PreviousField].contains(&action);
    if stayed && turns { step(state, action == Action::NextField, scene, ids) } else { Vec::new() }
}

/// Goes to the next step once this one holds what it needs.
fn advance(state: &mut State, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    form::check(state, state.step, true, scene.words);
    if !state.form_mut().focus_error() {
        return step(state, true, scene, ids);
    }
    let mut intents = save(state, false, scene, ids);
    intents.push(Intent::warn(scene.words.village_incomplete()));
    intents
}

/// Goes to the next or previous step, after saving this one.
fn step(state: &mut State, forward: bool, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    let at = Step::ALL.iter().position(|step| *step == state.step).unwrap_or(0);
    let to = if forward { Some(at + 1) } else { at.checked_sub(1) };
    form::check(state, state.step, false, scene.words);
    let mut intents = save(state, false, scene, ids);
    match to.and_then(|to| Step::ALL.get(to)) {
        Some(step) => {
            state.step = *step;
            let last = state.form().fields.len().saturating_sub(1);
            state.form_mut().focus = if forward { 0 } else { last };
        }
        None if forward => {
            intents.push(Intent::Tell(
                crate::ui::Tone::Info,
                scene.words.village_last_step(&key_in(Context::SetupLast, Action::Finish, scene.words)),
            ));
        }
        None => {}
    }
    intents
}

/// Saves what is there and closes; what is missing waits for the next time.
fn leave(state: &mut State, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    let mut intents = save(state, false, scene, ids);
    let [.., people] = &state.forms;
    if let Some(line) = roster::unsaved(&people.content(0), &state.saved.roster) {
        intents.push(Intent::Open(Layer::Confirm(Box::new(to_leave(state, &line, scene.words)))));
        return intents;
    }
    if state.saved.unfinished && !scene.library.read_only && !intents.is_empty() {
        intents.push(Intent::warn(scene.words.village_later()));
    }
    intents.push(Intent::Close);
    intents
}

/// Asks before the form is left with a person who cannot be saved yet.
fn to_leave(state: &mut State, line: &str, words: Words) -> Confirmation {
    state.step = Step::Roster;
    form::check(state, Step::Roster, false, words);
    Confirmation {
        title: words.village_title().to_owned(),
        text: words.village_leave_text(line),
        yes: words.village_leave_yes().to_owned(),
        grave: true,
        then: vec![Intent::Close],
    }
}

/// Finishes when everything needed is there, else goes to what is missing.
fn finish(state: &mut State, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    for step in Step::ALL {
        form::check(state, step, true, scene.words);
    }
    let wrong = state.forms.iter_mut().position(crate::ui::form::FormState::focus_error);
    if let Some(step) = wrong.and_then(|at| Step::ALL.get(at)) {
        let mut intents = save(state, false, scene, ids);
        state.step = *step;
        intents.push(Intent::warn(scene.words.village_incomplete()));
        return intents;
    }
    let mut intents = save(state, true, scene, ids);
    let name = &state.saved.village.name;
    let said = if state.saved.roster.is_empty() {
        Intent::warn(scene.words.village_done_nobody(name))
    } else {
        Intent::good(scene.words.village_done(name))
    };
    intents.extend([Intent::Close, said]);
    intents
}

/// Saves the village if it changed; a set-up that was finished stays so while nothing needed is missing.
fn save(state: &mut State, finished: bool, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    if scene.library.read_only {
        return vec![Intent::warn(scene.words.home_read_only())];
    }
    let mut village = form::village(state, ids);
    village.unfinished = !village.is_complete() || (state.saved.unfinished && !finished);
    let untouched = scene.library.village.is_none() && village == Village::blank();
    if village == state.saved || untouched {
        return Vec::new();
    }
    state.saved = village.clone();
    state.shown = form::forms(&village, scene.words);
    vec![Intent::Job(Job::SaveVillage(Box::new(village)))]
}
