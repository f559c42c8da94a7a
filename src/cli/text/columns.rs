//! Text by display columns: wrapped lines and aligned tables.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What stands between two columns.
const BETWEEN: &str = "  ";

/// The longest word that keeps a column from being made narrower.
const LONGEST_WORD: usize = 24;

/// A space at which a line is not broken; printed as a plain one.
const UNBROKEN: char = '\u{a0}';

/// Keeps a short text such as a date on one line.
pub(in crate::cli) fn unbroken(text: &str) -> String {
    text.replace(' ', "\u{a0}")
}

/// Fills a text with spaces at its end to a width.
fn pad(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(text.width())))
}

/// Wraps a text at spaces; a word wider than the line is cut, a line feed ends a line. An empty text is one line.
pub(in crate::cli) fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    let mut lines = Vec::new();
    for line in text.lines() {
        let mut current = String::new();
        for piece in words(line).flat_map(|word| pieces(word, width)) {
            if !current.is_empty() && current.width() + 1 + piece.width() > width {
                lines.push(std::mem::take(&mut current));
            }
            if !current.is_empty() {
                current.push(' ');
            }
            current.push_str(&piece);
        }
        lines.push(current);
    }
    if lines.is_empty() { vec![String::new()] } else { lines }
}

/// The words of a line, between spaces at which it may be broken.
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| c.is_whitespace() && c != UNBROKEN).filter(|word| !word.is_empty())
}

/// Cuts a word into pieces that fit a width, between what people call letters.
fn pieces(word: &str, width: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for letter in word.graphemes(true) {
        let is_full = pieces.last().is_some_and(|p| !p.is_empty() && p.width() + letter.width() > width);
        if is_full {
            pieces.push(String::new());
        }
        if let Some(last) = pieces.last_mut() {
            last.push_str(letter);
        }
    }
    pieces
}

/// Wraps a text behind a mark, so that its lines stand under each other.
pub(in crate::cli) fn hanging(mark: &str, text: &str, indent: usize, width: usize) -> Vec<String> {
    let mark = if mark.is_empty() { String::new() } else { format!("{mark} ") };
    let (left, inner) = (" ".repeat(indent), " ".repeat(mark.width()));
    wrap(text, width.saturating_sub(indent + mark.width()))
        .into_iter()
        .enumerate()
        .map(|(at, line)| format!("{left}{}{line}", if at == 0 { &mark } else { &inner }))
        .map(|line| line.trim_end().to_owned())
        .collect()
}

/// Sets rows under a header, each column as wide as its widest cell; where that is too wide, the widest wrap.
pub(in crate::cli) fn table(header: &[&str], rows: &[Vec<String>], width: usize) -> Vec<String> {
    let header: Vec<String> = header.iter().map(|&cell| cell.to_owned()).collect();
    let widths = widths(&header, rows, width);
    let rule: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    let mut lines = row_lines(&header, &widths);
    lines.extend(row_lines(&rule, &widths));
    lines.extend(rows.iter().flat_map(|row| row_lines(row, &widths)));
    lines
}

fn widths(header: &[String], rows: &[Vec<String>], width: usize) -> Vec<usize> {
    let widest = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at)).chain(header.get(at));
        cells.flat_map(|cell| cell.lines()).map(UnicodeWidthStr::width).max().unwrap_or(0)
    };
    let longest_word = |at: usize| {
        let cells = rows.iter().filter_map(|row| row.get(at)).chain(header.get(at));
        let longest = cells.flat_map(|cell| words(cell)).map(UnicodeWidthStr::width).max();
        longest.unwrap_or(0).min(LONGEST_WORD)
    };
    let mut widths: Vec<usize> = (0..header.len()).map(widest).collect();
    let floors: Vec<usize> = (0..header.len()).map(longest_word).collect();
    let between = BETWEEN.len() * header.len().saturating_sub(1);
    let mut excess = (widths.iter().sum::<usize>() + between).saturating_sub(width);
    while excess > 0 {
        let loose = widths.iter_mut().zip(&floors).filter(|(width, floor)| **width > **floor);
        let Some((widest, _)) = loose.max_by_key(|(width, _)| **width) else { break };
        *widest -= 1;
        excess -= 1;
    }
    widths
}

fn row_lines(cells: &[String], widths: &[usize]) -> Vec<String> {
    let wrapped: Vec<Vec<String>> =
        cells.iter().zip(widths).map(|(cell, width)| wrap(cell, *width)).collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0);
    (0..height)
        .map(|at| {
            let cell = |(lines, width): (&Vec<String>, &usize)| {
                pad(lines.get(at).map_or("", String::as_str), *width)
            };
            let cells: Vec<String> = wrapped.iter().zip(widths).map(cell).collect();
            cells.join(BETWEEN).replace(UNBROKEN, " ").trim_end().to_owned()
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_wrap_at_spaces_and_long_words_are_cut() {
        assert_eq!(wrap("satu dua tiga", 8), ["satu dua", "tiga"]);
        assert_eq!(wrap("abcdefghij kl", 4), ["abcd", "efgh", "ij", "kl"]);
        assert_eq!(wrap("a\n\nb", 4), ["a", "", "b"]);
        assert_eq!(wrap("", 4), [""]);
        assert_eq!(wrap("村村村", 4), ["村村", "村"]);
        assert_eq!(hanging("M1", "satu dua", 2, 9), ["  M1 satu", "     dua"]);
    }

    #[test]
    fn columns_are_aligned_by_what_is_seen() {
        let rows = [vec!["村".to_owned(), "1".to_owned()], vec!["ab\u{301}c".to_owned(), "2".to_owned()]];
        assert_eq!(table(&["A", "B"], &rows, 80), ["A    B", "---  -", "村   1", "ab\u{301}c  2"]);
    }

    #[test]
    fn a_table_that_is_too_wide_wraps_its_widest_column() {
        let rows = [vec!["T1".to_owned(), "perbaiki jembatan dusun".to_owned(), "berjalan".to_owned()]];
        let lines = table(&["No", "Apa", "Status"], &rows, 30);
        assert!(lines.iter().all(|line| line.width() <= 30), "{lines:?}");
        assert_eq!(lines.last().map(String::as_str), Some("    jembatan dusun"));
    }
}
