//! What the titles above a table say: the year and the village.

use super::grid::GridRow;
use crate::domain::text::{capital, clean_name, folded};

/// The year and the village that titles name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) year: Option<u16>,
    pub(super) village: Option<String>,
}

/// Reads the rows above the header.
pub(super) fn named(rows: &[GridRow]) -> Named {
    let mut named = Named::default();
    for row in rows {
        let whole = row.whole();
        let text = folded(whole.get(..whole.floor_char_boundary(400)).unwrap_or(&whole));
        named.year = named.year.or_else(|| year(&text));
        if named.village.is_none() {
            named.village = village(&text);
        }
    }
    named
}

/// The year after *Tahun Anggaran*, *TA* or at the end of a date; glued words are forgiven.
fn year(text: &str) -> Option<u16> {
    let squeezed: String = text.chars().filter(|c| *c != ' ').collect();
    let said = squeezed.split_once("tahunanggaran").and_then(|(_, rest)| leading_year(rest));
    let words: Vec<&str> = text.split(' ').collect();
    let after_short = || {
        let mut pairs = words.iter().zip(words.iter().skip(1));
        pairs.find(|(word, _)| matches!(**word, "ta" | "tahun")).and_then(|(_, next)| leading_year(next))
    };
    said.or_else(after_short)
        .or_else(|| words.iter().rev().find(|word| word.len() == 4).and_then(|word| leading_year(word)))
}

fn leading_year(text: &str) -> Option<u16> {
    let year: u16 = text.get(..4)?.parse().ok()?;
    (2015..=2099).contains(&year).then_some(year)
}

/// The name after *Pemerintah Desa* or *Desa*; none for the words of the title itself.
fn village(text: &str) -> Option<String> {
    let after = text.strip_prefix("pemerintah desa ").or_else(|| text.strip_prefix("desa "))?;
    let stops = ["kecamatan", "kabupaten", "tahun", "ta", "kec", "kab", "semester", "triwulan"];
    let words: Vec<&str> = after
        .split(' ')
        .take_while(|word| !stops.contains(word) && word.chars().all(char::is_alphabetic))
        .collect();
    let name: Vec<String> = words.iter().map(|word| capital(word)).collect();
    (!name.is_empty()).then(|| clean_name(&name.join(" ")))
}

#[cfg(test)]
mod tests {
    use super::super::grid::Cell;
    use super::*;

    fn of(titles: &[&str]) -> Named {
        let rows: Vec<GridRow> = titles
            .iter()
            .zip(1..)
            .map(|(title, row)| GridRow { row, cells: vec![Cell::Empty, Cell::Text((*title).to_owned())] })
            .collect();
        named(&rows)
    }

    #[test]
    fn titles_name_year_and_village() {
        let found =
            of(&["LAPORAN REALISASI PELAKSANAANANGGARAN", "PEMERINTAH DESA TORONAN", "TAHUNANGGARAN 2023"]);
        assert_eq!(found, Named { year: Some(2023), village: Some("Toronan".to_owned()) });
        assert_eq!(of(&["Realisasi s.d 30/06/2023"]).year, Some(2023));
        assert_eq!(
            of(&["Desa Batu Ampar Kecamatan X TA 2024"]),
            Named { year: Some(2024), village: Some("Batu Ampar".to_owned()) }
        );
        assert_eq!(of(&["ANGGARAN PENDAPATAN DAN BELANJA DESA", ""]), Named::default());
    }
}
