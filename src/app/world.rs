//! What screens look at, apart from the screens themselves: so that a screen can be told while the world is read.

use super::message::Trouble;
use super::model::body;
use super::open::Open;
use crate::domain::{Library, Moment, Session, WriterId};
use crate::screens::{Me, Scene};
use crate::ui::Look;

/// Everything that a [`Scene`] is made of.
#[derive(Debug)]
pub(super) struct World {
    pub(super) look: Look,
    pub(super) me: Me,
    pub(super) writer: WriterId,
    pub(super) library: Library,
    pub(super) open: Option<Open>,
    /// An empty meeting, for screens while none is open.
    pub(super) nothing: Session,
    /// A meeting read for looking only, as the source of a new one.
    pub(super) read: Option<Session>,
    pub(super) now: Moment,
    pub(super) size: (u16, u16),
    pub(super) trouble: Option<Trouble>,
}

impl World {
    /// What screens may look at.
    pub(super) fn scene(&self) -> Scene<'_> {
        let open = self.open.as_ref();
        let session = open.map_or(&self.nothing, |open| open.trail.session());
        let banners = usize::from(self.trouble.is_some()) + usize::from(session.conflicts().next().is_some());
        Scene {
            session,
            is_open: open.is_some(),
            before: open.map_or(self.read.as_ref(), |open| open.before.as_ref()),
            library: &self.library,
            me: &self.me,
            writer: self.writer,
            now: self.now,
            words: self.look.words,
            area: body(self.size, banners),
        }
    }

    /// The village's offset from UTC; that of the clock's own moment while no village is known.
    pub(super) fn offset(&self) -> chrono::FixedOffset {
        let open = self.open.as_ref().map(|open| open.trail.session().village().offset());
        let village = || self.library.village.as_ref().map(|village| village.village.offset());
        open.or_else(village).unwrap_or_else(|| *self.now.offset())
    }
}
