//! How much of a foreign file is read, so that no file can take the machine's memory or the meeting's time.

/// The largest file that is read, in bytes: 20 MB.
pub const MAX_FILE: usize = 20_000_000;

/// The most that the parts of a workbook or zip may come to when they are unpacked, in bytes: 100 MB.
pub const MAX_UNPACKED: u64 = 100_000_000;

/// How many times larger than its packed size a part may become once it is past [`RATIO_FREE`].
///
/// Budgets in XML shrink to a tenth or a thirtieth; only a part that was made to burst shrinks to a five-hundredth.
pub const MAX_RATIO: u64 = 500;

/// The unpacked size up to which the ratio does not matter, in bytes: 4 MB.
pub const RATIO_FREE: u64 = 4_000_000;

/// The most parts of a workbook or zip.
pub const MAX_PARTS: usize = 2_000;

/// The most rows with anything in them: a village's budget with all its details has some thousands.
pub const MAX_ROWS: usize = 50_000;

/// The most columns; cells farther to the right are left out with a finding.
pub const MAX_COLUMNS: usize = 200;

/// The longest text of a cell that is kept, in bytes: 32 KiB.
pub const MAX_CELL: usize = 32 * 1024;

/// The most text of all cells together, in bytes: 64 MB.
pub const MAX_TEXT: usize = 64_000_000;

/// The most cells of all rows together, counted to the last one with something in it.
pub const MAX_CELLS: usize = 2_000_000;

/// The most rows at the top in which the header is looked for.
pub const HEADER_WITHIN: usize = 200;
