//! The tables beside the figures: what was planned, who answers for what, and what waits for whom.

use std::collections::BTreeSet;

use rakor::domain::figures::{Clash, clash};
use rakor::domain::rows::{ActivityState, Outcome, Reschedule, WaitsFor};
use rakor::domain::waiting::STAGES;
use rakor::domain::{Field, Item, Kind, Panel, Party, Record, Session, Value};

use super::year::{exists, meeting, year};

fn rows(session: &Session, panel: Panel) -> impl Iterator<Item = &Record> {
    session.of_kind(Kind::Row(panel))
}

fn owners(row: &Record) -> &[Party] {
    if let Value::Parties(owners) = row.get(&Field::Owners) { owners } else { &[] }
}

fn moves(row: &Record) -> &[Reschedule] {
    if let Value::Moves(moves) = row.get(&Field::Moves) { moves } else { &[] }
}

fn is_open(activity: &Record) -> bool {
    !matches!(
        activity.get(&Field::ActivityState),
        Value::ActivityState(ActivityState::Done | ActivityState::Cancelled { .. })
    )
}

/// Names of rows that fulfil something, in their order.
fn names(session: &Session, panel: Panel, holds: impl Fn(&Record) -> bool) -> Vec<&str> {
    rows(session, panel).filter(|row| holds(row)).map(|row| row.text(&Field::Text)).collect()
}

#[test]
fn every_panel_has_rows_whose_names_fit_their_column() {
    let last = meeting("2023-tw4");
    for panel in Panel::ALL {
        assert!(rows(&last, *panel).count() >= 3, "{panel:?}");
    }
    for session in year() {
        for row in Panel::ALL.iter().flat_map(|panel| rows(&session, *panel)) {
            let name = row.text(&Field::Text);
            let named = row.kind != Kind::Row(Panel::Assignment);
            assert!(name.chars().count() <= 36 && name.is_empty() != named, "{}: {name}", session.id());
            assert!(row.item().is_some() && !row.text(&Field::Author).is_empty());
            assert!(row.created().is_some_and(|at| at.date_naive() <= session.date().unwrap()));
        }
    }
}

#[test]
fn rows_name_offices_and_rows_that_exist() {
    for session in year() {
        for row in Panel::ALL.iter().flat_map(|panel| rows(&session, *panel)) {
            for (field, value) in row.fields.iter() {
                let parties: &[Party] = match value {
                    Value::Party(party) => std::slice::from_ref(party),
                    Value::Parties(parties) => parties,
                    _ => &[],
                };
                for party in parties {
                    assert!(exists(&session, party), "{}: {field:?} {party:?}", row.text(&Field::Text));
                }
                let records = match value {
                    Value::Record(record) => vec![*record],
                    Value::Records(records) => records.clone(),
                    _ => Vec::new(),
                };
                assert!(records.iter().all(|id| session.record(*id).is_some()), "{field:?}");
            }
        }
    }
}

#[test]
fn activities_are_planned_evaluated_and_moved_with_a_reason() {
    let first = meeting("2023-tw1");
    // “Sepuluh dari 34 kegiatan RKPDesa 2023 dijadwalkan mulai triwulan I; tujuh terlaksana, dua sebagian, satu belum.”
    assert_eq!(rows(&first, Panel::Activity).count(), 34);
    let outcome = |row: &Record| match row.get(&Field::Outcome) {
        Value::Outcome(Outcome::Done) => Some(1),
        Value::Outcome(Outcome::Partly { .. }) => Some(2),
        Value::Outcome(Outcome::NotDone { .. }) => Some(3),
        _ => None,
    };
    let evaluated: Vec<_> = rows(&first, Panel::Activity).filter_map(outcome).collect();
    let of = |what| evaluated.iter().filter(|known| **known == what).count();
    assert_eq!((of(1), of(2), of(3)), (7, 2, 1));
    let missed = names(&first, Panel::Activity, |row| outcome(row) == Some(3));
    assert_eq!(missed, ["Pelatihan kader posyandu"]);
    let mut moved = 0;
    for session in year() {
        for row in rows(&session, Panel::Activity) {
            let name = row.text(&Field::Text);
            assert!(row.day(&Field::Starts) <= row.day(&Field::Ends) && !owners(row).is_empty(), "{name}");
            let done = matches!(row.get(&Field::ActivityState), Value::ActivityState(ActivityState::Done));
            assert_eq!(done, outcome(row) == Some(1), "{}: {name}", session.id());
            for step in moves(row) {
                assert!(!step.why.is_empty() && step.on <= session.date().unwrap(), "{name}");
                assert!(step.starts.is_some() && step.ends.is_some(), "{name}");
            }
            moved += usize::from(moves(row).last().is_some_and(|step| Some(step.on) >= session.date()));
        }
    }
    assert_eq!(moved, 13, "what was moved in a meeting itself");
    let pump = meeting("2023-tw3");
    let pump = rows(&pump, Panel::Activity).find(|row| row.text(&Field::Text) == "Perbaikan pompa sumur bor");
    assert_eq!(moves(pump.unwrap()).len(), 2, "promised for May, then August, then October");
}

#[test]
fn two_clashes_stand_in_the_plan_of_the_next_quarter() {
    let last = meeting("2023-tw4");
    let open: Vec<&Record> = rows(&last, Panel::Activity).filter(|row| is_open(row)).collect();
    let mut found = Vec::new();
    for (at, one) in open.iter().enumerate() {
        for other in &open[at + 1..] {
            let days = |row: &Record| (row.day(&Field::Starts).unwrap(), row.day(&Field::Ends).unwrap());
            let ((from, to), (starts, ends)) = (days(one), days(other));
            let place = one.text(&Field::Place);
            let shared = owners(one).iter().any(|owner| owners(other).contains(owner))
                || (!place.is_empty() && place == other.text(&Field::Place));
            if from.max(starts) <= to.min(ends) && shared {
                found.push((one.text(&Field::Text), other.text(&Field::Text)));
            }
        }
    }
    assert_eq!(
        found,
        [
            ("Rabat jalan lingkungan Utara 1", "Perbaikan talud jalan usaha tani"),
            ("Pelatihan kader layanan primer", "Musyawarah BPD atas LKPPD"),
        ]
    );
}

#[test]
fn everybody_reports_and_one_has_not_yet() {
    use rakor::domain::rows::ReportState;
    let missing = |session: &Session| -> Vec<String> {
        let missing = names(session, Panel::Report, |row| {
            row.get(&Field::ReportState) == &Value::ReportState(ReportState::Missing)
        });
        missing.into_iter().map(ToOwned::to_owned).collect()
    };
    for session in year() {
        let presenters: BTreeSet<String> =
            rows(&session, Panel::Report).map(|row| format!("{:?}", row.get(&Field::Presenter))).collect();
        assert_eq!(presenters.len(), 11, "all officials but Kepala Desa");
    }
    // “Tiga kepala dusun melapor lisan saja.”
    assert_eq!(missing(&meeting("2023-tw2")).len(), 3);
    assert!(missing(&meeting("2023-tw3")).is_empty());
    assert_eq!(missing(&meeting("2023-tw4")), ["Dusun Toronan Utara 2"]);
}

#[test]
fn one_task_has_two_heads_and_one_has_none() {
    let clashes = |stem: &str| -> Vec<(String, Clash)> {
        let session = meeting(stem);
        let all = rows(&session, Panel::Task);
        all.filter_map(|task| Some((task.text(&Field::Text).to_owned(), clash(&session, task.id)?))).collect()
    };
    let told = |name: &str, clash| (name.to_owned(), clash);
    assert_eq!(clashes("2023-tw1"), [told("Penomoran surat", Clash::Overlap)]);
    let vacant = told("Operator cadangan Siskeudes", Clash::Nobody);
    assert_eq!(clashes("2023-tw2"), [told("Penomoran surat", Clash::Overlap), vacant.clone()]);
    // K5 gave the numbers to one desk; the survey of the water stayed with Kaur Perencanaan.
    let water = told("Air bersih Toronan Selatan", Clash::Overlap);
    for stem in ["2023-tw3", "2023-tw4"] {
        assert_eq!(clashes(stem), [water.clone(), vacant.clone()], "{stem}");
    }
}

#[test]
fn the_council_waits_for_answers_and_one_bill_for_its_evaluation() {
    let last = meeting("2023-tw4");
    let waits =
        names(&last, Panel::Topic, |row| row.get(&Field::WaitsFor) == &Value::WaitsFor(WaitsFor::Government));
    assert_eq!(waits.len(), 4, "{waits:?}");
    let on_the_way = names(&last, Panel::Bill, |row| row.get(&Field::Promulgated).is_absent());
    assert_eq!(on_the_way, ["APBDesa 2024"]);
    for session in year() {
        for bill in rows(&session, Panel::Bill) {
            let days: Vec<_> = STAGES.iter().filter_map(|step| bill.day(step)).collect();
            assert!(days.is_sorted() && days.iter().all(|day| *day < session.date().unwrap()));
        }
    }
    let bill = rows(&last, Panel::Bill).find(|row| row.text(&Field::Text) == "APBDesa 2024").unwrap();
    assert!(bill.day(&Field::Agreed).is_some() && bill.day(&Field::Evaluated).is_none());
}

#[test]
fn programmes_without_an_activity_stand_out() {
    let without = |stem: &str| -> Vec<String> {
        let session = meeting(stem);
        let all = names(&session, Panel::Programme, |row| row.get(&Field::VillageActivity).is_absent());
        all.into_iter().map(ToOwned::to_owned).collect()
    };
    assert_eq!(without("2023-tw3"), ["Pendaftaran tanah (PTSL)", "Integrasi layanan primer"]);
    assert_eq!(without("2023-tw4"), ["Pendaftaran tanah (PTSL)"]);
}

#[test]
fn regulations_are_those_of_the_year_that_were_made_known() {
    let known = [
        ("8", 2022),
        ("201/PMK.07/2022", 2022),
        ("1", 2023),
        ("83", 2022),
        ("98", 2023),
        ("7", 2023),
        ("145", 2023),
        ("146", 2023),
        ("13", 2023),
    ];
    let mut told = Vec::new();
    for session in year() {
        let notes: Vec<_> = session.spoken(Item::Regulations).iter().map(|note| note.shown_text()).collect();
        for row in rows(&session, Panel::Regulation) {
            let (number, Value::Count(year)) = (row.text(&Field::RegulationNumber), row.get(&Field::Year))
            else {
                panic!("{}", row.text(&Field::Text))
            };
            told.push((number.to_owned(), *year));
            let said = notes.iter().any(|note| note.contains(&format!("Nomor {number}")));
            assert!(notes.is_empty() || said, "{number}/{year}");
        }
    }
    assert_eq!(told, known.map(|(number, year)| (number.to_owned(), year)));
}
