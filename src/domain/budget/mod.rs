//! The village budget (*APBDesa*) as values: codes, sections, lines, and everything that is worked out from them.
//!
//! A budget is a list of [`Line`]s in the order of its report. A [`Sheet`] reads them as trees, one for each part of
//! the budget, by the line's [`Code`] and [`Section`]. Only leaves are summed; what a parent states is compared with
//! its children and never added to them. Nothing is a float: amounts are [`Sen`](super::Sen), percentages are whole
//! hundredths of a percent.

mod code;
mod figures;
mod fund;
mod line;
mod place;
mod section;
mod sheet;
mod tree;

pub use code::{BadCode, Code};
pub use figures::{Amount, Figures, percent, projection, quarter_alone};
pub use fund::{Earmark, FundSource};
pub use line::{Line, key};
pub use place::{Place, Placer};
pub use section::{Bidang, Heading, Section, Total};
pub use sheet::{Mismatch, Sheet, Totals, fill_parents};

#[cfg(test)]
mod tests;
