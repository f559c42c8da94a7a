//! Files of other programs as a budget: pure, from bytes to lines with a list of findings.
//!
//! [`understand`] takes the recap of the office (CSV, XLSX, ODS), a pasted table, a report printed by Siskeudes or
//! `OpenSID`, or the zip of Siskeudes tables. Columns are known by their header and never by their place; what a file
//! works out itself (totals, differences, percentages) is worked out again and only compared. Nothing is dropped in
//! silence: a row that is not understood is kept, and everything that was cut, skipped or doubted is a [`Finding`].
//!
//! Files may be hostile: see [`limits`].
#![warn(clippy::indexing_slicing, clippy::string_slice)]

mod check;
mod grid;
mod header;
mod hint;
pub mod limits;
mod lines;
mod number;
mod read;
mod rows;
mod title;

pub use crate::domain::intake::{
    Column, Finding, FindingKind, ImportError, Row, Source, StatedTotal, Understood, UnknownRow,
};
pub use hint::Hint;
pub use number::NumberForm;
pub use read::understand;

#[cfg(test)]
mod tests;
