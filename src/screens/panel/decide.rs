//! A decision that rests on a row, with its figure frozen as it is shown now.

use super::State;
use super::faces::Face;
use crate::domain::states::Basis;
use crate::domain::{Change, Field, Kind, Value, compose};
use crate::lang::describe::figure_in_words;
use crate::screens::{Ids, Intent, Layer, Scene, Screen};

/// Begins a decision in the line of quick capture; where no row is seen it rests on nothing yet.
pub(super) fn decide(state: &State, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    let item = state.grid.item;
    let Some(basis) = basis(state, scene) else {
        return vec![Intent::Open(Layer::Capture { kind: Kind::Decision, item, problem: None })];
    };
    let begun = compose::begun(scene.session, item, "", &scene.me.name, scene.now, None);
    let fields = begun.with(Field::BasedOn, Value::Bases(vec![basis]));
    let record = ids.draw();
    let change = Change::Add { kind: Kind::Decision, record, fields };
    if let Some(refusal) = scene.refuses(&change) {
        return vec![refusal];
    }
    vec![Intent::Continue(change), Intent::Open(Layer::Resume(record))]
}

/// The row under the cursor with its figure; of a warning with the figures that it tells.
fn basis(state: &State, scene: &Scene<'_>) -> Option<Basis> {
    if state.face == Face::Bars {
        return None;
    }
    let record = state.selected(scene)?;
    let warning = state.sums.warnings.get(state.warned).filter(|_| state.face == Face::Warnings);
    let figure = match warning {
        Some(warning) => scene.words.rule_figures(&warning.rule),
        None => figure_in_words(scene.session, scene.session.record(record)?, scene.words),
    };
    Some(Basis { record, figure })
}
