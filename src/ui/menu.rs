//! A picker: a list that typing narrows, for the palette and for every choice among many.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::dialog::draw_box;
use super::editor::{Outcome, TextField};
use super::scroll::{bar, visible_range};
use super::text::{columns, put, put_cut, put_right, row, rule};
use super::{Look, Tone};
use crate::input::{Key, KeyCode};
use crate::lang::folded;

/// The columns that labels take at most before what is said about them.
const LABELS: u16 = 20;

/// One thing that can be picked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct MenuItem<'a> {
    /// What it is; typing finds it by this and by the detail.
    pub label: &'a str,
    /// More about it, dim.
    pub detail: &'a str,
    /// Its own key, at the right.
    pub key: &'a str,
}

/// What is typed and which of the matches is selected.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MenuState {
    /// What narrows the list.
    pub filter: TextField,
    /// The place among the matches.
    pub selected: usize,
}

/// What a key did in a menu.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picked {
    /// The key means nothing here.
    Ignored,
    /// The selection moved or the list was narrowed.
    Moved,
    /// The item at this place of the whole list was picked.
    Chosen(usize),
    /// Enter without a match, so that the caller may take what was typed.
    Nothing,
    /// The menu was put away.
    Cancelled,
}

/// The places of the items that hold every typed word, in the list's order; those that start with it come first.
#[must_use]
pub fn matches(items: &[MenuItem], filter: &str) -> Vec<usize> {
    let filter = folded(filter);
    let words: Vec<&str> = filter.split(' ').filter(|word| !word.is_empty()).collect();
    let mut found: Vec<(bool, usize)> = items
        .iter()
        .enumerate()
        .filter_map(|(at, item)| {
            let label = folded(item.label);
            let text = format!("{label} {}", folded(item.detail));
            words.iter().all(|word| text.contains(word)).then(|| (!label.starts_with(&filter), at))
        })
        .collect();
    found.sort_unstable();
    found.into_iter().map(|(_, at)| at).collect()
}

/// The columns of labels, so that what is said about them stands in a column of its own.
fn label_column(items: &[MenuItem]) -> u16 {
    let told = items.iter().filter(|item| !item.detail.is_empty());
    told.map(|item| columns(item.label)).max().unwrap_or(0).min(LABELS)
}

impl MenuState {
    /// A menu that stands at an item of the unfiltered list.
    #[must_use]
    pub fn at(selected: usize) -> Self {
        Self { selected, ..Self::default() }
    }

    /// Does what a key says: arrows move, Enter picks, Esc puts away, all else is typed.
    pub fn handle(&mut self, key: &Key, items: &[MenuItem]) -> Picked {
        let found = matches(items, &self.filter.text());
        let last = found.len().saturating_sub(1);
        self.selected = self.selected.min(last);
        match key.code {
            KeyCode::Esc => return Picked::Cancelled,
            KeyCode::Enter => {
                return found.get(self.selected).copied().map_or(Picked::Nothing, Picked::Chosen);
            }
            KeyCode::Up | KeyCode::BackTab => self.selected = self.selected.saturating_sub(1),
            KeyCode::Down | KeyCode::Tab => self.selected = (self.selected + 1).min(last),
            KeyCode::PageUp => self.selected = self.selected.saturating_sub(8),
            KeyCode::PageDown => self.selected = (self.selected + 8).min(last),
            _ => match self.filter.handle(key) {
                Outcome::Ignored => return Picked::Ignored,
                Outcome::Moved => {}
                Outcome::Changed => self.selected = 0,
            },
        }
        Picked::Moved
    }

    /// Takes pasted text into the filter.
    pub fn paste(&mut self, text: &str) {
        self.filter.paste(text);
        self.selected = 0;
    }

    /// Draws the menu as a box in the middle of an area, and returns the cursor's cell.
    pub fn draw(
        &self,
        title: &str,
        items: &[MenuItem],
        area: Rect,
        buf: &mut Buffer,
        look: &Look,
    ) -> Option<Position> {
        let labels = label_column(items);
        let widest = items.iter().map(|item| {
            let text = match item.detail {
                "" => columns(item.label),
                detail => columns(item.label).max(labels) + 2 + columns(detail),
            };
            text + columns(item.key) + 9
        });
        let width = widest.max().unwrap_or(0).clamp(40, 84).min(area.width.saturating_sub(4));
        let count = u16::try_from(items.len()).unwrap_or(u16::MAX);
        let height = count.saturating_add(4).clamp(6, area.height.saturating_sub(2).max(6));
        let inside = draw_box(title, Tone::Plain, (width, height), area, buf, look);
        if inside.height < 3 {
            return None;
        }
        let at = self.filter.draw(row(inside, 0), buf, look, true, "");
        rule(buf, row(inside, 1), look.theme.border(false), &look.glyphs);
        let body = Rect { y: inside.y + 2, height: inside.height - 2, ..inside };
        self.draw_items(items, body, buf, look);
        at
    }

    fn draw_items(&self, items: &[MenuItem], body: Rect, buf: &mut Buffer, look: &Look) {
        let found = matches(items, &self.filter.text());
        if found.is_empty() {
            put_cut(buf, row(body, 0), look.words.menu_nothing(), look.theme.dim(), &look.glyphs);
        }
        let labels = label_column(items);
        let selected = self.selected.min(found.len().saturating_sub(1));
        let shown = visible_range(found.len(), selected, usize::from(body.height));
        for (number, at) in (0..body.height).zip(shown.clone()) {
            let Some(item) = found.get(at).and_then(|place| items.get(*place)) else { continue };
            let line = row(body, number);
            if at == selected {
                buf.set_style(Rect { width: line.width - 1, ..line }, look.theme.selection(true));
                put(buf, line.x, line.y, look.glyphs.selected, 1, look.theme.border(true));
            }
            let key = columns(item.key);
            let mut place = Rect { x: line.x + 2, width: line.width.saturating_sub(key + 5), ..line };
            let ink = ratatui::style::Style::new();
            let after = put_cut(buf, place, item.label, ink, &look.glyphs).max(place.x + labels) + 2;
            let after = after.min(place.right());
            place = Rect { x: after, width: place.right().saturating_sub(after), ..place };
            put_cut(buf, place, item.detail, look.theme.dim(), &look.glyphs);
            let right = Rect { width: line.width - 2, ..line };
            put_right(buf, right, item.key, look.theme.key(), &look.glyphs);
            if at == selected {
                buf.set_style(Rect { width: line.width - 1, ..line }, look.theme.selection_over(true));
            }
        }
        bar(buf, body, &shown, found.len(), look);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::text::rows_of;

    const ITEMS: [MenuItem; 3] = [
        MenuItem { label: "Daftar hadir", detail: "siapa yang datang", key: "h" },
        MenuItem { label: "Catatan baru", detail: "", key: "c" },
        MenuItem { label: "Cari", detail: "di semua sesi", key: "/" },
    ];

    fn press(code: KeyCode) -> Key {
        Key { code, ctrl: false, alt: false, shift: false }
    }

    #[test]
    fn typing_narrows_and_enter_picks_from_the_whole_list() {
        assert_eq!(matches(&ITEMS, ""), [0, 1, 2]);
        assert_eq!(matches(&ITEMS, "ca"), [1, 2]);
        assert_eq!(matches(&ITEMS, "sesi cari"), [2]);
        assert_eq!(matches(&ITEMS, "DATANG"), [0]);
        let mut menu = MenuState::default();
        assert_eq!(menu.handle(&press(KeyCode::Char('c')), &ITEMS), Picked::Moved);
        assert_eq!(menu.handle(&press(KeyCode::Down), &ITEMS), Picked::Moved);
        assert_eq!(menu.handle(&press(KeyCode::Enter), &ITEMS), Picked::Chosen(2));
        menu.handle(&press(KeyCode::Char('q')), &ITEMS);
        assert_eq!(menu.handle(&press(KeyCode::Enter), &ITEMS), Picked::Nothing);
        assert_eq!(menu.handle(&press(KeyCode::Esc), &ITEMS), Picked::Cancelled);
    }

    #[test]
    fn what_is_said_about_labels_stands_in_a_column() {
        let item = |label, detail| MenuItem { label, detail, key: "" };
        let items = [item("RTL", "papan"), item("Tindak lanjut", "menulis"), item("Keluar dari program", "")];
        let mut buf = Buffer::empty(Rect::new(0, 0, 60, 12));
        MenuState::default().draw("Perintah", &items, buf.area, &mut buf, &Look::default());
        let rows = rows_of(&buf);
        let column = |text: &str| rows.iter().find_map(|row| Some(columns(&row[..row.find(text)?])));
        assert!(column("papan").is_some() && column("papan") == column("menulis"), "{rows:#?}");
    }

    #[test]
    fn a_menu_shows_labels_details_and_keys() {
        let area = Rect::new(0, 0, 60, 10);
        let mut buf = Buffer::empty(area);
        MenuState::at(1).draw("Perintah", &ITEMS, area, &mut buf, &Look::default());
        insta::assert_snapshot!(rows_of(&buf).join("\n"));
        let tiny = Rect::new(0, 0, 8, 4);
        MenuState::default().draw("Perintah", &ITEMS, tiny, &mut Buffer::empty(tiny), &Look::default());
    }
}
