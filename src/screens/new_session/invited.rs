//! Who is invited: the roster by body, each with a mark.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{State, roster};
use crate::domain::{Body, RosterEntry};
use crate::input::{Action, Context};
use crate::screens::Scene;
use crate::screens::keys::key_in;
use crate::ui::Look;
use crate::ui::table::{Cell, Column, Row as TableRow, Table};
use crate::ui::text::put_wrapped;

/// One row.
#[derive(Debug, Clone, Copy)]
pub(super) enum Row<'a> {
    /// The heading of a body.
    Group(Body),
    /// Somebody of the roster.
    Person(&'a RosterEntry),
}

/// The body under which somebody is listed.
fn main_body(person: &RosterEntry) -> Body {
    person.bodies.first().copied().unwrap_or(Body::Guest)
}

/// The roster by body.
pub(super) fn rows<'a>(scene: &Scene<'a>) -> Vec<Row<'a>> {
    let mut rows = Vec::new();
    for body in Body::ALL {
        let mut people = roster(scene).iter().filter(|person| main_body(person) == body).peekable();
        if people.peek().is_some() {
            rows.push(Row::Group(body));
            rows.extend(people.map(Row::Person));
        }
    }
    rows
}

/// How many of a body are invited, and how many it has; of everybody without a body.
pub(super) fn count(state: &State, body: Option<Body>, scene: &Scene<'_>) -> (usize, usize) {
    let of = || roster(scene).iter().filter(|person| body.is_none_or(|body| main_body(person) == body));
    (of().filter(|person| !state.uninvited.contains(&person.id)).count(), of().count())
}

/// Invites or leaves out whoever is under the cursor, or on a heading the whole body.
pub(super) fn toggle(state: &mut State, scene: &Scene<'_>) {
    let people: Vec<_> = match rows(scene).get(state.at) {
        Some(Row::Person(person)) => vec![person.id],
        Some(Row::Group(body)) => {
            roster(scene).iter().filter(|person| main_body(person) == *body).map(|person| person.id).collect()
        }
        None => return,
    };
    let none_invited = people.iter().all(|id| state.uninvited.contains(id));
    for id in people {
        if none_invited {
            state.uninvited.remove(&id);
        } else {
            state.uninvited.insert(id);
        }
    }
}

/// Draws the list; a village without a roster is told where its people come from.
pub(super) fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let rows = rows(scene);
    if rows.is_empty() {
        put_wrapped(
            buf,
            area,
            &words.new_no_roster(&key_in(Context::Home, Action::EditVillage, words)),
            look.theme.dim(),
        );
        return;
    }
    let columns = [
        Column::new("", 3, 3),
        Column::new(words.carry_number(), 3, 3).numeric(),
        Column::new(words.field_name(), 14, 30).growing(),
        Column::new(words.field_title(), 10, 30).growing().droppable(1),
    ];
    let [ticked, empty] = look.glyphs.ticks;
    let make = |at: usize| match rows.get(at) {
        Some(Row::Group(body)) => {
            let (invited, all) = count(state, Some(*body), scene);
            TableRow::Group(words.body(*body).into(), words.carry_of(invited, all).into())
        }
        Some(Row::Person(person)) => {
            let out = state.uninvited.contains(&person.id);
            let dim = if out { Some(look.theme.dim()) } else { None };
            let cell = |text: &'static str| Cell::from(text);
            TableRow::Cells(vec![
                cell(if out { empty } else { ticked }),
                person.number.to_string().into(),
                Cell { style: dim, ..Cell::from(person.name.as_str()) },
                Cell { style: dim, ..Cell::from(person.title.as_str()) },
            ])
        }
        None => TableRow::Cells(Vec::new()),
    };
    let selected = Some(state.at.min(rows.len() - 1));
    Table { columns: &columns, len: rows.len(), row: &make, selected, focused: true }.draw(area, buf, look);
}
