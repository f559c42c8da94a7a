//! Words for values of the domain.

use super::Words;
use crate::domain::states::Phase;
use crate::domain::{Kind, Refusal};

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
            Kind::Person => self.attendance(),
            Kind::Note => self.note(),
            Kind::Problem => self.problem(),
            Kind::FollowUp => self.follow_up(),
            Kind::Decision => self.decision(),
            Kind::Aspiration => self.aspiration(),
        }
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
