//! *Daftar hadir*: who is here, grouped by body, found by typing, marked with one key; the quorum stands above it.

mod finder;
mod gauges;
mod guest;
pub mod presence;
mod side;
#[cfg(test)]
mod tests;
mod update;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub(super) use gauges::{BODIES, short_name, verdict};
pub(super) use guest::split as split_guest;
pub(super) use update::{add_guest, arrival, clock, named, record};

use super::{Event, Focus, Ids, Intent, Scene, Screen};
use crate::domain::{Presence, RecordId};
use crate::input::Context;
use crate::ui::Look;
use crate::ui::editor::TextField;

/// The attendance list as it stands in front of the note-taker.
#[derive(Debug, Clone)]
pub struct State {
    finder: TextField,
    /// The people that match the finder, the best first; none while nothing is typed.
    found: Option<Vec<finder::Match>>,
    /// Whether one of the matches was chosen with the arrows.
    chosen: bool,
    only_unmarked: bool,
    selected: Option<RecordId>,
    /// Where the selected person stood, to select whoever comes to stand there.
    row: usize,
    /// What a layer was opened for, to select the person and empty the finder once it has happened.
    awaited: Option<Awaited>,
}

/// What a layer may do to the list.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Awaited {
    /// The guest that was offered comes onto the list.
    Offered(RecordId),
    /// Some guest comes onto a list of so many people.
    Guest(usize),
    /// A person's presence becomes another than this.
    Presence(RecordId, Presence),
}

impl Default for State {
    fn default() -> Self {
        Self::new()
    }
}

impl State {
    /// Starts at the first person.
    #[must_use]
    pub fn new() -> Self {
        Self {
            finder: TextField::new(""),
            found: None,
            only_unmarked: false,
            selected: None,
            row: 0,
            chosen: false,
            awaited: None,
        }
    }

    /// Starts at a person.
    #[must_use]
    pub fn at(person: RecordId) -> Self {
        Self { selected: Some(person), ..Self::new() }
    }
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        Focus::typing(&[Context::Attendance, Context::Meeting, Context::Global])
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
        update::update(self, event, scene, ids)
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, scene, look, area, buf);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        look.words.attendance().to_owned()
    }

    fn selected(&self, scene: &Scene<'_>) -> Option<RecordId> {
        self.current(scene)
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        update::settle(self, scene);
    }
}
