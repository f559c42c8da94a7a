//! The imperative shell: terminal, threads, one channel, the store.
//!
//! The loop takes one message after the other, lets [`app::update`](crate::app::update) answer it, carries the effects
//! out, and draws when something visible changed. A thread reads the keys, another waits for the system's signals,
//! the store has its own; between two messages nothing runs.

mod effects;
mod emergency;
pub mod intake;
mod keys;
mod library;
mod platform;
mod reading;
pub mod sentence;
mod start;
mod terminal;

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use crate::app::{Model, Moment, Msg, draw, update};
use crate::store::machine_name;
use effects::Link;
use terminal::Screen;

pub use crate::app::{Glyphs, Lang, Look, Theme, Words};
pub use library::library;
pub use start::{RunError, Settings, default_folder};
pub use terminal::columns;

/// Messages that are taken before the next picture.
const BURST: usize = 256;

/// Runs the program in the terminal until the user leaves.
///
/// # Errors
/// When there is no terminal, or no thread can be started.
pub fn run(settings: &Settings) -> Result<(), RunError> {
    let mut screen = Screen::open()?;
    let (sender, receiver) = channel();
    let start = start::model(settings, screen.size());
    let writer = start.writer;
    let mut model = Model::new(start);
    screen.draw(|area, buf| draw(&model, area, buf));
    keys::listen(sender.clone())?;
    platform::listen_for_signals(sender.clone())?;
    let mut link = Link::start(settings, &model, (writer, &machine_name()), sender)?;
    let ended = catch_unwind(AssertUnwindSafe(|| run_loop(&mut model, &mut screen, &mut link, &receiver)));
    screen.close();
    let leftovers = link.finish();
    if !leftovers.is_empty() {
        emergency::tell(emergency::copy(&leftovers).as_ref(), settings.look.words);
    }
    match ended {
        Ok(()) => Ok(()),
        Err(panic) => resume_unwind(panic),
    }
}

/// Answers messages until the model wants to end.
fn run_loop(model: &mut Model, screen: &mut Screen, link: &mut Link, receiver: &Receiver<Msg>) {
    let mut goes_on = link.carry_out(model.take_effects(), screen);
    while goes_on {
        if model.take_redraw() && !screen.draw(|area, buf| draw(model, area, buf)) {
            link.carry_out(update(model, now(), Msg::Stop), screen);
            return;
        }
        let wait = Duration::from_millis(model.next_tick());
        let first = match receiver.recv_timeout(wait) {
            Ok(msg) => msg,
            Err(RecvTimeoutError::Timeout) => Msg::Tick,
            Err(RecvTimeoutError::Disconnected) => Msg::Stop,
        };
        let more = std::iter::from_fn(|| receiver.try_recv().ok()).take(BURST);
        for msg in std::iter::once(first).chain(more) {
            platform::fail_if_asked(&msg);
            goes_on &= link.carry_out(update(model, now(), msg), screen);
        }
    }
}

/// Now, at the computer's own offset; the model turns it to the village's.
fn now() -> Moment {
    chrono::Local::now().fixed_offset()
}
