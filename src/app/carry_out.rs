//! Carrying out what a screen wants.

use super::model::{After, Model};
use super::shown::Shown;
use crate::domain::{Record, RecordId};
use crate::screens::Intent;

impl Model {
    /// Carries out wishes in their order; a change that is refused ends them, so that nothing is half done.
    pub(super) fn carry_out(&mut self, intents: Vec<Intent>) {
        for intent in intents {
            if !self.grant(intent) {
                break;
            }
        }
        self.settle();
    }

    /// Carries out a wish; false where it is a change that is refused.
    fn grant(&mut self, intent: Intent) -> bool {
        match intent {
            Intent::Commit(change) => return self.commit(&change),
            Intent::Continue(change) => return self.go_on(&change),
            Intent::Leave => self.leave(),
            Intent::Go(place) => {
                self.close_all_layers();
                self.go(place);
            }
            Intent::Open(layer) => self.open_layer(layer),
            Intent::Close => {
                self.close_layer();
                self.redraw = true;
            }
            Intent::Point(record) => self.point(record),
            Intent::Tell(tone, text) => self.tell(tone, text),
            Intent::Act(action) => self.act(action),
            Intent::Pass(event) => self.send(event),
            Intent::Job(job) => self.job(job),
        }
        true
    }

    /// Puts the cursor on a record of the item on screen.
    fn point(&mut self, record: RecordId) {
        let item = self.world.scene().session.record(record).and_then(Record::item);
        if let Shown::Block(state) = &mut self.shown
            && item == Some(state.item())
        {
            state.select(record);
        }
    }

    /// Does what was to be done once the meeting is there.
    pub(super) fn after(&mut self, then: Vec<After>) {
        if !self.shown.needs_meeting() {
            self.go_to_item_on_show();
        }
        for after in then {
            match after {
                After::Go(place) => self.go(place),
                After::Record(id) => self.go_to_record(id),
                After::Capture(kind) => self.capture(kind),
            }
        }
    }
}
