//! Where things stand: one function for update and view.

use ratatui::layout::Rect;

use super::Pane;

/// From this width on, last quarter stands beside.
const WITH_BESIDE: u16 = 100;

/// The parts of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Areas {
    /// The agenda.
    pub(super) rail: Rect,
    /// The item with its records, or with last quarter's when there is no room for both.
    pub(super) middle: Rect,
    /// Last quarter, where there is room.
    pub(super) beside: Option<Rect>,
}

/// The columns of the rail at a width.
const fn rail_width(width: u16) -> u16 {
    match width {
        ..72 => 18,
        72..120 => 28,
        120..160 => 34,
        _ => 44,
    }
}

/// Divides the body; a column is left free for the line between two parts.
pub(super) fn areas(area: Rect) -> Areas {
    let rail = Rect { width: rail_width(area.width).min(area.width), ..area };
    let x = rail.right() + 1;
    let rest = area.right().saturating_sub(x);
    if area.width < WITH_BESIDE {
        return Areas { rail, middle: Rect { x, width: rest, ..area }, beside: None };
    }
    let width = rest * 3 / 8;
    let middle = Rect { x, width: rest - width - 1, ..area };
    Areas { rail, middle, beside: Some(Rect { x: middle.right() + 1, width, ..area }) }
}

/// The rows of the middle below its head, where a list stands; the last row may hold a hint.
pub(super) fn list(middle: Rect, head: u16, foot: u16) -> Rect {
    let height = middle.height.saturating_sub(head + foot);
    Rect { y: middle.y + head.min(middle.height), height, ..middle }
}

/// Whether the middle shows last quarter's records instead of this meeting's.
pub(super) fn is_turned(areas: &Areas, pane: Pane) -> bool {
    areas.beside.is_none() && pane == Pane::Beside
}
