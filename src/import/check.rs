//! What a file works out itself, worked out again.

use super::lines::Amounts;
use super::rows::What;
use super::{Finding, FindingKind};
use crate::domain::budget::{Amount, Line, Sheet, Total, Totals, percent};

/// Gives parents whose cells are empty the sums of what is below them, so that a bare heading is no mismatch.
pub(super) fn fill_blank_parents(lines: &mut [(u32, Line, Amounts)]) {
    let plain: Vec<Line> = lines.iter().map(|(_, line, _)| line.clone()).collect();
    let sheet = Sheet::new(&plain);
    for (at, (_, line, amounts)) in lines.iter_mut().enumerate() {
        if sheet.children(at).is_empty() {
            continue;
        }
        let computed = sheet.computed(at);
        line.planned = amounts.planned.unwrap_or(computed.planned);
        line.plan_to_date = amounts.plan_to_date.or(computed.plan_to_date);
        line.realised = amounts.realised.or(computed.realised);
        line.advance = amounts.advance.or(computed.advance);
    }
}

/// Compares parents with their children, and each row's difference and percentage with its amounts.
pub(super) fn lines(lines: &[(u32, Line, Amounts)], findings: &mut Vec<Finding>) {
    let plain: Vec<Line> = lines.iter().map(|(_, line, _)| line.clone()).collect();
    for mismatch in Sheet::new(&plain).mismatches() {
        if let Some((row, line, _)) = lines.get(mismatch.line) {
            let kind = FindingKind::ParentDiffers {
                name: line.name.clone(),
                amount: mismatch.amount,
                stated: mismatch.stated,
                children: mismatch.children,
            };
            findings.push(Finding::at(*row, kind));
        }
    }
    let mut reversed = 0;
    for (row, line, amounts) in lines {
        // An empty cell beside the stated difference says nothing to compare.
        let (Some(planned), Some(realised)) = (amounts.planned, amounts.realised) else { continue };
        if let Some(stated) = amounts.remaining {
            let computed = planned - realised;
            if stated == -computed && stated != computed {
                reversed += 1;
            } else if stated != computed {
                findings.push(Finding::at(*row, FindingKind::RemainingDiffers { stated, computed }));
            }
        }
        if let Some(kind) = percent_differs(line, amounts) {
            findings.push(Finding::at(*row, kind));
        }
    }
    if reversed > 0 {
        findings.push(Finding::whole(FindingKind::RemainingReversed { rows: reversed }));
    }
}

/// A percentage may be rounded or cut at the decimals that are printed; that of a budget of zero means nothing.
fn percent_differs(line: &Line, amounts: &Amounts) -> Option<FindingKind> {
    let computed = percent(amounts.realised?, line.planned)?;
    let value = amounts.percent?;
    let stated = value.hundredths;
    let tolerance = match value.decimals {
        0 => 100,
        1 => 10,
        _ => 1,
    };
    let near = |stated: i64| (stated - computed).abs() <= tolerance;
    // A workbook holds 52,59% as the number 0.5259.
    let fraction = amounts.percent_is_number && (stated * 100 - computed).abs() <= 100;
    (!near(stated) && !fraction).then_some(FindingKind::PercentDiffers { stated, computed })
}

/// Compares a row of sums with what its lines come to.
pub(super) fn total(
    row: u32,
    total: Total,
    what: &What,
    amounts: &Amounts,
    totals: &Totals,
    findings: &mut Vec<Finding>,
) {
    let computed = totals.get(total);
    let stated = [
        (Amount::Planned, amounts.planned),
        (Amount::PlanToDate, amounts.plan_to_date),
        (Amount::Realised, amounts.realised),
        (Amount::Advance, amounts.advance),
    ];
    for (amount, stated) in stated {
        let (Some(stated), Some(computed)) = (stated, computed.get(amount)) else { continue };
        let income = totals.financing_in.get(amount);
        let other_sense = match what {
            // The heading of financing states the net amount, or that of its first half.
            What::Financing => income == Some(stated),
            // *Defisit* may be printed as the positive lack.
            What::Total(Total::Surplus) => stated == -computed,
            What::Total(_) | What::Line(..) => false,
        };
        if stated != computed && !other_sense {
            findings.push(Finding::at(row, FindingKind::TotalDiffers { total, amount, stated, computed }));
        }
    }
}
