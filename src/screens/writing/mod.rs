//! What the writing layers share: understanding marks, names of kinds, and joining another person's words.

mod said;
mod together;

use std::collections::BTreeMap;

use super::{Event, Ids, Intent, Scene};
use crate::domain::compose::{self, Meant, Speech};
use crate::domain::states::Phase;
use crate::domain::{Change, Field, Item, Kind, RecordId, Session, Value, WriterId, check};
use crate::input::capture::{Completion, PartyWords, RecordWords, Understood, Vocabulary, complete, parse};
use crate::input::{Action, Context, KeyCode};
use crate::lang::{Lang, Words};
use crate::screens::keys::{key_in, key_of};

pub(super) use said::{dated, linked, name_when_published, too_many, understood};
pub(super) use together::{Theirs, agreed, rejoin, with_drafts};

/// The names that a line may speak of, gathered once and kept until somebody else changes the session.
#[derive(Debug, Clone)]
pub(super) struct Ear {
    speech: Speech,
    vocabulary: Vocabulary,
    seen: BTreeMap<WriterId, u32>,
}

impl Ear {
    /// Gathers the names of a session.
    pub(super) fn new(scene: &Scene<'_>) -> Self {
        let speech = compose::vocabulary(scene.session);
        let names = |called: &compose::Called| PartyWords {
            party: called.party.clone(),
            names: called.names.clone(),
        };
        let parties = speech.parties.iter().map(names).collect();
        let words = |known: &compose::Numbered| RecordWords {
            id: known.record,
            number: known.label.clone(),
            text: known.text.clone(),
        };
        let records = speech.records.iter().map(words).collect();
        let from = scene.session.date().unwrap_or_else(|| scene.now.date_naive());
        let vocabulary = Vocabulary::new(from, scene.words.lang() == Lang::En, parties, records);
        Self { speech, vocabulary, seen: others(scene) }
    }

    /// Gathers anew when somebody else has written; true when it did.
    pub(super) fn refresh(&mut self, scene: &Scene<'_>) -> bool {
        let stale = self.seen != others(scene);
        if stale {
            *self = Self::new(scene);
        }
        stale
    }

    /// The names and numbers.
    pub(super) const fn speech(&self) -> &Speech {
        &self.speech
    }

    /// What a text says, with the places of its marks.
    pub(super) fn understand(&self, text: &str, kind: Kind) -> Understood {
        parse(text, &self.vocabulary, kind)
    }

    /// How the mark at the cursor may go on.
    pub(super) fn complete(&self, text: &str, cursor: usize, kind: Kind) -> Vec<Completion> {
        complete(text, cursor, &self.vocabulary, kind)
    }
}

/// What was understood, as the meeting keeps it.
pub(super) fn meant(understood: Understood) -> Meant {
    Meant {
        text: understood.text.trim().to_owned(),
        owners: understood.owners,
        speaker: understood.speaker,
        due: understood.due,
        severity: understood.severity,
        method: understood.method,
        links: understood.links,
    }
}

/// Why a text is held once before it is published: the first mark that stays text, a day that is past, or a decision of
/// a meeting that has not begun; seldom is it meant so. `warned` is the text of which this was said already.
pub(super) fn doubt(
    warned: &mut Option<String>,
    (found, text): (&Understood, &str),
    early: Option<&str>,
    kind: Kind,
    scene: &Scene<'_>,
) -> Option<String> {
    if warned.as_deref() == Some(text) {
        return None;
    }
    let said = understood(found, text, kind, scene);
    let mark = said.into_iter().find(|(_, tone)| *tone == crate::ui::Tone::Warn).map(|(why, _)| why);
    let why: Vec<String> = early.map(str::to_owned).into_iter().chain(mark).collect();
    if why.is_empty() {
        return None;
    }
    *warned = Some(text.to_owned());
    Some(why.join("; "))
}

/// That a decision is written before its time: the meeting has not begun, or too few are here.
pub(super) fn early(kind: Kind, scene: &Scene<'_>) -> Option<&'static str> {
    match scene.session.phase() {
        Phase::Preparation if kind == Kind::Decision => Some(scene.words.capture_early()),
        Phase::Running if kind == Kind::Decision && !scene.session.quorum().met() => {
            Some(scene.words.capture_no_quorum())
        }
        Phase::Preparation | Phase::Running | Phase::Closed | Phase::Sealed => None,
    }
}

/// How far every other program's lines have been seen: one's own typing makes no new names.
fn others(scene: &Scene<'_>) -> BTreeMap<WriterId, u32> {
    let marks = scene.session.marks().iter();
    marks.filter(|(writer, _)| **writer != scene.writer).map(|(writer, upto)| (*writer, *upto)).collect()
}

/// Says that unfinished words were kept; of a draft where it lies, by the palette, as not every screen has its key.
pub(super) fn kept(published: bool, words: Words) -> String {
    if published {
        return words.capture_kept_change().to_owned();
    }
    words.capture_kept(&key_of(&[Context::Global], Action::Palette, words))
}

/// Whether an event writes into a text or field, or takes away from it.
pub(super) fn alters(event: &Event) -> bool {
    match event {
        Event::Pasted(_) => true,
        Event::Typed(key) => {
            key.ctrl
                || key.typed().is_some()
                || matches!(key.code, KeyCode::Backspace | KeyCode::Delete | KeyCode::Enter)
        }
        Event::Action(action) => {
            [Action::Undo, Action::Redo, Action::DiscardDraft, Action::DiscardChange].contains(action)
        }
    }
}

/// Whether what is written is a draft, or an edit that nobody else sees yet; empty when all is published.
pub(super) fn stage(session: &Session, record: RecordId, words: Words) -> &'static str {
    match session.record(record) {
        Some(known) if known.is_draft() => words.draft(),
        Some(known) if known.is_being_edited() => words.record_unpublished(),
        Some(_) | None => "",
    }
}

/// A record as people call it: its kind, and its number if it has one.
pub(super) fn record_name(session: &Session, record: RecordId, words: Words) -> String {
    let kind = session.record(record).map_or("", |known| words.kind(known.kind));
    match session.label(record) {
        Some(label) => format!("{kind} {label}"),
        None => kind.to_owned(),
    }
}

/// Says what was published and under which item, as it may have been written from another screen.
pub(super) fn done(name: &str, item: Item, words: Words) -> String {
    words.capture_done_in(name, &words.item_named_short(item))
}

/// The text to go on with: what is being written, else what is published.
pub(super) fn text_in_work(session: &Session, record: RecordId) -> String {
    let Some(known) = session.record(record) else { return String::new() };
    let field = if known.get(&Field::Draft).is_absent() { Field::Text } else { Field::Draft };
    known.text(&field).to_owned()
}

/// Whether something of a record is published.
pub(super) fn is_published(session: &Session, record: RecordId) -> bool {
    session.record(record).is_some_and(|known| !known.get(&Field::Text).is_absent())
}

/// Whether the rules of the moment let a change through; what they forbid is still sent, so that the reason is told.
pub(super) fn may(scene: &Scene<'_>, change: &Change) -> bool {
    check(scene.session, change).is_ok()
}

/// Puts away the text that is being written: of a draft the whole record, else only the unfinished words.
///
/// It is a gesture of its own, so that one key of undo brings the words back.
pub(super) fn discard(scene: &Scene<'_>, record: Option<RecordId>) -> Vec<Intent> {
    let Some(record) = record.filter(|id| scene.session.record(*id).is_some()) else {
        return vec![Intent::Close];
    };
    let change = if is_published(scene.session, record) {
        Change::of_record(record, Field::Draft, Value::Absent)
    } else {
        Change::Delete { record }
    };
    vec![
        Intent::Leave,
        Intent::Commit(change),
        Intent::Close,
        Intent::Tell(
            crate::ui::Tone::Info,
            scene.words.capture_discarded(&key_in(Context::Global, Action::Undo, scene.words)),
        ),
    ]
}

/// Adds a note for each piece of a text that was too long for its field, and says so; nothing when nothing is left.
pub(super) fn further_notes(rest: &str, item: Item, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    let pieces = compose::split_paste(rest);
    if pieces.is_empty() {
        return Vec::new();
    }
    let notes = pieces.iter().map(|piece| further_note(piece, item, scene, ids)).collect();
    vec![Intent::Continue(Change::Batch(notes)), Intent::warn(scene.words.pasted_rest(pieces.len()))]
}

/// Adds a note with a piece of a long paste.
pub(super) fn further_note(piece: &str, item: Item, scene: &Scene<'_>, ids: &mut Ids) -> Change {
    let mut fields = compose::begun(scene.session, item, "", &scene.me.name, scene.now, None);
    fields.set(Field::Draft, Value::Absent);
    fields.set(Field::Text, piece.into());
    Change::Add { kind: Kind::Note, record: ids.draw(), fields }
}
