//! Going about in a meeting: blocks, attendance, review, board, closing.

use rakor::domain::states::{ItemState, Phase};
use rakor::domain::{Field, Item, Kind, Record};

use crate::room::{Disk, Room};

#[test]
fn a_meeting_is_begun_walked_through_and_closed() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>")
        .sees("Pembukaan")
        .keys("b")
        .sees("Rapat akan dibuka sekarang")
        .sees("Kuorum belum tercapai: 0 dari")
        .keys("<Enter>")
        .misses("berlangsung")
        .keys("by");
    assert_eq!(room.session().phase(), Phase::Running);
    assert_eq!(room.session().on_show().map(|show| show.item), Some(Item::Opening));
    room.wait(12).keys("]");
    assert_eq!(room.session().on_show().map(|show| show.item), Some(Item::Budget));
    assert_eq!(room.session().spent_seconds(Item::Opening) / 60, 12);
    assert_eq!(room.session().item_state(Item::Opening), &ItemState::Begun);
    room.keys("h");
    for number in 1..=25 {
        room.keys(&format!("{number}<Enter>"));
    }
    assert!(room.session().quorum().met());
    room.sees("√ kuorum 25/41").keys("<Esc>").sees("Realisasi APBDesa");
}

/// The note-taker opens the meeting a day after its date.
#[test]
fn a_meeting_begun_on_another_day_is_told_so_and_can_take_today() {
    let mut room = Room::open(Disk::example());
    room.now += chrono::Duration::days(1);
    room.keys("<Enter>b")
        .sees("Kamis, 11 Januari 2024")
        .sees("Jumat, 12 Januari 2024")
        .sees("Pakai hari ini");
    room.keys("<Esc>");
    assert_eq!(room.session().phase(), Phase::Preparation);
    let mut kept = Room::open(room.disk.clone());
    kept.now = room.now;
    kept.keys("<Enter>by");
    assert_eq!(kept.session().date(), chrono::NaiveDate::from_ymd_opt(2024, 1, 11));
    room.keys("bh").sees("berlangsung");
    assert_eq!(room.session().date(), chrono::NaiveDate::from_ymd_opt(2024, 1, 12));
    let mut on_time = Room::open(Disk::example());
    on_time.keys("<Enter>b").misses("Pakai hari ini").keys("h");
    assert_eq!(on_time.session().phase(), Phase::Preparation);
}

#[test]
fn block_one_opens_with_the_promises_of_last_quarter() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>by1").sees("Tindak lanjut triwulan lalu");
    let open = |room: &Room| room.session().follow_ups().filter(|f| f.state().is_open()).count();
    let before = open(&room);
    room.keys("s");
    assert_eq!(open(&room), before - 1);
    room.keys("dMenunggu pencairan<Enter><Enter>");
    assert_eq!(open(&room), before - 1);
    room.keys("u").keys("u");
    assert_eq!(open(&room), before);
}

#[test]
fn what_is_written_beside_the_agenda_belongs_to_the_item_on_show() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>b").keys("y]").keys("2]");
    let shown = Item::Projection;
    assert_eq!(room.session().on_show().map(|show| show.item), Some(shown));
    room.keys("rkDana dicairkan<Enter>").sees("Kuorum belum tercapai; Enter lagi menyimpannya");
    room.keys("<Enter>").sees("dicatat di 2.2 Proyeksi");
    room.keys("<F2><F5>Semua hadir<Enter>").sees("Catatan dicatat di 2.2 Proyeksi");
    room.keys("<Esc>5tUmumkan hasilnya<Enter>").sees("dicatat di 2.2 Proyeksi");
    let items = |text: &str| {
        let session = room.session();
        let all = Kind::WRITTEN.iter().flat_map(|kind| session.of_kind(*kind));
        all.filter(|record| record.shown_text() == text).map(Record::item).collect::<Vec<_>>()
    };
    for text in ["Dana dicairkan", "Semua hadir", "Umumkan hasilnya"] {
        assert_eq!(items(text), [Some(shown)], "{text}");
    }
}

#[test]
fn undoing_an_answer_goes_back_to_its_card() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>by1");
    let answered = |room: &Room| -> Vec<Option<String>> {
        let session = room.session();
        let done = session.follow_ups().filter(|f| !f.record().get(&Field::Reviewed).is_absent());
        done.map(|f| session.label(f.id())).collect()
    };
    room.keys("s");
    let first = answered(&room);
    room.keys("su").keys("u");
    assert_eq!(answered(&room).len(), 0);
    room.keys("j");
    assert_eq!(answered(&room), first, "the answer after undo is for the card that came back");
    room.keys("dMenunggu hujan reda<Enter><Enter>");
    let both = answered(&room);
    room.keys("u").keys("dMenunggu pencairan<Enter>").sees("Tenggat baru untuk").keys("<Esc>");
    assert_eq!(answered(&room), both, "one that was given with a reason too");
}

#[test]
fn what_is_marked_on_the_board_is_one_undo() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>byr");
    let open = |room: &Room| room.session().follow_ups().filter(|f| f.state().is_open()).count();
    let before = open(&room);
    room.keys(" <Down> <Down> s").sees("3 tindak lanjut: selesai · u mengurungkan");
    assert_eq!(open(&room), before - 3);
    room.keys("u");
    assert_eq!(open(&room), before);
}

#[test]
fn a_recess_is_ended_by_its_key_and_not_by_undo() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>bycSatu catatan<Enter>").wait(1);
    let on_show = |room: &Room| room.session().on_show().map(|show| show.item);
    let noted = |room: &Room| room.session().notes().any(|note| note.record().shown_text() == "Satu catatan");
    room.keys("z");
    room.sees(" z Lanjutkan   ").misses("s Butir selesai");
    for key in ["u", "u", "<Ctrl-y>"] {
        room.keys(key).sees("u tidak mengurungkan skors; z melanjutkan.").misses("Diulangi");
        assert_eq!((on_show(&room), noted(&room)), (Some(Item::Break), true));
    }
    room.keys("cSelama skors<Enter>u").sees("Diurungkan").keys("zu").sees("Diurungkan");
    room.misses("z Lanjutkan").sees("s Butir selesai");
    assert_eq!((on_show(&room), noted(&room)), (Some(Item::Opening), false));
    room.keys("]u").misses("Diurungkan: ");
    assert_eq!(room.session().item_state(Item::Budget), &ItemState::Begun, "what is on show has begun");
}

#[test]
fn the_foot_offers_what_can_be_done_now() {
    let mut room = Room::open(Disk::example());
    room.sees("h Hadir").sees("q Keluar");
    room.keys("<Enter>").sees("b Buka rapat   h Hadir").misses("u Urungkan").misses("i Umum/internal");
    room.keys("by").misses("b Buka rapat").keys("r");
    room.sees("f Saring").sees("w Tenggat").sees("g Ganti PJ").sees("l Terlambat");
    room.keys("<Esc>").keys("5").sees("s Tutup rapat");
    let mut closed = Room::open(Disk::example());
    closed.keys("<Down><Enter>").sees("TW III 2023").misses("m Masalah").keys("5").misses("s Tutup rapat");
    let empty = Disk::default();
    Room::open(empty).misses("c Catatan").misses("r RTL");
}

#[test]
fn the_hour_bears_a_zone_once_the_village_is_known() {
    Room::open(Disk::default()).sees("08.50").misses("WIB");
    Room::open(Disk::example()).sees("08.50 WIB");
}

#[test]
fn leaving_while_the_meeting_goes_on_is_asked_first() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>by<Ctrl-Q>").sees("Rapat masih berlangsung. Keluar?");
    assert!(!room.ended);
    room.keys("t");
    assert!(!room.ended);
    room.keys("<Ctrl-Q>y");
    assert!(room.ended);
    let mut again = Room::open(Disk::example());
    again.keys("<Enter>by<Ctrl-Q><Ctrl-Q>");
    assert!(again.ended, "whoever insists is let out");
    let mut quiet = Room::open(Disk::example());
    quiet.keys("<Enter><Ctrl-Q>");
    assert!(quiet.ended);
}

#[test]
fn a_break_stops_the_item_and_goes_back_to_it() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>by]").wait(3).keys("z").sees("diskors").wait(10).keys("z");
    let session = room.session();
    assert_eq!(session.on_show().map(|show| show.item), Some(Item::Budget));
    assert_eq!(session.spent_seconds(Item::Budget) / 60, 3);
    assert_eq!(session.spent_seconds(Item::Break) / 60, 10);
}

#[test]
fn a_closed_meeting_takes_notes_and_nothing_else_until_it_is_reopened() {
    let mut room = Room::open(Disk::example());
    room.keys("<Down><Enter>").sees("TW III 2023").sees("ditutup");
    room.keys("k").sees("sudah ditutup").keys("cCatatan susulan<Enter>").sees("Catatan susulan");
    room.wait(1).keys("5bAda yang terlewat<Enter>");
    assert_eq!(room.session().phase(), Phase::Running);
}

#[test]
fn too_small_a_terminal_gets_a_notice_and_the_screen_comes_back() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>").resize(20, 5).sees("Terminal").misses("Pembukaan");
    room.resize(80, 24).sees("Pembukaan");
}

#[test]
fn q_leads_back_to_beranda_and_out() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>q").sees("TW IV");
    assert!(!room.ended);
    room.keys("q");
    assert!(room.ended);
}

#[test]
fn a_note_written_beside_a_promise_says_where_it_went() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>by1").sees("Tindak lanjut triwulan lalu");
    room.keys("cCatatan dari kartu<Enter>").sees("Catatan dicatat di 1.1 Realisasi");
}

#[test]
fn a_meeting_without_quorum_says_so_before_it_is_closed() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>bykTunda perubahan<Enter><Enter>").sees("Keputusan");
    room.keys("5s").sees("0 dari 41");
    room.sees("1 × keputusan tanpa kuorum");
}

#[test]
fn a_break_is_ended_before_an_item_is_done() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>by]]]z").sees("skors").keys("s").sees("Rapat diskors; z mengakhiri skors dahulu");
    assert_eq!(room.session().on_show().map(|show| show.item), Some(Item::Break));
    room.keys("z");
    assert_eq!(room.session().on_show().map(|show| show.item), Some(Item::Indicators));
}

#[test]
fn an_item_whose_completion_is_taken_back_is_on_show_again() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>by]]");
    let shown = |room: &Room| room.session().on_show().map(|show| show.item);
    let (before, next) = (shown(&room), shown(&room).and_then(Item::next));
    room.keys("s");
    assert_eq!(shown(&room), next);
    room.keys("u");
    assert_eq!(shown(&room), before);
}

#[test]
fn the_way_back_is_short_and_ends_on_the_meeting_that_was_left() {
    let mut room = Room::open(Disk::example());
    room.keys("<Down><Enter>").sees("TW III 2023").keys("5r5h<Esc>r5r");
    room.keys("qqqq").sees("Beranda").keys("<Enter>").sees("TW III 2023");
}

#[test]
fn what_was_just_written_is_under_the_cursor() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>by]]cSatu<Enter>").wait(1).keys("cDua<Enter>").wait(1).keys("<Up>cTiga<Enter>").wait(1);
    room.keys("x").sees("Tiga");
}

#[test]
fn the_same_name_leads_on_after_the_program_was_started_anew() {
    let mut room = Room::open(Disk::example());
    room.keys("<Enter>by]");
    let again = |name: &str, writer| {
        let me = rakor::app::Me { name: name.to_owned(), ..rakor::app::Me::default() };
        Room::open_as(room.disk.clone(), Some(me), writer)
    };
    again("Notulis", 77).keys("<Enter>]s").misses("kendali ada pada");
    again("Orang lain", 78).keys("<Enter>]s").sees("kendali ada pada");
}
