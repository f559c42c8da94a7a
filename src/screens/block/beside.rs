//! What last quarter left under the item: carried records, and what the meeting before wrote.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::records::{MARKS, place_of, text_room};
use super::{Pane, State};
use crate::domain::Record;
use crate::screens::Scene;
use crate::screens::entry::{Teller, age_badge, carried_on_badge};
use crate::ui::Look;
use crate::ui::list::{Entry, List};
use crate::ui::text::{columns, inset, put_cut, put_right, row};

/// The records of last quarter under an item.
pub(super) struct Left<'a> {
    /// All of them: first what was carried here, then what only the meeting before holds.
    pub(super) records: Vec<&'a Record>,
    /// How many of them were carried here.
    pub(super) carried: usize,
}

/// Finds what last quarter left under the item on screen.
pub(super) fn left<'a>(state: &State, scene: &Scene<'a>) -> Left<'a> {
    let (session, item) = (scene.session, state.item());
    let mut records: Vec<&Record> = session.carried(item).collect();
    let carried = records.len();
    if let Some(before) = scene.before {
        let only_there =
            |record: &&Record| !record.is_draft() && session.record_even_deleted(record.id).is_none();
        records.extend(before.spoken(item).into_iter().filter(only_there));
    }
    Left { records, carried }
}

/// Draws the title with its counts, and the list.
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let left = left(state, scene);
    let focused = state.pane(scene) == Pane::Beside;
    let line = inset(row(area, 0), 1);
    let after = put_cut(buf, line, look.words.block_beside(), look.theme.title(focused), &look.glyphs);
    let rest = Rect { x: after + 1, width: line.right().saturating_sub(after + 1), ..line };
    let counts = look.words.block_beside_counts(left.carried, left.records.len() - left.carried);
    if !left.records.is_empty() && columns(&counts) <= rest.width {
        put_right(buf, rest, &counts, look.theme.dim(), &look.glyphs);
    }
    let list = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    draw_list(state, scene, look, &left, list, buf);
}

fn draw_list(state: &State, scene: &Scene<'_>, look: &Look, left: &Left<'_>, area: Rect, buf: &mut Buffer) {
    let (words, day) = (look.words, scene.day());
    let here = Teller { session: scene.session, day, today: scene.today(), look };
    let there = Teller { session: scene.before.unwrap_or(scene.session), day, today: scene.today(), look };
    let room = text_room(area.width);
    let entry = |at: usize| {
        left.records.get(at).map_or_else(Entry::default, |record| {
            let mut more = Vec::new();
            if at < left.carried {
                more.extend(carried_on_badge(scene, record.id, words));
                more.extend(age_badge(record, scene.session, words));
            }
            let teller = if at < left.carried { &here } else { &there };
            teller.entry(record, more, room)
        })
    };
    let focused = state.pane(scene) == Pane::Beside;
    let list = List {
        len: left.records.len(),
        entry: &entry,
        mark_width: MARKS,
        selected: place_of(state.beside, &left.records, false),
        skip: if focused { state.skip } else { 0 },
        focused,
        empty: words.block_beside_empty(),
    };
    list.draw(area, buf, look);
}
