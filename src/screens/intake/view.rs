//! The picture of taking a file over: first the question where it is, then the preview.
//!
//! ```text
//! ┌ Impor anggaran: realisasi.xlsx ─────────────────────────────────────────┐
//! │ 12 baris baru, 3 berubah, 40 sama                                       │
//! │ 2 baris berkas tidak dikenal · 5 baris rapat tidak disebut berkas       │
//! │ Bagian      Anggaran kini        menjadi  Realisasi kini        menjadi │
//! │─────────────────────────────────────────────────────────────────────────│
//! │ Pendapatan  1.500.000.000  1.600.000.000     400.000.000  1.000.000.000 │
//! │ …                                                                       │
//! │ Perubahan (15)   Temuan (3)   Tidak dikenal (2)                         │
//! │ Baris  Isi                                                              │
//! │─────────────────────────────────────────────────────────────────────────│
//! │▌8      Realisasi “Pendapatan Transfer” tertulis Rp500.000.000,00, …     │
//! └─────────────────────────────────────────────────────────────────────────┘
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::preview::{Face, Preview};
use super::{Stage, State};
use crate::domain::Sen;
use crate::domain::budget::{Figures, Total};
use crate::domain::intake::Effect;
use crate::lang::Words;
use crate::lang::describe::field_name;
use crate::lang::intake::{finding_kind_in_words, total_name};
use crate::screens::Scene;
use crate::ui::dialog::draw_box;
use crate::ui::table::{Cell, Column, Row, Table};
use crate::ui::text::{below, columns, put_cut, put_wrapped, put_wrapped_cut, row, wrapped_rows};
use crate::ui::{Look, Tone};

/// The widest that the preview gets.
const WIDEST: u16 = 160;

/// From this width on amounts stand in full.
const ROOMY: u16 = 100;

/// From this height on every sum is shown, and what is under the cursor in full below the list.
const TALL: u16 = 30;

/// The rows of the list that are seen at once.
pub(super) fn page(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(16).max(1))
}

/// Draws the layer over the screen.
pub(super) fn draw(state: &State, _scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    match &state.stage {
        Stage::Asking(error) => draw_question(state, error.as_deref(), look, area, buf),
        Stage::Reading => {
            let inside = draw_box(look.words.intake_title(), Tone::Plain, (60, 5), area, buf, look);
            put_cut(buf, row(inside, 1), look.words.intake_reading(), look.theme.text(), &look.glyphs);
        }
        Stage::Showing(preview) => draw_preview(preview, look, area, buf),
    }
}

fn draw_question(state: &State, error: Option<&str>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let width = area.width.saturating_sub(4).min(90);
    let room = usize::from(width.saturating_sub(4).max(1));
    let error = error.map(|error| format!("{} {error}", look.sign(Tone::Bad)));
    let told = error.as_deref().map_or(0, |error| wrapped_rows(error, room) + 1);
    let hint = wrapped_rows(words.intake_hint(), room);
    let inside = draw_box(words.intake_title(), Tone::Plain, (width, 7 + told + hint), area, buf, look);
    put_cut(buf, row(inside, 0), words.intake_ask(), look.theme.strong(), &look.glyphs);
    let _cursor = state.field.draw(row(inside, 2), buf, look, true, "");
    let mut rest = below(inside, 4);
    if let Some(error) = &error {
        let rows = put_wrapped(buf, rest, error, look.theme.bad());
        rest = below(rest, rows + 1);
    }
    put_wrapped(buf, rest, words.intake_hint(), look.theme.dim());
}

fn draw_preview(preview: &Preview, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let name = &preview.intake.name;
    let name = if name.is_empty() { words.intake_pasted() } else { name };
    let width = area.width.saturating_sub(2).min(WIDEST);
    let size = (width, area.height);
    let inside = draw_box(&words.intake_of(name), Tone::Plain, size, area, buf, look);
    if inside.height < 8 {
        return;
    }
    let plan = &preview.plan;
    let (new, altered, same) = plan.counts();
    put_cut(buf, row(inside, 0), &words.intake_counts(new, altered, same), look.theme.strong(), &look.glyphs);
    let unknown = (!plan.unknown.is_empty()).then(|| words.intake_unknown(plan.unknown.len()));
    let untouched = (plan.untouched > 0).then(|| words.intake_untouched(plan.untouched));
    let aside: Vec<String> = unknown.into_iter().chain(untouched).collect();
    put_cut(buf, row(inside, 1), &aside.join(" · "), look.theme.dim(), &look.glyphs);
    let tall = inside.height >= TALL;
    let rest = below(inside, 2 + draw_sums(preview, tall, below(inside, 2), buf, look));
    draw_tabs(preview, row(rest, 0), buf, look);
    let detail = if tall { 3 } else { 2 };
    let list = below(rest, 1);
    let list = Rect { height: list.height.saturating_sub(detail), ..list };
    draw_list(preview, list, buf, look);
    let foot = Rect { y: list.bottom(), height: rest.bottom().saturating_sub(list.bottom()), ..list };
    draw_detail(preview, foot, buf, look);
}

/// Draws the sums now and afterwards; gives the rows that they take.
fn draw_sums(preview: &Preview, tall: bool, area: Rect, buf: &mut Buffer, look: &Look) -> u16 {
    let words = look.words;
    let main = [Total::Revenue, Total::Expenditure, Total::FinancingNet, Total::Silpa];
    let mut sums = preview.plan.sums();
    sums.retain(|(total, ..)| tall || main.contains(total));
    let roomy = area.width >= ROOMY;
    let amount = if roomy { 18 } else { 13 };
    let specs = [
        Column::new(words.intake_part(), 10, 28).growing(),
        Column::new(words.intake_planned_now(), amount, amount).numeric(),
        Column::new(words.intake_becomes(), amount, amount).numeric(),
        Column::new(words.intake_realised_now(), amount.max(14), amount).numeric(),
        Column::new(words.intake_becomes(), amount, amount).numeric(),
    ];
    let make = |at: usize| {
        let cells = sums.get(at).map(|(total, before, after)| {
            let name = if tall { total_name(*total, words) } else { short_name(*total, words) };
            let [planned, planned_after] = pair(Some(before.planned), Some(after.planned), roomy, look);
            let [realised, realised_after] = pair(before.realised, after.realised, roomy, look);
            vec![name.into(), planned, planned_after, realised, realised_after]
        });
        Row::Cells(cells.unwrap_or_default())
    };
    let height = u16::try_from(sums.len()).unwrap_or(u16::MAX).saturating_add(2).min(area.height);
    let place = Rect { height, ..area };
    Table { columns: &specs, len: sums.len(), row: &make, selected: None, focused: false }
        .draw(place, buf, look);
    height + 1
}

/// An amount and what it becomes; one that stays is dim.
fn pair(before: Option<Sen>, after: Option<Sen>, roomy: bool, look: &Look) -> [Cell<'static>; 2] {
    let words = look.words;
    let shown = |amount: Option<Sen>| match amount {
        None => "-".to_owned(),
        Some(amount) if roomy => words.amount(amount),
        Some(amount) => words.whole_amount(amount),
    };
    let after_style = if before == after { look.theme.dim() } else { look.theme.strong() };
    [Cell::styled(shown(before), look.theme.dim()), Cell::styled(shown(after), after_style)]
}

/// The name of one of the four sums that are always shown, for a narrow column.
fn short_name(total: Total, words: Words) -> String {
    match total {
        Total::Revenue => words.section_revenue().to_owned(),
        Total::FinancingNet => words.intake_financing().to_owned(),
        Total::Silpa => words.total_silpa().to_owned(),
        Total::Expenditure | Total::Bidang(_) | Total::Surplus | Total::FinancingIn | Total::FinancingOut => {
            words.section_expenditure().to_owned()
        }
    }
}

fn draw_tabs(preview: &Preview, area: Rect, buf: &mut Buffer, look: &Look) {
    let words = look.words;
    let mut x = area.x;
    for face in Face::ALL {
        let count = preview.count(face);
        let name = match face {
            Face::Changes => words.intake_face_changes(count),
            Face::Findings => words.intake_face_findings(count),
            Face::Unknown => words.intake_face_unknown(count),
        };
        let style = if face == preview.face { look.theme.title(true) } else { look.theme.dim() };
        let place = Rect { x, width: area.right().saturating_sub(x), ..area };
        put_cut(buf, place, &name, style, &look.glyphs);
        x += columns(&name) + 3;
    }
}

fn draw_list(preview: &Preview, area: Rect, buf: &mut Buffer, look: &Look) {
    let words = look.words;
    let changes = [
        Column::new(words.intake_row(), 5, 5).numeric().droppable(2),
        Column::new(words.col_code(), 6, 12).droppable(1),
        Column::new(words.col_name(), 16, 28).growing(),
        Column::new(words.import_column_planned(), 17, 17).numeric(),
        Column::new(words.import_column_realised(), 17, 17).numeric(),
        Column::new(words.intake_effect(), 8, 30).droppable(3),
    ];
    let others =
        [Column::new(words.intake_row(), 5, 5).numeric(), Column::new(words.intake_says(), 20, 60).growing()];
    let specs = if preview.face == Face::Changes { &changes[..] } else { &others[..] };
    let make = |at: usize| Row::Cells(cells(preview, at, look).unwrap_or_default());
    let selected = (preview.len() > 0).then_some(preview.at);
    Table { columns: specs, len: preview.len(), row: &make, selected, focused: true }.draw(area, buf, look);
    if preview.len() == 0 {
        let place = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..row(area, 2) };
        put_cut(buf, place, words.intake_nothing_short(), look.theme.dim(), &look.glyphs);
    }
}

/// The values of a row of the list.
fn cells(preview: &Preview, at: usize, look: &Look) -> Option<Vec<Cell<'static>>> {
    let words = look.words;
    let place = |row: Option<u32>| Cell::from(row.map_or_else(String::new, |row| row.to_string()));
    Some(match preview.face {
        Face::Changes => {
            let planned = preview.change(at)?;
            let line = &planned.line;
            let Figures { planned: budget, realised, .. } = line.figures();
            let realised = realised.map_or_else(|| "-".to_owned(), |amount| words.amount(amount));
            vec![
                place(Some(planned.row)),
                line.code_text().into(),
                line.name.clone().into(),
                words.amount(budget).into(),
                realised.into(),
                effect(&planned.effect, words).into(),
            ]
        }
        Face::Findings => {
            let finding = preview.finding(at)?;
            vec![place(finding.row), finding_kind_in_words(&finding.kind, words).into()]
        }
        Face::Unknown => {
            let unknown = preview.unknown(at)?;
            vec![place(Some(unknown.row)), unknown.cells.join(" | ").into()]
        }
    })
}

/// What becomes of a line, in words.
fn effect(effect: &Effect, words: Words) -> String {
    match effect {
        Effect::New => words.intake_new().to_owned(),
        Effect::Same => words.intake_same().to_owned(),
        Effect::Altered(fields) => {
            let names: Vec<_> = fields.iter().map(|(field, _)| field_name(field, words)).collect();
            words.intake_altered(&names.join(", "))
        }
    }
}

/// The row under the cursor in full.
fn draw_detail(preview: &Preview, area: Rect, buf: &mut Buffer, look: &Look) {
    let text = match preview.face {
        Face::Changes => preview.change(preview.at).map(|line| {
            let effect = effect(&line.effect, look.words);
            format!("{} {}: {effect}", line.line.code_text(), line.line.name).trim_start().to_owned()
        }),
        Face::Findings => {
            preview.finding(preview.at).map(|found| finding_kind_in_words(&found.kind, look.words))
        }
        Face::Unknown => preview.unknown(preview.at).map(|row| row.cells.join(" | ")),
    };
    let place = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    put_wrapped_cut(buf, place, &text.unwrap_or_default(), look.theme.text(), &look.glyphs);
}
