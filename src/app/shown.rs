//! The screen on show: one variant a screen, each with its state.

use super::model::Model;
use crate::domain::states::Phase;
use crate::domain::{Item, RecordId};
use crate::screens::{Screen, attendance, block, board, closing, home, new_session, panel, review};

/// Declares an enum over screens that lends each as a [`Screen`].
macro_rules! either {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident($state:ty),)* }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub(super) enum $name { $($(#[$vdoc])* $variant(Box<$state>),)* }

        impl $name {
            /// The screen, to be read.
            pub(super) fn screen(&self) -> &dyn Screen {
                match self { $(Self::$variant(state) => &**state,)* }
            }

            /// The screen, to be told something.
            pub(super) fn screen_mut(&mut self) -> &mut dyn Screen {
                match self { $(Self::$variant(state) => &mut **state,)* }
            }
        }
    };
}
pub(super) use either;

either! {
    /// The screens.
    Shown {
        /// Beranda.
        Home(home::State),
        /// A new quarter's meeting.
        NewSession(new_session::State),
        /// The agenda with its records.
        Block(block::State),
        /// Tindak lanjut triwulan lalu.
        Review(review::State),
        /// Daftar hadir.
        Attendance(attendance::State),
        /// Papan RTL.
        Board(board::State),
        /// The data of an item.
        Panel(panel::State),
        /// Penutup.
        Closing(closing::State),
    }
}

impl Shown {
    /// Beranda.
    pub(super) fn home(left: Option<String>) -> Self {
        Self::Home(Box::new(left.map_or_else(home::State::new, home::State::at)))
    }

    /// Whether the screen belongs to an open meeting.
    pub(super) const fn needs_meeting(&self) -> bool {
        !matches!(self, Self::Home(_) | Self::NewSession(_))
    }
}

impl Model {
    /// The item to which a capture started now belongs.
    pub(super) fn current_item(&self) -> Item {
        let scene = self.world.scene();
        let on_show = || scene.session.on_show().map(|show| show.item);
        let spoken_of = || on_show().filter(|item| *item != Item::Break).or(self.recess_from);
        let here = || self.shown.screen().current_item(&scene);
        // These screens lie beside the agenda: what is said meanwhile belongs to what the room speaks of.
        let beside = matches!(self.shown, Shown::Attendance(_) | Shown::Board(_) | Shown::Closing(_));
        let running = scene.session.phase() == Phase::Running;
        let item = if beside && running { spoken_of().or_else(here) } else { here().or_else(spoken_of) };
        item.unwrap_or(Item::Information)
    }

    /// The record under the cursor, of the topmost layer that has one.
    pub(super) fn selected(&self) -> Option<RecordId> {
        let scene = self.world.scene();
        self.shown.screen().selected(&scene)
    }
}
