//! Quantities: what indicators count, and percentages, to a thousandth.

use std::fmt;
use std::str::FromStr;

use super::id::{BadId, json_as_text};
use super::money::fixed;

/// A quantity in thousandths; written in files as a decimal string such as `"12.5"`, without needless zeros.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(pub i64);

impl Quantity {
    /// A whole number.
    #[must_use]
    pub const fn whole(number: i64) -> Self {
        Self(number.saturating_mul(1_000))
    }
}

impl fmt::Display for Quantity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, part) = (self.0.unsigned_abs() / 1_000, self.0.unsigned_abs() % 1_000);
        if part == 0 {
            return write!(f, "{sign}{whole}");
        }
        let part = format!("{part:03}");
        write!(f, "{sign}{whole}.{}", part.trim_end_matches('0'))
    }
}

impl FromStr for Quantity {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        fixed(text, 3).map(Self).ok_or_else(|| BadId { kind: "quantity", text: text.to_owned() })
    }
}

json_as_text!(Quantity);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_read_back_what_they_write() {
        for text in ["0", "12.5", "-3", "0.375", "-0.05", "1500"] {
            assert_eq!(text.parse::<Quantity>().unwrap().to_string(), text);
        }
        for text in ["", "-", "1,5", "1.2345", "1e3", "99999999999999999999"] {
            assert!(text.parse::<Quantity>().is_err(), "{text}");
        }
    }
}
