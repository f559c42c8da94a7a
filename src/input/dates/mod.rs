//! Dates as people write them: `besok`, `2 minggu`, `akhir bulan`, `15/7`, `Kamis, 6 April 2023`.

mod words;

use chrono::{Datelike, Days, Months, NaiveDate, Weekday};

use words::Unit;

/// The most words that a date has: `hari Kamis tanggal 6 April 2023`.
const MOST_WORDS: usize = 6;

/// The years that a meeting may speak of.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2999;

/// Words that are not a date that can be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadDate {
    /// The words do not speak of a date.
    #[error("this is not a date")]
    NotADate,
    /// The date is not in the calendar, or its year is not in 1900..=2999.
    #[error("there is no such day")]
    ImpossibleDate,
    /// The day of the week that was named is another one.
    #[error("that day is a {0}")]
    OtherWeekday(Weekday),
}

/// Reads a whole field as a date; what has no year is the next such day from `from` on, that day included.
///
/// A lone number is a day of the month. A named day of the week, and every length of time, counts after `from`.
///
/// # Errors
/// [`BadDate::NotADate`] when other words are there, [`BadDate::ImpossibleDate`] for a day such as 31 February,
/// [`BadDate::OtherWeekday`] when a weekday is named and the date falls on another.
pub fn parse_date(text: &str, from: NaiveDate) -> Result<NaiveDate, BadDate> {
    let words = words_of(text, usize::MAX);
    let read = words.last().map_or(0, |(_, end)| *end);
    if text.get(read..).is_none_or(|rest| rest.contains(char::is_alphanumeric)) {
        return Err(BadDate::NotADate);
    }
    let plain: Vec<&str> = words.iter().map(|(word, _)| word.as_str()).collect();
    match plain.as_slice() {
        [day] if day.len() <= 2 => match day.parse() {
            Ok(day) => next_day_of_month(day, from),
            Err(_) => Err(BadDate::NotADate),
        },
        [] => Err(BadDate::NotADate),
        many if many.len() > MOST_WORDS => Err(BadDate::NotADate),
        some => phrase(some, from),
    }
}

/// Finds the longest date at the start of a line: the date, and how many bytes it takes.
///
/// A lone number is none, and neither is the beginning of an impossible date.
#[must_use]
pub fn leading_date(text: &str, from: NaiveDate) -> Option<(NaiveDate, usize)> {
    let line = text.split('\n').next().unwrap_or_default();
    let words = words_of(line, MOST_WORDS);
    let plain: Vec<&str> = words.iter().map(|(word, _)| word.as_str()).collect();
    for taken in (1..=words.len()).rev() {
        match phrase(plain.get(..taken)?, from) {
            Ok(date) => return words.get(taken - 1).map(|(_, end)| (date, *end)),
            Err(BadDate::NotADate) => {}
            Err(_) => return None,
        }
    }
    None
}

/// The first words of a text in small letters, each with the byte at which it ends.
///
/// Signs at a word's end stay out; only a dot, or a comma after a day of the week, leads on to the next word.
fn words_of(text: &str, most: usize) -> Vec<(String, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let (whole, start) = (piece.trim_end(), at);
        at += piece.len();
        if whole.is_empty() {
            continue;
        }
        let word = whole.trim_end_matches([',', '.', ';', ':', '!', '?', ')', '"']);
        let lower = word.to_lowercase();
        let sign = whole.get(word.len()..).unwrap_or_default();
        let leads_on = matches!(sign, "" | ".") || (sign == "," && words::weekday(&lower).is_some());
        if !word.is_empty() {
            found.push((lower, start + word.len()));
        }
        if !leads_on || word.is_empty() || found.len() == most {
            break;
        }
    }
    found
}

/// Reads words that are a date from the first to the last.
fn phrase(words: &[&str], from: NaiveDate) -> Result<NaiveDate, BadDate> {
    match words {
        ["hari", "ini"] | ["today"] => Ok(from),
        ["besok" | "tomorrow"] => after(from, 1, Unit::Day),
        ["lusa"] | ["day", "after", "tomorrow"] => after(from, 2, Unit::Day),
        ["seminggu" | "sepekan"] | ["minggu" | "pekan", "depan"] | ["next", "week"] => {
            after(from, 1, Unit::Week)
        }
        ["sebulan"] | ["bulan", "depan"] | ["next", "month"] => after(from, 1, Unit::Month),
        ["setahun"] | ["tahun", "depan"] | ["next", "year"] => after(from, 1, Unit::Year),
        ["akhir", rest @ ..] | ["end", "of", "the", rest @ ..] | ["end", "of", rest @ ..] => {
            end_of(rest, from)
        }
        ["minggu" | "pekan", "ini"] | ["this", "week"] => {
            after(from, 6 - from.weekday().num_days_from_monday(), Unit::Day)
        }
        [whole @ ("bulan" | "tahun" | "triwulan"), "ini"] | ["this", whole] => end_of(&[whole], from),
        [length @ .., "lagi"] | ["in" | "dalam", length @ ..] => length_of_time(length, from),
        ["hari" | "next", rest @ ..] => weekday(rest, from),
        _ => first_read(&[length_of_time, weekday, calendar], words, from),
    }
}

/// A way to read words as a date.
type Reader = fn(&[&str], NaiveDate) -> Result<NaiveDate, BadDate>;

/// What the first reader says that knows the words at all.
fn first_read(readers: &[Reader], words: &[&str], from: NaiveDate) -> Result<NaiveDate, BadDate> {
    let mut answers = readers.iter().map(|read| read(words, from));
    answers.find(|answer| *answer != Err(BadDate::NotADate)).unwrap_or(Err(BadDate::NotADate))
}

/// Reads a number of days, weeks, months or years.
fn length_of_time(words: &[&str], from: NaiveDate) -> Result<NaiveDate, BadDate> {
    let [number, name] = words else { return Err(BadDate::NotADate) };
    let (Some(number), Some(unit)) = (words::count(number), words::unit(name)) else {
        return Err(BadDate::NotADate);
    };
    after(from, number, unit)
}

/// Counts on from a day; a month without that day gives its last one.
fn after(from: NaiveDate, number: u32, unit: Unit) -> Result<NaiveDate, BadDate> {
    let date = match unit {
        Unit::Day => from.checked_add_days(Days::new(u64::from(number))),
        Unit::Week => from.checked_add_days(Days::new(u64::from(number) * 7)),
        Unit::Month => from.checked_add_months(Months::new(number)),
        Unit::Year => from.checked_add_months(Months::new(number.saturating_mul(12))),
    };
    date.filter(|date| YEARS.contains(&date.year())).ok_or(BadDate::ImpossibleDate)
}

/// Reads what ends: this or a named month, the quarter, the year.
fn end_of(words: &[&str], from: NaiveDate) -> Result<NaiveDate, BadDate> {
    let next_end = |month: u32| {
        let year = if month < from.month() { from.year() + 1 } else { from.year() };
        last_of_month(year, month)
    };
    match words {
        ["bulan", "ini"] | ["bulan" | "month"] => next_end(from.month()),
        ["bulan", "depan"] | ["next", "month"] => {
            let next = after(from, 1, Unit::Month)?;
            last_of_month(next.year(), next.month())
        }
        ["tahun", "ini"] | ["tahun" | "year"] => last_of_month(from.year(), 12),
        ["triwulan" | "tw", "ini"] | ["triwulan" | "tw" | "quarter"] => next_end(from.month0() / 3 * 3 + 3),
        ["triwulan" | "tw" | "quarter", number] => {
            words::quarter(number).map_or(Err(BadDate::NotADate), |number| next_end(number * 3))
        }
        [name] => words::month(name).map_or(Err(BadDate::NotADate), next_end),
        [name, year] => match (words::month(name), year_of(year)) {
            (Some(month), Some(year)) => last_of_month(year, month),
            _ => Err(BadDate::NotADate),
        },
        _ => Err(BadDate::NotADate),
    }
}

/// The last day of a month.
fn last_of_month(year: i32, month: u32) -> Result<NaiveDate, BadDate> {
    let first = day_of(year, month, 1)?;
    let next = after(first, 1, Unit::Month)?;
    next.pred_opt().ok_or(BadDate::ImpossibleDate)
}

/// Reads a day of the week, alone or before the date that falls on it.
fn weekday(words: &[&str], from: NaiveDate) -> Result<NaiveDate, BadDate> {
    let [first, rest @ ..] = words else { return Err(BadDate::NotADate) };
    let day = words::weekday(first).ok_or(BadDate::NotADate)?;
    if !matches!(rest, [] | ["depan" | "ini"]) {
        let date = calendar(rest, from)?;
        return if date.weekday() == day { Ok(date) } else { Err(BadDate::OtherWeekday(date.weekday())) };
    }
    let (day, today) = (day.num_days_from_monday(), from.weekday().num_days_from_monday());
    // *Jumat depan* is the Friday of next week, which begins on Monday; *Jumat* alone the next Friday there is.
    let ahead = if rest == ["depan"] { 7 - today + day } else { (day + 6 - today) % 7 + 1 };
    after(from, ahead, Unit::Day)
}

/// Reads a day of the calendar: `15 jul`, `15 juli 2023`, `tgl 15`, `15/7`, `15-7-2023`, `2023-07-15`.
fn calendar(words: &[&str], from: NaiveDate) -> Result<NaiveDate, BadDate> {
    match words {
        ["tgl" | "tanggal", day] if number(day, 2).is_some() => {
            next_day_of_month(number(day, 2).unwrap_or(0), from)
        }
        ["tgl" | "tanggal", rest @ ..] => calendar(rest, from),
        [one] => numeric(one, from),
        [day, name] => day_and_month(day, name, None, from),
        [day, name, year] => day_and_month(day, name, Some(year), from),
        _ => Err(BadDate::NotADate),
    }
}

/// Reads a date that is one word with signs in it; dots need the year, as `15.7` may be a number.
fn numeric(word: &str, from: NaiveDate) -> Result<NaiveDate, BadDate> {
    for sign in ['/', '-', '.'] {
        let parts: Vec<&str> = word.split(sign).collect();
        match parts.as_slice() {
            [year, month, day] if year.len() == 4 => {
                let (year, day) = (year_of(year).ok_or(BadDate::NotADate)?, number(day, 2));
                let month = month_of(month).ok_or(BadDate::NotADate)?;
                return day_of(year, month, day.ok_or(BadDate::NotADate)?);
            }
            [day, month, year] => return day_and_month(day, month, Some(year), from),
            [day, month] if sign != '.' => return day_and_month(day, month, None, from),
            _ => {}
        }
    }
    Err(BadDate::NotADate)
}

/// Puts together a day, its month and perhaps its year.
fn day_and_month(day: &str, month: &str, year: Option<&str>, from: NaiveDate) -> Result<NaiveDate, BadDate> {
    let (Some(day), Some(month)) = (number(day, 2), month_of(month)) else { return Err(BadDate::NotADate) };
    match year {
        Some(year) => day_of(year_of(year).ok_or(BadDate::NotADate)?, month, day),
        None => next_in_calendar(month, day, from),
    }
}

/// The next day with this month and number from a day on, within the eight years that a 29 February may take.
fn next_in_calendar(month: u32, day: u32, from: NaiveDate) -> Result<NaiveDate, BadDate> {
    let years = from.year()..=from.year().saturating_add(8);
    let mut days = years.filter_map(|year| day_of(year, month, day).ok());
    days.find(|date| *date >= from).ok_or(BadDate::ImpossibleDate)
}

/// The next day with this number in its month from a day on.
fn next_day_of_month(day: u32, from: NaiveDate) -> Result<NaiveDate, BadDate> {
    let months = (0..12).filter_map(|ahead| from.with_day(1)?.checked_add_months(Months::new(ahead)));
    let mut days = months.filter_map(|first| day_of(first.year(), first.month(), day).ok());
    days.find(|date| *date >= from).ok_or(BadDate::ImpossibleDate)
}

/// The day of the calendar with these numbers.
fn day_of(year: i32, month: u32, day: u32) -> Result<NaiveDate, BadDate> {
    let date = NaiveDate::from_ymd_opt(year, month, day).filter(|_| YEARS.contains(&year));
    date.ok_or(BadDate::ImpossibleDate)
}

/// A number in at most so many digits.
fn number(word: &str, most: usize) -> Option<u32> {
    let digits = (1..=most).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|_| digits)
}

/// A month by number or name; the number may lie outside the calendar.
fn month_of(word: &str) -> Option<u32> {
    number(word, 2).or_else(|| words::month(word))
}

/// A year in four digits, or in two that mean this century.
fn year_of(word: &str) -> Option<i32> {
    let year = i32::try_from(number(word, 4)?).ok()?;
    match word.len() {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
