//! Drawing: the frame, the screen, and the layers above it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::model::Model;
use crate::ui::Glyphs;
use crate::ui::frame::{Banner, Page, Status};
use crate::ui::plain::to_ascii;

/// Draws everything into a buffer; borrows the model and alters nothing.
pub fn draw(model: &Model, area: Rect, buf: &mut Buffer) {
    draw_page(model, area, buf);
    if model.world.look.glyphs == Glyphs::ASCII {
        to_ascii(buf);
    }
}

/// Draws the frame and what stands in it.
fn draw_page(model: &Model, area: Rect, buf: &mut Buffer) {
    let look = &model.world.look;
    let scene = model.world.scene();
    let banners = model.banners();
    let banners: Vec<Banner<'_>> = banners.iter().map(|(tone, text)| Banner { tone: *tone, text }).collect();
    let hints = model.hints();
    let facts = model.facts();
    let facts: Vec<_> = facts.iter().map(|(text, tone)| (text.as_str(), *tone)).collect();
    let quorum = model.quorum();
    let place = model.shown.screen().place(&scene, look);
    let clock = model.clock();
    let page = Page {
        title: &model.title(),
        place: &place,
        facts: &facts,
        banners: &banners,
        hints: &hints,
        note: model.note.as_ref().map(|(tone, text)| (text.as_str(), *tone)),
        status: Status {
            quorum: quorum.as_ref().map(|(text, tone)| (text.as_str(), *tone)),
            clock: &clock,
            saved: model.saved(),
        },
    };
    let Some(body) = page.draw(area, buf, look) else { return };
    model.shown.screen().view(&scene, look, body, buf);
    for above in &model.above {
        above.screen().view(&scene, look, body, buf);
    }
}
