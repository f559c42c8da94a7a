//! The last pass for terminals that have ASCII alone: signs that stand inside texts give way to their neighbours.

use ratatui::buffer::Buffer;

/// Signs with what stands for them, one column each; letters with accents are names and stay.
const NEIGHBOURS: [(&str, &str); 37] = [
    ("“", "\""),
    ("”", "\""),
    ("„", "\""),
    ("‘", "'"),
    ("’", "'"),
    ("·", "-"),
    ("•", "-"),
    ("–", "-"),
    ("—", "-"),
    ("−", "-"),
    ("─", "-"),
    ("×", "x"),
    ("√", "+"),
    ("✓", "+"),
    ("↑", "^"),
    ("▲", "^"),
    ("↓", "v"),
    ("▼", "v"),
    ("←", "<"),
    ("◄", "<"),
    ("→", ">"),
    ("►", ">"),
    ("▌", ">"),
    ("…", "~"),
    ("≈", "~"),
    ("│", "|"),
    ("┌", "+"),
    ("┐", "+"),
    ("└", "+"),
    ("┘", "+"),
    ("●", "*"),
    ("○", "o"),
    ("█", "#"),
    ("░", "."),
    ("≥", ">"),
    ("≤", "<"),
    ("\u{a0}", " "),
];

/// Puts an ASCII sign for every other sign of a finished picture.
pub fn to_ascii(buf: &mut Buffer) {
    for cell in &mut buf.content {
        let known = NEIGHBOURS.iter().find(|(sign, _)| !cell.symbol().is_ascii() && *sign == cell.symbol());
        if let Some((_, neighbour)) = known {
            cell.set_symbol(neighbour);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::text::{rows_of, width};

    #[test]
    fn signs_give_way_and_names_stay() {
        let mut buf = Buffer::with_lines(["“Désa” · ↑ ↓ × … k’e"]);
        to_ascii(&mut buf);
        assert_eq!(rows_of(&buf), ["\"Désa\" - ^ v x ~ k'e"]);
    }

    #[test]
    fn every_sign_has_a_neighbour_of_its_width() {
        for (sign, neighbour) in NEIGHBOURS {
            assert!(neighbour.is_ascii() && width(sign) == width(neighbour), "{sign}");
        }
    }
}
