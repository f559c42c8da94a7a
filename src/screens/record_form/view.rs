//! The form of a record.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::{State, related};
use crate::domain::Record;
use crate::screens::{Scene, writing};
use crate::ui::text::{put_cut, put_right, put_wrapped, row, rule, rule_down};
use crate::ui::{Look, form};

/// From this width on the records that belong to this one stand beside the form.
const WIDE: u16 = 110;

/// Draws the form over the whole body.
///
/// ```text
/// ── Tindak lanjut T1 · 1.1 Realisasi APBDesa ─────────── Notulis · 09.20 ─────
/// ▌ Isi                Lengkapi SPJ panjar posyandu
///
///   Menjawab           M1
///                      Masalah M1: SPJ panjar kegiatan posyandu belum masuk
///   Penanggung jawab   Kaur Keuangan
/// ```
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    if area.height < 4 || area.width < 20 {
        return;
    }
    Clear.render(area, buf);
    buf.set_style(area, look.theme.base());
    let Some(record) = scene.session.record(state.record) else { return };
    draw_title(record, state.sheet.form().locked, scene, look, row(area, 0), buf);
    let body = Rect { y: area.y + 1, height: area.height - 1, ..area };
    let related = related::related(state.record, scene);
    if area.width < WIDE || related.is_empty() {
        form::draw(state.sheet.form(), body, buf, look);
        return;
    }
    let side = area.width / 3;
    let left = Rect { width: area.width - side - 1, ..body };
    form::draw(state.sheet.form(), left, buf, look);
    rule_down(buf, Rect { x: left.right(), width: 1, ..body }, look.theme.border(false), &look.glyphs);
    let beside = Rect { x: left.right() + 2, width: side - 2, ..body };
    draw_related(&related, scene, look, beside, buf);
}

fn draw_title(record: &Record, locked: bool, scene: &Scene<'_>, look: &Look, line: Rect, buf: &mut Buffer) {
    let words = look.words;
    rule(buf, line, look.theme.border(true), &look.glyphs);
    let name = writing::record_name(scene.session, record.id, words);
    let place = record.item().map(|item| format!(" · {}", words.item_named(item)));
    let draft = writing::stage(scene.session, record.id, words);
    let at = record.created().map(|at| words.time(at.time())).unwrap_or_default();
    let locked = if locked { words.only_looking() } else { "" };
    let about = [locked, draft, record.text(&crate::domain::Field::Author), &at];
    let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
    let about = about.join(" · ");
    let room = crate::ui::text::columns(&about) + 6;
    let title = format!(" {name}{} ", place.unwrap_or_default());
    let left = Rect { x: line.x + 2, width: line.width.saturating_sub(room + 2), ..line };
    put_cut(buf, left, &title, look.theme.title(true), &look.glyphs);
    if !about.is_empty() {
        let right = Rect { width: line.width - 2, ..line };
        let style = if draft.is_empty() { look.theme.dim() } else { look.theme.draft() };
        put_right(buf, right, &format!(" {about} "), style, &look.glyphs);
    }
}

fn draw_related(
    related: &[crate::domain::RecordId],
    scene: &Scene<'_>,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) {
    put_cut(buf, row(area, 0), look.words.form_related(), look.theme.title(false), &look.glyphs);
    let mut place = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    for record in related {
        if place.height == 0 {
            return;
        }
        let text = writing::linked(*record, scene);
        let rows = put_wrapped(buf, place, &text, look.theme.text()) + 1;
        place = Rect { y: place.y + rows, height: place.height.saturating_sub(rows), ..place };
    }
}
