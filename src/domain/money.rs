//! Rupiah as whole sen; a float never touches an amount.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, Neg, Sub};
use std::str::FromStr;

use super::id::{BadId, json_as_text};

/// An amount in sen, a hundredth of a rupiah; written in files as a decimal string of rupiah such as `"1574452283.00"`.
///
/// Addition saturates at the limits of `i64` (about ±92 quadrillion rupiah), far beyond any village's budget.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sen(pub i64);

impl Sen {
    /// An amount of whole rupiah.
    #[must_use]
    pub const fn rupiah(rupiah: i64) -> Self {
        Self(rupiah.saturating_mul(100))
    }
}

impl Add for Sen {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Sen {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Neg for Sen {
    type Output = Self;

    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl Sum for Sen {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self(0), Add::add)
    }
}

impl fmt::Display for Sen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let sen = self.0.unsigned_abs();
        write!(f, "{sign}{}.{:02}", sen / 100, sen % 100)
    }
}

impl FromStr for Sen {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        // Sen are written whole or not at all.
        let whole = text.split_once('.').is_none_or(|(_, sen)| sen.len() == 2);
        let parse = || if whole { fixed(text, 2).map(Self) } else { None };
        parse().ok_or_else(|| BadId { kind: "amount", text: text.to_owned() })
    }
}

/// Reads a decimal with a point as a whole number of its smallest part, of which one has `places` decimals; none when
/// it has more, or is no number within range.
pub(super) fn fixed(text: &str, places: usize) -> Option<i64> {
    let (negative, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
    if !plain(whole) || !plain(part) || part.len() > places {
        return None;
    }
    let amount: i64 = format!("{whole}{part:0<places$}").parse().ok()?;
    Some(if negative { -amount } else { amount })
}

json_as_text!(Sen);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_read_back_what_they_write() {
        for text in ["0.00", "1574452283.00", "-12.05", "-0.05"] {
            assert_eq!(text.parse::<Sen>().unwrap().to_string(), text);
        }
        assert_eq!("7".parse::<Sen>(), Ok(Sen::rupiah(7)));
    }

    #[test]
    fn what_is_no_amount_is_refused() {
        for text in ["", "-", "1,5", "1.5", "1e3", "99999999999999999999.00"] {
            assert!(text.parse::<Sen>().is_err(), "{text}");
        }
    }
}
