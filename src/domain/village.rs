//! The village as `desa.json` holds it, and the copy of it that a meeting keeps.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};

use super::warnings::Thresholds;
use super::{Body, QuorumRule, ReadError, RecordId};

/// The file of the village in every folder.
pub const VILLAGE_FILE: &str = "desa.json";

/// The format mark of `desa.json`.
pub const VILLAGE_FORMAT: &str = "rakor-desa/1";

/// An office of the village: who reports, owns tasks and sits in the room by duty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// The id, snake case, such as `kasi_kesejahteraan`.
    pub id: String,
    /// The title as written, such as *Kasi Kesejahteraan*.
    pub title: String,
    /// Other ways to call it, such as *kasi kesra*.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Keys that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Json>,
}

/// A person of the roster, invited to every meeting unless said otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RosterEntry {
    /// The person's id, the same in every meeting.
    pub id: RecordId,
    /// The number in the roster, from 1; people are found by it.
    pub number: u32,
    /// The name.
    pub name: String,
    /// The office or function as written.
    pub title: String,
    /// The id of the office, if the person holds one of the village's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub office: Option<String>,
    /// The bodies the person sits in.
    pub bodies: Vec<Body>,
    /// Telephone; internal, never in public papers.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub phone: String,
    /// Keys that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Json>,
}

/// What a meeting needs to know of its village.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct VillageCopy {
    /// The code of the Ministry of Home Affairs, such as `35.28.04.2018`.
    #[serde(default)]
    pub code: String,
    /// The name without *Desa*.
    #[serde(default)]
    pub name: String,
    /// The kecamatan's name.
    #[serde(default)]
    pub kecamatan: String,
    /// The kabupaten's name.
    #[serde(default)]
    pub kabupaten: String,
    /// The offset of local time from UTC, in hours: 7, 8 or 9.
    #[serde(default = "west_indonesia")]
    pub utc_offset_hours: i8,
    /// Whether a substitute counts for quorum (BPD members never have one).
    #[serde(default)]
    pub substitutes_count: bool,
    /// The offices in order.
    #[serde(default)]
    pub offices: Vec<Office>,
    /// From where on the numbers warn.
    #[serde(default, skip_serializing_if = "is_usual")]
    pub thresholds: Thresholds,
    /// Keys that this version does not know.
    #[serde(flatten)]
    pub extra: Map<String, Json>,
}

fn is_usual(thresholds: &Thresholds) -> bool {
    *thresholds == Thresholds::default()
}

const fn west_indonesia() -> i8 {
    7
}

impl VillageCopy {
    /// The office with an id.
    #[must_use]
    pub fn office(&self, id: &str) -> Option<&Office> {
        self.offices.iter().find(|office| office.id == id)
    }

    /// The offset of local time from UTC.
    #[must_use]
    pub fn offset(&self) -> chrono::FixedOffset {
        let hours = i32::from(self.utc_offset_hours.clamp(-12, 14));
        chrono::FixedOffset::east_opt(hours * 3600)
            .unwrap_or(chrono::FixedOffset::east_opt(0).unwrap_or_else(utc))
    }
}

/// The offset of UTC itself.
fn utc() -> chrono::FixedOffset {
    chrono::Offset::fix(&chrono::Utc)
}

/// The whole of `desa.json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Village {
    /// The format mark, [`VILLAGE_FORMAT`].
    pub format: String,
    /// Set on data that belongs to the worked example (DATA CONTOH).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub sample: bool,
    /// Whether the set-up was left before its end, to be resumed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unfinished: bool,
    /// The rule that a new meeting starts with.
    #[serde(default)]
    pub quorum_rule: QuorumRule,
    /// The usual place of meeting.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub place: String,
    /// The people.
    #[serde(default)]
    pub roster: Vec<RosterEntry>,
    /// Name, code, offices and the rest.
    #[serde(flatten)]
    pub village: VillageCopy,
}

impl Village {
    /// Whether it has all that a meeting's papers cannot do without: its name, `kecamatan` and `kabupaten`.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        let copy = &self.village;
        [&copy.name, &copy.kecamatan, &copy.kabupaten].iter().all(|text| !text.is_empty())
    }

    /// Reads `desa.json`.
    ///
    /// # Errors
    /// [`ReadError::UnknownFormat`] when it says that it is of another format or version, [`ReadError::NotJson`] when it
    /// is broken, cut off, or misses a part that nothing can do without.
    pub fn read(bytes: &[u8]) -> Result<Self, ReadError> {
        #[derive(Deserialize)]
        struct Mark {
            format: String,
        }
        match serde_json::from_slice::<Mark>(bytes) {
            Ok(Mark { format }) if format != VILLAGE_FORMAT => return Err(ReadError::UnknownFormat(format)),
            Ok(_) | Err(_) => {}
        }
        serde_json::from_slice(bytes)
            .map_err(|error| ReadError::NotJson { line: error.line(), column: error.column() })
    }

    /// The code that stands in session ids: the official one, or the name folded when there is none.
    #[must_use]
    pub fn id_code(&self) -> String {
        if self.village.code.is_empty() {
            super::text::folded(&self.village.name).replace(' ', "-")
        } else {
            self.village.code.clone()
        }
    }

    /// An empty village with the usual offices, whose set-up is still to be done.
    #[must_use]
    pub fn blank() -> Self {
        Self {
            format: VILLAGE_FORMAT.to_owned(),
            sample: false,
            unfinished: true,
            quorum_rule: QuorumRule::default(),
            place: String::new(),
            roster: Vec::new(),
            village: VillageCopy { utc_offset_hours: 7, offices: usual_offices(), ..VillageCopy::default() },
        }
    }
}

/// The offices of a *desa swasembada* (Permendagri 84/2015): editable, as villages differ.
#[must_use]
pub fn usual_offices() -> Vec<Office> {
    [
        ("kepala_desa", "Kepala Desa", "kades,klebun"),
        ("sekretaris_desa", "Sekretaris Desa", "sekdes,carik"),
        ("kaur_umum", "Kaur Tata Usaha dan Umum", "kaur umum,kaur tu"),
        ("kaur_keuangan", "Kaur Keuangan", "bendahara"),
        ("kaur_perencanaan", "Kaur Perencanaan", ""),
        ("kasi_pemerintahan", "Kasi Pemerintahan", "kasi pem"),
        ("kasi_kesejahteraan", "Kasi Kesejahteraan", "kasi kesra"),
        ("kasi_pelayanan", "Kasi Pelayanan", ""),
        ("kepala_dusun", "Kepala Dusun", "kadus"),
        ("bpd", "BPD", "badan permusyawaratan desa"),
        ("lpm", "LPM", "lpmd"),
        ("pkk", "PKK", "tp pkk"),
        ("karang_taruna", "Karang Taruna", ""),
        ("posyandu", "Posyandu", "kader posyandu"),
    ]
    .into_iter()
    .map(|(id, title, aliases)| Office {
        id: id.to_owned(),
        title: title.to_owned(),
        aliases: aliases.split(',').filter(|alias| !alias.is_empty()).map(str::to_owned).collect(),
        extra: Map::new(),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_newer_format_is_told_from_a_broken_file() {
        let village = serde_json::to_string(&Village::blank()).unwrap();
        assert_eq!(Village::read(village.as_bytes()), Ok(Village::blank()));
        let newer = village.replace("desa/1", "desa/2");
        let format = Err(ReadError::UnknownFormat("rakor-desa/2".to_owned()));
        assert_eq!(Village::read(newer.as_bytes()), format);
        assert_eq!(Village::read(b"{\"format\":\"rakor-desa/2\",\"offices\":7}"), format);
        assert!(matches!(Village::read(&village.as_bytes()[..40]), Err(ReadError::NotJson { .. })));
    }
}
