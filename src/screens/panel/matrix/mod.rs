//! Tasks against offices: who is in charge, who executes, who supports, and how much each carries.

mod draw;
#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::faces::Face;
use super::{State, faces};
use crate::domain::duties::next_role;
use crate::domain::rows::Role;
use crate::domain::text::capital;
use crate::domain::{Kind, Panel, Party, Record, Target};
use crate::input::{Action, Context};
use crate::lang::Words;
use crate::screens::picking::stepped;
use crate::screens::{Foot, Ids, Intent, Layer, Scene};
use crate::ui::Look;

/// The contexts of the keys, innermost first.
const CHAIN: [Context; 4] = [Context::Matrix, Context::List, Context::Meeting, Context::Global];

/// Tasks against offices.
pub(super) struct Picture;

impl faces::Picture for Picture {
    fn name(&self, _state: Option<&State>, words: Words) -> String {
        words.face_matrix().to_owned()
    }

    fn chain(&self) -> &'static [Context] {
        &CHAIN
    }

    fn foot(&self, _state: &State, scene: &Scene<'_>, foot: Foot) -> Foot {
        let on_task = [
            Action::NextRole,
            Action::BeInCharge,
            Action::BeExecuting,
            Action::BeSupporting,
            Action::ClearRole,
            Action::Edit,
        ];
        if tasks(scene).is_empty() {
            foot.leading(&[Action::NewRow]).without(&on_task)
        } else {
            foot.leading(&on_task)
        }
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "every other command is a step, or belongs to the meeting"
    )]
    fn act(&self, state: &mut State, action: Action, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
        let tasks = tasks(scene);
        let at = place(state, &tasks);
        match action {
            Action::MoveLeft => state.column = state.column.saturating_sub(1),
            Action::MoveRight => {
                let last = state.sums.duties.bearers().len().saturating_sub(1);
                state.column = (state.column + 1).min(last);
            }
            Action::NextRole => {
                let held = tasks.get(at).and_then(|task| state.sums.duties.role(task.id, state.column));
                return give(state, next_role(held), scene, ids);
            }
            Action::BeInCharge => return give(state, Some(Role::InCharge), scene, ids),
            Action::BeExecuting => return give(state, Some(Role::Executing), scene, ids),
            Action::BeSupporting => return give(state, Some(Role::Supporting), scene, ids),
            Action::ClearRole => return give(state, None, scene, ids),
            Action::Edit => {
                let form = tasks.get(at).map(|task| Intent::Open(Layer::Record(task.id)));
                return form.into_iter().collect();
            }
            Action::NewRow => {
                state.face = Face::Table;
                return state.add(scene, ids);
            }
            other => {
                if let Some(to) = stepped(other, at, tasks.len(), draw::page(scene.area)) {
                    state.selected = tasks.get(to).map(|task| task.id);
                }
            }
        }
        Vec::new()
    }

    fn settle(&self, state: &mut State, _scene: &Scene<'_>) {
        state.column = state.column.min(state.sums.duties.bearers().len().saturating_sub(1));
    }

    fn draw(&self, state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        draw::draw(state, scene, look, area, buf);
    }
}

/// Gives the office under the cursor a part in the task, or takes it away.
fn give(state: &State, role: Option<Role>, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    let tasks = tasks(scene);
    let Some(task) = tasks.get(place(state, &tasks)) else { return Vec::new() };
    if let Some(refusal) = scene.locks(Target::Record(task.id)) {
        return vec![refusal];
    }
    let cell = (task.id, state.column);
    let Some(change) = state.sums.duties.assign(cell, role, ids.draw(), state.blank(scene)) else {
        return Vec::new();
    };
    if let Some(refusal) = scene.refuses(&change) {
        return vec![refusal];
    }
    vec![Intent::Commit(change)]
}

/// The tasks in the order in which they were added.
fn tasks<'a>(scene: &Scene<'a>) -> Vec<&'a Record> {
    scene.session.of_kind(Kind::Row(Panel::Task)).collect()
}

/// The place of the cursor among the tasks.
fn place(state: &State, tasks: &[&Record]) -> usize {
    tasks.iter().position(|task| Some(task.id) == state.selected).unwrap_or(0)
}

/// The name of a bearer for the head of a column: what people call the office, else its title.
fn short_name(party: &Party, scene: &Scene<'_>) -> String {
    let office = if let Party::Office(id) = party { scene.session.village().office(id) } else { None };
    let called =
        office.and_then(|office| office.aliases.first().filter(|name| name.len() < office.title.len()));
    let Some(called) = called else { return scene.session.party_name(party).to_owned() };
    called.split(' ').map(capital).collect::<Vec<_>>().join(" ")
}
