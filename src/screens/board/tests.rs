use super::*;
use crate::domain::states::{Carried, FollowUpState, Phase};
use crate::domain::{
    Change, Field, Kind as RecordKind, Party, Quarter, Session, SessionId, Summary, Trail, Value,
};
use crate::input::Action;
use crate::screens::fixture::{Hall, at, day, id, pictures};
use crate::screens::{Layer, Place, Question};

/// A running meeting with follow-ups of every sort; its day is 6 April 2023.
fn hall() -> Hall {
    let mut hall = Hall::running();
    let owner = |office: &str| Value::Parties(vec![Party::Office(office.into())]);
    hall.written(43, RecordKind::FollowUp, Item::Lkd, "Pasang lampu jalan RT 02", |f| {
        f.with(Field::Number, Value::Count(3))
            .with(Field::Owners, owner("kasi_kesejahteraan"))
            .with(Field::Due, Value::Date(day(3, 25)))
    });
    hall.written(44, RecordKind::FollowUp, Item::Lkd, "Rapikan data posyandu", |f| {
        f.with(Field::Number, Value::Count(4))
            .with(Field::Owners, owner("kaur_keuangan"))
            .with(Field::Due, Value::Date(day(3, 1)))
            .with(
                Field::FollowUpState,
                Value::FollowUpState(FollowUpState::Postponed { why: "menunggu kader".into() }),
            )
    });
    hall.written(45, RecordKind::FollowUp, Item::Budget, "Umumkan APBDesa", |f| {
        f.with(Field::Number, Value::Count(5))
            .with(Field::Due, Value::Date(day(2, 1)))
            .with(Field::FollowUpState, Value::FollowUpState(FollowUpState::Done { on: day(4, 2) }))
    });
    let carried = Carried { from: "2022-tw4".into(), fields: std::collections::BTreeMap::default() };
    hall.commit(Change::of_record(id(42), Field::Carried, Value::Carried(Box::new(carried))));
    hall
}

/// The numbers of the follow-ups shown, in order.
fn shown(hall: &Hall, state: &State) -> Vec<String> {
    let scene = hall.scene();
    let rows = Rows::of(&scene, &state.filter);
    rows.shown.iter().map(|f| hall.session().label(f.id()).unwrap()).collect()
}

fn selected(hall: &Hall, state: &State) -> Option<RecordId> {
    Screen::selected(state, &hall.scene())
}

/// The folder as it is once TW II holds some records of TW I.
fn with_second_quarter(mut hall: Hall, records: &[u128]) -> Hall {
    let second = SessionId::new("35.28.04.2018", Quarter::new(2023, 2).unwrap());
    let later: Session = Trail::empty(second).session().clone();
    let mut summary = Summary::of(&later);
    summary.records = records.iter().map(|number| id(*number)).collect();
    hall = hall.listed();
    hall.library.meetings.push(summary);
    hall
}

fn close(hall: &mut Hall) {
    hall.commit(Change::Phase { to: Phase::Closed, reason: String::new() });
}

#[test]
fn overdue_come_first_then_by_day_without_a_day_last() {
    let mut hall = hall();
    let mut state = State::new();
    assert_eq!(shown(&hall, &state), ["T4", "T3", "T2", "T1", "T5"], "by state, what is late before all");
    hall.act(&mut state, Action::Filter);
    hall.type_text(&mut state, "urut");
    hall.act(&mut state, Action::Accept);
    assert_eq!(shown(&hall, &state), ["T4", "T3", "T1", "T2", "T5"], "by day");
    assert_eq!(selected(&hall, &state), Some(id(44)), "the cursor stays where it was");
}

#[test]
fn the_header_counts_all_open_and_overdue() {
    let rows = hall().rows(&State::new(), 80, 21);
    assert!(rows[0].contains("5 tindak lanjut · 4 terbuka · × 2 terlambat"), "{}", rows[0]);
}

#[test]
fn rows_tell_number_text_owner_day_and_state() {
    let rows = hall().rows(&State::new(), 80, 21);
    let row = |number: &str| {
        rows.iter().find(|row| row.trim_start_matches(['▌', ' ']).starts_with(number)).unwrap()
    };
    assert!(row("T3").contains("Pasang lampu jalan") && row("T3").contains("× 12 hari lalu"));
    assert!(row("T1").contains("2 minggu lagi") && row("T1").contains("► berjalan"));
    assert!(row("T2").contains("belum ada") && row("T2").contains("tanpa tenggat"));
    assert!(row("T4").contains("▲ tertunda"));
    assert!(row("T5").contains("1 Feb 2023") && row("T5").contains("√ selesai"));
}

#[test]
fn wider_boards_tell_origin_age_problem_and_reason() {
    let rows = hall().rows(&State::new(), 200, 60).join("\n");
    for text in ["TW IV 2022", "1 triwulan", "menunggu kader", "Asal rapat", "Umur"] {
        assert!(rows.contains(text), "{text} is missing in\n{rows}");
    }
    // The task comes before its problem, which the detail tells of the selected one at any width.
    let selected = hall().rows(&State::at(id(41)), 200, 60).join("\n");
    assert!(selected.contains("M1 SPJ panjar"), "{selected}");
    let widest = hall().rows(&State::new(), 250, 60).join("\n");
    assert!(widest.contains("M1 SPJ panjar"), "{widest}");
}

#[test]
fn the_task_grows_with_the_board_and_a_narrow_one_keeps_due_and_state() {
    let mut hall = hall();
    let task = "Tambal bak penampung air dan mintakan penggantian pompa kepada dinas pengairan kabupaten";
    hall.commit(Change::of_record(id(43), Field::Text, task));
    let seen = |width: u16| {
        let rows = hall.rows(&State::new(), width, 33);
        let row = rows.iter().find(|row| row.contains("T3") && row.contains("Tambal")).unwrap().clone();
        let shown = task.char_indices().filter(|(at, _)| row.contains(&task[..*at])).count();
        (shown, row)
    };
    assert!(seen(120).0 > 40 && seen(200).0 > 45, "{:?} {:?}", seen(120), seen(200));
    let (_, narrow) = seen(60);
    assert!(narrow.contains("× 12 hari lalu") && narrow.contains("○ belum"), "{narrow}");
}

#[test]
fn a_changed_follow_up_keeps_the_cursor_though_it_moves() {
    let mut hall = hall();
    let mut state = State::at(id(41));
    let on = day(4, 6);
    let change =
        Change::of_record(id(41), Field::FollowUpState, Value::FollowUpState(FollowUpState::Done { on }));
    assert_eq!(hall.act(&mut state, Action::StateDone)[0], Intent::Commit(change));
    assert_eq!(shown(&hall, &state), ["T4", "T3", "T2", "T1", "T5"]);
    assert_eq!(selected(&hall, &state), Some(id(41)));
    assert!(
        matches!(hall.act(&mut state, Action::StateDone)[..], [Intent::Tell(..)]),
        "said, not done twice"
    );
    hall.act(&mut state, Action::StateRunning);
    assert_eq!(FollowUp(hall.session().record(id(41)).unwrap()).state(), &FollowUpState::InProgress);
    hall.act(&mut state, Action::StateOpen);
    assert_eq!(FollowUp(hall.session().record(id(41)).unwrap()).state(), &FollowUpState::NotStarted);
}

/// The intents of a command, and what the last of them says.
fn said(intents: &[Intent]) -> &str {
    let Some(Intent::Tell(_, text)) = intents.last() else { panic!("{intents:?}") };
    text
}

#[test]
fn space_only_marks_and_what_is_marked_is_altered_in_one_gesture() {
    let mut hall = hall();
    let mut state = State::at(id(43));
    assert_eq!(hall.act(&mut state, Action::Toggle), []);
    state.selected = Some(id(41));
    hall.act(&mut state, Action::Toggle);
    let rows = hall.rows(&state, 80, 21);
    assert!(rows[0].contains("● 2 ditandai"), "{}", rows[0]);
    let marked = rows.iter().filter(|row| row.trim_start_matches(['▌', ' ']).starts_with('●')).count();
    assert_eq!(marked, 2, "{}", rows.join("\n"));
    let intents = hall.act(&mut state, Action::StateDone);
    assert_eq!(said(&intents), "2 tindak lanjut: selesai · u mengurungkan");
    assert_eq!(intents.iter().filter(|intent| matches!(intent, Intent::Commit(_))).count(), 1);
    for number in [43, 41] {
        let now = FollowUp(hall.session().record(id(number)).unwrap()).state().clone();
        assert_eq!(now, FollowUpState::Done { on: day(4, 6) });
    }
    assert!(!hall.rows(&state, 80, 21)[0].contains("ditandai"), "what is done is no longer marked");
    let alone = hall.act(&mut state, Action::StateRunning);
    assert_eq!(said(&alone), "T1: berjalan · u mengurungkan");
}

#[test]
fn a_question_about_marked_follow_ups_is_answered_for_all_and_then_the_marks_go() {
    let mut hall = hall();
    let mut state = State::at(id(43));
    hall.act(&mut state, Action::Toggle);
    state.selected = Some(id(42));
    hall.act(&mut state, Action::Toggle);
    let intents = hall.act(&mut state, Action::SetDue);
    let [Intent::Open(Layer::Ask(question))] = &intents[..] else { panic!("{intents:?}") };
    assert_eq!(question, &Question::Due(vec![id(43), id(42)]));
    let mut asked = crate::screens::ask::State::new(question.clone(), &hall.scene());
    let rows = hall.rows(&asked, 80, 21).join("\n");
    assert!(rows.contains("2 tindak lanjut: T3, T2"), "{rows}");
    hall.send(&mut asked, Event::Pasted("15/7".into()));
    let intents = hall.act(&mut asked, Action::Accept);
    assert_eq!(said(&intents), "2 tindak lanjut: tenggat Sabtu, 15 Juli 2023 · u mengurungkan");
    let due = |number| FollowUp(hall.session().record(id(number)).unwrap()).due();
    assert_eq!((due(43), due(42)), (Some(day(7, 15)), Some(day(7, 15))));
    state.settle(&hall.scene());
    assert!(state.marked.is_empty());
}

#[test]
fn marks_are_taken_off_by_space_and_by_esc_before_the_board_is_left() {
    let mut hall = hall();
    let mut state = State::at(id(43));
    hall.act(&mut state, Action::Toggle);
    hall.act(&mut state, Action::Toggle);
    assert!(state.marked.is_empty());
    hall.act(&mut state, Action::Toggle);
    assert_eq!(said(&hall.act(&mut state, Action::Back)), "Tanda dilepas.");
    assert_eq!(hall.act(&mut state, Action::Back), []);
}

#[test]
fn what_leaves_the_filter_gives_the_cursor_to_the_next() {
    let mut hall = hall();
    let mut state = State::new();
    hall.act(&mut state, Action::FilterOverdue);
    assert_eq!(shown(&hall, &state), ["T4", "T3"]);
    hall.act(&mut state, Action::StateDone);
    assert_eq!(shown(&hall, &state), ["T3"]);
    assert_eq!(selected(&hall, &state), Some(id(43)));
    hall.act(&mut state, Action::StateDone);
    assert_eq!(selected(&hall, &state), None);
    assert!(hall.rows(&state, 80, 21).join("\n").contains("Tidak ada tindak lanjut yang cocok"));
    assert_eq!(hall.act(&mut state, Action::StateDone), []);
}

#[test]
fn reasons_owners_days_and_the_form_are_asked_in_layers() {
    let mut hall = hall();
    let mut state = State::at(id(41));
    for (action, layer) in [
        (Action::StatePostponed, Layer::Ask(Question::Postpone(vec![id(41)]))),
        (Action::StateCancelled, Layer::Ask(Question::CancelFollowUp(vec![id(41)]))),
        (Action::SetOwner, Layer::Ask(Question::Owners(vec![id(41)]))),
        (Action::SetDue, Layer::Ask(Question::Due(vec![id(41)]))),
        (Action::Open, Layer::Record(id(41))),
        (Action::Edit, Layer::Record(id(41))),
    ] {
        assert_eq!(hall.act(&mut state, action), [Intent::Open(layer)]);
    }
}

#[test]
fn deleting_asks_first() {
    let mut hall = hall();
    let mut state = State::at(id(41));
    let intents = hall.act(&mut state, Action::Delete);
    let [Intent::Open(Layer::Confirm(question))] = &intents[..] else { panic!("{intents:?}") };
    assert_eq!(question.title, "Hapus T1?");
    assert!(question.text.contains("Lengkapi SPJ"));
    assert_eq!(question.then[0], Intent::Commit(Change::Delete { record: id(41) }));
    assert_eq!(said(&question.then), "T1: dihapus · u mengurungkan");
    assert!(hall.session().record(id(41)).is_some());
}

#[test]
fn the_origin_is_the_problem_else_the_item_else_a_word() {
    let mut hall = hall();
    let go = |hall: &mut Hall, number| hall.act(&mut State::at(id(number)), Action::OpenOrigin);
    assert_eq!(go(&mut hall, 41), [Intent::Go(Place::Item(Item::Budget, Some(id(31))))]);
    assert_eq!(go(&mut hall, 43), [Intent::Go(Place::Item(Item::Lkd, Some(id(43))))]);
    assert!(matches!(go(&mut hall, 42)[..], [Intent::Tell(..)]));
}

#[test]
fn filters_are_picked_by_owner_state_and_meeting_and_join() {
    let mut hall = hall();
    let mut state = State::new();
    let pick = |hall: &mut Hall, state: &mut State, text: &str| {
        hall.act(state, Action::Filter);
        hall.type_text(state, text);
        hall.act(state, Action::Accept);
    };
    pick(&mut hall, &mut state, "kaur_keuangan");
    assert_eq!(shown(&hall, &state), ["T4", "T1"]);
    pick(&mut hall, &mut state, "berjalan");
    assert_eq!(shown(&hall, &state), ["T1"]);
    let strip = hall.rows(&state, 80, 21)[1].clone();
    assert!(strip.contains("Saring:") && strip.contains("berjalan") && strip.contains("1 tampil"), "{strip}");
    pick(&mut hall, &mut state, "semua");
    assert_eq!(shown(&hall, &state).len(), 5);
    pick(&mut hall, &mut state, "terbawa");
    assert_eq!(shown(&hall, &state), ["T2"]);
    pick(&mut hall, &mut state, "terbawa");
    assert_eq!(shown(&hall, &state).len(), 5, "picked again it is off");
    pick(&mut hall, &mut state, "rapat ini");
    assert_eq!(shown(&hall, &state), ["T4", "T3", "T1", "T5"]);
    pick(&mut hall, &mut state, "tanpa penanggung");
    assert_eq!(shown(&hall, &state), ["T5"]);
    assert!(matches!(hall.act(&mut state, Action::Back)[..], [Intent::Tell(..)]), "the filter goes first");
    assert_eq!(shown(&hall, &state).len(), 5);
    assert_eq!(hall.act(&mut state, Action::Back), [], "then the board");
}

#[test]
fn a_person_alone_in_an_office_counts_as_the_office() {
    let mut hall = hall();
    hall.commit(Change::of_record(id(3), Field::Office, "kaur_keuangan"));
    hall.commit(Change::of_record(id(43), Field::Owners, Value::Parties(vec![Party::Person(id(3))])));
    let mut state = State::new();
    state.filter.whose = filter::Whose::Of(Party::Office("kaur_keuangan".into()));
    assert_eq!(shown(&hall, &state), ["T4", "T3", "T1"]);
    hall.commit(Change::of_record(id(2), Field::Office, "kaur_keuangan"));
    assert_eq!(shown(&hall, &state), ["T4", "T1"], "two of an office are two people");
}

#[test]
fn words_are_found_while_they_are_typed() {
    let mut hall = hall();
    let mut state = State::new();
    hall.act(&mut state, Action::Find);
    assert!(state.focus(&hall.scene()).typing);
    hall.type_text(&mut state, "POSYANDU");
    assert_eq!(shown(&hall, &state), ["T4", "T1"]);
    hall.type_text(&mut state, " m1 spj");
    assert_eq!(shown(&hall, &state), ["T1"], "the problem's number and words count too");
    assert_eq!(selected(&hall, &state), Some(id(41)));
    hall.act(&mut state, Action::Accept);
    assert!(!state.focus(&hall.scene()).typing);
    assert!(hall.rows(&state, 80, 21)[1].contains("POSYANDU m1 spj"));
    hall.act(&mut state, Action::Find);
    hall.act(&mut state, Action::Cancel);
    assert_eq!(shown(&hall, &state).len(), 5);
}

#[test]
fn a_carried_follow_up_is_altered_where_it_lives_now() {
    let mut hall = with_second_quarter(hall(), &[42]);
    let stem = "2023-tw2".to_owned();
    for action in [Action::StateDone, Action::StatePostponed, Action::SetDue, Action::Delete, Action::Edit] {
        let intents = hall.act(&mut State::at(id(42)), action);
        let [Intent::Open(Layer::Confirm(asked))] = &intents[..] else { panic!("{intents:?}") };
        assert_eq!(asked.title, "T2");
        assert!(asked.text.contains("dilanjutkan di TW II 2023. Buka rapat itu?"));
        assert_eq!(
            asked.then,
            [Intent::Go(Place::Meeting(stem.clone(), Some(id(42))))],
            "to the same record"
        );
    }
    assert!(hall.rows(&State::new(), 80, 21).iter().any(|row| row.contains("terbawa TW II")));
    assert!(matches!(hall.act(&mut State::at(id(41)), Action::StateDone)[..], [Intent::Commit(_), ..]));
}

#[test]
fn a_closed_meeting_leads_to_the_next_which_is_made_first_if_need_be() {
    let mut hall = hall().listed();
    close(&mut hall);
    let intents = hall.act(&mut State::at(id(41)), Action::StateDone);
    let [Intent::Open(Layer::Confirm(asked))] = &intents[..] else { panic!("{intents:?}") };
    assert!(asked.text.contains("Belum ada rapat berikutnya. Siapkan sekarang?"));
    assert_eq!(asked.then, [Intent::Go(Place::NewSession)]);
    assert!(
        hall.rows(&State::new(), 80, 21)[0].contains("terlambat"),
        "the newest meeting says what is late"
    );
    let mut hall = with_second_quarter(hall, &[]);
    let intents = hall.act(&mut State::at(id(41)), Action::StateDone);
    let [Intent::Open(Layer::Confirm(asked))] = &intents[..] else { panic!("{intents:?}") };
    assert_eq!(asked.then, [Intent::Go(Place::Meeting("2023-tw2".into(), None))]);
    assert!(
        !hall.rows(&State::new(), 80, 21)[0].contains("terlambat"),
        "what went on is late there, not here"
    );
    assert_eq!(
        hall.act(&mut State::at(id(41)), Action::OpenOrigin),
        [Intent::Go(Place::Item(Item::Budget, Some(id(31))))],
        "looking is free"
    );
}

#[test]
fn the_detail_tells_everything_in_full() {
    let mut hall = hall();
    hall.commit(Change::of_record(id(44), Field::Evidence, "foto serah terima"));
    let wide = hall.rows(&State::at(id(44)), 180, 36).join("\n");
    for text in ["terlambat 36 hari", "tertunda: menunggu kader", "foto serah terima", "pertama dicatat"] {
        assert!(wide.contains(text), "{text} is missing in\n{wide}");
    }
    let carried = hall.rows(&State::at(id(42)), 119, 40).join("\n");
    assert!(carried.contains("terbawa dari TW IV 2022"), "{carried}");
    let low = hall.rows(&State::at(id(44)), 80, 21).join("\n");
    assert!(low.contains("T4 Rapikan data posyandu"), "{low}");
}

#[test]
fn a_long_detail_is_read_by_arrows_in_its_own_pane() {
    let mut hall = hall();
    let long = "panjang sekali ".repeat(80) + "tamat";
    hall.commit(Change::of_record(id(41), Field::Text, long));
    let mut state = State::at(id(41));
    let scene_of = |hall: &Hall| hall.rows(&State::at(id(41)), 150, 21).join("\n");
    assert!(!scene_of(&hall).contains("tamat"));
    hall.act(&mut state, Action::NextPane);
    let wide = Rect::new(0, 1, 150, 21);
    for _ in 0..60 {
        let scene = Scene { area: wide, ..hall.scene() };
        state.update(Event::Action(Action::MoveDown), &scene, &mut hall.ids.clone());
    }
    assert!(hall.rows(&state, 150, 21).join("\n").contains("Ditulis"));
    assert_eq!(selected(&hall, &state), Some(id(41)));
    assert!(!hall.act(&mut state, Action::Back).is_empty(), "back to the rows, not away");
    hall.act(&mut state, Action::MoveFirst);
    assert_eq!(selected(&hall, &state), Some(id(44)));
}

#[test]
fn drafts_and_deleted_follow_ups_are_not_on_the_board() {
    let mut hall = hall();
    hall.commit(Change::Delete { record: id(43) });
    let draft = crate::domain::Fields::default().with(Field::Draft, "sedang ditulis");
    hall.commit(Change::Add { kind: RecordKind::FollowUp, record: id(49), fields: draft });
    assert_eq!(shown(&hall, &State::new()), ["T4", "T2", "T1", "T5"]);
}

#[test]
fn an_empty_board_says_so_and_small_areas_do_not_break_it() {
    let mut empty = Hall::empty();
    let mut state = State::new();
    assert!(empty.rows(&state, 80, 21).join("\n").contains("Belum ada tindak lanjut"));
    assert_eq!(empty.act(&mut state, Action::StateDone), []);
    for (width, height) in [(0, 0), (5, 1), (20, 3), (60, 12), (119, 15), (120, 4)] {
        hall().rows(&State::new(), width, height);
    }
}

#[test]
fn the_board_stands_at_three_sizes() {
    let mut hall = hall();
    hall.now = at(9, 41);
    for (width, height) in [(80, 21), (120, 33), (200, 57)] {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        State::at(id(41)).view(&hall.scene(), &Look::default(), buf.area, &mut buf);
        insta::assert_snapshot!(format!("board_{width}x{height}"), format!("{buf:?}"));
    }
}

#[test]
fn an_empty_board_the_filters_and_finding_as_they_look() {
    insta::assert_snapshot!("empty", Hall::empty().styled(&State::new(), 80, 21));
    let mut hall = hall();
    let mut state = State::at(id(41));
    hall.act(&mut state, Action::Filter);
    pictures!("filters", hall, state);
    let mut state = State::at(id(41));
    hall.act(&mut state, Action::Find);
    hall.type_text(&mut state, "posyandu");
    insta::assert_snapshot!("finding", hall.styled(&state, 80, 21));
}

/// Opened on the evening before the day that the meeting bears.
#[test]
fn what_is_done_now_was_done_today_whatever_day_the_meeting_bears() {
    let mut hall = Hall::running();
    hall.now -= chrono::Duration::days(1);
    let mut state = State::new();
    hall.act(&mut state, Action::StateDone);
    let done = |hall: &Hall| {
        hall.session().follow_ups().find_map(|f| {
            let FollowUpState::Done { on } = f.state() else { return None };
            Some(*on)
        })
    };
    assert_eq!(done(&hall), Some(day(4, 5)));
    let scene = hall.scene();
    assert_eq!(scene.day(), day(4, 6), "ages count from the meeting's day");
    let seen = [day(4, 6), day(4, 7), day(4, 9)].map(|date| scene.due(date));
    assert_eq!(seen, ["hari rapat", "sehari kemudian", "3 hari lagi"]);
    hall.now += chrono::Duration::days(1);
    assert_eq!([day(4, 6), day(4, 7)].map(|date| hall.scene().due(date)), ["hari ini", "besok"]);
}
