//! `rakor impor`: what is shown, what is written, and what is refused.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use rakor::domain::{Field, Kind, Panel, Record, Session, Value as Held};
use rakor::store::{load, read_meeting};
use serde_json::Value;

use crate::support::{Example, Ran, program, rakor, ran};

const FILE: &str = "\
LAPORAN REALISASI APBDES
PEMERINTAH DESA TORONAN
TAHUN ANGGARAN 2023
Kode;Uraian;Sumber Dana;Anggaran;Realisasi s.d. TW
4.;PENDAPATAN;;1.500,00;1.300,50
4.1.9.;Hasil pasar desa uji;PAD;500,00;300,50
4.2.9.;Bantuan uji;PBP;1.000,00;1.000,00
6.1.9.;Sisa uji;SILPA;250,00;250,00
";

/// The worked example with a file to take over; the fourth meeting is in preparation, the others are closed.
fn example(file: &str) -> Example {
    let example = Example::copy();
    fs::write(example.path("lra.csv"), file).unwrap();
    example
}

fn import(example: &Example, more: &[&str]) -> Ran {
    let file = example.text("lra.csv");
    let mut arguments = vec!["impor", &file, "--folder", example.folder(), "--sebagai", "Kaur Keuangan"];
    arguments.extend(more);
    rakor(&arguments)
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.extend(files(&path));
        } else {
            all.insert(path.display().to_string(), fs::read(&path).unwrap());
        }
    }
    all
}

fn session(example: &Example, stem: &str) -> Session {
    let contents = read_meeting(Path::new(example.folder()), stem);
    let loaded = load(stem, contents.json.as_deref(), &contents.journals).unwrap();
    assert!(loaded.edits.is_empty() && loaded.recovered == 0, "the file holds the whole trail");
    loaded.trail.session().clone()
}

fn row<'a>(session: &'a Session, name: &str) -> Option<&'a Record> {
    session.of_kind(Kind::Row(Panel::Budget)).find(|row| row.text(&Field::Text) == name)
}

#[test]
fn a_preview_tells_lines_totals_and_findings_and_changes_no_byte() {
    let example = example(FILE);
    let before = files(Path::new(example.folder()));
    let ran = import(&example, &["--ke", "2023-tw4", "--pratinjau", "--format", "json"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    let json: Value = serde_json::from_str(&ran.out).unwrap();
    let keys: Vec<&str> = json.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["lines", "totals", "findings"]);
    let line = &json["lines"][1];
    for (key, wanted) in [
        ("code", "4.1.9"),
        ("name", "Hasil pasar desa uji"),
        ("section", "revenue"),
        ("fund", "PAD"),
        ("planned", "500.00"),
        ("realised", "300.50"),
        ("effect", "new"),
    ] {
        assert_eq!(line[key], wanted, "{key}");
    }
    assert_eq!((&line["row"], &line["advance"]), (&Value::from(6), &Value::Null));
    let totals = &json["totals"];
    assert_eq!(totals["revenue"], serde_json::json!({"planned": "1500.00", "realised": "1300.50"}));
    assert_eq!(totals["financing"], serde_json::json!({"planned": "250.00", "realised": "250.00"}));
    assert_eq!(totals["expenditure"]["planned"], "0.00");
    assert_eq!(json["findings"], serde_json::json!([]));
    let table = import(&example, &["--ke", "2023-tw4", "--pratinjau"]);
    assert_eq!((table.code, table.err.as_str()), (0, ""));
    for part in ["lra.csv untuk Rakor TW IV 2023\n4 baris baru", "Jumlah pendapatan", "tidak ada yang diubah"]
    {
        assert!(table.out.contains(part), "{part} is not in {}", table.out);
    }
    assert!(table.out.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) <= 80), "{}", table.out);
    assert_eq!(files(Path::new(example.folder())), before);
}

#[test]
fn a_file_is_taken_over_once_and_only_what_differs_the_next_time() {
    let example = example(FILE);
    let ran = import(&example, &["--ke", "2023-tw4"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert!(ran.out.ends_with("Diambil ke Rakor TW IV 2023.\n"), "{}", ran.out);
    let taken = session(&example, "2023-tw4");
    let market = row(&taken, "Hasil pasar desa uji").unwrap();
    assert_eq!(market.get(&Field::Realised).encode(), "300.50");
    assert_eq!(market.text(&Field::Author), "Kaur Keuangan");
    let before = files(Path::new(example.folder()));
    let again = import(&example, &["--ke", "2023-tw4"]);
    assert_eq!(again.code, 0);
    assert!(again.out.contains("0 baris baru, 0 berubah, 4 sama"), "{}", again.out);
    assert_eq!(files(Path::new(example.folder())), before, "nothing to change writes nothing");
    fs::write(example.path("lra.csv"), FILE.replace("500,00;300,50", "500,00;310,00")).unwrap();
    let next = import(&example, &["--ke", "2023-tw4", "--format", "json"]);
    let json: Value = serde_json::from_str(&next.out).unwrap();
    let effects: Vec<&str> =
        json["lines"].as_array().unwrap().iter().map(|l| l["effect"].as_str().unwrap()).collect();
    assert_eq!(effects, ["same", "altered", "same", "same"]);
    let money = session(&example, "2023-tw4");
    assert_eq!(row(&money, "Hasil pasar desa uji").unwrap().get(&Field::Realised).encode(), "310.00");
    assert_eq!(rakor(&["periksa", example.folder()]).code, 0);
}

#[test]
fn findings_end_with_one_and_can_be_written_to_a_new_file() {
    let example = example(&format!("{FILE}9.9.9;Rekening antar kas;;77;5\n"));
    let list = example.text("temuan.csv");
    let ran = import(&example, &["--ke", "2023-tw4", "--temuan", &list]);
    assert_eq!(ran.code, 1);
    for part in ["Temuan (1):", "  - Baris 9: ", "  9 9.9.9 | Rekening antar kas | 77 | 5"] {
        assert!(ran.out.contains(part), "{part} is not in {}", ran.out);
    }
    let csv = fs::read_to_string(&list).unwrap();
    assert!(csv.starts_with("row,kind,message\r\n9,not_budget,"), "{csv}");
    let kept = session(&example, "2023-tw4");
    let note = kept.of_kind(Kind::Note).find(|note| note.text(&Field::Text).contains("antar kas")).unwrap();
    assert!(note.get(&Field::Internal) == &Held::Flag(true));
    fs::write(example.path("lra.csv"), FILE.replace("300,50", "9,00")).unwrap();
    let refused = import(&example, &["--ke", "2023-tw4", "--temuan", &list]);
    assert_eq!((refused.code, refused.out.as_str()), (3, ""));
    assert!(refused.err.contains("temuan.csv: sudah ada"), "{}", refused.err);
    assert_eq!(fs::read_to_string(&list).unwrap(), csv);
    let now = session(&example, "2023-tw4");
    assert_eq!(row(&now, "Hasil pasar desa uji").unwrap().get(&Field::Realised).encode(), "300.50");
}

#[test]
fn a_closed_meeting_and_a_file_of_another_year_change_nothing() {
    let example = example(FILE);
    let before = files(Path::new(example.folder()));
    let closed = import(&example, &["--ke", "2023-tw3"]);
    assert_eq!((closed.code, closed.out.as_str()), (3, ""));
    assert!(closed.err.contains("ditutup"), "{}", closed.err);
    let looked = import(&example, &["--ke", "2023-tw3", "--pratinjau"]);
    assert_eq!(looked.code, 0, "a closed meeting can be held against a file: {}", looked.err);
    assert_eq!(files(Path::new(example.folder())), before);
    fs::write(example.path("lra.csv"), FILE.replace("2023", "2022").replace("TORONAN", "LARANGAN")).unwrap();
    let other = import(&example, &["--ke", "2023-tw4"]);
    assert_eq!(other.code, 1);
    assert!(other.err.contains("tahun atau desa lain"), "{}", other.err);
    assert!(
        other.out.contains("tahun anggaran 2022") && other.out.contains("Desa Larangan"),
        "{}",
        other.out
    );
    assert!(row(&session(&example, "2023-tw4"), "Bantuan uji").is_none());
}

#[test]
fn what_cannot_be_read_ends_with_three_and_wrong_usage_with_two() {
    let example = example("%PDF-1.7");
    for (arguments, code, part) in [
        (&["--ke", "2023-tw4"][..], 3, "lra.csv: Berkas ini PDF"),
        (&["--ke", "2025-tw1"], 3, "Rapat 2025-tw1 tidak ada"),
        (&["--ke", "notulen"], 2, "“notulen” bukan berkas rapat"),
        (&[], 2, "--ke"),
        (&["--ke", "2023-tw4", "--format", "csv"], 2, "tabel, json"),
    ] {
        let ran = import(&example, arguments);
        assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{arguments:?}: {}", ran.err);
        assert!(ran.err.contains(part), "{part} is not in {}", ran.err);
    }
    let missing = rakor(&["impor", "tidak-ada.csv", "--ke", "2023-tw4", "--folder", example.folder()]);
    assert_eq!(missing.code, 3);
    assert!(missing.err.contains("tidak-ada.csv"), "{}", missing.err);
}

#[test]
fn a_table_comes_from_standard_input() {
    let example = example(FILE);
    let into = ["impor", "-", "--ke", "2023-tw4", "--folder", example.folder(), "--pratinjau"];
    let mut child =
        program(&into).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(FILE.replace(';', "\t").as_bytes()).unwrap();
    let ran = ran(child.wait_with_output().unwrap());
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.starts_with("masukan standar untuk Rakor TW IV 2023\n4 baris baru"), "{}", ran.out);
}

#[test]
fn a_file_of_its_own_name_is_only_looked_at() {
    let example = example(FILE);
    fs::copy(example.path("2023-tw4.json"), example.path("salinan.json")).unwrap();
    let copy = example.text("salinan.json");
    assert_eq!(import(&example, &["--ke", &copy, "--pratinjau"]).code, 0);
    let ran = import(&example, &["--ke", &copy]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("hanya dapat dipratinjau"), "{}", ran.err);
}

#[test]
fn help_has_examples() {
    let ran = rakor(&["impor", "--help"]);
    assert_eq!(ran.code, 0);
    for part in ["Contoh:", "--pratinjau", "rakor impor realisasi.xlsx --ke 2023-tw2"] {
        assert!(ran.out.contains(part), "{part} is not in {}", ran.out);
    }
}
