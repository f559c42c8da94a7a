//! Readers: bytes to a table, by what the bytes are.

mod archive;
mod ods;
mod siskeudes;
mod tables;
mod text;
mod xlsx;

use super::limits::MAX_FILE;
use super::lines::understand_grid;
use super::{Hint, ImportError, Understood};
use archive::Archive;

/// Understands a file or a pasted text as a budget; nothing is changed anywhere.
///
/// ```
/// use rakor::import::{Hint, understand};
/// let csv = "Kode;Uraian;Anggaran;Realisasi\n4.;PENDAPATAN;1.000.000;250.000\n4.2.1.;Dana Desa;1.000.000;250.000\n";
/// let found = understand(csv.as_bytes(), Hint::file()).unwrap();
/// assert_eq!(found.rows.len(), 2);
/// assert_eq!(found.totals().revenue.percent(), Some(2_500));
/// ```
///
/// # Errors
/// [`ImportError`] says why nothing can be read: the file is empty, of a kind that holds no table, damaged, past one of
/// the [`limits`](super::limits), or has no header with a name and an amount.
pub fn understand(bytes: &[u8], hint: Hint<'_>) -> Result<Understood, ImportError> {
    if bytes.len() > MAX_FILE {
        return Err(ImportError::TooLarge { bytes: bytes.len() });
    }
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(ImportError::Empty);
    }
    if bytes.starts_with(b"PK") && !hint.pasted {
        let archive = Archive::open(bytes)?;
        return if archive.has("xl/workbook.xml") {
            xlsx::understand(bytes)
        } else if archive.has("content.xml") {
            ods::understand(archive)
        } else {
            siskeudes::understand(archive, hint)
        };
    }
    refuse_other_kinds(bytes)?;
    let (grid, source) = text::read(bytes, hint)?;
    understand_grid(&grid, source)
}

/// Refuses kinds of files that people try, by their first bytes.
fn refuse_other_kinds(bytes: &[u8]) -> Result<(), ImportError> {
    let head: Vec<u8> = bytes.iter().take(512).map(u8::to_ascii_lowercase).collect();
    let begins = |start: &[u8]| head.starts_with(start);
    if begins(b"%pdf") {
        return Err(ImportError::Pdf);
    }
    if begins(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return Err(ImportError::OldOrLocked);
    }
    let markup = [&b"<html"[..], b"<!doctype", b"<?xml", b"{\\rtf"].iter().any(|start| begins(start));
    // UTF-16 and pictures have zero bytes; no text of a table has.
    if markup || head.contains(&0) {
        return Err(ImportError::NotATable);
    }
    Ok(())
}
