//! Altering a follow-up in place, or in the meeting to which it was carried.

use super::state_words::Kind;
use crate::domain::states::{FollowUpState, Phase};
use crate::domain::views::FollowUp;
use crate::domain::{Change, Field, Library, Quarter, RecordId, Summary, Value};
use crate::screens::{Confirmation, Intent, Layer, Place, Question, Scene};
use crate::ui::Tone;

/// The short number of a follow-up, or its first words while it has none.
fn label(follow_up: FollowUp<'_>, scene: &Scene<'_>) -> String {
    let first = || follow_up.record().shown_text().chars().take(24).collect();
    scene.session.label(follow_up.id()).unwrap_or_else(first)
}

/// The newest meeting of a later quarter than the open one.
fn later(library: &Library, quarter: Quarter) -> Option<&Summary> {
    library.meetings.iter().rev().find(|meeting| meeting.quarter() > quarter)
}

/// Where a follow-up is altered when it is not here: the question whether to go there; none when it is altered here.
pub(super) fn elsewhere(follow_up: FollowUp<'_>, scene: &Scene<'_>) -> Option<Vec<Intent>> {
    let words = scene.words;
    let there = |text: String, place: Place| {
        let confirmation = Confirmation {
            title: label(follow_up, scene),
            text,
            yes: words.board_go_there().to_owned(),
            grave: false,
            then: vec![Intent::Go(place)],
        };
        Some(vec![Intent::Open(Layer::Confirm(Box::new(confirmation)))])
    };
    if let Some(meeting) = scene.carried_on_to(follow_up.id()) {
        let quarter = words.quarter(meeting.quarter());
        let text = words.board_lives_later(&quarter);
        return there(text, Place::Meeting(meeting.stem(), Some(follow_up.id())));
    }
    match scene.session.phase() {
        Phase::Preparation | Phase::Running => None,
        Phase::Closed | Phase::Sealed => match later(scene.library, scene.session.quarter()) {
            Some(meeting) => {
                let text = words.board_closed_later(&words.quarter(meeting.quarter()));
                there(text, Place::Meeting(meeting.stem(), None))
            }
            None => there(words.board_closed().to_owned(), Place::NewSession),
        },
    }
}

/// Does what alters a follow-up, if it is altered here, else leads to where it is.
pub(super) fn altering(
    follow_up: FollowUp<'_>,
    scene: &Scene<'_>,
    here: impl FnOnce() -> Vec<Intent>,
) -> Vec<Intent> {
    elsewhere(follow_up, scene).unwrap_or_else(here)
}

/// Gives a follow-up a state; one that it has already is only said.
pub(super) fn set_state(follow_up: FollowUp<'_>, scene: &Scene<'_>, state: FollowUpState) -> Vec<Intent> {
    altering(follow_up, scene, || {
        let kind = Kind::of(&state);
        if Kind::of(follow_up.state()) == kind {
            let text = scene.words.board_already(&label(follow_up, scene), kind.word(scene.words));
            return vec![Intent::Tell(Tone::Info, text)];
        }
        let value = Value::FollowUpState(state);
        vec![Intent::Commit(Change::of_record(follow_up.id(), Field::FollowUpState, value))]
    })
}

/// Marks a follow-up as done, or a done one as owed again.
pub(super) fn toggle_done(follow_up: FollowUp<'_>, scene: &Scene<'_>) -> Vec<Intent> {
    let state = match Kind::of(follow_up.state()) {
        Kind::Done => FollowUpState::NotStarted,
        Kind::NotStarted | Kind::InProgress | Kind::Postponed | Kind::Cancelled => {
            FollowUpState::Done { on: scene.today() }
        }
    };
    set_state(follow_up, scene, state)
}

/// Asks something about a follow-up.
pub(super) fn ask(
    follow_up: FollowUp<'_>,
    scene: &Scene<'_>,
    question: fn(RecordId) -> Question,
) -> Vec<Intent> {
    altering(follow_up, scene, || vec![Intent::Open(Layer::Ask(question(follow_up.id())))])
}

/// Opens the form of a follow-up.
pub(super) fn form(follow_up: FollowUp<'_>, scene: &Scene<'_>) -> Vec<Intent> {
    altering(follow_up, scene, || vec![Intent::Open(Layer::Record(follow_up.id()))])
}

/// Asks whether a follow-up is to be deleted.
pub(super) fn delete(follow_up: FollowUp<'_>, scene: &Scene<'_>) -> Vec<Intent> {
    altering(follow_up, scene, || {
        let words = scene.words;
        let confirmation = Confirmation {
            title: words.delete_title(&label(follow_up, scene)),
            text: words.board_delete_text(follow_up.record().shown_text()),
            yes: words.delete().to_owned(),
            grave: false,
            then: vec![Intent::Commit(Change::Delete { record: follow_up.id() })],
        };
        vec![Intent::Open(Layer::Confirm(Box::new(confirmation)))]
    })
}

/// Goes to the problem that a follow-up answers, else to the item under which it was spoken.
pub(super) fn origin(follow_up: FollowUp<'_>, scene: &Scene<'_>) -> Vec<Intent> {
    let record = follow_up.record();
    if let Some(problem) = follow_up.problem() {
        if let Some(found) = scene.session.record(problem) {
            return vec![Intent::Go(Place::Item(found.home_item(), Some(problem)))];
        }
        if let Some(before) = scene.before.filter(|before| before.record(problem).is_some()) {
            return vec![Intent::Go(Place::Meeting(before.id().stem(), Some(problem)))];
        }
    }
    match record.item().filter(|_| record.carried().is_none()) {
        Some(item) => vec![Intent::Go(Place::Item(item, Some(record.id)))],
        None => vec![Intent::warn(scene.words.board_no_origin(&label(follow_up, scene)))],
    }
}
