//! Identities: a newtype for each, so that one can never stand in for another.

use std::fmt;
use std::str::FromStr;

use super::Quarter;

/// The alphabet of record ids: Crockford's base 32 in lower case, without i, l, o and u.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// An identity that could not be read from text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a {kind}: {text:?}")]
pub struct BadId {
    /// What was expected, as a noun.
    pub kind: &'static str,
    /// The text that was given.
    pub text: String,
}

impl BadId {
    fn new(kind: &'static str, text: &str) -> Self {
        Self { kind, text: text.to_owned() }
    }
}

/// Names one record for ever, in every meeting that holds it: 80 random bits, 16 characters when written.
///
/// ```compile_fail
/// use rakor::domain::{RecordId, WriterId};
/// let writer: WriterId = RecordId::from_bits(1); // the two do not mix
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId(u128);

impl RecordId {
    /// Makes an id of the lowest 80 bits of `bits`; the caller supplies the randomness.
    #[must_use]
    pub const fn from_bits(bits: u128) -> Self {
        Self(bits & ((1 << 80) - 1))
    }

    /// Derives an id from a name, for records that several machines must name alike.
    #[must_use]
    pub fn derived(name: &str) -> Self {
        let low = super::text::fingerprint(name.as_bytes());
        let high = super::text::fingerprint(&low.to_le_bytes());
        Self::from_bits((u128::from(high) << 64) | u128::from(low))
    }
}

impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (0..16).rev().try_for_each(|place| {
            let digit = usize::try_from((self.0 >> (place * 5)) & 31).unwrap_or(0);
            fmt::Write::write_char(f, ALPHABET.get(digit).map_or('0', |b| char::from(*b)))
        })
    }
}

impl FromStr for RecordId {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        let bad = || BadId::new("record id", text);
        if text.len() != 16 {
            return Err(bad());
        }
        text.bytes()
            .try_fold(0_u128, |bits, byte| {
                let digit = ALPHABET.iter().position(|b| *b == byte)?;
                Some((bits << 5) | u128::try_from(digit).ok()?)
            })
            .map(Self)
            .ok_or_else(bad)
    }
}

/// Names one running program; a new one is drawn at every start.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WriterId(pub u32);

impl fmt::Display for WriterId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08x}", self.0)
    }
}

impl FromStr for WriterId {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        let hex = text.len() == 8 && text.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
        hex.then(|| u32::from_str_radix(text, 16).ok())
            .flatten()
            .map(Self)
            .ok_or_else(|| BadId::new("writer id", text))
    }
}

/// Names one line of the trail: who wrote it and the how-manieth of theirs it is, from 1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineId {
    /// The program that wrote the line.
    pub writer: WriterId,
    /// Its place among that program's lines, counted from 1.
    pub number: u32,
}

impl fmt::Display for LineId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.writer, self.number)
    }
}

impl FromStr for LineId {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        let bad = || BadId::new("line id", text);
        let (writer, number) = text.split_once('.').ok_or_else(bad)?;
        Ok(Self { writer: writer.parse().map_err(|_| bad())?, number: number.parse().map_err(|_| bad())? })
    }
}

/// Names one meeting: village code, quarter and revision, so that two machines that create it apart create the same one.
///
/// Written `35.28.04.2018:2023-tw1`, with `-r2` and so on for revisions.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SessionId {
    village: String,
    quarter: Quarter,
    revision: u16,
}

impl SessionId {
    /// Makes the id of the first revision of a quarter's meeting.
    #[must_use]
    pub fn new(village: &str, quarter: Quarter) -> Self {
        Self { village: village.to_owned(), quarter, revision: 1 }
    }

    /// The same meeting's id at another revision, counted from 1.
    #[must_use]
    pub fn revised(&self, revision: u16) -> Self {
        Self { revision: revision.max(1), ..self.clone() }
    }

    /// The code of the village.
    #[must_use]
    pub fn village(&self) -> &str {
        &self.village
    }

    /// The quarter that the meeting evaluates.
    #[must_use]
    pub const fn quarter(&self) -> Quarter {
        self.quarter
    }

    /// The revision, from 1.
    #[must_use]
    pub const fn revision(&self) -> u16 {
        self.revision
    }

    /// The stem of the meeting's file and trail: `2023-tw1`, or `2023-tw1-r2`.
    #[must_use]
    pub fn stem(&self) -> String {
        if self.revision == 1 {
            self.quarter.to_string()
        } else {
            format!("{}-r{}", self.quarter, self.revision)
        }
    }
}

/// Reads a file stem such as `2023-tw1` or `2023-tw1-r2` into quarter and revision.
#[must_use]
pub fn parse_stem(stem: &str) -> Option<(Quarter, u16)> {
    let (quarter, revision) = match stem.split_once("-r") {
        Some((quarter, number)) => (quarter, number.parse().ok().filter(|n| *n >= 2)?),
        None => (stem, 1),
    };
    Some((quarter.parse().ok()?, revision))
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.village, self.stem())
    }
}

impl FromStr for SessionId {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        let bad = || BadId::new("session id", text);
        let (village, stem) = text.rsplit_once(':').ok_or_else(bad)?;
        let (quarter, revision) = parse_stem(stem).ok_or_else(bad)?;
        Ok(Self { village: village.to_owned(), quarter, revision })
    }
}

/// Gives types the text form in JSON that they have on paper.
macro_rules! json_as_text {
    ($($named:ty),*) => {$(
        impl serde::Serialize for $named {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> serde::Deserialize<'de> for $named {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str> as serde::Deserialize>::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    )*};
}
pub(super) use json_as_text;

/// Gives ids in debug output the text form that they have on paper.
macro_rules! debug_as_text {
    ($($id:ty),*) => {$(
        impl fmt::Debug for $id {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{self}")
            }
        }
    )*};
}
json_as_text!(RecordId, WriterId, LineId, SessionId);
debug_as_text!(RecordId, WriterId, LineId, SessionId);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_read_back_what_they_write() {
        let record = RecordId::from_bits(0x1234_5678_9abc_def0_1122);
        assert_eq!(record.to_string().len(), 16);
        assert_eq!(record.to_string().parse(), Ok(record));
        let line = LineId { writer: WriterId(0x91bc_02aa), number: 7 };
        assert_eq!(line.to_string(), "91bc02aa.7");
        assert_eq!("91bc02aa.7".parse(), Ok(line));
        let session: SessionId = "35.28.04.2018:2023-tw1-r2".parse().unwrap();
        assert_eq!((session.stem().as_str(), session.revision()), ("2023-tw1-r2", 2));
        assert_eq!(session.to_string(), "35.28.04.2018:2023-tw1-r2");
    }

    #[test]
    fn what_is_no_id_is_refused() {
        for text in ["", "short", "iiiiiiiiiiiiiiii", "0123456789abcdefg"] {
            assert!(text.parse::<RecordId>().is_err(), "{text}");
        }
        assert!("91BC02AA".parse::<WriterId>().is_err());
        assert!(parse_stem("2023-tw5").is_none());
        assert!(parse_stem("2023-tw1-r1").is_none());
    }

    #[test]
    fn a_derived_id_depends_on_the_name_alone() {
        assert_eq!(RecordId::derived("a"), RecordId::derived("a"));
        assert_ne!(RecordId::derived("a"), RecordId::derived("b"));
    }
}
