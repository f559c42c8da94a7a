//! The tables of data, cell by cell.

use super::faces::Face;
use super::{Grid, State};
use crate::domain::budget::{Bidang, Section};
use crate::domain::{Change, Field, Item, Kind, Panel, Sen, Value};
use crate::input::Action;
use crate::screens::fixture::{Hall, id};
use crate::screens::{Intent, Layer, Screen};

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
    let state = State::at(Panel::Budget, None);
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
    state.settle(&hall.scene());
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
    state.settle(&hall.scene());
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

/// Turns to the warnings.
fn to_warnings(state: &mut State) {
    while state.face != Face::Warnings {
        state.turn(true);
    }
}

/// The hall with a cash plan that Posyandu is far behind, and an advance.
fn behind() -> Hall {
    let mut hall = hall();
    for (field, rupiah) in [(Field::PlanToDate, 24_000_000), (Field::Advance, 6_000_000)] {
        hall.commit(Change::of_record(id(501), field, Value::Money(Sen::rupiah(rupiah))));
    }
    hall
}

#[test]
fn headings_and_foot_tell_the_sums() {
    let mut hall = hall();
    let mut state = State::at(Panel::Budget, None);
    state.settle(&hall.scene());
    let row = |hall: &Hall, state: &State, text: &str| {
        let rows = hall.rows(state, 120, 20);
        rows.iter().find(|row| row.contains(text)).cloned().unwrap_or_else(|| panic!("{text}: {rows:#?}"))
    };
    assert!(row(&hall, &state, " Pendapatan").contains("560.000.000,00 dari 1.610.000.000,00  34,78%"));
    // 1.610.000.000 − 458.000.000 planned, 560.000.000 − 112.100.000 realised.
    let surplus = row(&hall, &state, "Surplus");
    assert!(surplus.contains("447.900.000,00 dari 1.152.000.000,00"), "{surplus}");
    hall.commit(Change::of_record(id(503), Field::Realised, Value::Money(Sen::rupiah(150_000_000))));
    state.settle(&hall.scene());
    assert!(row(&hall, &state, " Pendapatan").contains("570.000.000,00"));
}

#[test]
fn a_warning_leads_to_its_row_and_becomes_a_problem_that_rests_on_it() {
    let mut hall = behind();
    let mut state = State::at(Panel::Budget, None);
    state.settle(&hall.scene());
    to_warnings(&mut state);
    let rows = hall.rows(&state, 120, 20);
    assert!(rows[0].contains("Peringatan (2)"), "{rows:#?}");
    assert!(
        rows[3].contains("Posyandu") && rows[3].contains("jauh di bawah rencana kas Rp24 jt"),
        "{rows:#?}"
    );
    hall.act(&mut state, Action::MakeProblem);
    let problem = hall.session().problems().last().unwrap().record().clone();
    assert!(problem.text(&Field::Text).starts_with("Posyandu: realisasi Rp9,6 jt"), "{problem:?}");
    let Value::Bases(bases) = problem.get(&Field::BasedOn) else { panic!("{problem:?}") };
    assert_eq!(bases[0].record, id(501));
    hall.act(&mut state, Action::Open);
    assert_eq!(state.selected(&hall.scene()), Some(id(501)));
    assert!(hall.rows(&state, 120, 20)[1].contains("Uraian"));
}

#[test]
fn the_picture_is_that_of_the_notice_board() {
    let hall = behind();
    let mut state = State::at(Panel::Budget, None);
    state.settle(&hall.scene());
    state.turn(true);
    let rows = hall.rows(&state, 100, 21);
    let bar = rows.iter().find(|row| row.contains("Pelaksanaan pembangunan")).unwrap();
    assert!(bar.contains("20,00%") && bar.contains("Rp9,6 jt dari Rp48 jt"), "{bar}");
    // Half of the money was planned by now: the mark stands in the middle of the bar, the bar at a fifth of it.
    let cells: Vec<char> = bar.chars().filter(|c| "█░│".contains(*c)).collect();
    let full = cells.iter().filter(|c| **c == '█').count();
    assert_eq!(cells.iter().position(|c| *c == '│'), Some(cells.len() / 2));
    assert_eq!(full, cells.len() / 5);
}

#[test]
fn the_tables_stand_at_three_sizes() {
    let hall = behind();
    for (width, height) in [(80, 21), (120, 33), (200, 57)] {
        let mut state = State::at(Panel::Budget, None);
        state.settle(&hall.scene());
        for face in ["table", "picture", "quarters", "warnings"] {
            if face == "quarters" {
                // It stands in its own tests, with more than one quarter.
                state.turn(true);
                continue;
            }
            insta::assert_snapshot!(
                format!("budget_{face}_{width}x{height}"),
                hall.styled(&state, width, height)
            );
            state.turn(true);
        }
    }
}

#[test]
fn the_cursor_goes_along_the_warnings_and_the_chosen_one_becomes_the_problem() {
    let mut hall = behind();
    let mut state = State::at(Panel::Budget, None);
    state.settle(&hall.scene());
    to_warnings(&mut state);
    hall.act(&mut state, Action::MoveDown);
    hall.act(&mut state, Action::MakeProblem);
    let problem = hall.session().problems().last().unwrap().record();
    assert_eq!(problem.text(&Field::Text), "Posyandu: panjar Rp6 jt belum ada SPJ");
}

#[test]
fn no_cell_of_a_closed_meeting_is_filled_but_its_row_can_be_read() {
    let mut hall = hall();
    let mut state = State::at(Panel::Budget, Some(id(501)));
    state.settle(&hall.scene());
    while state.grid.columns()[state.column].field() != Some(&Field::Realised) {
        hall.act(&mut state, Action::MoveRight);
    }
    hall.type_text(&mut state, "1");
    hall.close();
    let refused = Intent::warn(hall.scene().words.refused_closed());
    assert_eq!(
        hall.type_text(&mut state, "2"),
        [Intent::Leave, refused.clone()],
        "closed while it was filled"
    );
    assert_eq!(hall.type_text(&mut state, "3"), [refused]);
    assert!(state.focus(&hall.scene()).figures, "the hands are not held in the cell");
    assert_eq!(hall.act(&mut state, Action::Open), [Intent::Open(Layer::Record(id(501)))]);
    assert_eq!(
        hall.session().record(id(501)).unwrap().get(&Field::Realised),
        &Value::Money(Sen::rupiah(9_600_000))
    );
}

#[test]
fn sums_are_worked_out_again_only_when_a_line_was_altered() {
    let mut hall = hall();
    let mut state = State::at(Panel::Budget, Some(id(501)));
    state.settle(&hall.scene());
    let before = state.sums.sign;
    // Neither the cursor nor a note moves the sign.
    hall.act(&mut state, Action::MoveDown);
    hall.written(600, Kind::Note, Item::Budget, "Baliho sudah ada", |f| f);
    state.settle(&hall.scene());
    assert_eq!(state.sums.sign, before);
    hall.commit(Change::of_record(id(502), Field::Realised, Value::Money(Sen::rupiah(205_000_000))));
    assert!(hall.rows(&state, 120, 20).concat().contains("205.000.000,00"), "the row itself is never old");
    state.settle(&hall.scene());
    assert_ne!(state.sums.sign, before);
    let bidang = Section::Expenditure(Some(Bidang::Government));
    assert_eq!(state.sums.bars.section(bidang).unwrap().realised, Some(Sen::rupiah(205_000_000)));
    // Another table of the item is not shown with these sums, though nothing was altered.
    hall.act(&mut state, Action::PreviousPane);
    state.settle(&hall.scene());
    assert_ne!(state.grid, Grid::of_panel(Panel::Budget));
    assert!(state.sums.bars.totals.is_none() && state.sums.order.is_none());
}

#[test]
fn a_year_is_no_amount() {
    let mut hall = Hall::running();
    hall.written(500, Kind::Row(Panel::Regulation), Item::Regulations, "Kode Klasifikasi Arsip", |f| {
        f.with(Field::RegulationNumber, "83").with(Field::Year, Value::Count(2022))
    });
    let rows = hall.rows(&State::at(Panel::Regulation, None), 80, 20).concat();
    assert!(rows.contains(" 2022") && !rows.contains("2.022"), "{rows}");
}

#[test]
fn a_digit_goes_on_with_a_name_and_says_how_a_column_is_chosen() {
    let mut hall = hall();
    let mut state = State::at(Panel::Budget, Some(id(501)));
    state.settle(&hall.scene());
    hall.type_text(&mut state, "2");
    hall.act(&mut state, Action::Finish);
    assert_eq!(hall.session().record(id(501)).unwrap().text(&Field::Text), "Posyandu2");
    state.column =
        state.grid.columns().iter().position(|column| column.field() == Some(&Field::Fund)).unwrap();
    let chosen = hall.type_text(&mut state, "2");
    assert_eq!(chosen, [Intent::warn(hall.scene().words.grid_chosen("Enter"))]);
}

#[test]
fn a_closed_meeting_refuses_to_delete_without_asking_and_offers_no_new_row() {
    let mut hall = hall();
    let mut state = State::at(Panel::Budget, Some(id(501)));
    state.settle(&hall.scene());
    let offers = |hall: &Hall, state: &State| format!("{:?}", state.foot(&hall.scene()));
    let open = offers(&hall, &state);
    hall.close();
    assert!(matches!(hall.act(&mut state, Action::Delete)[..], [Intent::Tell(..)]));
    assert_ne!(offers(&hall, &state), open);
}

#[test]
fn an_empty_cell_under_the_cursor_is_seen_over_its_whole_width() {
    let hall = hall();
    for theme in [crate::ui::Theme::SIXTEEN, crate::ui::Look::default().theme] {
        let look = crate::ui::Look { theme, ..crate::ui::Look::default() };
        let mut state = State::at(Panel::Budget, Some(id(501)));
        state.settle(&hall.scene());
        state.column = 0;
        let mut buf = ratatui::buffer::Buffer::empty(ratatui::layout::Rect::new(0, 0, 120, 20));
        state.view(&hall.scene(), &look, buf.area, &mut buf);
        let rows = crate::ui::text::rows_of(&buf);
        let y = u16::try_from(rows.iter().position(|row| row.contains("Posyandu")).unwrap()).unwrap();
        let turned = |x: u16| buf[(x, y)].modifier.contains(ratatui::style::Modifier::REVERSED);
        assert!((1..9).all(|x| turned(x) != turned(60)), "{:?}", buf[(3, y)]);
    }
}

#[test]
fn esc_brings_back_what_stood_in_the_cell() {
    let mut hall = hall();
    let mut state = State::at(Panel::Budget, Some(id(501)));
    state.settle(&hall.scene());
    let name = |hall: &Hall| hall.session().record(id(501)).unwrap().text(&Field::Text).to_owned();
    hall.act(&mut state, Action::Open);
    hall.type_text(&mut state, " Melati");
    assert_eq!(name(&hall), "Posyandu Melati");
    hall.act(&mut state, Action::Cancel);
    assert_eq!(name(&hall), "Posyandu");
    // Another's name that came meanwhile stays.
    hall.act(&mut state, Action::Open);
    hall.type_text(&mut state, "!");
    hall.commit(Change::of_record(id(501), Field::Text, Value::from("Posyandu Mawar")));
    state.settle(&hall.scene());
    hall.act(&mut state, Action::Cancel);
    assert_eq!(name(&hall), "Posyandu Mawar");
    // A choice too.
    state.column =
        state.grid.columns().iter().position(|column| column.field() == Some(&Field::Fund)).unwrap();
    let fund = hall.session().record(id(501)).unwrap().get(&Field::Fund).clone();
    hall.act(&mut state, Action::Open);
    hall.type_text(&mut state, " ");
    assert_ne!(hall.session().record(id(501)).unwrap().get(&Field::Fund), &fund);
    hall.act(&mut state, Action::Cancel);
    assert_eq!(hall.session().record(id(501)).unwrap().get(&Field::Fund), &fund);
}

#[test]
fn tab_goes_on_filling_the_next_cell_that_people_fill() {
    let mut hall = hall();
    let mut state = State::at(Panel::Budget, Some(id(501)));
    state.settle(&hall.scene());
    let column = |state: &State| state.grid.columns()[state.column].field().cloned();
    hall.act(&mut state, Action::Open);
    for next in [Field::Fund, Field::Budgeted, Field::PlanToDate, Field::Realised, Field::Advance] {
        hall.act(&mut state, Action::NextField);
        assert_eq!(column(&state), Some(next.clone()));
        assert!(matches!(state.doing, super::Doing::Filling(_)), "{next:?}");
    }
    hall.act(&mut state, Action::PreviousField);
    assert_eq!(column(&state), Some(Field::Realised));
    hall.type_text(&mut state, "7 jt");
    hall.act(&mut state, Action::Finish);
    assert!(matches!(state.doing, super::Doing::Cells));
    let realised = hall.session().record(id(501)).unwrap().get(&Field::Realised).clone();
    assert_eq!(realised, Value::Money(Sen::rupiah(7_000_000)));
}

#[test]
fn a_line_without_a_section_is_marked_until_its_code_tells_it() {
    let mut hall = hall();
    hall.written(504, Kind::Row(Panel::Budget), Item::Budget, "Hasil usaha", |f| f);
    let mut state = State::at(Panel::Budget, Some(id(504)));
    state.settle(&hall.scene());
    let rows = hall.rows(&state, 120, 24).join("\n");
    assert!(
        rows.contains("Bagian belum ditentukan") && rows.contains("1 baris, dihitung sebagai belanja"),
        "{rows}"
    );
    assert!(rows.contains("Dihitung sebagai belanja tanpa bidang"), "{rows}");
    state.column = 0;
    for (code, section) in [("4.1.1", Section::Revenue), ("6.2.1", Section::FinancingOut)] {
        hall.commit(Change::of_record(id(504), Field::Code, Value::Absent));
        hall.commit(Change::of_record(id(504), Field::Section, Value::Absent));
        state.settle(&hall.scene());
        hall.type_text(&mut state, code);
        hall.act(&mut state, Action::Finish);
        let held = hall.session().record(id(504)).unwrap().get(&Field::Section).clone();
        assert_eq!(held, Value::Section(section), "{code}");
        state = State::at(Panel::Budget, Some(id(504)));
        state.settle(&hall.scene());
        state.column = 0;
    }
    assert!(!hall.rows(&state, 120, 24).concat().contains("Bagian belum ditentukan"));
}

#[test]
fn a_day_begins_with_its_first_digit_and_keeps_its_strokes() {
    let mut hall = Hall::running();
    hall.written(510, Kind::Row(Panel::Activity), Panel::Activity.item(), "Rabat beton", |f| f);
    let mut state = State::at(Panel::Activity, Some(id(510)));
    state.settle(&hall.scene());
    state.column =
        state.grid.columns().iter().position(|column| column.field() == Some(&Field::Ends)).unwrap();
    assert!(state.focus(&hall.scene()).figures);
    hall.type_text(&mut state, "3");
    assert!(state.focus(&hall.scene()).typing);
    hall.type_text(&mut state, "1/3/2027");
    assert!(hall.rows(&state, 120, 20).last().unwrap().contains("31/3/2027"));
}
