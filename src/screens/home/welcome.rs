//! An empty folder: the ways to begin.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::needs_set_up;
use crate::input::{Action, Context};
use crate::screens::Scene;
use crate::screens::keys::key_of;
use crate::ui::Look;
use crate::ui::text::{put, put_cut, put_wrapped, row};

/// Draws what can be done first, with its keys.
///
/// ```text
///   Selamat datang di Rakor
///
///   Belum ada rapat di folder ini. …
///
///   Enter   Siapkan data desa: nama, jabatan, dan daftar orang
///   s       Salin rapat contoh Desa Toronan untuk dicoba
///   i       Katakan siapa yang duduk di komputer ini
/// ```
pub(super) fn draw(scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let area =
        Rect { y: area.y + 1, height: area.height.saturating_sub(2), width: area.width.min(100), ..area };
    put_cut(buf, row(area, 0), words.home_welcome(), look.theme.title(true), &look.glyphs);
    let village = scene.library.village.as_ref();
    let text = match village {
        None => words.home_welcome_text().to_owned(),
        Some(village) if village.unfinished => words.home_resume_text().to_owned(),
        Some(village) => words.home_village_ready(&village.village.name),
    };
    let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
    let used = put_wrapped(buf, body, &text, look.theme.text());
    let set_up = needs_set_up(village);
    let mut ways = Vec::new();
    match village {
        None => {
            ways.push((Action::Open, words.home_way_village()));
            ways.push((Action::CopyExample, words.home_way_example()));
        }
        Some(_) if set_up => ways.push((Action::Open, words.home_way_resume())),
        Some(_) => {
            ways.push((Action::NewSession, words.home_way_meeting()));
            ways.push((Action::EditVillage, words.home_way_edit()));
        }
    }
    ways.push((Action::Identify, words.home_way_identify()));
    for (number, (action, text)) in (used + 3..).zip(ways) {
        let line = row(area, number);
        put(buf, line.x, line.y, &key_of(&[Context::Home], action, words), 8, look.theme.key());
        let place = Rect { x: line.x + 8, width: line.width.saturating_sub(8), ..line };
        put_cut(buf, place, text, look.theme.text(), &look.glyphs);
    }
}
