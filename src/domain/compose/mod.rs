//! Composing what people write: names that a line may speak of, finishing a draft, and freezing the quorum.

mod short;

use std::collections::HashMap;

use chrono::NaiveDate;

use super::states::{
    AspirationKind, AspirationState, Basis, FollowUpState, Method, ProblemState, Severity, Snapshot,
};
use super::text::{clean, folded, split_to_fields};
use super::views::{Aspiration, Person};
use super::{Change, Field, Fields, Item, Kind, Moment, Party, Quorum, RecordId, Session, Target, Value};

/// A person or office, with the names by which the room calls it; the first is nobody else's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    /// Who.
    pub party: Party,
    /// The names, as written.
    pub names: Vec<String>,
}

/// A record that people call by a short number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Numbered {
    /// Which.
    pub record: RecordId,
    /// The number with its letter, such as `M3`.
    pub label: String,
    /// What it says.
    pub text: String,
}

/// Everything that a written line can speak of.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Speech {
    /// Offices first, then people in the order of the attendance list.
    pub parties: Vec<Called>,
    /// The published records that have numbers.
    pub records: Vec<Numbered>,
}

/// What a finished line says beside its text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Meant {
    /// The text without marks.
    pub text: String,
    /// Who owns it.
    pub owners: Vec<Party>,
    /// Who said, raised or brought it.
    pub speaker: Option<Party>,
    /// The due day, or the day when a decision is looked at again.
    pub due: Option<NaiveDate>,
    /// How grave it is.
    pub severity: Option<Severity>,
    /// How it was decided, if it says so.
    pub method: Option<Method>,
    /// The records that it speaks of, in the order of writing.
    pub links: Vec<RecordId>,
}

impl Meant {
    /// A text without any mark.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// The names and numbers that a session knows.
#[must_use]
pub fn vocabulary(session: &Session) -> Speech {
    let offices = session.village().offices.iter().map(|office| Called {
        party: Party::Office(office.id.clone()),
        names: std::iter::once(&office.title).chain(&office.aliases).cloned().collect(),
    });
    let mut parties: Vec<Called> = offices.collect();
    let taken: Vec<String> =
        parties.iter().flat_map(|called| &called.names).map(|name| folded(name)).collect();
    let mut named: HashMap<String, usize> = HashMap::new();
    for person in session.people() {
        *named.entry(folded(person.name())).or_default() += 1;
    }
    parties.extend(session.people().filter(|person| !person.name().trim().is_empty()).map(|person| {
        let alone = named.get(&folded(person.name())) == Some(&1) && !taken.contains(&folded(person.name()));
        let office = person.office().and_then(|id| session.village().office(id));
        let is_the_office = office.is_some_and(|office| folded(&office.title) == folded(person.name()));
        let mut called = Called { party: Party::Person(person.id()), names: names_of(person, alone, &taken) };
        called.names.retain(|name| !is_the_office || name != person.name());
        called
    }));
    short::call_short(&mut parties);
    let numbered = |kind| session.of_kind(kind).filter(|record| !record.is_draft());
    let records = Kind::all().filter(|kind| kind.letter().is_some()).flat_map(numbered);
    let records = records.filter_map(|record| {
        let label = session.label(record.id)?;
        Some(Numbered { record: record.id, label, text: record.shown_text().to_owned() })
    });
    Speech { records: records.collect(), parties }
}

/// The names of a person: an office's title, and a name that is no more than it, stays the office's, and namesakes are told apart by their number.
fn names_of(person: Person<'_>, alone: bool, taken: &[String]) -> Vec<String> {
    let mut names = Vec::new();
    let number = person.number();
    match number {
        Some(number) if !alone => names.push(format!("{} ({number})", person.name())),
        _ => {}
    }
    names.push(person.name().to_owned());
    if !person.title().is_empty() && !taken.contains(&folded(person.title())) {
        names.push(person.title().to_owned());
    }
    names.extend(number.map(|number| number.to_string()));
    names
}

impl Speech {
    /// The party of a name: the only one that is called so, else the only one of whose names a word begins so.
    ///
    /// Fewer than three letters begin nobody's name.
    #[must_use]
    pub fn party(&self, name: &str) -> Option<&Party> {
        let name = folded(name);
        let only = |fits: &dyn Fn(&str) -> bool| {
            let own = |called: &&Called| called.names.iter().any(|other| fits(&folded(other)));
            let mut found = self.parties.iter().filter(own);
            let first = found.next()?;
            Some(found.next().is_none().then_some(&first.party))
        };
        if let Some(exact) = only(&|other| other == name) {
            return exact;
        }
        let inner = format!(" {name}");
        let begins = |other: &str| other.starts_with(&name) || other.contains(&inner);
        if name.chars().count() < 3 { None } else { only(&begins).flatten() }
    }

    /// Reads a list of names: between `;`, or between `,` where the whole is nobody's name.
    ///
    /// A name that nobody has is kept as it is written.
    #[must_use]
    pub fn parties(&self, text: &str) -> Vec<Party> {
        let mut found: Vec<Party> = Vec::new();
        for piece in text.split(';').map(str::trim).filter(|piece| !piece.is_empty()) {
            let names: Vec<&str> =
                if self.party(piece).is_some() { vec![piece] } else { piece.split(',').collect() };
            for name in names.into_iter().map(str::trim).filter(|name| !name.is_empty()) {
                let who = self.party(name).cloned().unwrap_or_else(|| Party::Name(name.to_owned()));
                if !found.contains(&who) {
                    found.push(who);
                }
            }
        }
        found
    }

    /// The record of a short number such as `m3` or `#M3`.
    #[must_use]
    pub fn record(&self, label: &str) -> Option<&Numbered> {
        let label = label.trim().trim_start_matches('#');
        self.records.iter().find(|record| record.label.eq_ignore_ascii_case(label))
    }
}

/// The fields of a record that is begun: a draft under an item.
#[must_use]
pub fn begun(
    session: &Session,
    item: Item,
    line: &str,
    author: &str,
    now: Moment,
    problem: Option<RecordId>,
) -> Fields {
    let fields = Fields::default()
        .with(Field::Item, Value::Item(item))
        .with(Field::Draft, line)
        .with(Field::Author, author)
        .with(Field::Created, Value::Instant(now))
        .with(Field::Origin, Value::Quarter(session.quarter()));
    match problem {
        Some(problem) => fields.with(Field::Problem, Value::Record(problem)),
        None => fields,
    }
}

/// The changes that publish a record: text, number, what its marks say and its first state; the draft goes.
///
/// Fields that the record already has are left unless a mark speaks of them. Empty when the record is not there.
#[must_use]
pub fn finish(session: &Session, record: RecordId, meant: &Meant, now: Moment) -> Vec<Change> {
    let Some(known) = session.record(record) else { return Vec::new() };
    let wanted = published(session, known.kind, &known.fields, meant, now);
    let mut changes: Vec<Change> = wanted
        .iter()
        .filter(|(field, value)| known.get(field) != *value)
        .map(|(field, value)| Change::set(Target::Record(record), field.clone(), value.clone()))
        .collect();
    if !known.get(&Field::Draft).is_absent() {
        changes.push(Change::of_record(record, Field::Draft, Value::Absent));
    }
    changes
}

/// The changes that put what a draft's marks say into its fields, so that a form shows them; the text stays a draft.
#[must_use]
pub fn spread(session: &Session, record: RecordId, meant: &Meant) -> Vec<Change> {
    let Some(known) = session.record(record) else { return Vec::new() };
    let said = marked(known.kind, &known.fields, meant);
    if said.is_empty() {
        return Vec::new();
    }
    let draft = (Field::Draft, Value::from(meant.text.trim()));
    said.into_iter().chain([draft]).map(|(field, value)| Change::of_record(record, field, value)).collect()
}

/// The fields that a published record gets beside those that it has.
#[must_use]
pub fn published(session: &Session, kind: Kind, has: &Fields, meant: &Meant, now: Moment) -> Fields {
    let mut fields = Fields::default().with(Field::Text, meant.text.trim());
    let mut first = |field: Field, value: Value| {
        if has.get(&field).is_absent() {
            fields.set(field, value);
        }
    };
    if kind.letter().is_some() {
        first(Field::Number, Value::Count(session.next_number(kind)));
    }
    match kind {
        Kind::Problem => first(Field::ProblemState, Value::ProblemState(ProblemState::Open)),
        Kind::FollowUp => first(Field::FollowUpState, Value::FollowUpState(FollowUpState::NotStarted)),
        Kind::Decision => {
            first(Field::Method, Value::Method(Method::Consensus));
            first(Field::Snapshot, Value::Snapshot(Box::new(snapshot(session, now, ""))));
        }
        Kind::Aspiration => {
            first(Field::AspirationState, Value::AspirationState(AspirationState::Unanswered));
            first(Field::AspirationKind, Value::AspirationKind(AspirationKind::Aspirasi));
        }
        Kind::Note | Kind::Person | Kind::Row(_) => {}
    }
    for (field, value) in marked(kind, has, meant) {
        fields.set(field, value);
    }
    fields
}

/// What the marks say, as fields of the kind.
fn marked(kind: Kind, has: &Fields, meant: &Meant) -> Vec<(Field, Value)> {
    let mut said = Vec::new();
    if !meant.owners.is_empty() {
        said.push((Field::Owners, Value::Parties(meant.owners.clone())));
    }
    if let Some(speaker) = &meant.speaker {
        let field = if kind == Kind::Note { Field::Speaker } else { Field::RaisedBy };
        said.push((field, Value::Party(speaker.clone())));
    }
    if let Some(due) = meant.due {
        let field = if kind == Kind::Decision { Field::Review } else { Field::Due };
        said.push((field, Value::Date(due)));
    }
    if let Some(severity) = meant.severity {
        said.push((Field::Severity, Value::Severity(severity)));
    }
    if let (Kind::Decision, Some(method)) = (kind, meant.method) {
        said.push((Field::Method, Value::Method(method)));
    }
    if kind == Kind::Decision && !meant.links.is_empty() {
        said.push((Field::BasedOn, Value::Bases(bases(has, &meant.links))));
    } else if let Some(link) = meant.links.first() {
        said.push((Field::Problem, Value::Record(*link)));
    }
    said
}

/// What a decision rests on, with the records that a line adds.
fn bases(has: &Fields, links: &[RecordId]) -> Vec<Basis> {
    let mut bases =
        if let Value::Bases(bases) = has.get(&Field::BasedOn) { bases.clone() } else { Vec::new() };
    for link in links {
        if !bases.iter().any(|basis| basis.record == *link) {
            bases.push(Basis { record: *link, figure: String::new() });
        }
    }
    bases
}

/// What goes along when a field of an aspiration is set: its state and the day of its answer are told together.
///
/// An answered one gets `day` when it has none, one that is open again loses it, and a day of answer says that it is
/// answered.
#[must_use]
pub fn along(
    session: &Session,
    record: RecordId,
    field: &Field,
    value: &Value,
    day: NaiveDate,
) -> Option<Change> {
    let known = session.record(record).filter(|known| known.kind == Kind::Aspiration)?;
    let dated = !known.get(&Field::Answered).is_absent();
    let answered = Aspiration(known).state() == AspirationState::Answered;
    let (also, to) = match (field, value) {
        (Field::AspirationState, Value::AspirationState(AspirationState::Answered)) if !dated => {
            (Field::Answered, Value::Date(day))
        }
        (Field::AspirationState, Value::AspirationState(AspirationState::Unanswered)) if dated => {
            (Field::Answered, Value::Absent)
        }
        (Field::Answered, Value::Date(_)) if !answered => {
            (Field::AspirationState, Value::AspirationState(AspirationState::Answered))
        }
        _ => return None,
    };
    Some(Change::of_record(record, also, to))
}

/// Quorum and people present at a moment; the reason is empty for the first time.
#[must_use]
pub fn snapshot(session: &Session, now: Moment, reason: &str) -> Snapshot {
    let quorum: Quorum = session.quorum();
    let here = session.people().filter(|person| person.presence().counts(true));
    Snapshot {
        rule: quorum.rule,
        met: quorum.met(),
        present: quorum.whole.present,
        entitled: quorum.whole.entitled,
        people: here.map(Person::id).collect(),
        at: now,
        reason: reason.trim().to_owned(),
    }
}

/// Pasted text, cleaned, in pieces of which each fits a field; none when nothing is in it.
#[must_use]
pub fn split_paste(text: &str) -> Vec<String> {
    let cleaned = clean(text);
    split_to_fields(cleaned.trim())
}

#[cfg(test)]
mod tests;
