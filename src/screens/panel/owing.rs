//! Who is still expected: officials without a report, institutions that were not heard. They stand dim at the foot of
//! their table, and one key begins what is theirs.

use super::spec::Grid;
use super::spoken::named;
use crate::domain::states::AspirationKind;
use crate::domain::views::Person;
use crate::domain::{
    Change, Field, Fields, Item, Kind, Panel, Party, Record, RecordId, Value, compose, waiting,
};
use crate::lang::Words;
use crate::screens::{Ids, Intent, Layer, Scene};
use crate::ui::table::Cell;
use crate::ui::{Look, Tone};

/// The people of whom a table still expects something, in the order of the attendance list.
pub(super) fn owing<'a>(grid: Grid, scene: &Scene<'a>) -> Vec<&'a Record> {
    let people: Vec<Person<'a>> = match (grid.kind, grid.item) {
        (Kind::Row(Panel::Report), _) => waiting::reporting(scene.session).missing,
        (Kind::Aspiration, Item::Lkd) => waiting::unheard(scene.session),
        _ => Vec::new(),
    };
    people.into_iter().map(Person::record).collect()
}

/// What they are called together.
pub(super) const fn heading(grid: Grid, words: Words) -> &'static str {
    if matches!(grid.kind, Kind::Row(Panel::Report)) {
        words.group_unreported()
    } else {
        words.group_unheard()
    }
}

/// Somebody who is expected, across the whole row.
pub(super) fn cell<'a>(person: &Record, look: &Look) -> Cell<'a> {
    Cell { style: Some(look.theme.dim()), ..Cell::toned(named(Person(person)), Tone::Info) }
}

/// Begins what is expected of somebody, and the intents that go on with it.
pub(super) fn begin(
    grid: Grid,
    person: &Record,
    scene: &Scene<'_>,
    ids: &mut Ids,
) -> (RecordId, Vec<Intent>) {
    let party = Value::Party(Party::Person(person.id));
    let record = ids.draw();
    if grid.kind == Kind::Row(Panel::Report) {
        let fields =
            blank(grid, scene).with(Field::Text, report_of(Person(person))).with(Field::Presenter, party);
        return (record, added(Change::Add { kind: grid.kind, record, fields }, scene));
    }
    (record, captured(grid, record, |fields| fields.with(Field::RaisedBy, party.clone()), scene))
}

/// The name of somebody's report.
fn report_of(person: Person<'_>) -> &str {
    if person.title().is_empty() { person.name() } else { person.title() }
}

/// What a new row begins with.
pub(super) fn blank(grid: Grid, scene: &Scene<'_>) -> Fields {
    Fields::default()
        .with(Field::Item, Value::Item(grid.item))
        .with(Field::Author, scene.me.name.as_str())
        .with(Field::Created, Value::Instant(scene.now))
        .with(Field::Origin, Value::Quarter(scene.session.quarter()))
}

/// Begins what is spoken in the line of quick capture; what the table knows of it already stands in its fields.
pub(super) fn captured(
    grid: Grid,
    record: RecordId,
    more: impl FnOnce(Fields) -> Fields,
    scene: &Scene<'_>,
) -> Vec<Intent> {
    let begun = compose::begun(scene.session, grid.item, "", &scene.me.name, scene.now, None);
    let mut fields = more(begun);
    if grid.kind == Kind::Aspiration && grid.item == Item::Services {
        fields.set(Field::AspirationKind, Value::AspirationKind(AspirationKind::Pengaduan));
        fields.set(Field::Received, Value::Date(scene.day()));
    }
    let mut intents = added(Change::Add { kind: grid.kind, record, fields }, scene);
    if matches!(intents.first(), Some(Intent::Continue(_))) {
        intents.push(Intent::Open(Layer::Resume(record)));
    }
    intents
}

/// Adds what is begun, or says why that cannot be.
fn added(change: Change, scene: &Scene<'_>) -> Vec<Intent> {
    vec![scene.refuses(&change).unwrap_or(Intent::Continue(change))]
}
