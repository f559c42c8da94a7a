//! Tasks against offices: parts by key, what overlaps, what nobody does, and how much each carries.

use crate::domain::rows::Role;
use crate::domain::{Change, Field, Item, Kind, Panel, Party, Target, Value, figures, usual_offices};
use crate::input::Action;
use crate::screens::fixture::{Hall, id, pictures};
use crate::screens::panel::State;
use crate::screens::panel::faces::Face;
use crate::screens::{Intent, Screen};

/// Four tasks among the usual offices: one is well divided, one overlaps, two have nobody in charge. DATA CONTOH.
fn hall() -> Hall {
    let mut hall = Hall::running();
    let mut village = hall.session().village().clone();
    village.offices = usual_offices();
    hall.commit(Change::set(Target::Meeting, Field::Village, Value::Village(Box::new(village))));
    let long = "Pemutakhiran data penerima bantuan langsung tunai Dana Desa bersama ketua RT di empat dusun";
    for (n, text) in [
        (800, "Penyaluran BLT Dana Desa"),
        (801, long),
        (802, "Buku administrasi desa"),
        (803, "Penagihan PBB"),
    ] {
        hall.written(n, Kind::Row(Panel::Task), Item::Officials, text, |fields| fields);
    }
    for (n, task, office, role) in [
        (810, 800, "kasi_kesejahteraan", Role::InCharge),
        (811, 800, "kaur_keuangan", Role::Executing),
        (812, 800, "sekretaris_desa", Role::Supporting),
        (813, 801, "kasi_kesejahteraan", Role::InCharge),
        (814, 801, "kasi_pelayanan", Role::InCharge),
        (815, 803, "sekretaris_desa", Role::Executing),
    ] {
        hall.written(n, Kind::Row(Panel::Assignment), Item::Officials, "", |fields| {
            fields
                .with(Field::Task, Value::Record(id(task)))
                .with(Field::Assignee, Value::Party(Party::Office(office.into())))
                .with(Field::Role, Value::Role(role))
        });
    }
    hall
}

fn matrix(hall: &Hall) -> State {
    let mut state = State::at(Panel::Task, None);
    state.settle(&hall.scene());
    state.turn(true);
    state.settle(&hall.scene());
    assert_eq!(state.face, Face::Matrix);
    state
}

/// The part of an office in a task, as the table of assignments has it.
fn roles(hall: &Hall, task: u128, office: &str) -> Vec<Role> {
    let party = Party::Office(office.into());
    Role::ALL
        .iter()
        .copied()
        .filter(|role| figures::assigned(hall.session(), id(task), *role).contains(&party))
        .collect()
}

#[test]
fn blocks_tell_the_parts_and_signs_what_is_wrong() {
    let hall = hall();
    let rows = hall.rows(&matrix(&hall), 200, 57);
    let row = |name: &str| rows.iter().find(|row| row.contains(name)).unwrap_or_else(|| panic!("{rows:#?}"));
    for block in ["███", "▒▒▒", "░░░"] {
        assert_eq!(row("Penyaluran BLT").matches(block).count(), 1, "{rows:#?}");
    }
    // Where there is room the words stand beside the blocks.
    let wide = hall.rows(&matrix(&hall), 300, 57);
    let wide = wide.iter().find(|row| row.contains("Penyaluran BLT")).unwrap();
    for word in ["███ PJ", "▒▒▒ pelaksana", "░░░ pendukung"] {
        assert!(wide.contains(word), "{wide}");
    }
    assert!(
        row("Pemutakhiran data").starts_with(" ▲") && row("Pemutakhiran data").contains("tumpang tindih")
    );
    assert!(row("Buku administrasi").starts_with(" ×") && row("Buku administrasi").contains("kosong"));
    assert!(row("Penagihan PBB").starts_with(" ×"), "executing alone is nobody in charge");
}

#[test]
fn the_foot_counts_what_each_office_carries() {
    let hall = hall();
    let rows = hall.rows(&matrix(&hall), 200, 57);
    let row = |name: &str| rows.iter().find(|row| row.starts_with(&format!("   {name}"))).unwrap();
    let counts =
        |name: &str| row(name).split_whitespace().filter_map(|word| word.parse().ok()).collect::<Vec<u32>>();
    let offices = usual_offices();
    let at = |id: &str| offices.iter().position(|office| office.id == id).unwrap();
    let (lead, all) = (counts("Penanggung jawab"), counts("Semua peran"));
    assert_eq!((lead[at("kasi_kesejahteraan")], all[at("kasi_kesejahteraan")]), (2, 2), "{rows:#?}");
    assert_eq!((lead[at("sekretaris_desa")], all[at("sekretaris_desa")]), (0, 2));
    assert_eq!(lead.iter().sum::<u32>(), 3);
}

#[test]
fn a_key_gives_a_part_and_space_goes_round() {
    let mut hall = hall();
    let mut state = matrix(&hall);
    state.selected = Some(id(802));
    let offices = usual_offices();
    let kaur = offices.iter().position(|office| office.id == "kaur_umum").unwrap();
    for _ in 0..kaur {
        hall.act(&mut state, Action::MoveRight);
    }
    hall.act(&mut state, Action::BeInCharge);
    assert_eq!(roles(&hall, 802, "kaur_umum"), [Role::InCharge]);
    // Two keys in one cell make one assignment.
    hall.act(&mut state, Action::BeSupporting);
    assert_eq!(roles(&hall, 802, "kaur_umum"), [Role::Supporting]);
    assert_eq!(hall.session().of_kind(Kind::Row(Panel::Assignment)).count(), 7);
    hall.act(&mut state, Action::NextRole);
    assert_eq!(roles(&hall, 802, "kaur_umum"), []);
    for role in Role::ALL {
        hall.act(&mut state, Action::NextRole);
        assert_eq!(roles(&hall, 802, "kaur_umum"), [*role]);
    }
    hall.act(&mut state, Action::ClearRole);
    assert!(hall.act(&mut state, Action::ClearRole).is_empty(), "nothing is left to clear");
    assert_eq!(hall.session().of_kind(Kind::Row(Panel::Assignment)).count(), 6);
}

#[test]
fn no_part_is_given_in_a_closed_meeting() {
    let mut hall = hall();
    let mut state = matrix(&hall);
    hall.close();
    state.settle(&hall.scene());
    let refused = Intent::warn(hall.scene().words.refused_closed());
    assert_eq!(hall.act(&mut state, Action::BeInCharge), [refused]);
}

#[test]
fn offices_that_do_not_fit_scroll_with_the_cursor() {
    let mut hall = hall();
    let mut state = matrix(&hall);
    let rows = hall.rows(&state, 80, 21);
    assert!(rows[1].contains("Kades") && rows[2].contains("jabatan 1–"), "{rows:#?}");
    for _ in 0..20 {
        hall.act(&mut state, Action::MoveRight);
    }
    let all = usual_offices();
    assert_eq!(state.column, all.len() - 1);
    let rows = hall.rows(&state, 80, 21);
    assert!(!rows[1].contains("Kades") && rows[2].contains(&format!("–{} dari", all.len())), "{rows:#?}");
}

#[test]
fn brackets_stand_around_the_cell_under_the_cursor() {
    let hall = hall();
    let mut state = matrix(&hall);
    state.selected = Some(id(800));
    state.column = usual_offices().iter().position(|office| office.id == "kasi_kesejahteraan").unwrap();
    let rows = hall.rows(&state, 200, 57);
    assert!(rows.iter().any(|row| row.contains("Penyaluran BLT") && row.contains("[███]")), "{rows:#?}");
    state.column = 0;
    let rows = hall.rows(&state, 80, 21);
    assert!(rows.iter().any(|row| row.contains("Penyaluran BLT") && row.contains("[·  ]")), "{rows:#?}");
}

#[test]
fn a_matrix_without_tasks_tells_the_key_and_a_new_task_begins_in_the_table() {
    let mut hall = Hall::running();
    let mut village = hall.session().village().clone();
    village.offices = usual_offices();
    hall.commit(Change::set(Target::Meeting, Field::Village, Value::Village(Box::new(village))));
    let mut state = matrix(&hall);
    assert!(hall.rows(&state, 80, 21).join("\n").contains("Tekan n"));
    hall.act(&mut state, Action::NewRow);
    hall.type_text(&mut state, "Penagihan PBB");
    hall.act(&mut state, Action::Finish);
    assert_eq!(state.face, Face::Table);
    assert_eq!(hall.session().of_kind(Kind::Row(Panel::Task)).count(), 1);
}

#[test]
fn the_matrix_stands_at_three_sizes() {
    let hall = hall();
    let mut state = matrix(&hall);
    state.selected = Some(id(801));
    state.column = 3;
    pictures!("matrix", hall, state);
}
