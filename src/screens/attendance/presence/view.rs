//! Drawing the menu of states.
//!
//! ```text
//! ┌ Kehadiran Kaur Keuangan Toronan ────┐
//! │ Sekarang: belum dicatat             │
//! │                                     │
//! │ ▌h  hadir 09.41                     │
//! │  i  izin                            │
//! └─────────────────────────────────────┘
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{State, asks_hours, choices};
use crate::domain::Presence;
use crate::domain::views::Person;
use crate::input::{Action, Context};
use crate::lang::Words;
use crate::lang::describe::presence_in_words;
use crate::screens::Scene;
use crate::screens::attendance::clock;
use crate::screens::keys::key_of;
use crate::ui::dialog::draw_box;
use crate::ui::text::{columns, put, put_cut, row};
use crate::ui::{Look, Tone};

pub(super) fn draw(
    state: &State,
    person: Person<'_>,
    scene: &Scene<'_>,
    look: &Look,
    area: Rect,
    buf: &mut Buffer,
) {
    let all = choices(person);
    let title = look.words.presence_title(person.name());
    let width = (columns(&title) + 8).clamp(44, 72);
    let height = u16::try_from(all.len()).unwrap_or(8) + 5;
    let inside = draw_box(&title, Tone::Plain, (width, height), area, buf, look);
    let now = look.words.presence_now(&presence_in_words(person.presence(), look.words));
    put_cut(buf, row(inside, 0), &now, look.theme.dim(), &look.glyphs);
    for (at, action) in all.iter().enumerate() {
        let line = row(inside, u16::try_from(at).unwrap_or(0) + 2);
        if line.height == 0 {
            break;
        }
        if at == state.selected {
            buf.set_style(line, look.theme.selection(true));
            put(buf, line.x, line.y, look.glyphs.selected, 1, look.theme.accent());
        }
        let key = key_of(&[Context::AttendanceStates], *action, look.words);
        let x = put(buf, line.x + 2, line.y, &key, line.width, look.theme.key()) + 2;
        let rest = Rect { x, width: line.right().saturating_sub(x), ..line };
        put_cut(
            buf,
            rest,
            &word_of(*action, person, scene, look.words),
            ratatui::style::Style::new(),
            &look.glyphs,
        );
    }
}

/// The state in words, with the hour that it would have.
fn word_of(action: Action, person: Person<'_>, scene: &Scene<'_>, words: Words) -> String {
    let hour = words.time(clock(scene.now));
    if asks_hours(action, person.presence(), scene) {
        let state = if action == Action::PresencePresent { words.present() } else { words.presence_gone() };
        words.presence_ask_hour(state)
    } else if action == Action::PresencePresent {
        let arrived =
            if let Presence::Present { arrived, .. } = person.presence() { Some(*arrived) } else { None };
        words.present_at(&arrived.map_or(hour, |arrived| words.time(arrived)))
    } else if action == Action::PresenceLeft {
        words.left_at(&hour)
    } else if action == Action::PresenceExcused {
        words.excused().to_owned()
    } else if action == Action::PresenceIll {
        words.ill().to_owned()
    } else if action == Action::PresenceAbsent {
        words.absent().to_owned()
    } else if action == Action::PresenceSubstitute {
        words.presence_ask_name().to_owned()
    } else if action == Action::EditPerson {
        words.presence_person().to_owned()
    } else if action == Action::EditGuest {
        words.presence_edit().to_owned()
    } else if action == Action::Delete {
        words.delete().to_lowercase()
    } else {
        words.not_recorded().to_owned()
    }
}
