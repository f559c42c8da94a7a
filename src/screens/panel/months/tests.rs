//! The activities over the months: what stands where, what clashes, and how one is moved.

use crate::domain::rows::{ActivityState, Reschedule};
use crate::domain::{Field, Item, Kind, Panel, Party, Quarter, Value, plan};
use crate::input::Action;
use crate::screens::fixture::{Hall, day, id, pictures};
use crate::screens::panel::State;
use crate::screens::panel::faces::Face;
use crate::screens::panel::spec::Grid;
use crate::screens::{Intent, Layer, Screen};

/// Days as months and days of 2023.
type Days = Option<((u32, u32), (u32, u32))>;

fn activity(hall: &mut Hall, n: u128, text: &str, days: Days, state: &ActivityState, owner: &str, at: &str) {
    hall.written(n, Kind::Row(Panel::Activity), Item::Projection, text, |fields| {
        let fields = fields
            .with(Field::ActivityState, Value::ActivityState(state.clone()))
            .with(Field::Place, at)
            .with(Field::Owners, Value::Parties(vec![Party::Office(owner.into())]));
        let Some((from, to)) = days else { return fields };
        fields
            .with(Field::Starts, Value::Date(day(from.0, from.1)))
            .with(Field::Ends, Value::Date(day(to.0, to.1)))
    });
}

/// Seven activities: every state, a clash of owner and place, one moved, one late, one without days. DATA CONTOH.
fn hall() -> Hall {
    let mut hall = Hall::running();
    let (kesra, layanan) = ("kasi_kesejahteraan", "kasi_pelayanan");
    let dropped = ActivityState::Cancelled { why: "tidak ada sisa anggaran".into() };
    let long = "Rabat beton jalan usaha tani Dusun Toronan Tengah sampai batas Dusun Toronan Selatan sepanjang 350 meter";
    let all: [(u128, &str, Days, &ActivityState, &str, &str); 8] = [
        (700, long, Some(((5, 3), (6, 17))), &ActivityState::Planned, kesra, "Dusun Toronan Tengah"),
        (701, "Rehabilitasi posyandu", Some(((6, 10), (7, 20))), &ActivityState::Planned, kesra, "Polindes"),
        (702, "Pelatihan kader", Some(((6, 15), (6, 16))), &ActivityState::Planned, layanan, "Polindes"),
        (703, "Pendataan keluarga miskin", Some(((3, 1), (4, 28))), &ActivityState::InProgress, layanan, ""),
        (
            704,
            "Musyawarah desa",
            Some(((1, 16), (1, 20))),
            &ActivityState::Done,
            "sekretaris_desa",
            "Balai Desa",
        ),
        (705, "Pengadaan bibit", Some(((2, 1), (3, 10))), &ActivityState::InProgress, kesra, ""),
        (706, "Lomba dusun", Some(((8, 7), (8, 19))), &dropped, layanan, ""),
        (707, "Pelatihan pengolahan singkong", None, &ActivityState::Planned, "kasi_pemerintahan", ""),
    ];
    for (n, text, days, state, owner, at) in all {
        activity(&mut hall, n, text, days, state, owner, at);
    }
    let why = "menunggu pencairan tahap II".to_owned();
    let moved = Reschedule { starts: Some(day(4, 10)), ends: Some(day(5, 20)), why, on: day(4, 6) };
    hall.commit(crate::domain::Change::of_record(id(700), Field::Moves, Value::Moves(vec![moved])));
    hall
}

fn months(hall: &Hall) -> State {
    let mut state = State::at(Panel::Activity, None);
    state.settle(&hall.scene());
    state.turn(true);
    assert_eq!((state.face, state.grid), (Face::Months, Grid::of_panel(Panel::Activity)));
    state
}

/// The row of an activity, from where the months begin in a body of 80 columns.
fn bar(rows: &[String], name: &str) -> String {
    let row = rows.iter().find(|row| row.contains(name)).unwrap_or_else(|| panic!("{name}: {rows:#?}"));
    row.chars().skip(30).take(48).collect()
}

#[test]
fn a_bar_lies_over_its_months_and_the_line_where_it_was() {
    let hall = hall();
    let rows = hall.rows(&months(&hall), 80, 21);
    assert!(rows[2].contains("Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des"), "{rows:#?}");
    // 3 May to 17 June in four cells a month: from the first of May to the third of June.
    let concrete = bar(&rows, "Rabat beton");
    assert_eq!(concrete.chars().position(|c| c == '▒'), Some(16), "{concrete}");
    assert_eq!(concrete.matches('▒').count(), 7, "{concrete}");
    // It stood from 10 April on: the thin line ends where the bar begins.
    assert_eq!(concrete.chars().position(|c| c == '─'), Some(13), "{concrete}");
    assert_eq!(concrete.matches('─').count(), 3, "{concrete}");
    assert!(bar(&rows, "Pelatihan pengolah").contains("belum ada tanggal"));
    assert!(bar(&rows, "Lomba dusun").contains('×'));
}

#[test]
fn signs_tell_the_state_and_words_tell_the_clash() {
    let hall = hall();
    let mut state = months(&hall);
    state.selected = Some(id(701));
    let rows = hall.rows(&state, 80, 21);
    let row = |name: &str| rows.iter().find(|row| row.contains(name)).unwrap();
    assert!(row("Musyawarah desa").starts_with(" √"), "{rows:#?}");
    assert!(row("Pendataan keluarga").starts_with(" ►"), "{rows:#?}");
    assert!(row("Pengadaan bibit").starts_with(" ▲"), "late: {rows:#?}");
    assert!(row("Lomba dusun").starts_with(" ×"), "{rows:#?}");
    assert!(row("Rabat beton").starts_with(" ○ !"), "{rows:#?}");
    assert!(!row("Pengadaan bibit").contains('!'), "{rows:#?}");
    let text = rows.join("\n");
    assert!(
        text.contains("! Bentrok 10 Jun – 17 Jun 2023: Kasi Kesejahteraan juga memegang Rabat"),
        "{text}"
    );
    assert!(text.contains("! Bentrok 15 Jun – 16 Jun 2023: Polindes juga dipakai Pelatihan kader"), "{text}");
}

#[test]
fn an_activity_is_moved_for_a_reason_in_one_gesture() {
    let mut hall = hall();
    let mut state = months(&hall);
    state.selected = Some(id(701));
    hall.act(&mut state, Action::Reschedule);
    // Without a reason nothing is moved.
    // The first letter replaces the day that stood there.
    hall.type_text(&mut state, "1 juli 2023");
    assert!(hall.act(&mut state, Action::SaveForm).is_empty());
    assert!(hall.rows(&state, 80, 21).join("\n").contains("Tulis alasannya."));
    hall.type_text(&mut state, "menunggu tukang");
    let intents = hall.act(&mut state, Action::Advance);
    let commits = intents.iter().filter(|intent| matches!(intent, Intent::Commit(_))).count();
    assert_eq!(commits, 1, "{intents:?}");
    let row = hall.session().record(id(701)).unwrap();
    assert_eq!(plan::days(row), Some(day(7, 1)..=day(7, 20)));
    assert_eq!(plan::days_before(row), Some(day(6, 10)..=day(7, 20)));
    assert_eq!(plan::moves(row)[0].why, "menunggu tukang");
    let rows = hall.rows(&state, 80, 21).join("\n");
    assert!(rows.contains("─ Semula 10 Jun – 20 Jul 2023, diubah 6 Apr 2023: menunggu tukang"), "{rows}");
}

#[test]
fn nothing_is_moved_in_a_closed_meeting() {
    let mut hall = hall();
    let mut state = months(&hall);
    hall.act(&mut state, Action::Reschedule);
    hall.type_text(&mut state, "1 juli 2023");
    hall.close();
    let refused = Intent::warn(hall.scene().words.refused_closed());
    assert_eq!(hall.act(&mut state, Action::SaveForm), [Intent::Leave, refused.clone()]);
    assert_eq!(hall.act(&mut state, Action::Reschedule), [refused]);
    assert!(!hall.rows(&state, 80, 21).join("\n").contains("Alasan"));
}

#[test]
fn what_had_no_days_is_given_some_without_a_reason() {
    let mut hall = hall();
    let mut state = months(&hall);
    state.selected = Some(id(707));
    hall.act(&mut state, Action::Reschedule);
    hall.type_text(&mut state, "1 agu 2023");
    hall.act(&mut state, Action::Advance);
    hall.type_text(&mut state, "3 mei 2023");
    hall.act(&mut state, Action::Advance);
    assert!(hall.rows(&state, 80, 21).join("\n").contains("lebih awal"));
    hall.act(&mut state, Action::Back);
    assert_eq!(plan::days(hall.session().record(id(707)).unwrap()), None);
    hall.act(&mut state, Action::Reschedule);
    hall.type_text(&mut state, "1 agu 2023");
    hall.act(&mut state, Action::SaveForm);
    let row = hall.session().record(id(707)).unwrap();
    assert_eq!((plan::days(row), plan::moves(row).len()), (Some(day(8, 1)..=day(8, 1)), 0));
}

#[test]
fn the_arrows_go_along_activities_and_years_and_enter_opens_the_form() {
    let mut hall = hall();
    let mut state = months(&hall);
    // The row of the table stays the chosen one; the earliest stands first.
    assert_eq!(state.selected(&hall.scene()), Some(id(700)));
    hall.act(&mut state, Action::MoveFirst);
    assert_eq!(state.selected(&hall.scene()), Some(id(704)));
    hall.act(&mut state, Action::MoveDown);
    assert_eq!(hall.act(&mut state, Action::Open), [Intent::Open(Layer::Record(id(705)))]);
    hall.act(&mut state, Action::MoveRight);
    let rows = hall.rows(&state, 80, 21);
    assert!(rows[1].contains("2024") && bar(&rows, "Rabat beton").starts_with('<'), "{rows:#?}");
}

#[test]
fn the_year_is_that_of_the_plan_and_what_lies_in_other_years_stands_behind() {
    let year = |year, month, day| chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let shown = |hall: &Hall| hall.rows(&months(hall), 80, 21)[1].clone();
    let mut hall = Hall::running_in(Quarter::new(2023, 4).unwrap());
    activity(&mut hall, 700, "Musdes", Some(((1, 16), (1, 20))), &ActivityState::Done, "sekretaris_desa", "");
    assert!(shown(&hall).contains("< 2023 >"), "nothing is planned for the next year yet");
    hall.written(701, Kind::Row(Panel::Activity), Item::Projection, "Rabat beton", |fields| {
        fields
            .with(Field::Starts, Value::Date(year(2024, 2, 5)))
            .with(Field::Ends, Value::Date(year(2024, 3, 28)))
    });
    assert!(shown(&hall).contains("< 2024 >"));
    let rows = hall.rows(&months(&hall), 80, 21);
    let at = |text: &str| rows.iter().position(|row| row.contains(text)).unwrap();
    assert!(at("Rabat beton") < at("Musdes"), "{rows:#?}");
}

#[test]
fn months_without_activities_say_so() {
    let hall = Hall::running();
    let rows = hall.rows(&months(&hall), 80, 21).join("\n");
    assert!(rows.contains("Belum ada kegiatan yang direncanakan."), "{rows}");
}

#[test]
fn the_months_stand_at_three_sizes() {
    let mut hall = hall();
    let mut state = months(&hall);
    state.selected = Some(id(700));
    pictures!("months", hall, state);
    hall.act(&mut state, Action::Reschedule);
    pictures!("moving", hall, state);
}
