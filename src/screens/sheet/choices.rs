//! What can be chosen in a field, with its words.

use chrono::NaiveDate;

use crate::domain::states::{
    Area, AspirationKind, AspirationState, FollowUpState, Level, Method, ProblemKind, ProblemState, Severity,
};
use crate::domain::{Field, QuorumRule, Value};
use crate::lang::Words;
use crate::screens::{Scene, writing};

/// The options of a field in order; a field that may be empty begins with that.
pub(in crate::screens) fn options(field: &Field, scene: &Scene<'_>) -> Vec<(String, Value)> {
    let words = scene.words;
    if let Some(plain) = plain(field, words) {
        return plain.into_iter().map(|(label, value)| (label.to_owned(), value)).collect();
    }
    if *field == Field::Office {
        let offices = scene.session.village().offices.iter();
        let offices = offices.map(|office| (office.title.clone(), Value::from(office.id.as_str())));
        return std::iter::once((words.form_none().to_owned(), Value::Absent)).chain(offices).collect();
    }
    states(field, words, scene.day()).into_iter().map(|(label, value)| (label.to_owned(), value)).collect()
}

/// The options of fields that are one plain value.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other field is no such choice")]
fn plain(field: &Field, words: Words) -> Option<Vec<(&'static str, Value)>> {
    let none = (words.form_none(), Value::Absent);
    let one_of = |all: Vec<(&'static str, Value)>| Some(std::iter::once(none).chain(all).collect());
    match field {
        Field::Severity => one_of(
            Severity::ALL.iter().map(|s| (writing::severity_word(*s, words), Value::Severity(*s))).collect(),
        ),
        Field::Level => one_of(vec![
            (words.form_dusun(), Value::Level(Level::Dusun)),
            (words.form_village(), Value::Level(Level::Village)),
            (words.form_kecamatan(), Value::Level(Level::Kecamatan)),
            (words.form_kabupaten(), Value::Level(Level::Kabupaten)),
        ]),
        Field::ProblemKind => one_of(vec![
            (words.form_kendala(), Value::ProblemKind(ProblemKind::Kendala)),
            (words.form_tantangan(), Value::ProblemKind(ProblemKind::Tantangan)),
            (words.form_hambatan(), Value::ProblemKind(ProblemKind::Hambatan)),
        ]),
        Field::Area => one_of(vec![
            (words.form_programme(), Value::Area(Area::Programme)),
            (words.form_public_service(), Value::Area(Area::PublicService)),
        ]),
        Field::AspirationKind => one_of(vec![
            (words.form_aspirasi(), Value::AspirationKind(AspirationKind::Aspirasi)),
            (words.form_masukan(), Value::AspirationKind(AspirationKind::Masukan)),
            (words.form_kendala(), Value::AspirationKind(AspirationKind::Kendala)),
            (words.form_pengaduan(), Value::AspirationKind(AspirationKind::Pengaduan)),
        ]),
        Field::AspirationState => Some(vec![
            (words.form_unanswered(), Value::AspirationState(AspirationState::Unanswered)),
            (words.form_answered(), Value::AspirationState(AspirationState::Answered)),
        ]),
        Field::QuorumRule => {
            Some(QuorumRule::ALL.iter().map(|r| (rule(*r, words), Value::QuorumRule(*r))).collect())
        }
        _ => None,
    }
}

/// The options of states whose detail stands in the next field.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other field is no such state")]
fn states(field: &Field, words: Words, day: NaiveDate) -> Vec<(&'static str, Value)> {
    let why = String::new;
    match field {
        Field::FollowUpState => vec![
            (words.not_started(), Value::FollowUpState(FollowUpState::NotStarted)),
            (words.ongoing(), Value::FollowUpState(FollowUpState::InProgress)),
            (words.done(), Value::FollowUpState(FollowUpState::Done { on: day })),
            (words.postponed(), Value::FollowUpState(FollowUpState::Postponed { why: why() })),
            (words.cancelled(), Value::FollowUpState(FollowUpState::Cancelled { why: why() })),
        ],
        Field::ProblemState => vec![
            (words.form_open(), Value::ProblemState(ProblemState::Open)),
            (words.form_solved(), Value::ProblemState(ProblemState::Solved { on: day })),
            (words.form_dropped(), Value::ProblemState(ProblemState::Dropped { why: why() })),
        ],
        Field::Method => vec![
            (words.form_consensus(), Value::Method(Method::Consensus)),
            (words.form_vote(), Value::Method(Method::Vote { agree: 0, disagree: 0, abstain: 0 })),
        ],
        _ => Vec::new(),
    }
}

/// A quorum rule in words.
const fn rule(rule: QuorumRule, words: Words) -> &'static str {
    match rule {
        QuorumRule::MajorityOfInvited => words.form_rule_majority(),
        QuorumRule::TwoThirdsOfInvited => words.form_rule_two_thirds(),
        QuorumRule::TwoThirdsOfBpd => words.form_rule_bpd(),
        QuorumRule::None => words.form_rule_none(),
    }
}
