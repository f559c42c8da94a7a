//! The long way: the form of one record, every field of its kind.

mod related;
mod slots;
#[cfg(test)]
mod tests;
mod update;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub(super) use slots::spoken_slots;

use super::sheet::Sheet;
use super::{Event, Focus, Foot, Ids, Intent, Scene, Screen, writing};
use crate::domain::{Field, Item, Record, RecordId};
use crate::input::Context;
use crate::ui::Look;

/// The form of a record.
#[derive(Debug, Clone)]
pub struct State {
    record: RecordId,
    sheet: Sheet,
    /// The draft of whose doubts finishing has warned.
    warned: Option<String>,
}

impl State {
    /// Opens the form of a record.
    #[must_use]
    pub fn open(record: RecordId, scene: &Scene<'_>) -> Self {
        Self { record, sheet: Sheet::new(slots::of(record, scene), scene), warned: None }
    }

    /// The same with the focus on a field, such as the one that a checklist complains of.
    #[must_use]
    pub fn at(mut self, field: &Field) -> Self {
        self.sheet.focus_on(field);
        self
    }
}

impl Screen for State {
    fn focus(&self, scene: &Scene<'_>) -> Focus {
        let record = scene.session.record(self.record);
        let mut focus = self.sheet.focus(record.is_some_and(|record| !record.get(&Field::Draft).is_absent()));
        if record.is_some_and(Record::is_being_edited) && !self.sheet.form().locked {
            focus.chain.insert(0, Context::Change);
        }
        focus
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        self.sheet.foot(scene)
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
        update::update(self, event, scene, ids)
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, scene, look, area, buf);
    }

    fn place(&self, scene: &Scene<'_>, look: &Look) -> String {
        writing::record_name(scene.session, self.record, look.words)
    }

    fn current_item(&self, scene: &Scene<'_>) -> Option<Item> {
        scene.session.record(self.record).and_then(Record::item)
    }

    fn selected(&self, _scene: &Scene<'_>) -> Option<RecordId> {
        Some(self.record)
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        self.sheet.refit(slots::of(self.record, scene));
        self.sheet.settle(scene);
    }
}
