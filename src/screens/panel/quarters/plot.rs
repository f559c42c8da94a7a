//! A line of amounts over the four quarters, of box lines alone so that every font has it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::Sen;
use crate::domain::course::Course;
use crate::ui::text::put;
use crate::ui::{Look, Tone};

/// The place of a plot and the amount at its top.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plot {
    /// Where it is; the axis of time is its last row.
    pub(super) area: Rect,
    most: Sen,
}

impl Plot {
    /// A plot from nothing up to an amount.
    pub(super) fn new(area: Rect, most: Sen) -> Self {
        Self { area, most: most.max(Sen(1)) }
    }

    /// The column of the end of a quarter; 0 is the start of the year.
    pub(super) fn x(&self, quarter: u8) -> u16 {
        self.area.x + (self.area.width - 1) * u16::from(quarter) / 4
    }

    /// The row of an amount; what is below nothing stands on the axis.
    pub(super) fn y(&self, amount: Sen) -> u16 {
        let steps = i128::from(self.area.height - 1);
        let (amount, most) = (i128::from(amount.0.max(0)), i128::from(self.most.0));
        let up = (amount * steps + most / 2) / most;
        self.area.bottom() - 1 - u16::try_from(up.clamp(0, steps)).unwrap_or(0)
    }

    /// The amount at a column between two points.
    fn between(&self, (from, low): (u8, Sen), (to, high): (u8, Sen), column: u16) -> Sen {
        let (start, end) = (i128::from(self.x(from)), i128::from(self.x(to)));
        let span = (end - start).max(1);
        let gone = i128::from(column) - start;
        let rise = i128::from(high.0) - i128::from(low.0);
        i64::try_from(i128::from(low.0) + rise * gone / span).map_or(low, Sen)
    }

    /// Draws the axes, the budget as a level, the plan as a point, and what was realised as a line.
    pub(super) fn draw(&self, course: &Course, look: &Look, buf: &mut Buffer) {
        let area = self.area;
        for y in area.top()..area.bottom() {
            put(buf, area.x, y, look.glyphs.down, 1, look.theme.border(false));
        }
        for x in area.left()..area.right() {
            put(buf, x, area.bottom() - 1, look.glyphs.across, 1, look.theme.border(false));
            put(buf, x, self.y(course.budget), look.glyphs.across, 1, look.theme.dim());
        }
        put(buf, area.x, area.bottom() - 1, look.glyphs.corners[2], 1, look.theme.border(false));
        for quarter in 1..=4 {
            put(buf, self.x(quarter), area.bottom() - 1, look.glyphs.tees[1], 1, look.theme.border(false));
        }
        let mut points = vec![(0, Sen(0))];
        let known = (1..=4_u8).zip(course.realised).filter_map(|(at, amount)| Some((at, amount?)));
        points.extend(known);
        self.draw_line(&points, look, buf);
        let style = look.theme.tone(Tone::Good);
        for (at, amount) in points.iter().skip(1) {
            put(buf, self.x(*at), self.y(*amount), look.glyphs.filled, 1, style);
        }
        if let Some(plan) = course.plan {
            let style = look.theme.tone(Tone::Warn);
            // Where both fall into one cell the plan stands beside, so that neither hides the other.
            let (x, y) = (self.x(course.quarter), self.y(plan));
            let hidden =
                points.last().is_some_and(|(at, amount)| *at == course.quarter && self.y(*amount) == y);
            put(buf, if hidden { x - 1 } else { x }, y, look.glyphs.hollow, 1, style);
        }
    }

    fn draw_line(&self, points: &[(u8, Sen)], look: &Look, buf: &mut Buffer) {
        let style = look.theme.tone(Tone::Good);
        let [top_left, top_right, bottom_left, bottom_right] = look.glyphs.corners;
        let mut before = self.y(Sen(0));
        for pair in points.windows(2) {
            let [from, to] = pair else { continue };
            for x in self.x(from.0) + 1..=self.x(to.0) {
                let here = self.y(self.between(*from, *to, x));
                if here == before {
                    put(buf, x, here, look.glyphs.across, 1, style);
                } else {
                    let rises = here < before;
                    for y in here.min(before)..=here.max(before) {
                        put(buf, x, y, look.glyphs.down, 1, style);
                    }
                    put(buf, x, before, if rises { bottom_right } else { top_right }, 1, style);
                    put(buf, x, here, if rises { top_left } else { bottom_left }, 1, style);
                }
                before = here;
            }
        }
    }
}
