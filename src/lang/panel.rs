//! Words for the rows of panels.

use super::Words;
use super::describe::record_in_words;
use crate::domain::budget::{Bidang, Earmark, FundSource, Section};
use crate::domain::rows::Past;
use crate::domain::rows::{
    ActivityState, Alignment, Direction, Entry, Outcome, ProgrammeLevel, RegulationKind, ReportState, Role,
    ServiceKind, SourceDocument, TopicFunction, WaitsFor,
};
use crate::domain::{Field, Panel, Session, Value};

impl Words {
    /// The code of a fund source, as villages print it.
    #[must_use]
    pub const fn fund_code(self, fund: FundSource) -> &'static str {
        match fund {
            FundSource::Pad => "PAD",
            FundSource::Dds => "DD",
            FundSource::Add => "ADD",
            FundSource::Pbh => "PBH",
            FundSource::Pbp => "PBP",
            FundSource::Pbk => "PBK",
            FundSource::Dll => "DLL",
        }
    }

    /// A sort of row, as in *baris anggaran*.
    #[must_use]
    pub const fn row(self, panel: Panel) -> &'static str {
        match panel {
            Panel::Budget => self.row_budget(),
            Panel::Activity => self.row_activity(),
            Panel::Indicator => self.row_indicator(),
            Panel::Report => self.row_report(),
            Panel::Service => self.row_service(),
            Panel::Task => self.row_task(),
            Panel::Assignment => self.row_assignment(),
            Panel::Topic => self.row_topic(),
            Panel::Bill => self.row_bill(),
            Panel::Programme => self.row_programme(),
            Panel::Regulation => self.row_regulation(),
            Panel::Information => self.row_information(),
        }
    }
}

/// The text of a field of rows; none for others.
#[expect(clippy::wildcard_enum_match_arm, reason = "fields of what is spoken have their names elsewhere")]
#[rustfmt::skip]
pub(super) fn row_field(field: &Field) -> Option<fn(Words) -> &'static str> {
    Some(match field {
        Field::Code => Words::field_code, Field::Section => Words::field_section,
        Field::Fund => Words::field_fund, Field::Earmark => Words::field_earmark,
        Field::Budgeted => Words::field_budgeted, Field::PlanToDate => Words::field_plan_to_date,
        Field::Realised => Words::field_realised, Field::Advance => Words::field_advance,
        Field::PastRealised => Words::field_past_realised, Field::Entry => Words::field_entry,
        Field::Bidang => Words::field_bidang, Field::Starts => Words::field_starts,
        Field::Ends => Words::field_ends, Field::Volume => Words::field_volume,
        Field::ActivityState => Words::field_activity_state, Field::Outcome => Words::field_outcome,
        Field::Moves => Words::field_moves, Field::Unit => Words::field_unit,
        Field::SourceDocument => Words::field_source_document, Field::BudgetLines => Words::field_budget_lines,
        Field::Direction => Words::field_direction, Field::TargetYear => Words::field_target_year,
        Field::TargetToDate => Words::field_target_to_date, Field::Achieved => Words::field_achieved,
        Field::PastAchieved => Words::field_past_achieved, Field::Physical => Words::field_physical,
        Field::Obstacle => Words::field_obstacle, Field::Presenter => Words::field_presenter,
        Field::Achievements => Words::field_achievements, Field::Plan => Words::field_plan,
        Field::ReportState => Words::field_report_state, Field::Today => Words::field_today,
        Field::Improvement => Words::field_improvement, Field::ServiceKind => Words::field_service_kind,
        Field::Task => Words::field_task, Field::Assignee => Words::field_assignee,
        Field::Role => Words::field_role, Field::TopicFunction => Words::field_topic_function,
        Field::CouncilView => Words::field_council_view, Field::WaitsFor => Words::field_waits_for,
        Field::Since => Words::field_since, Field::Proposed => Words::field_proposed,
        Field::Drafted => Words::field_drafted, Field::Discussed => Words::field_discussed,
        Field::Agreed => Words::field_agreed, Field::Evaluated => Words::field_evaluated,
        Field::Enacted => Words::field_enacted, Field::Promulgated => Words::field_promulgated,
        Field::ProgrammeLevel => Words::field_programme_level, Field::Sector => Words::field_sector,
        Field::VillageActivity => Words::field_village_activity, Field::Alignment => Words::field_alignment,
        Field::Gap => Words::field_gap, Field::RegulationKind => Words::field_regulation_kind,
        Field::RegulationNumber => Words::field_regulation_number, Field::Year => Words::field_year,
        Field::Issuer => Words::field_issuer, Field::InForce => Words::field_in_force,
        Field::Effect => Words::field_effect, Field::Offices => Words::field_offices,
        Field::FollowUp => Words::field_follow_up, Field::Detail => Words::field_detail,
        Field::Source => Words::field_source, Field::Audience => Words::field_audience,
        _ => return None,
    })
}

/// A value of a row in words; none for values of what is spoken.
pub(super) fn row_in_words(session: &Session, value: &Value, words: Words) -> Option<String> {
    if let Value::Money(amount) = value {
        return Some(words.money(*amount));
    }
    if let Value::Quantity(quantity) = value {
        return Some(words.quantity(*quantity));
    }
    let parts: Vec<String> = if let Value::Records(ids) = value {
        ids.iter().map(|id| record_in_words(session, *id, words)).collect()
    } else if let Value::PastMoney(past) = value {
        past_in_words(past, |amount| words.money(amount), words)
    } else if let Value::PastQuantities(past) = value {
        past_in_words(past, |amount| words.quantity(amount), words)
    } else if let Value::Moves(moves) = value {
        moves.iter().map(|m| words.moved(&words.date_short(m.on), &m.why)).collect()
    } else {
        return row_state(value, words).or_else(|| row_choice(value, words).map(str::to_owned));
    };
    Some(if parts.is_empty() { words.value_empty().to_owned() } else { parts.join(", ") })
}

/// Amounts of quarters before, each with its quarter.
fn past_in_words<T: Copy>(past: &[Past<T>], amount: impl Fn(T) -> String, words: Words) -> Vec<String> {
    past.iter().map(|p| words.quarter_amount(&words.quarter(p.quarter), &amount(p.amount))).collect()
}

/// A state of a row that may carry a reason; none for other values.
fn row_state(value: &Value, words: Words) -> Option<String> {
    if let Value::ActivityState(state) = value {
        return Some(match state {
            ActivityState::Planned => words.activity_planned().to_owned(),
            ActivityState::InProgress => words.activity_in_progress().to_owned(),
            ActivityState::Done => words.activity_done().to_owned(),
            ActivityState::Cancelled { why } => words.value_cancelled(why),
        });
    }
    if let Value::Outcome(outcome) = value {
        return Some(match outcome {
            Outcome::Done => words.outcome_done().to_owned(),
            Outcome::Partly { why } => words.outcome_partly(why),
            Outcome::NotDone { why } => words.outcome_not_done(why),
        });
    }
    None
}

/// A choice that carries no data, in words; none for other values.
#[expect(clippy::wildcard_enum_match_arm, reason = "values of what is spoken have their words elsewhere")]
#[must_use]
pub fn row_choice(value: &Value, words: Words) -> Option<&'static str> {
    Some(match value {
        Value::Section(value) => section(*value, words),
        Value::Bidang(value) => bidang(*value, words),
        Value::Fund(value) => fund(*value, words),
        Value::Earmark(value) => earmark(*value, words),
        Value::Entry(value) => entry(*value, words),
        Value::SourceDocument(value) => source_document(*value, words),
        Value::Direction(value) => direction(*value, words),
        Value::ReportState(value) => report_state(*value, words),
        Value::ServiceKind(value) => service_kind(*value, words),
        Value::Role(value) => role(*value, words),
        Value::TopicFunction(value) => topic_function(*value, words),
        Value::WaitsFor(value) => waits_for(*value, words),
        Value::ProgrammeLevel(value) => programme_level(*value, words),
        Value::Alignment(value) => alignment(*value, words),
        Value::RegulationKind(value) => regulation_kind(*value, words),
        _ => return None,
    })
}

const fn section(value: Section, words: Words) -> &'static str {
    match value {
        Section::Revenue => words.section_revenue(),
        Section::Expenditure(Some(of)) => bidang(of, words),
        Section::Expenditure(None) => words.section_expenditure(),
        Section::FinancingIn => words.section_financing_in(),
        Section::FinancingOut => words.section_financing_out(),
    }
}

const fn bidang(value: Bidang, words: Words) -> &'static str {
    match value {
        Bidang::Government => words.bidang_government(),
        Bidang::Development => words.bidang_development(),
        Bidang::Community => words.bidang_community(),
        Bidang::Empowerment => words.bidang_empowerment(),
        Bidang::Emergency => words.bidang_emergency(),
    }
}

const fn fund(value: FundSource, words: Words) -> &'static str {
    match value {
        FundSource::Pad => words.fund_pad(),
        FundSource::Dds => words.fund_dds(),
        FundSource::Add => words.fund_add(),
        FundSource::Pbh => words.fund_pbh(),
        FundSource::Pbp => words.fund_pbp(),
        FundSource::Pbk => words.fund_pbk(),
        FundSource::Dll => words.fund_dll(),
    }
}

const fn earmark(value: Earmark, words: Words) -> &'static str {
    match value {
        Earmark::None => "",
        Earmark::Blt => words.earmark_blt(),
        Earmark::FoodSecurity => words.earmark_food(),
        Earmark::Operations => words.earmark_operations(),
        Earmark::Stunting => words.earmark_stunting(),
    }
}

const fn entry(value: Entry, words: Words) -> &'static str {
    match value {
        Entry::ToDate => words.entry_to_date(),
        Entry::QuarterAlone => words.entry_quarter_alone(),
    }
}

const fn source_document(value: SourceDocument, words: Words) -> &'static str {
    match value {
        SourceDocument::Rkpdesa => words.source_document_rkpdesa(),
        SourceDocument::Rpjmdesa => words.source_document_rpjmdesa(),
    }
}

const fn direction(value: Direction, words: Words) -> &'static str {
    match value {
        Direction::Higher => words.direction_higher(),
        Direction::Lower => words.direction_lower(),
    }
}

const fn report_state(value: ReportState, words: Words) -> &'static str {
    match value {
        ReportState::Missing => words.report_state_missing(),
        ReportState::Presented => words.report_state_presented(),
        ReportState::AcceptedWithRemarks => words.report_state_accepted_with_remarks(),
        ReportState::Accepted => words.report_state_accepted(),
    }
}

const fn service_kind(value: ServiceKind, words: Words) -> &'static str {
    match value {
        ServiceKind::Data => words.service_kind_data(),
        ServiceKind::Procedure => words.service_kind_procedure(),
        ServiceKind::Means => words.service_kind_means(),
        ServiceKind::Staff => words.service_kind_staff(),
    }
}

const fn role(value: Role, words: Words) -> &'static str {
    match value {
        Role::InCharge => words.role_in_charge(),
        Role::Executing => words.role_executing(),
        Role::Supporting => words.role_supporting(),
    }
}

const fn topic_function(value: TopicFunction, words: Words) -> &'static str {
    match value {
        TopicFunction::Oversight => words.topic_function_oversight(),
        TopicFunction::Legislation => words.topic_function_legislation(),
        TopicFunction::Enactment => words.topic_function_enactment(),
        TopicFunction::Aspirations => words.topic_function_aspirations(),
    }
}

const fn waits_for(value: WaitsFor, words: Words) -> &'static str {
    match value {
        WaitsFor::Government => words.waits_for_government(),
        WaitsFor::Council => words.waits_for_council(),
        WaitsFor::Nobody => words.waits_for_nobody(),
    }
}

const fn programme_level(value: ProgrammeLevel, words: Words) -> &'static str {
    match value {
        ProgrammeLevel::National => words.programme_level_national(),
        ProgrammeLevel::Provincial => words.programme_level_provincial(),
        ProgrammeLevel::Kabupaten => words.programme_level_kabupaten(),
        ProgrammeLevel::Kecamatan => words.programme_level_kecamatan(),
    }
}

const fn alignment(value: Alignment, words: Words) -> &'static str {
    match value {
        Alignment::Aligned => words.alignment_aligned(),
        Alignment::Partly => words.alignment_partly(),
        Alignment::NotYet => words.alignment_not_yet(),
    }
}

const fn regulation_kind(value: RegulationKind, words: Words) -> &'static str {
    match value {
        RegulationKind::Law => words.regulation_kind_law(),
        RegulationKind::GovernmentRegulation => words.regulation_kind_government_regulation(),
        RegulationKind::PresidentialRegulation => words.regulation_kind_presidential_regulation(),
        RegulationKind::MinisterialRegulation => words.regulation_kind_ministerial_regulation(),
        RegulationKind::RegionalRegulation => words.regulation_kind_regional_regulation(),
        RegulationKind::RegentRegulation => words.regulation_kind_regent_regulation(),
        RegulationKind::VillageRegulation => words.regulation_kind_village_regulation(),
        RegulationKind::Circular => words.regulation_kind_circular(),
        RegulationKind::Other => words.regulation_kind_other(),
    }
}
