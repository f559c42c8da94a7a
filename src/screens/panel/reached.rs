//! The indicators as bars: what was reached, against the target up to the quarter and that of the year.
//!
//! ```text
//!  Indikator                                                        Capaian
//! ──────────────────────────────────────────────────────────────────────────────
//! ▌Jalan lingkungan       ██████████░░░░░░░░░░│  108 dari 240 m  × tertinggal
//!  Balita stunting        ██████████████████│█  22 dari 20 anak  ▲ hampir
//! ──────────────────────────────────────────────────────────────────────────────
//!  Jalan lingkungan: ___█ membaik · fisik 45% · keuangan 67,85%
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::bars::draw_gauge;
use super::{State, cells, faces, view};
use crate::domain::figures::{Rating, financial_percent, quantity, rating};
use crate::domain::rows::Direction;
use crate::domain::{Field, Kind, Panel, Quantity, Record, Value};
use crate::input::Action;
use crate::lang::Words;
use crate::lang::describe::{first_line, row_choice};
use crate::screens::picking::stepped;
use crate::screens::{Foot, Ids, Intent, Layer, Scene};
use crate::ui::text::{below, put, put_centred, put_cut, put_wrapped, row, rule};
use crate::ui::{Look, Tone, scroll_bar, visible_range};

/// The rows of the head with its rule, and of the foot with its own.
const HEAD: u16 = 2;
const FOOT: u16 = 5;

/// The indicators as bars.
pub(super) struct Picture;

impl faces::Picture for Picture {
    fn name(&self, _state: Option<&State>, words: Words) -> String {
        words.face_picture().to_owned()
    }

    fn foot(&self, _state: &State, scene: &Scene<'_>, foot: Foot) -> Foot {
        let foot = foot.without(&[Action::Delete, Action::NewRow, Action::MakeProblem, Action::Edit]);
        if indicators(scene).is_empty() {
            foot.without(&[Action::Open])
        } else {
            foot.leading(&[Action::Open])
        }
    }

    fn act(&self, state: &mut State, action: Action, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        let rows = indicators(scene);
        let at = place(state, &rows);
        if matches!(action, Action::Open | Action::Edit) {
            return rows.get(at).map(|row| Intent::Open(Layer::Record(row.id))).into_iter().collect();
        }
        if let Some(to) = stepped(action, at, rows.len(), view::page(scene.area)) {
            state.near = to;
            state.selected = rows.get(to).map(|row| row.id);
        }
        Vec::new()
    }

    fn draw(&self, state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        let rows = indicators(scene);
        if area.height < HEAD + FOOT + 1 || area.width < 50 {
            return;
        }
        if rows.is_empty() {
            let middle = row(area, area.height / 2);
            put_centred(buf, middle, look.words.reached_none(), look.theme.dim(), &look.glyphs);
            return;
        }
        let plot = Plot::of(area.width);
        put_cut(buf, plot.name(row(area, 0)), look.words.col_indicator(), look.theme.dim(), &look.glyphs);
        put_cut(buf, plot.said(row(area, 0)), look.words.col_achieved(), look.theme.dim(), &look.glyphs);
        put_cut(buf, plot.rating(row(area, 0)), look.words.col_rating(), look.theme.dim(), &look.glyphs);
        rule(buf, row(area, 1), look.theme.border(false), &look.glyphs);
        let body = Rect { height: area.height - HEAD - FOOT, ..below(area, HEAD) };
        let at = place(state, &rows);
        let shown = visible_range(rows.len(), at, usize::from(body.height));
        for (line, index) in (0..body.height).zip(shown.clone()) {
            if let Some(indicator) = rows.get(index) {
                plot.draw_row(indicator, index == at, look, row(body, line), buf);
            }
        }
        scroll_bar(buf, body, &shown, rows.len(), look);
        rule(buf, row(area, HEAD + body.height), look.theme.border(false), &look.glyphs);
        if let Some(indicator) = rows.get(at) {
            let foot = below(area, HEAD + body.height + 1);
            let place = Rect { x: foot.x + 1, width: foot.width - 2, height: FOOT - 2, ..foot };
            draw_detail(indicator, scene, look, place, buf);
        }
        let last = Rect { x: area.x + 1, width: area.width - 2, ..row(area, area.height - 1) };
        let legend = look.words.reached_mark(look.glyphs.gauge_mark);
        put_cut(buf, last, &legend, look.theme.dim(), &look.glyphs);
    }
}

/// The indicators in the order in which they were added.
fn indicators<'a>(scene: &Scene<'a>) -> Vec<&'a Record> {
    scene.session.of_kind(Kind::Row(Panel::Indicator)).collect()
}

/// The place of the cursor among the rows.
fn place(state: &State, rows: &[&Record]) -> usize {
    rows.iter().position(|row| Some(row.id) == state.selected).unwrap_or(0)
}

/// The columns of name, bar, figures and rating.
#[derive(Debug, Clone, Copy)]
struct Plot {
    name: u16,
    bar: u16,
    said: u16,
}

/// The columns of a rating with its sign.
const RATING: u16 = 13;

impl Plot {
    fn of(width: u16) -> Self {
        let (name, said) = if width < 100 { (20, 22) } else { ((width * 3 / 10).min(48), 30) };
        Self { name, bar: width.saturating_sub(name + said + RATING + 6), said }
    }

    const fn name(self, area: Rect) -> Rect {
        Rect { x: area.x + 1, width: self.name, ..area }
    }

    const fn bar(self, area: Rect) -> Rect {
        Rect { x: area.x + 2 + self.name, width: self.bar, ..area }
    }

    const fn said(self, area: Rect) -> Rect {
        Rect { x: area.x + 3 + self.name + self.bar, width: self.said, ..area }
    }

    const fn rating(self, area: Rect) -> Rect {
        Rect { x: area.x + 4 + self.name + self.bar + self.said, width: RATING, ..area }
    }

    fn draw_row(self, indicator: &Record, chosen: bool, look: &Look, area: Rect, buf: &mut Buffer) {
        let band = Rect { width: area.width - 1, ..area };
        if chosen {
            buf.set_style(band, look.theme.selection(true));
            put(buf, area.x, area.y, look.glyphs.selected, 1, look.theme.border(true));
        }
        put_cut(buf, self.name(area), first_line(indicator), Style::new(), &look.glyphs);
        let reached = quantity(indicator, &Field::Achieved);
        let target = quantity(indicator, &Field::TargetToDate);
        let year = quantity(indicator, &Field::TargetYear).or(target);
        let most = [reached, target, year].into_iter().flatten().map(|known| known.0).max().unwrap_or(0);
        let share = |known: Quantity| share(known.0, most);
        let tone = tone_of(indicator);
        draw_gauge(reached.map_or(0, share), target.map(share), tone, self.bar(area), look, buf);
        let said = match (reached, year) {
            (Some(reached), Some(year)) => {
                look.words.picture_of(&look.words.quantity(reached), &look.words.quantity(year))
            }
            (Some(reached), None) => look.words.quantity(reached),
            (None, _) => look.words.reached_unknown().to_owned(),
        };
        let said = format!("{said} {}", indicator.text(&Field::Unit));
        put_cut(buf, self.said(area), said.trim_end(), Style::new(), &look.glyphs);
        if let Some(rating) = rating(indicator) {
            let text = format!("{} {}", look.sign(tone), rating_in_words(rating, look.words));
            put_cut(buf, self.rating(area), &text, look.theme.tone(tone), &look.glyphs);
        }
        if chosen {
            buf.set_style(band, look.theme.selection_over(true));
        }
    }
}

/// A part of the most in hundredths of a percent, between nothing and all of it.
fn share(part: i64, most: i64) -> i64 {
    if most <= 0 {
        return 0;
    }
    let share = i128::from(part.clamp(0, most)) * 10_000 / i128::from(most);
    i64::try_from(share).unwrap_or(0)
}

fn tone_of(indicator: &Record) -> Tone {
    match rating(indicator) {
        Some(Rating::Reached) => Tone::Good,
        Some(Rating::Near) => Tone::Warn,
        Some(Rating::Behind) => Tone::Bad,
        None => Tone::Info,
    }
}

const fn rating_in_words(rating: Rating, words: Words) -> &'static str {
    match rating {
        Rating::Reached => words.rating_reached(),
        Rating::Near => words.rating_near(),
        Rating::Behind => words.rating_behind(),
    }
}

/// The chosen indicator: its trend and which way is better, physical and financial progress, and what stands in the way.
fn draw_detail(indicator: &Record, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    put_cut(buf, row(area, 0), first_line(indicator), look.theme.strong(), &look.glyphs);
    let trend = cells::trend(indicator, scene, look).text.into_owned();
    let lower = Value::Direction(Direction::Lower);
    let way =
        (indicator.get(&Field::Direction) == &lower).then(|| row_choice(&lower, words).unwrap_or_default());
    let physical = quantity(indicator, &Field::Physical);
    let physical = physical.map(|percent| words.reached_physical(&words.quantity(percent)));
    let money = financial_percent(scene.session, indicator);
    let money = money.map(|percent| words.reached_financial(&words.percent(percent)));
    let parts = [Some(trend), way.map(str::to_owned), physical, money];
    let parts: Vec<String> = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect();
    let text = parts.join(&format!(" {} ", look.glyphs.dot));
    put_cut(buf, row(area, 1), &text, look.theme.text(), &look.glyphs);
    put_wrapped(buf, below(area, 2), indicator.text(&Field::Obstacle), look.theme.dim());
}
