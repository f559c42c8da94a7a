//! Links between records: problems, bases, speakers, owners and offices that are not there.

use crate::domain::{Field, Fields, Item, Kind, Party, RecordId, Session, Target, Value};
use crate::lang::Words;
use crate::lang::describe::{field_name_of, target_in_words};

/// Every link that leads nowhere.
pub(super) fn check(session: &Session, words: Words) -> Vec<String> {
    let mut all = of_fields(session, Target::Meeting, session.meeting(), words);
    for item in Item::ALL {
        all.extend(of_fields(session, Target::Item(item), session.item(item), words));
    }
    for record in Kind::all().flat_map(|kind| session.of_kind(kind)) {
        all.extend(of_fields(session, Target::Record(record.id), &record.fields, words));
    }
    all
}

fn of_fields(session: &Session, target: Target, fields: &Fields, words: Words) -> Vec<String> {
    let missing = fields.iter().flat_map(|(field, value)| {
        let place = format!(
            "{}, {}",
            target_in_words(session, target, words),
            field_name_of(session, target, field, words)
        );
        nowhere(session, field, value).into_iter().map(move |link| words.check_link(&place, &link))
    });
    missing.collect()
}

/// The links of a value that lead nowhere.
fn nowhere(session: &Session, field: &Field, value: &Value) -> Vec<String> {
    let record = |id: &RecordId| session.record_even_deleted(*id).is_none().then(|| id.to_string());
    let party = |party: &Party| match party {
        Party::Person(id) => record(id),
        Party::Office(id) => session.village().office(id).is_none().then(|| id.clone()),
        Party::Name(_) => None,
    };
    match value {
        Value::Record(id) => record(id).into_iter().collect(),
        Value::Party(one) => party(one).into_iter().collect(),
        Value::Parties(all) => all.iter().filter_map(party).collect(),
        Value::Bases(all) => all.iter().filter_map(|basis| record(&basis.record)).collect(),
        Value::Snapshot(frozen) => frozen.people.iter().filter_map(record).collect(),
        Value::Text(id) if *field == Field::Office => {
            session.village().office(id).is_none().then(|| id.clone()).into_iter().collect()
        }
        _ => Vec::new(),
    }
}
