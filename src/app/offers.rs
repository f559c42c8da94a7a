//! Which keys the foot offers: those that do something here and now.

use super::model::Model;
use super::shown::Shown;
use crate::domain::states::Phase;
use crate::domain::{Change, Field, Fields, Kind, RecordId, Target, Value, check, may_write};
use crate::input::{Action, Key};
use crate::screens::board;

/// Commands that alter or follow the record under the cursor.
const ON_RECORD: [Action; 12] = [
    Action::Edit,
    Action::Delete,
    Action::ToggleInternal,
    Action::OpenOrigin,
    Action::StateDone,
    Action::StateRunning,
    Action::StatePostponed,
    Action::StateCancelled,
    Action::StateOpen,
    Action::SetOwner,
    Action::SetDue,
    Action::ReadBack,
];

/// Commands that write, or serve or open what is there only for writing.
const WRITING: [Action; 45] = [
    Action::CaptureNote,
    Action::CaptureProblem,
    Action::CaptureFollowUp,
    Action::CaptureDecision,
    Action::CaptureAspiration,
    Action::Complete,
    Action::Finish,
    Action::SaveForm,
    Action::DiscardDraft,
    Action::DiscardChange,
    Action::Edit,
    Action::Delete,
    Action::ToggleInternal,
    Action::ItemDone,
    Action::DeferItem,
    Action::ReadBack,
    Action::StateDone,
    Action::StateRunning,
    Action::StatePostponed,
    Action::StateCancelled,
    Action::StateOpen,
    Action::SetOwner,
    Action::SetDue,
    Action::MarkPresent,
    Action::OtherStates,
    Action::AddGuest,
    Action::EditHours,
    Action::EditGuest,
    Action::AttendanceFilter,
    Action::BeginMeeting,
    Action::CloseMeeting,
    Action::ReopenMeeting,
    Action::Recess,
    Action::TakeSeat,
    Action::EditMeeting,
    Action::CarryOver,
    Action::NewSession,
    Action::EditVillage,
    Action::CopyExample,
    Action::KeepFirst,
    Action::KeepSecond,
    Action::KeepBoth,
    Action::Undo,
    Action::Redo,
    Action::Save,
];

/// Leaves out what writes, where nothing can be written; a text is only left then, never kept as a draft.
pub(super) fn offer_to_look(keys: &mut Vec<(Key, Action)>) {
    keys.retain(|(_, action)| !WRITING.contains(action));
    for (_, action) in keys.iter_mut().filter(|(_, action)| *action == Action::KeepDraft) {
        *action = Action::Back;
    }
}

/// Commands that Beranda carries out in the newest meeting, where there is one.
const IN_NEWEST: [Action; 3] = [Action::CaptureNote, Action::OpenAttendance, Action::OpenBoard];

impl Model {
    /// Whether a command would do something now with the record under the cursor, whatever the screen says; layers
    /// speak for themselves.
    pub(super) fn is_offered(&self, action: Action, selected: Option<RecordId>) -> bool {
        !self.above.is_empty() || self.is_offered_on_screen(action, selected)
    }

    fn is_offered_on_screen(&self, action: Action, selected: Option<RecordId>) -> bool {
        if !self.shown.needs_meeting() {
            return !IN_NEWEST.contains(&action) || !self.world.library.meetings.is_empty();
        }
        if self.world.open.as_ref().is_some_and(|open| open.undo.is_empty()) && action == Action::Undo {
            return false;
        }
        let session = self.world.scene().session;
        let phase = session.phase();
        if let Some(kind) = super::actions::captured(action) {
            let probe = self.probe(kind);
            return !self.is_read_only() && check(session, &probe).is_ok();
        }
        if ON_RECORD.contains(&action) && !matches!(self.shown, Shown::Attendance(_)) {
            return self.may_alter(action, selected);
        }
        let only_in = [
            (Action::ItemDone, Phase::Running),
            (Action::CloseMeeting, Phase::Running),
            (Action::ReopenMeeting, Phase::Closed),
        ];
        let fits =
            only_in.iter().find(|(only, _)| *only == action).is_none_or(|(_, in_phase)| *in_phase == phase);
        fits && (action != Action::OpenConflicts || session.conflicts().next().is_some())
    }

    /// Whether there is a record under the cursor, and whether it may be altered.
    fn may_alter(&self, action: Action, selected: Option<RecordId>) -> bool {
        let session = self.world.scene().session;
        let Some(record) = selected.and_then(|id| session.record(id)) else { return false };
        let looks = action == Action::OpenOrigin;
        let leads = matches!(self.shown, Shown::Board(_)) && board::ALTERING.contains(&action);
        looks || leads || record.kind == Kind::Person || may_write(session, Target::Record(record.id)).is_ok()
    }

    /// What a capture would add now, to ask whether the rules of the moment let it.
    pub(super) fn probe(&self, kind: Kind) -> Change {
        let fields = Fields::default().with(Field::Created, Value::Instant(self.world.now));
        Change::Add { kind, record: RecordId::from_bits(0), fields }
    }
}
