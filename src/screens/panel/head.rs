//! What the head of a table says at its right: how many rows there are, and what is still open among them.

use super::entry;
use super::lines::Lines;
use super::spec::Grid;
use crate::domain::{Field, Item, Kind, Panel, waiting};
use crate::screens::Scene;

/// The text at the right of the tabs.
pub(super) fn text(grid: Grid, lines: &Lines<'_>, scene: &Scene<'_>) -> String {
    let words = scene.words;
    let count = lines.rows.len() - lines.owing;
    match (grid.kind, grid.item) {
        (Kind::Row(Panel::Report), _) => {
            let reporting = waiting::reporting(scene.session);
            words.grid_presented(reporting.presented, reporting.due)
        }
        (Kind::Problem, _) => words.grid_count_without(count, lines.under(words.group_unanswered())),
        (Kind::Aspiration, Item::Services) => {
            words.grid_count_waiting(count, lines.under(words.group_waiting()))
        }
        (Kind::Aspiration, _) => words.grid_count_unheard(count, lines.owing),
        (Kind::Row(Panel::Programme), _) => {
            let without =
                lines.rows.iter().filter(|row| row.get(&Field::VillageActivity).is_absent()).count();
            words.grid_count_idle(count, without)
        }
        (Kind::Row(Panel::Budget), _) if entry::matters(grid, scene) => {
            words.entry_head(&words.grid_count(count), entry::how(scene))
        }
        _ => words.grid_count(count),
    }
}
