//! The roster as a page: one person to a line, `Nama; jabatan; unsur`.

use std::collections::HashSet;

use super::offices::of_title;
use crate::domain::text::{clean_name, folded};
use crate::domain::{Body, Office, RosterEntry};
use crate::screens::Ids;

/// The words of the bodies as they are written and read.
const BODIES: [(Body, &str, &[&str]); 4] = [
    (Body::PerangkatDesa, "perangkat", &["perangkat", "perangkat desa", "pemdes", "pemerintah desa"]),
    (Body::Bpd, "BPD", &["bpd", "badan permusyawaratan desa"]),
    (Body::Lkd, "LKD", &["lkd", "lembaga kemasyarakatan desa", "lembaga"]),
    (Body::Guest, "tamu", &["tamu", "undangan", "undangan lain", "guest"]),
];

/// The words in a title that tell a community body.
const COMMUNITY: [&str; 11] =
    ["rt", "rw", "lpm", "lpmd", "pkk", "posyandu", "taruna", "kader", "linmas", "dasawisma", "lembaga"];

/// The words in a title that tell an official, wherever they stand.
const OFFICIAL: [&str; 10] =
    ["kades", "sekdes", "kaur", "kasi", "kadus", "staf", "staff", "carik", "kamituwo", "jogoboyo"];

/// The titles of officials that take two words to tell: the head of a school is none.
const OFFICIAL_TITLES: [&str; 8] = [
    "kepala desa",
    "kepala dusun",
    "kepala urusan",
    "kepala seksi",
    "kepala kewilayahan",
    "sekretaris desa",
    "bendahara desa",
    "perangkat desa",
];

/// A line in its parts.
struct Person {
    name: String,
    title: String,
    bodies: Vec<Body>,
    /// A word for a body that nobody knows.
    odd: Option<String>,
    /// Whether neither the line nor the title tells a body: such a person is listed with the guests.
    unplaced: bool,
}

impl Person {
    /// What tells one person from another: name and title, however they are spelt.
    fn key(&self) -> (String, String) {
        (folded(&self.name), folded(&self.title))
    }
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
    let told = !bodies.is_empty();
    if !told {
        bodies.push(body_of(&title).unwrap_or(Body::Guest));
    }
    let unplaced = !told && odd.is_none() && bodies.contains(&Body::Guest);
    (!name.is_empty()).then_some(Person { name, title, bodies, odd, unplaced })
}

/// The body that a title tells, where the line says none: `Ketua RT02`, `Kasi Pelayanan`; of *Tokoh Agama* none.
fn body_of(title: &str) -> Option<Body> {
    let title = folded(title);
    let has = |names: &[&str]| {
        let bare = |word: &str| word.trim_end_matches(|c: char| c.is_ascii_digit()).to_owned();
        title.split(' ').any(|word| names.contains(&bare(word).as_str()))
    };
    let official = |known: &&str| title == **known || format!("{title} ").contains(&format!("{known} "));
    let alone = ["sekretaris", "bendahara", "perangkat"].contains(&title.as_str());
    if has(&["bpd"]) {
        Some(Body::Bpd)
    } else if has(&COMMUNITY) {
        Some(Body::Lkd)
    } else if alone || has(&OFFICIAL) || OFFICIAL_TITLES.iter().any(official) {
        Some(Body::PerangkatDesa)
    } else {
        None
    }
}

/// The offices that people may hold.
pub(super) struct Offices<'a> {
    /// All of them.
    pub(super) all: &'a [Office],
    /// Whether they have just been altered: then who held none before may hold one now.
    pub(super) are_new: bool,
}

impl Offices<'_> {
    /// The office of a person; whoever is known under the same title keeps what was saved.
    fn of(&self, person: &Person, known: Option<&RosterEntry>) -> Option<String> {
        let known = known.filter(|known| known.title == person.title);
        let is_there = |id: &&String| self.all.iter().any(|office| office.id == **id);
        match known {
            Some(known) if !self.are_new => known.office.clone(),
            _ => known
                .and_then(|known| known.office.as_ref().filter(is_there).cloned())
                .or_else(|| of_title(&person.title, self.all).map(|office| office.id.clone())),
        }
    }
}

/// Reads a page: who is named as before keeps id, number and telephone; who is new gets the next number.
///
/// Who is named twice with the same title is one person. A line with a body that nobody knows leaves a known person as
/// saved, and a new one out until it is right.
pub(super) fn read(
    page: &str,
    before: &[RosterEntry],
    offices: &Offices<'_>,
    ids: &mut Ids,
) -> Vec<RosterEntry> {
    let mut left: Vec<&RosterEntry> = before.iter().collect();
    let mut highest = before.iter().map(|entry| entry.number).max().unwrap_or(0);
    let mut named = HashSet::new();
    let mut entry = |person: Person| {
        if !named.insert(person.key()) {
            return None;
        }
        let same = |entry: &&RosterEntry| folded(&entry.name) == folded(&person.name);
        let known = left.iter().position(same).map(|at| left.remove(at));
        if person.odd.is_some() {
            return known.cloned();
        }
        let office = offices.of(&person, known);
        let new = |ids: &mut Ids, highest: &mut u32| {
            *highest += 1;
            (ids.draw(), *highest)
        };
        let (id, number) = known.map_or_else(|| new(ids, &mut highest), |known| (known.id, known.number));
        Some(RosterEntry {
            id,
            number,
            name: person.name,
            title: person.title,
            office,
            bodies: person.bodies,
            phone: known.map(|known| known.phone.clone()).unwrap_or_default(),
            extra: known.map(|known| known.extra.clone()).unwrap_or_default(),
        })
    };
    page.lines().filter_map(person).filter_map(&mut entry).collect()
}

/// The first line with a body that nobody knows and a person who is not saved yet: leaving would lose it.
pub(super) fn unsaved(page: &str, saved: &[RosterEntry]) -> Option<String> {
    let is_new = |name: &str| !saved.iter().any(|entry| folded(&entry.name) == folded(name));
    let lost = |line: &&str| person(line).is_some_and(|p| p.odd.is_some() && is_new(&p.name));
    page.lines().find(lost).map(|line| line.trim().to_owned())
}

/// How many people of a page sit in each body first; nobody twice, and nobody whose body is not known.
pub(super) fn counts(page: &str) -> [usize; 4] {
    let mut counts = [0; 4];
    let mut named = HashSet::new();
    let people = page.lines().filter_map(person).filter(|person| person.odd.is_none());
    for person in people.filter(|person| named.insert(person.key())) {
        let first = BODIES.iter().position(|(body, ..)| person.bodies.first() == Some(body));
        if let Some(count) = first.and_then(|at| counts.get_mut(at)) {
            *count += 1;
        }
    }
    counts
}

/// The lines, from 1, of which neither a body nor the title tells where the person sits, with the names.
pub(super) fn unplaced(page: &str) -> Vec<(usize, String)> {
    let people = page.lines().enumerate().filter_map(|(at, line)| Some((at + 1, person(line)?)));
    people.filter(|(_, person)| person.unplaced).map(|(at, person)| (at, person.name)).collect()
}

/// The first line, from 1, that names somebody again with the same title, and the name.
pub(super) fn twice(page: &str) -> Option<(usize, String)> {
    let mut named = HashSet::new();
    let people = page.lines().enumerate().filter_map(|(at, line)| Some((at + 1, person(line)?)));
    people.filter(|(_, person)| !named.insert(person.key())).map(|(at, person)| (at, person.name)).next()
}

/// The first line, from 1, with a word for a body that nobody knows, and the word.
pub(super) fn odd_line(page: &str) -> Option<(usize, String)> {
    page.lines().enumerate().find_map(|(at, line)| Some((at + 1, person(line)?.odd?)))
}
