//! Files as villages have them, made for the purpose.

mod hostile;
mod siskeudes;
mod variants;
mod workbooks;

use super::*;
use crate::domain::Sen;
use crate::domain::budget::{Figures, Line};

/// Reads a text as a file.
fn read(text: &str) -> Understood {
    read_bytes(text.as_bytes())
}

fn read_bytes(bytes: &[u8]) -> Understood {
    understand(bytes, Hint::file())
        .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(bytes)))
}

/// The lines as `section code name planned realised`, amounts in rupiah with sen.
fn told(found: &Understood) -> Vec<String> {
    let one = |line: &Line| {
        let realised = line.realised.map_or_else(|| "-".to_owned(), |amount| amount.to_string());
        format!("{} {} {} {} {realised}", line.section, line.code_text(), line.name, line.planned)
    };
    found.rows.iter().map(|row| one(&row.line)).collect()
}

/// The findings as `row key`; those of the whole file with row 0.
fn noticed(found: &Understood) -> Vec<String> {
    let one = |finding: &Finding| format!("{} {}", finding.row.unwrap_or(0), finding.kind.key());
    found.findings.iter().map(one).collect()
}

/// Budget and realisation in whole rupiah.
fn pair(figures: Figures) -> (i64, i64) {
    (figures.planned.0 / 100, figures.realised.map_or(-1, |amount| amount.0 / 100))
}

/// A report of a small village: revenue 1.500, expenditure 1.600, financing 100.
const REPORT: &str = "\
LAPORAN REALISASI PELAKSANAAN
ANGGARAN PENDAPATAN DAN BELANJA DESA
PEMERINTAH DESA TORONAN
TAHUN ANGGARAN 2023
Kode Rek;Uraian;Ref;Anggaran (Rp);Realisasi (Rp);Lebih/(Kurang) (Rp);Persentase (%)
1;2;3;4;5;6;7
4.;PENDAPATAN;;1.500.000,00;600.000,00;900.000,00;40,00
4.1.;Pendapatan Asli Desa;;500.000,00;100.000,00;400.000,00;20,00
4.1.1.;Hasil Usaha Desa;;500.000,00;100.000,00;400.000,00;20,00
4.2.;Pendapatan Transfer;;1.000.000,00;500.000,00;500.000,00;50,00
4.2.1.;Dana Desa;;1.000.000,00;500.000,00;500.000,00;50,00
;JUMLAH PENDAPATAN;;1.500.000,00;600.000,00;900.000,00;40,00
5.;BELANJA;;1.600.000,00;300.000,00;1.300.000,00;18,75
1;BIDANG PENYELENGGARAN PEMERINTAHAN DESA;;600.000,00;200.000,00;400.000,00;33,33
1.1.;Siltap, Tunjangan dan Operasional;;600.000,00;200.000,00;400.000,00;33,33
2;BIDANG PELAKSANAAN PEMBANGUNAN DESA;;1.000.000,00;100.000,00;900.000,00;10,00
2.3.;Pekerjaan Umum dan Penataan Ruang;;1.000.000,00;100.000,00;900.000,00;10,00
;JUMLAH BELANJA;;1.600.000,00;300.000,00;1.300.000,00;18,75
;SURPLUS / (DEFISIT);;(100.000,00);300.000,00;(400.000,00);339,12
6.;PEMBIAYAAN;;;;;
6.1.;Penerimaan Pembiayaan;;100.000,00;100.000,00;0,00;100,00
6.1.1.;SILPA Tahun Sebelumnya;;100.000,00;100.000,00;0,00;100,00
;PEMBIAYAAN NETTO;;100.000,00;100.000,00;0,00;100,00
;SISA LEBIH/(KURANG) PEMBIAYAAN ANGGARAN;;0,00;400.000,00;(400.000,00);0,00
";

#[test]
fn a_printed_report_is_understood_without_a_finding() {
    let found = read(REPORT);
    assert_eq!(noticed(&found), Vec::<String>::new());
    let totals = found.totals();
    assert_eq!(pair(totals.revenue), (1_500_000, 600_000));
    assert_eq!(pair(totals.expenditure), (1_600_000, 300_000));
    assert_eq!(pair(totals.silpa()), (0, 400_000));
    assert_eq!((found.year, found.village.as_deref()), (Some(2023), Some("Toronan")));
    assert_eq!((found.rows.len(), found.stated.len(), found.unknown.len()), (12, 6, 0));
    assert_eq!((found.rows[0].row, found.rows[0].line.planned), (7, Sen::rupiah(1_500_000)));
    assert_eq!(found.source, Source::Csv(';'));
}

#[test]
fn the_same_file_again_gives_the_same_keys() {
    let (one, two) = (read(REPORT), read(&REPORT.replace("Hasil Usaha Desa", "HASIL  USAHA DESA")));
    let keys = |found: &Understood| found.rows.iter().map(|row| row.key.clone()).collect::<Vec<_>>();
    assert_eq!(keys(&one), keys(&two));
    let mut distinct = keys(&one);
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), one.rows.len());
    assert_eq!(one, read(REPORT));
}

#[test]
fn lines_of_several_sources_keep_keys_of_their_own() {
    let text = "Kode,Uraian,Sumber Dana,Anggaran,Realisasi\n2.3.10,Jalan,DDS,5,1\n2.3.10,Jalan,ADD,7,1\n2.3.10,Jalan,ADD,7,1\n";
    let found = read(text);
    let keys: Vec<&str> = found.rows.iter().map(|row| row.key.as_str()).collect();
    let base = "expenditure_2|2.3.10|jalan";
    assert_eq!(keys, [format!("{base}|DDS"), format!("{base}|ADD"), format!("{base}|ADD|2")]);
    assert_eq!(noticed(&found), ["4 repeated"]);
}
