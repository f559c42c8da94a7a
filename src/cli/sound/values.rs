//! Values that cannot be true.

use std::collections::HashSet;

use crate::domain::states::Phase;
use crate::domain::{
    Body, Change, Field, Findings, Item, Kind, Presence, Record, Refusal, Session, Target, Value, check,
};
use crate::lang::Words;
use crate::lang::describe::{field_name_of, target_in_words};

/// Values that could not be read, and where they stand.
pub(super) fn unread(session: &Session, findings: &Findings, words: Words) -> Vec<String> {
    let told = |finding: &crate::domain::Finding| {
        words.check_value(&place(session, finding.target, &finding.field, words), &finding.value)
    };
    findings.iter().map(told).collect()
}

fn place(session: &Session, target: Target, field: &Field, words: Words) -> String {
    format!("{}, {}", target_in_words(session, target, words), field_name_of(session, target, field, words))
}

/// Values that can be read and that the rules of writing forbid, and numbers that are given twice.
pub(super) fn impossible(session: &Session, words: Words) -> Vec<String> {
    let mut all = Vec::new();
    let fresh = Session::empty(session.id().clone());
    for item in Item::ALL {
        for (field, value) in session.item(item).iter() {
            let change = Change::set(Target::Item(item), field.clone(), value.clone());
            all.extend(forbidden(session, &fresh, Target::Item(item), field, &change, words));
        }
    }
    for record in Kind::all().flat_map(|kind| session.of_kind(kind)) {
        all.extend(of_record(session, &fresh, record, words));
    }
    all.extend(doubles(session, words));
    all
}

/// Tells the refusal of a change in a meeting that is still being prepared, so that only the value can be at fault.
fn forbidden(
    session: &Session,
    fresh: &Session,
    target: Target,
    field: &Field,
    change: &Change,
    words: Words,
) -> Option<String> {
    debug_assert_eq!(fresh.phase(), Phase::Preparation);
    match check(fresh, change) {
        // told by the reader already
        Ok(()) | Err(Refusal::Unfit { .. }) => None,
        Err(refusal) => {
            Some(words.check_forbidden(&place(session, target, field, words), &words.refusal(&refusal)))
        }
    }
}

fn of_record(session: &Session, fresh: &Session, record: &Record, words: Words) -> Vec<String> {
    let target = Target::Record(record.id);
    let add = |fields| Change::Add { kind: record.kind, record: record.id, fields };
    let mut all: Vec<String> = record
        .fields
        .iter()
        .filter_map(|(field, value)| {
            let set = Change::set(target, field.clone(), value.clone());
            let change = Change::Batch(vec![add(crate::domain::Fields::default()), set]);
            forbidden(session, fresh, target, field, &change, words)
        })
        .collect();
    let sits_in_bpd = crate::domain::views::Person(record).sits_in(Body::Bpd);
    let represented = matches!(record.get(&Field::Presence), Value::Presence(Presence::Represented { .. }));
    if sits_in_bpd && represented {
        let place = place(session, target, &Field::Presence, words);
        all.push(words.check_forbidden(&place, words.refused_bpd()));
    }
    all
}

/// Ids and short numbers that two records bear.
fn doubles(session: &Session, words: Words) -> Vec<String> {
    let mut all = Vec::new();
    let mut ids = HashSet::new();
    for kind in Kind::all() {
        let mut numbers = HashSet::new();
        for record in session.of_kind(kind) {
            if !ids.insert(record.id) {
                all.push(words.check_same_id(&target_in_words(session, Target::Record(record.id), words)));
            }
            let Value::Count(number) = record.get(&Field::Number) else { continue };
            if !numbers.insert(*number) {
                let letter = kind.letter().map(String::from).unwrap_or_default();
                let name = target_in_words(session, Target::Record(record.id), words);
                all.push(words.check_same_number(&format!("{letter}{number}"), &name));
            }
        }
    }
    all
}
