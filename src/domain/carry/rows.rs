//! What comes along of the rows of panels, and what becomes of their figures.

use super::Reason;
use crate::domain::rows::{ActivityState, Past, SourceDocument, WaitsFor};
use crate::domain::{Field, Fields, Kind, Panel, Quarter, Record, Session, Value};

/// Why a row comes along; none for rows that belong to one meeting only.
///
/// A budget ends with its year. Activities come along until they have ended, and once more to be evaluated.
pub(super) fn reason(source: &Session, into: &Session, panel: Panel, row: &Record) -> Option<Reason> {
    let same_year = source.quarter().year() == into.quarter().year();
    let comes = match panel {
        Panel::Budget | Panel::Programme => same_year,
        Panel::Indicator => same_year || is_of_rpjmdesa(row),
        Panel::Activity => !is_evaluated(row),
        Panel::Task | Panel::Assignment => true,
        Panel::Topic => row.get(&Field::WaitsFor) != &Value::WaitsFor(WaitsFor::Nobody),
        Panel::Bill => row.get(&Field::Promulgated).is_absent(),
        Panel::Service => row.get(&Field::Improvement).as_text().is_some_and(|text| !text.is_empty()),
        Panel::Report | Panel::Regulation | Panel::Information => false,
    };
    comes.then_some(match panel {
        Panel::Budget | Panel::Indicator => Reason::LastValues,
        Panel::Activity => Reason::ProjectedActivity,
        Panel::Task | Panel::Assignment | Panel::Programme => Reason::Standing,
        Panel::Topic
        | Panel::Bill
        | Panel::Service
        | Panel::Report
        | Panel::Regulation
        | Panel::Information => Reason::NotSettled,
    })
}

/// Whether a row is of a sort whose figures give warnings, from which problems and decisions are made.
pub(super) const fn has_figures(kind: Kind) -> bool {
    matches!(kind, Kind::Row(Panel::Budget | Panel::Indicator))
}

/// Leaves the figures of a row behind that comes along only because something rests on it: those of a year that has
/// ended must not be summed with the new one. What the row said is frozen where it was rested on.
pub(super) fn leave_figures(fields: &mut Fields) {
    for field in [
        Field::Budgeted,
        Field::PastRealised,
        Field::TargetYear,
        Field::PastAchieved,
        Field::Physical,
        Field::BudgetLines,
    ] {
        fields.set(field, Value::Absent);
    }
}

fn is_of_rpjmdesa(row: &Record) -> bool {
    row.get(&Field::SourceDocument) == &Value::SourceDocument(SourceDocument::Rpjmdesa)
}

/// Whether an activity has been answered for: it was done or cancelled, and said so in the meeting that evaluated it.
fn is_evaluated(row: &Record) -> bool {
    let ended = matches!(
        row.get(&Field::ActivityState),
        Value::ActivityState(ActivityState::Done | ActivityState::Cancelled { .. })
    );
    ended && !row.get(&Field::Outcome).is_absent()
}

/// Turns the figures of the quarter into those of a quarter before: the new meeting begins without figures of its own.
pub(super) fn age(source: &Session, panel: Panel, fields: &mut Fields) {
    match panel {
        Panel::Budget => {
            if let Value::Money(amount) = *fields.get(&Field::Realised) {
                let past = fields.get(&Field::PastRealised);
                let past: &[_] = if let Value::PastMoney(past) = past { past } else { &[] };
                fields
                    .set(Field::PastRealised, Value::PastMoney(with_quarter(past, source.quarter(), amount)));
            }
            for field in [Field::Realised, Field::PlanToDate, Field::Advance] {
                fields.set(field, Value::Absent);
            }
        }
        Panel::Indicator => {
            if let Value::Quantity(amount) = *fields.get(&Field::Achieved) {
                let past = fields.get(&Field::PastAchieved);
                let past: &[_] = if let Value::PastQuantities(past) = past { past } else { &[] };
                fields.set(
                    Field::PastAchieved,
                    Value::PastQuantities(with_quarter(past, source.quarter(), amount)),
                );
            }
            for field in [Field::Achieved, Field::TargetToDate, Field::Obstacle] {
                fields.set(field, Value::Absent);
            }
        }
        Panel::Activity => fields.set(Field::Outcome, Value::Absent),
        Panel::Report
        | Panel::Service
        | Panel::Task
        | Panel::Assignment
        | Panel::Topic
        | Panel::Bill
        | Panel::Programme
        | Panel::Regulation
        | Panel::Information => {}
    }
}

/// The amounts of the quarters before with one more behind them.
fn with_quarter<T: Copy>(past: &[Past<T>], quarter: Quarter, amount: T) -> Vec<Past<T>> {
    let others = past.iter().copied().filter(|known| known.quarter != quarter);
    others.chain([Past { quarter, amount }]).collect()
}
