//! The signs that pictures are made of, for terminals with and without them.

/// A set of signs; each is one column wide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glyphs {
    /// A thin line across.
    pub across: &'static str,
    /// A thin line down.
    pub down: &'static str,
    /// The corners of a box: top left, top right, bottom left, bottom right.
    pub corners: [&'static str; 4],
    /// A line down that meets a line across: from above, and from below.
    pub tees: [&'static str; 2],
    /// The bar beside what is selected.
    pub selected: &'static str,
    /// What is on show in the room now.
    pub current: &'static str,
    /// Filled, as for saved or discussed.
    pub filled: &'static str,
    /// Hollow, as for not yet saved or discussed.
    pub hollow: &'static str,
    /// Good.
    pub good: &'static str,
    /// Take care.
    pub warn: &'static str,
    /// Wrong.
    pub bad: &'static str,
    /// A small dot between facts.
    pub dot: &'static str,
    /// A point of a list, and information.
    pub bullet: &'static str,
    /// More above.
    pub up: &'static str,
    /// More below.
    pub below: &'static str,
    /// The full part of a gauge.
    pub gauge_full: &'static str,
    /// The empty part of a gauge.
    pub gauge_empty: &'static str,
    /// The threshold of a gauge.
    pub gauge_mark: &'static str,
    /// The thumb of a scroll bar.
    pub thumb: &'static str,
    /// Text goes on beyond the edge.
    pub ellipsis: &'static str,
    /// Light to heavy, for what weighs more and what is further.
    pub steps: [&'static str; 4],
    /// Low to high, for a line over the quarters in one row.
    pub heights: [&'static str; 3],
    /// A box that is ticked, and one that is not (three columns each).
    pub ticks: [&'static str; 2],
}

impl Glyphs {
    /// What Consolas and every other common font has.
    pub const CONSOLAS: Self = Self {
        across: "─",
        down: "│",
        corners: ["┌", "┐", "└", "┘"],
        tees: ["┬", "┴"],
        selected: "▌",
        current: "►",
        filled: "●",
        hollow: "○",
        good: "√",
        warn: "▲",
        bad: "×",
        dot: "·",
        bullet: "•",
        up: "▲",
        below: "▼",
        gauge_full: "█",
        gauge_empty: "░",
        gauge_mark: "│",
        thumb: "▐",
        ellipsis: "…",
        steps: ["░", "▒", "▓", "█"],
        heights: ["_", "▄", "█"],
        ticks: ["[√]", "[ ]"],
    };

    /// ASCII alone, for `--ascii`.
    pub const ASCII: Self = Self {
        across: "-",
        down: "|",
        corners: ["+", "+", "+", "+"],
        tees: ["+", "+"],
        selected: ">",
        current: ">",
        filled: "*",
        hollow: "o",
        good: "+",
        warn: "!",
        bad: "x",
        dot: "-",
        bullet: "-",
        up: "^",
        below: "v",
        gauge_full: "#",
        gauge_empty: ".",
        gauge_mark: "|",
        thumb: "#",
        ellipsis: "~",
        steps: [".", ":", "+", "#"],
        heights: ["_", "-", "^"],
        ticks: ["[x]", "[ ]"],
    };

    /// Values as heights between the lowest and the highest of them, a sign each; all alike stand in the middle.
    #[must_use]
    pub fn spark(&self, values: &[i64]) -> String {
        let (Some(least), Some(most)) = (values.iter().min(), values.iter().max()) else {
            return String::new();
        };
        let range = i128::from(*most) - i128::from(*least);
        let step = |value: &i64| {
            let above = i128::from(*value) - i128::from(*least);
            // Rounded to the nearest of the three.
            let at = if range == 0 { 1 } else { (above * 4 + range) / (range * 2) };
            usize::try_from(at).ok().and_then(|at| self.heights.get(at)).copied().unwrap_or_default()
        };
        values.iter().map(step).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::text::width;

    #[test]
    fn the_lowest_lies_the_highest_stands_and_what_is_alike_is_in_the_middle() {
        let spark = |values: &[i64]| Glyphs::CONSOLAS.spark(values);
        assert_eq!(spark(&[10, 40, 55, 90]), "_▄▄█");
        assert_eq!(spark(&[90, 10]), "█_");
        assert_eq!(spark(&[7, 7, 7]), "▄▄▄");
        assert_eq!(spark(&[i64::MIN, 0, i64::MAX]), "_▄█");
        assert_eq!(spark(&[]), "");
        assert_eq!(Glyphs::ASCII.spark(&[1, 2, 3]), "_-^");
    }

    #[test]
    fn every_sign_is_one_column_and_the_ascii_set_is_ascii() {
        for set in [Glyphs::CONSOLAS, Glyphs::ASCII] {
            let signs = [
                set.across,
                set.down,
                set.selected,
                set.current,
                set.filled,
                set.hollow,
                set.good,
                set.warn,
                set.bad,
                set.dot,
                set.bullet,
                set.up,
                set.below,
                set.gauge_full,
                set.gauge_empty,
                set.gauge_mark,
                set.thumb,
                set.ellipsis,
            ];
            for sign in
                signs.into_iter().chain(set.corners).chain(set.tees).chain(set.steps).chain(set.heights)
            {
                assert_eq!(width(sign), 1, "{sign}");
                assert!(set == Glyphs::CONSOLAS || sign.is_ascii(), "{sign}");
            }
            assert!(set.ticks.iter().all(|tick| width(tick) == 3));
        }
    }
}
