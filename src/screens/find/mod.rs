//! Finding in the meeting: all records and people, by words typed in any order.

mod hits;
mod marks;
#[cfg(test)]
mod tests;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::picking::stepped;
use super::{Event, Focus, Ids, Intent, Place, Scene, Screen};
use crate::domain::{Kind, Record, RecordId};
use crate::input::{Action, Context};
use crate::ui::Look;
use crate::ui::editor::{Outcome, TextField};
use hits::hits;

/// Finding: what is typed, and what was found.
#[derive(Debug, Clone, Default)]
pub struct State {
    field: TextField,
    /// The typed words, folded.
    words: Vec<String>,
    /// What was found, the best first; kept, as looking through a long meeting at each frame would be slow.
    found: Vec<RecordId>,
    selected: usize,
}

impl State {
    /// Finding with nothing typed yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Looks anew; the one under the cursor stays so if it is still found.
    fn look_up(&mut self, scene: &Scene<'_>) {
        let current = self.found.get(self.selected).copied();
        self.words = marks::words(&self.field.text());
        self.found = hits(scene.session, &self.words);
        let place = self.found.iter().position(|id| Some(*id) == current);
        self.selected = place.unwrap_or(self.selected).min(self.found.len().saturating_sub(1));
    }

    /// Looks for other words: the best is first.
    fn look_up_others(&mut self, scene: &Scene<'_>) {
        self.found.clear();
        self.selected = 0;
        self.look_up(scene);
    }

    fn act(&mut self, action: Action, scene: &Scene<'_>) -> Vec<Intent> {
        if action == Action::Cancel {
            return vec![Intent::Close];
        }
        if action == Action::Accept {
            let found = self.found.get(self.selected).and_then(|id| scene.session.record(*id));
            return found.map_or_else(Vec::new, |record| vec![Intent::Close, Intent::Go(place_of(record))]);
        }
        let page = view::page(scene.area);
        if let Some(to) = stepped(action, self.selected, self.found.len(), page) {
            self.selected = to;
        }
        Vec::new()
    }
}

/// Where a record is seen: people in the attendance list, carried follow-ups on the board, all else under its item.
fn place_of(record: &Record) -> Place {
    match record.kind {
        Kind::Person => Place::Attendance(Some(record.id)),
        Kind::FollowUp if record.carried().is_some() => Place::Board(Some(record.id)),
        Kind::FollowUp | Kind::Note | Kind::Problem | Kind::Decision | Kind::Aspiration => {
            Place::Item(record.home_item(), Some(record.id))
        }
        Kind::Row(panel) => Place::Panel(panel.into(), Some(record.id)),
    }
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        Focus::typing(&[Context::Find])
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        match event {
            Event::Action(action) => return self.act(action, scene),
            Event::Typed(key) => {
                if self.field.handle(&key) == Outcome::Changed {
                    self.look_up_others(scene);
                }
            }
            Event::Pasted(text) => {
                self.field.paste(&text);
                self.look_up_others(scene);
            }
        }
        Vec::new()
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, scene, look, area, buf);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        look.words.find_title().to_owned()
    }

    fn selected(&self, _scene: &Scene<'_>) -> Option<RecordId> {
        self.found.get(self.selected).copied()
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        self.look_up(scene);
    }
}
