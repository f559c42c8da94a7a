//! Questions that are answered in one line, each with its check and its consequence.

mod answer;
pub mod confirm;
mod offers;
mod reply;
#[cfg(test)]
mod tests;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::keys::key_in;
use super::{Event, Focus, Ids, Intent, Layer, Question, Scene, Screen};
use crate::domain::RecordId;
use crate::domain::compose::{self, Speech};
use crate::input::{Action, Context, KeyCode};
use crate::ui::editor::{Outcome, TextField};
use crate::ui::{Look, Tone};

/// A question with what has been typed so far.
#[derive(Debug, Clone)]
pub struct State {
    question: Question,
    field: TextField,
    /// Whether the text is what was filled in: the first letter replaces it.
    fresh: bool,
    /// Why the answer was not taken; gone with the next key.
    error: Option<String>,
    /// The answer of whose doubts Enter has warned, with the sentence.
    warned: Option<(String, String)>,
    /// The names that an answer may speak of.
    speech: Speech,
    /// The selected completion.
    offer: usize,
}

impl State {
    /// Asks a question, filled in with what is known.
    #[must_use]
    pub fn new(question: Question, scene: &Scene<'_>) -> Self {
        let speech =
            if offers::has_names(&question) { compose::vocabulary(scene.session) } else { Speech::default() };
        let text = answer::prefilled(&question, &speech, scene);
        let fresh = answer::is_replaced(&question) && !text.is_empty();
        Self { field: TextField::new(&text), question, fresh, error: None, warned: None, speech, offer: 0 }
    }

    /// What the answer can be completed to.
    fn offers(&self) -> Vec<offers::Offer> {
        offers::offers(&self.question, &self.speech, &self.field.text(), self.field.cursor())
    }

    fn complete(&mut self) {
        self.fresh = false;
        let offers = self.offers();
        if let Some(offer) = offers.get(self.offer.min(offers.len().saturating_sub(1))) {
            self.field.replace_range(offer.range.clone(), &offer.insert);
            self.offer = 0;
        }
    }

    fn accept(&mut self, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
        let text = self.field.text();
        if let (Question::NewDue(ids), true) = (&self.question, text.trim().is_empty()) {
            return vec![Intent::Close, Intent::Tell(Tone::Info, reply::due_stays(ids, scene))];
        }
        if self.warned.as_ref().is_none_or(|(warned, _)| *warned != text)
            && let Some(doubt) = reply::doubt(&self.question, &text, &self.speech, scene)
        {
            let key = key_in(Context::Palette, Action::Accept, scene.words);
            self.warned = Some((text, scene.words.capture_enter_again(&doubt, &key)));
            return Vec::new();
        }
        match reply::reply(&self.question, &text, &self.speech, scene, ids) {
            Ok((change, said)) => {
                let next = answer::next(&self.question).map(|next| Intent::Open(Layer::Ask(next)));
                let done = [Intent::Commit(change), Intent::Close, Intent::good(said)];
                done.into_iter().chain(next).collect()
            }
            Err(error) => {
                self.error = Some(error);
                Vec::new()
            }
        }
    }
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        let context = if offers::has_names(&self.question) { Context::Palette } else { Context::Dialog };
        Focus::typing(&[context])
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
        match event {
            Event::Action(Action::Accept) => return self.accept(scene, ids),
            Event::Action(Action::Cancel | Action::Back) => return vec![Intent::Close],
            Event::Action(Action::Complete) => self.complete(),
            Event::Action(Action::MoveUp) => self.offer = self.offer.saturating_sub(1),
            Event::Action(Action::MoveDown) => {
                self.offer = (self.offer + 1).min(self.offers().len().saturating_sub(1));
            }
            Event::Action(_) => {}
            Event::Typed(key) => {
                let erases = matches!(key.code, KeyCode::Backspace | KeyCode::Delete);
                if std::mem::take(&mut self.fresh) && (erases || key.typed().is_some()) {
                    self.field.clear();
                }
                if self.field.handle(&key) == Outcome::Changed {
                    self.error = None;
                    self.offer = 0;
                }
            }
            Event::Pasted(text) => {
                self.error = None;
                if std::mem::take(&mut self.fresh) {
                    self.field.clear();
                }
                self.field.paste(&text);
            }
        }
        Vec::new()
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, scene, look, area, buf);
    }

    fn place(&self, scene: &Scene<'_>, _look: &Look) -> String {
        answer::title(&self.question, scene)
    }

    fn selected(&self, _scene: &Scene<'_>) -> Option<RecordId> {
        answer::about(&self.question)
    }
}
