//! States and kinds of the rows of panels, each with the data that belongs to it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::budget::{Bidang, Earmark, FundSource, Section};
use super::field::Shape;
use super::id::json_as_text;
use super::states::plain_kinds;
use super::{Quantity, Quarter, Sen, Value};

plain_kinds! {
    /// Whether amounts are typed from the year's start up to the quarter's end, or for the quarter alone.
    Entry {
        /// S.d. triwulan.
        ToDate,
        /// Triwulan ini saja.
        QuarterAlone,
    }
    /// The document that an indicator comes from.
    SourceDocument {
        /// `RKPDesa`.
        Rkpdesa,
        /// `RPJMDesa`.
        Rpjmdesa,
    }
    /// Which way an indicator is better.
    Direction {
        /// The more the better.
        Higher,
        /// The less the better, as with stunting.
        Lower,
    }
    /// How far a report has come.
    ReportState {
        /// Belum.
        Missing,
        /// Disampaikan.
        Presented,
        /// Diterima dengan catatan.
        AcceptedWithRemarks,
        /// Diterima.
        Accepted,
    }
    /// What the improvement of a service touches.
    ServiceKind {
        /// Data.
        Data,
        /// Prosedur.
        Procedure,
        /// Sarana.
        Means,
        /// Petugas.
        Staff,
    }
    /// The part of an office in a task.
    Role {
        /// Penanggung jawab.
        InCharge,
        /// Pelaksana.
        Executing,
        /// Pendukung.
        Supporting,
    }
    /// The function of the BPD that a topic touches.
    TopicFunction {
        /// Pengawasan.
        Oversight,
        /// Legislasi.
        Legislation,
        /// Penetapan Perdes.
        Enactment,
        /// Aspirasi.
        Aspirations,
    }
    /// Who is to act next.
    WaitsFor {
        /// Pemerintah desa.
        Government,
        /// BPD.
        Council,
        /// Nobody: it is settled.
        Nobody,
    }
    /// The level of a programme.
    ProgrammeLevel {
        /// Pusat.
        National,
        /// Provinsi.
        Provincial,
        /// Kabupaten.
        Kabupaten,
        /// Kecamatan.
        Kecamatan,
    }
    /// Whether the village goes along with a programme.
    Alignment {
        /// Selaras.
        Aligned,
        /// Sebagian.
        Partly,
        /// Belum.
        NotYet,
    }
    /// The kind of a regulation, from the highest.
    RegulationKind {
        /// Undang-undang.
        Law,
        /// Peraturan pemerintah.
        GovernmentRegulation,
        /// Peraturan presiden.
        PresidentialRegulation,
        /// Peraturan menteri.
        MinisterialRegulation,
        /// Peraturan daerah.
        RegionalRegulation,
        /// Peraturan bupati.
        RegentRegulation,
        /// Peraturan desa.
        VillageRegulation,
        /// Surat edaran.
        Circular,
        /// Lainnya.
        Other,
    }
}

/// How far an activity has come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ActivityState {
    /// Direncanakan.
    #[default]
    Planned,
    /// Berjalan.
    InProgress,
    /// Selesai.
    Done,
    /// Batal.
    Cancelled {
        /// Why.
        why: String,
    },
}

/// What became of an activity in the quarter that is evaluated.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum Outcome {
    /// Terlaksana.
    Done,
    /// Sebagian.
    Partly {
        /// Why not wholly.
        why: String,
    },
    /// Tidak terlaksana.
    NotDone {
        /// Why.
        why: String,
    },
}

/// One rescheduling of an activity.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Reschedule {
    /// The days before, if there were any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<NaiveDate>,
    /// The last day before, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends: Option<NaiveDate>,
    /// Why it was moved.
    pub why: String,
    /// The day when it was moved.
    pub on: NaiveDate,
}

/// What stood at the end of an earlier quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Past<T> {
    /// The quarter.
    pub quarter: Quarter,
    /// The amount then.
    pub amount: T,
}

/// What was realised from the year's start up to the end of an earlier quarter.
pub type PastMoney = Past<Sen>;

/// What an indicator had reached at the end of an earlier quarter.
pub type PastQuantity = Past<Quantity>;

json_as_text!(Section);

impl Serialize for Bidang {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u8(self.number())
    }
}

impl<'de> Deserialize<'de> for Bidang {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = u16::deserialize(deserializer)?;
        Self::new(number).ok_or_else(|| serde::de::Error::custom("no such bidang"))
    }
}

/// The sections of a budget in the order of its report.
pub const SECTIONS: [Section; 9] = [
    Section::Revenue,
    Section::Expenditure(Some(Bidang::Government)),
    Section::Expenditure(Some(Bidang::Development)),
    Section::Expenditure(Some(Bidang::Community)),
    Section::Expenditure(Some(Bidang::Empowerment)),
    Section::Expenditure(Some(Bidang::Emergency)),
    Section::Expenditure(None),
    Section::FinancingIn,
    Section::FinancingOut,
];

/// The choices of a shape whose values are words alone, in order; none for other shapes.
#[must_use]
#[expect(clippy::wildcard_enum_match_arm, reason = "every other shape holds more than a word")]
pub fn choices(shape: Shape) -> Option<Vec<Value>> {
    fn all<T: Copy>(known: &[T], value: fn(T) -> Value) -> Vec<Value> {
        known.iter().copied().map(value).collect()
    }
    let choices = match shape {
        Shape::Section => all(&SECTIONS, Value::Section),
        Shape::Fund => all(&FundSource::ALL, Value::Fund),
        Shape::Earmark => Earmark::ALL.into_iter().skip(1).map(Value::Earmark).collect(),
        Shape::Bidang => all(&Bidang::ALL, Value::Bidang),
        Shape::Entry => all(Entry::ALL, Value::Entry),
        Shape::SourceDocument => all(SourceDocument::ALL, Value::SourceDocument),
        Shape::Direction => all(Direction::ALL, Value::Direction),
        Shape::ReportState => all(ReportState::ALL, Value::ReportState),
        Shape::ServiceKind => all(ServiceKind::ALL, Value::ServiceKind),
        Shape::Role => all(Role::ALL, Value::Role),
        Shape::TopicFunction => all(TopicFunction::ALL, Value::TopicFunction),
        Shape::WaitsFor => all(WaitsFor::ALL, Value::WaitsFor),
        Shape::ProgrammeLevel => all(ProgrammeLevel::ALL, Value::ProgrammeLevel),
        Shape::Alignment => all(Alignment::ALL, Value::Alignment),
        Shape::RegulationKind => all(RegulationKind::ALL, Value::RegulationKind),
        _ => return None,
    };
    Some(choices)
}
