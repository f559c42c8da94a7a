//! Taking over the budget of a foreign file.

use proptest::prelude::*;
use rakor::domain::budget::{Totals, key};
use rakor::domain::figures::budget;
use rakor::domain::intake::{Effect, FindingKind, Plan, Stamp};
use rakor::domain::rows::PastMoney;
use rakor::domain::states::Phase;
use rakor::domain::trail::{Gesture, portions};
use rakor::domain::{
    Change, Field, Kind, LineId, Moment, Panel, Quarter, Record, Sen, Session, SessionId, Trail, Value,
    WriterId, check,
};
use rakor::import::{Hint, understand};

const BUDGET: Kind = Kind::Row(Panel::Budget);

/// A meeting with a hand that writes in it.
struct Desk {
    trail: Trail,
    number: u32,
}

fn now() -> Moment {
    "2023-07-10T09:00:00+07:00".parse().unwrap()
}

impl Desk {
    /// A quarter of 2023, in preparation.
    fn of(quarter: u8) -> Self {
        let id = SessionId::new("35.28.04.2018", Quarter::new(2023, quarter).unwrap());
        Self { trail: Trail::empty(id), number: 0 }
    }

    fn session(&self) -> &Session {
        self.trail.session()
    }

    fn commit(&mut self, change: &Change, gesture: &mut Gesture) {
        check(self.session(), change).unwrap();
        for portion in portions(change) {
            self.number += 1;
            let line = LineId { writer: WriterId(7), number: self.number };
            let line = self.trail.stamp(portion.into_owned(), line, "Notulis", now(), None);
            gesture.note(self.trail.session(), &line);
            self.trail.take(&line);
        }
    }

    fn plan(&self, text: &str) -> Plan {
        let quarter = self.session().quarter().number();
        let found = understand(text.as_bytes(), Hint::file().for_quarter(quarter)).unwrap();
        Plan::of(self.session(), &found)
    }

    /// Takes a file over as one gesture.
    fn take(&mut self, text: &str) -> Gesture {
        let plan = self.plan(text);
        let stamp = Stamp { author: "Notulis", at: now(), heading: "Baris tak dikenal:" };
        let changes = plan.changes(&stamp);
        assert_eq!(plan.has_effect(), !changes.is_empty());
        let mut gesture = Gesture::default();
        self.commit(&Change::Batch(changes), &mut gesture);
        assert_eq!(totals(self.session()), plan.after, "the preview tells the sums as they come to be");
        gesture
    }

    fn undo(&mut self, gesture: &Gesture) {
        let inverse = gesture.inverse(&self.trail).unwrap();
        self.commit(&inverse, &mut Gesture::default());
    }

    fn row(&self, name: &str) -> &Record {
        let mut rows = self.session().of_kind(BUDGET).filter(|row| row.text(&Field::Text) == name);
        let row = rows.next().unwrap_or_else(|| panic!("{name}"));
        assert!(rows.next().is_none(), "{name} is there twice");
        row
    }

    fn money(&self, name: &str, field: &Field) -> Option<i64> {
        if let Value::Money(amount) = self.row(name).get(field) { Some(amount.0 / 100) } else { None }
    }

    /// Everything visible of the budget.
    fn visible(&self) -> Vec<Record> {
        let mut rows: Vec<Record> = self.session().of_kind(BUDGET).cloned().collect();
        rows.sort_by_key(|row| row.id);
        rows
    }
}

fn totals(session: &Session) -> Totals {
    rakor::domain::budget::Sheet::new(&budget(session).1).totals()
}

const FIRST: &str = "\
Kode;Uraian;Sumber Dana;Anggaran;Realisasi s.d. TW
4.;PENDAPATAN;;1.500;300
4.1.;Pendapatan Asli Desa;PAD;500;100
4.2.1.;Dana Desa;DDS;1.000;200
2;BIDANG PELAKSANAAN PEMBANGUNAN DESA;;900;0
2.3.10;Jalan usaha tani;DDS;600;0
2.3.10;Jalan usaha tani;ADD;300;0
";

#[test]
fn a_file_becomes_rows_and_again_changes_nothing() {
    let mut desk = Desk::of(2);
    let plan = desk.plan(FIRST);
    assert_eq!((plan.counts(), plan.untouched), ((6, 0, 0), 0));
    desk.take(FIRST);
    assert_eq!(desk.session().of_kind(BUDGET).count(), 6);
    assert_eq!(desk.row("Dana Desa").text(&Field::Code), "4.2.1");
    assert_eq!(desk.money("Dana Desa", &Field::Realised), Some(200));
    let totals = totals(desk.session());
    assert_eq!((totals.revenue.planned, totals.expenditure.planned), (Sen::rupiah(1_500), Sen::rupiah(900)));
    let again = desk.plan(FIRST);
    assert_eq!((again.counts(), again.has_effect()), ((0, 0, 6), false));
    let shouted = FIRST.replace("Jalan usaha tani", "JALAN  USAHA TANI").replace(';', "\t");
    assert!(!desk.plan(&shouted).has_effect(), "print is no change");
}

#[test]
fn only_what_differs_is_written_and_what_the_file_does_not_name_stays() {
    let mut desk = Desk::of(2);
    desk.take(FIRST);
    let own = desk.row("Pendapatan Asli Desa").id;
    let advance = Change::of_record(own, Field::Advance, Value::Money(Sen::rupiah(25)));
    desk.commit(&advance, &mut Gesture::default());
    let next = "Kode;Uraian;Sumber Dana;Anggaran;Realisasi\n4.1;Pendapatan Asli Desa;;500;180\n4.2.2;Bagi Hasil Pajak;PBH;70;10\n";
    let plan = desk.plan(next);
    assert_eq!((plan.counts(), plan.untouched), ((1, 1, 0), 5));
    let altered = vec![(Field::Realised, Value::Money(Sen::rupiah(180)))];
    assert_eq!((plan.lines[0].record, &plan.lines[0].effect), (own, &Effect::Altered(altered)));
    desk.take(next);
    assert_eq!(desk.money("Pendapatan Asli Desa", &Field::Advance), Some(25));
    assert_eq!(desk.row("Pendapatan Asli Desa").get(&Field::Fund).encode(), "PAD");
    assert_eq!(desk.money("Dana Desa", &Field::Realised), Some(200));
    assert_eq!(desk.session().of_kind(BUDGET).count(), 7);
}

#[test]
fn lines_of_several_sources_find_their_own_rows_in_any_order() {
    let mut desk = Desk::of(2);
    desk.take(FIRST);
    let turned = "Kode;Uraian;Sumber Dana;Anggaran;Realisasi\n2.3.10;Jalan usaha tani;ADD;300;30\n2.3.10;Jalan usaha tani;DDS;600;60\n";
    desk.take(turned);
    let spent = |fund: &str| {
        let mut rows = desk.session().of_kind(BUDGET).filter(|row| row.text(&Field::Code) == "2.3.10");
        let row = rows.find(|row| row.get(&Field::Fund).encode() == fund).unwrap();
        row.get(&Field::Realised).encode().as_str().unwrap().to_owned()
    };
    assert_eq!((spent("ADD").as_str(), spent("DDS").as_str()), ("30.00", "60.00"));
}

#[test]
fn undo_takes_the_whole_file_back_and_the_file_can_be_taken_over_again() {
    let mut desk = Desk::of(2);
    desk.take(FIRST);
    let before = desk.visible();
    let next =
        FIRST.replace("1.000;200", "1.100;450").replace("2.3.10;Jalan usaha tani;ADD", "2.3.11;Saluran;ADD");
    let gesture = desk.take(&next);
    assert_ne!(desk.visible(), before);
    desk.undo(&gesture);
    assert_eq!(desk.visible(), before);
    desk.take(&next);
    assert_eq!(desk.money("Saluran", &Field::Budgeted), Some(300));
    assert!(!desk.plan(&next).has_effect());
}

#[test]
fn two_machines_that_take_the_same_file_over_add_it_once() {
    let (mut one, mut two) = (Desk::of(2), Desk::of(2));
    one.take(FIRST);
    two.take(FIRST);
    let ids = |desk: &Desk| desk.visible().iter().map(|row| row.id).collect::<Vec<_>>();
    assert_eq!(ids(&one), ids(&two));
    let mut later = Desk::of(3);
    later.take(FIRST);
    assert_eq!(ids(&one), ids(&later), "so that what comes along from the quarter before is the same row");
}

#[test]
fn a_file_that_states_no_budget_leaves_those_that_stand() {
    let mut desk = Desk::of(2);
    desk.take(FIRST);
    desk.take("Kode;Uraian;Realisasi\n4.2.1;Dana Desa;650\n");
    assert_eq!(desk.money("Dana Desa", &Field::Budgeted), Some(1_000));
    assert_eq!(desk.money("Dana Desa", &Field::Realised), Some(650));
}

#[test]
fn a_quarter_alone_is_added_to_the_one_before() {
    let file = "Kode;Uraian;Anggaran;Realisasi TW ini\n4.2.1;Dana Desa;1.000;150\n4.1;Hasil usaha;500;20\n";
    let mut desk = Desk::of(2);
    desk.take(FIRST);
    let row = desk.row("Dana Desa").id;
    let past = vec![PastMoney { quarter: Quarter::new(2023, 1).unwrap(), amount: Sen::rupiah(200) }];
    let past = Change::of_record(row, Field::PastRealised, Value::PastMoney(past));
    desk.commit(&past, &mut Gesture::default());
    let plan = desk.plan(file);
    assert_eq!(plan.findings[0].kind, FindingKind::BeforeUnknown { lines: 1 });
    desk.take(file);
    assert_eq!(desk.money("Dana Desa", &Field::Realised), Some(350));
    assert_eq!(desk.money("Hasil usaha", &Field::Realised), Some(20));
    assert!(!desk.plan(file).has_effect());
    let mut first = Desk::of(1);
    first.take(file);
    assert_eq!(first.money("Dana Desa", &Field::Realised), Some(150), "the first quarter is the year so far");
}

#[test]
fn tables_of_names_alone_come_to_the_sums_of_their_file() {
    let file = "Uraian;Anggaran;Realisasi\nPENDAPATAN;1.500;300\nPendapatan Asli Desa;500;100\nDana Desa;1.000;200\nBELANJA;400;40\nBidang Pembinaan Kemasyarakatan Desa;400;40\nLomba desa;400;40\n";
    let mut desk = Desk::of(2);
    let plan = desk.plan(file);
    assert_eq!(plan.after.revenue.planned, Sen::rupiah(1_500));
    desk.take(file);
    assert_eq!(totals(desk.session()).expenditure.planned, Sen::rupiah(400));
}

#[test]
fn what_is_not_understood_is_kept_as_an_internal_note_once() {
    let file = format!("{FIRST}9.9.9;Rekening antar kas;;77;5\n");
    let mut desk = Desk::of(2);
    assert_eq!(desk.plan(&file).unknown.len(), 1);
    desk.take(&file);
    let notes: Vec<&Record> = desk.session().of_kind(Kind::Note).collect();
    assert_eq!(notes.len(), 1);
    assert!(notes[0].is_internal());
    assert_eq!(notes[0].text(&Field::Text), "Baris tak dikenal:\n9.9.9 | Rekening antar kas | 77 | 5");
    assert!(!desk.plan(&file).has_effect());
    desk.take(&format!("{file}9.9.8;Titipan;;1;1\n"));
    let texts: Vec<&str> = desk.session().of_kind(Kind::Note).map(|note| note.text(&Field::Text)).collect();
    assert_eq!(
        texts[1], "Baris tak dikenal:\n9.9.8 | Titipan | 1 | 1",
        "what is kept already is not kept twice"
    );
}

#[test]
fn another_year_or_village_is_told() {
    let mut desk = Desk::of(2);
    let mut village = rakor::domain::Village::blank().village;
    village.name = "Toronan".into();
    let named =
        Change::set(rakor::domain::Target::Meeting, Field::Village, Value::Village(Box::new(village)));
    desk.commit(&named, &mut Gesture::default());
    let titled = |title: &str| desk.plan(&format!("{title}\n{FIRST}"));
    assert!(!titled("PEMERINTAH DESA TORONAN\nTAHUN ANGGARAN 2023").is_doubtful());
    let other = titled("PEMERINTAH DESA LARANGAN\nTAHUN ANGGARAN 2022");
    assert!(other.is_doubtful());
    let keys: Vec<&str> = other.findings.iter().map(|finding| finding.kind.key()).collect();
    assert_eq!(keys[..2], ["other_year", "other_village"]);
}

#[test]
fn a_closed_meeting_takes_no_file() {
    let mut desk = Desk::of(2);
    desk.take(FIRST);
    for to in [Phase::Running, Phase::Closed] {
        desk.commit(&Change::Phase { to, reason: String::new() }, &mut Gesture::default());
    }
    let plan = desk.plan("Kode;Uraian;Anggaran\n4.2.9;Hibah;5\n");
    let changes = plan.changes(&Stamp { author: "Notulis", at: now(), heading: "" });
    assert!(check(desk.session(), &Change::Batch(changes)).is_err());
}

/// A file of lines with codes, names and sources out of few, so that they often meet.
fn any_file() -> impl Strategy<Value = String> {
    let codes =
        prop_oneof![Just("4.1"), Just("4.2.1"), Just("2.3.10"), Just("1.1.01"), Just("6.1.1"), Just("")];
    let names = prop_oneof![Just("Dana Desa"), Just("Jalan"), Just("Belanja Pegawai"), Just("PENDAPATAN")];
    let funds = prop_oneof![Just("DDS"), Just("ADD"), Just("")];
    let line = (codes, names, funds, 0_i64..3_000, proptest::option::of(0_i64..3_000));
    proptest::collection::vec(line, 1..25).prop_map(|lines| {
        let mut text = "Kode;Uraian;Sumber Dana;Anggaran;Realisasi\n4;PENDAPATAN;;1;1\n".to_owned();
        for (code, name, fund, planned, realised) in lines {
            let realised = realised.map(|amount| amount.to_string()).unwrap_or_default();
            let planned = planned.to_string();
            text.push_str(&([code, name, fund, &planned, &realised].join(";") + "\n"));
        }
        text
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_file_again_changes_nothing_and_undo_takes_it_back(files in proptest::collection::vec(any_file(), 1..4)) {
        let mut desk = Desk::of(2);
        for file in &files {
            let before = desk.visible();
            let gesture = desk.take(file);
            prop_assert!(!desk.plan(file).has_effect());
            if !gesture.is_empty() {
                desk.undo(&gesture);
                prop_assert_eq!(&desk.visible(), &before);
                desk.take(file);
                prop_assert!(!desk.plan(file).has_effect());
            }
        }
        let bytes = rakor::domain::session::write(desk.session());
        let read = rakor::domain::read(&bytes).unwrap().0;
        let found = understand(files.last().unwrap().as_bytes(), Hint::file().for_quarter(2)).unwrap();
        prop_assert!(!Plan::of(&read, &found).has_effect(), "nor after the meeting was read from its file");
    }

    #[test]
    fn every_line_of_a_file_is_a_row_of_its_own(file in any_file()) {
        let mut desk = Desk::of(2);
        let plan = desk.plan(&file);
        desk.take(&file);
        let mut wanted: Vec<String> = plan.lines.iter().map(|line| key(&line.line)).collect();
        let line = |row: &Record| rakor::domain::budget::Line {
            name: row.text(&Field::Text).to_owned(), ..rakor::domain::figures::budget_line(row)
        };
        let mut found: Vec<String> = desk.session().of_kind(BUDGET).map(|row| key(&line(row))).collect();
        wanted.sort();
        found.sort();
        prop_assert_eq!(found, wanted);
    }
}
