//! What is told of files that were read as a budget, in words.

use super::Words;
use crate::domain::budget::{Amount, Total};
use crate::domain::intake::{Column, Finding, FindingKind, ImportError};

/// A finding with its row: *Baris 12: …*.
#[must_use]
pub fn finding_in_words(finding: &Finding, words: Words) -> String {
    let what = finding_kind_in_words(&finding.kind, words);
    finding.row.map_or_else(|| what.clone(), |row| words.import_at(row, &what))
}

/// A finding without its row: what it is and what was done.
#[must_use]
pub fn finding_kind_in_words(kind: &FindingKind, words: Words) -> String {
    use FindingKind as Kind;
    match kind {
        Kind::Windows1252 => words.import_windows().to_owned(),
        Kind::SheetChosen { sheet, others } => words.import_sheet(sheet, *others),
        Kind::CellError { text } => words.import_cell_error(text),
        Kind::CellCut { bytes } => words.import_cell_cut(*bytes),
        Kind::FarCells { cells } => words.import_far(*cells),
        Kind::BadLine => words.import_bad_line().to_owned(),
        Kind::RepeatedHeader => words.import_repeated_header().to_owned(),
        Kind::PageFooter => words.import_footer().to_owned(),
        Kind::UnknownRow => words.import_unknown().to_owned(),
        Kind::NotBudget => words.import_not_budget().to_owned(),
        Kind::BadNumber { column, text } => words.import_bad_number(column_name(*column, words), text),
        Kind::OtherNumberForm { column, text } => words.import_other_form(column_name(*column, words), text),
        Kind::NumberFormAssumed { column, cells } => {
            words.import_form_assumed(column_name(*column, words), *cells)
        }
        Kind::EnglishNumbers => words.import_english().to_owned(),
        Kind::BadCode { text } => words.import_bad_code(text),
        Kind::ColumnSkipped { header } => words.import_skipped(header),
        Kind::NoRealised => words.import_no_realised().to_owned(),
        Kind::QuarterOnly { header } => words.import_quarter_only(header),
        Kind::Repeated { first } => words.import_repeated(*first),
        Kind::OtherVillages { read, others } => words.import_villages(read, *others),
        Kind::TableMissing { table } => words.import_table_missing(table),
        Kind::OtherYear { named, here } => words.import_other_year(*named, *here),
        Kind::OtherVillage { named, here } => words.import_other_village(named, here),
        Kind::BeforeUnknown { lines } => words.import_before_unknown(*lines),
        Kind::ParentDiffers { .. }
        | Kind::TotalDiffers { .. }
        | Kind::RemainingDiffers { .. }
        | Kind::RemainingReversed { .. }
        | Kind::PercentDiffers { .. }
        | Kind::WithoutBudget { .. } => difference_in_words(kind, words),
    }
}

/// A finding about amounts; of another kind nothing.
fn difference_in_words(kind: &FindingKind, words: Words) -> String {
    use FindingKind as Kind;
    match kind {
        Kind::ParentDiffers { name, amount, stated, children } => words.import_parent(
            name,
            amount_name(*amount, words),
            &words.money(*stated),
            &words.money(*children),
        ),
        Kind::TotalDiffers { total, amount, stated, computed } => {
            let (total, amount) = (total_name(*total, words), amount_name(*amount, words));
            words.import_total(&total, amount, &words.money(*stated), &words.money(*computed))
        }
        Kind::RemainingDiffers { stated, computed } => {
            words.import_remaining(&words.money(*stated), &words.money(*computed))
        }
        Kind::RemainingReversed { rows } => words.import_reversed(*rows),
        Kind::PercentDiffers { stated, computed } => {
            words.import_percent(&words.percent(*stated), &words.percent(*computed))
        }
        Kind::WithoutBudget { realised } => words.import_without_budget(&words.money(*realised)),
        _ => String::new(),
    }
}

/// Why a file could not be read, what is safe, and what to do.
#[must_use]
pub fn import_error_in_words(error: &ImportError, words: Words) -> String {
    match error {
        ImportError::TooLarge { bytes } => words.import_too_large(bytes.div_ceil(1_000_000)),
        ImportError::Damaged { why } => words.import_damaged(why),
        ImportError::Empty => words.import_empty().to_owned(),
        ImportError::UnpacksTooLarge => words.import_bursts().to_owned(),
        ImportError::TooManyParts => words.import_too_many_parts().to_owned(),
        ImportError::TooManyRows => words.import_too_many_rows().to_owned(),
        ImportError::TooMuchText => words.import_too_much().to_owned(),
        ImportError::Pdf => words.import_pdf().to_owned(),
        ImportError::OldOrLocked => words.import_old().to_owned(),
        ImportError::NotATable => words.import_not_a_table().to_owned(),
        ImportError::UnknownZip => words.import_unknown_zip().to_owned(),
        ImportError::NoHeader => words.import_no_header().to_owned(),
        ImportError::NoLines => words.import_no_lines().to_owned(),
    }
}

/// The name of a column.
#[must_use]
pub fn column_name(column: Column, words: Words) -> &'static str {
    match column {
        Column::Code => words.import_column_code(),
        Column::Name => words.import_column_name(),
        Column::Fund => words.import_column_fund(),
        Column::Earmark => words.import_column_earmark(),
        Column::Planned => words.import_column_planned(),
        Column::PlanToDate => words.import_column_plan(),
        Column::Realised => words.import_column_realised(),
        Column::Advance => words.import_column_advance(),
        Column::Remaining => words.import_column_remaining(),
        Column::Percent => words.import_column_percent(),
    }
}

/// The name of an amount: that of its column.
#[must_use]
pub fn amount_name(amount: Amount, words: Words) -> &'static str {
    let column = match amount {
        Amount::Planned => Column::Planned,
        Amount::PlanToDate => Column::PlanToDate,
        Amount::Realised => Column::Realised,
        Amount::Advance => Column::Advance,
    };
    column_name(column, words)
}

/// The name of a sum.
#[must_use]
pub fn total_name(total: Total, words: Words) -> String {
    match total {
        Total::Revenue => words.import_total_revenue().to_owned(),
        Total::Expenditure => words.import_total_expenditure().to_owned(),
        Total::Bidang(bidang) => words.import_total_bidang(bidang.number()),
        Total::Surplus => words.import_total_surplus().to_owned(),
        Total::FinancingIn => words.import_total_financing_in().to_owned(),
        Total::FinancingOut => words.import_total_financing_out().to_owned(),
        Total::FinancingNet => words.import_total_financing_net().to_owned(),
        Total::Silpa => words.import_total_silpa().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Lang;
    use super::*;
    use crate::domain::Sen;

    #[test]
    fn a_finding_says_where_what_and_what_was_done() {
        let words = Words::new(Lang::Id);
        let (stated, children) = (Sen::rupiah(500), Sen::rupiah(501));
        let kind =
            FindingKind::ParentDiffers { name: "PAD".to_owned(), amount: Amount::Planned, stated, children };
        let wanted = "Baris 8: Anggaran “PAD” tertulis Rp500,00, rinciannya berjumlah Rp501,00; yang dihitung rinciannya.";
        assert_eq!(finding_in_words(&Finding::at(8, kind), words), wanted);
        let kind = FindingKind::PercentDiffers { stated: 6_505, computed: -5 };
        let told = finding_in_words(&Finding::whole(kind), words);
        assert_eq!(told, "Persentase tertulis 65,05%, hasil hitung -0,05%; yang dipakai hasil hitung.");
        let told = import_error_in_words(&ImportError::TooLarge { bytes: 20_000_001 }, Words::new(Lang::En));
        assert!(told.starts_with("The file has 21 MB"), "{told}");
    }
}
