//! Going from one place to another, and back.

use super::message::Effect;
use super::model::{After, Model};
use super::open::Open;
use super::shown::Shown;
use crate::domain::states::Phase;
use crate::domain::{Change, Item, Kind, Quarter, RecordId, SessionId, Summary, Trail, parse_stem};
use crate::input::{Action, Context};
use crate::screens::keys::key_of;
use crate::screens::{Place, attendance, block, board, closing, new_session, panel};
use crate::ui::Tone;

impl Model {
    /// Goes to a place.
    pub(super) fn go(&mut self, place: Place) {
        self.leave();
        self.redraw = true;
        match place {
            Place::Back => self.back(),
            Place::Home => {
                self.history.clear();
                let left = self.world.open.as_ref().map(|open| open.stem.clone());
                self.close_meeting();
                self.shown = Shown::home(left);
                self.effects.push(Effect::List);
            }
            Place::NewSession => self.go_to_new_session(),
            Place::Meeting(stem, record) => {
                let then = record.map(After::Record).into_iter().collect();
                self.open_meeting(&stem, then);
            }
            Place::Item(..)
            | Place::Attendance(_)
            | Place::Board(_)
            | Place::Panel(..)
            | Place::Review
            | Place::Closing => {
                self.go_within_meeting(&place);
            }
        }
        self.settle();
    }

    /// Places of the open meeting; the one before is remembered for the way back.
    ///
    /// The promises of last quarter lead on to the agenda and are never come back to by leaving it.
    fn go_within_meeting(&mut self, place: &Place) {
        if self.world.open.is_none() {
            return;
        }
        let same_kind = |other: &Place| std::mem::discriminant(other) == std::mem::discriminant(place);
        if matches!(self.shown, Shown::Review(_)) {
            self.history.pop_if(|before| same_kind(before));
        } else if let Some(here) = self.here().filter(|here| !same_kind(here)) {
            // Each sort of place stands once on the way back: it is never longer than there are screens.
            let like_here = |other: &Place| std::mem::discriminant(other) == std::mem::discriminant(&here);
            self.history.retain(|before| !like_here(before) && !same_kind(before));
            self.history.push(here);
        }
        self.show(place);
    }

    /// Shows a place of the open meeting.
    fn show(&mut self, place: &Place) {
        let shown = match place.clone() {
            Place::Item(Item::Closing, None) | Place::Closing => {
                Shown::Closing(Box::new(closing::State::new()))
            }
            Place::Item(item, record) => {
                let mut state = block::State::new(item);
                if let Some(record) = record {
                    state.select(record);
                }
                Shown::Block(Box::new(state))
            }
            Place::Attendance(None) => Shown::Attendance(Box::default()),
            Place::Attendance(Some(person)) => Shown::Attendance(Box::new(attendance::State::at(person))),
            Place::Board(None) => Shown::Board(Box::new(board::State::new())),
            Place::Board(Some(record)) => Shown::Board(Box::new(board::State::at(record))),
            Place::Panel(grid, row) => Shown::Panel(Box::new(panel::State::at(grid, row))),
            Place::Review => Shown::Review(Box::default()),
            Place::Home | Place::NewSession | Place::Meeting(..) | Place::Back => return,
        };
        self.shown = shown;
    }

    /// The place on show, if it belongs to a meeting.
    fn here(&self) -> Option<Place> {
        let scene = self.world.scene();
        let selected = self.shown.screen().selected(&scene);
        match &self.shown {
            Shown::Home(_) | Shown::NewSession(_) => None,
            Shown::Block(state) => Some(Place::Item(state.item(), selected)),
            Shown::Review(_) => Some(Place::Review),
            Shown::Attendance(_) => Some(Place::Attendance(selected)),
            Shown::Board(_) => Some(Place::Board(selected)),
            Shown::Panel(state) => Some(Place::Panel(state.grid(), selected)),
            Shown::Closing(_) => Some(Place::Closing),
        }
    }

    /// Goes back: out of a layer, to the place before, to the agenda, to Beranda, and from there out.
    pub(super) fn back(&mut self) {
        if !self.above.is_empty() {
            self.close_layer();
        } else if let Some(place) = self.history.pop() {
            self.show(&place);
        } else if matches!(self.shown, Shown::Home(_)) {
            let words = self.world.look.words;
            self.tell(Tone::Plain, words.q_leaves(&key_of(&[Context::Home], Action::Quit, words)));
        } else if matches!(self.shown, Shown::Block(_) | Shown::NewSession(_)) {
            self.go(Place::Home);
        } else {
            self.go_to_item_on_show();
        }
        self.redraw = true;
        self.settle();
    }

    /// Shows the item on show, or where a meeting begins.
    pub(super) fn go_to_item_on_show(&mut self) {
        let session = self.world.scene().session;
        let item = session.on_show().map(|show| show.item).filter(|item| *item != Item::Break);
        let item = item.unwrap_or(match session.phase() {
            Phase::Preparation | Phase::Running => Item::Opening,
            Phase::Closed | Phase::Sealed => Item::Budget,
        });
        self.show(&Place::Item(item, None));
    }

    /// Opens the tables of the item on this screen; items without data say so.
    pub(super) fn open_panel(&mut self) {
        let item = self.current_item();
        if let Some(grid) = panel::Grid::of_item(item).first() {
            self.go(Place::Panel(*grid, None));
        } else {
            let words = self.world.look.words;
            self.tell(Tone::Plain, words.grid_none(words.item_short(item)));
        }
    }

    /// Takes all layers away.
    pub(super) fn close_all_layers(&mut self) {
        self.leave();
        self.above.clear();
    }

    fn go_to_new_session(&mut self) {
        self.close_meeting();
        self.history.clear();
        self.world.read = None;
        let next = self.world.library.next_free_quarter(self.world.now.date_naive());
        if let Some(before) = self.world.library.before(next).map(Summary::stem) {
            self.effects.push(Effect::Read { stem: before });
        }
        self.shown = Shown::NewSession(Box::new(new_session::State::new(&self.world.scene())));
    }

    /// Goes to where a record of the open meeting stands.
    pub(super) fn go_to_record(&mut self, id: RecordId) {
        let Some(record) = self.world.scene().session.record(id) else { return };
        let place = match record.kind {
            Kind::Person => Place::Attendance(Some(id)),
            Kind::Note | Kind::Problem | Kind::FollowUp | Kind::Decision | Kind::Aspiration => {
                Place::Item(record.home_item(), Some(id))
            }
            Kind::Row(panel) => Place::Panel(panel.into(), Some(id)),
        };
        self.go(place);
    }

    /// Creates a meeting with its first changes, and opens it.
    pub(super) fn create(&mut self, stem: &str, changes: Vec<Change>) {
        let Some((quarter, revision)) = parse_stem(stem) else { return };
        if let Some(file) = self.world.library.unreadable(quarter) {
            let text = self.world.look.words.new_unreadable_move(&file.name);
            return self.tell(Tone::Warn, text);
        }
        self.close_meeting();
        let id = SessionId::new(&self.village_code(), quarter).revised(revision);
        self.effects.push(Effect::Create { stem: stem.to_owned(), session: id.to_string() });
        let before = self.world.read.take();
        self.world.open = Some(Open::created(stem, Trail::empty(id), before));
        if self.commit(&Change::Batch(changes)) {
            let summary = Summary::of(self.world.scene().session);
            self.list_meeting(summary);
            self.project_now();
            self.show(&Place::Item(Item::Opening, None));
            let text = self.world.look.words.session_created(&self.world.look.words.quarter(quarter));
            self.tell(Tone::Good, text);
        }
    }

    fn village_code(&self) -> String {
        self.world.library.village.as_ref().map_or_else(String::new, crate::domain::Village::id_code)
    }

    /// Puts a meeting's summary into the list, in the order of quarters.
    pub(super) fn list_meeting(&mut self, summary: Summary) {
        let key = |s: &Summary| -> (Quarter, u16) { (s.quarter(), s.id.revision()) };
        let meetings = &mut self.world.library.meetings;
        meetings.retain(|meeting| key(meeting) != key(&summary));
        let place = meetings.partition_point(|meeting| key(meeting) < key(&summary));
        meetings.insert(place, summary);
    }
}
