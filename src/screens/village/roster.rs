//! The roster as a page: one person to a line, `Nama; jabatan; unsur`.

use super::offices::of_title;
use crate::domain::text::{clean_name, folded};
use crate::domain::{Body, Office, RosterEntry};
use crate::screens::Ids;

/// The words of the bodies as they are written and read.
const BODIES: [(Body, &str, &[&str]); 3] = [
    (Body::PerangkatDesa, "perangkat", &["perangkat", "perangkat desa", "pemdes", "pemerintah desa"]),
    (Body::Bpd, "BPD", &["bpd", "badan permusyawaratan desa"]),
    (Body::Lkd, "LKD", &["lkd", "lembaga kemasyarakatan desa", "lembaga"]),
];

/// The words in a title that tell a community body.
const COMMUNITY: [&str; 9] = ["rt", "rw", "lpm", "lpmd", "pkk", "posyandu", "taruna", "kader", "lembaga"];

/// A line in its parts.
struct Person {
    name: String,
    title: String,
    bodies: Vec<Body>,
    /// A word for a body that nobody knows.
    odd: Option<String>,
}

/// The page of a roster.
pub(super) fn written(roster: &[RosterEntry]) -> String {
    let plain = |text: &str| text.replace([';', '\n'], ",");
    let line = |person: &RosterEntry| {
        let word = |body: &Body| BODIES.iter().find(|(known, ..)| known == body).map(|(_, word, _)| *word);
        let bodies: Vec<_> = person.bodies.iter().filter_map(word).collect();
        format!("{}; {}; {}", plain(&person.name), plain(&person.title), bodies.join(", "))
    };
    roster.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A line in its parts; none when it names nobody. A person without a name is called by the title.
fn person(line: &str) -> Option<Person> {
    let mut parts = line.splitn(3, ';');
    let (name, title) = (clean_name(parts.next()?), clean_name(parts.next().unwrap_or_default()));
    let (mut bodies, mut odd) = (Vec::new(), None);
    let words = parts.next().unwrap_or_default().split([',', '/', '+', ';']).map(folded);
    for word in words.filter(|word| !word.is_empty()) {
        match BODIES.iter().find(|(.., names)| names.contains(&word.as_str())) {
            Some((body, ..)) if !bodies.contains(body) => bodies.push(*body),
            Some(_) => {}
            None => odd = odd.or(Some(word)),
        }
    }
    let name = if name.is_empty() { title.clone() } else { name };
    let title = if title.is_empty() { name.clone() } else { title };
    if bodies.is_empty() {
        bodies.push(body_of(&title));
    }
    (!name.is_empty()).then_some(Person { name, title, bodies, odd })
}

/// The body that a title tells, where the line says none.
fn body_of(title: &str) -> Body {
    let title = folded(title);
    let has = |names: &[&str]| title.split(' ').any(|word| names.contains(&word));
    if has(&["bpd"]) {
        Body::Bpd
    } else if has(&COMMUNITY) {
        Body::Lkd
    } else {
        Body::PerangkatDesa
    }
}

/// Reads a page: who is named as before keeps id, number and telephone; who is new gets the next number.
pub(super) fn read(
    page: &str,
    before: &[RosterEntry],
    offices: &[Office],
    ids: &mut Ids,
) -> Vec<RosterEntry> {
    let mut left: Vec<&RosterEntry> = before.iter().collect();
    let mut highest = before.iter().map(|entry| entry.number).max().unwrap_or(0);
    let mut entry = |person: Person| {
        let same = |entry: &&RosterEntry| folded(&entry.name) == folded(&person.name);
        let known = left.iter().position(same).map(|at| left.remove(at));
        let office = match known {
            Some(known) if known.title == person.title => {
                known.office.clone().filter(|id| offices.iter().any(|office| office.id == *id))
            }
            _ => None,
        };
        let office = office.or_else(|| of_title(&person.title, offices).map(|office| office.id.clone()));
        let new = |ids: &mut Ids, highest: &mut u32| {
            *highest += 1;
            (ids.draw(), *highest)
        };
        let (id, number) = known.map_or_else(|| new(ids, &mut highest), |known| (known.id, known.number));
        RosterEntry {
            id,
            number,
            name: person.name,
            title: person.title,
            office,
            bodies: person.bodies,
            phone: known.map(|known| known.phone.clone()).unwrap_or_default(),
            extra: known.map(|known| known.extra.clone()).unwrap_or_default(),
        }
    };
    page.lines().filter_map(person).map(&mut entry).collect()
}

/// How many people of a page sit in each body first.
pub(super) fn counts(page: &str) -> [usize; 3] {
    let mut counts = [0; 3];
    for person in page.lines().filter_map(person) {
        let first = BODIES.iter().position(|(body, ..)| person.bodies.first() == Some(body));
        if let Some(count) = first.and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    counts
}

/// The first line, from 1, with a word for a body that nobody knows, and the word.
pub(super) fn odd_line(page: &str) -> Option<(usize, String)> {
    page.lines().enumerate().find_map(|(at, line)| Some((at + 1, person(line)?.odd?)))
}
