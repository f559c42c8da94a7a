//! The points of the checklist: what is still open, what is done, and where each is mended.

use crate::domain::checklist::{Concern, concerns, unmarked};
use crate::domain::states::ItemState;
use crate::domain::views::Person;
use crate::domain::{Field, Item, RecordId, Session, Target};
use crate::lang::Words;
use crate::lang::describe::{field_name_of, record_in_words, target_in_words};
use crate::screens::{Intent, Layer, Place, Question};

/// All concerns, those that block the closing first.
pub(super) fn ordered(session: &Session) -> Vec<Concern> {
    let mut all = concerns(session);
    all.sort_by_key(|concern| !concern.blocks());
    all
}

/// The record that a concern is about.
pub(super) const fn record_of(concern: &Concern) -> Option<RecordId> {
    match concern {
        Concern::NoOwner(id)
        | Concern::NoDue(id)
        | Concern::NoDecisionText(id)
        | Concern::NoSnapshot(id)
        | Concern::WithoutQuorum(id)
        | Concern::NotReadBack(id)
        | Concern::Draft(id)
        | Concern::Conflict(Target::Record(id), _) => Some(*id),
        Concern::NobodyPresent
        | Concern::Unmarked(_)
        | Concern::Unanswered(_)
        | Concern::NotDiscussed(_)
        | Concern::Conflict(Target::Meeting | Target::Item(_), _) => None,
    }
}

/// What a concern says.
pub(super) fn what(session: &Session, concern: &Concern, words: Words) -> String {
    match concern {
        Concern::NobodyPresent => words.closing_nobody().to_owned(),
        Concern::Unmarked(_) => words.closing_unmarked().to_owned(),
        Concern::Unanswered(_) => words.closing_unanswered().to_owned(),
        Concern::NotDiscussed(_) => words.closing_not_discussed().to_owned(),
        Concern::NoOwner(_) => words.no_owner().to_owned(),
        Concern::NoDue(_) => words.no_due().to_owned(),
        Concern::NoDecisionText(_) => words.closing_no_text().to_owned(),
        Concern::NoSnapshot(_) => words.closing_no_snapshot().to_owned(),
        Concern::WithoutQuorum(_) => words.closing_without_quorum().to_owned(),
        Concern::NotReadBack(_) => words.closing_decision_unread().to_owned(),
        Concern::Draft(_) => words.closing_draft().to_owned(),
        Concern::Conflict(target, field) => {
            words.closing_conflict(&field_name_of(session, *target, field, words))
        }
    }
}

/// Where it stands: the record with its first words, or the item.
pub(super) fn spot(session: &Session, concern: &Concern, words: Words) -> String {
    match concern {
        Concern::NobodyPresent => words.attendance().to_owned(),
        Concern::Unmarked(count) => words.closing_unmarked_where(*count),
        Concern::Unanswered(count) => words.closing_unanswered_where(*count),
        Concern::NotDiscussed(item) => words.item_named_short(*item),
        Concern::Conflict(target, _) => target_in_words(session, *target, words),
        Concern::NoOwner(id)
        | Concern::NoDue(id)
        | Concern::NoDecisionText(id)
        | Concern::NoSnapshot(id)
        | Concern::WithoutQuorum(id)
        | Concern::NotReadBack(id)
        | Concern::Draft(id) => record_in_words(session, *id, words),
    }
}

/// The jump to the spot where a concern is mended.
pub(super) fn jump(session: &Session, concern: &Concern) -> Intent {
    match concern {
        Concern::NobodyPresent => Intent::Go(Place::Attendance(None)),
        Concern::Unmarked(_) => Intent::Go(Place::Attendance(unmarked(session).next().map(Person::id))),
        Concern::Unanswered(_) => Intent::Go(Place::Review),
        Concern::NotDiscussed(item) => Intent::Go(Place::Item(*item, None)),
        Concern::NoOwner(id) => Intent::Open(Layer::RecordAt(*id, Field::Owners)),
        Concern::NoDue(id) => Intent::Open(Layer::RecordAt(*id, Field::Due)),
        Concern::NoDecisionText(id) | Concern::WithoutQuorum(id) | Concern::NotReadBack(id) => {
            let item = session.record(*id).map_or(Item::Closing, crate::domain::Record::home_item);
            Intent::Go(Place::Item(item, Some(*id)))
        }
        Concern::NoSnapshot(id) => Intent::Open(Layer::Ask(Question::Snapshot(*id))),
        Concern::Draft(id) => Intent::Open(Layer::Resume(*id)),
        Concern::Conflict(target, field) => Intent::Open(Layer::Settle(*target, field.clone())),
    }
}

/// The points of which nothing is open, each as a sentence.
pub(super) fn done(session: &Session, open: &[Concern], words: Words) -> Vec<String> {
    let free = |of: fn(&Concern) -> bool| !open.iter().any(of);
    let numbered = || Item::ALL.into_iter().filter(|item| item.is_numbered());
    let deferred =
        numbered().filter(|item| matches!(session.item_state(*item), ItemState::Deferred { .. })).count();
    let mut said = Vec::new();
    if free(|c| matches!(c, Concern::NotDiscussed(_))) {
        said.push(if deferred == 0 {
            words.closing_done_items(numbered().count())
        } else {
            words.closing_done_deferred(numbered().count() - deferred, deferred)
        });
    }
    if free(|c| matches!(c, Concern::Conflict(..))) {
        said.push(words.closing_done_conflicts().to_owned());
    }
    if free(|c| matches!(c, Concern::NobodyPresent | Concern::Unmarked(_))) {
        let quorum = session.quorum();
        let (here, all) = (quorum.invited.present, quorum.invited.entitled);
        said.push(match quorum.guests {
            0 => words.closing_done_present(here, all),
            guests => words.closing_done_guests(here, all, guests),
        });
    }
    if free(|c| matches!(c, Concern::NoOwner(_) | Concern::NoDue(_) | Concern::Unanswered(_))) {
        said.push(words.closing_done_follow_ups().to_owned());
    }
    if free(|c| {
        matches!(
            c,
            Concern::NoDecisionText(_)
                | Concern::NoSnapshot(_)
                | Concern::WithoutQuorum(_)
                | Concern::NotReadBack(_)
        )
    }) {
        said.push(words.closing_done_decisions().to_owned());
    }
    if free(|c| matches!(c, Concern::Draft(_))) {
        said.push(words.closing_done_drafts().to_owned());
    }
    said
}
