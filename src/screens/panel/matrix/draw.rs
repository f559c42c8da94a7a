//! Drawing the matrix.
//!
//! ```text
//!   Tugas                     Kades     Sekdes    Kaur      Bendahara
//!                                                 Umum
//! ──────────────────────────────────────────────────────────────────
//! ▌  Penyaluran BLT-DD        ░░░       ·         ·         ███
//!  × Buku administrasi        ·         ·         ·         ·
//! ──────────────────────────────────────────────────────────────────
//!   Penanggung jawab          0         1         2         1
//!   Semua peran               3         2         2         4
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::{place, short_name, tasks};
use crate::domain::Value;
use crate::domain::duties::Load;
use crate::domain::figures::Clash;
use crate::domain::rows::Role;
use crate::domain::{Party, Record};
use crate::lang::describe::{first_line, row_choice};
use crate::screens::Scene;
use crate::screens::keys::key_of;
use crate::screens::panel::State;
use crate::ui::text::{below, columns, put, put_centred, put_cut, row, rule, wrap};
use crate::ui::{Look, Tone, scroll_bar, visible_range};

/// The rows of the head with its rule, and of the foot: rule, two loads, cell and legend.
const HEAD: u16 = 3;
const FOOT: u16 = 5;
/// Where the name of a task begins.
const NAME: u16 = 3;
/// The widths of a column, the widest first; from the first one on roles stand as words.
const WIDTHS: [u16; 3] = [13, 11, 9];

/// Where everything stands.
struct Plot {
    /// The columns of a task's name.
    name: u16,
    /// The columns of an office.
    cell: u16,
    /// The columns of the finding in words; 0 where there is no room.
    finding: u16,
    /// Which offices are on show.
    shown: std::ops::Range<usize>,
}

impl Plot {
    fn of(width: u16, bearers: usize, column: usize) -> Self {
        let finding = if width >= 100 { 17 } else { 0 };
        let room = width.saturating_sub(NAME + 24 + 2 + finding);
        let all = u16::try_from(bearers).unwrap_or(u16::MAX);
        let fits = |cell: &u16| all.saturating_mul(cell + 1) <= room;
        let cell = WIDTHS.into_iter().find(fits).unwrap_or(WIDTHS[2]);
        let count = usize::from(room / (cell + 1)).min(bearers);
        let taken = u16::try_from(count).unwrap_or(0) * (cell + 1);
        let name = width.saturating_sub(NAME + 2 + finding + taken).min(60);
        Self { name, cell, finding, shown: visible_range(bearers, column, count) }
    }

    /// The column of an office on show, from the left edge.
    fn x(&self, at: usize) -> u16 {
        let place = u16::try_from(at.saturating_sub(self.shown.start)).unwrap_or(0);
        NAME + self.name + 1 + place * (self.cell + 1)
    }
}

/// The tasks that are seen at once in a body.
pub(super) fn page(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(1 + HEAD + FOOT).max(1))
}

/// Draws head, cells, loads, and the cell under the cursor in words.
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let tasks = tasks(scene);
    if area.height < HEAD + FOOT + 1 || area.width < 50 {
        return;
    }
    let bearers = state.sums.duties.bearers();
    if tasks.is_empty() || bearers.is_empty() {
        let key = key_of(&super::CHAIN, crate::input::Action::NewRow, look.words);
        let text = if tasks.is_empty() {
            look.words.grid_empty(&key)
        } else {
            look.words.matrix_no_offices().to_owned()
        };
        put_centred(buf, row(area, area.height / 2), &text, look.theme.dim(), &look.glyphs);
        return;
    }
    let plot = Plot::of(area.width, bearers.len(), state.column);
    let matrix = Matrix { plot, state, scene, look };
    matrix.draw_head(area, buf);
    let body = Rect { height: area.height - HEAD - FOOT, ..below(area, HEAD) };
    let at = place(state, &tasks);
    let shown = visible_range(tasks.len(), at, usize::from(body.height));
    let seen = tasks.get(shown.clone()).unwrap_or_default();
    for (line, (index, task)) in (0..body.height).zip(shown.clone().zip(seen)) {
        matrix.draw_task(task, index == at, row(body, line), buf);
    }
    scroll_bar(buf, body, &shown, tasks.len(), look);
    matrix.draw_loads(below(area, HEAD + body.height), buf);
    if let Some(task) = tasks.get(at) {
        matrix.draw_cell_in_words(task, row(area, area.height - 2), buf);
    }
    draw_legend(look, row(area, area.height - 1), buf);
}

/// All that a row needs to be drawn.
struct Matrix<'a> {
    plot: Plot,
    state: &'a State,
    scene: &'a Scene<'a>,
    look: &'a Look,
}

impl Matrix<'_> {
    /// The offices on show, each with its place.
    fn bearers(&self) -> impl Iterator<Item = (usize, &Party)> {
        let all = self.state.sums.duties.bearers();
        self.plot.shown.clone().filter_map(|at| Some((at, all.get(at)?)))
    }

    /// The names of the offices in two rows, and which of them are on show.
    fn draw_head(&self, area: Rect, buf: &mut Buffer) {
        let (look, plot) = (self.look, &self.plot);
        put_cut(buf, self.name(area, 0), look.words.field_task(), look.theme.dim(), &look.glyphs);
        let all = self.state.sums.duties.bearers().len();
        if plot.shown.len() < all {
            let text = look.words.matrix_shown(plot.shown.start + 1, plot.shown.end, all);
            put_cut(buf, self.name(area, 1), &text, look.theme.dim(), &look.glyphs);
        }
        for (at, party) in self.bearers() {
            let name = short_name(party, self.scene);
            let style = if at == self.state.column { look.theme.accent() } else { look.theme.dim() };
            // What does not fit into the second row is cut there, so that one sees it.
            let head = wrap(&name, usize::from(plot.cell)).first().copied().unwrap_or_default();
            let rest = name.get(head.len()..).unwrap_or_default().trim_start();
            for (line, part) in (0..).zip([head, rest]) {
                put_cut(buf, self.cell(area, line, at), part, style, &look.glyphs);
            }
        }
        if plot.finding > 0 {
            put_cut(buf, self.finding(area, 0), look.words.col_clash(), look.theme.dim(), &look.glyphs);
        }
        rule(buf, row(area, 2), look.theme.border(false), &look.glyphs);
    }

    /// The places of a row.
    fn name(&self, area: Rect, line: u16) -> Rect {
        Rect { x: area.x + NAME, width: self.plot.name, ..row(area, line) }
    }

    fn cell(&self, area: Rect, line: u16, at: usize) -> Rect {
        Rect { x: area.x + self.plot.x(at), width: self.plot.cell, ..row(area, line) }
    }

    fn finding(&self, area: Rect, line: u16) -> Rect {
        Rect { x: area.x + self.plot.x(self.plot.shown.end), width: self.plot.finding, ..row(area, line) }
    }

    /// One task: what is wrong with it, its name, and the parts.
    fn draw_task(&self, task: &Record, chosen: bool, area: Rect, buf: &mut Buffer) {
        let look = self.look;
        let band = Rect { width: area.width.saturating_sub(1), ..area };
        if chosen {
            buf.set_style(band, look.theme.selection(true));
            put(buf, area.x, area.y, look.glyphs.selected, 1, look.theme.border(true));
        }
        let clash = self.state.sums.duties.clash(task.id).map(|clash| match clash {
            Clash::Overlap => (Tone::Warn, look.words.clash_overlap()),
            Clash::Nobody => (Tone::Bad, look.words.clash_nobody()),
        });
        put_cut(buf, self.name(area, 0), first_line(task), Style::new(), &look.glyphs);
        if let Some((tone, text)) = clash {
            put(buf, area.x + 1, area.y, look.sign(tone), 1, look.theme.tone(tone));
            put_cut(buf, self.finding(area, 0), text, look.theme.tone(tone), &look.glyphs);
        }
        for (at, _) in self.bearers() {
            let place = self.cell(area, 0, at);
            let role = self.state.sums.duties.role(task.id, at);
            let text = self.text(role);
            let style = if role.is_some() { look.theme.accent() } else { look.theme.border(false) };
            put_cut(buf, place, &text, style, &look.glyphs);
        }
        if chosen {
            buf.set_style(band, look.theme.selection_over(true));
            self.draw_cursor(task, area, buf);
        }
    }

    /// The cursor as brackets: turned round, a full block would look empty and an empty one full.
    fn draw_cursor(&self, task: &Record, area: Rect, buf: &mut Buffer) {
        let look = self.look;
        let here = self.cell(area, 0, self.state.column);
        let role = self.state.sums.duties.role(task.id, self.state.column);
        let room = columns(&self.text(role)).max(3).min(here.width);
        let style = look.theme.selection(true).add_modifier(Modifier::BOLD);
        put(buf, here.x - 1, here.y, "[", 1, style);
        put(buf, here.x + room, here.y, "]", 1, style);
    }

    /// A part as it stands in a cell.
    fn text(&self, role: Option<Role>) -> String {
        if self.plot.cell >= WIDTHS[0] { role_in_words(role, self.look) } else { mark(role, self.look) }
    }

    /// How much each office carries.
    fn draw_loads(&self, area: Rect, buf: &mut Buffer) {
        let (look, words) = (self.look, self.look.words);
        rule(buf, row(area, 0), look.theme.border(false), &look.glyphs);
        let loads = self.state.sums.duties.loads();
        let in_charge = |load: &Load| load.in_charge;
        let tasks = |load: &Load| load.tasks;
        let rows =
            [(words.matrix_in_charge(), &in_charge as &dyn Fn(&Load) -> usize), (words.matrix_all(), &tasks)];
        for (line, (name, count)) in (1..).zip(rows) {
            put_cut(buf, self.name(area, line), name, look.theme.dim(), &look.glyphs);
            for (at, _) in self.bearers() {
                let count = loads.get(at).map_or(0, count);
                let style = if count == 0 { look.theme.dim() } else { look.theme.strong() };
                put_cut(buf, self.cell(area, line, at), &count.to_string(), style, &look.glyphs);
            }
        }
    }

    /// The cell under the cursor: office, task and part.
    fn draw_cell_in_words(&self, task: &Record, area: Rect, buf: &mut Buffer) {
        let (look, duties) = (self.look, &self.state.sums.duties);
        let Some(party) = duties.bearers().get(self.state.column) else { return };
        let role = duties.role(task.id, self.state.column);
        let role = role.and_then(|role| row_choice(&Value::Role(role), look.words));
        let office = self.scene.session.party_name(party);
        let text =
            look.words.matrix_cell(office, role.unwrap_or(look.words.matrix_no_part()), first_line(task));
        let place = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        put_cut(buf, place, &text, look.theme.text(), &look.glyphs);
    }
}

/// A part as a block that is the fuller the weightier it is; a dot for none.
fn mark(role: Option<Role>, look: &Look) -> String {
    match role {
        Some(Role::InCharge) => look.glyphs.steps[3].repeat(3),
        Some(Role::Executing) => look.glyphs.steps[1].repeat(3),
        Some(Role::Supporting) => look.glyphs.steps[0].repeat(3),
        None => look.glyphs.dot.to_owned(),
    }
}

/// A part as block and word.
fn role_in_words(role: Option<Role>, look: &Look) -> String {
    let mark = mark(role, look);
    match role {
        Some(Role::InCharge) => format!("{mark} {}", look.words.matrix_lead()),
        Some(role) => {
            let word = row_choice(&Value::Role(role), look.words).unwrap_or_default();
            format!("{mark} {word}")
        }
        None => mark,
    }
}

/// What the blocks mean.
fn draw_legend(look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let roles = Role::ALL.iter().map(|role| {
        let word = row_choice(&Value::Role(*role), words).unwrap_or_default();
        format!("{} {word}", mark(Some(*role), look))
    });
    let clashes = [(Tone::Warn, words.clash_overlap()), (Tone::Bad, words.clash_nobody())];
    let clashes = clashes.map(|(tone, word)| format!("{} {word}", look.sign(tone)));
    let text = roles.chain(clashes).collect::<Vec<_>>().join("  ");
    let place = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    put_cut(buf, place, &text, look.theme.dim(), &look.glyphs);
}
