//! The drafts: what was begun and not finished.

#[cfg(test)]
mod tests;
mod update;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Event, Focus, Foot, Ids, Intent, Scene, Screen};
use crate::domain::{Field, Kind, Record, RecordId};
use crate::input::{Action, Context};
use crate::ui::Look;

/// The list of drafts, with one selected.
#[derive(Debug, Clone, Default)]
pub struct State {
    selected: usize,
    /// The draft under the cursor, which stays selected when others come and go.
    record: Option<RecordId>,
}

impl State {
    /// Opens the list at the newest draft.
    #[must_use]
    pub fn open(scene: &Scene<'_>) -> Self {
        let all = drafts(scene);
        Self { selected: all.len().saturating_sub(1), record: all.last().map(|record| record.id) }
    }
}

/// Every record with unfinished words, in the order of writing: drafts, and published texts that are being altered.
fn drafts<'a>(scene: &Scene<'a>) -> Vec<&'a Record> {
    let written = Kind::WRITTEN.into_iter().flat_map(|kind| scene.session.of_kind(kind));
    let mut all: Vec<&Record> = written.filter(|record| !record.get(&Field::Draft).is_absent()).collect();
    all.sort_by_key(|record| (record.created(), record.clock, record.id));
    all
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        Focus::commands(&[Context::Drafts, Context::List, Context::Global])
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        let foot = Foot::usual(scene);
        let on_a_draft = [Action::Open, Action::DiscardDraft, Action::Edit];
        if drafts(scene).is_empty() { foot.without(&on_a_draft) } else { foot }
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        update::update(self, &event, scene)
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, scene, look, area, buf);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        look.words.drafts_title().to_owned()
    }

    fn selected(&self, _scene: &Scene<'_>) -> Option<RecordId> {
        self.record
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        let all = drafts(scene);
        let same = all.iter().position(|record| Some(record.id) == self.record);
        self.selected = same.unwrap_or(self.selected).min(all.len().saturating_sub(1));
        self.record = all.get(self.selected).map(|record| record.id);
    }
}
