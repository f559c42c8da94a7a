//! Tangkap cepat: one line at the foot of the body that becomes a record.

mod finish;
mod shown;
#[cfg(test)]
mod tests;
mod update;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::writing::{self, Ear, Theirs};
use super::{Event, Focus, Ids, Intent, Scene, Screen};
use crate::domain::{Field, Item, Kind, RecordId, Target};
use crate::input::Context;
use crate::input::capture::{Completion, Understood};
use crate::ui::Look;
use crate::ui::editor::TextField;

/// A line that is being written, and how it is understood so far.
#[derive(Debug, Clone)]
pub struct State {
    kind: Kind,
    item: Item,
    problem: Option<RecordId>,
    /// The record, once the first character is typed.
    record: Option<RecordId>,
    line: TextField,
    /// The draft as it was last sent or seen.
    draft: String,
    /// The published text from which the writing started, if there is one.
    published: Option<String>,
    ear: Ear,
    understood: Understood,
    offers: Vec<Completion>,
    chosen: usize,
    /// The line of whose doubts Enter has warned.
    warned: Option<String>,
    /// Whether another's words stand in it, and whether discarding them was warned of.
    theirs: Theirs,
}

impl State {
    /// Begins a record of a kind under an item, perhaps as the answer to a problem.
    #[must_use]
    pub fn begin(kind: Kind, item: Item, problem: Option<RecordId>, scene: &Scene<'_>) -> Self {
        Self {
            kind,
            item,
            problem,
            record: None,
            line: TextField::default(),
            draft: String::new(),
            published: None,
            ear: Ear::new(scene),
            understood: Understood::default(),
            offers: Vec::new(),
            chosen: 0,
            warned: None,
            theirs: Theirs::default(),
        }
    }

    /// Goes on with a record; none when it is not there or has several lines, which belong on a page.
    #[must_use]
    pub fn resume(record: RecordId, scene: &Scene<'_>) -> Option<Self> {
        let known = scene.session.record(record)?;
        let text = writing::text_in_work(scene.session, record);
        if text.contains('\n') {
            return None;
        }
        let published = writing::is_published(scene.session, record);
        let mut state = Self {
            record: Some(record),
            line: TextField::new(&text),
            draft: known.text(&Field::Draft).to_owned(),
            published: published.then(|| known.text(&Field::Text).to_owned()),
            theirs: Theirs::of(scene.session, record),
            ..Self::begin(known.kind, known.home_item(), None, scene)
        };
        state.understand();
        Some(state)
    }

    /// Reads the line anew.
    fn understand(&mut self) {
        let text = self.line.text();
        self.understood = self.ear.understand(&text, self.kind);
        let offers = self.ear.complete(&text, self.line.cursor(), self.kind);
        // A mark that is complete needs no list: it would only cover the room's picture.
        let typed = |offer: &Completion| text.get(offer.range.clone()).map(str::trim_end);
        let complete = |offer: &Completion| typed(offer) == Some(offer.insert.trim_end());
        self.offers = if offers.first().is_some_and(complete) { Vec::new() } else { offers };
        self.chosen = self.chosen.min(self.offers.len().saturating_sub(1));
    }
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        let mut focus = Focus::typing(&[Context::Capture, Context::Meeting, Context::Global]);
        if self.published.is_some() {
            focus.chain.insert(0, Context::Change);
        }
        focus
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
        update::update(self, event, scene, ids)
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, scene, look, area, buf);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        look.words.item_title(self.item).to_owned()
    }

    fn current_item(&self, _scene: &Scene<'_>) -> Option<Item> {
        Some(self.item)
    }

    fn selected(&self, _scene: &Scene<'_>) -> Option<RecordId> {
        self.record
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        let fresh = self.ear.refresh(scene);
        let before = self.line.text();
        let mut text = before.clone();
        if let Some(record) = self.record.filter(|id| scene.session.record(*id).is_some()) {
            let target = Target::Record(record);
            if let Some(theirs) = writing::agreed(scene.session, target, &Field::Draft)
                && theirs != self.draft
                && !(theirs.is_empty() && self.published.is_some())
            {
                text = writing::rejoin(&self.draft, theirs, &text, " / ");
                theirs.clone_into(&mut self.draft);
            }
            if let (Some(base), Some(theirs)) =
                (&mut self.published, writing::agreed(scene.session, target, &Field::Text))
                && theirs != base
            {
                text = writing::rejoin(base, theirs, &text, " / ");
                theirs.clone_into(base);
            }
        }
        if text != before {
            let cursor = self.line.cursor();
            self.line.set_text(&text);
            self.line.set_cursor(cursor);
            self.theirs.came();
        }
        if fresh || text != before {
            self.understand();
        }
    }
}
