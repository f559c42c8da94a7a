//! Committing changes, undo and redo.

use super::message::Effect;
use super::model::Model;
use super::open::{Open, Visit};
use super::shown::Shown;
use crate::domain::checklist::show_item;
use crate::domain::states::ItemState;
use crate::domain::trail::{Gesture, UndoRefusal, portions};
use crate::domain::{Change, Field, Item, Target, VersionId, check};
use crate::input::{Action, Context};
use crate::lang::describe::first_line;
use crate::screens::keys::key_of;
use crate::screens::{Place, block};
use crate::ui::Tone;

/// How many gestures can be taken back.
const UNDO_LIMIT: usize = 500;

impl Model {
    /// Commits a change as a gesture of its own; whether it was accepted.
    pub(super) fn commit(&mut self, change: &Change) -> bool {
        self.leave();
        let mut gesture = Gesture::default();
        if !self.write(change, &mut gesture, None) {
            return false;
        }
        self.keep(gesture);
        true
    }

    /// Commits a change that belongs to the visit of a field; whether it was accepted.
    pub(super) fn go_on(&mut self, change: &Change) -> bool {
        let Some(open) = &mut self.world.open else { return false };
        let mut visit = open.visit.take().unwrap_or_default();
        let branch = visit.branch(&open.trail, change);
        let accepted = self.write(change, &mut visit.gesture, branch.as_deref());
        if let Some(open) = &mut self.world.open {
            if accepted {
                visit.advance(change, open, self.world.writer);
            }
            open.visit = Some(visit);
        }
        accepted
    }

    /// Ends the visit of a field: others' words that were joined for display become one version.
    pub(super) fn leave(&mut self) {
        let Some(visit) = self.world.open.as_mut().and_then(|open| open.visit.take()) else { return };
        let Visit { mut gesture, branches } = visit;
        for (target, field, _) in branches {
            self.unite(target, &field, &mut gesture);
        }
        if !gesture.is_empty() {
            self.keep(gesture);
        }
    }

    fn unite(&mut self, target: Target, field: &Field, gesture: &mut Gesture) {
        let Some(open) = &self.world.open else { return };
        let session = open.trail.session();
        let joined =
            open.trail.versions(target, field).len() > 1 && session.conflict(target, field).is_none();
        if joined {
            let value = session.told(target, field).clone();
            let change = Change::Set { target, field: field.clone(), value };
            self.write(&change, gesture, None);
        }
    }

    /// Checks one change, then stamps, folds and appends it, a huge batch in several lines.
    pub(super) fn write(
        &mut self,
        change: &Change,
        gesture: &mut Gesture,
        branch: Option<&[VersionId]>,
    ) -> bool {
        if self.is_read_only() {
            let text = self.world.look.words.read_only_refusal().to_owned();
            self.tell(Tone::Warn, text);
            return false;
        }
        let Some(open) = &mut self.world.open else { return false };
        if let Err(refusal) = check(open.trail.session(), change) {
            let text = self.world.look.words.refusal(&refusal);
            self.tell(Tone::Warn, text);
            return false;
        }
        for portion in portions(change) {
            let id = open.next_line(self.world.writer);
            let (name, now) = (&self.world.me.name, self.world.now);
            let line = open.trail.stamp(portion.into_owned(), id, name, now, branch);
            gesture.note(open.trail.session(), &line);
            open.trail.take(&line);
            open.touch();
            let effect = Effect::Append { stem: open.stem.clone(), line: Box::new(line) };
            self.effects.push(effect);
        }
        self.redraw = true;
        true
    }

    /// Keeps a gesture for undo; what was undone before can no longer be redone.
    pub(super) fn keep(&mut self, gesture: Gesture) {
        if let Some(open) = &mut self.world.open
            && !gesture.is_empty()
        {
            open.redo.clear();
            open.undo.push(gesture);
            if open.undo.len() > UNDO_LIMIT {
                open.undo.remove(0);
            }
        }
    }

    /// Takes back the last gesture of this program.
    pub(super) fn undo(&mut self) {
        self.leave();
        if self.says_recess() {
            return;
        }
        let popped = self.world.open.as_mut().and_then(|open| open.undo.pop());
        let Some(gesture) = popped else {
            let text = self.world.look.words.nothing_to_undo();
            return self.tell(Tone::Plain, text);
        };
        if let Some((inverse, what)) = self.take_back(&gesture) {
            let text = self.world.look.words.undone(&what);
            self.tell(Tone::Plain, text);
            self.return_to(&gesture);
            self.show_again(&gesture);
            if let Some(open) = &mut self.world.open {
                open.redo.push(inverse);
            }
        }
    }

    /// Makes the gesture again that was taken back last.
    pub(super) fn redo(&mut self) {
        self.leave();
        if self.world.open.as_ref().is_some_and(|open| open.redo.is_empty()) && self.says_recess() {
            return;
        }
        let popped = self.world.open.as_mut().and_then(|open| open.redo.pop());
        let Some(gesture) = popped else {
            let text = self.world.look.words.nothing_to_redo();
            return self.tell(Tone::Plain, text);
        };
        if let Some((inverse, what)) = self.take_back(&gesture) {
            let text = self.world.look.words.redone(&what);
            self.tell(Tone::Plain, text);
            self.return_to(&gesture);
            if let Some(open) = &mut self.world.open {
                open.undo.push(inverse);
            }
        }
    }

    /// Says how a break is ended when beginning it was the last thing done here; whether it did.
    fn says_recess(&mut self) -> bool {
        let Some(open) = &self.world.open else { return false };
        let on_show = open.trail.session().on_show().map(|show| show.item);
        let last = on_show == Some(Item::Break) && open.recess_at == Some(open.undo.len());
        if last {
            let words = self.world.look.words;
            let key = |action| key_of(&[Context::Meeting, Context::Global], action, words);
            self.tell(Tone::Plain, words.recess_not_undone(&key(Action::Undo), &key(Action::Recess)));
        }
        last
    }

    /// Puts an item on show again whose completion was taken back, if the next one came on show with it.
    fn show_again(&mut self, gesture: &Gesture) {
        let Some(Target::Item(item)) = gesture.target() else { return };
        let scene = self.world.scene();
        let went_on = scene.session.on_show().is_some_and(|show| Some(show.item) == item.next());
        let taken_up = *scene.session.item_state(item) == ItemState::Begun;
        if went_on && taken_up && block::may_lead(&scene) {
            let change = show_item(scene.session, item, self.world.now);
            if self.write(&change, &mut Gesture::default(), None) {
                self.go(Place::Item(item, None));
            }
        }
    }

    /// Goes back to the promise whose answer was undone or redone: the next answer is meant for that one.
    fn return_to(&mut self, gesture: &Gesture) {
        if let (Some(Target::Record(id)), Shown::Review(review)) = (gesture.target(), &mut self.shown) {
            let session = self.world.open.as_ref().map(|open| open.trail.session());
            if session.and_then(|session| session.record(id)).is_some_and(|record| record.carried().is_some())
            {
                review.select(id);
            }
        }
    }

    /// Commits the inverse of a gesture; the gesture that this makes, and in words what it was about.
    fn take_back(&mut self, gesture: &Gesture) -> Option<(Gesture, String)> {
        let open = self.world.open.as_ref()?;
        let what = self.in_words(gesture);
        match gesture.inverse(&open.trail) {
            Ok(change) => {
                let mut made = Gesture::default();
                self.write(&change, &mut made, None).then_some((made, what))
            }
            Err(UndoRefusal::ChangedSince { .. } | UndoRefusal::EditedSince { .. }) => {
                let text = self.world.look.words.undo_refused(&what);
                self.tell(Tone::Warn, text);
                None
            }
            Err(UndoRefusal::NotUndoable) => {
                let text = self.world.look.words.not_undoable();
                self.tell(Tone::Warn, text);
                None
            }
        }
    }

    /// What a gesture was about, in words.
    fn in_words(&self, gesture: &Gesture) -> String {
        let (Some(open), Some(target)) = (&self.world.open, gesture.target()) else { return String::new() };
        let session = open.trail.session();
        match target {
            Target::Meeting => self.world.look.words.whole_meeting().to_owned(),
            Target::Item(item) => self.world.look.words.item_short(item).to_owned(),
            Target::Record(id) => session.record_even_deleted(id).map_or_else(String::new, |record| {
                let first: String = first_line(record).chars().take(40).collect();
                if gesture.is_of(&Field::Presence) {
                    return format!("{} “{}”", self.world.look.words.field_presence(), first.trim());
                }
                format!("{} “{}”", self.world.look.words.kind(record.kind), first.trim())
            }),
        }
    }
}

impl Visit {
    /// The versions that a change of the visit replaces: the writer's own branch of the field.
    fn branch(&mut self, trail: &crate::domain::Trail, change: &Change) -> Option<Vec<VersionId>> {
        let Change::Set { target, field, .. } = change else { return None };
        if let Some((_, _, branch)) = self.branches.iter().find(|(t, f, _)| t == target && f == field) {
            return Some(branch.clone());
        }
        let branch = trail.versions(*target, field);
        self.branches.push((*target, field.clone(), branch.clone()));
        Some(branch)
    }

    /// Goes on from the line just written.
    fn advance(&mut self, change: &Change, open: &Open, writer: crate::domain::WriterId) {
        let Change::Set { target, field, .. } = change else { return };
        let line = VersionId::Line(crate::domain::LineId { writer, number: open.number });
        for (t, f, branch) in &mut self.branches {
            if t == target && f == field {
                *branch = vec![line];
            }
        }
    }
}
