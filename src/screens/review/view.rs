//! Drawing the review: calm and large, for the whole room.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{State, card, is_answered, progress, promises, summary};
use crate::domain::views::FollowUp;
use crate::input::Action;
use crate::screens::Scene;
use crate::screens::entry::{follow_up_badge, state_badge};
use crate::ui::meter::Meter;
use crate::ui::text::{inset, put, put_centred, put_cut, put_right, row, rule, rule_down};
use crate::ui::{Look, visible_range};

/// From this width on, all promises stand at the left.
const WIDE: u16 = 120;

/// The columns of that list.
const LIST: u16 = 44;

/// Draws the progress, and below it the promise on show or the end.
///
/// ```text
///  Tindak lanjut triwulan lalu                ████████░░░░░░░░ 3 dari 9 (33%)
/// ────────────────────────────────────────────────────────────────────────────
///                        T12  · 3 triwulan
///
///            Perbaiki talud jalan Dusun Toronan Selatan
///
///   Penanggung jawab    Kasi Kesejahteraan
///   Tenggat             20 Apr 2023  × terlambat 12 hari
///   Menjawab masalah    M3 Jalan rusak sejak banjir
///   Status sekarang     tertunda: menunggu hujan reda
/// ────────────────────────────────────────────────────────────────────────────
///       s Selesai    j Berjalan    d Tunda    x Batal    n Belum
/// ```
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let all = promises(scene.session);
    if all.is_empty() {
        let middle = row(area, area.height / 3);
        put_centred(buf, middle, look.words.review_none(), look.theme.dim(), &look.glyphs);
        return;
    }
    let place = state.place_in(&all);
    let main = if area.width >= WIDE {
        let list = Rect { width: LIST, ..area };
        draw_list(&all, place, scene, look, list, buf);
        let line = Rect { x: area.x + LIST, width: 1, ..area };
        rule_down(buf, line, look.theme.border(false), &look.glyphs);
        Rect { x: area.x + LIST + 1, width: area.width - LIST - 1, ..area }
    } else {
        area
    };
    draw_progress(scene, look, main, buf);
    let body = Rect { y: main.y + 2, height: main.height.saturating_sub(2), ..main };
    match place.and_then(|place| all.get(place)) {
        Some(promise) => {
            card::draw(*promise, scene, look, body, buf);
            draw_ways(place, all.len(), look, inset(row(body, 0), 1), buf);
        }
        None => summary::draw(&all, look, body, buf),
    }
}

fn draw_progress(scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let (part, total) = progress(scene.session);
    let line = inset(row(area, 0), 1);
    put_cut(buf, line, look.words.review_title(), look.theme.title(true), &look.glyphs);
    let columns = 38.min(line.width.saturating_sub(30));
    let place = Rect { x: line.right().saturating_sub(columns), width: columns, ..line };
    Meter { part, total, threshold: None, bar: columns.saturating_sub(19) }.draw(place, buf, look);
    rule(buf, row(area, 1), look.theme.border(false), &look.glyphs);
}

/// Says that the promise before and the next are one arrow away.
fn draw_ways(place: Option<usize>, count: usize, look: &Look, line: Rect, buf: &mut Buffer) {
    let words = look.words;
    let key = |action| crate::screens::keys::key_of(&super::CHAIN, action, words);
    if place.is_some_and(|place| place > 0) {
        let text = words.review_previous(&key(Action::MoveLeft));
        put_cut(buf, Rect { width: line.width / 2, ..line }, &text, look.theme.dim(), &look.glyphs);
    }
    if place.is_some_and(|place| place + 1 < count) {
        put_right(buf, line, &words.review_next(&key(Action::MoveRight)), look.theme.dim(), &look.glyphs);
    }
}

/// Draws every promise in one row: number, words, answer.
fn draw_list(
    all: &[FollowUp<'_>],
    place: Option<usize>,
    scene: &Scene<'_>,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) {
    let selected = place.unwrap_or(all.len());
    let range = visible_range(all.len(), selected, usize::from(area.height));
    for (number, y) in range.zip(area.top()..area.bottom()) {
        let Some(promise) = all.get(number) else { return };
        let line = Rect { y, height: 1, width: area.width - 1, ..area };
        if place == Some(number) {
            buf.set_style(line, look.theme.selection(true));
            put(buf, line.x, y, look.glyphs.selected, 1, look.theme.border(true));
        }
        draw_promise(*promise, scene, look, line, buf);
        if place == Some(number) {
            buf.set_style(line, look.theme.selection_over(true));
        }
    }
}

fn draw_promise(promise: FollowUp<'_>, scene: &Scene<'_>, look: &Look, line: Rect, buf: &mut Buffer) {
    let answered = is_answered(promise);
    let glyph = if answered { look.glyphs.filled } else { look.glyphs.hollow };
    let ink = if answered { look.theme.good() } else { look.theme.dim() };
    put(buf, line.x + 1, line.y, glyph, 1, ink);
    let label = scene.session.label(promise.id()).unwrap_or_default();
    let number = Rect { x: line.x + 3, width: 5, ..line };
    put_cut(buf, number, &label, look.theme.accent(), &look.glyphs);
    let (text, tone) = if answered {
        let (text, tone) = state_badge(promise.state(), look.words);
        (text.into(), tone)
    } else {
        follow_up_badge(promise, scene.day(), look.words)
    };
    let sign = look.sign(tone);
    let badge = if sign.is_empty() { text.into_owned() } else { format!("{sign} {text}") };
    let style = ratatui::style::Style { bg: None, ..look.theme.tone(tone) };
    put_right(buf, line, &badge, style, &look.glyphs);
    let taken = crate::ui::text::columns(&badge) + 10;
    let words = Rect { x: line.x + 9, width: line.width.saturating_sub(taken), ..line };
    let first = promise.record().shown_text().lines().next().unwrap_or_default();
    put_cut(buf, words, first, ratatui::style::Style::new(), &look.glyphs);
}
