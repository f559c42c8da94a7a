//! The open meeting.

use std::collections::BTreeMap;

use crate::domain::states::Seat;
use crate::domain::trail::Gesture;
use crate::domain::{Field, LineId, Moment, Session, Target, Trail, VersionId, WriterId};

use super::message::Opened;
use super::model::PROJECT_EVERY;

/// A meeting that is open here, with what this program did to it.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) stem: String,
    pub(super) trail: Trail,
    pub(super) before: Option<Session>,
    /// The number of the last line written here.
    pub(super) number: u32,
    /// The number up to which lines are safe.
    pub(super) saved: u32,
    pub(super) undo: Vec<Gesture>,
    pub(super) redo: Vec<Gesture>,
    /// How many gestures could be taken back when the break was begun here that is on now.
    pub(super) recess_at: Option<usize>,
    pub(super) visit: Option<Visit>,
    pub(super) generation: u64,
    /// Whether another machine writes in the trail too, as far as has been heard.
    pub(super) is_shared: bool,
    /// How far every program had written when this one came.
    heard: BTreeMap<WriterId, u32>,
    /// When the session file was last given; none when it never was.
    projected: Option<Moment>,
    /// Whether the trail holds more than the file was given.
    dirty: bool,
}

/// What this program did to a meeting, for undo and redo; it outlasts leaving and opening the meeting again.
#[derive(Debug, Default)]
pub(super) struct Gestures {
    undo: Vec<Gesture>,
    redo: Vec<Gesture>,
}

/// The visit of one or more fields by the cursor: one gesture, one branch of versions per field.
#[derive(Debug, Default)]
pub(super) struct Visit {
    pub(super) gesture: Gesture,
    pub(super) branches: Vec<(Target, Field, Vec<VersionId>)>,
}

impl Open {
    /// A meeting as it was read.
    pub(super) fn new(opened: Opened, writer: WriterId) -> Self {
        let number = opened.trail.seen().get(&writer).copied().unwrap_or(0);
        Self {
            stem: opened.stem,
            heard: opened.trail.seen(),
            trail: opened.trail,
            before: opened.before,
            number,
            saved: number,
            undo: Vec::new(),
            redo: Vec::new(),
            recess_at: None,
            visit: None,
            generation: opened.generation,
            is_shared: opened.is_shared,
            projected: None,
            dirty: false,
        }
    }

    /// A meeting that begins here.
    pub(super) fn created(stem: &str, trail: Trail, before: Option<Session>) -> Self {
        let opened = Opened {
            stem: stem.to_owned(),
            trail,
            before,
            edits: Vec::new(),
            generation: 0,
            is_shared: false,
            remark: String::new(),
        };
        Self::new(opened, WriterId(0))
    }

    /// Takes up again what was done here before the meeting was left.
    pub(super) fn remember(&mut self, gestures: Gestures) {
        (self.undo, self.redo) = (gestures.undo, gestures.redo);
    }

    /// Lets go of the meeting: its stem, and what was done to it.
    pub(super) fn forget(self) -> (String, Gestures) {
        (self.stem, Gestures { undo: self.undo, redo: self.redo })
    }

    /// The id of the next line written here.
    pub(super) fn next_line(&mut self, writer: WriterId) -> LineId {
        self.number += 1;
        LineId { writer, number: self.number }
    }

    /// Notes that the trail has grown.
    pub(super) const fn touch(&mut self) {
        self.dirty = true;
    }

    /// Milliseconds until the session file should be written; none when it holds everything.
    pub(super) fn due_in(&self, now: Moment) -> Option<i64> {
        self.dirty.then(|| {
            self.projected
                .map_or(0, |then| (PROJECT_EVERY - (now - then).num_milliseconds()).clamp(0, PROJECT_EVERY))
        })
    }

    /// Notes that the file is being written now.
    pub(super) const fn project(&mut self, now: Moment) {
        self.projected = Some(now);
        self.dirty = false;
    }

    /// The name of another program's person who holds kendali and may be there still.
    ///
    /// A holder of one's own name who has been silent since this program came is oneself before starting anew.
    pub(super) fn other_holder(&self, writer: WriterId, name: &str) -> Option<String> {
        let seat = self.trail.session().seat().filter(|seat| seat.writer != writer)?;
        let seen = |marks: &BTreeMap<WriterId, u32>| marks.get(&seat.writer).copied();
        let spoke = seen(&self.trail.seen()) != seen(&self.heard);
        (seat.name != name || spoke).then(|| seat.name.clone())
    }

    /// Whether this program may write the file: where another machine writes too, only the holder of kendali does.
    ///
    /// Whoever held it and started anew is the same person under a new writer id, so the name counts too.
    pub(super) fn may_project(&self, writer: WriterId, name: &str) -> bool {
        let holds = |seat: &Seat| seat.writer == writer || seat.name == name;
        !self.is_shared || self.trail.session().seat().is_none_or(holds)
    }
}
