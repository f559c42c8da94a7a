//! A question that is answered by yes or no.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::input::{Action, Context, keys_of};
use crate::lang::{Lang, Words};
use crate::screens::{Confirmation, Event, Focus, Ids, Intent, Scene, Screen};
use crate::ui::dialog::{Choice, Dialog, DialogState};
use crate::ui::{Look, Tone};

/// A yes-or-no question; *yes* is in focus at first, unless it could not be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    asked: Confirmation,
    dialog: DialogState,
}

impl State {
    /// Asks.
    #[must_use]
    pub fn new(asked: Confirmation) -> Self {
        let focus = usize::from(asked.grave);
        Self { asked, dialog: DialogState { focus, ..DialogState::default() } }
    }

    /// What is asked.
    #[cfg(test)]
    pub(super) const fn asked(&self) -> &Confirmation {
        &self.asked
    }

    /// Closes the question and does what yes does.
    fn yes(&self) -> Vec<Intent> {
        std::iter::once(Intent::Close).chain(self.asked.then.iter().cloned()).collect()
    }
}

/// The letter that answers: the first of its keys in Indonesian, the last in English.
fn letter(action: Action, words: Words) -> char {
    let keys = keys_of(&[Context::Dialog], action);
    let key = if words.lang() == Lang::En { keys.last() } else { keys.first() };
    key.and_then(|key| key.typed()).unwrap_or(' ')
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        Focus::commands(&[Context::Dialog, Context::List])
    }

    fn update(&mut self, event: Event, _scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        let Event::Action(action) = event else { return Vec::new() };
        let dialog = &mut self.dialog;
        if action == Action::Yes || (action == Action::Accept && dialog.focus == 0) {
            return self.yes();
        } else if matches!(action, Action::Accept | Action::No | Action::Cancel | Action::Back) {
            return vec![Intent::Close];
        } else if matches!(action, Action::NextField | Action::PreviousField) {
            dialog.focus = 1 - dialog.focus;
        } else if action == Action::MoveRight {
            dialog.focus = 1;
        } else if action == Action::MoveLeft {
            dialog.focus = 0;
        } else if action == Action::PageDown {
            dialog.scroll = dialog.scroll.saturating_add(8);
        } else if action == Action::PageUp {
            dialog.scroll = dialog.scroll.saturating_sub(8);
        }
        Vec::new()
    }

    fn view(&self, _scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        let choices = [
            Choice { key: letter(Action::Yes, look.words), label: &self.asked.yes },
            Choice { key: letter(Action::No, look.words), label: look.words.cancel() },
        ];
        let (title, text) = (self.asked.title.as_str(), self.asked.text.as_str());
        Dialog { title, tone: Tone::Warn, text, choices: &choices }.draw(self.dialog, area, buf, look);
    }

    fn place(&self, _scene: &Scene<'_>, _look: &Look) -> String {
        self.asked.title.clone()
    }
}
