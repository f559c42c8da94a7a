//! What a screen wants: data that the application carries out.

use crate::domain::intake::Asked;
use crate::domain::{Change, Field, Item, Kind, RecordId, Target, Village};
use crate::input::Action;
use crate::ui::Tone;

use super::panel::Grid;
use super::{Event, Me};

/// One wish of a screen; they are carried out in the order in which they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Intent {
    /// Commits a change as a gesture of its own: one key of undo takes it back.
    Commit(Change),
    /// Commits a change that belongs to the visit of a field, which goes on until [`Intent::Leave`].
    Continue(Change),
    /// Ends the visit of a field: what was typed is one gesture.
    Leave,
    /// Goes to a place.
    Go(Place),
    /// Opens a layer above the screen.
    Open(Layer),
    /// Closes the layer that asked for it.
    Close,
    /// Puts the cursor on a record that was just written, where the screen lists it.
    Point(RecordId),
    /// Says a word at the foot.
    Tell(Tone, String),
    /// Carries out a command as if its key had been pressed.
    Act(Action),
    /// Gives an event on to what is on top by then: what was typed over a question belongs to the text below it.
    Pass(Event),
    /// Work beyond the open meeting.
    Job(Job),
}

impl Intent {
    /// Says something that went well.
    #[must_use]
    pub fn good(text: impl Into<String>) -> Self {
        Self::Tell(Tone::Good, text.into())
    }

    /// Says that something needs care.
    #[must_use]
    pub fn warn(text: impl Into<String>) -> Self {
        Self::Tell(Tone::Warn, text.into())
    }
}

/// Somewhere to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// Beranda.
    Home,
    /// The form for a new quarter's meeting.
    NewSession,
    /// A meeting by the stem of its file, at a record if one is named, else at its item on show.
    Meeting(String, Option<RecordId>),
    /// An agenda item, at a record if one is named.
    Item(Item, Option<RecordId>),
    /// Daftar hadir, at a person if one is named.
    Attendance(Option<RecordId>),
    /// Papan RTL, at a follow-up if one is named.
    Board(Option<RecordId>),
    /// The data of an agenda item, at a row if one is named.
    Panel(Grid, Option<RecordId>),
    /// Tindak lanjut triwulan lalu.
    Review,
    /// Penutup.
    Closing,
    /// The screen before.
    Back,
}

/// A layer above a screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Layer {
    /// Quick capture of a record under an item, perhaps as the answer to a problem.
    Capture {
        /// What is written.
        kind: Kind,
        /// Under which item.
        item: Item,
        /// The problem that it answers.
        problem: Option<RecordId>,
    },
    /// Quick capture of a draft, to go on with it.
    Resume(RecordId),
    /// A page of text for a field of a record.
    Page(RecordId, Field),
    /// The form of a record.
    Record(RecordId),
    /// The form of a record, at one of its fields.
    RecordAt(RecordId, Field),
    /// The form of the meeting: date, place, leaders, quorum, planned minutes.
    Meeting,
    /// The form of the village.
    Village,
    /// Who sits here.
    Identify,
    /// The carry-over preview for the open meeting.
    Carry,
    /// Taking a budget over from a file.
    Intake,
    /// The other states of presence of a person.
    Presence(RecordId),
    /// A question that is answered in one line.
    Ask(Question),
    /// A question that is answered by yes or no.
    Confirm(Box<Confirmation>),
    /// As [`Layer::Confirm`] above a text in which one types on: Enter alone does nothing, and what is typed goes there.
    ConfirmAbove(Box<Confirmation>),
    /// As [`Layer::Confirm`], with a third answer: yes, with today's date.
    ConfirmOrToday(Box<Confirmation>, Vec<Intent>),
    /// The list of drafts.
    Drafts,
    /// The list of conflicts.
    Conflicts,
    /// One conflict, to be settled.
    Settle(Target, Field),
    /// Finding text on the screen or in the meeting.
    Find,
    /// Finding a command.
    Palette,
    /// All keys of this place.
    Help,
}

/// A question with one line of answer; its title, check and consequence stand in `screens/ask`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// Why follow-ups are postponed.
    Postpone(Vec<RecordId>),
    /// Why follow-ups are dropped.
    CancelFollowUp(Vec<RecordId>),
    /// The new owners of follow-ups.
    Owners(Vec<RecordId>),
    /// The new due day of follow-ups.
    Due(Vec<RecordId>),
    /// The new due day of follow-ups that were just postponed; nothing keeps the old one.
    NewDue(Vec<RecordId>),
    /// Why a problem is not pursued.
    DropProblem(RecordId),
    /// Who sits in somebody's place.
    Substitute(RecordId),
    /// The hours of arrival and leaving.
    Hours(RecordId),
    /// A guest's name, and perhaps where from.
    Guest,
    /// A guest's name and where from, corrected.
    GuestName(RecordId),
    /// Why an item is put off to the next quarter.
    Defer(Item),
    /// Why the meeting is reopened.
    Reopen,
    /// Why the quorum frozen into a decision is taken anew.
    Snapshot(RecordId),
}

/// A question that is answered by yes or no.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// The title.
    pub title: String,
    /// What will happen.
    pub text: String,
    /// The label of yes.
    pub yes: String,
    /// Whether it cannot be undone: Enter alone does not mean yes then.
    pub grave: bool,
    /// What yes does.
    pub then: Vec<Intent>,
}

/// Work beyond the open meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Job {
    /// Writes `desa.json`.
    SaveVillage(Box<Village>),
    /// Creates a meeting of a quarter with its first changes, and opens it.
    Create {
        /// The stem of the new file.
        stem: String,
        /// What it starts with, one gesture.
        changes: Vec<Change>,
    },
    /// Copies the worked example into the folder.
    CopyExample,
    /// Reads a table as the budget of the open meeting.
    Understand(Asked),
    /// Leaves the program, after whoever sits here was asked.
    Quit,
    /// Remembers who sits here.
    Identify(Me),
}
