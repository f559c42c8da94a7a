//! To which part of the budget a row belongs: by its name and by what stood above it, and only then by its code.

use super::section::squeeze;
use super::{Bidang, Code, Heading, Section};

/// Where a row belongs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In a section, under this code.
    Line(Section, Option<Code>),
    /// The heading of financing, which has no direction of its own.
    Financing,
    /// In the books, but not in the budget: balance sheet accounts and taxes held for others.
    Outside,
    /// Nowhere: nothing above it says what it is.
    Unknown,
}

/// Follows a report from its first row to its last and places each row.
///
/// A code alone does not tell: `5.1` is *Belanja Pegawai*, the sub-bidang *Penanggulangan Bencana*, or bidang 1 in the
/// tables of some villages; `4.2` is transfers or a sub-bidang of bidang 4; reports before 2018 number revenue, expenditure
/// and financing 1, 2 and 3.
#[derive(Debug, Clone, Default)]
pub struct Placer {
    heading: Option<Heading>,
    /// The number under which the heading of the current part stood.
    root: Option<u16>,
    /// The code under which the bidang stood, whatever its number.
    bidang: Option<(Bidang, Option<Code>)>,
    /// The activity whose accounts may follow with their own codes only.
    activity: Option<Code>,
    /// The account class that was named last.
    economic: Option<Code>,
}

impl Placer {
    /// A report that begins.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Places the next row and remembers what it says about those below.
    pub fn place(&mut self, code: Option<Code>, name: &str) -> Place {
        let with_account = code.as_ref().is_some_and(|code| !code.account().is_empty());
        let may_open = code.as_ref().is_none_or(|code| !with_account && code.depth() <= 2);
        if let Some(heading) = may_open.then(|| Heading::recognise(name)).flatten() {
            return self.open(heading, code);
        }
        match code {
            Some(code) if with_account => {
                let Some(bidang) = Bidang::new(code.first()) else { return Place::Unknown };
                self.activity = Code::new(code.parts().to_vec(), Vec::new()).ok();
                self.in_bidang(bidang, code)
            }
            Some(code) => self.by_code(code, name),
            None => self.by_name(name),
        }
    }

    /// Opens the part that a heading names.
    fn open(&mut self, heading: Heading, code: Option<Code>) -> Place {
        let section = match heading {
            Heading::Revenue => Section::Revenue,
            Heading::Expenditure => Section::Expenditure(None),
            Heading::FinancingIn => Section::FinancingIn,
            Heading::FinancingOut => Section::FinancingOut,
            Heading::Financing => {
                *self =
                    Self { heading: Some(heading), root: code.map(|code| code.first()), ..Self::default() };
                return Place::Financing;
            }
            Heading::Bidang(bidang) => {
                self.heading = Some(Heading::Expenditure);
                self.bidang = Some((bidang, code.clone()));
                (self.activity, self.economic) = (None, None);
                return Place::Line(Section::Expenditure(Some(bidang)), code);
            }
        };
        let root = code.as_ref().map(Code::first).or(self.root.filter(|_| self.is_financing()));
        *self = Self { heading: Some(heading), root, ..Self::default() };
        Place::Line(section, code)
    }

    const fn is_financing(&self) -> bool {
        matches!(self.heading, Some(Heading::Financing | Heading::FinancingIn | Heading::FinancingOut))
    }

    fn is_expenditure(&self) -> bool {
        self.heading == Some(Heading::Expenditure)
    }

    /// Places a row with a plain code.
    fn by_code(&mut self, code: Code, name: &str) -> Place {
        if self
            .bidang
            .as_ref()
            .is_some_and(|(_, own)| own.as_ref().is_some_and(|own| own.is_ancestor_of(&code)))
            && !(code.first() == 5 && is_spending(name))
        {
            let bidang = self.bidang.as_ref().map(|(bidang, _)| *bidang);
            self.remember_activity(&code);
            return Place::Line(Section::Expenditure(bidang), Some(code));
        }
        let stays = self.root == Some(code.first());
        match code.first() {
            _ if stays && self.heading == Some(Heading::Revenue) => Place::Line(Section::Revenue, Some(code)),
            _ if stays && self.is_financing() => self.financing(code, name),
            number @ 1..=3 if self.heading != Some(Heading::Revenue) || self.root.is_some() => {
                self.activity_of(number, code)
            }
            1..=3 => Place::Line(Section::Revenue, Some(code)),
            4 if self.is_expenditure() && !is_income(name) => self.activity_of(4, code),
            4 => {
                *self = Self { heading: Some(Heading::Revenue), root: Some(4), ..Self::default() };
                Place::Line(Section::Revenue, Some(code))
            }
            5 => self.five(code, name),
            6 => self.financing(code, name),
            _ => Place::Outside,
        }
    }

    /// Places a code that begins with 5: an account class, an account below its activity, or bidang 5.
    fn five(&mut self, code: Code, name: &str) -> Place {
        if !self.is_expenditure() {
            *self = Self { heading: Some(Heading::Expenditure), ..Self::default() };
        }
        let below_class = self.economic.as_ref().is_some_and(|class| class.is_ancestor_of(&code));
        let in_emergency = self.bidang.as_ref().is_some_and(|(bidang, _)| *bidang == Bidang::Emergency);
        let emergency = ["bencana", "darurat", "mendesak"].iter().any(|word| squeeze(name).contains(word));
        let account = is_spending(name) || below_class || !(in_emergency || emergency);
        if !account {
            return self.activity_of(5, code);
        }
        // Only the class is remembered: a sub-bidang 5.1 may come under the same number later.
        if is_spending(name) {
            self.economic = Some(code.clone());
        }
        match (&self.activity, &self.bidang) {
            (Some(activity), _) => {
                let section =
                    Section::Expenditure(Bidang::new(activity.first()).or(self.bidang.as_ref().map(|b| b.0)));
                Place::Line(section, Some(code.below(activity)))
            }
            (None, Some((bidang, _))) if !is_spending(name) && !below_class => {
                Place::Line(Section::Expenditure(Some(*bidang)), Some(code))
            }
            (None, _) => Place::Line(Section::Expenditure(None), Some(code)),
        }
    }

    /// Places a sub-bidang or activity whose code begins with the number of its bidang.
    fn activity_of(&mut self, number: u16, code: Code) -> Place {
        let Some(bidang) = Bidang::new(number) else { return Place::Unknown };
        self.remember_activity(&code);
        self.in_bidang(bidang, code)
    }

    fn remember_activity(&mut self, code: &Code) {
        self.economic = None;
        self.activity = (code.depth() >= 3).then(|| code.clone());
    }

    fn in_bidang(&mut self, bidang: Bidang, code: Code) -> Place {
        self.heading = Some(Heading::Expenditure);
        if self.bidang.as_ref().is_none_or(|(current, _)| *current != bidang) {
            self.bidang = Some((bidang, None));
        }
        Place::Line(Section::Expenditure(Some(bidang)), Some(code))
    }

    /// Places a row of financing: by its second number, else by its name.
    fn financing(&mut self, code: Code, name: &str) -> Place {
        let section = match code.parts().get(1) {
            Some(1) => Section::FinancingIn,
            Some(2) => Section::FinancingOut,
            Some(_) => Self::direction(name),
            None => {
                *self =
                    Self { heading: Some(Heading::Financing), root: Some(code.first()), ..Self::default() };
                return Place::Financing;
            }
        };
        let heading =
            if section == Section::FinancingOut { Heading::FinancingOut } else { Heading::FinancingIn };
        *self = Self { heading: Some(heading), root: Some(code.first()), ..Self::default() };
        Place::Line(section, Some(code))
    }

    fn direction(name: &str) -> Section {
        let out = ["penyertaanmodal", "pembentukandanacadangan", "pengeluaran"];
        let name = squeeze(name);
        if out.iter().any(|word| name.contains(word)) { Section::FinancingOut } else { Section::FinancingIn }
    }

    /// Places a row without a code: where the rows above it are.
    fn by_name(&self, name: &str) -> Place {
        let squeezed = squeeze(name);
        let last_year = squeezed.starts_with("silpa") || squeezed.starts_with("sisalebih");
        let section = match self.heading {
            _ if last_year => Section::FinancingIn,
            Some(Heading::Revenue) => Section::Revenue,
            Some(Heading::Expenditure | Heading::Bidang(_)) => {
                Section::Expenditure(self.bidang.as_ref().map(|(bidang, _)| *bidang))
            }
            Some(Heading::FinancingIn) => Section::FinancingIn,
            Some(Heading::FinancingOut) => Section::FinancingOut,
            Some(Heading::Financing) => Self::direction(name),
            None => return Place::Unknown,
        };
        Place::Line(section, None)
    }
}

/// Whether a name is that of an account of expenditure: *Belanja …*.
fn is_spending(name: &str) -> bool {
    squeeze(name).starts_with("belanja")
}

/// Whether a name is that of an account of revenue.
fn is_income(name: &str) -> bool {
    squeeze(name).starts_with("pendapatan")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Places rows of `code|name` and tells each as `section code`.
    fn placed(rows: &[&str]) -> Vec<String> {
        let mut placer = Placer::new();
        let told = |row: &&str| {
            let (code, name) = row.split_once('|').unwrap();
            match placer.place(code.parse().ok(), name) {
                Place::Line(section, Some(code)) => format!("{section} {code}"),
                Place::Line(section, None) => section.to_string(),
                other @ (Place::Financing | Place::Outside | Place::Unknown) => format!("{other:?}"),
            }
        };
        rows.iter().map(told).collect()
    }

    #[test]
    fn the_printed_report_is_placed() {
        let rows = [
            "4.|PENDAPATAN",
            "4.1.|Pendapatan Asli Desa",
            "4.2.1.|Dana Desa",
            "5.|BELANJA",
            "1|BIDANG PENYELENGGARAN PEMERINTAHAN DESA",
            "1.1.|Penyelenggaraan Belanja Siltap, Tunjangan dan Operasional Pemerintahan Desa",
            "4|BIDANG PEMBERDAYAAN MASYARAKAT DESA",
            "4.2.|Pertanian dan Peternakan",
            "5|BIDANG PENANGGULANGAN BENCANA, DARURAT DAN MENDESAK DESA",
            "5.1.|Penanggulangan Bencana",
            "5.3.|Keadaan Mendesak",
            "6.|PEMBIAYAAN",
            "6.1.|Penerimaan Pembiayaan",
            "6.1.1.|SiLPA Tahun Sebelumnya",
            "6.2.2|Penyertaan Modal Desa",
            "7.1|Perhitungan Fihak Ketiga",
        ];
        let wanted = [
            "revenue 4",
            "revenue 4.1",
            "revenue 4.2.1",
            "expenditure 5",
            "expenditure_1 1",
            "expenditure_1 1.1",
            "expenditure_4 4",
            "expenditure_4 4.2",
            "expenditure_5 5",
            "expenditure_5 5.1",
            "expenditure_5 5.3",
            "Financing",
            "financing_in 6.1",
            "financing_in 6.1.1",
            "financing_out 6.2.2",
            "Outside",
        ];
        assert_eq!(placed(&rows), wanted);
    }

    #[test]
    fn five_one_is_three_things() {
        assert_eq!(
            placed(&["5|BELANJA", "5.1|Belanja Pegawai", "5.1.1|Penghasilan Tetap"])[1..],
            ["expenditure 5.1", "expenditure 5.1.1"]
        );
        let village = [
            "5|BELANJA",
            "5.1|Bidang Penyelenggaraan Pemerintahan Desa",
            "5.5|Bidang Penanggulangan Bencana, Darurat dan Mendesak",
        ];
        assert_eq!(placed(&village)[1..], ["expenditure_1 5.1", "expenditure_5 5.5"]);
        let sub = [
            "5|Bidang Penanggulangan Bencana, Darurat dan Mendesak",
            "5.1|Penanggulangan Bencana",
            "5.1|Belanja Pegawai",
        ];
        assert_eq!(placed(&sub)[1..], ["expenditure_5 5.1", "expenditure 5.1"]);
        assert_eq!(placed(&["5.1|Penanggulangan Bencana"]), ["expenditure_5 5.1"]);
    }

    #[test]
    fn accounts_below_an_activity_take_its_code() {
        let rows = [
            "1.4.09|Penyusunan laporan",
            "5.2|Belanja Barang dan Jasa",
            "5.2.1|Barang Perlengkapan",
            "1.4.10 5.2.2|Honorarium",
            "5.3|Belanja Modal",
        ];
        let wanted = [
            "expenditure_1 1.4.09",
            "expenditure_1 1.4.09 5.2",
            "expenditure_1 1.4.09 5.2.1",
            "expenditure_1 1.4.10 5.2.2",
            "expenditure_1 1.4.10 5.3",
        ];
        assert_eq!(placed(&rows), wanted);
    }

    #[test]
    fn reports_before_2018_are_placed_by_their_headings() {
        let rows = [
            "1|PENDAPATAN",
            "1.1|Pendapatan Asli Desa",
            "2|BELANJA",
            "2.1|Bidang Penyelenggaraan Pemerintahan Desa",
            "2.1.1|Siltap",
            "3|PEMBIAYAAN",
            "3.1|Penerimaan Pembiayaan",
            "3.2|Pengeluaran Pembiayaan",
        ];
        let wanted = [
            "revenue 1",
            "revenue 1.1",
            "expenditure 2",
            "expenditure_1 2.1",
            "expenditure_1 2.1.01",
            "Financing",
            "financing_in 3.1",
            "financing_out 3.2",
        ];
        assert_eq!(placed(&rows), wanted);
    }

    #[test]
    fn rows_without_a_code_stay_where_they_stand() {
        let rows = [
            "|PENDAPATAN",
            "|Dana Desa",
            "|BELANJA",
            "|Bidang Pembangunan",
            "|Jalan dusun",
            "|PEMBIAYAAN",
            "|SiLPA Tahun Sebelumnya",
            "|Penyertaan Modal BUM Desa",
        ];
        let wanted = [
            "revenue",
            "revenue",
            "expenditure",
            "expenditure_2",
            "expenditure_2",
            "Financing",
            "financing_in",
            "financing_out",
        ];
        assert_eq!(placed(&rows), wanted);
        assert_eq!(placed(&["|Kepala Desa"]), ["Unknown"]);
    }
}
