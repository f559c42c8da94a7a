//! What both fields share: the editor with graphemes, limit, cleaning and drawing.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget;
use tui_textarea::{CursorMove, CursorRenderMode, TextArea as Inner, WrapMode};
use unicode_segmentation::UnicodeSegmentation;

use super::Outcome;
use crate::input::{Key, KeyCode};
use crate::lang::FIELD_LIMIT;
use crate::ui::Look;
use crate::ui::text::{columns, put, put_cut, truncate};

/// The undo steps that a field remembers.
const STEPS: usize = 500;

/// An editor of text whose cursor stands between graphemes.
#[derive(Debug, Clone)]
pub(super) struct Core {
    inner: Inner<'static>,
    many_lines: bool,
}

impl Core {
    /// Makes an editor with the cursor at the end of the text.
    pub(super) fn new(text: &str, many_lines: bool) -> Self {
        let mut inner = Inner::new(text.split('\n').map(str::to_owned).collect());
        inner.set_undo_coalescing(true);
        inner.set_max_histories(STEPS);
        inner.set_cursor_render_mode(CursorRenderMode::Hidden);
        inner.set_cursor_line_style(Style::new());
        inner.set_style(Style::new());
        inner.set_wrap_mode(if many_lines { WrapMode::WordOrGlyph } else { WrapMode::None });
        inner.move_cursor(CursorMove::Bottom);
        inner.move_cursor(CursorMove::End);
        Self { inner, many_lines }
    }

    /// Numbers the lines at the left.
    pub(super) fn number_lines(&mut self) {
        self.inner.set_line_number_style(Style::new());
    }

    /// The columns of the line numbers, with a blank on either side; 0 when lines have none.
    fn gutter(&self) -> u16 {
        let digits = self.inner.lines().len().to_string().len() + 2;
        if self.inner.line_number_style().is_some() { u16::try_from(digits).unwrap_or(0) } else { 0 }
    }

    pub(super) fn text(&self) -> String {
        self.inner.lines().join("\n")
    }

    pub(super) fn is_empty(&self) -> bool {
        self.inner.is_empty()
    }

    /// The bytes of the text, line feeds included.
    fn len(&self) -> usize {
        let lines = self.inner.lines();
        lines.iter().map(String::len).sum::<usize>() + lines.len() - 1
    }

    /// The bytes that still fit.
    pub(super) fn room(&self) -> usize {
        FIELD_LIMIT.saturating_sub(self.len())
    }

    /// The line of the cursor, split at it.
    fn around(&self) -> (&str, &str) {
        let (row, column) = self.inner.cursor();
        let line = self.inner.lines().get(row).map_or("", String::as_str);
        line.split_at_checked(byte_of(line, column)).unwrap_or((line, ""))
    }

    /// The cursor's place in bytes from the start of the text.
    pub(super) fn cursor(&self) -> usize {
        let (row, _) = self.inner.cursor();
        let before: usize = self.inner.lines().iter().take(row).map(|line| line.len() + 1).sum();
        before + self.around().0.len()
    }

    /// Puts the cursor at a byte, or at the letter's start that holds it.
    pub(super) fn set_cursor(&mut self, at: usize) {
        let (row, column) = place_of(&self.text(), at);
        self.jump(row, column);
    }

    fn jump(&mut self, row: usize, column: usize) {
        let clamp = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        self.inner.move_cursor(CursorMove::Jump(clamp(row), clamp(column)));
    }

    /// Replaces the text and forgets the undo steps, which would not fit the new one.
    pub(super) fn replace_all(&mut self, text: &str, cursor: usize) {
        let place = place_of(text, cursor);
        self.inner.set_lines(text.split('\n').map(str::to_owned).collect(), place);
    }

    /// Replaces a range of bytes as one undo step; the cursor stands after the new text.
    pub(super) fn replace_range(&mut self, range: Range<usize>, with: &str) -> bool {
        let text = self.text();
        let Some(old) = text.get(range.clone()) else { return false };
        if self.len() - old.len() + with.len() > FIELD_LIMIT {
            return false;
        }
        self.set_cursor(range.start);
        if !old.is_empty() {
            self.inner.start_selection();
            let (row, column) = place_of(&text, range.end);
            self.jump(row, column);
        }
        if with.is_empty() { old.is_empty() || self.inner.delete_char() } else { self.inner.insert_str(with) }
    }

    /// Inserts cleaned text at the cursor as one undo step and returns what did not fit.
    pub(super) fn insert(&mut self, text: &str) -> String {
        let (fits, rest) = split_to_room(text, self.room());
        if !fits.is_empty() {
            self.inner.insert_str(fits);
        }
        rest.to_owned()
    }

    /// Does what a key says in text; `rows` tells whether Up, Down and Enter mean something here.
    pub(super) fn handle(&mut self, key: &Key) -> Outcome {
        if key.alt && !key.ctrl {
            return Outcome::Ignored;
        }
        let altgr = key.alt && key.ctrl;
        match key.code {
            KeyCode::Char(c) if altgr || !key.ctrl => self.type_char(c),
            KeyCode::Char(c) => self.command(c),
            KeyCode::Enter if self.many_lines && !key.ctrl => self.edit_if_room(1, |inner| {
                inner.insert_newline();
                true
            }),
            KeyCode::Backspace => self.erase(key.ctrl, false),
            KeyCode::Delete => self.erase(key.ctrl, true),
            _ => self.walk(key),
        }
    }

    fn type_char(&mut self, c: char) -> Outcome {
        let mut bytes = [0; 4];
        let typed: &str = c.encode_utf8(&mut bytes);
        if crate::lang::clean(typed) != typed || c == '\n' || (c == '\t' && !self.many_lines) {
            return Outcome::Moved;
        }
        self.edit_if_room(c.len_utf8(), |inner| {
            inner.insert_char(c);
            true
        })
    }

    /// A command on Ctrl and a letter; Ctrl-C and the rest belong to others.
    fn command(&mut self, letter: char) -> Outcome {
        match letter.to_ascii_lowercase() {
            'z' => changed(self.inner.undo()),
            'y' => changed(self.inner.redo()),
            'a' => self.go(CursorMove::Head),
            'e' => self.go(CursorMove::End),
            'w' => changed(self.inner.delete_word()),
            'k' => changed(self.inner.delete_line_by_end()),
            'u' if !self.many_lines => self.wipe(),
            _ => Outcome::Ignored,
        }
    }

    /// Empties the text in one undo step.
    pub(super) fn wipe(&mut self) -> Outcome {
        changed(!self.is_empty() && self.replace_range(0..self.len(), ""))
    }

    fn edit_if_room(&mut self, bytes: usize, edit: impl FnOnce(&mut Inner<'static>) -> bool) -> Outcome {
        if self.room() < bytes {
            return Outcome::Moved;
        }
        changed(edit(&mut self.inner))
    }

    /// Deletes one letter, or a word, before or after the cursor.
    fn erase(&mut self, word: bool, after: bool) -> Outcome {
        if word {
            return changed(if after { self.inner.delete_next_word() } else { self.inner.delete_word() });
        }
        // The core counts characters; a letter may be several, and at a line's edge it is the line feed.
        let count = if after { self.letter_after() } else { self.letter_before() }.max(1);
        let mut any = false;
        for _ in 0..count {
            any |= if after { self.inner.delete_next_char() } else { self.inner.delete_char() };
        }
        changed(any)
    }

    /// The characters of the letter before the cursor; 0 at a line's start.
    fn letter_before(&self) -> usize {
        self.around().0.graphemes(true).next_back().map_or(0, |letter| letter.chars().count())
    }

    /// The characters of the letter after the cursor; 0 at a line's end.
    fn letter_after(&self) -> usize {
        self.around().1.graphemes(true).next().map_or(0, |letter| letter.chars().count())
    }

    fn walk(&mut self, key: &Key) -> Outcome {
        let (count, step) = match (key.code, key.ctrl) {
            (KeyCode::Left, true) => (1, CursorMove::WordBack),
            (KeyCode::Right, true) => (1, CursorMove::WordForward),
            (KeyCode::Left, false) => (self.letter_before().max(1), CursorMove::Back),
            (KeyCode::Right, false) => (self.letter_after().max(1), CursorMove::Forward),
            (KeyCode::Home, false) => (1, CursorMove::Head),
            (KeyCode::End, false) => (1, CursorMove::End),
            (KeyCode::Home, true) => (1, CursorMove::Top),
            (KeyCode::End, true) => (1, CursorMove::Bottom),
            (KeyCode::Up, false) if self.many_lines => (1, CursorMove::Up),
            (KeyCode::Down, false) if self.many_lines => (1, CursorMove::Down),
            _ => return Outcome::Ignored,
        };
        let before = self.inner.cursor();
        (0..count).for_each(|_| self.inner.move_cursor(step));
        self.settle();
        // At the upper and lower edge the key may go on, as to the next field of a form.
        let vertical = matches!(key.code, KeyCode::Up | KeyCode::Down);
        if vertical && self.inner.cursor() == before { Outcome::Ignored } else { Outcome::Moved }
    }

    fn go(&mut self, step: CursorMove) -> Outcome {
        self.inner.move_cursor(step);
        Outcome::Moved
    }

    /// Moves the cursor out of a letter's inside, where a step up or down may have put it.
    fn settle(&mut self) {
        let (row, column) = self.inner.cursor();
        let line = self.inner.lines().get(row).map_or("", String::as_str);
        let at = byte_of(line, column);
        let start = line
            .grapheme_indices(true)
            .map(|(start, _)| start)
            .take_while(|start| *start <= at)
            .last()
            .filter(|_| at < line.len());
        if let Some(start) = start.filter(|start| *start < at) {
            let column = line.get(..start).map_or(0, |head| head.chars().count());
            self.jump(row, column);
        }
    }

    /// Draws the text with the cursor when focused, and returns where the cursor is.
    pub(super) fn draw(
        &self,
        area: Rect,
        buf: &mut Buffer,
        look: &Look,
        focused: bool,
        placeholder: &str,
    ) -> Option<Position> {
        if area.is_empty() {
            return None;
        }
        buf.set_style(area, look.theme.input());
        if self.is_empty() {
            // The brackets tell it from what is typed where there is no colour.
            if !placeholder.is_empty() {
                let hint = truncate(placeholder, usize::from(area.width.saturating_sub(2)), &look.glyphs);
                put(buf, area.x, area.y, &format!("({hint})"), area.width, look.theme.dim());
            }
        } else if focused || self.many_lines {
            (&self.inner).render(area, buf);
            buf.set_style(Rect { width: self.gutter().min(area.width), ..area }, look.theme.dim());
        } else {
            // Without a cursor a line shows its head, however far it was typed.
            put_cut(buf, area, &self.text(), look.theme.input(), &look.glyphs);
        }
        if !focused {
            return None;
        }
        let at = if self.is_empty() { area.as_position() } else { self.inner.rendered_cursor_position()? };
        if let Some(cell) = buf.cell_mut(at) {
            cell.set_style(look.theme.cursor());
        }
        Some(at)
    }

    /// The rows that the text takes at a width, at least 1.
    pub(super) fn rows(&self, width: u16) -> u16 {
        // The core keeps one cell free at the end of a row for the cursor.
        let room = usize::from(width.saturating_sub(1 + self.gutter()).max(1));
        let rows =
            self.inner.lines().iter().map(|line| usize::from(crate::ui::text::wrapped_rows(line, room)));
        u16::try_from(rows.sum::<usize>()).unwrap_or(u16::MAX)
    }

    /// The columns of the longest line.
    pub(super) fn widest(&self) -> u16 {
        self.inner.lines().iter().map(|line| columns(line)).max().unwrap_or(0)
    }
}

const fn changed(any: bool) -> Outcome {
    if any { Outcome::Changed } else { Outcome::Moved }
}

/// The byte of a character's start in a line; its end when there are fewer characters.
fn byte_of(line: &str, column: usize) -> usize {
    line.char_indices().nth(column).map_or(line.len(), |(at, _)| at)
}

/// The row and the character of a byte in a text, at the start of the letter that holds it.
fn place_of(text: &str, at: usize) -> (usize, usize) {
    let at = text
        .grapheme_indices(true)
        .map(|(start, _)| start)
        .chain([text.len()])
        .take_while(|start| *start <= at)
        .last()
        .unwrap_or(0);
    let head = text.get(..at).unwrap_or(text);
    let line = head.rsplit('\n').next().unwrap_or_default();
    (head.matches('\n').count(), line.chars().count())
}

/// Splits text at a line's end, else at a space, else between letters, so that the first part has at most `room` bytes.
fn split_to_room(text: &str, room: usize) -> (&str, &str) {
    if text.len() <= room {
        return (text, "");
    }
    let window = text
        .grapheme_indices(true)
        .map(|(at, _)| at)
        .take_while(|at| *at <= room)
        .last()
        .and_then(|end| text.get(..end))
        .unwrap_or_default();
    let cut = window.rfind('\n').or_else(|| window.rfind(' ')).filter(|at| *at > 0).unwrap_or(window.len());
    let (fits, rest) = text.split_at_checked(cut).unwrap_or((text, ""));
    (fits, rest.trim_start())
}
