//! The life of the meeting: of two phases the later clock wins, and all that came before are remembered.

use std::collections::BTreeMap;

use super::line::Seen;
use super::{Origin, Trail};
use crate::domain::states::{Phase, PhaseState, PhaseStep};
use crate::domain::{Field, LineId, RecordId, Session, Target, Value};

/// Every phase that is known to have begun.
#[derive(Debug, Clone, Default)]
pub(super) struct Phases {
    /// Those that only the file tells, which come before all others.
    base: Vec<PhaseStep>,
    /// Those of lines, in the order of clock and id.
    lines: BTreeMap<(u64, LineId), PhaseStep>,
}

impl Phases {
    /// Begins with what a file tells.
    pub(super) fn of_file(file: &Session) -> Self {
        let base = file.phase_state().map(PhaseState::steps).unwrap_or_default();
        Self { base, lines: BTreeMap::new() }
    }

    /// The phase that holds, with those before it.
    fn state(&self) -> PhaseState {
        PhaseState::after(self.base.iter().chain(self.lines.values()).cloned().collect())
    }

    /// Takes from a file, which is folded over these lines and nothing more, what no line tells.
    fn found(&mut self, file: &Session) {
        let told = Self::of_file(file).base;
        let known: Vec<&PhaseStep> = self.lines.values().collect();
        let own = told.len().saturating_sub(known.len());
        let ends_so = told.iter().skip(own).eq(known.iter().copied());
        self.base = if ends_so {
            told.into_iter().take(own).collect()
        } else {
            told.into_iter().take_while(|step| !known.contains(&step)).collect()
        };
    }
}

impl Trail {
    /// Takes the beginning of a phase.
    pub(super) fn set_phase(&mut self, to: Phase, reason: &str, origin: &Origin, seen: Option<&Seen>) {
        if self.is_in_file(origin) {
            return;
        }
        let step =
            PhaseStep { phase: to, at: origin.at, by: origin.author.to_string(), reason: reason.to_owned() };
        self.phases.lines.entry((origin.clock, origin.id)).or_insert(step);
        let state = Value::Phase(Box::new(self.phases.state()));
        if self.set_latest(Target::Meeting, &Field::Phase, state, origin) {
            self.phase_seen = seen.cloned().unwrap_or_default();
            let LineId { writer, number } = origin.id;
            self.phase_seen.insert(writer, number);
            let records: Vec<RecordId> = self.lives.keys().copied().collect();
            for id in records {
                self.show_life(id);
            }
        } else {
            self.show_phases();
        }
    }

    /// Shows the phases before the one that holds, when that one came by a line of its own.
    fn show_phases(&mut self) {
        let latest = self.latest.get(&(Target::Meeting, Field::Phase));
        if latest.is_some() && latest == self.phases.lines.keys().next_back() {
            self.session.put(Target::Meeting, Field::Phase, Value::Phase(Box::new(self.phases.state())));
        }
    }

    /// Lays the phases that only a file tells before those of its lines.
    pub(super) fn lay_phases(&mut self, file: &Session) {
        self.phases.found(file);
        self.show_phases();
    }
}
