//! Drawing from cause to action.
//!
//! ```text
//!  Belum ada tindak lanjut                                                        1
//! ▌▲ M3  SPJ panjar kegiatan posyandu belum masuk          tinggi · desa · 2 TW
//! ▌      Akar masalah  Bukti belanja belum dikumpulkan kader
//! ▌      Dampak        Pencairan tahap berikutnya tertahan
//! ▌      └ ▲ belum ada tindak lanjut
//!
//!  Sudah ada tindak lanjut                                                        2
//!  ► M1  Data penerima bantuan tidak mutakhir              sedang · dusun · baru
//!        Akar masalah  …
//!        └ T4 Pemutakhiran data   Kasi Kesejahteraan   3 hari lagi   ► berjalan
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::tree::{Line, Tree, Widths};
use crate::domain::states::{ProblemState, Severity};
use crate::domain::views::{FollowUp, Problem};
use crate::domain::{Field, Record};
use crate::input::Action;
use crate::screens::Scene;
use crate::screens::board::answer_cells;
use crate::screens::keys::key_of;
use crate::screens::panel::lines::Lines;
use crate::screens::panel::{CHAIN, State};
use crate::ui::table::Cell;
use crate::ui::text::{columns, put, put_centred, put_cut, put_right, row, wrap};
use crate::ui::{Look, Tone, scroll_bar, visible_range};

/// Where the number of a problem begins, its text, and the texts behind it.
const LABEL: u16 = 3;
const TEXT: u16 = 8;

/// The problems that a page key steps over.
pub(super) fn page(area: Rect) -> usize {
    usize::from(area.height / 5).max(1)
}

/// Draws the trees around the chosen problem.
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let lines = Lines::of(scene, state.grid);
    if area.height < 4 || area.width < 50 {
        return;
    }
    if lines.rows.is_empty() {
        let text = look.words.grid_empty(&key_of(&CHAIN, Action::NewRow, look.words));
        put_centred(buf, row(area, area.height / 2), &text, look.theme.dim(), &look.glyphs);
        return;
    }
    let aside = (area.width / 3).min(44);
    let named = [look.words.field_cause(), look.words.field_impact()].map(columns);
    let behind = TEXT + named.into_iter().max().unwrap_or(0) + 2;
    let widths = Widths {
        problem: area.width.saturating_sub(TEXT + aside + 3),
        behind: area.width.saturating_sub(behind + 2).min(100),
    };
    let chosen = state.place(&lines).and_then(|at| lines.rows.get(at)).map(|row| row.id);
    let tree = Tree::of(&lines, chosen, widths, scene);
    let body = Rect { y: area.y + 1, height: area.height - 1, ..area };
    // The middle of the chosen problem, or its beginning where it is longer than the body.
    let middle = tree.chosen.start + (tree.chosen.len() / 2).min(usize::from(body.height / 2));
    let shown = visible_range(tree.lines.len(), middle, usize::from(body.height));
    let painter = Painter { scene, look, aside, behind, widths };
    for (line, at) in (0..body.height).zip(shown.clone()) {
        let place = row(body, line);
        let own = tree.chosen.contains(&at);
        let band = Rect { width: place.width - 1, ..place };
        if own {
            buf.set_style(band, look.theme.selection(true));
            put(buf, place.x, place.y, look.glyphs.selected, 1, look.theme.border(true));
        }
        if let Some(told) = tree.lines.get(at) {
            painter.draw(told, own, Rect { width: place.width - 2, ..place }, buf);
        }
        if own {
            buf.set_style(band, look.theme.selection_over(true));
        }
    }
    scroll_bar(buf, body, &shown, tree.lines.len(), look);
}

/// All that a line needs to be drawn.
struct Painter<'a> {
    scene: &'a Scene<'a>,
    look: &'a Look,
    /// The columns of what stands at the right of a problem.
    aside: u16,
    /// Where the texts behind a problem begin.
    behind: u16,
    widths: Widths,
}

impl Painter<'_> {
    fn draw(&self, line: &Line<'_>, full: bool, area: Rect, buf: &mut Buffer) {
        let look = self.look;
        match line {
            Line::Group(title, count) => {
                let place = from(area, 1);
                put_cut(buf, place, title, look.theme.accent(), &look.glyphs);
                put_right(buf, place, &count.to_string(), look.theme.dim(), &look.glyphs);
            }
            Line::Problem(problem, row) => self.draw_problem(problem, full.then_some(*row), area, buf),
            Line::Behind(problem, field, row) => {
                self.draw_behind(problem, field, full.then_some(*row), area, buf);
            }
            Line::Answer(follow_up, last) => self.draw_answer(*follow_up, *last, area, buf),
            Line::Nobody => {
                put(buf, area.x + TEXT, area.y, look.glyphs.corners[2], 1, look.theme.border(false));
                let text = format!("{} {}", look.sign(Tone::Warn), look.words.causes_nobody());
                put_cut(buf, from(area, TEXT + 2), &text, look.theme.warn(), &look.glyphs);
            }
            Line::Gap => {}
        }
    }

    /// A problem: its state as a sign, number, text; at the right how grave it is, where it is solved, and how old.
    fn draw_problem(&self, problem: &Record, row: Option<u16>, area: Rect, buf: &mut Buffer) {
        let (look, words) = (self.look, self.look.words);
        let view = Problem(problem);
        let place = Rect { width: self.widths.problem, ..from(area, TEXT) };
        // Ink without paper of its own: the chosen one stands on another.
        let bold = Style::new().add_modifier(Modifier::BOLD);
        let ink = if view.is_open() { bold } else { look.theme.dim() };
        put_part(problem.shown_text(), row, place, ink, look, buf);
        if row.is_some_and(|row| row > 0) {
            return;
        }
        let tone = self.tone(view);
        put(buf, area.x + 1, area.y, look.sign(tone), 1, look.theme.tone(tone));
        let label = self.scene.session.label(problem.id).unwrap_or_default();
        put(buf, area.x + LABEL, area.y, &label, TEXT - LABEL - 1, look.theme.accent());
        let age = match problem.age_in_quarters(self.scene.session.quarter()) {
            0 => words.age_new().to_owned(),
            quarters => words.age_short(quarters),
        };
        let severity = view.severity().map(|severity| words.severity(severity));
        let level = view.level().map(|level| words.level(level));
        let state = (!view.is_open()).then(|| words.problem_state(view.state()));
        let parts = [state, severity, level, Some(&*age)];
        let text = parts.into_iter().flatten().collect::<Vec<_>>().join(&format!(" {} ", look.glyphs.dot));
        let grave = view.is_open() && view.severity() == Some(Severity::High);
        let ink = if grave { look.theme.bad() } else { look.theme.dim() };
        let right = Rect { x: area.right() - self.aside, width: self.aside, ..area };
        put_right(buf, right, &text, ink, &look.glyphs);
    }

    fn tone(&self, problem: Problem<'_>) -> Tone {
        match problem.state() {
            ProblemState::Solved { .. } => Tone::Good,
            ProblemState::Dropped { .. } => Tone::Bad,
            ProblemState::Open
                if crate::domain::waiting::answers_of(self.scene.session, problem.id()) == 0 =>
            {
                Tone::Warn
            }
            ProblemState::Open => Tone::Ongoing,
        }
    }

    /// What lies behind a problem or follows from it; that nobody has said it is told too.
    fn draw_behind(&self, problem: &Record, field: &Field, row: Option<u16>, area: Rect, buf: &mut Buffer) {
        let (look, words) = (self.look, self.look.words);
        if row.unwrap_or(0) == 0 {
            let name = if *field == Field::Cause { words.field_cause() } else { words.field_impact() };
            put_cut(buf, from(area, TEXT), name, look.theme.dim(), &look.glyphs);
        }
        let place = Rect { width: self.widths.behind, ..from(area, self.behind) };
        let said = problem.text(field);
        if said.trim().is_empty() {
            put_cut(buf, place, words.causes_unsaid(), look.theme.dim(), &look.glyphs);
        } else {
            put_part(said, row, place, Style::new(), look, buf);
        }
    }

    /// What is done about it: number and text, who, until when, and how far it is.
    fn draw_answer(&self, follow_up: FollowUp<'_>, last: bool, area: Rect, buf: &mut Buffer) {
        let look = self.look;
        let branch = if last { look.glyphs.corners[2] } else { look.glyphs.down };
        put(buf, area.x + TEXT, area.y, branch, 1, look.theme.border(false));
        let [owner, due, state] = answer_cells(follow_up, self.scene, look);
        let owner_room = (area.width / 5).clamp(14, 34);
        let widths = [owner_room, 16, 12];
        let mut x = area.right() - widths.iter().map(|width| width + 1).sum::<u16>();
        let label = self.scene.session.label(follow_up.id()).unwrap_or_default();
        let number = Rect { width: 4, ..from(area, TEXT + 2) };
        put_cut(buf, number, &label, look.theme.accent(), &look.glyphs);
        let text = Rect { width: x.saturating_sub(area.x + TEXT + 7), ..from(area, TEXT + 6) };
        let said = follow_up.record().shown_text().replace('\n', " ");
        put_cut(buf, text, &said, Style::new(), &look.glyphs);
        for (cell, width) in [owner, due, state].iter().zip(widths) {
            put_cell(cell, Rect { x, width, ..area }, look, buf);
            x += width + 1;
        }
    }
}

/// One row of a text that wraps, or all of it cut at the end of the row.
fn put_part(text: &str, row: Option<u16>, area: Rect, ink: Style, look: &Look, buf: &mut Buffer) {
    match row {
        Some(row) => {
            let rows = wrap(text, usize::from(area.width));
            let part = rows.get(usize::from(row)).copied().unwrap_or_default();
            put_cut(buf, area, part, ink, &look.glyphs);
        }
        None => {
            put_cut(buf, area, &text.replace('\n', " "), ink, &look.glyphs);
        }
    }
}

/// A row without its first columns.
fn from(area: Rect, skip: u16) -> Rect {
    Rect { x: area.x + skip, width: area.width.saturating_sub(skip), ..area }
}

/// A value as a table shows it, with the sign of its tone.
fn put_cell(cell: &Cell<'_>, area: Rect, look: &Look, buf: &mut Buffer) {
    let sign = look.sign(cell.tone);
    let text = if sign.is_empty() { cell.text.clone() } else { format!("{sign} {}", cell.text).into() };
    let ink = cell.style.unwrap_or(match cell.tone {
        Tone::Plain => Style::new(),
        Tone::Info | Tone::Ongoing | Tone::Good | Tone::Warn | Tone::Bad => look.theme.tone(cell.tone),
    });
    put_cut(buf, area, &text, ink, &look.glyphs);
}
