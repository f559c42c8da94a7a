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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::states::{Basis, Method};
    use crate::domain::{
        Change, Fields, LineId, Quantity, Quarter, RecordId, Sen, SessionId, Trail, Value, WriterId,
    };
    use crate::lang::Lang;
    use crate::lang::describe::{basis_in_words, field_name_of, value_in_words};

    fn row(panel: Panel, fields: Fields) -> Record {
        Record::new(RecordId::from_bits(1), Kind::Row(panel), fields)
    }

    fn trail() -> Trail {
        Trail::empty(SessionId::new("35.28.04.2018", Quarter::new(2023, 1).unwrap()))
    }

    #[test]
    fn a_figure_is_that_of_the_table() {
        let trail = trail();
        let said = |panel, fields| figure_in_words(trail.session(), &row(panel, fields), Words::default());
        let money = |sen| Value::Money(Sen(sen));
        // 9.600.000,50 of 48.000.000 is 20,0000…%.
        let budget = Fields::default().with(Field::Budgeted, money(4_800_000_000));
        assert_eq!(said(Panel::Budget, budget.clone()), "anggaran Rp48.000.000,00");
        let spent = budget.with(Field::Realised, money(960_000_050));
        assert_eq!(said(Panel::Budget, spent), "realisasi Rp9.600.000,50 dari Rp48.000.000,00, 20,00%");
        let unplanned = Fields::default().with(Field::Realised, money(100));
        assert_eq!(said(Panel::Budget, unplanned), "realisasi Rp1,00 dari Rp0,00, –");
        let indicator = Fields::default()
            .with(Field::Achieved, Value::Quantity(Quantity::whole(12)))
            .with(Field::Unit, "unit; a = b");
        assert_eq!(said(Panel::Indicator, indicator.clone()), "capaian 12 unit, a , b");
        let aimed = indicator
            .with(Field::Unit, "unit")
            .with(Field::TargetToDate, Value::Quantity(Quantity::whole(40)));
        assert_eq!(said(Panel::Indicator, aimed), "capaian 12 unit dari target 40");
        assert_eq!(said(Panel::Service, Fields::default()), "");
    }

    #[test]
    fn a_basis_is_told_with_its_figure() {
        let mut trail = trail();
        let record = RecordId::from_bits(5);
        let fields = Fields::default().with(Field::Text, "Posyandu");
        let change = Change::Add { kind: Kind::Row(Panel::Budget), record, fields };
        let at = chrono::DateTime::parse_from_rfc3339("2023-04-06T09:00:00+07:00").unwrap();
        let line = trail.stamp(change, LineId { writer: WriterId(1), number: 1 }, "Notulis", at, None);
        trail.take(&line);
        let basis = |figure: &str| Basis { record, figure: figure.into() };
        let words = Words::default();
        let told = basis_in_words(trail.session(), &basis("realisasi Rp9,6 jt"), words);
        assert_eq!(told, "baris anggaran Posyandu (realisasi Rp9,6 jt)");
        let both = Value::Bases(vec![basis(""), basis("20,00%")]);
        let told = value_in_words(trail.session(), &Field::BasedOn, &both, words);
        assert_eq!(told, "baris anggaran Posyandu, baris anggaran Posyandu (20,00%)");
    }

    #[test]
    fn a_vote_that_was_lost_says_so_and_an_even_one_is_lost() {
        let trail = trail();
        let said = |agree, disagree, abstain, words| {
            let value = Value::Method(Method::Vote { agree, disagree, abstain });
            value_in_words(trail.session(), &Field::Method, &value, words)
        };
        let (id, en) = (Words::default(), Words::new(Lang::En));
        assert_eq!(said(20, 5, 1, id), "suara terbanyak: setuju 20, tidak 5, abstain 1");
        assert_eq!(said(5, 20, 1, id), "suara terbanyak: setuju 5, tidak 20, abstain 1, tidak disetujui");
        assert_eq!(said(7, 7, 0, en), "vote: for 7, against 7, abstaining 0, not carried");
        assert_eq!(said(0, 0, 0, id), "suara terbanyak: setuju 0, tidak 0, abstain 0");
    }

    #[test]
    fn what_a_problem_rests_on_is_not_called_that_of_a_decision() {
        let mut trail = trail();
        let at = chrono::DateTime::parse_from_rfc3339("2023-04-06T09:00:00+07:00").unwrap();
        for (number, kind) in [(1, Kind::Problem), (2, Kind::Decision)] {
            let record = RecordId::from_bits(number.into());
            let fields = Fields::default().with(Field::Text, "posyandu");
            let line = LineId { writer: WriterId(1), number };
            let line = trail.stamp(Change::Add { kind, record, fields }, line, "Notulis", at, None);
            trail.take(&line);
        }
        let name = |id: u8| {
            let target = crate::domain::Target::Record(RecordId::from_bits(id.into()));
            field_name_of(trail.session(), target, &Field::BasedOn, Words::default()).into_owned()
        };
        assert_eq!((name(1), name(2)), ("Dasar".to_owned(), "Dasar keputusan".to_owned()));
    }
}
