//! *Penutup*: what to look at before the meeting is closed, what came of it, and the closing itself.

mod points;
mod summary;
#[cfg(test)]
mod tests;
mod update;
mod view;

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Event, Focus, Foot, Ids, Intent, Scene, Screen};
use crate::domain::checklist::Concern;
use crate::domain::states::Phase;
use crate::domain::{Item, RecordId};
use crate::input::{Action, Context};
use crate::ui::Look;

/// The contexts of the closing's keys, innermost first.
const CHAIN: [Context; 4] = [Context::List, Context::Closing, Context::Meeting, Context::Global];

/// The closing of a meeting: the concern under the cursor.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    selected: usize,
    /// The concerns as of the last change of the session; none before the first.
    open: Option<Vec<Concern>>,
}

impl State {
    /// Starts at the first concern.
    #[must_use]
    pub const fn new() -> Self {
        Self { selected: 0, open: None }
    }

    /// The concerns of the session, those that block first.
    fn open(&self, scene: &Scene<'_>) -> Cow<'_, [Concern]> {
        self.open.as_deref().map_or_else(|| points::ordered(scene.session).into(), Cow::Borrowed)
    }

    /// The concern under the cursor.
    fn current(&self, scene: &Scene<'_>) -> Option<Concern> {
        self.open(scene).get(self.selected).cloned()
    }
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        Focus::commands(&CHAIN)
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        match scene.session.phase() {
            // The key that reopens begins such a meeting, which its label does not say.
            Phase::Preparation => Foot::usual(scene).without(&[Action::CloseMeeting, Action::ReopenMeeting]),
            Phase::Running => Foot::usual(scene)
                .leading(&[Action::Open, Action::CloseMeeting, Action::CaptureNote])
                .without(&[Action::ReopenMeeting]),
            Phase::Closed | Phase::Sealed => Foot::usual(scene).without(&[Action::CloseMeeting]),
        }
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        if let Event::Action(action) = event { update::act(self, action, scene) } else { Vec::new() }
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, scene, look, area, buf);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        look.words.item_title(Item::Closing).to_owned()
    }

    fn current_item(&self, _scene: &Scene<'_>) -> Option<Item> {
        Some(Item::Closing)
    }

    fn selected(&self, scene: &Scene<'_>) -> Option<RecordId> {
        self.current(scene).and_then(|concern| points::record_of(&concern))
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        let open = points::ordered(scene.session);
        self.selected = self.selected.min(open.len().saturating_sub(1));
        self.open = Some(open);
    }
}
