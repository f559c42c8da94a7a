//! Two programs on one meeting, in one process and in two.

use std::collections::BTreeSet;
use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use rakor::store::{LOCK_FILE, Lock, RealDisk, Report, read_meeting};

use crate::support::{BeforeLock, Bench, FailingDisk, PATIENCE, STEM, lines, texts};

fn line(writer: u32, n: u32) -> String {
    format!(r#"{{"id":"{writer:08x}.{n}"}}"#)
}

/// Waits until the other program's lines have all come.
fn wait_lines(bench: &Bench, other: u32, count: u32) {
    let wanted: BTreeSet<_> = (1..=count).map(|n| line(other, n)).collect();
    let mut seen = BTreeSet::new();
    while seen != wanted {
        let new = bench.wait(|report| match report {
            Report::Lines { journal, .. } if journal.writer.0 == other => Some(texts(&journal)),
            _ => None,
        });
        seen.extend(new);
    }
}

#[test]
fn each_sees_what_the_other_writes_and_nothing_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let benches = [1, 2].map(|writer| Bench::open(folder.path(), writer).0);
    for n in 1..=200 {
        for (bench, writer) in benches.iter().zip([1, 2]) {
            bench.append(n, &line(writer, n));
        }
    }
    wait_lines(&benches[0], 2, 200);
    wait_lines(&benches[1], 1, 200);
    for (bench, writer) in benches.iter().zip([1, 2]) {
        let own = bench
            .within(Duration::from_millis(100))
            .into_iter()
            .any(|report| matches!(report, Report::Lines { journal, .. } if journal.writer.0 == writer));
        assert!(!own);
    }
    for bench in benches {
        assert!(bench.quit().is_empty());
    }
    assert_eq!(lines(folder.path()).len(), 400);
}

#[test]
fn while_one_writes_the_other_sees_it_soon() {
    let folder = tempfile::tempdir().unwrap();
    let [one, two] = [1, 2].map(|writer| Bench::open(folder.path(), writer).0);
    one.append(1, &line(1, 1));
    wait_lines(&two, 1, 1);
    let mut times: Vec<_> = (2..=11)
        .map(|n| {
            let start = Instant::now();
            one.append(n, &line(1, n));
            let wanted = line(1, n);
            two.wait(|report| match report {
                Report::Lines { journal, .. } => texts(&journal).contains(&wanted).then_some(()),
                _ => None,
            });
            start.elapsed()
        })
        .collect();
    times.sort();
    assert!(times[5] < Duration::from_millis(150), "{times:?}");
}

#[test]
fn only_one_writes_the_json_and_the_other_takes_over() {
    let folder = tempfile::tempdir().unwrap();
    let (one, seen_by_one) = Bench::open(folder.path(), 1);
    let (two, seen_by_two) = Bench::open(folder.path(), 2);
    one.offer("{\"v\":1}", seen_by_one);
    one.wait_projected();
    two.offer("{\"v\":2}", seen_by_two);
    // longer than a look and the rhythm of writing
    let reports = two.within(Duration::from_millis(2500));
    assert!(reports.is_empty(), "who does not write is not troubled: {reports:?}");
    assert_eq!(two.json().as_deref(), Some("{\"v\":1}"));
    assert!(one.quit().is_empty());
    let generation = two.wait(|report| match report {
        Report::JsonChanged { generation, json: Some(json), .. } => {
            assert_eq!(json, b"{\"v\":1}");
            Some(generation)
        }
        _ => None,
    });
    two.offer("{\"v\":3}", generation);
    two.wait_projected();
    assert_eq!(two.json().as_deref(), Some("{\"v\":3}"));
}

#[test]
fn leaving_while_another_writes_the_json_leaves_nothing_behind() {
    let folder = tempfile::tempdir().unwrap();
    let trail = folder.path().join(format!("{STEM}.jejak"));
    fs::create_dir(&trail).unwrap();
    let held = Lock::try_take(&RealDisk, &trail).unwrap();
    assert!(held.is_some());
    let (bench, generation) = Bench::open(folder.path(), 1);
    bench.append(1, &line(1, 1));
    bench.offer("{}", generation);
    assert_eq!(bench.quit(), [], "its line is in the trail, and the JSON is the other's business");
    assert_eq!(lines(folder.path()), [line(1, 1)]);
}

/// What the other process runs: appends lines as fast as they are asked for and prints what is saved.
#[test]
#[ignore = "run by the tests below as a process of its own"]
fn child() {
    let Ok(folder) = env::var("RAKOR_TEST_FOLDER") else { return };
    let writer = env::var("RAKOR_TEST_WRITER").unwrap().parse().unwrap();
    let count: u32 = env::var("RAKOR_TEST_COUNT").unwrap().parse().unwrap();
    let (bench, generation) = Bench::open(Path::new(&folder), writer);
    for n in 1..=count {
        bench.append(n, &line(writer, n));
        bench.offer(&format!("{{\"upto\":{n}}}"), generation);
        if n % 5 == 0 {
            bench.wait_saved(n);
            println!("\nsaved {n}");
            std::io::stdout().flush().unwrap();
        }
    }
    assert!(bench.quit().is_empty());
}

fn spawn(folder: &Path, writer: u32, count: u32) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["two_programs::child", "--exact", "--ignored", "--nocapture"])
        .env("RAKOR_TEST_FOLDER", folder)
        .env("RAKOR_TEST_WRITER", writer.to_string())
        .env("RAKOR_TEST_COUNT", count.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

#[test]
fn two_processes_write_side_by_side_and_a_third_sees_all() {
    let folder = tempfile::tempdir().unwrap();
    let (watching, _) = Bench::open(folder.path(), 9);
    let mut children = [1, 2].map(|writer| spawn(folder.path(), writer, 100));
    wait_lines_of_both(&watching);
    for child in &mut children {
        assert!(child.wait().unwrap().success());
    }
    assert_eq!(lines(folder.path()).len(), 200);
    let json = watching.json().unwrap();
    assert!(json.starts_with("{\"upto\":") && json.ends_with('}'), "{json}");
}

fn wait_lines_of_both(bench: &Bench) {
    let end = Instant::now() + PATIENCE;
    let mut seen = BTreeSet::new();
    while seen.len() < 200 && Instant::now() < end {
        seen.extend(bench.wait(|report| match report {
            Report::Lines { journal, .. } => Some(texts(&journal)),
            _ => None,
        }));
    }
    assert_eq!(seen.len(), 200);
}

#[test]
fn a_killed_program_loses_nothing_that_it_called_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut child = spawn(folder.path(), 1, 100_000);
    let mut output = BufReader::new(child.stdout.take().unwrap()).lines();
    let mut saved = 0;
    while saved < 200 {
        let text = output.next().expect("the child is running").unwrap();
        saved = text.strip_prefix("saved ").map_or(saved, |number| number.parse().unwrap());
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let contents = read_meeting(folder.path(), STEM);
    assert!(contents.troubles.is_empty());
    assert!(contents.journals.iter().all(|journal| journal.damaged.is_empty()));
    let found: BTreeSet<_> = lines(folder.path()).into_iter().collect();
    assert!((1..=saved).all(|n| found.contains(&line(1, n))));
    let json = contents.json.map(|bytes| String::from_utf8(bytes).unwrap()).unwrap();
    assert!(json.starts_with("{\"upto\":") && json.ends_with('}'), "{json}");
    // its lock has gone with it
    let (bench, generation) = Bench::open(folder.path(), 2);
    bench.offer("{\"after\":true}", generation);
    bench.wait_projected();
}

#[cfg(unix)]
#[test]
fn a_lock_whose_file_was_removed_is_no_good_and_does_not_bar_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let first = Lock::try_take(&RealDisk, folder.path()).unwrap().expect("free");
    assert!(first.is_good());
    fs::remove_file(folder.path().join(LOCK_FILE)).unwrap();
    assert!(!first.is_good());
    assert!(Lock::try_take(&RealDisk, folder.path()).unwrap().is_some());
}

/// What makes a program look again after locking: the file that it opened may have been removed meanwhile.
#[cfg(unix)]
#[test]
fn a_lock_file_that_is_removed_before_it_is_locked_is_taken_anew() {
    let folder = tempfile::tempdir().unwrap();
    let disk = FailingDisk::default();
    disk.before_next_lock(BeforeLock::Removed);
    let lock = Lock::try_take(&disk, folder.path()).unwrap().expect("nobody holds it");
    assert!(lock.is_good(), "a lock on a file that is gone keeps nobody out");
    assert!(Lock::try_take(&RealDisk, folder.path()).unwrap().is_none());
}

#[cfg(unix)]
#[test]
fn a_program_that_waits_in_front_of_a_removed_lock_file_never_holds_it_together_with_another() {
    let folder = tempfile::tempdir().unwrap();
    let disk = FailingDisk::default();
    disk.before_next_lock(BeforeLock::Retaken);
    let mine = Lock::try_take(&disk, folder.path()).unwrap();
    let others = disk.retaken().expect("the other one was quicker");
    assert!(others.is_good());
    assert!(mine.is_none(), "two hold the lock");
    drop(others);
    assert!(Lock::try_take(&disk, folder.path()).unwrap().is_some());
}
