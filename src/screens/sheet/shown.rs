//! What the meeting holds, as it stands in a field; and how what is typed is understood.

use super::Ear;
use super::read::{self, Reading};
use super::slot::{How, Slot};
use crate::domain::rows::{ActivityState, Outcome};
use crate::domain::states::{Basis, FollowUpState, Method, ProblemState};
use crate::domain::views::Person;
use crate::domain::{Field, Party, RecordId, Target, Value};
use crate::lang::{Words, folded};
use crate::screens::{Scene, writing};
use crate::ui::editor::{TextArea, TextField};
use crate::ui::form::{self, FormState};

/// The field of a slot as the session has it.
pub(super) fn field(slot: &Slot, ear: &Ear, scene: &Scene<'_>) -> form::Field {
    let held = scene.session.value(slot.target, &slot.field);
    let value = match &slot.how {
        How::Text | How::Page => form::Value::Page(TextArea::new(&slot.running_text(scene))),
        How::Flag => form::Value::Toggle(*held == Value::Flag(true)),
        How::Sits(body) => {
            form::Value::Toggle(matches!(held, Value::Bodies(bodies) if bodies.contains(body)))
        }
        How::Choice(options) | How::State(options) => form::Value::Choice {
            options: options.iter().map(|(label, _)| label.clone()).collect(),
            selected: options.iter().position(|(_, value)| same_kind(value, held)).unwrap_or(0),
        },
        How::Press(text) => form::Value::Press(text.clone()),
        How::Heading(text) => form::Value::Fixed(text.clone()),
        How::Line
        | How::Name
        | How::Date
        | How::Sitting
        | How::Hour
        | How::Instant
        | How::Minutes
        | How::Party
        | How::Parties
        | How::Record
        | How::Bases
        | How::Money
        | How::Alone
        | How::Quantity
        | How::Count
        | How::Lines
        | How::Detail => form::Value::Text(TextField::new(&words_of(slot, held, ear, scene))),
    };
    let field = form::Field { replaced: slot.is_single(), ..form::Field::new(slot.label.clone(), value) };
    match slot.target {
        Target::Item(item) => field.with_placeholder(item.default_minutes().to_string()),
        Target::Record(_) if slot.field == Field::Method && slot.how == How::Detail => {
            field.with_placeholder(scene.words.form_hint_votes())
        }
        Target::Meeting | Target::Record(_) => field.with_placeholder(placeholder(&slot.how, scene.words)),
    }
}

/// Whether two values are the same choice, whatever reason, day or tally they carry.
pub(super) fn same_kind(option: &Value, held: &Value) -> bool {
    use std::mem::discriminant;
    match (option, held) {
        (Value::FollowUpState(a), Value::FollowUpState(b)) => discriminant(a) == discriminant(b),
        (Value::ProblemState(a), Value::ProblemState(b)) => discriminant(a) == discriminant(b),
        (Value::Method(a), Value::Method(b)) => discriminant(a) == discriminant(b),
        (Value::ActivityState(a), Value::ActivityState(b)) => discriminant(a) == discriminant(b),
        (Value::Outcome(a), Value::Outcome(b)) => discriminant(a) == discriminant(b),
        (option, held) => option == held,
    }
}

/// A value as it is typed.
#[expect(clippy::wildcard_enum_match_arm, reason = "values of other shapes are not typed")]
fn words_of(slot: &Slot, held: &Value, ear: &Ear, scene: &Scene<'_>) -> String {
    let words = scene.words;
    match held {
        Value::Text(text) => text.clone(),
        Value::Date(date) => words.date_short(*date),
        Value::Dates(dates) => {
            dates.iter().map(|date| words.date_short(*date)).collect::<Vec<_>>().join("; ")
        }
        Value::Hour(hour) => words.time(hour.0),
        Value::Instant(at) => words.time(at.time()),
        Value::Count(number) => number.to_string(),
        Value::Party(party) => called(party, ear, scene),
        Value::Parties(parties) => {
            parties.iter().map(|party| called(party, ear, scene)).collect::<Vec<_>>().join("; ")
        }
        Value::Record(record) => scene.session.label(*record).unwrap_or_default(),
        Value::Money(amount) if slot.how == How::Alone => {
            let before = read::before(slot, scene).unwrap_or_default();
            words.money(*amount - before)
        }
        Value::Money(amount) => words.money(*amount),
        Value::Quantity(quantity) => words.quantity(*quantity),
        Value::Records(ids) => ids.iter().map(|id| line_of(*id, scene)).collect::<Vec<_>>().join("; "),
        Value::Bases(bases) => {
            bases.iter().map(|basis| basis_of(basis, scene)).collect::<Vec<_>>().join("; ")
        }
        _ if slot.how == How::Detail => detail(held, words),
        _ => String::new(),
    }
}

/// The name by which a party is found again.
fn called(party: &Party, ear: &Ear, scene: &Scene<'_>) -> String {
    let known = ear.speech().parties.iter().find(|called| called.party == *party);
    let name = known.and_then(|called| called.names.first()).map(String::as_str);
    name.unwrap_or_else(|| scene.session.party_name(party)).to_owned()
}

/// A budget line by its code, else by its name.
fn line_of(id: RecordId, scene: &Scene<'_>) -> String {
    let Some(row) = scene.session.record(id) else { return String::new() };
    let code = row.text(&Field::Code);
    if code.is_empty() { row.text(&Field::Text) } else { code }.to_owned()
}

/// A record as one names it in a list of what a decision rests on: by its number, a row by its code or name.
pub(super) fn basis_name(record: RecordId, scene: &Scene<'_>) -> String {
    let label = scene.session.label(record);
    label.unwrap_or_else(|| line_of(record, scene).replace([';', '='], ","))
}

fn basis_of(basis: &Basis, scene: &Scene<'_>) -> String {
    let label = basis_name(basis.record, scene);
    if basis.figure.is_empty() { label } else { format!("{label} = {}", basis.figure) }
}

/// The reason, day or tally of a state.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other value is whole without a detail")]
fn detail(held: &Value, words: Words) -> String {
    match held {
        Value::FollowUpState(FollowUpState::Done { on })
        | Value::ProblemState(ProblemState::Solved { on }) => words.date_short(*on),
        Value::FollowUpState(FollowUpState::Postponed { why } | FollowUpState::Cancelled { why })
        | Value::ProblemState(ProblemState::Dropped { why })
        | Value::ActivityState(ActivityState::Cancelled { why })
        | Value::Outcome(Outcome::Partly { why } | Outcome::NotDone { why }) => why.clone(),
        Value::Method(Method::Vote { agree, disagree, abstain }) => format!("{agree}/{disagree}/{abstain}"),
        _ => String::new(),
    }
}

/// What stands in an empty field.
const fn placeholder(how: &How, words: Words) -> &'static str {
    match how {
        How::Date | How::Sitting => words.form_hint_date(),
        How::Hour | How::Instant => words.form_hint_hour(),
        How::Party => words.form_hint_party(),
        How::Parties => words.form_hint_parties(),
        How::Record => words.form_hint_record(),
        How::Bases => words.form_hint_bases(),
        How::Money | How::Alone => words.form_hint_money(),
        How::Lines => words.form_hint_lines(),
        How::Detail => words.form_hint_detail(),
        How::Minutes
        | How::Quantity
        | How::Count
        | How::Name
        | How::Text
        | How::Page
        | How::Line
        | How::Flag
        | How::Sits(_)
        | How::Choice(_)
        | How::State(_)
        | How::Heading(_)
        | How::Press(_) => words.optional(),
    }
}

/// How what stands in a field is understood; empty where that is plain to see.
pub(super) fn echo(slots: &[Slot], at: usize, form: &FormState, ear: &Ear, scene: &Scene<'_>) -> String {
    let Ok(Reading::Value(value)) = read::value(slots, at, form, ear, scene) else { return String::new() };
    if let (Value::Money(amount), Some(How::Alone)) = (&value, slots.get(at).map(|slot| &slot.how)) {
        return scene.words.entry_comes_to(&scene.words.money(*amount));
    }
    let is_due = slots.get(at).is_some_and(|slot| slot.field == Field::Due);
    let echo = echo_of(&value, is_due, scene);
    if folded(&echo) == folded(&form.content(at)) { String::new() } else { echo }
}

/// A value in words, where they say more than what is typed; only a due day that has passed is late.
#[expect(clippy::wildcard_enum_match_arm, reason = "every other value is plain to see")]
fn echo_of(value: &Value, is_due: bool, scene: &Scene<'_>) -> String {
    let words = scene.words;
    match value {
        Value::Date(date) => {
            let away = if is_due { scene.due(*date) } else { words.away(*date, scene.today()) };
            format!("{} ({away})", words.date_long(*date))
        }
        Value::Dates(dates) => dates.iter().map(|date| words.date_long(*date)).collect::<Vec<_>>().join("; "),
        Value::Party(party) => understood(std::slice::from_ref(party), scene),
        Value::Parties(parties) => understood(parties, scene),
        Value::Record(record) => writing::linked(*record, scene),
        Value::Bases(bases) => {
            let rests_on = |basis: &Basis| match basis.figure.as_str() {
                "" => writing::linked(basis.record, scene),
                figure => format!("{} ({figure})", writing::linked(basis.record, scene)),
            };
            bases.iter().map(rests_on).collect::<Vec<_>>().join("; ")
        }
        _ => String::new(),
    }
}

/// Who is meant, and at the end the names of those whom nobody knows.
fn understood(parties: &[Party], scene: &Scene<'_>) -> String {
    let name = |party: &Party| match party {
        Party::Name(_) => None,
        Party::Office(_) => Some(scene.session.party_name(party).to_owned()),
        Party::Person(id) => {
            let title = scene.session.record(*id).map_or("", |known| Person(known).title_beyond_name());
            let name = scene.session.party_name(party);
            Some(if title.is_empty() { name.to_owned() } else { format!("{name}, {title}") })
        }
    };
    let unknown = |party: &Party| if let Party::Name(name) = party { Some(name.clone()) } else { None };
    let mut told: Vec<String> = parties.iter().filter_map(name).collect();
    let unknown: Vec<String> = parties.iter().filter_map(unknown).collect();
    if !unknown.is_empty() {
        told.push(scene.words.form_unknown_party(&unknown.join(", ")));
    }
    told.join("; ")
}
