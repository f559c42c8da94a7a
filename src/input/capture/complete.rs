//! Offers how a mark that is being typed may go on.

use std::ops::Range;

use super::vocabulary::Match;
use super::{Meaning, SEVERITIES, Sign, Vocabulary, signs, takes};
use crate::domain::Kind;
use crate::domain::text::folded;
use crate::input::leading_date;

/// The most offers that are made at once.
const MOST_OFFERS: usize = 12;

/// The dates that are offered, Indonesian and English.
const DATES: [[&str; 2]; 16] = [
    ["besok", "tomorrow"],
    ["lusa", "day after tomorrow"],
    ["1 minggu", "1 week"],
    ["2 minggu", "2 weeks"],
    ["minggu depan", "next week"],
    ["1 bulan", "1 month"],
    ["3 bulan", "3 months"],
    ["akhir bulan", "end of month"],
    ["akhir triwulan", "end of quarter"],
    ["akhir tahun", "end of year"],
    ["senin", "monday"],
    ["selasa", "tuesday"],
    ["rabu", "wednesday"],
    ["kamis", "thursday"],
    ["jumat", "friday"],
    ["sabtu", "saturday"],
];

/// One way to go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The bytes that are replaced, from the sign to the cursor.
    pub range: Range<usize>,
    /// What replaces them, with a space at its end.
    pub insert: String,
    /// What the list shows.
    pub label: String,
    /// A second text beside it, such as what a record says; empty if there is none.
    pub detail: String,
    /// What the mark would say.
    pub meaning: Meaning,
}

/// Offers how the mark before the cursor may go on, the best first; nothing when the cursor is in no mark.
///
/// `cursor` is a byte of the text. Names are found by the start of any of their words.
#[must_use]
pub fn complete(text: &str, cursor: usize, vocabulary: &Vocabulary, kind: Kind) -> Vec<Completion> {
    let Some(before) = text.get(..cursor) else { return Vec::new() };
    let Some((at, sign)) = signs(before).filter(|(_, sign)| takes(kind, *sign) > 0).last() else {
        return Vec::new();
    };
    let typed = before.get(at + 1..).unwrap_or_default();
    if typed.contains('\n') || typed.starts_with(' ') {
        return Vec::new();
    }
    let offers = match sign {
        Sign::Name => names(typed, vocabulary, kind),
        Sign::Date => dates(typed, vocabulary),
        Sign::Grave => severities(typed, vocabulary),
        Sign::Number => records(typed, vocabulary),
        Sign::Votes => return Vec::new(),
    };
    let finish = |offer: Offer| Completion {
        range: at..cursor,
        insert: format!("{}{} ", before.get(at..=at).unwrap_or_default(), offer.label),
        label: offer.label,
        detail: offer.detail,
        meaning: offer.meaning,
    };
    offers.into_iter().take(MOST_OFFERS).map(finish).collect()
}

/// A way to go on, before it knows where.
struct Offer {
    /// What follows the sign.
    label: String,
    /// A second text.
    detail: String,
    /// What it says.
    meaning: Meaning,
}

/// What is typed as names are compared; a space at its end says that the word is complete.
fn begun(typed: &str) -> String {
    let mut plain = folded(typed);
    if typed.ends_with(char::is_whitespace) && !plain.is_empty() {
        plain.push(' ');
    }
    plain
}

/// The parties one of whose names starts as typed, then those with a later word that does.
fn names(typed: &str, words: &Vocabulary, kind: Kind) -> Vec<Offer> {
    let plain = begun(typed);
    let inner = format!(" {plain}");
    let owner = if kind == Kind::FollowUp { Meaning::Owner } else { Meaning::Speaker };
    let mut found = Vec::new();
    for party in &words.parties {
        let starts = party.names.iter().any(|(_, name)| name.starts_with(&plain));
        let within = party.names.iter().any(|(_, name)| name.contains(&inner));
        let own = |name: &&(String, String)| matches!(words.called(&name.1), Match::One(_));
        if let (Some((name, _)), true) = (party.names.iter().find(own), starts || within) {
            found.push((!starts, name.clone(), owner(party.party.clone())));
        }
    }
    found.sort_by_key(|(later, ..)| *later);
    let offer = |(_, label, meaning)| Offer { label, detail: String::new(), meaning };
    found.into_iter().map(offer).collect()
}

/// The dates that start as typed; a number offers its units.
fn dates(typed: &str, words: &Vocabulary) -> Vec<Offer> {
    let plain = typed.to_lowercase();
    let language = usize::from(words.english);
    let mut phrases: Vec<String> = Vec::new();
    let number = plain.split(' ').next().filter(|word| word.parse::<u16>().is_ok());
    if let Some(number) = number {
        let units = [["hari", "days"], ["minggu", "weeks"], ["bulan", "months"]];
        let named = units.iter().filter_map(|both| both.get(language));
        phrases.extend(named.map(|unit| format!("{number} {unit}")));
    }
    let usual = DATES.iter().filter_map(|both| both.get(language)).map(|phrase| (*phrase).to_owned());
    phrases.extend(usual.filter(|phrase| number.is_none_or(|number| !phrase.starts_with(number))));
    phrases.retain(|phrase| phrase.starts_with(&plain));
    let offer = |label: String| {
        let (date, _) = leading_date(&label, words.meeting)?;
        Some(Offer { label, detail: String::new(), meaning: Meaning::Due(date) })
    };
    phrases.into_iter().filter_map(offer).collect()
}

/// The severities that start as typed.
fn severities(typed: &str, words: &Vocabulary) -> Vec<Offer> {
    let plain = begun(typed);
    let known = SEVERITIES.iter().filter_map(|(severity, names)| {
        let name = names.get(usize::from(words.english))?;
        name.starts_with(&plain).then(|| Offer {
            label: (*name).to_owned(),
            detail: String::new(),
            meaning: Meaning::Severity(*severity),
        })
    });
    known.collect()
}

/// The records whose number starts as typed, then those whose text has a word that does.
fn records(typed: &str, words: &Vocabulary) -> Vec<Offer> {
    let plain = begun(typed);
    let inner = format!(" {plain}");
    let mut found = Vec::new();
    for (record, number) in &words.records {
        let numbered = number.starts_with(&plain);
        if words.numbered(number).is_some()
            && (numbered || format!(" {}", folded(&record.text)).contains(&inner))
        {
            found.push((!numbered, record));
        }
    }
    found.sort_by_key(|(by_text, _)| *by_text);
    let offer = |(_, record): (bool, &super::RecordWords)| Offer {
        label: record.number.clone(),
        detail: record.text.clone(),
        meaning: Meaning::Link(record.id),
    };
    found.into_iter().map(offer).collect()
}
