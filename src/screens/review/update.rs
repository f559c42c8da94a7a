//! What the keys of the review do.

use super::{Asked, At, State, answer, is_answered, promises};
use crate::domain::states::FollowUpState;
use crate::domain::views::FollowUp;
use crate::domain::{Item, RecordId, checklist};
use crate::input::Action;
use crate::screens::block;
use crate::screens::keys::key_of;
use crate::screens::told;
use crate::screens::{Intent, Layer, Place, Question, Scene};
use crate::ui::Tone;

/// What a command does.
type Command = fn(&mut State, &Scene<'_>) -> Vec<Intent>;

/// The commands of the review.
const COMMANDS: &[(Action, Command)] = &[
    (Action::MoveUp, |state, scene| state.step(-1, scene)),
    (Action::MoveLeft, |state, scene| state.step(-1, scene)),
    (Action::PageUp, |state, scene| state.step(-1, scene)),
    (Action::MoveDown, |state, scene| state.step(1, scene)),
    (Action::MoveRight, |state, scene| state.step(1, scene)),
    (Action::PageDown, |state, scene| state.step(1, scene)),
    (Action::NextItem, |_, scene| to_item(Item::Budget, scene)),
    (Action::PreviousItem, |_, scene| to_item(Item::Opening, scene)),
    (Action::MoveFirst, |state, scene| state.jump(0, scene)),
    (Action::MoveLast, |state, scene| state.jump(usize::MAX, scene)),
    (Action::Open, State::open),
    (Action::Edit, |state, scene| {
        state.with(scene, |promise| vec![Intent::Open(Layer::Record(promise.id()))])
    }),
    (Action::OpenOrigin, State::open_origin),
    (Action::StateDone, |state, scene| state.say(scene, &FollowUpState::Done { on: scene.today() })),
    (Action::StateRunning, |state, scene| state.say(scene, &FollowUpState::InProgress)),
    (Action::StateOpen, |state, scene| state.say(scene, &FollowUpState::NotStarted)),
    (Action::StatePostponed, |state, scene| state.ask(scene, Question::Postpone)),
    (Action::StateCancelled, |state, scene| state.ask(scene, Question::CancelFollowUp)),
    (Action::Back, |_, _| vec![Intent::Go(Place::Item(Item::Budget, None))]),
];

/// Goes to an item, and puts it on show where this program leads.
fn to_item(item: Item, scene: &Scene<'_>) -> Vec<Intent> {
    let mut intents = Vec::new();
    if block::may_lead(scene) && scene.session.on_show().is_none_or(|show| show.item != item) {
        intents.push(Intent::Commit(checklist::show_item(scene.session, item, scene.now)));
    }
    intents.push(Intent::Go(Place::Item(item, None)));
    intents
}

impl State {
    /// Carries out a command; one that is not for this screen does nothing.
    pub(super) fn act(&mut self, action: Action, scene: &Scene<'_>) -> Vec<Intent> {
        self.asked = None;
        let command = COMMANDS.iter().find(|(known, _)| *known == action);
        command.map_or_else(Vec::new, |(_, command)| command(self, scene))
    }

    /// Goes on by one, to the end after the last promise.
    fn step(&mut self, by: isize, scene: &Scene<'_>) -> Vec<Intent> {
        let count = promises(scene.session).len();
        let here = self.place_in(&promises(scene.session)).unwrap_or(count);
        self.jump(here.saturating_add_signed(by), scene)
    }

    /// Goes to a place; beyond the last promise is the end.
    fn jump(&mut self, place: usize, scene: &Scene<'_>) -> Vec<Intent> {
        let promise = promises(scene.session).get(place).map(|promise| promise.id());
        self.at = promise.map_or(At::End, At::Promise);
        Vec::new()
    }

    /// Does something with the promise on show, unless a later meeting holds it.
    fn with(&self, scene: &Scene<'_>, then: impl FnOnce(FollowUp<'_>) -> Vec<Intent>) -> Vec<Intent> {
        let all = promises(scene.session);
        let Some(promise) = self.place_in(&all).and_then(|place| all.get(place)) else { return Vec::new() };
        if let Some(later) = scene.carried_on_to(promise.id()) {
            let words = scene.words;
            let key = key_of(&super::CHAIN, Action::NextMeeting, words);
            return vec![Intent::warn(words.review_alter_later(&words.quarter(later.quarter()), &key))];
        }
        then(*promise)
    }

    /// Answers for the promise on show, and goes on to the next that waits.
    fn say(&mut self, scene: &Scene<'_>, state: &FollowUpState) -> Vec<Intent> {
        let mut answered = None;
        let intents = self.with(scene, |promise| {
            answered = Some(promise.id());
            let label = scene.session.label(promise.id()).unwrap_or_default();
            let said = told::told(&label, super::state_name(state, scene.words), scene.words);
            vec![Intent::Commit(answer(scene, promise.id(), state.clone())), said]
        });
        if let Some(id) = answered {
            self.go_on(scene, id);
        }
        intents
    }

    /// Asks for the reason of an answer; once it is given, the review goes on.
    fn ask(&mut self, scene: &Scene<'_>, question: fn(Vec<RecordId>) -> Question) -> Vec<Intent> {
        let mut asked = None;
        let intents = self.with(scene, |promise| {
            asked = Some(Asked {
                promise: promise.id(),
                answered: is_answered(promise),
                state: promise.state().clone(),
            });
            vec![Intent::Open(Layer::Ask(question(vec![promise.id()])))]
        });
        self.asked = asked;
        intents
    }

    /// Goes to the next promise without an answer, counting on from one, else to the end.
    fn go_on(&mut self, scene: &Scene<'_>, from: RecordId) {
        self.asked = None;
        let all = promises(scene.session);
        let here = all.iter().position(|promise| promise.id() == from).unwrap_or(0);
        let (before, after) = all.split_at_checked(here).unwrap_or((&all, &[]));
        let waits = |promise: &&FollowUp<'_>| promise.id() != from && !is_answered(**promise);
        let next = after.iter().find(waits).or_else(|| before.iter().find(waits));
        self.at = next.map_or(At::End, |promise| At::Promise(promise.id()));
    }

    /// Goes on after a reason was given, and stays with a promise that is still there.
    pub(super) fn come_to_terms(&mut self, scene: &Scene<'_>) {
        if let Some(asked) = &self.asked {
            let (id, all) = (asked.promise, promises(scene.session));
            let is_new =
                |now: &FollowUp<'_>| *now.state() != asked.state || (is_answered(*now) && !asked.answered);
            if all.iter().any(|promise| promise.id() == id && is_new(promise)) {
                self.go_on(scene, id);
            }
        }
        if let At::Promise(id) = self.at
            && scene.session.record(id).is_none()
        {
            self.at = At::Start;
        }
    }

    /// Opens the form of the promise; at the end, goes on to what waits, else to 1.1.
    fn open(&mut self, scene: &Scene<'_>) -> Vec<Intent> {
        let all = promises(scene.session);
        if self.place_in(&all).is_some() {
            return self.with(scene, |promise| vec![Intent::Open(Layer::Record(promise.id()))]);
        }
        if all.iter().any(|promise| !is_answered(*promise)) {
            self.at = At::Start;
            return Vec::new();
        }
        if scene.session.on_show().is_none_or(|show| show.item < Item::Budget) {
            return to_item(Item::Budget, scene);
        }
        vec![Intent::Go(Place::Item(Item::Budget, None))]
    }

    /// Goes to the problem that the promise answers.
    fn open_origin(&mut self, scene: &Scene<'_>) -> Vec<Intent> {
        let all = promises(scene.session);
        let promise = self.place_in(&all).and_then(|place| all.get(place));
        block::to_origin(scene, promise.map(|promise| promise.record()))
            .unwrap_or_else(|| vec![Intent::Tell(Tone::Info, scene.words.block_no_origin().to_owned())])
    }
}
