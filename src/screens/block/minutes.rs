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

/// The minutes used and planned of several items; whatever a garbled file tells, the sum stays a number.
#[must_use]
pub(in crate::screens) fn sums(
    items: impl Iterator<Item = Item>,
    session: &Session,
    now: Moment,
) -> (u32, u32) {
    items.fold((0, 0), |(spent, planned): (u32, u32), item| {
        let used = session.used_minutes(item, now);
        (spent.saturating_add(used), planned.saturating_add(session.planned_minutes(item)))
    })
}

/// The minutes used and planned of the whole agenda.
#[must_use]
pub(super) fn totals(session: &Session, now: Moment) -> (u32, u32) {
    sums(counted(), session, now)
}

/// When the meeting will end if what is left takes as long as planned.
#[must_use]
pub(super) fn end(session: &Session, now: Moment) -> Moment {
    let left: u32 = counted()
        .filter(|item| matches!(session.item_state(*item), ItemState::Pending | ItemState::Begun))
        .map(|item| session.planned_minutes(item).saturating_sub(session.used_minutes(item, now)))
        .fold(0, u32::saturating_add);
    now + Duration::minutes(i64::from(left))
}
