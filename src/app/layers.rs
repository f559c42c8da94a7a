//! Layers above the screen; the last is on top and sees each key first.

use super::model::Model;
use super::shown::either;
use crate::domain::Field;
use crate::screens::{
    Layer, Screen, ask, attendance, capture, carry, conflict, drafts, find, help, identify, intake,
    meeting_form, page, palette, record_form, village,
};

either! {
    /// A layer with its state.
    Above {
        /// Quick capture.
        Capture(capture::State),
        /// A page of text.
        Page(page::State),
        /// The form of a record.
        Record(record_form::State),
        /// The form of the meeting.
        Meeting(meeting_form::State),
        /// The form of the village.
        Village(village::State),
        /// Who sits here.
        Identify(identify::State),
        /// The carry-over preview.
        Carry(carry::State),
        /// Taking a budget over.
        Intake(intake::State),
        /// The other states of presence.
        Presence(attendance::presence::State),
        /// A question with one line of answer.
        Ask(ask::State),
        /// A question of yes or no.
        Confirm(ask::confirm::State),
        /// The list of drafts.
        Drafts(drafts::State),
        /// The conflicts.
        Conflict(conflict::State),
        /// One conflict, to be settled.
        Settle(conflict::settle::State),
        /// Finding text.
        Find(find::State),
        /// Finding a command.
        Palette(palette::State),
        /// All keys.
        Help(help::State),
    }
}

impl Model {
    /// Puts a layer on top.
    pub(super) fn open_layer(&mut self, layer: Layer) {
        self.leave();
        let focus = self.focus();
        let scene = self.world.scene();
        let above = match layer {
            Layer::Capture { kind, item, problem } => {
                Above::Capture(Box::new(capture::State::begin(kind, item, problem, &scene)))
            }
            Layer::Resume(id) => match capture::State::resume(id, &scene) {
                Some(line) => Above::Capture(Box::new(line)),
                None => Above::Page(Box::new(page::State::open(id, Field::Text, &scene))),
            },
            Layer::Page(id, field) => Above::Page(Box::new(page::State::open(id, field, &scene))),
            Layer::Record(id) => Above::Record(Box::new(record_form::State::open(id, &scene))),
            Layer::RecordAt(id, field) => {
                Above::Record(Box::new(record_form::State::open(id, &scene).at(&field)))
            }
            Layer::Meeting => Above::Meeting(Box::new(meeting_form::State::open(&scene))),
            Layer::Village => Above::Village(Box::new(village::State::new(&scene))),
            Layer::Identify => Above::Identify(Box::new(identify::State::new(&scene))),
            Layer::Carry => Above::Carry(Box::new(carry::State::new(&scene))),
            Layer::Intake => Above::Intake(Box::new(intake::State::new(&self.intake_folder))),
            Layer::Presence(id) => Above::Presence(Box::new(attendance::presence::State::new(id))),
            Layer::Ask(question) => Above::Ask(Box::new(ask::State::new(question, &scene))),
            Layer::Confirm(confirmation) => Above::Confirm(Box::new(ask::confirm::State::new(*confirmation))),
            Layer::ConfirmAbove(asked) => Above::Confirm(Box::new(ask::confirm::State::above(*asked))),
            Layer::ConfirmOrToday(asked, today) => {
                Above::Confirm(Box::new(ask::confirm::State::or_today(*asked, today)))
            }
            Layer::Drafts => Above::Drafts(Box::new(drafts::State::open(&scene))),
            Layer::Conflicts => Above::Conflict(Box::new(conflict::State::new())),
            Layer::Settle(target, field) => {
                Above::Settle(Box::new(conflict::settle::State::new(target, field)))
            }
            Layer::Find => Above::Find(Box::new(find::State::new())),
            Layer::Palette => Above::Palette(Box::new(palette::State::over(&focus))),
            Layer::Help => Above::Help(Box::new(help::State::over(focus))),
        };
        self.above.push(above);
        self.redraw = true;
    }

    /// Takes the topmost layer away; whatever was typed there is one gesture.
    pub(super) fn close_layer(&mut self) {
        self.leave();
        self.above.pop();
        self.redraw = true;
    }

    /// The topmost layer, or the screen when there is none.
    pub(super) fn top(&self) -> &dyn Screen {
        self.above.last().map_or_else(|| self.shown.screen(), |above| above.screen())
    }
}
