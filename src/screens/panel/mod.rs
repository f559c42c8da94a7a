//! The data of an agenda item: tables that are filled cell by cell, each a description of columns.

mod cells;
mod lines;
mod picture;
mod spec;
#[cfg(test)]
mod tests;
mod update;
mod view;
mod warned;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub use spec::Grid;

use super::sheet::Sheet;
use super::{Event, Focus, Foot, Ids, Intent, Scene, Screen};
use crate::domain::budget::Sheet as Budget;
use crate::domain::figures::budget;
use crate::domain::warnings::{Warning, budget_warnings, indicator_warnings};
use crate::domain::{Item, Kind, Panel, Record, RecordId, Session};
use crate::input::{Action, Context};
use crate::ui::Look;
use lines::{Lines, Order};
use picture::Bars;
use spec::Face;

/// The contexts of the table's keys, innermost first.
const CHAIN: [Context; 4] = [Context::Panel, Context::List, Context::Meeting, Context::Global];

/// What the hands do in the table.
#[derive(Debug, Clone, Default)]
enum Doing {
    /// Going from cell to cell.
    #[default]
    Cells,
    /// Filling one cell.
    Filling(Box<Filling>),
}

/// A cell that is being filled: a form of one field.
#[derive(Debug, Clone)]
struct Filling {
    /// The row; it was just added when `is_new`.
    row: RecordId,
    sheet: Sheet,
    is_new: bool,
}

/// What is worked out of all rows together.
#[derive(Debug, Clone, Default)]
struct Sums {
    /// The table and the sign of change for which it holds; none before it was worked out.
    sign: Option<(Grid, u64)>,
    order: Option<Order>,
    bars: Bars,
    warnings: Vec<Warning>,
}

impl Sums {
    /// Works out what a table shows beside its rows: the budget is read once for bars and warnings.
    fn of(scene: &Scene<'_>, grid: Grid, before: Self) -> Self {
        let session = scene.session;
        Self {
            sign: Some(sign(session, grid)),
            order: Order::of(scene, grid, before.order),
            ..Self::worked_out(session, grid)
        }
    }

    fn worked_out(session: &Session, grid: Grid) -> Self {
        if grid.kind == Kind::Row(Panel::Budget) {
            let (rows, lines) = budget(session);
            let sheet = Budget::new(&lines);
            let warnings = budget_warnings(session, &rows, &sheet);
            Self { bars: Bars::of(&sheet), warnings, ..Self::default() }
        } else if grid.kind == Kind::Row(Panel::Indicator) {
            Self { warnings: indicator_warnings(session), ..Self::default() }
        } else {
            Self::default()
        }
    }
}

/// What tells whether the sums of a table still hold: long budgets are summed only when one of their lines was altered.
fn sign(session: &Session, grid: Grid) -> (Grid, u64) {
    let (budget, indicator) = (Kind::Row(Panel::Budget), Kind::Row(Panel::Indicator));
    let revision = if grid.kind == budget {
        session.revision_of(&[budget])
    } else if grid.kind == indicator {
        session.revision_of(&[indicator, budget])
    } else {
        session.revision()
    };
    (grid, revision)
}

/// The tables of an agenda item.
#[derive(Debug, Clone)]
pub struct State {
    grid: Grid,
    face: Face,
    /// What is worked out of all rows, as of the last change of the session.
    sums: Sums,
    /// The row under the cursor; none until something was chosen: then it is the first.
    selected: Option<RecordId>,
    /// Where the cursor stands among the rows, for the day when the selected one is gone.
    near: usize,
    /// Where the cursor stands among the warnings.
    warned: usize,
    column: usize,
    doing: Doing,
}

impl State {
    /// Opens a table, at a row if one is named.
    #[must_use]
    pub fn at(panel: Panel, row: Option<RecordId>) -> Self {
        Self { selected: row, ..Self::new(Grid::of_panel(panel)) }
    }

    fn new(grid: Grid) -> Self {
        Self {
            grid,
            face: Face::Table,
            sums: Sums::default(),
            selected: None,
            near: 0,
            warned: 0,
            column: 0,
            doing: Doing::Cells,
        }
    }

    /// The table on show and its row, to come back to.
    #[must_use]
    pub const fn panel(&self) -> Option<Panel> {
        if let Kind::Row(panel) = self.grid.kind { Some(panel) } else { None }
    }

    /// The rows in order, by what is known of them as long as nothing was altered.
    fn lines<'a>(&self, scene: &Scene<'a>) -> Lines<'a> {
        let holds = self.sums.sign == Some(sign(scene.session, self.grid));
        match self.sums.order.as_ref().filter(|_| holds) {
            Some(order) => Lines::ordered(scene, self.grid, order),
            None => Lines::of(scene, self.grid),
        }
    }

    /// The place of the cursor among the rows.
    fn place(&self, lines: &Lines<'_>) -> Option<usize> {
        let last = lines.rows.len().checked_sub(1)?;
        let found = lines.rows.iter().position(|row| Some(row.id) == self.selected);
        Some(found.unwrap_or(self.near.min(last)))
    }

    /// The row under the cursor.
    fn current<'a>(&self, scene: &Scene<'a>) -> Option<&'a Record> {
        let lines = self.lines(scene);
        self.place(&lines).and_then(|at| lines.rows.get(at)).copied()
    }

    /// Puts the cursor where it shows to stand, so that it stays with that row from now on.
    fn hold(&mut self, scene: &Scene<'_>) {
        if self.sums.sign != Some(sign(scene.session, self.grid)) {
            self.sums = Sums::of(scene, self.grid, std::mem::take(&mut self.sums));
        }
        let lines = self.lines(scene);
        if let Some(at) = self.place(&lines) {
            self.near = at;
            self.selected = lines.rows.get(at).map(|row| row.id);
        }
        self.column = self.column.min(self.grid.columns().len().saturating_sub(1));
        self.warned = self.warned.min(self.sums.warnings.len().saturating_sub(1));
    }
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        match &self.doing {
            Doing::Cells if self.face != Face::Table => Focus::commands(&CHAIN),
            Doing::Cells => Focus { figures: true, ..Focus::commands(&CHAIN) },
            Doing::Filling(filling) => filling.focus(),
        }
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        let foot = Foot::usual(scene);
        if matches!(self.doing, Doing::Filling(_)) {
            return foot;
        }
        let tabs = Grid::faces(self.grid.item).len() > 1;
        let foot = if tabs { foot.with(&[Action::NextPane]) } else { foot };
        match self.face {
            Face::Table => {}
            Face::Picture => {
                return foot.without(&[
                    Action::Open,
                    Action::Edit,
                    Action::Delete,
                    Action::NewRow,
                    Action::MakeProblem,
                ]);
            }
            Face::Warnings => {
                return foot.leading(&[Action::MakeProblem, Action::Open]).without(&[
                    Action::Edit,
                    Action::Delete,
                    Action::NewRow,
                ]);
            }
        }
        let foot = foot.without(&[Action::MakeProblem]);
        if scene.session.of_kind(self.grid.kind).next().is_some() {
            foot.leading(&[Action::Open, Action::NewRow, Action::Edit])
        } else {
            foot.leading(&[Action::NewRow]).without(&[Action::Open, Action::Edit, Action::Delete])
        }
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
        update::update(self, event, scene, ids)
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, scene, look, area, buf);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        look.words.item_named(self.grid.item)
    }

    fn current_item(&self, _scene: &Scene<'_>) -> Option<Item> {
        Some(self.grid.item)
    }

    fn selected(&self, scene: &Scene<'_>) -> Option<RecordId> {
        if self.face == Face::Warnings {
            return self.sums.warnings.get(self.warned).and_then(|warning| warning.row);
        }
        self.selected
            .filter(|id| scene.session.record(*id).is_some_and(|row| row.kind == self.grid.kind))
            .or_else(|| scene.session.of_kind(self.grid.kind).next().map(|row| row.id))
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        if let Doing::Filling(filling) = &mut self.doing {
            if scene.session.record(filling.row).is_none() {
                self.doing = Doing::Cells;
            } else {
                filling.sheet.settle(scene);
            }
        }
        self.hold(scene);
    }
}
