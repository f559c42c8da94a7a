//! The zip of Siskeudes tables.

use super::workbooks::zipped;
use super::*;
use crate::domain::budget::{Earmark, FundSource};

const VERSION: &str = "Versi\n2.0.6\n";
const RAB: &str = "\
Tahun,Kd_Desa,Kd_Keg,Kd_Rincian,Anggaran,AnggaranPAK,AnggaranStlhPAK,Kd_SubRinci

2023,04.2018.,04.2018.00.00.00.,4.2.1.01.,1000000.00,0.00,1000000.00,01
2023,04.2018.,04.2018.05.03.01.,5.4.1.01.,300000.00,0.00,300000.00,01
2023,04.2018.,04.2018.02.03.10.,5.3.5.01.,500000.00,100000.00,600000.00,01
2023,04.2018.,04.2018.02.03.10.,5.3.5.01.,100.50,0.00,0.00,02
2023,04.2018.,04.2018.00.00.00.,6.2.2.01.,50000.00,-50000.00,0.00,01
2023,04.2018.,rusak
2023,04.2019.,04.2019.01.01.01.,5.1.1.01.,777.00,0.00,777.00,01
";
const SPP: &str = "\
No_SPP,Kd_Desa,Tgl_SPP,Jn_SPP,Jumlah
1,04.2018.,03/15/2023 00:00:00,LS,1
2,04.2018.,04/20/2023 00:00:00,UM,1
3,04.2018.,07/02/2023 00:00:00,LS,1
";
const SPP_PARTS: &str = "\
No_SPP,Kd_Desa,Kd_Keg,Kd_Rincian,Sumberdana,Nilai
1,04.2018.,04.2018.05.03.01.,5.4.1.01.,DDS,75000.00
2,04.2018.,04.2018.02.03.10.,5.3.5.01.,DDS,200000.00
3,04.2018.,04.2018.02.03.10.,5.3.5.01.,DDS,90000.00
3,04.2018.,04.2018.01.04.09.,5.2.1.01.,ADD,10.00
";

fn parts() -> Vec<(&'static str, &'static str)> {
    vec![
        ("data/Ref_Version.csv", VERSION),
        ("data/Ta_RAB.csv", RAB),
        (
            "data/Ta_Anggaran.csv",
            "Kd_Desa,Kd_keg,KD_Rincian,SumberDana\n04.2018.,04.2018.05.03.01.,5.4.1.01.,DDS\n",
        ),
        (
            "data/Ta_Triwulan.csv",
            "Kd_Desa,Kd_Keg,Kd_Rincian,Tw1Rinci,Tw2Rinci,Tw3Rinci,Tw4Rinci\n04.2018.,04.2018.05.03.01.,5.4.1.01.,75000,75000,75000,75000\n",
        ),
        ("data/Ta_TBP.csv", "No_Bukti,Tgl_Bukti\nA,02/28/2023 00:00:00\nB,12/01/2023 00:00:00\n"),
        (
            "data/Ta_TBPRinci.csv",
            "No_Bukti,Kd_Desa,Kd_Keg,Kd_Rincian,SumberDana,Nilai\nA,04.2018.,04.2018.00.00.00.,4.2.1.01.,DDS,400000.00\nB,04.2018.,04.2018.00.00.00.,4.2.1.01.,DDS,100000.00\n",
        ),
        ("data/Ta_SPP.csv", SPP),
        ("data/Ta_SPPRinci.csv", SPP_PARTS),
        (
            "data/Ta_SPJRinci.csv",
            "No_SPJ,No_SPP,Kd_Keg,Kd_Rincian,Nilai,Sisa\nx,2,04.2018.02.03.10.,5.3.5.01.,120000.00,30000.00\n",
        ),
        (
            "data/Ta_Kegiatan.csv",
            "Kd_Desa,Kd_Keg,Nama_Kegiatan\n04.2018.,04.2018.05.03.01.,Penyaluran BLT\n04.2018.,04.2018.02.03.10.,Jalan Desa\n",
        ),
        ("data/Ref_Rek3.csv", "Kelompok,Jenis,Nama_Jenis,Formula\n4.2.,4.2.1.,Dana Desa,\n"),
        ("data/Ref_Desa.csv", "Kd_Desa,Nama_Desa\n04.2018.,TORONAN\n"),
    ]
}

fn zip(parts: &[(&str, &str)]) -> Vec<u8> {
    let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    zipped(&parts)
}

#[test]
fn tables_become_a_budget_with_its_plan_and_advances() {
    let found = understand(&zip(&parts()), Hint::file().for_quarter(2)).unwrap();
    let wanted = [
        "revenue 4 PENDAPATAN 1000000.00 400000.00",
        "revenue 4.2 4.2 1000000.00 400000.00",
        "revenue 4.2.1 Dana Desa 1000000.00 400000.00",
        "revenue 4.2.1.01 4.2.1.01 1000000.00 400000.00",
        "expenditure 5 BELANJA 900100.50 195000.00",
        "expenditure_2 2 Bidang Pelaksanaan Pembangunan Desa 600100.50 120000.00",
        "expenditure_2 2.3.10 Jalan Desa 600100.50 120000.00",
        "expenditure_2 2.3.10 5.3.5.01 5.3.5.01 600100.50 120000.00",
        "expenditure_5 5 Bidang Penanggulangan Bencana, Darurat dan Mendesak Desa 300000.00 75000.00",
        "expenditure_5 5.3.01 Penyaluran BLT 300000.00 75000.00",
        "expenditure_5 5.3.01 5.4.1.01 5.4.1.01 300000.00 75000.00",
        "financing_out 6.2 Pengeluaran Pembiayaan 0.00 0.00",
        "financing_out 6.2.2 6.2.2 0.00 0.00",
        "financing_out 6.2.2.01 6.2.2.01 0.00 0.00",
    ];
    assert_eq!(told(&found), wanted);
    let aid = &found.rows[10].line;
    assert_eq!(
        (aid.plan_to_date, aid.fund, aid.earmark),
        (Some(Sen::rupiah(150_000)), Some(FundSource::Dds), Earmark::Blt)
    );
    assert_eq!(found.rows[7].line.advance, Some(Sen::rupiah(50_000)));
    assert_eq!((found.year, found.village.as_deref()), (Some(2023), Some("TORONAN")));
    assert_eq!(found.source, Source::Siskeudes("2.0.6".to_owned()));
    assert_eq!(noticed(&found), ["0 other_villages"]);
    assert_eq!(pair(found.totals().expenditure), (900_100, 195_000));
}

#[test]
fn without_a_quarter_all_payments_count_and_no_plan() {
    let found = understand(&zip(&parts()), Hint::file()).unwrap();
    assert_eq!(pair(found.totals().expenditure), (900_100, 285_010));
    assert!(found.rows.iter().all(|row| row.line.plan_to_date.is_none()));
    let lost = FindingKind::WithoutBudget { realised: Sen::rupiah(10) };
    assert!(found.findings.iter().any(|finding| finding.kind == lost));
}

#[test]
fn another_village_of_the_zip_can_be_asked_for() {
    let found = understand(&zip(&parts()), Hint::file().for_village("04.2019.")).unwrap();
    assert_eq!(pair(found.totals().expenditure), (777, 0));
    let whole = understand(&zip(&parts()), Hint::file().for_village("35.28.04.2019")).unwrap();
    assert_eq!(whole, found, "a village's whole code ends in that of the zip");
    let none = understand(&zip(&parts()), Hint::file().for_village("99.9999."));
    assert_eq!(none.unwrap_err(), ImportError::NoLines);
}

#[test]
fn tables_that_are_missing_are_told() {
    let few = zip(&[("Ref_Version.csv", VERSION), ("TA_RAB.CSV", RAB)]);
    let found = understand(&few, Hint::file()).unwrap();
    assert_eq!(pair(found.totals().revenue), (1_000_000, 0));
    let missing = noticed(&found).iter().filter(|told| told.contains("table_missing")).count();
    assert_eq!(missing, 3);
    let none = zip(&[("Ta_RAB.csv", RAB)]);
    assert_eq!(understand(&none, Hint::file()).unwrap_err(), ImportError::UnknownZip);
}
