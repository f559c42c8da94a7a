//! Rupiah on paper.

use super::Words;
use super::number::grouped;
use crate::domain::Sen;

impl Words {
    /// An amount in full, in the official form in both languages: `Rp1.234.567,00`.
    #[must_use]
    pub fn money(self, amount: Sen) -> String {
        let sign = if amount.0 < 0 { "-" } else { "" };
        let sen = amount.0.unsigned_abs();
        format!("{sign}Rp{},{:02}", grouped(sen / 100), sen % 100)
    }
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
