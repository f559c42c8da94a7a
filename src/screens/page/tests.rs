//! Writing on a page.

use super::State;
use crate::domain::{Change, Field, Fields, Item, Kind, Session, Target, Trail, Value, WriterId};
use crate::input::{Action, Key, KeyCode};
use crate::screens::fixture::{Hall, day, id, pictures};
use crate::screens::{Event, Intent, Screen};
use crate::ui::Tone;

fn text(session: &Session, number: u128, field: &Field) -> String {
    session.value(Target::Record(id(number)), field).as_text().unwrap_or_default().to_owned()
}

fn page(hall: &Hall, number: u128, field: Field) -> State {
    State::open(id(number), field, &hall.scene())
}

/// A draft of a follow-up.
fn draft(hall: &mut Hall, words: &str) {
    let fields = Fields::default().with(Field::Item, Value::Item(Item::Budget)).with(Field::Draft, words);
    hall.commit(Change::Add { kind: Kind::FollowUp, record: id(70), fields });
}

#[test]
fn enter_is_a_new_line_and_escape_publishes() {
    let mut hall = Hall::running();
    let mut state = page(&hall, 21, Field::Text);
    hall.send(&mut state, Event::Typed(Key::plain(KeyCode::Enter)));
    hall.type_text(&mut state, "Baris dua");
    let before = text(hall.session(), 21, &Field::Text);
    assert_eq!(before, "Pendapatan s.d. triwulan I masuk 28%.", "the room keeps the last one");
    let intents = hall.act(&mut state, Action::Finish);
    assert!(matches!(&intents[1..3], [Intent::Leave, Intent::Close]));
    assert_eq!(text(hall.session(), 21, &Field::Text), format!("{before}\nBaris dua"));
    assert!(hall.session().value(Target::Record(id(21)), &Field::Draft).is_absent());
}

#[test]
fn a_draft_is_published_with_its_marks_and_shows_them_below() {
    let mut hall = Hall::running();
    draft(&mut hall, "susun jadwal\nronda @kaur keuangan ~20 apr");
    let mut state = page(&hall, 70, Field::Text);
    let rows = hall.rows(&state, 80, 21);
    assert!(rows[20].contains("penanggung jawab: Kaur Keuangan · tenggat Kam, 20 Apr 2023"), "{rows:#?}");
    hall.act(&mut state, Action::Finish);
    let record = hall.session().record(id(70)).unwrap();
    assert_eq!(record.text(&Field::Text), "susun jadwal\nronda");
    assert_eq!(record.get(&Field::Due), &Value::Date(day(4, 20)));
    assert_eq!(hall.session().label(id(70)).as_deref(), Some("T3"));
}

#[test]
fn a_published_text_keeps_its_signs_and_is_never_emptied() {
    let mut hall = Hall::running();
    let mut state = page(&hall, 21, Field::Text);
    hall.type_text(&mut state, " @kaur keuangan");
    hall.act(&mut state, Action::Finish);
    assert!(text(hall.session(), 21, &Field::Text).ends_with("@kaur keuangan"));
    let mut state = page(&hall, 21, Field::Text);
    for _ in 0..60 {
        hall.send(&mut state, Event::Typed(Key::plain(KeyCode::Backspace)));
    }
    let intents = hall.act(&mut state, Action::Finish);
    assert!(matches!(&intents[..], [Intent::Tell(Tone::Warn, _)]), "{intents:?}");
    let intents = hall.act(&mut state, Action::DiscardDraft);
    assert!(intents.contains(&Intent::Close));
    assert!(text(hall.session(), 21, &Field::Text).ends_with("@kaur keuangan"));
}

#[test]
fn other_fields_take_every_key_themselves() {
    let mut hall = Hall::running();
    let mut state = page(&hall, 31, Field::Cause);
    hall.type_text(&mut state, "Bidan baru");
    assert_eq!(text(hall.session(), 31, &Field::Cause), "Bidan baru");
    assert_eq!(hall.act(&mut state, Action::Finish), [Intent::Leave, Intent::Close]);
    let mut state = page(&hall, 31, Field::Cause);
    for _ in 0..10 {
        hall.send(&mut state, Event::Typed(Key::plain(KeyCode::Backspace)));
    }
    assert!(hall.session().value(Target::Record(id(31)), &Field::Cause).is_absent());
}

#[test]
fn an_empty_draft_leaves_nothing() {
    let mut hall = Hall::running();
    draft(&mut hall, "a");
    let mut state = page(&hall, 70, Field::Text);
    hall.send(&mut state, Event::Typed(Key::plain(KeyCode::Backspace)));
    hall.act(&mut state, Action::Finish);
    assert!(hall.session().record(id(70)).is_none());
}

/// Somebody else's line, made from what was there before one's own last words.
fn theirs(hall: &mut Hall, before: &Trail, field: Field, words: &str) {
    let line = crate::domain::LineId { writer: WriterId(5), number: 1 };
    let change = Change::of_record(id(31), field, words);
    let line = before.stamp(change, line, "Sekretaris", hall.now, None);
    hall.trail.take(&line);
}

#[test]
fn words_of_others_are_joined_while_one_writes() {
    let mut hall = Hall::running();
    hall.commit(Change::of_record(id(31), Field::Cause, "Bidan baru bertugas"));
    let before = hall.trail.clone();
    let mut state = page(&hall, 31, Field::Cause);
    hall.type_text(&mut state, " sejak Februari");
    theirs(&mut hall, &before, Field::Cause, "Bidan desa baru bertugas");
    state.settle(&hall.scene());
    assert_eq!(state.area.text(), "Bidan desa baru bertugas sejak Februari");
    hall.type_text(&mut state, ".");
    assert_eq!(text(hall.session(), 31, &Field::Cause), "Bidan desa baru bertugas sejak Februari.");
}

#[test]
fn what_others_publish_meanwhile_stands_in_the_text_or_at_its_end() {
    let mut hall = Hall::running();
    let mut state = page(&hall, 31, Field::Text);
    for _ in 0..5 {
        hall.send(&mut state, Event::Typed(Key::plain(KeyCode::Backspace)));
    }
    hall.type_text(&mut state, "diterima");
    hall.commit(Change::of_record(id(31), Field::Text, "SPJ panjar kegiatan posyandu belum lengkap"));
    state.settle(&hall.scene());
    let both = "SPJ panjar kegiatan posyandu belum diterima\nSPJ panjar kegiatan posyandu belum lengkap";
    assert_eq!(state.area.text(), both);
    let rows = hall.rows(&state, 80, 21);
    assert!(rows[20].contains("▲") && rows[20].contains("di akhir"), "{rows:#?}");
}

#[test]
fn whoever_goes_on_with_a_draft_and_publishes_it_doubles_no_word_of_it() {
    let mut hall = Hall::running();
    let mut state = page(&hall, 31, Field::Text);
    hall.type_text(&mut state, " lengkap");
    let shared = state.area.text();
    hall.commit(Change::Batch(vec![
        Change::of_record(id(31), Field::Text, format!("{shared} sampai Mei")),
        Change::of_record(id(31), Field::Draft, Value::Absent),
    ]));
    state.settle(&hall.scene());
    assert_eq!(state.area.text(), format!("{shared} sampai Mei"));
}

#[test]
fn a_paste_that_is_too_long_goes_on_as_notes() {
    let mut hall = Hall::running();
    let mut state = page(&hall, 31, Field::Impact);
    let notes = hall.session().notes().count();
    let intents = hall.send(&mut state, Event::Pasted("kata ".repeat(4000)));
    let added = hall.session().notes().count() - notes;
    assert_eq!(added, 2);
    assert!(
        matches!(intents.last(), Some(Intent::Tell(Tone::Warn, text)) if text.contains("2 catatan baru"))
    );
}

#[test]
fn a_record_that_is_gone_closes_the_page() {
    let mut hall = Hall::running();
    let mut state = page(&hall, 21, Field::Text);
    hall.commit(Change::Delete { record: id(21) });
    let intents = hall.send(&mut state, Event::Typed(Key::char('a')));
    assert_eq!(intents[0], Intent::Close);
}

#[test]
fn the_page_fills_the_body() {
    let mut hall = Hall::running();
    let long = "Bidan desa baru bertugas sejak Februari; kuitansi belanja makanan tambahan masih dipegang kader \
                lama dan belum diserahkan.";
    hall.commit(Change::of_record(id(31), Field::Cause, long));
    let state = page(&hall, 31, Field::Cause);
    let rows = hall.rows(&state, 80, 21);
    assert!(rows[0].contains("Masalah M1 · Akar masalah") && rows[0].contains("/ 8.192"), "{rows:#?}");
    assert!(rows[1].starts_with("  Bidan desa baru") && rows[2].contains("masih dipegang"), "{rows:#?}");
    pictures!("page", hall, state);
    for (width, height) in [(0, 0), (9, 3)] {
        hall.rows(&state, width, height);
    }
}

#[test]
fn marks_in_doubt_hold_the_page_once() {
    let mut hall = Hall::running();
    draft(&mut hall, "susun jadwal\nronda ~31 feb");
    let mut state = page(&hall, 70, Field::Text);
    let held = hall.act(&mut state, Action::Finish);
    assert_eq!(held, [Intent::warn("~31 feb bukan tanggal; Esc lagi menyimpannya")]);
    assert!(hall.session().record(id(70)).unwrap().is_draft());
    hall.type_text(&mut state, " pagi");
    assert_eq!(hall.act(&mut state, Action::Finish).len(), 1, "another text is held again");
    assert!(hall.act(&mut state, Action::Finish).contains(&Intent::Close));
    assert_eq!(text(hall.session(), 70, &Field::Text), "susun jadwal\nronda ~31 feb pagi");
}

#[test]
fn an_edit_of_a_published_text_is_called_so_and_only_the_edit_can_be_discarded() {
    let mut hall = Hall::running();
    let mut state = page(&hall, 21, Field::Text);
    let title = |hall: &Hall, state: &State| hall.rows(state, 80, 21).remove(0);
    let discards = |hall: &Hall, state: &State, action| {
        crate::input::keys_of(&state.focus(&hall.scene()).chain, action) == [Key::ctrl('d')]
    };
    assert!(!title(&hall, &state).contains("draf"), "{}", title(&hall, &state));
    hall.type_text(&mut state, " Lebih.");
    assert!(title(&hall, &state).contains("suntingan belum terbit"), "{}", title(&hall, &state));
    assert!(discards(&hall, &state, Action::DiscardChange) && !discards(&hall, &state, Action::DiscardDraft));
    hall.act(&mut state, Action::DiscardChange);
    assert_eq!(text(hall.session(), 21, &Field::Text), "Pendapatan s.d. triwulan I masuk 28%.");
    assert!(!hall.session().record(id(21)).unwrap().is_being_edited());
    draft(&mut hall, "susun jadwal");
    let state = page(&hall, 70, Field::Text);
    assert!(title(&hall, &state).contains("draf"), "{}", title(&hall, &state));
    assert!(discards(&hall, &state, Action::DiscardDraft));
}

#[test]
fn a_page_of_a_closed_meeting_is_only_read() {
    let mut hall = Hall::running();
    hall.close();
    let mut state = page(&hall, 21, Field::Text);
    let before = hall.rows(&state, 80, 21);
    let refused = Intent::warn(hall.scene().words.refused_closed());
    assert_eq!(hall.type_text(&mut state, "x"), std::slice::from_ref(&refused));
    assert_eq!(hall.send(&mut state, Event::Pasted("y".into())), std::slice::from_ref(&refused));
    assert_eq!(hall.act(&mut state, Action::Undo), [refused]);
    assert_eq!(hall.send(&mut state, Event::Typed(Key::plain(KeyCode::Home))), [], "the cursor moves");
    assert_eq!(hall.rows(&state, 80, 21), before, "nothing that is typed is seen");
    assert_eq!(hall.act(&mut state, Action::Finish), [Intent::Leave, Intent::Close]);
    assert!(!hall.session().record(id(21)).unwrap().is_being_edited());
}
