//! What was understood of a file, held against the open meeting, on three faces.

use crate::domain::Session;
use crate::domain::intake::{Effect, Finding, Intake, Plan, Planned, UnknownRow};

/// What the list of the preview shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Face {
    /// Lines that are new or altered.
    #[default]
    Changes,
    /// What was noticed.
    Findings,
    /// Rows that were not understood.
    Unknown,
}

impl Face {
    /// The faces in the order of their tabs.
    pub(super) const ALL: [Self; 3] = [Self::Changes, Self::Findings, Self::Unknown];
}

/// A file that was understood, with what it would change.
#[derive(Debug, Clone)]
pub(super) struct Preview {
    pub(super) intake: Intake,
    pub(super) plan: Plan,
    pub(super) face: Face,
    /// The row under the cursor.
    pub(super) at: usize,
    /// Whether a file that may be the wrong one was asked for once already.
    pub(super) is_sure: bool,
    /// The lines that are new or altered, as places in the plan.
    changes: Vec<usize>,
}

impl Preview {
    pub(super) fn new(intake: Intake, session: &Session) -> Self {
        let plan = Plan::of(session, &intake.understood);
        let changes = changes(&plan);
        // What is worth a look comes first.
        let face = if plan.findings.is_empty() { Face::Changes } else { Face::Findings };
        Self { intake, plan, face, at: 0, is_sure: false, changes }
    }

    /// Holds the file against the meeting anew, which may have changed.
    pub(super) fn fill(&mut self, session: &Session) {
        self.plan = Plan::of(session, &self.intake.understood);
        self.changes = changes(&self.plan);
        self.at = self.at.min(self.len().saturating_sub(1));
    }

    /// How many rows a face has.
    pub(super) const fn count(&self, face: Face) -> usize {
        match face {
            Face::Changes => self.changes.len(),
            Face::Findings => self.plan.findings.len(),
            Face::Unknown => self.plan.unknown.len(),
        }
    }

    /// How many rows are listed now.
    pub(super) const fn len(&self) -> usize {
        self.count(self.face)
    }

    /// Goes to the next face that has rows, or the one before.
    pub(super) fn turn(&mut self, on: bool) {
        let at = Face::ALL.iter().position(|face| *face == self.face).unwrap_or(0);
        let steps =
            (1..=Face::ALL.len()).map(|step| if on { at + step } else { at + Face::ALL.len() * 2 - step });
        let faces = steps.filter_map(|to| Face::ALL.get(to % Face::ALL.len()).copied());
        let next = faces.into_iter().find(|face| self.count(*face) > 0);
        (self.face, self.at) = (next.unwrap_or(self.face), 0);
    }

    /// A line that is new or altered.
    pub(super) fn change(&self, at: usize) -> Option<&Planned> {
        self.changes.get(at).and_then(|place| self.plan.lines.get(*place))
    }

    /// Something that was noticed.
    pub(super) fn finding(&self, at: usize) -> Option<&Finding> {
        self.plan.findings.get(at)
    }

    /// A row that was not understood.
    pub(super) fn unknown(&self, at: usize) -> Option<&UnknownRow> {
        self.plan.unknown.get(at)
    }
}

fn changes(plan: &Plan) -> Vec<usize> {
    let lines = plan.lines.iter().enumerate();
    lines.filter(|(_, line)| line.effect != Effect::Same).map(|(at, _)| at).collect()
}
