//! The list of drafts.

use super::State;
use crate::domain::{Change, Field, Fields, Item, Kind, Value};
use crate::input::Action;
use crate::screens::fixture::{Hall, at, id, pictures};
use crate::screens::{Intent, Layer, Screen};

fn draft(hall: &mut Hall, number: u128, kind: Kind, words: &str) {
    let minute = u32::try_from(number % 60).unwrap();
    let fields = Fields::default()
        .with(Field::Item, Value::Item(Item::Budget))
        .with(Field::Draft, words)
        .with(Field::Author, "Notulis")
        .with(Field::Created, Value::Instant(at(9, minute)));
    hall.commit(Change::Add { kind, record: id(number), fields });
}

fn drafted() -> (Hall, State) {
    let mut hall = Hall::running();
    draft(&mut hall, 70, Kind::FollowUp, "perbaiki jembatan @kasi kes");
    draft(&mut hall, 71, Kind::Note, "baris satu\nbaris dua");
    hall.commit(Change::of_record(id(31), Field::Draft, "SPJ panjar belum"));
    let state = State::open(&hall.scene());
    (hall, state)
}

#[test]
fn drafts_and_changes_of_published_texts_are_listed_with_item_kind_words_and_author() {
    let (hall, state) = drafted();
    let rows = hall.rows(&state, 80, 21).join("\n");
    for part in [
        "Draf yang belum diselesaikan",
        "1.1",
        "perbaiki jembatan @kasi kes",
        "Tindak lanjut · Notulis · 09.10",
        "Masalah · Notulis · 09.20",
        "perubahan",
    ] {
        assert!(rows.contains(part), "{part}\n{rows}");
    }
    pictures!("drafts", hall, state);
    let hall = Hall::running();
    insta::assert_snapshot!("no_drafts", hall.styled(&State::open(&hall.scene()), 80, 21));
}

#[test]
fn enter_goes_on_in_one_line_or_on_a_page() {
    let (mut hall, mut state) = drafted();
    assert_eq!(state.selected(&hall.scene()), Some(id(31)), "the newest by its hour");
    hall.act(&mut state, Action::MoveFirst);
    let line = hall.act(&mut state, Action::Open);
    assert_eq!(line, [Intent::Close, Intent::Open(Layer::Resume(id(70)))]);
    hall.act(&mut state, Action::MoveDown);
    let page = hall.act(&mut state, Action::Open);
    assert_eq!(page, [Intent::Close, Intent::Open(Layer::Page(id(71), Field::Text))]);
}

#[test]
fn discarding_asks_first_and_spares_what_is_published() {
    let (mut hall, mut state) = drafted();
    let asked = |intents: Vec<Intent>| {
        let Some(Intent::Open(Layer::Confirm(question))) = intents.into_iter().next() else { panic!() };
        question.then
    };
    let published = asked(hall.act(&mut state, Action::DiscardDraft));
    assert_eq!(published[0], Intent::Commit(Change::of_record(id(31), Field::Draft, Value::Absent)));
    hall.act(&mut state, Action::MoveFirst);
    let draft = asked(hall.act(&mut state, Action::DiscardDraft));
    assert_eq!(draft[0], Intent::Commit(Change::Delete { record: id(70) }));
}

#[test]
fn the_selection_stays_with_its_draft_when_others_go() {
    let (mut hall, mut state) = drafted();
    hall.act(&mut state, Action::MoveUp);
    assert_eq!(state.selected(&hall.scene()), Some(id(71)));
    hall.commit(Change::Delete { record: id(70) });
    state.settle(&hall.scene());
    assert_eq!(state.selected(&hall.scene()), Some(id(71)));
}

#[test]
fn without_drafts_the_list_says_so() {
    let mut hall = Hall::running();
    let mut state = State::open(&hall.scene());
    assert!(hall.rows(&state, 80, 21).join("\n").contains("Tidak ada draf."));
    assert_eq!(hall.act(&mut state, Action::Open), [Intent::Close]);
    for (width, height) in [(0, 0), (9, 3), (200, 57)] {
        hall.rows(&state, width, height);
    }
}

#[test]
fn an_empty_list_offers_nothing_to_do_with_a_draft() {
    let (hall, state) = drafted();
    assert!(!state.foot(&hall.scene()).idle.contains(&Action::Open));
    let hall = Hall::running();
    let idle = State::open(&hall.scene()).foot(&hall.scene()).idle;
    assert!([Action::Open, Action::DiscardDraft, Action::Edit].iter().all(|action| idle.contains(action)));
}
