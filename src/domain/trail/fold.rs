//! The fold: every well-formed line is taken, whatever today's rules say.

use std::sync::Arc;

use super::line::{Change, Line, SeatChange, Seen, VersionId};
use super::register::Version;
use super::{Origin, Trail, Waiting};
use crate::domain::field::Merging;
use crate::domain::states::{ItemState, OnShow, Phase, Seat};
use crate::domain::{Field, Fields, Item, Kind, Record, RecordId, Target, Value};

impl Trail {
    /// Takes a line; whether it was new.
    ///
    /// Never fails: a line whose record is missing waits for it, one that comes again changes nothing, and one for
    /// which a file stands is held until all of these have come.
    pub fn take(&mut self, line: &Line) -> bool {
        if let Some(told) = self.told.as_mut().filter(|told| told.stands_for(line.id)) {
            let new = told.hold(line);
            self.end_of_waiting();
            return new;
        }
        let taken = self.taken.entry(line.id.writer).or_default();
        if !taken.take(line.id.number) {
            return false;
        }
        self.session.mark(line.id.writer, taken.upto, &taken.beyond);
        if let Some(told) = &mut self.told {
            told.since.push(line.clone());
        }
        self.session.clock = self.session.clock.max(line.clock);
        if *self.author != *line.author {
            self.author = Arc::from(line.author.as_str());
        }
        let origin = Origin { id: line.id, clock: line.clock, author: Arc::clone(&self.author), at: line.at };
        let mut replaces = line.replaces.iter();
        self.fold(&line.change, &origin, line.seen.as_ref(), &mut replaces);
        true
    }

    fn fold<'a>(
        &mut self,
        change: &Change,
        origin: &Origin,
        seen: Option<&Seen>,
        replaces: &mut impl Iterator<Item = &'a Vec<VersionId>>,
    ) {
        match change {
            Change::Add { kind, record, fields } => self.add(*kind, *record, fields, origin),
            Change::Set { target, field, value } => {
                let parents = replaces.next().map(Vec::as_slice).unwrap_or_default();
                self.set(*target, field, value.clone(), origin, (parents, seen));
            }
            Change::Move { record, to } => {
                let parents = replaces.next().map(Vec::as_slice).unwrap_or_default();
                self.set(Target::Record(*record), &Field::Item, Value::Item(*to), origin, (parents, seen));
            }
            Change::Delete { record } => {
                let life = self.lives.entry(*record).or_default();
                life.delete(origin.id, seen.cloned().unwrap_or_default());
                self.show_life(*record);
            }
            Change::Restore { record } => {
                self.lives.entry(*record).or_default().restore(seen.cloned().unwrap_or_default());
                self.show_life(*record);
            }
            Change::Phase { to, reason } => self.set_phase(*to, reason, origin, seen),
            Change::Seat(seat) => self.set_seat(seat, origin),
            Change::Batch(changes) => changes.iter().for_each(|one| self.fold(one, origin, seen, replaces)),
        }
    }

    fn add(&mut self, kind: Kind, id: RecordId, fields: &Fields, origin: &Origin) {
        let life = self.lives.entry(id).or_default();
        life.edit(origin.id);
        if self.session.record_even_deleted(id).is_some() {
            self.add_again(kind, id, fields, origin);
        } else {
            life.added = Some(origin.clone());
            let mut record = Record::new(id, kind, fields.clone());
            record.added = Some(origin.id);
            record.clock = origin.clock;
            self.session.insert(record);
            self.end_wait(id);
        }
        self.show_life(id);
    }

    /// Takes the versions that waited for a record.
    pub(super) fn end_wait(&mut self, id: RecordId) {
        for Waiting { field, version, seen } in self.waiting.remove(&id).unwrap_or_default() {
            self.take_version(Target::Record(id), &field, version, seen.as_ref());
        }
    }

    /// The same record added by another line, or known from the file: its fields come together one by one.
    fn add_again(&mut self, kind: Kind, id: RecordId, fields: &Fields, origin: &Origin) {
        let target = Target::Record(id);
        let Some(record) = self.session.record_even_deleted(id) else { return };
        let earlier = record.added.is_none_or(|added| (origin.clock, origin.id) < (record.clock, added));
        let known: Vec<Field> = record.fields.iter().map(|(field, _)| field.clone()).collect();
        for field in known {
            self.register(target, &field);
        }
        for (field, value) in fields.iter() {
            self.set(target, field, value.clone(), origin, (&[], None));
        }
        if earlier {
            self.lives.entry(id).or_default().added = Some(origin.clone());
            self.session.set_added(id, kind, origin.id, origin.clock);
        }
    }

    fn set(
        &mut self,
        target: Target,
        field: &Field,
        value: Value,
        origin: &Origin,
        (parents, seen): (&[VersionId], Option<&Seen>),
    ) {
        if field.merging() == Merging::Latest {
            self.set_latest(target, field, value, origin);
            return;
        }
        let version = Version::of(origin, value, parents);
        let seen = seen.filter(|_| parents.iter().any(|id| matches!(id, VersionId::Base(_))));
        if let Target::Record(id) = target {
            self.lives.entry(id).or_default().edit(origin.id);
            if self.session.record_even_deleted(id).is_none() {
                let waiting = Waiting { field: field.clone(), version, seen: seen.cloned() };
                self.waiting.entry(id).or_default().push(waiting);
                return;
            }
        }
        self.take_version(target, field, version, seen);
        if let Target::Record(id) = target {
            self.show_life(id);
        }
    }

    pub(super) fn take_version(
        &mut self,
        target: Target,
        field: &Field,
        version: Version,
        seen: Option<&Seen>,
    ) {
        let told = self.told.take();
        let register = self.register(target, field);
        register.take(version, seen, |line| told.as_ref().is_some_and(|told| told.stands_for(line)));
        let resolved = register.resolve(field);
        self.session.put(target, field.clone(), resolved.value);
        self.session.set_conflict(target, field, resolved.conflict);
        self.told = told;
    }

    /// Whether a file stands for lines that were made after this one.
    pub(super) fn is_in_file(&self, origin: &Origin) -> bool {
        self.told.as_ref().is_some_and(|told| origin.clock <= told.clock())
    }

    /// Of what belongs to kendali, the later clock wins; whether this one did.
    pub(super) fn set_latest(
        &mut self,
        target: Target,
        field: &Field,
        value: Value,
        origin: &Origin,
    ) -> bool {
        let key = (target, field.clone());
        let stamp = (origin.clock, origin.id);
        if self.is_in_file(origin) || self.latest.get(&key).is_some_and(|latest| *latest >= stamp) {
            return false;
        }
        self.latest.insert(key, stamp);
        self.session.put(target, field.clone(), value);
        true
    }

    fn set_seat(&mut self, seat: &SeatChange, origin: &Origin) {
        let of_item = |item: &Item| Target::Item(*item);
        let (target, field, value) = match seat {
            SeatChange::Take { name } => {
                let seat = Seat { writer: origin.id.writer, name: name.clone() };
                (Target::Meeting, Field::Seat, Value::Seat(seat))
            }
            SeatChange::Show { item } => {
                let show = OnShow { item: *item, since: origin.at };
                (Target::Meeting, Field::OnShow, Value::OnShow(show))
            }
            SeatChange::Stop => (Target::Meeting, Field::OnShow, Value::Absent),
            SeatChange::Mark { item, state: ItemState::Pending } => {
                (of_item(item), Field::ItemState, Value::Absent)
            }
            SeatChange::Mark { item, state } => {
                (of_item(item), Field::ItemState, Value::ItemState(state.clone()))
            }
            SeatChange::Spend { item, seconds } => (of_item(item), Field::Spent, Value::Count(*seconds)),
        };
        self.set_latest(target, &field, value, origin);
    }

    /// Shows whether a record is deleted, brought back, or late.
    pub(super) fn show_life(&mut self, id: RecordId) {
        let Some(life) = self.lives.get(&id) else { return };
        let Some(record) = self.session.record_even_deleted(id) else { return };
        let (deleted, revived) = life.state();
        let late = match self.session.phase() {
            Phase::Preparation | Phase::Running => false,
            Phase::Closed => !Self::stays_writable(record.kind) && life.goes_beyond(&self.phase_seen),
            Phase::Sealed => life.goes_beyond(&self.phase_seen),
        };
        let late = late || self.told.as_ref().is_some_and(|told| told.is_late(&self.session, id));
        if (record.deleted, record.revived) != (deleted, revived) {
            self.session.set_life(id, deleted, revived);
        }
        self.session.set_late(id, late);
    }
}
