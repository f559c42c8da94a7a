//! The form of the meeting: when, where, who leads, which quorum, and the minutes of each item.

#[cfg(test)]
mod tests;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::sheet::{How, Sheet, Slot, Step, options};
use super::{Event, Focus, Foot, Ids, Intent, Scene, Screen};
use crate::domain::{Field, Item, Target};
use crate::ui::Look;

/// The form of the open meeting.
#[derive(Debug, Clone)]
pub struct State {
    sheet: Sheet,
}

impl State {
    /// Opens the form of the meeting.
    #[must_use]
    pub fn open(scene: &Scene<'_>) -> Self {
        Self { sheet: Sheet::new(slots(scene), scene) }
    }
}

/// The slots of the meeting, and the planned minutes of every item.
fn slots(scene: &Scene<'_>) -> Vec<Slot> {
    let words = scene.words;
    let meeting = |field: Field, how| Slot::of(Target::Meeting, field, how, words);
    let mut slots = vec![
        meeting(Field::Date, How::Date),
        meeting(Field::Sittings, How::Sitting),
        meeting(Field::Start, How::Hour),
        meeting(Field::Place, How::Line),
        meeting(Field::Leader, How::Party),
        meeting(Field::Moderator, How::Party),
        meeting(Field::NoteTaker, How::Party),
        meeting(Field::QuorumRule, How::Choice(options(&Field::QuorumRule, scene))),
        meeting(Field::NextMeeting, How::Date),
    ];
    let heading = How::Heading(words.form_minutes_each().to_owned());
    slots.push(Slot::new(words.form_minutes(), Target::Meeting, Field::Planned, heading));
    let minutes =
        |item| Slot::new(words.item_named_short(item), Target::Item(item), Field::Planned, How::Minutes);
    slots.extend(Item::ALL.into_iter().map(minutes));
    slots
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        self.sheet.focus(false)
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        self.sheet.foot(scene)
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
        let (mut intents, step) = self.sheet.update(event, Item::Opening, scene, ids);
        match step {
            Step::Stay => {}
            Step::Leave | Step::Finish => intents.push(Intent::Close),
        }
        intents
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, scene, look, area, buf);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        look.words.whole_meeting().to_owned()
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        self.sheet.settle(scene);
    }
}
