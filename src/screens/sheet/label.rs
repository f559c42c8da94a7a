//! The names of fields on screen.

use crate::domain::Field;
use crate::lang::Words;

/// The name of a field, for forms and pages; empty for one that nobody writes by hand.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the fields of people and meetings have a list of their own"
)]
pub(in crate::screens) const fn label(field: &Field, words: Words) -> &'static str {
    match field {
        Field::Text | Field::Draft => words.form_text(),
        Field::Cause => words.form_cause(),
        Field::Impact => words.form_impact(),
        Field::Evidence => words.form_evidence(),
        Field::Answer => words.form_answer(),
        Field::Speaker => words.form_speaker(),
        Field::RaisedBy => words.form_raised_by(),
        Field::ProblemKind | Field::AspirationKind => words.form_kind(),
        Field::Area => words.form_area(),
        Field::Severity => words.form_severity(),
        Field::Level => words.form_level(),
        Field::ProblemState | Field::FollowUpState | Field::AspirationState => words.form_state(),
        Field::Problem => words.form_problem(),
        Field::Owners => words.form_owners(),
        Field::Due => words.form_due(),
        Field::FundSource => words.form_fund_source(),
        Field::Method => words.form_method(),
        Field::BasedOn => words.form_based_on(),
        Field::Snapshot => words.form_snapshot(),
        Field::ReadBack => words.form_read_back(),
        Field::Review => words.form_review(),
        Field::Internal => words.form_internal(),
        other => of_people_and_meeting(other, words),
    }
}

/// The names of the fields of people and of the meeting.
#[expect(clippy::wildcard_enum_match_arm, reason = "nobody writes the other fields by hand")]
const fn of_people_and_meeting(field: &Field, words: Words) -> &'static str {
    match field {
        Field::Name => words.form_name(),
        Field::Title => words.form_title(),
        Field::Office => words.form_office(),
        Field::Bodies => words.form_bodies(),
        Field::Invited => words.form_invited(),
        Field::Phone => words.form_phone(),
        Field::Date => words.form_date(),
        Field::Sittings => words.form_sitting(),
        Field::Start => words.form_start(),
        Field::Place => words.form_place(),
        Field::Leader => words.form_leader(),
        Field::Moderator => words.form_moderator(),
        Field::NoteTaker => words.form_note_taker(),
        Field::QuorumRule => words.form_quorum_rule(),
        Field::NextMeeting => words.form_next_meeting(),
        _ => "",
    }
}
