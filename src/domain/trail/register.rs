//! The versions of one field, and the value that they come to.

use std::collections::HashSet;
use std::sync::Arc;

use super::life::covers;
use super::line::{Seen, VersionId};
use super::words::join_words;
use crate::domain::field::Merging;
use crate::domain::session::{Conflict, Contender};
use crate::domain::{Field, LineId, Moment, Presence, Value};

/// One version of a field.
#[derive(Debug, Clone)]
pub(super) struct Version {
    pub(super) id: VersionId,
    pub(super) value: Value,
    pub(super) clock: u64,
    pub(super) author: Arc<str>,
    pub(super) at: Option<Moment>,
    pub(super) parents: Box<[VersionId]>,
}

/// All versions of a field; the live ones are those that no other replaces.
#[derive(Debug, Clone, Default)]
pub(super) struct Register {
    versions: Vec<Version>,
    /// Places of the live versions.
    live: Vec<usize>,
    /// The highest clock of all.
    newest: u64,
    /// Replaced before they arrived.
    awaited: Vec<VersionId>,
    /// What a file has to do with it; most fields have nothing of the kind.
    told: Option<Box<Told>>,
}

/// The part that a file plays in a field.
#[derive(Debug, Clone, Default)]
struct Told {
    /// Places of versions that only the file tells.
    bases: Vec<usize>,
    /// Of each line that replaced such a version: how far its author, and so the file, had seen everybody.
    covered: Vec<Seen>,
}

/// What the versions come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Resolved {
    pub(super) value: Value,
    pub(super) conflict: Option<Conflict>,
}

impl Register {
    /// Takes a version; in whatever order versions come, the same ones are live in the end.
    ///
    /// `seen` comes with a version that replaces what only a file tells: the file stands for every line that its
    /// author had seen. `in_file` tells which lines a file stands for while they are missing.
    /// A line comes once, so a version that is here already is the same line setting its field again: the last counts.
    pub(super) fn take(&mut self, version: Version, seen: Option<&Seen>, in_file: impl Fn(LineId) -> bool) {
        // Mostly a version is newer than all: then it cannot be here yet.
        if version.clock <= self.newest
            && let Some(again) = self.versions.iter_mut().rev().find(|v| v.id == version.id)
        {
            again.value = version.value;
            return;
        }
        self.newest = self.newest.max(version.clock);
        for parent in &version.parents {
            match self.versions.iter().rposition(|v| v.id == *parent) {
                Some(replaced) => self.live.retain(|at| *at != replaced),
                None if matches!(parent, VersionId::Line(id) if in_file(*id)) => self.retire_bases(|_| true),
                None if self.awaited.contains(parent) => {}
                None => self.awaited.push(*parent),
            }
        }
        if let Some(seen) = seen {
            self.cover(seen);
        }
        let at = self.versions.len();
        if !self.awaited.contains(&version.id)
            && !self.is_covered(version.id)
            && !self.is_told_by_a_line(&version)
        {
            self.live.push(at);
        }
        match version.id {
            VersionId::Base(_) => self.told.get_or_insert_default().bases.push(at),
            VersionId::Line(_) => self.retire_bases(|base| base.value == version.value),
        }
        self.versions.push(version);
    }

    /// What only the file tells gives way: to a line with the same value, which may come later than the file, or to
    /// a line that replaced what the file stands for.
    fn retire_bases(&mut self, gives_way: impl Fn(&Version) -> bool) {
        if let Some(told) = &self.told {
            let versions = &self.versions;
            let goes = |at: &usize| told.bases.contains(at) && versions.get(*at).is_some_and(&gives_way);
            self.live.retain(|at| !goes(at));
        }
    }

    fn is_told_by_a_line(&self, version: &Version) -> bool {
        let by_line = |v: &Version| matches!(v.id, VersionId::Line(_)) && v.value == version.value;
        let founding = matches!(version.id, VersionId::Base(_)) && version.parents.is_empty();
        founding && self.versions.iter().any(by_line)
    }

    /// Replaces every line that the author of a version had seen through a file.
    fn cover(&mut self, seen: &Seen) {
        let versions = &self.versions;
        self.live.retain(|at| versions.get(*at).is_none_or(|v| !is_in(v.id, seen)));
        self.told.get_or_insert_default().covered.push(seen.clone());
    }

    fn is_covered(&self, id: VersionId) -> bool {
        self.told.as_ref().is_some_and(|told| told.covered.iter().any(|seen| is_in(id, seen)))
    }

    /// The live versions, by clock and id.
    pub(super) fn live(&self) -> Vec<&Version> {
        let mut live: Vec<_> = self.live.iter().filter_map(|at| self.versions.get(*at)).collect();
        live.sort_by_key(|v| (v.clock, v.id));
        live
    }

    /// The ids of the live versions.
    pub(super) fn live_ids(&self) -> Vec<VersionId> {
        self.live().iter().map(|v| v.id).collect()
    }

    /// The value that the live versions come to.
    pub(super) fn resolve(&self, field: &Field) -> Resolved {
        let live = self.live();
        let Some(first) = live.first() else {
            let last = self.versions.iter().max_by_key(|v| (v.clock, v.id));
            return Resolved { value: last.map_or(Value::Absent, |v| v.value.clone()), conflict: None };
        };
        let agreed = if live.iter().all(|v| v.value == first.value) {
            Some(first.value.clone())
        } else {
            match field.merging() {
                Merging::Words => self.joined(&live),
                Merging::Presence => one_presence(&live),
                Merging::Latest => live.last().map(|v| v.value.clone()),
                Merging::Conflict => None,
            }
        };
        match agreed {
            Some(value) => Resolved { value, conflict: None },
            None => Resolved { value: first.value.clone(), conflict: Some(contenders(&live)) },
        }
    }

    /// All live texts joined, when no two edits touch.
    fn joined(&self, live: &[&Version]) -> Option<Value> {
        let (first, others) = live.split_first()?;
        let mut text = first.value.as_text()?.to_owned();
        for other in others {
            let ancestor = self.ancestor(first, other).and_then(|v| v.value.as_text()).unwrap_or_default();
            text = join_words(ancestor, &text, other.value.as_text()?)?;
        }
        Some(Value::Text(text))
    }

    /// The latest version from which both come.
    fn ancestor(&self, a: &Version, b: &Version) -> Option<&Version> {
        let mine = self.ancestry(a.id);
        let common = self.ancestry(b.id).into_iter().filter(|at| mine.contains(at));
        common.filter_map(|at| self.versions.get(at)).max_by_key(|v| (v.clock, v.id))
    }

    /// The places of a version and of all that it comes from.
    fn ancestry(&self, id: VersionId) -> HashSet<usize> {
        let mut found = HashSet::new();
        let mut next = vec![(id, self.versions.len())];
        while let Some((id, before)) = next.pop() {
            if let Some(at) = self.place(id, before)
                && found.insert(at)
                && let Some(version) = self.versions.get(at)
            {
                next.extend(version.parents.iter().map(|parent| (*parent, at)));
            }
        }
        found
    }

    /// The place of a version: mostly just before that of the version which names it.
    fn place(&self, id: VersionId, before: usize) -> Option<usize> {
        let (earlier, later) = self.versions.split_at_checked(before)?;
        earlier
            .iter()
            .rposition(|v| v.id == id)
            .or_else(|| later.iter().position(|v| v.id == id).map(|at| before + at))
    }
}

/// Whether a version is a line that had been seen.
fn is_in(id: VersionId, seen: &Seen) -> bool {
    matches!(id, VersionId::Line(line) if covers(seen, line.writer, line.number))
}

/// The values that disagree, each with its first author.
fn contenders(live: &[&Version]) -> Conflict {
    let mut out: Conflict = Vec::new();
    for version in live {
        if out.iter().all(|c| c.value != version.value) {
            out.push(Contender {
                version: version.id,
                value: version.value.clone(),
                author: version.author.to_string(),
                at: version.at,
            });
        }
    }
    out
}

/// *Hadir* beats *belum dicatat*; of two arrivals the earlier counts; none when anything else disagrees.
fn one_presence(live: &[&Version]) -> Option<Value> {
    let mut earliest: Option<(chrono::NaiveTime, &Value)> = None;
    for version in live {
        let presence = if let Value::Presence(presence) = version.value.known() {
            presence
        } else {
            version.value.is_absent().then_some(&Presence::Unrecorded)?
        };
        match presence {
            Presence::Unrecorded => {}
            Presence::Present { arrived, left: None } => {
                if earliest.is_none_or(|(first, _)| *arrived < first) {
                    earliest = Some((*arrived, &version.value));
                }
            }
            Presence::Present { left: Some(_), .. }
            | Presence::Excused
            | Presence::Sick
            | Presence::Absent
            | Presence::Represented { .. } => return None,
        }
    }
    Some(earliest.map_or(Value::Presence(Presence::Unrecorded), |(_, value)| value.clone()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{LineId, WriterId};

    fn version(writer: u32, clock: u64, value: Value, parents: &[VersionId]) -> Version {
        let number = u32::try_from(clock).unwrap();
        let id = VersionId::Line(LineId { writer: WriterId(writer), number });
        Version { id, value, clock, author: Arc::from("Notulis"), at: None, parents: parents.into() }
    }

    fn take(register: &mut Register, version: Version) {
        register.take(version, None, |_| false);
    }

    fn present(minute: u32) -> Value {
        let arrived = chrono::NaiveTime::from_hms_opt(9, minute, 0).unwrap();
        Value::Presence(Presence::Present { arrived, left: None })
    }

    #[test]
    fn a_version_replaced_before_it_came_is_never_live() {
        let old = version(1, 1, Value::from("a"), &[]);
        let new = version(1, 2, Value::from("b"), &[old.id]);
        let mut register = Register::default();
        take(&mut register, new.clone());
        take(&mut register, old);
        assert_eq!(register.live_ids(), [new.id]);
    }

    #[test]
    fn of_two_arrivals_the_earlier_counts_and_sick_is_a_conflict() {
        let mut register = Register::default();
        take(&mut register, version(1, 1, present(20), &[]));
        take(&mut register, version(2, 1, present(10), &[]));
        take(&mut register, version(3, 1, Value::Presence(Presence::Unrecorded), &[]));
        assert_eq!(register.resolve(&Field::Presence), Resolved { value: present(10), conflict: None });
        take(&mut register, version(4, 1, Value::Presence(Presence::Sick), &[]));
        assert_eq!(register.resolve(&Field::Presence).conflict.unwrap().len(), 4);
    }

    #[test]
    fn owners_and_dates_are_never_blended() {
        let mut register = Register::default();
        let date = |day| Value::Date(chrono::NaiveDate::from_ymd_opt(2023, 7, day).unwrap());
        take(&mut register, version(1, 1, date(1), &[]));
        take(&mut register, version(2, 1, date(2), &[]));
        let resolved = register.resolve(&Field::Due);
        assert_eq!(resolved.value, date(1));
        assert_eq!(
            resolved.conflict.unwrap().iter().map(|c| c.value.clone()).collect::<Vec<_>>(),
            [date(1), date(2)]
        );
    }

    #[test]
    fn what_the_file_told_first_is_the_line_that_comes_later() {
        let line = version(1, 3, Value::from("isi"), &[]);
        let mut base = version(2, 1, Value::from("isi"), &[]);
        base.id = VersionId::Base(7);
        for order in [[base.clone(), line.clone()], [line.clone(), base]] {
            let mut register = Register::default();
            for version in order {
                take(&mut register, version);
            }
            assert_eq!(register.live_ids(), [line.id]);
        }
    }
}
