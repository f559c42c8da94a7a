//! Taking a file over: naming it, looking through what was understood, taking it.

use super::*;
use crate::domain::budget::{Code, FundSource, Line, Section, key};
use crate::domain::intake::{Finding, FindingKind, Row, Source, Understood, UnknownRow};
use crate::domain::{Field, Item, Kind, Panel, Sen, Value};
use crate::screens::fixture::{Hall, id, pictures};

fn line(code: &str, name: &str, section: Section, planned: i64, realised: i64) -> Line {
    let mut line = Line::new(section, code.parse::<Code>().ok(), name);
    (line.planned, line.realised) = (Sen::rupiah(planned), Some(Sen::rupiah(realised)));
    line
}

/// A file with four lines, one finding of each sort, and a row that was not understood.
fn file() -> Intake {
    let village = Section::Expenditure(crate::domain::budget::Bidang::new(2));
    let mut lines = vec![
        line("4.2.1", "Dana Desa", Section::Revenue, 1_050_000_000, 630_000_000),
        line("4.1.2", "Hasil sewa tanah kas desa", Section::Revenue, 24_000_000, 18_500_000),
        line("2.3.10", "Pembangunan jalan usaha tani", village, 186_450_000, 92_000_000),
        line("6.1.1", "SiLPA tahun sebelumnya", Section::FinancingIn, 41_250_000, 41_250_000),
    ];
    lines[2].fund = Some(FundSource::Dds);
    let row = |(line, row): (Line, u32)| Row { row, key: key(&line), line };
    let differs =
        FindingKind::RemainingDiffers { stated: Sen::rupiah(94_000_000), computed: Sen::rupiah(94_450_000) };
    Intake {
        name: "realisasi tw1.xlsx".into(),
        folder: "/media/flash".into(),
        understood: Understood {
            source: Source::Xlsx("LRA".into()),
            year: Some(2023),
            village: Some("Toronan".into()),
            budgeted: true,
            rows: lines.into_iter().zip(8..).map(row).collect(),
            stated: Vec::new(),
            unknown: vec![UnknownRow { row: 14, cells: vec!["9.9.9".into(), "Titipan".into(), "77".into()] }],
            findings: vec![Finding::at(10, differs), Finding::at(14, FindingKind::NotBudget)],
        },
    }
}

/// A meeting with two budget lines, one of which the file names.
fn hall() -> Hall {
    let mut hall = Hall::running();
    for (n, code, name, realised) in
        [(500, "4.2.1", "Dana Desa", 420_000_000), (501, "4.2.3", "Alokasi Dana Desa", 1)]
    {
        hall.written(n, Kind::Row(Panel::Budget), Item::Budget, name, |f| {
            f.with(Field::Code, code)
                .with(Field::Section, Value::Section(Section::Revenue))
                .with(Field::Budgeted, Value::Money(Sen::rupiah(1_050_000_000)))
                .with(Field::Realised, Value::Money(Sen::rupiah(realised)))
        });
    }
    hall
}

/// The layer with a file that was understood.
fn shown(hall: &mut Hall, intake: Intake) -> State {
    let mut state = State::new("");
    hall.type_text(&mut state, "/media/flash/realisasi tw1.xlsx");
    let asked = hall.act(&mut state, Action::Accept);
    let wanted = Asked::File("/media/flash/realisasi tw1.xlsx".into());
    assert_eq!(asked, [Intent::Job(Job::Understand(wanted))]);
    state.understood(Ok(intake), &hall.scene());
    state
}

#[track_caller]
fn sees(hall: &Hall, state: &State, text: &str) {
    let rows = hall.rows(state, 120, 33);
    assert!(rows.iter().any(|row| row.contains(text)), "{text}: {rows:#?}");
}

#[test]
fn the_preview_tells_counts_sums_and_findings() {
    let mut hall = hall();
    let mut state = shown(&mut hall, file());
    for text in [
        "Impor anggaran: realisasi tw1.xlsx",
        "3 baris baru, 1 berubah, 0 sama",
        "1 baris berkas tidak dikenal · 1 baris rapat tidak disebut berkas",
        "420.000.001,00      648.500.001,00",
        "Perubahan (4)   Temuan (2)   Tidak dikenal (1)",
        "Lebih/(kurang) tertulis Rp94.000.000,00",
    ] {
        sees(&hall, &state, text);
    }
    hall.act(&mut state, Action::NextPane);
    sees(&hall, &state, "9.9.9 | Titipan | 77");
    hall.act(&mut state, Action::NextPane);
    sees(&hall, &state, "berubah: Realisasi");
    hall.act(&mut state, Action::MoveDown);
    sees(&hall, &state, "4.1.2 Hasil sewa tanah kas desa: baru");
    hall.act(&mut state, Action::PreviousPane);
    sees(&hall, &state, "9.9.9 | Titipan | 77");
}

#[test]
fn it_is_taken_over_as_one_gesture_and_esc_leaves_all() {
    let mut hall = hall();
    let mut state = shown(&mut hall, file());
    assert_eq!(hall.act(&mut state, Action::Cancel), [Intent::Close]);
    let intents = hall.act(&mut state, Action::TakeOver);
    assert!(
        matches!(&intents[..], [Intent::Commit(Change::Batch(_)), Intent::Close, Intent::Tell(..)]),
        "{intents:?}"
    );
    assert_eq!(hall.session().of_kind(Kind::Row(Panel::Budget)).count(), 5);
    let realised = hall.session().record(id(500)).unwrap().get(&Field::Realised);
    assert_eq!(realised, &Value::Money(Sen::rupiah(630_000_000)));
    let mut again = shown(&mut hall, file());
    sees(&hall, &again, "0 baris baru, 0 berubah, 4 sama");
    let intents = hall.act(&mut again, Action::TakeOver);
    assert!(matches!(&intents[..], [Intent::Close, Intent::Tell(..)]), "twice changes nothing: {intents:?}");
}

#[test]
fn a_file_of_another_year_is_taken_only_when_asked_twice() {
    let mut hall = hall();
    let mut other = file();
    other.understood.year = Some(2022);
    let mut state = shown(&mut hall, other);
    sees(&hall, &state, "tahun anggaran 2022");
    let warned = hall.act(&mut state, Action::TakeOver);
    assert!(matches!(&warned[..], [Intent::Tell(..)]), "{warned:?}");
    assert!(matches!(hall.act(&mut state, Action::TakeOver)[0], Intent::Commit(_)));
}

#[test]
fn the_preview_follows_the_meeting() {
    let mut hall = hall();
    let mut state = shown(&mut hall, file());
    let dana = Change::of_record(id(500), Field::Realised, Value::Money(Sen::rupiah(630_000_000)));
    hall.commit(dana);
    state.settle(&hall.scene());
    sees(&hall, &state, "3 baris baru, 0 berubah, 1 sama");
}

#[test]
fn a_pasted_table_is_read_at_once_and_a_pasted_path_waits() {
    let mut hall = hall();
    let mut state = State::new("/media/flash");
    hall.send(&mut state, Event::Pasted("realisasi.csv\n".into()));
    sees(&hall, &state, "/media/flash/realisasi.csv");
    let table = "Uraian\tAnggaran\nDana Desa\t5\n";
    let intents = hall.send(&mut state, Event::Pasted(table.into()));
    assert_eq!(intents, [Intent::Job(Job::Understand(Asked::Pasted(table.into())))]);
    sees(&hall, &state, "sedang dibaca");
}

#[test]
fn what_cannot_be_read_is_told_where_the_file_is_named() {
    let mut hall = hall();
    let mut state = State::new("");
    assert_eq!(hall.act(&mut state, Action::Accept), [], "nothing is named yet");
    hall.type_text(&mut state, "a.pdf");
    hall.act(&mut state, Action::Accept);
    state.understood(Err("Berkas ini PDF, bukan tabel.".into()), &hall.scene());
    sees(&hall, &state, "× Berkas ini PDF, bukan tabel.");
    hall.type_text(&mut state, "x");
    assert!(!hall.rows(&state, 120, 33).iter().any(|row| row.contains("PDF, bukan")));
    state.understood(Ok(file()), &hall.scene());
    sees(&hall, &state, "a.pdfx");
}

#[test]
fn a_file_and_its_preview_in_three_sizes() {
    let mut hall = hall();
    let mut asking = State::new("/media/flash");
    asking.stage =
        Stage::Asking(Some("Berkas ini PDF, bukan tabel. Ekspor laporan sebagai Excel atau CSV.".into()));
    pictures!("asking", hall, asking);
    let mut state = shown(&mut hall, file());
    pictures!("findings", hall, state);
    hall.act(&mut state, Action::PreviousPane);
    hall.act(&mut state, Action::MoveDown);
    pictures!("changes", hall, state);
}
