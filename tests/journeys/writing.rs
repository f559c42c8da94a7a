//! Writing: capture, drafts, undo, and the mark that says what is safe.

use rakor::app::Msg;
use rakor::domain::states::{FollowUpState, ItemState};
use rakor::domain::{Field, Item, Kind, Party};

use crate::room::{Disk, Room};

/// The fourth meeting of the example, open at its agenda.
fn meeting() -> Room {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>").sees("Rakor TW IV 2023");
    room
}

#[test]
fn a_note_is_two_keys_and_what_was_said() {
    let mut room = meeting();
    let before = room.session().notes().count();
    room.keys("cRapat dibuka dengan doa<Enter>").sees("Rapat dibuka dengan doa").sees("●");
    let note = room.session().notes().last().unwrap().record().clone();
    assert_eq!(room.session().notes().count(), before + 1);
    assert_eq!(note.text(&Field::Text), "Rapat dibuka dengan doa");
    assert_eq!(note.item(), Some(Item::Opening));
    assert_eq!(note.text(&Field::Author), "Notulis");
}

#[test]
fn a_follow_up_understands_owner_and_day() {
    let mut room = meeting();
    room.keys("tPerbaiki talud @kaur keuangan ~15/3<Enter>");
    let session = room.session();
    let made = session.follow_ups().last().unwrap();
    assert_eq!(made.record().text(&Field::Text), "Perbaiki talud");
    assert_eq!(made.due().unwrap().to_string(), "2024-03-15");
    assert_eq!(made.state(), &FollowUpState::NotStarted);
    let owner = made.owners().first().unwrap();
    assert!(session.party_name(owner).starts_with("Kaur Keuangan"), "{owner:?}");
    assert!(matches!(owner, Party::Person(_) | Party::Office(_)));
    let label = session.label(made.id()).unwrap();
    assert_eq!(label, "T27", "numbers go on from the meetings before");
}

#[test]
fn what_is_left_is_a_draft_and_goes_on_as_one() {
    let mut room = meeting();
    room.keys("cBelum selesai<Esc>").sees("draf");
    let draft = room.session().notes().last().unwrap().record().clone();
    assert!(draft.is_draft());
    room.keys("d").sees("Belum selesai").keys("<Enter> juga<Enter>");
    let note = room.session().record(draft.id).unwrap();
    assert!(!note.is_draft());
    assert_eq!(note.text(&Field::Text), "Belum selesai juga");
}

#[test]
fn a_crash_leaves_a_draft() {
    let mut room = meeting();
    room.keys("cAir bersih Dusun Tor");
    let mut again = Room::open(room.disk.clone());
    again.keys("<Enter>");
    let draft = again.session().notes().last().unwrap().record().clone();
    assert!(draft.is_draft());
    assert_eq!(draft.text(&Field::Draft), "Air bersih Dusun Tor");
}

#[test]
fn undo_says_what_it_took_back_and_redo_brings_it_again() {
    let mut room = meeting();
    let before = room.session().clone();
    room.keys("cSalah dengar<Enter>u").sees("Diurungkan").sees("Salah dengar");
    assert!(*room.session() == before, "undo leaves the session as it was");
    room.keys("<Ctrl-y>");
    assert_eq!(room.session().notes().last().unwrap().record().text(&Field::Text), "Salah dengar");
    room.keys("<Ctrl-z>");
    assert!(*room.session() == before);
    room.keys("u").sees("Tidak ada yang dapat diurungkan");
}

#[test]
fn what_was_done_here_can_be_taken_back_after_going_to_beranda() {
    let mut room = meeting();
    let before = room.session().clone();
    room.keys("cSalah dengar<Enter>cDua kali<Enter>u<Esc>").sees("Beranda").keys("<Enter>u");
    room.sees("Diurungkan").sees("Salah dengar");
    assert!(*room.session() == before);
    room.keys("<Esc><Enter><Ctrl-y><Ctrl-y>");
    assert_eq!(room.session().notes().last().unwrap().record().text(&Field::Text), "Dua kali");
    room.keys("uu<Esc><Up><Enter>u").sees("Tidak ada yang dapat diurungkan");
}

#[test]
fn a_decision_before_the_meeting_has_begun_is_held_once_with_a_warning() {
    let mut room = meeting();
    let decisions = |room: &Room| room.session().decisions().filter(|d| !d.record().is_draft()).count();
    let before = decisions(&room);
    room.keys("kBeli pompa").sees("keputusan ini tercatat sebelum rapat").keys("<Enter>");
    room.sees("Rapat belum dibuka; Enter lagi menyimpannya");
    assert_eq!(decisions(&room), before);
    room.keys("<Enter>");
    assert_eq!(decisions(&room), before + 1);
    room.wait(1).keys("bykBeli pipa").misses("belum dibuka").keys("<Enter>");
    room.sees("Kuorum belum tercapai; Enter lagi menyimpannya").keys("<Enter>");
    assert_eq!(decisions(&room), before + 2);
}

#[test]
fn a_hollow_mark_means_not_yet_on_disk() {
    let mut room = meeting();
    room.disk_answers = false;
    room.keys("cBaris<Enter>").sees("○");
    let stem = "2023-tw4".to_owned();
    let rows = room.rows();
    assert!(!rows.last().unwrap().ends_with('●'), "{:?}", rows.last());
    room.send(Msg::Saved { stem, number: u32::MAX });
    assert!(room.rows().last().unwrap().ends_with('●'));
}

#[test]
fn a_folder_to_look_at_shows_no_saved_mark_and_offers_nothing_that_writes() {
    let mut room = Room::open(Disk { read_only: true, ..Disk::example() });
    let writing =
        ["Catatan", "Keputusan", "Masalah", "Buka rapat", "Sesi baru", "Ubah", "Hadir/pulang", "Urungkan"];
    let rows = meeting().rows();
    assert!(rows[rows.len() - 2..].iter().any(|row| row.contains("Catatan")), "else the foot is not found");
    for keys in ["<Up>", "<Enter>", "<Tab>", "h", "<Esc>r", "<Esc>5", "<Esc>1"] {
        room.keys(keys);
        let rows = room.rows();
        let foot = &rows[rows.len() - 2..];
        assert!(writing.iter().all(|word| !foot.iter().any(|row| row.contains(word))), "{keys}: {foot:#?}");
        assert!(!foot[1].ends_with('●'), "{keys}: {foot:#?}");
    }
    room.sees("tak dicatat").sees("hanya dapat dibaca");
    room.keys("b").misses("Rapat akan dibuka").sees("Tidak dicatat");
    assert_eq!(room.disk.lines.len(), 0);
}

#[test]
fn a_long_paste_becomes_notes_and_loses_no_word() {
    let mut room = meeting();
    let words: Vec<String> = (0..9_000).map(|n| format!("kata{n}")).collect();
    room.keys("c").paste(&words.join(" ")).keys("<Enter>");
    let kept: std::collections::HashSet<&str> = room
        .session()
        .notes()
        .filter(|note| note.record().carried().is_none())
        .flat_map(|note| note.record().shown_text().split_whitespace())
        .collect();
    assert!(words.iter().all(|word| kept.contains(word.as_str())), "a word is lost");
    room.keys("u");
    let left = room.session().of_kind(Kind::Note).filter(|note| note.carried().is_none()).count();
    assert_eq!(left, 0, "one undo takes the whole paste back");
}

#[test]
fn a_key_that_means_nothing_here_is_told() {
    let mut room = meeting();
    room.keys("v").sees("v tidak dipakai di sini");
    room.keys("<Down>").misses("tidak dipakai");
}

#[test]
fn in_a_folder_that_is_only_read_no_line_opens_that_could_not_be_kept() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>");
    let mut library = rakor::app::Library { read_only: true, ..rakor::app::Library::default() };
    library.folder = "/rumah/Dokumen/Rakor".to_owned();
    room.send(rakor::app::Msg::Listed(Box::new(library)));
    room.keys("c").misses("Tulis di sini").misses("Jadikan draf").sees("Folder hanya dapat dibaca");
}

#[test]
fn f4_answers_the_question_about_a_guest_as_enter_does() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>hBabinsa<Enter>").sees("Tambah tamu?");
    room.keys("<Left><F4>").misses("Tambah tamu?");
    assert!(room.session().people().any(|person| person.name() == "Babinsa"));
}

#[test]
fn who_types_on_after_a_finished_line_runs_no_commands() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>bycSatu catatan<Enter>").keys("s").sees("Baris sudah disimpan");
    assert_eq!(room.session().item_state(Item::Opening), &ItemState::Begun, "the item is not done");
    room.wait(1).keys("s");
    assert_eq!(room.session().item_state(Item::Opening), &ItemState::Done, "meant after a moment");
    room.keys("cDua<Enter>mTiga<Enter>u").sees("Diurungkan");
    let notes = room.session().notes().filter(|note| note.record().shown_text() == "Dua").count();
    assert_eq!(notes, 1, "the next line and undo are never held");
}

#[test]
fn with_ascii_alone_no_other_sign_is_drawn_anywhere() {
    let look = rakor::app::Look { glyphs: rakor::app::Glyphs::ASCII, ..rakor::app::Look::default() };
    let me = rakor::app::Me { name: "Notulis".to_owned(), role: rakor::app::Role::NoteTaker };
    let mut room = Room::open_looking(Disk::example(), Some(me), 7, &look);
    for keys in [
        "<Down>",
        "?",
        "<Esc>d",
        "<Esc>n",
        "<Esc><Up><Enter>",
        "?",
        "<Down x9>",
        "<Esc>]",
        "l",
        "<Esc>]",
        "l",
        "<Esc>h",
        "<Tab>",
        "<Esc>zzz<Enter>",
        "<Esc><Esc>",
        "<Esc>r",
        "f",
        "<Esc>d",
        "<Esc>5",
        "<Esc>:",
        "<Esc>b",
        "<Esc>tRapikan ~1/1/2019 @kad",
        "<Esc>,",
        "<Esc>+",
    ] {
        room.keys(keys);
        let rows = room.rows().join("\n");
        let odd = rows.chars().find(|c| !c.is_ascii());
        assert_eq!(odd, None, "{keys}\n{rows}");
    }
}
