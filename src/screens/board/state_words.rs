//! How the state of a follow-up is said and signed.

use ratatui::style::Style;

use crate::domain::states::FollowUpState;
use crate::lang::Words;
use crate::ui::Look;

/// The states without what belongs to them, in the order of the board.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Belum.
    NotStarted,
    /// Berjalan.
    InProgress,
    /// Tertunda.
    Postponed,
    /// Selesai.
    Done,
    /// Batal.
    Cancelled,
}

impl Kind {
    /// Every state.
    pub(super) const ALL: [Self; 5] =
        [Self::NotStarted, Self::InProgress, Self::Postponed, Self::Done, Self::Cancelled];

    /// The kind of a state.
    pub(super) const fn of(state: &FollowUpState) -> Self {
        match state {
            FollowUpState::NotStarted => Self::NotStarted,
            FollowUpState::InProgress => Self::InProgress,
            FollowUpState::Postponed { .. } => Self::Postponed,
            FollowUpState::Done { .. } => Self::Done,
            FollowUpState::Cancelled { .. } => Self::Cancelled,
        }
    }

    /// The state in a word.
    pub(super) const fn word(self, words: Words) -> &'static str {
        match self {
            Self::NotStarted => words.not_started(),
            Self::InProgress => words.ongoing(),
            Self::Postponed => words.postponed(),
            Self::Done => words.done(),
            Self::Cancelled => words.cancelled(),
        }
    }

    /// The sign that goes before the word.
    pub(super) const fn sign(self, look: &Look) -> &'static str {
        match self {
            Self::NotStarted => look.glyphs.hollow,
            Self::InProgress => look.glyphs.current,
            Self::Postponed => look.glyphs.warn,
            Self::Done => look.glyphs.good,
            Self::Cancelled => look.glyphs.dot,
        }
    }

    /// The ink of sign and word.
    pub(super) const fn ink(self, look: &Look) -> Style {
        match self {
            Self::NotStarted => Style::new(),
            Self::InProgress => look.theme.accent(),
            Self::Postponed => look.theme.warn(),
            Self::Done => look.theme.good(),
            Self::Cancelled => look.theme.dim(),
        }
    }
}
