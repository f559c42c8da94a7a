//! Screens: one folder each, with state, update and view.
//!
//! A screen reads a [`Scene`] and answers with [`Intent`]s; the only way to alter a session is [`Intent::Commit`]
//! (or [`Intent::Continue`] while a field is visited).
#![warn(clippy::wildcard_enum_match_arm)]

pub mod attendance;
pub mod capture;
pub mod carry;
pub mod conflict;
mod describe;
mod fields;
#[cfg(test)]
mod fixture;
pub mod home;
pub mod identify;
mod intent;
pub mod new_session;
mod picking;
mod scene;
pub mod village;
mod writing;

pub use intent::{Confirmation, Intent, Job, Layer, Place, Question};
pub use scene::{Event, Focus, Ids, Me, Role, Scene, Screen};
