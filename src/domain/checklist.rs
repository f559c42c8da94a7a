//! What to look at before a meeting is closed.

use super::carry::is_unanswered;
use super::states::ItemState;
use super::trail::SeatChange;
use super::views::Person;
use super::{Change, Field, Item, Kind, Presence, Record, RecordId, Session, Target, Value};

/// One thing that is still open, with the spot where it is mended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Concern {
    /// Nobody has been marked present.
    NobodyPresent,
    /// So many of those invited are neither marked present nor absent.
    Unmarked(usize),
    /// So many follow-ups of last quarter were not answered for.
    Unanswered(usize),
    /// A numbered item was neither discussed nor deferred.
    NotDiscussed(Item),
    /// A follow-up of this or an earlier meeting has no owner.
    NoOwner(RecordId),
    /// A follow-up has no due day.
    NoDue(RecordId),
    /// A decision says nothing.
    NoDecisionText(RecordId),
    /// A decision was taken without the quorum frozen into it.
    NoSnapshot(RecordId),
    /// A decision was taken while too few were here.
    WithoutQuorum(RecordId),
    /// A decision was not read back to the room.
    NotReadBack(RecordId),
    /// Words that were begun and never finished.
    Draft(RecordId),
    /// Two people disagree about a field.
    Conflict(Target, Field),
}

impl Concern {
    /// Whether the meeting cannot be closed while it stands; the rest are reminders.
    #[must_use]
    pub const fn blocks(&self) -> bool {
        matches!(self, Self::Conflict(..) | Self::NoDecisionText(_))
    }

    /// How many people or records it stands for.
    #[must_use]
    pub const fn count(&self) -> usize {
        match self {
            Self::Unmarked(count) | Self::Unanswered(count) => *count,
            Self::NobodyPresent
            | Self::NotDiscussed(_)
            | Self::NoOwner(_)
            | Self::NoDue(_)
            | Self::NoDecisionText(_)
            | Self::NoSnapshot(_)
            | Self::WithoutQuorum(_)
            | Self::NotReadBack(_)
            | Self::Draft(_)
            | Self::Conflict(..) => 1,
        }
    }
}

/// Everything that is still open, in the order of the agenda of a closing.
#[must_use]
pub fn concerns(session: &Session) -> Vec<Concern> {
    let mut all: Vec<Concern> =
        session.conflicts().map(|((target, field), _)| Concern::Conflict(*target, field.clone())).collect();
    if session.people().any(|person| person.presence().came()) {
        let unmarked = unmarked(session).count();
        all.extend((unmarked > 0).then_some(Concern::Unmarked(unmarked)));
    } else {
        all.push(Concern::NobodyPresent);
    }
    let unanswered = session.follow_ups().filter(|it| is_unanswered(it.record())).count();
    all.extend((unanswered > 0).then_some(Concern::Unanswered(unanswered)));
    all.extend(untouched(session).map(Concern::NotDiscussed));
    all.extend(session.decisions().flat_map(|decision| about_decision(decision.record())));
    for follow_up in session.follow_ups().filter(|f| !f.record().is_draft() && f.state().is_open()) {
        if follow_up.owners().is_empty() {
            all.push(Concern::NoOwner(follow_up.id()));
        }
        if follow_up.due().is_none() {
            all.push(Concern::NoDue(follow_up.id()));
        }
    }
    let written = Kind::WRITTEN.iter().flat_map(|kind| session.of_kind(*kind));
    let unfinished = |record: &&Record| !record.text(&Field::Draft).trim().is_empty();
    all.extend(written.filter(unfinished).map(|record| Concern::Draft(record.id)));
    all
}

/// What is open about a decision of this meeting.
fn about_decision(record: &Record) -> Vec<Concern> {
    let mut open = Vec::new();
    if record.carried().is_some() {
        return open;
    }
    if record.shown_text().trim().is_empty() {
        open.push(Concern::NoDecisionText(record.id));
    } else if !record.is_draft() {
        if let Value::Snapshot(snapshot) = record.get(&Field::Snapshot) {
            open.extend((!snapshot.met).then_some(Concern::WithoutQuorum(record.id)));
        } else {
            open.push(Concern::NoSnapshot(record.id));
        }
        if record.get(&Field::ReadBack).is_absent() {
            open.push(Concern::NotReadBack(record.id));
        }
    }
    open
}

/// Those invited of whom nobody has said whether they are here.
pub fn unmarked(session: &Session) -> impl Iterator<Item = Person<'_>> {
    session.people().filter(|person| person.is_invited() && *person.presence() == Presence::Unrecorded)
}

/// The numbered items that were neither discussed nor deferred, and under which nothing was written here.
fn untouched(session: &Session) -> impl Iterator<Item = Item> {
    let written = Kind::WRITTEN.iter().flat_map(|kind| session.of_kind(*kind));
    let mut pending: Vec<Item> = Item::ALL
        .into_iter()
        .filter(|item| item.is_numbered() && matches!(session.item_state(*item), ItemState::Pending))
        .collect();
    for item in written.filter(|record| record.carried().is_none()).filter_map(Record::item) {
        if pending.is_empty() {
            break;
        }
        pending.retain(|other| *other != item);
    }
    pending.into_iter()
}

/// The numbers that clashed, frozen as they are shown: part of every closing.
#[must_use]
pub fn freeze_numbers(session: &Session) -> Vec<Change> {
    let mut frozen: Vec<_> = session.renumbered().iter().map(|(id, number)| (*id, *number)).collect();
    frozen.sort_unstable();
    frozen
        .into_iter()
        .map(|(id, number)| Change::of_record(id, Field::Number, Value::Count(number)))
        .collect()
}

/// Stops the clock: the seconds of the item on show are added up, and nothing is on show.
#[must_use]
pub fn stop_clock(session: &Session, now: super::Moment) -> Vec<Change> {
    let Some(show) = session.on_show() else { return Vec::new() };
    let seconds = u32::try_from((now - show.since).num_seconds().max(0)).unwrap_or(0);
    let total = session.spent_seconds(show.item).saturating_add(seconds);
    vec![Change::Seat(SeatChange::Spend { item: show.item, seconds: total }), Change::Seat(SeatChange::Stop)]
}

/// Puts an item on show: the clock of the one before stops, this one's begins.
#[must_use]
pub fn show_item(session: &Session, item: Item, now: super::Moment) -> Change {
    let mut changes = stop_clock(session, now);
    changes.retain(|change| !matches!(change, Change::Seat(SeatChange::Stop)));
    changes.push(Change::Seat(SeatChange::Show { item }));
    if matches!(session.item_state(item), ItemState::Pending) {
        changes.push(Change::Seat(SeatChange::Mark { item, state: ItemState::Begun }));
    }
    Change::Batch(changes)
}
