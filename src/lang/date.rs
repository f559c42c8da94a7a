//! Days, hours, spans and quarters as people write them.

use std::ops::RangeInclusive;

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, Timelike};

use super::{Lang, Words};
use crate::domain::Quarter;

const DAYS: [[&str; 7]; 2] = [
    ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"],
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
];

const MONTHS: [[&str; 12]; 2] = [
    [
        "Januari",
        "Februari",
        "Maret",
        "April",
        "Mei",
        "Juni",
        "Juli",
        "Agustus",
        "September",
        "Oktober",
        "November",
        "Desember",
    ],
    [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
];

const MONTHS_SHORT: [[&str; 12]; 2] = [
    ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
];

/// Takes a name from a pair of lists, by language and place.
fn name<const N: usize>(lists: [[&'static str; N]; 2], lang: Lang, place: u32) -> &'static str {
    let [id, en] = lists;
    let list = match lang {
        Lang::Id => id,
        Lang::En => en,
    };
    usize::try_from(place).ok().and_then(|place| list.get(place)).copied().unwrap_or_default()
}

/// The most days that are told as days: thirteen weeks, a quarter of a year.
const IN_DAYS: i64 = 91;

impl Words {
    /// The day of the week: `Kamis`.
    #[must_use]
    pub fn weekday(self, date: NaiveDate) -> &'static str {
        name(DAYS, self.lang(), date.weekday().num_days_from_monday())
    }

    /// The month of a day: `April`.
    #[must_use]
    pub fn month(self, date: NaiveDate) -> &'static str {
        name(MONTHS, self.lang(), date.month0())
    }

    /// A day in full: `Kamis, 6 April 2023`.
    #[must_use]
    pub fn date_long(self, date: NaiveDate) -> String {
        format!("{}, {} {} {}", self.weekday(date), date.day(), self.month(date), date.year())
    }

    /// A day for a column: `6 Apr 2023`.
    #[must_use]
    pub fn date_short(self, date: NaiveDate) -> String {
        format!("{} {}", self.day_month(date), date.year())
    }

    /// A day where the year is plain: `6 Apr`.
    #[must_use]
    pub fn day_month(self, date: NaiveDate) -> String {
        format!("{} {}", date.day(), name(MONTHS_SHORT, self.lang(), date.month0()))
    }

    /// Days from the first to the last: `6 Apr – 3 Mei 2023`; one day is that day.
    #[must_use]
    pub fn span(self, days: &RangeInclusive<NaiveDate>) -> String {
        let (first, last) = (*days.start(), *days.end());
        if first == last {
            return self.date_short(first);
        }
        let from = if first.year() == last.year() { self.day_month(first) } else { self.date_short(first) };
        format!("{from} – {}", self.date_short(last))
    }

    /// An hour: `09.00`, in English `09:00`.
    #[must_use]
    pub fn time(self, time: NaiveTime) -> String {
        format!("{:02}{}{:02}", time.hour(), self.pick(".", ":"), time.minute())
    }

    /// An hour with its zone: `09.00 WIB`.
    #[must_use]
    pub fn time_zoned(self, moment: DateTime<FixedOffset>) -> String {
        format!("{} {}", self.time(moment.time()), self.zone(*moment.offset()))
    }

    /// The name of a zone of Indonesia (WIB, WITA, WIT), else its distance from UTC: `UTC+05:30`.
    #[must_use]
    pub fn zone(self, offset: FixedOffset) -> String {
        match offset.local_minus_utc() {
            25_200 => "WIB".to_owned(),
            28_800 => "WITA".to_owned(),
            32_400 => "WIT".to_owned(),
            _ => format!("UTC{offset}"),
        }
    }

    /// A due date seen from a day: `3 hari lagi`, `besok`, `hari ini`, `terlambat 72 hari`, `terlambat 4 bulan`.
    ///
    /// What is over is measured as by [`Words::ago`], so that both say the same of one day.
    #[must_use]
    pub fn due(self, date: NaiveDate, today: NaiveDate) -> String {
        match date.signed_duration_since(today).num_days() {
            late if late < -IN_DAYS => self.late_months(-late * 12 / 365),
            late if late < 0 => self.late_days(late.unsigned_abs()),
            0 => self.today().to_owned(),
            1 => self.tomorrow().to_owned(),
            days @ 2..=13 => self.in_days(days),
            days @ 14..=62 => self.in_weeks(days / 7),
            days => self.in_months(days * 12 / 365),
        }
    }

    /// As [`Words::due`], from a day that need not be the real `today`: only the real one is called so.
    #[must_use]
    pub fn due_seen(self, date: NaiveDate, from: NaiveDate, today: NaiveDate) -> String {
        match date.signed_duration_since(from).num_days() {
            0 if from != today => self.on_meeting_day().to_owned(),
            1 if from != today => self.after_meeting_day().to_owned(),
            _ => self.due(date, from),
        }
    }

    /// A past day seen from a later one: `hari ini`, `kemarin`, `72 hari lalu`, `7 bulan lalu`.
    #[must_use]
    pub fn ago(self, date: NaiveDate, today: NaiveDate) -> String {
        match today.signed_duration_since(date).num_days() {
            ..=0 => self.today().to_owned(),
            1 => self.yesterday().to_owned(),
            days @ 2..=IN_DAYS => self.days_ago(days),
            days => self.months_ago(days * 12 / 365),
        }
    }

    /// A day for which nobody is late, seen from another: `3 hari lagi`, `hari ini`, `36 hari lalu`.
    #[must_use]
    pub fn away(self, date: NaiveDate, today: NaiveDate) -> String {
        if date < today { self.ago(date, today) } else { self.due(date, today) }
    }

    /// A span of minutes in words: `1 jam 25 menit`, `40 menit`.
    #[must_use]
    pub fn duration(self, minutes: u32) -> String {
        let (hours, rest) = (minutes / 60, minutes % 60);
        let plural = |n: u32| if n == 1 { "" } else { "s" };
        let one = |n: u32, id: &str, en: &str| match self.lang() {
            Lang::Id => format!("{n} {id}"),
            Lang::En => format!("{n} {en}{}", plural(n)),
        };
        match (hours, rest) {
            (0, _) => one(rest, "menit", "minute"),
            (_, 0) => one(hours, "jam", "hour"),
            _ => format!("{} {}", one(hours, "jam", "hour"), one(rest, "menit", "minute")),
        }
    }

    /// A quarter for a column or title: `TW I 2023`, in English `Q1 2023`.
    #[must_use]
    pub fn quarter(self, quarter: Quarter) -> String {
        match self.lang() {
            Lang::Id => format!("TW {} {}", quarter.roman(), quarter.year()),
            Lang::En => format!("Q{} {}", quarter.number(), quarter.year()),
        }
    }

    /// A quarter in full: `Triwulan I 2023 (Januari–Maret)`, in English `Q1 2023 (January–March)`.
    #[must_use]
    pub fn quarter_long(self, quarter: Quarter) -> String {
        let (first, last) = (self.month(quarter.first_day()), self.month(quarter.last_day()));
        let name = match self.lang() {
            Lang::Id => format!("Triwulan {} {}", quarter.roman(), quarter.year()),
            Lang::En => self.quarter(quarter),
        };
        format!("{name} ({first}–{last})")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ID: Words = Words::new(Lang::Id);
    const EN: Words = Words::new(Lang::En);

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn days_are_written_as_in_an_invitation() {
        let date = day(2023, 4, 6);
        assert_eq!(ID.date_long(date), "Kamis, 6 April 2023");
        assert_eq!(EN.date_long(date), "Thursday, 6 April 2023");
        assert_eq!(ID.date_short(day(2023, 8, 31)), "31 Agu 2023");
        assert_eq!(EN.day_month(date), "6 Apr");
    }

    #[test]
    fn hours_carry_the_zone_of_the_village() {
        for (hours, zone) in [(7, "WIB"), (8, "WITA"), (9, "WIT"), (0, "UTC+00:00")] {
            let offset = FixedOffset::east_opt(hours * 3600).unwrap();
            let moment = day(2023, 4, 6).and_hms_opt(9, 5, 0).unwrap().and_local_timezone(offset).unwrap();
            assert_eq!(ID.time_zoned(moment), format!("09.05 {zone}"));
        }
        assert_eq!(EN.time(NaiveTime::from_hms_opt(9, 0, 0).unwrap()), "09:00");
    }

    #[test]
    fn spans_are_said_as_people_say_them() {
        let today = day(2023, 7, 6);
        for (date, due) in [
            (day(2023, 7, 6), "hari ini"),
            (day(2023, 7, 7), "besok"),
            (day(2023, 7, 9), "3 hari lagi"),
            (day(2023, 7, 31), "3 minggu lagi"),
            (day(2023, 12, 31), "5 bulan lagi"),
            (day(2023, 6, 24), "terlambat 12 hari"),
        ] {
            assert_eq!(ID.due(date, today), due);
        }
        assert_eq!(ID.ago(day(2023, 7, 5), today), "kemarin");
        for (past, ago, late) in [
            (day(2023, 4, 25), "72 hari lalu", "terlambat 72 hari"),
            (day(2023, 4, 6), "91 hari lalu", "terlambat 91 hari"),
            (day(2023, 4, 5), "3 bulan lalu", "terlambat 3 bulan"),
            (day(2020, 5, 23), "37 bulan lalu", "terlambat 37 bulan"),
        ] {
            assert_eq!((ID.ago(past, today), ID.due(past, today)), (ago.to_owned(), late.to_owned()));
        }
        assert_eq!(ID.duration(85), "1 jam 25 menit");
        assert_eq!(EN.duration(61), "1 hour 1 minute");
        assert_eq!(ID.duration(120), "2 jam");
    }

    #[test]
    fn a_quarter_names_its_months() {
        let quarter = Quarter::new(2023, 1).unwrap();
        assert_eq!(ID.quarter(quarter), "TW I 2023");
        assert_eq!(ID.quarter_long(quarter), "Triwulan I 2023 (Januari–Maret)");
        assert_eq!(EN.quarter_long(quarter), "Q1 2023 (January–March)");
    }
}
