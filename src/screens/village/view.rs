//! The picture of the set-up.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{State, Step};
use crate::lang::Words;
use crate::ui::form::{self, Field, Value};
use crate::ui::text::{below, put_wrapped, put_wrapped_cut, row, rule, wrapped_rows};
use crate::ui::{Look, Tone, dialog, tabs};

/// The widest that the form gets: longer lines are hard to read from afar.
const WIDEST: u16 = 110;

/// Draws the step in a box over the screen.
///
/// ```text
/// ┌ Data desa ────────────────────────────────────────────────────────────────┐
/// │ 1 Nama   2 Rapat   3 Jabatan   4 Orang                                    │
/// │ ───────────────────────────────────────────────────────────────────────── │
/// │ ▌ Nama desa      Toronan                                                  │
/// │   Kode wilayah   35.28.04.2018                                            │
/// │   Kecamatan                                                               │
/// │                                                                           │
/// │ Satu jabatan per baris. …                                                 │
/// └───────────────────────────────────────────────────────────────────────────┘
/// ```
pub(super) fn draw(state: &State, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let size = (area.width.saturating_sub(2).min(WIDEST), area.height);
    let inner = dialog::draw_box(words.village_title(), Tone::Plain, size, area, buf, look);
    let labels = Step::ALL.map(|step| step_label(step, words));
    let marks: Vec<String> = state.forms.iter().enumerate().map(|(at, form)| mark(at, form, look)).collect();
    let named: Vec<(&str, &str)> = marks.iter().map(String::as_str).zip(labels).collect();
    let at = Step::ALL.iter().position(|step| *step == state.step).unwrap_or(0);
    tabs::draw(&named, at, row(inner, 0), buf, look);
    rule(buf, row(inner, 1), look.theme.border(false), &look.glyphs);
    let said = step_hint(state.step, words);
    let foot = wrapped_rows(said, usize::from(inner.width.max(1))).min(inner.height);
    let body =
        Rect { y: inner.y + 2.min(inner.height), height: inner.height.saturating_sub(3 + foot), ..inner };
    let hint = Rect { y: inner.bottom() - foot, height: foot, ..inner };
    match state.form().fields.first() {
        Some(field) if state.step.is_page() => draw_page(field, body, buf, look),
        _ => drop(form::draw(state.form(), body, buf, look)),
    }
    put_wrapped(buf, hint, said, look.theme.dim());
}

/// The number of a step, with a sign before it when something in it is not right; its place is kept free.
fn mark(at: usize, form: &form::FormState, look: &Look) -> String {
    let wrong = form.fields.iter().any(|field| field.error.is_some());
    format!("{}{}", if wrong { look.glyphs.bad } else { " " }, at + 1)
}

/// A page takes the whole width and height, as lines are many and long.
fn draw_page(field: &Field, area: Rect, buf: &mut Buffer, look: &Look) {
    let Value::Page(text) = &field.value else { return };
    let (said, style) = match &field.error {
        Some(error) => (format!("{} {error}", look.glyphs.bad), look.theme.bad()),
        None => (field.echo.clone(), look.theme.text()),
    };
    let said_rows = wrapped_rows(&said, usize::from(area.width.max(1))).min(area.height / 2).max(1);
    let rows = area.height.saturating_sub(said_rows);
    text.draw(Rect { height: rows, ..area }, buf, look, true, &field.placeholder);
    put_wrapped_cut(buf, below(area, rows), &said, style, &look.glyphs);
}

const fn step_label(step: Step, words: Words) -> &'static str {
    match step {
        Step::Name => words.village_step_name(),
        Step::Meeting => words.village_step_meeting(),
        Step::Offices => words.village_step_offices(),
        Step::Roster => words.village_step_roster(),
    }
}

const fn step_hint(step: Step, words: Words) -> &'static str {
    match step {
        Step::Name => words.village_hint_name(),
        Step::Meeting => words.village_hint_meeting(),
        Step::Offices => words.village_hint_offices(),
        Step::Roster => words.village_hint_roster(),
    }
}
