//! Keys and what they mean.

pub mod key;

pub use key::{Key, KeyCode};
