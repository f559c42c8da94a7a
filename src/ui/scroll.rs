//! Which part of a long list is on screen, worked out from the selection alone.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Look;
use super::text::put;

/// The rows that are on screen: `height` of `len`, the selected one in the middle where the ends allow it.
///
/// It depends on nothing but its arguments, so a second view or a redraw always shows the same rows.
#[must_use]
pub fn visible_range(len: usize, selected: usize, height: usize) -> Range<usize> {
    if height == 0 {
        return 0..0;
    }
    let selected = selected.min(len.saturating_sub(1));
    let start = selected.saturating_sub(height / 2).min(len.saturating_sub(height));
    start..len.min(start + height)
}

/// Draws a mark at the right edge of an area that says which part is on screen; nothing when everything is.
pub fn bar(buf: &mut Buffer, area: Rect, shown: &Range<usize>, len: usize, look: &Look) {
    if area.height < 2 || area.width == 0 || shown.len() >= len {
        return;
    }
    let height = usize::from(area.height);
    let size = (shown.len() * height / len).clamp(1, height - 1);
    let room = height - size;
    let hidden = len - shown.len();
    let top = (shown.start * room + hidden / 2) / hidden;
    let x = area.right() - 1;
    for y in 0..area.height {
        let inside = (top..top + size).contains(&usize::from(y));
        let (glyph, style) = if inside {
            (look.glyphs.thumb, look.theme.border(false))
        } else {
            (look.glyphs.down, look.theme.border(false))
        };
        put(buf, x, area.y + y, glyph, 1, style);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_selection_is_always_on_screen() {
        for len in 0..30 {
            for height in 0..12 {
                for selected in 0..len {
                    let range = visible_range(len, selected, height);
                    assert_eq!(range.len(), len.min(height));
                    assert!(height == 0 || range.contains(&selected));
                }
            }
        }
        assert_eq!(visible_range(100, 50, 10), 45..55);
        assert_eq!(visible_range(3, 99, 10), 0..3);
    }
}
