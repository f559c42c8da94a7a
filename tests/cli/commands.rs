//! What each command gives when all is well.

use std::io::Read;
use std::process::Stdio;

use serde_json::Value;

use crate::support::{Example, program, rakor};

#[test]
fn help_has_examples_in_both_languages_and_ends_well() {
    for (arguments, parts) in [
        (&["--help"][..], &["Pemakaian:", "Contoh:", "Kode keluar:", "rakor periksa sessions"][..]),
        (&["-h", "--lang", "en"], &["Usage:", "Examples:", "Exit codes:", "rakor periksa sessions"]),
        (&["daftar", "--help"], &["Contoh:", "rakor daftar tw:2023-2"]),
        (&["tampil", "--help"], &["Contoh:", "rakor tampil 2023-tw2 --folder sessions"]),
        (&["periksa", "--help"], &["Contoh:"]),
        (&["lengkapi", "--help"], &["Contoh:"]),
    ] {
        let ran = rakor(arguments);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{arguments:?}");
        for part in parts {
            assert!(ran.out.contains(part), "{part} is not in {}", ran.out);
        }
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    let version = format!("rakor {}\n", env!("CARGO_PKG_VERSION"));
    assert_eq!(rakor(&["--version"]).out, version);
    assert_eq!(rakor(&["daftar", "-V"]).out, version);
}

#[test]
fn the_example_is_sound_and_looking_writes_nothing() {
    let example = Example::copy();
    let ran = rakor(&["periksa", example.folder()]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert_eq!(ran.out.matches(": sehat\n").count(), 5, "{}", ran.out);
    assert!(ran.out.ends_with("5 berkas diperiksa, 0 temuan.\n"), "{}", ran.out);
    let ran = rakor(&["periksa", &example.text("2023-tw2.json"), "--lang", "en"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "2023-tw2.json: sound\n1 files checked, 0 found.\n"));
    rakor(&["daftar", "--folder", example.folder()]);
    rakor(&["tampil", &example.text("2023-tw1.json")]);
    assert_eq!(std::fs::read_dir(example.folder()).unwrap().count(), 5, "no file came into being");
}

#[test]
fn a_meeting_that_was_reopened_is_shown_with_why_and_what_came_after_closing() {
    let example = Example::copy();
    let path = example.text("2023-tw3.json");
    let mut json: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    json["meeting"]["phase"] = serde_json::json!({
        "phase": "closed", "since": "2023-10-05T14:00:00+07:00", "by": "Notulis",
        "history": [
            {"phase": "running", "at": "2023-10-05T09:00:00+07:00", "by": "Sekretaris Desa"},
            {"phase": "closed", "at": "2023-10-05T12:41:00+07:00"},
            {"phase": "running", "at": "2023-10-05T13:30:00+07:00", "by": "Notulis", "reason": "angka realisasi salah"},
        ],
    });
    let notes = json["notes"].as_array_mut().unwrap();
    notes.push(serde_json::json!({
        "id": "0000000000000009", "item": "1.1", "text": "angka dicocokkan", "created": "2023-10-09T10:34:00+07:00",
    }));
    std::fs::write(&path, serde_json::to_vec(&json).unwrap()).unwrap();
    let shown = rakor(&["tampil", &path]).out;
    let shown = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    for part in [
        "Dibuka : 5 Okt 2023, 09.00 WIB, oleh Sekretaris Desa",
        "Ditutup : 5 Okt 2023, 12.41 WIB Dibuka",
        "Dibuka kembali : 5 Okt 2023, 13.30 WIB, oleh Notulis: angka realisasi salah",
        "angka dicocokkan [setelah ditutup, Senin, 9 Oktober 2023]",
    ] {
        assert!(shown.contains(part), "{part} is not in {shown}");
    }
}

#[test]
fn a_meeting_is_shown_as_text_of_eighty_columns() {
    let example = Example::copy();
    let ran = rakor(&["tampil", "2023-tw1", "--folder", example.folder()]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    for part in [
        "Rakor TW I 2023\n",
        "DATA CONTOH\n",
        ": Kamis, 6 April 2023\n",
        ": 08.30 WIB\n",
        "Balai Desa Toronan",
        "Perangkat desa: 12 dari 12 hadir\n",
        "Kuorum tercapai: 32 dari 41 (perlu 21)",
        "1.1 Realisasi APBDesa (selesai dibahas; 24 dari 25 menit)\n",
        "4.2 Informasi penting lainnya",
        "Penanggung jawab",
    ] {
        assert!(ran.out.contains(part), "{part} is not in {}", ran.out);
    }
    let widest = ran.out.lines().map(unicode_width::UnicodeWidthStr::width).max();
    assert!(widest.is_some_and(|widest| widest <= 80), "{widest:?}");
    let by_file = rakor(&["tampil", &example.text("2023-tw1.json")]);
    assert_eq!(by_file.out, ran.out, "file and quarter name the same meeting");
    let english = rakor(&["tampil", &example.text("2023-tw1.json"), "--lang", "en"]);
    assert!(english.out.contains(": Thursday, 6 April 2023\n") && english.out.contains("SAMPLE DATA"));
}

#[test]
fn the_list_and_the_text_count_the_same_people() {
    let example = Example::copy();
    let list = rakor(&["daftar", "--folder", example.folder(), "--format", "json"]).out;
    let meetings: Value = serde_json::from_str(&list).unwrap();
    for stem in ["2023-tw1", "2023-tw2", "2023-tw3", "2023-tw4"] {
        let all = meetings.as_array().unwrap();
        let meeting = all.iter().find(|meeting| meeting["quarter"] == stem).unwrap();
        let text = rakor(&["tampil", stem, "--folder", example.folder()]).out;
        let quorum = format!(": {} dari {}", meeting["present"], meeting["invited"]);
        let line = text.lines().find(|line| line.starts_with("Kuorum ")).unwrap();
        assert!(line.contains(&quorum), "{stem}: {line}, not {quorum}");
    }
}

#[test]
fn of_a_closed_meeting_nothing_is_still_under_discussion() {
    let example = Example::copy();
    example.replace("2023-tw1.json", "\"state\": \"done\"", "\"state\": \"begun\"");
    example.replace("2023-tw1.json", "\"state\": \"done\"", "\"state\": \"begun\"");
    let out = rakor(&["tampil", &example.text("2023-tw1.json")]).out;
    assert!(out.contains("1.1 Realisasi APBDesa (dibahas; 24 dari 25 menit)\n"), "{out}");
    assert!(!out.contains("sedang dibahas"));
    let second = rakor(&["tampil", &example.text("2023-tw2.json")]).out;
    assert!(second.contains("\nSkors (19 dari 15 menit)\n"), "a break is not discussed");
}

#[test]
fn what_came_from_quarters_before_stands_below_with_its_quarter() {
    let example = Example::copy();
    let out = rakor(&["tampil", &example.text("2023-tw2.json")]).out;
    let section = |heading: &str| {
        let from = out.split(&format!("\n{heading}\n==")).nth(1).unwrap();
        from.split("\n==").next().unwrap().to_owned()
    };
    let decisions = section("Keputusan");
    let (own, before) = decisions.split_once("\nDari triwulan sebelumnya, masih ditinjau\n").unwrap();
    for (label, part) in [("K4", own), ("K7", own), ("K1", before), ("K2", before)] {
        assert!(
            part.contains(&format!("\n  {label} ")) || part.starts_with(&format!("  {label} ")),
            "{decisions}"
        );
    }
    assert_eq!(before.matches("; dari TW I 2023").count(), 2, "{before}");
    assert!(!own.contains("dari TW"), "{own}");
    let follow_ups = section("Tindak lanjut");
    let (own, before) = follow_ups.split_once("\nDari triwulan sebelumnya\n").unwrap();
    assert!(!own.contains("dari TW I 2023") && before.contains("T1 "), "{follow_ups}");
    let first = rakor(&["tampil", &example.text("2023-tw1.json")]).out;
    assert!(!first.contains("Dari triwulan sebelumnya"), "{first}");
}

#[test]
fn the_tables_of_an_item_stand_under_it() {
    let example = Example::copy();
    for name in ["2023-tw1.json", "2023-tw2.json", "2023-tw3.json", "2023-tw4.json"] {
        let out = rakor(&["tampil", &example.text(name)]).out;
        let wide = out.lines().find(|line| unicode_width::UnicodeWidthStr::width(*line) > 80);
        assert_eq!(wide, None, "{name}");
        assert!(!out.contains('\u{a0}'), "{name}");
    }
    let out = rakor(&["tampil", &example.text("2023-tw1.json")]).out;
    let item = |number: &str, next: &str| {
        let from = out.split(&format!("\n{number} ")).nth(1).unwrap();
        from.split(&format!("\n{next} ")).next().unwrap().to_owned()
    };
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let budget = item("1.1", "1.2");
    assert!(budget.contains("\n\nBaris anggaran (47)\nKode"), "{budget}");
    let budget = words(&budget);
    let path = example.path("2023-tw1.json");
    let json: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
    let rupiah = |row: &Value, field: &str| {
        row[field]
            .as_str()
            .and_then(|amount| amount.strip_suffix(".00")?.parse::<i64>().ok())
            .unwrap_or_default()
    };
    let (mut planned, mut realised) = (0, 0);
    for row in json["budget_lines"].as_array().unwrap().iter().filter(|row| row["section"] == "revenue") {
        planned += rupiah(row, "budgeted");
        realised += rupiah(row, "realised");
    }
    let grouped = |amount: i64| {
        let digits = amount.to_string();
        let parts: Vec<&str> =
            digits.as_bytes().rchunks(3).rev().map(|part| std::str::from_utf8(part).unwrap()).collect();
        format!("{},00", parts.join("."))
    };
    let sum = format!("Jumlah Pendapatan {} {} ", grouped(planned), grouped(realised));
    assert!(budget.contains(&sum), "{sum} is not in {budget}");
    for part in
        ["4.1.1 Hasil Usaha Desa 4.000.000,00 0,00 0,00%", "Jumlah Belanja ", "Surplus/(defisit) ", "SiLPA "]
    {
        assert!(budget.contains(part), "{part} is not in {budget}");
    }
    let indicators = words(&item("1.2", "1.3"));
    assert!(indicators.contains("- Penyerapan belanja Satuan: %; "), "{indicators}");
    assert!(!indicators.contains(": ;") && !indicators.contains(": –"), "{indicators}");
    let tasks = words(&item("3.1", "3.2"));
    assert!(tasks.contains("- Pekerjaan fisik desa Kasi Kesejahteraan: "), "{tasks}");
    let programmes = item("3.4", "4.1");
    assert!(!programmes.contains("(0)") && !programmes.contains("Program ("), "{programmes}");
}

#[test]
fn a_break_that_took_no_time_is_left_out() {
    let example = Example::copy();
    let path = example.text("2023-tw2.json");
    let mut json: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    let agenda = json["agenda"].as_array_mut().unwrap();
    let pause = agenda.iter_mut().find(|item| item["item"] == "skors").unwrap();
    pause["spent_seconds"] = serde_json::json!(25);
    for list in ["notes", "problems", "follow_ups", "decisions", "aspirations"] {
        json[list].as_array_mut().unwrap().retain(|record| record["item"] != "skors");
    }
    std::fs::write(&path, serde_json::to_vec(&json).unwrap()).unwrap();
    let out = rakor(&["tampil", &path]).out;
    assert!(out.contains("1.1 Realisasi") && !out.contains("\nSkors"), "{out}");
}

#[test]
fn the_text_leaves_drafts_out_and_marks_what_is_internal() {
    let example = Example::copy();
    let all = |name: &str| rakor(&["tampil", &example.text(name)]).out.replace('\n', " ");
    assert!(all("2023-tw1.json").contains("Rapat dibuka pukul 08.34 WIB"));
    example.replace("2023-tw1.json", "\"text\": \"Rapat dibuka", "\"draft\": \"Rapat dibuka");
    let out = all("2023-tw1.json");
    assert!(!out.contains("Rapat dibuka pukul 08.34 WIB") && !out.contains("draf"));
    assert_eq!(out.matches("[internal]").count(), 2);
    let third = all("2023-tw3.json");
    let aspiration = third.rsplit("  Aspirasi").next().unwrap();
    assert!(aspiration.contains("segera diganti [internal]"), "{aspiration}");
}

#[test]
fn the_list_is_filtered_and_counted() {
    let example = Example::copy();
    let list = |filters: &[&str]| {
        let mut all = vec!["daftar", "--folder", example.folder(), "--format", "ndjson"];
        all.extend(filters);
        let ran = rakor(&all);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{filters:?}");
        let quarter = |line: &str| {
            let meeting: Value = serde_json::from_str(line).unwrap();
            meeting["quarter"].as_str().unwrap().to_owned()
        };
        ran.out.lines().map(quarter).collect::<Vec<_>>()
    };
    assert_eq!(list(&[]), ["2023-tw1", "2023-tw2", "2023-tw3", "2023-tw4"]);
    assert_eq!(list(&["tw:2023-2"]), ["2023-tw2"]);
    assert_eq!(list(&["persiapan"]), ["2023-tw4"]);
    assert_eq!(list(&["2023", "ditutup"]), ["2023-tw1", "2023-tw2", "2023-tw3"]);
    assert_eq!(list(&["2022"]), Vec::<String>::new());
    assert_eq!(list(&["kata-yang-tidak-ada"]), Vec::<String>::new());
}

#[test]
fn the_list_has_four_forms() {
    let example = Example::copy();
    let list = |format: &str| rakor(&["daftar", "--folder", example.folder(), "--format", format]).out;
    let json: Value = serde_json::from_str(&list("json")).unwrap();
    let first = &json[0];
    assert_eq!(first["id"], "35.28.04.2018:2023-tw1");
    assert_eq!((first["date"].as_str(), first["phase"].as_str()), (Some("2023-04-06"), Some("closed")));
    assert_eq!(list("csv").lines().count(), 5);
    assert!(list("csv").starts_with("id,quarter,revision,date,phase,"));
    let table = list("tabel");
    assert!(table.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) <= 80), "{table}");
    assert!(table.contains("2023-tw2  10 Jul 2023  ditutup"), "{table}");
    assert!(table.ends_with("DATA CONTOH\n"));
}

#[test]
fn completions_know_the_commands() {
    for (shell, mark) in [("bash", "complete -F"), ("zsh", "#compdef rakor"), ("fish", "complete -c rakor")] {
        let ran = rakor(&["lengkapi", shell]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""));
        for part in [mark, "periksa", "tampil", "daftar", "lengkapi"] {
            assert!(ran.out.contains(part), "{shell}: {part}");
        }
    }
}

#[test]
fn a_reader_that_leaves_early_is_no_trouble() {
    let example = Example::copy();
    let mut child = program(&["tampil", &example.text("2023-tw3.json")])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let mut told = String::new();
    child.stderr.take().unwrap().read_to_string(&mut told).unwrap();
    assert_eq!((child.wait().unwrap().code(), told.as_str()), (Some(0), ""));
}

#[test]
fn the_environment_chooses_the_language_and_the_option_wins() {
    let help = |lang: &str, arguments: &[&str]| {
        let output = program(arguments).env("RAKOR_LANG", lang).output().unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(help("en", &["--help"]).contains("Usage:"));
    assert!(help("en", &["--help", "--lang=id"]).contains("Pemakaian:"));
    assert!(help("xx", &["--help"]).contains("Pemakaian:"));
}
