//! Checking a change once, where a person makes it; the fold takes every line all the same.

use super::states::{FollowUpState, ItemState, Phase, ProblemState};
use super::text::FIELD_LIMIT;
use super::trail::{Change, SeatChange};
use super::{Body, Field, Fields, Kind, Presence, RecordId, Session, Target, Value};

/// Why a change is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The meeting is sealed: only a revision can change it.
    Sealed,
    /// The meeting is closed: it must be reopened first.
    Closed,
    /// A meeting cannot go from one phase to the other.
    Phase {
        /// Where it stands.
        from: Phase,
        /// Where it was to go.
        to: Phase,
    },
    /// A reason is needed.
    ReasonMissing,
    /// A text that must say something says nothing.
    Blank {
        /// The field.
        field: Field,
    },
    /// A text is longer than a field takes.
    TooLong {
        /// The field.
        field: Field,
        /// Its limit in bytes.
        limit: usize,
    },
    /// A value does not fit its field: an impossible day, minutes below zero.
    Unfit {
        /// The field.
        field: Field,
        /// What was given.
        given: String,
    },
    /// Minutes beyond a day.
    TooManyMinutes {
        /// What was given.
        minutes: u32,
    },
    /// A member of the BPD cannot be represented.
    SubstituteForBpd,
    /// Somebody left before arriving.
    LeftBeforeArrival,
    /// The record is not there any more.
    Gone {
        /// Which.
        record: RecordId,
    },
    /// The item on show moves only while the meeting runs.
    NotRunning,
}

/// The most minutes that an agenda item can be given: a day.
pub const MINUTES_LIMIT: u32 = 24 * 60;

/// Checks a change against the rules of the moment.
///
/// # Errors
/// The first rule that forbids it; nothing has been changed then.
pub fn check(session: &Session, change: &Change) -> Result<(), Refusal> {
    let mut known = Vec::new();
    for leaf in change.leaves() {
        check_leaf(session, leaf, &mut known)?;
    }
    Ok(())
}

fn check_leaf(session: &Session, leaf: &Change, known: &mut Vec<RecordId>) -> Result<(), Refusal> {
    match leaf {
        Change::Add { kind, record, fields } => {
            may_add(session, *kind, fields)?;
            known.push(*record);
            fields.iter().try_for_each(|(field, value)| check_value(field, value))?;
            check_presence(fields.get(&Field::Presence), || sits_in_bpd(fields.get(&Field::Bodies)))
        }
        Change::Set { target, field, value } => {
            let record = if let Target::Record(id) = target { Some(*id) } else { None };
            // Added or restored by the same gesture: not there yet.
            if let Some(gone) = record.filter(|id| !known.contains(id) && session.record(*id).is_none()) {
                return Err(Refusal::Gone { record: gone });
            }
            if !record.is_some_and(|id| known.contains(&id) && session.record_even_deleted(id).is_none()) {
                may_alter(session, record, Some(field))?;
            }
            check_value(field, value)?;
            let bodies =
                || record.and_then(|id| session.record_even_deleted(id)).map(|r| r.get(&Field::Bodies));
            check_presence(value, || bodies().is_some_and(sits_in_bpd))
        }
        Change::Delete { record } | Change::Restore { record } | Change::Move { record, .. } => {
            if session.record_even_deleted(*record).is_none() {
                let added = known.contains(record);
                return if added { Ok(()) } else { Err(Refusal::Gone { record: *record }) };
            }
            if matches!(leaf, Change::Restore { .. }) {
                known.push(*record);
            }
            may_alter(session, Some(*record), None)
        }
        Change::Phase { to, reason } => check_phase(session.phase(), *to, reason),
        Change::Seat(seat) => check_seat(session, seat),
        Change::Batch(_) => Ok(()),
    }
}

/// Notes and people are added in every phase but the sealed one, all else until closing.
///
/// What is added to a closed meeting says when: by that it is known as new, and can be taken back.
fn may_add(session: &Session, kind: Kind, fields: &Fields) -> Result<(), Refusal> {
    let dated = !fields.get(&Field::Created).is_absent();
    match session.phase() {
        Phase::Preparation | Phase::Running => Ok(()),
        Phase::Closed if dated && matches!(kind, Kind::Note | Kind::Person) => Ok(()),
        Phase::Closed => Err(Refusal::Closed),
        Phase::Sealed => Err(Refusal::Sealed),
    }
}

/// Whether the fields of something may be written now, attendance apart: that has a rule of its own.
///
/// # Errors
/// Why they may not: the meeting is closed or sealed.
pub fn may_write(session: &Session, target: Target) -> Result<(), Refusal> {
    match target {
        Target::Record(record) => may_alter(session, Some(record), None),
        Target::Meeting | Target::Item(_) => may_alter(session, None, None),
    }
}

/// In a closed meeting what was said stays as it was: attendance is corrected, and notes and people that were added
/// since, or notes that were never published, are still written.
fn may_alter(session: &Session, record: Option<RecordId>, field: Option<&Field>) -> Result<(), Refusal> {
    match session.phase() {
        Phase::Preparation | Phase::Running => return Ok(()),
        Phase::Closed => {}
        Phase::Sealed => return Err(Refusal::Sealed),
    }
    let record = record.and_then(|id| session.record_even_deleted(id)).ok_or(Refusal::Closed)?;
    let since = session.phase_state().and_then(|state| state.since);
    let is_new = record.created().is_some_and(|created| since.is_some_and(|since| created > since));
    let is_presence = record.kind == Kind::Person && field == Some(&Field::Presence);
    let is_unpublished = record.kind == Kind::Note && record.is_draft();
    let is_new = is_new && matches!(record.kind, Kind::Note | Kind::Person);
    if is_presence || is_unpublished || is_new { Ok(()) } else { Err(Refusal::Closed) }
}

fn check_phase(from: Phase, to: Phase, reason: &str) -> Result<(), Refusal> {
    match (from, to) {
        (Phase::Closed, Phase::Running) if reason.trim().is_empty() => Err(Refusal::ReasonMissing),
        (Phase::Preparation | Phase::Closed, Phase::Running) | (Phase::Running, Phase::Closed) => Ok(()),
        _ => Err(Refusal::Phase { from, to }),
    }
}

fn check_seat(session: &Session, seat: &SeatChange) -> Result<(), Refusal> {
    match (seat, session.phase()) {
        (_, Phase::Sealed) => Err(Refusal::Sealed),
        (SeatChange::Show { .. }, Phase::Preparation | Phase::Closed) => Err(Refusal::NotRunning),
        (SeatChange::Mark { state: ItemState::Deferred { why }, .. }, _) if why.trim().is_empty() => {
            Err(Refusal::ReasonMissing)
        }
        _ => Ok(()),
    }
}

fn check_value(field: &Field, value: &Value) -> Result<(), Refusal> {
    let value = value.known();
    // A phase comes by its own change, which has rules; a value of another shape would read back as something else.
    if !value.fits(field.shape()) || *field == Field::Phase {
        return Err(Refusal::Unfit { field: field.clone(), given: value.encode().to_string() });
    }
    if let Value::Text(text) = value {
        return check_text(field, text);
    }
    if let (Field::Planned, Value::Count(minutes)) = (field, value)
        && *minutes > MINUTES_LIMIT
    {
        return Err(Refusal::TooManyMinutes { minutes: *minutes });
    }
    if let Value::Moves(moves) = value {
        let reasoned = moves.iter().all(|moved| !moved.why.trim().is_empty());
        return if reasoned { Ok(()) } else { Err(Refusal::ReasonMissing) };
    }
    let (Value::FollowUpState(FollowUpState::Postponed { why } | FollowUpState::Cancelled { why })
    | Value::ProblemState(ProblemState::Dropped { why })) = value
    else {
        return Ok(());
    };
    if why.trim().is_empty() { Err(Refusal::ReasonMissing) } else { Ok(()) }
}

fn check_text(field: &Field, text: &str) -> Result<(), Refusal> {
    if text.len() > FIELD_LIMIT {
        return Err(Refusal::TooLong { field: field.clone(), limit: FIELD_LIMIT });
    }
    let must_speak = matches!(field, Field::Text | Field::Name);
    if must_speak && text.trim().is_empty() {
        return Err(Refusal::Blank { field: field.clone() });
    }
    Ok(())
}

fn sits_in_bpd(bodies: &Value) -> bool {
    matches!(bodies, Value::Bodies(bodies) if bodies.contains(&Body::Bpd))
}

fn check_presence(value: &Value, in_bpd: impl Fn() -> bool) -> Result<(), Refusal> {
    let Value::Presence(presence) = value.known() else { return Ok(()) };
    match presence {
        Presence::Represented { by, .. } if by.trim().is_empty() => {
            Err(Refusal::Blank { field: Field::Presence })
        }
        Presence::Represented { arrived, left: Some(left), .. }
        | Presence::Present { arrived, left: Some(left) }
            if left < arrived =>
        {
            Err(Refusal::LeftBeforeArrival)
        }
        Presence::Represented { .. } if in_bpd() => Err(Refusal::SubstituteForBpd),
        Presence::Represented { .. }
        | Presence::Present { .. }
        | Presence::Unrecorded
        | Presence::Excused
        | Presence::Sick
        | Presence::Absent => Ok(()),
    }
}
