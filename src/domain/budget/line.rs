//! One line of the budget.

use super::{Code, Earmark, Figures, FundSource, Section};
use crate::domain::Sen;
use crate::domain::text::folded;

/// A line of the budget with its amounts, which are cumulative from January to the end of the quarter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The code; some tables have names only.
    pub code: Option<Code>,
    /// The name as written.
    pub name: String,
    /// The part of the budget it belongs to.
    pub section: Section,
    /// Whether the row states a sum of others (*Jumlah Belanja*) and is no line of the budget.
    pub total: bool,
    /// The source of its funds; unknown for parents of several and in reports that do not say.
    pub fund: Option<FundSource>,
    /// The purpose it is set aside for.
    pub earmark: Earmark,
    /// Anggaran, after PAK where there was one.
    pub planned: Sen,
    /// The cash plan to the end of the quarter; many villages have none.
    pub plan_to_date: Option<Sen>,
    /// Realisasi to the end of the quarter; nothing when it was not reported.
    pub realised: Option<Sen>,
    /// Panjar paid out and not accounted for by an SPJ: not realised yet.
    pub advance: Option<Sen>,
}

impl Line {
    /// A line with a name and no amounts.
    #[must_use]
    pub fn new(section: Section, code: Option<Code>, name: impl Into<String>) -> Self {
        Self {
            code,
            name: name.into(),
            section,
            total: false,
            fund: None,
            earmark: Earmark::None,
            planned: Sen(0),
            plan_to_date: None,
            realised: None,
            advance: None,
        }
    }

    /// The amounts of the line as it states them.
    #[must_use]
    pub const fn figures(&self) -> Figures {
        Figures {
            planned: self.planned,
            plan_to_date: self.plan_to_date,
            realised: self.realised,
            advance: self.advance,
        }
    }

    /// Sets the amounts.
    pub const fn set_figures(&mut self, figures: Figures) {
        self.planned = figures.planned;
        self.plan_to_date = figures.plan_to_date;
        self.realised = figures.realised;
        self.advance = figures.advance;
    }

    /// The code as the paper has it in this section; empty without one.
    #[must_use]
    pub fn code_text(&self) -> String {
        let number = self.section.bidang().map(|bidang| u16::from(bidang.number()));
        match &self.code {
            Some(code) if number == Some(code.first()) => code.as_activity(),
            Some(code) => code.to_string(),
            None => String::new(),
        }
    }
}

/// By what a line is found again when the same report is imported once more: section, code and folded name.
///
/// Lines that are paid from several sources may share it; the reader of a file tells them apart by source and order.
///
/// ```
/// use rakor::domain::budget::{Line, Section, key};
/// let line = |code: &str, name: &str| Line::new(Section::Revenue, code.parse().ok(), name);
/// assert_eq!(key(&line("4.2.1.", "DANA DESA")), key(&line("4.2.1", "Dana  Desa")));
/// ```
#[must_use]
pub fn key(line: &Line) -> String {
    let code = line.code.as_ref().map(ToString::to_string).unwrap_or_default();
    format!("{}|{code}|{}", line.section, folded(&line.name))
}

#[cfg(test)]
mod tests {
    use super::super::Bidang;
    use super::*;

    #[test]
    fn keys_forgive_print_and_tell_lines_apart() {
        let line = |section, code: &str, name: &str| key(&Line::new(section, code.parse().ok(), name));
        let five = Section::Expenditure(Some(Bidang::Emergency));
        assert_eq!(
            line(five, "05.01.", "PENANGGULANGAN BENCANA"),
            line(five, "5.1", "Penanggulangan  Bencana.")
        );
        let class = Section::Expenditure(None);
        assert_ne!(line(five, "5.1", "Belanja Pegawai"), line(class, "5.1", "Belanja Pegawai"));
        assert_ne!(line(class, "5.1", "Belanja Pegawai"), line(class, "5.2", "Belanja Pegawai"));
        assert_ne!(line(class, "", "a"), line(class, "", "b"));
    }

    #[test]
    fn a_code_is_written_as_its_section_writes_it() {
        let four = Section::Expenditure(Some(Bidang::Empowerment));
        assert_eq!(Line::new(four, "04.02.03.".parse().ok(), "").code_text(), "4.2.03");
        assert_eq!(Line::new(Section::Revenue, "4.2.3".parse().ok(), "").code_text(), "4.2.3");
        assert_eq!(Line::new(Section::Revenue, None, "").code_text(), "");
    }
}
