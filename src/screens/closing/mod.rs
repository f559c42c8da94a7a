//! *Penutup*: what to look at before the meeting is closed, what came of it, and the closing itself.

mod points;
mod summary;
#[cfg(test)]
mod tests;
mod update;
mod view;

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
}

impl State {
    /// Starts at the first concern.
    #[must_use]
    pub const fn new() -> Self {
        Self { selected: 0 }
    }

    /// The concern under the cursor.
    fn current(&self, scene: &Scene<'_>) -> Option<Concern> {
        points::ordered(scene.session).into_iter().nth(self.selected)
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
        let count = points::ordered(scene.session).len();
        self.selected = self.selected.min(count.saturating_sub(1));
    }
}
