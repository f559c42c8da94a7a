//! The head of the middle: title, state, guiding question.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::CHAIN;
use super::minutes::pressure;
use super::rail::{Stop, name};
use crate::domain::Item;
use crate::domain::states::{ItemState, Phase};
use crate::input::Action;
use crate::lang::Words;
use crate::screens::Scene;
use crate::screens::keys::key_of;
use crate::screens::panel::Grid;
use crate::ui::text::{columns, put_cut, put_right, row, rule, wrap};
use crate::ui::{Look, Tone};

/// One row of the head.
struct Line {
    text: String,
    style: Style,
}

/// Where one is, for the header of the page.
pub(super) fn place(stop: Stop, words: Words) -> String {
    match stop {
        Stop::Review => words.review_title().to_owned(),
        Stop::Item(item) => name(item, usize::MAX, words),
    }
}

/// The rows that the head takes, its line at the foot included.
pub(super) fn height(item: Item, scene: &Scene<'_>, look: &Look, middle: Rect) -> u16 {
    u16::try_from(lines(item, scene, look, middle).len()).unwrap_or(0) + 2
}

/// Draws the head of an item.
pub(super) fn draw(item: Item, scene: &Scene<'_>, look: &Look, middle: Rect, buf: &mut Buffer) {
    let first = row(middle, 0);
    let line = Rect { x: first.x + 1, width: first.width.saturating_sub(2), ..first };
    let (text, tone) = standing(item, scene, look);
    let style = if tone == Tone::Plain { look.theme.dim() } else { look.theme.tone(tone) };
    put_right(buf, line, &text, style, &look.glyphs);
    let room = line.width.saturating_sub(columns(&text) + 1);
    let title = name(item, usize::from(room), look.words);
    put_cut(buf, Rect { width: room, ..line }, &title, look.theme.title(true), &look.glyphs);
    let lines = lines(item, scene, look, middle);
    let count = u16::try_from(lines.len()).unwrap_or(0);
    for (at, text) in (1..).zip(&lines) {
        let line = row(middle, at);
        let line = Rect { x: line.x + 1, width: line.width.saturating_sub(2), ..line };
        put_cut(buf, line, &text.text, text.style, &look.glyphs);
    }
    rule(buf, row(middle, count + 1), look.theme.border(false), &look.glyphs);
}

/// The question, and whatever stands in the way of the item.
fn lines(item: Item, scene: &Scene<'_>, look: &Look, middle: Rect) -> Vec<Line> {
    let words = look.words;
    let room = usize::from(middle.width.saturating_sub(2));
    let most = if middle.height < 14 { 1 } else { 2 };
    let mut lines: Vec<Line> = wrap(words.item_question(item), room)
        .into_iter()
        .take(most)
        .map(|text| Line { text: text.to_owned(), style: look.theme.room() })
        .collect();
    let filled = Grid::of_item(item).into_iter().filter_map(|grid| {
        let count = grid.records(scene.session).count();
        (count > 0).then(|| words.block_table(grid.name(words), count))
    });
    let filled: Vec<String> = filled.collect();
    if !filled.is_empty() {
        let key = key_of(&CHAIN, Action::OpenPanel, words);
        lines.push(Line { text: words.block_tables(&key, &filled.join(", ")), style: look.theme.accent() });
    }
    if let ItemState::Deferred { why } = scene.session.item_state(item) {
        lines.push(signed(&words.block_why_deferred(why), Tone::Warn, look));
    }
    if scene.session.phase() == Phase::Preparation {
        let key = key_of(&CHAIN, Action::BeginMeeting, words);
        lines.push(signed(&words.block_begin(&key), Tone::Info, look));
    }
    if let Some(show) = scene.session.on_show().filter(|show| show.item != item) {
        let shown = name(show.item, room.saturating_sub(20), words);
        lines.push(signed(&words.block_shown_elsewhere(&shown), Tone::Info, look));
    }
    lines
}

fn signed(text: &str, tone: Tone, look: &Look) -> Line {
    Line { text: format!("{} {text}", look.sign(tone)), style: look.theme.tone(tone) }
}

/// How far the item has come, with its minutes.
fn standing(item: Item, scene: &Scene<'_>, look: &Look) -> (String, Tone) {
    let (words, session) = (look.words, scene.session);
    let planned = session.planned_minutes(item);
    let spent = session.used_minutes(item, scene.now);
    let minutes =
        if spent > 0 { words.block_minutes_long(spent, planned) } else { words.block_planned(planned) };
    let glyphs = &look.glyphs;
    if session.on_show().is_some_and(|show| show.item == item) {
        let tone = pressure(spent, planned);
        let text = format!("{} {}", glyphs.current, words.block_minutes_long(spent, planned));
        return if tone == Tone::Plain {
            (text, Tone::Info)
        } else {
            (format!("{} {text}", look.sign(tone)), tone)
        };
    }
    match session.item_state(item) {
        ItemState::Pending => (minutes, Tone::Plain),
        ItemState::Begun => (format!("{} {}", words.block_begun(), minutes), Tone::Plain),
        ItemState::Done => (format!("{} {}, {minutes}", glyphs.filled, words.block_done()), Tone::Good),
        ItemState::Deferred { .. } => (format!("{} {}", glyphs.below, words.block_deferred()), Tone::Warn),
    }
}
