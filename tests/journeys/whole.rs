//! A whole meeting, from the empty folder to the closed file, by keyboard alone.

use rakor::domain::states::{FollowUpState, Phase};
use rakor::domain::{Body, Field, Item, read};

use crate::room::{Disk, Room};

/// Sets up a village of six and its first meeting.
fn prepared() -> Room {
    let mut room = Room::open_as(Disk::default(), None, 7);
    room.sees("Siapa di komputer ini?").keys("<Enter>Notulis<Enter>").sees("Tercatat sebagai Notulis");
    room.keys("<Enter>Toronan<Enter>35.28.04.2018<Enter>Pamekasan<Enter>Pamekasan<Enter><Enter>");
    room.keys("Balai Desa Toronan<Enter><Enter><Enter>").sees("jabatan").keys("<Tab>");
    for line in [
        "Kepala Desa Toronan; Kepala Desa; perangkat",
        "Sekretaris Desa Toronan; Sekretaris Desa; perangkat",
        "Bendahara Desa; Kaur Keuangan; perangkat",
        "Ketua BPD Toronan; Ketua BPD; BPD",
        "Anggota BPD wakil perempuan; Anggota BPD; BPD",
        "Ketua RT 02; Ketua RT; LKD",
    ] {
        room.keys(line).keys("<Enter>");
    }
    room.keys("<F4>").sees("tersimpan");
    room.keys("n")
        .sees("Sesi baru")
        .keys("<F4><F4><F4>")
        .sees("Periksa triwulannya")
        .keys("<Enter>")
        .sees("Rapat TW IV 2023 disiapkan");
    room
}

#[test]
fn the_set_up_makes_a_meeting_with_everybody_invited() {
    let room = prepared();
    let session = room.session();
    assert_eq!(session.village().name, "Toronan");
    assert_eq!(session.id().to_string(), "35.28.04.2018:2023-tw4");
    assert_eq!(session.place(), "Balai Desa Toronan");
    let bodies: Vec<Body> = session.people().map(rakor::domain::views::Person::main_body).collect();
    assert_eq!(bodies.iter().filter(|body| **body == Body::Bpd).count(), 2);
    assert_eq!(session.quorum().whole.entitled, 6);
    assert_eq!(session.phase(), Phase::Preparation);
}

#[test]
fn quick_enters_in_the_attendance_list_mark_nobody_as_gone() {
    let mut room = prepared();
    room.keys("by").sees("berlangsung").keys("h1<Enter><Enter>").sees("Pulang?").keys("<Enter>");
    room.misses("Pulang?").keys("1<Enter>").sees("Pulang?").keys("ketua bpd<Enter>");
    room.sees("hadir")
        .misses("Pulang?")
        .keys("yakub<Enter>")
        .sees("Tambah tamu?")
        .keys("<Enter>")
        .sees("yakub");
    let session = room.session();
    assert_eq!(session.quorum().whole.present, 2);
    assert_eq!(session.people().count(), 6);
    room.keys("<Esc>1<Enter>").sees("Pulang?").keys("<Left><Enter>");
    assert_eq!(room.session().quorum().whole.present, 1);
}

#[test]
fn a_whole_meeting_is_held_by_keyboard_and_ends_in_one_file() {
    let mut room = prepared();
    room.keys("by").sees("berlangsung");
    room.keys("h1<Enter>2<Enter>ketua bpd<Enter>rt 02<Enter>").sees("√ kuorum 4/6").keys("<Esc>");
    room.keys("cRapat dibuka dengan doa @sekretaris desa<Enter>").wait(10);
    room.keys("]").wait(20).keys("mSPJ panjar terlambat !tinggi<Enter>");
    room.keys("tLengkapi SPJ panjar @bendahara ~akhir bulan #M1<Enter>");
    room.keys("2kPencairan berikutnya menunggu SPJ #M1<Enter>").wait(15);
    room.keys("3aRT 02 meminta lampu jalan @ketua rt 02<Enter>").wait(1);
    room.keys("r").sees("Lengkapi SPJ").keys("j").sees("berjalan").keys("<Esc>");
    room.keys("5").sees("butir belum dibahas").keys("sy");
    let session = room.session();
    assert_eq!(session.phase(), Phase::Closed);
    assert!(session.on_show().is_none(), "the clock stands still");
    assert_eq!(session.spent_seconds(Item::Opening) / 60, 10);
    let follow_up = session.follow_ups().next().unwrap();
    assert_eq!(follow_up.state(), &FollowUpState::InProgress);
    assert_eq!(follow_up.due().unwrap().to_string(), "2024-01-31");
    assert_eq!(session.label(follow_up.problem().unwrap()).as_deref(), Some("M1"));
    let snapshot = session.decisions().next().unwrap().snapshot().unwrap().clone();
    assert_eq!((snapshot.present, snapshot.entitled, snapshot.met), (4, 6, true));
    let note = session.notes().next().unwrap();
    assert_eq!(session.party_name(note.speaker().unwrap()), "Sekretaris Desa");
    assert_eq!(note.record().text(&Field::Text), "Rapat dibuka dengan doa");

    let seen = session.clone();
    room.keys("q").keys("q").keys("q");
    let (file, findings) = read(&room.disk.files["2023-tw4"]).unwrap();
    assert!(findings.is_empty());
    assert!(file == seen, "the file alone holds the meeting");
}

#[test]
fn what_was_promised_comes_along_to_the_next_quarter() {
    let mut room = prepared();
    room.keys("byh1<Enter>2<Enter>4<Enter>6<Enter><Esc>");
    room.keys("mAir bersih macet<Enter>tPerbaiki pompa @bendahara ~31/1 #M1<Enter>5sy").sees("ditutup");
    room.keys("q").keys("q").sees("Beranda").keys("n").sees("Triwulan I 2024").keys("<F4><F4><F4><Enter>");
    let session = room.session();
    assert_eq!(session.id().stem(), "2024-tw1");
    let carried = session.follow_ups().next().unwrap();
    assert_eq!(carried.record().text(&Field::Text), "Perbaiki pompa");
    assert_eq!(session.label(carried.id()).as_deref(), Some("T1"));
    assert_eq!(carried.record().carried().unwrap().from, "2023-tw4");
    assert_eq!(session.people().count(), 6);
    room.keys("by1").sees("Perbaiki pompa").keys("s");
    let kept = room.session().follow_ups().next().unwrap().state().clone();
    assert!(matches!(kept, FollowUpState::Done { .. }));
    room.keys("<Esc>q").sees("Beranda").keys("<Down><Enter>").sees("TW IV 2023");
    room.keys("r").sees("terbawa TW I 2024");
}
