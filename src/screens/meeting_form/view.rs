//! The form of the meeting.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::State;
use crate::domain::Item;
use crate::screens::Scene;
use crate::ui::text::{put_cut, put_right, row, rule};
use crate::ui::{Look, form};

/// The widest that the form gets: beyond it a value is too far from its label.
const WIDEST: u16 = 120;

/// Draws the form over the whole body.
///
/// ```text
/// ── Data rapat · TW I 2023 ────────────────────── direncanakan 3 jam 15 menit ──
/// ▌ Tanggal            6 Apr 2023
///                      Kamis, 6 April 2023 (hari ini)
///   Sidang lanjutan    15 Juli, 15/7, besok, akhir bulan
///   Pukul              09.00
/// ```
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    if area.height < 4 || area.width < 20 {
        return;
    }
    Clear.render(area, buf);
    buf.set_style(area, look.theme.base());
    let words = look.words;
    let line = row(area, 0);
    rule(buf, line, look.theme.border(true), &look.glyphs);
    let title = format!(" {} · {} ", words.whole_meeting(), words.quarter(scene.session.quarter()));
    let locked = state.sheet.form().locked;
    let title = if locked { format!("{title}· {} ", words.only_looking()) } else { title };
    let left = Rect { x: line.x + 2, width: line.width * 3 / 5, ..line };
    put_cut(buf, left, &title, look.theme.title(true), &look.glyphs);
    let minutes: u32 = Item::ALL
        .into_iter()
        .filter(|item| *item != Item::Break)
        .map(|item| scene.session.planned_minutes(item))
        .fold(0, u32::saturating_add);
    let planned = format!(" {} ", words.form_planned(&words.duration(minutes)));
    let right = Rect { width: line.width - 2, ..line };
    put_right(buf, right, &planned, look.theme.dim(), &look.glyphs);
    let body = Rect { y: area.y + 1, height: area.height - 1, width: area.width.min(WIDEST), ..area };
    form::draw(state.sheet.form(), body, buf, look);
}
