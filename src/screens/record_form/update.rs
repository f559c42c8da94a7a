//! Keys in the form of a record.

use super::State;
use crate::domain::{Change, Field, Item, Kind, Record, Value, compose};
use crate::input::{Action, Context};
use crate::lang::describe::field_name;
use crate::screens::keys::key_in;
use crate::screens::sheet::Step;
use crate::screens::{Event, Ids, Intent, Scene, writing};
use crate::ui::Tone;

/// Answers an event.
pub(super) fn update(state: &mut State, event: Event, scene: &Scene<'_>, ids: &mut Ids) -> Vec<Intent> {
    let Some(record) = scene.session.record(state.record) else {
        return vec![Intent::Close, Intent::warn(scene.words.page_gone())];
    };
    let discards = [Action::DiscardDraft, Action::DiscardChange].map(Event::Action).contains(&event);
    if discards && !state.sheet.form().locked {
        let unfinished = !record.get(&Field::Draft).is_absent();
        return if unfinished { writing::discard(scene, Some(record.id)) } else { Vec::new() };
    }
    let item = record.home_item();
    let item = if record.kind == Kind::Person { Item::Opening } else { item };
    let (mut intents, step) = state.sheet.update(event, item, scene, ids);
    match step {
        Step::Stay => {}
        Step::Leave if state.sheet.form().locked => intents.extend([Intent::Leave, Intent::Close]),
        Step::Leave => intents.extend(leave(record, state, scene)),
        Step::Finish => finish(&mut intents, record, state, scene),
    }
    intents
}

/// Leaves the form; a text that is not finished stays a draft, and a draft without a word goes.
fn leave(record: &Record, state: &State, scene: &Scene<'_>) -> Vec<Intent> {
    let blank = state.sheet.content(&Field::Text).trim().is_empty();
    if record.is_draft() && blank && is_untouched(record) {
        let delete = Change::Delete { record: record.id };
        return vec![Intent::Continue(delete), Intent::Leave, Intent::Close];
    }
    let published = !record.get(&Field::Text).is_absent();
    let unfinished = !record.get(&Field::Draft).is_absent();
    if published && unfinished && record.text(&Field::Draft).trim() == record.text(&Field::Text) {
        // What was typed is taken away again: nothing of it stays behind.
        let clear = Change::of_record(record.id, Field::Draft, Value::Absent);
        return vec![Intent::Continue(clear), Intent::Leave, Intent::Close];
    }
    let told = unfinished.then(|| Intent::Tell(Tone::Info, writing::kept(published, scene.words)));
    std::iter::once(Intent::Close).chain(told).collect()
}

/// Whether a draft holds nothing but what it was begun with.
fn is_untouched(record: &Record) -> bool {
    let begun = [Field::Item, Field::Draft, Field::Author, Field::Created, Field::Origin, Field::Problem];
    record.fields.iter().all(|(field, _)| begun.contains(field))
}

/// Publishes what is still a draft, with its marks, and closes the form.
fn finish(intents: &mut Vec<Intent>, record: &Record, state: &mut State, scene: &Scene<'_>) {
    if record.kind != Kind::Person && !writing::is_published(scene.session, record.id) {
        let text = state.sheet.content(&Field::Text);
        let found = state.sheet.ear().understand(&text, record.kind);
        if let Some(why) = writing::doubt(
            &mut state.warned,
            (&found, &text),
            writing::early(record.kind, scene),
            record.kind,
            scene,
        ) {
            intents.push(hold(&why, state, scene));
            return;
        }
        let meant = writing::meant(found);
        if meant.text.is_empty() {
            state.sheet.object(&Field::Text, scene.words.form_blank());
            return;
        }
        let change = Change::Batch(compose::finish(scene.session, record.id, &meant, scene.now));
        let allowed = writing::may(scene, &change);
        intents.push(Intent::Continue(change));
        if !allowed {
            return;
        }
        let name = writing::name_when_published(record.kind, Some(record.id), scene);
        intents.extend([
            Intent::Leave,
            Intent::Close,
            Intent::good(writing::done(&name, record.home_item(), scene.words)),
        ]);
        return;
    }
    intents.push(Intent::Close);
}

/// Says under the text, and at the foot, what its marks leave in doubt.
fn hold(why: &str, state: &mut State, scene: &Scene<'_>) -> Intent {
    let words = scene.words;
    let why = words.capture_enter_again(why, &key_in(Context::Form, Action::SaveForm, words));
    state.sheet.object(&Field::Text, &why);
    Intent::warn(words.form_wrong(&field_name(&Field::Text, words), &why))
}
