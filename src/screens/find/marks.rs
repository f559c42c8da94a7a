//! Folding a text so that what is found in it can be marked in the text as written.

use std::ops::Range;

use crate::lang::folded;

/// The words that somebody typed, folded.
pub(super) fn words(text: &str) -> Vec<String> {
    folded(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// A folded text, with the byte of the text as written for each of its bytes.
pub(super) struct Folded {
    pub(super) text: String,
    from: Vec<usize>,
    end: usize,
}

impl Folded {
    /// Folds a text: lower case, without diacritics, other signs as one space.
    pub(super) fn of(written: &str) -> Self {
        let mut out = Self { text: String::new(), from: Vec::new(), end: written.len() };
        for (at, c) in written.char_indices() {
            if c.is_ascii() {
                out.push_ascii(c, at);
            } else {
                // Letter by letter, so that each knows where it came from.
                let letters = folded(c.encode_utf8(&mut [0; 4]));
                let is_sign = letters.is_empty() && !is_mark(c);
                if is_sign { out.push_ascii(' ', at) } else { out.push(&letters, at) }
            }
        }
        out
    }

    fn push_ascii(&mut self, c: char, at: usize) {
        if c.is_ascii_alphanumeric() {
            self.push(c.to_ascii_lowercase().encode_utf8(&mut [0; 4]), at);
        } else if !self.text.is_empty() && !self.text.ends_with(' ') {
            self.push(" ", at);
        }
    }

    fn push(&mut self, letters: &str, at: usize) {
        self.text.push_str(letters);
        self.from.extend(std::iter::repeat_n(at, letters.len()));
    }

    /// Where words occur in the text as written: ranges of bytes in order that do not overlap.
    pub(super) fn places(&self, words: &[String]) -> Vec<Range<usize>> {
        let mut all: Vec<Range<usize>> = words
            .iter()
            .flat_map(|word| self.text.match_indices(word.as_str()).map(|(at, found)| at..at + found.len()))
            .map(|range| self.written(range.start)..self.written(range.end))
            .collect();
        all.sort_unstable_by_key(|range| (range.start, range.end));
        let mut joined: Vec<Range<usize>> = Vec::with_capacity(all.len());
        for range in all {
            match joined.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => joined.push(range),
            }
        }
        joined
    }

    fn written(&self, at: usize) -> usize {
        self.from.get(at).copied().unwrap_or(self.end)
    }
}

/// Whether a character is a mark over another letter, which folding leaves out without a gap.
fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

#[test]
fn places_are_those_of_the_text_as_written() {
    let text = "Café “Dusún”: e\u{301}lok, dusun lagi";
    let found = |typed: &str| -> Vec<&str> {
        Folded::of(text).places(&words(typed)).into_iter().map(|range| &text[range]).collect()
    };
    assert_eq!(found("dusun"), ["Dusún", "dusun"]);
    assert_eq!(found("CAFE elok"), ["Café", "e\u{301}lok"]);
    assert_eq!(found("lag agi"), ["lagi"]);
    assert_eq!(found("xyz"), Vec::<&str>::new());
    assert_eq!(Folded::of(text).text, folded(text));
}
