//! Following a journal that another program writes.

use std::fs::File;
use std::io::{self, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use super::reader::{Anchor, Batch, read_lines};
use crate::store::error::{At, Operation, Result};
use crate::store::read::{Stamp, open_plain};

/// A journal followed from where it was read to; asking costs one look at its length when nothing is new.
#[derive(Debug, Clone)]
pub struct Tail {
    path: PathBuf,
    offset: u64,
    anchor: Option<Anchor>,
    seen: Option<Stamp>,
    unknown: bool,
}

/// What a look at a followed journal brought.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct News {
    /// What was read past the old end.
    pub batch: Batch,
    /// Whether the file was cut or exchanged for another, and read anew from its beginning.
    pub restarted: bool,
    /// Whether the file had changed at all since the look before.
    pub grew: bool,
}

impl Tail {
    /// Follows a journal from its beginning.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), offset: 0, anchor: None, seen: None, unknown: false }
    }

    /// The file that is followed.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Where the next reading begins, in bytes.
    #[must_use]
    pub const fn offset(&self) -> u64 {
        self.offset
    }

    /// When the file last changed, as far as it was looked at.
    #[must_use]
    pub fn changed(&self) -> Option<std::time::SystemTime> {
        self.seen.and_then(|stamp| stamp.changed)
    }

    /// Looks whether the journal has grown and reads the new lines. A file that is gone brings nothing.
    ///
    /// # Errors
    /// [`Operation::Read`] when it is a link, no plain file, or cannot be read.
    pub fn poll(&mut self) -> Result<News> {
        let Some(stamp) = Stamp::at(&self.path)? else { return Ok(News::default()) };
        if self.seen == Some(stamp) {
            return Ok(News::default());
        }
        let mut file = open_plain(&self.path)?;
        let known = self.knows(&mut file, stamp.length).at(Operation::Read, &self.path)?;
        let restarted = !known && self.offset > 0;
        if !known {
            (self.offset, self.anchor, self.unknown) = (0, None, false);
        }
        let batch = self.read_on(file).at(Operation::Read, &self.path)?;
        self.offset = batch.next;
        self.anchor = batch.anchor.or(self.anchor);
        // taken before the reading, so that what came during it is looked at again
        self.seen = Some(stamp);
        Ok(News { batch, restarted, grew: true })
    }

    /// Whether the file still holds, where it was, the line that was read last.
    fn knows(&self, file: &mut File, length: u64) -> io::Result<bool> {
        if length < self.offset {
            return Ok(false);
        }
        let Some(anchor) = self.anchor else { return Ok(self.offset == 0) };
        let mut bytes = vec![0; anchor.length];
        file.seek(SeekFrom::Start(anchor.offset))?;
        match file.read_exact(&mut bytes) {
            Ok(()) => Ok(crc32c::crc32c(&bytes) == anchor.crc),
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => Ok(false),
            Err(error) => Err(error),
        }
    }

    fn read_on(&mut self, mut file: File) -> io::Result<Batch> {
        file.seek(SeekFrom::Start(self.offset))?;
        let mut batch = read_lines(&mut BufReader::with_capacity(64 * 1024, file), self.offset)?;
        self.unknown |= batch.unknown_format.is_some();
        if self.unknown {
            batch.entries.clear();
        }
        Ok(batch)
    }
}

#[cfg(test)]
mod tests {
    use super::super::envelope::seal;
    use super::*;
    use std::fs;

    fn line(n: u32) -> Vec<u8> {
        seal(format!(r#"{{"n":{n}}}"#).as_bytes())
    }

    fn append(path: &Path, bytes: &[u8]) {
        let old = fs::read(path).unwrap_or_default();
        fs::write(path, [old, bytes.to_vec()].concat()).unwrap();
    }

    fn count(tail: &mut Tail) -> usize {
        tail.poll().unwrap().batch.entries.len()
    }

    #[test]
    fn only_what_is_new_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a-00000001.jsonl");
        let mut tail = Tail::new(&path);
        assert_eq!(tail.poll().unwrap(), News::default(), "not there yet");
        append(&path, &[line(1), line(2)].concat());
        assert_eq!((count(&mut tail), count(&mut tail)), (2, 0));
        append(&path, &line(3)[..10]);
        assert_eq!(count(&mut tail), 0, "a torn line waits");
        append(&path, &line(3)[10..]);
        assert_eq!(count(&mut tail), 1, "until its rest comes");
    }

    #[test]
    fn a_longer_version_put_in_its_place_is_read_on_and_a_shorter_one_anew() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a-00000001.jsonl");
        fs::write(&path, [line(1), line(2)].concat()).unwrap();
        let mut tail = Tail::new(&path);
        assert_eq!(count(&mut tail), 2);
        fs::remove_file(&path).unwrap();
        assert_eq!(count(&mut tail), 0, "gone for a moment, as a sync service does it");
        fs::write(&path, [line(1), line(2), line(3)].concat()).unwrap();
        let news = tail.poll().unwrap();
        assert_eq!((news.batch.entries.len(), news.restarted), (1, false));
        fs::write(&path, line(1)).unwrap();
        let news = tail.poll().unwrap();
        assert_eq!((news.batch.entries.len(), news.restarted), (1, true));
        fs::write(&path, [line(7), line(8), line(9), line(10)].concat()).unwrap();
        let news = tail.poll().unwrap();
        assert_eq!((news.batch.entries.len(), news.restarted), (4, true), "another file by the same name");
    }
}
