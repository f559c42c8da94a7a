//! The meeting as values: no files, no clock, no screen.

mod agenda;
pub mod id;
mod money;
mod quarter;
pub mod text;

pub use agenda::{Block, Item};
pub use id::{BadId, LineId, RecordId, SessionId, WriterId};
pub use money::Sen;
pub use quarter::Quarter;
