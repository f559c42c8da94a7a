//! The words of dates in Indonesian and English, as people write them.

use chrono::Weekday;

/// The names of the months, long and short, in both languages, folded.
const MONTHS: [&[&str]; 12] = [
    &["januari", "january", "jan"],
    &["februari", "pebruari", "february", "feb", "peb"],
    &["maret", "march", "mar"],
    &["april", "apr"],
    &["mei", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["agustus", "august", "agt", "agu", "ags", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nopember", "nov", "nop"],
    &["desember", "december", "des", "dec"],
];

/// The names of the days of the week in both languages, folded.
const WEEKDAYS: [(Weekday, &[&str]); 7] = [
    (Weekday::Mon, &["senin", "monday"]),
    (Weekday::Tue, &["selasa", "tuesday"]),
    (Weekday::Wed, &["rabu", "wednesday"]),
    (Weekday::Thu, &["kamis", "thursday"]),
    (Weekday::Fri, &["jumat", "jum'at", "friday"]),
    (Weekday::Sat, &["sabtu", "saturday"]),
    (Weekday::Sun, &["minggu", "ahad", "sunday"]),
];

/// The small numbers as words, from one.
const NUMBERS: [&[&str]; 10] = [
    &["satu", "one", "a"],
    &["dua", "two"],
    &["tiga", "three"],
    &["empat", "four"],
    &["lima", "five"],
    &["enam", "six"],
    &["tujuh", "seven"],
    &["delapan", "eight"],
    &["sembilan", "nine"],
    &["sepuluh", "ten"],
];

/// A length of time that a due date is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// A day.
    Day,
    /// Seven days.
    Week,
    /// A month of the calendar.
    Month,
    /// A year of the calendar.
    Year,
}

/// The names of the units, folded.
const UNITS: [(Unit, &[&str]); 4] = [
    (Unit::Day, &["hari", "day", "days"]),
    (Unit::Week, &["minggu", "pekan", "week", "weeks"]),
    (Unit::Month, &["bulan", "bln", "month", "months"]),
    (Unit::Year, &["tahun", "thn", "year", "years"]),
];

/// The place of a word in a table of spellings, from zero.
fn place(table: &[&[&str]], word: &str) -> Option<u32> {
    let at = table.iter().position(|spellings| spellings.contains(&word))?;
    u32::try_from(at).ok()
}

/// The number 1..=12 of a month's name.
pub(super) fn month(word: &str) -> Option<u32> {
    place(&MONTHS, word.trim_end_matches('.')).map(|at| at + 1)
}

/// The day of the week of this name.
pub(super) fn weekday(word: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(_, names)| names.contains(&word)).map(|(day, _)| *day)
}

/// The unit of this name.
pub(super) fn unit(word: &str) -> Option<Unit> {
    UNITS.iter().find(|(_, names)| names.contains(&word)).map(|(unit, _)| *unit)
}

/// A count in digits, at most three of them, or as a small word.
pub(super) fn count(word: &str) -> Option<u32> {
    if (1..=3).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit()) {
        return word.parse().ok();
    }
    place(&NUMBERS, word).map(|at| at + 1)
}

/// The number of a quarter, in digits or as the paper writes it.
pub(super) fn quarter(word: &str) -> Option<u32> {
    place(&[&["1", "i"], &["2", "ii"], &["3", "iii"], &["4", "iv"]], word).map(|at| at + 1)
}
