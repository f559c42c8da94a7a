//! Carrying out what a screen wants.

use super::model::{After, Model};
use crate::screens::Intent;

impl Model {
    /// Carries out wishes in their order; a change that is refused ends them, so that nothing is half done.
    pub(super) fn carry_out(&mut self, intents: Vec<Intent>) {
        let mut closes = false;
        for intent in intents {
            let goes_on = match intent {
                Intent::Commit(change) => self.commit(&change),
                Intent::Continue(change) => self.go_on(&change),
                Intent::Leave => {
                    self.leave();
                    true
                }
                Intent::Go(place) => {
                    self.close_all_layers();
                    self.go(place);
                    true
                }
                Intent::Open(layer) => {
                    self.open_layer(layer);
                    true
                }
                Intent::Close => {
                    closes = true;
                    self.close_layer();
                    true
                }
                Intent::Tell(tone, text) => {
                    self.tell(tone, text);
                    true
                }
                Intent::Act(action) => {
                    self.act(action);
                    true
                }
                Intent::Pass(event) => {
                    self.send(event);
                    true
                }
                Intent::Job(job) => {
                    self.job(job);
                    true
                }
            };
            if !goes_on {
                break;
            }
        }
        if closes {
            self.redraw = true;
        }
        self.settle();
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
