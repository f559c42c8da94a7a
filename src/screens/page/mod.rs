//! A page of text: the long words of a record, with soft wrap.

#[cfg(test)]
mod tests;
mod update;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::writing::{self, Ear, Theirs};
use super::{Event, Focus, Ids, Intent, Scene, Screen};
use crate::domain::{Field, Item, Kind, RecordId, Target, Value};
use crate::input::Context;
use crate::ui::Look;
use crate::ui::editor::TextArea;

/// A page that is being written.
#[derive(Debug, Clone)]
pub struct State {
    record: RecordId,
    /// The field that the page is about.
    field: Field,
    /// The field that takes the keystrokes: of a text its draft, else the field itself.
    inked: Field,
    area: TextArea,
    /// The field that takes the keystrokes, as it was last sent or seen.
    seen: String,
    /// The published text from which the writing started, when the page is about a text.
    published: Option<String>,
    /// Whether another person's words stand at the end, because they did not fit into the text.
    appended: bool,
    /// The text of whose doubts finishing has warned.
    warned: Option<String>,
    /// Whether another's words stand in it, and whether discarding them was warned of.
    theirs: Theirs,
    ear: Ear,
}

impl State {
    /// Opens a text field of a record.
    #[must_use]
    pub fn open(record: RecordId, field: Field, scene: &Scene<'_>) -> Self {
        let value = |field: &Field| scene.session.value(Target::Record(record), field);
        let words = |field: &Field| value(field).as_text().unwrap_or_default().to_owned();
        let about_text = matches!(field, Field::Text | Field::Draft);
        let (field, inked) = if about_text { (Field::Text, Field::Draft) } else { (field.clone(), field) };
        let text = if about_text { writing::text_in_work(scene.session, record) } else { words(&inked) };
        let published = (about_text && !value(&Field::Text).is_absent()).then(|| words(&Field::Text));
        Self {
            record,
            area: TextArea::new(&text),
            seen: words(&inked),
            published,
            appended: false,
            warned: None,
            theirs: if about_text { Theirs::of(scene.session, record) } else { Theirs::default() },
            ear: Ear::new(scene),
            field,
            inked,
        }
    }

    fn target(&self) -> Target {
        Target::Record(self.record)
    }

    /// Whether the page is about a record that was never published, whose marks count when it is.
    fn is_draft(&self) -> bool {
        self.field == Field::Text && self.published.is_none()
    }

    fn kind(&self, scene: &Scene<'_>) -> Kind {
        scene.session.record(self.record).map_or(Kind::Note, |record| record.kind)
    }
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        if self.published.is_some() {
            Focus::typing(&[Context::Change, Context::Page, Context::Global])
        } else {
            Focus::typing(&[Context::Page, Context::Global])
        }
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
        scene.session.record(self.record).and_then(crate::domain::Record::item)
    }

    fn selected(&self, _scene: &Scene<'_>) -> Option<RecordId> {
        Some(self.record)
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        self.ear.refresh(scene);
        if scene.session.record(self.record).is_none() {
            return;
        }
        let mine = self.area.text();
        let mut text = mine.clone();
        let target = self.target();
        let gone = self.inked == Field::Draft && scene.session.value(target, &Field::Draft) == &Value::Absent;
        if let Some(theirs) = writing::agreed(scene.session, target, &self.inked)
            && theirs != self.seen
            && !gone
        {
            text = writing::rejoin(&self.seen, theirs, &text, "\n");
            self.seen = theirs.to_owned();
        }
        if let (Some(base), Some(theirs)) =
            (&mut self.published, writing::agreed(scene.session, target, &Field::Text))
            && theirs != base
        {
            text = writing::rejoin(base, theirs, &text, "\n");
            theirs.clone_into(base);
        }
        self.appended |=
            text.len() > mine.len() && text.starts_with(&format!("{mine}\n")) && !mine.is_empty();
        if text != mine {
            self.theirs.came();
        }
        self.area.merge(&text);
    }
}
