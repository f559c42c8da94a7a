//! Tindak lanjut triwulan lalu: one promise at a time, one key each.

mod card;
mod promises;
mod summary;
#[cfg(test)]
mod tests;
mod update;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub use promises::{
    Tally, answer, has_promises, is_answered, is_due, progress, promises, set_state, set_states,
};

use super::{Event, Focus, Ids, Intent, Scene, Screen};
use crate::domain::states::FollowUpState;
use crate::domain::views::FollowUp;
use crate::domain::{Item, RecordId};
use crate::input::Context;
use crate::lang::Words;
use crate::ui::Look;

/// The contexts of the review, innermost first.
pub(super) const CHAIN: [Context; 4] = [Context::Review, Context::List, Context::Meeting, Context::Global];

/// Where the review stands.
#[derive(Debug, Clone, PartialEq, Eq)]
enum At {
    /// The first promise that nobody has answered for, or the end when all have been.
    Start,
    /// A promise.
    Promise(RecordId),
    /// The summary after the last promise.
    End,
}

/// The review of last quarter's promises.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    at: At,
    /// The question for a reason that is open above the screen.
    asked: Option<Asked>,
}

/// A promise about which a reason is being asked, as it stood when the question was put.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    promise: RecordId,
    answered: bool,
    state: FollowUpState,
}

/// A state in a word.
const fn state_name(state: &FollowUpState, words: Words) -> &'static str {
    match state {
        FollowUpState::NotStarted => words.not_started(),
        FollowUpState::InProgress => words.ongoing(),
        FollowUpState::Done { .. } => words.done(),
        FollowUpState::Postponed { .. } => words.postponed(),
        FollowUpState::Cancelled { .. } => words.cancelled(),
    }
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}

impl State {
    /// Starts at the first promise that nobody has answered for.
    #[must_use]
    pub const fn new() -> Self {
        Self { at: At::Start, asked: None }
    }

    /// Goes to a promise.
    pub fn select(&mut self, promise: RecordId) {
        self.at = At::Promise(promise);
        self.asked = None;
    }

    /// The place of the promise on show among `all`; none at the end.
    fn place_in(&self, all: &[FollowUp<'_>]) -> Option<usize> {
        match &self.at {
            At::Start => all.iter().position(|promise| !is_answered(*promise)),
            At::Promise(id) => all.iter().position(|promise| promise.id() == *id),
            At::End => None,
        }
    }
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        Focus::commands(&CHAIN)
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        let Event::Action(action) = event else { return Vec::new() };
        self.act(action, scene)
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, scene, look, area, buf);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        look.words.review_title().to_owned()
    }

    fn current_item(&self, _scene: &Scene<'_>) -> Option<Item> {
        Some(Item::Budget)
    }

    fn selected(&self, scene: &Scene<'_>) -> Option<RecordId> {
        let all = promises(scene.session);
        self.place_in(&all).and_then(|place| all.get(place)).map(|promise| promise.id())
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        self.come_to_terms(scene);
    }
}
