//! From cause to action: what stands first, what is told of each, and where the cursor goes.

use crate::domain::states::{FollowUpState, Level, ProblemState, Severity};
use crate::domain::{Field, Item, Kind, Party, Quarter, Value};
use crate::input::Action;
use crate::screens::fixture::{Hall, day, id, pictures};
use crate::screens::panel::State;
use crate::screens::panel::faces::Face;
use crate::screens::panel::spec::Grid;
use crate::screens::{Intent, Layer, Screen};

/// Four problems: M1 is answered, M2 is grave and nobody answers it, M3 has two answers, M4 is solved. DATA CONTOH.
fn hall() -> Hall {
    let mut hall = Hall::running();
    let long = "Data penerima bantuan langsung tunai di Dusun Toronan Selatan dan Dusun Toronan Tengah masih memakai daftar tahun lalu, \
                sehingga tiga keluarga yang sudah pindah masih tercatat";
    hall.written(900, Kind::Problem, Item::Problems, long, |fields| {
        fields
            .with(Field::Number, Value::Count(2))
            .with(Field::Severity, Value::Severity(Severity::High))
            .with(Field::Level, Value::Level(Level::Village))
            .with(Field::Origin, Value::Quarter(Quarter::new(2022, 3).unwrap()))
            .with(
                Field::Cause,
                "Tidak ada petugas yang ditunjuk untuk memperbarui daftar sesudah musyawarah desa, \
                 dan laporan ketua RT masuk dalam bentuk lisan saja",
            )
            .with(Field::Impact, "Penyaluran tahap berikutnya tertahan")
    });
    hall.written(901, Kind::Problem, Item::Services, "Antrean surat pengantar lama", |fields| {
        fields
            .with(Field::Number, Value::Count(3))
            .with(Field::Severity, Value::Severity(Severity::Medium))
            .with(Field::Cause, "Hanya satu petugas")
    });
    hall.written(902, Kind::Problem, Item::Budget, "Pajak kegiatan belum disetor", |fields| {
        let solved = ProblemState::Solved { on: day(4, 3) };
        fields.with(Field::Number, Value::Count(4)).with(Field::ProblemState, Value::ProblemState(solved))
    });
    let late = [
        (910, "Tambah petugas loket setiap Senin dan Kamis", FollowUpState::InProgress, 4, 1),
        (911, "Pasang papan persyaratan surat di depan loket", FollowUpState::Done { on: day(4, 2) }, 4, 30),
    ];
    for (n, text, state, month, date) in late {
        hall.written(n, Kind::FollowUp, Item::Services, text, |fields| {
            let kasi = Party::Name("Kasi Pelayanan".into());
            fields
                .with(Field::Number, Value::Count(u32::try_from(n - 900).unwrap()))
                .with(Field::Problem, Value::Record(id(901)))
                .with(Field::Owners, Value::Parties(vec![kasi]))
                .with(Field::Due, Value::Date(day(month, date)))
                .with(Field::FollowUpState, Value::FollowUpState(state.clone()))
        });
    }
    hall
}

fn causes(hall: &Hall) -> State {
    let mut state = State::at(Grid { item: Item::Problems, kind: Kind::Problem }, None);
    state.settle(&hall.scene());
    state.turn(true);
    assert_eq!(state.face, Face::Causes);
    state
}

#[test]
fn what_nobody_answers_stands_first_and_says_so() {
    let hall = hall();
    let rows = hall.rows(&causes(&hall), 120, 33);
    let at = |text: &str| {
        rows.iter().position(|row| row.contains(text)).unwrap_or_else(|| panic!("{text}: {rows:#?}"))
    };
    let group = at(" Belum ada tindak lanjut");
    assert!(group < at("M2") && at("M2") < at("└ ▲ belum ada tindak lanjut"), "{rows:#?}");
    assert!(at("└ ▲ belum ada tindak lanjut") < at(" Sudah ada tindak lanjut"), "{rows:#?}");
    assert!(rows[at("M2")].contains("tinggi · desa · 2 TW"), "{rows:#?}");
    assert!(rows[at("Akar masalah")].contains("Tidak ada petugas yang ditunjuk"), "{rows:#?}");
    // The solved one is last, and only its first line is shown.
    assert!(at("Pajak kegiatan belum disetor") > at("Antrean surat"), "{rows:#?}");
    assert!(rows[at("Pajak kegiatan belum disetor")].contains('√'), "{rows:#?}");
}

#[test]
fn an_answer_tells_who_until_when_and_how_far() {
    let hall = hall();
    let rows = hall.rows(&causes(&hall), 120, 33);
    let row = |text: &str| rows.iter().find(|row| row.contains(text)).unwrap_or_else(|| panic!("{rows:#?}"));
    let late = row("Tambah petugas loket");
    assert!(late.contains("│ T10") && late.contains("Kasi Pelayanan"), "{late}");
    assert!(late.contains("× 5 hari lalu") && late.contains("► berjalan"), "{late}");
    assert!(row("Pasang papan").contains("└ T11") && row("Pasang papan").contains("√ selesai"), "{rows:#?}");
    let behind = row("Hanya satu petugas");
    let next = rows.iter().position(|row| row == behind).unwrap() + 1;
    assert!(rows[next].contains("Dampak") && rows[next].contains("belum ditulis"), "{rows:#?}");
}

#[test]
fn what_was_cancelled_answers_nothing() {
    let mut hall = hall();
    for n in [910, 911] {
        let cancelled = FollowUpState::Cancelled { why: "tidak ada anggaran".into() };
        let state = Value::FollowUpState(cancelled);
        hall.commit(crate::domain::Change::of_record(id(n), Field::FollowUpState, state));
    }
    let rows = hall.rows(&causes(&hall), 120, 33);
    let at = rows.iter().position(|row| row.contains("Pasang papan")).unwrap();
    assert!(rows[at].contains("│ T11") && rows[at + 1].contains("└ ▲ belum ada tindak lanjut"), "{rows:#?}");
}

#[test]
fn the_chosen_problem_is_told_in_full() {
    let mut hall = hall();
    let mut state = causes(&hall);
    state.selected = Some(id(900));
    let full = hall.rows(&state, 80, 21).concat();
    assert!(full.contains("masih tercatat") && full.contains("lisan saja"), "{full}");
    hall.act(&mut state, Action::MoveDown);
    assert_ne!(state.selected(&hall.scene()), Some(id(900)));
    let cut = hall.rows(&state, 80, 21).concat();
    assert!(!cut.contains("masih tercatat") && cut.contains('…'), "{cut}");
    let opened = state.selected(&hall.scene()).unwrap();
    assert_eq!(hall.act(&mut state, Action::Open), [Intent::Open(Layer::Record(opened))]);
}

#[test]
fn a_meeting_without_problems_tells_the_key() {
    let hall = Hall::empty();
    let rows = hall.rows(&causes(&hall), 80, 21).join("\n");
    assert!(rows.contains("Tekan n untuk menambah"), "{rows}");
}

#[test]
fn the_trees_stand_at_three_sizes() {
    let hall = hall();
    let mut state = causes(&hall);
    state.selected = Some(id(900));
    pictures!("causes", hall, state);
}
