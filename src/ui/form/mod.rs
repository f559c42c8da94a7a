//! A form: labelled fields with focus and a word under a field that is not right.
//!
//! The state is plain data; keys alter it in [`FormState::handle`], drawing only reads it.

mod draw;

pub use draw::{draw, draw_value};

use super::editor::{Outcome, TextArea, TextField};
use crate::input::{Key, KeyCode};

/// What a field holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// One line of text; dates and amounts are typed so too, and read by the screen.
    Text(TextField),
    /// A page of text.
    Page(TextArea),
    /// One of several.
    Choice {
        /// What can be chosen.
        options: Vec<String>,
        /// The place of what is chosen.
        selected: usize,
    },
    /// Yes or no.
    Toggle(bool),
    /// A text that cannot be altered here, beside a command that Enter gives to the screen.
    Press(String),
    /// A text that cannot be altered here.
    Fixed(String),
}

/// One field of a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What it is.
    pub label: String,
    /// What it holds.
    pub value: Value,
    /// Shown dim while nothing is typed: an example, `opsional`, how a date may be written.
    pub placeholder: String,
    /// How the typed text is understood, dim under the field: `Kamis, 6 April 2023`.
    pub echo: String,
    /// What is not right, under the field, in place of the echo.
    pub error: Option<String>,
    /// Whether a line that is entered is selected whole, so that typing replaces it.
    pub replaced: bool,
}

impl Field {
    /// A field with a label and a value.
    #[must_use]
    pub fn new(label: impl Into<String>, value: Value) -> Self {
        let label = label.into();
        Self { label, value, placeholder: String::new(), echo: String::new(), error: None, replaced: false }
    }

    /// A field of one line.
    #[must_use]
    pub fn text(label: impl Into<String>, text: &str) -> Self {
        Self::new(label, Value::Text(TextField::new(text)))
    }

    /// A field of a page.
    #[must_use]
    pub fn page(label: impl Into<String>, text: &str) -> Self {
        Self::new(label, Value::Page(TextArea::new(text)))
    }

    /// A field of a page whose lines are numbered.
    #[must_use]
    pub fn numbered_page(label: impl Into<String>, text: &str) -> Self {
        Self::new(label, Value::Page(TextArea::new(text).numbered()))
    }

    /// A field that is one of several.
    #[must_use]
    pub fn choice(label: impl Into<String>, options: Vec<String>, selected: usize) -> Self {
        Self::new(label, Value::Choice { options, selected })
    }

    /// A field that is yes or no.
    #[must_use]
    pub fn toggle(label: impl Into<String>, on: bool) -> Self {
        Self::new(label, Value::Toggle(on))
    }

    /// The same field with what stands in it while nothing is typed.
    #[must_use]
    pub fn with_placeholder(self, placeholder: impl Into<String>) -> Self {
        Self { placeholder: placeholder.into(), ..self }
    }

    /// The same field as a single value, such as a day or an amount: on entering it, typing replaces what stands there.
    #[must_use]
    pub fn replaced(self) -> Self {
        Self { replaced: true, ..self }
    }

    /// The text of the field: what is typed, the option chosen, or nothing for a toggle.
    #[must_use]
    pub fn content(&self) -> String {
        match &self.value {
            Value::Text(field) => field.text(),
            Value::Page(area) => area.text(),
            Value::Choice { options, selected } => options.get(*selected).cloned().unwrap_or_default(),
            Value::Press(text) | Value::Fixed(text) => text.clone(),
            Value::Toggle(_) => String::new(),
        }
    }
}

/// A form as it stands.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FormState {
    /// The fields in order.
    pub fields: Vec<Field>,
    /// The field in focus.
    pub focus: usize,
    /// Whether it is only looked at: keys move among its fields and alter none.
    pub locked: bool,
}

/// What a key did in a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormOutcome {
    /// The key means nothing here.
    Ignored,
    /// The focus or a cursor moved.
    Moved,
    /// The value of the field at this place changed.
    Changed(usize),
    /// The form was finished: Enter in the last field, or F4 anywhere.
    Finished,
    /// The form was left with Esc.
    Left,
}

impl FormState {
    /// A form with the focus on its first field that can be altered.
    #[must_use]
    pub fn new(fields: Vec<Field>) -> Self {
        let focus = fields.iter().position(can_focus).unwrap_or(0);
        let mut form = Self { fields, focus, locked: false };
        form.select();
        form
    }

    /// The text of the field at a place; empty when there is none.
    #[must_use]
    pub fn content(&self, at: usize) -> String {
        self.fields.get(at).map(Field::content).unwrap_or_default()
    }

    /// The place of what is chosen in the field at a place, when it is a choice.
    #[must_use]
    pub fn chosen(&self, at: usize) -> Option<usize> {
        match self.fields.get(at).map(|field| &field.value) {
            Some(Value::Choice { selected, .. }) => Some(*selected),
            _ => None,
        }
    }

    /// Whether the toggle at a place is on.
    #[must_use]
    pub fn is_on(&self, at: usize) -> bool {
        matches!(self.fields.get(at).map(|field| &field.value), Some(Value::Toggle(true)))
    }

    /// Says what is not right with a field, or that it is right.
    pub fn set_error(&mut self, at: usize, error: Option<String>) {
        if let Some(field) = self.fields.get_mut(at) {
            field.error = error;
        }
    }

    /// Puts the cursor of the page at a place to the start of one of its lines, counted from 1.
    pub fn go_to_line(&mut self, at: usize, line: usize) {
        if let Some(Value::Page(area)) = self.fields.get_mut(at).map(|field| &mut field.value) {
            area.go_to_line(line);
        }
    }

    /// Puts the focus on the first field that is not right; false when all are right.
    pub fn focus_error(&mut self) -> bool {
        let wrong = self.fields.iter().position(|field| field.error.is_some());
        self.focus = wrong.unwrap_or(self.focus);
        wrong.is_some()
    }

    /// Does what a key says: the field in focus first, then moving, finishing and leaving.
    pub fn handle(&mut self, key: &Key) -> FormOutcome {
        let focus = self.focus;
        if let (Some(field), false) = (self.fields.get_mut(focus), self.locked) {
            match handle_value(&mut field.value, key) {
                Outcome::Ignored => {}
                Outcome::Moved => return FormOutcome::Moved,
                Outcome::Changed => {
                    field.error = None;
                    return FormOutcome::Changed(focus);
                }
            }
        }
        if key.ctrl || key.alt {
            return FormOutcome::Ignored;
        }
        match key.code {
            KeyCode::Esc => FormOutcome::Left,
            KeyCode::F(4) => FormOutcome::Finished,
            KeyCode::Enter => {
                if self.step(true) {
                    FormOutcome::Moved
                } else {
                    FormOutcome::Finished
                }
            }
            KeyCode::Tab | KeyCode::Down => self.moved(true),
            KeyCode::BackTab | KeyCode::Up => self.moved(false),
            _ => FormOutcome::Ignored,
        }
    }

    /// Takes pasted text into the field in focus and returns what did not fit; a field that takes no text returns all.
    pub fn paste(&mut self, text: &str) -> String {
        match self.fields.get_mut(self.focus).filter(|_| !self.locked).map(|field| &mut field.value) {
            Some(Value::Text(field)) => field.paste(text),
            Some(Value::Page(area)) => area.paste(text),
            _ => text.to_owned(),
        }
    }

    fn moved(&mut self, forward: bool) -> FormOutcome {
        self.step(forward);
        FormOutcome::Moved
    }

    /// Moves the focus to the next or previous field that can be altered; false when there is none.
    fn step(&mut self, forward: bool) -> bool {
        let places = 0..self.fields.len();
        let open = |at: &usize| self.fields.get(*at).is_some_and(can_focus);
        let next = if forward {
            places.filter(open).find(|at| *at > self.focus)
        } else {
            places.filter(open).take_while(|at| *at < self.focus).last()
        };
        self.focus = next.unwrap_or(self.focus);
        if next.is_some() {
            self.select();
        }
        next.is_some()
    }

    /// Selects what stands in the field in focus, if it is a single value.
    fn select(&mut self) {
        let field = self.fields.get_mut(self.focus).filter(|field| field.replaced);
        if let Some(Value::Text(text)) = field.map(|field| &mut field.value) {
            text.select_all();
        }
    }
}

/// Whether a field can be altered.
const fn can_focus(field: &Field) -> bool {
    !matches!(field.value, Value::Fixed(_))
}

/// Does what a key says to one value.
fn handle_value(value: &mut Value, key: &Key) -> Outcome {
    match value {
        Value::Text(field) => field.handle(key),
        Value::Page(area) => area.handle(key),
        Value::Toggle(on) => match key.code {
            KeyCode::Char(' ') | KeyCode::Left | KeyCode::Right => {
                *on = !*on;
                Outcome::Changed
            }
            _ => Outcome::Ignored,
        },
        Value::Choice { options, selected } => choose(options, selected, key),
        Value::Press(_) | Value::Fixed(_) => Outcome::Ignored,
    }
}

/// Steps through options with arrows and Space, or jumps to the next that starts with a letter.
fn choose(options: &[String], selected: &mut usize, key: &Key) -> Outcome {
    if options.is_empty() || key.ctrl || key.alt {
        return Outcome::Ignored;
    }
    let count = options.len();
    let next = match key.code {
        KeyCode::Right | KeyCode::Char(' ') => (*selected + 1) % count,
        KeyCode::Left => (*selected + count - 1) % count,
        KeyCode::Char(letter) => {
            let starts = |at: &usize| {
                let first = options.get(*at).and_then(|option| option.chars().next());
                first.is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
            };
            match (1..=count).map(|step| (*selected + step) % count).find(starts) {
                Some(at) => at,
                None => return Outcome::Moved,
            }
        }
        _ => return Outcome::Ignored,
    };
    let changed = next != *selected;
    *selected = next;
    if changed { Outcome::Changed } else { Outcome::Moved }
}

#[cfg(test)]
mod tests;
