//! Papan RTL: all follow-ups of the meeting, its own and carried ones, found, filtered and altered in place.

mod alter;
mod columns;
mod detail;
mod filter;
mod menu;
mod rows;
mod state_words;
#[cfg(test)]
mod tests;
mod update;
mod view;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Event, Focus, Foot, Ids, Intent, Scene, Screen};
use crate::domain::states::FollowUpState;
use crate::domain::views::FollowUp;
use crate::domain::{Item, Party, RecordId};
use crate::input::{Action, Context};
use crate::ui::Look;
use crate::ui::editor::TextField;
use crate::ui::menu::MenuState;
pub(super) use columns::answer_cells;

use filter::Filter;
use rows::Rows;

/// The contexts of the board's keys.
const CHAIN: [Context; 4] = [Context::List, Context::Board, Context::Meeting, Context::Global];

/// Commands that alter the follow-up under the cursor, or lead to the meeting in which it is altered.
pub const ALTERING: [Action; 6] = [
    Action::StateDone,
    Action::StateRunning,
    Action::StatePostponed,
    Action::StateCancelled,
    Action::SetOwner,
    Action::SetDue,
];

/// Commands that look at the follow-up under the cursor.
const LOOKING: [Action; 3] = [Action::Open, Action::Edit, Action::OpenOrigin];

/// What the hands do on the board.
#[derive(Debug, Clone, Default)]
enum Doing {
    /// Going along the rows.
    #[default]
    Rows,
    /// Reading the detail beside them; the number is of rows scrolled away.
    Reading(u16),
    /// Typing what to find.
    Finding(TextField),
    /// Choosing a filter.
    Choosing(MenuState),
}

/// Papan RTL.
#[derive(Debug, Clone, Default)]
pub struct State {
    /// The follow-up under the cursor; none until something was chosen: then it is the first.
    selected: Option<RecordId>,
    /// Where the cursor stands among the follow-ups shown, for the day when the selected one is gone.
    near: usize,
    filter: Filter,
    doing: Doing,
    /// The follow-ups on which a command acts together, all of them on show; none for the one under the cursor.
    marked: BTreeSet<RecordId>,
    /// How the follow-ups stood about which a question was put: once that is answered, their marks go.
    asked: Option<Vec<Standing>>,
}

/// What a question may alter of a follow-up.
type Standing = (FollowUpState, Vec<Party>, Option<NaiveDate>);

impl State {
    /// The board with the cursor on its first follow-up.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The board with the cursor on a follow-up.
    #[must_use]
    pub fn at(record: RecordId) -> Self {
        Self { selected: Some(record), ..Self::default() }
    }

    /// The follow-up under the cursor.
    fn current<'a>(&self, rows: &Rows<'a>) -> Option<FollowUp<'a>> {
        self.place(rows).and_then(|at| rows.shown.get(at)).copied()
    }

    /// The place of the cursor among the follow-ups shown.
    fn place(&self, rows: &Rows<'_>) -> Option<usize> {
        let last = rows.shown.len().checked_sub(1)?;
        let found = rows.shown.iter().position(|follow_up| Some(follow_up.id()) == self.selected);
        Some(found.unwrap_or(self.near.min(last)))
    }

    /// The follow-ups on which a command acts: those that are marked, else the one under the cursor.
    fn targets<'a>(&self, rows: &Rows<'a>) -> Vec<FollowUp<'a>> {
        if self.marked.is_empty() {
            return self.current(rows).into_iter().collect();
        }
        rows.shown.iter().filter(|follow_up| self.marked.contains(&follow_up.id())).copied().collect()
    }

    /// Takes the marks off once a question about the follow-ups was answered.
    fn unmark_answered(&mut self, rows: &Rows<'_>) {
        if self.asked.as_ref().is_some_and(|asked| *asked != standing(&self.targets(rows))) {
            self.asked = None;
            self.marked.clear();
        }
    }

    /// Puts the cursor where it shows to stand, so that it stays with that follow-up from now on.
    fn hold(&mut self, scene: &Scene<'_>) {
        let rows = Rows::of(scene, &self.filter);
        if let Some(at) = self.place(&rows) {
            self.near = at;
            self.selected = rows.shown.get(at).map(|follow_up| follow_up.id());
        }
        self.unmark_answered(&rows);
        self.marked.retain(|id| rows.shown.iter().any(|follow_up| follow_up.id() == *id));
    }
}

/// How follow-ups stand.
fn standing(follow_ups: &[FollowUp<'_>]) -> Vec<Standing> {
    follow_ups.iter().map(|it| (it.state().clone(), it.owners().to_vec(), it.due())).collect()
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        match &self.doing {
            Doing::Rows | Doing::Reading(_) => Focus::commands(&CHAIN),
            Doing::Finding(_) | Doing::Choosing(_) => Focus::typing(&[Context::Find]),
        }
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        let foot = Foot::usual(scene);
        if rows::any(scene, &self.filter) {
            return foot.with(&[Action::Toggle, Action::NextPane]);
        }
        foot.without(&LOOKING).without(&ALTERING)
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        let intents = update::update(self, event, scene);
        self.hold(scene);
        intents
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, scene, look, area, buf);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        look.words.board_title().to_owned()
    }

    fn current_item(&self, _scene: &Scene<'_>) -> Option<Item> {
        Some(Item::FollowUps)
    }

    fn selected(&self, scene: &Scene<'_>) -> Option<RecordId> {
        // Asked for every picture: where the cursor is held, nothing has to be sorted.
        self.selected
            .filter(|id| rows::shows(scene, &self.filter, *id))
            .or_else(|| self.current(&Rows::of(scene, &self.filter)).map(FollowUp::id))
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        self.hold(scene);
    }
}
