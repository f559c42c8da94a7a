//! What can be chosen in a field, with its words.

use chrono::NaiveDate;

use crate::domain::rows::{ActivityState, Outcome, choices};
use crate::domain::states::{
    Area, AspirationKind, AspirationState, FollowUpState, Level, Method, ProblemKind, ProblemState, Severity,
};
use crate::domain::{Field, QuorumRule, Value};
use crate::lang::Words;
use crate::lang::describe::row_choice;
use crate::screens::Scene;

/// The options of a field in order; a field that may be empty begins with that.
pub(in crate::screens) fn options(field: &Field, scene: &Scene<'_>) -> Vec<(String, Value)> {
    let words = scene.words;
    if let Some(plain) = plain(field, words) {
        return plain.into_iter().map(|(label, value)| (label.to_owned(), value)).collect();
    }
    if let Some(rows) = choices(field.shape()) {
        let none = (words.form_none().to_owned(), Value::Absent);
        let word = |value: &Value| row_choice(value, words).unwrap_or_default().to_owned();
        return std::iter::once(none).chain(rows.into_iter().map(|value| (word(&value), value))).collect();
    }
    if *field == Field::Office {
        let offices = scene.session.village().offices.iter();
        let offices = offices.map(|office| (office.title.clone(), Value::from(office.id.as_str())));
        return std::iter::once((words.form_none().to_owned(), Value::Absent)).chain(offices).collect();
    }
    states(field, words, scene.today()).into_iter().map(|(label, value)| (label.to_owned(), value)).collect()
}

/// The options of fields that are one plain value.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other field is no such choice")]
fn plain(field: &Field, words: Words) -> Option<Vec<(&'static str, Value)>> {
    let none = (words.form_none(), Value::Absent);
    let or_none = |all: Vec<(&'static str, Value)>| Some(std::iter::once(none).chain(all).collect());
    match field {
        Field::Severity => or_none(each(Severity::ALL, |s| words.severity(s), Value::Severity)),
        Field::Level => or_none(each(Level::ALL, |level| words.level(level), Value::Level)),
        Field::ProblemKind => {
            or_none(each(ProblemKind::ALL, |kind| words.problem_kind(kind), Value::ProblemKind))
        }
        Field::Area => or_none(each(Area::ALL, |area| words.area(area), Value::Area)),
        Field::AspirationKind => {
            or_none(each(AspirationKind::ALL, |kind| words.aspiration_kind(kind), Value::AspirationKind))
        }
        Field::AspirationState => Some(each(
            &[AspirationState::Unanswered, AspirationState::Answered],
            |state| words.aspiration_state(state),
            Value::AspirationState,
        )),
        Field::QuorumRule => Some(each(&QuorumRule::ALL, |rule| words.quorum_rule(rule), Value::QuorumRule)),
        _ => None,
    }
}

/// Each of several choices with its word.
fn each<T: Copy>(
    all: &[T],
    word: impl Fn(T) -> &'static str,
    value: impl Fn(T) -> Value,
) -> Vec<(&'static str, Value)> {
    all.iter().map(|choice| (word(*choice), value(*choice))).collect()
}

/// The options of states whose detail stands in the next field.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other field is no such state")]
fn states(field: &Field, words: Words, day: NaiveDate) -> Vec<(&'static str, Value)> {
    let why = String::new;
    match field {
        Field::FollowUpState => {
            let all = [
                FollowUpState::NotStarted,
                FollowUpState::InProgress,
                FollowUpState::Done { on: day },
                FollowUpState::Postponed { why: why() },
                FollowUpState::Cancelled { why: why() },
            ];
            all.map(|state| (words.follow_up_state(&state), Value::FollowUpState(state))).into()
        }
        Field::ProblemState => {
            let all =
                [ProblemState::Open, ProblemState::Solved { on: day }, ProblemState::Dropped { why: why() }];
            all.map(|state| (words.problem_state(&state), Value::ProblemState(state))).into()
        }
        Field::ActivityState => vec![
            (words.activity_planned(), Value::ActivityState(ActivityState::Planned)),
            (words.activity_in_progress(), Value::ActivityState(ActivityState::InProgress)),
            (words.activity_done(), Value::ActivityState(ActivityState::Done)),
            (words.activity_cancelled(), Value::ActivityState(ActivityState::Cancelled { why: why() })),
        ],
        Field::Outcome => vec![
            (words.form_none(), Value::Absent),
            (words.outcome_done(), Value::Outcome(Outcome::Done)),
            (words.outcome_in_part(), Value::Outcome(Outcome::Partly { why: why() })),
            (words.outcome_not_at_all(), Value::Outcome(Outcome::NotDone { why: why() })),
        ],
        Field::Method => vec![
            (words.value_consensus(), Value::Method(Method::Consensus)),
            (words.form_vote(), Value::Method(Method::Vote { agree: 0, disagree: 0, abstain: 0 })),
        ],
        _ => Vec::new(),
    }
}
