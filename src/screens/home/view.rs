//! The picture of Beranda.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Shown, State, needs_set_up, preview, table, welcome};
use crate::input::{Action, Context};
use crate::screens::Scene;
use crate::screens::keys::key_of;
use crate::ui::Look;
use crate::ui::text::{columns, inset, put, put_centred, put_cut, put_right, row, rule, rule_down};

/// From this width on the preview stands at the right of the list.
const WIDE: u16 = 116;

/// The rows that the preview takes below the list.
const BELOW: u16 = 9;

/// The regions of Beranda.
struct Areas {
    /// The finder or a notice; no rows when there is neither.
    head: Rect,
    list: Rect,
    preview: Rect,
    foot: Rect,
}

fn areas(area: Rect, head: u16, list: u16) -> Areas {
    let foot = row(area, area.height.saturating_sub(1));
    let body = Rect { y: area.y + head, height: area.height.saturating_sub(head + 1), ..area };
    let (list, preview) = if area.width >= WIDE {
        let right = (area.width * 2 / 5).min(area.width.saturating_sub(list));
        let left = area.width - right;
        (Rect { width: left - 1, ..body }, Rect { x: body.x + left, width: right, ..body })
    } else {
        let below = BELOW.min(body.height / 2);
        let top = body.height - below;
        (Rect { height: top, ..body }, Rect { y: body.y + top, height: below, ..body })
    };
    Areas { head: Rect { height: head, ..area }, list, preview, foot }
}

/// Draws the list with its preview, or the ways to begin.
///
/// ```text
///  TW      Tanggal      Status         Hadir    Tindak lanjut         Tanda
/// ─────────────────────────────────────────────────────────────────────────────
///  2023                                                              2 rapat
/// ▌TW II   6 Jul 2023   ○ persiapan    0/31 ▲   12, 3 terlambat      DATA CONTOH
///  TW I    6 Apr 2023   ● ditutup      29/31 √  4                    DATA CONTOH
///  Tidak dapat dibaca
///  2022-tw4.json        berkas terpotong
/// ─────────────────────────────────────────────────────────────────────────────
///  Rakor TW II 2023 · Kamis, 6 Juli 2023
///  Balai Desa Toronan
///  K1  Pencairan panjar berikutnya menunggu SPJ
///  Folder: /rumah/Dokumen/Rakor
/// ```
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let notice = needs_set_up(scene.library.village.as_ref());
    let shown = State::shown(scene.library);
    let head = u16::from(shown == Shown::List && (state.finder.is_some() || notice));
    let areas = areas(area, head, table::whole(look.words));
    match shown {
        Shown::Loading => {
            let middle = row(area, area.height / 2);
            put_centred(buf, middle, look.words.home_loading(), look.theme.dim(), &look.glyphs);
        }
        Shown::Welcome => welcome::draw(scene, look, inset(area, 2), buf),
        Shown::List => {
            draw_head(state, scene.library.broken_village().is_some(), look, inset(areas.head, 1), buf);
            table::draw(state, scene, look, areas.list, buf);
            draw_preview(state, scene, look, &areas, buf);
        }
    }
    draw_foot(shown, scene, look, inset(areas.foot, 1), buf);
}

/// The finder, else that the village cannot be read or its set-up has an end to come.
fn draw_head(state: &State, is_broken: bool, look: &Look, area: Rect, buf: &mut Buffer) {
    if area.height == 0 {
        return;
    }
    let Some(finder) = &state.finder else {
        let key = key_of(&[Context::Home], Action::EditVillage, look.words);
        let notice = if is_broken {
            look.words.home_village_broken(&key)
        } else {
            look.words.home_village_unfinished(&key)
        };
        let text = format!("{} {notice}", look.glyphs.warn);
        put_cut(buf, row(area, 0), &text, look.theme.warn(), &look.glyphs);
        return;
    };
    let label = look.words.home_find();
    put(buf, area.x, area.y, label, area.width, look.theme.accent());
    let used = (columns(label) + 1).min(area.width);
    let count = look.words.home_found(finder.found.len());
    let room = columns(&count) + 2;
    let place = Rect { x: area.x + used, width: area.width.saturating_sub(used + room), ..row(area, 0) };
    finder.field.draw(place, buf, look, true, look.words.home_find_hint());
    put_right(buf, row(area, 0), &count, look.theme.dim(), &look.glyphs);
}

fn draw_preview(state: &State, scene: &Scene<'_>, look: &Look, areas: &Areas, buf: &mut Buffer) {
    let area = areas.preview;
    let border = look.theme.border(false);
    let inner = if area.y == areas.list.y {
        rule_down(buf, area, border, &look.glyphs);
        Rect { x: area.x + 2, width: area.width.saturating_sub(3), ..area }
    } else {
        rule(buf, row(area, 0), border, &look.glyphs);
        inset(Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }, 1)
    };
    preview::draw(state, scene, look, inner, buf);
}

/// The folder's path, and whether nothing can be written there.
fn draw_foot(shown: Shown, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let library = scene.library;
    let line = row(area, 0);
    let mut room = area.width;
    let right = match (library.read_only, library.loading) {
        (true, _) => Some((format!("{} {}", look.glyphs.warn, look.words.only_looking()), look.theme.warn())),
        (false, true) if shown != Shown::Loading => {
            Some((look.words.home_loading().to_owned(), look.theme.dim()))
        }
        (false, _) => None,
    };
    if let Some((text, style)) = right {
        put_right(buf, line, &text, style, &look.glyphs);
        room = room.saturating_sub(columns(&text) + 2);
    }
    let text = look.words.home_folder(&library.folder);
    put_cut(buf, Rect { width: room, ..line }, &text, look.theme.dim(), &look.glyphs);
}
