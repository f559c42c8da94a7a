//! What stands in a cell: a field in few words, or what the program works out of the row.

use std::borrow::Cow;

use super::{spoken, wider};
use crate::domain::budget::percent;
use crate::domain::figures::{self, Clash, Rating, Trend};
use crate::domain::rows::{Entry, Outcome, Role};
use crate::domain::states::Severity;
use crate::domain::{Field, Record, Sen, Value};
use crate::lang::Words;
use crate::lang::describe::{parties_in_words, row_choice, value_in_words};
use crate::screens::Scene;
use crate::ui::table::Cell;
use crate::ui::{Look, Tone};

/// The value of a field for a narrow column; empty when absent.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other value stands as it does in a form")]
pub(super) fn of_field<'a>(row: &'a Record, field: &Field, scene: &Scene<'a>, look: &Look) -> Cell<'a> {
    let words = look.words;
    match row.get(field) {
        _ if *field == Field::FollowUpState => spoken::follow_up_state(row, scene, look),
        _ if *field == Field::ProblemState => spoken::problem_state(row, scene, look),
        _ if *field == Field::AspirationState => spoken::aspiration_state(row, look),
        Value::Absent if *field == Field::Received => spoken::received(row, look),
        Value::Absent if *field == Field::VillageActivity => wider::no_activity(look),
        Value::Absent => Cell::default(),
        Value::Alignment(alignment) => wider::alignment(*alignment, look),
        Value::Severity(Severity::High) => Cell::toned(words.severity(Severity::High), Tone::Bad),
        Value::Text(text) => text.lines().next().unwrap_or_default().into(),
        Value::Date(date) => words.date_short(*date).into(),
        Value::Money(amount) => amount_cell(*amount, words),
        Value::Fund(fund) => words.fund_code(*fund).into(),
        Value::Outcome(outcome) => {
            let tone = match outcome {
                Outcome::Done => Tone::Good,
                Outcome::Partly { .. } => Tone::Warn,
                Outcome::NotDone { .. } => Tone::Bad,
            };
            Cell::toned(value_in_words(scene.session, field, row.get(field), words), tone)
        }
        value => value_in_words(scene.session, field, value, words).into(),
    }
}

/// An amount without its currency: the head of the column has it.
fn amount_cell(amount: Sen, words: Words) -> Cell<'static> {
    words.amount(amount).into()
}

/// Realised in percent of the budget; more than all of it is told by a sign.
pub(super) fn absorption<'a>(row: &'a Record, _scene: &Scene<'a>, look: &Look) -> Cell<'a> {
    let (planned, realised) = (figures::money(row, &Field::Budgeted), figures::money(row, &Field::Realised));
    percent_cell(planned, realised, look)
}

/// A percentage; a dash where nothing is planned.
pub(super) fn percent_cell(planned: Option<Sen>, realised: Option<Sen>, look: &Look) -> Cell<'static> {
    let Some(realised) = realised else { return Cell::default() };
    match percent(realised, planned.unwrap_or_default()) {
        Some(percent) if percent > 10_000 => Cell::toned(look.words.percent(percent), Tone::Warn),
        Some(percent) => look.words.percent(percent).into(),
        None => "–".into(),
    }
}

/// Lebih/(kurang): the budget less what was realised.
pub(super) fn left<'a>(row: &'a Record, _scene: &Scene<'a>, look: &Look) -> Cell<'a> {
    let planned = figures::money(row, &Field::Budgeted).unwrap_or_default();
    let left = figures::money(row, &Field::Realised).map(|realised| planned - realised);
    left.map_or_else(Cell::default, |left| amount_cell(left, look.words))
}

/// What was realised in this quarter alone.
pub(super) fn quarter_alone<'a>(row: &'a Record, scene: &Scene<'a>, look: &Look) -> Cell<'a> {
    let alone = figures::quarter_alone(row, scene.session.quarter()).or_else(|| {
        // Whoever types for the quarter alone sees what was typed, on new lines too.
        figures::entry(scene.session).filter(|entry| *entry == Entry::QuarterAlone)?;
        let before = figures::realised_before(scene.session, row)?;
        figures::money(row, &Field::Realised).map(|to_date| to_date - before)
    });
    alone.map_or_else(Cell::default, |alone| amount_cell(alone, look.words))
}

/// The share of the money spent on the budget lines that an indicator draws on.
pub(super) fn financial<'a>(row: &'a Record, scene: &Scene<'a>, look: &Look) -> Cell<'a> {
    figures::financial_percent(scene.session, row)
        .map_or_else(Cell::default, |percent| look.words.percent(percent).into())
}

/// How an indicator stands against its target of this quarter.
pub(super) fn rating<'a>(row: &'a Record, _scene: &Scene<'a>, look: &Look) -> Cell<'a> {
    let words = look.words;
    match figures::rating(row) {
        Some(Rating::Reached) => Cell::toned(words.rating_reached(), Tone::Good),
        Some(Rating::Near) => Cell::toned(words.rating_near(), Tone::Warn),
        Some(Rating::Behind) => Cell::toned(words.rating_behind(), Tone::Bad),
        None => Cell::default(),
    }
}

/// The line of an indicator over the quarters in rising heights, and which way it goes; nothing before there are two.
pub(super) fn trend<'a>(row: &'a Record, _scene: &Scene<'a>, look: &Look) -> Cell<'a> {
    let (words, theme) = (look.words, look.theme);
    let (word, style) = match figures::trend(row) {
        Some(Trend::Better) => (words.trend_better(), theme.good()),
        Some(Trend::Same) => (words.trend_same(), theme.dim()),
        Some(Trend::Worse) => (words.trend_worse(), theme.bad()),
        None => return Cell::default(),
    };
    let values: Vec<i64> = figures::over_quarters(row).iter().map(|quantity| quantity.0).collect();
    let last = values.get(values.len().saturating_sub(4)..).unwrap_or_default();
    Cell::styled(format!("{} {word}", look.glyphs.spark(last)), style)
}

/// Whoever is in charge of a task.
pub(super) fn in_charge<'a>(row: &'a Record, scene: &Scene<'a>, _look: &Look) -> Cell<'a> {
    let parties = figures::assigned(scene.session, row.id, Role::InCharge);
    parties_in_words(scene.session, &parties).into()
}

/// Tumpang tindih and kekosongan of a task.
pub(super) fn clash<'a>(row: &'a Record, scene: &Scene<'a>, look: &Look) -> Cell<'a> {
    match figures::clash(scene.session, row.id) {
        Some(Clash::Overlap) => Cell::toned(look.words.clash_overlap(), Tone::Warn),
        Some(Clash::Nobody) => Cell::toned(look.words.clash_nobody(), Tone::Bad),
        None => Cell::default(),
    }
}

/// What rows have in common, as a heading above them.
pub(super) fn heading(value: &Value, words: Words) -> Cow<'_, str> {
    value.as_text().map_or_else(|| row_choice(value, words).unwrap_or_default().into(), Cow::Borrowed)
}

/// A number of days.
pub(super) fn days(days: i64, tone: Tone, look: &Look) -> Cell<'static> {
    Cell::toned(look.words.day_count(days), tone)
}
