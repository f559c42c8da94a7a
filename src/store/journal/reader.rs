//! Reading the complete lines of a journal and telling what is wrong with the others.

use std::io::{self, BufRead, Read};

use super::{Entry, FORMAT, Header, LINE_LIMIT, envelope};

/// A line that is not as it was written, with good lines after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Damage {
    /// Where it begins, in bytes.
    pub offset: u64,
    /// How long it is, in bytes.
    pub length: u64,
}

/// An end that is not a whole line: still being written, or cut off. It is read again when more comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Torn {
    /// Where it begins, in bytes.
    pub offset: u64,
    /// How long it is, in bytes.
    pub length: u64,
}

/// What was read of one journal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Batch {
    /// The first header seen.
    pub header: Option<Header>,
    /// The lines, in their order.
    pub entries: Vec<Entry>,
    /// The lines that could not be read.
    pub damaged: Vec<Damage>,
    /// The end that is no whole line.
    pub torn: Option<Torn>,
    /// A format that this program does not know; nothing of such a journal is taken.
    pub unknown_format: Option<String>,
    /// Where to read on, in bytes.
    pub next: u64,
    /// The last good line: where it begins, and the checksum of its bytes.
    pub(super) anchor: Option<Anchor>,
}

/// A line already read, by which a file is known again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Anchor {
    pub(super) offset: u64,
    pub(super) length: usize,
    pub(super) crc: u32,
}

/// What the source held next.
enum Piece {
    Line,
    TooLong(u64),
    Unfinished(u64),
    End,
}

/// Reads the lines from a source that begins at `offset` of its file.
///
/// A last line that is not whole or not sound is left for the next time: [`Batch::next`] points to it. A bad line that
/// the writer itself repeated in full directly after is nothing lost and not counted.
///
/// # Errors
/// Whatever the system says while reading.
pub fn read_lines(source: &mut impl BufRead, offset: u64) -> io::Result<Batch> {
    let mut batch = Batch { next: offset, ..Batch::default() };
    let mut line = Vec::new();
    let mut doubtful: Option<(Damage, Vec<u8>)> = None;
    let mut at = offset;
    loop {
        let length = match next_piece(source, &mut line)? {
            Piece::End => break,
            Piece::Unfinished(length) => {
                batch.settle(doubtful.take(), &[]);
                batch.next = at;
                batch.torn = Some(Torn { offset: at, length });
                return Ok(batch);
            }
            Piece::TooLong(length) => length,
            Piece::Line => line.len() as u64,
        };
        let whole = line.strip_suffix(b"\n").unwrap_or(&line);
        if let Some(payload) = envelope::open(whole) {
            batch.settle(doubtful.take(), &line);
            batch.take(payload, at, &line);
        } else if whole.iter().any(|byte| !byte.is_ascii_whitespace()) {
            let damage = Damage { offset: at, length };
            batch.settle(doubtful.replace((damage, whole.to_vec())), &line);
        }
        at += length;
        batch.next = at;
    }
    if let Some((Damage { offset, length }, _)) = doubtful {
        batch.next = offset;
        batch.torn = Some(Torn { offset, length });
    }
    if batch.unknown_format.is_some() {
        batch.entries.clear();
    }
    Ok(batch)
}

impl Batch {
    /// Decides on a bad line, now that the one after it is known.
    fn settle(&mut self, doubtful: Option<(Damage, Vec<u8>)>, after: &[u8]) {
        if let Some((damage, bytes)) = doubtful.filter(|(_, bytes)| !after.starts_with(bytes)) {
            drop(bytes);
            self.damaged.push(damage);
        }
    }

    /// Takes a good line.
    fn take(&mut self, payload: &str, offset: u64, line: &[u8]) {
        self.anchor = Some(Anchor { offset, length: line.len(), crc: crc32c::crc32c(line) });
        if !payload.starts_with(r#"{"format":"#) {
            self.entries.push(Entry { offset, json: payload.to_owned() });
            return;
        }
        match serde_json::from_str::<Header>(payload) {
            Ok(header) if header.format == FORMAT => {
                self.header.get_or_insert(header);
            }
            Ok(header) => self.unknown_format = Some(header.format),
            Err(_) => self.unknown_format = Some(payload.chars().take(80).collect()),
        }
    }
}

/// Reads up to the next line feed, at most [`LINE_LIMIT`] bytes of it into `line`.
fn next_piece(source: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<Piece> {
    line.clear();
    source.by_ref().take(LINE_LIMIT as u64).read_until(b'\n', line)?;
    if line.is_empty() {
        return Ok(Piece::End);
    }
    if line.ends_with(b"\n") {
        return Ok(Piece::Line);
    }
    if line.len() < LINE_LIMIT {
        return Ok(Piece::Unfinished(line.len() as u64));
    }
    let (skipped, ended) = skip_line(source)?;
    let length = line.len() as u64 + skipped;
    line.truncate(0);
    line.extend_from_slice(b"(too long)");
    Ok(if ended { Piece::TooLong(length) } else { Piece::Unfinished(length) })
}

/// Reads past the next line feed without keeping anything; says how far and whether there was one.
fn skip_line(source: &mut impl BufRead) -> io::Result<(u64, bool)> {
    let mut skipped = 0;
    loop {
        let buffer = source.fill_buf()?;
        let found = buffer.iter().position(|byte| *byte == b'\n');
        let count = found.map_or(buffer.len(), |at| at + 1);
        let ended = found.is_some() || buffer.is_empty();
        source.consume(count);
        skipped += count as u64;
        if ended {
            return Ok((skipped, found.is_some()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(n: u32) -> Vec<u8> {
        envelope::seal(format!(r#"{{"n":{n}}}"#).as_bytes())
    }

    fn read(pieces: &[&[u8]]) -> Batch {
        read_lines(&mut pieces.concat().as_slice(), 0).unwrap()
    }

    fn numbers(batch: &Batch) -> Vec<String> {
        batch.entries.iter().map(|entry| entry.json.replace(r#"{"n":"#, "").replace('}', "")).collect()
    }

    #[test]
    fn a_torn_last_line_is_left_for_the_next_time() {
        let (one, two) = (line(1), line(2));
        let batch = read(&[&one, &two[..9]]);
        assert_eq!(numbers(&batch), ["1"]);
        assert_eq!((batch.next, batch.torn.unwrap().length), (one.len() as u64, 9));
        assert!(batch.damaged.is_empty());
        let rest = read_lines(&mut two.as_slice(), batch.next).unwrap();
        assert_eq!((numbers(&rest), rest.entries[0].offset), (vec!["2".to_owned()], batch.next));
    }

    #[test]
    fn a_bad_last_line_with_its_line_feed_is_torn_too() {
        let one = line(1);
        let batch = read(&[&one, b"{\"crc\":\"00000000\",\"line\":{}}\n"]);
        assert_eq!((batch.next, batch.torn.is_some(), batch.damaged.len()), (one.len() as u64, true, 0));
    }

    #[test]
    fn a_damaged_middle_is_counted_with_its_place_and_the_rest_is_read() {
        let (one, mut two, three) = (line(1), line(2), line(3));
        two[30] ^= 1;
        let batch = read(&[&one, &two, &three]);
        assert_eq!(numbers(&batch), ["1", "3"]);
        assert_eq!(batch.damaged, [Damage { offset: one.len() as u64, length: two.len() as u64 }]);
        assert_eq!(batch.torn, None);
    }

    #[test]
    fn what_the_writer_repeated_in_full_is_no_damage() {
        let (one, two) = (line(1), line(2));
        let batch = read(&[&one, &two[..12], b"\n", &two, b"\n", &line(3)]);
        assert_eq!((numbers(&batch), batch.damaged.len()), (vec!["1".into(), "2".into(), "3".into()], 0));
    }

    #[test]
    fn a_line_beyond_the_limit_is_damage_and_does_not_fill_the_memory() {
        let long = vec![b'x'; LINE_LIMIT + 100];
        let batch = read(&[&line(1), &long, b"\n", &line(2)]);
        assert_eq!((numbers(&batch).len(), batch.damaged[0].length), (2, long.len() as u64 + 1));
    }

    #[test]
    fn a_header_is_told_once_and_an_unknown_format_is_not_guessed_at() {
        let header = |format: &str| {
            envelope::seal(
                format!(r#"{{"format":"{format}","writer":"91bc02aa","author":"Notulis"}}"#).as_bytes(),
            )
        };
        let batch = read(&[&header(FORMAT), &line(1), &header(FORMAT), &line(2)]);
        assert_eq!((numbers(&batch).len(), batch.header.unwrap().author.as_str()), (2, "Notulis"));
        let batch = read(&[&header("rakor-jejak/9"), &line(1)]);
        assert_eq!((batch.entries.len(), batch.unknown_format.as_deref()), (0, Some("rakor-jejak/9")));
    }
}
