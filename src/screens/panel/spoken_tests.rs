//! The tables of what is spoken, and the people of whom more is expected.

use super::State;
use crate::domain::states::{AspirationKind, AspirationState, FollowUpState, Level, ProblemState, Severity};
use crate::domain::{Change, Field, Item, Kind, Panel, Party, Quarter, Value};
use crate::input::Action;
use crate::screens::fixture::{Hall, day, id, pictures};
use crate::screens::panel::Grid;
use crate::screens::{Intent, Layer, Screen};

fn open(hall: &Hall, item: Item, kind: Kind) -> State {
    let mut state = State::at(Grid { item, kind }, None);
    state.settle(&hall.scene());
    state
}

/// The place of a text among the rows.
fn at(rows: &[String], text: &str) -> usize {
    rows.iter().position(|row| row.contains(text)).unwrap_or_else(|| panic!("{text}: {rows:#?}"))
}

/// Goes to the column of a field.
fn to(hall: &mut Hall, state: &mut State, field: &Field) {
    state.column = state.grid.columns().iter().position(|column| column.field() == Some(field)).unwrap();
    hall.act(state, Action::MoveFirst);
}

/// Problems of every sort: one with a follow-up, two without, one solved.
fn problems() -> Hall {
    let mut hall = Hall::running();
    let number = |n| Value::Count(n);
    hall.written(32, Kind::Problem, Item::Problems, "Air bersih keruh di Dusun Toronan Utara 2", |f| {
        f.with(Field::Number, number(2))
            .with(Field::Cause, "Bak penampung tidak dikuras sejak musim hujan")
            .with(Field::Impact, "42 keluarga membeli air")
            .with(Field::Severity, Value::Severity(Severity::Medium))
            .with(Field::Level, Value::Level(Level::Village))
            .with(Field::Origin, Value::Quarter(Quarter::new(2022, 3).unwrap()))
    });
    hall.written(33, Kind::Problem, Item::Reports, "Surat keterangan terlambat dua hari", |f| {
        f.with(Field::Number, number(3)).with(Field::Severity, Value::Severity(Severity::High))
    });
    hall.written(34, Kind::Problem, Item::Problems, "Talud longsor", |f| {
        f.with(Field::Number, number(4))
            .with(Field::ProblemState, Value::ProblemState(ProblemState::Solved { on: day(3, 20) }))
    });
    hall
}

#[test]
fn problems_without_a_follow_up_come_first_and_stand_out() {
    let hall = problems();
    let state = open(&hall, Item::Problems, Kind::Problem);
    let rows = hall.rows(&state, 120, 20);
    let order = [
        "Belum ada tindak lanjut",
        "Surat keterangan",
        "Air bersih",
        "Sudah ada tindak lanjut",
        "SPJ panjar",
        "Selesai atau",
        "Talud",
    ];
    let places: Vec<usize> = order.iter().map(|text| at(&rows, text)).collect();
    assert!(places.is_sorted(), "{rows:#?}");
    assert!(rows[0].contains("4 baris, 2 belum ditindaklanjuti"), "{rows:#?}");
    assert!(rows[at(&rows, "Air bersih")].contains("▲ belum ada"), "{rows:#?}");
    // TW III 2022 lies two quarters before TW I 2023.
    assert!(rows[at(&rows, "Air bersih")].contains("2 TW"), "{rows:#?}");
    assert!(rows[at(&rows, "SPJ panjar")].trim_end().ends_with('1'), "{rows:#?}");
}

#[test]
fn a_problem_is_altered_in_its_cells_by_the_rules_of_its_form() {
    let mut hall = problems();
    let mut state = open(&hall, Item::Problems, Kind::Problem);
    assert_eq!(state.selected(&hall.scene()), Some(id(33)));
    to(&mut hall, &mut state, &Field::Level);
    hall.act(&mut state, Action::Open);
    hall.act(&mut state, Action::MoveRight);
    hall.act(&mut state, Action::Finish);
    let level = hall.session().record(id(33)).unwrap().get(&Field::Level).clone();
    assert_eq!(level, Value::Level(Level::Dusun));
    // A published text is published anew when its cell is left, and nothing of what Esc leaves stays.
    hall.act(&mut state, Action::MoveFirst);
    to(&mut hall, &mut state, &Field::Text);
    hall.act(&mut state, Action::Open);
    hall.type_text(&mut state, " di loket");
    hall.act(&mut state, Action::Finish);
    let problem = |hall: &Hall| hall.session().record(id(33)).unwrap().clone();
    assert_eq!(problem(&hall).text(&Field::Text), "Surat keterangan terlambat dua hari di loket");
    to(&mut hall, &mut state, &Field::Text);
    hall.act(&mut state, Action::Open);
    hall.type_text(&mut state, " lagi");
    hall.act(&mut state, Action::Cancel);
    assert_eq!(problem(&hall).text(&Field::Text), "Surat keterangan terlambat dua hari di loket");
    assert!(problem(&hall).get(&Field::Draft).is_absent());
    assert_eq!(
        hall.act(&mut state, Action::NewRow),
        [Intent::Open(Layer::Capture { kind: Kind::Problem, item: Item::Problems, problem: None })]
    );
}

#[test]
fn drafts_stay_out_of_the_tables() {
    let mut hall = problems();
    let fields = crate::domain::Fields::default().with(Field::Draft, "belum jadi");
    hall.commit(Change::Add { kind: Kind::Problem, record: id(39), fields });
    let state = open(&hall, Item::Problems, Kind::Problem);
    assert!(!hall.rows(&state, 120, 20).concat().contains("belum jadi"));
}

#[test]
fn the_follow_up_matrix_has_the_columns_of_the_form_for_what_was_carried_and_what_is_new() {
    let mut hall = Hall::with_promises();
    hall.commit(Change::of_record(id(41), Field::FundSource, "ADD"));
    let state = open(&hall, Item::FollowUps, Kind::FollowUp);
    let rows = hall.rows(&state, 200, 20);
    let mut rest = rows[1].as_str();
    for title in
        ["No", "Masalah", "Rencana tindak lanjut", "Penanggung jawab", "Waktu", "Sumber dana", "Keterangan"]
    {
        rest = rest.split_once(title).unwrap_or_else(|| panic!("{title}: {}", rows[1])).1;
    }
    assert!(
        at(&rows, "Terbawa") < at(&rows, "Setor pajak") && at(&rows, "Setor pajak") < at(&rows, "Rapat ini")
    );
    assert!(at(&rows, "Rapat ini") < at(&rows, "Lengkapi SPJ"), "{rows:#?}");
    // Due on 1 March, held on 6 April: 30 days of March and 6 of April.
    let late = &rows[at(&rows, "Setor pajak")];
    assert!(late.contains("M8 Pajak") && late.contains("× belum, terlambat 36 hari"), "{late}");
    assert!(rows[at(&rows, "Lengkapi SPJ")].contains("ADD"), "{rows:#?}");
    // Where there is no room for all, the column under the cursor is seen.
    let mut state = state;
    to(&mut hall, &mut state, &Field::FundSource);
    assert!(hall.rows(&state, 80, 20)[1].contains("Sumber"), "{:#?}", hall.rows(&state, 80, 20));
}

#[test]
fn a_state_with_its_reason_is_told_in_the_matrix() {
    let mut hall = Hall::running();
    let mut state = open(&hall, Item::FollowUps, Kind::FollowUp);
    to(&mut hall, &mut state, &Field::FollowUpState);
    hall.act(&mut state, Action::Open);
    // Berjalan, selesai, tertunda.
    hall.act(&mut state, Action::MoveRight);
    hall.act(&mut state, Action::MoveRight);
    hall.act(&mut state, Action::Finish);
    hall.type_text(&mut state, "menunggu kuitansi");
    hall.act(&mut state, Action::Finish);
    let state = hall.session().record(id(41)).unwrap().get(&Field::FollowUpState).clone();
    assert_eq!(state, Value::FollowUpState(FollowUpState::Postponed { why: "menunggu kuitansi".into() }));
}

#[test]
fn institutions_stand_over_what_they_bring_and_below_who_was_not_heard() {
    let mut hall = Hall::running();
    let by = |n| Value::Party(Party::Person(id(n)));
    hall.commit(Change::of_record(id(61), Field::RaisedBy, by(8)));
    hall.written(62, Kind::Aspiration, Item::Lkd, "Kelas ibu hamil tiap bulan", |f| {
        f.with(Field::Number, Value::Count(2)).with(Field::RaisedBy, by(9))
    });
    hall.written(63, Kind::Aspiration, Item::Services, "Loket tutup sebelum pukul dua", |f| {
        f.with(Field::AspirationKind, Value::AspirationKind(AspirationKind::Pengaduan))
    });
    let mut state = open(&hall, Item::Lkd, Kind::Aspiration);
    let rows = hall.rows(&state, 120, 20);
    assert!(at(&rows, "Ketua RT 02") < at(&rows, "lampu jalan"), "{rows:#?}");
    assert!(at(&rows, "lampu jalan") < at(&rows, "Ketua TP PKK"), "{rows:#?}");
    assert!(at(&rows, "ibu hamil") < at(&rows, "Diundang, belum didengar"), "{rows:#?}");
    assert_eq!(at(&rows, "Ketua LPM"), at(&rows, "Diundang, belum didengar") + 1);
    // A complaint of residents has its own table.
    assert!(!rows.concat().contains("Loket"), "{rows:#?}");
    hall.act(&mut state, Action::MoveLast);
    let intents = hall.act(&mut state, Action::Open);
    let begun = hall.session().aspirations().last().unwrap();
    assert_eq!(begun.raised_by(), Some(&Party::Person(id(7))));
    assert_eq!(intents.last(), Some(&Intent::Open(Layer::Resume(begun.id()))));
    let line = crate::screens::capture::State::resume(begun.id(), &hall.scene()).unwrap();
    assert!(hall.rows(&line, 80, 20).concat().contains("Ketua LPM Toronan"));
}

#[test]
fn who_has_not_reported_stands_below_and_one_key_makes_the_row() {
    let mut hall = Hall::running();
    let mut state = open(&hall, Item::Reports, Kind::Row(Panel::Report));
    let rows = hall.rows(&state, 80, 20);
    assert!(rows[0].contains("0 dari 3 sudah melapor"), "{rows:#?}");
    assert!(at(&rows, "Belum melapor") < at(&rows, "Kaur Keuangan"), "{rows:#?}");
    assert!(!rows.concat().contains("Kepala Desa"), "{rows:#?}");
    hall.act(&mut state, Action::MoveDown);
    hall.act(&mut state, Action::NewRow);
    hall.type_text(&mut state, "BKU ditutup sampai Maret");
    hall.act(&mut state, Action::Finish);
    let report = hall.session().of_kind(Kind::Row(Panel::Report)).next().unwrap().clone();
    assert_eq!(report.text(&Field::Text), "Kaur Keuangan");
    assert_eq!(report.get(&Field::Presenter), &Value::Party(Party::Person(id(3))));
    assert_eq!(report.text(&Field::Achievements), "BKU ditutup sampai Maret");
    let rows = hall.rows(&state, 80, 20);
    assert!(at(&rows, "Kaur Keuangan") < at(&rows, "Belum melapor"), "{rows:#?}");
    // People are not deleted from here.
    hall.act(&mut state, Action::MoveLast);
    assert_eq!(hall.act(&mut state, Action::Delete), []);
}

/// Three complaints: one open since March, one answered, one of which nobody noted when.
fn complaints() -> Hall {
    let mut hall = Hall::running();
    let kind = || Value::AspirationKind(AspirationKind::Pengaduan);
    let answered = || Value::AspirationState(AspirationState::Answered);
    hall.written(63, Kind::Aspiration, Item::Services, "Loket tutup sebelum pukul dua", |f| {
        f.with(Field::Number, Value::Count(2))
            .with(Field::AspirationKind, kind())
            .with(Field::Received, Value::Date(day(3, 13)))
    });
    hall.written(64, Kind::Aspiration, Item::Services, "Antre surat pindah terlalu lama", |f| {
        f.with(Field::Number, Value::Count(3))
            .with(Field::AspirationKind, kind())
            .with(Field::Received, Value::Date(day(2, 20)))
            .with(Field::Answered, Value::Date(day(2, 23)))
            .with(Field::Answer, "Berkas diperiksa di depan loket")
            .with(Field::AspirationState, answered())
    });
    hall
}

#[test]
fn complaints_tell_the_days_that_they_waited() {
    let mut hall = complaints();
    let mut state = open(&hall, Item::Services, Kind::Aspiration);
    let rows = hall.rows(&state, 120, 20);
    assert!(rows[0].contains("2 baris, 1 belum dijawab"), "{rows:#?}");
    // 13 March to 6 April: 18 days of March and 6 of April.
    assert!(rows[at(&rows, "Loket")].contains("▲ 24 hari"), "{rows:#?}");
    assert!(rows[at(&rows, "Antre")].contains(" 3 hari"), "{rows:#?}");
    assert!(!rows.concat().contains("lampu jalan"), "{rows:#?}");
    to(&mut hall, &mut state, &Field::Answered);
    hall.act(&mut state, Action::Open);
    hall.type_text(&mut state, "5/4/2023");
    hall.act(&mut state, Action::Finish);
    let loket = hall.session().record(id(63)).unwrap();
    assert_eq!(loket.get(&Field::AspirationState), &Value::AspirationState(AspirationState::Answered));
    let rows = hall.rows(&state, 120, 20);
    assert!(rows[at(&rows, "Loket")].contains(" 23 hari"), "{rows:#?}");
    // A new one begins as a complaint that was received today.
    hall.act(&mut state, Action::NewRow);
    let begun = hall.session().aspirations().last().unwrap().record();
    assert_eq!(begun.get(&Field::AspirationKind), &Value::AspirationKind(AspirationKind::Pengaduan));
    assert_eq!(begun.get(&Field::Received), &Value::Date(day(4, 6)));
}

#[test]
fn the_tables_of_what_is_spoken_stand_at_three_sizes() {
    let hall = problems();
    pictures!("problems", hall, open(&hall, Item::Problems, Kind::Problem));
    let hall = Hall::with_promises();
    pictures!("follow_ups", hall, open(&hall, Item::FollowUps, Kind::FollowUp));
    let mut hall = Hall::running();
    hall.commit(Change::of_record(id(61), Field::RaisedBy, Value::Party(Party::Person(id(8)))));
    pictures!("aspirations", hall, open(&hall, Item::Lkd, Kind::Aspiration));
    pictures!("reports", hall, open(&hall, Item::Reports, Kind::Row(Panel::Report)));
    let hall = complaints();
    pictures!("complaints", hall, open(&hall, Item::Services, Kind::Aspiration));
}
