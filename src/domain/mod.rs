//! The meeting as values: no files, no clock, no screen.
#![warn(clippy::indexing_slicing, clippy::string_slice, clippy::wildcard_enum_match_arm)]

mod agenda;
pub mod budget;
pub mod carry;
mod check;
pub mod checklist;
pub mod compose;
pub mod field;
pub mod hour;
pub mod id;
pub mod intake;
mod library;
mod money;
mod people;
mod quarter;
mod quorum;
mod record;
pub mod session;
pub mod states;
pub mod text;
pub mod trail;
mod value;
pub mod views;
mod village;

pub use agenda::{Block, Item};
pub use check::{MINUTES_LIMIT, Refusal, check};
pub use field::Field;
pub use hour::Hour;
pub use id::{BadId, LineId, RecordId, SessionId, WriterId, parse_stem};
pub use library::{BrokenFile, Library, Summary};
pub use money::Sen;
pub use people::{Body, Party, Presence};
pub use quarter::Quarter;
pub use quorum::{Count, Quorum, QuorumRule};
pub use record::{Fields, Kind, Record, Target};
pub use session::{Conflict, Contender, FORMAT, Finding, Findings, ReadError, Session, read, write};
pub use trail::{Change, Line, SeatChange, Trail, VersionId};
pub use value::{Moment, Value};
pub use village::{Office, RosterEntry, VILLAGE_FILE, VILLAGE_FORMAT, Village, VillageCopy, usual_offices};
