//! Commands that mean the same on every screen.

use super::layers::Above;
use super::message::Effect;
use super::model::{After, Awaited, Model};
use super::shown::Shown;
use crate::domain::checklist::show_item;
use crate::domain::states::Phase;
use crate::domain::{
    Block, Change, Field, Item, Kind, SeatChange, Summary, Target, VILLAGE_FILE, Value, check,
};
use crate::input::{Action, Context};
use crate::lang::describe::quorum_in_words;
use crate::screens::keys::key_of;
use crate::screens::{Confirmation, Event, Intent, Job, Layer, Place, block, review};
use crate::ui::Tone;

/// A command with what it does.
type Command = (Action, fn(&mut Model));

/// Commands that mean the same above every screen and layer.
const EVERYWHERE: [Command; 7] = [
    (Action::Quit, Model::ask_to_quit),
    (Action::Undo, Model::undo),
    (Action::Redo, Model::redo),
    (Action::Save, Model::already_saved),
    (Action::Redraw, |model| model.effects.push(Effect::Clear)),
    (Action::Palette, |model| model.open_layer(Layer::Palette)),
    (Action::Help, |model| model.open_layer(Layer::Help)),
];

/// Commands that mean the same on every screen of a meeting.
const IN_MEETING: [Command; 13] = [
    (Action::OpenAttendance, |model| model.go(Place::Attendance(None))),
    (Action::OpenBoard, |model| model.go(Place::Board(None))),
    (Action::OpenPanel, Model::open_panel),
    (Action::OpenClosing, |model| model.go(Place::Closing)),
    (Action::OpenDrafts, |model| model.open_layer(Layer::Drafts)),
    (Action::OpenConflicts, |model| model.open_layer(Layer::Conflicts)),
    (Action::EditMeeting, |model| model.open_layer(Layer::Meeting)),
    (Action::CarryOver, |model| model.open_layer(Layer::Carry)),
    (Action::BeginMeeting, Model::begin),
    (Action::Recess, Model::recess),
    (Action::TakeSeat, Model::take_seat),
    (Action::PreviousMeeting, |model| model.other_meeting(false)),
    (Action::NextMeeting, |model| model.other_meeting(true)),
];

/// Commands of Beranda that open a layer.
const AT_HOME: [Command; 1] = [(Action::Identify, |model| model.open_layer(Layer::Identify))];

/// Commands that begin a record.
const CAPTURES: [(Action, Kind); 5] = [
    (Action::CaptureNote, Kind::Note),
    (Action::CaptureProblem, Kind::Problem),
    (Action::CaptureFollowUp, Kind::FollowUp),
    (Action::CaptureDecision, Kind::Decision),
    (Action::CaptureAspiration, Kind::Aspiration),
];

/// Commands that go to a block.
const BLOCKS: [(Action, Block); 5] = [
    (Action::OpenOpening, Block::Opening),
    (Action::OpenBlock1, Block::Evaluation),
    (Action::OpenBlock2, Block::Planning),
    (Action::OpenBlock3, Block::Coordination),
    (Action::OpenBlock4, Block::Policy),
];

impl Model {
    /// Carries out a command: here when it is everybody's, else on the topmost layer or the screen.
    pub(super) fn act(&mut self, action: Action) {
        if self.run(&EVERYWHERE, action) {
            return;
        }
        if self.above.is_empty() && (self.act_in_meeting(action) || self.act_at_home(action)) {
            return;
        }
        let finishes = action == Action::Finish && matches!(self.above.last(), Some(Above::Capture(_)));
        let intents = self.ask_top(Event::Action(action));
        if finishes && intents.contains(&Intent::Close) {
            self.finished_at = Some(self.world.now);
        }
        if intents.is_empty() && action == Action::Back {
            self.back();
        } else {
            self.carry_out(intents);
        }
    }

    fn act_in_meeting(&mut self, action: Action) -> bool {
        if self.world.open.is_none() || !self.shown.needs_meeting() {
            return false;
        }
        if let Some(kind) = captured(action) {
            self.capture(kind);
            return true;
        }
        if let Some((_, block)) = BLOCKS.iter().find(|(opens, _)| *opens == action) {
            self.go_to_block(*block);
            return true;
        }
        // the board finds within its own rows
        if action == Action::Find && !matches!(self.shown, Shown::Board(_)) {
            self.open_layer(Layer::Find);
            return true;
        }
        self.run(&IN_MEETING, action)
    }

    /// Beranda takes captures and lists for the newest meeting that is not sealed.
    fn act_at_home(&mut self, action: Action) -> bool {
        if self.shown.needs_meeting() || !matches!(self.shown, Shown::Home(_)) {
            return false;
        }
        let then = if action == Action::OpenAttendance {
            After::Go(Place::Attendance(None))
        } else if action == Action::OpenBoard {
            After::Go(Place::Board(None))
        } else if let Some(kind) = captured(action) {
            After::Capture(kind)
        } else {
            return self.run(&AT_HOME, action);
        };
        let Some(stem) = self.world.library.newest_unsealed().map(Summary::stem) else {
            let words = self.world.look.words;
            let text = words.no_meeting_yet(&key_of(&[Context::Home], Action::NewSession, words));
            self.tell(Tone::Warn, text);
            return true;
        };
        self.open_meeting(&stem, vec![then]);
        true
    }

    /// Carries out a command that a table holds; whether it does.
    fn run(&mut self, commands: &[Command], action: Action) -> bool {
        let found = commands.iter().find(|(named, _)| *named == action);
        found.map(|(_, run)| run(self)).is_some()
    }

    fn already_saved(&mut self) {
        let text = self.world.look.words.already_saved();
        self.tell(Tone::Good, text);
    }

    /// Leaves the program, after a question while a meeting goes on: its clock does not stop.
    fn ask_to_quit(&mut self) {
        let asked = matches!(self.above.last(), Some(Above::Confirm(_)));
        if asked || self.is_too_small() || !self.has_running_meeting() {
            return self.quit();
        }
        let words = self.world.look.words;
        let confirmation = Confirmation {
            title: words.quit_title().to_owned(),
            text: words.quit_running().to_owned(),
            yes: words.quit_yes().to_owned(),
            grave: false,
            then: vec![Intent::Job(Job::Quit)],
        };
        self.open_layer(Layer::Confirm(Box::new(confirmation)));
    }

    /// Whether the open meeting is in session, or one of the folder that was led from here.
    fn has_running_meeting(&self) -> bool {
        match &self.world.open {
            Some(open) => open.trail.session().phase() == Phase::Running,
            None => self.world.library.meetings.iter().any(|meeting| meeting.phase == Phase::Running),
        }
    }

    /// Ends the program, everything written.
    pub(super) fn quit(&mut self) {
        self.leave();
        self.close_meeting();
        self.effects.push(Effect::Quit);
    }

    /// Opens the capture line.
    ///
    /// What the phase forbids is said at once, before anybody types in vain.
    pub(super) fn capture(&mut self, kind: Kind) {
        if self.is_read_only() {
            return self.tell(Tone::Warn, self.world.look.words.read_only_banner());
        }
        let probe = self.probe(kind);
        if let Err(refusal) = check(self.world.scene().session, &probe) {
            return self.tell(Tone::Warn, self.world.look.words.refusal(&refusal));
        }
        let item = self.current_item();
        let problem = self.selected().filter(|id| {
            kind == Kind::FollowUp
                && self.world.scene().session.record(*id).is_some_and(|record| record.kind == Kind::Problem)
        });
        self.open_layer(Layer::Capture { kind, item, problem });
    }

    fn go_to_block(&mut self, block: Block) {
        let scene = self.world.scene();
        let item = block::first_item(scene.session, block);
        let opens_with_promises = block == Block::Evaluation
            && matches!(scene.session.phase(), Phase::Preparation | Phase::Running)
            && scene.session.item_state(Item::Budget) == &crate::domain::states::ItemState::Pending
            && review::is_due(scene.session);
        if opens_with_promises { self.go(Place::Review) } else { self.go(Place::Item(item, None)) }
    }

    fn begin(&mut self) {
        let words = self.world.look.words;
        let scene = self.world.scene();
        let is_open = matches!(scene.session.phase(), Phase::Preparation | Phase::Closed);
        if let Some(refusal) = scene.led_elsewhere().filter(|_| is_open) {
            return self.carry_out(vec![refusal]);
        }
        if is_open && self.is_read_only() {
            return self.tell(Tone::Warn, words.read_only_refusal());
        }
        match self.world.scene().session.phase() {
            Phase::Preparation => self.ask_to_begin(),
            Phase::Running => self.tell(Tone::Plain, words.already_running()),
            Phase::Closed => self.open_layer(Layer::Ask(crate::screens::Question::Reopen)),
            Phase::Sealed => self.tell(Tone::Warn, words.refusal(&crate::domain::Refusal::Sealed)),
        }
    }

    /// Asks whether to begin; where the meeting bears another day than the real one, which of the two is right.
    fn ask_to_begin(&mut self) {
        let (words, now) = (self.world.look.words, self.world.now);
        let session = self.world.scene().session;
        let mut changes = vec![Change::Phase { to: Phase::Running, reason: String::new() }];
        changes.push(Change::Seat(SeatChange::Take { name: self.world.me.name.clone() }));
        let begin = vec![
            Intent::Commit(Change::Batch(changes)),
            Intent::Commit(show_item(session, Item::Opening, now)),
            Intent::Go(Place::Item(Item::Opening, None)),
        ];
        let today = now.date_naive();
        let other_day = match session.date() {
            Some(date) if date == today => None,
            Some(date) => Some(words.begin_other_day(&words.date_long(date), &words.date_long(today))),
            None => Some(words.begin_no_day(&words.date_long(today))),
        };
        let quorum = quorum_in_words(&session.quorum(), words);
        let day = other_day.as_ref().map(|text| format!("{text}\n\n")).unwrap_or_default();
        let asked = Box::new(Confirmation {
            title: words.begin_title().to_owned(),
            text: format!("{day}{quorum}.\n{}", words.begin_text()),
            yes: words.begin_yes().to_owned(),
            grave: true,
            then: begin.clone(),
        });
        if other_day.is_none() {
            return self.open_layer(Layer::Confirm(asked));
        }
        let date = Change::set(Target::Meeting, Field::Date, Value::Date(today));
        let with_today = std::iter::once(Intent::Commit(date)).chain(begin).collect();
        self.open_layer(Layer::ConfirmOrToday(asked, with_today));
    }

    /// Begins a break, or goes back to the item before it.
    fn recess(&mut self) {
        let scene = self.world.scene();
        if let Some(refusal) = scene.led_elsewhere() {
            return self.carry_out(vec![refusal]);
        }
        let on_show = scene.session.on_show().map(|show| show.item);
        let to = if on_show == Some(Item::Break) {
            self.recess_from.take().unwrap_or_else(|| self.current_item())
        } else {
            self.recess_from = on_show;
            Item::Break
        };
        let change = show_item(self.world.scene().session, to, self.world.now);
        if self.commit(&change) {
            let words = self.world.look.words;
            if let Some(open) = &mut self.world.open {
                open.redo.clear();
                open.recess_at = (to == Item::Break).then_some(open.undo.len());
            }
            let key = key_of(&[Context::Meeting], Action::Recess, words);
            let text =
                if to == Item::Break { words.recess_begun(&key) } else { words.recess_over().to_owned() };
            self.tell(Tone::Good, text);
        }
    }

    /// Takes kendali, after a question when whoever holds it is still there.
    fn take_seat(&mut self) {
        let words = self.world.look.words;
        let taken = Intent::good(words.seat_taken());
        if self.world.scene().holds_seat() {
            return self.carry_out(vec![taken]);
        }
        let change = Change::Seat(SeatChange::Take { name: self.world.me.name.clone() });
        let then = vec![Intent::Commit(change), taken];
        let (open, me) = (self.world.open.as_ref(), &self.world.me.name);
        let Some(holder) = open.and_then(|open| open.other_holder(self.world.writer, me)) else {
            return self.carry_out(then);
        };
        let confirmation = Confirmation {
            title: words.seat_title().to_owned(),
            text: words.seat_text(&holder),
            yes: words.seat_yes().to_owned(),
            grave: false,
            then,
        };
        self.open_layer(Layer::Confirm(Box::new(confirmation)));
    }

    /// Goes to the same record in the meeting before or after.
    fn other_meeting(&mut self, later: bool) {
        let here = self.world.scene().session.quarter();
        let record = self.selected();
        let holds = |meeting: &&Summary| record.is_none_or(|id| meeting.records.contains(&id));
        let mut meetings = self.world.library.meetings.iter().filter(holds);
        let found = if later {
            meetings.find(|meeting| meeting.quarter() > here)
        } else {
            meetings.rfind(|meeting| meeting.quarter() < here)
        };
        if let Some(stem) = found.map(Summary::stem) {
            self.go(Place::Meeting(stem, record));
        } else {
            let text = self.world.look.words.no_such_meeting();
            self.tell(Tone::Plain, text);
        }
    }

    /// Lets go of the open meeting: the clock stops only when the meeting is closed, so nothing else changes.
    pub(super) fn close_meeting(&mut self) {
        self.leave();
        self.project_now();
        if let Some(open) = self.world.open.take() {
            let summary = Summary::of(open.trail.session());
            self.list_meeting(summary);
            let (stem, gestures) = open.forget();
            self.gestures.insert(stem.clone(), gestures);
            self.effects.push(Effect::Close { stem });
        }
    }

    /// Carries out work beyond the open meeting.
    pub(super) fn job(&mut self, job: Job) {
        match job {
            Job::SaveVillage(village) => {
                // the store keeps a copy of what could not be read
                self.world.library.broken.retain(|file| file.name != VILLAGE_FILE);
                self.world.library.village = Some((*village).clone());
                self.effects.push(Effect::SaveVillage(village));
            }
            Job::Create { stem, changes } => self.create(&stem, changes),
            Job::Understand(asked) => {
                let into = self.world.scene().session.id().clone();
                self.effects.push(Effect::Understand { asked, into });
            }
            Job::Quit => self.quit(),
            Job::CopyExample => self.effects.push(Effect::CopyExample),
            Job::Identify(me) => {
                self.world.me = me.clone();
                self.first_start = false;
                self.effects.push(Effect::Remember(me));
            }
        }
        self.redraw = true;
    }

    /// Opens a meeting, and does something once it is there.
    pub(super) fn open_meeting(&mut self, stem: &str, then: Vec<After>) {
        if self.world.open.as_ref().is_some_and(|open| open.stem == stem) {
            return self.after(then);
        }
        self.close_meeting();
        let before = self
            .world
            .library
            .meeting(stem)
            .and_then(|meeting| self.world.library.before(meeting.quarter()))
            .map(Summary::stem);
        self.awaited = Some(Awaited { stem: stem.to_owned(), then });
        self.effects.push(Effect::Open { stem: stem.to_owned(), before });
    }
}

/// The kind that a command captures.
pub(super) fn captured(action: Action) -> Option<Kind> {
    CAPTURES.iter().find(|(captures, _)| *captures == action).map(|(_, kind)| *kind)
}
