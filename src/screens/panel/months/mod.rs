//! The activities over the months of a year, with what clashes and what was moved.

mod detail;
mod draw;
mod scale;
#[cfg(test)]
mod tests;

use chrono::{Datelike, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::moving::Moving;
use super::{Doing, State, faces};
use crate::domain::plan::{self, Standing};
use crate::domain::{Kind, Panel, Record, RecordId};
use crate::input::{Action, Context};
use crate::lang::Words;
use crate::screens::picking::stepped;
use crate::screens::{Foot, Ids, Intent, Layer, Scene};
use crate::ui::{Look, Tone};

/// The contexts of the keys, innermost first.
const CHAIN: [Context; 4] = [Context::Months, Context::List, Context::Meeting, Context::Global];

/// The activities as bars over the months.
pub(super) struct Picture;

impl faces::Picture for Picture {
    fn name(&self, _state: Option<&State>, words: Words) -> String {
        words.face_months().to_owned()
    }

    fn chain(&self) -> &'static [Context] {
        &CHAIN
    }

    fn foot(&self, _state: &State, scene: &Scene<'_>, foot: Foot) -> Foot {
        if activities(scene).is_empty() {
            return foot.without(&[Action::Reschedule, Action::Open]);
        }
        foot.leading(&[Action::Reschedule, Action::Open])
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "every other command is a step, or belongs to the meeting"
    )]
    fn act(&self, state: &mut State, action: Action, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        let rows = rows(state, scene);
        let at = place(state, &rows);
        let current = rows.get(at).copied();
        match action {
            Action::MoveLeft => state.years = state.years.saturating_sub(1),
            Action::MoveRight => state.years = state.years.saturating_add(1),
            Action::Open => {
                return current.map(|row| Intent::Open(Layer::Record(row.id))).into_iter().collect();
            }
            Action::Reschedule => match current.map(|row| Moving::begin(row, scene)) {
                Some(Ok(moving)) => state.doing = Doing::Moving(Box::new(moving)),
                Some(Err(refusal)) => return vec![refusal],
                None => {}
            },
            other => {
                if let Some(to) = stepped(other, at, rows.len(), draw::page(scene.area)) {
                    state.selected = rows.get(to).map(|row| row.id);
                }
            }
        }
        Vec::new()
    }

    fn selected(&self, state: &State, scene: &Scene<'_>) -> Option<RecordId> {
        let rows = rows(state, scene);
        rows.get(place(state, &rows)).map(|row| row.id)
    }

    fn draw(&self, state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        draw::draw(state, scene, look, area, buf);
    }
}

/// The activities of the year on show by their first day, then those without days, then those of other years.
fn rows<'a>(state: &State, scene: &Scene<'a>) -> Vec<&'a Record> {
    let year = year(state, scene);
    let mut rows = activities(scene);
    rows.sort_by_cached_key(|row| {
        let days = plan::days(row);
        let group = match &days {
            Some(days) if days.start().year() <= year && days.end().year() >= year => 0_u8,
            None => 1,
            Some(_) => 2,
        };
        (group, days.map(|days| (*days.start(), *days.end())))
    });
    rows
}

fn activities<'a>(scene: &Scene<'a>) -> Vec<&'a Record> {
    scene.session.of_kind(Kind::Row(Panel::Activity)).collect()
}

/// The place of the cursor among the rows.
fn place(state: &State, rows: &[&Record]) -> usize {
    rows.iter().position(|row| Some(row.id) == state.selected).unwrap_or(0)
}

/// The year on show, or as many before or after it as the arrows went.
///
/// A meeting plans the quarter after the one that it evaluates: in TW IV the next year, as soon as something is planned
/// in it.
fn year(state: &State, scene: &Scene<'_>) -> i32 {
    let quarter = scene.session.quarter();
    let (own, next) = (i32::from(quarter.year()), i32::from(quarter.next().year()));
    let planned = |row: &&Record| plan::days(row).is_some_and(|days| days.end().year() >= next);
    let first = if own != next && !activities(scene).iter().any(planned) { own } else { next };
    first.saturating_add(state.years)
}

/// The tone of a standing; its sign comes with it.
const fn tone(standing: Standing) -> Tone {
    match standing {
        Standing::Planned | Standing::Cancelled => Tone::Plain,
        Standing::Running => Tone::Ongoing,
        Standing::Done => Tone::Good,
        Standing::NotBegun | Standing::NotEnded => Tone::Warn,
    }
}

/// The sign of a standing, so that its colour never speaks alone.
const fn sign(standing: Standing, look: &Look) -> &'static str {
    match standing {
        Standing::Planned => look.glyphs.hollow,
        Standing::Cancelled => look.glyphs.bad,
        Standing::Running | Standing::Done | Standing::NotBegun | Standing::NotEnded => {
            look.sign(tone(standing))
        }
    }
}

/// What the bar of an activity is filled with.
const fn fill(standing: Standing, look: &Look) -> &'static str {
    match standing {
        Standing::Planned | Standing::NotBegun => look.glyphs.steps[1],
        Standing::Done => look.glyphs.steps[2],
        Standing::Running | Standing::NotEnded => look.glyphs.gauge_full,
        Standing::Cancelled => look.glyphs.bad,
    }
}

/// How an activity stands, in words.
const fn standing_in_words(standing: Standing, words: Words) -> &'static str {
    match standing {
        Standing::Planned => words.activity_planned(),
        Standing::Running => words.activity_in_progress(),
        Standing::Done => words.activity_done(),
        Standing::Cancelled => words.activity_cancelled(),
        Standing::NotBegun => words.months_not_begun(),
        Standing::NotEnded => words.months_not_ended(),
    }
}

/// The first day of the months on show, for the head.
fn first_of(year: i32, month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or_default()
}
