//! The page of text.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::State;
use crate::domain::Field;
use crate::input::{Action, Context};
use crate::lang::describe::field_name;
use crate::screens::keys::{key_in, key_of};
use crate::screens::{Scene, writing};
use crate::ui::text::{put_cut, put_right, row, rule};
use crate::ui::{Look, Tone};

/// Draws the page over the whole body.
///
/// ```text
/// ── Masalah M1 · Akar masalah ─────────────────────────────── 1.204 / 8.192 ──
///   Bidan desa baru bertugas sejak Februari; kuitansi belanja makanan
///   tambahan masih dipegang kader lama.
///
/// ▲ Isian ini diubah orang lain; kata-katanya ditaruh di akhir.
/// ```
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    if area.height < 4 || area.width < 10 {
        return;
    }
    Clear.render(area, buf);
    buf.set_style(area, look.theme.base());
    draw_title(state, scene, look, row(area, 0), buf);
    let foot = foot(state, scene, look);
    let text = Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width - 4,
        height: area.height - 1 - u16::from(foot.is_some()),
    };
    let placeholder = look.words.page_placeholder(&key_in(Context::Page, Action::Finish, look.words));
    state.area.draw(text, buf, look, true, &placeholder);
    if let Some((said, tone)) = foot {
        let line = Rect { x: area.x + 2, width: area.width - 4, ..row(area, area.height - 1) };
        let said = format!("{} {said}", look.sign(tone));
        put_cut(buf, line, &said, look.theme.tone(tone), &look.glyphs);
    }
}

fn draw_title(state: &State, scene: &Scene<'_>, look: &Look, line: Rect, buf: &mut Buffer) {
    let words = look.words;
    rule(buf, line, look.theme.border(true), &look.glyphs);
    let name = writing::record_name(scene.session, state.record, words);
    let title = format!(" {name} · {} ", field_name(&state.field, words));
    let place = Rect { x: line.x + 2, width: line.width.saturating_sub(26), ..line };
    let after = put_cut(buf, place, &title, look.theme.title(true), &look.glyphs);
    if state.field == Field::Text {
        let how_far = writing::stage(scene.session, state.record, words);
        let place = Rect { x: after, width: line.right().saturating_sub(after + 18), ..line };
        if !how_far.is_empty() {
            put_cut(buf, place, &format!(" {how_far} "), look.theme.draft(), &look.glyphs);
        }
    }
    let limit = words.number(crate::lang::FIELD_LIMIT as u64);
    let used = words.number(state.area.text().len() as u64);
    let right = Rect { width: line.width - 2, ..line };
    put_right(buf, right, &format!(" {used} / {limit} "), look.theme.dim(), &look.glyphs);
}

/// What is said below the text: words of others first, then how the marks of a draft are understood.
fn foot(state: &State, scene: &Scene<'_>, look: &Look) -> Option<(String, Tone)> {
    let disputed = [&state.inked, &state.field]
        .into_iter()
        .any(|field| scene.session.conflict(state.target(), field).is_some());
    if disputed {
        let key = key_of(&[Context::Meeting], Action::OpenConflicts, look.words);
        return Some((look.words.page_disputed(&key), Tone::Warn));
    }
    if state.appended {
        return Some((look.words.page_appended().to_owned(), Tone::Warn));
    }
    if !state.is_draft() {
        return None;
    }
    let (text, kind) = (state.area.text(), state.kind(scene));
    let said = writing::understood(&state.ear.understand(&text, kind), &text, kind, scene);
    let all: Vec<String> = said.into_iter().map(|(text, _)| text).collect();
    (!all.is_empty()).then(|| (all.join(" · "), Tone::Info))
}
