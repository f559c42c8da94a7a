//! What is told when the command line is wrong, or what it names is not there.

use crate::support::{Example, rakor};

/// Runs the program, which must end with a code and a sentence that has some parts, and write no result.
fn told(arguments: &[&str], code: i32, parts: &[&str]) {
    let ran = rakor(arguments);
    assert_eq!((ran.code, ran.out.as_str()), (code, ""), "{arguments:?}: {}", ran.err);
    for part in parts {
        assert!(ran.err.contains(part), "{arguments:?}: {part} is not in: {}", ran.err);
    }
}

#[test]
fn wrong_usage_ends_with_two_and_names_what_was_wrong() {
    told(&["--temma", "polos"], 2, &["Tidak ada pilihan --temma.", "Maksud Anda --tema?", "rakor --help"]);
    told(&["--temma", "--lang", "en"], 2, &["There is no option --temma.", "Did you mean --tema?"]);
    told(&["--lang", "fr", "daftar"], 2, &["“fr” tidak dikenal", "id, en"]);
    told(&["daftar", "--format", "xml"], 2, &["“xml”", "tabel, json, csv, ndjson"]);
    told(&["periksa"], 2, &["PATH"]);
    told(&["tampil", "notulen"], 2, &["“notulen” bukan berkas rapat dan bukan triwulan"]);
    told(&["daftar", "tw:2023-7"], 2, &["“tw:2023-7” bukan triwulan"]);
    told(&["sessions", "daftar"], 2, &["--folder sessions"]);
}

#[test]
fn what_is_not_there_ends_with_three_and_a_next_step() {
    let example = Example::copy();
    let folder = example.folder();
    told(
        &["tampil", "2025-tw1", "--folder", folder],
        3,
        &["Rapat 2025-tw1 tidak ada", "Yang ada: 2023-tw1, "],
    );
    told(&["tampil", &example.text("x.json")], 3, &["tidak ada", "rakor daftar"]);
    told(&["daftar", "--folder", &example.text("tidak-ada")], 3, &["tidak ada. Periksa tulisannya"]);
    told(&["daftar", "--folder", &example.text("desa.json")], 3, &["bukan folder"]);
    told(&["periksa", &example.text("tidak-ada")], 3, &["tidak ada"]);
    told(&["periksa", &example.text("tidak-ada"), "--lang", "en"], 3, &["is not there"]);
    told(&[&example.text("tidak-ada")], 3, &["tidak ada. Periksa tulisannya, atau buat dahulu"]);
    told(&["periska"], 3, &["Folder periska tidak ada", "Maksud Anda periksa?"]);
    assert!(!example.path("tidak-ada").exists(), "asking for a folder does not create it");
}

#[test]
fn the_meeting_room_without_a_terminal_says_so() {
    let example = Example::copy();
    told(&[example.folder()], 3, &["Ruang rapat memerlukan terminal"]);
    told(&[example.folder(), "--lang", "en"], 3, &["The meeting room needs a terminal"]);
    told(&[&example.text("2023-tw2.json")], 3, &["Ruang rapat memerlukan terminal"]);
}

#[test]
fn a_folder_named_like_a_command_is_reached_by_its_path() {
    let example = Example::copy();
    std::fs::create_dir(example.path("daftar")).unwrap();
    let output = crate::support::program(&["./daftar"]).current_dir(example.folder()).output().unwrap();
    let ran = crate::support::ran(output);
    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("memerlukan terminal"), "the room was meant: {}", ran.err);
}

#[test]
fn a_broken_file_cannot_be_shown_and_is_told_beside_the_list() {
    let example = Example::copy();
    std::fs::write(example.path("2023-tw2.json"), "{\n  \"format\": ").unwrap();
    told(
        &["tampil", &example.text("2023-tw2.json")],
        3,
        &["2023-tw2.json rusak atau terpotong (baris 2, kolom"],
    );
    let ran = rakor(&["daftar", "--folder", example.folder(), "--format", "csv"]);
    assert_eq!((ran.code, ran.out.lines().count()), (1, 4), "the others are listed");
    assert!(ran.err.contains("2023-tw2.json rusak"), "{}", ran.err);
}

#[cfg(unix)]
#[test]
fn what_may_not_be_read_ends_with_three() {
    use crate::support::{forbid, permit};
    let example = Example::copy();
    let file = example.path("2023-tw1.json");
    if !forbid(&file) {
        return;
    }
    told(&["tampil", &example.text("2023-tw1.json")], 3, &["Gagal membaca 2023-tw1.json: tidak ada izin."]);
    told(&["periksa", &example.text("2023-tw1.json")], 3, &["tidak ada izin"]);
    let ran = rakor(&["periksa", example.folder()]);
    assert_eq!(ran.code, 1, "the rest of a folder is checked all the same: {}", ran.out);
    assert!(forbid(std::path::Path::new(example.folder())));
    told(&["daftar", "--folder", example.folder()], 3, &["tidak ada izin"]);
    permit(std::path::Path::new(example.folder()));
}
