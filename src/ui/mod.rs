//! The drawing vocabulary: theme by role, frame, table, list, form, dialog, menu, meter and editors.
//!
//! Drawing is pure: it borrows its values, writes cells into a [`Buffer`](ratatui::buffer::Buffer), and alters
//! nothing else. State that keys alter ([`form::FormState`], [`menu::MenuState`],
//! [`editor::TextArea`]) is plain data with an update of its own. Whatever is drawn takes a [`Look`]: theme, glyphs and words.

pub mod dialog;
pub mod editor;
pub mod form;
pub mod frame;
pub mod glyphs;
pub mod list;
pub mod menu;
pub mod meter;
pub mod middle;
pub mod plain;
mod scroll;
pub mod table;
pub mod tabs;
pub mod text;
pub mod theme;

pub use glyphs::Glyphs;
pub use scroll::{bar as scroll_bar, visible_range};
pub use theme::{Theme, Tone};

use crate::lang::Words;

/// How the program looks and speaks, chosen at start and handed to every view.
#[derive(Debug, Clone, Copy)]
pub struct Look {
    /// Styles by role.
    pub theme: Theme,
    /// Signs that the terminal can draw.
    pub glyphs: Glyphs,
    /// Texts in the chosen language.
    pub words: Words,
}

impl Look {
    /// The sign that goes with a tone, so that colour never speaks alone.
    #[must_use]
    pub const fn sign(&self, tone: Tone) -> &'static str {
        match tone {
            Tone::Plain => "",
            Tone::Info => self.glyphs.bullet,
            Tone::Ongoing => self.glyphs.current,
            Tone::Good => self.glyphs.good,
            Tone::Warn => self.glyphs.warn,
            Tone::Bad => self.glyphs.bad,
        }
    }
}

impl Default for Look {
    fn default() -> Self {
        Self { theme: Theme::DARK, glyphs: Glyphs::CONSOLAS, words: Words::default() }
    }
}
