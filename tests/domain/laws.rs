//! What holds of every trail: the order of lines never matters, and nothing that anybody wrote is lost or blended.

use std::collections::{HashMap, HashSet};

use proptest::prelude::*;
use rakor::domain::{Change, Field, Kind, Line, RecordId, Session, Target, Value, VersionId};

use crate::room::{fold, picture};
use crate::script::{perform, scripts};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn in_whatever_order_lines_come_the_meeting_is_the_same(
        (script, order) in scripts(40).prop_flat_map(|script| {
            let lines = perform(&script).lines();
            (Just(script), Just((0..lines.len()).collect::<Vec<_>>()).prop_shuffle())
        })
    ) {
        let mut room = perform(&script);
        let lines = room.lines();
        room.exchange();
        let expected = fold(&lines);
        let shuffled = fold(order.iter().map(|at| &lines[*at]));
        prop_assert_eq!(picture(expected.session()), picture(shuffled.session()));
        prop_assert!(expected.session() == shuffled.session());
        prop_assert_eq!(expected.seen(), shuffled.seen());
        for program in &room.programs {
            prop_assert_eq!(picture(expected.session()), picture(program.session()), "{}", program.name);
        }
    }

    #[test]
    fn lines_that_come_again_change_nothing(script in scripts(40), again in any::<prop::sample::Index>()) {
        let lines = perform(&script).lines();
        prop_assume!(!lines.is_empty());
        let mut trail = fold(&lines);
        let before = picture(trail.session());
        prop_assert!(!trail.take(&lines[again.index(lines.len())]));
        prop_assert_eq!(trail.take_all(lines.iter().rev()), 0);
        prop_assert_eq!(before, picture(trail.session()));
    }

    #[test]
    fn the_sign_of_change_moves_whenever_the_meeting_does(script in scripts(40)) {
        let lines = perform(&script).lines();
        let mut trail = fold(&[]);
        for line in lines.iter().rev() {
            let before = trail.session().clone();
            trail.take(line);
            let after = trail.session();
            prop_assert!(*after == before || after.revision() != before.revision());
            for kind in Kind::all() {
                let seen = |session: &Session| -> Vec<_> {
                    session.of_kind(kind).map(|r| (r.id, r.fields.clone(), r.late, r.revived)).collect()
                };
                let moved = after.revision_of(&[kind]) != before.revision_of(&[kind]);
                prop_assert!(moved || seen(after) == seen(&before), "{:?}", kind);
            }
        }
    }

    #[test]
    fn halves_that_were_apart_come_to_the_whole(script in scripts(40), sides in any::<u64>()) {
        let lines = perform(&script).lines();
        let side = |n: usize| sides >> (n % 64) & 1 == 1;
        let of = |want: bool| lines.iter().enumerate().filter(move |(n, _)| side(*n) == want).map(|(_, line)| line);
        let (mut left, mut right) = (fold(of(true)), fold(of(false)));
        left.take_all(&lines);
        right.take_all(lines.iter().rev());
        let whole = fold(&lines);
        prop_assert_eq!(picture(left.session()), picture(whole.session()));
        prop_assert_eq!(picture(right.session()), picture(whole.session()));
    }

    #[test]
    fn no_word_is_lost(script in scripts(60)) {
        let lines = perform(&script).lines();
        let session = fold(&lines);
        for (key, history) in histories(&lines) {
            if key.1 == Field::Text || key.1 == Field::Draft {
                words_are_kept(session.session(), &key, &history)?;
            }
        }
    }

    #[test]
    fn what_is_decided_as_a_whole_is_a_value_that_somebody_wrote(script in scripts(60)) {
        let lines = perform(&script).lines();
        let trail = fold(&lines);
        for ((target, field), history) in histories(&lines) {
            if matches!(field, Field::Text | Field::Draft) {
                continue;
            }
            let value = trail.session().value(target, &field);
            let written = value.is_absent() || history.iter().any(|version| version.value == *value);
            prop_assert!(written, "{} {} shows {:?}, which nobody wrote", target, field.name(), value);
        }
    }

    #[test]
    fn disagreement_stays_until_somebody_who_sees_it_decides(script in scripts(60)) {
        let mut room = perform(&script);
        room.exchange();
        let open: Vec<_> = room.programs[0].session().conflicts().map(|(key, c)| (key.clone(), c.clone())).collect();
        for ((target, field), conflict) in open {
            prop_assert!(conflict.len() > 1);
            let choice = conflict.last().unwrap().value.clone();
            let change = Change::Set { target, field: field.clone(), value: choice.clone() };
            if room.programs[0].make(change, 900).is_some() {
                prop_assert_eq!(room.programs[0].session().value(target, &field), &choice);
                prop_assert!(room.programs[0].session().conflict(target, &field).is_none());
            }
        }
        room.exchange();
        prop_assert_eq!(picture(room.programs[0].session()), picture(room.programs[3].session()));
    }
}

/// One value that somebody wrote, and what it replaces.
struct Written {
    id: VersionId,
    value: Value,
    parents: Vec<VersionId>,
}

/// Who wrote what into each field, read from the lines alone.
fn histories(lines: &[Line]) -> HashMap<(Target, Field), Vec<Written>> {
    let mut all: HashMap<(Target, Field), Vec<Written>> = HashMap::new();
    for line in lines {
        let mut replaces = line.replaces.iter();
        let mut write = |target: Target, field: &Field, value: &Value, parents: Vec<VersionId>| {
            let history = all.entry((target, field.clone())).or_default();
            if let Some(again) = history.iter_mut().find(|version| version.id == VersionId::Line(line.id)) {
                again.value = value.clone();
                again.parents.extend(parents);
                return;
            }
            history.push(Written { id: VersionId::Line(line.id), value: value.clone(), parents });
        };
        for leaf in line.change.leaves() {
            match leaf {
                Change::Add { record, fields, .. } => {
                    for (field, value) in fields.iter() {
                        write(Target::Record(*record), field, value, Vec::new());
                    }
                }
                Change::Set { target, field, value } => {
                    write(*target, field, value, replaces.next().cloned().unwrap_or_default());
                }
                Change::Move { record, to } => {
                    let parents = replaces.next().cloned().unwrap_or_default();
                    write(Target::Record(*record), &Field::Item, &Value::Item(*to), parents);
                }
                _ => {}
            }
        }
    }
    all
}

/// Every word of a version that nobody replaced is shown, unless another such version saw it and left it out.
fn words_are_kept(
    session: &Session,
    key: &(Target, Field),
    history: &[Written],
) -> Result<(), TestCaseError> {
    let Target::Record(id) = key.0 else { return Ok(()) };
    if session.record_even_deleted(id).is_none() {
        return Ok(());
    }
    let replaced: HashSet<VersionId> = history.iter().flat_map(|v| v.parents.iter().copied()).collect();
    let live: Vec<&Written> = history.iter().filter(|v| !replaced.contains(&v.id)).collect();
    let mut shown = session.value(key.0, &key.1).as_text().unwrap_or_default().to_owned();
    for contender in session.conflict(key.0, &key.1).into_iter().flatten() {
        shown = format!("{shown} {}", contender.value.as_text().unwrap_or_default());
    }
    let shown: HashSet<&str> = shown.split(' ').collect();
    for version in &live {
        for word in version.value.as_text().unwrap_or_default().split(' ') {
            let left_out = |other: &&&Written| other.id != version.id && saw(history, other, word);
            let excused = live.iter().filter(left_out).count() > 0;
            prop_assert!(shown.contains(word) || excused, "{word:?} of {} is lost in {shown:?}", version.id);
        }
    }
    Ok(())
}

/// Whether somebody on the way to a version had a word before them.
fn saw(history: &[Written], version: &Written, word: &str) -> bool {
    let mut next = version.parents.clone();
    let mut seen = HashSet::new();
    while let Some(id) = next.pop() {
        let Some(parent) = history.iter().find(|v| v.id == id).filter(|_| seen.insert(id)) else { continue };
        if parent.value.as_text().unwrap_or_default().split(' ').any(|w| w == word) {
            return true;
        }
        next.extend(parent.parents.iter().copied());
    }
    false
}

#[test]
fn of_two_arrivals_the_earlier_counts_for_everybody() {
    use crate::room::{Room, person, present};
    use rakor::domain::{Body, Kind, Presence};
    let mut room = Room::new(2);
    let id: RecordId =
        room.programs[0].add(7, Kind::Person, person("Ketua RT 03", &[Body::Lkd], Presence::Unrecorded));
    room.exchange();
    room.programs[0].set(id, Field::Presence, present(20));
    room.programs[1].set(id, Field::Presence, present(10));
    room.exchange();
    for program in &room.programs {
        assert_eq!(program.session().value(Target::Record(id), &Field::Presence), &present(10));
        assert_eq!(program.session().conflicts().count(), 0);
    }
}

#[test]
fn two_amounts_are_never_one() {
    use crate::room::{Room, said};
    use rakor::domain::{Item, Kind};
    let mut room = Room::new(2);
    let id = room.programs[0].add(7, Kind::Note, said(Item::Budget, "belanja Rp 25.000.000 dibayar"));
    room.exchange();
    room.programs[0].set(id, Field::Text, "belanja Rp 27.000.000 dibayar");
    room.programs[1].set(id, Field::Text, "belanja Rp 25.500.000 dibayar");
    room.exchange();
    for program in &room.programs {
        let conflict = program.session().conflict(Target::Record(id), &Field::Text).unwrap();
        assert_eq!(conflict.len(), 2);
    }
}
