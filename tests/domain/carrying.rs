//! Carry-over: what comes along and why, twice is once, and what was edited here wins.

use proptest::prelude::*;
use rakor::domain::carry::{self, Action, Reason};
use rakor::domain::states::{AspirationState, Basis, FollowUpState, ItemState, Phase, ProblemState};
use rakor::domain::{
    Body, Change, Field, Item, Kind, Panel, Presence, Quarter, SeatChange, Sen, Session, SessionId, Trail,
    Value,
};

use crate::room::{Program, Room, day, person, present, record, said};
use crate::script::scripts;

fn next() -> Program {
    let id = SessionId::new("35.28.04.2018", Quarter::new(2023, 2).unwrap());
    let mut program = Program::new(40, Trail::empty(id));
    program.name = "Sekretaris Desa".into();
    program
}

/// Carries everything that has an effect; how many lines that were.
fn carry(source: &Session, into: &mut Program) -> usize {
    let plan = carry::plan(source, into.session());
    let chosen: Vec<_> = plan.iter().filter(|line| line.has_effect()).collect();
    let changes = carry::changes(source, into.session(), &chosen);
    if !changes.is_empty() {
        into.must(Change::Batch(changes), 1);
    }
    chosen.len()
}

fn actions(source: &Session, into: &Program) -> Vec<(Reason, Action)> {
    carry::plan(source, into.session()).into_iter().map(|line| (line.reason, line.action)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn doing_it_twice_adds_nothing(script in scripts(40)) {
        let source = crate::script::whole(&script);
        let mut into = next();
        carry(source.session(), &mut into);
        let plan = carry::plan(source.session(), into.session());
        prop_assert!(plan.iter().all(|line| line.action == Action::Same));
        let all: Vec<_> = plan.iter().collect();
        prop_assert_eq!(carry::changes(source.session(), into.session(), &all), vec![]);
    }

    #[test]
    fn two_machines_that_carry_apart_come_to_the_same(script in scripts(30)) {
        let source = crate::script::whole(&script);
        let (mut one, mut two) = (next(), next());
        two.writer = rakor::domain::WriterId(77);
        carry(source.session(), &mut one);
        carry(source.session(), &mut two);
        let count = |program: &Program| Kind::all().map(|kind| program.session().of_kind(kind).count()).sum::<usize>();
        let before = count(&one);
        one.hear(&two.clone());
        two.hear(&one.clone());
        prop_assert_eq!(crate::room::picture(one.session()), crate::room::picture(two.session()));
        prop_assert_eq!(one.session().conflicts().count(), 0);
        prop_assert_eq!(count(&one), before);
    }
}

/// A meeting with one of everything that comes along, and one of each that does not.
fn source() -> Program {
    let mut program = Room::new(1).programs.remove(0);
    program.add(1, Kind::Person, person("Ketua RT 03", &[Body::Lkd], Presence::Unrecorded));
    program.set(record(1), Field::Presence, present(5));
    let mut walk_in = person("Ketua RT 09", &[Body::Lkd], Presence::Unrecorded);
    walk_in.set(Field::Invited, Value::Absent);
    program.add(2, Kind::Person, walk_in);
    let numbered = |n: u32, text: &str| said(Item::FollowUps, text).with(Field::Number, Value::Count(n));
    program.add(3, Kind::Problem, numbered(1, "jembatan rusak"));
    program.add(4, Kind::Problem, numbered(2, "listrik padam"));
    program.add(5, Kind::FollowUp, numbered(1, "perbaiki jembatan").with(Field::Due, Value::Date(day(7, 1))));
    program.add(6, Kind::FollowUp, numbered(2, "tagih SPJ").with(Field::Due, Value::Date(day(4, 1))));
    program.add(7, Kind::FollowUp, numbered(3, "bayar listrik"));
    program.add(8, Kind::Aspiration, said(Item::Lkd, "lampu jalan"));
    program.add(9, Kind::Aspiration, said(Item::Lkd, "posyandu"));
    program.add(
        10,
        Kind::Decision,
        said(Item::Closing, "dana dipakai").with(Field::Review, Value::Date(day(7, 10))),
    );
    program.add(11, Kind::Decision, said(Item::Closing, "selesai"));
    program.add(12, Kind::Note, said(Item::Lkd, "usul"));
    program.must(Change::set(rakor::domain::Target::Meeting, Field::Date, Value::Date(day(4, 6))), 2);
    program.set(record(4), Field::ProblemState, Value::ProblemState(ProblemState::Solved { on: day(4, 6) }));
    program.set(record(7), Field::FollowUpState, Value::FollowUpState(FollowUpState::Done { on: day(4, 6) }));
    program.set(record(9), Field::AspirationState, Value::AspirationState(AspirationState::Answered));
    program.must(Change::Phase { to: Phase::Running, reason: String::new() }, 3);
    let deferred = ItemState::Deferred { why: "waktu habis".into() };
    program.must(Change::Seat(SeatChange::Mark { item: Item::Regulations, state: deferred }), 4);
    program
}

#[test]
fn each_line_has_its_reason_and_nothing_else_comes_along() {
    let (source, mut into) = (source(), next());
    let plan = carry::plan(source.session(), into.session());
    let found: Vec<_> = plan.iter().map(|line| (line.reason, line.text.as_str(), line.age)).collect();
    assert_eq!(
        found,
        [
            (Reason::Person, "Ketua RT 03", 1),
            (Reason::OpenProblem, "jembatan rusak", 1),
            (Reason::OpenFollowUp, "perbaiki jembatan", 1),
            (Reason::OverdueFollowUp, "tagih SPJ", 1),
            (Reason::ReviewDue, "dana dipakai", 1),
            (Reason::Unanswered, "lampu jalan", 1),
            (Reason::DeferredItem, "waktu habis", 1),
        ]
    );
    assert_eq!(carry(source.session(), &mut into), 7);
    let session = into.session();
    let bridge = session.record(record(5)).unwrap();
    assert_eq!(
        (bridge.age_in_quarters(session.quarter()), bridge.carried().unwrap().from.as_str()),
        (1, "2023-tw1")
    );
    assert_eq!(session.people().next().unwrap().presence(), &Presence::Unrecorded);
    assert_eq!(session.label(record(5)).as_deref(), Some("T1"));
    assert_eq!(session.next_number(Kind::FollowUp), 4);
    assert_eq!(session.spoken(Item::FollowUps).len(), 0);
    assert_eq!(session.carried(Item::FollowUps).count(), 3);
}

#[test]
fn what_changed_in_the_source_is_offered_where_nobody_touched_it_here() {
    let (mut source, mut into) = (source(), next());
    carry(source.session(), &mut into);
    into.set(record(5), Field::Due, Value::Date(day(8, 1)));
    source.set(record(5), Field::Due, Value::Date(day(9, 9)));
    source.set(record(5), Field::Text, "perbaiki jembatan dusun tengah");
    source.set(record(6), Field::Due, Value::Absent);
    source.set(record(3), Field::Cause, "banjir");
    let find = |record, plan: &[carry::CarryLine]| {
        plan.iter().find(|line| line.record == record).unwrap().action.clone()
    };
    let plan = carry::plan(source.session(), into.session());
    assert_eq!(find(record(5), &plan), Action::Update(vec![Field::Text]));
    assert_eq!(find(record(6), &plan), Action::Update(vec![Field::Due]));
    assert_eq!(find(record(3), &plan), Action::Update(vec![Field::Cause]));
    assert_eq!(find(record(8), &plan), Action::Same);
    assert_eq!(carry(source.session(), &mut into), 3);
    let bridge = into.session().record(record(5)).unwrap();
    assert_eq!(bridge.get(&Field::Due), &Value::Date(day(8, 1)));
    assert_eq!(bridge.text(&Field::Text), "perbaiki jembatan dusun tengah");
    assert!(into.session().record(record(6)).unwrap().get(&Field::Due).is_absent());
    assert_eq!(carry(source.session(), &mut into), 0);
    assert!(actions(source.session(), &into).contains(&(Reason::OpenFollowUp, Action::EditedHere)));
}

#[test]
fn what_was_deleted_here_stays_deleted() {
    let (mut source, mut into) = (source(), next());
    carry(source.session(), &mut into);
    into.must(Change::Delete { record: record(5) }, 5);
    source.set(record(5), Field::Text, "perbaiki jembatan dusun tengah");
    assert_eq!(carry(source.session(), &mut into), 0);
    assert!(into.session().record(record(5)).is_none());
}

/// A year's last meeting with a problem and a settled one, each made from a line of the budget.
fn at_the_end_of_the_year() -> Program {
    let id = SessionId::new("35.28.04.2018", Quarter::new(2023, 4).unwrap());
    let mut program = Program::new(1, Trail::empty(id));
    let row = |text: &str| {
        said(Item::Budget, text)
            .with(Field::Code, "2.3.10")
            .with(Field::Budgeted, Value::Money(Sen::rupiah(9_000_000)))
            .with(Field::Realised, Value::Money(Sen::rupiah(2_000_000)))
    };
    program.add(1, Kind::Row(Panel::Budget), row("jalan lingkungan"));
    program.add(2, Kind::Row(Panel::Budget), row("posyandu"));
    program.add(3, Kind::Row(Panel::Budget), row("arsip"));
    let rests = |n: u32, on: u128, text: &str| {
        let basis = Basis { record: record(on), figure: "realisasi Rp2,0 jt".into() };
        said(Item::Budget, text)
            .with(Field::Number, Value::Count(n))
            .with(Field::BasedOn, Value::Bases(vec![basis]))
    };
    program.add(4, Kind::Problem, rests(1, 1, "jalan belum dibayar"));
    program.add(5, Kind::Problem, rests(2, 2, "kader belum dibayar"));
    program.set(record(5), Field::ProblemState, Value::ProblemState(ProblemState::Solved { on: day(4, 6) }));
    program
}

#[test]
fn the_line_on_which_an_open_problem_rests_comes_along_into_the_next_year_without_its_figures() {
    let source = at_the_end_of_the_year();
    let id = SessionId::new("35.28.04.2018", Quarter::new(2024, 1).unwrap());
    let mut into = Program::new(40, Trail::empty(id));
    let plan = carry::plan(source.session(), into.session());
    let found: Vec<_> = plan.iter().map(|line| (line.reason, line.text.as_str())).collect();
    assert_eq!(
        found,
        [(Reason::OpenProblem, "jalan belum dibayar"), (Reason::RestedOn, "jalan lingkungan")],
        "neither what nothing rests on nor what a solved problem rests on"
    );
    assert_eq!(carry(source.session(), &mut into), 2);
    let line = into.session().record(record(1)).unwrap();
    assert_eq!((line.text(&Field::Text), line.text(&Field::Code)), ("jalan lingkungan", "2.3.10"));
    for figure in [Field::Budgeted, Field::Realised, Field::PastRealised] {
        assert!(line.get(&figure).is_absent(), "{figure:?} of a year that has ended");
    }
    let problem = into.session().record(record(4)).unwrap();
    let Value::Bases(bases) = problem.get(&Field::BasedOn) else { panic!("{problem:?}") };
    assert_eq!(bases[0].figure, "realisasi Rp2,0 jt");
    assert_eq!(carry(source.session(), &mut into), 0);
    into.set(record(1), Field::Budgeted, Value::Money(Sen::rupiah(5)));
    assert_eq!(carry(source.session(), &mut into), 0, "what is budgeted anew is left alone");
}

#[test]
fn within_a_year_the_line_on_which_a_problem_rests_keeps_its_figures() {
    let (mut source, mut into) = (Room::new(1).programs.remove(0), next());
    let row = said(Item::Budget, "jalan").with(Field::Budgeted, Value::Money(Sen::rupiah(9)));
    source.add(1, Kind::Row(Panel::Budget), row);
    let basis = Basis { record: record(1), figure: String::new() };
    source.add(
        2,
        Kind::Problem,
        said(Item::Budget, "lambat").with(Field::BasedOn, Value::Bases(vec![basis])),
    );
    assert_eq!(carry(source.session(), &mut into), 2);
    let line = into.session().record(record(1)).unwrap();
    assert_eq!(line.get(&Field::Budgeted), &Value::Money(Sen::rupiah(9)));
    let reasons: Vec<_> = actions(source.session(), &into).into_iter().map(|(reason, _)| reason).collect();
    assert!(!reasons.contains(&Reason::RestedOn), "{reasons:?}");
}
