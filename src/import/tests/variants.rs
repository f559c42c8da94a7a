//! Every variant of print that was seen on villages' own pages.

use super::*;
use crate::domain::budget::{Amount, Bidang, Total};

const HEAD: &str = "Kode;Uraian;Anggaran;Realisasi\n";

fn kinds(found: &Understood) -> Vec<&FindingKind> {
    found.findings.iter().map(|finding| &finding.kind).collect()
}

#[test]
fn v01_indonesian_numbers_with_sen() {
    let found = read(&format!("{HEAD}4;PENDAPATAN;1.574.452.283,00;1.220.937.619,09\n"));
    assert_eq!(told(&found), ["revenue 4 PENDAPATAN 1574452283.00 1220937619.09"]);
}

#[test]
fn v02_english_numbers() {
    let text = "Kode;Uraian;Anggaran;Realisasi;%\n4.1.1;Hasil Usaha;8,075,000;11,600,000;143.65\n4.1.2;Hasil Aset;1,500;143.65;9.58\n";
    let found = read(text);
    let wanted =
        ["revenue 4.1.1 Hasil Usaha 8075000.00 11600000.00", "revenue 4.1.2 Hasil Aset 1500.00 143.65"];
    assert_eq!(told(&found), wanted);
    assert_eq!(noticed(&found), ["0 english_numbers"]);
}

#[test]
fn v03_negatives_in_both_prints() {
    for negative in ["-1.724.865,00", "(1.724.865,00)", "- 1.724.865,00"] {
        let found = read(&format!("{HEAD}4.3.6;Bunga Bank;0,00;{negative}\n"));
        assert_eq!(found.rows[0].line.realised, Some(Sen(-172_486_500)), "{negative}");
    }
}

#[test]
fn v04_percentages_in_any_print_are_worked_out_again() {
    let text = "\
Kode;Uraian;Anggaran;Realisasi;Persentase
4.1.1;Hasil Usaha;1.000,00;525,90;52,59%
4.1.2;Hasil Aset;1.000,00;650,50;65,05
4.1.3;Swadaya;0,00;0,00;0,00%
4.1.4;Lain-lain PADesa;0,00;0,00;-
4.3.6;Bunga Bank;0,00;10,00;0
4.3.9;Lain-lain;1.000,00;500,00;65,05
";
    let found = read(text);
    assert_eq!(kinds(&found), [&FindingKind::PercentDiffers { stated: 6_505, computed: 5_000 }]);
    assert_eq!(found.findings[0].row, Some(7));
    assert_eq!(found.rows[2].line.figures().percent(), None);
}

#[test]
fn v05_codes_in_every_form() {
    let plain =
        "4.1.;Pendapatan Asli Desa;5;1\n4.1.1;Hasil;5;1\n01.04.09.;Laporan;7;1\n1.4.10 5.2.1;Barang;2;1\n";
    let wanted = [
        "revenue 4.1 Pendapatan Asli Desa 5.00 1.00",
        "revenue 4.1.1 Hasil 5.00 1.00",
        "expenditure_1 1.4.09 Laporan 7.00 1.00",
        "expenditure_1 1.4.10 5.2.1 Barang 2.00 1.00",
    ];
    assert_eq!(told(&read(&format!("{HEAD}{plain}"))), wanted);
    let split =
        "Kode Rek;;;;Uraian;Anggaran;Realisasi\n4;1;;;Pendapatan Asli Desa;5;1\n4;1;1;01;Bumdes;5;1\n";
    let found = read(split);
    assert_eq!(
        told(&found),
        ["revenue 4.1 Pendapatan Asli Desa 5.00 1.00", "revenue 4.1.1.01 Bumdes 5.00 1.00"]
    );
    assert_eq!(noticed(&found), Vec::<String>::new());
}

#[test]
fn v05_a_bidang_under_any_code_or_none() {
    for (code, below) in [("01", "1.1"), ("5.1", "5.1.1"), ("", "1.1"), ("1", "01.01.")] {
        let text = format!(
            "{HEAD}5;BELANJA;10;1\n{code};Bidang Penyelenggaraan Pemerintahan Desa;10;1\n{below};Siltap;10;1\n"
        );
        let found = read(&text);
        assert_eq!(found.rows.len(), 3, "{code}");
        assert_eq!(found.rows[2].line.section.bidang(), Some(Bidang::Government), "{code}");
        assert_eq!(pair(found.totals().expenditure), (10, 1), "{code}");
        assert_eq!(noticed(&found), Vec::<String>::new(), "{code}");
    }
}

#[test]
fn v05_a_code_in_front_of_the_name() {
    let found = read("Uraian;Anggaran;Realisasi\n4. PENDAPATAN;9;1\n4.1. Pendapatan Asli Desa;9;1\n");
    assert_eq!(
        told(&found),
        ["revenue 4 PENDAPATAN 9.00 1.00", "revenue 4.1 Pendapatan Asli Desa 9.00 1.00"]
    );
}

#[test]
fn v06_capitals_typos_and_other_names() {
    let text = format!(
        "{HEAD}4.2.2;BAGI HASIL PAJAK;3;1\n4.2.2;Bagian dari Hasil Pajak;4;1\n5;BELANJA;5;1\n;BIDANG PENYELENGGARAN PEMERINTAHAN DESA;5;1\n"
    );
    let found = read(&text);
    assert_eq!(pair(found.totals().revenue), (7, 2));
    assert_eq!(found.rows[3].line.section.bidang(), Some(Bidang::Government));
}

#[test]
fn v07_columns_in_reversed_order() {
    let found = read("Kode;Uraian;Realisasi (Rp);Anggaran (Rp)\n4;PENDAPATAN;1;9\n");
    assert_eq!(told(&found), ["revenue 4 PENDAPATAN 9.00 1.00"]);
}

#[test]
fn v08_currency_before_numbers() {
    let found = read(&format!(
        "{HEAD}4.1;PAD;Rp 5.000.000,00;Rp -12.000.000,00\n4.2;Transfer;Rp1.234.567,-;Rp. 7,50\n"
    ));
    let wanted = ["revenue 4.1 PAD 5000000.00 -12000000.00", "revenue 4.2 Transfer 1234567.00 7.50"];
    assert_eq!(told(&found), wanted);
}

#[test]
fn v09_more_than_the_budget_and_income_without_one() {
    let text = "Kode;Uraian;Anggaran;Realisasi;Lebih/(Kurang);%\n4.1.1;Hasil;1.000;1.084;-84;108,40 %\n4.3.6;Bunga Bank;0;1.500;-1.500;0,00\n";
    let found = read(text);
    assert_eq!(found.rows[0].line.figures().percent(), Some(10_840));
    assert_eq!(found.rows[1].line.figures().remaining(), Sen::rupiah(-1_500));
    assert_eq!(noticed(&found), Vec::<String>::new());
}

#[test]
fn v10_glued_titles_and_sums_without_a_code() {
    let text = "LAPORAN REALISASI PELAKSANAANANGGARAN\nPENDAPATAN DAN BELANJADESA TAHUNANGGARAN 2022\n";
    let found = read(&format!("{text}{HEAD}4.1;PAD;9;1\nJUMLAH PENDAPATAN;;9;2\n;SILPA;9;1\n"));
    assert_eq!(found.year, Some(2022));
    assert_eq!(found.rows.len(), 1);
    assert_eq!(found.stated.iter().map(|one| one.total).collect::<Vec<_>>(), [Total::Revenue, Total::Silpa]);
    let (total, amount) = (Total::Revenue, Amount::Realised);
    let wanted =
        FindingKind::TotalDiffers { total, amount, stated: Sen::rupiah(2), computed: Sen::rupiah(1) };
    assert_eq!(kinds(&found), [&wanted]);
}

#[test]
fn v11_the_percentage_of_a_sum_is_ignored() {
    // REPORT prints 339,12 beside the deficit.
    assert_eq!(noticed(&read(REPORT)), Vec::<String>::new());
}

#[test]
fn v12_parents_that_differ_are_told_and_never_added() {
    let text = REPORT.replace("4.1.1.;Hasil Usaha Desa;;500.000,00", "4.1.1.;Hasil Usaha Desa;;500.001,00");
    let found = read(&text);
    assert_eq!(pair(found.totals().revenue), (1_500_001, 600_000));
    let told: Vec<_> = found.findings.iter().map(|one| (one.row, one.kind.key())).collect();
    let wanted = [
        (Some(8), "parent_differs"),
        (Some(9), "remaining_differs"),
        (Some(12), "total_differs"),
        (Some(19), "total_differs"),
        (Some(24), "total_differs"),
    ];
    assert_eq!(told, wanted);
}

#[test]
fn v13_signs_marks_line_ends_and_quotes() {
    let table = [
        "\u{feff}Kode|Uraian|Anggaran|Realisasi",
        "4.|\"PENDAPATAN\"|\"1.000,50\"|\"0,00\"",
        "4.1.|\"Hasil \"\"A\"\";B,\tC\nD\"|\"1.000,50\"|\"0,00\"",
        "4.2.|Transfer|0|0",
    ];
    for sign in [';', ',', '\t'] {
        let text = table.join("\r\n").replace('|', &sign.to_string());
        let found = read(&text);
        let wanted = [
            "revenue 4 PENDAPATAN 1000.50 0.00",
            "revenue 4.1 Hasil \"A\";B, C D 1000.50 0.00",
            "revenue 4.2 Transfer 0.00 0.00",
        ];
        assert_eq!(told(&found), wanted, "{sign:?}");
        assert_eq!(found.rows.iter().map(|row| row.row).collect::<Vec<_>>(), [2, 3, 5], "{sign:?}");
        assert_eq!(found.source, Source::Csv(sign));
    }
}

#[test]
fn v13_windows_1252() {
    let found = read_bytes(b"Kode;Uraian;Anggaran;Realisasi\n4.1;Caf\xe9 \x96 hasil;5;1\n");
    assert_eq!(found.rows[0].line.name, "Caf\u{e9} \u{2013} hasil");
    assert_eq!(noticed(&found), ["0 windows_1252"]);
}

#[test]
fn v14_numbers_that_could_be_either() {
    let ambiguous = read(&format!("{HEAD}4.1;PAD;1.500;1.250\n"));
    assert_eq!(told(&ambiguous), ["revenue 4.1 PAD 1500.00 1250.00"]);
    assert_eq!(noticed(&ambiguous), ["0 number_form_assumed", "0 number_form_assumed"]);
    // The other column shows the form, so this one is sure.
    let clear = read(&format!("{HEAD}4.1;PAD;1.500;0\n4.2;Transfer;2.500;1.000,25\n"));
    assert_eq!(clear.rows[0].line.planned, Sen::rupiah(1_500));
    assert_eq!(noticed(&clear), Vec::<String>::new());
    let english = read(&format!("{HEAD}4.1;PAD;1.500;0\n4.2;Transfer;2.25;1.25\n"));
    assert_eq!(english.rows[0].line.planned, Sen(150));
    let comma = read(&format!("{HEAD}4.1;PAD;1,500;0\n4.2;Transfer;2,25;1,25\n"));
    assert_eq!(comma.rows[0].line.planned, Sen(150));
}

#[test]
fn v15_year_and_village_are_named() {
    let found = read(REPORT);
    assert!(!found.is_other_year(2023) && found.is_other_year(2024));
    assert!(!found.is_other_village("Desa TORONAN") && found.is_other_village("Bujur"));
    let silent = read(&format!("{HEAD}4.1;PAD;5;1\n"));
    assert!(!silent.is_other_year(2024) && !silent.is_other_village("Bujur"));
}

#[test]
fn a_header_over_two_rows() {
    let text = "\
KODE REK;URAIAN;ANGGARAN;REALISASI;;;SISA
;;(Rp);s.d. TW lalu;TW ini;s.d. TW ini;
4.1;PAD;900;100;200;300;600
";
    let found = read(text);
    assert_eq!(told(&found), ["revenue 4.1 PAD 900.00 300.00"]);
    assert_eq!(noticed(&found), ["0 column_skipped"]);
    let group = "KODE;URAIAN;JUMLAH (Rp);;LEBIH/KURANG\n;;ANGGARAN;REALISASI;\n4.1;PAD;900;300;600\n";
    assert_eq!(told(&read(group)), ["revenue 4.1 PAD 900.00 300.00"]);
}

#[test]
fn a_quarter_alone_is_told() {
    let found = read("Kode;Uraian;Anggaran;Realisasi Triwulan Ini\n4.1;PAD;900;300\n");
    assert_eq!(told(&found), ["revenue 4.1 PAD 900.00 300.00"]);
    assert_eq!(noticed(&found), ["0 quarter_only"]);
    assert_eq!(noticed(&read("Kode;Uraian;Anggaran\n4.1;PAD;900\n")), ["0 no_realised"]);
}

#[test]
fn the_budget_after_its_change_is_taken() {
    let found =
        read("Kode;Uraian;Anggaran Semula;Anggaran Setelah Perubahan;Realisasi\n4.1;PAD;900;1000;300\n");
    assert_eq!(told(&found), ["revenue 4.1 PAD 1000.00 300.00"]);
    assert_eq!(noticed(&found), ["0 column_skipped"]);
}

#[test]
fn more_columns_are_read_where_they_are() {
    let text = "Kode;Uraian;Sumber Dana;Anggaran;Rencana s.d. TW;Realisasi;Panjar belum SPJ\n05.03.01;Penyaluran BLT;Dana Desa;900;450;300;50\n";
    let line = &read(text).rows[0].line;
    assert_eq!(line.plan_to_date, Some(Sen::rupiah(450)));
    assert_eq!(line.advance, Some(Sen::rupiah(50)));
    assert_eq!(line.fund.map(crate::domain::budget::FundSource::code), Some("DDS"));
    assert_eq!(line.earmark, crate::domain::budget::Earmark::Blt);
}

#[test]
fn pages_repeat_their_heads_and_feet() {
    let mut lines: Vec<&str> = REPORT.lines().collect();
    let page = [
        "Printed by Siskeudes 06/04/2023;;;;;;Halaman 1",
        lines[0],
        lines[1],
        lines[2],
        lines[3],
        lines[4],
        lines[5],
    ];
    for (at, line) in page.into_iter().enumerate() {
        lines.insert(12 + at, line);
    }
    let found = read(&lines.join("\n"));
    assert_eq!(pair(found.totals().expenditure), (1_600_000, 300_000));
    let wanted = [
        "13 page_footer",
        "14 repeated_header",
        "15 repeated_header",
        "16 repeated_header",
        "17 repeated_header",
        "18 repeated_header",
    ];
    assert_eq!(noticed(&found), wanted);
}

#[test]
fn what_is_not_understood_is_kept() {
    let text = format!(
        "{HEAD}Catatan bendahara;;;\n4.1;PAD;5;1\n7.1;Pajak;4;4\n;Jumlah lain;3;3\n;Toronan, 6 April 2023;;\n"
    );
    let found = read(&text);
    assert_eq!(found.rows.len(), 1);
    let kept: Vec<_> = found.unknown.iter().map(|one| (one.row, one.cells.join("|"))).collect();
    let wanted = [
        (2, "Catatan bendahara"),
        (4, "7.1|Pajak|4|4"),
        (5, "Jumlah lain|3|3"),
        (6, "Toronan, 6 April 2023"),
    ];
    assert_eq!(kept, wanted.map(|(row, text)| (row, text.to_owned())));
    assert_eq!(noticed(&found), ["2 unknown_row", "4 not_budget", "5 unknown_row", "6 unknown_row"]);
}

#[test]
fn cells_that_are_no_numbers_are_told() {
    let found = read(&format!("{HEAD}4.1;PAD;lima juta;1.000,00\n4.2;Transfer;2.000,00;3,000.50\n"));
    assert_eq!(noticed(&found), ["2 bad_number", "3 other_number_form"]);
    assert_eq!(found.rows[1].line.realised, Some(Sen(300_050)));
}

#[test]
fn a_reversed_difference_is_told_once() {
    let found = read(
        "Kode;Uraian;Anggaran;Realisasi;Lebih/Kurang\n4.1;PAD;500;100;-400\n4.2;Transfer;700;100;-600\n",
    );
    assert_eq!(kinds(&found), [&FindingKind::RemainingReversed { rows: 2 }]);
    let found = read("Kode;Uraian;Anggaran;Realisasi;Lebih/Kurang\n4.1;PAD;500;100;300\n");
    let wanted = FindingKind::RemainingDiffers { stated: Sen::rupiah(300), computed: Sen::rupiah(400) };
    assert_eq!(kinds(&found), [&wanted]);
}

#[test]
fn pasted_tables_are_parted_by_tabs_or_blanks() {
    let tabs = REPORT.replace(';', "\t");
    let found = understand(tabs.as_bytes(), Hint::pasted()).unwrap();
    assert_eq!(pair(found.totals().revenue), (1_500_000, 600_000));
    let blanks = "\
Kode     Uraian                   Anggaran        Realisasi
4.       PENDAPATAN               1.500.000,00    600.000,00
4.2.1.   Dana Desa                1.500.000,00    600.000,00
         JUMLAH PENDAPATAN        1.500.000,00    600.000,00
";
    let found = understand(blanks.as_bytes(), Hint::pasted()).unwrap();
    assert_eq!(found.source, Source::Blanks);
    assert_eq!(
        told(&found),
        ["revenue 4 PENDAPATAN 1500000.00 600000.00", "revenue 4.2.1 Dana Desa 1500000.00 600000.00"]
    );
    assert_eq!(found.stated.len(), 1);
    assert_eq!(noticed(&found), Vec::<String>::new());
}

#[test]
fn a_table_of_another_kind_has_no_header_or_no_lines() {
    let fails = |text: &str| understand(text.as_bytes(), Hint::file()).unwrap_err();
    assert_eq!(fails("id,kode,nama,uraian\n1,000,UMUM,x\n"), ImportError::NoHeader);
    assert_eq!(fails("Kode;Uraian;Anggaran;Realisasi\n"), ImportError::NoLines);
    assert_eq!(fails(" \r\n\t"), ImportError::Empty);
    assert_eq!(fails("satu kalimat saja"), ImportError::NoHeader);
}
