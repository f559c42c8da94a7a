//! Drawing a question.
//!
//! ```text
//! ┌ Tenggat ────────────────────────────────────────────┐
//! │ T1 Lengkapi SPJ panjar posyandu                     │
//! │                                                     │
//! │ 2 minggu▌                                           │
//! │ = Kamis, 20 April 2023 (2 minggu lagi)               │
//! │                                                     │
//! │ Contoh: besok, 2 minggu, akhir bulan, 15/7.         │
//! └─────────────────────────────────────────────────────┘
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{State, answer, offers, reply};
use crate::input::parse_date;
use crate::lang::describe::parties_in_words;
use crate::screens::{Question, Scene};
use crate::ui::dialog::draw_box;
use crate::ui::text::{put, put_cut, put_wrapped, row, wrapped_rows};
use crate::ui::{Look, Tone};

pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let offers = state.offers();
    let width = area.width.saturating_sub(4).min(76);
    let listed = if offers::has_names(&state.question) { offers::MOST } else { 0 };
    let listed = u16::try_from(listed).unwrap_or(0);
    let room = usize::from(width.saturating_sub(4).max(1));
    let hint = answer::hint(&state.question, look.words);
    let height = 7 + listed + wrapped_rows(&hint, room);
    let title = answer::title(&state.question, scene);
    let inside = draw_box(&title, Tone::Plain, (width, height), area, buf, look);
    let subject = answer::subject(&state.question, scene);
    put_cut(buf, row(inside, 0), &subject, look.theme.strong(), &look.glyphs);
    let _cursor = state.field.draw(row(inside, 2), buf, look, true, "");
    if state.fresh {
        let columns = state.field.columns().min(inside.width);
        buf.set_style(Rect { width: columns, ..row(inside, 2) }, look.theme.selection(true));
    }
    let held = state.warned.as_ref().filter(|(text, _)| *text == state.field.text());
    match (&state.error, understood(state, scene, look)) {
        (None, _) if let Some((_, doubt)) = held => {
            let text = format!("{} {doubt}", look.sign(Tone::Warn));
            put_cut(buf, row(inside, 3), &text, look.theme.warn(), &look.glyphs);
        }
        (Some(error), _) => {
            let text = format!("{} {error}", look.sign(Tone::Bad));
            put_cut(buf, row(inside, 3), &text, look.theme.bad(), &look.glyphs);
        }
        (None, Some(text)) => {
            put_cut(buf, row(inside, 3), &format!("= {text}"), look.theme.good(), &look.glyphs);
        }
        (None, None) => {
            let before = answer::before(&state.question, scene).unwrap_or_default();
            put_cut(buf, row(inside, 3), &before, look.theme.dim(), &look.glyphs);
        }
    }
    for (at, offer) in (4..).zip(&offers) {
        let line = row(inside, at);
        if line.height > 0 && usize::from(at) == state.offer + 4 {
            buf.set_style(line, look.theme.selection(true));
            put(buf, line.x, line.y, look.glyphs.selected, 1, look.theme.accent());
        }
        let place = Rect { x: line.x + 2, width: line.width.saturating_sub(2), ..line };
        put_cut(buf, place, &offer.label, ratatui::style::Style::new(), &look.glyphs);
    }
    let from = 5 + listed;
    let rest =
        Rect { y: inside.y + from.min(inside.height), height: inside.height.saturating_sub(from), ..inside };
    put_wrapped(buf, rest, &hint, look.theme.dim());
}

/// How the answer is understood so far, where it is read as more than text.
fn understood(state: &State, scene: &Scene<'_>, look: &Look) -> Option<String> {
    let text = state.field.text();
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let words = look.words;
    match &state.question {
        Question::Due(_) | Question::NewDue(_) => {
            let date = parse_date(text, scene.day()).ok()?;
            Some(format!("{} ({})", words.date_long(date), scene.due(date)))
        }
        Question::Hours(_) => {
            let (arrived, left) = reply::read_hours(text, words).ok()?;
            let (arrived, left) = (words.time(arrived), left.map(|left| words.time(left)));
            Some(left.map_or_else(|| words.present_at(&arrived), |left| words.present_until(&arrived, &left)))
        }
        Question::Owners(_) => Some(parties_in_words(scene.session, &state.speech.parties(text))),
        Question::Guest | Question::GuestName(_) => {
            let (name, from) = crate::screens::attendance::split_guest(text);
            (!from.is_empty()).then(|| words.ask_guest_understood(name, from))
        }
        Question::Postpone(_)
        | Question::CancelFollowUp(_)
        | Question::DropProblem(_)
        | Question::Substitute(_)
        | Question::Defer(_)
        | Question::Reopen
        | Question::Snapshot(_) => None,
    }
}
