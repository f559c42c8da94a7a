//! Tests of questions.

use super::{State, confirm};
use crate::domain::states::{FollowUpState, ItemState, Phase, ProblemState};
use crate::domain::views::{Decision, FollowUp, Person, Problem};
use crate::domain::{Body, Change, Item, Party, Presence};
use crate::input::{Action, Key, KeyCode, parse_script, resolve};
use crate::screens::fixture::{Hall, day, id, pictures};
use crate::screens::{Confirmation, Event, Intent, Question, Screen};

/// Empties the line, writes an answer, and presses Enter.
fn answer(hall: &mut Hall, question: Question, text: &str) -> (State, Vec<Intent>) {
    let mut screen = State::new(question, &hall.scene());
    screen.field.clear();
    hall.send(&mut screen, Event::Pasted(text.to_owned()));
    let intents = hall.act(&mut screen, Action::Accept);
    (screen, intents)
}

/// The sentence with which an answer is refused.
fn refused(hall: &mut Hall, question: Question, text: &str) -> String {
    let (screen, intents) = answer(hall, question, text);
    assert_eq!(intents, [], "{text}");
    let error = screen.error.clone().unwrap();
    let rows = hall.rows(&screen, 80, 21).join("\n");
    assert!(rows.contains(&error), "{rows}");
    error
}

fn taken(hall: &mut Hall, question: Question, text: &str) {
    let (screen, intents) = answer(hall, question, text);
    assert!(
        matches!(intents.as_slice(), [Intent::Commit(_), Intent::Close, Intent::Tell(..), ..]),
        "{text}: {intents:?} {:?}",
        screen.error
    );
}

fn follow_up(hall: &Hall) -> FollowUp<'_> {
    FollowUp(hall.session().record(id(41)).unwrap())
}

fn person(hall: &Hall, number: u128) -> Person<'_> {
    Person(hall.session().record(id(number)).unwrap())
}

#[test]
fn reasons_are_needed_and_kept() {
    let mut hall = Hall::running();
    for question in [
        Question::Postpone(vec![id(41)]),
        Question::CancelFollowUp(vec![id(41)]),
        Question::DropProblem(id(31)),
        Question::Defer(Item::Services),
        Question::Snapshot(id(51)),
    ] {
        assert_eq!(refused(&mut hall, question, "   "), "Alasan harus diisi.");
    }
    let why = || "menunggu hujan reda".to_owned();
    taken(&mut hall, Question::Postpone(vec![id(41)]), &why());
    assert_eq!(follow_up(&hall).state(), &FollowUpState::Postponed { why: why() });
    let again = State::new(Question::Postpone(vec![id(41)]), &hall.scene());
    assert_eq!(again.field.text(), "", "a reason of last quarter is not this quarter's");
    let rows = hall.rows(&again, 80, 21).join("\n");
    assert!(rows.contains("Sebelumnya tertunda: menunggu hujan reda"), "{rows}");
    taken(&mut hall, Question::CancelFollowUp(vec![id(41)]), &why());
    assert_eq!(follow_up(&hall).state(), &FollowUpState::Cancelled { why: why() });
    taken(&mut hall, Question::DropProblem(id(31)), &why());
    let problem = Problem(hall.session().record(id(31)).unwrap()).state().clone();
    assert_eq!(problem, ProblemState::Dropped { why: why() });
    taken(&mut hall, Question::Defer(Item::Services), &why());
    assert_eq!(hall.session().item_state(Item::Services), &ItemState::Deferred { why: why() });
}

#[test]
fn a_closed_meeting_is_reopened_for_a_reason() {
    let mut hall = Hall::running();
    hall.commit(Change::Phase { to: Phase::Closed, reason: String::new() });
    assert_eq!(refused(&mut hall, Question::Reopen, ""), "Alasan harus diisi.");
    taken(&mut hall, Question::Reopen, "keputusan kedua terlewat");
    assert_eq!(hall.session().phase(), Phase::Running);
    assert_eq!(hall.session().phase_state().unwrap().reason, "keputusan kedua terlewat");
}

#[test]
fn the_quorum_of_a_decision_is_taken_anew() {
    let mut hall = Hall::running();
    taken(&mut hall, Question::Snapshot(id(51)), "daftar hadir dibetulkan");
    let frozen = Decision(hall.session().record(id(51)).unwrap()).snapshot().unwrap();
    assert_eq!((frozen.present, frozen.entitled, frozen.people.len()), (5, 9, 5));
    assert_eq!(frozen.reason, "daftar hadir dibetulkan");
}

#[test]
fn due_days_are_read_as_people_write_them() {
    let mut hall = Hall::running();
    let mut screen = State::new(Question::Due(vec![id(41)]), &hall.scene());
    assert_eq!(screen.field.text(), "20 Apr 2023");
    screen.field.set_text("2 minggu");
    let rows = hall.rows(&screen, 80, 21).join("\n");
    assert!(rows.contains("= Kamis, 20 April 2023 (2 minggu lagi)"), "{rows}");
    taken(&mut hall, Question::Due(vec![id(41)]), "15/7");
    assert_eq!(follow_up(&hall).due(), Some(day(7, 15)));
    taken(&mut hall, Question::Due(vec![id(41)]), "");
    assert_eq!(follow_up(&hall).due(), None);
    assert!(refused(&mut hall, Question::Due(vec![id(41)]), "31/2").contains("tidak ada dalam kalender"));
    assert!(refused(&mut hall, Question::Due(vec![id(41)]), "secepatnya").contains("bukan tanggal"));
    assert!(refused(&mut hall, Question::Due(vec![id(41)]), "Senin 15/7/2023").contains("hari Sabtu"));
}

#[test]
fn what_is_postponed_may_have_a_new_day() {
    let mut hall = Hall::running();
    let (_, intents) = answer(&mut hall, Question::Postpone(vec![id(41)]), "menunggu hujan reda");
    let next = Question::NewDue(vec![id(41)]);
    assert_eq!(intents.last(), Some(&Intent::Open(crate::screens::Layer::Ask(next.clone()))));
    let rows = hall.rows(&State::new(next.clone(), &hall.scene()), 80, 21).join("\n");
    assert!(rows.contains("Tenggat sebelumnya: 20 Apr 2023"), "{rows}");
    let (_, skipped) = answer(&mut hall, next.clone(), "");
    let [Intent::Close, Intent::Tell(_, said)] = &skipped[..] else { panic!("{skipped:?}") };
    assert_eq!(said, "T1: tertunda, tenggat 20 Apr 2023 · u mengurungkan");
    assert_eq!(follow_up(&hall).due(), Some(day(4, 20)), "Enter alone leaves it");
    taken(&mut hall, next, "akhir bulan");
    assert_eq!(follow_up(&hall).due(), Some(day(4, 30)));
}

#[test]
fn a_due_day_that_is_asked_again_reads_back_as_it_was() {
    let mut hall = Hall::running();
    let mut screen = State::new(Question::Due(vec![id(41)]), &hall.scene());
    hall.act(&mut screen, Action::Accept);
    assert_eq!(follow_up(&hall).due(), Some(day(4, 20)));
}

#[test]
fn owners_are_offices_people_and_other_names_between_commas() {
    let mut hall = Hall::running();
    let (mut screen, intents) =
        answer(&mut hall, Question::Owners(vec![id(41)]), "kasi kesra, Ketua TP PKK, Bidan Desa");
    assert_eq!(intents, [], "whom nobody knows is held once");
    let rows = hall.rows(&screen, 80, 21).join("\n");
    assert!(rows.contains("▲ Bidan Desa tidak dikenal; Enter lagi menyimpannya"), "{rows}");
    let intents = hall.act(&mut screen, Action::Accept);
    assert!(matches!(&intents[..], [Intent::Commit(_), Intent::Close, Intent::Tell(..)]), "{intents:?}");
    let owners = follow_up(&hall).owners().to_vec();
    assert_eq!(
        owners,
        [Party::Office("kasi_kesejahteraan".into()), Party::Person(id(9)), Party::Name("Bidan Desa".into())]
    );
    let mut again = State::new(Question::Owners(vec![id(41)]), &hall.scene());
    hall.act(&mut again, Action::Accept);
    assert_eq!(follow_up(&hall).owners(), owners, "what is filled in reads back, and is not doubted");
    let mut typed = State::new(Question::Owners(vec![id(41)]), &hall.scene());
    hall.type_text(&mut typed, "ke");
    assert_eq!(typed.field.text(), "ke", "typing replaces what was filled in");
    let mut edited = State::new(Question::Owners(vec![id(41)]), &hall.scene());
    hall.send(&mut edited, Event::Typed(crate::input::Key::plain(crate::input::KeyCode::End)));
    hall.type_text(&mut edited, "; PKK");
    assert!(edited.field.text().ends_with("Bidan Desa; PKK"), "after an arrow it is edited");
    taken(&mut hall, Question::Owners(vec![id(41)]), "");
    assert_eq!(follow_up(&hall).owners(), []);
}

#[test]
fn tab_completes_a_name_and_goes_on_after_it() {
    let mut hall = Hall::running();
    let mut screen = State::new(Question::Owners(vec![id(42)]), &hall.scene());
    for key in parse_script("kaur ke<Tab>posy<Tab><Enter>").unwrap() {
        let focus = screen.focus(&hall.scene());
        let event = resolve(&focus.chain, key, focus.typing).map_or(Event::Typed(key), Event::Action);
        hall.send(&mut screen, event);
    }
    let owners = FollowUp(hall.session().record(id(42)).unwrap()).owners();
    assert_eq!(owners, [Party::Office("kaur_keuangan".into()), Party::Office("posyandu".into())]);
}

#[test]
fn hours_are_corrected_and_must_be_in_order() {
    let mut hall = Hall::running();
    assert_eq!(State::new(Question::Hours(id(1)), &hall.scene()).field.text(), "08.51");
    taken(&mut hall, Question::Hours(id(1)), "9.02–10.15");
    assert_eq!(State::new(Question::Hours(id(1)), &hall.scene()).field.text(), "09.02-10.15");
    taken(&mut hall, Question::Hours(id(1)), "0845");
    let arrived = chrono::NaiveTime::from_hms_opt(8, 45, 0).unwrap();
    assert_eq!(person(&hall, 1).presence(), &Presence::Present { arrived, left: None });
    assert!(refused(&mut hall, Question::Hours(id(1)), "10.15-09.00").contains("lebih awal"));
    assert!(refused(&mut hall, Question::Hours(id(1)), "25.00").contains("tidak ada"));
    assert!(refused(&mut hall, Question::Hours(id(1)), "pagi").contains("bukan jam"));
}

#[test]
fn a_substitute_has_a_name_and_keeps_the_hour_when_it_is_corrected() {
    let mut hall = Hall::running();
    assert_eq!(refused(&mut hall, Question::Substitute(id(8)), " "), "Nama harus diisi.");
    taken(&mut hall, Question::Substitute(id(8)), "Sekretaris RT 02");
    hall.now = crate::screens::fixture::at(10, 30);
    taken(&mut hall, Question::Substitute(id(8)), "Bendahara RT 02");
    let arrived = chrono::NaiveTime::from_hms_opt(9, 41, 0).unwrap();
    let wanted = Presence::Represented { by: "Bendahara RT 02".into(), arrived, left: None };
    assert_eq!(person(&hall, 8).presence(), &wanted);
}

#[test]
fn a_guest_comes_from_somewhere_and_does_not_count() {
    let mut hall = Hall::running();
    assert_eq!(refused(&mut hall, Question::Guest, ", Koramil"), "Nama harus diisi.");
    let before = hall.session().quorum().whole;
    taken(&mut hall, Question::Guest, "Babinsa, Koramil Pamekasan");
    let guest = hall.session().people().last().unwrap();
    assert_eq!(
        (guest.name(), guest.title(), guest.main_body()),
        ("Babinsa", "Koramil Pamekasan", Body::Guest)
    );
    taken(&mut hall, Question::Guest, "Penyuluh, S.Pd., M.M., Kecamatan Pademawu");
    let degrees = hall.session().people().last().unwrap();
    assert_eq!((degrees.name(), degrees.title()), ("Penyuluh, S.Pd., M.M.", "Kecamatan Pademawu"));
    assert_eq!((hall.session().quorum().whole, hall.session().quorum().guests), (before, 2));
}

#[test]
fn every_question_says_what_it_is_about_and_how_to_answer() {
    let hall = Hall::running();
    for (question, wanted) in [
        (Question::Postpone(vec![id(41)]), "T1 Lengkapi SPJ"),
        (Question::CancelFollowUp(vec![id(41)]), "dalam notula"),
        (Question::Owners(vec![id(41)]), "Tab melengkapi"),
        (Question::Due(vec![id(41)]), "besok"),
        (Question::NewDue(vec![id(41)]), "Enter tanpa isi"),
        (Question::DropProblem(id(31)), "M1 SPJ panjar"),
        (Question::Substitute(id(8)), "Ketua RT 02"),
        (Question::Hours(id(1)), "09.02-10.15"),
        (Question::Guest, "Koramil"),
        (Question::Defer(Item::Services), "2.3 Penguatan pelayanan publik"),
        (Question::Reopen, "dibuka kembali"),
        (Question::Snapshot(id(51)), "K1 Pencairan"),
    ] {
        let screen = State::new(question, &hall.scene());
        let rows = hall.rows(&screen, 80, 21).join("\n");
        assert!(rows.contains(wanted), "{wanted}\n{rows}");
        for (width, height) in [(0, 0), (4, 3), (30, 6), (60, 12)] {
            hall.rows(&screen, width, height);
        }
    }
}

#[test]
fn a_due_day_before_the_meeting_is_held_once_and_the_title_says_whose_it_is() {
    for question in [Question::NewDue(vec![id(41)]), Question::Due(vec![id(41)])] {
        let mut hall = Hall::running();
        let before = FollowUp(hall.session().record(id(41)).unwrap()).due();
        let (mut screen, intents) = answer(&mut hall, question.clone(), "1/1/2019");
        assert_eq!(intents, [], "{question:?}");
        let rows = hall.rows(&screen, 80, 21).join("\n");
        assert!(rows.contains("1 Jan 2019 sebelum hari rapat; Enter lagi"), "{rows}");
        assert_eq!(
            rows.contains("Tenggat baru untuk T1?"),
            matches!(question, Question::NewDue(_)),
            "{rows}"
        );
        assert_eq!(FollowUp(hall.session().record(id(41)).unwrap()).due(), before);
        hall.act(&mut screen, Action::Accept);
        let due = FollowUp(hall.session().record(id(41)).unwrap()).due();
        assert_eq!(due, chrono::NaiveDate::from_ymd_opt(2019, 1, 1));
    }
}

#[test]
fn esc_leaves_without_a_change() {
    let mut hall = Hall::running();
    let mut screen = State::new(Question::Due(vec![id(41)]), &hall.scene());
    assert_eq!(hall.act(&mut screen, Action::Cancel), [Intent::Close]);
}

#[test]
fn yes_closes_the_question_and_does_what_was_asked_and_all_else_does_nothing() {
    let mut hall = Hall::running();
    let then = vec![Intent::Act(Action::Undo), Intent::good("selesai")];
    let asked = || {
        confirm::State::new(Confirmation {
            title: "Pulang?".into(),
            text: "Kepala Desa pulang pukul 09.41.".into(),
            yes: "Pulang".into(),
            grave: false,
            then: then.clone(),
        })
    };
    let yes = [vec![Intent::Close], then.clone()].concat();
    assert_eq!(hall.act(&mut asked(), Action::Yes), yes);
    assert_eq!(hall.act(&mut asked(), Action::Accept), yes);
    assert_eq!(hall.act(&mut asked(), Action::No), [Intent::Close]);
    assert_eq!(hall.act(&mut asked(), Action::Cancel), [Intent::Close]);
    let mut other = asked();
    hall.act(&mut other, Action::NextField);
    assert_eq!(hall.act(&mut other, Action::Accept), [Intent::Close]);
    let mut grave = confirm::State::new(Confirmation { grave: true, ..asked().asked().clone() });
    assert_eq!(hall.act(&mut grave, Action::Accept), [Intent::Close], "Enter alone is no yes");
    assert_eq!(hall.act(&mut grave, Action::Yes), yes);
    let rows = hall.rows(&asked(), 80, 21).join("\n");
    assert!(
        rows.contains("Kepala Desa pulang") && rows.contains("y Pulang") && rows.contains("t Batal"),
        "{rows}"
    );
}

#[test]
fn above_a_text_enter_alone_does_nothing_and_letters_go_on_into_the_text() {
    let mut hall = Hall::running();
    let then = vec![Intent::good("pulang")];
    let asked = || {
        confirm::State::above(Confirmation {
            title: "Pulang?".into(),
            text: "Kepala Desa pulang pukul 09.41.".into(),
            yes: "Pulang".into(),
            grave: false,
            then: then.clone(),
        })
    };
    assert!(asked().focus(&hall.scene()).typing);
    assert_eq!(hall.act(&mut asked(), Action::Accept), [Intent::Close]);
    for key in [Key::char('y'), Key::char('h'), Key::plain(KeyCode::Backspace)] {
        let passed = hall.send(&mut asked(), Event::Typed(key));
        assert_eq!(passed, [Intent::Close, Intent::Pass(Event::Typed(key))]);
    }
    assert_eq!(hall.send(&mut asked(), Event::Typed(Key::ctrl('z'))), []);
    let mut screen = asked();
    hall.act(&mut screen, Action::MoveLeft);
    assert_eq!(hall.act(&mut screen, Action::Accept), [vec![Intent::Close], then.clone()].concat());
    let rows = hall.rows(&asked(), 80, 21).join("\n");
    assert!(rows.contains("▌ Batal") && !rows.contains("y Pulang"), "{rows}");
}

#[test]
fn questions_at_three_sizes() {
    let mut hall = Hall::running();
    let mut owners = State::new(Question::Owners(vec![id(42)]), &hall.scene());
    owners.field.set_text("kasi pelayanan; ka");
    pictures!("owners", hall, owners);
    let due = State::new(Question::Due(vec![id(41)]), &hall.scene());
    pictures!("due", hall, due);
    let (hours, _) = answer(&mut hall, Question::Hours(id(2)), "25.10");
    pictures!("hours_refused", hall, hours);
}

#[test]
fn a_confirmation_at_three_sizes() {
    let hall = Hall::running();
    let asked = Confirmation {
        title: "Tutup rapat?".into(),
        text: "Masih ada 13 hal yang perlu dilihat. Catatan dan daftar hadir tetap dapat dilengkapi.".into(),
        yes: "Tutup".into(),
        grave: false,
        then: vec![Intent::Close],
    };
    pictures!("confirm", hall, confirm::State::new(asked.clone()));
    let grave = confirm::State::new(Confirmation { grave: true, ..asked });
    insta::assert_snapshot!("confirm_grave", hall.styled(&grave, 80, 21));
}

#[test]
fn today_is_an_answer_between_yes_and_no_where_it_is_offered() {
    let mut hall = Hall::running();
    let asked = Confirmation {
        title: "Buka rapat".into(),
        text: "Hari ini lain.".into(),
        yes: "Buka".into(),
        grave: true,
        then: vec![Intent::good("buka")],
    };
    let with_today = vec![Intent::Close, Intent::good("hari ini")];
    let ask = || confirm::State::or_today(asked.clone(), vec![Intent::good("hari ini")]);
    assert_eq!(hall.act(&mut ask(), Action::TakeToday), with_today);
    assert_eq!(hall.act(&mut ask(), Action::Yes), [Intent::Close, Intent::good("buka")]);
    assert_eq!(hall.act(&mut ask(), Action::Accept), [Intent::Close], "Enter alone is no yes");
    let mut screen = ask();
    hall.act(&mut screen, Action::PreviousField);
    assert_eq!(hall.act(&mut screen, Action::Accept), with_today);
    assert_eq!(hall.act(&mut confirm::State::new(asked), Action::TakeToday), []);
    assert!(hall.rows(&screen, 80, 21).join("\n").contains("h Pakai hari ini"));
}
