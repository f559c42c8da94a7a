//! The warnings of an item's figures: each leads to its row, or becomes a problem.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{State, faces, view};
use crate::domain::states::Basis;
use crate::domain::warnings::Rule;
use crate::domain::{Change, Field, Kind, Panel, RecordId, Value, compose};
use crate::input::Action;
use crate::lang::Words;
use crate::lang::describe::{warned_of, warning_in_words};
use crate::screens::picking::stepped;
use crate::screens::{Foot, Ids, Intent, Scene};
use crate::ui::table::{Cell, Column, Row, Table};
use crate::ui::text::{put_cut, put_wrapped, row};
use crate::ui::{Look, Tone};

/// The warnings, one below the other.
pub(super) struct Picture;

impl faces::Picture for Picture {
    fn name(&self, state: Option<&State>, words: Words) -> String {
        let count = state.map(|state| state.sums.warnings.len());
        count.map_or_else(|| words.col_rule().to_owned(), |count| words.face_warnings(count))
    }

    fn foot(&self, _state: &State, _scene: &Scene<'_>, foot: Foot) -> Foot {
        let idle = [Action::Edit, Action::Delete, Action::NewRow];
        foot.leading(&[Action::MakeProblem, Action::Open]).without(&idle)
    }

    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "every other command is a step, or belongs to the meeting"
    )]
    fn act(&self, state: &mut State, action: Action, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
        match action {
            Action::Open => {
                let row = self.selected(state, scene);
                if row.is_some() {
                    let sums = std::mem::take(&mut state.sums);
                    *state = State { selected: row, sums, ..State::new(state.grid) };
                }
            }
            Action::MakeProblem => return problem(state, scene, ids),
            other => {
                let page = view::page(scene.area);
                if let Some(to) = stepped(other, state.warned, state.sums.warnings.len(), page) {
                    state.warned = to;
                }
            }
        }
        Vec::new()
    }

    fn selected(&self, state: &State, _scene: &Scene<'_>) -> Option<RecordId> {
        state.sums.warnings.get(state.warned).and_then(|warning| warning.row)
    }

    fn settle(&self, state: &mut State, _scene: &Scene<'_>) {
        state.warned = state.warned.min(state.sums.warnings.len().saturating_sub(1));
    }

    fn draw(&self, state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        draw(state, scene, look, area, buf);
    }
}

/// Records a warning as a problem that rests on its row, with the figure as it is now.
fn problem(state: &State, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    let Some(warning) = state.sums.warnings.get(state.warned) else {
        return Vec::new();
    };
    let words = scene.words;
    let text = warning_in_words(scene.session, warning, words);
    let mut fields = compose::begun(scene.session, state.grid.item, "", &scene.me.name, scene.now, None);
    fields.set(Field::Draft, Value::Absent);
    let meant = compose::Meant::plain(&text);
    for (field, value) in compose::published(scene.session, Kind::Problem, &fields, &meant, scene.now) {
        fields.set(field, value);
    }
    if let Some(record) = warning.row {
        let figure = words.rule_figures(&warning.rule);
        fields.set(Field::BasedOn, Value::Bases(vec![Basis { record, figure }]));
    }
    let change = Change::Add { kind: Kind::Problem, record: ids.draw(), fields };
    if let Some(refusal) = scene.refuses(&change) {
        return vec![refusal];
    }
    let label = format!("M{}", scene.session.next_number(Kind::Problem));
    vec![Intent::Commit(change), Intent::good(words.warning_taken(&label))]
}

/// Draws the warnings with their figures.
fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let columns = [
        Column::new(words.col_name(), 18, 34),
        Column::new(words.col_rule(), 18, 28).droppable(1),
        Column::new(words.col_figures(), 30, 60).growing(),
    ];
    let all = &state.sums.warnings;
    let make = |at: usize| {
        let cells = all.get(at).map(|warning| {
            let tone = match warning.rule {
                Rule::OverBudget { .. } | Rule::ParentMismatch { .. } => Tone::Bad,
                Rule::BehindPlan { .. }
                | Rule::PhysicalBehind { .. }
                | Rule::UnspentWhenDone { .. }
                | Rule::AdvanceOpen { .. }
                | Rule::EarmarkShare { .. }
                | Rule::ProjectedUnder { .. } => Tone::Warn,
            };
            vec![
                Cell::toned(warned_of(scene.session, warning, words), tone),
                words.rule(&warning.rule).into(),
                words.rule_figures(&warning.rule).into(),
            ]
        });
        Row::Cells(cells.unwrap_or_default())
    };
    let detail = if area.height > 12 { 3 } else { 0 };
    let below = Rect { y: area.bottom() - detail, height: detail, ..area };
    let area = Rect { height: area.height - detail, ..area };
    if let Some(warning) = all.get(state.warned) {
        let text = warning_in_words(scene.session, warning, words);
        let place = Rect { x: below.x + 1, width: below.width.saturating_sub(2), ..below };
        put_wrapped(buf, place, &text, look.theme.text());
    }
    let selected = (!all.is_empty()).then_some(state.warned.min(all.len().saturating_sub(1)));
    Table { columns: &columns, len: all.len(), row: &make, selected, focused: true }.draw(area, buf, look);
    let mut foot = area.height.saturating_sub(1);
    if all.is_empty() {
        let place = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..row(area, 3) };
        put_cut(buf, place, words.warnings_none(), look.theme.good(), &look.glyphs);
        foot = 4;
    }
    let planned =
        scene.session.of_kind(Kind::Row(Panel::Budget)).any(|row| !row.get(&Field::PlanToDate).is_absent());
    if state.grid.kind == Kind::Row(Panel::Budget) && !planned {
        let place = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..row(area, foot) };
        put_cut(buf, place, words.warnings_silent(), look.theme.dim(), &look.glyphs);
    }
}
