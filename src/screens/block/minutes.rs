//! The minutes of the agenda: planned, used, and when the meeting will end.

use chrono::Duration;

use crate::domain::states::ItemState;
use crate::domain::{Item, Moment, Session};
use crate::ui::Tone;

/// How a use of minutes looks: to be watched when over the plan, wrong when over by half.
#[must_use]
pub(super) const fn pressure(used: u32, planned: u32) -> Tone {
    if used > planned.saturating_add(planned / 2) {
        Tone::Bad
    } else if used > planned {
        Tone::Warn
    } else {
        Tone::Plain
    }
}

/// The entries that the plan counts: everything but breaks.
fn counted() -> impl Iterator<Item = Item> {
    Item::ALL.into_iter().filter(|item| *item != Item::Break)
}

/// The whole minutes used, by the sum of seconds, and those planned of several items; whatever a garbled file tells, the sum stays a number.
#[must_use]
pub(in crate::screens) fn sums(
    items: impl Iterator<Item = Item>,
    session: &Session,
    now: Moment,
) -> (u32, u32) {
    let (seconds, planned) = items.fold((0, 0), |(seconds, planned): (u64, u32), item| {
        let used = session.used_seconds(item, now);
        (seconds.saturating_add(used), planned.saturating_add(session.planned_minutes(item)))
    });
    (u32::try_from(seconds / 60).unwrap_or(u32::MAX), planned)
}

/// The minutes used and planned of the whole agenda.
#[must_use]
pub(super) fn totals(session: &Session, now: Moment) -> (u32, u32) {
    sums(counted(), session, now)
}

/// When the meeting will end if what is left takes as long as planned.
#[must_use]
pub(super) fn end(session: &Session, now: Moment) -> Moment {
    let left = counted()
        .filter(|item| matches!(session.item_state(*item), ItemState::Pending | ItemState::Begun))
        .map(|item| (u64::from(session.planned_minutes(item)) * 60, session.used_seconds(item, now)))
        .fold(0, |left: u64, (planned, used)| left.saturating_add(planned.saturating_sub(used)));
    i64::try_from(left)
        .ok()
        .and_then(Duration::try_seconds)
        .and_then(|left| now.checked_add_signed(left))
        .unwrap_or(now)
}
