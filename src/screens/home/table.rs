//! The list of meetings.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::State;
use super::rows::{self, Row};
use crate::domain::states::Phase;
use crate::domain::{BrokenFile, Library, Summary};
use crate::lang::{Lang, Words};
use crate::screens::Scene;
use crate::ui::table::{Cell, Column, Row as TableRow, Table};
use crate::ui::text::{columns, put_cut};
use crate::ui::{Look, Tone};

/// Draws the list of the meetings that the finder leaves.
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let library = scene.library;
    let rows = rows::rows(library, state.found());
    let titles = [
        Column::new(words.home_quarter(), 6, quarter_columns(scene.library, words)),
        Column::new(words.home_date(), 8, 11).droppable(2),
        Column::new(words.home_phase(), 8, phase_columns(words)).droppable(1),
        Column::new(words.home_present(), 7, 7).droppable(3).numeric(),
        Column::new(words.home_follow_ups(), 8, owed_columns(words)).droppable(4),
        Column::new(words.home_marks(), 4, 11).droppable(5).growing(),
    ];
    let make = |at: usize| match rows.get(at) {
        Some(Row::Year(year, count)) => {
            TableRow::Group(year.to_string().into(), words.home_meetings(*count).into())
        }
        Some(Row::Meeting(at)) => library
            .meetings
            .get(*at)
            .map_or(TableRow::Cells(Vec::new()), |meeting| cells(meeting, scene, look)),
        Some(Row::BrokenHead) => {
            let title = format!("{} {}", look.glyphs.bad, words.home_broken());
            TableRow::Group(title.into(), library.broken.len().to_string().into())
        }
        Some(Row::Broken(at)) => library.broken.get(*at).map_or(TableRow::Cells(Vec::new()), broken),
        None => TableRow::Cells(Vec::new()),
    };
    let picked = state.picked(library);
    let selected = rows.iter().position(|row| picked.is_some() && rows::pick(library, *row) == picked);
    Table { columns: &titles, len: rows.len(), row: &make, selected, focused: true }.draw(area, buf, look);
    if rows.is_empty() && area.height > 2 {
        let line = Rect { x: area.x + 1, y: area.y + 2, width: area.width.saturating_sub(2), height: 1 };
        put_cut(buf, line, words.home_nothing_found(), look.theme.dim(), &look.glyphs);
    }
}

/// The columns of the longest quarter, a revision's number included.
fn quarter_columns(library: &Library, words: Words) -> u16 {
    let revised = library.meetings.iter().any(|meeting| meeting.id.revision() > 1);
    if revised { 9 } else { columns(words.home_quarter()).max(6) }
}

/// The columns that show everything of a list without revisions, with the table's own margins.
pub(super) fn whole(words: Words) -> u16 {
    columns(words.home_quarter()).max(6) + phase_columns(words) + 11 + 7 + owed_columns(words) + 11 + 10 + 4
}

/// The columns of two-digit counts of follow-ups, owed and late, with their sign.
fn owed_columns(words: Words) -> u16 {
    (columns(&words.home_owed_late(99, 99)) + 2).max(columns(words.home_follow_ups()))
}

/// The columns of the longest phase with its sign.
fn phase_columns(words: Words) -> u16 {
    let all = [Phase::Preparation, Phase::Running, Phase::Closed, Phase::Sealed];
    all.iter().map(|phase| columns(words.phase(*phase)) + 2).max().unwrap_or(0)
}

/// A file that cannot be read: its name runs over the columns of a meeting as the heading of its own row.
fn broken(file: &BrokenFile) -> TableRow<'_> {
    let reason = file.reason.lines().next().unwrap_or_default();
    // Most reasons begin with the name of the file.
    let reason = reason.strip_prefix(file.name.as_str()).unwrap_or(reason).trim_start();
    TableRow::Group(format!("{}  {reason}", file.name).into(), "".into())
}

fn cells<'a>(meeting: &Summary, scene: &Scene<'_>, look: &Look) -> TableRow<'a> {
    let words = look.words;
    let revision = meeting.id.revision();
    let short = match words.lang() {
        Lang::Id => format!("TW {}", meeting.quarter().roman()),
        Lang::En => format!("Q{}", meeting.quarter().number()),
    };
    let quarter = if revision > 1 { format!("{short} r{revision}") } else { short };
    let date = meeting.date.map(|date| words.date_short(date)).unwrap_or_default();
    let phase = format!("{} {}", phase_sign(meeting.phase, look), words.phase(meeting.phase));
    let (came, invited) = meeting.attendance;
    let present =
        format!("{came}/{invited} {}", if meeting.quorum_met { look.glyphs.good } else { look.glyphs.warn });
    let late = scene.library.overdue(meeting, scene.now.date_naive());
    let went_on = scene.library.went_on(meeting);
    let owed = match (meeting.open_follow_ups, late) {
        (0, _) => Cell::styled(words.home_none(), look.theme.dim()),
        (open, 0) if went_on => Cell::styled(words.home_went_on(open), look.theme.dim()),
        (open, 0) => words.home_still_open(open).into(),
        (open, late) if usize::from(open) == late => Cell::toned(words.board_overdue(late), Tone::Warn),
        (open, late) => Cell::toned(words.home_owed_late(open, late), Tone::Warn),
    };
    let tone = if meeting.phase == Phase::Running { look.theme.good() } else { ratatui::style::Style::new() };
    TableRow::Cells(vec![
        Cell::styled(quarter, ratatui::style::Style::new().add_modifier(ratatui::style::Modifier::BOLD)),
        date.into(),
        Cell::styled(phase, tone),
        present.into(),
        owed,
        marks(meeting, look),
    ])
}

/// Conflicts, else the mark of made-up data: the preview shows that mark too.
fn marks<'a>(meeting: &Summary, look: &Look) -> Cell<'a> {
    match (meeting.conflicts, meeting.sample) {
        (0, true) => Cell::styled(look.words.example_data(), look.theme.dim()),
        (0, false) => Cell::default(),
        (n, _) => Cell::toned(look.words.home_conflicts(n), Tone::Bad),
    }
}

/// The sign of a phase.
pub(super) const fn phase_sign(phase: Phase, look: &Look) -> &'static str {
    match phase {
        Phase::Preparation => look.glyphs.hollow,
        Phase::Running => look.glyphs.current,
        Phase::Closed => look.glyphs.filled,
        Phase::Sealed => look.glyphs.good,
    }
}
