//! What taking over a file would change in a meeting, and the changes that do it.

use std::collections::HashSet;

use super::matching::rows_of;
use super::{Finding, FindingKind, Understood, UnknownRow};
use crate::domain::budget::{Bidang, Earmark, Figures, Line, Sheet, Total, Totals};
use crate::domain::figures::{budget_line, realised_before};
use crate::domain::text::clean_line;
use crate::domain::{
    Change, Field, Fields, Item, Kind, Moment, Panel, Quarter, Record, RecordId, Refusal, Sen, Session,
    Value, check,
};

/// How many rows that were not understood are kept in the meeting; the others stay in the file.
const MOST_UNKNOWN: usize = 200;

/// How much of a row that was not understood is kept, in characters.
const LONGEST_UNKNOWN: usize = 200;

/// The rows that were not understood in one note, in bytes: together with its heading a field takes them.
const NOTE: usize = 6 * 1024;

/// What becomes of a line of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// It is not in the meeting yet.
    New,
    /// It is there, and these fields get these values.
    Altered(Vec<(Field, Value)>),
    /// It is there as the file has it.
    Same,
}

/// A line of the file with what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The line or row of the file, from 1.
    pub row: u32,
    /// Its record in the meeting, also when it is not there yet.
    pub record: RecordId,
    /// The line as it will be, realised up to the quarter's end.
    pub line: Line,
    /// What becomes of it.
    pub effect: Effect,
    /// Whether its record was deleted and comes back.
    returns: bool,
}

/// Who takes a file over, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp<'a> {
    /// The name that stands with new records.
    pub author: &'a str,
    /// Now.
    pub at: Moment,
    /// What stands above rows that were not understood, where they are kept.
    pub heading: &'a str,
}

/// What taking over a file would change in a meeting.
///
/// Lines are found by section, code, name and source. Only fields that the file states and that differ are written;
/// rows of the meeting that the file does not name stay as they are. The plan of a file that was taken over is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The lines in the order of the file.
    pub lines: Vec<Planned>,
    /// What was noticed while reading, and what does not fit this meeting.
    pub findings: Vec<Finding>,
    /// Rows that were not understood: they are kept in the meeting as internal notes.
    pub unknown: Vec<UnknownRow>,
    /// How many rows of the meeting the file does not name.
    pub untouched: usize,
    /// The sums of the meeting's budget now.
    pub before: Totals,
    /// And after taking the file over.
    pub after: Totals,
    /// Whether the file states budgets; else those of its lines say nothing.
    pub budgeted: bool,
    quarter: Quarter,
    /// The ids of the notes that keep unknown rows, with their texts; only those that are not there yet.
    notes: Vec<(RecordId, String)>,
}

impl Plan {
    /// Holds what was understood against a meeting.
    #[must_use]
    pub fn of(session: &Session, found: &Understood) -> Self {
        let rows: Vec<&Record> = session.of_kind(Kind::Row(Panel::Budget)).collect();
        let mut here: Vec<Line> = rows.iter().map(|row| named_line(row)).collect();
        let before = totals(&here);
        let file: Vec<Line> = found.rows.iter().map(|row| stored(&row.line)).collect();
        let matched = rows_of(&here, &file);
        let mut findings = misfits(session, found);
        findings.extend(found.findings.iter().cloned());
        let mut planner = Planner::new(session, found, &rows);
        let lines: Vec<Planned> = (found.rows.iter().zip(file).zip(&matched))
            .map(|((row, line), place)| planner.line(row, line, place.and_then(|at| rows.get(at)).copied()))
            .collect();
        if planner.unknown_before > 0 {
            let kind = FindingKind::BeforeUnknown { lines: planner.unknown_before };
            findings.insert(0, Finding::whole(kind));
        }
        for (planned, place) in lines.iter().zip(&matched) {
            match place.and_then(|at| here.get_mut(at)) {
                Some(line) => alter(line, &planned.effect),
                None => here.push(planned.line.clone()),
            }
        }
        let named: HashSet<usize> = matched.into_iter().flatten().collect();
        Self {
            lines,
            findings,
            unknown: found.unknown.clone(),
            untouched: rows.len() - named.len(),
            before,
            after: totals(&here),
            quarter: session.quarter(),
            budgeted: found.budgeted,
            notes: notes(session, &found.unknown),
        }
    }

    /// How many lines are new, altered and the same.
    #[must_use]
    pub fn counts(&self) -> (usize, usize, usize) {
        let count = |is: fn(&Effect) -> bool| self.lines.iter().filter(|line| is(&line.effect)).count();
        let new = count(|effect| *effect == Effect::New);
        let same = count(|effect| *effect == Effect::Same);
        (new, self.lines.len() - new - same, same)
    }

    /// Whether taking the file over would change anything.
    #[must_use]
    pub fn has_effect(&self) -> bool {
        !self.notes.is_empty() || self.lines.iter().any(|line| line.effect != Effect::Same)
    }

    /// Whether the file names another year or village than the meeting: it may be the wrong file.
    #[must_use]
    pub fn is_doubtful(&self) -> bool {
        let strange = |finding: &Finding| {
            matches!(finding.kind, FindingKind::OtherYear { .. } | FindingKind::OtherVillage { .. })
        };
        self.findings.iter().any(strange)
    }

    /// The sums that the meeting has or gets, now and afterwards, in the order of the report.
    #[must_use]
    pub fn sums(&self) -> Vec<(Total, Figures, Figures)> {
        let bidang = Bidang::ALL.into_iter().map(Total::Bidang);
        let foot =
            [Total::Surplus, Total::FinancingIn, Total::FinancingOut, Total::FinancingNet, Total::Silpa];
        [Total::Revenue, Total::Expenditure]
            .into_iter()
            .chain(bidang)
            .chain(foot)
            .map(|total| (total, self.before.get(total), self.after.get(total)))
            .filter(|(_, before, after)| [before, after].into_iter().any(|sum| *sum != Figures::default()))
            .collect()
    }

    /// The changes that take the file over, to be one gesture; nothing when it says what the meeting says already.
    #[must_use]
    pub fn changes(&self, stamp: &Stamp<'_>) -> Vec<Change> {
        let mut changes = Vec::new();
        for line in &self.lines {
            match &line.effect {
                Effect::Same => {}
                Effect::Altered(fields) => changes.extend(sets(line.record, fields)),
                Effect::New if line.returns => {
                    changes.push(Change::Restore { record: line.record });
                    changes.extend(sets(line.record, &stated(&line.line, self.budgeted)));
                }
                Effect::New => {
                    let fields = stated(&line.line, self.budgeted);
                    let fields = fields.into_iter().chain(self.begun(stamp)).collect();
                    let kind = Kind::Row(Panel::Budget);
                    changes.push(Change::Add { kind, record: line.record, fields });
                }
            }
        }
        for (record, text) in &self.notes {
            let fields: Fields = self.begun(stamp).into_iter().collect();
            let fields = fields
                .with(Field::Text, format!("{}\n{text}", stamp.heading))
                .with(Field::Internal, Value::Flag(true));
            changes.push(Change::Add { kind: Kind::Note, record: *record, fields });
        }
        changes
    }

    /// What every record begins with.
    fn begun(&self, stamp: &Stamp<'_>) -> [(Field, Value); 4] {
        [
            (Field::Item, Value::Item(Item::Budget)),
            (Field::Author, Value::from(stamp.author)),
            (Field::Created, Value::Instant(stamp.at)),
            (Field::Origin, Value::Quarter(self.quarter)),
        ]
    }
}

/// Plans line after line.
struct Planner<'a> {
    session: &'a Session,
    budgeted: bool,
    /// Whether the file holds the quarter alone, in a quarter that others came before.
    adds_up: bool,
    unknown_before: usize,
    /// Records that are spoken for.
    taken: HashSet<RecordId>,
}

impl<'a> Planner<'a> {
    fn new(session: &'a Session, found: &Understood, rows: &[&Record]) -> Self {
        let alone = |finding: &Finding| matches!(finding.kind, FindingKind::QuarterOnly { .. });
        Self {
            session,
            budgeted: found.budgeted,
            adds_up: session.quarter().number() > 1 && found.findings.iter().any(alone),
            unknown_before: 0,
            taken: rows.iter().map(|row| row.id).collect(),
        }
    }

    fn line(&mut self, row: &super::Row, mut line: Line, here: Option<&Record>) -> Planned {
        if self.adds_up {
            let before = here.and_then(|row| realised_before(self.session, row));
            self.unknown_before += usize::from(before.is_none() && line.realised.is_some());
            line.realised = line.realised.map(|alone| alone + before.unwrap_or_default());
        }
        let Some(here) = here else { return self.new_line(row, line) };
        let mut altered = stated(&line, self.budgeted);
        altered.retain(|(field, value)| alters(here, field, value));
        let effect = if altered.is_empty() { Effect::Same } else { Effect::Altered(altered) };
        Planned { row: row.row, record: here.id, line, effect, returns: false }
    }

    /// A line that the meeting does not have: its id is the same on every machine and in every quarter of the year, so
    /// that whoever takes the same file over adds the same records. One that was deleted comes back.
    fn new_line(&mut self, row: &super::Row, line: Line) -> Planned {
        let id = self.session.id();
        let base = format!("{}|{}|budget|{}", id.village(), id.quarter().year(), row.key);
        let names = std::iter::once(base.clone()).chain((2_u32..).map(|count| format!("{base}|{count}")));
        let free = names.map(|name| RecordId::derived(&name)).find(|id| !self.taken.contains(id));
        let record = free.unwrap_or_else(|| RecordId::derived(&base));
        self.taken.insert(record);
        let returns = self.session.record_even_deleted(record).is_some();
        Planned { row: row.row, record, line, effect: Effect::New, returns }
    }
}

/// Whether a value that a file states is written over that of its row.
///
/// Code, name and section are those by which it was found. What a line is set aside for is mostly guessed from its name,
/// so that what stands here wins.
fn alters(here: &Record, field: &Field, value: &Value) -> bool {
    let held = here.get(field);
    if matches!(field, Field::Code | Field::Text | Field::Section) {
        false
    } else if *field == Field::Earmark {
        held.is_absent()
    } else if *field == Field::Budgeted && held.is_absent() {
        *value != Value::Money(Sen(0))
    } else {
        held != value
    }
}

/// What a line states, as the fields of a row.
fn stated(line: &Line, budgeted: bool) -> Vec<(Field, Value)> {
    let money = |field, amount: Option<Sen>| Some((field, Value::Money(amount?)));
    let code = line.code_text();
    let earmark = Some(line.earmark).filter(|earmark| *earmark != Earmark::None);
    [
        (!code.is_empty()).then(|| (Field::Code, Value::Text(code))),
        Some((Field::Text, Value::from(line.name.as_str()))),
        Some((Field::Section, Value::Section(line.section))),
        line.fund.map(|fund| (Field::Fund, Value::Fund(fund))),
        earmark.map(|earmark| (Field::Earmark, Value::Earmark(earmark))),
        money(Field::Budgeted, budgeted.then_some(line.planned)),
        money(Field::PlanToDate, line.plan_to_date),
        money(Field::Realised, line.realised),
        money(Field::Advance, line.advance),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn sets(record: RecordId, fields: &[(Field, Value)]) -> impl Iterator<Item = Change> + '_ {
    fields.iter().map(move |(field, value)| Change::of_record(record, field.clone(), value.clone()))
}

/// A line as a row keeps it: the code stands in for a name that is empty, as a row must have one.
fn stored(line: &Line) -> Line {
    let name = clean_line(&line.name);
    let name = match (name.is_empty(), line.code_text()) {
        (false, _) => name,
        (true, code) if code.is_empty() => "-".to_owned(),
        (true, code) => code,
    };
    Line { name, ..line.clone() }
}

/// A row of the meeting as a line with its name.
fn named_line(row: &Record) -> Line {
    Line { name: row.text(&Field::Text).to_owned(), ..budget_line(row) }
}

/// Gives a line what its row gets.
fn alter(line: &mut Line, effect: &Effect) {
    let Effect::Altered(fields) = effect else { return };
    for (field, value) in fields {
        if let Value::Fund(fund) = value {
            line.fund = Some(*fund);
        }
        let Value::Money(amount) = value else { continue };
        if *field == Field::Budgeted {
            line.planned = *amount;
        } else if *field == Field::PlanToDate {
            line.plan_to_date = Some(*amount);
        } else if *field == Field::Realised {
            line.realised = Some(*amount);
        } else {
            line.advance = Some(*amount);
        }
    }
}

/// The sums of lines in whatever order.
fn totals(lines: &[Line]) -> Totals {
    let mut ordered = lines.to_vec();
    ordered.sort_by_key(|line| line.section);
    Sheet::new(&ordered).totals()
}

/// Whether a meeting takes a budget over now.
///
/// # Errors
/// [`Refusal::Closed`] and [`Refusal::Sealed`].
pub fn may_take(session: &Session) -> Result<(), Refusal> {
    let (kind, record) = (Kind::Row(Panel::Budget), RecordId::derived("probe"));
    check(session, &Change::Add { kind, record, fields: Fields::default() })
}

/// What of a file does not fit a meeting: another year, another village.
fn misfits(session: &Session, found: &Understood) -> Vec<Finding> {
    let here = session.quarter().year();
    let year = found.year.filter(|named| found.is_other_year(here) && *named != here);
    let village = &session.village().name;
    let other = found.village.as_ref().filter(|_| !village.is_empty() && found.is_other_village(village));
    let year = year.map(|named| FindingKind::OtherYear { named, here });
    let other = other.map(|named| FindingKind::OtherVillage { named: named.clone(), here: village.clone() });
    year.into_iter().chain(other).map(Finding::whole).collect()
}

/// The notes that keep rows which were not understood, as far as these stand in no note of the item yet; a note that was
/// deleted does not come back.
fn notes(session: &Session, unknown: &[UnknownRow]) -> Vec<(RecordId, String)> {
    let here = session.of_kind(Kind::Note).filter(|note| note.item() == Some(Item::Budget));
    let kept: HashSet<&str> = here.flat_map(|note| note.text(&Field::Text).lines()).collect();
    let mut pieces: Vec<String> = Vec::new();
    for row in unknown.iter().take(MOST_UNKNOWN) {
        let cells: Vec<String> = row.cells.iter().map(|cell| clean_line(cell)).collect();
        let text: String = cells.join(" | ").chars().take(LONGEST_UNKNOWN).collect();
        let text = text.trim();
        if text.is_empty() || kept.contains(text) {
            continue;
        }
        match pieces.last_mut().filter(|piece| piece.len() + text.len() < NOTE) {
            Some(piece) => piece.extend(["\n", text]),
            None => pieces.push(text.to_owned()),
        }
    }
    let id = |piece: &str| RecordId::derived(&format!("{}|unknown|{piece}", session.id()));
    let notes = pieces.into_iter().map(|piece| (id(&piece), piece));
    notes.filter(|(id, _)| session.record_even_deleted(*id).is_none()).collect()
}
