//! Words: every text that a person reads, in Indonesian and in English, with dates, money and numbers.
//!
//! A text is one entry of a table in `table/<topic>.rs`, made by one macro; an entry without both languages
//! does not compile, an unused one or one too wide for its place fails a test (`tests/words.rs`).

mod agenda;
mod date;
pub mod describe;
mod domain;
mod figure;
pub mod intake;
mod money;
mod number;
mod panel;
mod warning;
#[macro_use]
mod words;
mod table;

pub use crate::domain::text::{FIELD_LIMIT, clean, clean_line, folded};
pub use number::terbilang;
pub use table::TABLES;
pub use words::{Entry, Lang, Room, UnknownLang, Words};
