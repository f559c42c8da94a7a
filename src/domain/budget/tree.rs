//! Lines as trees: who is above whom, by code and section.

use std::collections::{BTreeMap, HashMap};

use super::{Bidang, Code, Heading, Line, Section};

/// Stands between an activity and its account in a path; no code has the number 0 in use.
const ACCOUNT: u16 = 0;

/// The trees of a list of lines.
#[derive(Debug, Clone)]
pub(super) struct Tree {
    /// The line above each line.
    pub(super) parent: Vec<Option<usize>>,
    /// The lines directly below each line, in order.
    pub(super) children: Vec<Vec<usize>>,
    /// Lines that are not summed: totals, and account classes beside the same money by bidang.
    pub(super) aside: Vec<bool>,
}

/// The parts of a budget that have a tree of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Root {
    Revenue,
    Expenditure,
    FinancingIn,
    FinancingOut,
}

impl Root {
    const fn of(section: Section) -> Self {
        match section {
            Section::Revenue => Self::Revenue,
            Section::Expenditure(_) => Self::Expenditure,
            Section::FinancingIn => Self::FinancingIn,
            Section::FinancingOut => Self::FinancingOut,
        }
    }
}

/// The place of a line in its tree; a line without a code has none and hangs below the heading of its section.
type Path = Option<Vec<u16>>;

impl Tree {
    pub(super) fn new(lines: &[Line]) -> Self {
        let paths = paths(lines);
        let has_bidang = lines.iter().any(|line| !line.total && line.section.bidang().is_some());
        let is_class = |path: &Path| path.as_ref().is_some_and(|path| path.first() == Some(&ACCOUNT));
        let class = |line: &Line, path: &Path| line.section == Section::Expenditure(None) && is_class(path);
        let aside: Vec<bool> = lines
            .iter()
            .zip(&paths)
            .map(|(line, path)| line.total || (has_bidang && class(line, path)))
            .collect();
        let key = |at: usize| {
            let (line, path) = (lines.get(at)?, paths.get(at)?);
            Some((Root::of(line.section), path.as_deref().filter(|_| !line.total)?))
        };
        let mut parent = nested(lines.len(), key);
        let mut headings: BTreeMap<Section, Option<usize>> = BTreeMap::new();
        for (at, (line, path)) in lines.iter().zip(&paths).enumerate() {
            if path.is_none() && !line.total {
                let find = || heading_of(line.section, lines.len(), key);
                let above = *headings.entry(line.section).or_insert_with(find);
                if let Some(place) = parent.get_mut(at) {
                    *place = above;
                }
            }
        }
        for (at, above) in parent.iter_mut().enumerate() {
            // Where a class is only another view of the same money, the heading is not its parent.
            *above = above.filter(|found| aside.get(at) == aside.get(*found));
        }
        Self::from_parents(parent, aside)
    }

    fn from_parents(parent: Vec<Option<usize>>, aside: Vec<bool>) -> Self {
        let mut children = vec![Vec::new(); parent.len()];
        for (at, above) in parent.iter().enumerate() {
            if let Some(list) = above.and_then(|above| children.get_mut(above)) {
                list.push(at);
            }
        }
        Self { parent, children, aside }
    }

    /// Every line behind those that are below it.
    pub(super) fn upwards(&self) -> Vec<usize> {
        let above = |at: &usize| self.parent.get(*at).copied().flatten();
        let mut all: Vec<usize> = (0..self.parent.len()).collect();
        all.sort_by_cached_key(|at| std::cmp::Reverse(std::iter::successors(above(at), above).count()));
        all
    }
}

/// The nearest line above each line that has a key: the one whose path is the longest beginning of its own. Of lines
/// with one path the first stands for it.
///
/// In the order of their paths a line follows everything above it, so that no path is looked up: most reports come in
/// that order already.
fn nested<'a>(len: usize, key: impl Fn(usize) -> Option<(Root, &'a [u16])>) -> Vec<Option<usize>> {
    let mut order: Vec<usize> = (0..len).filter(|at| key(*at).is_some()).collect();
    order.sort_by_key(|at| key(*at));
    let mut parent = vec![None; len];
    let mut open: Vec<usize> = Vec::new();
    for at in order {
        let Some((root, path)) = key(at) else { continue };
        let begins = |above: usize| key(above).is_some_and(|(r, head)| r == root && path.starts_with(head));
        while open.last().is_some_and(|last| !begins(*last)) {
            open.pop();
        }
        let same = open.last().is_some_and(|last| key(*last) == Some((root, path)));
        let above = if same { open.iter().rev().nth(1) } else { open.last() };
        if let Some(place) = parent.get_mut(at) {
            *place = above.copied();
        }
        if !same {
            open.push(at);
        }
    }
    parent
}

/// The heading under which a line without a code hangs: of its bidang, else of its part of the budget.
fn heading_of<'a>(
    section: Section,
    len: usize,
    key: impl Fn(usize) -> Option<(Root, &'a [u16])>,
) -> Option<usize> {
    let number = section.bidang().map(|bidang| u16::from(bidang.number()));
    let find = |path: &[u16]| (0..len).find(|at| key(*at) == Some((Root::of(section), path)));
    number.and_then(|number| find(&[number])).or_else(|| find(&[]))
}

/// The path of every line. A bidang is `[n]` under whatever code or name it stands, and lines whose code continues
/// that code follow it.
fn paths(lines: &[Line]) -> Vec<Path> {
    let mut own: HashMap<Bidang, Code> = HashMap::new();
    for line in lines.iter().filter(|line| !line.total) {
        if let (Some(bidang), Some(code)) = (line.section.bidang(), &line.code)
            && may_open(line)
            && Bidang::recognise(&line.name) == Some(bidang)
        {
            own.entry(bidang).or_insert_with(|| code.clone());
        }
    }
    lines.iter().map(|line| path(line, &own)).collect()
}

fn path(line: &Line, own: &HashMap<Bidang, Code>) -> Path {
    let heading = match line.section {
        Section::Revenue => Heading::Revenue,
        Section::Expenditure(None) => Heading::Expenditure,
        Section::Expenditure(Some(bidang)) => Heading::Bidang(bidang),
        Section::FinancingIn => Heading::FinancingIn,
        Section::FinancingOut => Heading::FinancingOut,
    };
    let is_root = may_open(line) && Heading::recognise(&line.name) == Some(heading);
    match (line.section, &line.code) {
        (Section::Expenditure(Some(bidang)), _) if is_root => Some(vec![u16::from(bidang.number())]),
        (Section::Expenditure(Some(bidang)), Some(code)) => Some(bidang_path(bidang, code, own.get(&bidang))),
        (_, _) if is_root => Some(Vec::new()),
        (Section::Expenditure(None), Some(code)) if code.depth() == 1 => Some(Vec::new()),
        (Section::Expenditure(None), Some(code)) => Some([&[ACCOUNT], code.parts()].concat()),
        (_, Some(code)) => Some(code.parts().to_vec()),
        (_, None) => None,
    }
}

/// Whether a line can be a heading, by its code: `1.4.09 5. Belanja` below an activity is none. Names are costly to
/// recognise, and most lines are too deep.
fn may_open(line: &Line) -> bool {
    line.code.as_ref().is_none_or(|code| code.account().is_empty() && code.depth() <= 2)
}

fn bidang_path(bidang: Bidang, code: &Code, own: Option<&Code>) -> Vec<u16> {
    let number = u16::from(bidang.number());
    let continued =
        own.filter(|own| own.is_ancestor_of(code)).and_then(|own| code.parts().get(own.depth()..));
    let mut path = vec![number];
    match continued {
        Some(rest) => path.extend_from_slice(rest),
        None if code.first() == number => path.extend(code.parts().iter().skip(1)),
        None => {
            path.push(ACCOUNT);
            path.extend_from_slice(code.parts());
        }
    }
    if !code.account().is_empty() {
        path.push(ACCOUNT);
        path.extend_from_slice(code.account());
    }
    path
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// By looking up every beginning of the path, as the words of [`nested`] say it.
    fn looked_up(keys: &[Option<(Root, Vec<u16>)>]) -> Vec<Option<usize>> {
        let find = |root: Root, head: &[u16]| {
            keys.iter().position(|key| key.as_ref().is_some_and(|(r, path)| *r == root && path == head))
        };
        let above = |(root, path): &(Root, Vec<u16>)| {
            (0..path.len()).rev().find_map(|length| find(*root, &path[..length]))
        };
        keys.iter().map(|key| key.as_ref().and_then(above)).collect()
    }

    proptest! {
        #[test]
        fn lines_hang_below_the_longest_beginning_of_their_path(
            keys in prop::collection::vec(
                prop::option::of((
                    prop::sample::select(vec![Root::Revenue, Root::Expenditure]),
                    prop::collection::vec(1_u16..4, 0..5),
                )),
                0..24,
            )
        ) {
            let key = |at: usize| keys[at].as_ref().map(|(root, path)| (*root, path.as_slice()));
            prop_assert_eq!(nested(keys.len(), key), looked_up(&keys));
        }
    }
}
