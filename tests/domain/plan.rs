//! Which activities get in each other's way, and what rescheduling keeps.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use proptest::prelude::*;
use rakor::domain::plan::{self, Shared, Standing};
use rakor::domain::rows::{ActivityState, Reschedule};
use rakor::domain::{
    Body, Field, Fields, Kind, Panel, Party, Presence, RecordId, Refusal, Session, Trail, Value, check,
};

use crate::room::{Program, day, id, person, record};

/// An activity: its days of 2023, who owns it, and where it is.
#[derive(Debug, Clone)]
struct Plan {
    days: (NaiveDate, NaiveDate),
    owner: Party,
    place: &'static str,
    state: ActivityState,
}

fn planned(from: (u32, u32), to: (u32, u32), owner: &str, place: &'static str) -> Plan {
    let days = (day(from.0, from.1), day(to.0, to.1));
    Plan { days, owner: Party::Office(owner.into()), place, state: ActivityState::Planned }
}

/// A meeting with activities of the ids 1, 2, 3 and so on, added in an order.
fn meeting<'a>(plans: impl Iterator<Item = (u128, &'a Plan)>) -> Program {
    let mut program = Program::new(1, Trail::empty(id()));
    for (n, plan) in plans {
        let fields = Fields::default()
            .with(Field::Text, "Kegiatan")
            .with(Field::Starts, Value::Date(plan.days.0))
            .with(Field::Ends, Value::Date(plan.days.1))
            .with(Field::Owners, Value::Parties(vec![plan.owner.clone()]))
            .with(Field::Place, plan.place)
            .with(Field::ActivityState, Value::ActivityState(plan.state.clone()));
        program.add(n, Kind::Row(Panel::Activity), fields);
    }
    program
}

fn numbered(plans: &[Plan]) -> impl DoubleEndedIterator<Item = (u128, &Plan)> + ExactSizeIterator {
    plans.iter().enumerate().map(|(at, plan)| (at as u128 + 1, plan)).collect::<Vec<_>>().into_iter()
}

/// Every clash as its two activities in the order of their ids, and what they share.
fn pairs(session: &Session) -> BTreeSet<([RecordId; 2], Shared)> {
    let all = plan::clashes(session);
    all.into_iter()
        .map(|mut clash| {
            clash.between.sort();
            (clash.between, clash.over)
        })
        .collect()
}

#[test]
fn one_owner_and_one_place_clash_on_the_days_that_are_shared() {
    let plans = [
        planned((5, 3), (6, 17), "kasi_kesejahteraan", "Polindes"),
        planned((6, 10), (7, 20), "kasi_kesejahteraan", "Balai Desa"),
        planned((6, 15), (6, 16), "kasi_pelayanan", " polindes "),
        planned((6, 18), (6, 20), "kasi_pemerintahan", "Polindes"),
    ];
    let program = meeting(numbered(&plans));
    let found = plan::clashes(program.session());
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[0].between, [record(1), record(2)]);
    assert_eq!(found[0].over, Shared::Owner(Party::Office("kasi_kesejahteraan".into())));
    assert_eq!(found[0].days, day(6, 10)..=day(6, 17));
    assert_eq!(found[1].between, [record(1), record(3)]);
    assert_eq!(found[1].over, Shared::Place("Polindes".into()));
    assert_eq!(found[1].days, day(6, 15)..=day(6, 16));
    assert_eq!(found[1].other(record(3)), Some(record(1)));
    assert_eq!(found[1].other(record(4)), None);
}

#[test]
fn what_is_done_or_cancelled_or_has_no_owner_and_place_clashes_with_nothing() {
    let mut plans = vec![planned((5, 1), (5, 31), "kasi_kesejahteraan", ""); 4];
    plans[1].state = ActivityState::Done;
    plans[2].state = ActivityState::Cancelled { why: "tidak ada anggaran".into() };
    plans[3].owner = Party::Name("TPK".into());
    assert_eq!(plan::clashes(meeting(numbered(&plans)).session()), []);
}

#[test]
fn a_person_and_the_office_that_is_held_are_one_owner() {
    let plans = [
        planned((5, 1), (5, 9), "kaur_keuangan", ""),
        Plan { owner: Party::Person(record(90)), ..planned((5, 9), (5, 20), "", "") },
    ];
    let mut program = meeting(numbered(&plans));
    let fields = person("Kaur Keuangan", &[Body::PerangkatDesa], Presence::Unrecorded);
    program.add(90, Kind::Person, fields.with(Field::Office, "kaur_keuangan"));
    let found = plan::clashes(program.session());
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!(found[0].days, day(5, 9)..=day(5, 9));
}

#[test]
fn a_move_keeps_where_it_stood_and_asks_for_a_reason() {
    let mut program = meeting(numbered(&[planned((5, 3), (6, 17), "kasi_kesejahteraan", "")]));
    let activity = || program.session().record(record(1)).unwrap().clone();
    let moved = |why: &str| plan::reschedule(&activity(), Some(day(7, 1)), Some(day(7, 31)), why, day(4, 6));
    assert_eq!(check(program.session(), &moved(" ")), Err(Refusal::ReasonMissing));
    let change = moved("menunggu bahan");
    program.must(change, 1);
    let activity = program.session().record(record(1)).unwrap();
    assert_eq!(plan::days(activity), Some(day(7, 1)..=day(7, 31)));
    assert_eq!(plan::days_before(activity), Some(day(5, 3)..=day(6, 17)));
    let why = "menunggu bahan".to_owned();
    let kept = Reschedule { starts: Some(day(5, 3)), ends: Some(day(6, 17)), why, on: day(4, 6) };
    assert_eq!(plan::moves(activity), [kept]);
}

#[test]
fn an_activity_is_late_when_it_should_have_begun_or_ended() {
    let standing = |state: &ActivityState, from, to| {
        let plan = Plan { state: state.clone(), ..planned(from, to, "kaur_keuangan", "") };
        let program = meeting(numbered(std::slice::from_ref(&plan)));
        plan::standing(program.session().record(record(1)).unwrap(), day(4, 6))
    };
    let (waits, runs) = (ActivityState::Planned, ActivityState::InProgress);
    assert_eq!(standing(&waits, (4, 6), (5, 1)), Standing::Planned);
    assert_eq!(standing(&waits, (4, 5), (5, 1)), Standing::NotBegun);
    assert_eq!(standing(&waits, (3, 1), (4, 5)), Standing::NotEnded);
    assert_eq!(standing(&runs, (3, 1), (4, 6)), Standing::Running);
    assert_eq!(standing(&runs, (3, 1), (4, 5)), Standing::NotEnded);
    assert_eq!(standing(&ActivityState::Done, (3, 1), (4, 5)), Standing::Done);
}

fn plans() -> impl Strategy<Value = Vec<Plan>> {
    let owners = prop::sample::select(vec!["kaur_keuangan", "kasi_pelayanan", "kasi_kesejahteraan"]);
    let places = prop::sample::select(vec!["", "Polindes", "POLINDES", "Balai Desa"]);
    let plan =
        (1..28_u32, 0..40_u64, 1..6_u32, owners, places).prop_map(|(from, length, month, owner, place)| {
            let start = day(month, from);
            let plan = planned((month, from), (month, from), owner, place);
            Plan { days: (start, start + chrono::Days::new(length)), ..plan }
        });
    prop::collection::vec(plan, 0..12)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn a_clash_is_one_from_both_sides_and_whatever_came_first(plans in plans()) {
        let forth = meeting(numbered(&plans));
        let back = meeting(numbered(&plans).rev());
        let count = |session: &Session| plan::clashes(session).len();
        prop_assert_eq!(count(forth.session()), count(back.session()));
        let ids = |session: &Session| pairs(session).into_iter().map(|(ids, _)| ids).collect::<BTreeSet<_>>();
        prop_assert_eq!(ids(forth.session()), ids(back.session()));
        // As somebody finds them who looks at every two.
        let mut expected = BTreeSet::new();
        for (n, one) in numbered(&plans) {
            for (m, other) in numbered(&plans).filter(|(m, _)| *m > n) {
                let overlap = one.days.0 <= other.days.1 && other.days.0 <= one.days.1;
                let place = !one.place.is_empty() && one.place.eq_ignore_ascii_case(other.place);
                if overlap && (one.owner == other.owner || place) {
                    expected.insert([record(n), record(m)]);
                }
            }
        }
        prop_assert_eq!(ids(forth.session()), expected);
        for clash in plan::clashes(forth.session()) {
            let [one, other] = clash.between;
            prop_assert_eq!((clash.other(one), clash.other(other)), (Some(other), Some(one)));
            prop_assert!(clash.days.start() <= clash.days.end());
        }
    }
}
