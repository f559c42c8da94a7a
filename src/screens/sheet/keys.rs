//! Keys on a sheet.

use super::slot::How;
use super::{Sheet, Slot, Step, read, record_of, shown, writing};
use crate::domain::{Change, Field, Item, Value};
use crate::input::{Action, Key, KeyCode};
use crate::screens::{Event, Ids, Intent, Layer, Question, Scene};
use crate::ui::form::{self, FormOutcome};

impl Sheet {
    /// Answers an event; `item` is where the rest of a paste goes that is too long for its field.
    pub(in crate::screens) fn update(
        &mut self,
        event: Event,
        item: Item,
        scene: &Scene<'_>,
        ids: &mut Ids,
    ) -> (Vec<Intent>, Step) {
        if self.form.locked {
            return self.look(&event, scene);
        }
        match event {
            Event::Typed(key) => (self.typed(&key, scene), Step::Stay),
            Event::Pasted(text) => (self.pasted(&text, item, scene, ids), Step::Stay),
            Event::Action(action) => self.act(action, scene),
        }
    }

    /// Moves about in a sheet that is only looked at; what would alter it is refused with the reason.
    fn look(&mut self, event: &Event, scene: &Scene<'_>) -> (Vec<Intent>, Step) {
        if std::mem::take(&mut self.dirty) {
            // The meeting was closed during this visit: what was not sent cannot be any more, and that is said.
            let intents = self.refusal(scene).into_iter().chain([Intent::Leave]).collect();
            self.settle(scene);
            return (intents, Step::Stay);
        }
        let moves = [Action::Advance, Action::NextField, Action::NextPane, Action::MoveDown];
        let back = [Action::PreviousField, Action::PreviousPane, Action::MoveUp];
        let code = match event {
            Event::Action(Action::KeepDraft | Action::Back | Action::SaveForm) => {
                return (Vec::new(), Step::Leave);
            }
            Event::Action(action) if moves.contains(action) => KeyCode::Tab,
            Event::Action(action) if back.contains(action) => KeyCode::BackTab,
            Event::Action(Action::OpenPage) => return (self.open_page(scene), Step::Stay),
            Event::Action(Action::OpenConflicts) => return (self.settle_conflict(scene), Step::Stay),
            event if writing::alters(event) => {
                return (self.refusal(scene).into_iter().collect(), Step::Stay);
            }
            Event::Action(_) | Event::Typed(_) | Event::Pasted(_) => return (Vec::new(), Step::Stay),
        };
        self.form.handle(&Key::plain(code));
        self.enter();
        (vec![Intent::Leave], Step::Stay)
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "every other command belongs to the screen below")]
    fn act(&mut self, action: Action, scene: &Scene<'_>) -> (Vec<Intent>, Step) {
        let key = |code| Key::plain(code);
        let intents = match action {
            Action::Advance => return self.advance(scene),
            Action::SaveForm => return self.finish(scene),
            Action::KeepDraft | Action::Back => return self.go(scene),
            Action::NextField | Action::NextPane | Action::MoveDown => self.walk(KeyCode::Tab, scene),
            Action::PreviousField | Action::PreviousPane | Action::MoveUp => {
                self.walk(KeyCode::BackTab, scene)
            }
            Action::MoveLeft => self.typed(&key(KeyCode::Left), scene),
            Action::MoveRight => self.typed(&key(KeyCode::Right), scene),
            Action::Toggle => self.typed(&Key::char(' '), scene),
            Action::Undo => self.typed(&Key::ctrl('z'), scene),
            Action::Redo => self.typed(&Key::ctrl('y'), scene),
            Action::OpenPage => self.open_page(scene),
            Action::OpenConflicts => self.settle_conflict(scene),
            _ => Vec::new(),
        };
        (intents, Step::Stay)
    }

    /// Enter: asks what the field asks for, else goes to the next field; in the last one the form is finished.
    fn advance(&mut self, scene: &Scene<'_>) -> (Vec<Intent>, Step) {
        if let Some(Slot { how: How::Press(_), target, .. }) = self.current() {
            let question =
                record_of(*target).map(|record| Intent::Open(Layer::Ask(Question::Snapshot(record))));
            return (question.into_iter().collect(), Step::Stay);
        }
        let last = self.form.focus + 1 >= self.slots.len();
        if last { self.finish(scene) } else { (self.walk(KeyCode::Tab, scene), Step::Stay) }
    }

    /// Goes to another field; one that is not right keeps what is typed and says why.
    fn walk(&mut self, code: KeyCode, scene: &Scene<'_>) -> Vec<Intent> {
        let left = self.leave(scene);
        // What is only doubtful waits for a second key.
        if left.is_err() && self.dirty {
            return self.doubt().into_iter().collect();
        }
        let intents = left.unwrap_or_else(|()| vec![Intent::Leave]);
        self.form.handle(&Key::plain(code));
        self.enter();
        intents
    }

    /// The doubt about the field in focus, to be read at the foot.
    fn doubt(&self) -> Option<Intent> {
        self.form.fields.get(self.form.focus)?.error.clone().map(Intent::warn)
    }

    fn finish(&mut self, scene: &Scene<'_>) -> (Vec<Intent>, Step) {
        let mut intents = self.leave(scene).unwrap_or_else(|()| vec![Intent::Leave]);
        if self.dirty {
            return (self.doubt().into_iter().collect(), Step::Stay);
        }
        if self.is_right(scene) {
            return (intents, Step::Finish);
        }
        self.enter();
        intents.extend(self.form.fields.get(self.form.focus).and_then(|field| {
            let error = field.error.as_deref()?;
            Some(Intent::warn(scene.words.form_wrong(&field.label, error)))
        }));
        (intents, Step::Stay)
    }

    /// Esc: what is right stays, what is not changes nothing, and a text that is not finished stays a draft.
    fn go(&mut self, scene: &Scene<'_>) -> (Vec<Intent>, Step) {
        let text = self.current().is_some_and(|slot| slot.how == How::Text);
        if text && self.dirty {
            self.dirty = false;
            return (vec![Intent::Leave], Step::Leave);
        }
        let mut intents = self.leave(scene).unwrap_or_default();
        if self.form.fields.iter().any(|field| field.error.is_some()) {
            intents.push(Intent::warn(scene.words.form_left_wrong()));
        }
        (intents, Step::Leave)
    }

    fn typed(&mut self, key: &Key, scene: &Scene<'_>) -> Vec<Intent> {
        match self.form.handle(key) {
            FormOutcome::Changed(at) => self.changed(at, scene),
            FormOutcome::Moved if self.is_full() && key.typed().is_some() => {
                vec![Intent::warn(scene.words.field_full())]
            }
            FormOutcome::Moved | FormOutcome::Ignored | FormOutcome::Finished | FormOutcome::Left => {
                Vec::new()
            }
        }
    }

    fn is_full(&self) -> bool {
        match self.form.fields.get(self.form.focus).map(|field| &field.value) {
            Some(form::Value::Text(text)) => text.is_full(),
            Some(form::Value::Page(page)) => page.is_full(),
            _ => false,
        }
    }

    /// Sends what changed, where a key is enough to know it.
    fn changed(&mut self, at: usize, scene: &Scene<'_>) -> Vec<Intent> {
        if !self.dirty {
            self.base = self
                .slots
                .get(at)
                .and_then(|slot| scene.session.value(slot.target, &Field::Text).as_text().map(str::to_owned));
        }
        self.dirty = true;
        self.form.set_error(at, None);
        let text = self.form.content(at);
        let change = self.slots.get(at).and_then(|slot| match slot.how {
            How::Text => Some(Change::set(slot.target, Field::Draft, text.clone())),
            How::Page | How::Line => {
                let value = if text.trim().is_empty() { Value::Absent } else { text.clone().into() };
                Self::set(slot, value, scene)
            }
            How::Flag | How::Sits(_) | How::Choice(_) => {
                match read::value(&self.slots, at, &self.form, &self.ear, scene) {
                    Ok(read::Reading::Value(value)) => Self::set(slot, value, scene),
                    _ => None,
                }
            }
            How::Name
            | How::Date
            | How::Sitting
            | How::Hour
            | How::Instant
            | How::Minutes
            | How::Party
            | How::Parties
            | How::Record
            | How::Bases
            | How::Money
            | How::Alone
            | How::Quantity
            | How::Count
            | How::Lines
            | How::State(_)
            | How::Detail
            | How::Heading(_)
            | How::Press(_) => None,
        });
        self.seen = text;
        self.renew_detail(at, scene);
        self.echo(scene);
        change.map(Intent::Continue).into_iter().collect()
    }

    /// After another state is chosen its detail is its own: the one that is held, or still to be written.
    fn renew_detail(&mut self, at: usize, scene: &Scene<'_>) {
        let Some((state, detail)) = self.slots.get(at).zip(self.slots.get(at + 1)) else { return };
        let (How::State(options), How::Detail) = (&state.how, &detail.how) else { return };
        let held = scene.session.value(state.target, &state.field);
        let chosen = self.form.chosen(at).and_then(|place| options.get(place));
        let same = chosen.is_some_and(|(_, value)| shown::same_kind(value, held));
        let fresh = if same { shown::field(detail, &self.ear, scene).content() } else { String::new() };
        if let Some(form::Value::Text(text)) = self.form.fields.get_mut(at + 1).map(|field| &mut field.value)
        {
            text.set_text(&fresh);
        }
        self.form.set_error(at + 1, None);
    }

    /// Takes pasted text into the field in focus; what does not fit becomes further notes.
    fn pasted(&mut self, text: &str, item: Item, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
        let at = self.form.focus;
        let takes = matches!(
            self.form.fields.get(at).map(|field| &field.value),
            Some(form::Value::Text(_) | form::Value::Page(_))
        );
        if !takes {
            return Vec::new();
        }
        let rest = self.form.paste(text);
        let mut intents = self.changed(at, scene);
        intents.extend(writing::further_notes(&rest, item, scene, ids));
        intents
    }

    /// Opens running text on a page of its own.
    fn open_page(&mut self, scene: &Scene<'_>) -> Vec<Intent> {
        let Some((record, field)) = self
            .current()
            .filter(|slot| slot.is_running_text())
            .and_then(|slot| Some((record_of(slot.target)?, slot.field.clone())))
        else {
            return vec![Intent::warn(scene.words.form_no_page())];
        };
        // The page goes on with the draft: it is not published here.
        self.dirty = false;
        vec![Intent::Leave, Intent::Open(Layer::Page(record, field))]
    }

    /// Opens the conflict of the field in focus.
    fn settle_conflict(&self, scene: &Scene<'_>) -> Vec<Intent> {
        let disputed =
            self.current().filter(|slot| scene.session.conflict(slot.target, &slot.field).is_some());
        match disputed {
            Some(slot) => vec![Intent::Open(Layer::Settle(slot.target, slot.field.clone()))],
            None => Vec::new(),
        }
    }
}
