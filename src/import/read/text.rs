//! Text: CSV with its sign, its encoding and its quotes, or a pasted table.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;

use super::super::grid::Grid;
use super::super::{Finding, FindingKind, Hint, ImportError, Source};

/// How many bytes at the top decide the sign between columns.
const SAMPLE: usize = 64 * 1024;

/// Reads text as a table.
pub(super) fn read(bytes: &[u8], hint: Hint<'_>) -> Result<(Grid, Source), ImportError> {
    let mut grid = Grid::default();
    let text = decoded(bytes, &mut grid.findings);
    let source = source(&text, hint);
    match source {
        Source::Csv(sign) => read_csv(&text, sign, &mut grid)?,
        _ => read_blanks(&text, &mut grid)?,
    }
    Ok((grid.finish(), source))
}

/// UTF-8 without its mark, else Windows-1252, which no byte can break.
pub(super) fn decoded<'a>(bytes: &'a [u8], findings: &mut Vec<Finding>) -> Cow<'a, str> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    findings.push(Finding::whole(FindingKind::Windows1252));
    WINDOWS_1252.decode_without_bom_handling(bytes).0
}

/// The sign between the columns: the one that parts most lines into the same number of columns.
fn source(text: &str, hint: Hint<'_>) -> Source {
    let sample = text.get(..text.floor_char_boundary(SAMPLE)).unwrap_or(text);
    let lines = logical_lines(sample);
    // Commas stand in amounts and names too, so a tab or semicolon is believed before them.
    let steady = |sign: char| lines.iter().filter(|line| outside_quotes(line, sign) >= 2).count();
    let (tabs, semicolons, commas) = (steady('\t'), steady(';'), steady(','));
    if tabs > 0 && tabs >= semicolons && tabs * 2 >= commas {
        Source::Csv('\t')
    } else if semicolons > 0 && semicolons * 2 >= commas {
        Source::Csv(';')
    } else if hint.pasted && steady_blanks(&lines) > commas / 2 {
        Source::Blanks
    } else {
        Source::Csv(',')
    }
}

/// How often a sign stands in a line outside quotes.
fn outside_quotes(line: &str, sign: char) -> usize {
    let mut inside = false;
    let counts = line.chars().filter(|c| {
        inside ^= *c == '"';
        *c == sign && !inside
    });
    counts.count()
}

/// The first lines of a text, where a line end inside quotes ends none.
fn logical_lines(text: &str) -> Vec<&str> {
    let mut inside = false;
    let ends = text.split(move |c: char| {
        inside ^= c == '"';
        c == '\n' && !inside
    });
    ends.filter(|line| !line.trim().is_empty()).take(200).collect()
}

fn steady_blanks(lines: &[&str]) -> usize {
    lines.iter().filter(|line| parted(line).count() >= 3).count()
}

fn read_csv(text: &str, sign: char, grid: &mut Grid) -> Result<(), ImportError> {
    let sign = u8::try_from(sign).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(sign)
        .from_reader(text.as_bytes());
    let mut record = csv::StringRecord::new();
    let mut lines = Lines::new(text);
    loop {
        let before = reader.position().byte();
        match reader.read_record(&mut record) {
            Ok(false) => return Ok(()),
            Ok(true) => {
                let line = lines.of(record.position().map_or(before, csv::Position::byte));
                for (column, cell) in record.iter().enumerate() {
                    grid.put_text(line, column, cell)?;
                }
            }
            Err(_) => grid.findings.push(Finding::at(lines.of(before), FindingKind::BadLine)),
        }
    }
}

/// Counts lines up to places that only grow.
///
/// The reader of CSV counts the line feed of CR LF, and blank lines, with the record behind them, which would give two
/// records one line.
pub(super) struct Lines<'t> {
    bytes: &'t [u8],
    at: usize,
    line: u32,
}

impl<'t> Lines<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { bytes: text.as_bytes(), at: 0, line: 1 }
    }

    /// The line, from 1, of the record that begins at a byte or behind the line ends there.
    pub(super) fn of(&mut self, byte: u64) -> u32 {
        let byte = usize::try_from(byte).unwrap_or(usize::MAX);
        while let Some(sign) = self.bytes.get(self.at) {
            if self.at >= byte && !matches!(sign, b'\r' | b'\n') {
                break;
            }
            self.line = self.line.saturating_add(u32::from(*sign == b'\n'));
            self.at += 1;
        }
        self.line
    }
}

/// Reads a pasted table whose columns are parted by two blanks or more.
///
/// A column is known by its place from the left, so a row with an empty cell in the middle shifts; its amounts are
/// counted from the right instead.
fn read_blanks(text: &str, grid: &mut Grid) -> Result<(), ImportError> {
    let mut wide = 0;
    for (line, row) in text.lines().zip(1_u32..) {
        let cells: Vec<&str> = parted(line).collect();
        if wide == 0 && is_head(line) {
            wide = cells.len();
        }
        // `JUMLAH BELANJA  1.000  500` has no code: its amounts belong under the last columns.
        let missing = if cells.len() >= 2 { wide.saturating_sub(cells.len()) } else { 0 };
        let starts_with_code =
            cells.first().is_some_and(|cell| cell.starts_with(|c: char| c.is_ascii_digit()));
        let shift_from = usize::from(starts_with_code) * 2;
        for (at, cell) in cells.iter().enumerate() {
            let column = if at >= shift_from { at + missing } else { at };
            grid.put_text(row, column, cell)?;
        }
    }
    Ok(())
}

/// Whether a line names columns.
fn is_head(line: &str) -> bool {
    let line = line.to_lowercase();
    (line.contains("uraian") || line.contains("nama"))
        && (line.contains("anggaran") || line.contains("realisasi"))
}

/// The parts of a line between two blanks or more.
fn parted(line: &str) -> impl Iterator<Item = &str> {
    line.split("  ").map(str::trim).filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sign_between_columns_is_found() {
        let sign = |text: &str| source(text, Hint::file());
        assert_eq!(sign("a;b;c\n1;Hasil, aset, dan lain;2,5\n"), Source::Csv(';'));
        assert_eq!(sign("a,b,c\n1,\"x;y;z\",3\n"), Source::Csv(','));
        assert_eq!(sign("a\tb\tc\n1\tx, y, z\t3\n"), Source::Csv('\t'));
        assert_eq!(source("a  b  c\n1  x  3\n", Hint::pasted()), Source::Blanks);
    }

    #[test]
    fn quoted_signs_and_line_ends_do_not_count() {
        let text = "Kode;Uraian\n4.;\"A\";\"1\"\n4.1.;\"Hasil \"\"A\"\";B,\tC\nD\";1\n";
        assert_eq!(logical_lines(text).len(), 3);
        assert_eq!(
            logical_lines(text).iter().map(|line| outside_quotes(line, ';')).collect::<Vec<_>>(),
            [1, 2, 2]
        );
        assert_eq!(source(text, Hint::file()), Source::Csv(';'));
    }

    #[test]
    fn windows_1252_is_read_with_a_finding() {
        let mut findings = Vec::new();
        assert_eq!(decoded(b"caf\xe9 \x93a\x94", &mut findings), "café “a”");
        assert_eq!(findings, [Finding::whole(FindingKind::Windows1252)]);
        assert_eq!(decoded("\u{feff}a".as_bytes(), &mut Vec::new()), "a");
    }
}
