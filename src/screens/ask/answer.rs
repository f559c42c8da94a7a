//! What each question says, and what it is filled in with.

use crate::domain::compose::Speech;
use crate::domain::states::{FollowUpState, ItemState, ProblemState};
use crate::domain::views::{FollowUp, Person, Problem};
use crate::domain::{Party, Presence, RecordId};
use crate::input::{Action, Context};
use crate::lang::Words;
use crate::screens::keys::key_in;
use crate::screens::{Question, Scene, told};

/// The one record that a question is about; none when it is about several, or about no record.
pub(super) fn about(question: &Question) -> Option<RecordId> {
    match question {
        Question::Postpone(ids)
        | Question::CancelFollowUp(ids)
        | Question::Owners(ids)
        | Question::Due(ids)
        | Question::NewDue(ids) => single(ids),
        Question::DropProblem(id)
        | Question::Substitute(id)
        | Question::Hours(id)
        | Question::GuestName(id)
        | Question::Snapshot(id) => Some(*id),
        Question::Guest | Question::Defer(_) | Question::Reopen => None,
    }
}

/// The only one of some records.
const fn single(ids: &[RecordId]) -> Option<RecordId> {
    if let [one] = ids { Some(*one) } else { None }
}

/// The title of a question.
pub(super) fn title(question: &Question, scene: &Scene<'_>) -> String {
    let words = scene.words;
    let title = match question {
        Question::Postpone(_) => words.ask_postpone(),
        Question::CancelFollowUp(_) => words.ask_cancel_follow_up(),
        Question::Owners(_) => words.ask_owners(),
        Question::Due(_) => words.ask_due(),
        Question::NewDue(ids) => return words.ask_new_due(&told::called(ids, scene)),
        Question::DropProblem(_) => words.ask_drop_problem(),
        Question::Substitute(_) => words.ask_substitute(),
        Question::Hours(_) => words.ask_hours(),
        Question::Guest => words.ask_guest(),
        Question::GuestName(_) => words.ask_guest_name(),
        Question::Defer(_) => words.ask_defer(),
        Question::Reopen => words.ask_reopen(),
        Question::Snapshot(_) => words.ask_snapshot(),
    };
    title.to_owned()
}

/// The form in which an answer is taken.
pub(super) fn hint(question: &Question, words: Words) -> String {
    let text = match question {
        Question::Postpone(_)
        | Question::CancelFollowUp(_)
        | Question::DropProblem(_)
        | Question::Defer(_)
        | Question::Reopen => words.ask_hint_reason(),
        Question::Snapshot(_) => words.ask_hint_snapshot(),
        Question::Owners(_) => {
            return words.ask_hint_owners(&key_in(Context::Palette, Action::Complete, words));
        }
        Question::Due(_) => words.ask_hint_due(),
        Question::NewDue(_) => {
            return words.ask_hint_new_due(&key_in(Context::Dialog, Action::Accept, words));
        }
        Question::Substitute(_) => words.ask_hint_substitute(),
        Question::Hours(_) => words.ask_hint_hours(),
        Question::Guest | Question::GuestName(_) => words.ask_hint_guest(),
    };
    text.to_owned()
}

/// What the question is about, in words; empty when the title says it all.
pub(super) fn subject(question: &Question, scene: &Scene<'_>) -> String {
    use crate::lang::describe::record_in_words;
    if let Question::Defer(item) = question {
        return scene.words.item_named(*item);
    }
    if let Question::Postpone(ids)
    | Question::CancelFollowUp(ids)
    | Question::Owners(ids)
    | Question::Due(ids)
    | Question::NewDue(ids) = question
        && single(ids).is_none()
    {
        let labels: Vec<_> = ids.iter().filter_map(|id| scene.session.label(*id)).collect();
        return format!("{}: {}", told::called(ids, scene), labels.join(", "));
    }
    about(question).map(|id| record_in_words(scene.session, id, scene.words)).unwrap_or_default()
}

/// Whether the first letter replaces what is filled in, as most answers are new ones.
pub(super) const fn is_replaced(question: &Question) -> bool {
    matches!(question, Question::Owners(_) | Question::Due(_))
}

/// The question that an answer leads to: what is postponed may have a new day.
pub(super) fn next(question: &Question) -> Option<Question> {
    if let Question::Postpone(ids) = question { Some(Question::NewDue(ids.clone())) } else { None }
}

/// What held before, where an answer begins anew; none when nothing did.
pub(super) fn before(question: &Question, scene: &Scene<'_>) -> Option<String> {
    let (session, words) = (scene.session, scene.words);
    let follow_up = |ids: &[RecordId]| session.record(single(ids)?).map(FollowUp);
    match question {
        Question::Postpone(ids) | Question::CancelFollowUp(ids) => match follow_up(ids)?.state() {
            FollowUpState::Postponed { why } => Some(words.ask_before(words.postponed(), why)),
            FollowUpState::Cancelled { why } => Some(words.ask_before(words.cancelled(), why)),
            FollowUpState::NotStarted | FollowUpState::InProgress | FollowUpState::Done { .. } => None,
        },
        Question::NewDue(ids) => {
            let due = follow_up(ids)?.due()?;
            Some(words.ask_before_due(&words.date_short(due)))
        }
        Question::DropProblem(id) => match Problem(session.record(*id)?).state() {
            ProblemState::Dropped { why } => Some(words.ask_before_reason(why)),
            ProblemState::Open | ProblemState::Solved { .. } => None,
        },
        Question::Defer(item) => match session.item_state(*item) {
            ItemState::Deferred { why } => Some(words.ask_before_reason(why)),
            ItemState::Pending | ItemState::Begun | ItemState::Done => None,
        },
        Question::Owners(_)
        | Question::Due(_)
        | Question::Substitute(_)
        | Question::Hours(_)
        | Question::Guest
        | Question::GuestName(_)
        | Question::Reopen
        | Question::Snapshot(_) => None,
    }
}

/// What is known already.
pub(super) fn prefilled(question: &Question, speech: &Speech, scene: &Scene<'_>) -> String {
    let session = scene.session;
    let follow_up = |ids: &[RecordId]| session.record(single(ids)?).map(FollowUp);
    let person = |id: &RecordId| session.record(*id).map(Person);
    match question {
        Question::Owners(ids) => owners(follow_up(ids), speech, scene),
        Question::Due(ids) => {
            follow_up(ids).and_then(FollowUp::due).map(|d| scene.words.date_short(d)).unwrap_or_default()
        }
        Question::Substitute(id) => match person(id).map(|p| p.presence().clone()) {
            Some(Presence::Represented { by, .. }) => by,
            _ => String::new(),
        },
        Question::GuestName(id) => person(id).map(guest).unwrap_or_default(),
        Question::Hours(id) => person(id).map(|p| hours(p.presence(), scene.words)).unwrap_or_default(),
        // A reason is always told anew: the old one is shown beside it.
        Question::Postpone(_)
        | Question::CancelFollowUp(_)
        | Question::NewDue(_)
        | Question::DropProblem(_)
        | Question::Defer(_)
        | Question::Guest
        | Question::Reopen
        | Question::Snapshot(_) => String::new(),
    }
}

/// The owners, each by the name that is nobody else's, so that they read back as they were.
fn owners(follow_up: Option<FollowUp<'_>>, speech: &Speech, scene: &Scene<'_>) -> String {
    let name = |party: &Party| {
        let called = speech.parties.iter().find(|called| called.party == *party);
        let own = called.and_then(|called| called.names.first());
        own.map_or_else(|| scene.session.party_name(party).to_owned(), Clone::clone)
    };
    follow_up.map(FollowUp::owners).unwrap_or_default().iter().map(name).collect::<Vec<_>>().join("; ")
}

/// A guest as one is written, so that it reads back the same.
fn guest(person: Person<'_>) -> String {
    if person.title().is_empty() {
        person.name().to_owned()
    } else {
        format!("{}; {}", person.name(), person.title())
    }
}

/// The hours of somebody who came, as they are read back: `09.02-10.15`.
fn hours(presence: &Presence, words: Words) -> String {
    match presence {
        Presence::Present { arrived, left } | Presence::Represented { arrived, left, .. } => match left {
            Some(left) => format!("{}-{}", words.time(*arrived), words.time(*left)),
            None => words.time(*arrived),
        },
        Presence::Unrecorded | Presence::Excused | Presence::Sick | Presence::Absent => String::new(),
    }
}
