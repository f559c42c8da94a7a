//! Days as cells of a year: every month takes the same number of cells.

use std::ops::{Range, RangeInclusive};

use chrono::{Datelike, NaiveDate};

/// A year laid out in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scale {
    /// The year.
    pub(super) year: i32,
    /// The cells of a month, 1 or more.
    pub(super) month: u16,
}

/// The part of some days that lies within the year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    /// Its cells.
    pub(super) cells: Range<u16>,
    /// Whether days lie before the year.
    pub(super) from_before: bool,
    /// Whether days lie after the year.
    pub(super) goes_on: bool,
}

impl Scale {
    /// The cells of the year.
    pub(super) const fn width(self) -> u16 {
        self.month * 12
    }

    /// The cell of a day; none outside the year.
    pub(super) fn cell(self, day: NaiveDate) -> Option<u16> {
        if day.year() != self.year {
            return None;
        }
        let length = u32::from(day.num_days_in_month());
        let within = day.day0() * u32::from(self.month) / length;
        u16::try_from(day.month0() * u32::from(self.month) + within).ok()
    }

    /// The cells of some days, at least one where one of them lies within the year.
    pub(super) fn part(self, days: &RangeInclusive<NaiveDate>) -> Part {
        let (from_before, goes_on) = (days.start().year() < self.year, days.end().year() > self.year);
        let outside = days.end().year() < self.year || days.start().year() > self.year;
        let start = self.cell(*days.start()).unwrap_or(0);
        let end = self.cell(*days.end()).map_or(self.width(), |cell| cell + 1);
        Part { cells: if outside { 0..0 } else { start..end }, from_before, goes_on }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::screens::fixture::day;

    const SCALE: Scale = Scale { year: 2023, month: 4 };

    #[test]
    fn every_day_has_its_cell_and_days_follow_each_other() {
        assert_eq!(SCALE.cell(day(1, 1)), Some(0));
        assert_eq!(SCALE.cell(day(1, 8)), Some(0));
        assert_eq!(SCALE.cell(day(1, 9)), Some(1));
        assert_eq!(SCALE.cell(day(4, 1)), Some(12));
        assert_eq!(SCALE.cell(day(12, 31)), Some(47));
        let days = day(1, 1).iter_days().take(365);
        let cells: Vec<_> = days.filter_map(|day| SCALE.cell(day)).collect();
        assert!(cells.len() == 365 && cells.is_sorted());
        assert_eq!(SCALE.cell(day(1, 1).pred_opt().unwrap()), None);
    }

    #[test]
    fn what_goes_beyond_the_year_is_cut_and_says_so() {
        let year = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
        let part = |from, to| SCALE.part(&(from..=to));
        assert_eq!(part(day(5, 3), day(5, 3)).cells, 16..17);
        assert_eq!(
            part(year(2022, 11, 1), day(1, 31)),
            Part { cells: 0..4, from_before: true, goes_on: false }
        );
        assert_eq!(
            part(day(12, 1), year(2024, 2, 1)),
            Part { cells: 44..48, from_before: false, goes_on: true }
        );
        assert!(part(year(2022, 1, 1), year(2022, 3, 1)).cells.is_empty());
        assert!(part(year(2024, 1, 1), year(2024, 3, 1)).cells.is_empty());
    }
}
