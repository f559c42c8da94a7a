//! A page of text with soft wrap.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Outcome;
use super::core::Core;
use crate::input::Key;
use crate::lang::clean;
use crate::ui::Look;

/// A text of several lines that wraps at words; Enter is a new line, Esc, Tab and F-keys are left to others.
#[derive(Debug, Clone)]
pub struct TextArea {
    core: Core,
}

impl TextArea {
    /// Makes a page with a text and the cursor at its end.
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self { core: Core::new(&clean(text), true) }
    }

    /// Numbers its lines at the left, so that a message can name one.
    #[must_use]
    pub fn numbered(mut self) -> Self {
        self.core.number_lines();
        self
    }

    /// Puts the cursor at the start of a line, counted from 1.
    pub fn go_to_line(&mut self, line: usize) {
        let start = self.text().split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        self.set_cursor(start);
    }

    /// The text with line feeds between lines.
    #[must_use]
    pub fn text(&self) -> String {
        self.core.text()
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
        let text = clean(text);
        self.core.replace_all(&text, text.len());
    }

    /// Takes the text as it is after another person's words were joined; the cursor stays at the same words.
    ///
    /// The undo steps are forgotten, so that an undo can never take back what another person wrote.
    pub fn merge(&mut self, joined: &str) {
        let old = self.text();
        if old == joined {
            return;
        }
        let cursor = moved_cursor(&old, joined, self.cursor());
        self.core.replace_all(joined, cursor);
    }

    /// The cursor's place in bytes of [`TextArea::text`].
    #[must_use]
    pub fn cursor(&self) -> usize {
        self.core.cursor()
    }

    /// Puts the cursor at a byte, or at the start of the letter that holds it.
    pub fn set_cursor(&mut self, at: usize) {
        self.core.set_cursor(at);
    }

    /// Replaces a range of bytes in one undo step; false when the range is none or the text would be too long.
    pub fn replace_range(&mut self, range: Range<usize>, with: &str) -> bool {
        self.core.replace_range(range, &clean(with))
    }

    /// Does what a key says.
    pub fn handle(&mut self, key: &Key) -> Outcome {
        self.core.handle(key)
    }

    /// Inserts pasted text, cleaned, in one undo step; returns what did not fit.
    pub fn paste(&mut self, text: &str) -> String {
        self.core.insert(&clean(text))
    }

    /// Draws the page so that the cursor is on it; the placeholder stands while nothing is typed. Returns the cursor's cell when focused.
    pub fn draw(
        &self,
        area: Rect,
        buf: &mut Buffer,
        look: &Look,
        focused: bool,
        placeholder: &str,
    ) -> Option<Position> {
        self.core.draw(area, buf, look, focused, placeholder)
    }

    /// The rows that the text takes at a width, at least 1.
    #[must_use]
    pub fn rows(&self, width: u16) -> u16 {
        self.core.rows(width)
    }
}

impl Default for TextArea {
    fn default() -> Self {
        Self::new("")
    }
}

impl PartialEq for TextArea {
    /// Pages are equal when they show the same: text and cursor.
    fn eq(&self, other: &Self) -> bool {
        self.text() == other.text() && self.cursor() == other.cursor()
    }
}

impl Eq for TextArea {}

/// Where a cursor goes when a text becomes another: it keeps its distance from the end that did not change beside it.
fn moved_cursor(old: &str, new: &str, cursor: usize) -> usize {
    let same = |a: (char, char)| a.0 == a.1;
    let prefix: usize =
        old.chars().zip(new.chars()).take_while(|pair| same(*pair)).map(|(c, _)| c.len_utf8()).sum();
    if cursor <= prefix {
        return cursor;
    }
    let room = old.len().min(new.len()) - prefix;
    let mut suffix = 0;
    for (a, b) in old.chars().rev().zip(new.chars().rev()) {
        if a != b || suffix + a.len_utf8() > room {
            break;
        }
        suffix += a.len_utf8();
    }
    let from_end = old.len() - cursor;
    new.len() - from_end.min(suffix)
}
