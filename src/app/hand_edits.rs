//! What was edited by hand where no line ever wrote: the file alone tells of it.

use std::collections::BTreeSet;

use crate::domain::{Change, Field, Fields, Item, Kind, Record, Target, Trail, VersionId};

/// The changes that make of the open meeting what its file tells beyond all lines.
///
/// What a line wrote, here or in the file's trail, is left alone: the lines tell it better.
pub(super) fn beyond_lines(open: &Trail, file: &Trail) -> Vec<Change> {
    if open.is_partial() || file.is_partial() {
        return Vec::new();
    }
    let both = Both { open, file };
    let mut changes = both.fields(Target::Meeting, open.session().meeting(), file.session().meeting());
    for item in Item::ALL {
        changes.extend(both.fields(Target::Item(item), open.session().item(item), file.session().item(item)));
    }
    for kind in Kind::all() {
        changes.extend(founding(file, kind).flat_map(|record| both.record(record)));
        let is_gone = |record: &&Record| file.session().record_even_deleted(record.id).is_none();
        changes.extend(founding(open, kind).filter(is_gone).map(|gone| Change::Delete { record: gone.id }));
    }
    changes
}

/// The records of a kind that no line added.
fn founding(trail: &Trail, kind: Kind) -> impl Iterator<Item = &Record> {
    trail.session().of_kind(kind).filter(|record| record.added.is_none())
}

/// The meeting as it is open and as its file tells it.
struct Both<'a> {
    open: &'a Trail,
    file: &'a Trail,
}

impl Both<'_> {
    fn record(&self, told: &Record) -> Vec<Change> {
        match self.open.session().record_even_deleted(told.id) {
            None => vec![Change::Add { kind: told.kind, record: told.id, fields: told.fields.clone() }],
            Some(known) if known.added.is_some() || known.deleted => Vec::new(),
            Some(known) => self.fields(Target::Record(told.id), &known.fields, &told.fields),
        }
    }

    fn fields(&self, target: Target, known: &Fields, told: &Fields) -> Vec<Change> {
        let fields: BTreeSet<&Field> = known.iter().chain(told.iter()).map(|(field, _)| field).collect();
        let differ = |field: &&Field| known.get(field) != told.get(field);
        let of_file =
            |field: &&Field| is_of_file(self.open, target, field) && is_of_file(self.file, target, field);
        let set = |field: &Field| Change::set(target, field.clone(), told.get(field).clone());
        fields.into_iter().filter(differ).filter(of_file).map(set).collect()
    }
}

/// Whether no line ever wrote a field.
fn is_of_file(trail: &Trail, target: Target, field: &Field) -> bool {
    trail.versions(target, field).iter().all(|version| matches!(version, VersionId::Base(_)))
}
