//! Lines of a trail through the journals of two programs.

use rakor::domain::trail::{Change, Line, Trail};
use rakor::domain::{Field, LineId, SessionId, Target, Value, WriterId};
use rakor::store::{Job, Report};

use crate::support::{Bench, STEM};

#[test]
fn a_line_comes_out_of_the_other_program_as_it_went_in() {
    let folder = tempfile::tempdir().unwrap();
    let [one, two] = [1, 2].map(|writer| Bench::open(folder.path(), writer).0);
    let id: SessionId = "35.28.04.2018:2023-tw2".parse().unwrap();
    let change =
        Change::set(Target::Meeting, Field::named("tempat"), Value::Text("Balai Desa\n\"Toronan\"".into()));
    let at = chrono::DateTime::parse_from_rfc3339("2023-07-06T09:00:00+07:00").unwrap();
    let line = Trail::empty(id).stamp(change, LineId { writer: WriterId(1), number: 1 }, "Notulis", at, None);
    one.send(Job::append(STEM, &line));
    let journal = two.wait(|report| match report {
        Report::Lines { journal, .. } => Some(journal),
        _ => None,
    });
    let (lines, unreadable) = journal.lines();
    assert!(unreadable.is_empty());
    let sent = line.to_json();
    assert_eq!(lines.iter().map(Line::to_json).collect::<Vec<_>>(), [sent]);
}

#[test]
fn an_entry_that_is_no_line_is_told_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let (bench, _) = Bench::open(folder.path(), 1);
    bench.append(1, "{}");
    assert!(bench.quit().is_empty());
    let journal = rakor::store::read_meeting(folder.path(), STEM).journals.remove(0);
    let (lines, unreadable) = journal.lines();
    assert!(lines.is_empty());
    assert_eq!(unreadable[0].offset, journal.entries[0].offset);
}
