//! Tests of the closing.

use super::State;
use crate::domain::checklist::{concerns, unmarked};
use crate::domain::states::{ItemState, Phase, Snapshot};
use crate::domain::trail::SeatChange;
use crate::domain::{
    Change, Field, Fields, Item, Kind, LineId, Presence, QuorumRule, Target, Value, WriterId,
};
use crate::input::Action;
use crate::screens::fixture::{Hall, at, day, id, pictures};
use crate::screens::{Intent, Layer, Place, Question, Screen};

/// The running meeting with everything in order.
fn in_order() -> Hall {
    let mut hall = Hall::running();
    for item in Item::ALL.into_iter().filter(|item| item.is_numbered()) {
        hall.commit(Change::Seat(SeatChange::Mark { item, state: ItemState::Done }));
    }
    let owners = Value::Parties(vec![crate::domain::Party::Office("kasi_pelayanan".into())]);
    hall.commit(Change::of_record(id(42), Field::Owners, owners));
    hall.commit(Change::of_record(id(42), Field::Due, Value::Date(day(6, 30))));
    let frozen = Snapshot {
        rule: QuorumRule::MajorityOfInvited,
        met: true,
        present: 5,
        entitled: 9,
        people: Vec::new(),
        at: at(9, 30),
        reason: String::new(),
    };
    hall.commit(Change::of_record(id(51), Field::Snapshot, Value::Snapshot(Box::new(frozen))));
    hall.commit(Change::of_record(id(51), Field::ReadBack, Value::Instant(at(9, 40))));
    let unmarked: Vec<_> = unmarked(hall.session()).map(crate::domain::views::Person::id).collect();
    for person in unmarked {
        hall.commit(Change::of_record(person, Field::Presence, Value::Presence(Presence::Absent)));
    }
    assert_eq!(concerns(hall.session()), []);
    hall
}

/// The same with a disagreement about a due day.
fn disputed() -> Hall {
    let mut hall = Hall::running();
    let target = Target::Record(id(41));
    let before = hall.trail.versions(target, &Field::Due);
    hall.commit(Change::set(target, Field::Due, Value::Date(day(4, 27))));
    let change = Change::set(target, Field::Due, Value::Date(day(5, 4)));
    let line = LineId { writer: WriterId(7), number: 1 };
    let line = hall.trail.stamp(change, line, "Sekretaris Desa", at(9, 43), Some(&before));
    hall.trail.take(&line);
    hall
}

/// Goes down to the first point whose jump fits.
fn jumps_to(hall: &mut Hall, wanted: &Intent) -> bool {
    let mut screen = State::new();
    (0..40).any(|_| {
        let found = hall.act(&mut screen, Action::Open).contains(wanted);
        hall.act(&mut screen, Action::MoveDown);
        found
    })
}

#[test]
fn what_blocks_stands_first_then_reminders_then_what_is_in_order() {
    let rows = disputed().rows(&State::new(), 80, 40);
    let at = |text: &str| {
        rows.iter().position(|row| row.contains(text)).unwrap_or_else(|| panic!("{text} {rows:#?}"))
    };
    assert!(at("Harus dibereskan") < at("× konflik: Tenggat"));
    assert!(at("× konflik: Tenggat") < at("Pengingat"));
    assert!(at("Pengingat") < at("▲ butir belum dibahas") && at("▲ butir belum dibahas") < at("Sudah beres"));
    assert!(at("Sudah beres") < at("√ tidak ada draf"));
    assert!(rows[at("konflik")].contains("T1 Lengkapi SPJ panjar posyandu"), "{rows:#?}");
}

#[test]
fn every_point_has_a_jump_to_its_spot() {
    let mut hall = disputed();
    let draft = Fields::default().with(Field::Item, Value::Item(Item::Bpd)).with(Field::Draft, "BPD meminta");
    hall.commit(Change::Add { kind: Kind::Note, record: id(71), fields: draft });
    let first = unmarked(hall.session()).next().map(crate::domain::views::Person::id);
    for wanted in [
        Intent::Open(Layer::Settle(Target::Record(id(41)), Field::Due)),
        Intent::Go(Place::Item(Item::Services, None)),
        Intent::Open(Layer::Record(id(42))),
        Intent::Open(Layer::Ask(Question::Snapshot(id(51)))),
        Intent::Open(Layer::Resume(id(71))),
        Intent::Go(Place::Item(Item::Budget, Some(id(51)))),
        Intent::Go(Place::Attendance(first)),
    ] {
        assert!(jumps_to(&mut hall, &wanted), "{wanted:?}");
    }
    assert!(jumps_to(&mut Hall::empty(), &Intent::Go(Place::Attendance(None))));
    assert!(jumps_to(&mut Hall::with_promises(), &Intent::Go(Place::Review)));
}

#[test]
fn promises_people_and_decisions_left_open_are_named_with_their_number_and_do_not_block() {
    let mut hall = Hall::with_promises();
    let rows = hall.rows(&State::new(), 80, 40).join("\n");
    for wanted in [
        "▲ tindak lanjut lalu belum dijawab",
        "3 dari triwulan lalu",
        "▲ orang belum dicatat",
        "orang di Daftar hadir",
        "▲ keputusan belum dibacakan",
    ] {
        assert!(rows.contains(wanted), "{wanted}\n{rows}");
    }
    assert!(!rows.contains("√ tindak lanjut lengkap") && !rows.contains("√ keputusan lengkap"), "{rows}");
    let people = unmarked(hall.session()).count();
    let intents = hall.act(&mut State::new(), Action::CloseMeeting);
    let [Intent::Open(Layer::Confirm(asked))] = intents.as_slice() else { panic!("{intents:?}") };
    for wanted in [
        "3 × tindak lanjut lalu",
        &format!("{people} × orang belum dicatat"),
        "1 × keputusan belum dibacakan",
    ] {
        assert!(asked.text.contains(wanted), "{wanted}: {}", asked.text);
    }
}

#[test]
fn a_conflict_blocks_the_closing() {
    let mut hall = disputed();
    let intents = hall.act(&mut State::new(), Action::CloseMeeting);
    assert!(matches!(intents.as_slice(), [Intent::Tell(_, said)] if said.contains("1 hal")), "{intents:?}");
}

#[test]
fn reminders_are_counted_in_the_question_and_yes_closes() {
    let mut hall = Hall::running();
    hall.now = at(10, 7);
    let open: usize = concerns(hall.session()).iter().map(crate::domain::checklist::Concern::count).sum();
    let intents = hall.act(&mut State::new(), Action::CloseMeeting);
    let [Intent::Open(Layer::Confirm(asked))] = intents.as_slice() else { panic!("{intents:?}") };
    assert!(asked.text.contains(&format!("Masih ada {open} pengingat")), "{}", asked.text);
    let sorts = asked.text.lines().filter_map(|line| line.trim().split_once(" × "));
    assert_eq!(
        sorts.map(|(count, _)| count.parse::<usize>().unwrap()).sum::<usize>(),
        open,
        "{}",
        asked.text
    );
    assert!(asked.text.contains("1 × tanpa tenggat"), "{}", asked.text);
    let Intent::Commit(change) = &asked.then[0] else { panic!("{asked:?}") };
    crate::domain::check(hall.session(), change).unwrap();
    hall.commit(change.clone());
    assert_eq!(hall.session().phase(), Phase::Closed);
    assert_eq!(hall.session().on_show(), None, "the clock stands");
    assert_eq!(hall.session().spent_seconds(Item::Budget), 26 * 60);
}

#[test]
fn with_everything_in_order_the_list_is_ticked_and_the_question_says_so() {
    let mut hall = in_order();
    let rows = hall.rows(&State::new(), 80, 21).join("\n");
    for wanted in
        ["√ 13 dari 13 butir dibahas", "√ tidak ada konflik", "√ tidak ada draf", "√ tindak lanjut lengkap"]
    {
        assert!(rows.contains(wanted), "{wanted}\n{rows}");
    }
    assert!(!rows.contains("Pengingat"), "{rows}");
    assert!(rows.contains("√ hadir 5 dari 9 undangan"), "{rows}");
    let intents = hall.act(&mut State::new(), Action::CloseMeeting);
    let [Intent::Open(Layer::Confirm(asked))] = intents.as_slice() else { panic!("{intents:?}") };
    assert!(asked.text.contains("Semua sudah beres"));
}

#[test]
fn who_is_here_is_one_figure_on_every_screen() {
    use crate::domain::Body;
    let mut hall = in_order();
    let by = Presence::Represented { by: "Sekretaris RT".into(), arrived: hall.now.time(), left: None };
    hall.commit(Change::of_record(id(8), Field::Presence, Value::Presence(by)));
    let left = Presence::Present { arrived: hall.now.time(), left: Some(hall.now.time()) };
    hall.commit(Change::of_record(id(1), Field::Presence, Value::Presence(left)));
    let guest = crate::screens::attendance::add_guest(id(99), "Babinsa", "Koramil", &hall.scene());
    hall.commit(guest);
    assert_eq!(
        hall.session().record(id(99)).map(|r| crate::domain::views::Person(r).main_body()),
        Some(Body::Guest)
    );
    let quorum = hall.session().quorum();
    let (here, all) = (quorum.whole.present, quorum.whole.entitled);
    let closing = hall.rows(&State::new(), 80, 21).join("\n");
    assert!(closing.contains(&format!("hadir {here} dari {all} undangan; tamu 1")), "{closing}");
    let list = hall.rows(&crate::screens::attendance::State::new(), 80, 21).join("\n");
    assert!(list.contains(&format!("{here} dari {all}")), "the gauge: {list}");
    assert!(list.contains(&format!("{here} hadir, 0 belum dicatat, dari {all}; tamu 1")), "{list}");
}

#[test]
fn closing_and_reopening_follow_the_phase() {
    let mut hall = Hall::empty();
    let mut screen = State::new();
    let said =
        |intents: &[Intent], part: &str| matches!(intents, [Intent::Tell(_, said)] if said.contains(part));
    assert!(said(&hall.act(&mut screen, Action::CloseMeeting), "belum dibuka"));
    assert_eq!(hall.act(&mut screen, Action::ReopenMeeting), [Intent::Act(Action::BeginMeeting)]);
    let mut hall = Hall::running();
    assert!(said(&hall.act(&mut screen, Action::ReopenMeeting), "masih berlangsung"));
    hall.commit(Change::Phase { to: Phase::Closed, reason: String::new() });
    assert!(said(&hall.act(&mut screen, Action::CloseMeeting), "sudah ditutup"));
    assert_eq!(hall.act(&mut screen, Action::ReopenMeeting), [Intent::Open(Layer::Ask(Question::Reopen))]);
}

#[test]
fn the_summary_tells_quorum_decisions_time_and_conclusions() {
    let mut hall = Hall::running();
    hall.now = at(10, 7);
    hall.commit(Change::of_record(id(51), Field::ReadBack, Value::Instant(at(9, 40))));
    hall.commit(Change::set(Target::Meeting, Field::NextMeeting, Value::Date(day(7, 6))));
    hall.written(81, Kind::Note, Item::Closing, "Rapat menyepakati semua tindak lanjut.", |f| f);
    for (width, height) in [(80, 21), (120, 33)] {
        let rows = hall.rows(&State::new(), width, height).join("\n");
        for wanted in [
            "Kuorum tercapai: 5 dari 9 (perlu 5)",
            "Rapat berlangsung sejak 09.41",
            "1 keputusan, 1 sudah dibacakan",
            "2 tindak lanjut dibuat, 2 belum selesai",
            "Waktu: 26 dari 180 menit",
            "Kamis, 6 Juli 2023",
            "Kesimpulan (1)",
            "Rapat menyepakati semua",
        ] {
            assert!(rows.contains(wanted), "{wanted}\n{rows}");
        }
    }
    let rows = hall.rows(&State::new(), 120, 33).join("\n");
    assert!(rows.contains("dibacakan 09.40") && rows.contains("1 Evaluasi: 26 dari 75 menit"), "{rows}");
}

#[test]
fn a_reopened_meeting_tells_why_and_since_when_it_really_runs() {
    let mut hall = Hall::running();
    hall.now = at(11, 30);
    hall.commit(Change::Phase { to: Phase::Closed, reason: String::new() });
    hall.now = at(11, 45);
    hall.commit(Change::Phase { to: Phase::Running, reason: "angka realisasi salah".into() });
    for (width, height) in [(80, 21), (120, 33)] {
        let rows = hall.rows(&State::new(), width, height).join("\n");
        assert!(rows.contains("berlangsung sejak 09.41"), "{rows}");
        assert!(rows.contains("Dibuka kembali 11.45, oleh Notulis: angka"), "{rows}");
    }
    hall.commit(Change::Phase { to: Phase::Closed, reason: String::new() });
    let rows = hall.rows(&State::new(), 80, 21).join("\n");
    assert!(rows.contains("angka realisasi salah"), "{rows}");
}

#[test]
fn the_cursor_stays_inside_when_points_are_mended() {
    let mut hall = Hall::running();
    let mut screen = State::new();
    hall.act(&mut screen, Action::MoveLast);
    let hall = in_order();
    screen.settle(&hall.scene());
    assert_eq!(screen.selected, 0);
    assert_eq!(screen.current_item(&hall.scene()), Some(Item::Closing));
}

#[test]
fn a_block_that_took_too_long_has_a_sign_and_no_row_ends_inside_a_block() {
    let mut hall = Hall::running();
    assert!(hall.rows(&State::new(), 80, 21).iter().any(|row| row.contains("4\u{a0}Kebijakan\u{a0}0/15")));
    hall.now = at(12, 30);
    let rows = hall.rows(&State::new(), 80, 21).join("\n").replace('\u{a0}', " ");
    assert!(rows.contains("▲ 1 Evaluasi 169/75") && !rows.contains("▲ 2 Perencanaan"), "{rows}");
}

#[test]
fn a_closed_meeting_says_when_it_was_closed_and_not_since_when() {
    let mut hall = Hall::running();
    hall.now = at(12, 30);
    hall.commit(Change::Phase { to: Phase::Closed, reason: String::new() });
    assert!(hall.rows(&State::new(), 120, 33)[0].contains("Rapat ditutup pukul 12.30 WIB"));
    hall.now += chrono::TimeDelta::days(1);
    assert!(hall.rows(&State::new(), 80, 21)[0].contains("Rapat ditutup 6 Apr 2023 pukul 12.30"));
}

#[test]
fn areas_of_any_size_are_drawn() {
    for hall in [Hall::empty(), disputed()] {
        for (width, height) in [(0, 0), (1, 4), (60, 5), (80, 12), (112, 6), (200, 57)] {
            hall.rows(&State::new(), width, height);
        }
    }
}

#[test]
fn the_screen_at_three_sizes() {
    let mut hall = disputed();
    hall.written(81, Kind::Note, Item::Closing, "Rapat menyepakati semua tindak lanjut.", |f| f);
    for (width, height) in [(80, 21), (120, 33), (200, 57)] {
        insta::assert_snapshot!(format!("closing_{width}"), hall.styled(&State::new(), width, height));
    }
}

#[test]
fn minutes_of_the_summary_are_summed_by_their_seconds() {
    let mut hall = Hall::running();
    hall.commit(Change::Seat(SeatChange::Stop));
    for item in Item::ALL {
        let seconds = if matches!(item, Item::Budget | Item::Indicators | Item::FollowUps) { 59 } else { 0 };
        hall.commit(Change::Seat(SeatChange::Spend { item, seconds }));
    }
    let rows = hall.rows(&State::new(), 120, 40).join("\n");
    let words = crate::lang::Words::default();
    let planned: u32 = Item::ALL
        .into_iter()
        .filter(|i| i.block().is_some())
        .map(|i| hall.session().planned_minutes(i))
        .sum();
    assert!(rows.contains(&words.closing_minutes(2, planned)), "{rows}");
}

#[test]
fn a_closed_meeting_and_one_in_order_at_three_sizes() {
    let mut hall = in_order();
    hall.now = at(12, 30);
    insta::assert_snapshot!("in_order", hall.styled(&State::new(), 80, 21));
    let intents = hall.act(&mut State::new(), Action::CloseMeeting);
    let [Intent::Open(Layer::Confirm(asked))] = intents.as_slice() else { panic!("{intents:?}") };
    let Intent::Commit(change) = &asked.then[0] else { panic!("{asked:?}") };
    hall.commit(change.clone());
    hall.now = at(14, 0);
    pictures!("closed", hall, State::new());
    insta::assert_snapshot!("empty", Hall::empty().styled(&State::new(), 80, 21));
}
