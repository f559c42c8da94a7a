//! The one place where text enters: cleaned, composed and cut to what a field takes.

use unicode_normalization::UnicodeNormalization;

/// The longest text that one field takes, in bytes of UTF-8.
pub const FIELD_LIMIT: usize = 8 * 1024;

/// The longest name of a person, place or office that is kept, in characters.
pub const NAME_LIMIT: usize = 120;

/// Whether a character is dropped: control characters but line feed and tab, bidi controls, zero-width marks.
///
/// The zero-width joiner stays, as emoji and some scripts need it.
const fn is_hidden(c: char) -> bool {
    matches!(c,
        '\0'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}'..='\u{9f}'
        | '\u{200b}' | '\u{200c}' | '\u{200e}' | '\u{200f}' | '\u{2060}'..='\u{206f}'
        | '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// Cleans text for a page: CR LF becomes LF, hidden characters go, composed to NFC.
#[must_use]
pub fn clean(text: &str) -> String {
    if text.bytes().all(|b| matches!(b, b' '..=b'~' | b'\n' | b'\t')) {
        return text.to_owned();
    }
    text.replace("\r\n", "\n").replace('\r', "\n").nfc().filter(|c| !is_hidden(*c)).collect()
}

/// A word with its first letter large.
#[must_use]
pub fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// Cleans text for one line: as [`clean`], with every run of white space one space and none at the ends.
#[must_use]
pub fn clean_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Cleans a name and keeps at most [`NAME_LIMIT`] characters of it.
#[must_use]
pub fn clean_name(text: &str) -> String {
    clean_line(text).chars().take(NAME_LIMIT).collect::<String>().trim_end().to_owned()
}

/// A person's title as far as the name does not begin with it already: *Ketua BPD* says no more of *Ketua BPD Toronan*.
#[must_use]
pub fn beyond_name<'a>(name: &str, title: &'a str) -> &'a str {
    let head = name.get(..title.len()).unwrap_or_default();
    let rest = name.get(title.len()..).unwrap_or("-");
    let ends_there = !rest.starts_with(char::is_alphanumeric);
    if head.eq_ignore_ascii_case(title) && ends_there { "" } else { title }
}

/// Cuts text into pieces that each fit a field, at line ends where there are any, else at spaces, else anywhere.
#[must_use]
pub fn split_to_fields(text: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while rest.len() > FIELD_LIMIT {
        let window = rest.get(..floor_boundary(rest, FIELD_LIMIT)).unwrap_or(rest);
        let cut =
            window.rfind('\n').or_else(|| window.rfind(' ')).filter(|at| *at > 0).unwrap_or(window.len());
        let (piece, after) = rest.split_at_checked(cut).unwrap_or((rest, ""));
        pieces.push(piece.trim_end().to_owned());
        rest = after.trim_start();
    }
    pieces.push(rest.to_owned());
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

/// The largest character boundary at or below `at`.
fn floor_boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|i| text.is_char_boundary(*i)).unwrap_or(0)
}

/// A 64-bit fingerprint (FNV-1a), the same on every machine and in every version; not for security.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> u64 {
    bytes
        .iter()
        .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

/// Folds text for comparing and finding: lower case, without diacritics, runs of other signs as one space.
#[must_use]
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)) {
        if c.is_alphanumeric() {
            out.extend(c.to_lowercase());
        } else if !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_said_once() {
        for (name, title, wanted) in [
            ("Ketua BPD", "Ketua BPD", ""),
            ("Kepala Desa Toronan", "Kepala Desa", ""),
            ("Ketua RT 01", "Ketua RT 0", "Ketua RT 0"),
            ("Notulis", "Kaur Umum", "Kaur Umum"),
            ("é", "ab", "ab"),
            ("Ketua", "", ""),
        ] {
            assert_eq!(beyond_name(name, title), wanted, "{name}");
        }
    }

    #[test]
    fn hidden_characters_go_and_words_stay() {
        assert_eq!(clean("a\u{202e}b\u{7}c\r\nd\u{200b}e\u{9b}f"), "abc\ndef");
        assert_eq!(clean("e\u{301}"), "\u{e9}");
        assert_eq!(clean_line("  Kasi \n\t Pelayanan "), "Kasi Pelayanan");
        assert_eq!(clean_name(&"n".repeat(300)).len(), NAME_LIMIT);
    }

    #[test]
    fn a_long_paste_is_cut_without_losing_a_word() {
        let words: Vec<String> = (0..5000).map(|n| format!("kata{n}")).collect();
        let pieces = split_to_fields(&words.join(" "));
        assert!(pieces.len() > 1 && pieces.iter().all(|p| p.len() <= FIELD_LIMIT));
        let again: Vec<_> = pieces.iter().flat_map(|p| p.split_whitespace()).collect();
        assert_eq!(again, words);
        let solid = "é".repeat(FIELD_LIMIT);
        assert_eq!(split_to_fields(&solid).concat(), solid);
    }

    #[test]
    fn folding_forgives_case_and_accents() {
        assert_eq!(folded("  Kasi. Kesejahtéraan  (1) "), "kasi kesejahteraan 1");
    }
}
