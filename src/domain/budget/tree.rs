//! Lines as trees: who is above whom, by code and section.

use std::collections::HashMap;

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
    /// Children before their parents.
    pub(super) upwards: Vec<usize>,
}

/// The parts of a budget that have a tree of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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
        let mut places: HashMap<(Root, &[u16]), usize> = HashMap::with_capacity(lines.len());
        for (at, (line, path)) in lines.iter().zip(&paths).enumerate().filter(|(_, (line, _))| !line.total) {
            if let Some(path) = path {
                places.entry((Root::of(line.section), path.as_slice())).or_insert(at);
            }
        }
        let above = |at: usize, line: &Line, path: &Path| {
            let hung = line.section.bidang().map_or_else(Vec::new, |bidang| vec![u16::from(bidang.number())]);
            let (path, lengths) = match path {
                Some(path) => (path.as_slice(), path.len()),
                // Its own length too: it hangs below the heading itself.
                None => (hung.as_slice(), hung.len() + 1),
            };
            let found = (0..lengths).rev().find_map(|length| {
                let head = path.get(..length)?;
                places.get(&(Root::of(line.section), head)).copied().filter(|found| *found != at)
            });
            // Where a class is only another view of the same money, the heading is not its parent.
            found.filter(|found| aside.get(at) == aside.get(*found))
        };
        let parent: Vec<Option<usize>> = lines
            .iter()
            .zip(&paths)
            .enumerate()
            .map(|(at, (line, path))| if line.total { None } else { above(at, line, path) })
            .collect();
        Self::from_parents(parent, aside, &paths)
    }

    fn from_parents(parent: Vec<Option<usize>>, aside: Vec<bool>, paths: &[Path]) -> Self {
        let mut children = vec![Vec::new(); parent.len()];
        for (at, above) in parent.iter().enumerate() {
            if let Some(list) = above.and_then(|above| children.get_mut(above)) {
                list.push(at);
            }
        }
        let mut upwards: Vec<usize> = (0..parent.len()).collect();
        let depth = |at: &usize| paths.get(*at).and_then(Option::as_ref).map_or(usize::MAX, Vec::len);
        upwards.sort_by_key(|at| std::cmp::Reverse(depth(at)));
        Self { parent, children, aside, upwards }
    }
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
