//! A row of tabs, each with the key that opens it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Look;
use super::text::{columns, put, put_cut, row};

/// Draws tabs as `1 Evaluasi   2 Perencanaan`; the selected one is a title, the others are dim.
///
/// When not all fit, those that are not selected show their key alone.
pub fn draw(tabs: &[(&str, &str)], selected: usize, area: Rect, buf: &mut Buffer, look: &Look) {
    let line = row(area, 0);
    let whole: u16 = tabs.iter().map(|(key, label)| columns(key) + columns(label) + 4).sum();
    let mut x = line.x;
    for (at, (key, label)) in tabs.iter().enumerate() {
        let own = at == selected;
        let style = if own { look.theme.title(true) } else { look.theme.dim() };
        let key_style = if own { style } else { look.theme.key() };
        x = put(buf, x, line.y, key, line.right().saturating_sub(x), key_style);
        if own || whole <= line.width + 3 {
            let place = Rect { x: x + 1, width: line.right().saturating_sub(x + 1), ..line };
            x = put_cut(buf, place, label, style, &look.glyphs).max(x);
        }
        x += 3;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::text::rows_of;

    #[test]
    fn tabs_give_up_their_labels_before_their_keys() {
        let tabs = [("1", "Evaluasi"), ("2", "Perencanaan"), ("3", "Koordinasi")];
        let drawn = |width| {
            let area = Rect::new(0, 0, width, 1);
            let mut buf = Buffer::empty(area);
            draw(&tabs, 1, area, &mut buf, &Look::default());
            rows_of(&buf).concat()
        };
        assert_eq!(drawn(60), "1 Evaluasi   2 Perencanaan   3 Koordinasi");
        assert_eq!(drawn(30), "1   2 Perencanaan   3");
    }
}
