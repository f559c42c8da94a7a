//! The fields of the village: from `desa.json` into forms and back.

use super::{State, Step, offices, roster};
use crate::domain::text::{clean_name, folded};
use crate::domain::{QuorumRule, Village};
use crate::lang::Words;
use crate::screens::Ids;
use crate::ui::form::{Field, FormState};

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
        FormState::new(vec![Field::page(words.village_offices(), &offices::written(&copy.offices))]);
    let people = FormState::new(vec![Field::page(words.village_roster(), &roster::written(&village.roster))]);
    [name, meeting, offices, people]
}

/// Reads the forms; what is impossible keeps the value that was saved.
pub(super) fn village(state: &State, ids: &mut Ids) -> Village {
    let [name, meeting, offices, people] = &state.forms;
    let mut village = state.saved.clone();
    let copy = &mut village.village;
    copy.name = without_desa(&clean_name(&name.content(NAME)));
    let code = clean_name(&name.content(CODE));
    if code.is_empty() || is_code(&code) {
        copy.code = code;
    }
    copy.kecamatan = clean_name(&name.content(KECAMATAN));
    copy.kabupaten = clean_name(&name.content(KABUPATEN));
    if let Some((hours, _)) = name.chosen(ZONE).and_then(|at| ZONES.get(at)) {
        copy.utc_offset_hours = *hours;
    }
    village.place = clean_name(&meeting.content(PLACE));
    if let Some(rule) = meeting.chosen(RULE).and_then(|at| QuorumRule::ALL.get(at)) {
        village.quorum_rule = *rule;
    }
    copy.substitutes_count = meeting.is_on(SUBSTITUTES);
    copy.offices = offices::read(&offices.content(0), &state.saved.village.offices);
    village.roster = roster::read(&people.content(0), &state.saved.roster, &village.village.offices, ids);
    village
}

/// The name without *Desa*, which papers and screens put before it.
fn without_desa(name: &str) -> String {
    let rest = name.split_once(' ').filter(|(first, _)| first.eq_ignore_ascii_case("desa"));
    rest.map_or(name, |(_, rest)| rest.trim_start()).to_owned()
}

/// Whether a text is a village code of the Ministry of Home Affairs: `35.28.04.2018`.
fn is_code(text: &str) -> bool {
    let parts: Vec<&str> = text.split('.').collect();
    let digits = |part: &&str, count: usize| part.len() == count && part.bytes().all(|b| b.is_ascii_digit());
    matches!(parts.as_slice(), [a, b, c, d] if digits(a, 2) && digits(b, 2) && digits(c, 2) && digits(d, 4))
}

/// Says under the fields how they are understood.
pub(super) fn explain(state: &mut State, words: Words) {
    let saved = &state.saved;
    let [name, _, offices, people] = &mut state.forms;
    let stand_in = folded(&without_desa(&name.content(NAME))).replace(' ', "-");
    if let Some(code) = name.fields.get_mut(CODE) {
        let empty = code.content().trim().is_empty();
        code.echo = match (empty, stand_in.is_empty()) {
            (true, true) => words.village_code_optional().to_owned(),
            (true, false) => words.village_code_from_name(&stand_in),
            (false, _) => String::new(),
        };
    }
    if let Some(page) = offices.fields.first_mut() {
        page.echo = words.village_offices_count(offices::read(&page.content(), &saved.village.offices).len());
    }
    if let Some(page) = people.fields.first_mut() {
        let [officials, council, bodies] = roster::counts(&page.content());
        page.echo = words.village_roster_count(officials, council, bodies);
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
            let odd = !code.is_empty() && !is_code(&code);
            name.set_error(CODE, odd.then(|| words.village_code_odd().to_owned()));
        }
        Step::Meeting => {}
        Step::Offices => {
            let twice = offices::twice(&offices.content(0));
            offices.set_error(0, twice.map(|title| words.village_office_twice(&title)));
        }
        Step::Roster => {
            let odd = roster::odd_line(&people.content(0));
            people.set_error(0, odd.map(|(line, word)| words.village_body_unknown(line, &word)));
        }
    }
}
