//! Who sits in the room: bodies, presence, and whoever is named as speaker or owner.

use chrono::NaiveTime;
use serde::{Deserialize, Serialize};

use super::RecordId;

/// One of the groups that sit in the meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// Perangkat desa: head, secretary, kaur, kasi, kepala dusun and staff.
    PerangkatDesa,
    /// Badan Permusyawaratan Desa.
    Bpd,
    /// Lembaga kemasyarakatan desa: RT, RW, LPM, PKK, Karang Taruna, Posyandu.
    Lkd,
    /// Guests and walk-ins; they never count for quorum.
    Guest,
}

impl Body {
    /// Every body in the order of the attendance list.
    pub const ALL: [Self; 4] = [Self::PerangkatDesa, Self::Bpd, Self::Lkd, Self::Guest];
}

/// What is known of one person's presence.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "status", rename_all = "snake_case")]
pub enum Presence {
    /// Belum dicatat.
    #[default]
    Unrecorded,
    /// Hadir, with the hour of arrival and, once gone, of leaving.
    Present {
        /// Local hour of arrival.
        #[serde(with = "super::hour")]
        arrived: NaiveTime,
        /// Local hour of leaving, if gone before the end.
        #[serde(with = "super::hour::optional", default, skip_serializing_if = "Option::is_none")]
        left: Option<NaiveTime>,
    },
    /// Izin: excused.
    Excused,
    /// Sakit.
    Sick,
    /// Tanpa keterangan.
    Absent,
    /// Diwakili: somebody else sits in this person's place.
    Represented {
        /// Name of the substitute.
        by: String,
        /// Local hour of the substitute's arrival.
        #[serde(with = "super::hour")]
        arrived: NaiveTime,
        /// Local hour of the substitute's leaving, if gone before the end.
        #[serde(with = "super::hour::optional", default, skip_serializing_if = "Option::is_none")]
        left: Option<NaiveTime>,
    },
}

impl Presence {
    /// Whether somebody sits there now: the person, or when `substitutes` count, the substitute.
    #[must_use]
    pub const fn counts(&self, substitutes: bool) -> bool {
        match self {
            Self::Present { left, .. } => left.is_none(),
            Self::Represented { left, .. } => substitutes && left.is_none(),
            Self::Unrecorded | Self::Excused | Self::Sick | Self::Absent => false,
        }
    }

    /// Whether the person, or a substitute, came at all.
    #[must_use]
    pub const fn came(&self) -> bool {
        matches!(self, Self::Present { .. } | Self::Represented { .. })
    }
}

/// Whoever is named as speaker, owner or leader: somebody of the roster, an office, or a name in words.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", try_from = "ToldParty")]
pub enum Party {
    /// A person of the meeting.
    Person(RecordId),
    /// An office of the village, by its id in `desa.json`.
    Office(String),
    /// Anybody else, by name.
    Name(String),
}

/// A party as files tell it: one of these keys, beside any that this version does not know.
#[derive(Deserialize)]
struct ToldParty {
    person: Option<RecordId>,
    office: Option<String>,
    name: Option<String>,
}

impl TryFrom<ToldParty> for Party {
    type Error = &'static str;

    fn try_from(told: ToldParty) -> Result<Self, Self::Error> {
        let ToldParty { person, office, name } = told;
        let party = person.map(Self::Person).or(office.map(Self::Office)).or(name.map(Self::Name));
        party.ok_or("a party needs a person, an office or a name")
    }
}
