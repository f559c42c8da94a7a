//! Keys to meaning: what a key press, a captured line or a written date says, without touching the session.

mod action;
mod amount;
mod bindings;
pub mod capture;
mod context;
mod dates;
mod key;
mod resolve;
mod script;
mod text;
mod time;

pub use action::Action;
pub use amount::{parse_amount, parse_quantity};
pub use bindings::{BINDINGS, Binding};
pub use context::Context;
pub use dates::{BadDate, leading_date, parse_date};
pub use key::{BadKey, Key, KeyCode};
pub use resolve::{bindings_for, footer, keys_of, markdown_table, palette, resolve};
pub use script::{BadScript, parse_script};
pub use text::Text;
pub use time::{BadTime, parse_time};

#[cfg(test)]
mod table_tests;
