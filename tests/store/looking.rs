//! Looking never writes a byte.

use std::fs;
use std::time::Duration;

use rakor::store::{Job, scan};

use crate::support::{Bench, STEM, lines, snapshot, texts};

/// A folder with a meeting that has a JSON and the trail of an earlier program.
fn lived_in() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let (bench, generation) = Bench::open(folder.path(), 1);
    bench.append(1, r#"{"id":"00000001.1"}"#);
    bench.offer("{}", generation);
    assert!(bench.quit().is_empty());
    folder
}

#[test]
fn a_meeting_that_is_only_looked_at_stays_as_it_is() {
    let folder = lived_in();
    let before = snapshot(folder.path());
    scan(folder.path()).unwrap();
    let (bench, _) = Bench::open(folder.path(), 2);
    // longer than two looks at folder and JSON
    let reports = bench.within(Duration::from_millis(2300));
    assert!(reports.is_empty(), "{reports:?}");
    bench.send(Job::Flush { stem: STEM.to_owned() });
    assert!(bench.quit().is_empty());
    assert_eq!(before, snapshot(folder.path()));
}

#[test]
fn offering_the_same_bytes_touches_nothing() {
    let folder = lived_in();
    fs::remove_dir_all(folder.path().join(format!("{STEM}.jejak"))).unwrap();
    let before = snapshot(folder.path());
    let (bench, generation) = Bench::open(folder.path(), 2);
    bench.offer("{}", generation);
    bench.wait_projected();
    assert!(bench.quit().is_empty());
    assert_eq!(before, snapshot(folder.path()), "not even the trail's folder is made");
}

#[test]
fn an_empty_folder_and_a_missing_one_can_be_opened() {
    let folder = tempfile::tempdir().unwrap();
    let missing = folder.path().join("Dokumen").join("Rakor");
    assert!(!scan(&missing).unwrap().exists);
    let (bench, _) = Bench::open(&missing, 1);
    assert!(!missing.exists());
    bench.append(1, r#"{"id":"00000001.1"}"#);
    bench.wait_saved(1);
    assert!(bench.quit().is_empty());
    assert_eq!(lines(&missing), [r#"{"id":"00000001.1"}"#]);
}

#[test]
fn a_journal_begins_with_who_wrote_it_and_goes_on_when_the_meeting_is_opened_again() {
    let folder = tempfile::tempdir().unwrap();
    let (bench, _) = Bench::open(folder.path(), 0x91bc_02aa);
    bench.append(1, r#"{"n":1}"#);
    bench.send(Job::Close { stem: STEM.to_owned() });
    let (bench, _) = bench.opened();
    bench.append(2, r#"{"n":2}"#);
    assert!(bench.quit().is_empty());
    let journals = rakor::store::read_meeting(folder.path(), STEM).journals;
    assert_eq!(journals.len(), 1, "one program, one file");
    assert_eq!(journals[0].name, "notulis-91bc02aa.jsonl");
    assert_eq!(texts(&journals[0]), [r#"{"n":1}"#, r#"{"n":2}"#]);
    let header = journals[0].header.as_ref().unwrap();
    assert_eq!(header.format, "rakor-jejak/1");
    assert_eq!(header.session, "35.28.04.2018:2023-tw2");
    assert_eq!(header.author, "Sekretaris Desa");
    assert_eq!(header.started, "2023-07-06T09:00:00+07:00");
}
