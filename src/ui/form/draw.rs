//! The picture of a form.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Field, FormState, Value};
use crate::ui::Look;
use crate::ui::scroll::bar;
use crate::ui::text::{columns, put, put_cut, put_wrapped_cut, wrapped_rows};

/// The rows that a page of text takes at least and at most.
const PAGE_ROWS: (u16, u16) = (3, 8);

/// Draws the fields around the one in focus, with a mark at the right when there are more, and returns the cursor's cell.
///
/// ```text
///   Tanggal         6/4
///                   Kamis, 6 April 2023
/// ▌ Pimpinan rapat  ◄ Kepala Desa ►
/// ```
pub fn draw(form: &FormState, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
    let labels = form.fields.iter().map(|field| columns(&field.label)).max().unwrap_or(0);
    let labels = labels.min(area.width / 3);
    let room = area.width - labels.min(area.width);
    let heights: Vec<u16> = form
        .fields
        .iter()
        .map(
            |field| {
                if form.locked { height_read(field, room, area.height, look) } else { height(field, room) }
            },
        )
        .collect();
    let first = first_on_screen(&heights, form.focus, area.height);
    let mut y = area.y;
    let mut cursor = None;
    let mut shown = first..first;
    for (at, (field, height)) in form.fields.iter().zip(&heights).enumerate().skip(first) {
        let rows = (*height).min(area.bottom().saturating_sub(y));
        if rows == 0 {
            break;
        }
        let place = Rect { y, height: rows, ..area };
        let own = at == form.focus;
        let used = if form.locked { Use::Read(own) } else { Use::Edited(own) };
        cursor = draw_field(field, used, labels, place, buf, look).or(cursor);
        y += rows;
        if rows == *height {
            shown.end = at + 1;
        }
    }
    // The column at the right edge is never written on.
    bar(buf, area, &shown, form.fields.len(), look);
    cursor
}

/// The rows of a field: its value, and one for error or echo.
fn height(field: &Field, width: u16) -> u16 {
    let value = match &field.value {
        Value::Page(area) => area.rows(width.saturating_sub(5)).clamp(PAGE_ROWS.0, PAGE_ROWS.1),
        _ => 1,
    };
    value + u16::from(field.error.is_some() || !field.echo.is_empty())
}

/// The rows of a field that is only read: all that it says, as far as the screen goes.
fn height_read(field: &Field, width: u16, screen: u16, look: &Look) -> u16 {
    let below = u16::from(field.error.is_some() || !field.echo.is_empty());
    let rows = wrapped_rows(&read(field, look), usize::from(width.saturating_sub(5)));
    rows.min(screen.saturating_sub(below)).max(1) + below
}

/// The first field to draw so that the one in focus is whole on screen.
fn first_on_screen(heights: &[u16], focus: usize, room: u16) -> usize {
    let mut first = focus.min(heights.len().saturating_sub(1));
    let mut used = heights.get(first).copied().unwrap_or(0);
    while let Some(above) = first.checked_sub(1) {
        used += heights.get(above).copied().unwrap_or(0);
        if used > room {
            break;
        }
        first = above;
    }
    first
}

/// Whether a field is edited or only read, and whether it is in focus.
#[derive(Clone, Copy)]
enum Use {
    Edited(bool),
    Read(bool),
}

fn draw_field(
    field: &Field,
    used: Use,
    labels: u16,
    area: Rect,
    buf: &mut Buffer,
    look: &Look,
) -> Option<Position> {
    let line = Rect { height: 1, ..area };
    let (Use::Edited(own) | Use::Read(own)) = used;
    if own {
        put(buf, area.x, area.y, look.glyphs.selected, 1, look.theme.accent());
    }
    let style = if own { look.theme.title(true) } else { look.theme.dim() };
    put_cut(buf, Rect { x: area.x + 2, width: labels, ..line }, &field.label, style, &look.glyphs);
    let left = area.x + labels + 4;
    let below = field.error.is_some() || !field.echo.is_empty();
    let rows = if below && area.height > 1 { area.height - 1 } else { area.height };
    let place = Rect { x: left, y: area.y, width: area.right().saturating_sub(left + 1), height: rows };
    let cursor = match used {
        Use::Edited(own) => draw_value(field, own, place, buf, look),
        Use::Read(_) => {
            put_wrapped_cut(buf, place, &read(field, look), look.theme.text(), &look.glyphs);
            None
        }
    };
    let under = Rect { y: area.y + rows, height: 1, ..place };
    if rows < area.height {
        if let Some(error) = &field.error {
            let text = format!("{} {error}", look.glyphs.bad);
            put_cut(buf, under, &text, look.theme.bad(), &look.glyphs);
        } else {
            put_cut(buf, under, &field.echo, look.theme.dim(), &look.glyphs);
        }
    }
    cursor
}

/// A value without anything that looks as if it could be altered.
fn read(field: &Field, look: &Look) -> String {
    match &field.value {
        Value::Toggle(on) => if *on { look.words.yes() } else { look.words.no() }.to_owned(),
        _ => field.content(),
    }
}

/// Draws what a field holds, without its label. Returns the cursor's cell when the field is in focus.
pub fn draw_value(field: &Field, own: bool, place: Rect, buf: &mut Buffer, look: &Look) -> Option<Position> {
    let ink = if own { look.theme.strong() } else { look.theme.text() };
    match &field.value {
        Value::Text(text) => return text.draw(place, buf, look, own, &field.placeholder),
        Value::Page(text) => return text.draw(place, buf, look, own, &field.placeholder),
        Value::Press(text) => put_cut(buf, place, text, ink, &look.glyphs),
        Value::Fixed(text) => put_cut(buf, place, text, look.theme.dim(), &look.glyphs),
        Value::Toggle(on) => {
            let [ticked, empty] = look.glyphs.ticks;
            let word = if *on { look.words.yes() } else { look.words.no() };
            let x = put(buf, place.x, place.y, if *on { ticked } else { empty }, place.width, ink);
            put(buf, x + 1, place.y, word, place.right().saturating_sub(x + 1), ink)
        }
        Value::Choice { options, selected } => {
            let text = options.get(*selected).map_or("", String::as_str);
            let shown = if own { format!("< {text} >") } else { text.to_owned() };
            let x = put_cut(buf, place, &shown, ink, &look.glyphs);
            let count = format!("  {}/{}", selected + 1, options.len());
            let rest = Rect { x, width: place.right().saturating_sub(x), ..place };
            if own { put_cut(buf, rest, &count, look.theme.dim(), &look.glyphs) } else { x }
        }
    };
    None
}
