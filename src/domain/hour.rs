//! Hours of the day in files, as `09:15`.

use chrono::NaiveTime;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// An hour of the day that stands alone as a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hour(#[serde(with = "super::hour")] pub NaiveTime);

/// Reads `HH:MM` or `HH:MM:SS`.
#[must_use]
pub fn parse(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").or_else(|_| NaiveTime::parse_from_str(text, "%H:%M:%S")).ok()
}

/// Writes an hour as `HH:MM`.
///
/// # Errors
/// When the serializer fails.
pub fn serialize<S: Serializer>(time: &NaiveTime, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&time.format("%H:%M"))
}

/// Reads an hour written as `HH:MM`.
///
/// # Errors
/// When the text is no hour of the day.
pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveTime, D::Error> {
    let text = std::borrow::Cow::<'de, str>::deserialize(deserializer)?;
    parse(&text).ok_or_else(|| serde::de::Error::custom(format!("not an hour of the day: {text:?}")))
}

/// The same for an hour that may be missing.
pub mod optional {
    use super::{Deserialize, Deserializer, NaiveTime, Serializer};

    /// Writes an hour, or null.
    ///
    /// # Errors
    /// When the serializer fails.
    pub fn serialize<S: Serializer>(time: &Option<NaiveTime>, serializer: S) -> Result<S::Ok, S::Error> {
        match time {
            Some(time) => super::serialize(time, serializer),
            None => serializer.serialize_none(),
        }
    }

    /// Reads an hour, or null.
    ///
    /// # Errors
    /// When the text is no hour of the day.
    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveTime>, D::Error> {
        Option::<std::borrow::Cow<'de, str>>::deserialize(deserializer)?
            .map(|text| {
                super::parse(&text)
                    .ok_or_else(|| serde::de::Error::custom(format!("not an hour of the day: {text:?}")))
            })
            .transpose()
    }
}
