//! The pane at the right: gauges, the selected person, and who is missing.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::finder::{is_unmarked, of_body};
use super::view::bodies_of;
use super::{State, gauges};
use crate::domain::views::Person;
use crate::domain::{Body, Quorum};
use crate::lang::describe::presence_in_words;
use crate::screens::Scene;
use crate::ui::Look;
use crate::ui::middle::truncate_middle;
use crate::ui::text::{below, put_cut, put_wrapped, row};

pub(super) fn draw(
    state: &State,
    scene: &Scene<'_>,
    quorum: &Quorum,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) {
    let used = gauges::draw_tall(quorum, area, buf, look);
    let mut rest = below(area, used + 1);
    if let Some(person) = state.current(scene).and_then(|id| scene.session.record(id)).map(Person) {
        rest = draw_person(person, look, rest, buf);
    }
    draw_missing(scene, look, below(rest, 1), buf);
}

/// Draws what is known of the selected person, and returns what is left of the area.
fn draw_person(person: Person<'_>, look: &Look, area: Rect, buf: &mut Buffer) -> Rect {
    let words = look.words;
    let mut rest = area;
    let invited = if person.counts_for_quorum() {
        words.attendance_counts_for_quorum()
    } else {
        words.attendance_does_not_count()
    };
    let lines = [
        (person.name().to_owned(), look.theme.strong()),
        (person.title_beyond_name().to_owned(), look.theme.text()),
        (format!("{} · {invited}", bodies_of(person, words)), look.theme.dim()),
        (presence_in_words(person.presence(), words), look.theme.text()),
    ];
    for (text, style) in lines.iter().filter(|(text, _)| !text.is_empty()) {
        let rows = put_wrapped(buf, rest, text, *style);
        rest = below(rest, rows);
    }
    rest
}

/// Draws the names of whoever counts for quorum and is not marked yet.
fn draw_missing(scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let missing: Vec<Person<'_>> = Body::ALL
        .into_iter()
        .flat_map(|body| of_body(scene.session, body))
        .filter(|person| person.counts_for_quorum() && is_unmarked(*person))
        .collect();
    let title = if missing.is_empty() {
        look.words.attendance_all_marked().to_owned()
    } else {
        look.words.attendance_missing(missing.len())
    };
    put_cut(buf, row(area, 0), &title, look.theme.title(false), &look.glyphs);
    let list = below(area, 1);
    let room = usize::from(list.height);
    let shown = if missing.len() > room { room.saturating_sub(1) } else { missing.len() };
    for (at, person) in (0..list.height).zip(missing.iter().take(shown)) {
        let named = super::named(*person);
        let text = truncate_middle(&named, usize::from(list.width), &look.glyphs);
        put_cut(buf, row(list, at), &text, look.theme.text(), &look.glyphs);
    }
    if shown < missing.len() && list.height > 0 {
        let more = look.words.attendance_more(missing.len() - shown);
        put_cut(buf, row(list, list.height - 1), &more, look.theme.dim(), &look.glyphs);
    }
}
