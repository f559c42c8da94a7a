//! Answering messages.

use super::hand_edits::beyond_lines;
use super::layers::Above;
use super::message::{Effect, Msg, Opened, Trouble};
use super::model::{Awaited, Model};
use super::open::Open;
use crate::domain::intake::Intake;
use crate::domain::trail::Gesture;
use crate::domain::{Change, Library, Line, Moment, Summary, Trail, session};
use crate::input::{Action, Context};
use crate::screens::Layer;
use crate::screens::keys::key_of;
use crate::ui::Tone;

impl Model {
    /// Takes a message that came at `at`.
    pub(super) fn receive(&mut self, at: Moment, msg: Msg) {
        let minute = |moment: Moment| moment.timestamp().div_euclid(60);
        self.redraw |= minute(at) != minute(self.world.now);
        self.world.now = at.with_timezone(&self.world.offset());
        match msg {
            Msg::Key(key) => self.key(key),
            Msg::Pasted(text) => self.paste(text),
            Msg::Resized(width, height) => {
                self.world.size = (width, height);
                self.redraw = true;
                self.settle();
            }
            Msg::Listed(library) => self.listed(*library),
            Msg::Opened(opened) => self.opened(*opened),
            Msg::Read(session) => {
                self.world.read = Some(*session);
                self.redraw = true;
                self.settle();
            }
            Msg::Lines { stem, lines, elsewhere } => self.lines(&stem, &lines, elsewhere),
            Msg::HandEdited { stem, changes, file, generation } => {
                self.hand_edited(&stem, changes, file.as_deref(), generation);
            }
            Msg::Saved { stem, number } => self.saved_upto(&stem, number),
            Msg::Tick | Msg::Projected { .. } => {}
            Msg::Trouble(trouble) => self.trouble(trouble),
            Msg::Recovered { stem } => self.recovered(&stem),
            Msg::Village(village) => {
                self.world.library.village = Some(*village);
                self.redraw = true;
                self.settle();
            }
            Msg::Understood(answer) => self.understood(answer.map(|intake| *intake)),
            Msg::Copied(count) => {
                self.tell(Tone::Good, self.world.look.words.example_copied(count));
                self.effects.push(Effect::List);
            }
            Msg::Stop => self.quit(),
        }
        // a village that has just been read has its own zone
        self.world.now = self.world.now.with_timezone(&self.world.offset());
        self.project_if_due();
    }

    /// Hands a table that was read to the layer that asked for it, if that is still there.
    fn understood(&mut self, answer: Result<Intake, String>) {
        if let Ok(Intake { folder, .. }) = &answer
            && !folder.is_empty()
        {
            self.intake_folder.clone_from(folder);
        }
        let scene = self.world.scene();
        let layer = self
            .above
            .iter_mut()
            .find_map(|above| if let Above::Intake(layer) = above { Some(layer) } else { None });
        if let Some(layer) = layer {
            layer.understood(answer, &scene);
            self.redraw = true;
        }
    }

    fn listed(&mut self, library: Library) {
        self.world.library = library;
        if let Some(open) = &self.world.open {
            let summary = Summary::of(open.trail.session());
            self.list_meeting(summary);
        }
        self.redraw = true;
        if self.first_start && self.above.is_empty() {
            self.first_start = false;
            self.open_layer(Layer::Identify);
        }
        if self.world.open.is_none()
            && let Some(Awaited { stem, then }) = self.awaited.take()
        {
            if self.world.library.meeting(&stem).is_some() {
                self.open_meeting(&stem, then);
            } else {
                self.tell(Tone::Warn, self.world.look.words.no_such_session(&stem));
            }
        }
        self.settle();
    }

    fn opened(&mut self, opened: Opened) {
        let Some(awaited) = self.awaited.take_if(|awaited| awaited.stem == opened.stem) else { return };
        if !opened.remark.is_empty() {
            self.tell(Tone::Warn, opened.remark.clone());
        }
        let edits = opened.edits.clone();
        let mut open = Open::new(opened, self.world.writer);
        open.remember(self.gestures.remove(&open.stem).unwrap_or_default());
        self.world.open = Some(open);
        self.history.clear();
        self.absorb(&edits);
        self.after(awaited.then);
        self.redraw = true;
        self.settle();
    }

    fn lines(&mut self, stem: &str, lines: &[Line], elsewhere: bool) {
        let Some(open) = self.world.open.as_mut().filter(|open| open.stem == stem) else { return };
        open.is_shared |= elsewhere;
        let before = open.trail.session().renumbered().clone();
        let held = open.trail.session().seat().is_some_and(|seat| seat.writer == self.world.writer);
        if open.trail.take_all(lines) == 0 {
            return;
        }
        open.touch();
        // lines for which the file stood have come: what it said beyond them was edited by hand
        let edits: Vec<Change> = open.trail.take_hand_edits().into_iter().map(|edit| edit.change).collect();
        let now = open.trail.session().renumbered();
        let moved = now.iter().find(|(id, number)| before.get(*id) != Some(*number)).map(|(id, _)| *id);
        if let Some(label) = moved.and_then(|id| open.trail.session().label(id)) {
            let text = self.world.look.words.renumbered(&label);
            self.tell(Tone::Warn, text);
        }
        self.absorb(&edits);
        if held {
            self.tell_loss_of_seat();
        }
        self.redraw = true;
        self.settle();
    }

    /// Says who has taken kendali from here, if somebody has.
    fn tell_loss_of_seat(&mut self) {
        let seat = self.world.scene().session.seat().filter(|seat| seat.writer != self.world.writer);
        if let Some(name) = seat.map(|seat| seat.name.clone()) {
            let words = self.world.look.words;
            let key = key_of(&[Context::Meeting], Action::TakeSeat, words);
            self.tell(Tone::Warn, words.seat_lost(&name, &key));
        }
    }

    fn hand_edited(&mut self, stem: &str, changes: Vec<Change>, file: Option<&Trail>, generation: u64) {
        let Some(open) = self.world.open.as_mut().filter(|open| open.stem == stem) else { return };
        open.generation = generation;
        open.touch();
        let mut changes = changes;
        changes.extend(file.into_iter().flat_map(|file| beyond_lines(&open.trail, file)));
        self.absorb(&changes);
        self.settle();
    }

    /// Absorbs what was edited by hand in the file; a sealed meeting only reports it.
    fn absorb(&mut self, edits: &[Change]) {
        if edits.is_empty() {
            return;
        }
        let words = self.world.look.words;
        let count = edits.len();
        let mut gesture = Gesture::default();
        let absorbed = edits.iter().filter(|change| self.write(change, &mut gesture, None)).count();
        if absorbed == count {
            self.tell(Tone::Info, words.hand_edits_absorbed(count));
        } else {
            self.tell(Tone::Warn, words.hand_edits_reported(count - absorbed));
        }
        self.keep(gesture);
    }

    fn saved_upto(&mut self, stem: &str, number: u32) {
        let Some(open) = self.world.open.as_mut().filter(|open| open.stem == stem) else { return };
        open.saved = open.saved.max(number);
        self.redraw = true;
    }

    /// What holds lines or forbids writing stays as a banner; anything else is told once.
    fn trouble(&mut self, trouble: Trouble) {
        if trouble.holds_lines || trouble.read_only {
            self.world.trouble = Some(trouble);
        } else {
            self.awaited = None;
            self.tell(Tone::Bad, trouble.text);
        }
        self.redraw = true;
    }

    fn recovered(&mut self, stem: &str) {
        let is_open = self.world.open.as_ref().is_some_and(|open| open.stem == stem);
        if is_open && self.world.trouble.take_if(|trouble| trouble.holds_lines).is_some() {
            self.tell(Tone::Good, self.world.look.words.saved_again());
        }
    }

    /// Writes the session file when it has lagged long enough.
    fn project_if_due(&mut self) {
        if self.world.open.as_ref().and_then(|open| open.due_in(self.world.now)) == Some(0) {
            self.project_now();
        }
    }

    /// Writes the session file if it lags at all.
    pub(super) fn project_now(&mut self) {
        let (now, writer) = (self.world.now, self.world.writer);
        let Some(open) = &mut self.world.open else { return };
        if open.due_in(now).is_none() {
            return;
        }
        open.project(now);
        let effect = Effect::Project {
            stem: open.stem.clone(),
            json: session::write(open.trail.session()),
            generation: open.generation,
            allowed: open.may_project(writer, &self.world.me.name),
        };
        self.effects.push(effect);
    }
}
