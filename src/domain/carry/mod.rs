//! Carry-over: what the next quarter owes to the one before, with the reason for each line.

mod rows;

use std::collections::{BTreeMap, HashSet};

use crate::domain::states::{AspirationState, Carried, ItemState, NumberBases};
use crate::domain::views::{Aspiration, FollowUp, Problem};
use crate::domain::{
    Change, Field, Fields, Item, Kind, Presence, Record, RecordId, RosterEntry, Session, Target, Value,
};

/// Why a line comes along.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// A person of the meeting before, invited again.
    Person,
    /// A follow-up that is still owed.
    OpenFollowUp,
    /// A follow-up that is owed and late.
    OverdueFollowUp,
    /// A problem that is still open.
    OpenProblem,
    /// An aspiration or complaint without answer.
    Unanswered,
    /// A decision whose review day falls in the quarter.
    ReviewDue,
    /// An item that was deferred: a note says why.
    DeferredItem,
    /// A person of the village's roster, not in the meeting yet.
    Roster,
    /// A budget line or indicator, with its last values as the base.
    LastValues,
    /// An activity that was projected: to be held against what happened.
    ProjectedActivity,
    /// A division of tasks or a programme that goes on.
    Standing,
    /// A topic, bill or improvement that is not settled.
    NotSettled,
    /// A row of figures on which a problem or decision rests that comes along.
    RestedOn,
}

/// What carrying a line does to the new meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// It is not there yet.
    Add,
    /// It is there, and the source has changed since: these fields are offered.
    Update(Vec<Field>),
    /// It is there as it was.
    Same,
    /// It is there and was edited here; what was edited here wins.
    EditedHere,
}

/// One line of the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CarryLine {
    /// The record, with the same id in both meetings.
    pub record: RecordId,
    /// Its kind.
    pub kind: Kind,
    /// Its text or name, for the preview.
    pub text: String,
    /// Why it comes along.
    pub reason: Reason,
    /// How many quarters old it will be.
    pub age: u16,
    /// What carrying it does.
    pub action: Action,
    fields: Fields,
}

impl CarryLine {
    /// Whether carrying the line would change anything.
    #[must_use]
    pub const fn has_effect(&self) -> bool {
        matches!(self.action, Action::Add | Action::Update(_))
    }
}

/// Fields that belong to one meeting only and never come along.
const LEFT_BEHIND: [Field; 6] =
    [Field::Presence, Field::Draft, Field::Carried, Field::Snapshot, Field::ReadBack, Field::Reviewed];

/// The lines that `source` hands on to `into`, in the order of the preview.
#[must_use]
pub fn plan(source: &Session, into: &Session) -> Vec<CarryLine> {
    let mut lines: Vec<CarryLine> = Kind::all()
        .flat_map(|kind| source.of_kind(kind))
        .filter(|record| !record.is_draft())
        .filter_map(|record| reason(source, into, record).map(|reason| line(source, into, record, reason)))
        .collect();
    let bases = rested_on(source, into, &lines);
    lines.extend(bases);
    lines.extend(deferred(source, into));
    lines
}

/// The rows of figures on which the lines rest and that do not come along by themselves.
fn rested_on(source: &Session, into: &Session, lines: &[CarryLine]) -> Vec<CarryLine> {
    let mut known: HashSet<RecordId> = lines.iter().map(|line| line.record).collect();
    let bases = lines.iter().filter_map(|line| {
        if let Value::Bases(bases) = line.fields.get(&Field::BasedOn) { Some(bases) } else { None }
    });
    let rows = bases.flatten().filter_map(|basis| source.record(basis.record));
    let rows = rows.filter(|row| rows::has_figures(row.kind) && known.insert(row.id));
    rows.map(|row| line(source, into, row, Reason::RestedOn)).collect()
}

/// The people of a roster whom a meeting does not know yet.
#[must_use]
pub fn uninvited(roster: &[RosterEntry], into: &Session) -> Vec<CarryLine> {
    let unknown = roster.iter().filter(|person| into.record_even_deleted(person.id).is_none());
    unknown
        .map(|person| CarryLine {
            record: person.id,
            kind: Kind::Person,
            text: person.name.clone(),
            reason: Reason::Roster,
            age: 0,
            action: Action::Add,
            fields: invited(person),
        })
        .collect()
}

/// The change that adds somebody of the roster as invited.
#[must_use]
pub fn invitation(person: &RosterEntry) -> Change {
    Change::Add { kind: Kind::Person, record: person.id, fields: invited(person) }
}

fn invited(entry: &RosterEntry) -> Fields {
    let mut fields = Fields::default()
        .with(Field::Number, Value::Count(entry.number))
        .with(Field::Name, entry.name.as_str())
        .with(Field::Title, entry.title.as_str())
        .with(Field::Bodies, Value::Bodies(entry.bodies.clone()))
        .with(Field::Invited, Value::Flag(true))
        .with(Field::Presence, Value::Presence(Presence::Unrecorded));
    if let Some(office) = &entry.office {
        fields.set(Field::Office, Value::Text(office.clone()));
    }
    if !entry.phone.is_empty() {
        fields.set(Field::Phone, Value::Text(entry.phone.clone()));
    }
    fields
}

fn reason(source: &Session, into: &Session, record: &Record) -> Option<Reason> {
    match record.kind {
        Kind::Person => (record.get(&Field::Invited) == &Value::Flag(true)).then_some(Reason::Person),
        Kind::FollowUp => {
            let follow_up = FollowUp(record);
            let day = source.date().unwrap_or_else(|| into.quarter().first_day());
            follow_up.state().is_open().then(|| {
                if follow_up.is_overdue(day) { Reason::OverdueFollowUp } else { Reason::OpenFollowUp }
            })
        }
        Kind::Problem => Problem(record).is_open().then_some(Reason::OpenProblem),
        Kind::Aspiration => {
            (Aspiration(record).state() == AspirationState::Unanswered).then_some(Reason::Unanswered)
        }
        Kind::Decision => crate::domain::views::Decision(record)
            .review()
            .is_some_and(|day| day <= into.quarter().next().last_day())
            .then_some(Reason::ReviewDue),
        Kind::Note => None,
        Kind::Row(panel) => rows::reason(source, into, panel, record),
    }
}

fn line(source: &Session, into: &Session, record: &Record, reason: Reason) -> CarryLine {
    let fields = carried_fields(source, record, reason);
    let action = match into.record_even_deleted(record.id) {
        None => Action::Add,
        Some(here) if here.deleted => Action::EditedHere,
        Some(here) => compare(here, &fields),
    };
    let text = if record.kind == Kind::Person { record.text(&Field::Name) } else { record.shown_text() };
    CarryLine {
        record: record.id,
        kind: record.kind,
        text: text.to_owned(),
        reason,
        age: into.quarter().since(record.origin().unwrap_or(source.quarter())),
        action,
        fields,
    }
}

/// What comes along of a record, with its origin and a fingerprint of each field.
fn carried_fields(source: &Session, record: &Record, reason: Reason) -> Fields {
    let mut fields: Fields = record
        .fields
        .iter()
        .filter(|(field, _)| !LEFT_BEHIND.contains(field))
        .map(|(field, value)| (field.clone(), value.clone()))
        .collect();
    if let Kind::Row(panel) = record.kind {
        rows::age(source, panel, &mut fields);
        if reason == Reason::RestedOn {
            rows::leave_figures(&mut fields);
        }
    }
    if let Some(number) = source.number(record.id).filter(|_| record.kind.letter().is_some()) {
        fields.set(Field::Number, Value::Count(number));
    }
    if record.kind == Kind::Person {
        fields.set(Field::Presence, Value::Presence(Presence::Unrecorded));
    } else if record.origin().is_none() {
        fields.set(Field::Origin, Value::Quarter(source.quarter()));
    }
    let prints: BTreeMap<String, String> =
        fields.iter().map(|(field, value)| (field.name().to_owned(), print(value))).collect();
    let carried = Carried { from: source.id().stem(), fields: prints };
    fields.set(Field::Carried, Value::Carried(Box::new(carried)));
    fields
}

fn print(value: &Value) -> String {
    format!("{:08x}", value.fingerprint() >> 32)
}

/// Whether a field of a carried record still says what it said when it was carried; false for a record of this meeting.
#[must_use]
pub fn is_as_carried(record: &Record, field: &Field) -> bool {
    record.carried().is_some_and(|carried| {
        let here = record.fields.told(field);
        carried.fields.get(field.name()).map_or(here.is_absent(), |base| *base == print(here))
    })
}

/// Whether a record was carried here and nobody has answered for it since: neither asked of nor altered in its state.
#[must_use]
pub fn is_unanswered(record: &Record) -> bool {
    record.carried().is_some()
        && record.get(&Field::Reviewed).is_absent()
        && is_as_carried(record, &Field::FollowUpState)
}

/// Compares a record that is there with what the source hands on now.
fn compare(here: &Record, fields: &Fields) -> Action {
    let base = |field: &Field| here.carried().and_then(|carried| carried.fields.get(field.name()));
    // What was carried and has been cleared in the source since is offered too: as a clearing.
    let cleared = here.carried().into_iter().flat_map(|carried| carried.fields.keys());
    let cleared = cleared.map(|name| Field::named(name)).filter(|field| fields.get(field).is_absent());
    let offered: Vec<Field> = fields
        .iter()
        .map(|(field, _)| field.clone())
        .chain(cleared)
        .filter(|field| *field != Field::Carried && *field != Field::Presence)
        .filter(|field| here.fields.told(field) != fields.told(field))
        .collect();
    if offered.is_empty() {
        return Action::Same;
    }
    let untouched: Vec<Field> = offered
        .into_iter()
        .filter(|field| {
            base(field).map_or(here.get(field).is_absent(), |b| *b == print(here.fields.told(field)))
        })
        .collect();
    if untouched.is_empty() { Action::EditedHere } else { Action::Update(untouched) }
}

/// Items that were put off come along as notes that say so.
fn deferred(source: &Session, into: &Session) -> Vec<CarryLine> {
    let note = |item: Item| {
        let ItemState::Deferred { why } = source.item_state(item) else { return None };
        let record = RecordId::derived(&format!("{}|deferred|{item}", source.id()));
        let fields = Fields::default()
            .with(Field::Item, Value::Item(item))
            .with(Field::Text, why.as_str())
            .with(Field::Origin, Value::Quarter(source.quarter()));
        let mut carrying = Record::new(record, Kind::Note, fields);
        carrying.fields = carried_fields(source, &carrying, Reason::DeferredItem);
        let action = if into.record_even_deleted(record).is_some() { Action::Same } else { Action::Add };
        Some(CarryLine {
            record,
            kind: Kind::Note,
            text: why.clone(),
            reason: Reason::DeferredItem,
            age: into.quarter().since(source.quarter()),
            action,
            fields: carrying.fields,
        })
    };
    Item::ALL.into_iter().filter_map(note).collect()
}

/// The changes that carry the chosen lines over: nothing for lines that are there already.
#[must_use]
pub fn changes(source: &Session, into: &Session, chosen: &[&CarryLine]) -> Vec<Change> {
    let mut changes = frame_changes(source, into);
    changes.extend(additions(chosen));
    changes
}

/// The changes of the chosen lines alone, for a meeting that has none before it.
#[must_use]
pub fn additions(chosen: &[&CarryLine]) -> Vec<Change> {
    let mut changes = Vec::new();
    for line in chosen {
        match &line.action {
            Action::Add => changes.push(Change::Add {
                kind: line.kind,
                record: line.record,
                fields: line.fields.clone(),
            }),
            Action::Update(fields) => {
                let mut update: Vec<Field> = fields.clone();
                update.push(Field::Carried);
                changes.extend(update.into_iter().map(|field| {
                    let value = line.fields.told(&field).clone();
                    Change::of_record(line.record, field, value)
                }));
            }
            Action::Same | Action::EditedHere => {}
        }
    }
    changes
}

/// Planned minutes and number bases, where the new meeting has none of its own.
fn frame_changes(source: &Session, into: &Session) -> Vec<Change> {
    let mut changes = Vec::new();
    for item in Item::ALL {
        let planned = source.item(item).told(&Field::Planned);
        if !planned.is_absent() && into.item(item).get(&Field::Planned).is_absent() {
            changes.push(Change::set(Target::Item(item), Field::Planned, planned.clone()));
        }
    }
    let highest = |kind| source.next_number(kind).saturating_sub(1);
    let bases = NumberBases {
        problems: highest(Kind::Problem),
        follow_ups: highest(Kind::FollowUp),
        decisions: if source.quarter().year() == into.quarter().year() { highest(Kind::Decision) } else { 0 },
        aspirations: highest(Kind::Aspiration),
    };
    if into.meeting().get(&Field::Numbers) != &Value::Numbers(bases) && bases != NumberBases::default() {
        changes.push(Change::set(Target::Meeting, Field::Numbers, Value::Numbers(bases)));
    }
    changes
}
