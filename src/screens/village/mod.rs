//! The village and its first set-up: four short steps, each saved on leaving it.

mod form;
mod offices;
mod roster;
mod sheet;
mod update;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Event, Focus, Foot, Ids, Intent, Scene, Screen, fields};
use crate::domain::Village;
use crate::input::{Action, Context};
use crate::ui::Look;
use crate::ui::form::FormState;

/// A step of the set-up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Name, code, kecamatan, kabupaten, time zone.
    Name,
    /// Place, quorum rule, substitutes.
    Meeting,
    /// The offices.
    Offices,
    /// The people.
    Roster,
}

impl Step {
    const ALL: [Self; 4] = [Self::Name, Self::Meeting, Self::Offices, Self::Roster];

    /// Whether the step is a page of lines.
    const fn is_page(self) -> bool {
        matches!(self, Self::Offices | Self::Roster)
    }
}

/// The form of the village.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    step: Step,
    forms: [FormState; 4],
    /// The village as it was saved last.
    saved: Village,
    /// The forms of that village: what still reads like them was not touched.
    shown: [FormState; 4],
}

impl State {
    /// The village of the folder, or a blank one with the usual offices.
    #[must_use]
    pub fn new(scene: &Scene<'_>) -> Self {
        let saved = scene.library.village.clone().unwrap_or_else(Village::blank);
        let forms = form::forms(&saved, scene.words);
        let mut state = Self { step: form::first_open(&saved), shown: forms.clone(), forms, saved };
        form::explain(&mut state, scene.words);
        state
    }

    fn form(&self) -> &FormState {
        let [name, meeting, offices, roster] = &self.forms;
        match self.step {
            Step::Name => name,
            Step::Meeting => meeting,
            Step::Offices => offices,
            Step::Roster => roster,
        }
    }

    fn form_mut(&mut self) -> &mut FormState {
        let [name, meeting, offices, roster] = &mut self.forms;
        match self.step {
            Step::Name => name,
            Step::Meeting => meeting,
            Step::Offices => offices,
            Step::Roster => roster,
        }
    }
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        let context = if self.step.is_page() { Context::SetupPage } else { Context::Setup };
        let mut focus = fields::focus(self.form(), context);
        if self.step == Step::Roster {
            focus.chain.insert(0, Context::SetupLast);
        }
        focus
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        let foot = Foot::of_form(scene);
        if scene.library.takes_example() { foot } else { foot.without(&[Action::CopyExample]) }
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
        update::update(self, event, scene, ids)
    }

    fn view(&self, _scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, look, area, buf);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        look.words.village_title().to_owned()
    }
}

#[cfg(test)]
mod tests;
