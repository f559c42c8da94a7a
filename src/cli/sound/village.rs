//! `desa.json`.

use std::collections::HashSet;

use super::Checked;
use crate::domain::{VILLAGE_FORMAT, Village};
use crate::lang::Words;
use crate::store::VILLAGE_FILE;

/// Checks the bytes of the village's file.
pub(super) fn check(bytes: &[u8], words: Words) -> Checked {
    let mut checked = Checked::new(VILLAGE_FILE);
    match serde_json::from_slice::<Village>(bytes) {
        Ok(village) if village.format != VILLAGE_FORMAT => {
            checked.findings.push(words.file_unknown_format(VILLAGE_FILE, &village.format));
        }
        Ok(village) => checked.findings = findings(&village, words),
        Err(error) if error.is_data() => {
            let (line, column) = (error.line(), error.column());
            checked.findings.push(words.check_village_part(line, column, &error.to_string()));
        }
        Err(error) => {
            checked.findings.push(words.file_not_json(VILLAGE_FILE, error.line(), error.column()));
        }
    }
    if serde_json::from_slice::<Village>(bytes).is_ok_and(|village| village.unfinished) {
        checked.notices.push(words.check_unfinished().to_owned());
    }
    checked
}

fn findings(village: &Village, words: Words) -> Vec<String> {
    let mut all = Vec::new();
    let (mut ids, mut numbers, mut offices) = (HashSet::new(), HashSet::new(), HashSet::new());
    for office in &village.village.offices {
        if !offices.insert(office.id.as_str()) {
            all.push(words.check_office_twice(&office.id));
        }
    }
    for person in &village.roster {
        if !ids.insert(person.id) {
            all.push(words.check_same_id(&person.name));
        }
        if !numbers.insert(person.number) {
            all.push(words.check_same_number(&person.number.to_string(), &person.name));
        }
        if person.name.trim().is_empty() {
            all.push(words.check_no_name(person.number));
        }
        let office = person.office.as_deref().filter(|office| !offices.contains(office));
        all.extend(office.map(|office| words.check_link(&person.name, office)));
    }
    if !(7..=9).contains(&village.village.utc_offset_hours) {
        all.push(words.check_zone(village.village.utc_offset_hours));
    }
    all
}
