//! The quarter that a meeting evaluates.

use std::fmt;
use std::str::FromStr;

use super::id::BadId;
use chrono::{Datelike, NaiveDate};

/// One quarter (*triwulan*) of a year; a meeting bears the quarter that it evaluates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    year: u16,
    number: u8,
}

impl Quarter {
    /// Makes a quarter; the year lies in 1900..=2999 and the number in 1..=4.
    #[must_use]
    pub fn new(year: u16, number: u8) -> Option<Self> {
        ((1900..=2999).contains(&year) && (1..=4).contains(&number)).then_some(Self { year, number })
    }

    /// The quarter in which a day lies.
    #[must_use]
    pub fn of(date: NaiveDate) -> Self {
        let year = u16::try_from(date.year()).unwrap_or(1900).clamp(1900, 2999);
        let number = u8::try_from(date.month0() / 3 + 1).unwrap_or(1);
        Self { year, number }
    }

    /// The year, 1900..=2999.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The number in the year, 1..=4.
    #[must_use]
    pub const fn number(self) -> u8 {
        self.number
    }

    /// The number in Roman numerals, as in *TW III*.
    #[must_use]
    pub const fn roman(self) -> &'static str {
        match self.number {
            1 => "I",
            2 => "II",
            3 => "III",
            _ => "IV",
        }
    }

    /// The quarter after this one.
    #[must_use]
    pub const fn next(self) -> Self {
        if self.number == 4 {
            Self { year: self.year + 1, number: 1 }
        } else {
            Self { year: self.year, number: self.number + 1 }
        }
    }

    /// The quarter before this one.
    #[must_use]
    pub const fn previous(self) -> Self {
        if self.number == 1 {
            Self { year: self.year - 1, number: 4 }
        } else {
            Self { year: self.year, number: self.number - 1 }
        }
    }

    /// How many quarters lie between an earlier one and this; 0 when `earlier` is not earlier.
    #[must_use]
    pub fn since(self, earlier: Self) -> u16 {
        let count = |q: Self| q.year * 4 + u16::from(q.number);
        count(self).saturating_sub(count(earlier))
    }

    /// The first day of the quarter.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        let month = u32::from(self.number) * 3 - 2;
        NaiveDate::from_ymd_opt(i32::from(self.year), month, 1).unwrap_or_default()
    }

    /// The last day of the quarter.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        self.next().first_day().pred_opt().unwrap_or_default()
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-tw{}", self.year, self.number)
    }
}

impl FromStr for Quarter {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        text.split_once("-tw")
            .filter(|(year, number)| year.len() == 4 && number.len() == 1)
            .and_then(|(year, number)| Self::new(year.parse().ok()?, number.parse().ok()?))
            .ok_or_else(|| BadId { kind: "quarter", text: text.to_owned() })
    }
}

super::id::json_as_text!(Quarter);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_follow_each_other_over_the_year() {
        let last = Quarter::new(2023, 4).unwrap();
        assert_eq!(last.next().to_string(), "2024-tw1");
        assert_eq!(last.next().previous(), last);
        assert_eq!(last.since(Quarter::new(2023, 1).unwrap()), 3);
        assert_eq!(last.first_day().to_string(), "2023-10-01");
        assert_eq!(last.last_day().to_string(), "2023-12-31");
    }

    #[test]
    fn only_four_quarters_exist() {
        assert_eq!(Quarter::new(2023, 5), None);
        assert!("2023-tw0".parse::<Quarter>().is_err());
        assert!("23-tw1".parse::<Quarter>().is_err());
    }
}
