//! The data of an agenda item: tables that are filled cell by cell, each a description of columns.

mod bars;
mod causes;
mod cells;
mod decide;
mod entry;
#[cfg(test)]
mod entry_tests;
mod faces;
mod head;
mod lines;
mod matrix;
mod months;
mod moving;
mod owing;
mod quarters;
mod reached;
#[cfg(test)]
mod reached_tests;
mod said;
mod section;
mod spec;
mod spoken;
#[cfg(test)]
mod spoken_tests;
#[cfg(test)]
mod tests;
mod update;
mod view;
mod warned;
mod wider;
#[cfg(test)]
mod wider_tests;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

pub use spec::Grid;

use super::sheet::Sheet;
use super::{Event, Focus, Foot, Ids, Intent, Scene, Screen};
use crate::domain::course::Course;
use crate::domain::duties::Duties;
use crate::domain::intake::may_take;
use crate::domain::plan::{Clash, clashes};
use crate::domain::warnings::{Warning, budget_warnings, indicator_warnings};
use crate::domain::{Field, Item, Kind, Panel, Record, RecordId, Session, Target, Value, budget, figures};
use crate::input::{Action, Context};
use crate::ui::Look;
use bars::Bars;
use faces::Face;
use lines::{Lines, Order};

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
    /// Moving an activity to other days.
    Moving(Box<moving::Moving>),
}

/// A cell that is being filled: a form of one field.
#[derive(Debug, Clone)]
struct Filling {
    /// The row; it was just added when `is_new`.
    row: RecordId,
    sheet: Sheet,
    /// The value of the cell when it was entered.
    before: Value,
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
    clashes: Vec<Clash>,
    duties: Duties,
    /// Revenue and expenditure over the year; none as long as nobody looks at them.
    courses: Option<[Course; 2]>,
}

impl Sums {
    /// Works out what a table shows beside its rows: the budget is read once for bars and warnings.
    fn of(scene: &Scene<'_>, grid: Grid, face: Face, before: Self) -> Self {
        let session = scene.session;
        Self {
            sign: Some(sign(session, grid)),
            order: Order::of(scene, grid, before.order),
            ..Self::worked_out(session, grid, face)
        }
    }

    fn worked_out(session: &Session, grid: Grid, face: Face) -> Self {
        if grid.kind == Kind::Row(Panel::Budget) {
            let (rows, lines) = figures::budget(session);
            let sheet = budget::Sheet::new(&lines);
            let warnings = budget_warnings(session, &rows, &sheet);
            let course =
                |picks: fn(&budget::Line) -> bool| Course::of(&sheet, &rows, session.quarter(), picks);
            let courses = (face == Face::Quarters).then(|| {
                let revenue = course(|line| line.section == budget::Section::Revenue);
                [revenue, course(|line| line.section.is_expenditure())]
            });
            Self { bars: Bars::of(&sheet), warnings, courses, ..Self::default() }
        } else if grid.kind == Kind::Row(Panel::Indicator) {
            Self { warnings: indicator_warnings(session), ..Self::default() }
        } else if grid == Grid::of_panel(Panel::Activity) {
            Self { clashes: clashes(session), ..Self::default() }
        } else if grid.kind == Kind::Row(Panel::Task) {
            Self { duties: Duties::of(session), ..Self::default() }
        } else {
            Self::default()
        }
    }
}

/// Whether a column holds what a row is called: there the cursor begins.
fn is_name(column: &spec::Column) -> bool {
    column.field() == Some(&Field::Text)
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
    /// How many years the months on show lie after the meeting's, or before it.
    years: i32,
    doing: Doing,
}

impl State {
    /// Opens a table, at a row if one is named.
    #[must_use]
    pub fn at(grid: impl Into<Grid>, row: Option<RecordId>) -> Self {
        Self { selected: row, ..Self::new(grid.into()) }
    }

    fn new(grid: Grid) -> Self {
        Self {
            grid,
            face: Face::Table,
            sums: Sums::default(),
            selected: None,
            near: 0,
            warned: 0,
            column: grid.columns().iter().position(is_name).unwrap_or(0),
            years: 0,
            doing: Doing::Cells,
        }
    }

    /// The table on show, to come back to.
    #[must_use]
    pub const fn grid(&self) -> Grid {
        self.grid
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

    /// The row that was chosen, else the first.
    fn selected_row(&self, scene: &Scene<'_>) -> Option<RecordId> {
        let chosen = self.selected.and_then(|id| scene.session.record(id));
        match chosen {
            Some(person) if person.kind != self.grid.kind => None,
            Some(row) if self.grid.holds(row) => Some(row.id),
            Some(_) | None => self.grid.records(scene.session).next().map(|row| row.id),
        }
    }

    /// Puts the cursor where it shows to stand, so that it stays with that row from now on.
    fn hold(&mut self, scene: &Scene<'_>) {
        let lacks = self.face == Face::Quarters && self.sums.courses.is_none();
        if lacks || self.sums.sign != Some(sign(scene.session, self.grid)) {
            self.sums = Sums::of(scene, self.grid, self.face, std::mem::take(&mut self.sums));
        }
        let lines = self.lines(scene);
        if let Some(at) = self.place(&lines) {
            self.near = at;
            self.selected = lines.rows.get(at).map(|row| row.id);
        }
        match self.face.picture() {
            Some(picture) => picture.settle(self, scene),
            None => self.column = self.column.min(self.grid.columns().len().saturating_sub(1)),
        }
    }
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        match &self.doing {
            Doing::Cells => match self.face.picture() {
                Some(picture) => Focus::commands(picture.chain()),
                None => Focus { figures: true, ..Focus::commands(&CHAIN) },
            },
            Doing::Filling(filling) => filling.focus(),
            Doing::Moving(_) => moving::Moving::focus(),
        }
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        let foot = Foot::usual(scene);
        match self.doing {
            Doing::Cells => {}
            Doing::Filling(_) => return foot,
            Doing::Moving(_) => return moving::Moving::foot(scene),
        }
        let tabs = faces::of_item(self.grid.item).len() > 1;
        let foot = if tabs { foot.with(&[Action::NextPane]) } else { foot };
        let is_budget = self.grid.kind == Kind::Row(Panel::Budget) && self.face == Face::Table;
        let imports = is_budget && may_take(scene.session).is_ok();
        let foot = if imports { foot } else { foot.without(&[Action::ImportBudget]) };
        let decides = self.face.picture().is_none_or(|picture| picture.chain().contains(&Context::Panel));
        // A decision that rests on the row stands for the one that rests on nothing.
        let foot = if decides { foot.without(&[Action::CaptureDecision]) } else { foot };
        let switches = self.face == Face::Table && entry::matters(self.grid, scene);
        let foot = if switches { foot } else { foot.without(&[Action::SwitchEntry]) };
        if let Some(picture) = self.face.picture() {
            return picture.foot(self, scene, foot);
        }
        let foot = foot.without(&[Action::MakeProblem]);
        // In a closed meeting no row is added.
        let closed = scene.locks(Target::Item(self.grid.item)).is_some();
        let foot = if closed { foot.without(&[Action::NewRow]) } else { foot };
        if self.grid.records(scene.session).next().is_some() {
            foot.leading(&[Action::Open, Action::NewRow, Action::Edit])
        } else {
            foot.leading(&[Action::NewRow, Action::ImportBudget]).without(&[
                Action::Open,
                Action::Edit,
                Action::Delete,
            ])
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
        match self.face.picture() {
            Some(picture) => picture.selected(self, scene),
            None => self.selected_row(scene),
        }
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        match &mut self.doing {
            Doing::Filling(filling) if scene.session.record(filling.row).is_some() => {
                filling.sheet.settle(scene);
            }
            Doing::Moving(moving) if scene.session.record(moving.row).is_some() => {}
            Doing::Cells | Doing::Filling(_) | Doing::Moving(_) => self.doing = Doing::Cells,
        }
        self.hold(scene);
    }
}
