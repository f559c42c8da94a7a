//! A question that is answered by yes or no.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::input::{Action, Context, Key, KeyCode, keys_of};
use crate::lang::{Lang, Words};
use crate::screens::{Confirmation, Event, Focus, Foot, Ids, Intent, Scene, Screen};
use crate::ui::dialog::{Choice, Dialog, DialogState};
use crate::ui::{Look, Tone};

/// A yes-or-no question; *yes* is in focus at first, unless it could not be undone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    asked: Confirmation,
    /// What happens with today's date, where that is an answer too.
    today: Option<Vec<Intent>>,
    /// Whether it stands above a text: letters are the text's, not answers.
    above: bool,
    dialog: DialogState,
}

impl State {
    /// Asks.
    #[must_use]
    pub fn new(asked: Confirmation) -> Self {
        let focus = usize::from(asked.grave);
        Self { asked, today: None, above: false, dialog: DialogState { focus, ..DialogState::default() } }
    }

    /// Asks above a text in which one types on: *no* is in focus, and only arrows and Enter answer.
    #[must_use]
    pub fn above(asked: Confirmation) -> Self {
        let dialog = DialogState { focus: 1, ..DialogState::default() };
        Self { asked, today: None, above: true, dialog }
    }

    /// Asks with a third answer between yes and no: yes, with today's date.
    #[must_use]
    pub fn or_today(asked: Confirmation, today: Vec<Intent>) -> Self {
        let focus = if asked.grave { 2 } else { 0 };
        let dialog = DialogState { focus, ..DialogState::default() };
        Self { asked, today: Some(today), above: false, dialog }
    }

    /// The answers in their order.
    fn answers(&self) -> &'static [Action] {
        if self.today.is_some() {
            &[Action::Yes, Action::TakeToday, Action::No]
        } else {
            &[Action::Yes, Action::No]
        }
    }

    /// What is asked.
    #[cfg(test)]
    pub(super) const fn asked(&self) -> &Confirmation {
        &self.asked
    }

    /// Closes the question and does what an answer does.
    fn answer(&self, answer: Action) -> Vec<Intent> {
        let then: &[Intent] = match (answer, &self.today) {
            (Action::Yes, _) => &self.asked.then,
            (Action::TakeToday, Some(today)) => today,
            (Action::TakeToday, None) => return Vec::new(),
            (_, _) => &[],
        };
        std::iter::once(Intent::Close).chain(then.iter().cloned()).collect()
    }
}

/// The letter that answers: the first of its keys in Indonesian, the last in English.
fn letter(action: Action, words: Words) -> char {
    let keys = keys_of(&[Context::Dialog], action);
    let key = if words.lang() == Lang::En { keys.last() } else { keys.first() };
    key.and_then(|key| key.typed()).unwrap_or(' ')
}

/// Closes the question for what is typed on, and gives that to the text below; other keys mean nothing.
fn passed(event: Event) -> Vec<Intent> {
    let means = match &event {
        Event::Typed(key) => key.typed().is_some() || *key == Key::plain(KeyCode::Backspace),
        Event::Pasted(_) => true,
        Event::Action(_) => false,
    };
    if means { vec![Intent::Close, Intent::Pass(event)] } else { Vec::new() }
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        let chain = [Context::Dialog, Context::List];
        if self.above { Focus::typing(&chain) } else { Focus::commands(&chain) }
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        let foot = Foot::usual(scene);
        if self.today.is_some() { foot } else { foot.without(&[Action::TakeToday]) }
    }

    fn update(&mut self, event: Event, _scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        let Event::Action(action) = event else { return passed(event) };
        let answers = self.answers();
        if matches!(action, Action::Yes | Action::TakeToday | Action::No | Action::Cancel | Action::Back) {
            return self.answer(action);
        } else if action == Action::Accept {
            return self.answer(answers.get(self.dialog.focus).copied().unwrap_or(Action::No));
        }
        let dialog = &mut self.dialog;
        let (count, last) = (answers.len(), answers.len() - 1);
        if action == Action::NextField {
            dialog.focus = (dialog.focus + 1) % count;
        } else if action == Action::PreviousField {
            dialog.focus = (dialog.focus + last) % count;
        } else if action == Action::MoveRight {
            dialog.focus = (dialog.focus + 1).min(last);
        } else if action == Action::MoveLeft {
            dialog.focus = dialog.focus.saturating_sub(1);
        } else if action == Action::PageDown {
            dialog.scroll = dialog.scroll.saturating_add(8);
        } else if action == Action::PageUp {
            dialog.scroll = dialog.scroll.saturating_sub(8);
        }
        Vec::new()
    }

    fn view(&self, _scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        let words = look.words;
        let choice = |answer: &Action| {
            let label = if *answer == Action::Yes {
                self.asked.yes.as_str()
            } else if *answer == Action::TakeToday {
                answer.label().pick(words.lang() == Lang::En)
            } else {
                words.cancel()
            };
            let key = if self.above { ' ' } else { letter(*answer, words) };
            Choice { key, label }
        };
        let choices: Vec<Choice<'_>> = self.answers().iter().map(choice).collect();
        let (title, text) = (self.asked.title.as_str(), self.asked.text.as_str());
        Dialog { title, tone: Tone::Warn, text, choices: &choices }.draw(self.dialog, area, buf, look);
    }

    fn place(&self, _scene: &Scene<'_>, _look: &Look) -> String {
        self.asked.title.clone()
    }
}
