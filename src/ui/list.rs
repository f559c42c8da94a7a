//! A list of entries that take several rows each: records with wrapped text, marks and badges.

use std::borrow::Cow;
use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::scroll::bar;
use super::text::{columns, put, put_cut, width, wrap};
use super::{Look, Tone};

/// One entry: a mark, wrapped text, badges at its right, and a dim line below.
///
/// ```text
/// ▌ M3   Jembatan dusun rusak sejak Maret, sudah dua kali      ▲ tinggi
/// ▌      dilaporkan warga.
/// ▌      Kasi Kesejahteraan · 09.41
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The short number or hour at the left: `M3`.
    pub mark: Cow<'a, str>,
    /// The text that wraps.
    pub text: Cow<'a, str>,
    /// Small marks at the right of the first row, with their tones.
    pub badges: Vec<(Cow<'a, str>, Tone)>,
    /// Who, when, whence: a dim row below; empty takes no row.
    pub meta: Cow<'a, str>,
    /// Whether it is a draft, which looks unlike what is published.
    pub draft: bool,
}

/// A list of `len` entries; only those near the selection are asked for.
#[derive(Clone, Copy)]
pub struct List<'a> {
    /// How many entries there are.
    pub len: usize,
    /// Makes the entry at a place in `0..len`.
    pub entry: &'a dyn Fn(usize) -> Entry<'a>,
    /// The columns of the marks.
    pub mark_width: u16,
    /// The entry that is selected; without one the list stands at its end, as a growing record does.
    pub selected: Option<usize>,
    /// Rows of the selected entry that are scrolled away, for one that is taller than the screen.
    pub skip: u16,
    /// Whether the list's pane is in focus.
    pub focused: bool,
    /// What is said when there is nothing.
    pub empty: &'a str,
}

/// An entry laid out at a width.
struct Laid<'a> {
    at: usize,
    entry: Entry<'a>,
    height: u16,
}

impl<'a> List<'a> {
    /// Draws the entries around the selection.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        if area.height == 0 || area.width < self.mark_width + 8 {
            return;
        }
        if self.len == 0 {
            let place = Rect { x: area.x + 2, width: area.width - 2, ..area };
            put_cut(buf, place, self.empty, look.theme.dim(), &look.glyphs);
            return;
        }
        let (laid, mut skip) = self.window(area);
        let (mut y, shown) = (area.y, range_of(&laid));
        for item in &laid {
            let from = skip.min(item.height);
            skip -= from;
            let rows = (item.height - from).min(area.bottom().saturating_sub(y));
            if rows > 0 {
                let place = Rect { y, height: rows, width: area.width - 1, ..area };
                self.draw_entry(place, item, from, buf, look);
                y += rows;
            }
        }
        bar(buf, area, &shown, self.len, look);
    }

    /// The columns that text has.
    fn text_width(&self, area: Rect) -> u16 {
        area.width.saturating_sub(self.mark_width + 5).max(1)
    }

    fn lay(&self, at: usize, area: Rect) -> Laid<'a> {
        let entry = (self.entry)(at);
        let text = text_rows(&entry, self.text_width(area)).len();
        let height = u16::try_from(text).unwrap_or(u16::MAX - 1) + u16::from(!entry.meta.is_empty());
        Laid { at, entry, height }
    }

    /// The entries that are on screen, and the rows of the first that are above it.
    fn window(&self, area: Rect) -> (Vec<Laid<'a>>, u16) {
        let selected = self.selected.unwrap_or(self.len).min(self.len - 1);
        let mut laid = vec![self.lay(selected, area)];
        let own = laid.first().map_or(0, |item| item.height);
        if own >= area.height {
            return (laid, self.skip.min(own - area.height));
        }
        let spare = area.height - own;
        let (mut above, mut below) = (0, 0);
        while below < spare - spare / 2 && laid.last().is_some_and(|item| item.at + 1 < self.len) {
            let next = laid.last().map_or(0, |item| item.at + 1);
            laid.push(self.lay(next, area));
            below += laid.last().map_or(0, |item| item.height);
        }
        let mut first = selected;
        while above + below < spare && first > 0 {
            first -= 1;
            let item = self.lay(first, area);
            above += item.height;
            laid.insert(0, item);
        }
        while above + below < spare && laid.last().is_some_and(|item| item.at + 1 < self.len) {
            let next = laid.last().map_or(0, |item| item.at + 1);
            laid.push(self.lay(next, area));
            below += laid.last().map_or(0, |item| item.height);
        }
        // What is too much is cut at the bottom as long as the selected entry stays whole, else at the top.
        let kept_below = below.min(spare - (spare / 2).min(above));
        (laid, (above + kept_below).saturating_sub(spare))
    }

    fn draw_entry(&self, area: Rect, item: &Laid, from: u16, buf: &mut Buffer, look: &Look) {
        let selected = self.selected == Some(item.at);
        if selected {
            buf.set_style(area, look.theme.selection(self.focused));
        }
        let ink = if item.entry.draft { look.theme.draft() } else { Style::new() };
        let rows = text_rows(&item.entry, self.text_width(Rect { width: area.width + 1, ..area }));
        let x = area.x + 2 + self.mark_width + 1;
        for (number, y) in (usize::from(from)..).zip(area.top()..area.bottom()) {
            if selected {
                put(buf, area.x, y, look.glyphs.selected, 1, look.theme.border(self.focused));
            }
            let line = Rect { y, height: 1, ..area };
            if number == 0 {
                let mark = Rect { x: area.x + 2, width: self.mark_width, ..line };
                put_cut(buf, mark, &item.entry.mark, look.theme.accent(), &look.glyphs);
                draw_badges(line, &item.entry.badges, buf, look);
            }
            let place = Rect { x, width: area.right().saturating_sub(x), ..line };
            match rows.get(number) {
                Some(text) => put(buf, x, y, text, place.width, ink),
                None => put_cut(buf, place, &item.entry.meta, look.theme.dim(), &look.glyphs),
            };
        }
        if selected {
            buf.set_style(area, look.theme.selection_over(self.focused));
        }
    }
}

/// The entries that a window holds.
fn range_of(laid: &[Laid]) -> Range<usize> {
    laid.first().map_or(0, |item| item.at)..laid.last().map_or(0, |item| item.at + 1)
}

/// The columns that badges take at the right of a row.
fn badges_width(badges: &[(Cow<str>, Tone)]) -> usize {
    badges.iter().map(|(text, tone)| width(text) + if *tone == Tone::Plain { 2 } else { 4 }).sum()
}

/// The rows of an entry's text; the first leaves room for the badges.
fn text_rows<'e>(entry: &'e Entry, room: u16) -> Vec<&'e str> {
    let room = usize::from(room);
    let badges = badges_width(&entry.badges);
    if badges == 0 || badges + 10 > room {
        return wrap(&entry.text, room);
    }
    let first = wrap(&entry.text, room - badges).first().copied().unwrap_or_default();
    let rest = entry.text.get(first.len()..).unwrap_or_default();
    let rest = rest.strip_prefix('\n').unwrap_or(rest).trim_start_matches(' ');
    let mut rows = vec![first];
    if !rest.is_empty() {
        rows.extend(wrap(rest, room));
    }
    rows
}

/// Draws badges at the right end of a row, each with its sign.
fn draw_badges(area: Rect, badges: &[(Cow<str>, Tone)], buf: &mut Buffer, look: &Look) {
    let mut edge = area.right().saturating_sub(1);
    for (text, tone) in badges.iter().rev() {
        let sign = look.sign(*tone);
        let text = if sign.is_empty() { Cow::Borrowed(&**text) } else { format!("{sign} {text}").into() };
        edge = edge.saturating_sub(columns(&text));
        if edge <= area.x {
            return;
        }
        let style = if *tone == Tone::Plain { look.theme.dim() } else { look.theme.tone(*tone) };
        let style = Style { bg: None, ..style };
        put(buf, edge, area.y, &text, area.width, style);
        edge = edge.saturating_sub(2);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::text::rows_of;

    fn entry<'a>(at: usize) -> Entry<'a> {
        Entry {
            mark: format!("M{at}").into(),
            text: "Jembatan dusun rusak sejak Maret, sudah dua kali dilaporkan warga.".into(),
            badges: if at == 1 {
                vec![("tinggi".into(), Tone::Warn), ("draf".into(), Tone::Plain)]
            } else {
                vec![]
            },
            meta: "Kasi Kesejahteraan · 09.41".into(),
            draft: at == 1,
        }
    }

    fn drawn(selected: usize, len: usize, height: u16) -> Vec<String> {
        let list = List {
            len,
            entry: &entry,
            mark_width: 4,
            selected: Some(selected),
            skip: 0,
            focused: true,
            empty: "Belum ada catatan",
        };
        let area = Rect::new(0, 0, 48, height);
        let mut buf = Buffer::empty(area);
        list.draw(area, &mut buf, &Look::default());
        rows_of(&buf)
    }

    #[test]
    fn entries_wrap_beside_their_marks_and_badges() {
        insta::assert_snapshot!(drawn(1, 3, 10).join("\n"));
    }

    #[test]
    fn the_selected_entry_is_whole_on_screen_wherever_it_is() {
        for len in 1..9 {
            for selected in 0..len {
                for height in 4..14 {
                    let rows = drawn(selected, len, height);
                    let own = rows.iter().filter(|row| row.starts_with('▌')).count();
                    assert!((3..=4).contains(&own), "{selected} of {len} in {height}: {rows:#?}");
                    assert!(rows.iter().any(|row| row.starts_with(&format!("▌ M{selected}"))));
                    let filled =
                        rows.iter().filter(|row| !row.trim_matches(['│', '▐', ' ']).is_empty()).count();
                    assert!(filled == usize::from(height) || len < 5, "no gap: {rows:#?}");
                }
            }
        }
    }

    #[test]
    fn an_empty_list_says_so_and_a_tall_entry_scrolls_inside() {
        assert_eq!(drawn(0, 0, 3)[0], "  Belum ada catatan");
        let tall = |_: usize| Entry { text: "a b c d e f g h".replace(' ', "\n").into(), ..Entry::default() };
        let list = List {
            len: 1,
            entry: &tall,
            mark_width: 2,
            selected: Some(0),
            skip: 3,
            focused: true,
            empty: "",
        };
        let area = Rect::new(0, 0, 20, 3);
        let mut buf = Buffer::empty(area);
        list.draw(area, &mut buf, &Look::default());
        assert_eq!(rows_of(&buf), ["▌    d", "▌    e", "▌    f"]);
    }
}
