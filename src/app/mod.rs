//! The application: one [`Model`], messages in, effects out. Pure: time and randomness come inside messages.
//!
//! ```text
//!  key ──► Msg::Key ──► focus chain ──► Action ──► screen.update ──► Intent ──► check, stamp, fold ──► Effect::Append
//!                                                                                     │
//!  ● ◄── Msg::Saved ◄── store ◄── journal line ◄──────────────────────────────────────┘
//! ```
#![warn(clippy::wildcard_enum_match_arm)]

mod actions;
mod carry_out;
mod commit;
mod dispatch;
mod hand_edits;
mod layers;
mod message;
mod model;
mod navigate;
mod notices;
mod offers;
mod open;
mod receive;
mod shown;
mod view;
mod world;

pub use crate::domain::{
    BrokenFile, Change, Library, Line, LineId, Moment, ReadError, Session, SessionId, Summary, Trail,
    Village, WriterId,
};
pub use crate::input::{Key, KeyCode};
pub use crate::lang::{Lang, Words};
pub use crate::screens::{Ids, Me, Role};
pub use crate::ui::{Glyphs, Look, Theme};
pub use message::{Effect, Msg, Opened, Trouble};
pub use model::{Model, Start};
pub use view::draw;

/// Takes a message that came at `at`, and says what is to be done outside.
pub fn update(model: &mut Model, at: Moment, msg: Msg) -> Vec<Effect> {
    model.receive(at, msg);
    model.take_effects()
}
