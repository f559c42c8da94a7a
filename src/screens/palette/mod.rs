//! The palette: every command of a place, found by a few letters of its name.

#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::picking::key_for;
use super::{Event, Focus, Ids, Intent, Scene, Screen};
use crate::input::{Action, Context, Key, palette, resolve};
use crate::lang::{Lang, Words};
use crate::ui::Look;
use crate::ui::menu::{MenuItem, MenuState, Picked, matches};

/// The palette over a place.
#[derive(Debug, Clone)]
pub struct State {
    /// The commands with their keys, in the order of the key table.
    commands: Vec<(Action, Vec<Key>)>,
    menu: MenuState,
}

/// One command in words; the keys are joined as they are shown.
struct Line {
    label: &'static str,
    description: &'static str,
    keys: String,
}

impl State {
    /// The commands of a focus chain, innermost context first.
    #[must_use]
    pub fn new(chain: &[Context]) -> Self {
        Self { commands: palette(chain), menu: MenuState::default() }
    }

    /// The commands of a place, with the keys that work there: where one types, letters do not.
    #[must_use]
    pub fn over(focus: &Focus) -> Self {
        let mut state = Self::new(&focus.chain);
        for (action, keys) in &mut state.commands {
            keys.retain(|key| resolve(&focus.chain, *key, focus.typing) == Some(*action));
        }
        state
    }

    fn lines(&self, words: Words) -> Vec<Line> {
        let english = words.lang() == Lang::En;
        let line = |(action, keys): &(Action, Vec<Key>)| Line {
            label: action.label().pick(english),
            description: action.description().pick(english),
            keys: keys.iter().map(|key| key.shown(english)).collect::<Vec<_>>().join(" "),
        };
        self.commands.iter().map(line).collect()
    }

    fn pick(&self, picked: Picked) -> Vec<Intent> {
        match picked {
            Picked::Chosen(at) => self
                .commands
                .get(at)
                .map_or_else(Vec::new, |(action, _)| vec![Intent::Close, Intent::Act(*action)]),
            Picked::Cancelled => vec![Intent::Close],
            Picked::Ignored | Picked::Moved | Picked::Nothing => Vec::new(),
        }
    }

    /// Puts the whole name of the selected command into the filter.
    fn complete(&mut self, items: &[MenuItem<'_>]) {
        let found = matches(items, &self.menu.filter.text());
        if let Some(item) = found.get(self.menu.selected).and_then(|at| items.get(*at)) {
            self.menu.filter.set_text(item.label);
            self.menu.selected = 0;
        }
    }
}

/// The lines as a menu takes them.
fn items(lines: &[Line]) -> Vec<MenuItem<'_>> {
    lines
        .iter()
        .map(|line| MenuItem { label: line.label, detail: line.description, key: &line.keys })
        .collect()
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        Focus::typing(&[Context::Palette])
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        let lines = self.lines(scene.words);
        let items = items(&lines);
        let key = match event {
            Event::Action(Action::Complete) => {
                self.complete(&items);
                return Vec::new();
            }
            Event::Action(action) => key_for(action),
            Event::Typed(key) => Some(key),
            Event::Pasted(text) => {
                self.menu.paste(&text);
                None
            }
        };
        let picked = key.map_or(Picked::Ignored, |key| self.menu.handle(&key, &items));
        self.pick(picked)
    }

    /// Draws the palette over the screen.
    ///
    /// ```text
    /// ┌ Perintah ───────────────────────────────────────────────┐
    /// │ tin▌                                                     │
    /// │──────────────────────────────────────────────────────────│
    /// │▌ Tindak lanjut  Menulis tindak lanjut dengan penan…   t F7 │
    /// └──────────────────────────────────────────────────────────┘
    /// ```
    fn view(&self, _scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        let lines = self.lines(look.words);
        let title = Action::Palette.label().pick(look.words.lang() == Lang::En);
        self.menu.draw(title, &items(&lines), area, buf, look);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        Context::Palette.title().pick(look.words.lang() == Lang::En).to_owned()
    }
}
