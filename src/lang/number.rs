//! Numbers: grouped by thousands, as shares, and spelled in Indonesian words.

use super::Words;
use crate::domain::Quantity;

/// Groups a whole number by thousands with dots: `1.234.567`.
pub(super) fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

impl Words {
    /// A whole number grouped by thousands: `1.234`, the same in both languages as amounts are.
    #[must_use]
    pub fn number(self, number: u64) -> String {
        grouped(number)
    }

    /// A quantity, with as many decimals as it has: `1.250,5`, the same in both languages as amounts are.
    #[must_use]
    pub fn quantity(self, quantity: Quantity) -> String {
        let sign = if quantity.0 < 0 { "-" } else { "" };
        let (whole, part) = (quantity.0.unsigned_abs() / 1_000, quantity.0.unsigned_abs() % 1_000);
        let whole = grouped(whole);
        if part == 0 {
            return format!("{sign}{whole}");
        }
        let part = format!("{part:03}");
        format!("{sign}{whole},{}", part.trim_end_matches('0'))
    }

    /// A share in hundredths of a percent: 5259 is `52,59%`, `52.59%` in English.
    #[must_use]
    pub fn percent(self, hundredths: i64) -> String {
        let sign = if hundredths < 0 { "-" } else { "" };
        let amount = hundredths.unsigned_abs();
        format!("{sign}{}{}{:02}%", amount / 100, self.pick(",", "."), amount % 100)
    }

    /// The share of people or things as whole percent, rounded down so that a threshold is never shown as met too early: `58%`.
    #[must_use]
    pub fn share(self, part: usize, whole: usize) -> String {
        if whole == 0 {
            return "–".to_owned();
        }
        format!("{}%", part.saturating_mul(100) / whole)
    }
}

/// The words for 0 to 11, which have names of their own.
const SMALL: [&str; 12] = [
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    "sebelas",
];

/// The powers of a thousand from the largest that fits, with their names (KBBI: *miliar*, not *milyar*).
const POWERS: [(u64, &str); 6] = [
    (1_000_000_000_000_000_000, "kuintiliun"),
    (1_000_000_000_000_000, "kuadriliun"),
    (1_000_000_000_000, "triliun"),
    (1_000_000_000, "miliar"),
    (1_000_000, "juta"),
    (1_000, "ribu"),
];

/// Spells a number in Indonesian words, as on official records: 2023 is `dua ribu dua puluh tiga`.
///
/// ```
/// assert_eq!(rakor::lang::terbilang(1_000_111), "satu juta seratus sebelas");
/// ```
#[must_use]
pub fn terbilang(number: u64) -> String {
    let mut rest = number;
    let mut words: Vec<String> = Vec::new();
    for (power, name) in POWERS {
        let count = rest / power;
        rest %= power;
        match count {
            0 => {}
            1 if power == 1_000 => words.push("seribu".to_owned()),
            _ => words.push(format!("{} {name}", hundreds(count))),
        }
    }
    if rest > 0 || words.is_empty() {
        words.push(hundreds(rest));
    }
    words.join(" ")
}

/// Spells 0..=999.
fn hundreds(number: u64) -> String {
    let small = |n: u64| usize::try_from(n).ok().and_then(|n| SMALL.get(n)).copied().unwrap_or_default();
    let with = |head: String, rest: u64| if rest == 0 { head } else { format!("{head} {}", hundreds(rest)) };
    match number {
        0..=11 => small(number).to_owned(),
        12..=19 => format!("{} belas", small(number - 10)),
        20..=99 => with(format!("{} puluh", small(number / 10)), number % 10),
        100..=199 => with("seratus".to_owned(), number - 100),
        _ => with(format!("{} ratus", small(number / 100)), number % 100),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn numbers_are_spelled_as_on_an_official_record() {
        for (number, words) in [
            (0, "nol"),
            (10, "sepuluh"),
            (11, "sebelas"),
            (12, "dua belas"),
            (20, "dua puluh"),
            (21, "dua puluh satu"),
            (100, "seratus"),
            (101, "seratus satu"),
            (111, "seratus sebelas"),
            (215, "dua ratus lima belas"),
            (1000, "seribu"),
            (1011, "seribu sebelas"),
            (2023, "dua ribu dua puluh tiga"),
            (11_000, "sebelas ribu"),
            (100_000, "seratus ribu"),
            (1_000_000, "satu juta"),
            (1_001_000, "satu juta seribu"),
            (
                1_574_452_283,
                "satu miliar lima ratus tujuh puluh empat juta empat ratus lima puluh dua ribu dua ratus delapan puluh tiga",
            ),
        ] {
            assert_eq!(terbilang(number), words, "{number}");
        }
        assert!(terbilang(u64::MAX).starts_with("delapan belas kuintiliun"));
    }

    #[test]
    fn shares_are_rounded_and_a_missing_whole_is_said() {
        let id = Words::new(Lang::Id);
        assert_eq!(id.share(5, 0), "–");
        assert_eq!(id.share(2, 3), "66%");
        assert_eq!(id.number(1_234_567), "1.234.567");
    }
}
