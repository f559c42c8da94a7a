//! What the keys of the meeting do: moving about.

use super::geometry::{areas, is_turned};
use super::rail::{Stop, name, stops};
use super::records::{place_of, spoken};
use super::{Choice, Pane, State, beside, view};
use crate::domain::states::{ItemState, Phase};
use crate::domain::{Change, Item, Record, SeatChange, checklist};
use crate::input::{Action, Context};
use crate::screens::keys::key_of;
use crate::screens::{Intent, Layer, Place, Question, Scene, review, told};
use crate::ui::list::Entry;
use crate::ui::{Look, Tone};

/// What a command does.
pub(super) type Command = fn(&mut State, &Scene<'_>) -> Vec<Intent>;

/// The commands that move about and lead the meeting; those on records are in [`super::act`].
const COMMANDS: &[(Action, Command)] = &[
    (Action::MoveUp, |state, scene| state.step(-1, scene)),
    (Action::MoveDown, |state, scene| state.step(1, scene)),
    (Action::PageUp, |state, scene| state.step(-PAGE, scene)),
    (Action::PageDown, |state, scene| state.step(PAGE, scene)),
    (Action::MoveFirst, |state, scene| state.step(isize::MIN, scene)),
    (Action::MoveLast, |state, scene| state.step(isize::MAX, scene)),
    (Action::MoveLeft, |state, scene| state.turn(-1, scene, false)),
    (Action::MoveRight, |state, scene| state.turn(1, scene, false)),
    (Action::PreviousPane, |state, scene| state.turn(-1, scene, true)),
    (Action::NextPane, |state, scene| state.turn(1, scene, true)),
    (Action::PreviousItem, |state, scene| state.lead_by(-1, scene)),
    (Action::NextItem, |state, scene| state.lead_by(1, scene)),
    (Action::ItemDone, State::item_done),
    (Action::DeferItem, |state, scene| {
        let ask = Intent::Open(Layer::Ask(Question::Defer(state.item())));
        vec![scene.led_elsewhere().unwrap_or(ask)]
    }),
];

/// The records that a page key passes; their heights differ, so it is a count and not a screen.
const PAGE: isize = 5;

/// The panes in the order of Tab.
const PANES: [Pane; 3] = [Pane::Rail, Pane::Records, Pane::Beside];

/// Whether this program may move the item on show: the meeting runs, and nobody else holds kendali.
#[must_use]
pub fn may_lead(scene: &Scene<'_>) -> bool {
    scene.session.phase() == Phase::Running && (scene.leads() || scene.session.seat().is_none())
}

impl State {
    /// Carries out a command; one that is not for this screen does nothing.
    pub(super) fn act(&mut self, action: Action, scene: &Scene<'_>) -> Vec<Intent> {
        let known = COMMANDS.iter().chain(super::act::COMMANDS).find(|(known, _)| *known == action);
        known.map_or_else(Vec::new, |(_, command)| command(self, scene))
    }

    /// Moves the cursor of the pane in focus by some places, as far as they go.
    fn step(&mut self, by: isize, scene: &Scene<'_>) -> Vec<Intent> {
        match self.pane {
            Pane::Rail => self.step_rail(by, scene),
            Pane::Records | Pane::Beside => self.step_list(by, scene),
        }
        Vec::new()
    }

    fn step_rail(&mut self, by: isize, scene: &Scene<'_>) {
        let stops = stops(scene.session);
        let here = stops.iter().position(|stop| *stop == self.stop).unwrap_or(0);
        let there = here.saturating_add_signed(by).min(stops.len().saturating_sub(1));
        if let Some(stop) = stops.get(there) {
            self.visit(*stop);
        }
    }

    fn step_list(&mut self, by: isize, scene: &Scene<'_>) {
        let records = self.listed(scene);
        let Some(here) = self.place(&records) else { return };
        if self.scroll_inside(by, scene) {
            return;
        }
        let last = records.len() - 1;
        let there = here.saturating_add_signed(by).min(last);
        if there != here {
            self.skip = 0;
        }
        // At its end the list follows what is being said, as long as nobody moves away from there.
        let follows = self.pane == Pane::Records && by > 0 && there == last;
        let record = records.get(there).map(|record| record.id).filter(|_| !follows);
        *self.choice() = Choice { record, place: there };
    }

    /// Scrolls inside a record that is taller than its list; tells whether it did.
    fn scroll_inside(&mut self, by: isize, scene: &Scene<'_>) -> bool {
        let Some(hidden) = self.hidden_rows(scene).filter(|hidden| *hidden > 0) else { return false };
        let by = i16::try_from(by.signum() * by.abs().min(10)).unwrap_or(0);
        let skip = self.skip.saturating_add_signed(by).min(hidden);
        let moved = skip != self.skip;
        self.skip = skip;
        moved
    }

    /// The rows of the chosen record that do not fit on screen.
    fn hidden_rows(&self, scene: &Scene<'_>) -> Option<u16> {
        let look = Look { words: scene.words, ..Look::default() };
        let areas = areas(scene.area);
        let area = match areas.beside.filter(|_| self.pane == Pane::Beside) {
            Some(area) => area,
            None => view::list_area(self, scene, &look, &areas),
        };
        let title =
            u16::from(is_turned(&areas, self.pane) || (areas.beside.is_some() && self.pane == Pane::Beside));
        let records = self.listed(scene);
        let record = *records.get(self.place(&records)?)?;
        let room = super::records::text_room(area.width);
        let entry = Entry { text: record.shown_text().into(), ..Entry::default() };
        let rows = crate::ui::text::wrapped_rows(&entry.text, usize::from(room)) + 1;
        Some(rows.saturating_sub(area.height.saturating_sub(title)))
    }

    /// The records of the pane in focus.
    pub(super) fn listed<'a>(&self, scene: &Scene<'a>) -> Vec<&'a Record> {
        if self.pane(scene) == Pane::Beside { beside::left(self, scene).records } else { spoken(self, scene) }
    }

    fn place(&self, records: &[&Record]) -> Option<usize> {
        match self.pane {
            Pane::Beside => place_of(self.beside, records, false),
            Pane::Records | Pane::Rail => place_of(self.chosen, records, true),
        }
    }

    const fn choice(&mut self) -> &mut Choice {
        match self.pane {
            Pane::Beside => &mut self.beside,
            Pane::Records | Pane::Rail => &mut self.chosen,
        }
    }

    /// The record under the cursor; none while the agenda is in focus.
    pub(super) fn chosen_record<'a>(&self, scene: &Scene<'a>) -> Option<&'a Record> {
        let mut here = self.clone();
        here.pane = self.pane(scene);
        if here.pane == Pane::Rail || here.stop == Stop::Review {
            return None;
        }
        let records = here.listed(scene);
        here.place(&records).and_then(|place| records.get(place)).copied()
    }

    /// Puts the focus on another pane, around the corner where `around` says so.
    fn turn(&mut self, by: isize, scene: &Scene<'_>, around: bool) -> Vec<Intent> {
        let panes: Vec<Pane> = PANES.into_iter().filter(|pane| view::has_pane(self, scene, *pane)).collect();
        let here = panes.iter().position(|pane| *pane == self.pane).unwrap_or(0);
        let there = here.checked_add_signed(by).filter(|there| *there < panes.len());
        let there = match there {
            Some(there) => there,
            None if around && by < 0 => panes.len() - 1,
            None if around => 0,
            None => here,
        };
        self.pane = panes.get(there).copied().unwrap_or(Pane::Rail);
        self.chosen.record =
            self.chosen.record.filter(|id| spoken(self, scene).iter().any(|record| record.id == *id));
        self.skip = 0;
        Vec::new()
    }

    /// Goes to the item before or after this one, and puts it on show where this program leads.
    fn lead_by(&mut self, by: isize, scene: &Scene<'_>) -> Vec<Intent> {
        let next = if by < 0 { self.item().previous() } else { self.item().next() };
        next.map_or_else(Vec::new, |item| self.lead_to(item, scene, by > 0))
    }

    /// Goes to an item and puts it on show where this program leads; going `onward`, block 1 opens with its review.
    pub(super) fn lead_to(&mut self, item: Item, scene: &Scene<'_>, onward: bool) -> Vec<Intent> {
        self.visit(Stop::Item(item));
        let mut intents = Vec::new();
        if may_lead(scene) {
            if scene.session.on_show().is_none_or(|show| show.item != item) {
                intents.push(Intent::Commit(checklist::show_item(scene.session, item, scene.now)));
            }
        } else if let Some(seat) = scene.session.seat().filter(|_| scene.session.phase() == Phase::Running) {
            intents.push(Intent::Tell(Tone::Info, scene.words.block_seat_elsewhere(&seat.name)));
        }
        if item == Item::Closing {
            intents.push(Intent::Go(Place::Closing));
        } else if onward && item == Item::Budget && review::is_due(scene.session) {
            intents.push(Intent::Go(Place::Review));
        }
        intents
    }

    /// Says that the item is done and goes on to the next; once more takes it up again.
    fn item_done(&mut self, scene: &Scene<'_>) -> Vec<Intent> {
        let (item, words) = (self.item(), scene.words);
        match scene.session.phase() {
            Phase::Preparation => return vec![Intent::warn(words.block_not_running())],
            Phase::Closed | Phase::Sealed => return vec![Intent::warn(words.block_closed())],
            Phase::Running => {}
        }
        if let Some(refusal) = scene.led_elsewhere() {
            return vec![refusal];
        }
        if scene.session.on_show().is_some_and(|show| show.item == Item::Break) {
            let key = key_of(&[Context::Meeting], Action::Recess, words);
            return vec![Intent::warn(words.block_in_recess(&key))];
        }
        let mark = |state| Change::Seat(SeatChange::Mark { item, state });
        if matches!(scene.session.item_state(item), ItemState::Done) {
            let said = words.block_reopened(&name(item, usize::MAX, words));
            return vec![Intent::Commit(mark(ItemState::Begun)), Intent::good(said)];
        }
        let next = item.next();
        let mut intents = next.map_or_else(Vec::new, |next| self.lead_to(next, scene, true));
        // One gesture: whoever takes it back is where the item was.
        match intents.first_mut() {
            Some(Intent::Commit(show)) => *show = Change::Batch(vec![mark(ItemState::Done), show.clone()]),
            _ => intents.insert(0, Intent::Commit(mark(ItemState::Done))),
        }
        intents.push(told::told(&words.item_named_short(item), words.block_done(), words));
        intents
    }

    /// Keeps to the chosen records; where one is gone, to whatever stands in its place.
    pub(super) fn come_to_terms(&mut self, scene: &Scene<'_>) {
        let settle = |choice: &mut Choice, records: &[&Record]| {
            let Some(id) = choice.record else { return };
            if let Some(place) = records.iter().position(|record| record.id == id) {
                choice.place = place;
            } else {
                let place = choice.place.min(records.len().saturating_sub(1));
                choice.record = records.get(place).map(|record| record.id);
            }
        };
        self.pane = self.pane(scene);
        let left = beside::left(self, scene).records;
        settle(&mut self.beside, &left);
        if self.pane != Pane::Beside {
            let records = spoken(self, scene);
            settle(&mut self.chosen, &records);
        }
        if self.pane == Pane::Beside && left.is_empty() {
            self.pane = Pane::Records;
        }
    }
}
