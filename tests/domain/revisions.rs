//! The sign of change: it moves with everything that is visible, however it came.

use rakor::domain::{
    Change, Field, Fields, Item, Kind, LineId, Moment, Panel, Quarter, RecordId, Sen, SessionId, Target,
    Trail, Value, WriterId, read, write,
};

const BUDGET: Kind = Kind::Row(Panel::Budget);

fn empty() -> Trail {
    Trail::empty(SessionId::new("35.28.04.2018", Quarter::new(2023, 1).unwrap()))
}

/// A line of a writer, made by what it sees.
fn line(trail: &Trail, writer: u32, number: u32, change: Change) -> rakor::domain::Line {
    let at = Moment::parse_from_rfc3339("2023-04-06T09:00:00+07:00").unwrap();
    trail.stamp(change, LineId { writer: WriterId(writer), number }, "Notulis", at, None)
}

fn add(kind: Kind, n: u128) -> Change {
    let fields = Fields::default().with(Field::Item, Value::Item(Item::Budget)).with(Field::Text, "Posyandu");
    Change::Add { kind, record: RecordId::from_bits(n), fields }
}

fn amount(n: u128, rupiah: i64) -> Change {
    Change::of_record(RecordId::from_bits(n), Field::Realised, Value::Money(Sen::rupiah(rupiah)))
}

#[test]
fn every_visible_change_moves_the_sign_and_a_copy_keeps_it() {
    let mut trail = empty();
    let changes = [
        add(BUDGET, 1),
        amount(1, 5),
        Change::set(Target::Meeting, Field::Place, Value::from("Balai Desa")),
        Change::set(Target::Item(Item::Budget), Field::Planned, Value::Count(30)),
        Change::Delete { record: RecordId::from_bits(1) },
        Change::Restore { record: RecordId::from_bits(1) },
        Change::Move { record: RecordId::from_bits(1), to: Item::Indicators },
    ];
    for (number, change) in (1..).zip(changes) {
        let before = trail.session().revision();
        let line = line(&trail, 1, number, change.clone());
        assert!(trail.take(&line));
        assert_ne!(trail.session().revision(), before, "{change:?}");
        let after = trail.session().revision();
        assert!(!trail.take(&line));
        assert_eq!(trail.session().revision(), after, "a line that comes again alters nothing");
        assert_eq!(trail.session().clone().revision(), after);
    }
}

#[test]
fn a_sign_of_some_kinds_does_not_move_with_others() {
    let mut trail = empty();
    for (number, change) in (1..).zip([add(BUDGET, 1), add(Kind::Note, 2)]) {
        let line = line(&trail, 1, number, change);
        trail.take(&line);
    }
    let (budget, notes) =
        (trail.session().revision_of(&[BUDGET]), trail.session().revision_of(&[Kind::Note]));
    let line = line(&trail, 1, 3, amount(1, 7));
    trail.take(&line);
    assert_ne!(trail.session().revision_of(&[BUDGET]), budget);
    assert_eq!(trail.session().revision_of(&[Kind::Note]), notes);
    assert_ne!(trail.session().revision_of(&[Kind::Note, BUDGET]), notes);
}

#[test]
fn a_sign_but_for_amounts_stays_while_amounts_are_typed() {
    let mut trail = empty();
    let frame = |trail: &Trail| trail.session().revision_but_amounts(BUDGET);
    let mut number = 0;
    let mut moves = |trail: &mut Trail, change| {
        number += 1;
        let before = frame(trail);
        let line = line(trail, 1, number, change);
        trail.take(&line);
        frame(trail) != before
    };
    assert!(moves(&mut trail, add(BUDGET, 1)));
    assert!(!moves(&mut trail, amount(1, 7)));
    assert!(moves(&mut trail, Change::of_record(RecordId::from_bits(1), Field::Code, "4.2.1".to_owned())));
    assert!(moves(&mut trail, Change::Delete { record: RecordId::from_bits(1) }));
    assert!(moves(&mut trail, Change::Restore { record: RecordId::from_bits(1) }));
}

#[test]
fn merging_undoing_and_conflicts_move_the_sign() {
    let mut here = empty();
    let first = line(&here, 1, 1, add(BUDGET, 1));
    here.take(&first);
    let mut there = here.clone();
    let (mine, theirs) = (line(&here, 1, 2, amount(1, 5)), line(&there, 2, 1, amount(1, 6)));
    here.take(&mine);
    there.take(&theirs);
    let (one, other) = (here.session().revision(), there.session().revision());
    assert_ne!(one, other, "two states that differ never bear the same sign");
    here.take(&theirs);
    assert_ne!(here.session().revision_of(&[BUDGET]), one, "the conflict is seen");
    let sign = here.session().revision_of(&[BUDGET]);
    let settled = line(&here, 1, 3, amount(1, 6));
    here.take(&settled);
    assert!(here.session().conflicts().next().is_none());
    assert_ne!(here.session().revision_of(&[BUDGET]), sign);
}

#[test]
fn a_meeting_read_again_is_taken_for_another() {
    let mut trail = empty();
    let line = line(&trail, 1, 1, add(BUDGET, 1));
    trail.take(&line);
    let (again, _) = read(&write(trail.session())).unwrap();
    assert_ne!(again.revision(), trail.session().revision());
    assert_ne!(again.revision_of(&[BUDGET]), trail.session().revision_of(&[BUDGET]));
}
