//! One conflict: every version with its author and time, and one key that decides.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::domain::field::Shape;
use crate::domain::{Change, Conflict, Contender, Field, Kind, Target, Value};
use crate::input::{Action, Context};
use crate::lang::Words;
use crate::lang::describe::{field_name_of, target_in_words, value_in_words};
use crate::screens::keys::key_in;
use crate::screens::{Event, Focus, Foot, Ids, Intent, Place, Scene, Screen};
use crate::ui::dialog::draw_box;
use crate::ui::list::{Entry, List};
use crate::ui::text::{below, columns, put_cut, put_wrapped, row, wrapped_rows};
use crate::ui::{Look, Tone};

/// A conflict in one field, to be settled.
///
/// ```text
/// ┌ ▲ Konflik: Tenggat ───────────────────────────────────────┐
/// │ T1 Lengkapi SPJ panjar posyandu                           │
/// │                                                           │
/// │ ▌ A   Kamis, 20 April 2023                                │
/// │       Sekretaris Desa · 6 Apr 2023, 09.40 WIB             │
/// │   B   Kamis, 27 April 2023                                │
/// │       Kaur Keuangan · 6 Apr 2023, 09.41 WIB               │
/// │                                                           │
/// │ a memakai A, b memakai B                                  │
/// └───────────────────────────────────────────────────────────┘
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    target: Target,
    field: Field,
    selected: usize,
}

impl State {
    /// Opens the conflict in a field.
    #[must_use]
    pub const fn new(target: Target, field: Field) -> Self {
        Self { target, field, selected: 0 }
    }

    fn conflict<'a>(&self, scene: &Scene<'a>) -> Option<&'a Conflict> {
        scene.session.conflict(self.target, &self.field)
    }

    /// Decides for a value, which replaces all versions.
    fn decide(&self, value: Value, said: String) -> Vec<Intent> {
        let change = Change::Set { target: self.target, field: self.field.clone(), value };
        vec![Intent::Commit(change), Intent::Close, Intent::good(said)]
    }

    fn keep(&self, at: usize, scene: &Scene<'_>) -> Vec<Intent> {
        let Some(kept) = self.conflict(scene).and_then(|conflict| conflict.get(at)) else {
            return vec![Intent::warn(scene.words.conflict_no_such_version())];
        };
        let name = field_name_of(scene.session, self.target, &self.field, scene.words);
        let said = if kept.author.is_empty() {
            scene.words.conflict_kept(letter(at), &name)
        } else {
            scene.words.conflict_kept_of(letter(at), &kept.author, &name)
        };
        self.decide(kept.value.clone(), said)
    }

    fn keep_both(&self, conflict: &Conflict, scene: &Scene<'_>) -> Vec<Intent> {
        let Some(joined) = joined(&self.field, conflict) else {
            return vec![Intent::warn(scene.words.conflict_only_texts())];
        };
        let said = scene.words.conflict_kept_all(&field_name_of(
            scene.session,
            self.target,
            &self.field,
            scene.words,
        ));
        self.decide(Value::Text(joined), said)
    }

    /// Where the record stands.
    fn spot(&self, scene: &Scene<'_>) -> Option<Place> {
        match self.target {
            Target::Meeting => None,
            Target::Item(item) => Some(Place::Item(item, None)),
            Target::Record(id) => {
                let record = scene.session.record(id)?;
                Some(match record.kind {
                    Kind::Person => Place::Attendance(Some(id)),
                    Kind::Note | Kind::Problem | Kind::FollowUp | Kind::Decision | Kind::Aspiration => {
                        Place::Item(record.home_item(), Some(id))
                    }
                    Kind::Row(panel) => Place::Panel(panel.into(), Some(id)),
                })
            }
        }
    }
}

/// The letter of a version; beyond Z its place.
fn letter(at: usize) -> char {
    u8::try_from(at).ok().filter(|at| *at < 26).map_or('*', |at| char::from(b'A' + at))
}

/// All versions one after the other, for pages of text only: amounts, dates and names are never blended.
fn joined(field: &Field, conflict: &[Contender]) -> Option<String> {
    if field.shape() != Shape::Page {
        return None;
    }
    let texts = conflict.iter().filter_map(|version| version.value.as_text());
    Some(texts.map(str::trim_end).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n"))
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        Focus::commands(&[Context::Conflict, Context::List])
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        let foot = Foot::usual(scene);
        // Only texts can be kept both.
        if self.field.shape() == Shape::Page { foot } else { foot.without(&[Action::KeepBoth]) }
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        let (Event::Action(action), Some(conflict)) = (event, self.conflict(scene)) else {
            return vec![Intent::Close];
        };
        let last = conflict.len().saturating_sub(1);
        if action == Action::KeepFirst {
            return self.keep(0, scene);
        } else if action == Action::KeepSecond {
            return self.keep(1, scene);
        } else if action == Action::KeepBoth {
            return self.keep_both(conflict, scene);
        } else if action == Action::Accept {
            return self.keep(self.selected, scene);
        } else if matches!(action, Action::Cancel | Action::Back) {
            return vec![Intent::Close];
        } else if action == Action::OpenOrigin {
            let go = self.spot(scene).map(Intent::Go);
            return [Intent::Close].into_iter().chain(go).collect();
        } else if action == Action::MoveUp {
            self.selected = self.selected.saturating_sub(1);
        } else if action == Action::MoveDown {
            self.selected = (self.selected + 1).min(last);
        }
        Vec::new()
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        draw(self, scene, look, area, buf);
    }

    fn place(&self, scene: &Scene<'_>, look: &Look) -> String {
        look.words.conflict_title(&field_name_of(scene.session, self.target, &self.field, look.words))
    }

    fn settle(&mut self, scene: &Scene<'_>) {
        let count = self.conflict(scene).map_or(0, Vec::len);
        self.selected = self.selected.min(count.saturating_sub(1));
    }
}

fn draw(state: &State, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let words = look.words;
    let title = words.conflict_title(&field_name_of(scene.session, state.target, &state.field, words));
    let Some(conflict) = state.conflict(scene) else {
        let inside = draw_box(&title, Tone::Good, (columns(words.conflict_gone()) + 6, 5), area, buf, look);
        put_wrapped(
            buf,
            Rect { y: inside.y + 1, ..row(inside, 0) },
            words.conflict_gone(),
            look.theme.text(),
        );
        return;
    };
    let width = area.width.saturating_sub(6).min(96);
    let texts: Vec<String> = conflict
        .iter()
        .map(|version| value_in_words(scene.session, &state.field, &version.value, words))
        .collect();
    let room = usize::from(width.saturating_sub(12).max(1));
    let rows = texts.iter().map(|text| wrapped_rows(text, room)).fold(0, |rows: u16, more| {
        // Several long texts have more rows together than a count of rows holds.
        rows.saturating_add(more).saturating_add(1)
    });
    let hint = hint(state, words);
    let asked = wrapped_rows(&hint, usize::from(width.saturating_sub(4).max(1)));
    // Beside the versions: the border, what it is about, the hint, and a free row between each.
    let height = rows.saturating_add(5 + asked).min(area.height);
    let inside = draw_box(&title, Tone::Warn, (width, height), area, buf, look);
    let about = target_in_words(scene.session, state.target, words);
    put_cut(buf, row(inside, 0), &about, look.theme.strong(), &look.glyphs);
    let body = Rect { y: inside.y + 2, height: inside.height.saturating_sub(3 + asked), ..inside };
    let entry = |at: usize| Entry {
        mark: letter(at).to_string().into(),
        text: texts.get(at).map(String::as_str).unwrap_or_default().into(),
        meta: conflict.get(at).map(|version| source(version, look)).unwrap_or_default().into(),
        ..Entry::default()
    };
    let list = List {
        len: conflict.len(),
        entry: &entry,
        mark_width: 3,
        selected: Some(state.selected),
        skip: 0,
        focused: true,
        empty: "",
    };
    list.draw(body, buf, look);
    put_wrapped(buf, below(inside, inside.height.saturating_sub(asked)), &hint, look.theme.dim());
}

/// Which keys decide.
fn hint(state: &State, words: Words) -> String {
    let key = |action| key_in(Context::Conflict, action, words);
    let (a, b, chosen) = (key(Action::KeepFirst), key(Action::KeepSecond), key(Action::Accept));
    if state.field.shape() == Shape::Page {
        words.conflict_hint_text(&a, &b, &key(Action::KeepBoth), &chosen)
    } else {
        words.conflict_hint(&a, &b, &chosen)
    }
}

/// Who wrote a version, and when.
fn source(version: &Contender, look: &Look) -> String {
    let author = if version.author.is_empty() { look.words.conflict_from_file() } else { &version.author };
    match version.at {
        Some(at) => {
            let (day, hour) = (look.words.date_short(at.date_naive()), look.words.time_zoned(at));
            format!("{author} {} {day}, {hour}", look.glyphs.dot)
        }
        None => author.to_owned(),
    }
}
