//! Help: all keys of a place, straight from the key table.

mod lines;
#[cfg(test)]
mod tests;
mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::picking::stepped;
use super::{Event, Focus, Foot, Ids, Intent, Scene, Screen};
use crate::input::{Action, Context};
use crate::lang::Lang;
use crate::ui::Look;

/// Help over a place.
#[derive(Debug, Clone)]
pub struct State {
    /// The contexts whose keys are shown, in the order of the page.
    contexts: Vec<Context>,
    /// The place that is asked about.
    place: Focus,
    /// The rows that are scrolled away.
    scroll: usize,
}

impl State {
    /// The keys of a focus chain, innermost context first.
    #[must_use]
    pub fn new(chain: Vec<Context>) -> Self {
        Self::over(Focus { chain, typing: false, figures: false })
    }

    /// The keys of a place; where one types, letters are left out as they do not command there.
    #[must_use]
    pub fn over(place: Focus) -> Self {
        // How to move in a list is the same everywhere: what is special to the place comes first.
        let (last, first): (Vec<_>, Vec<_>) =
            place.chain.iter().copied().partition(|context| *context == Context::List);
        Self { contexts: [first, last].concat(), place, scroll: 0 }
    }
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        Focus::commands(&[Context::Help, Context::List])
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        let page = view::Page::of(self, &Look { words: scene.words, ..Look::default() }, scene.area);
        let scrolls = [Action::MoveDown, Action::PageDown, Action::NextPane];
        let foot = Foot::usual(scene);
        if page.furthest() > 0 { foot.with(&scrolls) } else { foot.without(&scrolls) }
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        let Event::Action(action) = event else { return Vec::new() };
        if action == Action::Back {
            return vec![Intent::Close];
        }
        let page = view::Page::of(self, &Look { words: scene.words, ..Look::default() }, scene.area);
        let top = self.scroll.min(page.furthest());
        if action == Action::NextPane {
            self.scroll = page.heading_after(top);
        } else if let Some(to) = stepped(action, top, page.furthest() + 1, page.height()) {
            self.scroll = to;
        }
        Vec::new()
    }

    fn view(&self, _scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, look, area, buf);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        Context::Help.title().pick(look.words.lang() == Lang::En).to_owned()
    }
}
