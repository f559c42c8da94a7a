//! What the selected meeting holds, in short.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::table::phase_sign;
use super::{Pick, State};
use crate::domain::{Kind, Summary};
use crate::screens::Scene;
use crate::ui::Look;
use crate::ui::text::{below, columns, put, put_cut, put_right, put_wrapped, row};

/// From this height on the texts of records wrap.
const ROOMY: u16 = 14;

/// Draws the meeting that is selected, or why a file cannot be read.
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    match state.picked(scene.library) {
        Some(Pick::Meeting(stem)) => {
            if let Some(meeting) = scene.library.meeting(&stem) {
                meeting_in_short(meeting, scene, look, area, buf);
            }
        }
        Some(Pick::Broken(name)) => {
            let reason =
                scene.library.broken.iter().find(|file| file.name == name).map(|file| file.reason.as_str());
            put_cut(buf, row(area, 0), &name, look.theme.title(true), &look.glyphs);
            let text = format!("{} {}", reason.unwrap_or_default(), look.words.home_broken_stays());
            let rest = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
            put_wrapped(buf, rest, &text, look.theme.text());
        }
        None => {}
    }
}

fn meeting_in_short(meeting: &Summary, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let title = words.meeting_title(&words.quarter(meeting.quarter()));
    let whole = format!("{title}  {}", words.example_data());
    let phase = format!("{} {}", phase_sign(meeting.phase, look), words.phase(meeting.phase));
    put_right(buf, row(area, 0), &phase, look.theme.accent(), &look.glyphs);
    let room = area.width.saturating_sub(columns(&phase) + 2);
    let title = if meeting.sample && columns(&whole) <= room { whole } else { title };
    put_cut(buf, Rect { width: room, ..row(area, 0) }, &title, look.theme.title(true), &look.glyphs);
    let date = meeting.date.map_or_else(|| words.home_no_date().to_owned(), |date| words.date_long(date));
    let place = if meeting.place.is_empty() { words.home_no_place() } else { &meeting.place };
    let when = format!("{date} {} {place}", look.glyphs.dot);
    let mut used = 1 + put_wrapped(buf, below(area, 1), &when, look.theme.text());
    used += put_wrapped(buf, below(area, used), &figures(meeting, scene, look), look.theme.dim());
    draw_records(meeting, look, below(area, used), buf);
}

/// Attendance with quorum, problems and promises in one line.
fn figures(meeting: &Summary, scene: &Scene<'_>, look: &Look) -> String {
    let words = look.words;
    let (came, invited) = meeting.attendance;
    let met = words.home_quorum_met(look.glyphs.good);
    let quorum = if meeting.quorum_met { met.as_str() } else { words.home_quorum_missing() };
    let late = scene.library.overdue(meeting, scene.now.date_naive());
    let owed = if late == 0 {
        words.home_owed(meeting.open_follow_ups)
    } else {
        words.home_owed_and_late(meeting.open_follow_ups, late)
    };
    let dot = look.glyphs.dot;
    let problems = words.home_problems(meeting.open_problems);
    format!("{}, {quorum} {dot} {problems} {dot} {owed}", words.home_came(came, invited))
}

/// The first decisions and what is owed, each group with its heading while there is room.
fn draw_records(meeting: &Summary, look: &Look, area: Rect, buf: &mut Buffer) {
    let groups =
        [(Kind::Decision, look.words.home_decisions()), (Kind::FollowUp, look.words.home_still_owed())];
    let of = |kind: Kind| meeting.preview.iter().filter(move |(of, ..)| *of == kind);
    let both = groups.iter().filter(|(kind, _)| of(*kind).next().is_some()).count();
    // Beside the list there is room for whole texts, below it for first lines.
    let most = if area.height >= ROOMY { 3 } else { 1 };
    let mut y = 0;
    for (left, (kind, heading)) in groups.iter().enumerate() {
        if of(*kind).next().is_none() || y + 1 >= area.height {
            continue;
        }
        // The first of two groups leaves half of the room to the second.
        let until = if both == 2 && left == 0 { area.height.div_ceil(2).max(2) } else { area.height };
        put_cut(buf, row(area, y), heading, look.theme.accent(), &look.glyphs);
        y += 1;
        for (_, mark, text) in of(*kind) {
            if y >= until {
                break;
            }
            y += draw_record(mark, text, Rect { height: most.min(until - y), ..below(area, y) }, look, buf);
        }
    }
    if meeting.preview.is_empty() && area.height > 0 {
        put_cut(buf, row(area, 0), look.words.home_nothing_written(), look.theme.dim(), &look.glyphs);
    }
}

/// Draws the number and text of a record in the rows of an area, and returns the rows used.
fn draw_record(mark: &str, text: &str, area: Rect, look: &Look, buf: &mut Buffer) -> u16 {
    put(buf, area.x + 1, area.y, mark, 5, look.theme.strong());
    let place = Rect { x: area.x + 6, width: area.width.saturating_sub(6), ..area };
    if area.height > 1 {
        return put_wrapped(buf, place, text, look.theme.text()).max(1);
    }
    put_cut(buf, row(place, 0), text.lines().next().unwrap_or_default(), look.theme.text(), &look.glyphs);
    1
}
