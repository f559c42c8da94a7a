//! Words for values of the domain.

use super::Words;
use crate::domain::states::{
    Area, AspirationKind, AspirationState, FollowUpState, Level, Phase, PhaseStep, ProblemKind, ProblemState,
    Severity,
};
use crate::domain::{Body, Kind, QuorumRule, Refusal};

impl Words {
    /// A phase, as in *berlangsung*.
    #[must_use]
    pub const fn phase(self, phase: Phase) -> &'static str {
        match phase {
            Phase::Preparation => self.preparing(),
            Phase::Running => self.running(),
            Phase::Closed => self.closed(),
            Phase::Sealed => self.sealed(),
        }
    }

    /// A kind of record, as in *tindak lanjut*.
    #[must_use]
    pub const fn kind(self, kind: Kind) -> &'static str {
        match kind {
            Kind::Person => self.person(),
            Kind::Note => self.note(),
            Kind::Problem => self.problem(),
            Kind::FollowUp => self.follow_up(),
            Kind::Decision => self.decision(),
            Kind::Aspiration => self.aspiration(),
            Kind::Row(panel) => self.row(panel),
        }
    }

    /// A body, in full.
    #[must_use]
    pub const fn body(self, body: Body) -> &'static str {
        match body {
            Body::PerangkatDesa => self.village_officials(),
            Body::Bpd => self.council(),
            Body::Lkd => self.community_bodies(),
            Body::Guest => self.guests(),
        }
    }

    /// A rule of quorum.
    #[must_use]
    pub const fn quorum_rule(self, rule: QuorumRule) -> &'static str {
        match rule {
            QuorumRule::MajorityOfInvited => self.rule_majority(),
            QuorumRule::TwoThirdsOfInvited => self.rule_two_thirds(),
            QuorumRule::TwoThirdsOfBpd => self.rule_bpd(),
            QuorumRule::None => self.rule_none(),
        }
    }

    /// How grave a problem or urgent a follow-up is.
    #[must_use]
    pub const fn severity(self, severity: Severity) -> &'static str {
        match severity {
            Severity::Low => self.low(),
            Severity::Medium => self.medium(),
            Severity::High => self.high(),
        }
    }

    /// Where a problem can be solved.
    #[must_use]
    pub const fn level(self, level: Level) -> &'static str {
        match level {
            Level::Dusun => self.level_dusun(),
            Level::Village => self.level_village(),
            Level::Kecamatan => self.level_kecamatan(),
            Level::Kabupaten => self.level_kabupaten(),
        }
    }

    /// A kind of problem.
    #[must_use]
    pub const fn problem_kind(self, kind: ProblemKind) -> &'static str {
        match kind {
            ProblemKind::Kendala => self.kind_kendala(),
            ProblemKind::Tantangan => self.kind_tantangan(),
            ProblemKind::Hambatan => self.kind_hambatan(),
        }
    }

    /// What a problem concerns.
    #[must_use]
    pub const fn area(self, area: Area) -> &'static str {
        match area {
            Area::Programme => self.area_programme(),
            Area::PublicService => self.area_service(),
        }
    }

    /// A kind of aspiration.
    #[must_use]
    pub const fn aspiration_kind(self, kind: AspirationKind) -> &'static str {
        match kind {
            AspirationKind::Aspirasi => self.kind_aspirasi(),
            AspirationKind::Masukan => self.kind_masukan(),
            AspirationKind::Kendala => self.kind_kendala(),
            AspirationKind::Peran => self.kind_peran(),
            AspirationKind::Pengaduan => self.kind_pengaduan(),
        }
    }

    /// Whether an aspiration has its answer.
    #[must_use]
    pub const fn aspiration_state(self, state: AspirationState) -> &'static str {
        match state {
            AspirationState::Unanswered => self.value_unanswered(),
            AspirationState::Answered => self.value_answered(),
        }
    }

    /// The state of a follow-up in a word, without its day or reason.
    #[must_use]
    pub const fn follow_up_state(self, state: &FollowUpState) -> &'static str {
        match state {
            FollowUpState::NotStarted => self.not_started(),
            FollowUpState::InProgress => self.ongoing(),
            FollowUpState::Done { .. } => self.done(),
            FollowUpState::Postponed { .. } => self.postponed(),
            FollowUpState::Cancelled { .. } => self.cancelled(),
        }
    }

    /// The state of a problem in a word, without its day or reason.
    #[must_use]
    pub const fn problem_state(self, state: &ProblemState) -> &'static str {
        match state {
            ProblemState::Open => self.problem_open(),
            ProblemState::Solved { .. } => self.problem_solved(),
            ProblemState::Dropped { .. } => self.problem_dropped(),
        }
    }

    /// What the beginning of a phase did: *dibuka*, *ditutup*, *dibuka kembali*.
    #[must_use]
    pub const fn step(self, step: &PhaseStep) -> &'static str {
        match step.phase {
            Phase::Preparation => self.preparing(),
            Phase::Running if step.reason.is_empty() => self.step_begun(),
            Phase::Running => self.step_reopened(),
            Phase::Closed => self.step_closed(),
            Phase::Sealed => self.sealed(),
        }
    }

    /// When a phase began, by whom and why, as far as that is known.
    #[must_use]
    pub fn step_in_words(self, at: &str, by: &str, reason: &str) -> String {
        let when = if by.is_empty() { at.to_owned() } else { self.step_by(at, by) };
        if reason.is_empty() { when } else { format!("{when}: {reason}") }
    }

    /// Why a change was refused, and what to do.
    #[must_use]
    pub fn refusal(self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::Sealed => self.refused_sealed().to_owned(),
            Refusal::Closed => self.refused_closed().to_owned(),
            Refusal::Phase { .. } => self.refused_phase().to_owned(),
            Refusal::ReasonMissing => self.refused_reason().to_owned(),
            Refusal::Blank { .. } => self.refused_blank().to_owned(),
            Refusal::TooLong { limit, .. } => self.refused_long(limit / 1024),
            Refusal::Unfit { given, .. } => self.refused_unfit(given),
            Refusal::TooManyMinutes { minutes } => self.refused_minutes(*minutes),
            Refusal::SubstituteForBpd => self.refused_bpd().to_owned(),
            Refusal::LeftBeforeArrival => self.refused_hours().to_owned(),
            Refusal::Gone { .. } => self.refused_gone().to_owned(),
            Refusal::NotRunning => self.refused_not_running().to_owned(),
        }
    }
}
