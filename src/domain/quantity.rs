//! Quantities: what indicators count, and percentages, to a thousandth.

use std::fmt;
use std::str::FromStr;

use super::id::{BadId, json_as_text};

/// A quantity in thousandths; written in files as a decimal string such as `"12.5"`, without needless zeros.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity(pub i64);

impl Quantity {
    /// A whole number.
    #[must_use]
    pub const fn whole(number: i64) -> Self {
        Self(number.saturating_mul(1_000))
    }

    /// The share of `whole` in hundredths of a percent, rounded half away from zero; none of zero.
    #[must_use]
    pub fn share_of(self, whole: Self) -> Option<i64> {
        share(self.0, whole.0)
    }
}

/// The share of a part in a whole in hundredths of a percent, rounded half away from zero; none where the whole is zero.
#[must_use]
pub(super) fn share(part: i64, whole: i64) -> Option<i64> {
    if whole == 0 {
        return None;
    }
    let (part, whole) = (i128::from(part) * 10_000, i128::from(whole));
    let half = whole.abs() / 2;
    let rounded = (part.abs() + half) / whole.abs();
    let signed = if (part < 0) == (whole < 0) { rounded } else { -rounded };
    Some(i64::try_from(signed).unwrap_or(if signed < 0 { i64::MIN } else { i64::MAX }))
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
        let parse = || {
            let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
            let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
            let plain = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
            if !plain(whole) || !plain(part) || part.len() > 3 {
                return None;
            }
            let part: i64 = format!("{part:0<3}").parse().ok()?;
            let amount = whole.parse::<i64>().ok()?.checked_mul(1_000)?.checked_add(part)?;
            Some(Self(if negative { -amount } else { amount }))
        };
        parse().ok_or_else(|| BadId { kind: "quantity", text: text.to_owned() })
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

    #[test]
    fn a_share_is_rounded_and_has_no_zero_below_it() {
        let share = |part, whole| Quantity::whole(part).share_of(Quantity::whole(whole));
        assert_eq!(share(1, 3), Some(3_333));
        assert_eq!(share(2, 3), Some(6_667));
        assert_eq!(share(-1, 3), Some(-3_333));
        assert_eq!(share(5, 4), Some(12_500));
        assert_eq!(share(1, 0), None);
        assert_eq!(share(i64::MAX / 1_000, 1), Some(i64::MAX));
    }
}
