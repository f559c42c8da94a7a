//! What keys do while a meeting is prepared.

use super::{State, Step, create, form, invited};
use crate::input::{Action, Context, Key};
use crate::screens::keys::key_in;
use crate::screens::picking::stepped;
use crate::screens::{Event, Intent, Scene, Screen, fields};
use crate::ui::Tone;
use crate::ui::form::FormOutcome;

pub(super) fn update(state: &mut State, event: Event, scene: &Scene<'_>) -> Vec<Intent> {
    match event {
        Event::Action(action) => act(state, action, scene),
        Event::Typed(key) => {
            press(state, &key, scene);
            Vec::new()
        }
        Event::Pasted(text) => {
            state.form.paste(&text);
            form::explain(state, scene);
            Vec::new()
        }
    }
}

/// Gives a key to the form, and works out anew what depends on it.
fn press(state: &mut State, key: &Key, scene: &Scene<'_>) {
    if let FormOutcome::Changed(at) = state.form.handle(key) {
        if at == form::QUARTER {
            state.settle(scene);
        }
        form::explain(state, scene);
    }
}

fn act(state: &mut State, action: Action, scene: &Scene<'_>) -> Vec<Intent> {
    if action == Action::NextStep || action == Action::CreateMeeting {
        return create::finish(state, scene);
    }
    if action == Action::Back {
        return back(state);
    }
    match state.step {
        Step::Meeting => act_in_form(state, action, scene),
        Step::Invited | Step::Carried => act_in_list(state, action, scene),
    }
}

/// Goes a step back; from the first step the application goes to the screen before.
fn back(state: &mut State) -> Vec<Intent> {
    if state.step == Step::Meeting {
        return Vec::new();
    }
    turn(state, false);
    // An empty answer would leave the screen.
    vec![Intent::Leave]
}

/// Turns to the next or previous step; false when there is none.
pub(super) fn turn(state: &mut State, forward: bool) -> bool {
    let at = Step::ALL.iter().position(|step| *step == state.step).unwrap_or(0);
    let to = if forward { Some(at + 1) } else { at.checked_sub(1) };
    let step = to.and_then(|to| Step::ALL.get(to));
    state.step = step.copied().unwrap_or(state.step);
    step.is_some()
}

fn act_in_form(state: &mut State, action: Action, scene: &Scene<'_>) -> Vec<Intent> {
    let forward = action == Action::NextField || action == Action::Accept;
    let Some(key) = fields::key_for(if forward { Action::NextField } else { action }) else {
        return Vec::new();
    };
    let before = state.form.focus;
    press(state, &key, scene);
    if forward && state.form.focus == before {
        turn(state, true);
    }
    Vec::new()
}

fn act_in_list(state: &mut State, action: Action, scene: &Scene<'_>) -> Vec<Intent> {
    let carried = state.step == Step::Carried;
    let rows = if carried { state.preview.len() } else { invited::rows(scene).len() };
    let at = if carried { state.preview.at() } else { state.at };
    if let Some(to) = stepped(action, at, rows, fields::page(scene)) {
        if carried {
            state.preview.go(to);
        } else {
            state.at = to;
        }
    } else if action == Action::Toggle && carried {
        state.preview.toggle();
    } else if action == Action::Toggle {
        invited::toggle(state, scene);
    } else if action == Action::PreviousField {
        turn(state, false);
    } else if action == Action::Accept {
        return create::finish(state, scene);
    } else if action == Action::NextField && !turn(state, true) {
        return vec![Intent::Tell(
            Tone::Info,
            scene.words.new_last_step(&key_in(Context::NewSessionLast, Action::CreateMeeting, scene.words)),
        )];
    }
    Vec::new()
}
