//! From cause to action: each problem with what lies behind it, what follows from it, and who does what about it.

mod draw;
#[cfg(test)]
mod tests;
mod tree;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::lines::Lines;
use super::{State, faces};
use crate::input::Action;
use crate::lang::Words;
use crate::screens::picking::stepped;
use crate::screens::{Foot, Ids, Intent, Layer, Scene};
use crate::ui::Look;

/// The problems as trees.
pub(super) struct Picture;

impl faces::Picture for Picture {
    fn name(&self, _state: Option<&State>, words: Words) -> String {
        words.face_causes().to_owned()
    }

    fn foot(&self, state: &State, scene: &Scene<'_>, foot: Foot) -> Foot {
        let foot = foot.without(&[Action::Delete, Action::MakeProblem]);
        if state.grid.records(scene.session).next().is_none() {
            return foot.leading(&[Action::NewRow]).without(&[Action::Open, Action::Edit]);
        }
        foot.leading(&[Action::Open, Action::CaptureFollowUp, Action::NewRow]).without(&[Action::Edit])
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "every other command is a step, or belongs to the meeting"
    )]
    fn act(&self, state: &mut State, action: Action, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
        let lines = Lines::of(scene, state.grid);
        let at = state.place(&lines);
        match action {
            Action::Open | Action::Edit => {
                let row = at.and_then(|at| lines.rows.get(at));
                return row.map(|row| Intent::Open(Layer::Record(row.id))).into_iter().collect();
            }
            Action::NewRow => return state.add(scene, ids),
            other => {
                if let Some(to) = stepped(other, at.unwrap_or(0), lines.rows.len(), draw::page(scene.area)) {
                    state.near = to;
                    state.selected = lines.rows.get(to).map(|row| row.id);
                }
            }
        }
        Vec::new()
    }

    fn draw(&self, state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        draw::draw(state, scene, look, area, buf);
    }
}
