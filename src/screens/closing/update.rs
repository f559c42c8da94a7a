//! What keys do at the closing.

use super::CHAIN;
use super::{State, points};
use crate::domain::checklist::{Concern, freeze_numbers, stop_clock};
use crate::domain::states::Phase;
use crate::domain::{Change, Session};
use crate::input::Action;
use crate::lang::Words;
use crate::lang::describe::quorum_in_words;
use crate::screens::keys::key_of;
use crate::screens::{Confirmation, Intent, Layer, Question, Scene};

pub(super) fn act(state: &mut State, action: Action, scene: &Scene<'_>) -> Vec<Intent> {
    if let Some(steps) = steps(action, scene) {
        let last = state.open(scene).len().saturating_sub(1);
        state.selected = state.selected.saturating_add_signed(steps).min(last);
        return Vec::new();
    }
    if action == Action::Open {
        state.current(scene).map(|concern| points::jump(scene.session, &concern)).into_iter().collect()
    } else if action == Action::CloseMeeting {
        close(scene)
    } else if action == Action::ReopenMeeting {
        reopen(scene)
    } else {
        Vec::new()
    }
}

/// How many points a command moves.
fn steps(action: Action, scene: &Scene<'_>) -> Option<isize> {
    let page = isize::try_from(scene.area.height / 2).unwrap_or(1).max(1);
    let moves = [
        (Action::MoveUp, -1),
        (Action::MoveDown, 1),
        (Action::PageUp, -page),
        (Action::PageDown, page),
        (Action::MoveFirst, isize::MIN),
        (Action::MoveLast, isize::MAX),
    ];
    moves.into_iter().find(|(of, _)| *of == action).map(|(_, steps)| steps)
}

/// Closes the meeting after a question, unless something blocks it.
fn close(scene: &Scene<'_>) -> Vec<Intent> {
    let words = scene.words;
    match scene.session.phase() {
        Phase::Running => {}
        Phase::Preparation => {
            return vec![Intent::warn(words.closing_not_begun(&key_of(
                &CHAIN,
                Action::ReopenMeeting,
                words,
            )))];
        }
        Phase::Closed | Phase::Sealed => return vec![Intent::warn(words.closing_already())],
    }
    if let Some(refusal) = scene.led_elsewhere() {
        return vec![refusal];
    }
    let open = points::ordered(scene.session);
    let blocking = open.iter().filter(|concern| concern.blocks()).count();
    if blocking > 0 {
        return vec![Intent::warn(words.closing_blocked(blocking))];
    }
    let mut changes = stop_clock(scene.session, scene.now);
    changes.extend(freeze_numbers(scene.session));
    changes.push(Change::Phase { to: Phase::Closed, reason: String::new() });
    let said = words.closing_said(&words.time_zoned(scene.now));
    vec![Intent::Open(Layer::Confirm(Box::new(Confirmation {
        title: words.closing_ask_title().to_owned(),
        text: question(scene.session, &open, words),
        yes: words.close().to_owned(),
        grave: true,
        then: vec![Intent::Commit(Change::Batch(changes)), Intent::good(said)],
    })))]
}

/// The text of the question: how many reminders of each sort remain.
fn question(session: &Session, open: &[Concern], words: Words) -> String {
    if open.is_empty() {
        return format!("{}.\n{}", quorum_in_words(&session.quorum(), words), words.closing_ask_clear());
    }
    let mut sorts: Vec<(String, usize)> = Vec::new();
    for concern in open {
        let sort = points::what(session, concern, words);
        match sorts.iter_mut().find(|(known, _)| *known == sort) {
            Some((_, count)) => *count += concern.count(),
            None => sorts.push((sort, concern.count())),
        }
    }
    let mut text = quorum_in_words(&session.quorum(), words) + ".\n";
    text += &words.closing_ask_reminders(open.iter().map(Concern::count).sum());
    for (sort, count) in sorts {
        text.extend(["\n  ", &count.to_string(), " × ", &sort]);
    }
    text
}

/// Asks why a closed meeting is reopened; one that was never begun is begun.
fn reopen(scene: &Scene<'_>) -> Vec<Intent> {
    match scene.session.phase() {
        Phase::Preparation => vec![Intent::Act(Action::BeginMeeting)],
        Phase::Running => vec![Intent::warn(scene.words.closing_still_running(&key_of(
            &CHAIN,
            Action::CloseMeeting,
            scene.words,
        )))],
        Phase::Closed => {
            vec![scene.led_elsewhere().unwrap_or_else(|| Intent::Open(Layer::Ask(Question::Reopen)))]
        }
        Phase::Sealed => vec![Intent::warn(scene.words.closing_sealed())],
    }
}
