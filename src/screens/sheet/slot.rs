//! What a field of a sheet stands for.

use crate::domain::{Body, Field, Target, Value};
use crate::lang::Words;
use crate::lang::describe::field_name;
use crate::screens::{Scene, writing};

/// How a field is shown and read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::screens) enum How {
    /// The text of a record: keys go to its draft, and it is published when the field is left.
    Text,
    /// Running text of several lines, sent with every key.
    Page,
    /// One line, sent with every key.
    Line,
    /// A name, which must not be blank.
    Name,
    /// A day.
    Date,
    /// The day of a further sitting.
    Sitting,
    /// An hour of the day.
    Hour,
    /// The hour of an instant on the day of the meeting.
    Instant,
    /// Minutes, 0 or more.
    Minutes,
    /// One person, office or name.
    Party,
    /// Several of them.
    Parties,
    /// A record by its short number.
    Record,
    /// Records by their short numbers, each with a figure if it has one.
    Bases,
    /// An amount of money.
    Money,
    /// An amount of the quarter alone, which comes on top of what was realised before it.
    Alone,
    /// A quantity or percentage.
    Quantity,
    /// A whole number.
    Count,
    /// Budget lines by their codes.
    Lines,
    /// Yes or no.
    Flag,
    /// Whether a person sits in a body.
    Sits(Body),
    /// One of several values; the first stands for nothing chosen where the field may be empty.
    Choice(Vec<(String, Value)>),
    /// A state whose reason, day or tally stands in the next field.
    State(Vec<(String, Value)>),
    /// The reason, day or tally of the state above.
    Detail,
    /// A heading with a text that cannot be altered.
    Heading(String),
    /// Something that is asked for anew with Enter.
    Press(String),
}

/// One field of a sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::screens) struct Slot {
    pub(in crate::screens) label: String,
    pub(in crate::screens) target: Target,
    pub(in crate::screens) field: Field,
    pub(in crate::screens) how: How,
}

impl Slot {
    /// A slot for a field of a target, called as the field is.
    pub(in crate::screens) fn of(target: Target, field: Field, how: How, words: Words) -> Self {
        let label = field_name(&field, words).into_owned();
        Self::new(label, target, field, how)
    }

    /// A slot for a field of a target with a label of its own.
    pub(in crate::screens) fn new(label: impl Into<String>, target: Target, field: Field, how: How) -> Self {
        Self { label: label.into(), target, field, how }
    }

    /// Whether it is running text of several lines.
    pub(in crate::screens) const fn is_running_text(&self) -> bool {
        matches!(self.how, How::Text | How::Page)
    }

    /// Whether it is a single value that is written anew rather than gone on with: a day, an hour, an amount, the place.
    pub(super) fn is_single(&self) -> bool {
        let place = self.how == How::Line && self.field == Field::Place;
        let single = matches!(
            self.how,
            How::Date | How::Hour | How::Instant | How::Minutes | How::Money | How::Quantity | How::Count
        );
        place || single
    }

    /// The field that takes the keys.
    pub(super) fn inked(&self) -> &Field {
        if self.how == How::Text { &Field::Draft } else { &self.field }
    }

    /// The running text as it stands in the session.
    pub(super) fn running_text(&self, scene: &Scene<'_>) -> String {
        match (&self.how, super::record_of(self.target)) {
            (How::Text, Some(record)) => writing::text_in_work(scene.session, record),
            _ => scene.session.value(self.target, &self.field).as_text().unwrap_or_default().to_owned(),
        }
    }
}
