//! What each table of data consists of: a description of columns, never a screen of its own.

use super::{cells, spoken, wider};
use crate::domain::rows::SECTIONS;
use crate::domain::{Field, Item, Kind, Panel, Record, Session, Value, waiting};
use crate::lang::Words;
use crate::screens::Scene;
use crate::ui::Look;
use crate::ui::table::Cell;

/// What stands in a column.
#[derive(Debug, Clone, Copy)]
pub(super) enum Show {
    /// A field of the row, which can be altered.
    Field(&'static Field),
    /// What the program works out.
    Worked(for<'a> fn(&'a Record, &Scene<'a>, &Look) -> Cell<'a>),
}

/// One column of a table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// Its title.
    pub(super) title: fn(Words) -> &'static str,
    /// The least width at which it is of use, and the one that shows most values whole.
    pub(super) width: (u16, u16),
    /// Whether it takes what is left over.
    pub(super) grows: bool,
    /// When room is short the highest number is dropped first; 0 is never dropped.
    pub(super) priority: u8,
    /// What stands in it.
    pub(super) show: Show,
    /// Whether figures stand at its right although no field of figures is shown.
    pub(super) numeric: bool,
}

impl Column {
    /// A column that is as wide as it must be.
    pub(super) const fn new(
        title: fn(Words) -> &'static str,
        width: (u16, u16),
        priority: u8,
        show: Show,
    ) -> Self {
        Self { title, width, grows: false, priority, show, numeric: false }
    }

    /// Takes what is left over.
    pub(super) const fn growing(self) -> Self {
        Self { grows: true, ..self }
    }

    /// Holds figures that the program works out.
    pub(super) const fn numeric(self) -> Self {
        Self { numeric: true, ..self }
    }

    /// The field that is altered in the column, if it is one.
    pub(super) const fn field(&self) -> Option<&'static Field> {
        match self.show {
            Show::Field(field) => Some(field),
            Show::Worked(_) => None,
        }
    }
}

/// The tables that show an item what belongs to another one or is spoken: behind its own rows.
const BESIDE: [(Item, Kind); 5] = [
    (Item::Budget, Kind::Row(Panel::Activity)),
    (Item::Problems, Kind::Problem),
    (Item::FollowUps, Kind::FollowUp),
    (Item::Services, Kind::Aspiration),
    (Item::Lkd, Kind::Aspiration),
];

/// A table of data that belongs to an agenda item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Grid {
    /// The item.
    pub item: Item,
    /// The kind of its rows.
    pub kind: Kind,
}

impl Grid {
    /// The tables of an item in the order of their tabs; none for opening, closing and breaks.
    #[must_use]
    pub fn of_item(item: Item) -> Vec<Self> {
        let own = Panel::ALL.iter().filter(|panel| panel.item() == item && **panel != Panel::Assignment);
        let mut all: Vec<Self> = own.map(|panel| Self { item, kind: Kind::Row(*panel) }).collect();
        all.extend(
            BESIDE.iter().filter(|(of, _)| *of == item).map(|(item, kind)| Self { item: *item, kind: *kind }),
        );
        all
    }

    /// Whether a record stands in it: drafts do not, and complaints stand apart from other aspirations.
    #[must_use]
    pub fn holds(self, record: &Record) -> bool {
        record.kind == self.kind
            && match self.kind {
                Kind::Row(_) => true,
                Kind::Aspiration => {
                    !record.is_draft() && waiting::is_complaint(record) == (self.item == Item::Services)
                }
                Kind::Person | Kind::Note | Kind::Problem | Kind::FollowUp | Kind::Decision => {
                    !record.is_draft()
                }
            }
    }

    /// Its rows, in the order in which they were added.
    pub fn records(self, session: &Session) -> impl Iterator<Item = &Record> {
        session.of_kind(self.kind).filter(move |record| self.holds(record))
    }

    /// The table in which a row of a panel stands.
    #[must_use]
    pub const fn of_panel(panel: Panel) -> Self {
        Self { item: panel.item(), kind: Kind::Row(panel) }
    }

    /// The name on its tab.
    #[must_use]
    pub const fn name(self, words: Words) -> &'static str {
        match (self.kind, self.item) {
            (Kind::Row(Panel::Activity), Item::Budget) => words.grid_evaluation(),
            (Kind::Row(panel), _) => words.row(panel),
            (Kind::Problem, _) => words.grid_problems(),
            (Kind::FollowUp, _) => words.grid_follow_ups(),
            (Kind::Aspiration, Item::Services) => words.grid_complaints(),
            (Kind::Aspiration, _) => words.grid_aspirations(),
            (kind, _) => words.kind(kind),
        }
    }

    /// How its rows are grouped, if they are.
    pub(super) fn groups<'a>(self, scene: &Scene<'a>) -> Option<Groups<'a>> {
        match (self.kind, self.item) {
            (Kind::Row(Panel::Budget), _) => Some(Groups::new(budget_order, budget_heading)),
            (Kind::Problem, _) => Some(spoken::problem_groups(scene)),
            (Kind::FollowUp, _) => Some(spoken::follow_up_groups(scene)),
            (Kind::Aspiration, Item::Lkd) => Some(spoken::giver_groups(scene)),
            (Kind::Aspiration, _) => Some(spoken::complaint_groups(scene)),
            _ => None,
        }
    }

    /// The columns in order.
    pub(super) fn columns(self) -> &'static [Column] {
        match (self.kind, self.item) {
            (Kind::Row(Panel::Activity), Item::Budget) => EVALUATION,
            (Kind::Row(panel), _) => columns(panel),
            (Kind::Problem, _) => spoken::PROBLEMS,
            (Kind::FollowUp, _) => spoken::FOLLOW_UPS,
            (Kind::Aspiration, Item::Services) => spoken::COMPLAINTS,
            (Kind::Aspiration, _) => spoken::ASPIRATIONS,
            (Kind::Person | Kind::Note | Kind::Decision, _) => &[],
        }
    }
}

impl From<Panel> for Grid {
    fn from(panel: Panel) -> Self {
        Self::of_panel(panel)
    }
}

/// Writes the columns of a table: `title (least, most) priority Field` and `… = worked out`.
macro_rules! columns {
    ($($title:path, ($min:literal, $ideal:literal) $priority:literal $field:ident $($grow:ident)?;)*) => {
        &[$(Column::new($title, ($min, $ideal), $priority, Show::Field(&Field::$field))$(.$grow())?),*]
    };
}

const BUDGET: &[Column] = &[
    Column::new(Words::col_code, (8, 11), 3, Show::Field(&Field::Code)),
    Column::new(Words::col_name, (17, 34), 0, Show::Field(&Field::Text)).growing(),
    Column::new(Words::col_fund, (4, 4), 4, Show::Field(&Field::Fund)),
    Column::new(Words::field_budgeted, (16, 16), 0, Show::Field(&Field::Budgeted)),
    Column::new(Words::col_plan, (16, 16), 6, Show::Field(&Field::PlanToDate)),
    Column::new(Words::col_realised, (16, 16), 0, Show::Field(&Field::Realised)),
    Column::new(Words::col_percent, (9, 9), 0, Show::Worked(cells::absorption)).numeric(),
    Column::new(Words::col_left, (17, 17), 2, Show::Worked(cells::left)).numeric(),
    Column::new(Words::col_quarter, (16, 16), 5, Show::Worked(cells::quarter_alone)).numeric(),
    Column::new(Words::col_advance, (16, 16), 7, Show::Field(&Field::Advance)),
];

const EVALUATION: &[Column] = columns! {
    Words::col_activity, (18, 34) 0 Text growing;
    Words::field_volume, (11, 12) 3 Volume;
    Words::field_ends, (11, 11) 2 Ends;
    Words::field_outcome, (16, 40) 0 Outcome growing;
    Words::field_owners, (12, 24) 1 Owners;
};

const ACTIVITY: &[Column] = columns! {
    Words::col_activity, (18, 34) 0 Text growing;
    Words::field_bidang, (10, 26) 5 Bidang;
    Words::field_budgeted, (16, 19) 4 Budgeted;
    Words::field_starts, (11, 11) 0 Starts;
    Words::field_ends, (11, 11) 0 Ends;
    Words::field_volume, (8, 12) 3 Volume;
    Words::field_owners, (12, 24) 2 Owners;
    Words::field_activity_state, (10, 14) 1 ActivityState;
};

const INDICATOR: &[Column] = &[
    Column::new(Words::col_indicator, (18, 34), 0, Show::Field(&Field::Text)).growing(),
    Column::new(Words::field_unit, (5, 8), 3, Show::Field(&Field::Unit)),
    Column::new(Words::col_target_year, (7, 10), 2, Show::Field(&Field::TargetYear)),
    Column::new(Words::col_target, (7, 10), 1, Show::Field(&Field::TargetToDate)),
    Column::new(Words::col_achieved, (7, 10), 0, Show::Field(&Field::Achieved)),
    Column::new(Words::col_physical, (7, 8), 0, Show::Field(&Field::Physical)),
    Column::new(Words::col_financial, (8, 8), 0, Show::Worked(cells::financial)).numeric(),
    Column::new(Words::col_trend, (13, 13), 4, Show::Worked(cells::trend)),
    Column::new(Words::col_rating, (9, 14), 0, Show::Worked(cells::rating)),
    Column::new(Words::field_obstacle, (12, 30), 5, Show::Field(&Field::Obstacle)),
    Column::new(Words::field_source_document, (8, 9), 6, Show::Field(&Field::SourceDocument)),
];

const REPORT: &[Column] = columns! {
    Words::col_report, (14, 22) 0 Text growing;
    Words::field_presenter, (12, 24) 3 Presenter;
    Words::col_state, (12, 23) 0 ReportState;
    Words::field_achievements, (24, 40) 0 Achievements growing;
    Words::field_obstacle, (16, 30) 1 Obstacle growing;
    Words::field_plan, (14, 30) 2 Plan;
};

const SERVICE: &[Column] = columns! {
    Words::col_service, (14, 24) 0 Text growing;
    Words::field_today, (14, 30) 2 Today growing;
    Words::field_improvement, (14, 30) 0 Improvement growing;
    Words::field_service_kind, (8, 10) 3 ServiceKind;
    Words::field_owners, (12, 24) 1 Owners;
    Words::field_due, (11, 11) 0 Due;
};

const TASK: &[Column] = &[
    Column::new(Words::field_task, (20, 40), 0, Show::Field(&Field::Text)).growing(),
    Column::new(Words::col_in_charge, (16, 30), 0, Show::Worked(cells::in_charge)),
    Column::new(Words::col_clash, (14, 22), 0, Show::Worked(cells::clash)),
];

const INFORMATION: &[Column] = columns! {
    Words::col_topic, (16, 30) 0 Text growing;
    Words::field_detail, (18, 50) 0 Detail growing;
    Words::field_source, (10, 20) 1 Source;
    Words::field_audience, (10, 20) 2 Audience;
};

const fn columns(panel: Panel) -> &'static [Column] {
    match panel {
        Panel::Budget => BUDGET,
        Panel::Activity => ACTIVITY,
        Panel::Indicator => INDICATOR,
        Panel::Report => REPORT,
        Panel::Service => SERVICE,
        Panel::Task | Panel::Assignment => TASK,
        Panel::Topic => wider::TOPICS,
        Panel::Bill => wider::BILLS,
        Panel::Programme => wider::PROGRAMMES,
        Panel::Regulation => wider::REGULATIONS,
        Panel::Information => INFORMATION,
    }
}

/// The place of a row: of its group, and within it.
type Order<'a> = dyn Fn(&Record) -> (u8, String) + 'a;

/// How rows are put in order and under headings.
pub(super) struct Groups<'a> {
    /// What rows are sorted by.
    pub(super) order: Box<Order<'a>>,
    /// The value under which a row stands.
    pub(super) heading: Box<dyn Fn(&Record) -> Value + 'a>,
}

impl<'a> Groups<'a> {
    /// Puts rows in an order in which those of one heading stand together.
    pub(super) fn new(
        order: impl Fn(&Record) -> (u8, String) + 'a,
        heading: impl Fn(&Record) -> Value + 'a,
    ) -> Self {
        Self { order: Box::new(order), heading: Box::new(heading) }
    }
}

/// The place of a budget line: in the order of the report, then by code, those without one behind.
fn budget_order(row: &Record) -> (u8, String) {
    let (section, code) = budget_place(row);
    (section, code.to_owned())
}

/// The same without a copy of the code, for budgets of many lines.
pub(super) fn budget_place(row: &Record) -> (u8, &str) {
    let section = if let Value::Section(section) = row.get(&Field::Section) { Some(*section) } else { None };
    let place = SECTIONS.iter().position(|known| Some(*known) == section).unwrap_or(SECTIONS.len());
    let code = row.text(&Field::Code);
    (u8::try_from(place).unwrap_or(u8::MAX), if code.is_empty() { "~" } else { code })
}

/// A budget line stands under its section, of expenditure under its bidang.
fn budget_heading(row: &Record) -> Value {
    row.get(&Field::Section).clone()
}
