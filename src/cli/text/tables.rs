//! The tables of an agenda item: its budget as columns, other rows as entries.

use super::page::Part;
use crate::domain::budget::{Figures, Line, Section, Sheet};
use crate::domain::rows::SECTIONS;
use crate::domain::text::capital;
use crate::domain::{Field, Item, Kind, Panel, Record, Sen, Session, Target, Value, figures};
use crate::lang::Words;
use crate::lang::describe::{field_name, first_line, value_in_words};

/// The tables of an item that have rows, each under its name.
pub(super) fn tables(session: &Session, item: Item, words: Words) -> Vec<Part> {
    let panels = Panel::ALL.iter().copied().filter(|panel| panel.item() == item);
    panels.flat_map(|panel| table(session, panel, words)).collect()
}

fn table(session: &Session, panel: Panel, words: Words) -> Vec<Part> {
    let rows: Vec<&Record> = session.of_kind(Kind::Row(panel)).filter(|row| !row.is_draft()).collect();
    if rows.is_empty() || panel == Panel::Assignment {
        return Vec::new();
    }
    let title = capital(&words.text_table(words.row(panel), rows.len()));
    let mut parts = vec![Part::Subheading(title)];
    if panel == Panel::Budget {
        parts.push(budget(session, words));
    } else if panel == Panel::Task {
        parts.extend(rows.iter().flat_map(|row| task(session, row, words)));
    } else {
        parts.extend(rows.iter().flat_map(|row| entry(session, panel, row, words)));
    }
    parts
}

/// A row by its name, with every field that says something.
fn entry(session: &Session, panel: Panel, row: &Record, words: Words) -> Vec<Part> {
    let fields = panel.fields().iter().filter(|field| **field != Field::Text);
    let told = |field: &Field| {
        let value = value_in_words(session, field, row.get(field), words);
        let says = !value.trim().is_empty() && value != words.value_empty();
        says.then(|| format!("{}: {value}", field_name(field, words)))
    };
    let facts: Vec<String> = fields.filter_map(told).collect();
    let detail = (!facts.is_empty()).then(|| Part::Detail(facts.join("; ")));
    [name(session, row, words)].into_iter().chain(detail).collect()
}

fn name(session: &Session, row: &Record, words: Words) -> Part {
    let mut text = first_line(row).to_owned();
    if session.is_disputed(Target::Record(row.id)) {
        text.extend([" [", words.record_disputed(), "]"]);
    }
    Part::Entry("-".to_owned(), text)
}

/// A task with the offices that share it, and the part of each.
fn task(session: &Session, task: &Record, words: Words) -> Vec<Part> {
    let shares = session.of_kind(Kind::Row(Panel::Assignment));
    let shares = shares.filter(|share| share.get(&Field::Task) == &Value::Record(task.id));
    let told = |share: &Record| {
        let value = |field| value_in_words(session, &field, share.get(&field), words);
        Part::Detail(format!("{}: {}", value(Field::Assignee), value(Field::Role)))
    };
    [name(session, task, words)].into_iter().chain(shares.map(told)).collect()
}

/// The budget by section, each with its sum, and what is left at the foot.
fn budget(session: &Session, words: Words) -> Part {
    let (rows, lines) = figures::budget(session);
    let sheet = Sheet::new(&lines);
    let mut cells = Vec::new();
    for section in SECTIONS {
        let of = |at: &usize| lines.get(*at).is_some_and(|line| line.section == section);
        let here: Vec<usize> = (0..lines.len()).filter(of).collect();
        for at in &here {
            let figures = lines.get(*at).map(Line::figures).unwrap_or_default();
            let row = rows.get(*at);
            let [code, text] = [Field::Code, Field::Text].map(|field| row.map_or("", |row| row.text(&field)));
            cells.push(row_of(code, text, figures, words));
        }
        if !here.is_empty() && section != Section::Expenditure(None) {
            let name = value_in_words(session, &Field::Section, &Value::Section(section), words);
            cells.push(row_of("", &words.text_sum(&name), sheet.section(section), words));
        }
    }
    cells.extend(foot(&sheet, words));
    let header = vec![
        words.col_code(),
        words.col_name(),
        words.field_budgeted(),
        words.col_realised(),
        words.col_percent(),
    ];
    Part::Columns(header, aligned(cells))
}

/// The sums at the foot; a balance is no share of what was planned to be left.
fn foot(sheet: &Sheet<'_>, words: Words) -> Vec<Vec<String>> {
    let totals = sheet.totals();
    let balance = |name: &str, figures: Figures| {
        let mut row = row_of("", name, figures, words);
        row.truncate(BEFORE_SHARE);
        row.push(String::new());
        row
    };
    vec![
        row_of("", &words.text_sum(words.section_expenditure()), totals.expenditure, words),
        balance(words.total_surplus(), totals.surplus()),
        balance(words.total_financing(), totals.financing_net()),
        balance(words.total_silpa(), totals.silpa()),
    ]
}

fn row_of(code: &str, name: &str, figures: Figures, words: Words) -> Vec<String> {
    let amount = |amount: Option<Sen>| amount.map_or_else(|| "-".to_owned(), |amount| words.amount(amount));
    let share = figures.percent().map_or_else(|| "-".to_owned(), |share| words.percent(share));
    vec![code.to_owned(), name.to_owned(), amount(Some(figures.planned)), amount(figures.realised), share]
}

/// How many columns of a budget stand before its numbers.
const BEFORE_NUMBERS: usize = 2;

/// How many stand before the share that was realised.
const BEFORE_SHARE: usize = 4;

/// Sets the numbers of a budget to the right of their columns, with spaces at which no line is broken.
fn aligned(mut rows: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let columns = rows.first().map_or(0, Vec::len);
    for at in BEFORE_NUMBERS..columns {
        let width = rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.chars().count()).max();
        for cell in rows.iter_mut().filter_map(|row| row.get_mut(at)) {
            let room = width.unwrap_or(0).saturating_sub(cell.chars().count());
            cell.insert_str(0, &"\u{a0}".repeat(room));
        }
    }
    rows
}
