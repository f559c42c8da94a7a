//! How a table is looked at: cell by cell, or as a picture of all its rows. A new picture is a [`Picture`] and a line
//! in [`PICTURES`].

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::spec::Grid;
use super::{CHAIN, State, bars, causes, matrix, months, quarters, reached, warned};
use crate::domain::text::capital;
use crate::domain::{Item, Kind, Panel, RecordId};
use crate::input::{Action, Context};
use crate::lang::Words;
use crate::screens::{Foot, Ids, Intent, Scene};
use crate::ui::Look;

/// How a table is looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Face {
    /// Cell by cell.
    #[default]
    Table,
    /// The budget as bars.
    Bars,
    /// The budget as a line over the quarters of the year.
    Quarters,
    /// Activities over the months of a year.
    Months,
    /// Tasks against offices.
    Matrix,
    /// Indicators as bars against their targets.
    Reached,
    /// Problems from cause to action.
    Causes,
    /// What its figures warn of.
    Warnings,
}

/// A picture of a table: what its keys do and how it is drawn. Turning to the next face is not its business.
pub(super) trait Picture {
    /// The name on its tab; the state is there while its table is on show.
    fn name(&self, state: Option<&State>, words: Words) -> String;

    /// The contexts of its keys, innermost first.
    fn chain(&self) -> &'static [Context] {
        &CHAIN
    }

    /// What the footer leads with and leaves out: by default all that needs a row.
    fn foot(&self, _state: &State, _scene: &Scene<'_>, foot: Foot) -> Foot {
        foot.without(&ON_ROWS)
    }

    /// Carries out a command; by default there is nothing to do.
    fn act(&self, _state: &mut State, _action: Action, _scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        Vec::new()
    }

    /// The record under the cursor.
    fn selected(&self, state: &State, scene: &Scene<'_>) -> Option<RecordId> {
        state.selected_row(scene)
    }

    /// Comes to terms with a session that changed.
    fn settle(&self, _state: &mut State, _scene: &Scene<'_>) {}

    /// Draws it.
    fn draw(&self, state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer);
}

/// Commands on the row under the cursor.
const ON_ROWS: [Action; 5] =
    [Action::Open, Action::Edit, Action::Delete, Action::NewRow, Action::MakeProblem];

impl Face {
    /// The picture; none for the table itself.
    pub(super) fn picture(self) -> Option<&'static dyn Picture> {
        match self {
            Self::Table => None,
            Self::Bars => Some(&bars::Picture),
            Self::Quarters => Some(&quarters::Picture),
            Self::Months => Some(&months::Picture),
            Self::Matrix => Some(&matrix::Picture),
            Self::Reached => Some(&reached::Picture),
            Self::Causes => Some(&causes::Picture),
            Self::Warnings => Some(&warned::Picture),
        }
    }

    /// The name on its tab; the state is there while its table is on show.
    pub(super) fn name(self, grid: Grid, state: Option<&State>, words: Words) -> String {
        self.picture().map_or_else(|| capital(grid.name(words)), |picture| picture.name(state, words))
    }
}

/// The pictures of each table in the order of their tabs; a table that is not listed has none.
const PICTURES: &[(Item, Kind, &[Face])] = &[
    (Item::Budget, Kind::Row(Panel::Budget), &[Face::Bars, Face::Quarters, Face::Warnings]),
    (Item::Indicators, Kind::Row(Panel::Indicator), &[Face::Reached, Face::Warnings]),
    (Item::Problems, Kind::Problem, &[Face::Causes]),
    (Item::Projection, Kind::Row(Panel::Activity), &[Face::Months]),
    (Item::Officials, Kind::Row(Panel::Task), &[Face::Matrix]),
];

/// The pictures of a table.
fn further(grid: Grid) -> &'static [Face] {
    let own = PICTURES.iter().find(|(item, kind, _)| (*item, *kind) == (grid.item, grid.kind));
    own.map_or(&[], |(.., faces)| faces)
}

/// The faces of an item's tables in the order of their tabs.
pub(super) fn of_item(item: Item) -> Vec<(Grid, Face)> {
    let faces = |grid| std::iter::once(Face::Table).chain(further(grid).iter().copied());
    Grid::of_item(item).into_iter().flat_map(|grid| faces(grid).map(move |face| (grid, face))).collect()
}
