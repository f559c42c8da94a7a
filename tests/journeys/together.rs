//! Two programs on one meeting: each sees what the other writes.

use rakor::app::{Me, Msg, Role};
use rakor::domain::states::Phase;
use rakor::domain::{Item, Kind, Line};

use crate::room::{Disk, Room};

const STEM: &str = "2023-tw4";

/// Two programs that have the same meeting open.
fn two() -> (Room, Room) {
    let me = |name: &str| Some(Me { name: name.to_owned(), role: Role::NoteTaker });
    let mut a = Room::open_as(Disk::example(), me("Notulis"), 1);
    let mut b = Room::open_as(Disk::example(), me("Fasilitator"), 2);
    a.keys("<Enter>");
    b.keys("<Enter>");
    (a, b)
}

/// Hands over the lines of one to the other.
fn hand_over(from: &Room, to: &mut Room) {
    let lines: Vec<Line> = from.disk.lines.get(STEM).cloned().unwrap_or_default();
    to.send(Msg::Lines { stem: STEM.to_owned(), lines, elsewhere: false });
}

#[test]
fn notes_of_both_are_in_both() {
    let (mut a, mut b) = two();
    a.keys("cDari notulis<Enter>");
    b.keys("cDari fasilitator<Enter>");
    hand_over(&a, &mut b);
    hand_over(&b, &mut a);
    a.sees("Dari fasilitator").sees("Dari notulis");
    assert!(a.session() == b.session(), "both see the same");
}

#[test]
fn two_days_for_one_meeting_are_a_conflict_that_one_key_settles() {
    let (mut a, mut b) = two();
    a.keys("h1<Enter>");
    b.keys("h1<Tab>s");
    hand_over(&a, &mut b);
    hand_over(&b, &mut a);
    assert_eq!(a.session().conflicts().count(), 1);
    a.sees("diubah dua orang");
    a.keys("<Esc>!<Enter>a");
    hand_over(&a, &mut b);
    assert_eq!((a.session().conflicts().count(), b.session().conflicts().count()), (0, 0));
    assert!(a.session() == b.session());
}

#[test]
fn a_clash_of_numbers_gives_the_later_the_next_and_says_so() {
    let (mut a, mut b) = two();
    a.keys("mJalan rusak<Enter>");
    b.keys("mSaluran buntu<Enter>");
    hand_over(&a, &mut b);
    hand_over(&b, &mut a);
    b.sees("bentrok");
    let labels = |room: &Room| -> Vec<Option<String>> {
        let session = room.session();
        session.of_kind(Kind::Problem).rev().take(2).map(|r| session.label(r.id)).collect()
    };
    assert_eq!(labels(&a), labels(&b));
    assert_ne!(labels(&a)[0], labels(&a)[1]);
}

#[test]
fn what_belongs_to_kendali_is_refused_elsewhere_until_it_is_taken() {
    let (mut a, mut b) = two();
    a.keys("by");
    hand_over(&a, &mut b);
    let state = |room: &Room| {
        let session = room.session();
        (session.phase(), session.on_show().map(|show| show.item), session.item_state(Item::Opening).clone())
    };
    let before = state(&b);
    for keys in ["z", "s", "w", "5s"] {
        b.keys(keys).sees("Ctrl-K dahulu: kendali ada pada Notulis.");
        assert_eq!(state(&b), before, "{keys}");
    }
    b.keys("<Ctrl-k>").sees("Ambil kendali?").sees("Kendali rapat ada pada Notulis").keys("<Esc>z");
    assert_eq!(state(&b), before, "not taken");
    b.keys("<Ctrl-k>y").sees("Kendali rapat kini ada di komputer ini");
    hand_over(&b, &mut a);
    a.sees("Kendali diambil Fasilitator; Ctrl-K").wait(3).sees("Kendali diambil Fasilitator");
    a.keys("z").sees("Ctrl-K dahulu: kendali ada pada Fasilitator.");
    b.keys("z");
    assert_eq!(b.session().on_show().map(|show| show.item), Some(Item::Break));
    b.keys("z5sy");
    assert_eq!(b.session().phase(), Phase::Closed);
    hand_over(&b, &mut a);
    a.keys("5b").sees("Ctrl-K dahulu");
    assert_eq!(a.session().phase(), Phase::Closed);
}

#[test]
fn ones_own_kendali_of_before_starting_anew_is_taken_without_a_question() {
    let (mut a, _) = two();
    a.keys("by");
    let me = Some(Me { name: "Notulis".to_owned(), role: Role::NoteTaker });
    let mut again = Room::open_as(a.disk.clone(), me, 3);
    again.keys("<Enter><Ctrl-k>").sees("Kendali rapat kini ada di komputer ini");
}

#[test]
fn undo_never_takes_what_the_other_wrote() {
    let (mut a, mut b) = two();
    a.keys("cCatatan bersama<Enter>");
    hand_over(&a, &mut b);
    b.keys("e<Enter>Fasilitator<F4>");
    hand_over(&b, &mut a);
    a.keys("u").sees("Tidak diurungkan, diubah orang lain");
    assert!(a.session().notes().any(|note| note.record().shown_text().contains("Catatan bersama")));
}

#[test]
fn an_edit_by_hand_in_a_file_that_came_before_its_lines_is_absorbed_when_they_come() {
    let (mut a, _) = two();
    a.keys("cCatatan awal<Enter>").wait(1);
    let file = String::from_utf8(a.disk.files[STEM].clone()).unwrap();
    assert!(file.contains("Catatan awal"));
    let mut disk = Disk::example();
    disk.files.insert(STEM.to_owned(), file.replace("Catatan awal", "Catatan tangan").into_bytes());
    let mut b = Room::open_as(disk, Some(Me { name: "Fasilitator".to_owned(), role: Role::Facilitator }), 2);
    b.keys("<Enter>");
    let written = |room: &Room| room.disk.lines.get(STEM).is_some_and(|lines| !lines.is_empty());
    assert!(!written(&b), "the lines are still missing");
    hand_over(&a, &mut b);
    assert!(written(&b), "it is a change like any other");
    b.sees("Catatan tangan").sees("suntingan tangan");
}
