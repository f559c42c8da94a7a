//! A sheet: a form whose every field is a field of the meeting, of an agenda item or of a record.
//!
//! Each visit of a field is one gesture. Running text is sent with every key; what has to be understood first (days,
//! hours, names) is read when the field is left, and a field that is not right changes nothing.

mod choices;
mod keys;
mod put_back;
mod read;
mod row;
mod shown;
mod slot;

use super::writing::{self, Ear, Theirs};
use super::{Focus, Foot, Intent, Scene};
use crate::domain::{Change, Field, RecordId, Target, Value, compose};
use crate::input::{Action, Context};
use crate::screens::keys::key_in;
use crate::ui::form::{self, FormState};

pub(super) use choices::options;
pub(super) use read::date as read_date;
pub(super) use row::row_slots;
pub(super) use slot::{How, Slot};

/// A form with the meaning of each of its fields.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    form: FormState,
    slots: Vec<Slot>,
    ear: Ear,
    /// Whether the field in focus was altered since it was entered.
    dirty: bool,
    /// Running text in focus as it was last sent or seen, to bring others' words in.
    seen: String,
    /// Running text as it stood when the visit began, with others' words that came since.
    before: String,
    /// The published text when the visit of it began.
    base: Option<String>,
    /// Whether another's words stand in the text, and whether discarding them was warned of.
    theirs: Theirs,
    /// What was typed of which Enter has warned that it is doubtful.
    warned: Option<String>,
}

/// What a command did beside its intents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The form goes on.
    Stay,
    /// All is right and the form is to be finished.
    Finish,
    /// The form is to be left as it is.
    Leave,
}

impl Sheet {
    /// Makes a sheet of slots.
    pub(super) fn new(slots: Vec<Slot>, scene: &Scene<'_>) -> Self {
        let ear = Ear::new(scene);
        let fields = slots.iter().map(|slot| shown::field(slot, &ear, scene)).collect();
        let form = FormState::new(fields);
        let record = slots.iter().find(|slot| slot.how == How::Text).and_then(|slot| record_of(slot.target));
        let theirs = record.map_or_else(Theirs::default, |record| Theirs::of(scene.session, record));
        let mut sheet = Self {
            form,
            slots,
            ear,
            dirty: false,
            seen: String::new(),
            before: String::new(),
            base: None,
            theirs,
            warned: None,
        };
        sheet.form.locked = sheet.refusal(scene).is_some();
        sheet.enter();
        sheet.echo(scene);
        sheet
    }

    /// Why nothing of it may be altered now; none when it may.
    fn refusal(&self, scene: &Scene<'_>) -> Option<Intent> {
        scene.locks(self.slots.first()?.target)
    }

    /// The order of the hints; a form that is only looked at has none that write.
    pub(super) fn foot(&self, scene: &Scene<'_>) -> Foot {
        let foot = Foot::of_form(scene);
        if self.form.locked { foot.without(&[Action::SaveForm]) } else { foot }
    }

    /// The form as it is drawn.
    pub(super) const fn form(&self) -> &FormState {
        &self.form
    }

    /// The slot in focus.
    pub(super) fn current(&self) -> Option<&Slot> {
        self.slots.get(self.form.focus)
    }

    /// Puts the focus on the slot of a field, if there is one.
    pub(super) fn focus_on(&mut self, field: &Field) {
        if let Some(at) = self.slots.iter().position(|slot| slot.field == *field) {
            self.form.focus = at;
            self.enter();
        }
    }

    /// Where the hands are: on a text, or on a choice.
    ///
    /// While a text is `unfinished`, leaving keeps it as a draft.
    pub(super) fn focus(&self, unfinished: bool) -> Focus {
        let field = self.form.fields.get(self.form.focus).map(|field| &field.value);
        let chosen = matches!(field, Some(form::Value::Choice { .. } | form::Value::Toggle(_)));
        if self.form.locked {
            return Focus::typing(&[Context::Form, Context::Global]);
        }
        match (chosen, unfinished) {
            (true, true) => {
                Focus::commands(&[Context::Choice, Context::FormDraft, Context::Form, Context::Global])
            }
            (true, false) => Focus::commands(&[Context::Choice, Context::Form, Context::Global]),
            (false, true) => Focus::typing(&[Context::FormDraft, Context::Form, Context::Global]),
            (false, false) => Focus::typing(&[Context::Form, Context::Global]),
        }
    }

    /// The text of the slot of a field as it stands in the form.
    pub(super) fn content(&self, field: &Field) -> String {
        let at = self.slots.iter().position(|slot| slot.field == *field);
        at.map(|at| self.form.content(at)).unwrap_or_default()
    }

    /// Says what is not right with the slot of a field, and goes there.
    pub(super) fn object(&mut self, field: &Field, error: &str) {
        if let Some(at) = self.slots.iter().position(|slot| slot.field == *field) {
            self.form.set_error(at, Some(error.to_owned()));
            self.form.focus = at;
        }
    }

    /// Empties the field in focus, to be typed anew.
    pub(super) fn clear(&mut self) {
        if let Some(form::Value::Text(text)) =
            self.form.fields.get_mut(self.form.focus).map(|field| &mut field.value)
        {
            text.clear();
        }
    }

    /// What a text says with its marks.
    pub(super) const fn ear(&self) -> &Ear {
        &self.ear
    }

    /// Takes slots whose words changed, such as the snapshot's; their number stays.
    pub(super) fn refit(&mut self, slots: Vec<Slot>) {
        if slots.len() == self.slots.len() {
            self.slots = slots;
        }
    }

    /// Begins the visit of the field in focus.
    fn enter(&mut self) {
        self.dirty = false;
        self.seen = self.form.content(self.form.focus);
        self.before.clone_from(&self.seen);
    }

    /// Comes to terms with a session that changed: fields that are not being typed show what holds now.
    pub(super) fn settle(&mut self, scene: &Scene<'_>) {
        self.ear.refresh(scene);
        self.form.locked = self.refusal(scene).is_some();
        for (at, slot) in self.slots.iter().enumerate() {
            let own = at == self.form.focus;
            if self.waits(at, scene) {
                continue;
            }
            let fresh = shown::field(slot, &self.ear, scene);
            let Some(field) = self.form.fields.get_mut(at) else { continue };
            if !same(&fresh.value, &field.value) {
                field.value = fresh.value;
                if slot.how == How::Text {
                    self.theirs.came();
                }
            }
            if own {
                self.seen = field.content();
                if !self.dirty {
                    self.before.clone_from(&self.seen);
                }
            }
        }
        self.join_others(scene);
        self.echo(scene);
    }

    /// Whether a field holds what the session does not know yet: it is not right, or a state lacks its detail.
    fn waits(&self, at: usize, scene: &Scene<'_>) -> bool {
        if self.form.fields.get(at).is_some_and(|field| field.error.is_some()) {
            return true;
        }
        let lead = read::lead(&self.slots, at);
        if self.dirty && read::lead(&self.slots, self.form.focus) == lead {
            return true;
        }
        matches!(self.slots.get(lead).map(|slot| &slot.how), Some(How::State(_)))
            && read::value(&self.slots, lead, &self.form, &self.ear, scene) == Ok(read::Reading::Later)
    }

    /// Brings others' words into the running text that is being typed.
    fn join_others(&mut self, scene: &Scene<'_>) {
        let at = self.form.focus;
        let Some(slot) = self.slots.get(at).filter(|slot| self.dirty && slot.is_running_text()) else {
            return;
        };
        let agreed = |field: &Field| {
            let held = !scene.session.value(slot.target, field).is_absent();
            held.then(|| writing::agreed(scene.session, slot.target, field)).flatten()
        };
        let Some(form::Value::Page(area)) = self.form.fields.get_mut(at).map(|field| &mut field.value) else {
            return;
        };
        let mut text = area.text();
        if let Some(theirs) = agreed(slot.inked()).filter(|theirs| *theirs != self.seen) {
            text = writing::rejoin(&self.seen, theirs, &text, "\n");
            self.before = writing::rejoin(&self.seen, theirs, &self.before, "\n");
            theirs.clone_into(&mut self.seen);
        }
        if slot.how == How::Text
            && let (Some(base), Some(theirs)) = (&mut self.base, agreed(&Field::Text))
            && theirs != base
        {
            text = writing::rejoin(base, theirs, &text, "\n");
            theirs.clone_into(base);
        }
        if text != area.text() {
            self.theirs.came();
        }
        area.merge(&text);
    }

    /// Writes under each field how it is understood, or that people disagree about it.
    fn echo(&mut self, scene: &Scene<'_>) {
        for at in 0..self.slots.len() {
            let echo = match self.slots.get(at) {
                Some(slot) => match scene.session.conflict(slot.target, &slot.field) {
                    Some(versions) => {
                        let key = key_in(Context::Form, Action::OpenConflicts, scene.words);
                        scene.words.form_disputed(versions.len(), &key)
                    }
                    None => shown::echo(&self.slots, at, &self.form, &self.ear, scene),
                },
                None => String::new(),
            };
            if let Some(field) = self.form.fields.get_mut(at) {
                field.echo = echo;
            }
        }
    }

    /// Sets a field, unless it holds the value already.
    fn set(slot: &Slot, value: Value, scene: &Scene<'_>) -> Option<Change> {
        if *scene.session.value(slot.target, &slot.field) == value {
            return None;
        }
        let also = record_of(slot.target)
            .and_then(|record| compose::along(scene.session, record, &slot.field, &value, scene.day()));
        let change = Change::set(slot.target, slot.field.clone(), value);
        Some(match also {
            Some(also) => Change::Batch(vec![change, also]),
            None => change,
        })
    }

    /// Ends the visit of the field in focus.
    ///
    /// # Errors
    /// When the field is not right: it says so, and nothing is changed. What is only doubtful is said once, and the
    /// visit goes on.
    pub(super) fn leave(&mut self, scene: &Scene<'_>) -> Result<Vec<Intent>, ()> {
        let at = self.form.focus;
        if !self.dirty {
            return Ok(Vec::new());
        }
        if self.joins_drafts(scene) {
            return Err(());
        }
        let read = read::value(&self.slots, at, &self.form, &self.ear, scene);
        if let Ok(read::Reading::Value(value)) = &read
            && self.holds(at, value, scene)
        {
            return Err(());
        }
        let change = match read {
            Ok(read::Reading::Value(value)) => {
                self.slots.get(read::lead(&self.slots, at)).and_then(|slot| Self::set(slot, value, scene))
            }
            Ok(read::Reading::Changes(changes)) => (!changes.is_empty()).then_some(Change::Batch(changes)),
            Ok(read::Reading::Later) => None,
            Err(error) => {
                self.dirty = false;
                self.form.set_error(at, Some(error));
                return Err(());
            }
        };
        self.dirty = false;
        let change = change.map(Intent::Continue);
        Ok(change.into_iter().chain([Intent::Leave]).collect())
    }

    /// Whether others write in the same text: then their words are joined in, to be looked at before it is published.
    pub(super) fn joins_drafts(&mut self, scene: &Scene<'_>) -> bool {
        let at = self.form.focus;
        let record =
            self.current().filter(|slot| slot.how == How::Text).and_then(|slot| record_of(slot.target));
        let Some(record) = record else { return false };
        let published =
            scene.session.value(Target::Record(record), &Field::Text).as_text().unwrap_or_default();
        let base = self.base.as_deref().unwrap_or(published);
        let Some(joined) = writing::with_drafts(scene.session, record, base, &self.form.content(at), "\n")
        else {
            return false;
        };
        if let Some(form::Value::Page(area)) = self.form.fields.get_mut(at).map(|field| &mut field.value) {
            area.merge(&joined);
        }
        self.theirs.came();
        let key = key_in(Context::Form, Action::SaveForm, scene.words);
        self.form.set_error(at, Some(scene.words.capture_joined(&key)));
        true
    }

    /// Holds once the discarding of a text in which another's words stand.
    pub(super) fn hold_discarding(&mut self, scene: &Scene<'_>) -> Option<Vec<Intent>> {
        let key = key_in(Context::FormDraft, Action::DiscardDraft, scene.words);
        self.theirs.hold(&key, scene)
    }

    /// Whether a value is doubtful and nobody was told so: it is told, and stays to be confirmed.
    fn holds(&mut self, at: usize, value: &Value, scene: &Scene<'_>) -> bool {
        let Value::Method(method) = value else { return false };
        let text = self.form.content(at);
        let doubt = writing::too_many(*method, scene).filter(|_| self.warned.as_ref() != Some(&text));
        if let Some(why) = &doubt {
            self.warned = Some(text);
            let key = key_in(Context::Form, Action::Advance, scene.words);
            self.form.set_error(at, Some(scene.words.capture_enter_again(why, &key)));
        } else {
            self.form.set_error(at, None);
        }
        doubt.is_some()
    }

    /// Looks at every field; false when one is not right, which then has the focus.
    pub(super) fn is_right(&mut self, scene: &Scene<'_>) -> bool {
        for at in 0..self.slots.len() {
            if !read::detail_follows(&self.slots, at) {
                let error = read::value(&self.slots, at, &self.form, &self.ear, scene).err();
                self.form.set_error(at, error);
            }
        }
        !self.form.focus_error()
    }
}

/// Whether two values show the same, wherever the cursor stands.
fn same(a: &form::Value, b: &form::Value) -> bool {
    match (a, b) {
        (form::Value::Text(a), form::Value::Text(b)) => a.text() == b.text(),
        (form::Value::Page(a), form::Value::Page(b)) => a.text() == b.text(),
        (a, b) => a == b,
    }
}

/// The record of a target.
const fn record_of(target: Target) -> Option<RecordId> {
    match target {
        Target::Record(record) => Some(record),
        Target::Meeting | Target::Item(_) => None,
    }
}
