//! How a text was understood, in words.

use chrono::NaiveDate;

use super::record_name;
use crate::domain::states::Method;
use crate::domain::{Kind, RecordId};
use crate::input::capture::{Doubt, Understood};
use crate::lang::Words;
use crate::lang::describe::parties_in_words;
use crate::screens::Scene;
use crate::ui::Tone;

/// Each mark in words, then what stayed text although it looks like a mark, then the records that are spoken of.
pub(in crate::screens) fn understood(
    found: &Understood,
    line: &str,
    kind: Kind,
    scene: &Scene<'_>,
) -> Vec<(String, Tone)> {
    let words = scene.words;
    let mut said = Vec::new();
    if !found.owners.is_empty() {
        said.push((words.capture_owner(&parties_in_words(scene.session, &found.owners)), Tone::Good));
    }
    if let Some(speaker) = &found.speaker {
        let name = scene.session.party_name(speaker);
        let note = kind == Kind::Note;
        said.push((if note { words.capture_speaker(name) } else { words.capture_raised(name) }, Tone::Good));
    }
    if let Some(due) = found.due {
        let date = dated(due, scene);
        let decision = kind == Kind::Decision;
        said.push((if decision { words.capture_review(&date) } else { words.due_in(&date) }, Tone::Good));
        if scene.session.date().is_some_and(|meeting| due < meeting) {
            said.push((words.capture_past(&words.date_short(due)), Tone::Warn));
        }
    }
    if let Some(level) = found.severity {
        let level = words.severity(level);
        let follow_up = kind == Kind::FollowUp;
        let said_so = if follow_up { words.capture_priority(level) } else { words.capture_severity(level) };
        said.push((said_so, Tone::Good));
    }
    if let Some(Method::Vote { agree, disagree, abstain }) = found.method {
        said.push((words.capture_votes(agree, disagree, abstain), Tone::Good));
        if found.method.is_some_and(Method::is_lost) {
            said.push((words.value_not_carried().to_owned(), Tone::Warn));
        }
        said.extend(found.method.and_then(|method| too_many(method, scene)).map(|why| (why, Tone::Warn)));
    }
    said.extend(doubts(found, line, words));
    said.extend(found.links.iter().map(|record| (linked(*record, scene), Tone::Good)));
    said
}

/// Why a result cannot be: more votes than there are people here who may vote.
pub(in crate::screens) fn too_many(method: Method, scene: &Scene<'_>) -> Option<String> {
    let Method::Vote { agree, disagree, abstain } = method else { return None };
    let cast = u32::from(agree) + u32::from(disagree) + u32::from(abstain);
    let here = scene.session.quorum().invited.present;
    (cast > u32::from(here)).then(|| scene.words.capture_too_many_votes(cast, here))
}

/// What looks like a mark and stayed text, with the reason.
fn doubts(found: &Understood, line: &str, words: Words) -> Vec<(String, Tone)> {
    let why = |(range, doubt): &(std::ops::Range<usize>, Doubt)| {
        let mark = line.get(range.clone()).unwrap_or_default();
        let why = match doubt {
            Doubt::UnknownName => words.capture_unknown_name(mark),
            Doubt::LongerName => words.capture_longer_name(mark),
            Doubt::AmbiguousName => words.capture_ambiguous_name(mark),
            Doubt::ImpossibleDate => words.capture_impossible_date(mark),
            Doubt::UnknownRecord => words.capture_unknown_record(mark),
            Doubt::UnknownSeverity => words.capture_unknown_severity(mark),
            Doubt::UnclearVotes => words.capture_unclear_votes(mark),
            Doubt::NoPlaceForName => words.capture_no_place_for_name(mark),
        };
        (why, Tone::Warn)
    };
    found.doubts.iter().map(why).collect()
}

/// A record as `Masalah M3: SPJ panjar belum masuk`, its first line.
pub(in crate::screens) fn linked(record: RecordId, scene: &Scene<'_>) -> String {
    let text = scene.session.record(record).map_or("", |known| known.shown_text());
    let name = record_name(scene.session, record, scene.words);
    format!("{name}: {}", text.lines().next().unwrap_or_default())
}

/// A day as `Sab, 15 Jul 2023 (3 bulan lagi)`.
pub(in crate::screens) fn dated(date: NaiveDate, scene: &Scene<'_>) -> String {
    let words = scene.words;
    let weekday: String = words.weekday(date).chars().take(3).collect();
    format!("{weekday}, {} ({})", words.date_short(date), scene.due(date))
}

/// What a record is called once it is published: its kind with the number that it has or would get next.
pub(in crate::screens) fn name_when_published(
    kind: Kind,
    record: Option<RecordId>,
    scene: &Scene<'_>,
) -> String {
    let word = scene.words.kind(kind);
    let own = record.and_then(|record| scene.session.label(record));
    let next = || kind.letter().map(|letter| format!("{letter}{}", scene.session.next_number(kind)));
    own.or_else(next).map_or_else(|| word.to_owned(), |label| format!("{word} {label}"))
}
