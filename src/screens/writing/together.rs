//! What several people write in one text: nobody's words are lost without a question.

use crate::domain::trail::{holds_words, join_words};
use crate::domain::{Field, Record, RecordId, Session, Target};
use crate::screens::{Intent, Scene};

/// The text of a field as everybody sees it, unless people disagree about it.
pub(in crate::screens) fn agreed<'a>(session: &'a Session, target: Target, field: &Field) -> Option<&'a str> {
    if session.conflict(target, field).is_some() {
        return None;
    }
    let held = session.value(target, field);
    if held.is_absent() { Some("") } else { held.as_text() }
}

/// Brings another person's words into a text that is being written; when they do not fit together both stay.
///
/// A text that holds all words of the other, as one that was gone on with from it does, stands for both.
pub(in crate::screens) fn rejoin(ancestor: &str, theirs: &str, mine: &str, between: &str) -> String {
    if theirs == ancestor || theirs == mine {
        return mine.to_owned();
    }
    join_words(ancestor, mine, theirs).unwrap_or_else(|| {
        if holds_words(theirs, mine) {
            theirs.to_owned()
        } else if holds_words(mine, theirs) {
            mine.to_owned()
        } else {
            format!("{mine}{between}{theirs}")
        }
    })
}

/// A text joined with what others are writing at the same time in the same record; none when it holds all their words.
///
/// `published` is what stood there before either of them wrote.
pub(in crate::screens) fn with_drafts(
    session: &Session,
    record: RecordId,
    published: &str,
    mine: &str,
    between: &str,
) -> Option<String> {
    let conflict = session.conflict(Target::Record(record), &Field::Draft)?;
    let others = conflict.iter().filter_map(|version| version.value.known().as_text());
    let joined = others.fold(mine.to_owned(), |text, theirs| {
        if holds_words(&text, theirs) { text } else { rejoin(published, theirs, &text, between) }
    });
    (joined != mine).then_some(joined)
}

/// Another's words in a text that is being written: they are not thrown away with a single key.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::screens) enum Theirs {
    /// All of it was written here.
    #[default]
    None,
    /// Another's words stand in it.
    Here,
    /// The same, and discarding them was warned of.
    Told,
}

impl Theirs {
    /// Of a text that is opened: an edit of a published text that stands there already was begun elsewhere.
    pub(in crate::screens) fn of(session: &Session, record: RecordId) -> Self {
        let begun = session.record(record).is_some_and(Record::is_being_edited);
        if begun { Self::Here } else { Self::None }
    }

    /// Another's words were joined in.
    pub(in crate::screens) const fn came(&mut self) {
        *self = Self::Here;
    }

    /// Says once, where another's words would go too, which key discards them all the same.
    pub(in crate::screens) fn hold(&mut self, key: &str, scene: &Scene<'_>) -> Option<Vec<Intent>> {
        if *self != Self::Here {
            return None;
        }
        *self = Self::Told;
        Some(vec![Intent::warn(scene.words.capture_not_yours(key))])
    }
}
