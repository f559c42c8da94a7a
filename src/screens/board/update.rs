//! What the keys of the board do.

use super::alter;
use super::filter::{Filter, States, Whence, Whose};
use super::rows::Rows;
use super::view::Layout;
use super::{Doing, State, menu};
use crate::domain::states::FollowUpState;
use crate::domain::views::FollowUp;
use crate::input::{Action, Key};
use crate::screens::picking::{key_for, stepped};
use crate::screens::{Event, Intent, Layer, Question, Scene};
use crate::ui::Tone;
use crate::ui::editor::{Outcome, TextField};
use crate::ui::menu::{MenuState, Picked};

/// What a command does with the follow-up under the cursor.
type OnFollowUp = fn(FollowUp<'_>, &Scene<'_>) -> Vec<Intent>;

/// What a command does with several follow-ups at once.
type OnFollowUps = fn(&[FollowUp<'_>], &Scene<'_>) -> Vec<Intent>;

/// The commands on the follow-ups that are marked, or on the one under the cursor.
const ON_FOLLOW_UPS: &[(Action, OnFollowUps)] = &[
    (Action::StateDone, |all, scene| {
        alter::set_state(all, scene, &FollowUpState::Done { on: scene.today() })
    }),
    (Action::StateRunning, |all, scene| alter::set_state(all, scene, &FollowUpState::InProgress)),
    (Action::StateOpen, |all, scene| alter::set_state(all, scene, &FollowUpState::NotStarted)),
    (Action::StatePostponed, |all, scene| alter::ask(all, scene, Question::Postpone)),
    (Action::StateCancelled, |all, scene| alter::ask(all, scene, Question::CancelFollowUp)),
    (Action::SetOwner, |all, scene| alter::ask(all, scene, Question::Owners)),
    (Action::SetDue, |all, scene| alter::ask(all, scene, Question::Due)),
];

/// The commands on one follow-up.
const ON_FOLLOW_UP: &[(Action, OnFollowUp)] = &[
    (Action::Open, alter::form),
    (Action::Edit, alter::form),
    (Action::OpenOrigin, alter::origin),
    (Action::Delete, alter::delete),
];

/// What a command does with the board.
type OnBoard = fn(&mut State, &Scene<'_>) -> Vec<Intent>;

/// The commands on the board itself.
const ON_BOARD: &[(Action, OnBoard)] = &[
    (Action::Filter, |state, _| state.start(Doing::Choosing(MenuState::default()))),
    (Action::Find, |state, _| state.start(Doing::Finding(TextField::new(&state.filter.words)))),
    (Action::FilterOverdue, |state, _| {
        state.filter.overdue = !state.filter.overdue;
        Vec::new()
    }),
    (Action::Toggle, State::mark),
    (Action::NextPane, |state, _| state.change_pane()),
    (Action::PreviousPane, |state, _| state.change_pane()),
    (Action::Back, State::step_back),
];

/// Answers an event.
pub(super) fn update(state: &mut State, event: Event, scene: &Scene<'_>) -> Vec<Intent> {
    match (&mut state.doing, event) {
        (Doing::Rows | Doing::Reading(_), Event::Action(action)) => act(state, action, scene),
        (Doing::Rows | Doing::Reading(_), Event::Typed(_) | Event::Pasted(_)) => Vec::new(),
        (Doing::Finding(_), Event::Action(action)) => find_act(state, action, scene),
        (Doing::Finding(field), Event::Typed(key)) => {
            if field.handle(&key) == Outcome::Changed {
                state.filter.words = field.text();
            }
            Vec::new()
        }
        (Doing::Finding(field), Event::Pasted(text)) => {
            field.paste(&text);
            state.filter.words = field.text();
            Vec::new()
        }
        (Doing::Choosing(_), Event::Action(action)) => {
            key_for(action).map_or_else(Vec::new, |key| choose(state, &key, scene))
        }
        (Doing::Choosing(_), Event::Typed(key)) => choose(state, &key, scene),
        (Doing::Choosing(menu), Event::Pasted(text)) => {
            menu.paste(&text);
            Vec::new()
        }
    }
}

fn act(state: &mut State, action: Action, scene: &Scene<'_>) -> Vec<Intent> {
    if let Some((_, command)) = ON_BOARD.iter().find(|(known, _)| *known == action) {
        return command(state, scene);
    }
    let rows = Rows::of(scene, &state.filter);
    if let Some((_, command)) = ON_FOLLOW_UP.iter().find(|(known, _)| *known == action) {
        return state.current(&rows).map_or_else(Vec::new, |follow_up| command(follow_up, scene));
    }
    if let Some((_, command)) = ON_FOLLOW_UPS.iter().find(|(known, _)| *known == action) {
        return state.alter(&rows, *command, scene);
    }
    state.step(action, &rows, scene);
    Vec::new()
}

/// Commands while words to find are typed: arrows go along what is found, Enter keeps it, Esc shows everything again.
fn find_act(state: &mut State, action: Action, scene: &Scene<'_>) -> Vec<Intent> {
    if action == Action::Accept {
        state.doing = Doing::Rows;
    } else if action == Action::Cancel {
        state.filter.words.clear();
        state.doing = Doing::Rows;
    } else {
        let rows = Rows::of(scene, &state.filter);
        state.step(action, &rows, scene);
    }
    Vec::new()
}

fn choose(state: &mut State, key: &Key, scene: &Scene<'_>) -> Vec<Intent> {
    let choices = menu::choices(scene, &state.filter);
    let Doing::Choosing(menu) = &mut state.doing else { return Vec::new() };
    match menu.handle(key, &menu::items(&choices)) {
        Picked::Chosen(at) => {
            if let Some(choice) = choices.get(at) {
                apply(&mut state.filter, &choice.pick);
            }
            state.doing = Doing::Rows;
        }
        Picked::Cancelled => state.doing = Doing::Rows,
        Picked::Ignored | Picked::Moved | Picked::Nothing => {}
    }
    Vec::new()
}

/// Sets what was picked; what is set already is taken off again.
fn apply(filter: &mut Filter, pick: &menu::Pick) {
    match pick {
        menu::Pick::All => filter.clear(),
        menu::Pick::Order => filter.by_due = !filter.by_due,
        menu::Pick::Whose(whose) if filter.whose == *whose => filter.whose = Whose::All,
        menu::Pick::Whose(whose) => filter.whose = whose.clone(),
        menu::Pick::States(states) if filter.states == *states => filter.states = States::All,
        menu::Pick::States(states) => filter.states = *states,
        menu::Pick::Whence(whence) if filter.whence == *whence => filter.whence = Whence::All,
        menu::Pick::Whence(whence) => filter.whence = *whence,
        menu::Pick::Overdue => filter.overdue = !filter.overdue,
    }
}

impl State {
    fn start(&mut self, doing: Doing) -> Vec<Intent> {
        self.doing = doing;
        Vec::new()
    }

    /// Marks the follow-up under the cursor, or takes its mark off.
    fn mark(&mut self, scene: &Scene<'_>) -> Vec<Intent> {
        self.asked = None;
        if let Some(id) = self.current(&Rows::of(scene, &self.filter)).map(FollowUp::id)
            && !self.marked.remove(&id)
        {
            self.marked.insert(id);
        }
        Vec::new()
    }

    /// Does something with what is marked, and takes the marks off once it is done.
    fn alter(&mut self, rows: &Rows<'_>, command: OnFollowUps, scene: &Scene<'_>) -> Vec<Intent> {
        let targets = self.targets(rows);
        let intents = if targets.is_empty() { Vec::new() } else { command(&targets, scene) };
        let asks = |intent: &Intent| matches!(intent, Intent::Open(Layer::Ask(_)));
        self.asked = intents.iter().any(asks).then(|| super::standing(&targets));
        if intents.iter().any(|intent| matches!(intent, Intent::Commit(_))) {
            self.marked.clear();
        }
        intents
    }

    fn change_pane(&mut self) -> Vec<Intent> {
        let next = if matches!(self.doing, Doing::Rows) { Doing::Reading(0) } else { Doing::Rows };
        self.start(next)
    }

    /// Leaves the detail, or takes marks or the filter off, before the board itself is left.
    fn step_back(&mut self, scene: &Scene<'_>) -> Vec<Intent> {
        if matches!(self.doing, Doing::Reading(_)) {
            self.doing = Doing::Rows;
            // Anything but nothing, or the board itself would be left; no field is visited here.
            return vec![Intent::Leave];
        }
        if !self.marked.is_empty() {
            self.marked.clear();
            return vec![Intent::Tell(Tone::Info, scene.words.board_marks_off().to_owned())];
        }
        if self.filter.is_off() {
            return Vec::new();
        }
        self.filter.clear();
        vec![Intent::Tell(Tone::Info, scene.words.board_filters_off().to_owned())]
    }

    /// Goes along the rows, or scrolls the detail while it is read.
    fn step(&mut self, action: Action, rows: &Rows<'_>, scene: &Scene<'_>) {
        let layout = Layout::of(scene.area, !self.filter.is_off() || matches!(self.doing, Doing::Finding(_)));
        if let Doing::Reading(top) = self.doing {
            let furthest = super::detail::furthest(self.current(rows), scene, layout.detail);
            let page = usize::from(layout.detail.height);
            let to = stepped(action, usize::from(top.min(furthest)), usize::from(furthest) + 1, page);
            let to = to.and_then(|to| u16::try_from(to).ok());
            self.doing = Doing::Reading(to.unwrap_or(top));
            return;
        }
        let page = crate::ui::table::page_rows(layout.table);
        let from = self.place(rows).unwrap_or(0);
        if let Some(to) = stepped(action, from, rows.shown.len(), page) {
            self.near = to;
            self.selected = rows.shown.get(to).map(|follow_up| follow_up.id());
        }
    }
}
