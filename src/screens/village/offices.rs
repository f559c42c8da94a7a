//! Offices as a page: one to a line, `Jabatan; sebutan lain, sebutan lain`.

use std::collections::HashSet;

use crate::domain::Office;
use crate::domain::text::{clean_name, folded};

/// The page of some offices.
pub(super) fn written(offices: &[Office]) -> String {
    let line = |office: &Office| {
        let title = office.title.replace([';', '\n'], ",");
        if office.aliases.is_empty() { title } else { format!("{title}; {}", office.aliases.join(", ")) }
    };
    offices.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A line in its parts; none when it says nothing.
fn parts(line: &str) -> Option<(String, Vec<String>)> {
    let (title, aliases) = line.split_once(';').unwrap_or((line, ""));
    let title = clean_name(title);
    let aliases = aliases.split([',', ';']).map(clean_name).filter(|alias| !alias.is_empty()).collect();
    (!title.is_empty()).then_some((title, aliases))
}

/// The offices of a page: a title written twice is one office, with the other names of both lines.
fn lines(page: &str) -> Vec<(String, Vec<String>)> {
    let mut lines: Vec<(String, Vec<String>)> = Vec::new();
    for (title, aliases) in page.lines().filter_map(parts) {
        let same = |(known, _): &&mut (String, Vec<String>)| folded(known) == folded(&title);
        let Some((_, known)) = lines.iter_mut().find(same) else {
            lines.push((title, aliases));
            continue;
        };
        for alias in aliases {
            if !known.iter().any(|other| folded(other) == folded(&alias)) {
                known.push(alias);
            }
        }
    }
    lines
}

/// Reads a page: an office whose title is kept keeps its id.
pub(super) fn read(page: &str, before: &[Office]) -> Vec<Office> {
    let lines = lines(page);
    let known = |title: &str| before.iter().find(|office| folded(&office.title) == folded(title));
    let mut taken: HashSet<String> =
        lines.iter().filter_map(|(title, _)| known(title)).map(|office| office.id.clone()).collect();
    let office = |(title, aliases): (String, Vec<String>)| {
        let id = known(&title).map_or_else(|| free_id(&title, &mut taken), |office| office.id.clone());
        let extra = known(&title).map(|office| office.extra.clone()).unwrap_or_default();
        Office { id, title, aliases, extra }
    };
    lines.into_iter().map(office).collect()
}

/// An id in snake case that no other office has.
fn free_id(title: &str, taken: &mut HashSet<String>) -> String {
    let base = folded(title).replace(' ', "_");
    let base = if base.is_empty() { "jabatan".to_owned() } else { base };
    let numbered = (2..).map(|number: u32| format!("{base}_{number}"));
    let id = std::iter::once(base.clone()).chain(numbered).find(|id| !taken.contains(id)).unwrap_or(base);
    taken.insert(id.clone());
    id
}

/// The first line, from 1, whose title the page holds before, and the title.
pub(super) fn twice(page: &str) -> Option<(usize, String)> {
    let mut titles = HashSet::new();
    let mut lines = page.lines().enumerate().filter_map(|(at, line)| Some((at + 1, parts(line)?.0)));
    lines.find(|(_, title)| !titles.insert(folded(title)))
}

/// The office of a person by the title as written: the longest name that the title is, or that stands in it as whole words.
pub(super) fn of_title<'a>(title: &str, offices: &'a [Office]) -> Option<&'a Office> {
    let title = format!(" {} ", folded(title));
    let length = |office: &Office| {
        let names = std::iter::once(&office.title).chain(&office.aliases).map(|name| folded(name));
        // A member of the staff of an office does not hold it, but "Kepala Dusun Tengah" and "Ketua BPD" do.
        let holds = |name: &String| title.starts_with(&format!(" {name} ")) || is_head(&title, name);
        names.filter(|name| !name.is_empty()).filter(holds).map(|name| name.len()).max()
    };
    offices
        .iter()
        .filter_map(|office| length(office).map(|len| (len, office)))
        .max_by_key(|(len, _)| *len)
        .map(|(_, office)| office)
}

/// Whether a folded title names the head of a body: `ketua bpd`.
fn is_head(title: &str, name: &str) -> bool {
    title.starts_with(" ketua ") && title.ends_with(&format!(" {name} "))
}
