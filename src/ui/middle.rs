//! Cutting a text in its middle, where beginning and end tell it from others.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;

use super::Glyphs;
use super::text::{fit, truncate, width};

/// Cuts a text to `room` columns in its middle: up to two fifths of the room show its end, from a word on.
///
/// Less than nine columns show the beginning alone.
#[must_use]
pub fn truncate_middle<'a>(text: &'a str, room: usize, glyphs: &Glyphs) -> Cow<'a, str> {
    if width(text) <= room || room < 9 {
        return truncate(text, room, glyphs);
    }
    let tail = end(text, room * 2 / 5);
    let head = fit(text, room - width(glyphs.ellipsis) - width(tail));
    Cow::Owned(format!("{}{}{}", head.trim_end(), glyphs.ellipsis, tail))
}

/// The longest end of a text that fits in `room` columns, from a word on if one begins there, else cut between graphemes.
fn end(text: &str, room: usize) -> &str {
    let mut start = text.len();
    let mut used = 0;
    for (at, grapheme) in text.grapheme_indices(true).rev() {
        used += width(grapheme);
        if used > room {
            break;
        }
        start = at;
    }
    let (before, tail) = text.split_at_checked(start).unwrap_or_default();
    let from_word = if before.ends_with(' ') { None } else { tail.split_once(' ') };
    from_word.map_or(tail, |(_, words)| words).trim_start()
}

#[test]
fn beginning_and_end_are_both_seen() {
    let glyphs = &Glyphs::CONSOLAS;
    let cut = |text, room| truncate_middle(text, room, glyphs).into_owned();
    assert_eq!(cut("Kepala Dusun Toronan Utara 1", 24), "Kepala Dusun Tor…Utara 1");
    assert_eq!(cut("Kepala Dusun Toronan Utara 2", 24), "Kepala Dusun Tor…Utara 2");
    assert_eq!(cut("Kepala Dusun Toronan Utara 10", 22), "Kepala Dusun…Utara 10");
    assert_eq!(cut("Ketua RT 03", 24), "Ketua RT 03");
    assert_eq!(cut("Kepala Dusun", 6), "Kepal…");
    for room in 0..30 {
        assert!(width(&cut("Ketua 👨‍👩‍👧 RT 03 Dusun Timur", room)) <= room, "{room}");
    }
}
