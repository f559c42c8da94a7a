//! States and kinds of the records, each with the data that belongs to it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Item, Moment, QuorumRule, RecordId, WriterId};

/// Where a meeting stands in its life.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Persiapan.
    #[default]
    Preparation,
    /// Berlangsung.
    Running,
    /// Ditutup.
    Closed,
    /// Disahkan: sealed; nothing is written any more.
    Sealed,
}

/// The phase with what brought it about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseState {
    /// The phase itself.
    pub phase: Phase,
    /// Why it was reopened; empty otherwise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// When it began; missing for a meeting that never left persiapan.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub since: Option<Moment>,
    /// Who brought it about; empty when unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// The phases that began before it, the first one first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub history: Vec<PhaseStep>,
}

/// The beginning of a phase.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PhaseStep {
    /// The phase.
    pub phase: Phase,
    /// When it began.
    pub at: Moment,
    /// Who brought it about; empty when unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// Why the meeting was reopened; empty otherwise.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

impl PhaseState {
    /// The phase that holds after some steps; persiapan after none.
    #[must_use]
    pub fn after(mut steps: Vec<PhaseStep>) -> Self {
        match steps.pop() {
            Some(PhaseStep { phase, at, by, reason }) => {
                Self { phase, reason, since: Some(at), by, history: steps }
            }
            None => Self::default(),
        }
    }

    /// Every beginning of a phase, the one that holds last.
    #[must_use]
    pub fn steps(&self) -> Vec<PhaseStep> {
        let now = self.since.map(|at| PhaseStep {
            phase: self.phase,
            at,
            by: self.by.clone(),
            reason: self.reason.clone(),
        });
        self.history.iter().cloned().chain(now).collect()
    }

    /// When the meeting first began, if that is known.
    #[must_use]
    pub fn began(&self) -> Option<Moment> {
        let now = self.since.map(|at| (self.phase, at));
        let mut all = self.history.iter().map(|step| (step.phase, step.at)).chain(now);
        all.find(|(phase, _)| *phase == Phase::Running).map(|(_, at)| at)
    }

    /// The phase at a moment; persiapan before the first step.
    #[must_use]
    pub fn phase_at(&self, moment: Moment) -> Phase {
        let now = self.since.map(|at| (self.phase, at));
        let all = self.history.iter().map(|step| (step.phase, step.at)).chain(now);
        all.rev().find(|(_, at)| *at < moment).map_or(Phase::Preparation, |(phase, _)| phase)
    }
}

/// How far an agenda item has come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ItemState {
    /// Belum dibahas.
    #[default]
    Pending,
    /// Sedang dibahas, or begun and left for another item.
    Begun,
    /// Selesai dibahas.
    Done,
    /// Ditunda to the next quarter.
    Deferred {
        /// Why.
        why: String,
    },
}

/// The agenda item on show, and since when it has been discussed without a gap.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnShow {
    /// The item.
    pub item: Item,
    /// The moment when its clock was last started.
    pub since: Moment,
}

/// Who holds *kendali*: the one program that moves the clock and the item on show.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seat {
    /// The program.
    pub writer: WriterId,
    /// The name of whoever sits there.
    pub name: String,
}

/// The life of a follow-up, with reason and date.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum FollowUpState {
    /// Belum.
    #[default]
    NotStarted,
    /// Berjalan.
    InProgress,
    /// Selesai.
    Done {
        /// The day when it was reported done.
        on: NaiveDate,
    },
    /// Tertunda.
    Postponed {
        /// Why.
        why: String,
    },
    /// Batal.
    Cancelled {
        /// Why.
        why: String,
    },
}

impl FollowUpState {
    /// Whether somebody still owes it.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        matches!(self, Self::NotStarted | Self::InProgress | Self::Postponed { .. })
    }
}

/// The life of a problem.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ProblemState {
    /// Terbuka.
    #[default]
    Open,
    /// Selesai.
    Solved {
        /// The day when it was declared solved.
        on: NaiveDate,
    },
    /// Tidak dilanjutkan.
    Dropped {
        /// Why.
        why: String,
    },
}

/// The life of an aspiration or complaint.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AspirationState {
    /// Belum dijawab.
    #[default]
    Unanswered,
    /// Dijawab.
    Answered,
}

/// Declares a plain list of named values with a snake-case name in files.
macro_rules! plain_kinds {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$vdoc])* $variant),* }

        impl $name {
            /// Every value in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];
        }
    )*};
}

pub(super) use plain_kinds;

plain_kinds! {
    /// How grave a problem is.
    Severity {
        /// Rendah.
        Low,
        /// Sedang.
        Medium,
        /// Tinggi.
        High,
    }
    /// Where a problem can be solved.
    Level {
        /// Dusun.
        Dusun,
        /// Desa.
        Village,
        /// Kecamatan.
        Kecamatan,
        /// Kabupaten.
        Kabupaten,
    }
    /// What sort of problem it is, in the words of the agenda.
    ProblemKind {
        /// Kendala.
        Kendala,
        /// Tantangan.
        Tantangan,
        /// Hambatan.
        Hambatan,
    }
    /// What a problem touches.
    Area {
        /// Pelaksanaan program.
        Programme,
        /// Pelayanan publik.
        PublicService,
    }
    /// What somebody brings forward.
    AspirationKind {
        /// Aspirasi.
        Aspirasi,
        /// Masukan.
        Masukan,
        /// Kendala.
        Kendala,
        /// Peran: what an institution offers to do.
        Peran,
        /// Pengaduan warga.
        Pengaduan,
    }
}

/// How a decision was taken.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "method", rename_all = "snake_case")]
pub enum Method {
    /// Musyawarah mufakat.
    #[default]
    Consensus,
    /// Suara terbanyak, with the whole tally.
    Vote {
        /// Setuju.
        agree: u16,
        /// Tidak setuju.
        disagree: u16,
        /// Abstain.
        abstain: u16,
    },
}

impl Method {
    /// Whether it was a vote that did not carry: no more were for it than against it.
    ///
    /// A tally in which nobody is counted yet has lost nothing.
    #[must_use]
    pub const fn is_lost(self) -> bool {
        match self {
            Self::Consensus => false,
            Self::Vote { agree, disagree, abstain } => {
                agree <= disagree && (agree > 0 || disagree > 0 || abstain > 0)
            }
        }
    }
}

/// What a decision rests on: a record, and the figure as it was shown then.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Basis {
    /// The record.
    pub record: RecordId,
    /// The figure in words, empty when the record has none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub figure: String,
}

/// Quorum and people present, frozen into a decision.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Snapshot {
    /// The rule that held.
    pub rule: QuorumRule,
    /// Whether it was met.
    pub met: bool,
    /// How many counted as present, of those whom the rule counts.
    pub present: u16,
    /// How many the rule counts in all.
    pub entitled: u16,
    /// Everybody present, guests included.
    pub people: Vec<RecordId>,
    /// When it was taken.
    pub at: Moment,
    /// Why it was taken anew; empty for the first.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}

/// Where a carried record came from and what it looked like then.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Carried {
    /// The stem of the meeting before, such as `2023-tw1`.
    pub from: String,
    /// A fingerprint of each field as it was carried, by field name in order.
    pub fields: std::collections::BTreeMap<String, String>,
}

/// The highest short number of each kind that earlier meetings have used.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct NumberBases {
    /// Highest M so far.
    #[serde(default)]
    pub problems: u32,
    /// Highest T so far.
    #[serde(default)]
    pub follow_ups: u32,
    /// Highest K so far.
    #[serde(default)]
    pub decisions: u32,
    /// Highest A so far.
    #[serde(default)]
    pub aspirations: u32,
}
