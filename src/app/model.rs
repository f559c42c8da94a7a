//! The whole state of the program.

use std::collections::HashMap;

use chrono::Timelike;
use ratatui::layout::Rect;

use super::layers::Above;
use super::message::Effect;
use super::open::Gestures;
use super::shown::Shown;
use super::world::World;
use crate::domain::{Item, Library, Moment, RecordId, Session, SessionId, WriterId};
use crate::screens::{Ids, Me, Place};
use crate::ui::frame::Saved;
use crate::ui::{Look, Tone};

/// How long a session file may lag behind its trail, in milliseconds.
pub(super) const PROJECT_EVERY: i64 = 2_000;

/// What the program is started with.
#[derive(Debug, Clone)]
pub struct Start {
    /// Theme, glyphs and language.
    pub look: Look,
    /// Who sits here, if that is known.
    pub me: Option<Me>,
    /// This running program.
    pub writer: WriterId,
    /// Where record ids come from.
    pub ids: Ids,
    /// The folder's path as shown.
    pub folder: String,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// The stem of a meeting to open at once.
    pub open: Option<String>,
    /// Now.
    pub now: Moment,
}

/// The whole state; only [`super::update`] alters it.
#[derive(Debug)]
pub struct Model {
    pub(super) world: World,
    pub(super) ids: Ids,
    pub(super) shown: Shown,
    pub(super) history: Vec<Place>,
    pub(super) above: Vec<Above>,
    pub(super) note: Option<(Tone, String)>,
    pub(super) awaited: Option<Awaited>,
    pub(super) recess_from: Option<Item>,
    /// What can be taken back and made again in meetings that were open here, by their stems.
    pub(super) gestures: HashMap<String, Gestures>,
    /// When a line of quick capture was last finished here: who types on means the line, not commands.
    pub(super) finished_at: Option<Moment>,
    /// The folder of the file that was taken in last.
    pub(super) intake_folder: String,
    pub(super) effects: Vec<Effect>,
    pub(super) redraw: bool,
    pub(super) first_start: bool,
}

/// What is to be shown once a meeting is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Awaited {
    pub(super) stem: String,
    pub(super) then: Vec<After>,
}

/// Something to do once the meeting is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum After {
    /// Go to a place in it.
    Go(Place),
    /// Go to a record of it.
    Record(RecordId),
    /// Open a capture of a kind at the item on show.
    Capture(crate::domain::Kind),
}

impl Model {
    /// The program as it starts: Beranda, with the folder still to be read.
    #[must_use]
    pub fn new(start: Start) -> Self {
        let first_start = start.me.is_none();
        let quarter = crate::domain::Quarter::of(start.now.date_naive());
        let mut model = Self {
            world: World {
                look: start.look,
                me: start.me.unwrap_or_default(),
                writer: start.writer,
                library: Library { folder: start.folder, loading: true, ..Library::default() },
                open: None,
                nothing: Session::empty(SessionId::new("", quarter)),
                read: None,
                now: start.now,
                size: start.size,
                trouble: None,
            },
            ids: start.ids,
            shown: Shown::home(None),
            history: Vec::new(),
            above: Vec::new(),
            note: None,
            awaited: None,
            recess_from: None,
            gestures: HashMap::new(),
            finished_at: None,
            intake_folder: String::new(),
            effects: vec![Effect::List],
            redraw: true,
            first_start,
        };
        if let Some(stem) = start.open {
            model.awaited = Some(Awaited { stem, then: Vec::new() });
        }
        model
    }

    /// What is to be done outside before the first message.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }

    /// Whether something visible changed since this was last asked.
    pub fn take_redraw(&mut self) -> bool {
        std::mem::take(&mut self.redraw)
    }

    /// Theme, glyphs and language.
    #[must_use]
    pub const fn look(&self) -> &Look {
        &self.world.look
    }

    /// The open meeting's session, if one is open.
    #[must_use]
    pub fn session(&self) -> Option<&Session> {
        self.world.open.as_ref().map(|open| open.trail.session())
    }

    /// The folder as it was last read.
    #[must_use]
    pub const fn library(&self) -> &Library {
        &self.world.library
    }

    /// Milliseconds until the model wants a [`super::Msg::Tick`]: to write the file, or to move the clock.
    #[must_use]
    pub fn next_tick(&self) -> u64 {
        let to_minute = 60_000
            - i64::from(self.world.now.second()) * 1_000
            - i64::from(self.world.now.nanosecond() / 1_000_000);
        let to_file =
            self.world.open.as_ref().and_then(|open| open.due_in(self.world.now)).unwrap_or(i64::MAX);
        u64::try_from(to_minute.min(to_file).max(1)).unwrap_or(1)
    }

    /// Whether everything typed is safe on disk.
    pub(super) fn saved(&self) -> Saved {
        let Some(open) = &self.world.open else { return Saved::Hidden };
        if open.saved >= open.number {
            if self.is_read_only() { Saved::Never } else { Saved::Yes }
        } else if self.world.trouble.as_ref().is_some_and(|t| t.holds_lines) {
            Saved::Failed
        } else {
            Saved::Pending
        }
    }

    /// Says a word at the foot.
    pub(super) fn tell(&mut self, tone: Tone, text: impl Into<String>) {
        self.note = Some((tone, text.into()));
        self.redraw = true;
    }

    /// Whether anything may be written.
    pub(super) fn is_read_only(&self) -> bool {
        self.world.library.read_only || self.world.trouble.as_ref().is_some_and(|t| t.read_only)
    }
}

/// The body's area for a terminal size.
pub(super) fn body(size: (u16, u16), banners: usize) -> Rect {
    let whole = Rect::new(0, 0, size.0, size.1);
    crate::ui::frame::areas(whole, banners).map_or(Rect::ZERO, |areas| areas.body)
}
