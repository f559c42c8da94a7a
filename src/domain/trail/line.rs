//! Changes, and the lines in which they travel.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde_json::{Map, Value as Json};

use crate::domain::states::{ItemState, Phase};
use crate::domain::{BadId, Field, Fields, Item, Kind, LineId, Moment, RecordId, Target, Value, WriterId};

/// Everything that can happen to a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Adds a record with all its fields at once.
    Add {
        /// What it is.
        kind: Kind,
        /// Its id, drawn by the caller.
        record: RecordId,
        /// Its fields.
        fields: Fields,
    },
    /// Sets one field.
    Set {
        /// Of what.
        target: Target,
        /// Which.
        field: Field,
        /// The new value; [`Value::Absent`] clears it.
        value: Value,
    },
    /// Deletes a record; it can be restored.
    Delete {
        /// Which.
        record: RecordId,
    },
    /// Restores a deleted record.
    Restore {
        /// Which.
        record: RecordId,
    },
    /// Moves a record to another agenda item.
    Move {
        /// Which.
        record: RecordId,
        /// Where to.
        to: Item,
    },
    /// Moves the meeting on in its life.
    Phase {
        /// The new phase.
        to: Phase,
        /// Why; needed to reopen.
        reason: String,
    },
    /// What belongs to kendali.
    Seat(SeatChange),
    /// Several changes in one gesture: all or none.
    Batch(Vec<Self>),
}

/// A change of what one program at a time decides; it names its goal, so that coming twice does no harm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SeatChange {
    /// Takes the seat.
    Take {
        /// The name of whoever takes it.
        name: String,
    },
    /// Puts an item on show and starts its clock.
    Show {
        /// The item.
        item: Item,
    },
    /// Stops the clock: no item is on show.
    Stop,
    /// Says how far an item has come.
    Mark {
        /// The item.
        item: Item,
        /// How far.
        state: ItemState,
    },
    /// Says how long an item has been discussed in all.
    Spend {
        /// The item.
        item: Item,
        /// Seconds in all.
        seconds: u32,
    },
}

impl Change {
    /// Sets a field.
    pub fn set(target: Target, field: Field, value: impl Into<Value>) -> Self {
        Self::Set { target, field, value: value.into() }
    }

    /// Sets a field of a record.
    pub fn of_record(record: RecordId, field: Field, value: impl Into<Value>) -> Self {
        Self::set(Target::Record(record), field, value)
    }

    /// The same with every value as files can hold it.
    pub(super) fn by_the_minute(self) -> Self {
        match self {
            Self::Add { kind, record, fields } => {
                let fields = fields.into_iter().map(|(field, value)| (field, value.by_the_minute()));
                Self::Add { kind, record, fields: fields.collect() }
            }
            Self::Set { target, field, value } => Self::Set { target, field, value: value.by_the_minute() },
            Self::Batch(changes) => Self::Batch(changes.into_iter().map(Self::by_the_minute).collect()),
            Self::Delete { .. }
            | Self::Restore { .. }
            | Self::Move { .. }
            | Self::Phase { .. }
            | Self::Seat(_) => self,
        }
    }

    /// Several changes as one, batches unfolded; a single one stays what it is.
    #[must_use]
    pub fn joined(changes: &[Self]) -> Self {
        if let [one] = changes {
            return one.clone();
        }
        Self::Batch(changes.iter().flat_map(Self::leaves).cloned().collect())
    }

    /// The changes that it is made of, batches unfolded.
    #[must_use]
    pub fn leaves(&self) -> Vec<&Self> {
        if let Self::Batch(changes) = self {
            changes.iter().flat_map(Self::leaves).collect()
        } else {
            vec![self]
        }
    }
}

/// Names one version of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum VersionId {
    /// Only the file tells of it: a fingerprint of session, path and value, the same on every machine.
    Base(u64),
    /// A line wrote it.
    Line(LineId),
}

impl fmt::Display for VersionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Base(hash) => write!(f, "base.{hash:016x}"),
            Self::Line(id) => write!(f, "{id}"),
        }
    }
}

impl FromStr for VersionId {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        match text.strip_prefix("base.") {
            Some(hash) => u64::from_str_radix(hash, 16)
                .map(Self::Base)
                .map_err(|_| BadId { kind: "version id", text: text.to_owned() }),
            None => text.parse().map(Self::Line),
        }
    }
}

/// How far each writer had been seen.
pub type Seen = BTreeMap<WriterId, u32>;

/// One line of the trail: a change with all that folding needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its id.
    pub id: LineId,
    /// Its Lamport clock.
    pub clock: u64,
    /// Who made the change, by name.
    pub author: String,
    /// When.
    pub at: Moment,
    /// For each field that the change sets, in the order of its leaves, all versions that it replaces.
    pub replaces: Vec<Vec<VersionId>>,
    /// How far each writer had been seen; only deletion, restoration and phases need it.
    pub seen: Option<Seen>,
    /// The change.
    pub change: Change,
    /// Keys of the line and of its changes that this version does not know.
    pub beside: Option<Box<LineBeside>>,
}

/// Keys of a line that this version does not know, so that it can be written as it was told.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LineBeside {
    /// Beside those of the line itself.
    pub(super) line: Map<String, Json>,
    /// Beside those of each change, a batch before those in it.
    pub(super) changes: Vec<Map<String, Json>>,
}
