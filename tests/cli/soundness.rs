//! `rakor periksa` on files that are not sound.

use std::fs;
use std::path::PathBuf;

use rakor::domain::{Change, Field, Line, LineId, SessionId, Target, Trail, WriterId, read, write};
use rakor::store::journal::Journal;
use rakor::store::{Identity, RealDisk};

use crate::support::{Example, rakor};

/// Checks a copy of the example in which something is wrong with one file; gives what is told about it.
fn finding(name: &str, spoil: impl FnOnce(&Example)) -> String {
    let example = Example::copy();
    spoil(&example);
    let ran = rakor(&["periksa", example.folder()]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""), "{}", ran.out);
    let head = format!("{name}: ");
    let about = ran.out.lines().skip_while(|line| !line.starts_with(&head));
    let (mut lines, mut rest) = (Vec::new(), about);
    lines.extend(rest.next());
    lines.extend(rest.take_while(|line| line.starts_with("  - ")));
    lines.join("\n")
}

fn must_tell(name: &str, spoil: impl FnOnce(&Example), parts: &[&str]) {
    let told = finding(name, spoil);
    for part in parts {
        assert!(told.contains(part), "{part} is not in: {told}");
    }
}

#[test]
fn broken_and_unknown_files_are_told_with_the_place() {
    let cut =
        |example: &Example| fs::write(example.path("2023-tw2.json"), "{\n  \"format\": \"rakor").unwrap();
    must_tell("2023-tw2.json", cut, &["1 temuan", "baris 2, kolom"]);
    let newer = |example: &Example| example.replace("2023-tw3.json", "rakor-sesi/1", "rakor-sesi/9");
    must_tell("2023-tw3.json", newer, &["“rakor-sesi/9” yang tidak dikenal"]);
    let village = |example: &Example| fs::write(example.path("desa.json"), "{").unwrap();
    must_tell("desa.json", village, &["desa.json rusak atau terpotong (baris 1, kolom 1)"]);
}

#[test]
fn a_name_that_is_not_that_of_the_contents_is_told() {
    let renamed = |example: &Example| {
        fs::rename(example.path("2023-tw3.json"), example.path("2024-tw3.json")).unwrap();
    };
    must_tell("2024-tw3.json", renamed, &["berisi rapat 2023-tw3"]);
    let doubled = |example: &Example| {
        fs::copy(example.path("2023-tw3.json"), example.path("notulen.json")).unwrap();
    };
    must_tell("notulen.json", doubled, &["Berkas kedua untuk rapat 2023-tw3"]);
}

#[test]
fn a_copy_is_named_and_is_no_finding() {
    let example = Example::copy();
    fs::copy(example.path("2023-tw3.json"), example.path("2023-tw3 (1).json")).unwrap();
    let ran = rakor(&["periksa", example.folder()]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.contains("Salinan rapat 2023-tw3"), "{}", ran.out);
}

#[test]
fn a_village_may_have_no_code() {
    let example = Example::copy();
    example.replace("desa.json", "\"code\": \"35.28.04.2018\"", "\"code\": \"\"");
    let ran = rakor(&["periksa", &example.text("desa.json")]);
    assert_eq!((ran.code, ran.out.lines().next()), (0, Some("desa.json: sehat")), "{}", ran.out);
}

#[test]
fn impossible_values_are_told_with_field_and_value() {
    let date = |example: &Example| example.replace("2023-tw1.json", "\"2023-04-06\"", "\"2023-02-31\"");
    must_tell("2023-tw1.json", date, &["Data rapat, Tanggal rapat: nilai \"2023-02-31\" tidak masuk akal"]);
    let minutes = |example: &Example| {
        example.replace("2023-tw1.json", "\"planned_minutes\": ", "\"planned_minutes\": -");
    };
    must_tell("2023-tw1.json", minutes, &["Menit direncanakan: nilai -", "tidak masuk akal"]);
    let hours =
        |example: &Example| example.replace("2023-tw1.json", "\"left\": \"10:52\"", "\"left\": \"05:52\"");
    must_tell("2023-tw1.json", hours, &["Ketua RW 04", "Kehadiran: Jam pulang lebih awal"]);
}

#[test]
fn links_that_lead_nowhere_and_numbers_used_twice_are_told() {
    let office = |example: &Example| {
        example.replace("2023-tw1.json", "\"id\": \"kaur_keuangan\"", "\"id\": \"kaur_lama\"");
    };
    must_tell("2023-tw1.json", office, &["menunjuk ke kaur_keuangan yang tidak ada"]);
    let leader = |example: &Example| {
        example.replace(
            "2023-tw1.json",
            "\"person\": \"jzdcr3nhew8xpb85\"",
            "\"person\": \"0000000000000000\"",
        );
    };
    must_tell("2023-tw1.json", leader, &["Pimpinan rapat: menunjuk ke 0000000000000000"]);
    let number = |example: &Example| {
        let text = fs::read_to_string(example.path("desa.json")).unwrap();
        fs::write(example.path("desa.json"), text.replacen("\"number\": 2,", "\"number\": 1,", 1)).unwrap();
    };
    must_tell("desa.json", number, &["Nomor 1 dipakai dua kali"]);
}

/// Writes a journal in which a program sets the place of the meeting without having seen any other, line by line.
fn journal(example: &Example, writer: u32, places: &[&str]) -> (PathBuf, Vec<Line>) {
    let writer = WriterId(writer);
    let id: SessionId = "35.28.04.2018:2023-tw1".parse().unwrap();
    let identity = Identity {
        writer,
        who: "Notulis".to_owned(),
        author: format!("Notulis {writer}"),
        machine: "balai".to_owned(),
        started: "2023-04-06T08:00:00+07:00".to_owned(),
    };
    let trail_folder = example.path("2023-tw1.jejak");
    fs::create_dir_all(&trail_folder).unwrap();
    let mut journal = Journal::new(RealDisk::shared(), &trail_folder, &id.to_string(), identity);
    let file = read(&fs::read(example.path("2023-tw1.json")).unwrap()).unwrap().0;
    let mut trail = Trail::join(&file, &[]).0;
    let at = chrono::DateTime::parse_from_rfc3339("2023-04-06T08:00:00+07:00").unwrap();
    let mut lines = Vec::new();
    for (number, place) in (1..).zip(places) {
        let change = Change::set(Target::Meeting, Field::Place, *place);
        let author = format!("Notulis {writer}");
        let line = trail.stamp(change, LineId { writer, number }, &author, at, None);
        trail.take(&line);
        journal.push(number, &line.to_json().to_string()).unwrap();
        lines.push(line);
    }
    journal.write().unwrap();
    (journal.path().unwrap(), lines)
}

#[test]
fn torn_and_damaged_lines_of_a_journal_are_told() {
    let torn = |example: &Example| {
        let (path, _) = journal(example, 7, &["Balai Desa"]);
        let mut bytes = fs::read(&path).unwrap();
        bytes.extend_from_slice(b"{\"crc\":\"0000");
        fs::write(path, bytes).unwrap();
    };
    must_tell("2023-tw1.json", torn, &["notulis-00000007.jsonl: baris terakhir terpotong pada bita"]);
    let damaged = |example: &Example| {
        let (path, _) = journal(example, 7, &["Balai Dusun", "Balai Desa"]);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(path, text.replacen("Dusun", "Dosun", 1)).unwrap();
    };
    must_tell("2023-tw1.json", damaged, &["notulis-00000007.jsonl: baris rusak pada bita"]);
}

#[test]
fn a_journal_is_checked_by_itself_too() {
    let example = Example::copy();
    let (path, _) = journal(&example, 7, &["Balai Desa"]);
    let path = path.to_str().unwrap();
    assert_eq!(rakor(&["periksa", path]).code, 0);
    let mut bytes = fs::read(path).unwrap();
    bytes.truncate(bytes.len() - 5);
    fs::write(path, bytes).unwrap();
    let ran = rakor(&["periksa", path]);
    assert_eq!(ran.code, 1);
    assert!(ran.out.contains("terpotong"), "{}", ran.out);
}

#[test]
fn open_conflicts_are_told_with_their_authors() {
    let two = |example: &Example| {
        journal(example, 7, &["Balai Dusun"]);
        journal(example, 8, &["Aula Kecamatan"]);
    };
    let parts = ["Belum diputuskan: Data rapat, Tempat; ", "Notulis 00000007", "Notulis 00000008"];
    must_tell("2023-tw1.json", two, &parts);
}

#[test]
fn a_json_edited_by_hand_is_told_with_the_field() {
    let edited = |example: &Example| {
        let (_, lines) = journal(example, 7, &["Balai Dusun"]);
        let file = read(&fs::read(example.path("2023-tw1.json")).unwrap()).unwrap().0;
        let trail = Trail::join(&file, &lines).0;
        fs::write(example.path("2023-tw1.json"), write(trail.session())).unwrap();
        let ran = rakor(&["periksa", example.folder()]);
        assert_eq!(ran.code, 0, "before the edit: {}", ran.out);
        example.replace("2023-tw1.json", "\"place\": \"Balai Dusun\"", "\"place\": \"Pendopo\"");
    };
    must_tell("2023-tw1.json", edited, &["Diubah dengan tangan dalam JSON: Data rapat, Tempat."]);
}
