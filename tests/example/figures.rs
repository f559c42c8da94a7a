//! The numbers of the example year, worked out by hand: what the people said in the notes, and what the tables sum up to.

use rakor::domain::budget::{Bidang, FundSource, Section, Sheet, Total, percent};
use rakor::domain::figures::{
    Rating, budget, financial_percent, over_quarters, quantity, quarter_alone, rating,
};
use rakor::domain::warnings::{Rule, Warning, budget_warnings, indicator_warnings};
use rakor::domain::{Field, Item, Kind, Panel, Quantity, Record, Sen, Session, Value, carry};
use rakor::lang::{Lang, Words};

use super::year::{meeting, year};

const BUDGET: Kind = Kind::Row(Panel::Budget);
const INDICATOR: Kind = Kind::Row(Panel::Indicator);

/// Realised up to the end of each quarter, in rupiah: revenue, then expenditure by bidang. The first three quarters are
/// what Kaur Keuangan said in the meetings.
const REALISED: [[i64; 6]; 4] = [
    [523_948_700, 118_742_500, 12_350_000, 9_100_000, 6_240_000, 34_200_000],
    [712_807_050, 268_915_250, 142_680_000, 31_450_000, 58_320_000, 68_400_000],
    [1_255_471_700, 421_306_750, 334_275_000, 61_840_000, 121_480_000, 108_350_000],
    [1_618_784_800, 606_794_250, 513_400_000, 94_600_000, 202_500_000, 151_400_000],
];

/// The budget of the year in the same order.
const PLANNED: [i64; 6] = [1_623_766_000, 612_480_250, 548_900_000, 96_750_000, 214_420_000, 162_400_000];

/// Advances without SPJ at the end of each quarter.
const ADVANCES: [i64; 4] = [28_450_000, 64_125_000, 37_900_000, 12_400_000];

fn with_sheet<T>(session: &Session, look: impl Fn(&Sheet<'_>) -> T) -> T {
    let (_, lines) = budget(session);
    look(&Sheet::new(&lines))
}

fn row<'a>(session: &'a Session, kind: Kind, name: &str) -> &'a Record {
    let mut rows = session.of_kind(kind).filter(|row| row.text(&Field::Text) == name);
    let found = rows.next().unwrap_or_else(|| panic!("{}: no {name}", session.id()));
    assert!(rows.next().is_none(), "{name} twice");
    found
}

/// What was said under an item in this meeting.
fn said(session: &Session, item: Item) -> String {
    session.spoken(item).iter().map(|record| record.shown_text()).collect::<Vec<_>>().join("\n")
}

/// The warnings as `name: rule`.
fn warned(session: &Session) -> Vec<String> {
    let (rows, lines) = budget(session);
    let mut all = budget_warnings(session, &rows, &Sheet::new(&lines));
    all.extend(indicator_warnings(session));
    let told = |warning: &Warning| {
        let row = warning.row.and_then(|id| session.record(id));
        let name = row.map_or("seluruh belanja", |row| row.text(&Field::Text));
        let rule = match warning.rule {
            Rule::BehindPlan { .. } => "behind plan",
            Rule::OverBudget { .. } => "over budget",
            Rule::PhysicalBehind { .. } => "physical behind",
            Rule::UnspentWhenDone { .. } => "unspent",
            Rule::AdvanceOpen { .. } => "advance",
            Rule::EarmarkShare { .. } => "earmark",
            Rule::ProjectedUnder { .. } => "projected under",
            Rule::ParentMismatch { .. } => "parent",
        };
        format!("{name}: {rule}")
    };
    all.iter().map(told).collect()
}

#[test]
fn sections_sum_up_to_what_was_said_in_the_meetings() {
    for (session, realised) in year().iter().zip(REALISED) {
        let (_, lines) = budget(session);
        let totals = Sheet::new(&lines).totals();
        let sections = [totals.revenue].into_iter().chain(totals.bidang);
        for ((figures, realised), planned) in sections.zip(realised).zip(PLANNED) {
            assert_eq!(figures.planned, Sen::rupiah(planned), "{}", session.id());
            assert_eq!(figures.realised, Some(Sen::rupiah(realised)), "{}", session.id());
            assert!(figures.plan_to_date.is_some(), "every line has its cash plan");
        }
        assert_eq!(totals.expenditure.planned, Sen::rupiah(1_634_950_250));
        assert_eq!(totals.expenditure.realised, Some(Sen::rupiah(realised[1..].iter().sum())));
    }
}

#[test]
fn the_notes_tell_the_very_amounts_of_the_tables() {
    let words = Words::new(Lang::Id);
    for (session, realised) in year()[..3].iter().zip(REALISED) {
        let text = said(session, Item::Budget);
        let spent: i64 = realised[1..].iter().sum();
        let pairs = realised.iter().zip(PLANNED).skip(1).map(|(part, whole)| (*part, whole));
        for (part, whole) in pairs.chain([(realised[0], PLANNED[0]), (spent, 1_634_950_250)]) {
            let (part, whole) = (Sen::rupiah(part), Sen::rupiah(whole));
            assert!(text.contains(&words.money(part)), "{}: {}", session.id(), words.money(part));
            let share = words.percent(percent(part, whole).unwrap());
            assert!(text.contains(&share), "{}: {share}", session.id());
        }
    }
    let alone = |session: &Session| -> Sen {
        let lines = session.of_kind(BUDGET).filter(
            |row| matches!(row.get(&Field::Section), Value::Section(section) if section.is_expenditure()),
        );
        lines.map(|row| quarter_alone(row, session.quarter()).unwrap()).sum()
    };
    for (stem, amount) in [("2023-tw2", 389_132_750), ("2023-tw3", 477_486_500)] {
        let session = meeting(stem);
        assert_eq!(alone(&session), Sen::rupiah(amount));
        assert!(said(&session, Item::Budget).contains(&words.money(Sen::rupiah(amount))), "{stem}");
    }
}

#[test]
fn advances_are_those_that_the_room_asked_about() {
    let words = Words::new(Lang::Id);
    for (session, amount) in year().iter().zip(ADVANCES) {
        let amount = Sen::rupiah(amount);
        let open = with_sheet(session, |sheet| sheet.section(Section::Expenditure(None)).advance);
        assert_eq!(open, Some(amount), "{}", session.id());
        if session.quarter().number() < 4 {
            assert!(said(session, Item::Budget).contains(&words.money(amount)), "{}", session.id());
        }
    }
}

#[test]
fn no_line_pays_out_more_than_it_has_but_the_one_that_is_warned_of() {
    for session in year() {
        let (rows, lines) = budget(&session);
        for (row, line) in rows.iter().zip(&lines).filter(|(_, line)| line.section != Section::Revenue) {
            let paid = line.realised.unwrap() + line.advance.unwrap_or_default();
            let name = row.text(&Field::Text);
            assert!(paid <= line.planned || name == "Penyusunan RKPDesa 2024", "{}: {name}", session.id());
        }
    }
}

#[test]
fn the_budget_balances_by_source_and_as_a_whole() {
    let session = meeting("2023-tw1");
    with_sheet(&session, |sheet| {
        for fund in FundSource::ALL {
            let of = |section: fn(Section) -> bool| {
                sheet.sum_of(|line| line.fund == Some(fund) && section(line.section)).planned
            };
            let came = of(|section| matches!(section, Section::Revenue | Section::FinancingIn));
            let went = of(|section| section.is_expenditure() || section == Section::FinancingOut);
            assert_eq!(came, went, "{}", fund.code());
        }
        let totals = sheet.totals();
        assert_eq!(totals.get(Total::Surplus).planned, Sen::rupiah(-11_184_250));
        assert_eq!(totals.get(Total::FinancingNet).planned, Sen::rupiah(11_184_250));
        assert_eq!(totals.get(Total::Silpa).planned, Sen(0));
        assert!(sheet.mismatches().is_empty());
    });
    let left = with_sheet(&meeting("2023-tw4"), |sheet| sheet.totals().silpa().realised);
    // 1.618.784.800 − 1.568.694.250 + 36.184.250
    assert_eq!(left, Some(Sen::rupiah(86_274_800)));
}

#[test]
fn the_shares_of_the_dana_desa_are_those_that_were_made_known() {
    let session = meeting("2023-tw1");
    let words = Words::new(Lang::Id);
    let text = said(&session, Item::Regulations);
    let fund = Sen::rupiah(1_012_436_000);
    assert_eq!(row(&session, BUDGET, "Dana Desa").get(&Field::Budgeted), &Value::Money(fund));
    for (amount, share) in [(136_800_000, 1_351), (203_000_000, 2_005), (30_000_000, 296)] {
        assert_eq!(percent(Sen::rupiah(amount), fund), Some(share));
        let told = words.percent(share).replace('%', " persen");
        assert!(text.contains(&told), "{told}");
    }
}

#[test]
fn the_change_of_the_budget_moves_what_was_decided() {
    let budgeted = |session: &Session, name: &str| row(session, BUDGET, name).get(&Field::Budgeted).clone();
    let (before, after) = (meeting("2023-tw3"), meeting("2023-tw4"));
    for (name, was, is) in [
        ("Pemeliharaan penerangan jalan", 30_000_000, 11_400_000),
        ("Pemeliharaan sumber air bersih", 7_800_000, 26_400_000),
    ] {
        assert_eq!(budgeted(&before, name), Value::Money(Sen::rupiah(was)));
        assert_eq!(budgeted(&after, name), Value::Money(Sen::rupiah(is)));
    }
    let decided =
        before.decisions().any(|d| d.record().shown_text().contains("Rp18.600.000,00 dari kegiatan"));
    assert!(decided);
    for line in before.of_kind(BUDGET) {
        let same = after.record(line.id).unwrap().get(&Field::Budgeted) == line.get(&Field::Budgeted);
        let moved = ["Pemeliharaan penerangan jalan", "Pemeliharaan sumber air bersih"];
        assert_eq!(same, !moved.contains(&line.text(&Field::Text)), "{}", line.text(&Field::Text));
    }
}

#[test]
fn warnings_fire_where_the_story_has_its_troubles() {
    assert_eq!(
        warned(&meeting("2023-tw1")),
        [
            "Penyelenggaraan posyandu: advance",
            "Pelatihan kader posyandu: behind plan",
            "Pembinaan keagamaan: advance",
        ]
    );
    assert_eq!(
        warned(&meeting("2023-tw2")),
        [
            "Penyelenggaraan posyandu: advance",
            "Jalan usaha tani Utara 2: behind plan",
            "Jalan usaha tani Utara 2: advance",
            "Drainase Toronan Tengah: advance",
            "Rehabilitasi rumah tidak layak: advance",
            "Pemeliharaan sumber air bersih: behind plan",
            "seluruh belanja: projected under",
        ]
    );
    assert_eq!(
        warned(&meeting("2023-tw4")),
        [
            "Penyusunan RKPDesa 2024: over budget",
            "Rabat jalan lingkungan Utara 1: behind plan",
            "Rabat jalan lingkungan Utara 1: advance",
            "Pemeliharaan penerangan jalan: behind plan",
            "Penyertaan modal BUM Desa: behind plan",
            "Jalan lingkungan: physical behind",
            "Lampu jalan: unspent",
        ]
    );
    let third = warned(&meeting("2023-tw3"));
    let told = |warning: &str| third.iter().any(|known| known == warning);
    // The third meeting made problems of these two, and asked for the list of what will not be finished.
    assert!(told("Drainase: physical behind"));
    assert!(told("Penyertaan modal BUM Desa: behind plan"));
    assert!(told("seluruh belanja: projected under"));
    let unfinished = third.iter().filter(|known| known.ends_with("projected under")).count();
    assert_eq!((third.len(), unfinished), (21, 16));
}

#[test]
fn troubles_of_the_first_half_of_the_year_are_cleared_in_the_second() {
    let warned: Vec<Vec<String>> = year().iter().map(warned).collect();
    // Each with the quarter in which it was told, and the one from which on it is not.
    for (warning, told, cleared) in [
        ("Pelatihan kader posyandu: behind plan", 1, 2),
        ("Pembinaan keagamaan: advance", 1, 2),
        ("Jalan usaha tani Utara 2: behind plan", 2, 3),
        ("Jalan usaha tani Utara 2: advance", 2, 3),
        ("Pemeliharaan sumber air bersih: behind plan", 2, 4),
        ("seluruh belanja: projected under", 2, 4),
        ("Drainase: physical behind", 3, 4),
    ] {
        for (quarter, all) in (1..).zip(&warned) {
            let expected = (told..cleared).contains(&quarter);
            assert_eq!(all.iter().any(|known| known == warning), expected, "TW {quarter}: {warning}");
        }
    }
}

#[test]
fn indicators_tell_what_was_told_of_them() {
    let year = year();
    let amount = |quarter: usize, name: &str, field: Field| {
        quantity(row(&year[quarter - 1], INDICATOR, name), &field).unwrap()
    };
    let money = |quarter: usize, name: &str| {
        let session = &year[quarter - 1];
        financial_percent(session, row(session, INDICATOR, name)).unwrap()
    };
    // “Jalan usaha tani: fisik 60 persen, keuangan 48 persen.”
    assert_eq!(amount(2, "Jalan usaha tani", Field::Physical), Quantity::whole(60));
    assert_eq!(money(2, "Jalan usaha tani"), 4_800);
    // “Drainase fisik 55 persen (99 m dari 180 m), keuangan 80 persen.”
    assert_eq!(amount(3, "Drainase", Field::Achieved), Quantity::whole(99));
    assert_eq!(amount(3, "Drainase", Field::Physical), Quantity::whole(55));
    assert_eq!(money(3, "Drainase"), 8_000);
    let last = &year[3];
    let quarters = |name| over_quarters(row(last, INDICATOR, name));
    assert_eq!(quarters("Balita stunting"), [27, 25, 23, 22].map(Quantity::whole));
    assert_eq!(quarters("Surat selesai"), [286, 571, 902, 1_214].map(Quantity::whole));
    let rated = |quarter: usize, name| rating(row(&year[quarter - 1], INDICATOR, name));
    assert_eq!(rated(1, "Kader dilatih"), Some(Rating::Behind));
    assert_eq!(rated(2, "Kader dilatih"), Some(Rating::Reached));
    assert_eq!(rated(4, "Balita stunting"), Some(Rating::Near));
    for (session, realised) in year.iter().zip(REALISED) {
        let spent = Sen::rupiah(realised[1..].iter().sum());
        let share = percent(spent, Sen::rupiah(1_634_950_250)).unwrap();
        let told = quantity(row(session, INDICATOR, "Penyerapan belanja"), &Field::Achieved);
        assert_eq!(told, Some(Quantity(share * 10)), "{}", session.id());
    }
}

#[test]
fn each_quarter_keeps_the_figures_of_those_before() {
    let year = year();
    for pair in year.windows(2) {
        let [source, into] = pair else { unreachable!() };
        for line in source.of_kind(BUDGET) {
            let Value::PastMoney(past) = into.record(line.id).unwrap().get(&Field::PastRealised) else {
                panic!("{}: nothing past", line.text(&Field::Text))
            };
            let last = past.last().unwrap();
            assert_eq!(last.quarter, source.quarter());
            assert_eq!(&Value::Money(last.amount), line.get(&Field::Realised));
        }
        let rows = |line: &&carry::CarryLine| matches!(line.kind, Kind::Row(_));
        let plan = carry::plan(source, into);
        assert!(plan.iter().filter(rows).count() > 55);
        assert!(plan.iter().filter(rows).all(|line| !line.has_effect()));
    }
    let bidang = with_sheet(&year[3], |sheet| Bidang::ALL.map(|bidang| sheet.bidang(bidang).percent()));
    assert_eq!(bidang, [Some(9_907), Some(9_353), Some(9_778), Some(9_444), Some(9_323)]);
}
