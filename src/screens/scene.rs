//! What a screen may look at, and what it answers.

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Intent;
use super::keys::key_of;
use crate::domain::states::Phase;
use crate::domain::views::FollowUp;
use crate::domain::{
    Change, Item, Library, Moment, RecordId, Refusal, Session, Summary, Target, WriterId, check, may_write,
};
use crate::input::{Action, Context, Key};
use crate::lang::Words;
use crate::ui::Look;

/// The part that somebody plays at this keyboard.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Role {
    /// Leads the room through the agenda.
    Facilitator,
    /// Writes.
    #[default]
    NoteTaker,
}

/// Who sits here.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Me {
    /// The name that stands with every line.
    pub name: String,
    /// The part.
    pub role: Role,
}

/// Draws record ids: from a seed that comes from outside, so that updates stay pure.
#[derive(Debug, Clone)]
pub struct Ids(u128);

impl Ids {
    /// Starts from a seed of the system's randomness.
    #[must_use]
    pub const fn new(seed: u128) -> Self {
        Self(seed)
    }

    /// The next id.
    pub fn draw(&mut self) -> RecordId {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 65)).wrapping_mul(0xbf58_476d_1ce4_e5b9_94d0_49bb_1331_11eb);
        RecordId::from_bits(bits ^ (bits >> 67))
    }
}

/// Everything that a screen may look at; nothing of it can be altered from there.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The open meeting; an empty one while none is open.
    pub session: &'a Session,
    /// Whether a meeting is open.
    pub is_open: bool,
    /// The meeting of the quarter before, if the folder has it.
    pub before: Option<&'a Session>,
    /// The folder.
    pub library: &'a Library,
    /// Who sits here.
    pub me: &'a Me,
    /// This running program.
    pub writer: WriterId,
    /// Now, at the village's offset.
    pub now: Moment,
    /// The texts in the chosen language, for what an update has to say.
    pub words: Words,
    /// The area of a screen's body when it was last drawn: page size and clamping come from it.
    pub area: Rect,
}

impl Scene<'_> {
    /// The day from which ages and lateness count: the meeting's while it runs and once a later one is there, else today.
    #[must_use]
    pub fn day(&self) -> NaiveDate {
        let today = self.today();
        match self.session.phase() {
            Phase::Running => self.session.date().unwrap_or(today),
            Phase::Closed | Phase::Sealed if self.went_on() => self.session.date().unwrap_or(today),
            Phase::Preparation | Phase::Closed | Phase::Sealed => today,
        }
    }

    /// The real day of the village: what is done or solved now was so today, whatever day the meeting bears.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    /// How far away a day is, seen from [`Scene::day`].
    #[must_use]
    pub fn due(&self, date: NaiveDate) -> String {
        self.words.due_seen(date, self.day(), self.today())
    }

    /// Whether what this meeting left is owed in a later one now.
    #[must_use]
    pub fn went_on(&self) -> bool {
        let ended = matches!(self.session.phase(), Phase::Closed | Phase::Sealed);
        ended && self.is_open && self.library.has_later(self.session.quarter())
    }

    /// Whether a follow-up is owed here and late; what went on to a later meeting is late there.
    #[must_use]
    pub fn is_late(&self, follow_up: FollowUp<'_>) -> bool {
        self.late_before().is_some_and(|day| follow_up.is_overdue(day))
    }

    /// The day before which what is owed here is late; none when it went on to a later meeting.
    #[must_use]
    pub fn late_before(&self) -> Option<NaiveDate> {
        (!self.went_on()).then(|| self.day())
    }

    /// Whether this program holds kendali.
    #[must_use]
    pub fn holds_seat(&self) -> bool {
        self.session.seat().is_some_and(|seat| seat.writer == self.writer)
    }

    /// Whether who sits here leads: this program holds kendali, or one of the same name did before it was started anew.
    #[must_use]
    pub fn leads(&self) -> bool {
        self.session.seat().is_some_and(|seat| seat.writer == self.writer || seat.name == self.me.name)
    }

    /// The refusal of what only kendali may do while another holds it: who that is, and the key that takes it.
    #[must_use]
    pub fn led_elsewhere(&self) -> Option<Intent> {
        let seat = self.session.seat().filter(|_| !self.leads())?;
        let key = key_of(&[Context::Meeting], Action::TakeSeat, self.words);
        Some(Intent::warn(self.words.seat_first(&key, &seat.name)))
    }

    /// Why a change is refused; none when it is allowed.
    #[must_use]
    pub fn refuses(&self, change: &Change) -> Option<Intent> {
        check(self.session, change).err().map(|refusal| self.refused(&refusal))
    }

    fn refused(&self, refusal: &Refusal) -> Intent {
        Intent::warn(self.words.refusal(refusal))
    }

    /// Why the fields of something cannot be written now; none when they can.
    #[must_use]
    pub fn locks(&self, target: Target) -> Option<Intent> {
        if self.library.read_only {
            return Some(Intent::warn(self.words.read_only_refusal()));
        }
        may_write(self.session, target).err().map(|refusal| self.refused(&refusal))
    }

    /// The later meeting that a carried record must be altered in, if it is not this one.
    #[must_use]
    pub fn carried_on_to(&self, record: RecordId) -> Option<&Summary> {
        let holder = self.library.newest_holder(record)?;
        (self.is_open && holder.quarter() > self.session.quarter()).then_some(holder)
    }
}

/// What a screen is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// A command, as the key table has it.
    Action(Action),
    /// A key that means itself, while the focus is on a text.
    Typed(Key),
    /// Text from the clipboard.
    Pasted(String),
}

/// Where the hands are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Focus {
    /// The contexts in which keys are looked up, innermost first.
    pub chain: Vec<Context>,
    /// Whether printable keys are text.
    pub typing: bool,
    /// Whether digits are text although letters are commands: they begin a cell.
    pub figures: bool,
}

impl Focus {
    /// Keys are commands.
    #[must_use]
    pub fn commands(chain: &[Context]) -> Self {
        Self { chain: chain.to_vec(), typing: false, figures: false }
    }

    /// Printable keys are text.
    #[must_use]
    pub fn typing(chain: &[Context]) -> Self {
        Self { chain: chain.to_vec(), typing: true, figures: false }
    }
}

/// What the footer makes of the key table's hints: those that matter now lead, those that would do nothing are left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Foot {
    /// Commands that come before all others, best first.
    pub first: Vec<Action>,
    /// Commands that would do nothing now.
    pub idle: Vec<Action>,
}

impl Foot {
    /// What the meeting's state makes idle, and panes and marks, which most screens do not have.
    #[must_use]
    pub fn usual(scene: &Scene<'_>) -> Self {
        let mut idle = vec![Action::Toggle, Action::NextPane];
        let mut first = Vec::new();
        if scene.session.on_show().is_some_and(|show| show.item == Item::Break) {
            first.push(Action::Recess);
            idle.push(Action::ItemDone);
        } else {
            idle.push(Action::Recess);
        }
        if scene.session.phase() != Phase::Preparation {
            idle.push(Action::BeginMeeting);
        }
        if scene.session.conflicts().next().is_none() {
            idle.push(Action::OpenConflicts);
        }
        Self { first, idle }
    }

    /// That of a form: going on and leaving before what a single field offers.
    #[must_use]
    pub fn of_form(scene: &Scene<'_>) -> Self {
        let first = [
            Action::SaveForm,
            Action::NextStep,
            Action::Finish,
            Action::KeepDraft,
            Action::DiscardDraft,
            Action::DiscardChange,
            Action::Advance,
            Action::Accept,
            Action::NextField,
            Action::Back,
            Action::MoveRight,
            Action::Toggle,
        ];
        Self::usual(scene).with(&[Action::Toggle]).leading(&first)
    }

    /// Lets these commands lead; during a break the one that ends it stays before them.
    #[must_use]
    pub fn leading(mut self, first: &[Action]) -> Self {
        self.first.retain(|action| *action == Action::Recess);
        self.first.extend(first);
        self
    }

    /// Leaves these commands out too.
    #[must_use]
    pub fn without(mut self, idle: &[Action]) -> Self {
        self.idle.extend(idle);
        self
    }

    /// Takes these commands back in.
    #[must_use]
    pub fn with(mut self, working: &[Action]) -> Self {
        self.idle.retain(|action| !working.contains(action));
        self
    }

    /// The hints of the table, put in order.
    #[must_use]
    pub fn arrange(&self, hints: Vec<(Key, Action)>) -> Vec<(Key, Action)> {
        let place = |action: Action| self.first.iter().position(|first| *first == action);
        let mut kept: Vec<_> = hints.into_iter().filter(|(_, action)| !self.idle.contains(action)).collect();
        kept.sort_by_key(|(_, action)| place(*action).unwrap_or(usize::MAX));
        kept
    }
}

/// A screen, or a layer above one: state, update and view.
pub trait Screen {
    /// Where the hands are now.
    fn focus(&self, scene: &Scene<'_>) -> Focus;

    /// Answers an event; the session changes only through the intents that it returns.
    fn update(&mut self, event: Event, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent>;

    /// Which hints the footer leads with and leaves out.
    fn foot(&self, scene: &Scene<'_>) -> Foot {
        Foot::usual(scene)
    }

    /// Draws the body.
    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer);

    /// Where in the meeting one is, for the header.
    fn place(&self, scene: &Scene<'_>, look: &Look) -> String;

    /// The agenda item that a capture started from here belongs to.
    fn current_item(&self, _scene: &Scene<'_>) -> Option<Item> {
        None
    }

    /// The record under the cursor.
    fn selected(&self, _scene: &Scene<'_>) -> Option<RecordId> {
        None
    }

    /// Comes to terms with a session that changed under it: whoever is selected stays so, or the next one is.
    fn settle(&mut self, _scene: &Scene<'_>) {}
}
