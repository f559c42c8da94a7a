//! The agenda at the left: items by block, with state and minutes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::minutes::{end, pressure, totals};
use super::{Pane, State};
use crate::domain::states::{ItemState, Phase};
use crate::domain::{Block, Item, Session};
use crate::lang::Words;
use crate::screens::{Scene, review};
use crate::ui::text::{columns, put, put_cut, put_right, row, width};
use crate::ui::{Look, Tone, visible_range};

/// Something at which the rail's cursor can stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// Tindak lanjut triwulan lalu, before 1.1.
    Review,
    /// An agenda item.
    Item(Item),
}

/// From this width on, the longest title of a block fits.
const FULL_HEADINGS: u16 = 44;

/// One row of the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    Free,
    Heading(Block),
    Stop(Stop),
}

/// Everything at which the cursor can stand, in the order of the meeting.
pub(super) fn stops(session: &Session) -> Vec<Stop> {
    let mut stops = Vec::with_capacity(Item::ALL.len() + 1);
    let has_promises = review::has_promises(session);
    for item in Item::ALL {
        if item == Item::Budget && has_promises {
            stops.push(Stop::Review);
        }
        let breaks =
            session.spent_seconds(item) > 0 || session.on_show().is_some_and(|show| show.item == item);
        if item != Item::Break || breaks {
            stops.push(Stop::Item(item));
        }
    }
    stops
}

/// The block whose heading stands above a stop.
fn block_of(stop: Stop) -> Option<Block> {
    match stop {
        Stop::Review => Some(Block::Evaluation),
        Stop::Item(item) => item.block(),
    }
}

/// The rows of the rail; with room to spare a free row stands between blocks.
fn rows(session: &Session, height: usize) -> Vec<Row> {
    let stops = stops(session);
    let spaced = stops.len() + 4 + 5 + 2 <= height;
    let mut rows = Vec::with_capacity(stops.len() + 9);
    let mut last = Some(Block::Opening);
    for stop in stops {
        let block = block_of(stop);
        if block != last {
            if spaced && block.is_some() {
                rows.push(Row::Free);
            }
            rows.extend(block.filter(|block| block.number().is_some()).map(Row::Heading));
            last = block;
        }
        rows.push(Row::Stop(stop));
    }
    rows
}

/// Draws the agenda, and below it when the meeting will end.
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let rows = rows(scene.session, usize::from(area.height));
    let count = u16::try_from(rows.len()).unwrap_or(u16::MAX);
    let foot = area.height.saturating_sub(count).min(2);
    let list = Rect { height: area.height - foot, ..area };
    let selected = rows.iter().position(|row| *row == Row::Stop(state.stop)).unwrap_or(0);
    let range = visible_range(rows.len(), selected, usize::from(list.height));
    let focused = state.pane(scene) == Pane::Rail;
    for (at, y) in range.zip(list.top()..list.bottom()) {
        let line = Rect { y, height: 1, ..list };
        match rows.get(at) {
            Some(Row::Heading(block)) => draw_heading(*block, look, line, buf),
            Some(Row::Stop(stop)) => {
                if at == selected {
                    buf.set_style(line, look.theme.selection(focused));
                    put(buf, line.x, y, look.glyphs.selected, 1, look.theme.border(focused));
                }
                draw_stop(*stop, scene, look, line, buf);
                if at == selected {
                    buf.set_style(line, look.theme.selection_over(focused));
                }
            }
            Some(Row::Free) | None => {}
        }
    }
    draw_foot(scene, look, Rect { y: list.bottom(), height: foot, ..area }, buf);
}

fn draw_heading(block: Block, look: &Look, line: Rect, buf: &mut Buffer) {
    let words = look.words;
    let number = block.number().map(|n| n.to_string()).unwrap_or_default();
    // Either all headings are in full or none, so that the rail looks of one piece.
    let title = if line.width >= FULL_HEADINGS { words.block_title(block) } else { words.block_short(block) };
    let line = Rect { x: line.x + 1, width: line.width.saturating_sub(1), ..line };
    put_cut(buf, line, &format!("{number} {title}"), look.theme.strong(), &look.glyphs);
}

fn draw_stop(stop: Stop, scene: &Scene<'_>, look: &Look, line: Rect, buf: &mut Buffer) {
    let words = look.words;
    match stop {
        Stop::Review => {
            let (part, total) = review::progress(scene.session);
            let sign = match part {
                _ if part == total => (look.glyphs.filled, look.theme.good()),
                0 => (look.glyphs.hollow, look.theme.dim()),
                _ => (look.glyphs.bullet, look.theme.accent()),
            };
            let figure = (words.block_share(part, total), Tone::Plain);
            draw_entry(sign, figure, Style::new(), &|_| words.review_short().to_owned(), look, line, buf);
        }
        Stop::Item(item) => {
            let ink = Style { bg: None, ..look.theme.room() };
            let ink = if is_on_show(item, scene.session) { ink } else { Style::new() };
            let named = |room| name(item, room, words);
            draw_entry(
                sign(item, scene.session, look),
                figure(item, scene, words),
                ink,
                &named,
                look,
                line,
                buf,
            );
        }
    }
}

/// Draws sign, name and figure of an entry; the name takes the room that the figure leaves.
fn draw_entry(
    (glyph, glyph_ink): (&str, Style),
    (figure, tone): (String, Tone),
    ink: Style,
    named: &dyn Fn(usize) -> String,
    look: &Look,
    line: Rect,
    buf: &mut Buffer,
) {
    put(buf, line.x + 1, line.y, glyph, 1, glyph_ink);
    let figure = format!("{}{figure}", look.sign(tone));
    let style = if tone == Tone::Plain { look.theme.dim() } else { look.theme.tone(tone) };
    put_right(buf, line, &figure, Style { bg: None, ..style }, &look.glyphs);
    let room = line.width.saturating_sub(columns(&figure) + 4);
    put_cut(buf, Rect { x: line.x + 3, width: room, ..line }, &named(usize::from(room)), ink, &look.glyphs);
}

/// The name of an item in a room: with its code, in full where that fits.
pub(super) fn name(item: Item, room: usize, words: Words) -> String {
    let full = words.item_named(item);
    if width(&full) <= room { full } else { words.item_named_short(item) }
}

fn is_on_show(item: Item, session: &Session) -> bool {
    session.on_show().is_some_and(|show| show.item == item)
}

/// The sign of how far an item has come, with its ink.
fn sign(item: Item, session: &Session, look: &Look) -> (&'static str, Style) {
    if is_on_show(item, session) {
        return (look.glyphs.current, Style { bg: None, ..look.theme.room() });
    }
    match session.item_state(item) {
        ItemState::Pending => (look.glyphs.hollow, look.theme.dim()),
        ItemState::Begun => (look.glyphs.bullet, look.theme.accent()),
        ItemState::Done => (look.glyphs.filled, look.theme.good()),
        ItemState::Deferred { .. } => (look.glyphs.below, look.theme.warn()),
    }
}

/// Minutes planned, or used of planned once there are any.
fn figure(item: Item, scene: &Scene<'_>, words: Words) -> (String, Tone) {
    let planned = scene.session.planned_minutes(item);
    let spent = scene.session.used_minutes(item, scene.now);
    let begun = spent > 0 || is_on_show(item, scene.session);
    if begun {
        (words.block_minutes(spent, planned), pressure(spent, planned))
    } else {
        (planned.to_string(), Tone::Plain)
    }
}

fn draw_foot(scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let (spent, planned) = totals(scene.session, scene.now);
    let (first, second) = match scene.session.phase() {
        Phase::Preparation => (words.block_total_planned(planned), None),
        Phase::Running => {
            let end = end(scene.session, scene.now);
            (words.block_end(&words.time(end.time())), Some(words.block_total(spent, planned)))
        }
        Phase::Closed | Phase::Sealed => (words.block_total(spent, planned), None),
    };
    // A single line stands at the very foot, where two would end.
    let from = area.height.saturating_sub(if second.is_some() { 2 } else { 1 });
    for (at, text) in (from..area.height).zip(std::iter::once(first).chain(second)) {
        let line = row(area, at);
        let line = Rect { x: line.x + 1, width: line.width.saturating_sub(1), ..line };
        put_cut(buf, line, &text, look.theme.dim(), &look.glyphs);
    }
}
