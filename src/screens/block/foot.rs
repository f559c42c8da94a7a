//! What the footer says of the meeting: the next sensible keys first.

use super::State;
use super::rail::Stop;
use super::update::may_lead;
use crate::domain::states::Phase;
use crate::input::Action;
use crate::screens::{Foot, Scene};

/// The commands that write, and the next ones that a room asks for.
const WRITING: [Action; 6] = [
    Action::CaptureNote,
    Action::CaptureProblem,
    Action::CaptureFollowUp,
    Action::CaptureDecision,
    Action::OpenAttendance,
    Action::NextItem,
];

/// The commands on a record under the cursor.
const ON_RECORD: [Action; 3] = [Action::Edit, Action::Delete, Action::ToggleInternal];

/// What the footer leads with and leaves out, by phase and by what is under the cursor.
pub(super) fn foot(state: &State, scene: &Scene<'_>) -> Foot {
    let phase = scene.session.phase();
    let chosen = state.chosen_record(scene).is_some();
    let opens = chosen || state.pane(scene) == super::Pane::Rail || state.stop == Stop::Review;
    let mut first = Vec::with_capacity(WRITING.len() + 4);
    let mut idle = Vec::new();
    if phase == Phase::Preparation {
        first.extend([Action::BeginMeeting, Action::OpenAttendance]);
    }
    if opens {
        first.push(Action::Open);
    } else {
        idle.push(Action::Open);
    }
    if chosen {
        first.push(Action::Edit);
    } else {
        idle.extend(ON_RECORD);
    }
    if may_lead(scene) {
        first.push(Action::ItemDone);
    } else {
        idle.push(Action::ItemDone);
    }
    first.extend(WRITING);
    Foot::usual(scene).with(&[Action::NextPane]).leading(&first).without(&idle)
}
