//! Altering a follow-up in place, or in the meeting to which it was carried.

use super::state_words::Kind;
use crate::domain::states::{FollowUpState, Phase};
use crate::domain::views::FollowUp;
use crate::domain::{Change, Library, Quarter, RecordId, Summary};
use crate::screens::{Confirmation, Intent, Layer, Place, Question, Scene, review, told};
use crate::ui::Tone;

/// The newest meeting of a later quarter than the open one.
fn later(library: &Library, quarter: Quarter) -> Option<&Summary> {
    library.meetings.iter().rev().find(|meeting| meeting.quarter() > quarter)
}

/// Where a follow-up is altered when it is not here: the question whether to go there; none when it is altered here.
pub(super) fn elsewhere(follow_up: FollowUp<'_>, scene: &Scene<'_>) -> Option<Vec<Intent>> {
    let words = scene.words;
    let there = |text: String, place: Place| {
        let prepare = place == Place::NewSession;
        let confirmation = Confirmation {
            title: told::called(&[follow_up.id()], scene),
            text,
            yes: if prepare { words.board_prepare() } else { words.board_go_there() }.to_owned(),
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

/// The follow-ups that are altered here; where none is, what leads to the place of the first.
fn here<'a>(all: &[FollowUp<'a>], scene: &Scene<'_>) -> Result<Vec<FollowUp<'a>>, Vec<Intent>> {
    let here: Vec<_> = all.iter().copied().filter(|it| elsewhere(*it, scene).is_none()).collect();
    match all.first() {
        Some(first) if here.is_empty() => Err(elsewhere(*first, scene).unwrap_or_default()),
        Some(_) | None => Ok(here),
    }
}

fn ids(all: &[FollowUp<'_>]) -> Vec<RecordId> {
    all.iter().map(|follow_up| follow_up.id()).collect()
}

/// Gives follow-ups a state, in one gesture; one that all have already is only said.
pub(super) fn set_state(all: &[FollowUp<'_>], scene: &Scene<'_>, state: &FollowUpState) -> Vec<Intent> {
    let here = match here(all, scene) {
        Ok(here) => here,
        Err(intents) => return intents,
    };
    let kind = Kind::of(state);
    let other: Vec<_> = here.iter().copied().filter(|it| Kind::of(it.state()) != kind).collect();
    let name = |of: &[FollowUp<'_>]| told::called(&ids(of), scene);
    if other.is_empty() {
        let text = scene.words.board_already(&name(&here), kind.word(scene.words));
        return vec![Intent::Tell(Tone::Info, text)];
    }
    let change = review::set_states(scene, &ids(&other), state);
    vec![Intent::Commit(change), told::told(&name(&other), kind.word(scene.words), scene.words)]
}

/// Asks something about follow-ups.
pub(super) fn ask(
    all: &[FollowUp<'_>],
    scene: &Scene<'_>,
    question: fn(Vec<RecordId>) -> Question,
) -> Vec<Intent> {
    here(all, scene)
        .map_or_else(|intents| intents, |here| vec![Intent::Open(Layer::Ask(question(ids(&here))))])
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
            title: words.delete_title(&told::called(&[follow_up.id()], scene)),
            text: words.board_delete_text(follow_up.record().shown_text()),
            yes: words.delete().to_owned(),
            grave: false,
            then: vec![
                Intent::Commit(Change::Delete { record: follow_up.id() }),
                told::told(&told::called(&[follow_up.id()], scene), words.deleted(), words),
            ],
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
        None => vec![Intent::warn(scene.words.board_no_origin(&told::called(&[follow_up.id()], scene)))],
    }
}
