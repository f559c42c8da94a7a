//! Tests of the attendance list.

use chrono::NaiveTime;

use super::{State, presence};
use crate::domain::states::Phase;
use crate::domain::views::Person;
use crate::domain::{Body, Change, Field, Fields, Kind, Presence, QuorumRule, RecordId, Target, Value};
use crate::input::{Action, Key, parse_script, resolve};
use crate::screens::fixture::{Hall, at, id, pictures};
use crate::screens::{Event, Intent, Layer, Question, Screen};

fn hour(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

fn here(arrived: NaiveTime) -> Presence {
    Presence::Present { arrived, left: None }
}

fn presence_of(hall: &Hall, person: RecordId) -> Presence {
    Person(hall.session().record(person).unwrap()).presence().clone()
}

/// Presses keys as the application does: through the key table, else as typed.
fn press(hall: &mut Hall, screen: &mut impl Screen, script: &str) -> Vec<Intent> {
    let mut intents = Vec::new();
    for key in parse_script(script).unwrap() {
        let focus = screen.focus(&hall.scene());
        let event = resolve(&focus.chain, key, focus.typing).map_or(Event::Typed(key), Event::Action);
        intents = hall.send(screen, event);
    }
    intents
}

/// What a yes-or-no question would do.
fn confirmed(intents: &[Intent]) -> Vec<Intent> {
    match intents {
        [Intent::Open(Layer::Confirm(asked) | Layer::ConfirmAbove(asked))] => asked.then.clone(),
        other => panic!("no question: {other:?}"),
    }
}

fn found(typed: &str) -> Vec<RecordId> {
    matches_in(&Hall::running(), typed)
}

fn matches_in(hall: &Hall, typed: &str) -> Vec<RecordId> {
    let found = super::finder::find(hall.session(), typed).unwrap_or_default();
    found.into_iter().map(|found| found.person).collect()
}

#[test]
fn people_are_found_by_number_name_and_office_in_any_order() {
    assert_eq!(found("2").first(), Some(&id(2)), "the number comes before RT 02");
    assert_eq!(found("02"), [id(2), id(8)]);
    assert_eq!(found("lpm ketua"), [id(7)]);
    assert_eq!(found("KASI, kesej"), [id(4)]);
    assert_eq!(found("ketua")[..2], [id(5), id(7)], "prefixes keep the order of the list");
    assert_eq!(found("perempuan"), [id(6)]);
    assert!(found("babinsa").is_empty());
    assert_eq!(super::finder::find(Hall::running().session(), "  "), None);
}

#[test]
fn a_name_that_begins_with_the_words_comes_before_one_that_holds_them() {
    let mut hall = Hall::running();
    hall.person(10, "LPM muda", Body::Lkd);
    assert_eq!(matches_in(&hall, "lpm"), [id(10), id(7)]);
}

#[test]
fn enter_marks_the_best_match_now_and_empties_the_finder() {
    let mut hall = Hall::running();
    let mut screen = State::new();
    let intents = press(&mut hall, &mut screen, "kasi<Enter>");
    assert_eq!(presence_of(&hall, id(4)), here(hour(9, 41)));
    assert!(screen.finder.is_empty());
    assert_eq!(screen.selected(&hall.scene()), Some(id(4)));
    assert!(matches!(&intents[1], Intent::Tell(_, said) if said.contains("hadir 09.41")), "{intents:?}");
    hall.commit(Change::of_record(id(8), Field::Name, "Abd. Rahman"));
    let intents = press(&mut hall, &mut screen, "8<Enter>");
    let title = Person(hall.session().record(id(8)).unwrap()).title().to_owned();
    let wanted = format!("Abd. Rahman, {title}: hadir 09.41");
    assert!(matches!(&intents[1], Intent::Tell(_, said) if *said == wanted), "{intents:?}");
}

#[test]
fn enter_on_somebody_here_asks_whether_they_leave_and_on_somebody_gone_whether_they_are_back() {
    let mut hall = Hall::running();
    let mut screen = State::new();
    let asked = press(&mut hall, &mut screen, "1<Enter>");
    assert_eq!(presence_of(&hall, id(1)), here(hour(8, 51)), "nothing happens before the answer");
    let then = confirmed(&asked);
    let left = Presence::Present { arrived: hour(8, 51), left: Some(hour(9, 41)) };
    assert_eq!(
        then[0],
        Intent::Commit(Change::of_record(id(1), Field::Presence, Value::Presence(left.clone())))
    );
    hall.commit(Change::of_record(id(1), Field::Presence, Value::Presence(left)));
    let back = confirmed(&press(&mut hall, &mut screen, "1<Enter>"));
    let change = Change::of_record(id(1), Field::Presence, Value::Presence(here(hour(8, 51))));
    assert_eq!(back[0], Intent::Commit(change));
}

#[test]
fn in_a_closed_meeting_hours_are_told_and_never_read_off_the_clock() {
    let mut hall = Hall::running();
    hall.commit(Change::Phase { to: Phase::Closed, reason: String::new() });
    hall.now = at(15, 38);
    let mut screen = State::new();
    let hours = |number| Intent::Open(Layer::Ask(Question::Hours(id(number))));
    assert_eq!(press(&mut hall, &mut screen, "1<Enter>"), [hours(1)]);
    assert_eq!(press(&mut hall, &mut screen, "4<Enter>"), [hours(4)]);
    assert_eq!(press(&mut hall, &mut presence::State::new(id(1)), "p"), [Intent::Close, hours(1)]);
    assert_eq!(press(&mut hall, &mut presence::State::new(id(4)), "h"), [Intent::Close, hours(4)]);
    press(&mut hall, &mut presence::State::new(id(4)), "i");
    assert_eq!(presence_of(&hall, id(4)), Presence::Excused, "what has no hour is corrected at once");
    let rows = hall.rows(&presence::State::new(id(1)), 80, 21).join("\n");
    assert!(rows.contains("pulang (jam berapa?)") && !rows.contains("15.38"), "{rows}");
    let then = confirmed(&press(&mut hall, &mut screen, "Babinsa<Enter>"));
    let [Intent::Commit(change), Intent::Tell(..)] = then.as_slice() else { panic!("{then:?}") };
    hall.commit(change.clone());
    let guest = hall.session().people().last().unwrap().presence().clone();
    assert_eq!(guest, here(hour(9, 0)), "the hour of the start");
}

#[test]
fn esc_empties_the_finder_first_and_then_goes_back() {
    let mut hall = Hall::running();
    let mut screen = State::new();
    assert!(!press(&mut hall, &mut screen, "rt<Esc>").is_empty(), "the screen stays");
    assert!(screen.finder.is_empty() && screen.found.is_none());
    assert!(press(&mut hall, &mut screen, "<Esc>").is_empty(), "left to the application");
}

#[test]
fn with_only_the_unmarked_one_key_a_person_is_enough() {
    let mut hall = Hall::running();
    let mut screen = State::new();
    press(&mut hall, &mut screen, "<Ctrl-b>");
    assert_eq!(screen.listed(&hall.scene()), [4, 6, 8, 9].map(id));
    press(&mut hall, &mut screen, "<Enter><Enter>");
    assert_eq!(screen.listed(&hall.scene()), [8, 9].map(id));
    assert_eq!(screen.selected(&hall.scene()), Some(id(8)));
}

#[test]
fn arrows_move_among_people_and_stop_at_the_ends() {
    let mut hall = Hall::running();
    let mut screen = State::new();
    press(&mut hall, &mut screen, "<Down x2>");
    assert_eq!(screen.selected(&hall.scene()), Some(id(3)));
    press(&mut hall, &mut screen, "<PageDown><PageDown>");
    assert_eq!(screen.selected(&hall.scene()), Some(id(9)));
    press(&mut hall, &mut screen, "<Up x20>");
    assert_eq!(screen.selected(&hall.scene()), Some(id(1)));
}

#[test]
fn who_is_not_on_the_list_is_offered_as_a_guest() {
    let mut hall = Hall::running();
    let mut screen = State::new();
    let then = confirmed(&press(&mut hall, &mut screen, "Babinsa, Koramil<Enter>"));
    assert_eq!(screen.finder.text(), "Babinsa, Koramil", "what was typed stays until the answer");
    let [Intent::Commit(change), Intent::Tell(..)] = then.as_slice() else { panic!("{then:?}") };
    hall.commit(change.clone());
    screen.settle(&hall.scene());
    assert!(screen.finder.is_empty());
    let guest = Person(hall.session().record(screen.selected(&hall.scene()).unwrap()).unwrap());
    assert_eq!((guest.name(), guest.title()), ("Babinsa", "Koramil"));
    assert_eq!((guest.main_body(), guest.counts_for_quorum()), (Body::Guest, false));
    assert_eq!(guest.presence(), &here(hour(9, 41)));
}

#[test]
fn several_who_fit_equally_well_are_marked_only_once_one_is_chosen() {
    let mut hall = Hall::running();
    let mut screen = State::new();
    hall.person(10, "Ketua RT 03", Body::Lkd);
    let told = press(&mut hall, &mut screen, "rt<Enter>");
    let asked = "Ketua RT 02 Dusun Toronan Tengah Toronan? Enter lagi";
    assert!(matches!(&told[..], [Intent::Tell(_, said)] if said.starts_with(asked)), "{told:?}");
    assert_eq!(presence_of(&hall, id(8)), Presence::Unrecorded);
    assert_eq!(screen.finder.text(), "rt", "what was typed can be completed");
    press(&mut hall, &mut screen, "<Down><Enter>");
    assert_eq!(presence_of(&hall, id(10)), here(hour(9, 41)));
    press(&mut hall, &mut screen, "rt<Enter><Enter>");
    assert_eq!(
        presence_of(&hall, id(8)),
        here(hour(9, 41)),
        "the second Enter means whom the first one named"
    );
    // A whole title is nobody else's, though others begin so too.
    hall.person(11, "Ketua RT", Body::Lkd);
    press(&mut hall, &mut screen, "ketua rt<Enter>");
    assert_eq!(presence_of(&hall, id(11)), here(hour(9, 41)));
}

#[test]
fn a_state_chosen_in_the_menu_empties_the_finder_and_keeps_the_person_selected() {
    let mut hall = Hall::running();
    let mut screen = State::new();
    press(&mut hall, &mut screen, "kasi<Tab>");
    screen.settle(&hall.scene());
    assert_eq!(screen.finder.text(), "kasi", "nothing is chosen yet");
    press(&mut hall, &mut presence::State::new(id(4)), "i");
    screen.settle(&hall.scene());
    assert!(screen.finder.is_empty() && screen.found.is_none());
    assert_eq!(screen.selected(&hall.scene()), Some(id(4)));
    press(&mut hall, &mut screen, "kasi<Tab>");
    press(&mut hall, &mut screen, "x");
    press(&mut hall, &mut presence::State::new(id(4)), "s");
    screen.settle(&hall.scene());
    assert_eq!(screen.finder.text(), "kasix", "a menu that was put away empties nothing later");
}

#[test]
fn a_guest_added_in_the_question_is_selected() {
    let mut hall = Hall::running();
    let mut screen = State::new();
    press(&mut hall, &mut screen, "<Ctrl-n>");
    let change = super::add_guest(id(77), "Babinsa", "Koramil", &hall.scene());
    hall.commit(change);
    screen.settle(&hall.scene());
    let hours = press(&mut hall, &mut screen, "<Ctrl-e>");
    assert_eq!(hours, [Intent::Open(Layer::Ask(Question::Hours(id(77))))]);
    // Nobody under the cursor is said, not passed over in silence.
    let told = press(&mut hall, &mut screen, "zzz<Ctrl-e>");
    assert!(matches!(&told[..], [Intent::Tell(..)]), "{told:?}");
}

#[test]
fn control_keys_open_guest_hours_and_the_other_states() {
    let mut hall = Hall::running();
    let mut screen = State::at(id(5));
    let guest = press(&mut hall, &mut screen, "<Ctrl-n>");
    assert_eq!(guest, [Intent::Open(Layer::Ask(Question::Guest))]);
    let hours = press(&mut hall, &mut screen, "<Ctrl-e>");
    assert_eq!(hours, [Intent::Open(Layer::Ask(Question::Hours(id(5))))]);
    assert_eq!(press(&mut hall, &mut screen, "<Tab>"), [Intent::Open(Layer::Presence(id(5)))]);
}

#[test]
fn a_selected_person_who_is_deleted_gives_way_to_the_next() {
    let mut hall = Hall::running();
    let mut screen = State::at(id(3));
    screen.settle(&hall.scene());
    hall.commit(Change::Delete { record: id(3) });
    screen.settle(&hall.scene());
    assert_eq!(screen.selected(&hall.scene()), Some(id(4)));
}

#[test]
fn letters_choose_the_other_states() {
    for (key, wanted) in
        [("i", Presence::Excused), ("s", Presence::Sick), ("t", Presence::Absent), ("H", here(hour(9, 41)))]
    {
        let mut hall = Hall::running();
        let mut menu = presence::State::new(id(8));
        let intents = press(&mut hall, &mut menu, key);
        assert_eq!(presence_of(&hall, id(8)), wanted);
        assert_eq!(intents[1], Intent::Close);
    }
    let mut hall = Hall::running();
    press(&mut hall, &mut presence::State::new(id(1)), "p");
    let left = Presence::Present { arrived: hour(8, 51), left: Some(hour(9, 41)) };
    assert_eq!(presence_of(&hall, id(1)), left);
    press(&mut hall, &mut presence::State::new(id(1)), "b");
    assert_eq!(presence_of(&hall, id(1)), Presence::Unrecorded);
    let asked = press(&mut hall, &mut presence::State::new(id(8)), "d");
    assert_eq!(asked, [Intent::Close, Intent::Open(Layer::Ask(Question::Substitute(id(8))))]);
    let moved = press(&mut hall, &mut presence::State::new(id(9)), "<Down><Enter>");
    assert!(matches!(moved[0], Intent::Commit(_)));
    assert_eq!(presence_of(&hall, id(9)), Presence::Excused);
}

#[test]
fn a_guest_is_corrected_and_taken_off_the_list_by_the_menu_of_states() {
    let mut hall = Hall::running();
    let change = super::add_guest(id(77), "Joko", "Kecamatan", &hall.scene());
    hall.commit(change);
    assert_eq!(press(&mut hall, &mut presence::State::new(id(3)), "e"), [], "the roster is not altered here");
    let rows = hall.rows(&presence::State::new(id(77)), 80, 21).join("\n");
    assert!(rows.contains("e  betulkan nama atau asal") && rows.contains("x  hapus"), "{rows}");
    let question = Question::GuestName(id(77));
    let asked = press(&mut hall, &mut presence::State::new(id(77)), "e");
    assert_eq!(asked, [Intent::Close, Intent::Open(Layer::Ask(question.clone()))]);
    let mut ask = crate::screens::ask::State::new(question, &hall.scene());
    let rows = hall.rows(&ask, 80, 21).join("\n");
    assert!(rows.contains("Joko; Kecamatan"), "{rows}");
    hall.type_text(&mut ask, " Pademawu");
    let told = hall.act(&mut ask, Action::Accept);
    assert!(matches!(&told[..], [Intent::Commit(_), Intent::Close, Intent::Tell(..)]), "{told:?}");
    let guest = Person(hall.session().record(id(77)).unwrap());
    assert_eq!((guest.name(), guest.title()), ("Joko", "Kecamatan Pademawu"));
    let asked = press(&mut hall, &mut presence::State::new(id(77)), "x");
    let then = confirmed(&asked[1..]);
    assert_eq!(then[0], Intent::Commit(Change::Delete { record: id(77) }));
    assert_eq!(then[1], Intent::good("Joko, Kecamatan Pademawu: dihapus"));
}

#[test]
fn members_of_the_bpd_are_never_represented_and_who_never_came_cannot_leave() {
    let mut hall = Hall::running();
    let mut menu = presence::State::new(id(6));
    assert_eq!(press(&mut hall, &mut menu, "d"), []);
    assert_eq!(press(&mut hall, &mut menu, "p"), []);
    let rows = hall.rows(&menu, 80, 21).join("\n");
    assert!(!rows.contains("diwakili") && !rows.contains("pulang"), "{rows}");
    let rows = hall.rows(&presence::State::new(id(3)), 80, 21).join("\n");
    assert!(
        rows.contains("diwakili") && rows.contains("pulang 09.41") && rows.contains("tanpa keterangan"),
        "{rows}"
    );
}

#[test]
fn forty_people_are_checked_in_with_four_keys_each_at_most() {
    let mut hall = Hall::empty();
    for number in 1..=40 {
        hall.person(number, &format!("Ketua RT {number:02}"), Body::Lkd);
    }
    let mut screen = State::new();
    let mut keys = 0;
    for number in 1..=40 {
        let script = format!("{number}<Enter>");
        keys += parse_script(&script).unwrap().len();
        press(&mut hall, &mut screen, &script);
    }
    assert_eq!(hall.session().quorum().whole.present, 40);
    assert!(keys <= 40 * 3, "{keys} keys");
}

#[test]
fn the_list_says_who_is_here_since_when_and_whether_that_is_enough() {
    let mut hall = Hall::running();
    hall.commit(Change::of_record(id(4), Field::Presence, Value::Presence(Presence::Sick)));
    let represented =
        Presence::Represented { by: "Wakil Ketua RT 02".into(), arrived: hour(9, 5), left: None };
    hall.commit(Change::of_record(id(8), Field::Presence, Value::Presence(represented)));
    let rows = hall.rows(&State::new(), 80, 21).join("\n");
    for wanted in [
        "√ Kuorum tercapai: 5 dari 9 (perlu 5)",
        "√ hadir 08.51",
        "○ belum dicatat",
        "sakit",
        "diwakili Wakil",
        "Perangkat ",
        "3/4",
        "BPD ",
        "Tamu 0",
        "3 hadir, 0 belum dicatat, dari 4",
        "5 hadir, 2 belum dicatat, dari 9",
        "ketik nomor, nama, atau jabatan",
    ] {
        assert!(rows.contains(wanted), "{wanted}\n{rows}");
    }
    hall.commit(Change::set(
        Target::Meeting,
        Field::QuorumRule,
        Value::QuorumRule(QuorumRule::TwoThirdsOfInvited),
    ));
    let rows = hall.rows(&State::new(), 80, 21).join("\n");
    assert!(rows.contains("▲ Kuorum belum tercapai: 5 dari 9, kurang 1"), "{rows}");
}

#[test]
fn a_wide_screen_names_who_is_missing_and_the_selected_person() {
    let hall = Hall::running();
    let rows = hall.rows(&State::at(id(5)), 120, 33).join("\n");
    for wanted in
        ["lebih dari setengah undangan", "Belum dicatat: 4", "Ketua TP PKK", "dihitung untuk kuorum"]
    {
        assert!(rows.contains(wanted), "{wanted}\n{rows}");
    }
}

#[test]
fn people_of_one_office_can_be_told_apart_at_any_width() {
    let mut hall = Hall::running();
    for number in 10..12 {
        let fields = Fields::default()
            .with(Field::Number, Value::Count(number))
            .with(Field::Name, format!("Kepala Dusun Toronan Utara {number}"))
            .with(Field::Title, "Kepala Dusun")
            .with(Field::Bodies, Value::Bodies(vec![Body::PerangkatDesa]))
            .with(Field::Invited, Value::Flag(true));
        hall.commit(Change::Add { kind: Kind::Person, record: id(u128::from(number)), fields });
    }
    let told_apart = |hall: &Hall| {
        for width in [60, 80, 120] {
            let rows = hall.rows(&State::new(), width, 33).join("\n");
            assert!(rows.contains("Utara 10") && rows.contains("Utara 11"), "{width}\n{rows}");
        }
    };
    told_apart(&hall);
    let rows = hall.rows(&State::new(), 80, 21).join("\n");
    assert!(!rows.contains("Jabatan"), "every name says its office\n{rows}");
    hall.commit(Change::of_record(id(9), Field::Title, "Pembina kader"));
    told_apart(&hall);
    let rows = hall.rows(&State::new(), 80, 21).join("\n");
    assert!(!rows.contains("Jabatan"), "one office needs no column\n{rows}");
    let rows = hall.rows(&State::new(), 80, 33).join("\n");
    assert!(rows.contains("(Pembina kader)"), "it stands behind the name\n{rows}");
    let rows = hall.rows(&State::new(), 120, 33).join("\n");
    assert!(rows.contains("Ketua RT 02 Dusun Toronan Tengah "), "names are whole\n{rows}");
    for number in 1..9 {
        hall.commit(Change::of_record(id(number), Field::Name, format!("Nama {number}")));
    }
    assert!(hall.rows(&State::new(), 80, 21).join("\n").contains("Jabatan"));
}

#[test]
fn the_filter_leaves_room_for_the_finder() {
    let mut hall = Hall::running();
    let mut screen = State::new();
    press(&mut hall, &mut screen, "<Ctrl-b>");
    for (width, wanted) in [(80, "(ketik nomor, nama, atau jabatan)  "), (50, "Cari    "), (120, "Cari ")] {
        let rows = hall.rows(&screen, width, 21);
        let row = rows.iter().find(|row| row.contains("Cari")).unwrap();
        assert!(row.contains(wanted) && row.contains("  hanya yang belum dicatat: 4"), "{width}: {row}");
    }
}

#[test]
fn a_long_verdict_is_read_to_its_end_beside_the_list() {
    let mut hall = Hall::empty();
    for number in 1..=41 {
        hall.person(number, &format!("Ketua RT {number:02}"), Body::Lkd);
    }
    let rows = hall.rows(&State::new(), 120, 33).join("\n");
    assert!(rows.contains("kurang 21") || rows.contains("21 "), "{rows}");
    assert!(rows.contains("Belum dicatat: 41"), "{rows}");
}

#[test]
fn an_empty_list_and_an_empty_result_say_what_to_do() {
    let rows = Hall::empty().rows(&State::new(), 80, 21).join("\n");
    assert!(rows.contains("Belum ada orang") && rows.contains("Ctrl-N"), "{rows}");
    let mut hall = Hall::running();
    let mut screen = State::new();
    press(&mut hall, &mut screen, "zzz");
    let rows = hall.rows(&screen, 80, 21).join("\n");
    assert!(rows.contains("Enter untuk menambahkannya sebagai tamu"), "{rows}");
}

#[test]
fn names_of_any_length_and_areas_of_any_size_are_drawn() {
    let mut hall = Hall::running();
    hall.person(99, &"Ketua Rukun Tetangga ".repeat(15), Body::Lkd);
    for (width, height) in [(0, 0), (1, 1), (20, 5), (60, 12), (80, 3), (112, 4), (200, 57)] {
        hall.rows(&State::at(id(99)), width, height);
        hall.rows(&presence::State::new(id(99)), width, height);
    }
}

#[test]
fn pasted_names_go_to_the_finder() {
    let mut hall = Hall::running();
    let mut screen = State::new();
    hall.send(&mut screen, Event::Pasted("Ketua\nLPM".into()));
    assert_eq!(screen.selected(&hall.scene()), Some(id(7)));
    hall.act(&mut screen, Action::MarkPresent);
    hall.send(&mut screen, Event::Typed(Key::char('x')));
    assert_eq!(screen.finder.text(), "x");
}

#[test]
fn the_screen_at_three_sizes() {
    let mut hall = Hall::running();
    hall.now = at(9, 41);
    let represented =
        Presence::Represented { by: "Wakil Ketua RT 02".into(), arrived: hour(9, 5), left: None };
    hall.commit(Change::of_record(id(8), Field::Presence, Value::Presence(represented)));
    hall.commit(Change::of_record(id(6), Field::Presence, Value::Presence(Presence::Absent)));
    for (width, height) in [(80, 21), (120, 33), (200, 57)] {
        insta::assert_snapshot!(format!("attendance_{width}"), hall.styled(&State::at(id(2)), width, height));
    }
}

#[test]
fn the_menu_of_states_at_three_sizes() {
    let hall = Hall::running();
    pictures!("states", hall, presence::State::new(id(8)));
}

#[test]
fn finding_and_inviting_a_guest_at_three_sizes() {
    let mut hall = Hall::running();
    let mut screen = State::new();
    press(&mut hall, &mut screen, "ketua");
    pictures!("finder", hall, screen);
    let mut screen = State::new();
    hall.send(&mut screen, Event::Pasted("Babinsa, Koramil Pademawu".into()));
    pictures!("guest", hall, screen);
}

#[test]
fn a_list_of_nobody_and_one_of_long_names() {
    insta::assert_snapshot!("nobody", Hall::empty().styled(&State::new(), 80, 21));
    let mut hall = Hall::running();
    hall.person(10, "Ketua Lembaga Pemberdayaan Masyarakat Dusun Toronan Timur Kecamatan Kadur", Body::Lkd);
    let by = "Wakil Ketua Lembaga Pemberdayaan Masyarakat Dusun Toronan Timur".to_owned();
    let presence = Presence::Represented { by, arrived: hour(9, 5), left: None };
    hall.commit(Change::of_record(id(10), Field::Presence, Value::Presence(presence)));
    pictures!("long_names", hall, State::at(id(10)));
}

#[test]
fn leaving_is_offered_only_for_who_is_here() {
    let hall = Hall::running();
    let idle = |number| presence::State::new(id(number)).foot(&hall.scene()).idle;
    assert!(!idle(1).contains(&Action::PresenceLeft));
    assert!(idle(4).contains(&Action::PresenceLeft), "has not come");
    assert!(idle(5).contains(&Action::PresenceSubstitute), "sits in the BPD");
}

#[test]
fn ctrl_z_is_of_the_finder_while_something_stands_there_and_else_of_the_meeting() {
    let mut hall = Hall::running();
    let mut screen = State::new();
    let ctrl_z = || Event::Typed(Key::ctrl('z'));
    assert_eq!(hall.send(&mut screen, ctrl_z()), [Intent::Act(Action::Undo)]);
    press(&mut hall, &mut screen, "kasi");
    assert_eq!(hall.send(&mut screen, ctrl_z()), []);
    assert!(screen.finder.text().len() < 4, "{}", screen.finder.text());
}

#[test]
fn the_body_of_anybody_can_be_corrected_from_the_menu_of_states() {
    let mut hall = Hall::running();
    let rows = hall.rows(&presence::State::new(id(7)), 80, 21).join("\n");
    assert!(rows.contains("betulkan jabatan, unsur"), "{rows}");
    let intents = press(&mut hall, &mut presence::State::new(id(7)), "u");
    assert_eq!(intents, [Intent::Close, Intent::Open(Layer::Record(id(7)))]);
}
