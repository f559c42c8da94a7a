//! Quorum: who counts under each rule.

use rakor::domain::{
    Body, Change, Field, Fields, Kind, Presence, Quorum, QuorumRule, Target, Value, VillageCopy,
};

use crate::room::{Program, hour, id, person};

fn here() -> Presence {
    Presence::Present { arrived: hour(9, 0), left: None }
}

fn gone() -> Presence {
    Presence::Present { arrived: hour(9, 0), left: Some(hour(10, 0)) }
}

fn represented() -> Presence {
    Presence::Represented { by: "Sekretaris RT 03".into(), arrived: hour(9, 0), left: None }
}

/// Counts a meeting of these people.
fn quorum(rule: QuorumRule, substitutes_count: bool, people: &[Fields]) -> Quorum {
    let mut program = Program::new(0, rakor::domain::Trail::empty(id()));
    let village = VillageCopy { substitutes_count, ..VillageCopy::default() };
    program.must(Change::set(Target::Meeting, Field::QuorumRule, Value::QuorumRule(rule)), 1);
    program.must(Change::set(Target::Meeting, Field::Village, Value::Village(Box::new(village))), 1);
    for (n, fields) in people.iter().enumerate() {
        // Taken as lines are, unchecked: a file may hold what today's rules refuse.
        let record = crate::room::record(u128::try_from(n).unwrap() + 1);
        let change = Change::Add { kind: Kind::Person, record, fields: fields.clone() };
        let number = u32::try_from(program.own.len()).unwrap() + 1;
        let line = rakor::domain::LineId { writer: program.writer, number };
        let line = program.trail.stamp(change, line, "Notulis", crate::room::at(1), None);
        program.trail.take(&line);
        program.own.push(line);
    }
    program.session().quorum()
}

fn crowd(body: Body, present: usize, all: usize) -> Vec<Fields> {
    (0..all)
        .map(|n| person("Anggota", &[body], if n < present { here() } else { Presence::Unrecorded }))
        .collect()
}

#[test]
fn more_than_half_of_those_invited() {
    let met =
        |present, all| quorum(QuorumRule::MajorityOfInvited, false, &crowd(Body::Lkd, present, all)).met();
    assert!(!met(3, 6) && met(4, 6) && met(4, 7) && !met(3, 7) && !met(0, 0) && met(1, 1));
}

#[test]
fn two_thirds_of_those_invited() {
    let met =
        |present, all| quorum(QuorumRule::TwoThirdsOfInvited, false, &crowd(Body::Lkd, present, all)).met();
    assert!(!met(3, 6) && met(4, 6) && !met(4, 7) && met(5, 7) && !met(0, 0));
}

#[test]
fn two_thirds_of_the_bpd_whoever_else_is_there() {
    let rule = QuorumRule::TwoThirdsOfBpd;
    let mut people = crowd(Body::Bpd, 3, 5);
    people.extend(crowd(Body::Lkd, 20, 20));
    let counted = quorum(rule, false, &people);
    assert_eq!(
        (counted.whole.present, counted.whole.entitled, counted.needed(), counted.met()),
        (3, 5, 4, false)
    );
    people.extend(crowd(Body::Bpd, 1, 1));
    assert!(quorum(rule, false, &people).met());
    // A member counts whether invited or not: the rule speaks of the BPD.
    let mut uninvited = crowd(Body::Bpd, 0, 1);
    uninvited[0].set(Field::Invited, Value::Flag(false));
    people.extend(uninvited);
    assert_eq!(quorum(rule, false, &people).whole.entitled, 7);
}

#[test]
fn without_a_rule_it_is_always_met() {
    assert!(quorum(QuorumRule::None, false, &[]).met());
    assert_eq!(quorum(QuorumRule::None, false, &crowd(Body::Lkd, 0, 3)).needed(), 0);
}

#[test]
fn whoever_sits_in_two_bodies_counts_once_in_the_whole_and_in_each_body() {
    let people = [
        person("Ketua LPM", &[Body::Bpd, Body::Lkd], here()),
        person("Kasi", &[Body::PerangkatDesa], here()),
    ];
    let counted = quorum(QuorumRule::MajorityOfInvited, false, &people);
    assert_eq!((counted.whole.present, counted.whole.entitled), (2, 2));
    let of = |body| counted.body(body).unwrap().present;
    assert_eq!([of(Body::PerangkatDesa), of(Body::Bpd), of(Body::Lkd)], [1, 1, 1]);
    assert!(counted.body(Body::Guest).is_none());
}

#[test]
fn guests_and_walk_ins_do_not_count() {
    let guest = person("Camat", &[Body::Guest], here());
    let mut walk_in = person("Ketua RT 09", &[Body::Lkd], here());
    walk_in.set(Field::Invited, Value::Absent);
    let counted = quorum(QuorumRule::MajorityOfInvited, false, &[guest, walk_in]);
    assert_eq!((counted.whole.entitled, counted.guests, counted.met()), (0, 2, false));
}

#[test]
fn a_substitute_counts_as_the_village_says_and_never_for_the_bpd() {
    let people = [
        person("Ketua RT 03", &[Body::Lkd], represented()),
        person("Ketua BPD", &[Body::Bpd], represented()),
    ];
    let present = |count| quorum(QuorumRule::MajorityOfInvited, count, &people).whole.present;
    assert_eq!((present(false), present(true)), (0, 1));
    assert_eq!(quorum(QuorumRule::TwoThirdsOfBpd, true, &people).whole.present, 0);
}

#[test]
fn who_has_left_does_not_count_any_more() {
    let people =
        [person("Kasi", &[Body::PerangkatDesa], gone()), person("Kaur", &[Body::PerangkatDesa], here())];
    assert_eq!(quorum(QuorumRule::MajorityOfInvited, false, &people).whole.present, 1);
}
