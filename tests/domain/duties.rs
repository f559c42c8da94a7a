//! Tasks against offices: parts, overlaps and loads.

use rakor::domain::duties::{Duties, Load};
use rakor::domain::figures::Clash;
use rakor::domain::rows::Role;
use rakor::domain::{
    Body, Field, Fields, Kind, Panel, Party, Presence, Target, Trail, Value, VillageCopy, usual_offices,
};

use crate::room::{Program, id, person, record};

/// A meeting of the usual offices with the tasks 1 to 3.
fn program() -> Program {
    let mut program = Program::new(1, Trail::empty(id()));
    let village = VillageCopy { offices: usual_offices(), ..VillageCopy::default() };
    let value = Value::Village(Box::new(village));
    program.must(rakor::domain::Change::set(Target::Meeting, Field::Village, value), 1);
    for n in 1..=3 {
        program.add(n, Kind::Row(Panel::Task), Fields::default().with(Field::Text, "Tugas"));
    }
    program
}

fn assign(program: &mut Program, n: u128, task: u128, who: Party, role: Role) {
    let fields = Fields::default()
        .with(Field::Task, Value::Record(record(task)))
        .with(Field::Assignee, Value::Party(who))
        .with(Field::Role, Value::Role(role));
    program.add(n, Kind::Row(Panel::Assignment), fields);
}

fn office(id: &str) -> Party {
    Party::Office(id.into())
}

fn place(duties: &Duties, party: &Party) -> usize {
    duties.bearers().iter().position(|known| known == party).unwrap()
}

#[test]
fn offices_stand_first_and_whoever_else_has_a_part_behind_them() {
    let mut program = program();
    assign(&mut program, 10, 1, Party::Name("Ketua TP PKK".into()), Role::Supporting);
    let duties = Duties::of(program.session());
    assert_eq!(duties.bearers().len(), usual_offices().len() + 1);
    assert_eq!(duties.bearers().last(), Some(&Party::Name("Ketua TP PKK".into())));
}

#[test]
fn a_task_has_one_in_charge_and_one_written_twice_is_no_overlap() {
    let mut program = program();
    assign(&mut program, 10, 1, office("kaur_keuangan"), Role::InCharge);
    assign(&mut program, 11, 1, office("kaur_keuangan"), Role::InCharge);
    assign(&mut program, 12, 2, office("kaur_keuangan"), Role::InCharge);
    assign(&mut program, 13, 2, office("kasi_pelayanan"), Role::InCharge);
    assign(&mut program, 14, 3, office("kasi_pelayanan"), Role::Executing);
    let duties = Duties::of(program.session());
    assert_eq!(duties.clash(record(1)), None);
    assert_eq!(duties.clash(record(2)), Some(Clash::Overlap));
    assert_eq!(duties.clash(record(3)), Some(Clash::Nobody));
    let loads = duties.loads();
    let load = |id| loads[place(&duties, &office(id))];
    assert_eq!(load("kaur_keuangan"), Load { in_charge: 2, tasks: 2 });
    assert_eq!(load("kasi_pelayanan"), Load { in_charge: 1, tasks: 2 });
    assert_eq!(load("kepala_desa"), Load::default());
}

#[test]
fn the_office_holder_and_the_office_bear_one_task_once() {
    let mut program = program();
    let fields = person("Kaur Keuangan", &[Body::PerangkatDesa], Presence::Unrecorded);
    program.add(90, Kind::Person, fields.with(Field::Office, "kaur_keuangan"));
    assign(&mut program, 10, 1, Party::Person(record(90)), Role::InCharge);
    assign(&mut program, 11, 1, office("kaur_keuangan"), Role::Executing);
    let duties = Duties::of(program.session());
    assert_eq!(duties.bearers().len(), usual_offices().len());
    let at = place(&duties, &office("kaur_keuangan"));
    assert_eq!(duties.role(record(1), at), Some(Role::InCharge), "the weightier part counts");
}

#[test]
fn a_part_is_given_changed_and_taken_away_and_what_stood_twice_stands_once() {
    let mut program = program();
    let give = |program: &mut Program, role| {
        let duties = Duties::of(program.session());
        let cell = (record(1), place(&duties, &office("kaur_keuangan")));
        let change = duties.assign(cell, role, record(50), Fields::default());
        let made = change.is_some();
        if let Some(change) = change {
            program.must(change, 1);
        }
        let duties = Duties::of(program.session());
        (
            made,
            duties.role(record(1), cell.1),
            program.session().of_kind(Kind::Row(Panel::Assignment)).count(),
        )
    };
    assert_eq!(give(&mut program, None), (false, None, 0));
    assert_eq!(give(&mut program, Some(Role::InCharge)), (true, Some(Role::InCharge), 1));
    assert_eq!(give(&mut program, Some(Role::InCharge)), (false, Some(Role::InCharge), 1));
    assign(&mut program, 51, 1, office("kaur_keuangan"), Role::Executing);
    assert_eq!(give(&mut program, Some(Role::Supporting)), (true, Some(Role::Supporting), 1));
    assign(&mut program, 52, 1, office("kaur_keuangan"), Role::Executing);
    assert_eq!(give(&mut program, None), (true, None, 0));
}
