//! A field of one line.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Outcome;
use super::core::Core;
use crate::input::{Key, KeyCode};
use crate::lang::{clean, clean_line};
use crate::ui::Look;

/// A text of one line that scrolls sideways; Enter, Tab, Up and Down are left to others.
#[derive(Debug, Clone)]
pub struct TextField {
    core: Core,
    /// Whether the whole text is selected: what is typed next replaces it.
    whole: bool,
}

impl TextField {
    /// Makes a field with a text and the cursor at its end.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { core: Core::new(&clean_line(text), false), whole: false }
    }

    /// The text as it stands, with the spaces that were typed.
    #[must_use]
    pub fn text(&self) -> String {
        self.core.text()
    }

    /// Selects the whole text: the next letter or a paste replaces it, every other key only ends that.
    pub fn select_all(&mut self) {
        self.whole = !self.is_empty();
    }

    /// Whether nothing is typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.core.is_empty()
    }

    /// Whether another letter would go beyond the limit.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.core.room() == 0
    }

    /// Replaces the text, puts the cursor at its end and forgets the undo steps.
    pub fn set_text(&mut self, text: &str) {
        self.whole = false;
        let text = clean_line(text);
        self.core.replace_all(&text, text.len());
    }

    /// Empties the field.
    pub fn clear(&mut self) {
        self.set_text("");
    }

    /// The cursor's place in bytes of [`TextField::text`].
    #[must_use]
    pub fn cursor(&self) -> usize {
        self.core.cursor()
    }

    /// Puts the cursor at a byte, or at the start of the letter that holds it.
    pub fn set_cursor(&mut self, at: usize) {
        self.core.set_cursor(at);
    }

    /// Replaces a range of bytes, as completion does, in one undo step; false when the range is none or the text would be too long.
    pub fn replace_range(&mut self, range: Range<usize>, with: &str) -> bool {
        self.core.replace_range(range, &clean(with).replace('\n', " "))
    }

    /// Does what a key says.
    pub fn handle(&mut self, key: &Key) -> Outcome {
        if std::mem::take(&mut self.whole) {
            if matches!(key.code, KeyCode::Backspace | KeyCode::Delete) {
                return self.core.wipe();
            }
            if key.typed().is_some() {
                self.core.wipe();
                self.core.handle(key);
                return Outcome::Changed;
            }
        }
        self.core.handle(key)
    }

    /// Inserts pasted text, cleaned and as one line, in one undo step; returns what did not fit.
    pub fn paste(&mut self, text: &str) -> String {
        if std::mem::take(&mut self.whole) {
            self.core.wipe();
        }
        self.core.insert(&clean_line(text))
    }

    /// Draws one row; the placeholder stands while nothing is typed. Returns the cursor's cell when focused.
    pub fn draw(
        &self,
        area: Rect,
        buf: &mut Buffer,
        look: &Look,
        focused: bool,
        placeholder: &str,
    ) -> Option<Position> {
        let area = Rect { height: area.height.min(1), ..area };
        let cursor = self.core.draw(area, buf, look, focused, placeholder);
        if focused && self.whole {
            buf.set_style(Rect { width: self.columns().min(area.width), ..area }, look.theme.cursor());
        }
        cursor
    }

    /// The columns of the text.
    #[must_use]
    pub fn columns(&self) -> u16 {
        self.core.widest()
    }
}

impl Default for TextField {
    fn default() -> Self {
        Self::new("")
    }
}

impl PartialEq for TextField {
    /// Fields are equal when they show the same: text and cursor.
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text() && self.cursor() == other.cursor()
    }
}

impl Eq for TextField {}
