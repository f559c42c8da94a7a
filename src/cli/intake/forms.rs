//! An import as words and columns, as JSON, and its findings as CSV.

use serde_json::{Map, Value as Json, json};

use crate::cli::output::csv_cell;
use crate::cli::text::columns;
use crate::domain::Sen;
use crate::domain::budget::{Earmark, Figures, Total};
use crate::domain::intake::{Effect, Finding, Plan, Planned};
use crate::lang::Words;
use crate::lang::describe::field_name;
use crate::lang::intake::{finding_in_words, finding_kind_in_words, total_name};

/// The import for reading: counts, sums, what is new and altered, findings, rows that were not understood.
pub(super) fn table(head: &str, plan: &Plan, words: Words, width: usize) -> String {
    let (new, altered, same) = plan.counts();
    let mut lines = vec![head.to_owned(), words.intake_counts(new, altered, same)];
    lines.extend((!plan.unknown.is_empty()).then(|| words.intake_unknown(plan.unknown.len())));
    lines.extend((plan.untouched > 0).then(|| words.intake_untouched(plan.untouched)));
    lines.push(String::new());
    lines.extend(sums(plan, words, width));
    let changes: Vec<Vec<String>> = plan.lines.iter().filter_map(|line| change(line, words)).collect();
    if !changes.is_empty() {
        let header = [
            words.intake_row(),
            words.col_code(),
            words.col_name(),
            words.import_column_planned(),
            words.import_column_realised(),
            words.intake_effect(),
        ];
        lines.push(String::new());
        lines.extend(columns::table(&header, &changes, width));
    }
    if !plan.findings.is_empty() {
        lines.extend([String::new(), words.intake_findings(plan.findings.len())]);
        let findings = plan.findings.iter().map(|finding| finding_in_words(finding, words));
        lines.extend(findings.flat_map(|finding| columns::hanging("-", &finding, 2, width)));
    }
    if !plan.unknown.is_empty() {
        lines.extend([String::new(), words.intake_unknown_rows().to_owned()]);
        for row in &plan.unknown {
            lines.extend(columns::hanging(&row.row.to_string(), &row.cells.join(" | "), 2, width));
        }
    }
    lines.push(String::new());
    lines.join("\n") + "\n"
}

/// The sums now and afterwards: of the budget, then of what is realised, as four amounts are wider than a terminal.
fn sums(plan: &Plan, words: Words, width: usize) -> Vec<String> {
    let sums = plan.sums();
    let table = |now: &str, amount: &dyn Fn(&Figures) -> String| {
        let row = |(total, before, after): &(Total, Figures, Figures)| {
            vec![total_name(*total, words), amount(before), amount(after)]
        };
        let rows: Vec<Vec<String>> = sums.iter().map(row).collect();
        columns::table(&[words.intake_part(), now, words.intake_becomes()], &rows, width)
    };
    let mut lines = table(words.intake_planned_now(), &|figures| words.amount(figures.planned));
    lines.push(String::new());
    lines.extend(table(words.intake_realised_now(), &|figures| shown(figures.realised, words)));
    lines
}

fn shown(amount: Option<Sen>, words: Words) -> String {
    amount.map_or_else(|| "-".to_owned(), |amount| words.amount(amount))
}

/// A line that is new or altered.
fn change(line: &Planned, words: Words) -> Option<Vec<String>> {
    let effect = match &line.effect {
        Effect::Same => return None,
        Effect::New => words.intake_new().to_owned(),
        Effect::Altered(fields) => {
            let names: Vec<String> =
                fields.iter().map(|(field, _)| field_name(field, words).into()).collect();
            words.intake_altered(&names.join(", "))
        }
    };
    Some(vec![
        line.row.to_string(),
        line.line.code_text(),
        line.line.name.clone(),
        words.amount(line.line.planned),
        shown(line.line.realised, words),
        effect,
    ])
}

/// One object: lines, totals, findings.
pub(super) fn json(plan: &Plan, words: Words) -> String {
    let lines: Vec<Json> = plan.lines.iter().map(|planned| line(planned, plan.budgeted)).collect();
    let sum = |figures: Figures| json!({"planned": figures.planned, "realised": figures.realised});
    let findings = plan.findings.iter().map(|finding| {
        let message = finding_kind_in_words(&finding.kind, words);
        json!({"row": finding.row, "kind": finding.kind.key(), "message": message})
    });
    let totals = understood_totals(plan);
    let object = json!({
        "lines": lines,
        "totals": {
            "revenue": sum(totals.revenue),
            "expenditure": sum(totals.expenditure),
            "financing": sum(totals.financing_net()),
        },
        "findings": findings.collect::<Vec<_>>(),
    });
    format!("{object:#}\n")
}

/// The sums of the file's own lines, whatever else the meeting holds.
fn understood_totals(plan: &Plan) -> crate::domain::budget::Totals {
    let lines: Vec<_> = plan.lines.iter().map(|line| line.line.clone()).collect();
    crate::domain::budget::Sheet::new(&lines).totals()
}

/// A line; amounts are decimal strings, what is not known is null.
fn line(planned: &Planned, budgeted: bool) -> Json {
    let line = &planned.line;
    let effect = match planned.effect {
        Effect::New => "new",
        Effect::Altered(_) => "altered",
        Effect::Same => "same",
    };
    let mut map = Map::new();
    let mut put = |key: &str, value: Json| drop(map.insert(key.to_owned(), value));
    put("row", json!(planned.row));
    put("code", json!(line.code_text()));
    put("name", json!(line.name));
    put("section", json!(line.section));
    put("fund", json!(line.fund));
    put("earmark", json!(Some(line.earmark).filter(|earmark| *earmark != Earmark::None)));
    put("planned", json!(budgeted.then_some(line.planned)));
    put("plan_to_date", json!(line.plan_to_date));
    put("realised", json!(line.realised));
    put("advance", json!(line.advance));
    put("remaining", json!(budgeted.then(|| line.figures().remaining())));
    put("effect", json!(effect));
    Json::Object(map)
}

/// The findings as comma-separated values by RFC 4180, the keys in the first line.
pub(super) fn csv(findings: &[Finding], words: Words) -> String {
    let mut text = "row,kind,message\r\n".to_owned();
    for finding in findings {
        let row = finding.row.map(|row| row.to_string()).unwrap_or_default();
        let message = csv_cell(&finding_kind_in_words(&finding.kind, words));
        text.extend([&row, ",", finding.kind.key(), ",", &message, "\r\n"]);
    }
    text
}
