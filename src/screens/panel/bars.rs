//! The budget as bars, as villages know it from their notice board.
//!
//! ```text
//!  Pelaksanaan APBDesa
//!  Pendapatan             ████████│░░░░░░░░░░░  34,78%  Rp560 jt dari Rp1,61 M
//!  Belanja                █████░░░│░░░░░░░░░░░  24,47%  Rp112,1 jt dari Rp458 jt
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{State, faces};
use crate::domain::Value;
use crate::domain::budget::{Bidang, Figures, FundSource, Section, Sheet, Total, Totals};
use crate::lang::Words;
use crate::lang::describe::row_choice;
use crate::screens::Scene;
use crate::ui::text::{put, put_cut, row};
use crate::ui::{Look, Tone};

/// The budget as bars.
pub(super) struct Picture;

impl faces::Picture for Picture {
    fn name(&self, _state: Option<&State>, words: Words) -> String {
        words.face_picture().to_owned()
    }

    fn draw(&self, state: &State, _scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        draw(&state.sums.bars, look, area, buf);
    }
}

/// The sums behind the bars.
#[derive(Debug, Clone, Default)]
pub(super) struct Bars {
    /// The sums at the foot; none without a budget.
    pub(super) totals: Option<Totals>,
    funds: Vec<(FundSource, Figures)>,
}

impl Bars {
    /// Sums a budget.
    pub(super) fn of(sheet: &Sheet<'_>) -> Self {
        if sheet.lines().is_empty() {
            return Self::default();
        }
        Self { totals: Some(sheet.totals()), funds: sheet.funds() }
    }

    /// The sums of a section.
    pub(super) fn section(&self, section: Section) -> Option<Figures> {
        Some(self.totals?.get(Total::of(section)))
    }

    /// The bars in groups, each with its name.
    fn groups(&self, words: Words) -> Vec<(&'static str, Vec<(String, Figures)>)> {
        let Some(totals) = self.totals else { return Vec::new() };
        let named = |value: &Value| row_choice(value, words).unwrap_or_default().to_owned();
        let whole = vec![
            (words.section_revenue().to_owned(), totals.revenue),
            (words.section_expenditure().to_owned(), totals.expenditure),
            (words.total_financing().to_owned(), totals.financing_net()),
        ];
        let bidang = Bidang::ALL.iter().zip(totals.bidang);
        let bidang = bidang.map(|(bidang, figures)| (named(&Value::Bidang(*bidang)), figures));
        let funds = self.funds.iter().map(|(fund, figures)| (named(&Value::Fund(*fund)), *figures));
        let mut groups = vec![
            (words.picture_whole(), whole),
            (words.picture_by_bidang(), bidang.collect()),
            (words.picture_by_fund(), funds.collect()),
        ];
        groups.retain(|(_, bars): &(_, Vec<_>)| !bars.is_empty());
        groups
    }
}

/// Draws the bars; what does not fit below is left out, the whole first.
fn draw(bars: &Bars, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let groups = bars.groups(words);
    if groups.is_empty() {
        put_cut(buf, row(inside, 1), words.picture_none(), look.theme.dim(), &look.glyphs);
        return;
    }
    let mut y = 0;
    let roomy = usize::from(area.height) > 4 + groups.iter().map(|(_, bars)| bars.len() + 2).sum::<usize>();
    for (title, bars) in &groups {
        put_cut(buf, row(inside, y), title, look.theme.title(false), &look.glyphs);
        y += 1;
        for (name, figures) in bars {
            draw_bar(name, figures, row(inside, y), buf, look);
            y += 1;
        }
        y += u16::from(roomy);
    }
    let mark = words.picture_mark(look.glyphs.gauge_mark);
    put_cut(buf, row(inside, y), &mark, look.theme.dim(), &look.glyphs);
}

/// One bar: how much of the budget is realised, with a mark where the cash plan wants it.
fn draw_bar(name: &str, figures: &Figures, area: Rect, buf: &mut Buffer, look: &Look) {
    if area.height == 0 {
        return;
    }
    let words = look.words;
    let label = (area.width * 3 / 8).clamp(14, 34);
    put_cut(buf, Rect { width: label, ..area }, name, look.theme.text(), &look.glyphs);
    let share = figures.percent();
    let text = format!(
        "{:>8}  {}",
        share.map_or_else(|| "–".to_owned(), |share| words.percent(share)),
        words.picture_of(
            &words.money_short(figures.realised.unwrap_or_default()),
            &words.money_short(figures.planned)
        )
    );
    let aside = 36.min(area.width.saturating_sub(label));
    let bar = area.width.saturating_sub(label + aside + 2);
    let plan = figures.plan_to_date.and_then(|plan| crate::domain::budget::percent(plan, figures.planned));
    let tone = if share.is_some_and(|share| share > 10_000) { Tone::Warn } else { Tone::Info };
    let gauge = Rect { x: area.x + label + 1, width: bar, ..area };
    draw_gauge(share.unwrap_or(0), plan, tone, gauge, look, buf);
    let place = Rect { x: area.right().saturating_sub(aside), width: aside, ..area };
    put_cut(
        buf,
        place,
        &text,
        look.theme.tone(if tone == Tone::Warn { tone } else { Tone::Plain }),
        &look.glyphs,
    );
}

/// A bar over an area: full up to a share, with a mark at another; both in hundredths of a percent.
pub(super) fn draw_gauge(
    share: i64,
    mark: Option<i64>,
    tone: Tone,
    area: Rect,
    look: &Look,
    buf: &mut Buffer,
) {
    let cells =
        |share: i64| u16::try_from((share.clamp(0, 10_000) * i64::from(area.width)) / 10_000).unwrap_or(0);
    let full = cells(share);
    let mark = mark.map(|mark| cells(mark).min(area.width.saturating_sub(1)));
    for at in 0..area.width {
        let (sign, style) = if mark == Some(at) {
            (look.glyphs.gauge_mark, look.theme.strong())
        } else if at < full {
            (look.glyphs.gauge_full, look.theme.tone(tone))
        } else {
            (look.glyphs.gauge_empty, look.theme.border(false))
        };
        put(buf, area.x + at, area.y, sign, 1, style);
    }
}
