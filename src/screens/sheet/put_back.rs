//! Putting a field back to what stood in it when it was entered.

use super::read::{self, Reading};
use super::slot::How;
use super::{Sheet, shown};
use crate::domain::Value;
use crate::screens::{Intent, Scene};

impl Sheet {
    /// Takes back what this visit wrote into the field in focus; `held` is the value it had when it was entered.
    ///
    /// What another person wrote since stays: their words in a running text, or their value instead of this one.
    pub(in crate::screens) fn put_back(&self, held: &Value, scene: &Scene<'_>) -> Option<Intent> {
        let slot = self.current().filter(|_| self.dirty)?;
        let now = scene.session.value(slot.target, &slot.field);
        let value = if slot.how == How::Page {
            if self.before.trim().is_empty() {
                Value::Absent
            } else if shown::field(slot, &self.ear, scene).content() == self.seen {
                self.before.clone().into()
            } else {
                return None;
            }
        } else if matches!(slot.how, How::Line | How::Choice(_) | How::Flag) {
            let mine = read::value(&self.slots, self.form.focus, &self.form, &self.ear, scene).ok()?;
            let typed = now.as_text().unwrap_or_default() == self.seen;
            let own = mine == Reading::Value(now.clone()) || (slot.how == How::Line && typed);
            own.then(|| held.clone())?
        } else {
            return None;
        };
        Self::set(slot, value, scene).map(Intent::Continue)
    }
}
