//! The picture of help.
//!
//! ```text
//! ┌ Bantuan ─────────────────────────────────────────────────────────────┐
//! │ Papan RTL                                                            │
//! │ Enter        Membuka yang dipilih                                    │
//! │ s            Menyatakan tindak lanjut ini selesai                    │
//! │                                                                     ▐│
//! │ Layar rapat                                                         ││
//! │ h F2         Membuka daftar hadir dan kuorum                        ││
//! └──────────────────────────────────────────────────────────────────────┘
//! ```
//!
//! From 110 columns on the contexts stand in two columns.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::State;
use super::lines::{Line, groups};
use crate::input::Context;
use crate::lang::Lang;
use crate::ui::dialog::draw_box;
use crate::ui::text::{put, put_cut, row};
use crate::ui::{Look, Tone};

/// The columns from which there are two columns of lines.
const TWO: u16 = 110;

/// The columns of the keys.
const KEYS: u16 = 14;

/// The lines laid out in columns for an area.
pub(super) struct Page {
    columns: Vec<Vec<Line>>,
    inside: Rect,
}

impl Page {
    /// Lays out the lines of help.
    pub(super) fn of(state: &State, look: &Look, area: Rect) -> Self {
        let outer = (area.width.min(168), area.height);
        let inside = Rect { width: outer.0.saturating_sub(4), height: outer.1.saturating_sub(2), ..area };
        let two = area.width >= TWO;
        let width = column_width(inside, if two { 2 } else { 1 });
        let room = usize::from(width.saturating_sub(KEYS + 2)).max(8);
        let groups = groups(state, look, room);
        let columns = if two { halves(&groups) } else { vec![flow(&groups)] };
        Self { columns, inside }
    }

    /// The rows that are seen at once.
    pub(super) fn height(&self) -> usize {
        usize::from(self.inside.height)
    }

    /// The furthest that it scrolls.
    pub(super) fn furthest(&self) -> usize {
        let longest = self.columns.iter().map(Vec::len).max().unwrap_or(0);
        longest.saturating_sub(self.height())
    }

    /// The row of the first heading below a row, or the top again.
    pub(super) fn heading_after(&self, top: usize) -> usize {
        let first = self.columns.first().map_or(&[][..], Vec::as_slice);
        let next = first.iter().enumerate().skip(top + 1).find(|(_, line)| matches!(line, Line::Heading(_)));
        if top >= self.furthest() { 0 } else { next.map_or(0, |(at, _)| at).min(self.furthest()) }
    }
}

/// The columns of one column of lines.
fn column_width(inside: Rect, columns: u16) -> u16 {
    // Two columns at the right are for the scroll mark and its gap.
    inside.width.saturating_sub(2 + 3 * (columns - 1)) / columns
}

/// All groups below each other.
fn flow(groups: &[Vec<Line>]) -> Vec<Line> {
    groups.join(&[Line::Gap][..])
}

/// The groups in two columns, broken where the longer one is shortest.
fn halves(groups: &[Vec<Line>]) -> Vec<Vec<Line>> {
    let split = |at: usize| groups.split_at_checked(at).unwrap_or((groups, &[]));
    let rows =
        |groups: &[Vec<Line>]| groups.iter().map(Vec::len).sum::<usize>() + groups.len().saturating_sub(1);
    let longest = |at: usize| rows(split(at).0).max(rows(split(at).1));
    let best = (1..=groups.len()).min_by_key(|at| longest(*at)).unwrap_or(0);
    let (left, right) = split(best);
    vec![flow(left), flow(right)]
}

/// Draws help over the whole area.
pub(super) fn draw(state: &State, look: &Look, area: Rect, buf: &mut Buffer) {
    let title = Context::Help.title().pick(look.words.lang() == Lang::En);
    let page = Page::of(state, look, area);
    let inside = draw_box(title, Tone::Plain, (area.width.min(168), area.height), area, buf, look);
    let top = state.scroll.min(page.furthest());
    let count = u16::try_from(page.columns.len()).unwrap_or(1).max(1);
    let width = column_width(inside, count);
    for (number, lines) in (0..count).zip(&page.columns) {
        let place = Rect { x: inside.x + number * (width + 3), width, ..inside };
        for (y, line) in (0..inside.height).zip(lines.iter().skip(top)) {
            draw_line(line, row(place, y), buf, look);
        }
    }
    draw_more(top, page.furthest(), inside, buf, look);
}

fn draw_line(line: &Line, area: Rect, buf: &mut Buffer, look: &Look) {
    let text = Rect { x: area.x + KEYS + 2, width: area.width.saturating_sub(KEYS + 2), ..area };
    match line {
        Line::Heading(title) => {
            put_cut(buf, area, title, look.theme.accent(), &look.glyphs);
        }
        Line::Command(keys, what) => {
            let place = Rect { width: KEYS, ..area };
            put_cut(buf, place, keys, look.theme.key(), &look.glyphs);
            put_cut(buf, text, what, look.theme.text(), &look.glyphs);
        }
        Line::More(what) => {
            put_cut(buf, text, what, look.theme.text(), &look.glyphs);
        }
        Line::Gap => {}
    }
}

/// Says at the right edge that there is more above and below.
fn draw_more(top: usize, furthest: usize, inside: Rect, buf: &mut Buffer, look: &Look) {
    let x = inside.right().saturating_sub(1);
    if top > 0 {
        put(buf, x, inside.y, look.glyphs.up, 1, look.theme.key());
    }
    if top < furthest {
        put(buf, x, inside.bottom().saturating_sub(1), look.glyphs.below, 1, look.theme.key());
    }
}
