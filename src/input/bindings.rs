//! The only table of keys, and how a key press finds its command in it.

use Context as C;
use KeyCode::{
    BackTab, Backspace, Delete, Down, End, Enter, Esc, F, Home, Left, PageDown, PageUp, Right, Tab, Up,
};

use super::{Action, Context, Key, KeyCode};

/// One line of the key table: what some keys mean in a context.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// The context in which the keys are looked up.
    pub context: Context,
    /// The keys, the first one for the footer; empty for a command of the palette alone.
    pub keys: &'static [Key],
    /// What they ask for.
    pub action: Action,
    /// The place in the footer, the smallest first; absent there if `None`.
    pub footer: Option<u8>,
    /// Whether the palette offers the command.
    pub in_palette: bool,
}

impl Binding {
    /// Makes a line that is in neither footer nor palette.
    const fn new(context: Context, keys: &'static [Key], action: Action) -> Self {
        Self { context, keys, action, footer: None, in_palette: false }
    }

    /// Puts the line into the footer.
    const fn foot(self, place: u8) -> Self {
        Self { footer: Some(place), ..self }
    }

    /// Puts the line into the palette.
    const fn pal(self) -> Self {
        Self { in_palette: true, ..self }
    }
}

/// Writes the lines of one context: `key key => Action foot pal;`.
macro_rules! table {
    ($($context:ident { $([$($key:expr),*] $action:ident $(, $mark:ident $(($place:literal))?)*;)+ })+) => {
        &[$($(Binding::new(C::$context, &[$($key),*], Action::$action)$(.$mark($($place)?))*,)+)+]
    };
}

/// A character key of the table.
const fn c(c: char) -> Key {
    Key::char(c)
}

/// A character key with Ctrl.
const fn ctrl(c: char) -> Key {
    Key::ctrl(c)
}

/// A named key of the table.
const fn k(code: KeyCode) -> Key {
    Key::plain(code)
}

/// Every key of the program; dispatch, footer, help, palette and README read it.
pub const BINDINGS: &[Binding] = table! {
    Global {
        [c('?'), k(F(1))] Help, foot(90), pal;
        [c(':'), ctrl('p')] Palette, foot(91);
        [c('u'), ctrl('z')] Undo, foot(80), pal;
        [ctrl('y')] Redo, pal;
        [c('/'), k(F(3))] Find, foot(85), pal;
        [k(Esc), c('q')] Back, foot(95);
        [k(Tab)] NextPane, foot(70);
        [k(BackTab)] PreviousPane;
        [ctrl('s')] Save;
        [ctrl('l')] Redraw, pal;
        [ctrl('q')] Quit, pal;
    }
    Home {
        [k(Enter)] Open, foot(1);
        [c('n')] NewSession, foot(2), pal;
        [c('c'), k(F(5))] CaptureNote, foot(3), pal;
        [c('h'), k(F(2))] OpenAttendance, foot(4), pal;
        [c('r'), k(F(9))] OpenBoard, foot(5), pal;
        [c('d')] EditVillage, foot(7), pal;
        [c('i')] Identify, pal;
        [c('s')] CopyExample, pal;
        [c('q')] Quit, foot(6);
    }
    NewSession {
        [k(F(4))] NextStep, foot(1);
        [k(Enter)] Accept, foot(3);
        [k(Tab), k(Down)] NextField, foot(2);
        [k(BackTab), k(Up)] PreviousField;
        [k(Esc)] Back, foot(4);
    }
    NewSessionLast {
        [k(F(4)), k(Enter)] CreateMeeting, foot(1);
    }
    Meeting {
        [c('h'), k(F(2))] OpenAttendance, foot(20), pal;
        [c('c'), k(F(5))] CaptureNote, foot(10), pal;
        [c('m'), k(F(6))] CaptureProblem, foot(11), pal;
        [c('t'), k(F(7))] CaptureFollowUp, foot(12), pal;
        [c('k'), k(F(8))] CaptureDecision, foot(13), pal;
        [c('a'), k(F(12))] CaptureAspiration, foot(14), pal;
        [c('r'), k(F(9))] OpenBoard, foot(21), pal;
        [c('0')] OpenOpening, pal;
        [c('1')] OpenBlock1, pal;
        [c('2')] OpenBlock2, pal;
        [c('3')] OpenBlock3, pal;
        [c('4')] OpenBlock4, pal;
        [c('l')] OpenPanel, foot(16), pal;
        [c('5')] OpenClosing, foot(22), pal;
        [c(']')] NextItem, foot(15), pal;
        [c('[')] PreviousItem, pal;
        [c('b')] BeginMeeting, foot(30), pal;
        [c('z')] Recess, foot(16), pal;
        [c('d')] OpenDrafts, pal;
        [c('!')] OpenConflicts, foot(31), pal;
        [c(',')] EditMeeting, pal;
        [c('+')] CarryOver, pal;
        [c('>')] NextMeeting, pal;
        [c('<')] PreviousMeeting, pal;
        [ctrl('k')] TakeSeat, pal;
    }
    Block {
        [k(Enter)] Open, foot(1);
        [c('e')] Edit, foot(2), pal;
        [c('x'), k(Delete)] Delete, foot(5), pal;
        [c('s')] ItemDone, foot(3), pal;
        [c('w')] DeferItem, pal;
        [c(' ')] Toggle;
        [c('i')] ToggleInternal, foot(6), pal;
        [c('y')] ReadBack, pal;
        [c('o')] OpenOrigin, pal;
    }
    Review {
        [c('s')] StateDone, foot(1), pal;
        [c('j')] StateRunning, foot(2), pal;
        [c('d')] StatePostponed, foot(3), pal;
        [c('x')] StateCancelled, foot(4), pal;
        [c('n')] StateOpen, foot(5), pal;
        [k(Enter)] Open, foot(8);
        [c('e')] Edit, foot(6), pal;
        [c('o')] OpenOrigin, foot(7), pal;
    }
    Board {
        [k(Enter)] Open, foot(8);
        [c('e')] Edit, foot(9), pal;
        [c('s')] StateDone, foot(1), pal;
        [c('j')] StateRunning, foot(6), pal;
        [c('d')] StatePostponed, foot(7), pal;
        [c('x')] StateCancelled, foot(10), pal;
        [c('n')] StateOpen, pal;
        [c('g')] SetOwner, foot(4), pal;
        [c('w')] SetDue, foot(3), pal;
        [c('f')] Filter, foot(2), pal;
        [c('l')] FilterOverdue, foot(5), pal;
        [c('o')] OpenOrigin, foot(11), pal;
        [c(' ')] Toggle, foot(60);
        [k(Delete)] Delete, pal;
    }
    Panel {
        [k(Enter)] Open, foot(1);
        [c('n')] NewRow, foot(2), pal;
        [c('j')] MakeProblem, foot(4), pal;
        [c('k')] DecideOnRow, foot(6), pal;
        [c('s')] SwitchEntry, foot(7), pal;
        [c('e')] Edit, foot(3), pal;
        [c('x'), k(Delete)] Delete, foot(5), pal;
        [c('i')] ImportBudget, foot(6), pal;
    }
    Intake {
        [k(Enter), c('y')] TakeOver, foot(1);
        [k(Tab)] NextPane, foot(2);
        [k(BackTab)] PreviousPane;
        [k(Esc), c('q')] Cancel, foot(3);
    }
    Months {
        [k(Enter)] Open, foot(1);
        [c('w')] Reschedule, foot(2), pal;
    }
    Matrix {
        [c(' '), k(Enter)] NextRole, foot(1);
        [c('j')] BeInCharge, foot(2), pal;
        [c('p')] BeExecuting, foot(3), pal;
        [c('d')] BeSupporting, foot(4), pal;
        [c('x'), k(Delete)] ClearRole, foot(5), pal;
        [c('n')] NewRow, foot(6), pal;
        [c('e')] Edit, foot(7), pal;
    }
    Cell {
        [k(Enter)] Finish, foot(1);
        [k(Tab)] NextField, foot(2);
        [k(BackTab)] PreviousField;
        [k(Esc)] Cancel, foot(3);
    }
    Closing {
        [k(Enter)] Open, foot(1);
        [c('s')] CloseMeeting, foot(2), pal;
        [c('b')] ReopenMeeting, foot(3), pal;
    }
    Attendance {
        [k(Enter)] MarkPresent, foot(1);
        [k(Tab)] OtherStates, foot(2);
        [ctrl('n')] AddGuest, foot(3), pal;
        [ctrl('e')] EditHours, foot(4), pal;
        [ctrl('b')] AttendanceFilter, foot(5), pal;
        [k(Up)] MoveUp;
        [k(Down)] MoveDown;
        [k(PageUp)] PageUp;
        [k(PageDown)] PageDown;
    }
    AttendanceStates {
        [c('h')] PresencePresent, foot(1);
        [c('p')] PresenceLeft, foot(2);
        [c('i')] PresenceExcused, foot(3);
        [c('s')] PresenceIll, foot(4);
        [c('t')] PresenceAbsent, foot(5);
        [c('d')] PresenceSubstitute, foot(6);
        [c('b')] PresenceUnknown, foot(7);
        [c('u')] EditPerson, foot(9);
        [c('e')] EditGuest, foot(10);
        [c('x'), k(Delete)] Delete;
        [k(Enter)] Accept;
        [k(Esc), k(Tab), c('q')] Cancel, foot(8);
    }
    Capture {
        [k(Enter), k(F(4))] Finish, foot(1);
        [k(Esc)] KeepDraft, foot(2);
        [k(Tab)] Complete, foot(3);
        [ctrl('e')] Edit, foot(4);
        [ctrl('t')] OpenPage, foot(5);
        [ctrl('d')] DiscardDraft, foot(6);
        [k(Up)] MoveUp;
        [k(Down)] MoveDown;
    }
    Page {
        [k(Esc), k(F(4))] Finish, foot(1);
        [ctrl('e')] Edit, foot(2);
        [ctrl('d')] DiscardDraft, foot(3);
    }
    Form {
        [k(F(4))] SaveForm, foot(1);
        [k(Enter)] Advance, foot(2);
        [k(Esc)] Back, foot(3);
        [k(Tab), k(Down)] NextField;
        [k(BackTab), k(Up)] PreviousField;
        [ctrl('t')] OpenPage, foot(4);
        [ctrl('g')] OpenConflicts;
    }
    FormDraft {
        [k(Esc)] KeepDraft, foot(1);
        [ctrl('d')] DiscardDraft, foot(2);
    }
    Change {
        [ctrl('d')] DiscardChange, foot(6);
    }
    Choice {
        [k(Right)] MoveRight, foot(1);
        [k(Left)] MoveLeft;
        [c(' ')] Toggle, foot(2);
    }
    List {
        [k(Up)] MoveUp;
        [k(Down)] MoveDown;
        [k(Left)] MoveLeft;
        [k(Right)] MoveRight;
        [k(Home)] MoveFirst;
        [k(End)] MoveLast;
        [k(PageUp)] PageUp;
        [k(PageDown)] PageDown;
    }
    Marks {
        [c(' ')] Toggle, foot(1);
    }
    Menu {
        [k(Enter)] Accept, foot(1);
        [k(Esc), c('q'), k(Backspace)] Cancel, foot(2);
    }
    Drafts {
        [k(Enter)] Open, foot(1);
        [c('x'), k(Delete)] DiscardDraft, foot(2);
        [c('e')] Edit, foot(3);
        [k(Esc), c('q')] Cancel, foot(4);
    }
    Palette {
        [k(Enter), k(F(4))] Accept, foot(1);
        [k(Esc), ctrl('p')] Cancel, foot(2);
        [k(Tab)] Complete;
        [k(Up)] MoveUp;
        [k(Down)] MoveDown;
        [k(PageUp)] PageUp;
        [k(PageDown)] PageDown;
    }
    Find {
        [k(Enter)] Accept, foot(1);
        [k(Esc)] Cancel, foot(2);
        [k(Up)] MoveUp;
        [k(Down)] MoveDown;
        [k(PageUp)] PageUp;
        [k(PageDown)] PageDown;
    }
    Dialog {
        [k(Enter), k(F(4))] Accept, foot(1);
        [c('y')] Yes, foot(2);
        [c('h')] TakeToday, foot(3);
        [c('t'), c('n')] No, foot(4);
        [k(Esc)] Cancel, foot(5);
        [k(Tab), k(Down)] NextField;
        [k(BackTab), k(Up)] PreviousField;
    }
    Conflict {
        [c('a')] KeepFirst, foot(1);
        [c('b')] KeepSecond, foot(2);
        [c('g')] KeepBoth, foot(3);
        [k(Enter)] Accept, foot(4);
        [c('o')] OpenOrigin, foot(5);
        [k(Esc), c('q')] Cancel, foot(6);
    }
    Setup {
        [k(F(4))] NextStep, foot(1);
        [k(Enter), k(Tab), k(Down)] NextField, foot(2);
        [k(BackTab), k(Up)] PreviousField;
        [ctrl('o')] CopyExample, foot(3);
        [k(Esc)] Back, foot(4);
    }
    SetupPage {
        [k(F(4))] NextStep, foot(1);
        [k(Tab)] NextField, foot(2);
        [k(BackTab)] PreviousField, foot(3);
        [k(Esc)] Back, foot(4);
    }
    SetupLast {
        [k(F(4))] Finish, foot(1);
    }
    Help {
        [k(Down)] MoveDown, foot(1);
        [k(PageDown)] PageDown, foot(2);
        [k(Esc), c('q'), c('?'), k(F(1))] Back, foot(3);
        [k(Tab)] NextPane, foot(4);
    }
};
