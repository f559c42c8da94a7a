//! Understands a captured line.

use std::ops::Range;

use unicode_normalization::char::is_combining_mark;

use super::vocabulary::Match;
use super::{Doubt, Meaning, SEVERITIES, Sign, Span, Understood, Vocabulary, signs, takes};
use crate::domain::states::Method;
use crate::domain::text::folded;
use crate::domain::{Kind, Party};
use crate::input::{BadDate, leading_date, parse_date};

/// Understands a text: its marks, and what remains without them.
///
/// A mark that the kind does not take, one too many, or one that is not known stays in the text. Where a mark goes,
/// the white space before it goes too.
#[must_use]
pub fn parse(text: &str, vocabulary: &Vocabulary, kind: Kind) -> Understood {
    let mut found = Understood::default();
    let mut read = 0;
    let mut counts = [0_usize; 5];
    for (at, sign) in signs(text) {
        let Some(rest) = text.get(at + 1..).filter(|_| at >= read) else { continue };
        if kind == Kind::Decision && sign == Sign::Name && runs(rest).next().is_some() {
            found.doubts.push((first_word(text, at), Doubt::NoPlaceForName));
        }
        let Some(count) = counts.get_mut(sign as usize).filter(|count| **count < takes(kind, sign)) else {
            continue;
        };
        match meaning(sign, rest, vocabulary, kind) {
            Ok((meaning, len)) => {
                *count += 1;
                read = at + 1 + len;
                found.note(Span { range: at..read, meaning });
            }
            Err(Some(Doubt::ImpossibleDate)) => {
                let len = impossible(rest, vocabulary).unwrap_or(0);
                found.doubts.push((at..at + 1 + len, Doubt::ImpossibleDate));
            }
            Err(Some(doubt)) => found.doubts.push((first_word(text, at), doubt)),
            Err(None) => {}
        }
    }
    found.text = without(text, &found.spans);
    found
}

impl Understood {
    /// Takes up what a mark says.
    fn note(&mut self, span: Span) {
        match &span.meaning {
            Meaning::Speaker(party) => self.speaker = Some(party.clone()),
            Meaning::Owner(party) if !self.owners.contains(party) => self.owners.push(party.clone()),
            Meaning::Link(record) if !self.links.contains(record) => self.links.push(*record),
            Meaning::Owner(_) | Meaning::Link(_) => {}
            Meaning::Due(date) => self.due = Some(*date),
            Meaning::Severity(severity) => self.severity = Some(*severity),
            Meaning::Votes(method) => self.method = Some(*method),
        }
        self.spans.push(span);
    }
}

/// What a sign says with the text after it, and how many bytes of that text it takes; or why it says nothing.
fn meaning(
    sign: Sign,
    rest: &str,
    words: &Vocabulary,
    kind: Kind,
) -> Result<(Meaning, usize), Option<Doubt>> {
    match sign {
        Sign::Name => name(rest, words, kind),
        Sign::Date => date(rest, words),
        Sign::Grave => {
            let (word, len) = runs(rest).next().ok_or(None)?;
            let known = SEVERITIES.iter().find(|(_, names)| names.contains(&word.as_str()));
            match known.filter(|_| ends(rest, len)) {
                Some(known) => Ok((Meaning::Severity(known.0), len)),
                None => Err(Some(Doubt::UnknownSeverity)),
            }
        }
        Sign::Votes => votes(rest),
        Sign::Number => {
            let (word, len) = runs(rest).next().ok_or(None)?;
            let record =
                words.numbered(&word).filter(|_| ends(rest, len)).ok_or(Some(Doubt::UnknownRecord))?;
            Ok((Meaning::Link(record.id), len))
        }
    }
}

/// The longest known name at the start of a text.
fn name(rest: &str, words: &Vocabulary, kind: Kind) -> Result<(Meaning, usize), Option<Doubt>> {
    let mut name = String::new();
    let mut best = Err(None);
    for (word, end) in runs(rest).take(words.longest()) {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(&word);
        match words.called(&name) {
            _ if !ends(rest, end) => {}
            Match::Nobody => {}
            Match::Several => best = Err(Some(Doubt::AmbiguousName)),
            Match::One(party) => {
                let len = party.spelled(rest).unwrap_or(0).max(end);
                best = Ok((as_party(party.party.clone(), kind), len));
            }
        }
    }
    if best.is_err()
        && let Some(begun) = begun(rest, words, kind)
    {
        return Ok(begun);
    }
    let looks_like_a_name = !name.is_empty();
    best.map_err(|doubt| doubt.or_else(|| looks_like_a_name.then_some(Doubt::UnknownName)))
}

/// The most words at the start of a text that begin the name of one party alone: `kasi kes`.
///
/// A single word begins no name: it could be any word of the text. Nor does a last word of fewer than three letters.
fn begun(rest: &str, words: &Vocabulary, kind: Kind) -> Option<(Meaning, usize)> {
    let mut typed: Vec<String> = Vec::new();
    let mut best = None;
    for (word, end) in runs(rest).take(words.longest()) {
        let long = word.chars().count() >= 3;
        typed.push(word);
        if let (true, true, true, Some(party)) = (typed.len() > 1, long, ends(rest, end), words.begun(&typed))
        {
            best = Some((as_party(party.party.clone(), kind), end));
        }
    }
    best
}

/// What a party after `@` says in a record of a kind.
const fn as_party(party: Party, kind: Kind) -> Meaning {
    if matches!(kind, Kind::FollowUp) { Meaning::Owner(party) } else { Meaning::Speaker(party) }
}

/// The longest date at the start of a text.
fn date(rest: &str, words: &Vocabulary) -> Result<(Meaning, usize), Option<Doubt>> {
    if rest.starts_with(char::is_whitespace) {
        return Err(None);
    }
    if let Some((date, len)) = leading_date(rest, words.meeting) {
        return Ok((Meaning::Due(date), len));
    }
    Err(impossible(rest, words).map(|_| Doubt::ImpossibleDate))
}

/// The bytes at the start of a text that are written as a date which no calendar has.
fn impossible(rest: &str, words: &Vocabulary) -> Option<usize> {
    let line = rest.lines().next().unwrap_or_default();
    let pieces = line.split_inclusive(char::is_whitespace).take(6).scan(0, |end, piece| {
        *end += piece.len();
        line.get(..*end)
    });
    let bad = |piece: &&str| {
        matches!(parse_date(piece, words.meeting), Err(BadDate::ImpossibleDate | BadDate::OtherWeekday(_)))
    };
    let pieces = pieces.skip_while(|piece| piece.trim().bytes().all(|b| b.is_ascii_digit()));
    pieces.filter(bad).last().map(|piece| piece.trim_end().len())
}

/// Votes as `12/3/1` or `12/3` at the start of a text: for, against, abstaining.
fn votes(rest: &str) -> Result<(Meaning, usize), Option<Doubt>> {
    let word = rest.split(char::is_whitespace).next().unwrap_or_default();
    let word = word.trim_end_matches([',', '.', ';']);
    let begins = word.starts_with(|c: char| c.is_ascii_digit()) && word.contains('/');
    let numbers: Option<Vec<u16>> = word.split('/').map(|number| number.parse().ok()).collect();
    let method = match numbers.as_deref() {
        Some([agree, disagree]) => Method::Vote { agree: *agree, disagree: *disagree, abstain: 0 },
        Some([agree, disagree, abstain]) => {
            Method::Vote { agree: *agree, disagree: *disagree, abstain: *abstain }
        }
        _ => return Err(begins.then_some(Doubt::UnclearVotes)),
    };
    Ok((Meaning::Votes(method), word.len()))
}

/// The words of letters and digits at the start of a text, folded, each with the byte at which it ends.
///
/// The first stands at the very start; between two of them is one sign that names have, or a single space.
fn runs(text: &str) -> impl Iterator<Item = (String, usize)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let gap = if at == 0 { 0 } else { gap(rest)? };
        let word = rest.get(gap..)?;
        let len = word.find(|c: char| !c.is_alphanumeric() && !is_combining_mark(c)).unwrap_or(word.len());
        at += gap + len;
        Some((folded(word.get(..len)?), at)).filter(|(word, _)| !word.is_empty())
    })
}

/// The bytes between two words of one name: a space, a sign such as in `TU/Umum` or `Ma'ruf`, or a dot and a space.
fn gap(rest: &str) -> Option<usize> {
    let signs = rest.find(|c: char| !matches!(c, '.' | ',' | '/' | '-' | '\'' | '’' | '&' | '(' | ' '))?;
    let between = rest.get(..signs)?;
    (between.chars().count() <= 3 && !between.contains("  ")).then_some(signs).filter(|len| *len > 0)
}

/// Whether a word may end at this byte: nothing follows, or white space, or signs before white space.
fn ends(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    let word = rest.split(char::is_whitespace).next().unwrap_or_default();
    !word.contains(|c: char| {
        c.is_alphanumeric() || is_combining_mark(c) || Sign::of(c).is_some_and(|_| !matches!(c, '!' | '='))
    })
}

/// The bytes of a sign and the word that it stands before.
fn first_word(text: &str, at: usize) -> Range<usize> {
    let rest = text.get(at..).unwrap_or_default();
    at..at + rest.find(char::is_whitespace).unwrap_or(rest.len())
}

/// The text without its marks; each takes along the white space before it, or after it at the very start.
fn without(text: &str, spans: &[Span]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for span in spans {
        let piece = text.get(from..span.range.start).unwrap_or_default();
        out.push_str(if out.is_empty() { piece.trim_start() } else { piece });
        out.truncate(out.trim_end().len());
        from = span.range.end;
    }
    let rest = text.get(from..).unwrap_or_default();
    out.push_str(if out.is_empty() && from > 0 { rest.trim_start() } else { rest });
    out
}
