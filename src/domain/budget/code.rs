//! Codes of accounts and activities in every form that villages print.

use std::fmt;
use std::str::FromStr;

/// The most numbers that one part of a code has; longer ones are no code.
const LONGEST: usize = 8;

/// A code of the budget: an account (`4.1.1`), an activity (`1.4.09`), or an activity with an account
/// (`1.4.09 5.2.1`).
///
/// Codes are compared by number, so that `01.04.09.`, `1.4.9` and `1.04.09` are one code. Whether a lone `5.1` is the
/// account *Belanja Pegawai*, the sub-bidang *Penanggulangan Bencana* or, in some tables, bidang 1 cannot be told from
/// the code: [`Placer`](super::Placer) decides by the name and the section.
///
/// ```
/// use rakor::domain::budget::Code;
/// let code: Code = "01.04.09. 5.2.1.".parse().unwrap();
/// assert_eq!(code.to_string(), "1.4.09 5.2.1");
/// let activity: Code = "1.4.9".parse().unwrap();
/// assert!(activity.is_ancestor_of(&code));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    parts: Vec<u16>,
    account: Vec<u16>,
}

/// A text that is no code of a budget.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a budget code: {0:?}")]
pub struct BadCode(pub String);

impl Code {
    /// Makes a code from its numbers: the activity or account, and the account that follows an activity.
    ///
    /// # Errors
    /// [`BadCode`] when there is no number at all, or a part has more than eight.
    pub fn new(parts: Vec<u16>, account: Vec<u16>) -> Result<Self, BadCode> {
        if parts.is_empty() || parts.len() > LONGEST || account.len() > LONGEST {
            return Err(BadCode(format!("{parts:?} {account:?}")));
        }
        Ok(Self { parts, account })
    }

    /// Joins the cells of a code that is split over columns: `4|1|1|01` is `4.1.1.01`, `1.4.09|5.2.1` an activity with
    /// its account. Empty cells do not count.
    ///
    /// # Errors
    /// [`BadCode`] as for parsing.
    pub fn from_cells<'a>(cells: impl Iterator<Item = &'a str>) -> Result<Self, BadCode> {
        let cells: Vec<&str> =
            cells.map(|cell| cell.trim().trim_end_matches('.')).filter(|cell| !cell.is_empty()).collect();
        let whole = cells.iter().any(|cell| cell.contains(['.', ' ']));
        cells.join(if whole { " " } else { "." }).parse()
    }

    /// The numbers of the activity, or of the account where there is no activity.
    #[must_use]
    pub fn parts(&self) -> &[u16] {
        &self.parts
    }

    /// The numbers of the account that follows the activity; empty where there is none.
    #[must_use]
    pub fn account(&self) -> &[u16] {
        &self.account
    }

    /// The first number: 4 to 6 of an account, 1 to 5 of a bidang.
    #[must_use]
    pub fn first(&self) -> u16 {
        self.parts.first().copied().unwrap_or_default()
    }

    /// How many numbers the code has.
    #[must_use]
    pub fn depth(&self) -> usize {
        self.parts.len() + self.account.len()
    }

    /// Whether another code continues this one, at any distance.
    #[must_use]
    pub fn is_ancestor_of(&self, other: &Self) -> bool {
        let longer = other.depth() > self.depth();
        longer
            && if self.account.is_empty() {
                other.parts.starts_with(&self.parts)
                    && (other.parts.len() > self.parts.len() || !other.account.is_empty())
            } else {
                other.parts == self.parts && other.account.starts_with(&self.account)
            }
    }

    /// Whether another code continues this one by exactly one number.
    #[must_use]
    pub fn is_parent_of(&self, other: &Self) -> bool {
        self.is_ancestor_of(other) && other.depth() == self.depth() + 1
    }

    /// The activity with this account behind it, for reports that print the account alone below its activity.
    #[must_use]
    pub fn below(&self, activity: &Self) -> Self {
        Self { parts: activity.parts.clone(), account: self.parts.clone() }
    }

    /// The code as the paper has it when it is an activity: `4.2.03` instead of `4.2.3`.
    #[must_use]
    pub fn as_activity(&self) -> String {
        let head = joined(&self.parts, 2);
        if self.account.is_empty() { head } else { format!("{head} {}", joined(&self.account, 3)) }
    }
}

/// Numbers with dots; those from a place on have two digits.
fn joined(numbers: &[u16], wide_from: usize) -> String {
    let text = |(at, number): (usize, &u16)| {
        if at >= wide_from { format!("{number:02}") } else { number.to_string() }
    };
    numbers.iter().enumerate().map(text).collect::<Vec<_>>().join(".")
}

impl fmt::Display for Code {
    /// Accounts have two digits from the fourth number on, activities from the third; a lone code that begins with 4
    /// or more is written as an account.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.account.is_empty() && self.first() > 3 {
            f.write_str(&joined(&self.parts, 3))
        } else {
            f.write_str(&self.as_activity())
        }
    }
}

/// The numbers of one part; nothing when it is no list of numbers with dots.
fn numbers(text: &str) -> Option<Vec<u16>> {
    let text = text.trim_end_matches(['.', ',']);
    let number = |part: &str| {
        let plain = !part.is_empty() && part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| part.parse().ok()).flatten()
    };
    let mut numbers = Vec::with_capacity(LONGEST);
    for part in text.split('.') {
        numbers.push(number(part)?);
    }
    Some(numbers)
}

/// Parts an activity from the account that is glued to it: `1.4.9.5.2.1`.
///
/// Accounts begin with 4, 5 or 6 and have four numbers at most in use, so a code of 1 to 3, or one of five numbers
/// and more, that goes on with 5 or 6 after its third number holds both.
fn unglued(mut parts: Vec<u16>) -> (Vec<u16>, Vec<u16>) {
    let first = parts.first().copied().unwrap_or_default();
    let goes_on = matches!(parts.get(3), Some(5 | 6));
    if goes_on && ((1..=3).contains(&first) || ((4..=5).contains(&first) && parts.len() > 4)) {
        let account = parts.split_off(3);
        return (parts, account);
    }
    (parts, Vec::new())
}

impl FromStr for Code {
    type Err = BadCode;

    fn from_str(text: &str) -> Result<Self, BadCode> {
        let bad = || BadCode(text.chars().take(40).collect());
        // Nearly every code is one word; a long budget is parsed anew with every cell that is typed.
        if let Some(parts) = numbers(text) {
            let (parts, account) = unglued(parts);
            return Self::new(parts, account).map_err(|_| bad());
        }
        // `4 . 1` and `1.4.09 - 5.2.1` are seen where columns were joined by hand.
        let tidy = text.replace(" .", ".").replace(" - ", " ");
        let mut words = tidy.split_whitespace();
        let parts = words.next().and_then(numbers).ok_or_else(bad)?;
        let account = match words.next() {
            Some(word) => numbers(word).ok_or_else(bad)?,
            None => Vec::new(),
        };
        if words.next().is_some() {
            return Err(bad());
        }
        let (parts, account) = if account.is_empty() { unglued(parts) } else { (parts, account) };
        Self::new(parts, account).map_err(|_| bad())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Code {
        text.parse().unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn every_form_of_a_code_is_one_code() {
        for (form, canonical) in [
            ("4.1.", "4.1"),
            ("4.1", "4.1"),
            ("01.04.", "1.4"),
            ("01.04.09.", "1.4.09"),
            ("1.4.9", "1.4.09"),
            ("01", "1"),
            ("1.4.09 5.2.1", "1.4.09 5.2.1"),
            ("01.04.09. 5.2.1.", "1.4.09 5.2.1"),
            ("01.04.09.5.2.1.", "1.4.09 5.2.1"),
            ("04.02.03.5.3.2", "4.2.03 5.3.2"),
            ("4.1.1.05", "4.1.1.05"),
            ("5.2.1.1", "5.2.1.01"),
            (" 6.1.1 ", "6.1.1"),
        ] {
            assert_eq!(code(form).to_string(), canonical, "{form}");
            assert_eq!(code(canonical), code(form));
        }
        assert_eq!(code("04.02.03").as_activity(), "4.2.03");
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in ["", ".", "a.b", "4..1", "4.1 x", "1 2 3", "12345", "1.2.3.4.5.6.7.8.9", "Rp1.000", "4,1"]
        {
            assert!(text.parse::<Code>().is_err(), "{text}");
        }
    }

    #[test]
    fn split_columns_are_joined() {
        let join = |cells: &[&str]| Code::from_cells(cells.iter().copied()).map(|code| code.to_string());
        assert_eq!(join(&["4", "1", "1", "01"]).as_deref(), Ok("4.1.1.01"));
        assert_eq!(join(&["4.", "1.", "", ""]).as_deref(), Ok("4.1"));
        assert_eq!(join(&["1.4.09", "5.2.1"]).as_deref(), Ok("1.4.09 5.2.1"));
        assert!(join(&["", ""]).is_err());
    }

    #[test]
    fn parents_are_told_from_ancestors_and_namesakes() {
        let parent = |one: &str, other: &str| {
            (code(one).is_parent_of(&code(other)), code(one).is_ancestor_of(&code(other)))
        };
        assert_eq!(parent("4.1", "4.1.2"), (true, true));
        assert_eq!(parent("4", "4.1.2"), (false, true));
        assert_eq!(parent("4.1", "4.10"), (false, false));
        assert_eq!(parent("4.1", "4.1"), (false, false));
        assert_eq!(parent("1.4.09", "1.4.09 5.2"), (false, true));
        assert_eq!(parent("1.4.09 5", "1.4.09 5.2"), (true, true));
        assert_eq!(parent("1.4.09 5.2", "1.4.08 5.2.1"), (false, false));
        assert_eq!(code("5.2.1").below(&code("1.4.09")), code("1.4.09 5.2.1"));
        assert_eq!(code("1.4.09 5.2.1").depth(), 6);
    }
}
