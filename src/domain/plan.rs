//! The plan of activities: on which days they are, which of them get in each other's way, and how one is moved.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use chrono::NaiveDate;

use super::rows::{ActivityState, Reschedule};
use super::text::folded;
use super::views::Person;
use super::{Change, Field, Kind, Panel, Party, Record, RecordId, Session, Value};

/// The days of an activity, the first and the last; the only one where one is known, none where neither is.
#[must_use]
pub fn days(activity: &Record) -> Option<RangeInclusive<NaiveDate>> {
    between(activity.day(&Field::Starts), activity.day(&Field::Ends))
}

/// The days between two that may not be known; in the order of the calendar, whichever was typed where.
fn between(starts: Option<NaiveDate>, ends: Option<NaiveDate>) -> Option<RangeInclusive<NaiveDate>> {
    let (one, other) = (starts.or(ends)?, ends.or(starts)?);
    Some(one.min(other)..=one.max(other))
}

/// The reschedulings of an activity, the oldest first.
#[must_use]
pub fn moves(activity: &Record) -> &[Reschedule] {
    if let Value::Moves(moves) = activity.get(&Field::Moves).known() { moves } else { &[] }
}

/// The days on which an activity stood before it was last moved; none if it never was.
#[must_use]
pub fn days_before(activity: &Record) -> Option<RangeInclusive<NaiveDate>> {
    days_of(moves(activity).last()?)
}

/// The days from which a rescheduling moved an activity away.
#[must_use]
pub fn days_of(moved: &Reschedule) -> Option<RangeInclusive<NaiveDate>> {
    between(moved.starts, moved.ends)
}

/// How an activity stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Its days are still to come, or not known.
    Planned,
    /// Under way.
    Running,
    /// Done.
    Done,
    /// Cancelled.
    Cancelled,
    /// It should have begun.
    NotBegun,
    /// It should have ended.
    NotEnded,
}

impl Standing {
    /// Whether its days lie behind what was planned.
    #[must_use]
    pub const fn is_late(self) -> bool {
        matches!(self, Self::NotBegun | Self::NotEnded)
    }
}

/// How an activity stands on a day.
#[must_use]
pub fn standing(activity: &Record, today: NaiveDate) -> Standing {
    let days = days(activity);
    let ended = days.as_ref().is_some_and(|days| *days.end() < today);
    match state(activity) {
        ActivityState::Done => Standing::Done,
        ActivityState::Cancelled { .. } => Standing::Cancelled,
        ActivityState::Planned | ActivityState::InProgress if ended => Standing::NotEnded,
        ActivityState::InProgress => Standing::Running,
        ActivityState::Planned if days.is_some_and(|days| *days.start() < today) => Standing::NotBegun,
        ActivityState::Planned => Standing::Planned,
    }
}

fn state(activity: &Record) -> ActivityState {
    if let Value::ActivityState(state) = activity.get(&Field::ActivityState).known() {
        state.clone()
    } else {
        ActivityState::default()
    }
}

/// What two activities want at once.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shared {
    /// The same owner.
    Owner(Party),
    /// The same place, as one of them writes it.
    Place(String),
}

/// Two activities that want the same on the same days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clash {
    /// The two activities; the one that begins first stands first.
    pub between: [RecordId; 2],
    /// What both want.
    pub over: Shared,
    /// The days on which both want it.
    pub days: RangeInclusive<NaiveDate>,
}

impl Clash {
    /// The other activity of a clash; none for one that has no part in it.
    #[must_use]
    pub fn other(&self, activity: RecordId) -> Option<RecordId> {
        let [one, other] = self.between;
        if activity == one { Some(other) } else { (activity == other).then_some(one) }
    }
}

/// Which activities get in each other's way, from the earliest day on; what is done or cancelled wants nothing more.
#[must_use]
pub fn clashes(session: &Session) -> Vec<Clash> {
    let mut wanted: BTreeMap<(bool, String), (Shared, Vec<Wish>)> = BTreeMap::new();
    for activity in session.of_kind(Kind::Row(Panel::Activity)) {
        let Some(days) = days(activity) else { continue };
        if !matches!(state(activity), ActivityState::Planned | ActivityState::InProgress) {
            continue;
        }
        for (key, shared) in wishes(session, activity) {
            let (_, wishes) = wanted.entry(key).or_insert_with(|| (shared, Vec::new()));
            if wishes.last().is_none_or(|wish| wish.activity != activity.id) {
                wishes.push(Wish { activity: activity.id, days: days.clone() });
            }
        }
    }
    let mut found: Vec<Clash> = wanted.into_values().flat_map(|(over, all)| overlaps(&over, all)).collect();
    found.sort_by_key(|clash| (*clash.days.start(), clash.between));
    found
}

/// The days on which an activity wants something.
struct Wish {
    activity: RecordId,
    days: RangeInclusive<NaiveDate>,
}

/// What an activity wants: each with a key by which others want the same.
fn wishes(session: &Session, activity: &Record) -> Vec<((bool, String), Shared)> {
    let owners: &[Party] =
        if let Value::Parties(owners) = activity.get(&Field::Owners).known() { owners } else { &[] };
    let owners = owners.iter().map(|owner| {
        let owner = holder(session, owner);
        ((false, folded(session.party_name(&owner))), Shared::Owner(owner))
    });
    let place = activity.text(&Field::Place).trim();
    let place = (!place.is_empty()).then(|| ((true, folded(place)), Shared::Place(place.to_owned())));
    owners.chain(place).collect()
}

/// A person as the office that is held, so that both names mean one.
#[must_use]
pub fn holder(session: &Session, party: &Party) -> Party {
    let office = if let Party::Person(id) = party {
        session.record(*id).and_then(|person| Person(person).office())
    } else {
        None
    };
    office.map_or_else(|| party.clone(), |office| Party::Office(office.to_owned()))
}

/// Every two wishes that share a day.
fn overlaps(over: &Shared, mut wishes: Vec<Wish>) -> Vec<Clash> {
    wishes.sort_by_key(|wish| (*wish.days.start(), wish.activity));
    let mut found = Vec::new();
    for (at, first) in wishes.iter().enumerate() {
        let rest = wishes.iter().skip(at + 1);
        for second in rest.take_while(|second| second.days.start() <= first.days.end()) {
            let end = *first.days.end().min(second.days.end());
            found.push(Clash {
                between: [first.activity, second.activity],
                over: over.clone(),
                days: *second.days.start()..=end,
            });
        }
    }
    found
}

/// The change that moves an activity to other days; where it stood is kept with the reason.
///
/// What had no days yet is not moved but given its first ones: nothing is kept then.
#[must_use]
pub fn reschedule(
    activity: &Record,
    starts: Option<NaiveDate>,
    ends: Option<NaiveDate>,
    why: &str,
    on: NaiveDate,
) -> Change {
    let set = |field, day: Option<NaiveDate>| {
        Change::of_record(activity.id, field, day.map_or(Value::Absent, Value::Date))
    };
    let mut changes = vec![set(Field::Starts, starts), set(Field::Ends, ends)];
    if days(activity).is_some() {
        let before = Reschedule {
            starts: activity.day(&Field::Starts),
            ends: activity.day(&Field::Ends),
            why: why.to_owned(),
            on,
        };
        let all = moves(activity).iter().cloned().chain([before]).collect();
        changes.push(Change::of_record(activity.id, Field::Moves, Value::Moves(all)));
    }
    Change::Batch(changes)
}
