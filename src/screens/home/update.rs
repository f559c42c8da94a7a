//! What keys do on Beranda.

use super::{Finder, Pick, Shown, State, needs_set_up, rows};
use crate::domain::Summary;
use crate::domain::text::folded;
use crate::input::{Action, Key};
use crate::lang::Words;
use crate::screens::picking::stepped;
use crate::screens::{Confirmation, Event, Intent, Job, Layer, Place, Scene, fields};

pub(super) fn update(state: &mut State, event: Event, scene: &Scene<'_>) -> Vec<Intent> {
    match event {
        Event::Action(action) => act(state, action, scene),
        Event::Typed(key) => type_key(state, &key, scene),
        Event::Pasted(text) => {
            if let Some(finder) = &mut state.finder {
                finder.field.paste(&text);
            }
            find(state, scene);
            Vec::new()
        }
    }
}

fn type_key(state: &mut State, key: &Key, scene: &Scene<'_>) -> Vec<Intent> {
    if let Some(finder) = &mut state.finder {
        finder.field.handle(key);
        state.pick = None;
        find(state, scene);
    }
    Vec::new()
}

/// Finds the meetings that hold every word that is typed.
pub(super) fn find(state: &mut State, scene: &Scene<'_>) {
    let Some(finder) = &mut state.finder else { return };
    let typed = folded(&finder.field.text());
    let holds = |meeting: &&Summary| {
        let named = named(meeting, scene.words);
        typed.split_whitespace().all(|word| named.contains(word) || meeting.words.contains(word))
    };
    finder.found = scene.library.meetings.iter().filter(holds).map(Summary::stem).collect();
}

/// Quarter, day, place, state and file of a meeting, folded.
fn named(meeting: &Summary, words: Words) -> String {
    let date = meeting.date.map(|date| words.date_long(date)).unwrap_or_default();
    let phase = words.phase(meeting.phase);
    let quarter = words.quarter(meeting.quarter());
    folded(&format!("{quarter} {date} {} {} {phase}", meeting.place, meeting.stem()))
}

fn act(state: &mut State, action: Action, scene: &Scene<'_>) -> Vec<Intent> {
    if state.finder.is_some() && action == Action::Cancel {
        state.finder = None;
    } else if action == Action::Find && State::shown(scene.library) == Shown::List {
        state.finder = Some(Finder::default());
        find(state, scene);
    } else if action == Action::Open || action == Action::Accept {
        return open(state, scene);
    } else if action == Action::NewSession {
        return new_session(scene);
    } else if action == Action::EditVillage {
        return edit_village(scene);
    } else if action == Action::Identify {
        return vec![Intent::Open(Layer::Identify)];
    } else if action == Action::CopyExample {
        return copy_example(scene);
    } else {
        step(state, action, scene);
    }
    Vec::new()
}

fn step(state: &mut State, action: Action, scene: &Scene<'_>) {
    let picks = rows::picks(scene.library, state.found());
    let here = state.picked(scene.library);
    let at = picks.iter().position(|pick| Some(pick) == here.as_ref()).unwrap_or(0);
    if let Some(to) = stepped(action, at, picks.len(), fields::page(scene)) {
        state.pick = picks.get(to).cloned();
    }
}

fn open(state: &mut State, scene: &Scene<'_>) -> Vec<Intent> {
    match (State::shown(scene.library), state.picked(scene.library)) {
        (Shown::List, Some(Pick::Meeting(stem))) => {
            state.finder = None;
            state.pick = Some(Pick::Meeting(stem.clone()));
            vec![Intent::Go(Place::Meeting(stem, None))]
        }
        (Shown::List, Some(Pick::Broken(name))) => vec![Intent::warn(scene.words.home_cannot_open(&name))],
        (Shown::Welcome, _) if needs_set_up(scene.library.village.as_ref()) => edit_village(scene),
        (Shown::Welcome, _) => new_session(scene),
        (Shown::List | Shown::Loading, _) => Vec::new(),
    }
}

/// Opens the village; where its file cannot be read, only after a question, as a new one would take its place.
fn edit_village(scene: &Scene<'_>) -> Vec<Intent> {
    let words = scene.words;
    let Some(file) = scene.library.broken_village() else { return vec![Intent::Open(Layer::Village)] };
    let confirmation = Confirmation {
        title: words.home_broken_village_title().to_owned(),
        text: format!("{}\n\n{}", file.reason, words.home_broken_village_text()),
        yes: words.home_broken_village_yes().to_owned(),
        grave: true,
        then: vec![Intent::Open(Layer::Village)],
    };
    vec![Intent::Open(Layer::Confirm(Box::new(confirmation)))]
}

/// A meeting needs its village first, and a folder that can be written.
fn new_session(scene: &Scene<'_>) -> Vec<Intent> {
    let library = scene.library;
    if library.read_only {
        vec![Intent::warn(scene.words.home_read_only())]
    } else if library.loading {
        vec![Intent::warn(scene.words.home_loading())]
    } else if library.broken_village().is_some() {
        edit_village(scene)
    } else if needs_set_up(library.village.as_ref()) {
        vec![Intent::Open(Layer::Village), Intent::warn(scene.words.home_village_first())]
    } else {
        vec![Intent::Go(Place::NewSession)]
    }
}

fn copy_example(scene: &Scene<'_>) -> Vec<Intent> {
    let library = scene.library;
    if library.read_only {
        vec![Intent::warn(scene.words.home_read_only())]
    } else if library.takes_example() {
        vec![ask_for_example(vec![Intent::Job(Job::CopyExample)], scene)]
    } else {
        vec![Intent::warn(scene.words.home_not_empty())]
    }
}

/// Asks before the example is written, naming the folder: it may be that of the village itself.
pub(in crate::screens) fn ask_for_example(then: Vec<Intent>, scene: &Scene<'_>) -> Intent {
    let words = scene.words;
    Intent::Open(Layer::Confirm(Box::new(Confirmation {
        title: words.home_example_title().to_owned(),
        text: words.home_example_text(&scene.library.folder),
        yes: words.home_example_yes().to_owned(),
        grave: false,
        then,
    })))
}
