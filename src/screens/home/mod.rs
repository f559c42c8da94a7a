//! Beranda: the meetings of the folder, and what to do on an empty one.

mod preview;
mod rows;
mod table;
mod update;
mod view;
mod welcome;

use std::collections::HashSet;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Event, Focus, Foot, Ids, Intent, Scene, Screen};
use crate::domain::{Library, Summary, Village};
use crate::input::{Action, Context};
use crate::ui::Look;
use crate::ui::editor::TextField;

pub(super) use update::ask_for_example;

/// What is selected: a meeting by the stem of its file, or a file that cannot be read by its name.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Pick {
    Meeting(String),
    Broken(String),
}

/// The finder while it is open, with the stems that it found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Finder {
    field: TextField,
    found: HashSet<String>,
}

/// The state of Beranda.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// None until somebody chooses: then the newest unsealed meeting is selected.
    pick: Option<Pick>,
    finder: Option<Finder>,
}

/// What Beranda has to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// The folder is still being read, and nothing is known of it yet.
    Loading,
    /// Nothing is there: the ways to begin.
    Welcome,
    /// The list.
    List,
}

/// Commands that need a meeting under the cursor.
const IN_A_MEETING: [Action; 3] = [Action::CaptureNote, Action::OpenBoard, Action::Find];

impl State {
    /// Beranda with its cursor on the newest unsealed meeting.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Beranda with its cursor on the meeting from which one comes, by the stem of its file.
    #[must_use]
    pub const fn at(stem: String) -> Self {
        Self { pick: Some(Pick::Meeting(stem)), finder: None }
    }

    /// The meeting under the cursor.
    #[must_use]
    pub fn meeting<'a>(&self, library: &'a Library) -> Option<&'a Summary> {
        match self.picked(library)? {
            Pick::Meeting(stem) => library.meeting(&stem),
            Pick::Broken(_) => None,
        }
    }

    fn shown(library: &Library) -> Shown {
        let empty = library.meetings.is_empty() && library.broken.is_empty();
        match (empty, library.loading) {
            (false, _) => Shown::List,
            (true, true) => Shown::Loading,
            (true, false) => Shown::Welcome,
        }
    }

    /// What is selected: what was chosen while it is listed, else where Beranda starts.
    fn picked(&self, library: &Library) -> Option<Pick> {
        let picks = rows::picks(library, self.found());
        let kept = self.pick.as_ref().filter(|pick| picks.contains(pick));
        let newest = || library.newest_unsealed().map(|meeting| Pick::Meeting(meeting.stem()));
        kept.cloned()
            .or_else(|| newest().filter(|pick| picks.contains(pick)))
            .or_else(|| picks.first().cloned())
    }

    fn found(&self) -> Option<&HashSet<String>> {
        self.finder.as_ref().filter(|finder| !finder.field.is_empty()).map(|finder| &finder.found)
    }
}

/// Whether the village's set-up still has to be done or finished.
fn needs_set_up(village: Option<&Village>) -> bool {
    village.is_none_or(|village| village.unfinished)
}

impl Screen for State {
    fn focus(&self, scene: &Scene<'_>) -> Focus {
        match (Self::shown(scene.library), &self.finder) {
            (Shown::List, Some(_)) => Focus::typing(&[Context::Find]),
            (Shown::List, None) => Focus::commands(&[Context::List, Context::Home, Context::Global]),
            (Shown::Loading | Shown::Welcome, _) => Focus::commands(&[Context::Home, Context::Global]),
        }
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        let mut foot = Foot::usual(scene).without(&[Action::Undo, Action::Back]);
        if scene.library.read_only {
            foot = foot.without(&[Action::NewSession, Action::CaptureNote]);
        }
        match Self::shown(scene.library) {
            Shown::List if matches!(self.picked(scene.library), Some(Pick::Broken(_))) => {
                foot.without(&[Action::Open, Action::CaptureNote, Action::OpenBoard])
            }
            Shown::List => foot,
            Shown::Loading => foot.without(&IN_A_MEETING).without(&[Action::Open, Action::NewSession]),
            Shown::Welcome if needs_set_up(scene.library.village.as_ref()) => {
                foot.without(&IN_A_MEETING).without(&[Action::NewSession])
            }
            Shown::Welcome => foot.without(&IN_A_MEETING).leading(&[Action::NewSession, Action::EditVillage]),
        }
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        update::update(self, event, scene)
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, scene, look, area, buf);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        look.words.home_title().to_owned()
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        update::find(self, scene);
    }
}

#[cfg(test)]
mod tests;
