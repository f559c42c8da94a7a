//! The picture of the question who sits here.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{NAME, State};
use crate::domain::text::beyond_name;
use crate::input::{Action, Context};
use crate::screens::Scene;
use crate::screens::keys::key_in;
use crate::ui::text::{put, put_cut, put_wrapped, row};
use crate::ui::{Look, Tone, dialog, form};

/// Draws the question in the middle.
///
/// ```text
/// ┌ Siapa di komputer ini? ───────────────────────────────────────────┐
/// │                                                                   │
/// │ ▌ Peran               < Notulis >  2/2                            │
/// │   Nama atau jabatan   Kaur Umum                                   │
/// │                                                                   │
/// │   Tab melengkapi dari daftar orang:                               │
/// │   Sekretaris Desa Toronan · Sekretaris Desa                       │
/// │                                                                   │
/// │ Nama ini tercatat pada setiap baris yang ditulis dari sini. …     │
/// └───────────────────────────────────────────────────────────────────┘
/// ```
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let offers = if state.form.focus == NAME { state.offers(scene) } else { Vec::new() };
    let inner = dialog::draw_box(look.words.identify_title(), Tone::Plain, (72, 13), area, buf, look);
    let fields = Rect { y: row(inner, 1).y, height: inner.height.saturating_sub(1).min(2), ..inner };
    form::draw(&state.form, fields, buf, look);
    if !offers.is_empty() {
        let line = row(inner, 4);
        put(
            buf,
            line.x + 2,
            line.y,
            &look.words.identify_suggested(&key_in(Context::Form, Action::NextField, look.words)),
            line.width.saturating_sub(2),
            look.theme.dim(),
        );
    }
    for (number, person) in (5..).zip(offers) {
        let line = row(inner, number);
        let place = Rect { x: line.x + 2, width: line.width.saturating_sub(2), ..line };
        let text = match beyond_name(&person.name, &person.title) {
            "" => person.name.clone(),
            title => format!("{} {} {title}", person.name, look.glyphs.dot),
        };
        put_cut(buf, place, &text, look.theme.text(), &look.glyphs);
    }
    let hint = Rect { y: inner.bottom().saturating_sub(2), height: inner.height.min(2), ..inner };
    let key = key_in(Context::Home, Action::Identify, look.words);
    put_wrapped(buf, hint, &look.words.identify_hint(&key), look.theme.dim());
}
