//! Journeys: start state, key script, end state; the program without terminal and disk.

mod meeting;
mod room;
mod together;
mod whole;
mod writing;
