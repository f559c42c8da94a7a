//! Joining two people's edits of one text, word by word, where they do not touch.

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// One edit: words `from..to` of the ancestor become `with`.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Hunk<'a> {
    from: usize,
    to: usize,
    with: &'a [&'a str],
}

/// Splits text into words and the runs of white space between them.
fn tokens(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let blank = first.is_whitespace();
        let end = rest.find(|c: char| c.is_whitespace() != blank).unwrap_or(rest.len());
        let (token, after) = rest.split_at_checked(end).unwrap_or((rest, ""));
        out.push(token);
        rest = after;
    }
    out
}

fn is_blank(token: &str) -> bool {
    token.chars().all(char::is_whitespace)
}

/// The edits from one list of words to another.
fn hunks<'a>(ancestor: &[&str], edited: &'a [&'a str]) -> Vec<Hunk<'a>> {
    capture_diff_slices(Algorithm::Myers, ancestor, edited)
        .into_iter()
        .filter(|op| !matches!(op, DiffOp::Equal { .. }))
        .map(|op| {
            let (from, new) = (op.old_range(), op.new_range());
            Hunk { from: from.start, to: from.end, with: edited.get(new).unwrap_or(&[]) }
        })
        .collect()
}

/// Whether two edits meet: no word of the ancestor that both kept lies between them.
fn meet(ancestor: &[&str], a: &Hunk<'_>, b: &Hunk<'_>) -> bool {
    let (first, second) = if (a.from, a.to) <= (b.from, b.to) { (a, b) } else { (b, a) };
    first.to > second.from
        || ancestor.get(first.to..second.from).is_none_or(|kept| kept.iter().all(|word| is_blank(word)))
}

/// Joins two texts that were edited from one ancestor; none when their edits touch each other.
///
/// ```
/// use rakor::domain::trail::join_words;
/// let joined = join_words("jalan dusun utara rusak", "jalan dusun selatan rusak", "jembatan dusun utara rusak");
/// assert_eq!(joined, Some("jembatan dusun selatan rusak".to_owned()));
/// assert_eq!(join_words("Rp 25.000.000", "Rp 17.500.000", "Rp 27.500.000"), None);
/// ```
#[must_use]
pub fn join_words(ancestor: &str, a: &str, b: &str) -> Option<String> {
    if a == b || b == ancestor {
        return Some(a.to_owned());
    }
    if a == ancestor {
        return Some(b.to_owned());
    }
    let (old, new_a, new_b) = (tokens(ancestor), tokens(a), tokens(b));
    let (mut edits, mut others) = (hunks(&old, &new_a), hunks(&old, &new_b));
    others.retain(|other| !edits.contains(other));
    // Edits of the same person may stand side by side: only those of two people can contradict each other.
    if others.iter().any(|other| edits.iter().any(|edit| meet(&old, edit, other))) {
        return None;
    }
    edits.append(&mut others);
    edits.sort_by_key(|edit| (edit.from, edit.to));
    let mut joined = String::with_capacity(a.len() + b.len());
    let mut at = 0;
    for edit in edits {
        joined.extend(old.get(at..edit.from).unwrap_or(&[]).iter().copied());
        joined.extend(edit.with.iter().copied());
        at = edit.to;
    }
    joined.extend(old.get(at..).unwrap_or(&[]).iter().copied());
    Some(joined)
}

/// Whether a text holds every word of another, in the same order: nothing is lost where it takes the other's place.
#[must_use]
pub fn holds_words(text: &str, other: &str) -> bool {
    let words = |text| tokens(text).into_iter().filter(|token| !is_blank(token)).collect::<Vec<_>>();
    let (all, wanted) = (words(text), words(other));
    let mut rest = all.iter();
    wanted.iter().all(|word| rest.any(|other| other == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_holds_another_when_no_word_of_it_is_missing() {
        assert!(holds_words("jalan dusun rusak sejak Maret", "jalan rusak"));
        assert!(holds_words("satu dua", "satu\ndua"));
        assert!(!holds_words("jalan rusak", "rusak jalan"));
        assert!(!holds_words("Rp 25.000.000", "Rp 25.000"));
        assert!(holds_words("satu", "") && !holds_words("", "satu"));
    }

    #[test]
    fn edits_apart_are_joined_and_edits_that_touch_are_not() {
        let old = "kerja bakti di dusun tengah hari minggu pagi";
        assert_eq!(
            join_words(
                old,
                "kerja bakti besar di dusun tengah hari minggu pagi",
                "kerja bakti di dusun tengah hari sabtu pagi"
            ),
            Some("kerja bakti besar di dusun tengah hari sabtu pagi".to_owned())
        );
        assert_eq!(join_words(old, "kerja bakti di dusun utara", "kerja bakti di dusun selatan"), None);
        assert_eq!(join_words("25 juta", "27 juta", "25 ribu"), None);
        assert_eq!(join_words("", "satu", "dua"), None);
    }

    #[test]
    fn one_person_may_edit_words_side_by_side() {
        let (old, a, b) = ("a b c d e f", "x y c d e f", "a b c d e z");
        assert_eq!(join_words(old, a, b).as_deref(), Some("x y c d e z"));
        assert_eq!(join_words(old, b, a).as_deref(), Some("x y c d e z"));
    }

    #[test]
    fn joining_does_not_depend_on_who_comes_first() {
        let (old, a, b) = ("a b c d e f", "x b c d e f", "a b c d e y");
        assert_eq!(join_words(old, a, b), join_words(old, b, a));
        assert_eq!(join_words(old, a, b).as_deref(), Some("x b c d e y"));
    }
}
