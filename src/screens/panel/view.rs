//! The picture of a table of data.
//!
//! ```text
//!  Anggaran   Kegiatan triwulan lalu                                  32 baris
//!  Kode   Uraian                     Anggaran (Rp)  Realisasi s.d. TW      %
//! ────────────────────────────────────────────────────────────────────────────
//!  Pendapatan                                                                5
//! ▌4.2.1  Dana Desa                1.050.000.000,00    420.000.000,00  40,00%
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::faces::{self, Face};
use super::lines::{Line, Lines};
use super::spec::{Column as Spec, Show};
use super::{Doing, Filling, State, cells, head, moving, owing, said};
use crate::domain::budget::{Figures, Total};
use crate::domain::field::Shape;
use crate::domain::{Kind, Panel, Record, Value};
use crate::input::Action;
use crate::screens::Scene;
use crate::screens::keys::key_of;
use crate::ui::form;
use crate::ui::table::{Column, Row, Table, page_rows};
use crate::ui::text::{below, columns, put, put_centred, put_cut, put_right, row};
use crate::ui::{Look, Tone};

/// The rows above the table, and the one below it for what is typed.
const HEAD: u16 = 1;
const FOOT: u16 = 1;

/// The rows of the table that are seen at once.
pub(super) fn page(area: Rect) -> usize {
    page_rows(Rect { height: area.height.saturating_sub(HEAD + FOOT), ..area })
}

/// Draws tabs, table and the line on the cell that is being filled.
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    if area.height < HEAD + FOOT + 3 {
        return;
    }
    let lines = state.lines(scene);
    draw_head(state, scene, &lines, look, row(area, 0), buf);
    let whole = below(area, HEAD);
    if let Some(picture) = state.face.picture() {
        picture.draw(state, scene, look, whole, buf);
        if let Doing::Moving(moving) = &state.doing {
            moving::draw(moving, scene, look, area, buf);
        }
        return;
    }
    let table = Rect { height: area.height - HEAD - FOOT, ..below(area, HEAD) };
    draw_table(state, scene, &lines, look, table, buf);
    let foot = row(area, area.height - 1);
    match &state.doing {
        Doing::Filling(filling) => draw_filling(filling, look, foot, buf),
        Doing::Cells | Doing::Moving(_) => draw_said(state, scene, &lines, look, foot, buf),
    }
    if lines.rows.is_empty() {
        let words = look.words;
        let key = key_of(&super::CHAIN, Action::NewRow, words);
        let middle = row(table, table.height / 2);
        put_centred(buf, middle, &words.grid_empty(&key), look.theme.dim(), &look.glyphs);
    }
}

fn draw_head(state: &State, scene: &Scene<'_>, lines: &Lines<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let mut x = area.x + 1;
    for (grid, face) in faces::of_item(state.grid.item) {
        let own = (grid, face) == (state.grid, state.face);
        let style = if own { look.theme.title(true) } else { look.theme.dim() };
        let name = face.name(grid, Some(state).filter(|_| grid == state.grid), words);
        x = put(buf, x, area.y, &name, area.right().saturating_sub(x), style) + 3;
    }
    if state.face == Face::Table {
        let inside = Rect { x: x + 1, width: area.right().saturating_sub(x + 2), ..area };
        put_right(buf, inside, &head::text(state.grid, lines, scene), look.theme.dim(), &look.glyphs);
    }
}

/// A column as the table knows it.
fn column_of<'a>(spec: &Spec, look: &Look) -> Column<'a> {
    let column = Column::new((spec.title)(look.words), spec.width.0, spec.width.1).droppable(spec.priority);
    let column = if spec.grows { column.growing() } else { column };
    let figures =
        |field: &crate::domain::Field| matches!(field.shape(), Shape::Money | Shape::Quantity | Shape::Count);
    let numeric = spec.numeric || spec.field().is_some_and(figures);
    if numeric { column.numeric() } else { column }
}

fn draw_table(
    state: &State,
    scene: &Scene<'_>,
    lines: &Lines<'_>,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) {
    let specs = state.grid.columns();
    let mut columns: Vec<Column<'_>> = specs.iter().map(|spec| column_of(spec, look)).collect();
    if let Some(here) = columns.get_mut(state.column) {
        // The column under the cursor is always seen: others give way to it.
        here.priority = 0;
    }
    let selected = state.place(lines);
    let make = |at: usize| match lines.all.get(at) {
        Some(Line::Heading(Value::Absent, count)) if state.grid.kind == Kind::Row(Panel::Budget) => {
            let name = format!("{} {}", look.sign(Tone::Warn), look.words.group_no_section());
            Row::Group(name.into(), look.words.group_as_expenditure(*count).into())
        }
        Some(Line::Heading(value, count)) => {
            let sums =
                if let Value::Section(section) = value { state.sums.bars.section(*section) } else { None };
            let figure = sums.map_or_else(|| count.to_string(), |sums| sum_in_words(&sums, look));
            Row::Group(cells::heading(value, look.words).into_owned().into(), figure.into())
        }
        Some(Line::Sum(total)) => {
            let sums = state.sums.bars.totals.map(|totals| totals.get(*total)).unwrap_or_default();
            // A share of what is left over would say nothing.
            Row::Group(sum_name(*total, look).into(), of_budget(&sums, look).into())
        }
        Some(Line::Row(place)) => {
            let column = (selected == Some(*place)).then_some(state.column);
            let record = lines.rows.get(*place);
            record.map_or_else(|| Row::Cells(Vec::new()), |record| row_of(state, record, column, scene, look))
        }
        None => Row::Cells(Vec::new()),
    };
    let line = selected.and_then(|place| lines.line_of(place));
    Table { columns: &columns, len: lines.all.len(), row: &make, selected: line, focused: true }
        .draw(area, buf, look);
}

/// A record as a row with the cell under the cursor, if it is there; somebody of whom more is expected has no cells.
fn row_of<'a>(
    state: &State,
    record: &'a Record,
    column: Option<usize>,
    scene: &Scene<'a>,
    look: &Look,
) -> Row<'a> {
    if !state.grid.holds(record) {
        return Row::Line(owing::cell(record, look));
    }
    let cell = |(at, spec): (usize, &Spec)| {
        let mut cell = match spec.show {
            Show::Field(field) => cells::of_field(record, field, scene, look),
            Show::Worked(work) => work(record, scene, look),
        };
        if column == Some(at) {
            cell = cell.under_cursor(look);
        }
        cell
    };
    Row::Cells(state.grid.columns().iter().enumerate().map(cell).collect())
}

/// The cell that is being filled: its name, what is typed, and how it is understood or what is wrong with it.
fn draw_filling(filling: &Filling, look: &Look, area: Rect, buf: &mut Buffer) {
    let form = filling.sheet.form();
    let Some(field) = form.fields.get(form.focus) else { return };
    buf.set_style(area, look.theme.footer());
    let x = put(buf, area.x + 1, area.y, &field.label, area.width / 3, look.theme.key()) + 2;
    let said = field.error.as_deref().unwrap_or(&field.echo);
    let tone = if field.error.is_some() { Tone::Bad } else { Tone::Plain };
    let room = area.right().saturating_sub(x);
    let aside = columns(said).min(room / 2);
    let place = Rect { x, width: room.saturating_sub(aside + 3), ..area };
    form::draw_value(field, true, place, buf, look);
    let right = Rect { x: place.right() + 1, width: aside + 1, ..area };
    put_cut(buf, right, said, look.theme.tone(tone), &look.glyphs);
}

/// The cell under the cursor in full, or what its row asks for.
fn draw_said(state: &State, scene: &Scene<'_>, lines: &Lines<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let Some(row) = state.place(lines).and_then(|at| lines.rows.get(at)) else { return };
    let (name, text, tone) = said::of(state, row, scene, look);
    if text.is_empty() {
        return;
    }
    let x = put(buf, area.x + 1, area.y, &name, area.width / 2, look.theme.dim()) + 2;
    let sign = look.sign(tone);
    let text = if sign.is_empty() { text } else { format!("{sign} {text}") };
    let place = Rect { x, width: area.right().saturating_sub(x + 1), ..area };
    put_cut(buf, place, &text, look.theme.tone(tone), &look.glyphs);
}

/// Realised of the budget, with its share.
fn sum_in_words(sums: &Figures, look: &Look) -> String {
    let of = of_budget(sums, look);
    sums.percent().map_or_else(|| of.clone(), |share| format!("{of}  {}", look.words.percent(share)))
}

/// Realised of the budget.
fn of_budget(sums: &Figures, look: &Look) -> String {
    let realised = look.words.amount(sums.realised.unwrap_or_default());
    look.words.picture_of(&realised, &look.words.amount(sums.planned))
}

/// The name of a sum at the foot.
const fn sum_name(total: Total, look: &Look) -> &'static str {
    match total {
        Total::Surplus => look.words.total_surplus(),
        Total::FinancingNet => look.words.total_financing(),
        Total::Silpa => look.words.total_silpa(),
        Total::Revenue => look.words.section_revenue(),
        Total::Expenditure | Total::Bidang(_) => look.words.section_expenditure(),
        Total::FinancingIn => look.words.section_financing_in(),
        Total::FinancingOut => look.words.section_financing_out(),
    }
}
