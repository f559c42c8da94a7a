//! The tables of the BPD, of programmes and of regulations: what waits, what is missing, who is not here.

use super::State;
use crate::domain::rows::{Alignment, WaitsFor};
use crate::domain::{Field, Item, Kind, Panel, Party, Value};
use crate::input::Action;
use crate::screens::Screen;
use crate::screens::fixture::{Hall, day, id, pictures};

fn open(hall: &Hall, panel: Panel) -> State {
    let mut state = State::at(panel, None);
    state.settle(&hall.scene());
    state
}

fn row_with(rows: &[String], text: &str) -> String {
    rows.iter().find(|row| row.contains(text)).unwrap_or_else(|| panic!("{text}: {rows:#?}")).clone()
}

/// A topic and a bill that wait, one of each that does not.
fn council() -> Hall {
    let mut hall = Hall::running();
    let (topic, bill) = (Kind::Row(Panel::Topic), Kind::Row(Panel::Bill));
    let date = |month, of| Value::Date(day(month, of));
    hall.written(600, topic, Item::Bpd, "Evaluasi LKPPD 2022", |f| {
        f.with(Field::WaitsFor, Value::WaitsFor(WaitsFor::Council)).with(Field::Since, date(3, 31))
    });
    hall.written(601, topic, Item::Bpd, "Jadwal musyawarah BPD", |f| {
        f.with(Field::WaitsFor, Value::WaitsFor(WaitsFor::Nobody)).with(Field::Since, date(2, 1))
    });
    hall.written(610, bill, Item::Bpd, "Raperdes pungutan desa", |f| {
        f.with(Field::Proposed, date(1, 4)).with(Field::Drafted, date(1, 6))
    });
    hall.written(611, bill, Item::Bpd, "Raperdes APBDesa 2023", |f| f.with(Field::Promulgated, date(1, 2)));
    hall
}

#[test]
fn what_waits_says_for_how_long_as_of_the_meeting() {
    let hall = council();
    let rows = hall.rows(&open(&hall, Panel::Topic), 120, 20);
    // 31 March to 6 April, the day of the meeting.
    assert!(row_with(&rows, "LKPPD").contains("6 hari"), "{rows:#?}");
    assert!(!row_with(&rows, "Jadwal").contains("hari"), "{rows:#?}");
    let rows = hall.rows(&open(&hall, Panel::Bill), 120, 20);
    // 6 January to 6 April: 25 days of January, 28 of February, 31 of March, 6 of April.
    let waits = row_with(&rows, "pungutan");
    assert!(waits.contains("Rancangan") && waits.contains("▲ 90 hari"), "{waits}");
    let over = row_with(&rows, "APBDesa 2023");
    assert!(over.contains("selesai") && !over.contains("hari"), "{over}");
}

/// One programme with an activity, one without.
fn programmes() -> Hall {
    let mut hall = Hall::running();
    let kind = Kind::Row(Panel::Programme);
    hall.written(700, kind, Item::Programmes, "Percepatan penurunan stunting", |f| {
        f.with(Field::VillageActivity, "Kelas ibu hamil dan makanan tambahan")
            .with(Field::Alignment, Value::Alignment(Alignment::Aligned))
    });
    hall.written(701, kind, Item::Programmes, "Desa bersih narkoba", |f| {
        f.with(Field::Alignment, Value::Alignment(Alignment::NotYet))
    });
    hall
}

#[test]
fn a_programme_without_a_village_activity_stands_out() {
    let hall = programmes();
    let rows = hall.rows(&open(&hall, Panel::Programme), 120, 20);
    assert!(rows[0].contains("2 baris, 1 belum ada kegiatan desa"), "{rows:#?}");
    let idle = row_with(&rows, "narkoba");
    assert!(idle.contains("▲ belum ada kegiatan") && idle.contains("× belum selaras"), "{idle}");
    assert!(!row_with(&rows, "stunting").contains('▲'), "{rows:#?}");
}

/// A regulation that affects somebody here, somebody who is not, and nobody known.
fn regulations() -> Hall {
    let mut hall = Hall::running();
    let offices = [Party::Person(id(3)), Party::Person(id(4)), Party::Office("posyandu".into())];
    hall.written(800, Kind::Row(Panel::Regulation), Item::Regulations, "Tata naskah dinas", move |f| {
        f.with(Field::RegulationNumber, "1")
            .with(Field::Year, Value::Count(2023))
            .with(Field::Offices, Value::Parties(offices.to_vec()))
            .with(Field::FollowUp, Value::Record(id(41)))
    });
    hall
}

#[test]
fn who_is_affected_and_not_here_is_told_in_the_row_and_in_a_sentence() {
    let mut hall = regulations();
    let mut state = open(&hall, Panel::Regulation);
    let rows = hall.rows(&state, 200, 20);
    // Kaur Keuangan is here; of Posyandu nobody knows.
    assert!(row_with(&rows, "Tata naskah").contains("▲ Kasi Kesejahteraan Toro"), "{rows:#?}");
    assert!(row_with(&rows, "Tata naskah").contains("T1 Lengkapi SPJ"), "{rows:#?}");
    let said = "Tidak hadir  ▲ Kasi Kesejahteraan Toronan: sampaikan sesudah rapat.";
    assert!(rows.last().unwrap().contains(said), "{rows:#?}");
    // On a column of its own the foot tells that cell.
    hall.act(&mut state, Action::MoveRight);
    hall.act(&mut state, Action::MoveRight);
    assert!(hall.rows(&state, 200, 20).last().unwrap().starts_with(" Nomor  1"), "{rows:#?}");
    hall.arrives(4, 9, 30);
    let rows = hall.rows(&state, 200, 20);
    assert!(!row_with(&rows, "Tata naskah").contains('▲'), "{rows:#?}");
}

#[test]
fn the_tables_beyond_the_offices_stand_at_three_sizes() {
    let hall = council();
    pictures!("topics", hall, open(&hall, Panel::Topic));
    pictures!("bills", hall, open(&hall, Panel::Bill));
    let hall = programmes();
    pictures!("programmes", hall, open(&hall, Panel::Programme));
    let hall = regulations();
    pictures!("regulations", hall, open(&hall, Panel::Regulation));
}
