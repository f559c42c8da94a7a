//! The meeting's JSON: whole or not at all, by one program, never over somebody's edit.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant, SystemTime};

use rakor::domain::WriterId;
use rakor::store::atomic::{Target, Written, remove_leftovers, write_json};
use rakor::store::{Job, RealDisk, Report};

use crate::support::{Bench, STEM};

fn changed(report: Report) -> Option<(Option<String>, u64)> {
    match report {
        Report::JsonChanged { json, generation, .. } => {
            Some((json.map(|bytes| String::from_utf8(bytes).unwrap()), generation))
        }
        _ => None,
    }
}

/// A session file of the meeting, told from others by its place.
fn file(place: &str) -> String {
    format!(
        "{{\"format\":\"rakor-sesi/1\",\"id\":\"35.28.04.2018:{STEM}\",\"meeting\":{{\"place\":\"{place}\"}}}}"
    )
}

/// What was kept beside the trail because it could not be read.
fn kept(trail: &Path) -> Vec<Vec<u8>> {
    let files = fs::read_dir(trail).unwrap().flatten();
    let kept = files.filter(|file| file.file_name().to_string_lossy().starts_with("rusak-"));
    kept.map(|file| fs::read(file.path()).unwrap()).collect()
}

#[test]
fn of_many_offers_the_newest_is_written_after_two_seconds_or_on_leaving() {
    let folder = tempfile::tempdir().unwrap();
    let (bench, generation) = Bench::open(folder.path(), 1);
    bench.offer(&file("0"), generation);
    bench.wait_projected();
    let start = Instant::now();
    (1..=5).for_each(|n| bench.offer(&format!("{{\"v\":{n}}}"), generation));
    bench.wait_projected();
    assert!(start.elapsed() >= Duration::from_millis(1900), "{:?}", start.elapsed());
    assert_eq!(bench.json().as_deref(), Some("{\"v\":5}"));
    let previous = fs::read_to_string(folder.path().join(format!("{STEM}.jejak/sebelumnya.json"))).unwrap();
    assert_eq!(previous, file("0"), "the four between were never written");
    bench.offer("{\"v\":6}", generation);
    let path = bench.folder.join(format!("{STEM}.json"));
    assert!(bench.quit().is_empty());
    assert_eq!(fs::read_to_string(path).unwrap(), "{\"v\":6}");
}

#[test]
fn an_edit_by_hand_is_told_and_not_overwritten_by_what_had_not_seen_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(format!("{STEM}.json"));
    fs::write(&path, "{\"v\":1}").unwrap();
    let (bench, generation) = Bench::open(folder.path(), 1);
    fs::write(&path, file("hand")).unwrap();
    bench.offer("{\"v\":2}", generation);
    let (json, newer) = bench.wait(changed);
    assert_eq!(json, Some(file("hand")));
    bench.offer("{\"v\":3}", generation);
    bench.send(Job::Flush { stem: STEM.to_owned() });
    bench.offer("{\"v\":\"hand and 4\"}", newer);
    bench.wait_projected();
    assert_eq!(bench.json().as_deref(), Some("{\"v\":\"hand and 4\"}"));
    let previous = fs::read_to_string(folder.path().join(format!("{STEM}.jejak/sebelumnya.json"))).unwrap();
    assert_eq!(previous, file("hand"), "3 had not seen the edit and was dropped");
}

#[test]
fn an_edit_by_hand_is_noticed_while_nothing_is_offered() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(format!("{STEM}.json"));
    fs::write(&path, "{\"v\":1}").unwrap();
    let (bench, _) = Bench::open(folder.path(), 1);
    fs::write(&path, "{\"v\":22}").unwrap();
    assert_eq!(bench.wait(changed).0.as_deref(), Some("{\"v\":22}"));
    fs::remove_file(&path).unwrap();
    assert_eq!(bench.wait(changed).0, None);
}

#[test]
fn a_damaged_json_does_not_drive_out_the_last_good_one() {
    let folder = tempfile::tempdir().unwrap();
    let (json, trail) = (folder.path().join("2023-tw2.json"), folder.path().join("2023-tw2.jejak"));
    let target = Target { json: json.clone(), trail: trail.clone(), writer: WriterId(1) };
    write_json(&RealDisk, &target, file("1").as_bytes()).unwrap();
    write_json(&RealDisk, &target, file("2").as_bytes()).unwrap();
    fs::write(&json, "{\"v\":").unwrap();
    assert_eq!(write_json(&RealDisk, &target, file("3").as_bytes()).unwrap(), Written::Replaced);
    assert_eq!(fs::read(trail.join("sebelumnya.json")).unwrap(), file("1").as_bytes());
    assert_eq!(kept(&trail), [b"{\"v\":".to_vec()]);
}

#[test]
fn a_json_of_another_format_or_meeting_is_kept_for_good() {
    let folder = tempfile::tempdir().unwrap();
    let (json, trail) = (folder.path().join("2023-tw2.json"), folder.path().join("2023-tw2.jejak"));
    let target = Target { json: json.clone(), trail: trail.clone(), writer: WriterId(1) };
    let newer = file("baru").replace("sesi/1", "sesi/2");
    let other = file("lain").replace(STEM, "2023-tw3");
    for unread in [&newer, &other] {
        fs::write(&json, unread).unwrap();
        for place in ["1", "2", "3"] {
            write_json(&RealDisk, &target, file(place).as_bytes()).unwrap();
        }
        assert!(kept(&trail).contains(&unread.clone().into_bytes()), "{unread}");
    }
}

#[test]
fn equal_bytes_are_not_written_again() {
    let folder = tempfile::tempdir().unwrap();
    let json = folder.path().join("2023-tw2.json");
    let target = Target { json, trail: folder.path().join("2023-tw2.jejak"), writer: WriterId(1) };
    assert_eq!(write_json(&RealDisk, &target, b"{}").unwrap(), Written::Replaced);
    let before = crate::support::snapshot(folder.path());
    assert_eq!(write_json(&RealDisk, &target, b"{}").unwrap(), Written::Unchanged);
    assert_eq!(before, crate::support::snapshot(folder.path()));
}

/// A program that ended between writing the temporary file and putting it in place.
#[test]
fn what_a_killed_program_left_is_removed_and_the_old_json_stands() {
    let folder = tempfile::tempdir().unwrap();
    let trail = folder.path().join(format!("{STEM}.jejak"));
    fs::create_dir(&trail).unwrap();
    fs::write(folder.path().join(format!("{STEM}.json")), "{\"v\":1}").unwrap();
    let [old, young] = ["baru-000000aa.sementara", "baru-000000bb.sementara"].map(|name| trail.join(name));
    fs::write(&old, "{\"v\":2").unwrap();
    fs::write(&young, "{\"v\":2").unwrap();
    let an_hour_ago = SystemTime::now() - Duration::from_hours(1);
    fs::File::options().append(true).open(&old).unwrap().set_modified(an_hour_ago).unwrap();

    let (bench, generation) = Bench::open(folder.path(), 1);
    assert_eq!(bench.json().as_deref(), Some("{\"v\":1}"));
    assert!(old.exists(), "looking removes nothing");
    bench.offer("{\"v\":3}", generation);
    bench.wait_projected();
    assert_eq!((old.exists(), young.exists()), (false, true), "a young one may be in use on another machine");
    assert_eq!(bench.json().as_deref(), Some("{\"v\":3}"));
    assert_eq!(remove_leftovers(&RealDisk, &trail), 0);
}

/// Ended between giving the old file its second name and putting the new one in place: both names are one file then.
#[test]
fn a_previous_generation_that_is_the_json_itself_does_no_harm() {
    let folder = tempfile::tempdir().unwrap();
    let (json, trail) = (folder.path().join("2023-tw2.json"), folder.path().join("2023-tw2.jejak"));
    fs::create_dir(&trail).unwrap();
    fs::write(&json, file("1")).unwrap();
    fs::hard_link(&json, trail.join("sebelumnya.json")).unwrap();
    let target = Target { json: json.clone(), trail: trail.clone(), writer: WriterId(1) };
    write_json(&RealDisk, &target, b"{\"v\":2}").unwrap();
    assert_eq!(fs::read(&json).unwrap(), b"{\"v\":2}");
    assert_eq!(fs::read(trail.join("sebelumnya.json")).unwrap(), file("1").as_bytes());
    assert_eq!(fs::read_dir(&trail).unwrap().count(), 1, "no temporary name stays");
}

#[test]
fn who_may_not_project_gives_up_what_waits_and_the_lock() {
    let folder = tempfile::tempdir().unwrap();
    let (one, generation) = Bench::open(folder.path(), 1);
    one.offer("{\"v\":1}", generation);
    one.wait_projected();
    one.offer("{\"v\":2}", generation);
    one.send(Job::Project { stem: STEM.to_owned(), json: Vec::new(), seen: generation, may_project: false });
    let (two, generation) = Bench::open(folder.path(), 2);
    two.offer("{\"v\":3}", generation);
    two.wait_projected();
    assert!(one.quit().is_empty());
    assert_eq!(two.json().as_deref(), Some("{\"v\":3}"));
}

#[cfg(unix)]
#[test]
fn new_files_have_the_mode_of_their_folder() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o770)).unwrap();
    let (bench, generation) = Bench::open(folder.path(), 1);
    bench.append(1, "{}");
    bench.offer("{}", generation);
    assert!(bench.quit().is_empty());
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    for path in crate::support::snapshot(folder.path()).keys() {
        let wanted = if path.is_dir() { 0o770 } else { 0o660 };
        assert_eq!(mode(path), wanted, "{}", path.display());
    }
}
