//! The laws of the meeting's core: properties over random meetings, and examples of every rule.

mod carrying;
mod checks;
mod closing;
mod codec;
mod files;
mod golden;
mod laws;
mod numbers;
mod quorum;
mod room;
mod script;
mod undoing;
