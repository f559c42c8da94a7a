//! Amounts and quantities as people type them.

use crate::domain::{Quantity, Sen};

/// What money is counted in when it is spoken: `25 rb`, `1,5 jt`, `2 M` (miliar).
const SCALES: [(&[&str], i64); 4] = [
    (&["rb", "ribu"], 1_000),
    (&["jt", "juta"], 1_000_000),
    (&["m", "miliar", "milyar"], 1_000_000_000),
    (&["t", "triliun"], 1_000_000_000_000),
];

/// Reads an amount: `1.234.567`, `1234567,50`, `Rp 12.500,-`, `(1.500)`, `1,5 jt`.
///
/// A dot before three digits groups them, any other one is a decimal point, as in figures copied from elsewhere.
#[must_use]
pub fn parse_amount(text: &str) -> Option<Sen> {
    let lower = text.trim().to_lowercase();
    let (negative, inner) = match lower.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) => (true, inner.trim()),
        None => (false, lower.as_str()),
    };
    let (minus, inner) = inner.strip_prefix('-').map_or((false, inner), |rest| (true, rest.trim()));
    let inner = inner.strip_prefix("rp").map_or(inner, |rest| rest.trim_start_matches('.').trim());
    let (again, inner) = inner.strip_prefix('-').map_or((false, inner), |rest| (true, rest.trim()));
    let inner = inner.strip_suffix(",-").or_else(|| inner.strip_suffix(".-")).unwrap_or(inner);
    let end = inner.find(char::is_alphabetic).unwrap_or(inner.len());
    let (digits, scale) = inner.split_at_checked(end)?;
    let scale = match scale.trim() {
        "" => 1,
        word => SCALES.iter().find(|(words, _)| words.contains(&word))?.1,
    };
    let thousandths = i128::from(decimal(digits.trim())?);
    let sen = thousandths.checked_mul(i128::from(scale))?;
    // Thousandths of a rupiah to sen: what is smaller is no money.
    if sen % 10 != 0 {
        return None;
    }
    let sen = i64::try_from(sen / 10).ok()?;
    let signs = usize::from(negative) + usize::from(minus) + usize::from(again);
    (signs < 2).then_some(Sen(if signs == 1 { -sen } else { sen }))
}

/// Reads a quantity: `12`, `1.250`, `12,5`, `12.5`, `-3`, with at most three decimals; a `%` at its end is left out.
#[must_use]
pub fn parse_quantity(text: &str) -> Option<Quantity> {
    let text = text.trim().trim_end_matches('%').trim_end();
    let (minus, digits) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest.trim()));
    let thousandths = decimal(digits)?;
    Some(Quantity(if minus { -thousandths } else { thousandths }))
}

/// Thousandths of a number without sign.
fn decimal(text: &str) -> Option<i64> {
    let (whole, part) = match (text.rfind(','), text.rfind('.')) {
        (Some(comma), Some(dot)) if comma > dot => {
            (text.get(..comma)?.replace('.', ""), text.get(comma + 1..)?)
        }
        (Some(_), Some(dot)) => (text.get(..dot)?.replace(',', ""), text.get(dot + 1..)?),
        (Some(comma), None) if text.matches(',').count() == 1 => {
            (text.get(..comma)?.to_owned(), text.get(comma + 1..)?)
        }
        (None, Some(dot)) if !groups(text) => (text.get(..dot)?.to_owned(), text.get(dot + 1..)?),
        _ => (text.replace(['.', ','], ""), ""),
    };
    let plain = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !plain(&whole) || !plain(part) || part.len() > 3 {
        return None;
    }
    let part: i64 = format!("{part:0<3}").parse().ok()?;
    whole.parse::<i64>().ok()?.checked_mul(1_000)?.checked_add(part)
}

/// Whether dots group digits by three.
fn groups(text: &str) -> bool {
    let mut parts = text.split('.');
    let first = parts.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && first != "0" && parts.all(|part| part.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_they_are_spoken_and_printed() {
        for (text, rupiah) in [
            ("1.234.567", 1_234_567),
            ("1234567", 1_234_567),
            ("Rp 12.500,-", 12_500),
            ("rp1.500", 1_500),
            ("(1.500)", -1_500),
            ("-1.500", -1_500),
            ("Rp -12.000.000,00", -12_000_000),
            ("1,5 jt", 1_500_000),
            ("1,5jt", 1_500_000),
            ("25rb", 25_000),
            ("1,74 M", 1_740_000_000),
            ("8,075,000", 8_075_000),
            ("1,574,452,283.00", 1_574_452_283),
        ] {
            assert_eq!(parse_amount(text), Some(Sen::rupiah(rupiah)), "{text}");
        }
        assert_eq!(parse_amount("1.220.937.619,09"), Some(Sen(122_093_761_909)));
        assert_eq!(parse_amount("143.65"), Some(Sen(14_365)));
    }

    #[test]
    fn what_is_no_amount_is_not_guessed() {
        for text in [
            "",
            "-",
            "dua juta",
            "1,2345",
            "12 apel",
            "--5",
            "(-5)",
            "1..5",
            "0,001",
            "1 2",
            "99999999999999999999",
        ] {
            assert_eq!(parse_amount(text), None, "{text}");
        }
    }

    #[test]
    fn quantities_may_have_decimals_and_a_percent_sign() {
        for (text, thousandths) in [
            ("12", 12_000),
            ("12,5", 12_500),
            ("12.5", 12_500),
            ("1.250", 1_250_000),
            ("0.375", 375),
            ("65,05 %", 65_050),
            ("-3", -3_000),
        ] {
            assert_eq!(parse_quantity(text), Some(Quantity(thousandths)), "{text}");
        }
        for text in ["", "%", "a", "1,2345", "1/2"] {
            assert_eq!(parse_quantity(text), None, "{text}");
        }
    }
}
