//! The budget as a line over the quarters of the year: revenue and expenditure beside each other.
//!
//! ```text
//!  Pendapatan  34,78% dari Rp1,61 M
//!  Rp1,61 M ─────────────────────────
//!          │                  ┌───●
//!          │            ┌──●──┘
//!          │        ┌───┘ ○
//!          │  ┌──●──┘
//!      Rp0 ┴──┘
//!       TW     I     II    III     IV
//!            12%    34%    61%      –
//! ```

mod plot;
#[cfg(test)]
mod tests;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{State, faces};
use crate::domain::Sen;
use crate::domain::budget::percent;
use crate::domain::course::Course;
use crate::lang::Words;
use crate::screens::Scene;
use crate::ui::text::{below, put, put_centred, put_cut, put_right, row};
use crate::ui::{Look, Tone};
use plot::Plot;

/// The rows around a plot: title and gap above, the names of the quarters, amounts, shares and a gap below.
const AROUND: u16 = 6;
/// The columns of the amounts at the left of a plot.
const SCALE: u16 = 10;

/// The quarters under a plot.
const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];

/// The budget over the quarters.
pub(super) struct Picture;

impl faces::Picture for Picture {
    fn name(&self, _state: Option<&State>, words: Words) -> String {
        words.face_quarters().to_owned()
    }

    fn draw(&self, state: &State, _scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        let words = look.words;
        if area.height < AROUND + 5 || area.width < 50 {
            return;
        }
        let Some([revenue, expenditure]) = &state.sums.courses else { return };
        if revenue.budget == Sen(0) && expenditure.budget == Sen(0) {
            let middle = row(area, area.height / 2);
            put_centred(buf, middle, words.picture_none(), look.theme.dim(), &look.glyphs);
            return;
        }
        let width = (area.width - 1) / 2;
        let height = (area.height - 1).min(AROUND + 10 + width / 4);
        let left = Rect { x: area.x + 1, width: width - 2, height, ..area };
        let right = Rect { x: area.x + 1 + width, ..left };
        draw_side(words.section_revenue(), revenue, left, look, buf);
        draw_side(words.section_expenditure(), expenditure, right, look, buf);
        let foot = Rect { x: area.x + 1, width: area.width - 2, ..below(area, height) };
        draw_legend(row(foot, 0), look, buf);
    }
}

/// One side of the budget: its title, its line, and the figures of each quarter.
fn draw_side(name: &str, course: &Course, area: Rect, look: &Look, buf: &mut Buffer) {
    let words = look.words;
    put_cut(buf, row(area, 0), &title(name, course, words), look.theme.title(false), &look.glyphs);
    let plot = Plot::new(
        Rect { x: area.x + SCALE, y: area.y + 2, width: area.width - SCALE, height: area.height - AROUND },
        course.most(),
    );
    plot.draw(course, look, buf);
    let scale = |y: u16, amount: Sen, buf: &mut Buffer| {
        let place = Rect { x: area.x, y, width: SCALE - 1, height: 1 };
        put_right(buf, place, &words.money_short(amount), look.theme.dim(), &look.glyphs);
    };
    scale(plot.y(Sen(0)), Sen(0), buf);
    scale(plot.y(course.budget), course.budget, buf);
    let under = plot.area.bottom();
    let name = Rect { x: area.x, y: under, width: SCALE - 1, height: 1 };
    put_right(buf, name, words.quarters_axis(), look.theme.dim(), &look.glyphs);
    for (at, realised) in (1..=4_u8).zip(course.realised) {
        let place = |line: u16| {
            let right = plot.x(at);
            let left = plot.x(at - 1) + 1;
            Rect { x: left, y: under + line, width: right + 1 - left, height: 1 }
        };
        let own = at == course.quarter;
        let style = if own { look.theme.strong() } else { look.theme.dim() };
        put_right(buf, place(0), ROMAN[usize::from(at) - 1], style, &look.glyphs);
        let share = realised.and_then(|realised| percent(realised, course.budget));
        let whole = |share: i64| format!("{}%", (share + 50).div_euclid(100));
        let told = |share| if place(1).width > 7 { words.percent(share) } else { whole(share) };
        let share = share.map_or_else(|| "–".to_owned(), told);
        put_right(buf, place(1), &share, style, &look.glyphs);
        if let Some(realised) = realised.filter(|_| place(2).width > 10) {
            put_right(buf, place(2), &words.money_short(realised), style, &look.glyphs);
        }
    }
}

/// What one side came to, of how much.
fn title(name: &str, course: &Course, words: Words) -> String {
    let last = course.realised.into_iter().flatten().last().unwrap_or_default();
    let of = words.picture_of(&words.money_short(last), &words.money_short(course.budget));
    format!("{name}  {of}")
}

/// What the signs mean.
fn draw_legend(area: Rect, look: &Look, buf: &mut Buffer) {
    let words = look.words;
    let parts = [
        (words.quarters_realised(look.glyphs.filled), look.theme.tone(Tone::Good)),
        (words.quarters_plan(look.glyphs.hollow), look.theme.tone(Tone::Warn)),
        (words.quarters_budget(look.glyphs.across), look.theme.dim()),
    ];
    let mut x = area.x;
    for (text, style) in parts {
        x = put(buf, x, area.y, &text, area.right().saturating_sub(x), style) + 3;
    }
}
