//! Drawing the months.
//!
//! ```text
//!  < 2023 >                    TW I        ►TW II       TW III      TW IV
//!       Kegiatan              Jan Feb Mar  Apr Mei Jun Jul Agu Sep Okt Nov Des
//! ──────────────────────────────────────────────────────────────────────────────
//! ▌► !  Rabat beton dusun     ·   ·   ────█████████·   ·   ·   ·   ·   ·   ·
//!  ○ !  Pelatihan kader       ·   ·   ·   ·   ▒▒   ·   ·   ·   ·   ·   ·   ·
//! ──────────────────────────────────────────────────────────────────────────────
//!  Rabat beton dusun
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::scale::Scale;
use super::{detail, fill, first_of, place, rows, sign, tone, year};
use crate::domain::plan::{self, Standing};
use crate::domain::{Quarter, Record};
use crate::lang::describe::{first_line, parties_in_words};
use crate::screens::Scene;
use crate::screens::panel::State;
use crate::ui::text::{below, fit, put, put_centred, put_cut, row, rule};
use crate::ui::{Look, scroll_bar, visible_range};

/// The rows of the head with its rule.
const HEAD: u16 = 3;
/// Where a name begins: behind the selection's bar, the sign of the state and that of a clash.
const NAME: u16 = 5;

/// Where everything stands.
#[derive(Debug, Clone, Copy)]
struct Plot {
    scale: Scale,
    /// The columns of a name.
    name: u16,
    /// The column of the first month, from the left edge.
    months: u16,
    /// The columns of the days in words, and of the owners; 0 where there is no room.
    aside: (u16, u16),
}

impl Plot {
    fn of(width: u16, year: i32) -> Self {
        let (month, days) = match width {
            ..100 => ((width.saturating_sub(NAME + 24) / 12).clamp(2, 4), 0),
            100..150 => (5, 25),
            _ => (8, 25),
        };
        let scale = Scale { year, month };
        let rest = width.saturating_sub(NAME + scale.width() + 3 + if days > 0 { days + 2 } else { 0 });
        let owners = if rest > 66 { rest - 46 } else { 0 };
        let name = rest - if owners > 0 { owners + 2 } else { 0 };
        Self { scale, name, months: NAME + name + 1, aside: (days, owners) }
    }
}

/// The rows of activities that are seen at once in a body.
pub(super) fn page(area: Rect) -> usize {
    usize::from(area.height.saturating_sub(1 + HEAD + detail::height(area.height) + 2).max(1))
}

/// Draws head, bars, the chosen activity in words, and what the signs mean.
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let rows = rows(state, scene);
    let detail = detail::height(area.height + 1);
    if area.height < HEAD + detail + 3 || area.width < 50 {
        return;
    }
    if rows.is_empty() {
        let middle = row(area, area.height / 2);
        put_centred(buf, middle, look.words.months_none(), look.theme.dim(), &look.glyphs);
        return;
    }
    let chart = Chart { plot: Plot::of(area.width, year(state, scene)), state, scene, look };
    chart.draw_head(area, buf);
    let body = Rect { height: area.height - HEAD - detail - 2, ..below(area, HEAD) };
    let at = place(state, &rows);
    let shown = visible_range(rows.len(), at, usize::from(body.height));
    let seen = rows.get(shown.clone()).unwrap_or_default();
    chart.draw_ground(Rect { height: shown.len().try_into().unwrap_or(body.height), ..body }, buf);
    for (line, (index, activity)) in (0..body.height).zip(shown.clone().zip(seen)) {
        chart.draw_row(activity, index == at, row(body, line), buf);
    }
    scroll_bar(buf, body, &shown, rows.len(), look);
    rule(buf, row(area, HEAD + body.height), look.theme.border(false), &look.glyphs);
    let place = Rect { height: detail, ..below(area, HEAD + body.height + 1) };
    if let Some(activity) = rows.get(at) {
        detail::draw(activity, state, scene, look, place, buf);
    }
    let last = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..row(area, area.height - 1) };
    detail::draw_legend(seen, state, scene, look, last, buf);
}

/// All that a row needs to be drawn.
struct Chart<'a> {
    plot: Plot,
    state: &'a State,
    scene: &'a Scene<'a>,
    look: &'a Look,
}

impl Chart<'_> {
    /// The quarters and months; the quarter in which the day lies is marked.
    fn draw_head(&self, area: Rect, buf: &mut Buffer) {
        let (look, words, plot) = (self.look, self.look.words, self.plot);
        let scale = plot.scale;
        let months = row(area, 1);
        let x = area.x + plot.months;
        put(buf, area.x + 1, area.y, &format!("< {} >", scale.year), 12, look.theme.strong());
        put(buf, area.x + NAME, months.y, words.col_activity(), plot.name, look.theme.dim());
        let room = scale.month.saturating_sub(1).clamp(1, 3);
        for month in 0..12_u16 {
            let first = first_of(scale.year, u32::from(month) + 1);
            let at = x + month * scale.month;
            put(buf, at, months.y, fit(words.month(first), usize::from(room)), room, look.theme.dim());
            if month % 3 == 0 {
                let quarter = Quarter::of(first);
                let own = quarter == Quarter::of(self.scene.day());
                let style = if own { look.theme.accent() } else { look.theme.dim() };
                let mark = if own { look.glyphs.current } else { "" };
                put(buf, at, area.y, &format!("{mark}TW {}", quarter.roman()), scale.month * 3 - 1, style);
            }
        }
        let aside = x + scale.width() + 1;
        if plot.aside.0 > 0 {
            put(buf, aside, months.y, words.months_days(), plot.aside.0, look.theme.dim());
        }
        if plot.aside.1 > 0 {
            let at = aside + plot.aside.0 + 2;
            put(buf, at, months.y, words.field_owners(), plot.aside.1, look.theme.dim());
        }
        rule(buf, row(area, 2), look.theme.border(false), &look.glyphs);
        if let Some(cell) = scale.cell(self.scene.day()) {
            put(buf, x + cell, area.y + 2, look.glyphs.below, 1, look.theme.accent());
        }
    }

    /// What lies under the bars: the beginnings of months, and the day.
    fn draw_ground(&self, area: Rect, buf: &mut Buffer) {
        let (look, scale) = (self.look, self.plot.scale);
        let x = area.x + self.plot.months;
        let today = scale.cell(self.scene.day());
        for y in area.top()..area.bottom() {
            for month in 0..12 {
                put(buf, x + month * scale.month, y, look.glyphs.dot, 1, look.theme.border(false));
            }
            if let Some(cell) = today {
                put(buf, x + cell, y, look.glyphs.down, 1, look.theme.accent());
            }
        }
    }

    /// One activity: signs, name, where it stood before, and where it stands.
    fn draw_row(&self, activity: &Record, chosen: bool, area: Rect, buf: &mut Buffer) {
        let look = self.look;
        let band = Rect { width: area.width.saturating_sub(1), ..area };
        if chosen {
            buf.set_style(band, look.theme.selection(true));
            put(buf, area.x, area.y, look.glyphs.selected, 1, look.theme.border(true));
        }
        let standing = plan::standing(activity, self.scene.day());
        put(buf, area.x + 1, area.y, sign(standing, look), 1, ink(standing, look));
        if self.state.sums.clashes.iter().any(|clash| clash.other(activity.id).is_some()) {
            put(buf, area.x + 3, area.y, "!", 1, look.theme.bad());
        }
        let name = Rect { x: area.x + NAME, width: self.plot.name, ..area };
        put_cut(buf, name, first_line(activity), Style::new(), &look.glyphs);
        self.draw_bar(activity, standing, area, buf);
        self.draw_aside(activity, area, buf);
        if chosen {
            buf.set_style(band, look.theme.selection_over(true));
        }
    }

    /// The bar, over the thin line of the days before it was moved.
    fn draw_bar(&self, activity: &Record, standing: Standing, area: Rect, buf: &mut Buffer) {
        let (look, scale) = (self.look, self.plot.scale);
        let x = area.x + self.plot.months;
        let mut lay = |days, fill: &str, style: Style| {
            let part = scale.part(&days);
            for cell in part.cells {
                put(buf, x + cell, area.y, fill, 1, style);
            }
            if part.from_before {
                put(buf, x, area.y, "<", 1, style);
            }
            if part.goes_on {
                put(buf, x + scale.width() - 1, area.y, ">", 1, style);
            }
        };
        if let Some(before) = plan::days_before(activity) {
            lay(before, look.glyphs.across, look.theme.dim());
        }
        if let Some(days) = plan::days(activity) {
            lay(days, fill(standing, look), ink(standing, look));
        } else {
            let text = format!(" {} ", look.words.months_no_days());
            put(buf, x, area.y, &text, scale.width(), look.theme.dim());
        }
    }

    /// The days and the owners in words, where there is room.
    fn draw_aside(&self, activity: &Record, area: Rect, buf: &mut Buffer) {
        let (look, (days_room, owners_room)) = (self.look, self.plot.aside);
        let x = area.x + self.plot.months + self.plot.scale.width() + 1;
        if let Some(days) = plan::days(activity).filter(|_| days_room > 0) {
            let place = Rect { x, width: days_room, ..area };
            put_cut(buf, place, &look.words.span(&days), Style::new(), &look.glyphs);
        }
        if owners_room > 0 {
            let owners = parties_in_words(self.scene.session, detail::owners(activity));
            let place = Rect { x: x + days_room + 2, width: owners_room, ..area };
            put_cut(buf, place, &owners, Style::new(), &look.glyphs);
        }
    }
}

/// The ink of a standing.
const fn ink(standing: Standing, look: &Look) -> Style {
    match standing {
        Standing::Planned => look.theme.accent(),
        Standing::Cancelled => look.theme.dim(),
        Standing::Running | Standing::Done | Standing::NotBegun | Standing::NotEnded => {
            look.theme.tone(tone(standing))
        }
    }
}
