//! What the keys of the table do.

use super::{Doing, Filling, State, faces, owing, view};
use crate::domain::field::Shape;
use crate::domain::intake::may_take;
use crate::domain::{Change, Field, Fields, Kind, Panel, Record, RecordId, Target, Value};
use crate::input::{Action, Context};
use crate::screens::keys::key_of;
use crate::screens::picking::stepped;
use crate::screens::record_form::spoken_slots;
use crate::screens::sheet::{Sheet, Step, row_slots};
use crate::screens::{Confirmation, Event, Focus, Ids, Intent, Layer, Scene};

/// Answers an event.
pub(super) fn update(state: &mut State, event: Event, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    match (&mut state.doing, event) {
        (Doing::Filling(_), event) => fill(state, event, scene, ids),
        (Doing::Moving(_), event) => super::moving::update(state, event, scene),
        (Doing::Cells, Event::Action(action)) => act(state, action, scene, ids),
        (Doing::Cells, Event::Typed(key)) => {
            let refused = state.held_later(scene).or_else(|| super::entry::ask_first(state, scene));
            if let Some(refused) = refused {
                return vec![refused];
            }
            match state.begin(scene, true) {
                Ok(true) => fill(state, Event::Typed(key), scene, ids),
                Ok(false) => vec![state.not_typed(scene)],
                Err(refusal) => vec![refusal],
            }
        }
        (Doing::Cells, Event::Pasted(_)) => Vec::new(),
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "every other command is a step, or belongs to the meeting"
)]
fn act(state: &mut State, action: Action, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    if matches!(action, Action::NextPane | Action::PreviousPane) {
        state.turn(action == Action::NextPane);
        return Vec::new();
    }
    if action == Action::DecideOnRow {
        return super::decide::decide(state, scene, ids);
    }
    if action == Action::SwitchEntry {
        return super::entry::switch(state.grid, scene);
    }
    if let Some(picture) = state.face.picture() {
        return picture.act(state, action, scene, ids);
    }
    let columns = state.grid.columns();
    match action {
        Action::MoveLeft => state.column = state.column.saturating_sub(1),
        Action::MoveRight => state.column = (state.column + 1).min(columns.len().saturating_sub(1)),
        Action::Open | Action::Edit | Action::NewRow | Action::Delete => {
            return state.work(action, scene, ids);
        }
        Action::ImportBudget => return state.import(scene),
        other => {
            let lines = state.lines(scene);
            let page = view::page(scene.area);
            if let Some(to) = stepped(other, state.place(&lines).unwrap_or(0), lines.rows.len(), page) {
                state.near = to;
                state.selected = lines.rows.get(to).map(|row| row.id);
            }
        }
    }
    Vec::new()
}

/// Commands that leave a cell: what they are to its form, and the step to the next cell.
const LEAVING: [(Action, Action, Action); 3] = [
    (Action::Finish, Action::Advance, Action::MoveDown),
    (Action::NextField, Action::SaveForm, Action::MoveRight),
    (Action::PreviousField, Action::SaveForm, Action::MoveLeft),
];

/// Keys while a cell is filled.
fn fill(state: &mut State, event: Event, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    let item = state.grid.item;
    let Doing::Filling(filling) = &mut state.doing else { return Vec::new() };
    if let Some(refusal) = scene.locks(Target::Record(filling.row)) {
        // The meeting was closed while the cell was filled: what is typed cannot be taken, and that is said.
        state.doing = Doing::Cells;
        return vec![Intent::Leave, refusal];
    }
    if event == Event::Action(Action::Cancel) {
        return cancel(state, scene);
    }
    let leaving = LEAVING.iter().find(|(action, ..)| event == Event::Action(*action));
    let Some((_, command, then)) = leaving.copied() else {
        return filling.sheet.update(event, item, scene, ids).0;
    };
    let (mut intents, step) = filling.sheet.update(Event::Action(command), item, scene, ids);
    if step == Step::Stay {
        return intents;
    }
    let was_new = filling.is_new;
    if filling.sheet.current().is_some_and(|slot| slot.field == Field::Code) {
        intents.extend(super::section::follow(filling.row, was_new, scene));
    }
    intents.push(Intent::Leave);
    state.doing = Doing::Cells;
    if then != Action::MoveDown {
        intents.extend(state.fill_on(then == Action::MoveRight, was_new, scene));
    } else if was_new {
        // A new row is filled from left to right, an old column from top to bottom.
        state.column = (state.column + 1).min(state.grid.columns().len().saturating_sub(1));
    } else {
        intents.extend(act(state, then, scene, ids));
    }
    intents
}

/// Esc: what is not right changes nothing; a row that was just added and says nothing goes again.
fn cancel(state: &mut State, scene: &Scene<'_>) -> Vec<Intent> {
    let Doing::Filling(filling) = std::mem::take(&mut state.doing) else { return Vec::new() };
    if scene.session.record(filling.row).is_some_and(Record::is_being_edited) {
        // A published text is written as a draft until the cell is finished: none of it stays behind.
        let clear = Change::of_record(filling.row, Field::Draft, Value::Absent);
        return vec![Intent::Continue(clear), Intent::Leave];
    }
    let blank = scene.session.record(filling.row).is_some_and(|row| row.text(&Field::Text).trim().is_empty());
    if filling.is_new && blank {
        return vec![Intent::Continue(Change::Delete { record: filling.row }), Intent::Leave];
    }
    let back = filling.sheet.put_back(&filling.before, scene);
    back.into_iter().chain([Intent::Leave]).collect()
}

/// Whether a field is written anew by its first digit.
const fn is_figure(field: &Field) -> bool {
    matches!(
        field.shape(),
        Shape::Money | Shape::Quantity | Shape::Count | Shape::Date | Shape::Dates | Shape::Hour
    )
}

impl Filling {
    fn new(row: RecordId, field: &Field, is_new: bool, scene: &Scene<'_>) -> Self {
        let spoken = scene.session.record(row).is_some_and(|row| row.kind.letter().is_some());
        let slots = if spoken { spoken_slots(row, field, scene) } else { row_slots(row, field, scene) };
        let sheet = Sheet::new(slots, scene);
        let before = scene.session.value(Target::Record(row), field).clone();
        Self { row, sheet, before, is_new }
    }

    /// Where the hands are: on a text, or on a choice.
    pub(super) fn focus(&self) -> Focus {
        let inner = self.sheet.focus(false);
        if inner.typing {
            Focus::typing(&[Context::Cell, Context::Global])
        } else {
            Focus::commands(&[Context::Choice, Context::Cell, Context::Global])
        }
    }
}

impl State {
    /// Carries out a command on the row under the cursor, or on whoever is expected there.
    fn work(&mut self, action: Action, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
        let expected = self.current(scene).filter(|row| !self.grid.holds(row));
        match (expected, action) {
            (Some(_), Action::Delete) => Vec::new(),
            (Some(person), _) => self.expect(person, scene, ids),
            (None, Action::NewRow) => self.add(scene, ids),
            (None, _) => {
                if let Some(refused) = self.held_later(scene) {
                    return vec![refused];
                }
                let asked = super::entry::ask_first(self, scene).filter(|_| action == Action::Open);
                if let Some(asked) = asked {
                    vec![asked]
                } else if action == Action::Delete {
                    self.delete(scene)
                } else if action == Action::Open && self.begin(scene, false) == Ok(true) {
                    Vec::new()
                } else {
                    // A row that is locked can still be read whole.
                    self.form(scene)
                }
            }
        }
    }

    /// That what is spoken has gone on to a later meeting, and is altered there.
    fn held_later(&self, scene: &Scene<'_>) -> Option<Intent> {
        let row = self.current(scene).filter(|row| row.kind.letter().is_some())?;
        let later = scene.carried_on_to(row.id)?;
        let key = key_of(&super::CHAIN, Action::NextMeeting, scene.words);
        Some(Intent::warn(scene.words.block_alter_later(&scene.words.quarter(later.quarter()), &key)))
    }

    /// Begins what is expected of somebody: a report goes on in its cells, all else in the line of quick capture.
    fn expect(&mut self, person: &Record, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
        let (row, intents) = owing::begin(self.grid, person, scene, ids);
        let columns = self.grid.columns();
        let first = columns.iter().position(|column| column.field() == Some(&Field::Achievements));
        if let (Some(column), [Intent::Continue(_)]) = (first, intents.as_slice()) {
            (self.selected, self.column) = (Some(row), column);
            self.doing = Doing::Filling(Box::new(Filling::new(row, &Field::Achievements, false, scene)));
        }
        intents
    }

    /// Begins to fill the cell under the cursor; false where nothing is typed. `anew` begins with an empty text.
    ///
    /// # Errors
    /// Why nothing can be written now.
    fn begin(&mut self, scene: &Scene<'_>, anew: bool) -> Result<bool, Intent> {
        let row = self.current(scene).filter(|row| self.grid.holds(row)).map(|row| row.id);
        let field = self.grid.columns().get(self.column).and_then(super::spec::Column::field);
        let (Some(row), Some(field)) = (row, field) else { return Ok(false) };
        if let Some(refusal) = scene.locks(Target::Record(row)) {
            return Err(refusal);
        }
        let mut filling = Filling::new(row, field, false, scene);
        if anew {
            if !filling.focus().typing {
                return Ok(false);
            }
            // Figures and days are written anew; a text goes on at its end.
            if is_figure(field) {
                filling.sheet.clear();
            }
        }
        self.doing = Doing::Filling(Box::new(filling));
        Ok(true)
    }

    /// Goes on filling the next cell of the row that people fill, or the one before; behind the last it is done.
    fn fill_on(&mut self, on: bool, is_new: bool, scene: &Scene<'_>) -> Vec<Intent> {
        let columns = self.grid.columns();
        let filled = |at: &usize| columns.get(*at).is_some_and(|column| column.field().is_some());
        let next = if on {
            (self.column + 1..columns.len()).find(filled)
        } else {
            (0..self.column).rev().find(filled)
        };
        let Some(next) = next else { return Vec::new() };
        self.column = next;
        if let Some(asked) = super::entry::ask_first(self, scene) {
            return vec![asked];
        }
        let begun = self.begin(scene, false);
        if let Doing::Filling(filling) = &mut self.doing {
            filling.is_new = is_new;
        }
        begun.err().into_iter().collect()
    }

    /// Why no figure begins the cell under the cursor: it is worked out, or chosen.
    fn not_typed(&self, scene: &Scene<'_>) -> Intent {
        let field = self.grid.columns().get(self.column).and_then(super::spec::Column::field);
        if field.is_some() {
            Intent::warn(scene.words.grid_chosen(&key_of(&super::CHAIN, Action::Open, scene.words)))
        } else {
            Intent::warn(scene.words.grid_not_typed())
        }
    }

    /// Asks for the file of a budget, where the meeting takes one.
    fn import(&self, scene: &Scene<'_>) -> Vec<Intent> {
        if self.grid.kind != Kind::Row(Panel::Budget) {
            return vec![Intent::warn(scene.words.intake_budget_only())];
        }
        match may_take(scene.session) {
            Ok(()) => vec![Intent::Open(Layer::Intake)],
            Err(refusal) => vec![Intent::warn(scene.words.refusal(&refusal))],
        }
    }

    fn form(&self, scene: &Scene<'_>) -> Vec<Intent> {
        self.current(scene).map(|row| Intent::Open(Layer::Record(row.id))).into_iter().collect()
    }

    /// Adds a row and begins to fill its first cell of text.
    pub(super) fn add(&mut self, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
        if self.grid.kind == Kind::Aspiration {
            return owing::captured(self.grid, ids.draw(), |fields| fields, scene);
        }
        if self.grid.kind.letter().is_some() {
            let (kind, item) = (self.grid.kind, self.grid.item);
            return vec![Intent::Open(Layer::Capture { kind, item, problem: None })];
        }
        let row = ids.draw();
        let change = Change::Add { kind: self.grid.kind, record: row, fields: self.blank(scene) };
        if let Some(refusal) = scene.refuses(&change) {
            return vec![refusal];
        }
        self.selected = Some(row);
        let columns = self.grid.columns();
        let name = columns.iter().position(|column| column.field() == Some(&Field::Text));
        self.column = name.unwrap_or(0);
        self.doing = Doing::Filling(Box::new(Filling::new(row, &Field::Text, true, scene)));
        vec![Intent::Continue(change)]
    }

    /// What a new row begins with: in the budget the section of the row under the cursor.
    pub(super) fn blank(&self, scene: &Scene<'_>) -> Fields {
        let mut fields = owing::blank(self.grid, scene);
        if self.grid.kind == Kind::Row(Panel::Budget)
            && let Some(row) = self.current(scene)
        {
            for field in [Field::Section, Field::Fund] {
                fields.set(field.clone(), row.get(&field).clone());
            }
        }
        fields
    }

    fn delete(&self, scene: &Scene<'_>) -> Vec<Intent> {
        let Some(row) = self.current(scene) else { return Vec::new() };
        if let Some(refused) = scene.locks(Target::Record(row.id)) {
            return vec![refused];
        }
        let words = scene.words;
        let name = row.text(&Field::Text).to_owned();
        vec![Intent::Open(Layer::Confirm(Box::new(Confirmation {
            title: words.grid_delete_title().to_owned(),
            text: words.grid_delete_ask(&name, &key_of(&super::CHAIN, Action::Undo, words)),
            yes: words.grid_delete_yes().to_owned(),
            grave: false,
            then: vec![
                Intent::Commit(Change::Delete { record: row.id }),
                Intent::Tell(crate::ui::Tone::Info, words.grid_deleted(&name)),
            ],
        })))]
    }

    /// Turns to the next face of the item's tables, or the one before.
    pub(super) fn turn(&mut self, on: bool) {
        let all = faces::of_item(self.grid.item);
        let at = all.iter().position(|face| *face == (self.grid, self.face)).unwrap_or(0);
        let to = if on { at + 1 } else { at + all.len().max(1) - 1 } % all.len().max(1);
        if let Some((grid, face)) = all.get(to).copied() {
            let sums = std::mem::take(&mut self.sums);
            // Another face of one table keeps its row.
            let selected = self.selected.filter(|_| grid == self.grid);
            *self = Self { face, sums, selected, near: self.near, ..Self::new(grid) };
        }
    }
}
