//! The fields of a panel's row: how each is typed follows from the shape of its value.

use super::{How, Slot, options};
use crate::domain::field::Shape;
use crate::domain::figures;
use crate::domain::rows::Entry;
use crate::domain::{Field, RecordId, Target};
use crate::lang::describe::value_in_words;
use crate::screens::Scene;

/// The slots of a field of a row: one, or two where a state needs its reason.
pub(in crate::screens) fn row_slots(row: RecordId, field: &Field, scene: &Scene<'_>) -> Vec<Slot> {
    let target = Target::Record(row);
    let how = how(target, field, scene);
    let has_detail = matches!(how, How::State(_));
    let mut slots = vec![if how == How::Alone {
        Slot::new(scene.words.field_realised_alone(), target, field.clone(), how)
    } else {
        Slot::of(target, field.clone(), how, scene.words)
    }];
    if has_detail {
        slots.push(Slot::new(scene.words.form_why(), target, field.clone(), How::Detail));
    }
    slots
}

/// Whether an amount is typed for the quarter alone.
fn is_alone(field: &Field, scene: &Scene<'_>) -> bool {
    *field == Field::Realised && figures::entry(scene.session) == Some(Entry::QuarterAlone)
}

#[expect(clippy::wildcard_enum_match_arm, reason = "every other shape is a choice, or not typed at all")]
fn how(target: Target, field: &Field, scene: &Scene<'_>) -> How {
    match field.shape() {
        // The name of a row stands in one line of its table.
        Shape::Page if *field == Field::Text => How::Line,
        Shape::Page => How::Page,
        Shape::Line => How::Line,
        Shape::Date => How::Date,
        Shape::Money if is_alone(field, scene) => How::Alone,
        Shape::Money => How::Money,
        Shape::Quantity => How::Quantity,
        Shape::Count => How::Count,
        Shape::Party => How::Party,
        Shape::Parties => How::Parties,
        Shape::Record => How::Record,
        Shape::Records => How::Lines,
        Shape::ActivityState | Shape::Outcome => How::State(options(field, scene)),
        _ => {
            let choices = options(field, scene);
            if choices.is_empty() {
                let held = scene.session.value(target, field);
                return How::Heading(value_in_words(scene.session, field, held, scene.words));
            }
            How::Choice(choices)
        }
    }
}
