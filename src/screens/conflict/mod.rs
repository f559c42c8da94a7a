//! Conflicts: the list of all that are open, and the settling of one.

pub mod settle;
#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Event, Focus, Ids, Intent, Layer, Scene, Screen};
use crate::domain::{Conflict, Field, Target};
use crate::input::{Action, Context};
use crate::lang::describe::{field_name_of, target_in_words};
use crate::ui::dialog::draw_box;
use crate::ui::table::{Cell, Column, Row, Table};
use crate::ui::text::{put_wrapped, row};
use crate::ui::{Look, Tone};

/// The list of open conflicts.
///
/// ```text
/// ┌ ▲ Konflik terbuka ───────────────────────────────────────────┐
/// │  Tentang                              Isian          Versi   │
/// │ ▌T1 Lengkapi SPJ panjar posyandu      Tenggat            2   │
/// └──────────────────────────────────────────────────────────────┘
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    selected: usize,
}

impl State {
    /// Starts at the first conflict.
    #[must_use]
    pub const fn new() -> Self {
        Self { selected: 0 }
    }
}

/// The open conflicts in the order of the list.
fn open<'a>(scene: &Scene<'a>) -> Vec<(Target, &'a Field, &'a Conflict)> {
    scene.session.conflicts().map(|((target, field), conflict)| (*target, field, conflict)).collect()
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        Focus::commands(&[Context::Menu, Context::List])
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        let Event::Action(action) = event else { return Vec::new() };
        let open = open(scene);
        let last = open.len().saturating_sub(1);
        if action == Action::MoveUp {
            self.selected = self.selected.saturating_sub(1);
        } else if action == Action::MoveDown {
            self.selected = (self.selected + 1).min(last);
        } else if action == Action::MoveFirst {
            self.selected = 0;
        } else if action == Action::MoveLast {
            self.selected = last;
        } else if matches!(action, Action::Cancel | Action::Back) {
            return vec![Intent::Close];
        } else if matches!(action, Action::Accept | Action::Open) {
            return open.get(self.selected).map_or_else(
                || vec![Intent::Close],
                |(target, field, _)| vec![Intent::Open(Layer::Settle(*target, (*field).clone()))],
            );
        }
        Vec::new()
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        let open = open(scene);
        let words = look.words;
        let rows = u16::try_from(open.len()).unwrap_or(u16::MAX).saturating_add(4);
        let size = (area.width.saturating_sub(6).min(100), rows.clamp(6, area.height.max(6)));
        if open.is_empty() {
            let inside = draw_box(words.conflict_list(), Tone::Good, (56, 5), area, buf, look);
            put_wrapped(
                buf,
                Rect { y: inside.y + 1, ..row(inside, 0) },
                words.conflict_none(),
                look.theme.text(),
            );
            return;
        }
        let inside = draw_box(words.conflict_list(), Tone::Warn, size, area, buf, look);
        let columns = [
            Column::new(words.conflict_about(), 20, 40).growing(),
            Column::new(words.conflict_field(), 14, 24),
            Column::new(words.conflict_versions(), 6, 6).numeric(),
        ];
        let line = |at: usize| {
            let Some((target, field, conflict)) = open.get(at) else { return Row::Cells(Vec::new()) };
            Row::Cells(vec![
                Cell::from(target_in_words(scene.session, *target, words)),
                Cell::from(field_name_of(scene.session, *target, field, words)),
                Cell::from(conflict.len().to_string()),
            ])
        };
        Table {
            columns: &columns,
            len: open.len(),
            row: &line,
            selected: Some(self.selected),
            focused: true,
        }
        .draw(inside, buf, look);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        look.words.conflict_list().to_owned()
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        self.selected = self.selected.min(scene.session.conflicts().count().saturating_sub(1));
    }
}
