//! The promises of last quarter: which they are, which have been answered for, and how they came out.

use crate::domain::carry::is_unanswered;
use crate::domain::states::FollowUpState;
use crate::domain::views::FollowUp;
use crate::domain::{Change, Field, RecordId, Session, Value};
use crate::screens::Scene;

/// The follow-ups that were carried into a meeting, in the order of their numbers.
#[must_use]
pub fn promises(session: &Session) -> Vec<FollowUp<'_>> {
    let mut all: Vec<_> = session.follow_ups().filter(|f| is_promise(*f)).collect();
    all.sort_by_key(|promise| session.number(promise.id()));
    all
}

fn is_promise(follow_up: FollowUp<'_>) -> bool {
    !follow_up.record().get(&Field::Carried).is_absent()
}

/// Whether somebody has answered for a promise in this meeting: here, or by altering its state anywhere else.
#[must_use]
pub fn is_answered(promise: FollowUp<'_>) -> bool {
    !is_unanswered(promise.record())
}

/// Whether anything was promised at all.
#[must_use]
pub fn has_promises(session: &Session) -> bool {
    session.follow_ups().any(is_promise)
}

/// How many promises are answered, and how many there are.
#[must_use]
pub fn progress(session: &Session) -> (usize, usize) {
    session
        .follow_ups()
        .filter(|f| is_promise(*f))
        .fold((0, 0), |(done, all), promise| (done + usize::from(is_answered(promise)), all + 1))
}

/// Whether promises of last quarter still wait for an answer: block 1 opens with them.
#[must_use]
pub fn is_due(session: &Session) -> bool {
    let (answered, all) = progress(session);
    answered < all
}

/// The one gesture that answers for a promise: how it stands, and that somebody was asked today.
#[must_use]
pub fn answer(scene: &Scene<'_>, promise: RecordId, state: FollowUpState) -> Change {
    Change::Batch(vec![
        Change::of_record(promise, Field::FollowUpState, Value::FollowUpState(state)),
        Change::of_record(promise, Field::Reviewed, Value::Date(scene.today())),
    ])
}

/// Says how a follow-up stands; of a carried one that is an answer, wherever it is given.
#[must_use]
pub fn set_state(scene: &Scene<'_>, follow_up: RecordId, state: FollowUpState) -> Change {
    if scene.session.record(follow_up).is_some_and(|record| record.carried().is_some()) {
        return answer(scene, follow_up, state);
    }
    Change::of_record(follow_up, Field::FollowUpState, Value::FollowUpState(state))
}

/// Says of several follow-ups at once how they stand: one gesture.
#[must_use]
pub fn set_states(scene: &Scene<'_>, follow_ups: &[RecordId], state: &FollowUpState) -> Change {
    let changes: Vec<_> = follow_ups.iter().map(|id| set_state(scene, *id, state.clone())).collect();
    Change::joined(&changes)
}

/// How the promises came out, for the end of the review.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Selesai.
    pub done: usize,
    /// Berjalan.
    pub running: usize,
    /// Tertunda.
    pub postponed: usize,
    /// Batal.
    pub cancelled: usize,
    /// Belum dimulai.
    pub not_started: usize,
    /// Nobody has answered yet.
    pub silent: usize,
}

impl Tally {
    /// Counts promises.
    #[must_use]
    pub fn of(promises: &[FollowUp<'_>]) -> Self {
        let mut tally = Self::default();
        for promise in promises {
            let count = match promise.state() {
                _ if !is_answered(*promise) => &mut tally.silent,
                FollowUpState::Done { .. } => &mut tally.done,
                FollowUpState::InProgress => &mut tally.running,
                FollowUpState::Postponed { .. } => &mut tally.postponed,
                FollowUpState::Cancelled { .. } => &mut tally.cancelled,
                FollowUpState::NotStarted => &mut tally.not_started,
            };
            *count += 1;
        }
        tally
    }
}
