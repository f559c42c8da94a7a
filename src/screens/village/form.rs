//! The fields of the village: from `desa.json` into forms and back.

use super::{State, Step, offices, roster};
use crate::domain::text::{clean_name, folded};
use crate::domain::{QuorumRule, Village};
use crate::lang::Words;
use crate::screens::Ids;
use crate::ui::form::{Field, FormState, Value};

/// The places of the fields in the first step.
pub(super) const NAME: usize = 0;
pub(super) const CODE: usize = 1;
pub(super) const KECAMATAN: usize = 2;
pub(super) const KABUPATEN: usize = 3;
const ZONE: usize = 4;

/// The places of the fields in the second step.
const PLACE: usize = 0;
const RULE: usize = 1;
const SUBSTITUTES: usize = 2;

/// The offsets of Indonesia's zones with their names.
const ZONES: [(i8, &str); 3] = [(7, "WIB"), (8, "WITA"), (9, "WIT")];

/// The forms of a village, one for each step.
pub(super) fn forms(village: &Village, words: Words) -> [FormState; 4] {
    let copy = &village.village;
    let zone = ZONES.iter().position(|(hours, _)| *hours == copy.utc_offset_hours).unwrap_or(0);
    let zones = ZONES.iter().map(|(hours, name)| words.village_zone_of(name, i64::from(*hours))).collect();
    let rule = QuorumRule::ALL.iter().position(|rule| *rule == village.quorum_rule).unwrap_or(0);
    let rules = QuorumRule::ALL.iter().map(|rule| words.quorum_rule(*rule).to_owned()).collect();
    let name = FormState::new(vec![
        Field::text(words.village_name(), &copy.name).with_placeholder(words.village_name_hint()),
        Field::text(words.village_code(), &copy.code).with_placeholder("35.28.04.2018"),
        Field::text(words.village_kecamatan(), &copy.kecamatan),
        Field::text(words.village_kabupaten(), &copy.kabupaten),
        Field::choice(words.village_zone(), zones, zone),
    ]);
    let meeting = FormState::new(vec![
        Field::text(words.village_place(), &village.place).with_placeholder(words.village_place_hint()),
        Field::choice(words.field_quorum_rule(), rules, rule),
        Field::toggle(words.village_substitutes(), copy.substitutes_count),
    ]);
    let offices =
        FormState::new(vec![Field::numbered_page(words.village_offices(), &offices::written(&copy.offices))]);
    let people =
        FormState::new(vec![Field::numbered_page(words.village_roster(), &roster::written(&village.roster))]);
    [name, meeting, offices, people]
}

/// Reads the forms; what nobody touched and what is impossible keeps the value that was saved.
pub(super) fn village(state: &State, ids: &mut Ids) -> Village {
    let mut village = state.saved.clone();
    let ([name, meeting, offices, people], [_, _, offices_shown, people_shown]) =
        (&state.forms, &state.shown);
    read_name(name, state, &mut village);
    read_meeting(meeting, state, &mut village);
    let changed = |now: &FormState, was: &FormState| now.content(0) != was.content(0);
    let offices_changed = changed(offices, offices_shown);
    if offices_changed {
        village.village.offices = offices::read(&offices.content(0), &state.saved.village.offices);
    }
    if offices_changed || changed(people, people_shown) {
        let all = roster::Offices { all: &village.village.offices, are_new: offices_changed };
        village.roster = roster::read(&people.content(0), &state.saved.roster, &all, ids);
    }
    village
}

fn read_name(now: &FormState, state: &State, village: &mut Village) {
    let [was, ..] = &state.shown;
    let changed = |at| now.content(at) != was.content(at);
    let copy = &mut village.village;
    if changed(NAME) {
        copy.name = bare(now, NAME);
    }
    if changed(CODE) {
        let code = clean_name(&now.content(CODE));
        if code.is_empty() {
            copy.code = code;
        } else if let Some(code) = code_of(&code) {
            copy.code = code;
        }
    }
    if changed(KECAMATAN) {
        copy.kecamatan = bare(now, KECAMATAN);
    }
    if changed(KABUPATEN) {
        copy.kabupaten = bare(now, KABUPATEN);
    }
    if let (true, Some((hours, _))) = (changed(ZONE), now.chosen(ZONE).and_then(|at| ZONES.get(at))) {
        copy.utc_offset_hours = *hours;
    }
}

fn read_meeting(now: &FormState, state: &State, village: &mut Village) {
    let [_, was, ..] = &state.shown;
    if now.content(PLACE) != was.content(PLACE) {
        village.place = clean_name(&now.content(PLACE));
    }
    if let Some(rule) = now.chosen(RULE).and_then(|at| QuorumRule::ALL.get(at)) {
        village.quorum_rule = *rule;
    }
    village.village.substitutes_count = now.is_on(SUBSTITUTES);
}

/// The words that papers and screens put before the names, by the place of the field.
const BEFORE_NAMES: [(usize, &[&str]); 3] = [
    (NAME, &["desa", "ds."]),
    (KECAMATAN, &["kecamatan", "kec.", "kec"]),
    (KABUPATEN, &["kabupaten", "kab.", "kab"]),
];

/// The name in a field without the word that papers and screens put before it.
fn bare(form: &FormState, at: usize) -> String {
    let name = clean_name(&form.content(at));
    let words = BEFORE_NAMES.iter().find(|(place, _)| *place == at).map_or(&[][..], |(_, words)| words);
    let rest = name.split_once(' ').filter(|(first, _)| words.contains(&first.to_lowercase().as_str()));
    rest.map_or(name.as_str(), |(_, rest)| rest).to_owned()
}

/// The village code of the Ministry of Home Affairs that a text means, with its dots: `35.28.04.2018`.
pub(super) fn code_of(text: &str) -> Option<String> {
    let digits: String = text.chars().filter(|c| !matches!(c, '.' | '-' | ' ')).collect();
    let is_code = digits.len() == 10 && digits.bytes().all(|byte| byte.is_ascii_digit());
    let part = |range: std::ops::Range<usize>| digits.get(range).unwrap_or_default();
    is_code.then(|| [part(0..2), part(2..4), part(4..6), part(6..10)].join("."))
}

/// Writes a name or code as it is kept once its field is left, and says at once when it is no code.
pub(super) fn tidy(state: &mut State, at: usize, words: Words) {
    let ([name, ..], [shown, ..]) = (&mut state.forms, &state.shown);
    let typed = name.content(at);
    if typed == shown.content(at) {
        return;
    }
    let kept = if at == CODE {
        let code = code_of(&typed);
        let odd = code.is_none() && !typed.trim().is_empty();
        name.set_error(CODE, odd.then(|| words.village_code_odd().to_owned()));
        code.unwrap_or_else(|| typed.clone())
    } else {
        bare(name, at)
    };
    if let Some(Value::Text(field)) = name.fields.get_mut(at).map(|field| &mut field.value)
        && kept != typed
    {
        field.set_text(&kept);
        explain(state, words);
    }
}

/// Says under the fields how they are understood.
pub(super) fn explain(state: &mut State, words: Words) {
    let saved = &state.saved;
    let [name, _, offices, people] = &mut state.forms;
    let stand_in = folded(&bare(name, NAME)).replace(' ', "-");
    if let Some(code) = name.fields.get_mut(CODE) {
        let typed = code.content();
        code.echo = match (typed.trim().is_empty(), code_of(&typed)) {
            (true, _) if stand_in.is_empty() => words.village_code_optional().to_owned(),
            (true, _) => words.village_code_from_name(&stand_in),
            (false, Some(code)) if code != typed => code,
            (false, Some(_)) => String::new(),
            (false, None) => words.village_code_digits(typed.bytes().filter(u8::is_ascii_digit).count()),
        };
    }
    if let Some(page) = offices.fields.first_mut() {
        let text = page.content();
        page.echo = words.village_offices_count(offices::read(&text, &saved.village.offices).len());
        if let Some((_, title)) = offices::twice(&text) {
            page.echo = format!("{}; {}", page.echo, words.village_twice(&title));
        }
    }
    if let Some(page) = people.fields.first_mut() {
        let text = page.content();
        let [officials, council, bodies] = roster::counts(&text);
        page.echo = words.village_roster_count(officials, council, bodies);
        if let Some(odd) = roster::odd_line(&text).map(|(_, word)| word) {
            page.echo = format!("{}; {}", page.echo, words.village_body_odd(&odd));
        } else if let Some((_, name)) = roster::twice(&text) {
            page.echo = format!("{}; {}", page.echo, words.village_twice(&name));
        }
    }
}

/// Says under the fields of a step what is impossible or missing; `must` asks for what cannot be left out.
pub(super) fn check(state: &mut State, step: Step, must: bool, words: Words) {
    let [name, _, offices, people] = &mut state.forms;
    match step {
        Step::Name => {
            for at in [NAME, KECAMATAN, KABUPATEN] {
                let missing = must && clean_name(&name.content(at)).is_empty();
                name.set_error(at, missing.then(|| words.village_needed().to_owned()));
            }
            let code = clean_name(&name.content(CODE));
            let odd = !code.is_empty() && code_of(&code).is_none();
            name.set_error(CODE, odd.then(|| words.village_code_odd().to_owned()));
        }
        Step::Meeting => {}
        Step::Offices => {
            let twice = offices::twice(&offices.content(0));
            let error = twice.map(|(line, title)| (line, words.village_office_twice(line, &title)));
            tell_line(offices, error);
        }
        Step::Roster => {
            let text = people.content(0);
            let odd = roster::odd_line(&text);
            let odd = odd.map(|(line, word)| (line, words.village_body_unknown(line, &word)));
            let twice =
                || roster::twice(&text).map(|(line, name)| (line, words.village_person_twice(line, &name)));
            tell_line(people, odd.or_else(twice));
        }
    }
}

/// Says under a page what is not right in one of its lines, and puts the cursor there.
fn tell_line(page: &mut FormState, error: Option<(usize, String)>) {
    if let Some((line, _)) = &error {
        page.go_to_line(0, *line);
    }
    page.set_error(0, error.map(|(_, text)| text));
}

/// The step to begin with: of a set-up that was left, the first that is still empty, else the last.
pub(super) fn first_open(village: &Village) -> Step {
    let copy = &village.village;
    if !village.unfinished || !village.is_complete() {
        Step::Name
    } else if village.place.is_empty() {
        Step::Meeting
    } else if copy.offices.is_empty() {
        Step::Offices
    } else {
        Step::Roster
    }
}
