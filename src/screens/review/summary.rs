//! The end of the review: how the promises came out.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{CHAIN, Tally};
use crate::domain::views::FollowUp;
use crate::input::Action;
use crate::screens::keys::key_of;
use crate::ui::meter::Meter;
use crate::ui::text::{put, put_centred, put_cut};
use crate::ui::{Look, Tone};

/// Draws one gauge for each way in which promises come out, and where to go from here.
pub(super) fn draw(all: &[FollowUp<'_>], look: &Look, area: Rect, buf: &mut Buffer) {
    let (words, tally) = (look.words, Tally::of(all));
    let lines = [
        (words.done(), tally.done, Tone::Good),
        (words.ongoing(), tally.running, Tone::Ongoing),
        (words.postponed(), tally.postponed, Tone::Warn),
        (words.cancelled(), tally.cancelled, Tone::Plain),
        (words.not_started(), tally.not_started, Tone::Plain),
        (words.review_silent(), tally.silent, Tone::Plain),
    ];
    let mut y = area.y + area.height.saturating_sub(12) / 3;
    let waits = tally.silent > 0;
    let title =
        if waits { words.review_some_left(tally.silent) } else { words.review_all_answered().to_owned() };
    let line = |y: u16| Rect { y, height: u16::from(y < area.bottom()), ..area };
    put_centred(buf, line(y), &title, look.theme.room(), &look.glyphs);
    y += 2;
    let room = area.width.saturating_sub(4).min(64);
    let column = Rect { x: area.x + (area.width - room) / 2, width: room, ..area };
    for (label, part, tone) in lines.into_iter().filter(|(_, part, _)| *part > 0) {
        let place = Rect { y, height: u16::from(y < area.bottom()), ..column };
        draw_line(label, part, all.len(), tone, look, place, buf);
        y += 1;
    }
    y += 1;
    let key = key_of(&CHAIN, Action::Open, words);
    if waits {
        put_centred(buf, line(y), &words.review_go_back(&key), look.theme.key(), &look.glyphs);
        y += 1;
    }
    let key = if waits { key_of(&CHAIN, Action::Back, words) } else { key };
    put_centred(buf, line(y), &words.review_go_on(&key), look.theme.key(), &look.glyphs);
}

fn draw_line(label: &str, part: usize, total: usize, tone: Tone, look: &Look, line: Rect, buf: &mut Buffer) {
    if line.height == 0 {
        return;
    }
    put(buf, line.x, line.y, look.sign(tone), 1, look.theme.tone(tone));
    let name = Rect { x: line.x + 2, width: 14.min(line.width), ..line };
    put_cut(buf, name, label, look.theme.text(), &look.glyphs);
    let place = Rect { x: line.x + 17, width: line.width.saturating_sub(17), ..line };
    Meter { part, total, threshold: None, bar: place.width.saturating_sub(20) }.draw(place, buf, look);
}
