//! The fields of a new meeting, what is proposed in them, and how they are understood.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};

use super::{State, Step, source};
use crate::domain::{self as data, Party, Quarter, QuorumRule, RecordId, Session, Target, Value, Village};
use crate::input::{parse_date, parse_time};
use crate::lang::Words;
use crate::screens::carry::Preview;
use crate::screens::{Role, Scene};
use crate::ui::form::{Field, FormState, Value as Entry};

/// The places of the fields.
pub(super) const QUARTER: usize = 0;
pub(super) const DATE: usize = 1;
pub(super) const START: usize = 2;
pub(super) const PLACE: usize = 3;
pub(super) const LEADER: usize = 4;
pub(super) const MODERATOR: usize = 5;
pub(super) const NOTE_TAKER: usize = 6;
pub(super) const RULE: usize = 7;

/// How many quarters before and after the proposed one can be chosen.
const BEFORE: usize = 4;
const AFTER: usize = 3;

/// The days between the end of the quarter and the proposed meeting, at least: the figures come in by then.
const DAYS_AFTER: u64 = 7;

/// A meeting as it is proposed.
pub(super) fn state(scene: &Scene<'_>) -> State {
    let words = scene.words;
    let free = scene.library.next_free_quarter(scene.now.date_naive());
    let quarters = around(free);
    let chosen = quarters.iter().position(|quarter| *quarter == free).unwrap_or(0);
    let blank = Village::blank();
    let village = scene.library.village.as_ref().unwrap_or(&blank);
    let parties = parties(village);
    let names: Vec<String> = parties.iter().map(|party| name_of(party.as_ref(), village, words)).collect();
    let proposed = words.date_long(proposed_day(free, scene));
    let place = proposed_place(free, scene);
    let who = |label, office: &str| Field::choice(label, names.clone(), holder(&parties, village, office));
    let rule = QuorumRule::ALL.iter().position(|rule| *rule == village.quorum_rule).unwrap_or(0);
    let rules = QuorumRule::ALL.iter().map(|rule| words.quorum_rule(*rule).to_owned()).collect();
    let mut writer = who(words.field_note_taker(), "kaur_umum");
    if let (Role::NoteTaker, Some(me)) = (scene.me.role, names.iter().position(|name| *name == scene.me.name))
    {
        writer = Field::choice(words.field_note_taker(), names.clone(), me);
    }
    let form = FormState::new(vec![
        Field::choice(words.new_quarter(), quarters.iter().map(|q| words.quarter_long(*q)).collect(), chosen),
        Field::text(words.field_date(), &proposed).with_placeholder(words.new_date_hint()).replaced(),
        Field::text(words.field_start(), "09.00").with_placeholder("09.00").replaced(),
        Field::text(words.field_place(), &place).with_placeholder(words.village_place_hint()).replaced(),
        who(words.field_leader(), "kepala_desa"),
        who(words.field_moderator(), "sekretaris_desa"),
        writer,
        Field::choice(words.field_quorum_rule(), rules, rule),
    ]);
    let (step, uninvited, preview) = (Step::Meeting, std::collections::HashSet::new(), Preview::default());
    State { step, form, quarters, parties, proposed, place, uninvited, at: 0, preview }
}

/// The quarters around the proposed one, in order.
fn around(free: Quarter) -> Vec<Quarter> {
    let first = (0..BEFORE).fold(free, |quarter, _| quarter.previous());
    std::iter::successors(Some(first), |quarter| Some(quarter.next())).take(BEFORE + 1 + AFTER).collect()
}

/// The place where the village usually meets, else that of the meeting before.
fn proposed_place(quarter: Quarter, scene: &Scene<'_>) -> String {
    let usual = scene.library.village.as_ref().map_or("", |village| village.place.as_str());
    let before = || source(Some(quarter), scene).map_or("", Session::place);
    if usual.is_empty() { before() } else { usual }.to_owned()
}

/// The day that the meeting before has set for the next one, if it can be that of a quarter.
fn day_set(quarter: Quarter, scene: &Scene<'_>) -> Option<NaiveDate> {
    let before = source(Some(quarter), scene)?;
    let Value::Date(day) = before.value(Target::Meeting, &data::Field::NextMeeting) else { return None };
    let plausible = *day >= scene.today() || *day <= quarter.next().last_day();
    (*day > quarter.last_day() && plausible).then_some(*day)
}

/// The day that the meeting before has set, else the first Thursday a week or more after the quarter ended, and not
/// before today.
fn proposed_day(quarter: Quarter, scene: &Scene<'_>) -> NaiveDate {
    if let Some(day) = day_set(quarter, scene) {
        return day;
    }
    let today = scene.today();
    let earliest = quarter.last_day().checked_add_days(Days::new(DAYS_AFTER)).unwrap_or(today).max(today);
    let is_thursday = |day: &NaiveDate| day.weekday() == Weekday::Thu;
    earliest.iter_days().take(7).find(is_thursday).unwrap_or(earliest)
}

/// Nobody, the people of the roster, then the offices that nobody of the roster holds.
fn parties(village: &Village) -> Vec<Option<Party>> {
    let people = village.roster.iter().map(|person| Some(Party::Person(person.id)));
    let held = |id: &str| village.roster.iter().any(|person| person.office.as_deref() == Some(id));
    let free = village.village.offices.iter().filter(|office| !held(&office.id));
    std::iter::once(None)
        .chain(people)
        .chain(free.map(|office| Some(Party::Office(office.id.clone()))))
        .collect()
}

fn name_of(party: Option<&Party>, village: &Village, words: Words) -> String {
    match party {
        None => words.new_nobody().to_owned(),
        Some(Party::Person(id)) => {
            village.roster.iter().find(|person| person.id == *id).map(|p| p.name.clone()).unwrap_or_default()
        }
        Some(Party::Office(id)) => village.village.office(id).map_or_else(|| id.clone(), |o| o.title.clone()),
        Some(Party::Name(name)) => name.clone(),
    }
}

/// The place of whoever holds an office, or of the office itself.
fn holder(parties: &[Option<Party>], village: &Village, office: &str) -> usize {
    let holds = |id: &RecordId| {
        village.roster.iter().any(|person| person.id == *id && person.office.as_deref() == Some(office))
    };
    let is = |party: &Option<Party>| match party {
        Some(Party::Person(id)) => holds(id),
        Some(Party::Office(id)) => id == office,
        Some(Party::Name(_)) | None => false,
    };
    parties.iter().position(is).unwrap_or(0)
}

/// The day that is typed, if it is one.
pub(super) fn date(form: &FormState, scene: &Scene<'_>) -> Option<NaiveDate> {
    parse_date(form.content(DATE).trim(), scene.now.date_naive()).ok()
}

/// The hour that is typed, if it is one.
pub(super) fn start(form: &FormState) -> Option<NaiveTime> {
    parse_time(form.content(START).trim()).ok()
}

/// Proposes day and place anew after the quarter changed or the meeting before is there, unless others were typed.
pub(super) fn propose(state: &mut State, scene: &Scene<'_>) {
    let Some(quarter) = state.quarter() else { return };
    let day = scene.words.date_long(proposed_day(quarter, scene));
    let day = std::mem::replace(&mut state.proposed, day);
    renew(&mut state.form, DATE, &day, &state.proposed);
    let place = std::mem::replace(&mut state.place, proposed_place(quarter, scene));
    renew(&mut state.form, PLACE, &place, &state.place);
}

/// Writes a new proposal where the old one still stands.
fn renew(form: &mut FormState, at: usize, old: &str, new: &str) {
    if old == new || form.content(at) != old {
        return;
    }
    if let Some(Entry::Text(field)) = form.fields.get_mut(at).map(|field| &mut field.value) {
        field.set_text(new);
    }
}

/// Says under quarter, day and hour how they are understood, or what is not right with them.
pub(super) fn explain(state: &mut State, scene: &Scene<'_>) {
    let words = scene.words;
    let Some(quarter) = state.quarter() else { return };
    let taken = scene.library.meetings.iter().rev().find(|meeting| meeting.quarter() == quarter);
    let taken = taken.map(|meeting| words.new_taken(&meeting.stem(), words.phase(meeting.phase)));
    let unreadable = scene.library.unreadable(quarter).map(|file| words.new_unreadable(&file.name));
    state.form.set_error(QUARTER, unreadable.or(taken));
    let day = date(&state.form, scene);
    state.form.set_error(DATE, day.is_none().then(|| words.new_no_date().to_owned()));
    let hour = start(&state.form);
    state.form.set_error(START, hour.is_none().then(|| words.new_no_time().to_owned()));
    let echo = day.map(|day| {
        let early = day <= quarter.last_day();
        let text = words.date_long(day);
        let typed = state.form.content(DATE);
        match (early, typed == text) {
            (true, _) => words.new_before_end(&text),
            (false, true) => words.away(day, scene.now.date_naive()),
            (false, false) => text,
        }
    });
    if let Some(field) = state.form.fields.get_mut(DATE) {
        field.echo = echo.unwrap_or_default();
    }
}
