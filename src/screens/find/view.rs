//! The picture of finding.
//!
//! ```text
//! ┌ Cari ───────────────────────────────────────────────────────────────┐
//! │ posyandu▌                                              2 ditemukan  │
//! │─────────────────────────────────────────────────────────────────────│
//! │▌Masalah        M1   1.1  SPJ panjar kegiatan posyandu belum masuk   │
//! │ Tindak lanjut  T1   1.1  Lengkapi SPJ panjar posyandu               │
//! └─────────────────────────────────────────────────────────────────────┘
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::State;
use super::hits::parts;
use super::marks::Folded;
use crate::domain::views::Person;
use crate::domain::{Kind, Record, Session};
use crate::screens::Scene;
use crate::ui::dialog::draw_box;
use crate::ui::text::{below, columns, fit, put, put_cut, put_right, row, rule, width};
use crate::ui::{Look, Tone, visible_range};

/// The widest that the box gets.
const WIDEST: u16 = 140;

/// The columns of kind, number and item, with the gaps after them.
const KIND: u16 = 15;
const NUMBER: u16 = 5;
const ITEM: u16 = 5;

/// The rows of what was found that are seen at once.
pub(super) fn page(area: Rect) -> usize {
    usize::from(box_size(area).1.saturating_sub(4))
}

const fn box_size(area: Rect) -> (u16, u16) {
    let width = area.width.saturating_sub(4);
    (if width < WIDEST { width } else { WIDEST }, area.height.saturating_sub(2))
}

/// Draws the box over the screen.
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let inside = draw_box(words.find_title(), Tone::Plain, box_size(area), area, buf, look);
    if inside.height < 3 {
        return;
    }
    let count = if state.words.is_empty() { String::new() } else { words.find_count(state.found.len()) };
    let top = row(inside, 0);
    put_right(buf, top, &count, look.theme.dim(), &look.glyphs);
    let field = Rect { width: top.width.saturating_sub(columns(&count) + 2), ..top };
    state.field.draw(field, buf, look, true, words.find_hint());
    rule(buf, row(inside, 1), look.theme.border(false), &look.glyphs);
    let body = below(inside, 2);
    if state.found.is_empty() {
        let text = if state.words.is_empty() { words.find_help() } else { words.find_nothing() };
        put_cut(buf, row(body, 0), text, look.theme.dim(), &look.glyphs);
    }
    let shown = visible_range(state.found.len(), state.selected, usize::from(body.height));
    for (y, at) in (0..body.height).zip(shown) {
        let record = state.found.get(at).and_then(|id| scene.session.record(*id));
        if let Some(record) = record {
            draw_hit(record, state, scene.session, at == state.selected, row(body, y), buf, look);
        }
    }
}

fn draw_hit(
    record: &Record,
    state: &State,
    session: &Session,
    selected: bool,
    area: Rect,
    buf: &mut Buffer,
    look: &Look,
) {
    if selected {
        buf.set_style(area, look.theme.selection(true));
        put(buf, area.x, area.y, look.glyphs.selected, 1, look.theme.border(true));
    }
    let mut x = area.x + 1;
    let mut place = |text: &str, room: u16, style| {
        put_cut(buf, Rect { x, width: room - 1, ..area }, text, style, &look.glyphs);
        x += room;
    };
    place(look.words.kind(record.kind), KIND, look.theme.dim());
    place(&session.label(record.id).unwrap_or_default(), NUMBER, look.theme.accent());
    let item = record.item().filter(|_| record.kind != Kind::Person);
    place(item.map_or("", crate::domain::Item::code), ITEM, look.theme.dim());
    let rest = Rect { x, width: area.right().saturating_sub(x), ..area };
    let ink = if record.is_draft() { look.theme.draft() } else { Style::new() };
    draw_context(&context(record, session, &state.words), &state.words, rest, ink, buf, look);
    if selected {
        buf.set_style(area, look.theme.selection_over(true));
    }
}

/// The first piece of a record, and those behind it in which a word stands that the pieces before do not hold;
/// of people always name and office.
fn context(record: &Record, session: &Session, words: &[String]) -> String {
    let mut missing: Vec<&String> = words.iter().collect();
    let mut context = String::new();
    for part in parts(session, record) {
        let folded = Folded::of(&part);
        let before = missing.len();
        missing.retain(|word| !folded.text.contains(word.as_str()));
        if context.is_empty() {
            context = part;
        } else if missing.len() < before
            || (record.kind == Kind::Person && part == Person(record).title_beyond_name())
        {
            context = format!("{context} · {part}");
        }
    }
    context.replace('\n', " ")
}

/// Puts a text with its hits marked, from shortly before the first hit if that would else be out of sight.
fn draw_context(text: &str, words: &[String], area: Rect, ink: Style, buf: &mut Buffer, look: &Look) {
    let places = Folded::of(text).places(words);
    let start = places.first().map_or(0, |first| window(text, first.end, area.width));
    let mark = ink.patch(look.theme.key()).add_modifier(Modifier::UNDERLINED);
    let mut x = area.x;
    let mut place = |part: &str, style: Style| {
        x = put(buf, x, area.y, part, area.right().saturating_sub(x), style);
    };
    if start > 0 {
        place(look.glyphs.ellipsis, ink);
    }
    let mut at = start;
    for hit in places.iter().filter(|hit| hit.start >= start) {
        place(text.get(at..hit.start).unwrap_or_default(), ink);
        place(text.get(hit.clone()).unwrap_or_default(), mark);
        at = hit.end;
    }
    place(text.get(at..).unwrap_or_default(), ink);
    let shown = width(text.get(start..).unwrap_or_default()) + usize::from(start > 0);
    if shown > usize::from(area.width) {
        put(buf, area.right().saturating_sub(1), area.y, look.glyphs.ellipsis, 1, ink);
    }
}

/// The byte at which a text begins on screen, so that what ends at `end` is seen: 0, or a word before it.
fn window(text: &str, end: usize, room: u16) -> usize {
    let head = text.get(..end).unwrap_or_default();
    let room = usize::from(room.saturating_sub(2));
    if width(head) <= room {
        return 0;
    }
    // What is before the last half of the room is left out, up to the next word.
    let out = fit(head, width(head).saturating_sub(room / 2)).len();
    let rest = head.get(out..).unwrap_or_default();
    out + rest.find(' ').map_or(0, |gap| gap + 1)
}
