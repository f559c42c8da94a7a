use super::*;
use crate::domain::{Change, Field, Item, Value};
use crate::screens::fixture::{Hall, id, pictures};

/// What is found by a text, with finding as it stands then.
fn found(hall: &mut Hall, text: &str) -> (State, Vec<RecordId>) {
    let mut state = State::new();
    hall.type_text(&mut state, text);
    let found = state.found.clone();
    (state, found)
}

#[test]
fn records_and_people_are_found_by_all_words_in_any_order() {
    let mut hall = Hall::running();
    assert_eq!(found(&mut hall, "posyandu").1, [id(31), id(41)]);
    assert_eq!(found(&mut hall, "PÓSYANDU lengkapi").1, [id(41)]);
    assert_eq!(found(&mut hall, "ketua toronan").1.len(), 4);
    assert_eq!(found(&mut hall, "kaur keuangan").1, [id(3), id(21), id(41)], "owner and speaker count");
    assert_eq!(found(&mut hall, "xyzzy").1, []);
    assert_eq!(found(&mut hall, "  ").1, []);
}

#[test]
fn a_number_finds_its_record_first() {
    let mut hall = Hall::running();
    assert_eq!(found(&mut hall, "t1").1.first(), Some(&id(41)));
    assert_eq!(found(&mut hall, "M1").1.first(), Some(&id(31)));
}

#[test]
fn enter_goes_to_where_it_is_seen() {
    let mut hall = Hall::running();
    let carried = crate::domain::states::Carried {
        from: "2022-tw4".into(),
        fields: std::collections::BTreeMap::default(),
    };
    hall.commit(Change::of_record(id(42), Field::Carried, Value::Carried(Box::new(carried))));
    for (text, place) in [
        ("SPJ panjar kegiatan", Place::Item(Item::Budget, Some(id(31)))),
        ("talud", Place::Board(Some(id(42)))),
        ("lampu", Place::Item(Item::Lkd, Some(id(61)))),
        ("sekretaris", Place::Attendance(Some(id(2)))),
    ] {
        let (mut state, _) = found(&mut hall, text);
        assert_eq!(hall.act(&mut state, Action::Accept), [Intent::Close, Intent::Go(place)], "{text}");
    }
    let (mut state, _) = found(&mut hall, "xyzzy");
    assert_eq!(hall.act(&mut state, Action::Accept), []);
    assert_eq!(hall.act(&mut state, Action::Cancel), [Intent::Close]);
}

#[test]
fn arrows_choose_and_what_is_chosen_stays_when_others_write() {
    let mut hall = Hall::running();
    let (mut state, _) = found(&mut hall, "posyandu");
    hall.act(&mut state, Action::MoveDown);
    assert_eq!(Screen::selected(&state, &hall.scene()), Some(id(41)));
    hall.commit(Change::of_record(id(31), Field::Text, "SPJ panjar belum masuk"));
    state.settle(&hall.scene());
    assert_eq!(state.found, [id(41)]);
    assert_eq!(Screen::selected(&state, &hall.scene()), Some(id(41)));
    hall.commit(Change::Delete { record: id(41) });
    state.settle(&hall.scene());
    assert_eq!(hall.act(&mut state, Action::Accept), []);
}

#[test]
fn the_row_tells_kind_number_item_and_marks_the_hit() {
    let mut hall = Hall::running();
    let (state, _) = found(&mut hall, "posyandu");
    let rows = hall.rows(&state, 80, 21);
    let row = rows.iter().find(|row| row.contains("T1")).unwrap();
    assert!(
        row.contains("Tindak lanjut") && row.contains("1.1") && row.contains("Lengkapi SPJ panjar posyandu")
    );
    assert!(rows.iter().any(|row| row.contains("2 ditemukan")));
    let area = Rect::new(0, 0, 80, 21);
    let mut buf = Buffer::empty(area);
    state.view(&hall.scene(), &Look::default(), area, &mut buf);
    let marked: String = area
        .positions()
        .filter(|at| buf[*at].modifier.contains(ratatui::style::Modifier::UNDERLINED))
        .map(|at| buf[at].symbol().to_owned())
        .collect();
    assert_eq!(marked, "posyanduposyandu");
}

#[test]
fn a_hit_far_behind_is_brought_into_sight_with_what_else_was_found() {
    let mut hall = Hall::running();
    let long = "panjang sekali ".repeat(30) + "jembatan gantung";
    hall.commit(Change::of_record(id(21), Field::Text, long));
    let (state, _) = found(&mut hall, "gantung");
    let rows = hall.rows(&state, 80, 21);
    let row = rows.iter().find(|row| row.contains("jembatan gantung"));
    assert!(row.is_some_and(|row| row.contains('…')), "{rows:?}");
    let (state, _) = found(&mut hall, "talud tidak");
    assert_eq!(state.found, []);
    hall.commit(Change::of_record(id(42), Field::Evidence, "foto tidak ada"));
    let (state, _) = found(&mut hall, "talud foto");
    assert!(hall.rows(&state, 120, 21).iter().any(|row| row.contains("Selatan · foto tidak ada")));
}

#[test]
fn nothing_typed_says_what_to_do_and_small_areas_do_not_break_it() {
    let mut hall = Hall::running();
    assert!(hall.rows(&State::new(), 80, 21).join("\n").contains("Ketik untuk mencari"));
    let (state, _) = found(&mut hall, "a");
    for (width, height) in [(0, 0), (4, 3), (12, 6), (30, 8)] {
        hall.rows(&state, width, height);
    }
}

#[test]
fn finding_stands_at_three_sizes() {
    let mut hall = Hall::running();
    let (state, _) = found(&mut hall, "ketua");
    for (width, height) in [(80, 21), (120, 33), (200, 57)] {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        state.view(&hall.scene(), &Look::default(), buf.area, &mut buf);
        insta::assert_snapshot!(format!("find_{width}x{height}"), format!("{buf:?}"));
    }
}

#[test]
fn records_and_no_hits_as_they_look() {
    let mut hall = Hall::with_promises();
    let (state, _) = found(&mut hall, "posyandu");
    pictures!("records", hall, state);
    let (state, _) = found(&mut hall, "xyzzy");
    insta::assert_snapshot!("no_hits", hall.styled(&state, 80, 21));
}
