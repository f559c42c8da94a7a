//! Drawing the closing.
//!
//! ```text
//! Berlangsung sejak 09.15 WIB · √ Kuorum tercapai: 18 dari 31 (perlu 16)
//!  Yang perlu dilihat               Di mana
//! ──────────────────────────────────────────────────────────────────────
//! Harus dibereskan dulu                                                1
//! ▌× konflik pada Tenggat           T1 Lengkapi SPJ panjar posyandu
//! Pengingat                                                            2
//!  ▲ tanpa tenggat                  T4 …
//! Sudah beres                                                          4
//!  √ tidak ada konflik
//! ──────────────────────────────────────────────────────────────────────
//! 3 keputusan, 2 sudah dibacakan …
//! ```
//!
//! From 112 columns on, the summary stands at the right, with decisions and minutes by block.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{State, points, summary};
use crate::domain::checklist::Concern;
use crate::domain::states::{Phase, PhaseState};
use crate::lang::Words;
use crate::screens::Scene;
use crate::screens::attendance::verdict;
use crate::ui::table::{Cell, Column, Row, Table};
use crate::ui::text::{put_cut, row, rule, rule_down};
use crate::ui::{Look, Tone};

/// The least width at which the summary stands at the side.
const WIDE: u16 = 112;

/// The rows of the summary below the checklist: one for each of its lines, and one more for the minutes of the blocks.
const SUMMARY: u16 = 9;

pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    if area.height < 4 {
        return;
    }
    draw_phase(scene, look, area, buf);
    let body = Rect { y: area.y + 1, height: area.height - 1, ..area };
    if area.width >= WIDE {
        let pane = (area.width * 2 / 5).min(76);
        let left = Rect { width: area.width - pane - 2, ..body };
        let line = Rect { x: left.right(), width: 1, ..body };
        rule_down(buf, line, look.theme.border(false), &look.glyphs);
        let right = Rect { x: line.right() + 1, width: pane.saturating_sub(1), ..body };
        summary::draw(&summary::long(scene, look), right, buf, look);
        draw_points(state, scene, look, left, buf);
    } else {
        let below = SUMMARY.min(body.height / 2);
        let top = Rect { height: body.height - below - 1, ..body };
        rule(buf, Rect { y: top.bottom(), height: 1, ..body }, look.theme.border(false), &look.glyphs);
        let rest =
            Rect { x: body.x + 1, y: top.bottom() + 1, width: body.width.saturating_sub(2), height: below };
        summary::draw(&summary::short(scene, look), rest, buf, look);
        draw_points(state, scene, look, top, buf);
    }
}

/// Draws the phase and its hour, and the quorum.
fn draw_phase(scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let line = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..row(area, 0) };
    // The zone stands in the status row too; on a small screen the quorum needs its columns.
    let said = phase_in_words(scene, area.width >= WIDE, words);
    let x = put_cut(buf, line, &said, look.theme.strong(), &look.glyphs);
    let (said, tone) = verdict(&scene.session.quorum(), words);
    let rest = Rect { x: x + 2, width: line.right().saturating_sub(x + 2), ..line };
    let said = format!("{} {said}", look.sign(tone));
    put_cut(buf, rest, said.trim_start(), look.theme.tone(tone), &look.glyphs);
}

/// Since when the meeting runs, or when it was closed; the day stands with the hour when it is another one.
fn phase_in_words(scene: &Scene<'_>, zoned: bool, words: Words) -> String {
    let (at, state) = (scene.session.phase(), scene.session.phase_state());
    let phase = words.phase(at);
    // A meeting that was reopened has been in session since it first began.
    let began = state.filter(|state| state.phase == Phase::Running).and_then(PhaseState::began);
    let Some(since) = began.or_else(|| state.and_then(|state| state.since)) else {
        return if at == Phase::Preparation {
            words.closing_preparing().to_owned()
        } else {
            words.closing_phase(phase)
        };
    };
    let hour = if zoned { words.time_zoned(since) } else { words.time(since.time()) };
    let day = (since.date_naive() != scene.now.date_naive()).then(|| words.date_short(since.date_naive()));
    match (at, day) {
        (Phase::Closed | Phase::Sealed, None) => words.closing_over(phase, &hour),
        (Phase::Closed | Phase::Sealed, Some(day)) => words.closing_over_on(phase, &day, &hour),
        (Phase::Preparation | Phase::Running, day) => {
            let when = day.map_or_else(|| hour.clone(), |day| format!("{day}, {hour}"));
            words.closing_phase(&words.value_since(phase, &when))
        }
    }
}

/// One row of the checklist.
enum Point<'a> {
    /// The heading of a group and how many stand under it.
    Group(&'static str, usize),
    /// Something open.
    Open(&'a Concern),
    /// Something that is in order.
    Done(&'a str),
}

fn draw_points(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let open = state.open(scene);
    let done = points::done(scene.session, &open, words);
    let blocking = open.iter().filter(|concern| concern.blocks()).count();
    let mut rows = Vec::with_capacity(open.len() + done.len() + 3);
    let mut selected = None;
    for (at, concern) in open.iter().enumerate() {
        if at == 0 && blocking > 0 {
            rows.push(Point::Group(words.closing_blocking(), blocking));
        }
        if at == blocking {
            rows.push(Point::Group(words.closing_reminders(), open.len() - blocking));
        }
        if at == state.selected {
            selected = Some(rows.len());
        }
        rows.push(Point::Open(concern));
    }
    if !done.is_empty() {
        rows.push(Point::Group(words.closing_settled(), done.len()));
        rows.extend(done.iter().map(|text| Point::Done(text)));
    }
    let columns = [
        Column::new(words.closing_what(), 24, 34),
        Column::new(words.closing_where(), 20, 40).growing().droppable(1),
    ];
    let line = |at: usize| match rows.get(at) {
        Some(Point::Group(title, count)) => Row::Group((*title).into(), count.to_string().into()),
        Some(Point::Open(concern)) => {
            let tone = if concern.blocks() { Tone::Bad } else { Tone::Warn };
            let spot = points::spot(scene.session, concern, words);
            Row::Cells(vec![Cell::toned(points::what(scene.session, concern, words), tone), spot.into()])
        }
        Some(Point::Done(text)) => Row::Cells(vec![Cell::toned((*text).to_owned(), Tone::Good), "".into()]),
        None => Row::Cells(Vec::new()),
    };
    Table { columns: &columns, len: rows.len(), row: &line, selected, focused: true }.draw(area, buf, look);
}
