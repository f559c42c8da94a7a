//! The main screen of a meeting: what is seen, and what each key asks for.

use super::*;
use crate::domain::states::{FollowUpState, Phase, ProblemState};
use crate::domain::views::{Decision, FollowUp, Problem};
use crate::domain::{Change, Field, Kind, Quarter, SeatChange, SessionId, Summary, Target, Trail, Value};
use crate::input::Action;
use crate::screens::fixture::{Hall, at, day, id, pictures};
use crate::screens::{Layer, Place, Question, review};

#[track_caller]
fn sees(hall: &Hall, state: &State, size: (u16, u16), wanted: &[&str]) {
    let rows = hall.rows(state, size.0, size.1).join("\n");
    for text in wanted {
        assert!(rows.contains(text), "{text:?} is not on screen:\n{rows}");
    }
}

/// The screen at a record.
fn on(item: Item, record: u128) -> State {
    let mut state = State::new(item);
    state.select(id(record));
    state
}

fn shown(hall: &Hall) -> Option<Item> {
    hall.session().on_show().map(|show| show.item)
}

#[test]
fn the_item_stands_with_its_question_and_what_was_said_in_order() {
    let mut hall = Hall::running();
    hall.now = at(10, 7);
    let state = State::new(Item::Budget);
    let wanted = [
        "1.1 Realisasi APBDesa",
        "▲ ► 26 dari 25 mnt",
        "Berapa anggaran yang terserap",
        "Pendapatan s.d. triwulan I",
        "Kaur Keuangan",
        "ditangani T1",
        "► berjalan",
        "20 Apr, 2 minggu lagi",
        "musyawarah mufakat",
        "Notulis 09.20",
    ];
    sees(&hall, &state, (80, 21), &wanted);
    let rows = hall.rows(&state, 80, 21);
    let row_of = |text: &str| rows.iter().position(|row| row.contains(text)).unwrap();
    assert!(
        row_of("Pendapatan") < row_of("M1 ")
            && row_of("M1 ") < row_of("T1 ")
            && row_of("T1 ") < row_of("K1 ")
    );
}

#[test]
fn the_agenda_shows_state_and_minutes_with_signs() {
    let mut hall = Hall::running();
    hall.commit(Change::Seat(SeatChange::Mark { item: Item::Opening, state: ItemState::Done }));
    let why = "waktu habis".to_owned();
    hall.commit(Change::Seat(SeatChange::Mark {
        item: Item::Indicators,
        state: ItemState::Deferred { why },
    }));
    let state = State::new(Item::Indicators);
    hall.now = at(10, 7);
    sees(
        &hall,
        &state,
        (80, 21),
        &[" ● Pembukaan", "► 1.1 ", "▲26/25", "▌▼ 1.2 Indikator kinerja", "Ditunda: waktu habis"],
    );
    sees(&hall, &state, (80, 21), &[" ○ 4.2 Informasi lainnya", "Penutup", "Sedang dibahas: 1.1"]);
    hall.now = at(10, 21);
    sees(&hall, &state, (80, 21), &["×40/25"]);
    hall.now = at(9, 43);
    sees(&hall, &state, (120, 33), &["2/25", "2 dari 180 menit", "kira-kira usai"]);
}

#[test]
fn the_whole_agenda_fits_at_the_smallest_projection() {
    let hall = Hall::with_promises();
    let rows = hall.rows(&State::new(Item::Budget), 80, 21);
    for item in Item::ALL.into_iter().filter(|item| item.is_numbered()) {
        assert!(rows.iter().any(|row| row.contains(&format!(" {} ", item.code()))), "{item}");
    }
    sees(&hall, &State::new(Item::Budget), (80, 21), &["Tindak lanjut lalu", "0/3", "kira-kira usai"]);
}

#[test]
fn what_is_odd_about_a_record_stands_beside_it() {
    let mut hall = Hall::running();
    hall.commit(Change::of_record(
        id(31),
        Field::Severity,
        Value::Severity(crate::domain::states::Severity::High),
    ));
    hall.commit(Change::of_record(id(21), Field::Internal, Value::Flag(true)));
    hall.commit(Change::of_record(id(41), Field::Due, Value::Date(day(3, 25))));
    let fields = crate::domain::Fields::default()
        .with(Field::Item, Value::Item(Item::Budget))
        .with(Field::Draft, "usul bel");
    hall.commit(Change::Add { kind: Kind::Decision, record: id(52), fields });
    let state = State::new(Item::Budget);
    sees(&hall, &state, (120, 33), &["▲ tinggi", "internal", "× terlambat 12 hari", "usul bel", "draf"]);
}

#[test]
fn an_empty_item_says_which_keys_write_and_preparation_how_to_begin() {
    let hall = Hall::empty();
    let state = State::new(Item::Opening);
    sees(
        &hall,
        &state,
        (80, 21),
        &["Belum ada catatan", "c  Catatan", "m  Masalah", "t  Tindak lanjut", "k  Keputusan"],
    );
    sees(&hall, &state, (80, 21), &["Tekan b bila hadirin siap", "rencana 180 menit"]);
}

#[test]
fn last_quarter_stands_beside_or_one_key_away() {
    let mut hall = Hall::with_promises();
    let mut state = State::new(Item::Budget);
    let carried = ["Pajak kegiatan belum", "1 triwulan", "Realisasi tahun"];
    sees(&hall, &state, (120, 33), &carried);
    sees(&hall, &state, (80, 21), &["Tab  Triwulan lalu: 2 terbawa, 1 catatan"]);
    assert!(!hall.rows(&state, 80, 21).join("\n").contains("Pajak kegiatan"));
    hall.act(&mut state, Action::NextPane);
    sees(&hall, &state, (80, 21), &carried);
    hall.act(&mut state, Action::NextPane);
    assert_eq!(state.pane, Pane::Rail);
}

/// What the last of some intents says.
fn said(intents: &[Intent]) -> &str {
    let Some(Intent::Tell(_, text)) = intents.last() else { panic!("{intents:?}") };
    text
}

#[test]
fn a_carried_record_that_is_chosen_is_found_beside() {
    let mut hall = Hall::with_promises();
    let mut state = on(Item::Budget, 81);
    assert_eq!(hall.act(&mut state, Action::Open), [Intent::Open(Layer::Record(id(81)))]);
    assert_eq!(state.pane, Pane::Beside);
    let intents = hall.act(&mut state, Action::Toggle);
    assert_eq!(said(&intents), "T11: selesai · u mengurungkan");
    assert_eq!(review::progress(hall.session()), (1, 3), "whoever alters it has answered for it");
    hall.act(&mut state, Action::MoveLast);
    let stem = "2022-tw4".to_owned();
    assert_eq!(hall.act(&mut state, Action::Open), [Intent::Go(Place::Meeting(stem, Some(id(71))))]);
    assert!(
        matches!(hall.act(&mut state, Action::Delete)[..], [Intent::Tell(..)]),
        "it is not altered from here"
    );
}

#[test]
fn the_list_follows_the_newest_until_somebody_moves_away() {
    let mut hall = Hall::running();
    let mut state = State::new(Item::Budget);
    assert_eq!(state.selected(&hall.scene()), Some(id(51)));
    hall.written(22, Kind::Note, Item::Budget, "Kas desa cukup", |f| f);
    state.settle(&hall.scene());
    assert_eq!(state.selected(&hall.scene()), Some(id(22)));
    hall.act(&mut state, Action::MoveFirst);
    assert_eq!(state.selected(&hall.scene()), Some(id(21)));
    hall.commit(Change::Delete { record: id(21) });
    state.settle(&hall.scene());
    assert_eq!(state.selected(&hall.scene()), Some(id(31)), "the next one takes its place");
}

#[test]
fn enter_opens_a_record_and_goes_on_with_a_draft() {
    let mut hall = Hall::running();
    let mut state = on(Item::Budget, 31);
    assert_eq!(hall.act(&mut state, Action::Open), [Intent::Open(Layer::Record(id(31)))]);
    let fields = crate::domain::Fields::default()
        .with(Field::Item, Value::Item(Item::Budget))
        .with(Field::Draft, "usul");
    hall.commit(Change::Add { kind: Kind::Note, record: id(23), fields });
    state.select(id(23));
    assert_eq!(hall.act(&mut state, Action::Edit), [Intent::Open(Layer::Resume(id(23)))]);
}

#[test]
fn space_turns_each_kind_between_its_states() {
    let mut hall = Hall::running();
    let mut state = on(Item::Budget, 31);
    let problem = |hall: &Hall| Problem(hall.session().record(id(31)).unwrap()).state().clone();
    assert_eq!(said(&hall.act(&mut state, Action::Toggle)), "M1: selesai · u mengurungkan");
    assert_eq!(problem(&hall), ProblemState::Solved { on: day(4, 6) });
    hall.act(&mut state, Action::Toggle);
    assert_eq!(problem(&hall), ProblemState::Open);
    state.select(id(41));
    let follow_up = |hall: &Hall| FollowUp(hall.session().record(id(41)).unwrap()).state().clone();
    hall.act(&mut state, Action::Toggle);
    assert_eq!(follow_up(&hall), FollowUpState::Done { on: day(4, 6) });
    hall.act(&mut state, Action::Toggle);
    assert_eq!(follow_up(&hall), FollowUpState::InProgress);
    state.select(id(51));
    let read = |hall: &Hall| Decision(hall.session().record(id(51)).unwrap()).read_back();
    hall.act(&mut state, Action::Toggle);
    assert_eq!(read(&hall), Some(at(9, 41)));
    hall.act(&mut state, Action::Toggle);
    assert_eq!(read(&hall), None);
}

#[test]
fn a_decision_is_read_back_and_nothing_else_is() {
    let mut hall = Hall::running();
    let mut state = on(Item::Budget, 51);
    let intents = hall.act(&mut state, Action::ReadBack);
    assert_eq!(intents[1], Intent::good("K1: dibacakan 09.41 · u mengurungkan"));
    sees(&hall, &state, (80, 21), &["√ dibacakan 09.41"]);
    state.select(id(31));
    assert!(matches!(hall.act(&mut state, Action::ReadBack)[..], [Intent::Tell(..)]));
}

#[test]
fn internal_is_toggled_and_deleting_asks_by_name() {
    let mut hall = Hall::running();
    let mut state = on(Item::Budget, 31);
    let intents = hall.act(&mut state, Action::ToggleInternal);
    assert_eq!(said(&intents), "M1: internal · u mengurungkan");
    assert!(hall.session().record(id(31)).unwrap().is_internal());
    assert_eq!(said(&hall.act(&mut state, Action::ToggleInternal)), "M1: umum · u mengurungkan");
    assert!(!hall.session().record(id(31)).unwrap().is_internal());
    let intents = hall.act(&mut state, Action::Delete);
    let [Intent::Open(Layer::Confirm(asked))] = &intents[..] else { panic!("{intents:?}") };
    assert_eq!(asked.title, "Hapus M1?");
    assert!(asked.text.contains("SPJ panjar kegiatan") && asked.text.contains("Tekan u"), "{}", asked.text);
    assert_eq!(asked.then[0], Intent::Commit(Change::Delete { record: id(31) }));
    assert_eq!(said(&asked.then), "M1: dihapus · u mengurungkan");
}

#[test]
fn a_follow_up_leads_to_its_problem() {
    let mut hall = Hall::running();
    let mut state = on(Item::Budget, 41);
    let there = Place::Item(Item::Budget, Some(id(31)));
    assert_eq!(hall.act(&mut state, Action::OpenOrigin), [Intent::Go(there)]);
    state.select(id(51));
    assert!(matches!(hall.act(&mut state, Action::OpenOrigin)[..], [Intent::Tell(..)]));
}

#[test]
fn going_on_moves_the_clock_only_where_this_program_leads() {
    let mut hall = Hall::running();
    hall.now = at(10, 7);
    let mut state = State::new(Item::Budget);
    hall.act(&mut state, Action::NextItem);
    assert_eq!((state.item(), shown(&hall)), (Item::Indicators, Some(Item::Indicators)));
    assert_eq!(hall.session().spent_seconds(Item::Budget), 26 * 60);
    let name = "Sekretaris Desa".to_owned();
    let seat = crate::domain::states::Seat { writer: crate::domain::WriterId(5), name };
    hall.commit(Change::set(Target::Meeting, Field::Seat, Value::Seat(seat)));
    let intents = hall.act(&mut state, Action::PreviousItem);
    assert!(
        matches!(&intents[..], [Intent::Tell(_, text)] if text.contains("Sekretaris Desa")),
        "{intents:?}"
    );
    assert_eq!((state.item(), shown(&hall)), (Item::Budget, Some(Item::Indicators)));
}

#[test]
fn looking_about_in_the_agenda_leaves_the_clock_until_enter() {
    let mut hall = Hall::running();
    let mut state = State::new(Item::Budget);
    hall.act(&mut state, Action::MoveLeft);
    hall.act(&mut state, Action::MoveDown);
    hall.act(&mut state, Action::MoveDown);
    assert_eq!((state.item(), shown(&hall)), (Item::Reports, Some(Item::Budget)));
    hall.act(&mut state, Action::Open);
    assert_eq!((state.pane, shown(&hall)), (Pane::Records, Some(Item::Reports)));
}

#[test]
fn done_marks_the_item_and_goes_on_in_one_gesture() {
    let mut hall = Hall::running();
    let mut state = State::new(Item::Budget);
    let intents = hall.act(&mut state, Action::ItemDone);
    let commits = intents.iter().filter(|intent| matches!(intent, Intent::Commit(_))).count();
    assert_eq!(commits, 1, "one key of undo takes it back: {intents:?}");
    assert_eq!(said(&intents), "1.1 Realisasi APBDesa: selesai · u mengurungkan");
    assert_eq!(hall.session().item_state(Item::Budget), &ItemState::Done);
    assert_eq!((state.item(), shown(&hall)), (Item::Indicators, Some(Item::Indicators)));
    let mut again = State::new(Item::Budget);
    hall.act(&mut again, Action::ItemDone);
    assert_eq!(hall.session().item_state(Item::Budget), &ItemState::Begun);
    let mut last = State::new(Item::Information);
    assert_eq!(hall.act(&mut last, Action::ItemDone)[1], Intent::Go(Place::Closing));
    let mut prepared = State::new(Item::Budget);
    assert!(matches!(Hall::empty().act(&mut prepared, Action::ItemDone)[..], [Intent::Tell(..)]));
}

#[test]
fn an_item_is_put_off_for_a_reason() {
    let mut hall = Hall::running();
    let mut state = State::new(Item::Services);
    let ask = Layer::Ask(Question::Defer(Item::Services));
    assert_eq!(hall.act(&mut state, Action::DeferItem), [Intent::Open(ask)]);
}

#[test]
fn block_one_opens_with_what_was_promised() {
    let mut hall = Hall::with_promises();
    let mut state = State::new(Item::Opening);
    let intents = hall.act(&mut state, Action::NextItem);
    assert_eq!(intents.last(), Some(&Intent::Go(Place::Review)));
    let mut state = State::new(Item::Budget);
    hall.act(&mut state, Action::MoveLeft);
    hall.act(&mut state, Action::MoveUp);
    sees(&hall, &state, (80, 21), &["0 dari 3 tindak lanjut sudah dijawab", "bahas satu per satu"]);
    assert_eq!(hall.act(&mut state, Action::Open), [Intent::Go(Place::Review)]);
    let mut plain = State::new(Item::Opening);
    assert!(!Hall::running().act(&mut plain, Action::NextItem).contains(&Intent::Go(Place::Review)));
}

#[test]
fn a_block_is_entered_where_it_was_left() {
    let mut hall = Hall::running();
    assert_eq!(first_item(hall.session(), Block::Evaluation), Item::Budget);
    assert_eq!(first_item(hall.session(), Block::Planning), Item::FollowUps);
    hall.commit(Change::Seat(SeatChange::Mark { item: Item::FollowUps, state: ItemState::Done }));
    assert_eq!(first_item(hall.session(), Block::Planning), Item::Projection);
    for item in Block::Planning.items() {
        hall.commit(Change::Seat(SeatChange::Mark { item, state: ItemState::Done }));
    }
    assert_eq!(first_item(hall.session(), Block::Planning), Item::FollowUps);
}

#[test]
fn a_record_that_a_later_meeting_holds_is_altered_there() {
    let mut hall = Hall::running();
    let mut later = Trail::empty(SessionId::new("35.28.04.2018", Quarter::new(2023, 2).unwrap()));
    let line = crate::domain::LineId { writer: crate::domain::WriterId(5), number: 1 };
    let fields = hall.session().record(id(31)).unwrap().fields.clone();
    let add = Change::Add { kind: Kind::Problem, record: id(31), fields };
    let line = later.stamp(add, line, "Notulis", hall.now, None);
    later.take(&line);
    hall.library.meetings.push(Summary::of(later.session()));
    let mut state = on(Item::Budget, 31);
    sees(&hall, &state, (120, 33), &["terbawa ke TW II 2023"]);
    assert!(
        matches!(&hall.act(&mut state, Action::Toggle)[..], [Intent::Tell(_, text)] if text.contains("TW II 2023"))
    );
    let there = Place::Meeting("2023-tw2".into(), Some(id(31)));
    assert_eq!(hall.act(&mut state, Action::Open), [Intent::Go(there)]);
    assert_eq!(hall.session().phase(), Phase::Running);
}

#[test]
fn a_text_taller_than_the_screen_scrolls_before_the_cursor_moves() {
    let mut hall = Hall::running();
    let long: Vec<String> = (0..60).map(|n| format!("baris {n}")).collect();
    hall.written(24, Kind::Note, Item::Reports, &long.join("\n"), |f| f);
    let mut state = State::new(Item::Reports);
    sees(&hall, &state, (80, 21), &["baris 0"]);
    for _ in 0..100 {
        hall.act(&mut state, Action::MoveDown);
    }
    sees(&hall, &state, (80, 21), &["baris 59", "Notulis"]);
}

#[test]
fn no_size_breaks_the_picture() {
    let hall = Hall::with_promises();
    for pane in PANES_FOR_TESTS {
        for (width, height) in [(1, 1), (20, 5), (60, 12), (80, 20), (99, 30), (100, 30), (300, 80)] {
            let state = State { pane, ..State::new(Item::Budget) };
            assert_eq!(hall.rows(&state, width, height).len(), usize::from(height));
        }
    }
}

const PANES_FOR_TESTS: [Pane; 3] = [Pane::Rail, Pane::Records, Pane::Beside];

#[test]
fn the_picture_with_its_styles() {
    let hall = Hall::with_promises();
    let state = State::new(Item::Budget);
    for (width, height) in [(80, 21), (120, 33), (200, 57)] {
        insta::assert_snapshot!(format!("block_{width}"), hall.styled(&state, width, height));
    }
}

#[test]
fn in_a_closed_meeting_what_was_said_stays_and_what_is_added_says_so() {
    let mut hall = Hall::running();
    hall.now = at(11, 30);
    hall.commit(Change::Phase { to: Phase::Closed, reason: String::new() });
    for action in [Action::Delete, Action::ToggleInternal, Action::Edit] {
        let told = hall.act(&mut on(Item::Budget, 21), action);
        assert!(
            matches!(&told[..], [Intent::Tell(_, said)] if said.contains("sudah ditutup")),
            "{action:?}: {told:?}"
        );
    }
    hall.written(22, Kind::Note, Item::Budget, "Angka pendapatan sudah dicocokkan.", |f| {
        f.with(Field::Created, Value::Instant(at(11, 40)))
    });
    sees(&hall, &on(Item::Budget, 22), (80, 21), &["setelah ditutup, 6 Apr 2023"]);
    let asked = hall.act(&mut on(Item::Budget, 22), Action::Delete);
    assert!(matches!(&asked[..], [Intent::Open(Layer::Confirm(_))]), "{asked:?}");
}

/// Three items of 59 seconds each, with the clock standing.
fn nearly_three_minutes() -> Hall {
    let mut hall = Hall::running();
    hall.commit(Change::Seat(SeatChange::Stop));
    for item in Item::ALL {
        let seconds = if matches!(item, Item::Budget | Item::Indicators | Item::FollowUps) { 59 } else { 0 };
        hall.commit(Change::Seat(SeatChange::Spend { item, seconds }));
    }
    hall
}

#[test]
fn minutes_are_summed_by_their_seconds() {
    let hall = nearly_three_minutes();
    let (session, now) = (hall.session(), hall.now);
    assert_eq!(super::minutes::totals(session, now).0, 2, "177 seconds");
    let evaluation = crate::domain::Block::Evaluation.items();
    assert_eq!(super::sums(evaluation, session, now).0, 1, "118 seconds");
    let left: u32 = Item::ALL
        .into_iter()
        .filter(|item| {
            *item != Item::Break && matches!(session.item_state(*item), ItemState::Pending | ItemState::Begun)
        })
        .map(|item| session.planned_minutes(item))
        .sum();
    let end = super::minutes::end(session, now);
    assert_eq!((end - now).num_seconds(), i64::from(left) * 60 - 177);
}

#[test]
fn a_record_of_a_closed_meeting_opens_for_reading_and_says_so() {
    let mut hall = Hall::running();
    hall.commit(Change::Phase { to: Phase::Closed, reason: String::new() });
    let mut state = State::new(Item::Budget);
    state.select(id(21));
    let intents = hall.act(&mut state, Action::Open);
    let [Intent::Open(Layer::Record(_)), Intent::Tell(_, text)] = &intents[..] else { panic!("{intents:?}") };
    assert!(text.contains("buka kembali"), "{text}");
}

#[test]
fn an_item_with_data_says_so_and_names_the_key() {
    let mut hall = Hall::running();
    let state = State::new(Item::Budget);
    assert!(!hall.rows(&state, 80, 21).iter().any(|row| row.contains("Lembar data")));
    hall.written(500, Kind::Row(crate::domain::Panel::Budget), Item::Budget, "Dana Desa", |f| f);
    assert!(hall.rows(&state, 80, 21).iter().any(|row| row.contains("l  Lembar data: 1 baris anggaran")));
}

#[test]
fn an_empty_meeting_and_long_names_as_they_look() {
    pictures!("empty", Hall::empty(), State::new(Item::Budget));
    let mut hall = Hall::with_promises();
    let title = "Ketua Lembaga Pemberdayaan Masyarakat Dusun Toronan Timur Kecamatan Kadur";
    hall.person(10, title, crate::domain::Body::Lkd);
    let text = "Kelengkapan surat pertanggungjawaban kegiatan pemberian makanan tambahan di posyandu tiga dusun \
                menunggu kuitansi dari kader yang sudah pindah";
    hall.written(43, Kind::FollowUp, Item::Budget, text, |f| {
        f.with(Field::Number, Value::Count(3))
            .with(Field::Owners, Value::Parties(vec![crate::domain::Party::Person(id(10))]))
            .with(Field::Due, Value::Date(day(3, 25)))
    });
    hall.now = at(10, 16);
    pictures!("long", hall, on(Item::Budget, 43));
}

#[test]
fn a_record_whose_edit_is_not_published_is_marked_in_the_list() {
    let mut hall = Hall::running();
    let state = State::new(Item::Budget);
    let seen = |hall: &Hall| hall.rows(&state, 120, 33).join("\n").contains("suntingan belum terbit");
    assert!(!seen(&hall));
    hall.commit(Change::of_record(id(31), Field::Draft, "SPJ panjar belum"));
    assert!(seen(&hall));
    hall.commit(Change::of_record(id(31), Field::Draft, Value::Absent));
    assert!(!seen(&hall));
}
