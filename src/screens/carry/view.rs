//! The picture of the preview.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::preview::{Offer, Preview, Row};
use crate::domain::carry::{Action, Reason};
use crate::input::{self, Context};
use crate::lang::Words;
use crate::lang::describe::field_name;
use crate::screens::Scene;
use crate::screens::entry::age_in_words;
use crate::screens::keys::key_in;
use crate::ui::table::{Cell, Column, Row as TableRow, Table};
use crate::ui::text::{below, put_wrapped, row, rule};
use crate::ui::{Look, Tone, dialog};

/// Draws the preview in a box over the screen.
///
/// ```text
/// ┌ Lanjutan dari TW IV 2022 ─────────────────────────────────────────────────┐
/// │ 4 dari 5 baris akan dibawa. Spasi pada judul menandai semuanya.           │
/// │ ───────────────────────────────────────────────────────────────────────── │
/// │     No   Uraian                Alasan         Umur         Di rapat ini   │
/// │ ▌Tindak lanjut terlambat                                        1 dari 1  │
/// │ [√] T1   Lengkapi SPJ panjar…  terlambat      1 triwulan   baru           │
/// │  Masalah masih terbuka                                          1 dari 1  │
/// │ [√] M1   SPJ panjar kegiatan…  masih terbuka  1 triwulan   sudah ada      │
/// └───────────────────────────────────────────────────────────────────────────┘
/// ```
pub(super) fn draw(preview: &Preview, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let source = scene.before.map(|before| words.quarter(before.quarter()));
    let title = source.map_or_else(|| words.carry_title().to_owned(), |from| words.carry_title_from(&from));
    let size = (area.width.saturating_sub(2).min(130), area.height);
    let inner = dialog::draw_box(&title, Tone::Plain, size, area, buf, look);
    if preview.is_empty() {
        put_wrapped(buf, inner, &missing(scene, words), look.theme.dim());
        return;
    }
    let marked = preview.chosen().count();
    let able: usize = preview.reasons().map(|reason| preview.count(reason).1).sum();
    let head = if able == 0 {
        words.carry_all_here().to_owned()
    } else {
        words.carry_count(marked, able, &key_in(Context::Marks, input::Action::Toggle, words))
    };
    let used = put_wrapped(buf, inner, &head, look.theme.text());
    rule(buf, row(inner, used), look.theme.border(false), &look.glyphs);
    let used = (used + 1).min(inner.height);
    draw_lines(preview, true, below(inner, used), buf, look);
}

/// Why nothing is offered.
fn missing(scene: &Scene<'_>, words: Words) -> String {
    match (scene.before, scene.library.before(scene.session.quarter())) {
        (Some(before), _) => words.carry_nothing(&words.quarter(before.quarter())),
        (None, Some(awaited)) => words.carry_reading(&words.quarter(awaited.quarter())),
        (None, None) => words.carry_no_source().to_owned(),
    }
}

/// Draws the lines as a table grouped by reason.
pub(in crate::screens) fn draw_lines(
    preview: &Preview,
    focused: bool,
    area: Rect,
    buf: &mut Buffer,
    look: &Look,
) {
    let words = look.words;
    let columns = [
        Column::new("", 3, 3),
        Column::new(words.carry_number(), 3, 4),
        Column::new(words.carry_text(), 18, 30).growing(),
        Column::new(words.carry_reason(), 13, 14).droppable(3),
        Column::new(words.carry_age(), 12, 13).droppable(2),
        Column::new(words.carry_effect(), 12, 18).droppable(1),
    ];
    let make = |at: usize| match preview.row_at(at) {
        Some(Row::Group(reason)) => {
            let (chosen, all) = preview.count(*reason);
            TableRow::Group(reason_name(*reason, words).into(), words.carry_of(chosen, all).into())
        }
        Some(Row::Line(line)) => {
            preview.offer(*line).map_or(TableRow::Cells(Vec::new()), |offer| line_of(preview, offer, look))
        }
        None => TableRow::Cells(Vec::new()),
    };
    let selected = (!preview.is_empty()).then(|| preview.at());
    Table { columns: &columns, len: preview.len(), row: &make, selected, focused }.draw(area, buf, look);
}

fn line_of<'a>(preview: &Preview, offer: &'a Offer, look: &Look) -> TableRow<'a> {
    let words = look.words;
    let line = &offer.line;
    let [ticked, empty] = look.glyphs.ticks;
    let tick = match (line.has_effect(), preview.is_chosen(line)) {
        (false, _) => "",
        (true, true) => ticked,
        (true, false) => empty,
    };
    let first = line.text.lines().next().unwrap_or_default();
    let age = if line.age == 0 || matches!(line.reason, Reason::Person | Reason::Roster) {
        String::new()
    } else {
        age_in_words(line.age, words)
    };
    let tone = if line.reason == Reason::OverdueFollowUp { Tone::Warn } else { Tone::Plain };
    let effect = match &line.action {
        Action::Add => words.carry_new().to_owned(),
        Action::Same => words.carry_same().to_owned(),
        Action::EditedHere => words.carry_edited().to_owned(),
        Action::Update(fields) => {
            let names: Vec<_> = fields.iter().map(|field| field_name(field, words)).collect();
            words.carry_updated(&names.join(", "))
        }
    };
    let dim = if preview.is_chosen(line) { None } else { Some(look.theme.dim()) };
    let text = Cell { style: dim, ..Cell::from(first) };
    TableRow::Cells(vec![
        tick.into(),
        offer.mark.as_str().into(),
        text,
        why(line.reason, words).into(),
        Cell::toned(age, tone),
        effect.into(),
    ])
}

/// A reason in a word or two, for its own column.
const fn why(reason: Reason, words: Words) -> &'static str {
    match reason {
        Reason::OverdueFollowUp => words.carry_why_overdue(),
        Reason::OpenFollowUp => words.carry_why_open(),
        Reason::OpenProblem => words.carry_why_problem(),
        Reason::Unanswered => words.carry_why_unanswered(),
        Reason::ReviewDue => words.carry_why_review(),
        Reason::DeferredItem => words.carry_why_deferred(),
        Reason::Person => words.carry_why_person(),
        Reason::Roster => words.carry_why_roster(),
        Reason::LastValues => words.carry_why_values(),
        Reason::ProjectedActivity => words.carry_why_projected(),
        Reason::Standing => words.carry_why_standing(),
        Reason::NotSettled => words.carry_why_not_settled(),
        Reason::RestedOn => words.carry_why_rested_on(),
    }
}

/// The heading of a reason.
pub(in crate::screens) const fn reason_name(reason: Reason, words: Words) -> &'static str {
    match reason {
        Reason::OverdueFollowUp => words.carry_overdue(),
        Reason::OpenFollowUp => words.carry_open(),
        Reason::OpenProblem => words.carry_problem(),
        Reason::Unanswered => words.carry_unanswered(),
        Reason::ReviewDue => words.carry_review(),
        Reason::DeferredItem => words.carry_deferred(),
        Reason::Person => words.carry_person(),
        Reason::Roster => words.carry_roster(),
        Reason::LastValues => words.carry_values(),
        Reason::ProjectedActivity => words.carry_projected(),
        Reason::Standing => words.carry_standing(),
        Reason::NotSettled => words.carry_not_settled(),
        Reason::RestedOn => words.carry_rested_on(),
    }
}
