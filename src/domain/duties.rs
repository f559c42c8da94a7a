//! Who does what: tasks against offices, where two are in charge, where nobody is, and how much each carries.

use std::collections::HashMap;

use super::figures::Clash;
use super::plan::holder;
use super::rows::Role;
use super::{Change, Field, Fields, Kind, Panel, Party, Record, RecordId, Session, Value};

/// The part of one bearer in one task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part {
    bearer: usize,
    role: Role,
    /// The row that says so.
    row: RecordId,
}

/// Everybody who bears tasks, with their parts in them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Duties {
    bearers: Vec<Party>,
    parts: HashMap<RecordId, Vec<Part>>,
    loads: Vec<Load>,
}

/// How much somebody carries.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Load {
    /// In how many tasks as the one in charge.
    pub in_charge: usize,
    /// In how many tasks at all.
    pub tasks: usize,
}

impl Duties {
    /// Reads the assignments of a meeting: the offices of the village stand first, then whoever else has a part.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let offices = session.village().offices.iter();
        let mut duties = Self {
            bearers: offices.map(|office| Party::Office(office.id.clone())).collect(),
            ..Self::default()
        };
        for row in session.of_kind(Kind::Row(Panel::Assignment)) {
            duties.take(session, row);
        }
        duties.loads = duties.counted();
        duties
    }

    /// Takes one assignment in; one without task or bearer says nothing.
    fn take(&mut self, session: &Session, row: &Record) {
        let (Value::Record(task), Value::Party(party)) = (row.get(&Field::Task), row.get(&Field::Assignee))
        else {
            return;
        };
        let Value::Role(role) = *row.get(&Field::Role) else { return };
        if session.record(*task).is_none() {
            return;
        }
        let party = holder(session, party);
        let bearer = self.bearers.iter().position(|known| *known == party).unwrap_or_else(|| {
            self.bearers.push(party);
            self.bearers.len() - 1
        });
        self.parts.entry(*task).or_default().push(Part { bearer, role, row: row.id });
    }

    /// Everybody who bears tasks or may.
    #[must_use]
    pub fn bearers(&self) -> &[Party] {
        &self.bearers
    }

    /// The parts of a bearer in a task; more than one where two people wrote it at once.
    fn parts(&self, task: RecordId, bearer: usize) -> impl Iterator<Item = &Part> {
        self.parts.get(&task).into_iter().flatten().filter(move |part| part.bearer == bearer)
    }

    /// The part of a bearer in a task: the weightiest that is written.
    #[must_use]
    pub fn role(&self, task: RecordId, bearer: usize) -> Option<Role> {
        self.parts(task, bearer).map(|part| part.role).min_by_key(|role| weight(*role))
    }

    /// Whether a task has one in charge.
    #[must_use]
    pub fn clash(&self, task: RecordId) -> Option<Clash> {
        let mut in_charge: Vec<usize> = self
            .parts
            .get(&task)
            .into_iter()
            .flatten()
            .filter(|part| part.role == Role::InCharge)
            .map(|part| part.bearer)
            .collect();
        in_charge.sort_unstable();
        in_charge.dedup();
        match in_charge.len() {
            0 => Some(Clash::Nobody),
            1 => None,
            _ => Some(Clash::Overlap),
        }
    }

    /// How much each bearer carries, in their order.
    #[must_use]
    pub fn loads(&self) -> &[Load] {
        &self.loads
    }

    fn counted(&self) -> Vec<Load> {
        let mut loads = vec![Load::default(); self.bearers.len()];
        for task in self.parts.keys() {
            for (bearer, load) in loads.iter_mut().enumerate() {
                let role = self.role(*task, bearer);
                load.tasks += usize::from(role.is_some());
                load.in_charge += usize::from(role == Some(Role::InCharge));
            }
        }
        loads
    }

    /// The change that gives a bearer a part in a task, or takes it away; none where nothing would change.
    ///
    /// What was written twice becomes one. `row` is the id of a new assignment and `begun` what it begins with.
    #[must_use]
    pub fn assign(
        &self,
        (task, bearer): (RecordId, usize),
        role: Option<Role>,
        row: RecordId,
        begun: Fields,
    ) -> Option<Change> {
        let mut held = self.parts(task, bearer);
        let first = held.next();
        let mut changes: Vec<Change> = held.map(|part| Change::Delete { record: part.row }).collect();
        match (first, role) {
            (Some(part), Some(role)) if part.role != role => {
                changes.push(Change::of_record(part.row, Field::Role, Value::Role(role)));
            }
            (Some(part), None) => changes.push(Change::Delete { record: part.row }),
            (None, Some(role)) => {
                let party = self.bearers.get(bearer)?.clone();
                let fields = begun
                    .with(Field::Task, Value::Record(task))
                    .with(Field::Assignee, Value::Party(party))
                    .with(Field::Role, Value::Role(role));
                changes.push(Change::Add { kind: Kind::Row(Panel::Assignment), record: row, fields });
            }
            (Some(_), Some(_)) | (None, None) => {}
        }
        (!changes.is_empty()).then(|| Change::joined(&changes))
    }
}

/// The place of a part among the others, the one in charge first.
const fn weight(role: Role) -> u8 {
    match role {
        Role::InCharge => 0,
        Role::Executing => 1,
        Role::Supporting => 2,
    }
}

/// The part that follows another when one is cycled through; none after the last.
#[must_use]
pub const fn next_role(role: Option<Role>) -> Option<Role> {
    match role {
        None => Some(Role::InCharge),
        Some(Role::InCharge) => Some(Role::Executing),
        Some(Role::Executing) => Some(Role::Supporting),
        Some(Role::Supporting) => None,
    }
}
