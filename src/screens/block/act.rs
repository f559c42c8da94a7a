//! What the keys of the meeting do to the record under the cursor.

use super::rail::Stop;
use super::update::Command;
use super::{CHAIN, Pane, State};
use crate::domain::states::{AspirationState, FollowUpState, ProblemState};
use crate::domain::views::{Aspiration, Decision, FollowUp, Problem};
use crate::domain::{Change, Field, Kind, Record, Target, Value, compose};
use crate::input::Action;
use crate::screens::keys::key_of;
use crate::screens::{Confirmation, Intent, Layer, Place, Scene, review, told};
use crate::ui::Tone;
use crate::ui::text::truncate;

/// The commands on records.
pub(super) const COMMANDS: &[(Action, Command)] = &[
    (Action::Open, State::open),
    (Action::Edit, |state, scene| state.alter(scene, |record, _| vec![Intent::Open(layer_of(record))])),
    (Action::Toggle, |state, scene| state.alter(scene, toggle)),
    (Action::ToggleInternal, |state, scene| state.alter(scene, toggle_internal)),
    (Action::ReadBack, |state, scene| state.alter(scene, read_back)),
    (Action::Delete, |state, scene| state.alter(scene, delete)),
    (Action::OpenOrigin, |state, scene| {
        to_origin(scene, state.chosen_record(scene))
            .unwrap_or_else(|| vec![Intent::Tell(Tone::Info, scene.words.block_no_origin().to_owned())])
    }),
];

/// The layer in which a record is edited: a draft goes on where it was left.
fn layer_of(record: &Record) -> Layer {
    if record.is_draft() { Layer::Resume(record.id) } else { Layer::Record(record.id) }
}

/// Goes to the record from which another came: the problem of a follow-up, the first basis of a decision.
pub(in crate::screens) fn to_origin(scene: &Scene<'_>, record: Option<&Record>) -> Option<Vec<Intent>> {
    let record = record?;
    let origin = match record.kind {
        Kind::FollowUp => FollowUp(record).problem(),
        Kind::Decision => Decision(record).based_on().first().map(|basis| basis.record),
        Kind::Note | Kind::Problem | Kind::Aspiration => {
            if let Value::Record(id) = record.get(&Field::Problem) { Some(*id) } else { None }
        }
        Kind::Person | Kind::Row(_) => None,
    }?;
    let origin = scene.session.record(origin)?;
    Some(vec![Intent::Go(Place::Item(origin.home_item(), Some(origin.id)))])
}

impl State {
    /// Opens what is under the cursor: an entry of the agenda, or a record.
    fn open(&mut self, scene: &Scene<'_>) -> Vec<Intent> {
        if self.stop == Stop::Review {
            return vec![Intent::Go(Place::Review)];
        }
        if self.pane == Pane::Rail {
            let intents = self.lead_to(self.item(), scene, false);
            self.pane = Pane::Records;
            return intents;
        }
        let Some(record) = self.chosen_record(scene) else { return Vec::new() };
        let elsewhere = scene.carried_on_to(record.id).map(crate::domain::Summary::stem);
        let elsewhere = elsewhere.or_else(|| belongs_before(record, scene));
        if let Some(stem) = elsewhere {
            return vec![Intent::Go(Place::Meeting(stem, Some(record.id)))];
        }
        // What is closed is still to be read, and said at once to be for reading only.
        match scene.refuses(&Change::Delete { record: record.id }) {
            None => vec![Intent::Open(layer_of(record))],
            Some(told) => {
                let form = (!record.is_draft()).then(|| Intent::Open(Layer::Record(record.id)));
                form.into_iter().chain([told]).collect()
            }
        }
    }

    /// Does something to the record under the cursor, unless another meeting is the place to do it.
    fn alter(
        &mut self,
        scene: &Scene<'_>,
        then: impl FnOnce(&Record, &Scene<'_>) -> Vec<Intent>,
    ) -> Vec<Intent> {
        let words = scene.words;
        let Some(record) = self.chosen_record(scene) else {
            return vec![Intent::Tell(Tone::Info, words.block_nothing_chosen().to_owned())];
        };
        if let Some(later) = scene.carried_on_to(record.id) {
            let key = key_of(&CHAIN, Action::NextMeeting, words);
            return vec![Intent::warn(words.block_alter_later(&words.quarter(later.quarter()), &key))];
        }
        if belongs_before(record, scene).is_some() {
            return vec![Intent::warn(words.block_alter_before(&key_of(&CHAIN, Action::Open, words)))];
        }
        // What is closed is said at once, before anybody edits or answers in vain.
        if let Some(refusal) = scene.refuses(&Change::Delete { record: record.id }) {
            return vec![refusal];
        }
        then(record, scene)
    }
}

/// The stem of the meeting before, when only that one holds the record.
fn belongs_before(record: &Record, scene: &Scene<'_>) -> Option<String> {
    let here = scene.session.record(record.id).is_some();
    scene.before.filter(|_| !here).map(|before| before.id().stem())
}

/// Sets a field and says what the record is now.
fn set(record: &Record, field: Field, value: Value, said: &str, scene: &Scene<'_>) -> Vec<Intent> {
    let said = told::told(&called(record, scene), said, scene.words);
    let also = compose::along(scene.session, record.id, &field, &value, scene.day());
    let change = Change::of_record(record.id, field, value);
    let change = match also {
        Some(also) => Change::Batch(vec![change, also]),
        None => change,
    };
    vec![Intent::Commit(change), said]
}

/// Turns a record between the two states that a room speaks of most.
fn toggle(record: &Record, scene: &Scene<'_>) -> Vec<Intent> {
    let on = scene.today();
    match record.kind {
        Kind::Problem => {
            let state = match Problem(record).state() {
                ProblemState::Open => ProblemState::Solved { on },
                ProblemState::Solved { .. } | ProblemState::Dropped { .. } => ProblemState::Open,
            };
            let said = scene.words.problem_state(&state);
            set(record, Field::ProblemState, Value::ProblemState(state), said, scene)
        }
        Kind::FollowUp => {
            let state = match FollowUp(record).state() {
                FollowUpState::Done { .. } => FollowUpState::InProgress,
                FollowUpState::NotStarted
                | FollowUpState::InProgress
                | FollowUpState::Postponed { .. }
                | FollowUpState::Cancelled { .. } => FollowUpState::Done { on },
            };
            let said = told::told(&called(record, scene), scene.words.follow_up_state(&state), scene.words);
            vec![Intent::Commit(review::set_state(scene, record.id, state)), said]
        }
        Kind::Aspiration => {
            let state = match Aspiration(record).state() {
                AspirationState::Unanswered => AspirationState::Answered,
                AspirationState::Answered => AspirationState::Unanswered,
            };
            let said = scene.words.aspiration_state(state);
            set(record, Field::AspirationState, Value::AspirationState(state), said, scene)
        }
        Kind::Decision if Decision(record).read_back().is_some() => {
            set(record, Field::ReadBack, Value::Absent, scene.words.closing_not_read(), scene)
        }
        Kind::Decision => read_back(record, scene),
        Kind::Note | Kind::Person | Kind::Row(_) => Vec::new(),
    }
}

fn toggle_internal(record: &Record, scene: &Scene<'_>) -> Vec<Intent> {
    if record.is_internal() {
        set(record, Field::Internal, Value::Absent, scene.words.for_all(), scene)
    } else {
        set(record, Field::Internal, Value::Flag(true), scene.words.internal(), scene)
    }
}

fn read_back(record: &Record, scene: &Scene<'_>) -> Vec<Intent> {
    let words = scene.words;
    if record.kind != Kind::Decision {
        return vec![Intent::warn(words.block_only_decisions())];
    }
    let said = words.record_read_back(&words.time(scene.now.time()));
    set(record, Field::ReadBack, Value::Instant(scene.now), &said, scene)
}

/// Asks shortly, as it can be taken back.
fn delete(record: &Record, scene: &Scene<'_>) -> Vec<Intent> {
    let words = scene.words;
    if let Some(refusal) = scene.locks(Target::Record(record.id)) {
        return vec![refusal];
    }
    let first = record.shown_text().lines().next().unwrap_or_default();
    let short = truncate(first, 120, &crate::ui::Glyphs::CONSOLAS);
    let confirmation = Confirmation {
        title: words.delete_title(&called(record, scene)),
        text: words.block_delete_text(&short, &key_of(&CHAIN, Action::Undo, words)),
        yes: words.delete().to_owned(),
        grave: false,
        then: vec![
            Intent::Commit(Change::Delete { record: record.id }),
            told::told(&called(record, scene), words.deleted(), words),
        ],
    };
    vec![Intent::Open(Layer::Confirm(Box::new(confirmation)))]
}

/// What people call a record: its number, or its kind.
fn called(record: &Record, scene: &Scene<'_>) -> String {
    let words = scene.words;
    scene.session.label(record.id).unwrap_or_else(|| {
        let kind = match record.kind {
            Kind::Note | Kind::Person => words.note(),
            Kind::Problem => words.problem(),
            Kind::FollowUp => words.follow_up(),
            Kind::Decision => words.decision(),
            Kind::Aspiration => words.aspiration(),
            Kind::Row(panel) => words.row(panel),
        };
        kind.to_lowercase()
    })
}
