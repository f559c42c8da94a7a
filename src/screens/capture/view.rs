//! The capture line.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::widgets::{Clear, Widget};

use super::{State, shown};
use crate::input::capture::Meaning;
use crate::input::{Action, Context};
use crate::screens::keys::key_in;
use crate::screens::{Scene, writing};
use crate::ui::text::{columns, put, put_cut, put_right, row, rule, width};
use crate::ui::{Look, Tone, visible_range};

/// The most offers on screen at once: more would cover the record that is spoken of.
const MOST_OFFERS: usize = 6;
/// The rows of the understood line at least, so that the picture stands still, and at most.
const UNDERSTOOD_ROWS: (usize, usize) = (2, 4);

/// Draws the capture line at the foot of the body; the screen above stays as it is.
///
/// ```text
///   Butir 1.1 …
/// ▌ Kasi Kesejahteraan   jabatan
///   Kasi Pelayanan       jabatan
/// ── Tindak lanjut · 1.1 Realisasi APBDesa ─────────────────────────── draf ──
/// ▌ perbaiki jembatan @kasi kes ~15 jul !tinggi #M3
///   penanggung jawab: Kasi Kesejahteraan · tenggat Sabtu, 15 Juli 2023 (3 bulan
///   lagi) · prioritas tinggi · Masalah M3: SPJ panjar belum masuk
/// ```
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    if area.height < 4 || area.width < 10 {
        return;
    }
    let laid = laid(shown::understood(state, scene), usize::from(area.width - 3));
    let rows = laid.len().clamp(UNDERSTOOD_ROWS.0, UNDERSTOOD_ROWS.1);
    let foot = (u16::try_from(rows).unwrap_or(2) + 2).min(area.height);
    let offers = state.offers.len().min(MOST_OFFERS).min(usize::from(area.height - foot));
    let offers = u16::try_from(offers).unwrap_or(0);
    let top = area.bottom() - foot - offers;
    let covered = Rect { y: top, height: foot + offers, ..area };
    Clear.render(covered, buf);
    buf.set_style(covered, look.theme.base());
    draw_offers(state, scene, look, Rect { height: offers, ..covered }, buf);
    let rows = Rect { y: top + offers, height: foot, ..area };
    draw_title(state, scene, look, row(rows, 0), buf);
    draw_line(state, look, row(rows, 1), buf);
    let under = Rect { x: area.x + 2, y: rows.y + 2, width: area.width - 3, height: foot - 2 };
    draw_understood(&laid, look, under, buf);
}

fn draw_title(state: &State, scene: &Scene<'_>, look: &Look, line: Rect, buf: &mut Buffer) {
    let words = look.words;
    rule(buf, line, look.theme.border(true), &look.glyphs);
    let kind = match state.record {
        Some(record) if state.published.is_some() => writing::record_name(scene.session, record, words),
        _ => words.kind(state.kind).to_owned(),
    };
    let title = format!(" {kind} · {} {} ", state.item.code(), words.item_title(state.item));
    let title = if state.item.is_numbered() {
        title
    } else {
        format!(" {kind} · {} ", words.item_title(state.item))
    };
    let how_far = state.record.map_or("", |record| writing::stage(scene.session, record, words));
    let room = Rect { x: line.x + 2, width: line.width.saturating_sub(columns(how_far) + 10), ..line };
    put_cut(buf, room, &title, look.theme.title(true), &look.glyphs);
    if !how_far.is_empty() {
        let right = Rect { width: line.width.saturating_sub(2), ..line };
        put_right(buf, right, &format!(" {how_far} "), look.theme.draft(), &look.glyphs);
    }
}

/// Draws the line itself, its marks in the ink of what was understood.
fn draw_line(state: &State, look: &Look, line: Rect, buf: &mut Buffer) {
    if line.height == 0 {
        return;
    }
    put(buf, line.x, line.y, look.glyphs.selected, 1, look.theme.accent());
    let place = Rect { x: line.x + 2, width: line.width.saturating_sub(3), ..line };
    let placeholder = look.words.capture_placeholder(&key_in(Context::Capture, Action::Finish, look.words));
    let Some(cursor) = state.line.draw(place, buf, look, true, &placeholder) else {
        return;
    };
    let text = state.line.text();
    let column = |byte: usize| columns(text.get(..byte).unwrap_or_default());
    let scrolled = column(state.line.cursor()).saturating_sub(cursor.x - place.x);
    for span in &state.understood.spans {
        let style = match span.meaning {
            Meaning::Severity(_) => look.theme.warn(),
            Meaning::Speaker(_)
            | Meaning::Owner(_)
            | Meaning::Due(_)
            | Meaning::Link(_)
            | Meaning::Votes(_) => look.theme.key(),
        };
        for x in column(span.range.start)..column(span.range.end) {
            let at = place.x + x.saturating_sub(scrolled);
            if x >= scrolled && at < place.right() && at != cursor.x {
                buf[(at, place.y)].set_style(style);
            }
        }
    }
}

fn draw_offers(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let shown = visible_range(state.offers.len(), state.chosen, usize::from(area.height));
    let labels = state.offers.iter().map(|offer| columns(&offer.label)).max().unwrap_or(0);
    let labels = labels.min(area.width / 2);
    for (number, at) in (0..area.height).zip(shown) {
        let Some(offer) = state.offers.get(at) else { continue };
        let line = row(area, number);
        let own = at == state.chosen;
        // Rows that can be chosen are no fields, which have a line below them where there is no paper.
        buf.set_style(line, look.theme.input().remove_modifier(Modifier::UNDERLINED));
        if own {
            buf.set_style(line, look.theme.selection(true));
            put(buf, line.x, line.y, look.glyphs.selected, 1, look.theme.border(true));
        }
        let ink = ratatui::style::Style::new();
        let label = Rect { x: line.x + 2, width: labels, ..line };
        put_cut(buf, label, &offer.label, ink, &look.glyphs);
        let left = label.right() + 2;
        let rest = Rect { x: left, width: line.right().saturating_sub(left + 1), ..line };
        let detail = shown::detail(scene, offer);
        put_cut(buf, rest, &detail, if own { ink } else { look.theme.dim() }, &look.glyphs);
    }
}

/// Lays pieces out on rows; one that does not fit beside the others begins a row of its own.
fn laid(pieces: Vec<(String, Tone)>, room: usize) -> Vec<Vec<(String, Tone)>> {
    let mut rows: Vec<Vec<(String, Tone)>> = Vec::new();
    let mut used = 0;
    for (text, tone) in pieces {
        let wide = width(&text) + 2 * usize::from(tone == Tone::Warn);
        match rows.last_mut() {
            Some(row) if used + 3 + wide <= room => {
                row.push((text, tone));
                used += 3 + wide;
            }
            _ => {
                rows.push(vec![(text, tone)]);
                used = wide;
            }
        }
    }
    rows
}

fn draw_understood(laid: &[Vec<(String, Tone)>], look: &Look, area: Rect, buf: &mut Buffer) {
    for (number, pieces) in (0..area.height).zip(laid) {
        let mut room = row(area, number);
        for (at, (text, tone)) in pieces.iter().enumerate() {
            if at > 0 {
                room.x = put(buf, room.x, room.y, " · ", room.width, look.theme.dim());
            }
            let style = if *tone == Tone::Plain { look.theme.dim() } else { look.theme.tone(*tone) };
            if *tone == Tone::Warn {
                room.x = put(buf, room.x, room.y, look.glyphs.warn, 1, style) + 1;
            }
            room.width = area.right().saturating_sub(room.x);
            room.x = put_cut(buf, room, text, style, &look.glyphs);
            room.width = area.right().saturating_sub(room.x);
        }
    }
}
