//! What is found in a folder.

use std::fs;
use std::fs::File;

use rakor::store::{JSON_LIMIT, Reason, Stamp, read_limited, scan};

use crate::support::{Bench, STEM};

#[test]
fn meetings_copies_and_rivals_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let id = r#"{"id":"35.28.04.2018:2023-tw2"}"#;
    for (name, text) in [
        ("desa.json", "{}"),
        ("2023-tw2.json", id),
        ("2023-tw1.json", "{}"),
        ("2023-tw1-r2.json", "{}"),
        ("2023-tw2.sync-conflict-20230701-101112-ABCDEFG.json", id),
        ("2023-tw2 (1).json", id),
        ("rapat juli.json", id),
        ("belanja.json", "[1, 2]"),
        ("rusak.json", "{"),
        ("catatan.txt", "x"),
    ] {
        fs::write(folder.path().join(name), text).unwrap();
    }
    let listing = scan(folder.path()).unwrap();
    let stems: Vec<_> = listing.meetings.iter().map(|meeting| meeting.stem.as_str()).collect();
    assert_eq!(stems, ["2023-tw1", "2023-tw1-r2", "2023-tw2"]);
    assert!(listing.village.is_some() && listing.exists && !listing.is_read_only);
    assert_eq!(listing.meeting("2023-tw2").unwrap().json.unwrap().length, id.len() as u64);
    assert_eq!(listing.copies.iter().map(|copy| copy.stem.as_str()).collect::<Vec<_>>(), ["2023-tw2"; 2]);
    assert_eq!(listing.rivals.len(), 1);
    assert!(listing.rivals[0].path.ends_with("rapat juli.json") && listing.rivals[0].stem == "2023-tw2");
}

#[test]
fn a_meeting_that_has_only_its_trail_is_listed() {
    let folder = tempfile::tempdir().unwrap();
    let (bench, _) = Bench::open(folder.path(), 1);
    bench.append(1, "{}");
    assert!(bench.quit().is_empty());
    fs::create_dir(folder.path().join("2022-tw4.jejak")).unwrap();
    let listing = scan(folder.path()).unwrap();
    assert_eq!(listing.meetings.len(), 1, "an empty trail is no meeting");
    let found = listing.meeting(STEM).unwrap();
    assert_eq!((found.json, found.journals), (None, 1));
    assert!(found.journal_bytes > 100 && found.changed.is_some());
}

#[test]
fn what_cannot_be_read_is_listed_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    File::create(folder.path().join("2023-tw1.json")).unwrap().set_len(JSON_LIMIT + 1).unwrap();
    fs::create_dir(folder.path().join("2023-tw2.json")).unwrap();
    let listing = scan(folder.path()).unwrap();
    let reasons: Vec<_> =
        listing.meetings.iter().map(|found| found.trouble.as_ref().unwrap().reason()).collect();
    assert_eq!(reasons, [Reason::TooLarge, Reason::NotAFile]);
    let file = folder.path().join("2023-tw1.json");
    assert!(scan(&file).is_err(), "a file is no folder");
}

#[cfg(unix)]
#[test]
fn links_inside_are_refused_and_the_folder_itself_may_be_one() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let real = folder.path().join("real");
    fs::create_dir(&real).unwrap();
    fs::write(folder.path().join("elsewhere.json"), "{}").unwrap();
    symlink(folder.path().join("elsewhere.json"), real.join("2023-tw2.json")).unwrap();
    symlink(&real, folder.path().join("link")).unwrap();
    let listing = scan(&folder.path().join("link")).unwrap();
    assert_eq!(listing.meeting(STEM).unwrap().trouble.as_ref().unwrap().reason(), Reason::Link);
}

#[cfg(unix)]
#[test]
fn a_link_is_refused_even_to_a_good_file() {
    let folder = tempfile::tempdir().unwrap();
    let (path, link) = (folder.path().join("a.json"), folder.path().join("b.json"));
    fs::write(&path, b"{}").unwrap();
    std::os::unix::fs::symlink(&path, &link).unwrap();
    assert_eq!(read_limited(&link, 9).unwrap_err().reason(), Reason::Link);
    assert_eq!(Stamp::at(&link).unwrap_err().reason(), Reason::Link);
}

#[cfg(unix)]
#[test]
fn a_link_outside_the_folder_that_the_user_names_is_followed() {
    let folder = tempfile::tempdir().unwrap();
    let (file, link) = (folder.path().join("a.csv"), folder.path().join("b.csv"));
    std::fs::write(&file, "a").unwrap();
    std::os::unix::fs::symlink(&file, &link).unwrap();
    assert_eq!(rakor::store::read_foreign(&link, 9).unwrap(), b"a");
}
