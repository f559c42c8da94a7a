//! Sesi baru: the meeting of a new quarter, from its day to what comes along from the quarter before.

mod create;
mod form;
mod invited;
mod update;
mod view;

use std::collections::HashSet;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::carry::Preview;
use super::{Event, Focus, Foot, Ids, Intent, Scene, Screen, fields};
use crate::domain::{Party, Quarter, RecordId, RosterEntry, Session, SessionId, Village};
use crate::input::{Action, Context};
use crate::ui::Look;
use crate::ui::form::FormState;

/// A step of preparing a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Quarter, day, hour, place, who leads.
    Meeting,
    /// Who is invited.
    Invited,
    /// What comes along.
    Carried,
}

impl Step {
    const ALL: [Self; 3] = [Self::Meeting, Self::Invited, Self::Carried];
}

/// A meeting that is being prepared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    step: Step,
    form: FormState,
    /// The quarters in the order of the choice.
    quarters: Vec<Quarter>,
    /// Who can lead, moderate and write, in the order of the choices; the first is nobody.
    parties: Vec<Option<Party>>,
    /// The day as it was proposed: one that was typed stays when the quarter changes.
    proposed: String,
    /// The place as it was proposed.
    place: String,
    /// Who of the roster stays uninvited.
    uninvited: HashSet<RecordId>,
    /// The row of the invitation list under the cursor.
    at: usize,
    preview: Preview,
}

impl State {
    /// The next free quarter with the village's proposals.
    #[must_use]
    pub fn new(scene: &Scene<'_>) -> Self {
        let mut state = form::state(scene);
        form::explain(&mut state, scene);
        state.settle(scene);
        state
    }

    /// Whether the list of this step has rows to mark.
    fn marks(&self, scene: &Scene<'_>) -> bool {
        if self.step == Step::Carried { self.preview.can_mark() } else { !roster(scene).is_empty() }
    }

    /// The quarter that is chosen.
    fn quarter(&self) -> Option<Quarter> {
        self.form.chosen(form::QUARTER).and_then(|at| self.quarters.get(at)).copied()
    }
}

/// The people of the village.
fn roster<'a>(scene: &Scene<'a>) -> &'a [RosterEntry] {
    scene.library.village.as_ref().map_or(&[], |village| village.roster.as_slice())
}

/// The meeting that hands on to a quarter: the one that the application has read, if it is earlier.
fn source<'a>(quarter: Option<Quarter>, scene: &Scene<'a>) -> Option<&'a Session> {
    scene.before.filter(|before| quarter.is_some_and(|quarter| before.quarter() < quarter))
}

/// The meeting as it will be before anything is written into it.
fn blank(quarter: Quarter, village: Option<&Village>) -> Session {
    let code = village.map(|village| village.village.code.as_str()).unwrap_or_default();
    Session::empty(SessionId::new(code, quarter))
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        match self.step {
            Step::Meeting => fields::focus(&self.form, Context::NewSession),
            Step::Invited => {
                Focus::commands(&[Context::Marks, Context::List, Context::NewSession, Context::Global])
            }
            Step::Carried => Focus::commands(&[
                Context::Marks,
                Context::List,
                Context::NewSessionLast,
                Context::NewSession,
                Context::Global,
            ]),
        }
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        if self.step == Step::Meeting {
            return Foot::of_form(scene);
        }
        let foot = Foot::usual(scene);
        if self.marks(scene) { foot.with(&[Action::Toggle]).leading(&[Action::Toggle]) } else { foot }
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        update::update(self, event, scene)
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, scene, look, area, buf);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        look.words.new_title().to_owned()
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        let Some(quarter) = self.quarter() else { return };
        form::propose(self, scene);
        form::explain(self, scene);
        let into = blank(quarter, scene.library.village.as_ref());
        // The roster wins for name and office, so its people come by invitation and not by the meeting before.
        let known: HashSet<RecordId> = roster(scene).iter().map(|person| person.id).collect();
        self.preview.fill(source(Some(quarter), scene), &into, &[], &|record| known.contains(&record));
    }
}

#[cfg(test)]
mod tests;
