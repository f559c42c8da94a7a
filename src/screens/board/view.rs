//! The picture of the board.
//!
//! ```text
//!  27 tindak lanjut · 9 terbuka · 3 terlambat
//!  Saring: Kaur Keuangan · terlambat                                  2 tampil
//!  No    Tindak lanjut                 Penanggung …  Tenggat         Status
//! ────────────────────────────────────────────────────────────────────────────
//!  terlambat                                                               3
//! ▌T12   Lengkapi SPJ panjar posyandu  Kaur Keuang…  × 12 hari lalu  ► berjalan
//! ────────────────────────────────────────────────────────────────────────────
//!  T12 Lengkapi SPJ panjar posyandu                          (the detail, in full)
//! ```
//!
//! From 150 columns on the detail stands at the right.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::rows::{Line, Rows};
use super::{Doing, State, columns, detail, menu};
use crate::domain::views::FollowUp;
use crate::input::Action;
use crate::lang::Lang;
use crate::screens::Scene;
use crate::ui::table::{Cell, Column, Row, Table};
use crate::ui::text::{put, put_cut, put_right, row, rule, rule_down};
use crate::ui::{Look, Tone};

/// The columns from which the detail stands at the right.
const WIDE: u16 = 150;

/// Where the parts of the board lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Layout {
    /// The counts.
    pub(super) header: Rect,
    /// What is filtered and found; without height while nothing is.
    pub(super) strip: Rect,
    /// The follow-ups.
    pub(super) table: Rect,
    /// The line between table and detail.
    pub(super) border: Rect,
    /// The follow-up under the cursor; without height when there is no room.
    pub(super) detail: Rect,
}

impl Layout {
    /// Works out the parts; `narrowed` when there is a row on filter and finding.
    pub(super) fn of(area: Rect, narrowed: bool) -> Self {
        let strip = u16::from(narrowed && area.height > 6);
        let top = 1 + strip;
        let body = Rect { y: area.y + top, height: area.height.saturating_sub(top), ..area };
        let (table, border, detail) = if area.width >= WIDE { beside(body) } else { below(body) };
        Self {
            header: Rect { height: area.height.min(1), ..area },
            strip: Rect { y: area.y + 1, height: strip, ..area },
            table,
            border,
            detail,
        }
    }
}

fn beside(body: Rect) -> (Rect, Rect, Rect) {
    let width = (body.width * 3 / 10).clamp(38, 50);
    let table = Rect { width: body.width - width - 2, ..body };
    let border = Rect { x: table.right(), width: 1, ..body };
    (table, border, Rect { x: border.right() + 1, width: width.saturating_sub(1), ..body })
}

fn below(body: Rect) -> (Rect, Rect, Rect) {
    let rows: u16 = match body.height {
        0..14 => 0,
        14..26 => 3,
        26.. => 10,
    };
    let border = u16::from(rows > 0);
    let table = Rect { height: body.height - rows - border, ..body };
    let inside = Rect { x: body.x + 1, width: body.width.saturating_sub(2), ..body };
    (
        table,
        Rect { y: table.bottom(), height: border, ..body },
        Rect { y: table.bottom() + border, height: rows, ..inside },
    )
}

/// Draws the board.
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let rows = Rows::of(scene, &state.filter);
    let narrowed = !state.filter.is_off() || matches!(state.doing, Doing::Finding(_));
    let layout = Layout::of(area, narrowed);
    draw_header(&rows, state.marked.len(), layout.header, buf, look);
    draw_strip(state, scene, rows.shown.len(), layout.strip, buf, look);
    draw_table(state, scene, &rows, layout.table, buf, look);
    draw_detail(state, scene, &rows, layout, buf, look);
    if let Doing::Choosing(open) = &state.doing {
        let choices = menu::choices(scene, &state.filter);
        let title = Action::Filter.label().pick(look.words.lang() == Lang::En);
        open.draw(title, &menu::items(&choices), area, buf, look);
    }
}

/// Says how many there are, each figure with its tone.
fn draw_header(rows: &Rows<'_>, marked: usize, area: Rect, buf: &mut Buffer, look: &Look) {
    let words = look.words;
    let mut x = area.x + 1;
    let mut place = |text: &str, style| {
        let room = area.right().saturating_sub(x);
        x = put(buf, x, area.y, text, room, style);
    };
    place(&words.board_all(rows.counts.all), look.theme.strong());
    let dot = format!(" {} ", look.glyphs.dot);
    place(&dot, look.theme.dim());
    place(&words.board_open(rows.counts.open), look.theme.text());
    if rows.counts.overdue > 0 {
        place(&dot, look.theme.dim());
        let sign = look.sign(Tone::Bad);
        place(&format!("{sign} {}", words.board_overdue(rows.counts.overdue)), look.theme.bad());
    }
    if marked > 0 {
        place(&dot, look.theme.dim());
        place(&format!("{} {}", look.glyphs.filled, words.board_marked(marked)), look.theme.accent());
    }
}

/// Says what is filtered, or shows the words that are typed to find something.
fn draw_strip(state: &State, scene: &Scene<'_>, shown: usize, area: Rect, buf: &mut Buffer, look: &Look) {
    if area.height == 0 {
        return;
    }
    let words = look.words;
    let count = words.board_shown(shown);
    let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    put_right(buf, inside, &count, look.theme.dim(), &look.glyphs);
    let room = inside.width.saturating_sub(crate::ui::text::columns(&count) + 2);
    let left = Rect { width: room, ..inside };
    if let Doing::Finding(field) = &state.doing {
        let x = put(buf, left.x, left.y, words.board_finding(), room, look.theme.accent()) + 1;
        let place = Rect { x, width: left.right().saturating_sub(x), ..left };
        field.draw(place, buf, look, true, words.board_find_hint());
    } else {
        let parts = state.filter.parts(scene.session, words).join(&format!(" {} ", look.glyphs.dot));
        let x = put(buf, left.x, left.y, words.board_filtered(), room, look.theme.dim()) + 1;
        let place = Rect { x, width: left.right().saturating_sub(x), ..left };
        put_cut(buf, place, &parts, look.theme.accent(), &look.glyphs);
    }
}

fn draw_table(state: &State, scene: &Scene<'_>, rows: &Rows<'_>, area: Rect, buf: &mut Buffer, look: &Look) {
    if rows.shown.is_empty() {
        let text = if rows.counts.all == 0 { look.words.board_empty() } else { look.words.board_nothing() };
        let place = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..row(area, 1) };
        put_cut(buf, place, text, look.theme.dim(), &look.glyphs);
        return;
    }
    let mut columns = columns::columns(scene, area.width, look);
    // Nobody marks most of the time: then the words have the room of the marks.
    if !state.marked.is_empty() {
        columns.insert(0, Column::new("", 1, 1));
    }
    let make = |at: usize| match rows.lines.get(at) {
        Some(Line::Heading(group, count)) => {
            Row::Group(group.word(look.words).into(), count.to_string().into())
        }
        Some(Line::FollowUp(place)) => {
            let cells = rows.shown.get(*place).map(|follow_up| cells(state, *follow_up, scene, look));
            Row::Cells(cells.unwrap_or_default())
        }
        None => Row::Cells(Vec::new()),
    };
    let table = Table {
        columns: &columns,
        len: rows.lines.len(),
        row: &make,
        selected: state.place(rows).and_then(|place| rows.line_of(place)),
        focused: !matches!(state.doing, Doing::Reading(_)),
    };
    table.draw(area, buf, look);
}

/// The values of a follow-up, with its mark before them where any is marked.
fn cells<'a>(state: &State, follow_up: FollowUp<'a>, scene: &Scene<'a>, look: &Look) -> Vec<Cell<'a>> {
    let mut cells = columns::cells(follow_up, scene, look);
    if !state.marked.is_empty() {
        let sign = if state.marked.contains(&follow_up.id()) { look.glyphs.filled } else { "" };
        cells.insert(0, Cell::styled(sign, look.theme.accent()));
    }
    cells
}

fn draw_detail(
    state: &State,
    scene: &Scene<'_>,
    rows: &Rows<'_>,
    layout: Layout,
    buf: &mut Buffer,
    look: &Look,
) {
    let Some(follow_up) = state.current(rows).filter(|_| layout.detail.height > 0) else { return };
    let top = if let Doing::Reading(top) = state.doing { Some(top) } else { None };
    let style = look.theme.border(top.is_some());
    if layout.border.width == 1 {
        rule_down(buf, layout.border, style, &look.glyphs);
    } else {
        rule(buf, layout.border, style, &look.glyphs);
    }
    detail::draw(follow_up, scene, top.unwrap_or(0), layout.detail, buf, look);
}
