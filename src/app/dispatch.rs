//! From a key to what it means, and to whoever it concerns.

use super::actions::captured;
use super::model::Model;
use crate::input::{Action, Context, Key, resolve};
use crate::screens::{Event, Focus, Intent};

/// How long after a finished line a letter is taken for the line's, in milliseconds.
const TYPING_ON: i64 = 350;

impl Model {
    /// Where the hands are.
    pub(super) fn focus(&self) -> Focus {
        self.top().focus(&self.world.scene())
    }

    /// Answers a key.
    pub(super) fn key(&mut self, key: Key) {
        self.note = None;
        self.redraw = true;
        if self.is_too_small() {
            if resolve(&[Context::Global], key, false) == Some(Action::Quit) {
                self.act(Action::Quit);
            }
            return;
        }
        let focus = self.focus();
        if focus.figures && key.typed().is_some_and(|typed| typed.is_ascii_digit() || typed == '-') {
            return self.send(Event::Typed(key));
        }
        match resolve(&focus.chain, key, focus.typing) {
            Some(Action::Undo | Action::Redo) if focus.typing => self.send(Event::Typed(key)),
            Some(action) if self.is_slip(key, action) => {
                let words = self.world.look.words;
                let name = key.shown(words.lang() == crate::lang::Lang::En);
                self.finished_at = Some(self.world.now);
                self.tell(crate::ui::Tone::Plain, words.just_finished(&name));
            }
            Some(action) => self.act(action),
            None if resolve(&[Context::Global], key, true) == Some(Action::Quit) => self.act(Action::Quit),
            None if focus.typing => self.send(Event::Typed(key)),
            None => {
                let words = self.world.look.words;
                let name = key.shown(words.lang() == crate::lang::Lang::En);
                self.tell(crate::ui::Tone::Plain, words.unused_key(&name));
            }
        }
    }

    /// Whether a letter comes so soon after a line of quick capture was finished that it was meant for the line.
    ///
    /// Beginning the next line, and undo, are what quick hands do next: those are never held.
    fn is_slip(&self, key: Key, action: Action) -> bool {
        let Some(finished) = self.finished_at else { return false };
        // A clock that was set back meanwhile must not hold every letter until it has caught up.
        let soon = (0..TYPING_ON).contains(&(self.world.now - finished).num_milliseconds());
        let letter = key.typed().is_some_and(char::is_alphabetic);
        soon && letter && captured(action).is_none() && action != Action::Undo && !self.focus().typing
    }

    /// Answers text from the clipboard.
    pub(super) fn paste(&mut self, text: String) {
        self.note = None;
        self.redraw = true;
        if self.focus().typing {
            self.send(Event::Pasted(text));
        }
    }

    /// Whether the terminal is too small for any screen.
    pub(super) const fn is_too_small(&self) -> bool {
        self.world.size.0 < crate::ui::frame::SMALLEST.0 || self.world.size.1 < crate::ui::frame::SMALLEST.1
    }

    /// Tells the topmost layer, or the screen, and carries out what it wants.
    pub(super) fn send(&mut self, event: Event) {
        let intents = self.ask_top(event);
        self.carry_out(intents);
    }

    /// Tells the topmost layer, or the screen, and gives back what it wants.
    pub(super) fn ask_top(&mut self, event: Event) -> Vec<Intent> {
        let scene = self.world.scene();
        let top = match self.above.last_mut() {
            Some(above) => above.screen_mut(),
            None => self.shown.screen_mut(),
        };
        top.update(event, &scene, &mut self.ids)
    }

    /// Lets screen and layers come to terms with a session that changed.
    pub(super) fn settle(&mut self) {
        let scene = self.world.scene();
        self.shown.screen_mut().settle(&scene);
        for above in &mut self.above {
            above.screen_mut().settle(&scene);
        }
    }
}
