//! XLSX and ODS.

use std::io::{Cursor, Write};

use rust_xlsxwriter::{Formula, Workbook};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;

/// Makes a zip of parts.
pub(super) fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Makes an ODS of one sheet from the rows of its table.
pub(super) fn ods(rows: &str) -> Vec<u8> {
    let content = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><office:document-content xmlns:office=\"o\" xmlns:table=\"t\" \
         xmlns:text=\"x\" xmlns:calcext=\"c\"><office:body><office:spreadsheet><table:table table:name=\"Rekap\">{rows}\
         </table:table></office:spreadsheet></office:body></office:document-content>"
    );
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest/>"),
        ("content.xml", content.as_bytes()),
    ])
}

/// A row of text cells; cells that begin with `=` are numbers.
pub(super) fn ods_row(cells: &[&str]) -> String {
    let cell = |text: &&str| match text.strip_prefix('=') {
        Some(number) => format!(
            "<table:table-cell office:value-type=\"float\" office:value=\"{number}\"><text:p>#</text:p></table:table-cell>"
        ),
        None if text.is_empty() => "<table:table-cell/>".to_owned(),
        None => format!(
            "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
        ),
    };
    format!("<table:table-row>{}</table:table-row>", cells.iter().map(cell).collect::<String>())
}

fn workbook() -> Workbook {
    let mut book = Workbook::new();
    let notes = book.add_worksheet().set_name("Catatan").unwrap();
    notes.write(0, 0, "bukan tabel").unwrap();
    let sheet = book.add_worksheet().set_name("LRA").unwrap();
    sheet.write(0, 1, "TAHUN ANGGARAN 2023").unwrap();
    for (column, head) in ["Kode", "Uraian", "Anggaran", "Realisasi", "%"].into_iter().enumerate() {
        sheet.write(3, u16::try_from(column).unwrap(), head).unwrap();
    }
    let rows = [
        ("4.", "PENDAPATAN", 1_574_452_283.0, 0.1 + 0.2),
        ("4.2.1", "Dana Desa", 1_574_452_283.0, 1_220_937_619.09),
    ];
    for ((code, name, planned, realised), row) in rows.into_iter().zip(4..) {
        sheet.write(row, 0, code).unwrap();
        sheet.write(row, 1, name).unwrap();
        sheet.write(row, 2, planned).unwrap();
        sheet.write(row, 3, realised).unwrap();
    }
    sheet.write(5, 4, 0.7755).unwrap();
    book
}

#[test]
fn the_first_sheet_with_a_budget_is_read() {
    let found = read_bytes(&workbook().save_to_buffer().unwrap());
    let wanted =
        ["revenue 4 PENDAPATAN 1574452283.00 0.30", "revenue 4.2.1 Dana Desa 1574452283.00 1220937619.09"];
    assert_eq!(told(&found), wanted);
    assert_eq!(found.source, Source::Xlsx("LRA".to_owned()));
    assert_eq!(noticed(&found), ["0 sheet_chosen", "5 parent_differs"]);
    assert_eq!((found.year, found.rows[1].row), (Some(2023), 6));
}

#[test]
fn formulas_count_with_their_values_and_errors_are_told() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, head) in ["Uraian", "Anggaran", "Realisasi"].into_iter().enumerate() {
        sheet.write(0, u16::try_from(column).unwrap(), head).unwrap();
    }
    sheet.write(1, 0, "PENDAPATAN").unwrap();
    sheet.write(1, 1, Formula::new("=1+1").set_result("2")).unwrap();
    sheet.write(1, 2, Formula::new("=1/0").set_result("#DIV/0!")).unwrap();
    let found = read_bytes(&book.save_to_buffer().unwrap());
    assert_eq!(told(&found), ["revenue  PENDAPATAN 2.00 -"]);
    assert_eq!(noticed(&found), ["2 cell_error"]);
}

#[test]
fn a_cell_in_the_last_column_and_row_costs_nothing() {
    let mut book = workbook();
    let sheet = book.worksheet_from_name("LRA").unwrap();
    sheet.write(5, 16_383, "jauh").unwrap();
    sheet.write(1_048_575, 16_383, "paling jauh").unwrap();
    sheet.write(1_048_575, 0, "bawah").unwrap();
    let found = read_bytes(&book.save_to_buffer().unwrap());
    assert_eq!(found.rows.len(), 2);
    assert!(found.findings.contains(&Finding::at(6, FindingKind::FarCells { cells: 2 })));
    assert_eq!(found.unknown, [UnknownRow { row: 1_048_576, cells: vec!["bawah".to_owned()] }]);
}

#[test]
fn an_open_document_is_read() {
    let rows = [
        ods_row(&["Kode", "Uraian", "Anggaran", "Realisasi"]),
        "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>".to_owned(),
        ods_row(&["4.", "PENDAPATAN", "=5000.5", "=1e3"]),
        ods_row(&["4.1", "Hasil &amp; usaha", "=5000.5", "=1000"]),
        "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>".to_owned(),
    ];
    let found = read_bytes(&ods(&rows.concat()));
    assert_eq!(
        told(&found),
        ["revenue 4 PENDAPATAN 5000.50 -", "revenue 4.1 Hasil & usaha 5000.50 1000.00"]
            .map(str::to_owned)
            .map(|line| line.replace("5000.50 -", "5000.50 1000.00"))
    );
    assert_eq!(found.rows.iter().map(|row| row.row).collect::<Vec<_>>(), [5, 6]);
    assert_eq!(found.source, Source::Ods("Rekap".to_owned()));
}

#[test]
fn a_comment_is_no_text_of_its_cell() {
    let row = "<table:table-row><table:table-cell office:value-type=\"string\"><office:annotation><text:p>rahasia</text:p></office:annotation><text:p>PENDAPATAN</text:p></table:table-cell><table:table-cell calcext:value-type=\"error\"><text:p>#REF!</text:p></table:table-cell><table:table-cell office:value-type=\"float\" office:value=\"7\"/></table:table-row>";
    let found = read_bytes(&ods(&format!("{}{row}", ods_row(&["Uraian", "Anggaran", "Realisasi"]))));
    assert_eq!(told(&found), ["revenue  PENDAPATAN 0.00 7.00"]);
    assert_eq!(noticed(&found), ["2 cell_error"]);
}
