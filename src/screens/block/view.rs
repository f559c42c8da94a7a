//! Drawing the meeting: agenda, item, last quarter.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::geometry::{Areas, areas, is_turned, list};
use super::rail::Stop;
use super::{CHAIN, Pane, State, beside, head, rail, records};
use crate::domain::Item;
use crate::input::Action;
use crate::screens::keys::key_of;
use crate::screens::{Scene, review};
use crate::ui::Look;
use crate::ui::text::{inset, put_centred, put_cut, row, rule_down};

/// Draws the screen; from 100 columns on, last quarter stands at the right.
///
/// ```text
///  ● Pembukaan           12/10│ 1.1 Realisasi APBDesa         ► 12 dari 25 mnt
/// 1 Evaluasi                  │ Berapa anggaran yang terserap, dan kegiatan mana
///  • Tindak lanjut TW lalu 5/9│ yang belum terlaksana?
///  ► 1.1 Realisasi APBD… 12/25│────────────────────────────────────────────────
///  ○ 1.2 Indikator kinerja  15│  •    Pendapatan s.d. triwulan I masuk 28%.
///  ○ 1.3 Pertanggungjawaban 20│       Kaur Keuangan · Notulis 09.20
///  ○ 1.4 Analisis masalah   15│  M1   SPJ panjar posyandu belum masuk   ▲ tinggi
/// 2 Perencanaan               │       ditangani T1 · Notulis 09.20
///  ○ 2.1 Rencana tindak la… 15│▌ T1   Lengkapi SPJ panjar posyandu    • berjalan
///  …                          │ Tab  Triwulan lalu: 2 terbawa, 5 catatan
/// ```
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let areas = areas(area);
    rail::draw(state, scene, look, areas.rail, buf);
    let line = |x: u16| Rect { x, width: 1, ..area };
    rule_down(buf, line(areas.rail.right()), look.theme.border(false), &look.glyphs);
    if let Some(beside) = areas.beside {
        rule_down(buf, line(areas.middle.right()), look.theme.border(false), &look.glyphs);
        beside::draw(state, scene, look, beside, buf);
    }
    match state.stop {
        Stop::Review => draw_review(scene, look, areas.middle, buf),
        Stop::Item(item) => draw_item(state, item, scene, look, &areas, buf),
    }
}

/// Where the list of the middle stands.
pub(super) fn list_area(state: &State, scene: &Scene<'_>, look: &Look, areas: &Areas) -> Rect {
    let head = head::height(state.item(), scene, look, areas.middle);
    list(areas.middle, head, u16::from(areas.beside.is_none()))
}

fn draw_item(state: &State, item: Item, scene: &Scene<'_>, look: &Look, areas: &Areas, buf: &mut Buffer) {
    head::draw(item, scene, look, areas.middle, buf);
    let place = list_area(state, scene, look, areas);
    let turned = is_turned(areas, state.pane(scene));
    if turned {
        beside::draw(state, scene, look, place, buf);
    } else {
        records::draw(state, scene, look, place, buf);
    }
    if areas.beside.is_none() {
        let line = inset(Rect { y: place.bottom(), height: 1, ..areas.middle }, 1);
        draw_hint(state, scene, look, turned, line, buf);
    }
}

/// Says, where there is no room for both, that the other list is one key away.
fn draw_hint(state: &State, scene: &Scene<'_>, look: &Look, turned: bool, line: Rect, buf: &mut Buffer) {
    let words = look.words;
    let left = beside::left(state, scene);
    if left.records.is_empty() && !turned {
        return;
    }
    let key = key_of(&CHAIN, if turned { Action::PreviousPane } else { Action::NextPane }, words);
    let text = if turned {
        format!("{key}  {}", words.block_records())
    } else {
        words.block_beside_hint(&key, left.carried, left.records.len() - left.carried)
    };
    put_cut(buf, line, &text, look.theme.dim(), &look.glyphs);
}

/// Last quarter's follow-ups in short, with the key that goes through them.
fn draw_review(scene: &Scene<'_>, look: &Look, middle: Rect, buf: &mut Buffer) {
    let words = look.words;
    let (answered, total) = review::progress(scene.session);
    put_cut(buf, inset(row(middle, 0), 1), words.review_title(), look.theme.title(true), &look.glyphs);
    let text = words.block_review_text(answered, total);
    put_centred(buf, row(middle, middle.height / 3), &text, look.theme.room(), &look.glyphs);
    let hint = words.block_review_hint(&key_of(&CHAIN, Action::Open, words));
    put_centred(buf, row(middle, middle.height / 3 + 2), &hint, look.theme.key(), &look.glyphs);
}

/// Whether a pane can be in focus: the agenda always, lists while an item is on screen.
pub(super) fn has_pane(state: &State, scene: &Scene<'_>, pane: Pane) -> bool {
    match pane {
        Pane::Rail => true,
        Pane::Records => matches!(state.stop, Stop::Item(_)),
        Pane::Beside => matches!(state.stop, Stop::Item(_)) && !beside::left(state, scene).records.is_empty(),
    }
}
