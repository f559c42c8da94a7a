//! Rupiah on paper and in a narrow column.

use super::number::grouped;
use super::{Lang, Words};
use crate::domain::Sen;

/// The scales of a short amount in rupiah, largest first, with their Indonesian and English marks.
const SCALES: [(u64, &str, &str); 4] =
    [(1_000_000_000_000, "T", "tn"), (1_000_000_000, "M", "bn"), (1_000_000, "jt", "mn"), (1_000, "rb", "k")];

impl Words {
    /// An amount in full, in the official form in both languages: `Rp1.234.567,00`.
    #[must_use]
    pub fn money(self, amount: Sen) -> String {
        let sign = if amount.0 < 0 { "-" } else { "" };
        format!("{sign}Rp{}", figures(amount))
    }

    /// An amount under a head that names the currency: `1.234.567,00`, a negative one in parentheses as on paper.
    #[must_use]
    pub fn amount(self, amount: Sen) -> String {
        if amount.0 < 0 { format!("({})", figures(amount)) } else { figures(amount) }
    }

    /// An amount rounded to whole rupiah, half away from zero: `1.234.567`, a negative one in parentheses.
    #[must_use]
    pub fn whole_amount(self, amount: Sen) -> String {
        let rupiah = grouped(amount.0.unsigned_abs().saturating_add(50) / 100);
        if amount.0 < 0 { format!("({rupiah})") } else { rupiah }
    }

    /// An amount for a narrow column, rounded to one decimal: `Rp1,2 M` (miliar), `Rp15,5 jt`; `Rp1.2 bn` in English.
    #[must_use]
    pub fn money_short(self, amount: Sen) -> String {
        let sign = if amount.0 < 0 { "-" } else { "" };
        let rupiah = amount.0.unsigned_abs().saturating_add(50) / 100;
        // An amount that would round up to 1.000 of a scale belongs to the next one.
        let scale = SCALES.into_iter().find(|(size, _, _)| rupiah.saturating_add(size / 2_000) >= *size);
        let Some((size, id, en)) = scale else {
            return format!("{sign}Rp{rupiah}");
        };
        let tenths = rupiah.saturating_mul(10).saturating_add(size / 2) / size;
        let (point, mark) = match self.lang() {
            Lang::Id => (",", id),
            Lang::En => (".", en),
        };
        if tenths.is_multiple_of(10) {
            format!("{sign}Rp{} {mark}", tenths / 10)
        } else {
            format!("{sign}Rp{}{point}{} {mark}", tenths / 10, tenths % 10)
        }
    }
}

/// The figures of an amount, without sign and currency.
fn figures(amount: Sen) -> String {
    let sen = amount.0.unsigned_abs();
    format!("{},{:02}", grouped(sen / 100), sen % 100)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    #[test]
    fn amounts_stand_as_on_paper() {
        let words = Words::new(Lang::Id);
        assert_eq!(words.money(Sen::rupiah(1_234_567)), "Rp1.234.567,00");
        assert_eq!(words.money(Sen(-5)), "-Rp0,05");
        assert_eq!(words.money(Sen(100_050)), "Rp1.000,50");
    }
}
