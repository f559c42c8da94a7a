//! Quorum: who counts, and whether enough of them are here.

use serde::{Deserialize, Serialize};

use super::views::Person;
use super::{Body, Session};

/// The rule chosen for a meeting.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QuorumRule {
    /// More than half of those invited: the custom of coordination meetings.
    #[default]
    MajorityOfInvited,
    /// Two thirds of those invited, as in a musyawarah desa.
    TwoThirdsOfInvited,
    /// Two thirds of the BPD's members (Permendagri 110/2016).
    TwoThirdsOfBpd,
    /// No quorum.
    None,
}

impl QuorumRule {
    /// Every rule in the order of the menu.
    pub const ALL: [Self; 4] =
        [Self::MajorityOfInvited, Self::TwoThirdsOfInvited, Self::TwoThirdsOfBpd, Self::None];

    /// The least number present that meets the rule, of `entitled` people; 0 without a rule.
    #[must_use]
    pub const fn needed(self, entitled: u16) -> u16 {
        match self {
            Self::MajorityOfInvited => entitled / 2 + 1,
            Self::TwoThirdsOfInvited | Self::TwoThirdsOfBpd => entitled - entitled / 3,
            Self::None => 0,
        }
    }
}

/// Heads counted in one group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Count {
    /// Who counts as present.
    pub present: u16,
    /// Who is invited, or for the BPD rule: who is a member.
    pub entitled: u16,
}

/// The state of quorum at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quorum {
    /// The rule.
    pub rule: QuorumRule,
    /// Perangkat desa, BPD, LKD: each body by its invited members. A person in two bodies counts in both.
    pub bodies: [Count; 3],
    /// The whole by the rule; a person in two bodies counts once.
    pub whole: Count,
    /// Everybody invited, each once.
    pub invited: Count,
    /// Guests and walk-ins who are here.
    pub guests: u16,
}

impl Quorum {
    /// Counts a session's attendance.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let rule = session.quorum_rule();
        let substitutes = session.village().substitutes_count;
        let mut quorum = Self {
            rule,
            bodies: [Count::default(); 3],
            whole: Count::default(),
            invited: Count::default(),
            guests: 0,
        };
        for person in session.people() {
            quorum.count(person, substitutes);
        }
        quorum
    }

    fn count(&mut self, person: Person<'_>, substitutes: bool) {
        let bpd = person.sits_in(Body::Bpd);
        let here = person.presence().counts(substitutes && !bpd);
        let add = |count: &mut Count| {
            count.entitled = count.entitled.saturating_add(1);
            count.present = count.present.saturating_add(u16::from(here));
        };
        if person.counts_for_quorum() {
            add(&mut self.invited);
            for (body, count) in Body::ALL.iter().zip(&mut self.bodies) {
                if person.sits_in(*body) {
                    add(count);
                }
            }
        } else {
            self.guests = self.guests.saturating_add(u16::from(person.presence().counts(true)));
        }
        let counted = match self.rule {
            QuorumRule::TwoThirdsOfBpd => bpd,
            QuorumRule::MajorityOfInvited | QuorumRule::TwoThirdsOfInvited | QuorumRule::None => {
                person.counts_for_quorum()
            }
        };
        if counted {
            add(&mut self.whole);
        }
    }

    /// The least number present that meets the rule.
    #[must_use]
    pub const fn needed(&self) -> u16 {
        self.rule.needed(self.whole.entitled)
    }

    /// Whether the rule is met now; nobody entitled never meets a rule.
    #[must_use]
    pub const fn met(&self) -> bool {
        matches!(self.rule, QuorumRule::None)
            || (self.whole.entitled > 0 && self.whole.present >= self.needed())
    }

    /// The count of a body; guests have none.
    #[must_use]
    pub fn body(&self, body: Body) -> Option<Count> {
        self.bodies.get(body as usize).copied()
    }
}
