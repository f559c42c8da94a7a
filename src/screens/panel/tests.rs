//! The tables of data, cell by cell.

use super::State;
use crate::domain::budget::{Bidang, Section};
use crate::domain::{Field, Item, Kind, Panel, Sen, Value};
use crate::input::Action;
use crate::screens::fixture::{Hall, id};

/// A meeting with four budget lines in three groups.
fn hall() -> Hall {
    let mut hall = Hall::running();
    let line = |hall: &mut Hall, n, text: &str, section, planned, realised| {
        hall.written(n, Kind::Row(Panel::Budget), Item::Budget, text, |f| {
            f.with(Field::Section, Value::Section(section))
                .with(Field::Budgeted, Value::Money(Sen::rupiah(planned)))
                .with(Field::Realised, Value::Money(Sen::rupiah(realised)))
        });
    };
    let bidang = |bidang| Section::Expenditure(Some(bidang));
    line(&mut hall, 500, "Dana Desa", Section::Revenue, 1_050_000_000, 420_000_000);
    line(&mut hall, 501, "Posyandu", bidang(Bidang::Development), 48_000_000, 9_600_000);
    line(&mut hall, 502, "Siltap", bidang(Bidang::Government), 410_000_000, 102_500_000);
    line(&mut hall, 503, "Alokasi Dana Desa", Section::Revenue, 560_000_000, 140_000_000);
    hall
}

#[test]
fn rows_stand_by_section_and_bidang() {
    let hall = hall();
    let state = State::of_item(Item::Budget).unwrap();
    let rows = hall.rows(&state, 120, 20);
    let at = |text: &str| {
        rows.iter().position(|row| row.contains(text)).unwrap_or_else(|| panic!("{text}: {rows:#?}"))
    };
    assert!(
        at("Pendapatan") < at("Dana Desa") && at("Dana Desa") < at("Siltap") && at("Siltap") < at("Posyandu")
    );
    assert!(
        rows[at("Posyandu")].contains("9.600.000,00") && rows[at("Posyandu")].contains("20,00%"),
        "{rows:#?}"
    );
    // TW I: the quarter alone is all that was realised.
    assert!(rows[at("Siltap")].matches("102.500.000,00").count() == 2, "{rows:#?}");
}

#[test]
fn a_figure_is_typed_into_its_cell_and_undone_as_one() {
    let mut hall = hall();
    let mut state = State::at(Panel::Budget, Some(id(501)));
    state.settle_for_tests(&hall.scene());
    while state.grid.columns()[state.column].field() != Some(&Field::Realised) {
        hall.act(&mut state, Action::MoveRight);
    }
    hall.type_text(&mut state, "12,5 jt");
    assert!(hall.rows(&state, 120, 20).last().unwrap().contains("12,5 jt"));
    hall.act(&mut state, Action::Finish);
    assert_eq!(
        hall.session().record(id(501)).unwrap().get(&Field::Realised),
        &Value::Money(Sen::rupiah(12_500_000))
    );
}

#[test]
fn what_is_no_amount_is_told_and_changes_nothing() {
    let mut hall = hall();
    let mut state = State::at(Panel::Budget, Some(id(501)));
    state.settle_for_tests(&hall.scene());
    while state.grid.columns()[state.column].field() != Some(&Field::Budgeted) {
        hall.act(&mut state, Action::MoveRight);
    }
    hall.type_text(&mut state, "5 ekor");
    hall.act(&mut state, Action::Finish);
    assert!(hall.rows(&state, 120, 20).last().unwrap().contains("Tulis jumlah uang"));
    hall.act(&mut state, Action::Cancel);
    assert_eq!(
        hall.session().record(id(501)).unwrap().get(&Field::Budgeted),
        &Value::Money(Sen::rupiah(48_000_000))
    );
}

#[test]
fn a_new_row_takes_the_section_of_the_one_under_the_cursor() {
    let mut hall = hall();
    let mut state = State::at(Panel::Budget, Some(id(502)));
    hall.act(&mut state, Action::NewRow);
    hall.type_text(&mut state, "Operasional kantor");
    hall.act(&mut state, Action::Finish);
    let mut rows = hall.session().of_kind(Kind::Row(Panel::Budget));
    let row = rows.find(|row| row.text(&Field::Text) == "Operasional kantor").unwrap();
    assert_eq!(row.get(&Field::Section), &Value::Section(Section::Expenditure(Some(Bidang::Government))));
    drop(rows);
    // One that says nothing goes again.
    hall.act(&mut state, Action::NewRow);
    hall.act(&mut state, Action::Cancel);
    assert_eq!(hall.session().of_kind(Kind::Row(Panel::Budget)).count(), 5);
}
