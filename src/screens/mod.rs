//! Screens: one folder each, with state, update and view.
//!
//! A screen reads a [`Scene`] and answers with [`Intent`]s; the only way to alter a session is [`Intent::Commit`]
//! (or [`Intent::Continue`] while a field is visited).
#![warn(clippy::wildcard_enum_match_arm)]

pub mod ask;
pub mod attendance;
pub mod block;
pub mod board;
pub mod capture;
pub mod carry;
pub mod closing;
pub mod conflict;
pub mod drafts;
mod entry;
mod fields;
pub mod find;
#[cfg(test)]
mod fixture;
pub mod help;
pub mod home;
pub mod identify;
pub mod intake;
mod intent;
pub(crate) mod keys;
pub mod meeting_form;
pub mod new_session;
pub mod page;
pub mod palette;
pub mod panel;
mod picking;
pub mod record_form;
pub mod review;
mod scene;
mod sheet;
mod told;
pub mod village;
mod writing;

pub use intent::{Confirmation, Intent, Job, Layer, Place, Question};
pub use scene::{Event, Focus, Foot, Ids, Me, Role, Scene, Screen};
