//! Drawing the attendance list.
//!
//! ```text
//! ████████░│░░░ √ Kuorum tercapai: 18 dari 31 (perlu 16)
//! Perangkat ████░░ 9/12   BPD ███░░░ 4/7   LKD ██░░░░ 5/12   Tamu 2
//! Cari › kasi▌                                      20 hadir, 13 belum dicatat
//!  No  Nama                      Jabatan                  Kehadiran
//! ─────────────────────────────────────────────────────────────────────────────
//! Perangkat desa                                    9 hadir, 2 belum, dari 12
//! ▌ 1  …                         Kepala Desa              √ hadir 08.51
//! ```
//!
//! From 112 columns on, gauges, the selected person and who is missing stand at the right.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::finder::{Line, is_unmarked, of_body};
use super::{State, gauges, side};
use crate::domain::views::Person;
use crate::domain::{Body, Presence, RecordId, Session, Target};
use crate::input::{Action, Context};
use crate::lang::Words;
use crate::screens::Scene;
use crate::screens::keys::{key_in, key_of};
use crate::ui::middle::truncate_middle;
use crate::ui::table::{Cell, Column, Row, Table, widths};
use crate::ui::text::{below, columns, inset, put, put_right, row, rule_down};
use crate::ui::{Look, Tone};

/// The least width at which the side pane is there, and its width.
const WIDE: u16 = 112;

pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let quorum = scene.session.quorum();
    if area.width >= WIDE {
        let pane = (area.width / 3).clamp(38, 60);
        let left = Rect { width: area.width - pane - 2, ..area };
        let line = Rect { x: left.right(), width: 1, ..area };
        rule_down(buf, line, look.theme.border(false), &look.glyphs);
        let right = Rect { x: line.right() + 1, width: pane.saturating_sub(1), ..area };
        side::draw(state, scene, &quorum, look, right, buf);
        draw_finder(state, scene, look, row(left, 0), buf);
        draw_people(state, scene, look, below(left, 1), buf);
    } else {
        gauges::draw_whole(&quorum, inset(row(area, 0), 1), buf, look);
        gauges::draw_bodies(&quorum, inset(row(area, 1), 1), buf, look);
        draw_finder(state, scene, look, row(area, 2), buf);
        draw_people(state, scene, look, below(area, 3), buf);
    }
}

/// Draws the finder with what it found, or with the count of the whole list.
fn draw_finder(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let area = inset(area, 1);
    if area.height == 0 {
        return;
    }
    let listed = || state.listed(scene).len();
    let count = match (&state.found, state.only_unmarked) {
        (None, true) => words.attendance_only(listed()),
        (None, false) => counted(scene.session.people(), scene.session, words),
        (Some(_), _) => match listed() {
            0 => words.attendance_nothing_found().to_owned(),
            found => words.attendance_found(found),
        },
    };
    put_right(buf, area, &count, look.theme.dim(), &look.glyphs);
    let label = words.attendance_find();
    let x = put(buf, area.x, area.y, label, area.width, look.theme.accent()) + 1;
    let room = area.right().saturating_sub(x).saturating_sub(columns(&count) + 2);
    let long = words.attendance_hint();
    let short = words.attendance_hint_short();
    let hint = [long, short].into_iter().find(|hint| room > columns(hint)).unwrap_or_default();
    let _cursor = state.finder.draw(Rect { x, width: room, ..area }, buf, look, true, hint);
}

/// How many of some people are here as the quorum counts them, of how many nothing is known, and how many guests came.
fn counted<'a>(people: impl Iterator<Item = Person<'a>>, session: &Session, words: Words) -> String {
    let substitutes = session.village().substitutes_count;
    let (mut here, mut unmarked, mut all, mut guests) = (0, 0, 0, 0);
    for person in people {
        if person.counts_for_quorum() {
            all += 1;
            here += usize::from(person.presence().counts(substitutes && !person.sits_in(Body::Bpd)));
            unmarked += usize::from(is_unmarked(person));
        } else {
            guests += u16::from(person.presence().counts(true));
        }
    }
    match (all, guests) {
        (0, _) => words.header_present(guests),
        (_, 0) => words.attendance_counts(here, unmarked, all),
        _ => words.attendance_counts_and_guests(here, unmarked, all, guests),
    }
}

fn draw_people(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let lines = state.lines(scene);
    if lines.is_empty() {
        draw_empty(state, scene, look, area, buf);
        return;
    }
    let current = state.current(scene);
    let selected = lines.iter().position(|line| Some(*line) == current.map(Line::Person));
    let room = area.width.saturating_sub(3);
    let columns = people_columns(scene.session, room, words);
    let rooms = widths(&columns, room);
    let table_row = |at: usize| match lines.get(at) {
        Some(Line::Heading(body)) => {
            let figure = counted(of_body(scene.session, *body).into_iter(), scene.session, words);
            Row::Group(words.body(*body).into(), figure.into())
        }
        Some(Line::Person(id)) => person_row(scene.session, *id, &rooms, look),
        None => Row::Cells(Vec::new()),
    };
    Table { columns: &columns, len: lines.len(), row: &table_row, selected, focused: true }
        .draw(area, buf, look);
}

/// The columns for the people of a meeting in `room` columns of the screen.
///
/// Names have the room that they need. Where they say the office already, as most do in some villages, a column for the
/// offices of a few would only cut them: those stand behind the names then.
fn people_columns<'a>(session: &Session, room: u16, words: Words) -> Vec<Column<'a>> {
    let (mut all, mut titled, mut name, mut title) = (0, 0, 0, 0);
    for person in session.people() {
        let beyond = columns(person.title_beyond_name());
        all += 1;
        titled += usize::from(beyond > 0);
        name = columns(person.name()).max(name);
        title = beyond.max(title);
    }
    let (name, title) = (name.clamp(16, 48), title.clamp(10, 40));
    let mut columns = vec![
        Column::new(words.attendance_number(), 3, 3).numeric(),
        Column::new(words.field_name(), 16, name),
        Column::new(words.field_presence(), 18, 20).growing(),
    ];
    if titled * 2 > all || (titled > 0 && name + title + 3 + 18 + 6 <= room) {
        columns.insert(2, Column::new(words.attendance_title(), title.min(18), title).growing().droppable(1));
    }
    columns
}

/// Says why nobody is listed, and what to do.
fn draw_empty(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let text = if state.found.is_some() {
        let key = |action| key_of(&[Context::Attendance, Context::Global], action, words);
        words.attendance_offer_guest(&key(Action::MarkPresent), &key(Action::Back))
    } else if state.only_unmarked && scene.session.people().next().is_some() {
        words.attendance_all_marked().to_owned()
    } else {
        let carry = key_of(&[Context::Meeting], Action::CarryOver, words);
        words.attendance_empty(&carry, &key_in(Context::Attendance, Action::AddGuest, words))
    };
    let area = inset(below(area, 1), 1);
    crate::ui::text::put_wrapped(buf, area, &text, look.theme.dim());
}

/// A person in columns of these widths: number, name, office if there is a column for it, presence.
fn person_row<'a>(session: &'a Session, id: RecordId, rooms: &[u16], look: &Look) -> Row<'a> {
    let Some(person) = session.record(id).map(Person) else { return Row::Cells(Vec::new()) };
    let number = person.number().map(|number| number.to_string()).unwrap_or_default();
    let room = |column: usize| usize::from(rooms.get(column).copied().unwrap_or(0));
    let cut = |text, column| truncate_middle(text, room(column), &look.glyphs);
    let beyond = person.title_beyond_name();
    // A column that is dropped for want of room has none.
    let with_titles = rooms.len() > 3 && room(2) > 0;
    let mut cells: Vec<Cell<'a>> = vec![number.into()];
    if with_titles || beyond.is_empty() {
        cells.push(cut(person.name(), 1).into());
    } else {
        let named = format!("{} ({beyond})", person.name());
        cells.push(truncate_middle(&named, room(1), &look.glyphs).into_owned().into());
    }
    if with_titles {
        cells.push(cut(beyond, 2).into());
    }
    cells.push(presence_cell(session, person, look));
    Row::Cells(cells)
}

/// Presence as sign, word and hour; a conflict is said first.
fn presence_cell<'a>(session: &Session, person: Person<'_>, look: &Look) -> Cell<'a> {
    let (text, tone) = presence_short(person.presence(), look);
    if session.is_disputed(Target::Record(person.id())) {
        return Cell::toned(look.words.attendance_disputed(&text), Tone::Bad);
    }
    Cell::toned(text, tone)
}

/// The presence for a narrow column, with its tone.
pub(super) fn presence_short(presence: &Presence, look: &Look) -> (String, Tone) {
    let words = look.words;
    match presence {
        Presence::Unrecorded => (format!("{} {}", look.glyphs.hollow, words.not_recorded()), Tone::Plain),
        Presence::Present { arrived, left: None } => (words.present_at(&words.time(*arrived)), Tone::Good),
        Presence::Present { left: Some(left), .. } => (words.left_at(&words.time(*left)), Tone::Warn),
        Presence::Represented { by, left: None, .. } => (words.represented_by(by), Tone::Info),
        Presence::Represented { by, left: Some(left), .. } => {
            (format!("{} ({})", words.left_at(&words.time(*left)), by), Tone::Warn)
        }
        Presence::Excused => (words.excused().to_owned(), Tone::Info),
        Presence::Sick => (words.ill().to_owned(), Tone::Info),
        Presence::Absent => (words.absent().to_owned(), Tone::Bad),
    }
}

/// The bodies that a person sits in, by their short names.
pub(super) fn bodies_of(person: Person<'_>, words: Words) -> String {
    let name = |body: &Body| gauges::short_name(*body, words);
    person.bodies().iter().map(name).collect::<Vec<_>>().join(", ")
}
