//! Text by display columns: measure, cut, pad, wrap and put.

use std::borrow::Cow;

use ratatui::buffer::{Buffer, CellWidth};
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::Glyphs;

/// The columns of one grapheme; a control character has none, as it is never drawn.
fn grapheme_width(grapheme: &str) -> usize {
    if grapheme.contains(char::is_control) { 0 } else { usize::from(grapheme.cell_width()) }
}

/// Whether a byte is a letter or sign of ASCII: one column, unless an accent follows.
const fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~')
}

/// The graphemes of a text with the columns of each; plain letters among plain letters are not looked up.
fn letters(text: &str) -> impl Iterator<Item = (&str, usize)> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        let plain = is_plain(*bytes.get(at)?) && bytes.get(at + 1).is_none_or(|next| is_plain(*next));
        let rest = text.get(at..)?;
        let letter = if plain { rest.get(..1)? } else { rest.graphemes(true).next()? };
        at += letter.len();
        Some((letter, if plain { 1 } else { grapheme_width(letter) }))
    })
}

/// The columns that a text takes on screen.
#[must_use]
pub fn width(text: &str) -> usize {
    if text.bytes().all(is_plain) {
        return text.len();
    }
    letters(text).map(|(_, width)| width).sum()
}

/// The columns of a text as a terminal measure; longer than any terminal counts as `u16::MAX`.
#[must_use]
pub fn columns(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX)
}

/// The longest start of a text that fits in `room` columns, cut between graphemes.
#[must_use]
pub fn fit(text: &str, room: usize) -> &str {
    let (mut used, mut end) = (0, 0);
    for (letter, width) in letters(text) {
        used += width;
        if used > room {
            break;
        }
        end += letter.len();
    }
    text.get(..end).unwrap_or(text)
}

/// Cuts a text to `room` columns; where something is lost an ellipsis says so.
#[must_use]
pub fn truncate<'a>(text: &'a str, room: usize, glyphs: &Glyphs) -> Cow<'a, str> {
    if width(text) <= room {
        return Cow::Borrowed(text);
    }
    let ellipsis = width(glyphs.ellipsis);
    if room < ellipsis {
        return Cow::Borrowed("");
    }
    Cow::Owned(format!("{}{}", fit(text, room - ellipsis).trim_end(), glyphs.ellipsis))
}

/// Fills a text with spaces at its end to `room` columns; a longer one stays as it is.
#[must_use]
pub fn pad(text: &str, room: usize) -> String {
    format!("{text}{}", " ".repeat(room.saturating_sub(width(text))))
}

/// Wraps a text to `room` columns at spaces; a word longer than a row is cut between graphemes, a line feed ends a row.
///
/// Rows carry no space at their end; an empty text is one empty row. A width of 0 is taken as 1.
#[must_use]
pub fn wrap(text: &str, room: usize) -> Vec<&str> {
    let mut rows = Vec::new();
    for line in text.split('\n') {
        wrap_line(line, room.max(1), &mut rows);
    }
    rows
}

/// The rows that [`wrap`] makes of a text.
#[must_use]
pub fn wrapped_rows(text: &str, room: usize) -> u16 {
    if width(text) <= room && !text.contains('\n') {
        return 1;
    }
    u16::try_from(wrap(text, room).len()).unwrap_or(u16::MAX)
}

/// Wraps one line of a text and adds its rows.
fn wrap_line<'a>(line: &'a str, room: usize, rows: &mut Vec<&'a str>) {
    let mut rest = line.trim_end();
    if rest.is_empty() {
        rows.push("");
        return;
    }
    while !rest.is_empty() {
        let head = fit(rest, room);
        if head.len() == rest.len() {
            rows.push(rest);
            return;
        }
        let beyond = rest.get(head.len()..).unwrap_or_default();
        let at_space = beyond.starts_with(' ') || head.ends_with(' ');
        let cut = if at_space { head.len() } else { head.rfind(' ').map_or(head.len(), |at| at + 1) };
        // A grapheme wider than the whole row still has to go somewhere, or the loop would never end.
        let cut = if cut == 0 { rest.graphemes(true).next().map_or(rest.len(), str::len) } else { cut };
        let (row, after) = rest.split_at_checked(cut).unwrap_or((rest, ""));
        rows.push(row.trim_end());
        rest = after.trim_start_matches(' ');
    }
}

/// Puts a text at a place, at most `room` columns of it, and returns the column after it.
pub fn put(buf: &mut Buffer, x: u16, y: u16, text: &str, room: u16, style: Style) -> u16 {
    if !buf.area.contains((x, y).into()) {
        return x;
    }
    let end = x.saturating_add(room).min(buf.area.right());
    let mut column = x;
    for (letter, width) in letters(text).filter(|(_, width)| *width > 0) {
        let after = column.saturating_add(u16::try_from(width).unwrap_or(u16::MAX));
        if after > end {
            break;
        }
        put_letter(buf, (column, y).into(), letter, style);
        // The columns that a wide letter covers belong to it.
        for covered in (column..after).skip(1) {
            if let Some(cell) = buf.cell_mut((covered, y)) {
                cell.reset();
            }
        }
        column = after;
    }
    column
}

/// Puts a text at the left of a row, ellipsised, and returns the column after it.
pub fn put_cut(buf: &mut Buffer, row: Rect, text: &str, style: Style, glyphs: &Glyphs) -> u16 {
    put(buf, row.x, row.y, &truncate(text, usize::from(row.width), glyphs), row.width, style)
}

/// Puts a text at the right end of a row, ellipsised.
pub fn put_right(buf: &mut Buffer, row: Rect, text: &str, style: Style, glyphs: &Glyphs) {
    let cut = truncate(text, usize::from(row.width), glyphs);
    let x = row.right().saturating_sub(columns(&cut));
    put(buf, x, row.y, &cut, row.width, style);
}

/// Puts a text in the middle of a row, ellipsised.
pub fn put_centred(buf: &mut Buffer, row: Rect, text: &str, style: Style, glyphs: &Glyphs) {
    let cut = truncate(text, usize::from(row.width), glyphs);
    let x = row.x + row.width.saturating_sub(columns(&cut)) / 2;
    put(buf, x, row.y, &cut, row.width, style);
}

/// Puts a wrapped text into an area from a row on, and returns the rows used; what does not fit is left out.
pub fn put_wrapped(buf: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    let mut used = 0;
    for row in wrap(text, usize::from(area.width)).into_iter().take(usize::from(area.height)) {
        put(buf, area.x, area.y + used, row, area.width, style);
        used += 1;
    }
    used
}

/// Puts a text in the rows of an area as [`put_wrapped`] does, the last row ellipsised, and returns the rows used.
pub fn put_wrapped_cut(buf: &mut Buffer, area: Rect, text: &str, style: Style, glyphs: &Glyphs) -> u16 {
    let lines = wrap(text, usize::from(area.width));
    let (Some(last), true) = (area.height.checked_sub(1), lines.len() > usize::from(area.height)) else {
        return put_wrapped(buf, area, text, style);
    };
    put_wrapped(buf, Rect { height: last, ..area }, text, style);
    let rest = lines.get(usize::from(last)..).unwrap_or_default().join(" ");
    put_cut(buf, row(area, last), &rest, style, glyphs);
    area.height
}

/// Draws a thin line across a row.
pub fn rule(buf: &mut Buffer, row: Rect, style: Style, glyphs: &Glyphs) {
    for position in row.positions() {
        put_letter(buf, position, glyphs.across, style);
    }
}

/// Draws a thin line down a column of an area, at its left edge.
pub fn rule_down(buf: &mut Buffer, area: Rect, style: Style, glyphs: &Glyphs) {
    for y in area.top()..area.bottom() {
        put_letter(buf, (area.x, y).into(), glyphs.down, style);
    }
}

/// Puts one letter into a cell, if there is such a cell.
fn put_letter(buf: &mut Buffer, at: Position, letter: &str, style: Style) {
    if let Some(cell) = buf.cell_mut(at) {
        cell.set_symbol(letter).set_style(style);
    }
}

/// One row of an area, counted from its top; empty when there is no such row.
#[must_use]
pub const fn row(area: Rect, number: u16) -> Rect {
    if number < area.height {
        Rect { x: area.x, y: area.y + number, width: area.width, height: 1 }
    } else {
        Rect { x: area.x, y: area.y, width: 0, height: 0 }
    }
}

/// An area without its first rows.
#[must_use]
pub fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// An area without a margin at its left and right.
#[must_use]
pub const fn inset(area: Rect, margin: u16) -> Rect {
    Rect {
        x: area.x.saturating_add(margin),
        y: area.y,
        width: area.width.saturating_sub(margin * 2),
        height: area.height,
    }
}

/// The text of a drawn buffer row by row, without spaces at the ends of rows.
#[cfg(test)]
pub(crate) fn rows_of(buf: &Buffer) -> Vec<String> {
    let area = buf.area;
    (area.top()..area.bottom())
        .map(|y| {
            let mut text = String::new();
            let mut x = area.left();
            while x < area.right() {
                let symbol = buf[(x, y)].symbol();
                text.push_str(symbol);
                x += columns(symbol).max(1);
            }
            text.trim_end().to_owned()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAMILY: &str = "👨‍👩‍👧";

    #[test]
    fn columns_are_those_of_the_screen() {
        assert_eq!(width("Rp1.234"), 7);
        assert_eq!(width("desa…"), 5);
        assert_eq!(width(FAMILY), 2);
        assert_eq!(width("e\u{301}"), 1);
        assert_eq!(width("a\tb"), 2);
    }

    #[test]
    fn text_is_put_as_ratatui_puts_it() {
        let area = Rect::new(2, 1, 9, 2);
        let style = Style::new().bold();
        for text in [
            "",
            "desa",
            "Kasi Kesejahteraan",
            "a\tb\r\nc",
            "e\u{301}e\u{301}1",
            "x👨‍👩‍👧y",
            "• desa…",
            "村の会議ab",
        ] {
            for (x, room) in [(2, 9), (2, 4), (2, 0), (7, 90), (10, 1), (11, 5), (0, 3)] {
                let (mut ours, mut theirs) = (Buffer::empty(area), Buffer::empty(area));
                let after = put(&mut ours, x, 2, text, room, style);
                let expected = if area.contains((x, 2).into()) {
                    theirs.set_stringn(x, 2, text, usize::from(room), style).0
                } else {
                    x
                };
                assert_eq!((after, ours), (expected, theirs), "{text:?} at {x}, {room} columns");
            }
        }
    }

    #[test]
    fn a_cut_never_splits_a_letter() {
        let glyphs = &Glyphs::CONSOLAS;
        assert_eq!(truncate("Kasi Kesejahteraan", 9, glyphs), "Kasi Kes…");
        assert_eq!(truncate("Kasi Kesejahteraan", 6, glyphs), "Kasi…");
        assert_eq!(truncate(&format!("ab{FAMILY}cd"), 4, glyphs), "ab…");
        assert_eq!(truncate("abc", 3, glyphs), "abc");
        assert_eq!(fit("abcde\u{301}f", 5), "abcde\u{301}");
        assert_eq!(fit("abcd\u{301}", 3), "abc");
        assert_eq!(truncate("abc", 0, glyphs), "");
        assert_eq!(pad("ab", 4), "ab  ");
    }

    #[test]
    fn text_wraps_at_words_and_keeps_every_one() {
        let text = "Jembatan dusun rusak sejak Maret, sudah dua kali dilaporkan oleh warga";
        for room in 1..40 {
            let rows = wrap(text, room);
            assert!(rows.iter().all(|row| width(row) <= room), "{room}: {rows:?}");
            let letters = |t: &str| t.replace(' ', "");
            assert_eq!(letters(&rows.concat()), letters(text));
        }
        assert_eq!(wrap("satu dua tiga", 8), ["satu dua", "tiga"]);
        assert_eq!(wrap("a\n\nb", 8), ["a", "", "b"]);
        assert_eq!(wrap("", 8), [""]);
        assert_eq!(wrap(FAMILY, 1), [FAMILY]);
        assert_eq!(wrapped_rows("satu dua tiga", 8), 2);
    }
}
