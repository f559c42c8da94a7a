//! The other states of presence of one person, one letter each.

mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::update::{clock, is_over, named, record, toggled};
use crate::domain::views::Person;
use crate::domain::{Body, Change, Presence, RecordId};
use crate::input::{Action, Context};
use crate::lang::describe::presence_in_words;
use crate::screens::{Confirmation, Event, Focus, Foot, Ids, Intent, Layer, Question, Scene, Screen};
use crate::ui::Look;

/// The menu of one person's states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    person: RecordId,
    selected: usize,
}

impl State {
    /// Asks about a person.
    #[must_use]
    pub const fn new(person: RecordId) -> Self {
        Self { person, selected: 0 }
    }

    fn person<'a>(&self, scene: &Scene<'a>) -> Option<Person<'a>> {
        scene.session.record(self.person).map(Person)
    }
}

/// The states in the order of the menu, each with the command that asks for it.
pub(super) fn choices(person: Person<'_>) -> Vec<Action> {
    let mut all = vec![Action::PresencePresent];
    if person.presence().came() {
        all.push(Action::PresenceLeft);
    }
    all.extend([Action::PresenceExcused, Action::PresenceIll, Action::PresenceAbsent]);
    if may_be_represented(person) {
        all.push(Action::PresenceSubstitute);
    }
    all.push(Action::PresenceUnknown);
    all.push(Action::EditPerson);
    // Who was written down here is taken off here; everybody else comes from the village's data.
    if person.main_body() == Body::Guest {
        all.extend([Action::EditGuest, Action::Delete]);
    }
    all
}

/// Members of the BPD never have a substitute, and guests stand for nobody but themselves.
fn may_be_represented(person: Person<'_>) -> bool {
    !person.sits_in(Body::Bpd) && person.main_body() != Body::Guest
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        Focus::commands(&[Context::AttendanceStates, Context::List])
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        let states = [Action::PresenceLeft, Action::PresenceSubstitute, Action::EditGuest];
        let open = self.person(scene).map(choices).unwrap_or_default();
        let idle: Vec<Action> = states.into_iter().filter(|state| !open.contains(state)).collect();
        Foot::usual(scene).without(&idle)
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        let (Event::Action(action), Some(person)) = (event, self.person(scene)) else {
            return vec![Intent::Close];
        };
        let all = choices(person);
        let last = all.len() - 1;
        if action == Action::MoveUp {
            self.selected = self.selected.saturating_sub(1);
        } else if action == Action::MoveDown {
            self.selected = (self.selected + 1).min(last);
        } else if action == Action::Accept {
            return all.get(self.selected).map_or_else(Vec::new, |action| choose(*action, person, scene));
        } else if all.contains(&action) {
            return choose(action, person, scene);
        } else if matches!(action, Action::Cancel | Action::Back) {
            return vec![Intent::Close];
        }
        Vec::new()
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        if let Some(person) = self.person(scene) {
            view::draw(self, person, scene, look, area, buf);
        }
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        look.words.attendance().to_owned()
    }

    fn selected(&self, _scene: &Scene<'_>) -> Option<RecordId> {
        Some(self.person)
    }
}

/// Sets the chosen state, or asks who stands in.
fn choose(action: Action, person: Person<'_>, scene: &Scene<'_>) -> Vec<Intent> {
    if action == Action::PresenceSubstitute {
        return vec![Intent::Close, Intent::Open(Layer::Ask(Question::Substitute(person.id())))];
    }
    if action == Action::EditPerson {
        return vec![Intent::Close, Intent::Open(Layer::Record(person.id()))];
    }
    if action == Action::EditGuest {
        return vec![Intent::Close, Intent::Open(Layer::Ask(Question::GuestName(person.id())))];
    }
    if action == Action::Delete {
        return vec![Intent::Close, delete(person, scene)];
    }
    if asks_hours(action, person.presence(), scene) {
        return vec![Intent::Close, Intent::Open(Layer::Ask(Question::Hours(person.id())))];
    }
    let Some(presence) = chosen(action, person.presence(), scene) else { return vec![Intent::Close] };
    let words = scene.words;
    let said = words.attendance_marked(&named(person), &presence_in_words(&presence, words));
    vec![Intent::Commit(record(person.id(), presence)), Intent::Close, Intent::good(said)]
}

/// Asks whether a guest is to be taken off the list.
fn delete(person: Person<'_>, scene: &Scene<'_>) -> Intent {
    let (words, named) = (scene.words, named(person));
    Intent::Open(Layer::Confirm(Box::new(Confirmation {
        title: words.delete_title(&named),
        text: words.presence_delete(&named),
        yes: words.delete().to_owned(),
        grave: false,
        then: vec![
            Intent::Commit(Change::Delete { record: person.id() }),
            Intent::good(words.attendance_marked(&named, words.deleted())),
        ],
    })))
}

/// Whether the hour of a state has to be told, as the meeting is over.
fn asks_hours(action: Action, now: &Presence, scene: &Scene<'_>) -> bool {
    let came = matches!(now, Presence::Present { .. }) && action == Action::PresencePresent;
    is_over(scene) && !came && matches!(action, Action::PresencePresent | Action::PresenceLeft)
}

/// The presence that a command asks for; none when it changes nothing.
fn chosen(action: Action, now: &Presence, scene: &Scene<'_>) -> Option<Presence> {
    let hour = clock(scene.now);
    let next = if action == Action::PresencePresent {
        // Who came keeps the hour of arrival; a substitute gives way to the person.
        match now {
            Presence::Present { arrived, .. } => Presence::Present { arrived: *arrived, left: None },
            Presence::Unrecorded
            | Presence::Excused
            | Presence::Sick
            | Presence::Absent
            | Presence::Represented { .. } => Presence::Present { arrived: hour, left: None },
        }
    } else if action == Action::PresenceLeft {
        let gone = matches!(
            now,
            Presence::Present { left: Some(_), .. } | Presence::Represented { left: Some(_), .. }
        );
        return toggled(now, hour).filter(|_| !gone);
    } else if action == Action::PresenceExcused {
        Presence::Excused
    } else if action == Action::PresenceIll {
        Presence::Sick
    } else if action == Action::PresenceAbsent {
        Presence::Absent
    } else {
        Presence::Unrecorded
    };
    (next != *now).then_some(next)
}
