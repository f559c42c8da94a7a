//! Hours as people write them: `9`, `09.15`, `0915`, `9:15`, `pukul 09.15 WIB`.

use chrono::NaiveTime;

/// Words that are no hour of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadTime {
    /// The words do not speak of an hour.
    #[error("this is not an hour")]
    NotATime,
    /// The hour is over 23, or the minute over 59.
    #[error("there is no such hour")]
    ImpossibleTime,
}

/// Reads an hour with or without minutes; three digits are `hmm`, four `hhmm`.
///
/// # Errors
/// [`BadTime::NotATime`] when other words are there, [`BadTime::ImpossibleTime`] for an hour such as 24.00 or 9.60.
pub fn parse_time(text: &str) -> Result<NaiveTime, BadTime> {
    let lower = text.trim().to_lowercase();
    let mut words: Vec<&str> = lower.split_whitespace().collect();
    if matches!(words.last(), Some(&("wib" | "wita" | "wit"))) {
        words.pop();
    }
    let ([digits] | ["jam" | "pukul", digits]) = words.as_slice() else { return Err(BadTime::NotATime) };
    let (hour, minute) = match digits.split_once(['.', ':']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        Some(_) => return Err(BadTime::NotATime),
        None => match digits.len() {
            3 | 4 => digits.split_at_checked(digits.len() - 2).ok_or(BadTime::NotATime)?,
            _ => (*digits, "0"),
        },
    };
    let (hour, minute) = (two_digits(hour)?, two_digits(minute)?);
    NaiveTime::from_hms_opt(hour, minute, 0).ok_or(BadTime::ImpossibleTime)
}

/// Reads one or two digits.
fn two_digits(word: &str) -> Result<u32, BadTime> {
    let fits = (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    word.parse().ok().filter(|_| fits).ok_or(BadTime::NotATime)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (text, time) in [
            ("9", "09:00:00"),
            ("09.15", "09:15:00"),
            ("0915", "09:15:00"),
            ("915", "09:15:00"),
            (" 9:15 ", "09:15:00"),
            ("13", "13:00:00"),
            ("pukul 09.00 WIB", "09:00:00"),
            ("0", "00:00:00"),
            ("23.59", "23:59:00"),
        ] {
            assert_eq!(parse_time(text).unwrap().to_string(), time, "{text}");
        }
    }

    #[test]
    fn what_is_no_hour_is_refused() {
        for text in ["24", "9.60", "2400", "99"] {
            assert_eq!(parse_time(text), Err(BadTime::ImpossibleTime), "{text}");
        }
        for text in ["", "pagi", "9.5", "9.155", "-9", "+9", "09.15.00", "12345", ".15", "é15", "9 9"] {
            assert_eq!(parse_time(text), Err(BadTime::NotATime), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,12}") {
            let _known = parse_time(&text);
        }

        #[test]
        fn every_minute_reads_back(hour in 0u32..24, minute in 0u32..60) {
            let time = NaiveTime::from_hms_opt(hour, minute, 0);
            for form in ["%H.%M", "%H%M", "%-H:%M", "%-H%M"] {
                prop_assert_eq!(parse_time(&time.unwrap().format(form).to_string()).ok(), time);
            }
        }
    }
}
