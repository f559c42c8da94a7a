//! The quorum as gauges: for the rule, and for each body.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::{Body, Quorum, QuorumRule};
use crate::lang::Words;
use crate::lang::describe::quorum_in_words;
use crate::ui::meter::Meter;
use crate::ui::text::{put, put_cut, put_wrapped, row};
use crate::ui::{Look, Tone};

/// The bodies that have a gauge.
pub(in crate::screens) const BODIES: [Body; 3] = [Body::PerangkatDesa, Body::Bpd, Body::Lkd];

/// The name of a body for narrow places.
pub(in crate::screens) const fn short_name(body: Body, words: Words) -> &'static str {
    match body {
        Body::PerangkatDesa => words.attendance_officials(),
        Body::Bpd => "BPD",
        Body::Lkd => "LKD",
        Body::Guest => words.guests(),
    }
}

/// The state of the quorum as one sentence, with its tone.
pub(in crate::screens) fn verdict(quorum: &Quorum, words: Words) -> (String, Tone) {
    let tone = if quorum.rule == QuorumRule::None {
        Tone::Plain
    } else if quorum.met() {
        Tone::Good
    } else {
        Tone::Warn
    };
    (quorum_in_words(quorum, words), tone)
}

/// The gauge of the rule; without one, of everybody invited.
fn whole(quorum: &Quorum, bar: u16) -> Meter {
    let (count, threshold) = if quorum.rule == QuorumRule::None {
        (quorum.invited, None)
    } else {
        (quorum.whole, Some(usize::from(quorum.needed())))
    };
    Meter { part: usize::from(count.present), total: usize::from(count.entitled), threshold, bar }
}

/// The gauge of a body; the BPD has its mark when the rule speaks of it.
fn of_body(quorum: &Quorum, body: Body, bar: u16) -> Meter {
    let count = quorum.body(body).unwrap_or_default();
    let own = quorum.rule == QuorumRule::TwoThirdsOfBpd && body == Body::Bpd;
    Meter {
        part: usize::from(count.present),
        total: usize::from(count.entitled),
        threshold: own.then(|| usize::from(quorum.rule.needed(count.entitled))),
        bar,
    }
}

/// Draws the gauge of the rule alone, its sentence beside it: `█████░│░░ √ Kuorum tercapai: 18 dari 31 (perlu 16)`.
pub(super) fn draw_whole(quorum: &Quorum, area: Rect, buf: &mut Buffer, look: &Look) {
    let bar = (area.width / 5).min(24);
    whole(quorum, bar).draw(Rect { width: bar.min(area.width), ..area }, buf, look);
    let (text, tone) = verdict(quorum, look.words);
    let rest = Rect { x: area.x + bar + 1, width: area.width.saturating_sub(bar + 1), ..area };
    let text = format!("{} {text}", look.sign(tone));
    put_cut(buf, rest, text.trim_start(), look.theme.tone(tone), &look.glyphs);
}

/// Draws all bodies in one row: `Perangkat ███░░ 3/4   BPD █░░░ 1/2   LKD ░░░░ 1/3   Tamu 0`.
pub(super) fn draw_bodies(quorum: &Quorum, area: Rect, buf: &mut Buffer, look: &Look) {
    let mut x = area.x;
    for body in BODIES {
        let meter = of_body(quorum, body, 6);
        let room = |x: u16| area.right().saturating_sub(x);
        x = put(buf, x, area.y, short_name(body, look.words), room(x), look.theme.dim()) + 1;
        meter.draw(Rect { x, width: room(x).min(6), ..area }, buf, look);
        let count = format!("{}/{}", meter.part, meter.total);
        x = put(buf, x + 7, area.y, &count, room(x + 7), look.theme.text()) + 3;
    }
    let rest = Rect { x, width: area.right().saturating_sub(x), ..area };
    put_cut(buf, rest, &look.words.attendance_guests(quorum.guests), look.theme.dim(), &look.glyphs);
}

/// Draws rule and bodies below each other with figures and shares, and returns the rows that they took.
pub(super) fn draw_tall(quorum: &Quorum, area: Rect, buf: &mut Buffer, look: &Look) -> u16 {
    let (text, tone) = verdict(quorum, look.words);
    let text = format!("{} {text}", look.sign(tone));
    let first = put_wrapped(buf, area, text.trim_start(), look.theme.tone(tone)).max(1);
    let rule = look.words.quorum_rule(quorum.rule);
    put_cut(buf, row(area, first), rule, look.theme.dim(), &look.glyphs);
    // Beside the names the figures need twenty columns: `√ 35 dari 40 (88%)`.
    let bar = area.width.saturating_sub(31).clamp(4, 24);
    let named = Rect { x: area.x + 11, width: area.width.saturating_sub(11), ..row(area, first + 1) };
    whole(quorum, bar).draw(named, buf, look);
    put(buf, area.x, named.y, look.words.attendance_all(), 10, look.theme.dim());
    for (at, body) in (first + 2..).zip(BODIES) {
        let line = row(area, at);
        put(buf, area.x, line.y, short_name(body, look.words), 10, look.theme.dim());
        of_body(quorum, body, bar).draw(Rect { y: line.y, height: line.height, ..named }, buf, look);
    }
    let guests = look.words.attendance_guests(quorum.guests);
    put_cut(buf, row(area, first + 5), &guests, look.theme.dim(), &look.glyphs);
    first + 6
}
