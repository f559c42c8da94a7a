//! How realised amounts are typed, and decisions that rest on a row.

use super::State;
use crate::domain::budget::Section;
use crate::domain::rows::{Entry, PastMoney};
use crate::domain::states::Basis;
use crate::domain::{
    Change, Field, Item, Kind, Panel, Quarter, RecordId, Sen, SessionId, Target, Trail, Value,
};
use crate::input::Action;
use crate::screens::fixture::{Hall, id, pictures};
use crate::screens::{Intent, Layer, Screen};

/// TW II with a line that had realised Rp40 juta in TW I, and one that is new.
fn hall() -> Hall {
    let mut hall = Hall::empty();
    hall.trail = Trail::empty(SessionId::new("35.28.04.2018", Quarter::new(2023, 2).unwrap()));
    let past = PastMoney { quarter: Quarter::new(2023, 1).unwrap(), amount: Sen::rupiah(40_000_000) };
    let budgeted = |rupiah| Value::Money(Sen::rupiah(rupiah));
    hall.written(500, Kind::Row(Panel::Budget), Item::Budget, "Dana Desa", |f| {
        f.with(Field::Section, Value::Section(Section::Revenue))
            .with(Field::Budgeted, budgeted(100_000_000))
            .with(Field::PastRealised, Value::PastMoney(vec![past]))
    });
    hall.written(501, Kind::Row(Panel::Budget), Item::Budget, "Bantuan kabupaten", |f| {
        f.with(Field::Section, Value::Section(Section::Revenue)).with(Field::Budgeted, budgeted(20_000_000))
    });
    hall
}

fn open(hall: &mut Hall, row: RecordId, field: &Field) -> State {
    let mut state = State::at(Panel::Budget, Some(row));
    state.settle(&hall.scene());
    state.column = state.grid.columns().iter().position(|column| column.field() == Some(field)).unwrap();
    state
}

fn realised(hall: &Hall, row: RecordId) -> Value {
    hall.session().record(row).unwrap().get(&Field::Realised).clone()
}

/// What a question does when the answer is yes.
fn agreed(intents: &[Intent]) -> Vec<Change> {
    let [Intent::Open(Layer::Confirm(asked))] = intents else { panic!("{intents:?}") };
    let committed = |intent: &Intent| {
        if let Intent::Commit(change) = intent { Some(change.clone()) } else { None }
    };
    asked.then.iter().filter_map(committed).collect()
}

fn set(entry: Entry) -> Change {
    Change::set(Target::Item(Item::Budget), Field::Entry, Value::Entry(entry))
}

#[test]
fn it_is_asked_once_before_the_first_amount() {
    let mut hall = hall();
    let mut state = open(&mut hall, id(500), &Field::Realised);
    let asked = hall.type_text(&mut state, "5");
    assert_eq!(agreed(&asked), [set(Entry::ToDate)]);
    hall.commit(set(Entry::ToDate));
    hall.type_text(&mut state, "55 jt");
    hall.act(&mut state, Action::Finish);
    assert_eq!(realised(&hall, id(500)), Value::Money(Sen::rupiah(55_000_000)));
    // In the first quarter of a year there is nothing to ask.
    let mut first = Hall::running();
    first.written(500, Kind::Row(Panel::Budget), Item::Budget, "Dana Desa", |f| f);
    let mut state = open(&mut first, id(500), &Field::Realised);
    assert_eq!(first.type_text(&mut state, "5"), []);
    assert!(matches!(
        first.act(&mut State::at(Panel::Budget, None), Action::SwitchEntry)[..],
        [Intent::Tell(..)]
    ));
}

#[test]
fn what_is_typed_for_the_quarter_alone_is_added_to_the_quarter_before() {
    let mut hall = hall();
    let mut state = open(&mut hall, id(500), &Field::Realised);
    let asked = hall.act(&mut state, Action::SwitchEntry);
    assert_eq!(agreed(&asked), [set(Entry::QuarterAlone)]);
    hall.commit(set(Entry::QuarterAlone));
    assert!(hall.rows(&state, 120, 20)[0].contains("isi TW ini saja, 2 baris"));
    hall.type_text(&mut state, "15 jt");
    let rows = hall.rows(&state, 120, 20);
    assert!(rows.last().unwrap().contains("s.d. triwulan menjadi Rp55.000.000,00"), "{rows:#?}");
    hall.act(&mut state, Action::Finish);
    assert_eq!(realised(&hall, id(500)), Value::Money(Sen::rupiah(55_000_000)));
    // The cell shows the quarter alone when it is opened again, and leaves it at that.
    state = open(&mut hall, id(500), &Field::Realised);
    hall.act(&mut state, Action::Open);
    let rows = hall.rows(&state, 120, 20);
    assert!(rows.last().unwrap().contains("Rp15.000.000,00"), "{rows:#?}");
    hall.act(&mut state, Action::Finish);
    assert_eq!(realised(&hall, id(500)), Value::Money(Sen::rupiah(55_000_000)));
    // A new line began at zero.
    state = open(&mut hall, id(501), &Field::Realised);
    hall.type_text(&mut state, "3 jt");
    hall.act(&mut state, Action::Finish);
    assert_eq!(realised(&hall, id(501)), Value::Money(Sen::rupiah(3_000_000)));
    let asked = hall.act(&mut state, Action::SwitchEntry);
    assert_eq!(agreed(&asked), [set(Entry::ToDate)]);
}

#[test]
fn without_the_quarter_before_an_amount_of_the_quarter_alone_is_refused() {
    let mut hall = hall();
    hall.commit(Change::Delete { record: id(500) });
    hall.commit(set(Entry::QuarterAlone));
    let mut state = open(&mut hall, id(501), &Field::Realised);
    hall.type_text(&mut state, "3 jt");
    hall.act(&mut state, Action::Finish);
    let rows = hall.rows(&state, 120, 20);
    assert!(rows.last().unwrap().contains("Realisasi triwulan lalu tidak diketahui"), "{rows:#?}");
    assert_eq!(realised(&hall, id(501)), Value::Absent);
}

#[test]
fn a_decision_rests_on_a_row_with_the_figure_as_it_was() {
    let mut hall = hall();
    hall.commit(Change::of_record(id(500), Field::Realised, Value::Money(Sen::rupiah(55_000_000))));
    let mut state = open(&mut hall, id(500), &Field::Text);
    let intents = hall.act(&mut state, Action::DecideOnRow);
    let decision = hall.session().decisions().last().unwrap();
    assert_eq!(intents.last(), Some(&Intent::Open(Layer::Resume(decision.id()))));
    let figure = "realisasi Rp55.000.000,00 dari Rp100.000.000,00, 55,00%";
    let basis = Basis { record: id(500), figure: figure.into() };
    assert_eq!(decision.based_on(), [basis]);
    // The line of quick capture says what it rests on, and what is decided keeps it.
    let record = decision.id();
    let mut line = crate::screens::capture::State::resume(record, &hall.scene()).unwrap();
    let seen = hall.rows(&line, 120, 20).concat();
    assert!(seen.contains("berdasarkan baris anggaran Dana Desa (realisasi Rp55.000.000,00"), "{seen}");
    hall.type_text(&mut line, "Pencairan tahap II diajukan");
    hall.act(&mut line, Action::Finish);
    hall.act(&mut line, Action::Finish);
    // The line changes afterwards; the decision keeps the figure.
    hall.commit(Change::of_record(id(500), Field::Realised, Value::Money(Sen::rupiah(60_000_000))));
    let decision = hall.session().decisions().last().unwrap();
    assert_eq!(decision.record().text(&Field::Text), "Pencairan tahap II diajukan");
    assert_eq!(decision.based_on()[0].figure, figure);
}

#[test]
fn the_form_shows_what_a_decision_rests_on_and_reads_it_back() {
    let mut hall = hall();
    let one = |record, figure: &str| Basis { record, figure: figure.into() };
    let bases = vec![one(id(500), "realisasi Rp55 juta"), one(id(501), "")];
    hall.written(51, Kind::Decision, Item::Budget, "Pencairan tahap II diajukan", |f| {
        f.with(Field::Number, Value::Count(1)).with(Field::BasedOn, Value::Bases(bases.clone()))
    });
    let mut form = crate::screens::record_form::State::open(id(51), &hall.scene()).at(&Field::BasedOn);
    let rows = hall.rows(&form, 120, 33).concat();
    assert!(rows.contains("Dana Desa = realisasi Rp55 juta; Bantuan kabupaten"), "{rows}");
    hall.type_text(&mut form, " = anggaran Rp20 juta");
    hall.act(&mut form, Action::NextField);
    let held = hall.session().record(id(51)).unwrap().get(&Field::BasedOn).clone();
    let wanted = vec![bases[0].clone(), one(id(501), "anggaran Rp20 juta")];
    assert_eq!(held, Value::Bases(wanted));
}

#[test]
fn a_problem_is_decided_on_by_its_number_and_a_picture_rests_on_nothing() {
    let mut hall = Hall::running();
    let grid = super::Grid { item: Item::Problems, kind: Kind::Problem };
    let mut state = State::at(grid, None);
    state.settle(&hall.scene());
    hall.act(&mut state, Action::DecideOnRow);
    let decision = hall.session().decisions().last().unwrap();
    assert_eq!(decision.based_on(), [Basis { record: id(31), figure: String::new() }]);
    let mut bars = State { face: super::Face::Bars, ..State::at(Panel::Budget, None) };
    let capture = Layer::Capture { kind: Kind::Decision, item: Item::Budget, problem: None };
    assert_eq!(hall.act(&mut bars, Action::DecideOnRow), [Intent::Open(capture)]);
}

#[test]
fn the_way_of_entry_stands_at_three_sizes() {
    let mut hall = hall();
    hall.commit(set(Entry::QuarterAlone));
    let state = open(&mut hall, id(500), &Field::Realised);
    pictures!("entry", hall, state);
}
