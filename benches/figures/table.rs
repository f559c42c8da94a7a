//! The table of figures: what was measured, the floor beside it, the limit, and whether it was kept.

use std::fmt;

/// One measured figure, already in words, and whether it keeps its limit.
struct Row {
    name: String,
    figure: String,
    floor: String,
    limit: String,
    kept: bool,
}

/// The figures in the order in which they were measured.
#[derive(Default)]
pub(crate) struct Table {
    rows: Vec<Row>,
}

impl Table {
    /// Adds a figure with its floor (empty if there is none) and its limit.
    pub(crate) fn add(&mut self, name: &str, figure: String, floor: String, limit: String, kept: bool) {
        self.rows.push(Row { name: name.to_owned(), figure, floor, limit, kept });
    }

    /// Tells whether each limit was kept.
    pub(crate) fn keeps_all(&self) -> bool {
        self.rows.iter().all(|row| row.kept)
    }
}

impl fmt::Display for Table {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "| ukuran | hasil | pembanding | batas | tercapai |\n|---|---|---|---|---|")?;
        for Row { name, figure, floor, limit, kept } in &self.rows {
            writeln!(
                out,
                "| {name} | {figure} | {floor} | {limit} | {} |",
                if *kept { "ya" } else { "**tidak**" }
            )?;
        }
        Ok(())
    }
}
