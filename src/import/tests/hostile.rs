//! Files that want too much.

use super::limits::*;
use super::workbooks::{ods, ods_row, zipped};
use super::*;

fn fails(bytes: &[u8]) -> ImportError {
    understand(bytes, Hint::file()).unwrap_err()
}

const HEAD: &str = "Kode;Uraian;Anggaran;Realisasi\n";

#[test]
fn a_file_that_is_too_large_is_refused() {
    let bytes = vec![b'a'; MAX_FILE + 1];
    assert_eq!(fails(&bytes), ImportError::TooLarge { bytes: MAX_FILE + 1 });
}

#[test]
fn a_zip_that_bursts_is_refused_before_it_is_unpacked() {
    let zeros = vec![b' '; 30_000_000];
    let bomb = zipped(&[("xl/workbook.xml", b"<workbook/>"), ("xl/sharedStrings.xml", &zeros)]);
    assert!(bomb.len() < 60_000, "{}", bomb.len());
    assert_eq!(fails(&bomb), ImportError::UnpacksTooLarge);
    // No part is past its own limit, but all are together.
    let (part, count) = (vec![b' '; 3_900_000], 26);
    let mut zip = zip::ZipWriter::new_append(std::io::Cursor::new(zipped(&[("0.csv", &part)]))).unwrap();
    for n in 1..count {
        zip.deep_copy_file("0.csv", &format!("{n}.csv")).unwrap();
    }
    let bytes = zip.finish().unwrap().into_inner();
    assert!(part.len() * count > usize::try_from(MAX_UNPACKED).unwrap());
    assert_eq!(fails(&bytes), ImportError::UnpacksTooLarge);
}

#[test]
fn a_zip_of_many_parts_is_refused() {
    let names: Vec<String> = (0..=MAX_PARTS).map(|n| format!("{n}.csv")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(fails(&zipped(&parts)), ImportError::TooManyParts);
}

#[test]
fn rows_have_a_limit() {
    let row = "4.1.1;Hasil;1;1\n";
    let most = format!("{HEAD}{}", row.repeat(MAX_ROWS - 1));
    assert_eq!(read(&most).rows.len(), MAX_ROWS - 1);
    assert_eq!(fails(format!("{most}{row}").as_bytes()), ImportError::TooManyRows);
}

#[test]
fn cells_and_text_have_a_limit() {
    let wide = format!("{}x\n", ";".repeat(MAX_COLUMNS - 1));
    let rows = MAX_CELLS / MAX_COLUMNS + 1;
    assert_eq!(fails(format!("{HEAD}{}", wide.repeat(rows)).as_bytes()), ImportError::TooMuchText);
    let row = ods_row(&[&"x".repeat(30_000)])
        .replace("<table:table-cell ", "<table:table-cell table:number-columns-repeated=\"200\" ");
    let row = row.replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"1048576\">");
    assert_eq!(fails(&ods(&row)), ImportError::TooMuchText);
    let row = ods_row(&["x"])
        .replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"4294967295\">");
    assert_eq!(fails(&ods(&row)), ImportError::TooManyRows);
}

#[test]
fn a_picture_in_a_cell_is_cut() {
    let photo = "QUJD".repeat(2_000_000);
    let found =
        read(&format!("Kode;Uraian;Anggaran;Realisasi;Foto\n4.1;PAD;5;1;{photo}\n4.2;{photo};5;1;\n"));
    let bytes = photo.len();
    let wanted =
        [Finding::at(2, FindingKind::CellCut { bytes }), Finding::at(3, FindingKind::CellCut { bytes })];
    assert_eq!(found.findings, wanted);
    assert!(found.rows[1].line.name.len() <= MAX_CELL);
    assert_eq!(pair(found.totals().revenue), (10, 2));
}

#[test]
fn columns_far_to_the_right_are_left_out() {
    let found = read(&format!("{HEAD}4.1;PAD;5;1{}x\n", ";".repeat(20_000)));
    assert_eq!(found.findings, [Finding::at(2, FindingKind::FarCells { cells: 1 })]);
}

#[test]
fn other_kinds_of_files_are_named() {
    for (bytes, error) in [
        (&b"%PDF-1.7 ..."[..], ImportError::Pdf),
        (&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1][..], ImportError::OldOrLocked),
        (b"<!DOCTYPE html><table>", ImportError::NotATable),
        (b"{\\rtf1 x}", ImportError::NotATable),
        (b"\x89PNG\0\0", ImportError::NotATable),
        (b"\xff\xfeK\0o\0d\0e\0", ImportError::NotATable),
    ] {
        assert_eq!(fails(bytes), error);
    }
    assert!(matches!(fails(b"PK\x03\x04 torn"), ImportError::Damaged { .. }));
    assert_eq!(fails(&zipped(&[("readme.txt", b"x")])), ImportError::UnknownZip);
    let mut torn = ods(&ods_row(&["Uraian"]));
    let middle = torn.len() / 2;
    torn[middle] ^= 0xff;
    assert!(understand(&torn, Hint::file()).is_err());
}

#[test]
fn torn_files_end_in_a_sentence_and_never_in_a_panic() {
    use proptest::prelude::*;
    let whole = [ods(&ods_row(&["Kode", "Uraian", "Anggaran"])), REPORT.as_bytes().to_vec()];
    let config = ProptestConfig { failure_persistence: None, cases: 100, ..ProptestConfig::default() };
    let edits = proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20);
    proptest!(config, |(which in 0_usize..2, cut in any::<prop::sample::Index>(), edits in edits)| {
        let mut bytes = whole[which].clone();
        for (at, byte) in edits {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let cut = cut.index(bytes.len()) + 1;
        for bytes in [&bytes[..], &bytes[..cut]] {
            for hint in [Hint::file(), Hint::pasted()] {
                if let Ok(found) = understand(bytes, hint) {
                    prop_assert!(!found.rows.is_empty());
                }
            }
        }
    });
}
