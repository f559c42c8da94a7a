//! Amounts as people write them, told apart by the whole column: `1.574.452.283,00` and `1,574,452,283.00`.

use super::grid::Cell;

/// Which sign parts the thousands and which the decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NumberForm {
    /// `1.234.567,89`.
    Indonesian,
    /// `1,234,567.89`.
    English,
}

/// A cell that should hold a number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Written {
    /// Nothing, or a dash that stands for nothing.
    Blank,
    /// A number by its sign and its digits with their points and commas.
    Number {
        negative: bool,
        core: String,
        /// The file holds a number, so the point is known to be the decimal one.
        exact: bool,
    },
    /// Something else.
    Bad,
}

/// Reads the sign, the currency and the brackets of a cell and leaves the digits.
pub(super) fn written(cell: &Cell) -> Written {
    let exact = matches!(cell, Cell::Number(_));
    let mut text: String =
        cell.text().chars().filter(|c| !c.is_whitespace() && !matches!(c, '\'' | '’')).collect();
    text = text.replace(['\u{2212}', '\u{2013}', '\u{2014}'], "-");
    let mut negative = false;
    let mut rest = text.as_str();
    if let Some(inside) = rest.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        negative = true;
        rest = inside;
    }
    rest = currency_off(rest);
    if let Some(positive) = rest.strip_prefix('-') {
        negative = true;
        rest = currency_off(positive);
    }
    rest = rest.trim_end_matches('%');
    for end in [",-", ".-", ",=", ".="] {
        rest = rest.strip_suffix(end).unwrap_or(rest);
    }
    if let Some(positive) = rest.strip_suffix('-') {
        negative = true;
        rest = positive;
    }
    if rest.is_empty() || rest.eq_ignore_ascii_case("nihil") {
        return if text.chars().all(|c| matches!(c, '-' | '%')) || !rest.is_empty() {
            Written::Blank
        } else {
            Written::Bad
        };
    }
    let digits = rest.bytes().any(|b| b.is_ascii_digit());
    if digits && rest.len() <= 30 && rest.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')) {
        Written::Number { negative, core: rest.to_owned(), exact }
    } else {
        Written::Bad
    }
}

fn currency_off(text: &str) -> &str {
    let cut = |sign: &str| {
        text.get(..sign.len())
            .filter(|head| head.eq_ignore_ascii_case(sign))
            .and_then(|_| text.get(sign.len()..))
    };
    cut("rp.").or_else(|| cut("rp")).or_else(|| cut("idr")).unwrap_or(text)
}

/// What the digits of one number say of its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Evidence {
    /// No point, no comma.
    None,
    /// One point or comma with three digits behind it: thousands or decimals.
    Ambiguous(NumberForm),
    /// Only this form makes sense.
    Clear(NumberForm),
}

/// The form in which a sign parts thousands.
const fn grouping(sign: char) -> NumberForm {
    if sign == '.' { NumberForm::Indonesian } else { NumberForm::English }
}

/// The form in which a sign parts decimals.
const fn decimal(sign: char) -> NumberForm {
    if sign == ',' { NumberForm::Indonesian } else { NumberForm::English }
}

fn evidence(core: &str) -> Evidence {
    let signs: Vec<char> = core.chars().filter(|c| matches!(c, '.' | ',')).collect();
    let (Some(first), Some(last)) = (signs.first(), signs.last()) else { return Evidence::None };
    if first != last {
        return Evidence::Clear(decimal(*last));
    }
    if signs.len() > 1 {
        return Evidence::Clear(grouping(*first));
    }
    let (head, tail) = core.split_once(*first).unwrap_or((core, ""));
    if tail.len() == 3 && (1..=3).contains(&head.len()) && !head.starts_with('0') {
        Evidence::Ambiguous(grouping(*first))
    } else {
        Evidence::Clear(decimal(*first))
    }
}

/// What the numbers of a column say together.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Column {
    indonesian: usize,
    english: usize,
    /// Numbers such as `1.500` that could be either.
    pub(super) ambiguous: usize,
}

impl Column {
    /// Counts another number.
    pub(super) fn see(&mut self, number: &Written) {
        let Written::Number { core, exact: false, .. } = number else { return };
        match evidence(core) {
            Evidence::None => {}
            Evidence::Ambiguous(_) => self.ambiguous += 1,
            Evidence::Clear(NumberForm::Indonesian) => self.indonesian += 1,
            Evidence::Clear(NumberForm::English) => self.english += 1,
        }
    }

    /// The form that the column shows; none without evidence. Of two that are shown equally often the Indonesian one.
    pub(super) const fn form(&self) -> Option<NumberForm> {
        if self.indonesian == 0 && self.english == 0 {
            None
        } else if self.english > self.indonesian {
            Some(NumberForm::English)
        } else {
            Some(NumberForm::Indonesian)
        }
    }

    /// Both columns together.
    pub(super) const fn and(self, other: Self) -> Self {
        Self {
            indonesian: self.indonesian + other.indonesian,
            english: self.english + other.english,
            ambiguous: self.ambiguous + other.ambiguous,
        }
    }
}

/// A number that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Value {
    /// Hundredths: sen of an amount, hundredths of a percent of a percentage. A third decimal is rounded half up.
    pub(super) hundredths: i64,
    /// Written in the form that the column does not have.
    pub(super) other_form: bool,
    /// How many decimals were written, at most 2.
    pub(super) decimals: usize,
}

/// Reads a number in the form of its column; without one, a lone point or comma before three digits parts thousands,
/// as no amount has three decimals. None when the digits make no number or it is too large.
pub(super) fn value(negative: bool, core: &str, exact: bool, form: Option<NumberForm>) -> Option<Value> {
    let own = if exact {
        NumberForm::English
    } else {
        match evidence(core) {
            Evidence::None => form.unwrap_or(NumberForm::Indonesian),
            Evidence::Ambiguous(own) => form.unwrap_or(own),
            Evidence::Clear(own) => own,
        }
    };
    let (thousands, point) = if own == NumberForm::Indonesian { ('.', ',') } else { (',', '.') };
    let (whole, part) = core.split_once(point).unwrap_or((core, ""));
    if part.contains(thousands) || part.contains(point) || !is_grouped(whole, thousands) {
        return None;
    }
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    let whole: i64 = if whole.is_empty() { 0 } else { whole.parse().ok()? };
    let digit = |at: usize| part.as_bytes().get(at).map_or(0, |byte| i64::from(byte - b'0'));
    let round = i64::from(digit(2) >= 5);
    let hundredths = whole.checked_mul(100)?.checked_add(digit(0) * 10 + digit(1) + round)?;
    Some(Value {
        hundredths: if negative { -hundredths } else { hundredths },
        other_form: !exact && form.is_some_and(|form| form != own),
        decimals: part.len().min(2),
    })
}

/// Whether thousands are parted in threes, or not at all.
fn is_grouped(whole: &str, sign: char) -> bool {
    let mut groups = whole.split(sign);
    let first = groups.next().unwrap_or_default();
    let mut rest = groups.peekable();
    rest.peek().is_none() || ((1..=3).contains(&first.len()) && rest.all(|group| group.len() == 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> Written {
        written(&Cell::Text(text.to_owned()))
    }

    /// Reads a column of texts as sen.
    fn column(texts: &[&str]) -> Vec<Option<i64>> {
        let mut column = Column::default();
        let all: Vec<Written> = texts.iter().map(|t| text(t)).collect();
        for number in &all {
            column.see(number);
        }
        let read = |number: &Written| match number {
            Written::Number { negative, core, exact } => {
                value(*negative, core, *exact, column.form()).map(|value| value.hundredths)
            }
            Written::Blank => Some(0),
            Written::Bad => None,
        };
        all.iter().map(read).collect()
    }

    #[test]
    fn indonesian_and_english_numbers_are_told_apart() {
        assert_eq!(
            column(&["1.574.452.283,00", "1.220.937.619,09"]),
            [Some(157_445_228_300), Some(122_093_761_909)]
        );
        assert_eq!(column(&["8,075,000", "143.65"]), [Some(807_500_000), Some(14_365)]);
        assert_eq!(column(&["1,574,452,283.00"]), [Some(157_445_228_300)]);
    }

    #[test]
    fn what_could_be_either_is_read_as_its_column() {
        assert_eq!(column(&["1.500", "2.000.000"]), [Some(150_000), Some(200_000_000)]);
        assert_eq!(column(&["1.500", "143.65"]), [Some(150), Some(14_365)]);
        assert_eq!(column(&["1,500", "143,65"]), [Some(150), Some(14_365)]);
        assert_eq!(column(&["1,500", "8,075,000"]), [Some(150_000), Some(807_500_000)]);
        assert_eq!(column(&["1.500"]), [Some(150_000)]);
        assert_eq!(column(&["1,500"]), [Some(150_000)]);
        assert_eq!(column(&["0,500", "12"]), [Some(50), Some(1_200)]);
    }

    #[test]
    fn a_number_of_the_other_form_is_read_by_its_own() {
        let mut seen = Column::default();
        for number in ["1.000,00", "2.000,00", "3,000.50"] {
            seen.see(&text(number));
        }
        let read = value(false, "3,000.50", false, seen.form()).unwrap();
        assert_eq!((read.hundredths, read.other_form), (300_050, true));
    }

    #[test]
    fn signs_brackets_and_currency_are_read() {
        for (form, sen) in [
            ("-1.724.865,00", Some(-172_486_500)),
            ("(1.724.865,00)", Some(-172_486_500)),
            ("\u{2212}1.724.865,00", Some(-172_486_500)),
            ("1.724.865,00-", Some(-172_486_500)),
            ("Rp -12.000.000,00", Some(-1_200_000_000)),
            ("-Rp12.000.000,00", Some(-1_200_000_000)),
            ("Rp. 12.000.000,-", Some(1_200_000_000)),
            ("(Rp 5,00)", Some(-500)),
            ("Rp\u{a0}1 234,50", Some(123_450)),
            ("108,40 %", Some(10_840)),
            ("0,00%", Some(0)),
            ("-", Some(0)),
            ("", Some(0)),
            ("- %", Some(0)),
            ("nihil", Some(0)),
            ("Rp", None),
            ("lihat lampiran", None),
            ("1.2.3,4,5", None),
            ("1.23.456", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(column(&[form]), [sen], "{form}");
        }
    }

    #[test]
    fn a_number_of_the_file_itself_has_a_decimal_point() {
        let read =
            |core: &str| value(false, core, true, Some(NumberForm::Indonesian)).map(|value| value.hundredths);
        assert_eq!(read("1.500"), Some(150));
        assert_eq!(read("1220937619.0850000381"), Some(122_093_761_909));
        assert_eq!(read("8075000"), Some(807_500_000));
    }
}
