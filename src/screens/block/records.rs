//! What has been said under the item, in the order in which it was spoken.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{CHAIN, Choice, Pane, State};
use crate::domain::Record;
use crate::input::Action;
use crate::screens::Scene;
use crate::screens::entry::{Teller, carried_on_badge};
use crate::screens::keys::hint_of;
use crate::ui::Look;
use crate::ui::list::{Entry, List};
use crate::ui::text::{put, put_cut, put_wrapped};

/// The columns of the marks: `T123`.
pub(super) const MARKS: u16 = 4;

/// The columns that text has in a list of this width.
pub(super) const fn text_room(width: u16) -> u16 {
    width.saturating_sub(MARKS + 5)
}

/// The records of this meeting under the item on screen.
pub(super) fn spoken<'a>(state: &State, scene: &Scene<'a>) -> Vec<&'a Record> {
    scene.session.spoken(state.item())
}

/// The place of a choice in a list; without one that is still there, the newest.
pub(super) fn place_of(choice: Choice, ids: &[&Record], newest: bool) -> Option<usize> {
    let found = choice.record.and_then(|id| ids.iter().position(|record| record.id == id));
    let last = ids.len().checked_sub(1)?;
    Some(found.unwrap_or(if newest { last } else { 0 }))
}

/// Draws the records, or what to press while there are none.
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let records = spoken(state, scene);
    if records.is_empty() {
        draw_empty(look, area, buf);
        return;
    }
    let teller = Teller { session: scene.session, day: scene.day(), today: scene.today(), look };
    let room = text_room(area.width);
    let entry = |at: usize| {
        records.get(at).map_or_else(Entry::default, |record| {
            let more = carried_on_badge(scene, record.id, look.words).into_iter().collect();
            teller.entry(record, more, room)
        })
    };
    let list = List {
        len: records.len(),
        entry: &entry,
        mark_width: MARKS,
        selected: place_of(state.chosen, &records, true),
        skip: state.skip,
        focused: state.pane(scene) == Pane::Records,
        empty: "",
    };
    list.draw(area, buf, look);
}

/// The keys that write, each with what it writes.
fn draw_empty(look: &Look, area: Rect, buf: &mut Buffer) {
    let inner = Rect { x: area.x + 2, width: area.width.saturating_sub(3), ..area };
    let used = put_wrapped(buf, inner, look.words.block_empty(), look.theme.dim());
    let captures = [
        Action::CaptureNote,
        Action::CaptureProblem,
        Action::CaptureFollowUp,
        Action::CaptureDecision,
        Action::CaptureAspiration,
    ];
    for (y, action) in (inner.y + used + 1..inner.bottom()).zip(captures) {
        let (key, label) = hint_of(&CHAIN, action, look.words);
        put(buf, inner.x, y, &key, inner.width, look.theme.key());
        let place = Rect { x: inner.x + 3, y, width: inner.width.saturating_sub(3), height: 1 };
        put_cut(buf, place, label, look.theme.text(), &look.glyphs);
    }
}
