//! The figure of a row, as a decision freezes it: what the table shows of it, in one phrase.

use super::Words;
use super::describe::{field_name, value_in_words};
use crate::domain::budget::percent;
use crate::domain::figures::{money, quantity};
use crate::domain::{Field, Kind, Panel, Record, Session, waiting};

/// The figure of a row; empty where there is none.
///
/// It holds neither `;` nor `=`, which separate what a decision rests on in its form.
#[must_use]
pub fn figure_in_words(session: &Session, row: &Record, words: Words) -> String {
    let figure = match row.kind {
        Kind::Row(Panel::Budget) => budget(row, words),
        Kind::Row(Panel::Indicator) => indicator(row, words),
        Kind::Row(Panel::Activity) => [Field::Outcome, Field::ActivityState]
            .iter()
            .find(|field| !row.get(field).is_absent())
            .map(|field| value_in_words(session, field, row.get(field), words)),
        Kind::Row(Panel::Bill) => waiting::stage(row)
            .map(|(stage, on)| format!("{} {}", field_name(stage, words), words.date_short(on))),
        Kind::Row(_)
        | Kind::Person
        | Kind::Note
        | Kind::Problem
        | Kind::FollowUp
        | Kind::Decision
        | Kind::Aspiration => None,
    };
    figure.unwrap_or_default().replace([';', '='], ",")
}

/// Realised of the budget, to the sen.
fn budget(row: &Record, words: Words) -> Option<String> {
    let (budgeted, realised) = (money(row, &Field::Budgeted), money(row, &Field::Realised));
    match (budgeted, realised) {
        (None, None) => None,
        (Some(budgeted), None) => Some(words.figure_budget(&words.money(budgeted))),
        (budgeted, Some(realised)) => {
            let budgeted = budgeted.unwrap_or_default();
            let share = percent(realised, budgeted).map(|share| words.percent(share));
            let share = share.unwrap_or_else(|| "–".to_owned());
            Some(words.figure_realised(&words.money(realised), &words.money(budgeted), &share))
        }
    }
}

/// What an indicator has reached of its target up to the quarter.
fn indicator(row: &Record, words: Words) -> Option<String> {
    let reached = words.quantity(quantity(row, &Field::Achieved)?);
    let unit = row.text(&Field::Unit);
    let reached = if unit.is_empty() { reached } else { format!("{reached} {unit}") };
    let target = quantity(row, &Field::TargetToDate).map(|target| words.quantity(target));
    Some(match target {
        Some(target) => words.figure_reached_of(&reached, &target),
        None => words.figure_reached(&reached),
    })
}
