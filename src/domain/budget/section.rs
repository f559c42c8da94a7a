//! The parts of a budget, recognised by their names.

use std::fmt;
use std::str::FromStr;

use crate::domain::BadId;
use crate::domain::text::folded;

/// One of the five fields of a village's expenditure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Bidang {
    /// Penyelenggaraan Pemerintahan Desa.
    Government,
    /// Pelaksanaan Pembangunan Desa.
    Development,
    /// Pembinaan Kemasyarakatan Desa.
    Community,
    /// Pemberdayaan Masyarakat Desa.
    Empowerment,
    /// Penanggulangan Bencana, Darurat dan Mendesak Desa.
    Emergency,
}

impl Bidang {
    /// The five, in their official order.
    pub const ALL: [Self; 5] =
        [Self::Government, Self::Development, Self::Community, Self::Empowerment, Self::Emergency];

    /// The bidang with an official number, 1..=5.
    #[must_use]
    pub const fn new(number: u16) -> Option<Self> {
        Some(match number {
            1 => Self::Government,
            2 => Self::Development,
            3 => Self::Community,
            4 => Self::Empowerment,
            5 => Self::Emergency,
            _ => return None,
        })
    }

    /// The official number, 1..=5.
    #[must_use]
    pub const fn number(self) -> u8 {
        match self {
            Self::Government => 1,
            Self::Development => 2,
            Self::Community => 3,
            Self::Empowerment => 4,
            Self::Emergency => 5,
        }
    }

    /// The official name, without the word *Bidang*.
    #[must_use]
    pub const fn official_name(self) -> &'static str {
        match self {
            Self::Government => "Penyelenggaraan Pemerintahan Desa",
            Self::Development => "Pelaksanaan Pembangunan Desa",
            Self::Community => "Pembinaan Kemasyarakatan Desa",
            Self::Empowerment => "Pemberdayaan Masyarakat Desa",
            Self::Emergency => "Penanggulangan Bencana, Darurat dan Mendesak Desa",
        }
    }

    /// The cores of the names in use, squeezed: without spaces and the words of [`FILLERS`].
    const fn cores(self) -> &'static [&'static str] {
        match self {
            Self::Government => &["penyelenggaraanpemerintahan", "penyelenggaraanpemerintah"],
            Self::Development => &["pelaksanaanpembangunan"],
            Self::Community => &["pembinaankemasyarakatan", "pembinaanmasyarakat"],
            Self::Empowerment => &["pemberdayaanmasyarakat", "pemberdayaankemasyarakatan"],
            Self::Emergency => &["penanggulanganbencanadaruratmendesak"],
        }
    }

    /// Names that mean a bidang only behind the word itself: *Bidang Pembangunan*.
    const fn short_cores(self) -> &'static [&'static str] {
        match self {
            Self::Government => &["pemerintahan"],
            Self::Development => &["pembangunan"],
            Self::Community => &["pembinaan", "kemasyarakatan"],
            Self::Empowerment => &["pemberdayaan"],
            Self::Emergency => &["penanggulanganbencana", "taktersangka", "takterduga", "tidakterduga"],
        }
    }

    /// Recognises the name of a whole bidang, with or without the word, in any case, with letters lost or words glued;
    /// a sub-bidang or an activity is none.
    ///
    /// ```
    /// use rakor::domain::budget::Bidang;
    /// let recognise = Bidang::recognise;
    /// assert_eq!(recognise("BIDANG PENYELENGGARAN PEMERINTAHAN DESA"), Some(Bidang::Government));
    /// assert_eq!(recognise("Penanggulangan Bencana"), None);
    /// ```
    #[must_use]
    pub fn recognise(name: &str) -> Option<Self> {
        let name = folded(name);
        let said = name.starts_with("bidang");
        // `SUB BIDANG …` and `SUBBIDANG …` are below.
        let rest = name.strip_prefix("bidang").unwrap_or(&name);
        let core: String =
            rest.split(' ').filter(|word| !FILLERS.contains(word) && !is_numeral(word)).collect();
        let near = |cores: &[&str]| cores.iter().any(|wanted| is_near(&core, wanted, 3));
        let short = |cores: &[&str]| cores.iter().any(|wanted| is_near(&core, wanted, 2));
        Self::ALL
            .into_iter()
            .find(|bidang| near(bidang.cores()) || (said && short(bidang.short_cores())))
            .or_else(|| said.then(|| numeral(rest)).flatten().and_then(Self::new).filter(|_| core.is_empty()))
    }
}

/// Words that a bidang's name has in one print and lacks in another.
const FILLERS: [&str; 5] = ["desa", "dan", "keadaan", "belanja", "bidang"];

fn is_numeral(word: &str) -> bool {
    matches!(word, "i" | "ii" | "iii" | "iv" | "v") || word.bytes().all(|b| b.is_ascii_digit())
}

/// The number of `bidang 2` or `bidang II`.
fn numeral(text: &str) -> Option<u16> {
    let roman = ["i", "ii", "iii", "iv", "v"];
    let word = text.split_whitespace().next()?;
    let by_letters = roman.iter().zip(1..).find(|(numeral, _)| **numeral == word).map(|(_, n)| n);
    by_letters.or_else(|| word.parse().ok())
}

/// A part of the budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Pendapatan.
    Revenue,
    /// Belanja of a bidang; without one where the line is of all (the heading, an economic class).
    Expenditure(Option<Bidang>),
    /// Penerimaan pembiayaan.
    FinancingIn,
    /// Pengeluaran pembiayaan.
    FinancingOut,
}

impl Section {
    /// The section that a code tells: 4 is revenue, 6 financing, 1 to 3 and 5 the expenditure of a bidang; none otherwise.
    ///
    /// A first number alone tells nothing yet.
    #[must_use]
    pub fn of_code(code: &super::Code) -> Option<Self> {
        match (code.first(), code.parts().get(1)?) {
            (4, _) => Some(Self::Revenue),
            (6, 2) => Some(Self::FinancingOut),
            (6, _) => Some(Self::FinancingIn),
            (number, _) => Bidang::new(number).map(|bidang| Self::Expenditure(Some(bidang))),
        }
    }

    /// The bidang of expenditure.
    #[must_use]
    pub const fn bidang(self) -> Option<Bidang> {
        match self {
            Self::Expenditure(bidang) => bidang,
            Self::Revenue | Self::FinancingIn | Self::FinancingOut => None,
        }
    }

    /// Whether the line is expenditure, of whatever bidang.
    #[must_use]
    pub const fn is_expenditure(self) -> bool {
        matches!(self, Self::Expenditure(_))
    }
}

impl fmt::Display for Section {
    /// The key in files: `revenue`, `expenditure`, `expenditure_1` … `expenditure_5`, `financing_in`, `financing_out`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Revenue => f.write_str("revenue"),
            Self::Expenditure(None) => f.write_str("expenditure"),
            Self::Expenditure(Some(bidang)) => write!(f, "expenditure_{}", bidang.number()),
            Self::FinancingIn => f.write_str("financing_in"),
            Self::FinancingOut => f.write_str("financing_out"),
        }
    }
}

impl FromStr for Section {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        let bidang = |number: &str| number.parse().ok().and_then(Bidang::new);
        Ok(match text {
            "revenue" => Self::Revenue,
            "expenditure" => Self::Expenditure(None),
            "financing_in" => Self::FinancingIn,
            "financing_out" => Self::FinancingOut,
            _ => match text.strip_prefix("expenditure_").and_then(bidang) {
                Some(bidang) => Self::Expenditure(Some(bidang)),
                None => return Err(BadId { kind: "section", text: text.to_owned() }),
            },
        })
    }
}

/// A line that opens a part of the budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Heading {
    /// *Pendapatan*.
    Revenue,
    /// *Belanja*.
    Expenditure,
    /// *Pembiayaan*, before its direction is known.
    Financing,
    /// *Penerimaan Pembiayaan*.
    FinancingIn,
    /// *Pengeluaran Pembiayaan*.
    FinancingOut,
    /// One of the five bidang.
    Bidang(Bidang),
}

impl Heading {
    /// Recognises a heading by its name alone; lost letters and glued words are forgiven.
    #[must_use]
    pub fn recognise(name: &str) -> Option<Self> {
        if let Some(bidang) = Bidang::recognise(name) {
            return Some(Self::Bidang(bidang));
        }
        let squeezed = squeeze(name);
        let core = squeezed.strip_suffix("desa").unwrap_or(&squeezed);
        let named = [
            ("pendapatan", Self::Revenue),
            ("revenue", Self::Revenue),
            ("income", Self::Revenue),
            ("belanja", Self::Expenditure),
            ("expenditure", Self::Expenditure),
            ("pembiayaan", Self::Financing),
            ("financing", Self::Financing),
            ("penerimaanpembiayaan", Self::FinancingIn),
            ("pengeluaranpembiayaan", Self::FinancingOut),
        ];
        named.into_iter().find(|(name, _)| is_near(core, name, 1)).map(|(_, heading)| heading)
    }
}

/// A row that states a sum instead of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Total {
    /// *Jumlah Pendapatan*.
    Revenue,
    /// *Jumlah Belanja*.
    Expenditure,
    /// *Jumlah Bidang …*.
    Bidang(Bidang),
    /// *Surplus / (Defisit)*: revenue less expenditure.
    Surplus,
    /// *Jumlah Penerimaan Pembiayaan*.
    FinancingIn,
    /// *Jumlah Pengeluaran Pembiayaan*.
    FinancingOut,
    /// *Pembiayaan Netto*: financing in less out.
    FinancingNet,
    /// *Sisa Lebih / (Kurang) Pembiayaan Anggaran*: surplus and net financing.
    Silpa,
}

impl Total {
    /// The sum of a section.
    #[must_use]
    pub const fn of(section: Section) -> Self {
        match section {
            Section::Revenue => Self::Revenue,
            Section::Expenditure(None) => Self::Expenditure,
            Section::Expenditure(Some(bidang)) => Self::Bidang(bidang),
            Section::FinancingIn => Self::FinancingIn,
            Section::FinancingOut => Self::FinancingOut,
        }
    }

    /// Recognises a row of sums by its name; such rows carry no code.
    #[must_use]
    pub fn recognise(name: &str) -> Option<Self> {
        let words = folded(name);
        let summed = ["sub jumlah ", "subjumlah ", "sub total ", "subtotal ", "jumlah ", "total "]
            .iter()
            .find_map(|start| words.strip_prefix(start));
        if let Some(rest) = summed {
            return match Heading::recognise(rest)? {
                Heading::Revenue => Some(Self::Revenue),
                Heading::Expenditure => Some(Self::Expenditure),
                Heading::Financing => Some(Self::FinancingNet),
                Heading::FinancingIn => Some(Self::FinancingIn),
                Heading::FinancingOut => Some(Self::FinancingOut),
                Heading::Bidang(bidang) => Some(Self::Bidang(bidang)),
            };
        }
        let squeezed = squeeze(name);
        let before = ["sebelumnya", "lalu", "kemarin"].iter().any(|word| squeezed.contains(word));
        if squeezed.starts_with("surplus") || squeezed.starts_with("defisit") {
            Some(Self::Surplus)
        } else if ["pembiayaannetto", "pembiayaanneto", "netfinancing", "jumlahpembiayaannetto"]
            .iter()
            .any(|name| is_near(&squeezed, name, 1))
        {
            Some(Self::FinancingNet)
        } else if !before && (squeezed.starts_with("silpa") || squeezed.starts_with("sisalebih")) {
            Some(Self::Silpa)
        } else {
            None
        }
    }
}

/// Folds a text and leaves out its spaces, so that glued and spaced prints are the same.
pub(super) fn squeeze(text: &str) -> String {
    folded(text).chars().filter(|c| *c != ' ').collect()
}

/// Whether two texts differ by at most `limit` letters lost, added or changed.
fn is_near(text: &str, wanted: &str, limit: usize) -> bool {
    if text == wanted {
        return true;
    }
    if text.len().abs_diff(wanted.len()) > limit || text.len() > 80 {
        return false;
    }
    let mut row: Vec<usize> = (0..=wanted.chars().count()).collect();
    for (line, one) in text.chars().enumerate() {
        let mut diagonal = line;
        let mut left = line + 1;
        let mut next = vec![left];
        for (other, above) in wanted.chars().zip(row.iter().skip(1)) {
            let cost = usize::from(one != other);
            left = (diagonal + cost).min(above + 1).min(left + 1);
            diagonal = *above;
            next.push(left);
        }
        row = next;
    }
    row.last().is_some_and(|distance| *distance <= limit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bidang_is_recognised_in_every_print() {
        for (name, number) in [
            ("Bidang Penyelenggaraan Pemerintahan Desa", 1),
            ("BIDANG PENYELENGGARAN PEMERINTAHAN DESA", 1),
            ("BIDANG PELAKSANAANPEMBANGUNAN DESA", 2),
            ("Bidang Pembangunan", 2),
            ("PEMBINAAN KEMASYARAKATAN", 3),
            ("Bidang Pembinaan Masyarakat", 3),
            ("Pemberdayaan Masyarakat Desa", 4),
            ("BIDANG PENANGGULANGAN BENCANA, DARURAT DAN MENDESAK DESA", 5),
            ("Bidang Penanggulangan Bencana, Keadaan Darurat dan Mendesak", 5),
            ("Bidang Tak Terduga", 5),
            ("Belanja Bidang Pelaksanaan Pembangunan Desa", 2),
            ("BIDANG II", 2),
            ("Bidang 3", 3),
            ("01 Bidang Penyelenggaraan Pemerintahan Desa", 1),
        ] {
            assert_eq!(Bidang::recognise(name).map(Bidang::number), Some(number), "{name}");
        }
    }

    #[test]
    fn what_lies_below_a_bidang_is_none() {
        for name in [
            "Penyelenggaraan Belanja Penghasilan Tetap (Siltap), Tunjangan dan Operasional Pemerintahan Desa",
            "Penanggulangan Bencana",
            "Keadaan Mendesak",
            "Sub Bidang Pembangunan",
            "Belanja Pegawai",
            "Belanja Tidak Terduga",
            "Pembangunan Jalan Desa",
            "Kelembagaan Masyarakat",
            "",
        ] {
            assert_eq!(Bidang::recognise(name), None, "{name}");
        }
    }

    #[test]
    fn sums_are_told_from_headings() {
        for (name, total) in [
            ("JUMLAH PENDAPATAN", Some(Total::Revenue)),
            ("Total Belanja Desa", Some(Total::Expenditure)),
            ("SURPLUS / (DEFISIT)", Some(Total::Surplus)),
            ("DEFISIT", Some(Total::Surplus)),
            ("Jumlah Penerimaan Pembiayaan", Some(Total::FinancingIn)),
            ("JUMLAH PENGELUARAN PEMBIAYAAN", Some(Total::FinancingOut)),
            ("PEMBIAYAAN NETTO", Some(Total::FinancingNet)),
            ("SISA LEBIH/(KURANG) PEMBIAYAAN ANGGARAN", Some(Total::Silpa)),
            ("SILPA", Some(Total::Silpa)),
            ("SiLPA Tahun Sebelumnya", None),
            ("Jumlah Bidang Pembinaan Kemasyarakatan", Some(Total::Bidang(Bidang::Community))),
            ("Jumlah peserta", None),
            ("PENDAPATAN", None),
        ] {
            assert_eq!(Total::recognise(name), total, "{name}");
        }
        assert_eq!(Heading::recognise("PENDAPATAN DESA"), Some(Heading::Revenue));
        assert_eq!(Heading::recognise("PENERIMAANPEMBIAYAAN"), Some(Heading::FinancingIn));
        assert_eq!(Heading::recognise("Pendapatan Asli Desa"), None);
    }

    #[test]
    fn sections_read_back_what_they_write() {
        let bidang = Bidang::ALL.map(|bidang| Section::Expenditure(Some(bidang)));
        let all = [Section::Revenue, Section::Expenditure(None), Section::FinancingIn, Section::FinancingOut];
        for section in all.into_iter().chain(bidang) {
            assert_eq!(section.to_string().parse::<Section>(), Ok(section));
        }
        assert!("expenditure_6".parse::<Section>().is_err());
    }

    #[test]
    fn nearness_counts_letters() {
        assert!(is_near("belnja", "belanja", 1) && is_near("belanja", "belanja", 0));
        assert!(!is_near("belnj", "belanja", 1) && !is_near("", "belanja", 3));
        assert!(is_near("kitten", "sitting", 3) && !is_near("kitten", "sitting", 2));
    }
}
