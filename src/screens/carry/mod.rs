//! The carry-over preview for the open meeting: what the quarter before hands on, why, and how old it is.

mod preview;
mod view;

pub(super) use preview::Preview;
pub(super) use view::{draw_lines, reason_name};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::picking::stepped;
use super::{Event, Focus, Foot, Ids, Intent, Scene, Screen, fields};
use crate::domain::Change;
use crate::input::{Action, Context};
use crate::ui::Look;

/// The preview with its marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    preview: Preview,
}

impl State {
    /// The preview of what the meeting before hands on to the open one.
    #[must_use]
    pub fn new(scene: &Scene<'_>) -> Self {
        let mut state = Self::default();
        state.settle(scene);
        state
    }

    /// Carries the marked lines over and closes the layer.
    fn apply(&self, scene: &Scene<'_>) -> Vec<Intent> {
        let count = self.preview.chosen().count();
        let changes = (count > 0).then(|| self.preview.changes(scene.before, scene.session));
        match changes {
            Some(changes) if !changes.is_empty() => vec![
                Intent::Commit(Change::Batch(changes)),
                Intent::Close,
                Intent::good(scene.words.carry_done(count)),
            ],
            _ => vec![Intent::Close, Intent::warn(scene.words.carry_nothing_done())],
        }
    }
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        Focus::commands(&[Context::Marks, Context::List, Context::Menu, Context::Global])
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        let foot = Foot::usual(scene);
        if self.preview.can_mark() { foot.with(&[Action::Toggle]) } else { foot.without(&[Action::Accept]) }
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        let Event::Action(action) = event else { return Vec::new() };
        if let Some(to) = stepped(action, self.preview.at(), self.preview.len(), fields::page(scene)) {
            self.preview.go(to);
        } else if action == Action::Toggle {
            self.preview.toggle();
        } else if action == Action::Accept || action == Action::Finish {
            return self.apply(scene);
        } else if action == Action::Cancel {
            return vec![Intent::Close];
        }
        Vec::new()
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(&self.preview, scene, look, area, buf);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        look.words.carry_title().to_owned()
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        let earlier = scene.before.filter(|before| before.quarter() < scene.session.quarter());
        let roster = scene.library.village.as_ref().map_or(&[][..], |village| village.roster.as_slice());
        self.preview.fill(earlier, scene.session, roster, &|_| false);
    }
}

#[cfg(test)]
mod tests;
