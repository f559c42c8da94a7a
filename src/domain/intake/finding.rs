//! What is told of a foreign file that was read as a budget, with its figures; the words are those of `lang`.

use crate::domain::Sen;
use crate::domain::budget::{Amount, Total};

/// Something that was noticed at a row of the file, or about the whole of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The line or row of the file, from 1; none for the whole file.
    pub row: Option<u32>,
    /// What it is, and by that what was done.
    pub kind: FindingKind,
}

impl Finding {
    /// At a row.
    #[must_use]
    pub const fn at(row: u32, kind: FindingKind) -> Self {
        Self { row: Some(row), kind }
    }

    /// About the whole file.
    #[must_use]
    pub const fn whole(kind: FindingKind) -> Self {
        Self { row: None, kind }
    }
}

/// What was noticed; each says what was done about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindingKind {
    /// The text is not UTF-8 and was read as Windows-1252.
    Windows1252,
    /// Of several sheets the first with a budget was read.
    SheetChosen {
        /// The sheet that was read.
        sheet: String,
        /// How many were not.
        others: usize,
    },
    /// A cell holds an error instead of a value and was read as empty.
    CellError {
        /// What the cell shows, such as `#REF!`.
        text: String,
    },
    /// A cell's text is longer than `MAX_CELL` and was cut.
    CellCut {
        /// Its length in bytes.
        bytes: usize,
    },
    /// Cells right of column `MAX_COLUMNS` were left out.
    FarCells {
        /// How many.
        cells: u32,
    },
    /// A line of CSV cannot be read and was left out.
    BadLine,
    /// A page header that is repeated was skipped.
    RepeatedHeader,
    /// The foot of a printed page was skipped.
    PageFooter,
    /// A row is neither line nor sum; it was kept as unknown.
    UnknownRow,
    /// A row belongs to the books but not to the budget; it was left out of it and kept as unknown.
    NotBudget,
    /// A cell in a column of numbers is none and was read as empty.
    BadNumber {
        /// The column.
        column: Column,
        /// What it says.
        text: String,
    },
    /// A number is written in the other form than its column and was read by its own.
    OtherNumberForm {
        /// The column.
        column: Column,
        /// What it says.
        text: String,
    },
    /// Nothing in a column tells how its numbers are meant; points and commas were read as thousands.
    NumberFormAssumed {
        /// The column.
        column: Column,
        /// How many numbers could be either.
        cells: usize,
    },
    /// The numbers of the file have the English form, with a point before the decimals.
    EnglishNumbers,
    /// A code cannot be read; the row was placed by its name.
    BadCode {
        /// What it says.
        text: String,
    },
    /// There are several columns of one kind; this one was left out.
    ColumnSkipped {
        /// Its header.
        header: String,
    },
    /// A column that realisation is usually in is missing: only the budget was read.
    NoRealised,
    /// The realisation is that of the quarter alone, not to date.
    QuarterOnly {
        /// The header that says so.
        header: String,
    },
    /// A parent differs from the sum of its children; both were kept, the children count.
    ParentDiffers {
        /// The parent's name.
        name: String,
        /// Which amount.
        amount: Amount,
        /// What it states.
        stated: Sen,
        /// The sum of its children.
        children: Sen,
    },
    /// A row of sums differs from what its lines come to; the lines count.
    TotalDiffers {
        /// Which sum.
        total: Total,
        /// Which amount.
        amount: Amount,
        /// What it states.
        stated: Sen,
        /// What was worked out.
        computed: Sen,
    },
    /// *Lebih/(kurang)* differs from anggaran less realisasi, which counts.
    RemainingDiffers {
        /// What it states.
        stated: Sen,
        /// What was worked out.
        computed: Sen,
    },
    /// *Lebih/(kurang)* has the opposite sign in this many rows: the file works out realisasi less anggaran.
    RemainingReversed {
        /// How many rows.
        rows: usize,
    },
    /// A percentage differs from realisasi by anggaran, which counts; in hundredths of a percent.
    PercentDiffers {
        /// What it states.
        stated: i64,
        /// What was worked out.
        computed: i64,
    },
    /// A line has the same section, code, name and source as an earlier one; both were kept.
    Repeated {
        /// The row of the first.
        first: u32,
    },
    /// The zip holds several villages; only this one was read.
    OtherVillages {
        /// The code of the village that was read.
        read: String,
        /// How many others there are.
        others: usize,
    },
    /// A table of Siskeudes is missing, and with it what it holds.
    TableMissing {
        /// Its file's name.
        table: &'static str,
    },
    /// Payments of Siskeudes belong to no line of the budget; they were added as lines without a budget.
    WithoutBudget {
        /// How much.
        realised: Sen,
    },
    /// The file names another budget year than that of the meeting.
    OtherYear {
        /// What it names.
        named: u16,
        /// That of the meeting.
        here: u16,
    },
    /// The file names another village than that of the meeting.
    OtherVillage {
        /// What it names.
        named: String,
        /// That of the meeting.
        here: String,
    },
    /// What the quarter alone was added to is not known in this many lines and was taken as nothing.
    BeforeUnknown {
        /// How many lines.
        lines: usize,
    },
}

impl FindingKind {
    /// The key in machine formats.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Windows1252 => "windows_1252",
            Self::SheetChosen { .. } => "sheet_chosen",
            Self::CellError { .. } => "cell_error",
            Self::CellCut { .. } => "cell_cut",
            Self::FarCells { .. } => "far_cells",
            Self::BadLine => "bad_line",
            Self::RepeatedHeader => "repeated_header",
            Self::PageFooter => "page_footer",
            Self::UnknownRow => "unknown_row",
            Self::NotBudget => "not_budget",
            Self::BadNumber { .. } => "bad_number",
            Self::OtherNumberForm { .. } => "other_number_form",
            Self::NumberFormAssumed { .. } => "number_form_assumed",
            Self::EnglishNumbers => "english_numbers",
            Self::BadCode { .. } => "bad_code",
            Self::ColumnSkipped { .. } => "column_skipped",
            Self::NoRealised => "no_realised",
            Self::QuarterOnly { .. } => "quarter_only",
            Self::ParentDiffers { .. } => "parent_differs",
            Self::TotalDiffers { .. } => "total_differs",
            Self::RemainingDiffers { .. } => "remaining_differs",
            Self::RemainingReversed { .. } => "remaining_reversed",
            Self::PercentDiffers { .. } => "percent_differs",
            Self::Repeated { .. } => "repeated",
            Self::OtherVillages { .. } => "other_villages",
            Self::TableMissing { .. } => "table_missing",
            Self::WithoutBudget { .. } => "without_budget",
            Self::OtherYear { .. } => "other_year",
            Self::OtherVillage { .. } => "other_village",
            Self::BeforeUnknown { .. } => "before_unknown",
        }
    }
}

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// *Kode Rek*, over one column or several.
    Code,
    /// *Uraian*.
    Name,
    /// *Sumber Dana*.
    Fund,
    /// The purpose that money is set aside for.
    Earmark,
    /// *Anggaran*.
    Planned,
    /// The cash plan to the end of the quarter.
    PlanToDate,
    /// *Realisasi* to the end of the quarter.
    Realised,
    /// *Panjar* without SPJ.
    Advance,
    /// *Lebih/(Kurang)*.
    Remaining,
    /// *Persentase*.
    Percent,
}

/// Why a file could not be understood at all; nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// Nothing in it.
    #[error("the file is empty")]
    Empty,
    /// Larger than `MAX_FILE`.
    #[error("the file has {bytes} bytes")]
    TooLarge {
        /// Its size.
        bytes: usize,
    },
    /// Its parts unpack to more than `MAX_UNPACKED` or swell past
    /// `MAX_RATIO`.
    #[error("the file unpacks to far more than a budget")]
    UnpacksTooLarge,
    /// More parts than `MAX_PARTS`.
    #[error("the file has too many parts")]
    TooManyParts,
    /// More rows than `MAX_ROWS`.
    #[error("the table has too many rows")]
    TooManyRows,
    /// More text than `MAX_TEXT`, or more cells than
    /// `MAX_CELLS`.
    #[error("the table has too much text or too many cells")]
    TooMuchText,
    /// A PDF: a picture of a table, not a table.
    #[error("the file is a PDF")]
    Pdf,
    /// An Excel workbook of before 2007, or one with a password.
    #[error("the file is an old or locked workbook")]
    OldOrLocked,
    /// A web page, RTF, a picture or a program.
    #[error("the file is not a table")]
    NotATable,
    /// A zip that is neither a workbook nor the tables of Siskeudes.
    #[error("the zip is neither a workbook nor tables of Siskeudes")]
    UnknownZip,
    /// A damaged zip or workbook.
    #[error("the file is damaged: {why}")]
    Damaged {
        /// What the reader says.
        why: String,
    },
    /// No row names the columns for a name and for an amount.
    #[error("no header with a name and an amount")]
    NoHeader,
    /// A header and no line below it that belongs to a budget.
    #[error("no line of a budget")]
    NoLines,
}
