//! Who sits here: the part and the name that stands with every line.

mod view;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Event, Focus, Foot, Ids, Intent, Job, Me, Role, Scene, Screen, fields};
use crate::domain::RosterEntry;
use crate::domain::text::{clean_name, folded};
use crate::input::{Action, Context, Key};
use crate::lang::Words;
use crate::ui::Look;
use crate::ui::form::{Field, FormOutcome, FormState, Value};

/// The parts in the order of the choice.
const ROLES: [Role; 2] = [Role::Facilitator, Role::NoteTaker];

/// The places of the fields.
const ROLE: usize = 0;
const NAME: usize = 1;

/// The names that are offered at most.
const OFFERED: usize = 5;

/// The question who sits here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    form: FormState,
    /// What was typed before Tab completed it, and how often it did.
    typed: String,
    taken: usize,
}

impl State {
    /// The question with what is known already.
    #[must_use]
    pub fn new(scene: &Scene<'_>) -> Self {
        let words = scene.words;
        let roles = ROLES.iter().map(|role| role_name(*role, words).to_owned()).collect();
        let role = ROLES.iter().position(|role| *role == scene.me.role).unwrap_or(0);
        let form = FormState::new(vec![
            Field::choice(words.identify_role(), roles, role),
            Field::text(words.identify_name(), &scene.me.name),
        ]);
        let mut state = Self { form, typed: scene.me.name.clone(), taken: 0 };
        state.explain(words);
        state
    }

    fn role(&self) -> Role {
        self.form.chosen(ROLE).and_then(|at| ROLES.get(at)).copied().unwrap_or_default()
    }

    /// Says in the empty field which name stands for none.
    fn explain(&mut self, words: Words) {
        let text = words.identify_empty(role_name(self.role(), words));
        if let Some(field) = self.form.fields.get_mut(NAME) {
            field.placeholder = text;
        }
    }

    /// The people of the roster whose name or office holds what was typed.
    fn offers<'a>(&self, scene: &Scene<'a>) -> Vec<&'a RosterEntry> {
        let typed = folded(&self.typed);
        let Some(village) = &scene.library.village else { return Vec::new() };
        let holds =
            |person: &&RosterEntry| folded(&format!("{} {}", person.name, person.title)).contains(&typed);
        village.roster.iter().filter(holds).take(OFFERED).collect()
    }

    fn press(&mut self, key: &Key, scene: &Scene<'_>) {
        if let FormOutcome::Changed(_) = self.form.handle(key) {
            self.typed = self.form.content(NAME);
            self.taken = 0;
            self.explain(scene.words);
        }
    }

    /// Puts the next offered name into the field.
    fn complete(&mut self, scene: &Scene<'_>) {
        let offers = self.offers(scene);
        let Some(person) = self.taken.checked_rem(offers.len()).and_then(|at| offers.get(at)) else { return };
        if let Some(Value::Text(field)) = self.form.fields.get_mut(NAME).map(|field| &mut field.value) {
            field.set_text(&person.name);
            field.set_cursor(person.name.len());
        }
        self.taken += 1;
    }

    fn finish(&self, words: Words) -> Vec<Intent> {
        let name = clean_name(&self.form.content(NAME));
        let name = if name.is_empty() { role_name(self.role(), words).to_owned() } else { name };
        let told = Intent::good(words.identify_done(&name));
        vec![Intent::Job(Job::Identify(Me { name, role: self.role() })), Intent::Close, told]
    }
}

/// The name of a part.
const fn role_name(role: Role, words: Words) -> &'static str {
    match role {
        Role::Facilitator => words.facilitator(),
        Role::NoteTaker => words.note_taker(),
    }
}

impl Screen for State {
    fn focus(&self, _scene: &Scene<'_>) -> Focus {
        fields::focus(&self.form, Context::Form)
    }

    fn foot(&self, scene: &Scene<'_>) -> Foot {
        Foot::of_form(scene)
    }

    fn update(&mut self, event: Event, scene: &Scene<'_>, _ids: &mut Ids) -> Vec<Intent> {
        match event {
            Event::Pasted(text) => {
                self.form.paste(&text);
                self.typed = self.form.content(NAME);
            }
            Event::Typed(key) => self.press(&key, scene),
            Event::Action(Action::SaveForm) => return self.finish(scene.words),
            Event::Action(Action::Advance) if self.form.focus == NAME => return self.finish(scene.words),
            Event::Action(Action::NextField) if self.form.focus == NAME => self.complete(scene),
            Event::Action(Action::Back | Action::Cancel) => return vec![Intent::Close],
            Event::Action(action) => {
                if let Some(key) = fields::key_for(action) {
                    self.press(&key, scene);
                }
            }
        }
        Vec::new()
    }

    fn view(&self, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
        view::draw(self, scene, look, area, buf);
    }

    fn place(&self, _scene: &Scene<'_>, look: &Look) -> String {
        look.words.identify_title().to_owned()
    }
}

#[cfg(test)]
mod tests;
