//! Short names of offices before the rest of a name: *Kepala Dusun Timur* is called *kadus timur* too.

use std::collections::HashSet;

use super::Called;
use crate::domain::Party;
use crate::domain::text::folded;

/// Offices with the short names that every village knows, folded.
const SHORT: [(&str, &str); 5] = [
    ("kepala desa", "kades"),
    ("sekretaris desa", "sekdes"),
    ("kepala dusun", "kadus"),
    ("kepala seksi", "kasi"),
    ("kepala urusan", "kaur"),
];

/// Gives names that begin with the name of an office their other forms, behind their own.
///
/// A form that is a name already stays with whoever has it.
pub(super) fn call_short(parties: &mut [Called]) {
    let known: HashSet<String> =
        parties.iter().flat_map(|called| &called.names).map(|name| folded(name)).collect();
    let pairs = pairs(parties);
    for called in parties {
        let mut forms: Vec<String> = Vec::new();
        for name in called.names.iter().map(|name| folded(name)) {
            for (one, other) in pairs.iter().flat_map(|(long, short)| [(long, short), (short, long)]) {
                let rest = name.strip_prefix(one.as_str()).filter(|rest| rest.starts_with(' '));
                forms.extend(rest.map(|rest| format!("{other}{rest}")));
            }
        }
        forms.retain(|form| !known.contains(form));
        forms.dedup();
        called.names.extend(forms);
    }
}

/// The names of offices in pairs: what stands for what.
fn pairs(parties: &[Called]) -> Vec<(String, String)> {
    let mut pairs: Vec<(String, String)> =
        SHORT.iter().map(|(long, short)| ((*long).to_owned(), (*short).to_owned())).collect();
    for office in parties.iter().filter(|called| matches!(called.party, Party::Office(_))) {
        if let Some((title, others)) = office.names.split_first() {
            pairs.extend(others.iter().map(|other| (folded(title), folded(other))));
        }
    }
    pairs
}
