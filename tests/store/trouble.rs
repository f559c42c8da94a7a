//! Disks that fail: nothing is lost, and nothing is called saved that is not.

use std::fs;
use std::io::ErrorKind;
use std::sync::Arc;
use std::time::Duration;

use rakor::store::{Job, Reason, Report, read_meeting};

use crate::support::{Bench, FailingDisk, STEM, lines};

fn line(n: u32) -> String {
    format!(r#"{{"n":{n:04}}}"#)
}

fn expected(range: std::ops::RangeInclusive<u32>) -> Vec<String> {
    range.map(line).collect()
}

fn failing() -> (tempfile::TempDir, FailingDisk, Bench, u64) {
    let folder = tempfile::tempdir().unwrap();
    let disk = FailingDisk::default();
    let (bench, generation) = Bench::on(Arc::new(disk.clone()), folder.path(), 7).opened();
    (folder, disk, bench, generation)
}

fn reason(report: Report) -> Option<Reason> {
    match report {
        Report::Trouble { error, .. } => Some(error.reason()),
        _ => None,
    }
}

#[test]
fn a_line_is_called_saved_only_after_its_flush() {
    let (folder, disk, bench, _) = failing();
    disk.hold_syncs();
    bench.append(1, &line(1));
    let reports = bench.within(Duration::from_millis(300));
    assert!(reports.is_empty(), "{reports:?}");
    assert_eq!(lines(folder.path()), expected(1..=1), "yet it is written");
    disk.mend();
    bench.wait_saved(1);
}

#[test]
fn on_a_full_disk_lines_wait_in_order_and_are_saved_when_there_is_room() {
    let (folder, disk, bench, _) = failing();
    bench.append(1, &line(1));
    bench.wait_saved(1);
    // the second line is cut in its middle
    disk.leave_room(20);
    (2..=50).for_each(|n| bench.append(n, &line(n)));
    assert_eq!(bench.wait(reason), Reason::DiskFull);
    disk.leave_room(100);
    let told_again = bench.within(Duration::from_millis(1500)).into_iter().filter_map(reason).count();
    assert_eq!(told_again, 0, "a trouble is told once");
    disk.mend();
    bench.wait_recovered();
    bench.wait_saved(50);
    let contents = read_meeting(folder.path(), STEM);
    let damaged: usize = contents.journals.iter().map(|journal| journal.damaged.len()).sum();
    assert_eq!((contents.journals.len(), damaged), (1, 0));
    let written: Vec<_> = contents.journals[0].entries.iter().map(|entry| entry.json.clone()).collect();
    assert_eq!(written, expected(1..=50), "in order, each once");
}

#[test]
fn after_a_failed_flush_a_new_file_holds_all_that_was_not_flushed() {
    let (folder, disk, bench, _) = failing();
    bench.append(1, &line(1));
    bench.wait_saved(1);
    disk.fail_syncs(ErrorKind::Other);
    bench.append(2, &line(2));
    assert_eq!(bench.wait(reason), Reason::Other);
    disk.mend();
    bench.append(3, &line(3));
    bench.wait_saved(3);
    let journals = read_meeting(folder.path(), STEM).journals;
    assert!(journals.len() >= 2);
    let last = journals.last().unwrap();
    assert!(last.name.starts_with("notulis-00000007-"), "{}", last.name);
    assert!(last.header.is_some());
    let later: Vec<_> = journals.iter().skip(1).flat_map(|journal| &journal.entries).collect();
    assert!(later.iter().any(|entry| entry.json == line(2)), "the line whose flush failed is written again");
    assert_eq!(lines(folder.path()), expected(1..=3));
}

#[test]
fn a_disk_whose_flushes_keep_failing_is_not_filled_with_files() {
    let (folder, disk, bench, _) = failing();
    disk.fail_syncs(ErrorKind::Other);
    (1..=200).for_each(|n| bench.append(n, &line(n)));
    bench.wait(reason);
    let told_again = bench.within(Duration::from_millis(1500)).len();
    assert_eq!(told_again, 0);
    let files = read_meeting(folder.path(), STEM).journals.len();
    assert!((2..=4).contains(&files), "{files}");
    disk.mend();
    bench.wait_saved(200);
    assert_eq!(lines(folder.path()), expected(1..=200));
}

#[test]
fn a_folder_that_can_only_be_read_is_told_at_the_first_line_and_the_line_is_kept() {
    let (folder, disk, bench, generation) = failing();
    disk.fail_creation(ErrorKind::PermissionDenied);
    bench.append(1, &line(1));
    assert_eq!(bench.wait(reason), Reason::ReadOnly);
    bench.offer("{}", generation);
    let left = bench.quit();
    assert_eq!(left.len(), 1);
    assert_eq!(left[0].lines, [(1, line(1))]);
    assert_eq!(left[0].json.as_deref(), Some(b"{}".as_slice()));
    assert!(lines(folder.path()).is_empty());
}

#[test]
fn what_a_closed_meeting_could_not_save_is_tried_again_on_leaving() {
    let (folder, disk, bench, _) = failing();
    disk.fail_creation(ErrorKind::StorageFull);
    bench.append(1, &line(1));
    bench.send(Job::Close { stem: STEM.to_owned() });
    bench.wait(|report| matches!(report, Report::Closed { .. }).then_some(()));
    disk.mend();
    assert!(bench.quit().is_empty());
    assert_eq!(lines(folder.path()), expected(1..=1));
}

#[test]
fn a_json_that_cannot_be_put_in_place_leaves_the_old_one_and_is_tried_again() {
    let (folder, disk, bench, generation) = failing();
    bench.offer(r#"{"v":1}"#, generation);
    bench.wait_projected();
    disk.fail_renames(ErrorKind::Other);
    bench.offer(r#"{"v":2}"#, generation);
    assert_eq!(bench.wait(reason), Reason::Other);
    assert_eq!(bench.json().as_deref(), Some(r#"{"v":1}"#));
    disk.mend();
    bench.wait_recovered();
    assert_eq!(bench.json().as_deref(), Some(r#"{"v":2}"#));
    let trail = fs::read_dir(folder.path().join(format!("{STEM}.jejak"))).unwrap();
    let left = trail.flatten().filter(|file| file.path().extension().is_some_and(|end| end == "sementara"));
    assert_eq!(left.count(), 0, "no temporary file stays");
}

#[test]
fn the_json_is_never_ahead_of_the_trail() {
    let (_folder, disk, bench, generation) = failing();
    bench.append(1, &line(1));
    bench.wait_saved(1);
    disk.leave_room(0);
    bench.append(2, &line(2));
    bench.offer(r#"{"upto":2}"#, generation);
    assert_eq!(bench.wait(reason), Reason::DiskFull);
    assert_eq!(bench.json(), None);
    disk.mend();
    bench.wait_projected();
    assert_eq!(bench.json().as_deref(), Some(r#"{"upto":2}"#));
}

#[test]
fn a_line_that_is_none_is_refused_and_the_next_is_taken() {
    let (folder, _disk, bench, _) = failing();
    bench.append(1, "{\n}");
    let number = bench.wait(|report| match report {
        Report::Refused { number, .. } => Some(number),
        _ => None,
    });
    assert_eq!((number, bench.wait(reason)), (1, Reason::Damaged));
    bench.append(2, &line(2));
    bench.wait_saved(2);
    assert_eq!(lines(folder.path()), expected(2..=2));
}

#[cfg(unix)]
#[test]
fn when_the_trail_is_deleted_under_way_later_lines_still_reach_the_disk() {
    let (folder, _disk, bench, _) = failing();
    bench.append(1, &line(1));
    bench.wait_saved(1);
    fs::remove_dir_all(folder.path().join(format!("{STEM}.jejak"))).unwrap();
    assert_eq!(bench.wait(reason), Reason::Missing);
    bench.append(2, &line(2));
    bench.wait_saved(2);
    assert_eq!(lines(folder.path()), expected(2..=2));
}

#[cfg(unix)]
#[test]
fn a_trail_that_is_a_link_is_not_written_into() {
    let (folder, _disk, bench, _) = failing();
    let elsewhere = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink(elsewhere.path(), folder.path().join(format!("{STEM}.jejak"))).unwrap();
    bench.append(1, &line(1));
    assert_eq!(bench.wait(reason), Reason::Link);
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0);
}
