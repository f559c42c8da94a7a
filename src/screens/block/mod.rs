//! Pembukaan and blocks 1 to 4: the main screen of a meeting.

mod act;
mod beside;
mod foot;
mod geometry;
mod head;
mod minutes;
mod rail;
mod records;
#[cfg(test)]
mod tests;
mod update;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub(super) use act::to_origin;
pub(super) use minutes::sums;
pub use update::may_lead;

use super::{Event, Focus, Foot, Ids, Intent, Scene, Screen};
use crate::domain::states::ItemState;
use crate::domain::{Block, Item, RecordId, Session};
use crate::input::Context;
use crate::ui::Look;
use rail::Stop;

/// The contexts of the block screen, innermost first.
pub(super) const CHAIN: [Context; 4] = [Context::Block, Context::List, Context::Meeting, Context::Global];

/// The parts of the screen between which Tab moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pane {
    /// The agenda.
    Rail,
    /// What is said now.
    Records,
    /// What last quarter left.
    Beside,
}

/// What is chosen in a list of records: by id, with the place where it was when it was last seen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Choice {
    record: Option<RecordId>,
    place: usize,
}

/// The screen of an agenda item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    stop: Stop,
    pane: Pane,
    /// The chosen record of this meeting; none follows the newest, as the room does.
    chosen: Choice,
    /// The chosen record of last quarter.
    beside: Choice,
    /// The rows of a tall record that are scrolled away.
    skip: u16,
}

/// The item of a block with which to go on: the one on show, else the first that is not done, else the first.
#[must_use]
pub fn first_item(session: &Session, block: Block) -> Item {
    let shown = session.on_show().map(|show| show.item).filter(|item| item.block() == Some(block));
    let waits = |item: &Item| matches!(session.item_state(*item), ItemState::Pending | ItemState::Begun);
    shown.or_else(|| block.items().find(waits)).or_else(|| block.items().next()).unwrap_or(Item::Opening)
}

impl State {
    /// Opens an item, at its newest record.
    #[must_use]
    pub fn new(item: Item) -> Self {
        Self {
            stop: Stop::Item(item),
            pane: Pane::Records,
            chosen: Choice::default(),
            beside: Choice::default(),
            skip: 0,
        }
    }

    /// The item on this screen, under which a capture writes.
    #[must_use]
    pub const fn item(&self) -> Item {
        match self.stop {
            Stop::Review => Item::Budget,
            Stop::Item(item) => item,
        }
    }

    /// Chooses a record of the item, of this meeting or carried.
    pub fn select(&mut self, record: RecordId) {
        self.pane = Pane::Records;
        self.chosen = Choice { record: Some(record), ..self.chosen };
        self.beside = Choice { record: Some(record), ..self.beside };
        self.skip = 0;
    }

    /// Shows another entry of the agenda.
    fn visit(&mut self, stop: Stop) {
        if self.stop != stop {
            *self = Self { stop, pane: self.pane, ..Self::new(Item::Opening) };
        }
    }

    /// The pane in focus: a chosen record that only last quarter's list holds is looked for there.
    fn pane(&self, scene: &Scene<'_>) -> Pane {
        let Some(id) = self.chosen.record.filter(|_| self.pane == Pane::Records) else { return self.pane };
        let carried = scene
            .session
            .record(id)
            .is_some_and(|record| record.carried().is_some() && record.item() == Some(self.item()));
        if carried { Pane::Beside } else { Pane::Records }
    }
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        Focus::commands(&CHAIN)
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        foot::foot(self, scene)
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        let Event::Action(action) = event else { return Vec::new() };
        self.pane = self.pane(scene);
        self.act(action, scene)
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, scene, look, area, buf);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        head::place(self.stop, look.words)
    }

    fn current_item(&self, _scene: &Scene<'_>) -> Option<Item> {
        Some(self.item())
    }

    fn selected(&self, scene: &Scene<'_>) -> Option<RecordId> {
        self.chosen_record(scene).map(|record| record.id)
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        self.come_to_terms(scene);
    }
}
