//! Where the money comes from, and what part of it is set aside for a purpose.

use serde::{Deserialize, Serialize};

use crate::domain::text::folded;

/// A source of funds with its Siskeudes code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum FundSource {
    /// Pendapatan asli desa.
    Pad,
    /// Dana Desa.
    Dds,
    /// Alokasi Dana Desa.
    Add,
    /// Bagi hasil pajak dan retribusi.
    Pbh,
    /// Bantuan keuangan provinsi.
    Pbp,
    /// Bantuan keuangan kabupaten/kota.
    Pbk,
    /// Lain-lain, swadaya among them.
    Dll,
}

/// What a code or spoken name means: the whole folded text, or the start of it when it ends with `*`.
const SPOKEN: &[(&str, FundSource)] = &[
    ("pad", FundSource::Pad),
    ("pades", FundSource::Pad),
    ("padesa", FundSource::Pad),
    ("pendapatan asli*", FundSource::Pad),
    ("dd", FundSource::Dds),
    ("dds", FundSource::Dds),
    ("dana desa*", FundSource::Dds),
    ("add", FundSource::Add),
    ("alokasi dana desa*", FundSource::Add),
    ("pbh", FundSource::Pbh),
    ("bhpr", FundSource::Pbh),
    ("bhprd", FundSource::Pbh),
    ("bagi hasil*", FundSource::Pbh),
    ("bagian dari hasil*", FundSource::Pbh),
    ("bagian hasil*", FundSource::Pbh),
    ("pajak bagi hasil*", FundSource::Pbh),
    ("penerimaan bagi hasil*", FundSource::Pbh),
    ("pbp", FundSource::Pbp),
    ("bkp", FundSource::Pbp),
    ("bankeu prov*", FundSource::Pbp),
    ("bantuan keuangan prov*", FundSource::Pbp),
    ("bantuan prov*", FundSource::Pbp),
    ("penerimaan bantuan keuangan prov*", FundSource::Pbp),
    ("pbk", FundSource::Pbk),
    ("bkk", FundSource::Pbk),
    ("bankeu kab*", FundSource::Pbk),
    ("bantuan keuangan kab*", FundSource::Pbk),
    ("bantuan kab*", FundSource::Pbk),
    ("penerimaan bantuan keuangan kab*", FundSource::Pbk),
    ("dll", FundSource::Dll),
    ("lain lain*", FundSource::Dll),
    ("lainnya", FundSource::Dll),
    ("pendapatan lain*", FundSource::Dll),
    ("swadaya*", FundSource::Dll),
];

impl FundSource {
    /// Every source, in the order of the report per source.
    pub const ALL: [Self; 7] = [Self::Pad, Self::Dds, Self::Add, Self::Pbh, Self::Pbp, Self::Pbk, Self::Dll];

    /// The Siskeudes code, such as `DDS`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Pad => "PAD",
            Self::Dds => "DDS",
            Self::Add => "ADD",
            Self::Pbh => "PBH",
            Self::Pbp => "PBP",
            Self::Pbk => "PBK",
            Self::Dll => "DLL",
        }
    }

    /// Recognises a code or a spoken name (`Dana Desa`, `DD`, `bagi hasil pajak`); case and signs do not matter.
    #[must_use]
    pub fn recognise(text: &str) -> Option<Self> {
        let text = folded(text);
        // `DDS (Dana Desa)` and `Dana Desa (DDS)`: the code settles it.
        let by = |text: &str| {
            let found = SPOKEN.iter().find(|(name, _)| match name.strip_suffix('*') {
                Some(start) => text.starts_with(start),
                None => text == *name,
            });
            found.map(|(_, fund)| *fund)
        };
        by(&text).or_else(|| {
            text.split(' ')
                .find_map(|word| Self::ALL.into_iter().find(|fund| fund.code().eq_ignore_ascii_case(word)))
        })
    }
}

/// A purpose for which rules set part of the money aside.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Earmark {
    /// None.
    #[default]
    None,
    /// BLT Dana Desa.
    Blt,
    /// Ketahanan pangan dan hewani.
    FoodSecurity,
    /// Operasional pemerintah desa from Dana Desa.
    Operations,
    /// Pencegahan dan penurunan stunting.
    Stunting,
}

impl Earmark {
    /// Every purpose, *none* first.
    pub const ALL: [Self; 5] = [Self::None, Self::Blt, Self::FoodSecurity, Self::Operations, Self::Stunting];

    /// Recognises a purpose in the name of a line; *none* where the name says nothing.
    ///
    /// Operations count only where the name or the source says that Dana Desa pays: those from ADD have no limit.
    #[must_use]
    pub fn recognise(name: &str, fund: Option<FundSource>) -> Self {
        let name = folded(name);
        let words: Vec<&str> = name.split(' ').collect();
        let has = |word: &str| words.contains(&word);
        let from_dana_desa =
            fund == Some(FundSource::Dds) || has("dd") || has("dds") || name.contains("dana desa");
        if has("blt") || name.contains("bantuan langsung tunai") {
            Self::Blt
        } else if name.contains("ketahanan pangan") || name.contains("lumbung pangan") {
            Self::FoodSecurity
        } else if has("stunting") {
            Self::Stunting
        } else if has("operasional") && name.contains("pemerintah") && from_dana_desa {
            Self::Operations
        } else {
            Self::None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spoken_names_of_sources_are_recognised() {
        for (text, fund) in [
            ("DDS", FundSource::Dds),
            ("Dana Desa (DD)", FundSource::Dds),
            ("dd", FundSource::Dds),
            ("Alokasi Dana Desa", FundSource::Add),
            ("ADD", FundSource::Add),
            ("BAGI HASIL PAJAK", FundSource::Pbh),
            ("Bagian dari Hasil Pajak dan Retribusi", FundSource::Pbh),
            ("Bankeu Provinsi", FundSource::Pbp),
            ("Bantuan Keuangan Kabupaten/Kota", FundSource::Pbk),
            ("PADes", FundSource::Pad),
            ("Lain-lain", FundSource::Dll),
            ("sumber PBK 2023", FundSource::Pbk),
        ] {
            assert_eq!(FundSource::recognise(text), Some(fund), "{text}");
        }
        assert_eq!(FundSource::recognise("Hasil Usaha"), None);
        assert_eq!(FundSource::recognise(""), None);
        for fund in FundSource::ALL {
            assert_eq!(FundSource::recognise(fund.code()), Some(fund));
        }
    }

    #[test]
    fn purposes_are_recognised_in_names() {
        let none = |name| Earmark::recognise(name, None);
        assert_eq!(none("Penyaluran BLT-DD"), Earmark::Blt);
        assert_eq!(none("Bantuan Langsung Tunai"), Earmark::Blt);
        assert_eq!(none("Penguatan Ketahanan Pangan Tingkat Desa"), Earmark::FoodSecurity);
        assert_eq!(none("Pencegahan stunting"), Earmark::Stunting);
        assert_eq!(none("Operasional Pemerintah Desa"), Earmark::None);
        let from = |fund| Earmark::recognise("Operasional Pemerintah Desa", Some(fund));
        assert_eq!(from(FundSource::Dds), Earmark::Operations);
        assert_eq!(from(FundSource::Add), Earmark::None);
    }
}
