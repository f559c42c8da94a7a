//! A budget of a small village worked out by hand, and properties over random ones.

use proptest::prelude::*;

use super::*;
use crate::domain::Sen;

const ADD: Option<FundSource> = Some(FundSource::Add);
const DDS: Option<FundSource> = Some(FundSource::Dds);

/// Code, name, section, source, anggaran, rencana, realisasi in rupiah.
type Row = (&'static str, &'static str, &'static str, Option<FundSource>, i64, i64, i64);

/// Revenue 1.000 + 600 + 400; bidang 1: 500 + 300, bidang 2: 700, bidang 5: 250; financing in 150, out 50.
const HAND: [Row; 18] = [
    ("4.", "PENDAPATAN", "revenue", None, 2_000, 1_000, 1_110),
    ("4.1.", "Pendapatan Asli Desa", "revenue", None, 1_000, 500, 510),
    ("4.1.1.", "Hasil Usaha", "revenue", None, 600, 300, 260),
    ("4.1.2.", "Hasil Aset", "revenue", None, 400, 200, 250),
    ("4.2.", "Pendapatan Transfer", "revenue", None, 1_000, 500, 600),
    ("5.", "BELANJA", "expenditure", None, 1_750, 700, 480),
    ("", "BIDANG PENYELENGGARAN PEMERINTAHAN DESA", "expenditure_1", None, 800, 300, 240),
    ("1.1", "Siltap", "expenditure_1", ADD, 500, 200, 200),
    ("01.04.", "Tata Praja", "expenditure_1", ADD, 300, 100, 40),
    ("2", "Bidang Pelaksanaan Pembangunan Desa", "expenditure_2", None, 700, 300, 140),
    ("2.3.10", "Jalan desa", "expenditure_2", DDS, 700, 300, 140),
    ("5", "Bidang Penanggulangan Bencana, Darurat dan Mendesak", "expenditure_5", None, 250, 100, 100),
    ("5.3", "Keadaan Mendesak", "expenditure_5", DDS, 250, 100, 100),
    ("5.1", "Belanja Pegawai", "expenditure", None, 1_750, 700, 480),
    ("6.1", "Penerimaan Pembiayaan", "financing_in", None, 150, 150, 150),
    ("6.1.1", "SiLPA Tahun Sebelumnya", "financing_in", None, 150, 150, 150),
    ("6.2", "Pengeluaran Pembiayaan", "financing_out", None, 50, 0, 20),
    ("6.2.2", "Penyertaan Modal", "financing_out", None, 50, 0, 20),
];

fn hand() -> Vec<Line> {
    let line = |(code, name, section, fund, planned, plan, realised): Row| {
        let mut line = Line::new(section.parse().unwrap(), code.parse().ok(), name);
        (line.fund, line.planned) = (fund, Sen::rupiah(planned));
        (line.plan_to_date, line.realised) = (Some(Sen::rupiah(plan)), Some(Sen::rupiah(realised)));
        line
    };
    HAND.into_iter().map(line).collect()
}

/// Anggaran, rencana and realisasi in rupiah.
fn rupiah(figures: Figures) -> (i64, i64, i64) {
    let whole = |amount: Option<Sen>| amount.map_or(-1, |amount| amount.0 / 100);
    (figures.planned.0 / 100, whole(figures.plan_to_date), whole(figures.realised))
}

#[test]
fn the_sums_are_those_worked_out_by_hand() {
    let lines = hand();
    let sheet = Sheet::new(&lines);
    let totals = sheet.totals();
    assert_eq!(rupiah(totals.revenue), (2_000, 1_000, 1_110));
    assert_eq!(rupiah(totals.expenditure), (1_750, 700, 480));
    assert_eq!(
        totals.bidang.map(rupiah),
        [(800, 300, 240), (700, 300, 140), (0, -1, -1), (0, -1, -1), (250, 100, 100)]
    );
    assert_eq!(rupiah(totals.surplus()), (250, 300, 630));
    assert_eq!(rupiah(totals.financing_net()), (100, 150, 130));
    assert_eq!(rupiah(totals.silpa()), (350, 450, 760));
    assert_eq!(rupiah(sheet.fund(DDS)), (950, 400, 240));
    assert_eq!(rupiah(sheet.fund(ADD)), (800, 300, 240));
    assert_eq!(totals.expenditure.percent(), Some(2_743));
    assert_eq!(totals.expenditure.remaining(), Sen::rupiah(1_270));
    assert_eq!(totals.expenditure.deviation(), Some(Sen::rupiah(-220)));
    assert_eq!(totals.expenditure.projected(2), Some(Sen::rupiah(960)));
    assert_eq!(sheet.mismatches(), []);
}

#[test]
fn lines_stand_below_their_parents() {
    let lines = hand();
    let sheet = Sheet::new(&lines);
    let parents: Vec<_> = (0..lines.len()).map(|line| sheet.parent(line)).collect();
    let wanted = [
        None,
        Some(0),
        Some(1),
        Some(1),
        Some(0),
        None,
        Some(5),
        Some(6),
        Some(6),
        Some(5),
        Some(9),
        Some(5),
        Some(11),
        None,
        None,
        Some(14),
        None,
        Some(16),
    ];
    assert_eq!(parents, wanted);
    assert_eq!(sheet.depth(2), 2);
    assert!(!sheet.is_leaf(13), "an account class beside the bidang is the same money again");
}

#[test]
fn without_bidang_the_account_classes_are_the_budget() {
    let lines: Vec<Line> = hand().into_iter().filter(|line| line.section.bidang().is_none()).collect();
    let sheet = Sheet::new(&lines);
    assert_eq!(rupiah(sheet.totals().expenditure), (1_750, 700, 480));
    assert_eq!(sheet.parent(6), Some(5));
}

#[test]
fn a_parent_that_differs_is_told_once_a_level() {
    let mut lines = hand();
    lines[2].realised = Some(Sen::rupiah(261));
    let found = Sheet::new(&lines).mismatches();
    let (stated, children) = (Sen::rupiah(510), Sen::rupiah(511));
    assert_eq!(found, [Mismatch { line: 1, amount: Amount::Realised, stated, children }]);
    assert_eq!(fill_parents(&mut lines), 2);
    assert_eq!(Sheet::new(&lines).mismatches(), []);
    assert_eq!(lines[0].realised, Some(Sen::rupiah(1_111)));
}

#[test]
fn rows_of_sums_are_never_summed() {
    let mut lines = hand();
    let mut total = Line::new(Section::Expenditure(None), None, "JUMLAH BELANJA");
    (total.total, total.planned) = (true, Sen::rupiah(1_750));
    lines.push(total);
    let sheet = Sheet::new(&lines);
    assert_eq!(rupiah(sheet.totals().expenditure), (1_750, 700, 480));
    assert!(!sheet.is_leaf(18) && sheet.parent(18).is_none());
}

#[test]
fn a_bidang_under_a_foreign_code_keeps_its_children() {
    let line = |section: &str, code: &str, name: &str, planned| {
        let mut line = Line::new(section.parse().unwrap(), code.parse().ok(), name);
        line.planned = Sen(planned);
        line
    };
    let lines = [
        line("expenditure", "5", "BELANJA", 30),
        line("expenditure_1", "5.1", "Bidang Penyelenggaraan Pemerintahan Desa", 10),
        line("expenditure_1", "5.1.1", "Siltap", 10),
        line("expenditure_2", "5.2", "Bidang Pelaksanaan Pembangunan Desa", 20),
        line("expenditure_2", "", "Jalan", 15),
        line("expenditure_2", "", "Saluran", 5),
    ];
    let sheet = Sheet::new(&lines);
    assert_eq!(sheet.children(0), [1, 3]);
    assert_eq!((sheet.children(1), sheet.children(3)), (&[2][..], &[4, 5][..]));
    assert_eq!(sheet.mismatches(), []);
}

/// A line with any code in use below any section.
fn any_line() -> impl Strategy<Value = Line> {
    let number = || 1_u16..4;
    let code = (proptest::collection::vec(number(), 1..4), proptest::collection::vec(number(), 0..3));
    (
        0_usize..8,
        code,
        0_i64..1_000_000,
        proptest::option::of(0_i64..1_000_000),
        proptest::bool::weighted(0.1),
    )
        .prop_map(|(section, (mut parts, account), planned, realised, nameless)| {
            let section = match section {
                0 => Section::Revenue,
                1 => Section::FinancingIn,
                2 => Section::FinancingOut,
                number => Section::Expenditure(Bidang::new(u16::try_from(number - 2).unwrap())),
            };
            let bidang = section.bidang().map(|bidang| u16::from(bidang.number()));
            parts.insert(0, bidang.unwrap_or(if section == Section::Revenue { 4 } else { 6 }));
            let account = if bidang.is_some() { account } else { Vec::new() };
            let code = Code::new(parts, account).ok().filter(|_| !nameless);
            let mut line = Line::new(section, code, "Baris");
            (line.planned, line.realised) = (Sen(planned), realised.map(Sen));
            line
        })
}

fn any_budget() -> impl Strategy<Value = Vec<Line>> {
    let headings = [
        "revenue|PENDAPATAN",
        "expenditure|BELANJA",
        "financing_in|Penerimaan Pembiayaan",
        "expenditure_2|Bidang Pembangunan",
    ];
    proptest::collection::vec(any_line(), 1..40).prop_map(move |mut lines| {
        for heading in headings {
            let (section, name) = heading.split_once('|').unwrap();
            lines.insert(0, Line::new(section.parse().unwrap(), None, name));
        }
        lines
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parents_equal_their_children_after_any_edit(
        mut lines in any_budget(),
        edits in proptest::collection::vec((any::<prop::sample::Index>(), -1_000_000_i64..1_000_000), 1..8),
    ) {
        fill_parents(&mut lines);
        for (at, amount) in edits {
            let at = at.index(lines.len());
            if Sheet::new(&lines).is_leaf(at) {
                lines[at].planned = Sen(amount);
                lines[at].realised = Some(Sen(amount / 2));
            }
            fill_parents(&mut lines);
            let sheet = Sheet::new(&lines);
            prop_assert_eq!(sheet.mismatches(), vec![]);
            for (at, line) in lines.iter().enumerate() {
                prop_assert_eq!(sheet.computed(at), line.figures());
            }
        }
    }

    #[test]
    fn every_leaf_is_summed_exactly_once(lines in any_budget()) {
        let sheet = Sheet::new(&lines);
        let leaves: Sen = sheet.leaves().map(|(_, line)| line.planned).sum();
        let totals = sheet.totals();
        let parts = [totals.revenue, totals.expenditure, totals.financing_in, totals.financing_out];
        prop_assert_eq!(parts.iter().map(|part| part.planned).sum::<Sen>(), leaves);
        prop_assert_eq!(totals.bidang.iter().map(|part| part.planned).sum::<Sen>() + sheet.sum_of(|line| line.section == Section::Expenditure(None)).planned, totals.expenditure.planned);
        let roots = (0..lines.len()).filter(|line| sheet.parent(*line).is_none());
        prop_assert_eq!(roots.map(|line| sheet.computed(line).planned).sum::<Sen>(), leaves);
    }

    #[test]
    fn order_does_not_alter_the_sums(mut lines in any_budget()) {
        // Of two parents with one code only the first has the children.
        let mut seen = std::collections::HashSet::new();
        lines.retain(|line| line.code.is_none() || seen.insert((line.section, line.code.clone())));
        let before = Sheet::new(&lines).totals();
        lines.reverse();
        let after = Sheet::new(&lines).totals();
        prop_assert_eq!(before.silpa(), after.silpa());
    }
}
