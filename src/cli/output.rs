//! Where words go, and with which code the program ends.

use std::io::{self, ErrorKind, Write};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Ending {
    /// Done.
    Done,
    /// Done, and something was found that somebody should look at.
    Findings,
    /// The command line was wrong.
    Usage,
    /// Something could not be read or written.
    Unreadable,
}

impl Ending {
    /// The exit code.
    pub(super) const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Findings => 1,
            Self::Usage => 2,
            Self::Unreadable => 3,
        }
    }
}

/// A cell of comma-separated values by RFC 4180: quoted where it must be.
pub(super) fn csv_cell(text: &str) -> String {
    if text.contains(['"', ',', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

/// The two streams of a command.
pub(super) struct Output<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    failed: Option<io::Error>,
    closed: bool,
}

impl<'a> Output<'a> {
    pub(super) fn new(out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        Self { out, err, failed: None, closed: false }
    }

    /// Writes a result. Once the reader has gone (`| head`) nothing more is written, and that is no failure.
    pub(super) fn text(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    /// Writes a line of the result.
    pub(super) fn line(&mut self, line: &str) {
        self.text(line);
        self.text("\n");
    }

    /// Writes bytes of the result.
    pub(super) fn bytes(&mut self, bytes: &[u8]) {
        if self.closed || self.failed.is_some() {
            return;
        }
        let written = self.out.write_all(bytes);
        self.note(written);
    }

    /// Tells a person something beside the result; with nobody to read it there is nobody to tell.
    pub(super) fn tell(&mut self, sentence: &str) {
        drop(writeln!(self.err, "{sentence}"));
    }

    fn note(&mut self, written: io::Result<()>) {
        match written {
            Ok(()) => {}
            Err(error) if error.kind() == ErrorKind::BrokenPipe => self.closed = true,
            Err(error) => self.failed = Some(error),
        }
    }

    /// Flushes the result; the error when it could not be written whole.
    pub(super) fn finish(&mut self) -> Option<io::Error> {
        if !self.closed && self.failed.is_none() {
            let flushed = self.out.flush();
            self.note(flushed);
        }
        drop(self.err.flush());
        self.failed.take()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Refusing(ErrorKind);

    impl Write for Refusing {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_reader_that_has_gone_is_no_failure_and_a_full_disk_is() {
        let mut err = Vec::new();
        let mut gone = Refusing(ErrorKind::BrokenPipe);
        let mut output = Output::new(&mut gone, &mut err);
        output.line("a");
        output.line("b");
        assert!(output.finish().is_none());
        let mut full = Refusing(ErrorKind::StorageFull);
        let mut output = Output::new(&mut full, &mut err);
        output.line("a");
        assert_eq!(output.finish().map(|error| error.kind()), Some(ErrorKind::StorageFull));
    }
}
