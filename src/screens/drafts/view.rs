//! The list of drafts.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{State, drafts};
use crate::domain::{Field, Record};
use crate::lang::Words;
use crate::screens::Scene;
use crate::ui::dialog::draw_box;
use crate::ui::list::{Entry, List};
use crate::ui::{Look, Tone};

/// Draws the list as a box over the body.
///
/// ```text
/// ┌─ Draf yang belum diselesaikan ─────────────────────────────────┐
/// │ ▌ 1.1   perbaiki jembatan @kasi kes                            │
/// │ ▌       Tindak lanjut · Notulis · 09.41                        │
/// └────────────────────────────────────────────────────────────────┘
/// ```
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let all = drafts(scene);
    let wanted = u16::try_from(all.len()).unwrap_or(u16::MAX).saturating_mul(4).clamp(4, 40);
    let size = (area.width.saturating_sub(4).min(110), (wanted + 2).min(area.height.saturating_sub(2)));
    let inside = draw_box(look.words.drafts_title(), Tone::Plain, size, area, buf, look);
    let words = look.words;
    let entry = |at: usize| all.get(at).map_or_else(Entry::default, |record| entry(record, words));
    let list = List {
        len: all.len(),
        entry: &entry,
        mark_width: 9,
        selected: (!all.is_empty()).then_some(state.selected),
        skip: 0,
        focused: true,
        empty: words.drafts_empty(),
    };
    list.draw(inside, buf, look);
}

fn entry(record: &Record, words: Words) -> Entry<'_> {
    let kind = words.kind(record.kind);
    let at = record.created().map(|at| words.time(at.time())).unwrap_or_default();
    let about = [kind, record.text(&Field::Author), &at];
    let about: Vec<&str> = about.into_iter().filter(|part| !part.is_empty()).collect();
    let altered = (!record.is_draft()).then(|| (Cow::from(words.drafts_altered()), Tone::Info));
    Entry {
        mark: record.item().map_or("", crate::domain::Item::code).into(),
        text: record.text(&Field::Draft).into(),
        badges: altered.into_iter().collect(),
        meta: about.join(" · ").into(),
        draft: true,
    }
}
