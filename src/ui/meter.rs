//! A gauge with a threshold: how much of a whole is there.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::text::{put, put_cut};
use super::{Look, Tone};

/// A gauge of a part in a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meter {
    /// What is there.
    pub part: usize,
    /// The whole; 0 draws an empty gauge.
    pub total: usize,
    /// The part from which it is enough, with a mark on the gauge.
    pub threshold: Option<usize>,
    /// The columns of the bar without its text.
    pub bar: u16,
}

impl Meter {
    /// Good from the threshold on, else to be watched; plain without one.
    #[must_use]
    pub fn tone(&self) -> Tone {
        match self.threshold {
            Some(threshold) if self.part >= threshold => Tone::Good,
            Some(_) => Tone::Warn,
            None => Tone::Plain,
        }
    }

    /// The text beside the gauge: `18 dari 31 (58%)`.
    #[must_use]
    pub fn label(&self, look: &Look) -> String {
        look.words.of_total(self.part, self.total, &look.words.share(self.part, self.total))
    }

    /// The columns of the bar that `part` fills, rounded down so that it is full only when it is.
    fn filled(&self, part: usize, bar: u16) -> u16 {
        let filled = (part.min(self.total) * usize::from(bar)).checked_div(self.total).unwrap_or(0);
        u16::try_from(filled).unwrap_or(bar)
    }

    /// Draws bar, sign and text in one row: `█████░░│░░  √ 18 dari 31 (58%)`.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        if area.height == 0 {
            return;
        }
        let bar = self.bar.min(area.width);
        let full = self.filled(self.part, bar);
        let mark = self.threshold.map(|threshold| {
            // Rounded up: the bar passes the mark only when the threshold is met.
            let at = (threshold.min(self.total) * usize::from(bar)).div_ceil(self.total.max(1));
            u16::try_from(at).unwrap_or(bar).min(bar.saturating_sub(1))
        });
        let tone = self.tone();
        for x in 0..bar {
            let (glyph, style) = if mark == Some(x) {
                (look.glyphs.gauge_mark, look.theme.strong())
            } else if x < full {
                (look.glyphs.gauge_full, look.theme.tone(if tone == Tone::Plain { Tone::Info } else { tone }))
            } else {
                (look.glyphs.gauge_empty, look.theme.border(false))
            };
            put(buf, area.x + x, area.y, glyph, 1, style);
        }
        let mut rest =
            Rect { x: area.x + bar + 1, width: area.width.saturating_sub(bar + 1), height: 1, ..area };
        let sign = look.sign(tone);
        if !sign.is_empty() {
            let after = put(buf, rest.x, rest.y, sign, rest.width, look.theme.tone(tone)) + 1;
            rest = Rect { x: after, width: rest.right().saturating_sub(after), ..rest };
        }
        put_cut(buf, rest, &self.label(look), look.theme.text(), &look.glyphs);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::text::rows_of;

    fn drawn(part: usize, total: usize, threshold: Option<usize>) -> String {
        let area = Rect::new(0, 0, 40, 1);
        let mut buf = Buffer::empty(area);
        Meter { part, total, threshold, bar: 10 }.draw(area, &mut buf, &Look::default());
        rows_of(&buf).concat()
    }

    #[test]
    fn the_bar_passes_its_mark_only_when_the_threshold_is_met() {
        assert_eq!(drawn(18, 31, Some(16)), "█████░│░░░ √ 18 dari 31 (58%)");
        assert_eq!(drawn(15, 31, Some(16)), "████░░│░░░ ▲ 15 dari 31 (48%)");
        assert_eq!(drawn(31, 31, Some(16)), "██████│███ √ 31 dari 31 (100%)");
        assert_eq!(drawn(0, 0, None), "░░░░░░░░░░ 0 dari 0 (–)");
    }
}
