//! Moving an activity to other days: its new days and the reason, one gesture.
//!
//! ```text
//! ┌ Jadwal ulang ──────────────────────────────────┐
//! │ Rabat beton Dusun Toronan Tengah               │
//! │                                                │
//! │ Mulai    15 Mei 2023                           │
//! │          Senin, 15 Mei 2023                    │
//! │ Selesai  30 Jun 2023                           │
//! │ Alasan   menunggu bahan                        │
//! └────────────────────────────────────────────────┘
//! ```

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Doing, State};
use crate::domain::text::clean_line;
use crate::domain::{Change, Field, Record, RecordId, Target, plan};
use crate::input::{Action, Context, Key, KeyCode};
use crate::lang::describe::first_line;
use crate::screens::sheet::read_date;
use crate::screens::{Event, Focus, Foot, Intent, Scene, fields, told};
use crate::ui::dialog::draw_box;
use crate::ui::form::{self, FormOutcome, FormState};
use crate::ui::text::{below, put_cut, row};
use crate::ui::{Look, Tone};

/// The places of the form's fields.
const STARTS: usize = 0;
const ENDS: usize = 1;
const WHY: usize = 2;

/// An activity that is being moved.
#[derive(Debug, Clone)]
pub(super) struct Moving {
    /// The activity.
    pub(super) row: RecordId,
    form: FormState,
    /// Whether a field holds what was filled in: the first letter replaces it.
    fresh: [bool; 2],
}

impl Moving {
    /// Begins to move an activity.
    ///
    /// # Errors
    /// What to tell where nothing may be altered.
    pub(super) fn begin(activity: &Record, scene: &Scene<'_>) -> Result<Self, Intent> {
        let words = scene.words;
        if let Some(refusal) = scene.locks(Target::Record(activity.id)) {
            return Err(refusal);
        }
        let day = |field| {
            let day = activity.day(field);
            day.map(|day| words.date_short(day)).unwrap_or_default()
        };
        let mut all = vec![
            form::Field::text(words.field_starts(), &day(&Field::Starts))
                .with_placeholder(words.form_hint_date()),
            form::Field::text(words.field_ends(), &day(&Field::Ends))
                .with_placeholder(words.form_hint_date()),
        ];
        if plan::days(activity).is_some() {
            let why = form::Field::text(words.moving_why(), "");
            all.push(why.with_placeholder(words.moving_why_hint()));
        }
        let mut moving = Self { row: activity.id, form: FormState::new(all), fresh: [true; 2] };
        moving.explain(scene);
        Ok(moving)
    }

    /// Where the hands are.
    pub(super) fn focus() -> Focus {
        Focus::typing(&[Context::Form, Context::Global])
    }

    /// What the footer leads with.
    pub(super) fn foot(scene: &Scene<'_>) -> Foot {
        Foot::of_form(scene).without(&[Action::OpenPage, Action::OpenConflicts])
    }

    /// Gives a key to the form.
    fn press(&mut self, key: &Key) -> FormOutcome {
        let focus = self.form.focus;
        let erases = matches!(key.code, KeyCode::Backspace | KeyCode::Delete);
        let writes = erases || key.typed().is_some();
        let replaces = self.fresh.get(focus) == Some(&true) && writes;
        if let (true, Some(form::Value::Text(text))) =
            (replaces, self.form.fields.get_mut(focus).map(|field| &mut field.value))
        {
            text.clear();
        }
        let outcome = self.form.handle(key);
        if self.form.focus == focus
            && let Some(fresh) = self.fresh.get_mut(focus)
        {
            *fresh = false;
        }
        if erases && replaces { FormOutcome::Changed(focus) } else { outcome }
    }

    /// Says under each day how it is understood.
    fn explain(&mut self, scene: &Scene<'_>) {
        for at in [STARTS, ENDS] {
            let echo = self.read(at, scene).ok().flatten().map(|day| scene.words.date_long(day));
            if let Some(field) = self.form.fields.get_mut(at) {
                field.echo = echo.unwrap_or_default();
            }
        }
    }

    /// The day that is typed in a field; none where nothing is.
    fn read(&self, at: usize, scene: &Scene<'_>) -> Result<Option<NaiveDate>, String> {
        let text = self.form.content(at);
        if text.trim().is_empty() { Ok(None) } else { read_date(&text, scene).map(Some) }
    }

    /// The change that the form asks for.
    ///
    /// # Errors
    /// The place of the field that is not right, and why.
    fn finish(&self, activity: &Record, scene: &Scene<'_>) -> Result<Change, (usize, String)> {
        let words = scene.words;
        let starts = self.read(STARTS, scene).map_err(|error| (STARTS, error))?;
        let ends = self.read(ENDS, scene).map_err(|error| (ENDS, error))?;
        if starts.is_none() && ends.is_none() {
            return Err((STARTS, words.form_blank().to_owned()));
        }
        if starts.zip(ends).is_some_and(|(starts, ends)| ends < starts) {
            return Err((ENDS, words.moving_backwards().to_owned()));
        }
        let held = (activity.day(&Field::Starts), activity.day(&Field::Ends));
        if (starts, ends) == held {
            return Err((STARTS, words.moving_same().to_owned()));
        }
        let why = clean_line(&self.form.content(WHY));
        if plan::days(activity).is_some() && why.is_empty() {
            return Err((WHY, words.form_why_missing().to_owned()));
        }
        Ok(plan::reschedule(activity, starts, ends, &why, scene.day()))
    }
}

/// Answers an event while an activity is moved.
pub(super) fn update(state: &mut State, event: Event, scene: &Scene<'_>) -> Vec<Intent> {
    let Doing::Moving(moving) = &mut state.doing else { return Vec::new() };
    let key = match event {
        Event::Pasted(text) => {
            moving.form.paste(&text);
            moving.explain(scene);
            return Vec::new();
        }
        Event::Typed(key) => Some(key),
        Event::Action(Action::Back | Action::Cancel | Action::KeepDraft) => {
            state.doing = Doing::Cells;
            // An empty answer would leave the screen.
            return vec![Intent::Leave];
        }
        Event::Action(Action::SaveForm) => return save(state, scene),
        Event::Action(Action::Undo) => Some(Key::ctrl('z')),
        Event::Action(Action::Redo) => Some(Key::ctrl('y')),
        Event::Action(action) => fields::key_for(action),
    };
    let Some(key) = key else { return Vec::new() };
    match moving.press(&key) {
        FormOutcome::Finished => return save(state, scene),
        FormOutcome::Changed(_) => moving.explain(scene),
        FormOutcome::Ignored | FormOutcome::Moved | FormOutcome::Left => {}
    }
    Vec::new()
}

/// Commits the move, or says what is not right.
fn save(state: &mut State, scene: &Scene<'_>) -> Vec<Intent> {
    let Doing::Moving(moving) = &mut state.doing else { return Vec::new() };
    let Some(activity) = scene.session.record(moving.row) else {
        state.doing = Doing::Cells;
        return vec![Intent::Leave];
    };
    if let Some(refusal) = scene.locks(Target::Record(activity.id)) {
        // The meeting was closed while the days were typed.
        state.doing = Doing::Cells;
        return vec![Intent::Leave, refusal];
    }
    match moving.finish(activity, scene) {
        Ok(change) => {
            state.doing = Doing::Cells;
            let name: String = first_line(activity).chars().take(24).collect();
            vec![Intent::Commit(change), told::told(&name, scene.words.moving_done(), scene.words)]
        }
        Err((at, error)) => {
            moving.form.set_error(at, Some(error));
            moving.form.focus_error();
            Vec::new()
        }
    }
}

/// Draws the form over the picture.
pub(super) fn draw(moving: &Moving, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let Some(activity) = scene.session.record(moving.row) else { return };
    let words = look.words;
    let first = plan::days(activity).is_none();
    let title = if first { words.moving_first() } else { words.moving_title() };
    let width = area.width.saturating_sub(4).min(70);
    let inside = draw_box(title, Tone::Plain, (width, 11), area, buf, look);
    put_cut(buf, row(inside, 0), first_line(activity), look.theme.strong(), &look.glyphs);
    let rest = below(inside, 2);
    let _cursor = form::draw(&moving.form, rest, buf, look);
}
