//! A table whose columns shrink and drop by priority, with grouped rows, a selection and a scroll mark.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::scroll::{bar, visible_range};
use super::text::{put, put_cut, put_right, row, rule, truncate};
use super::{Look, Tone};

/// The columns between two columns.
const GAP: u16 = 2;

/// One column: its title and how much room it takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column<'a> {
    /// The title in the header.
    pub title: &'a str,
    /// The least width at which it is of use.
    pub min: u16,
    /// The width that shows most values whole.
    pub ideal: u16,
    /// Whether it takes what is left over.
    pub grows: bool,
    /// When room is short the highest number is dropped first; 0 is never dropped.
    pub priority: u8,
    /// Whether values stand at the right, as numbers do.
    pub right: bool,
}

impl<'a> Column<'a> {
    /// A column of text that is always there.
    #[must_use]
    pub const fn new(title: &'a str, min: u16, ideal: u16) -> Self {
        Self { title, min, ideal, grows: false, priority: 0, right: false }
    }

    /// Takes what is left over.
    #[must_use]
    pub const fn growing(self) -> Self {
        Self { grows: true, ..self }
    }

    /// May be dropped; the highest number goes first.
    #[must_use]
    pub const fn droppable(self, priority: u8) -> Self {
        Self { priority, ..self }
    }

    /// Holds numbers, which stand at the right.
    #[must_use]
    pub const fn numeric(self) -> Self {
        Self { right: true, ..self }
    }
}

/// One value, with the tone of its ink; a tone's sign is put before the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell<'a> {
    /// What it says.
    pub text: Cow<'a, str>,
    /// What it says about itself.
    pub tone: Tone,
    /// A style of its own, over that of the row.
    pub style: Option<Style>,
    /// Whether its style fills the whole width of its column, as that of the cursor does.
    pub fills: bool,
}

impl<'a> Cell<'a> {
    /// A value with a tone.
    #[must_use]
    pub fn toned(text: impl Into<Cow<'a, str>>, tone: Tone) -> Self {
        Self { text: text.into(), tone, style: None, fills: false }
    }

    /// A value with a style of its own.
    #[must_use]
    pub fn styled(text: impl Into<Cow<'a, str>>, style: Style) -> Self {
        Self { text: text.into(), tone: Tone::Plain, style: Some(style), fills: false }
    }

    /// The same value under the cursor, which is seen although nothing stands in the cell.
    #[must_use]
    pub fn under_cursor(self, look: &Look) -> Self {
        Self { style: Some(look.theme.cursor_cell()), fills: true, ..self }
    }
}

impl<'a, T: Into<Cow<'a, str>>> From<T> for Cell<'a> {
    fn from(text: T) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// One row: values, or the heading of a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row<'a> {
    /// One value for each column.
    Cells(Vec<Cell<'a>>),
    /// One value across all columns.
    Line(Cell<'a>),
    /// The heading of the rows that follow, and a figure at its right.
    Group(Cow<'a, str>, Cow<'a, str>),
}

/// A table of `len` rows; only those on screen are asked for.
#[derive(Clone, Copy)]
pub struct Table<'a> {
    /// The columns.
    pub columns: &'a [Column<'a>],
    /// How many rows there are, headings of groups included.
    pub len: usize,
    /// Makes the row at a place in `0..len`.
    pub row: &'a dyn Fn(usize) -> Row<'a>,
    /// The row that is selected.
    pub selected: Option<usize>,
    /// Whether the table's pane is in focus.
    pub focused: bool,
}

/// The widths that columns get in `total` columns; 0 is dropped. A gap of 2 lies between columns.
#[must_use]
pub fn widths(columns: &[Column], total: u16) -> Vec<u16> {
    let mut kept: Vec<bool> = vec![true; columns.len()];
    let need = |kept: &[bool], width: fn(&Column) -> u16| -> u16 {
        let all = columns.iter().zip(kept).filter(|(_, kept)| **kept);
        all.map(|(column, _)| width(column) + GAP).sum::<u16>().saturating_sub(GAP)
    };
    while need(&kept, |column| column.min) > total {
        let droppable = columns.iter().enumerate().filter(|(at, column)| kept[*at] && column.priority > 0);
        let Some((at, _)) = droppable.max_by_key(|(at, column)| (column.priority, *at)) else { break };
        kept[at] = false;
    }
    let mut widths: Vec<u16> =
        columns.iter().zip(&kept).map(|(column, kept)| if *kept { column.min } else { 0 }).collect();
    let mut spare = total.saturating_sub(need(&kept, |column| column.min));
    // What is dropped last is shown whole first; of equals, figures and dates, which are worth nothing when cut.
    let mut order: Vec<_> = columns.iter().zip(&mut widths).filter(|(_, width)| **width > 0).collect();
    order.sort_by_key(|(column, _)| (column.priority, column.grows));
    for (column, width) in order {
        let more = column.ideal.saturating_sub(column.min).min(spare);
        *width += more;
        spare -= more;
    }
    let growing = columns.iter().zip(&widths).filter(|(column, width)| column.grows && **width > 0).count();
    let mut left = u16::try_from(growing).unwrap_or(0);
    for (column, width) in columns.iter().zip(&mut widths) {
        if column.grows && *width > 0 {
            let extra = spare / left.max(1);
            *width += extra;
            spare -= extra;
            left -= 1;
        }
    }
    widths
}

/// The rows that are on screen in an area of a height, the header of two rows taken off.
#[must_use]
pub fn page_rows(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(2))
}

impl Table<'_> {
    /// Draws header, rule and the rows around the selection.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        if area.height < 3 || area.width < 6 {
            return;
        }
        // One column at the left for the selection's bar, two at the right for the scroll mark.
        let inner = Rect { x: area.x + 1, width: area.width - 3, ..area };
        let widths = widths(self.columns, inner.width);
        self.draw_header(row(inner, 0), &widths, buf, look);
        rule(buf, row(area, 1), look.theme.border(false), &look.glyphs);
        let body = Rect { y: area.y + 2, height: area.height - 2, ..area };
        let shown = visible_range(self.len, self.selected.unwrap_or(0), usize::from(body.height));
        for (number, at) in (0..body.height).zip(shown.clone()) {
            self.draw_row(row(body, number), at, &widths, buf, look);
        }
        bar(buf, body, &shown, self.len, look);
    }

    fn draw_header(&self, area: Rect, widths: &[u16], buf: &mut Buffer, look: &Look) {
        let mut x = area.x;
        for (column, width) in self.columns.iter().zip(widths).filter(|(_, width)| **width > 0) {
            let place = Rect { x, width: *width, ..area };
            put_at(buf, place, column.title, look.theme.dim(), column.right, look);
            x += width + GAP;
        }
    }

    fn draw_row(&self, area: Rect, at: usize, widths: &[u16], buf: &mut Buffer, look: &Look) {
        if self.selected != Some(at) {
            self.draw_values(area, at, widths, buf, look);
            return;
        }
        let band = Rect { width: area.width - 1, ..area };
        buf.set_style(band, look.theme.selection(self.focused));
        put(buf, area.x, area.y, look.glyphs.selected, 1, look.theme.border(self.focused));
        self.draw_values(area, at, widths, buf, look);
        buf.set_style(band, look.theme.selection_over(self.focused));
    }

    fn draw_values(&self, area: Rect, at: usize, widths: &[u16], buf: &mut Buffer, look: &Look) {
        let inner = Rect { x: area.x + 1, width: area.width - 3, ..area };
        match (self.row)(at) {
            Row::Group(title, figure) => {
                put_cut(buf, inner, &title, look.theme.accent(), &look.glyphs);
                put_right(buf, inner, &figure, look.theme.dim(), &look.glyphs);
            }
            Row::Line(cell) => draw_cell(buf, inner, &cell, false, look),
            Row::Cells(cells) => {
                let mut x = inner.x;
                for ((column, width), cell) in self.columns.iter().zip(widths).zip(&cells) {
                    if *width > 0 {
                        draw_cell(buf, Rect { x, width: *width, ..inner }, cell, column.right, look);
                        x += width + GAP;
                    }
                }
            }
        }
    }
}

/// Draws a value: its own style, else the ink of its tone; the paper stays that of the row.
fn draw_cell(buf: &mut Buffer, area: Rect, cell: &Cell, right: bool, look: &Look) {
    let style = cell.style.unwrap_or(match cell.tone {
        Tone::Plain => Style::new(),
        tone => look.theme.tone(tone),
    });
    if cell.fills {
        buf.set_style(area, style);
    }
    let sign = look.sign(cell.tone);
    if sign.is_empty() {
        put_at(buf, area, &cell.text, style, right, look);
    } else {
        put_at(buf, area, &format!("{sign} {}", cell.text), style, right, look);
    }
}

/// Puts a value at the left or right of its place.
fn put_at(buf: &mut Buffer, area: Rect, text: &str, style: Style, right: bool, look: &Look) {
    if right {
        put_right(buf, area, text, style, &look.glyphs);
    } else {
        let cut = truncate(text, usize::from(area.width), &look.glyphs);
        put(buf, area.x, area.y, &cut, area.width, style);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::text::rows_of;

    const COLUMNS: [Column; 4] = [
        Column::new("No", 3, 3),
        Column::new("Uraian", 12, 20).growing(),
        Column::new("Penanggung jawab", 8, 18).droppable(2),
        Column::new("Tenggat", 6, 12).droppable(1).numeric(),
    ];

    #[test]
    fn columns_shrink_then_drop_by_priority() {
        assert_eq!(widths(&COLUMNS, 80), [3, 41, 18, 12]);
        assert_eq!(widths(&COLUMNS, 50), [3, 20, 9, 12]);
        assert_eq!(widths(&COLUMNS, 35), [3, 12, 8, 6]);
        assert_eq!(widths(&COLUMNS, 34), [3, 20, 0, 7]);
        assert_eq!(widths(&COLUMNS, 20), [3, 15, 0, 0]);
        for total in 17..200 {
            let all = widths(&COLUMNS, total);
            let used: u16 = all.iter().filter(|width| **width > 0).map(|width| width + GAP).sum();
            assert_eq!(used - GAP, total, "the growing column leaves nothing over");
        }
    }

    fn drawn(selected: usize) -> Buffer {
        let make = |at: usize| match at {
            0 => Row::Group("Perangkat desa".into(), "2 dari 3".into()),
            _ => Row::Cells(vec![
                format!("T{at}").into(),
                "Perbaikan jembatan dusun Toronan Tengah".into(),
                "Kasi".into(),
                Cell::toned("15 Jul", Tone::Bad),
            ]),
        };
        let table = Table { columns: &COLUMNS, len: 9, row: &make, selected: Some(selected), focused: true };
        let area = Rect::new(0, 0, 46, 6);
        let mut buf = Buffer::empty(area);
        table.draw(area, &mut buf, &Look::default());
        buf
    }

    #[test]
    fn rows_stand_under_their_header_with_group_and_scroll_mark() {
        insta::assert_snapshot!(rows_of(&drawn(1)).join("\n"));
    }

    #[test]
    fn the_selected_row_is_marked_by_sign_and_paper() {
        let buf = drawn(1);
        let theme = Look::default().theme;
        assert_eq!(buf[(0, 3)].symbol(), "▌");
        assert_eq!(buf[(10, 3)].style().bg, theme.selection(true).bg);
        assert_ne!(buf[(10, 4)].style().bg, theme.selection(true).bg);
        assert!(rows_of(&drawn(8)).last().unwrap().starts_with("▌T8"));
    }

    #[test]
    fn a_selected_row_that_is_turned_round_has_one_colour() {
        let make = |_: usize| Row::Cells(vec!["T1".into(), Cell::toned("15 Jul", Tone::Bad)]);
        let mut buf = Buffer::empty(Rect::new(0, 0, 40, 4));
        let look = Look { theme: crate::ui::Theme::SIXTEEN, ..Look::default() };
        let table = Table { columns: &COLUMNS, len: 2, row: &make, selected: Some(0), focused: true };
        table.draw(buf.area, &mut buf, &look);
        let inks = |y| (0..38).map(|x| buf[(x, y)].fg).collect::<std::collections::HashSet<_>>();
        assert_eq!(inks(2).len(), 1);
        assert!(inks(3).len() > 1, "the others keep their inks");
    }

    #[test]
    fn no_area_is_too_small_to_draw_in() {
        let make = |_: usize| Row::Cells(vec!["a".into()]);
        for (width, height) in [(0, 0), (1, 1), (5, 3), (6, 3), (80, 2)] {
            let area = Rect::new(0, 0, width, height);
            let table = Table { columns: &COLUMNS, len: 3, row: &make, selected: Some(2), focused: false };
            table.draw(area, &mut Buffer::empty(area), &Look::default());
        }
    }
}
