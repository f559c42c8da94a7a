//! The picture of a meeting that is being prepared.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{State, Step, form, invited, source};
use crate::domain::Body;
use crate::input::{Action, Context};
use crate::lang::Words;
use crate::screens::Scene;
use crate::screens::attendance::short_name;
use crate::screens::carry::{draw_lines, reason_name};
use crate::screens::keys::{key_in, key_of};
use crate::ui::text::{inset, put_cut, put_right, put_wrapped, row, rule, rule_down};
use crate::ui::{Look, form as fields, tabs};

/// From this width on what will be created stands at the right.
const WIDE: u16 = 110;

/// Draws the step; in a wide terminal with what will be created beside it.
///
/// ```text
///  1 Rapat   2 Undangan   3 Lanjutan                    38 orang · 12 baris lanjutan
/// ─────────────────────────────────────────────────────────────────────────────
/// ▌ Triwulan         < Triwulan II 2023 (April–Juni) >  5/8
///   Tanggal rapat    Kamis, 13 Juli 2023
///                    2 minggu lagi
///   Jam mulai        09.00
/// ```
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let area = inset(area, 1);
    let labels = Step::ALL.map(|step| step_label(step, look.words));
    let named: Vec<(&str, &str)> = ["1", "2", "3"].into_iter().zip(labels).collect();
    let at = Step::ALL.iter().position(|step| *step == state.step).unwrap_or(0);
    let total = totals(state, scene, look);
    put_right(buf, row(area, 0), &total, look.theme.dim(), &look.glyphs);
    tabs::draw(&named, at, row(area, 0), buf, look);
    rule(buf, row(area, 1), look.theme.border(false), &look.glyphs);
    let foot = row(area, area.height.saturating_sub(1));
    let body = Rect { y: area.y + 2, height: area.height.saturating_sub(3), ..area };
    let left = if area.width >= WIDE { area.width * 3 / 5 } else { area.width };
    draw_step(state, scene, look, Rect { width: left, ..body }, buf);
    if left < area.width {
        let right = Rect { x: body.x + left, width: body.width - left, ..body };
        rule_down(buf, right, look.theme.border(false), &look.glyphs);
        draw_summary(state, scene, look, inset(right, 2), buf);
    }
    put_cut(buf, foot, &step_hint(state, look.words), look.theme.dim(), &look.glyphs);
}

fn draw_step(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    match state.step {
        Step::Meeting => drop(fields::draw(&state.form, area, buf, look)),
        Step::Invited => invited::draw(state, scene, look, area, buf),
        Step::Carried => draw_carried(state, scene, look, area, buf),
    }
}

fn draw_carried(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let head = whence(state, scene, words);
    let used = put_wrapped(buf, area, &head, look.theme.text());
    if !state.preview.is_empty() {
        let rest = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
        draw_lines(&state.preview, true, rest, buf, look);
    }
}

/// Which meeting hands on, or why none does.
fn whence(state: &State, scene: &Scene<'_>, words: Words) -> String {
    let Some(quarter) = state.quarter() else { return String::new() };
    match (source(Some(quarter), scene), scene.library.before(quarter)) {
        (Some(before), _) if state.preview.is_empty() => {
            words.carry_nothing(&words.quarter(before.quarter()))
        }
        (Some(before), _) => words.new_carried_from(&words.quarter(before.quarter()), &before.id().stem()),
        (None, Some(before)) if scene.before.is_some() => words.new_carry_later(
            &words.quarter(before.quarter()),
            &key_of(&[Context::Meeting], Action::CarryOver, words),
        ),
        (None, Some(awaited)) => words.carry_reading(&words.quarter(awaited.quarter())),
        (None, None) => words.carry_no_source().to_owned(),
    }
}

/// How many people and lines the meeting will start with.
fn totals(state: &State, scene: &Scene<'_>, look: &Look) -> String {
    let (invited, _) = invited::count(state, None, scene);
    let lines = look.words.new_lines(state.preview.chosen().count());
    format!("{} {} {lines}", look.words.people_count(invited), look.glyphs.dot)
}

/// What will be created, in a column.
fn draw_summary(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let mut y = 0;
    let mut line = |text: &str, style| {
        put_cut(buf, row(area, y), text, style, &look.glyphs);
        y += 1;
    };
    line(words.new_summary(), look.theme.title(false));
    if let Some(quarter) = state.quarter() {
        line(&words.quarter_long(quarter), look.theme.strong());
    }
    let date = form::date(&state.form, scene).map(|date| words.date_long(date));
    line(date.as_deref().unwrap_or(words.home_no_date()), look.theme.text());
    line("", look.theme.text());
    line(words.new_step_invited(), look.theme.accent());
    for body in Body::ALL {
        let (invited, all) = invited::count(state, Some(body), scene);
        if all > 0 {
            line(
                &format!("  {}: {}", short_name(body, words), words.carry_of(invited, all)),
                look.theme.text(),
            );
        }
    }
    line("", look.theme.text());
    line(words.new_step_carried(), look.theme.accent());
    for reason in state.preview.reasons() {
        let (chosen, all) = state.preview.count(reason);
        line(
            &format!("  {}: {}", reason_name(reason, words), words.carry_of(chosen, all)),
            look.theme.text(),
        );
    }
    if state.preview.is_empty() {
        let rest = Rect { y: area.y + y.min(area.height), height: area.height.saturating_sub(y), ..area };
        put_wrapped(buf, rest, &whence(state, scene, words), look.theme.dim());
    }
}

const fn step_label(step: Step, words: Words) -> &'static str {
    match step {
        Step::Meeting => words.new_step_meeting(),
        Step::Invited => words.new_step_invited(),
        Step::Carried => words.new_step_carried(),
    }
}

fn step_hint(state: &State, words: Words) -> String {
    let next = key_in(Context::NewSession, Action::NextStep, words);
    let mark = key_in(Context::Marks, Action::Toggle, words);
    match state.step {
        Step::Meeting if state.form.focus == form::QUARTER => words.new_hint_meeting(&next),
        Step::Meeting => words.new_hint_next(&next),
        Step::Invited => words.new_hint_invited(&mark, &next),
        Step::Carried => words.new_hint_carried(&mark, &next),
    }
}
