//! Taking a budget over from a file: where it is, what was understood of it, and what it would change.

mod preview;
#[cfg(test)]
mod tests;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::keys::key_of;
use super::picking::stepped;
use super::{Event, Focus, Foot, Ids, Intent, Job, Scene, Screen};
use crate::domain::Change;
use crate::domain::intake::{Asked, Intake, Stamp};
use crate::input::{Action, Context};
use crate::ui::Look;
use crate::ui::editor::{Outcome, TextField};
use preview::Preview;

/// The contexts of the preview's keys, innermost first.
const CHAIN: [Context; 3] = [Context::Intake, Context::List, Context::Global];

/// How far the taking over has come.
#[derive(Debug, Clone)]
enum Stage {
    /// The file is being named; perhaps the one named before could not be understood.
    Asking(Option<String>),
    /// What was named is being read.
    Reading,
    /// What was understood is on show.
    Showing(Box<Preview>),
}

/// The layer in which a file is taken over.
#[derive(Debug, Clone)]
pub struct State {
    field: TextField,
    stage: Stage,
}

impl State {
    /// Asks for a file, beginning with the folder of the last one.
    #[must_use]
    pub fn new(folder: &str) -> Self {
        let ends = folder.is_empty() || folder.ends_with(['/', '\\']);
        let start = if ends { folder.to_owned() } else { format!("{folder}/") };
        Self { field: TextField::new(&start), stage: Stage::Asking(None) }
    }

    /// Takes what was understood of the file, or the sentence that says why nothing was.
    pub fn understood(&mut self, answer: Result<Intake, String>, scene: &Scene<'_>) {
        if matches!(self.stage, Stage::Reading) {
            self.stage = match answer {
                Ok(intake) => Stage::Showing(Box::new(Preview::new(intake, scene.session))),
                Err(sentence) => Stage::Asking(Some(sentence)),
            };
        }
    }

    fn ask(&mut self, asked: Asked) -> Vec<Intent> {
        self.stage = Stage::Reading;
        vec![Intent::Job(Job::Understand(asked))]
    }

    /// Keys while the file is named.
    fn name(&mut self, event: Event) -> Vec<Intent> {
        match event {
            Event::Action(Action::Accept) if !self.field.text().trim().is_empty() => {
                return self.ask(Asked::File(self.field.text().trim().to_owned()));
            }
            Event::Action(Action::Cancel) => return vec![Intent::Close],
            Event::Typed(key) if self.field.handle(&key) == Outcome::Changed => {
                self.stage = Stage::Asking(None);
            }
            Event::Pasted(text) if text.trim().lines().count() > 1 => return self.ask(Asked::Pasted(text)),
            Event::Pasted(text) => {
                self.stage = Stage::Asking(None);
                self.field.paste(&text);
            }
            Event::Action(_) | Event::Typed(_) => {}
        }
        Vec::new()
    }
}

/// Keys of the preview.
fn look_through(preview: &mut Preview, action: Action, scene: &Scene<'_>) -> Vec<Intent> {
    if action == Action::TakeOver {
        return take(preview, scene);
    }
    if action == Action::Cancel {
        return vec![Intent::Close];
    }
    if matches!(action, Action::NextPane | Action::PreviousPane) {
        preview.turn(action == Action::NextPane);
    } else if let Some(to) = stepped(action, preview.at, preview.len(), view::page(scene.area)) {
        preview.at = to;
    }
    Vec::new()
}

/// Takes the file over as one gesture; one that may be the wrong one only when asked twice.
fn take(preview: &mut Preview, scene: &Scene<'_>) -> Vec<Intent> {
    let words = scene.words;
    if preview.plan.is_doubtful() && !preview.is_sure {
        preview.is_sure = true;
        return vec![Intent::warn(words.intake_again_to_take(&key_of(&CHAIN, Action::TakeOver, words)))];
    }
    let stamp = Stamp { author: &scene.me.name, at: scene.now, heading: words.intake_unknown_heading() };
    let changes = preview.plan.changes(&stamp);
    if changes.is_empty() {
        return vec![Intent::Close, Intent::warn(words.intake_nothing())];
    }
    let (new, altered, _) = preview.plan.counts();
    let undo = key_of(&[Context::Panel, Context::Meeting, Context::Global], Action::Undo, words);
    vec![
        Intent::Commit(Change::joined(&changes)),
        Intent::Close,
        Intent::good(words.intake_done(new, altered, &undo)),
    ]
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        match self.stage {
            Stage::Asking(_) => Focus::typing(&[Context::Dialog]),
            Stage::Reading => Focus::commands(&[Context::Menu, Context::Global]),
            Stage::Showing(_) => Focus::commands(&CHAIN),
        }
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        match self.stage {
            Stage::Asking(_) => Foot::usual(scene),
            Stage::Reading => Foot::usual(scene).without(&[Action::Accept, Action::Undo, Action::Find]),
            Stage::Showing(_) => {
                Foot::usual(scene).with(&[Action::NextPane]).without(&[Action::Undo, Action::Find])
            }
        }
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        match (&mut self.stage, event) {
            (Stage::Asking(_), event) => self.name(event),
            (Stage::Reading, Event::Action(Action::Cancel)) => vec![Intent::Close],
            (Stage::Showing(preview), Event::Action(action)) => look_through(preview, action, scene),
            (Stage::Reading | Stage::Showing(_), _) => Vec::new(),
        }
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, scene, look, area, buf);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        look.words.intake_title().to_owned()
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        if let Stage::Showing(preview) = &mut self.stage {
            preview.fill(scene.session);
        }
    }
}
