//! A budget that comes from a file: taken over, warned of, made a problem, and found again in the next quarter.

use chrono::DateTime;
use rakor::domain::states::Phase;
use rakor::domain::{Field, Kind, Panel, Record, Value};

use crate::room::{Disk, Room};

const SECOND: &str = "\
PEMERINTAH DESA TORONAN
TAHUN ANGGARAN 2023
Kode;Uraian;Sumber Dana;Anggaran;Realisasi s.d. TW
4.2.1.;Dana Desa;DDS;1.000.000;500.000
2.3.10;Jalan usaha tani;DDS;600.000;648.000
";

const BUDGET: Kind = Kind::Row(Panel::Budget);

/// A village without a meeting, in July; two files lie about.
fn office() -> Room {
    let mut disk = Disk { village: Disk::example().village, ..Disk::default() };
    disk.foreign.insert("/flash/lra-tw2.csv".into(), SECOND.into());
    let third = SECOND.replace(";500.000", ";750.000").replace("648.000", "600.000");
    disk.foreign.insert("/flash/lra-tw3.csv".into(), third.into());
    let mut room = Room::open(disk);
    at(&mut room, "2023-07-10T08:50:00+07:00");
    room
}

fn at(room: &mut Room, moment: &str) {
    room.now = DateTime::parse_from_rfc3339(moment).unwrap();
}

fn rows(room: &Room) -> Vec<&Record> {
    room.session().of_kind(BUDGET).collect()
}

fn realised(room: &Room, name: &str) -> String {
    let row = rows(room).into_iter().find(|row| row.text(&Field::Text) == name).unwrap();
    row.get(&Field::Realised).encode().as_str().unwrap_or_default().to_owned()
}

/// Prepares the meeting of the quarter that was over last, and opens it at 1.1.
fn meeting<'a>(room: &'a mut Room, quarter: &str) -> &'a mut Room {
    room.keys("n<F4><F4><F4><Enter>").sees(&format!("Rapat {quarter} disiapkan"));
    room.keys("bh");
    assert_eq!(room.session().phase(), Phase::Running);
    room.keys("]")
}

#[test]
fn a_warning_of_an_imported_budget_becomes_a_problem_that_is_found_again_next_quarter() {
    let mut room = office();
    meeting(&mut room, "TW II 2023").sees("1.1").keys("l").sees("i Impor");
    room.keys("i").sees("Berkas anggaran dan realisasi").keys("/flash/lra-tw2.csv<Enter>");
    room.sees("2 baris baru, 0 berubah, 0 sama").sees("Enter Ambil");
    assert_eq!(rows(&room).len(), 0, "looking changes nothing");
    room.keys("<Enter>").sees("2 baris baru, 0 berubah · u mengurungkan").sees("Jalan usaha tani");
    room.keys("u");
    assert_eq!(rows(&room).len(), 0, "one key takes the whole file back");
    room.keys("i").sees("/flash/").keys("lra-tw2.csv<Enter>y");
    assert_eq!(realised(&room, "Jalan usaha tani"), "648000.00");

    room.keys("<Tab><Tab><Tab>").sees("melebihi anggaran").keys("j").sees("M1 dicatat dari peringatan ini");
    room.keys("tPeriksa pembayaran jalan @kasi kesejahteraan ~31/7 #M1<Enter>").sees("T1");
    let row = rows(&room).iter().find(|row| row.text(&Field::Code) == "2.3.10").unwrap().id;
    room.keys("<Esc>5sy").sees("ditutup").keys("q").keys("q").sees("Beranda");

    at(&mut room, "2023-10-09T08:50:00+07:00");
    meeting(&mut room, "TW III 2023").sees("Periksa pembayaran jalan").sees("M1 Jalan usaha tani");
    let session = room.session();
    let problem = session.problems().next().unwrap().record();
    assert_eq!(session.label(problem.id).as_deref(), Some("M1"));
    let Value::Bases(bases) = problem.get(&Field::BasedOn) else { panic!("it rests on its line") };
    assert_eq!(bases[0].record, row);
    assert!(session.record(row).is_some(), "the line came along under its own id");
    assert_eq!(session.follow_ups().next().unwrap().problem(), Some(problem.id));

    room.keys("<Esc>").sees("1.1").keys("lilra-tw9.csv<Enter>").sees("Berkas tidak ada.").keys("<Esc>i");
    room.keys("lra-tw3.csv<Enter>").sees("0 baris baru, 2 berubah, 0 sama").keys("<Enter>");
    assert_eq!(realised(&room, "Jalan usaha tani"), "600000.00");
    let quarter = room.session().quarter();
    let dana = room.session().record(row).unwrap();
    assert_eq!(rakor::domain::figures::quarter_alone(dana, quarter).unwrap().to_string(), "-48000.00");
    let pasted = "Uraian\tAnggaran\tRealisasi\nPENDAPATAN\t5\t1\nHibah\t5\t1\n";
    room.keys("i").paste(pasted).sees("Impor anggaran: tempelan").sees("2 baris baru").keys("<Esc>");
    assert_eq!(rows(&room).len(), 2, "Esc leaves all as it was");
}

#[test]
fn a_closed_meeting_takes_no_file_and_says_so() {
    let mut room = office();
    meeting(&mut room, "TW II 2023").keys("5sy").sees("ditutup");
    room.keys("<Esc>1l").misses("i Impor").keys("i").sees("ditutup").misses("Berkas anggaran dan realisasi");
}
