//! A program in a pseudo terminal of 120×36: when its picture stands, how long a key takes, what it costs at rest.

use std::error::Error;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// Anything that can go wrong while a program is watched.
pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

const COLUMNS: u16 = 120;
const ROWS: u16 = 36;

/// After this long without a byte the screen counts as settled.
const SILENCE: Duration = Duration::from_millis(15);

/// Questions that programs ask a terminal, and what one answers.
const ANSWERS: [(&[u8], &[u8]); 3] =
    [(b"\x1b[c", b"\x1b[?62;c"), (b"\x1b[6n", b"\x1b[1;1R"), (b"\x1b[?u", b"\x1b[?0u")];

/// Bytes and the moment they arrived.
type Chunk = (Instant, Vec<u8>);

/// A running program and the screen that it has drawn so far.
pub(crate) struct Watched {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    chunks: Receiver<Chunk>,
    screen: vt100::Parser,
    started: Instant,
    // Dropping the master hangs the program up, so it lives as long as this.
    _master: Box<dyn MasterPty + Send>,
}

impl Watched {
    /// Starts a program; the clock begins just before.
    pub(crate) fn start(program: &[PathBuf]) -> Result<Self> {
        let pair = native_pty_system().openpty(PtySize {
            rows: ROWS,
            cols: COLUMNS,
            pixel_width: 0,
            pixel_height: 0,
        })?;
        let chunks = follow(pair.master.try_clone_reader()?);
        let keys = pair.master.take_writer()?;
        let mut command = CommandBuilder::from_argv(program.iter().map(Into::into).collect());
        command.env("TERM", "xterm-256color");
        let (rows, columns) = (NonZeroU16::new(ROWS), NonZeroU16::new(COLUMNS));
        let screen = vt100::Parser::new(rows.ok_or("no rows")?, columns.ok_or("no columns")?, 0);
        let started = Instant::now();
        let child = pair.slave.spawn_command(command)?;
        Ok(Self { child, keys, chunks, screen, started, _master: pair.master })
    }

    /// Waits until a text stands on the screen and gives the time since the start.
    ///
    /// # Errors
    /// If the text does not appear in time; the error shows the screen.
    pub(crate) fn first_picture(&mut self, text: &str, within: Duration) -> Result<Duration> {
        let deadline = self.started + within;
        while let Some(at) = self.next(deadline.saturating_duration_since(Instant::now()))? {
            if self.screen.screen().contents().contains(text) {
                return Ok(at.duration_since(self.started));
            }
        }
        Err(format!("no `{text}` within {within:?}; the screen was:\n{}", self.screen.screen().contents())
            .into())
    }

    /// Reads until nothing has come for a moment, and gives the time of the last byte.
    pub(crate) fn settle(&mut self) -> Result<Option<Instant>> {
        let mut last = None;
        while let Some(at) = self.next(SILENCE)? {
            last = Some(at);
        }
        Ok(last)
    }

    /// Presses a key and gives the time from there to the settled screen; nothing if the screen did not change.
    pub(crate) fn press(&mut self, key: &[u8]) -> Result<Option<Duration>> {
        let pressed = Instant::now();
        self.keys.write_all(key)?;
        self.keys.flush()?;
        Ok(self.settle()?.map(|last| last.duration_since(pressed)))
    }

    /// Waits for a time in which no minute ends, as a clock on the screen would move then.
    fn wait_for_quiet(&mut self, span: Duration) -> Result<()> {
        let minute = Duration::from_mins(1).as_millis();
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis() % minute;
        if now + span.as_millis() >= minute {
            let rest = u64::try_from(minute - now)?;
            std::thread::sleep(Duration::from_millis(rest + 500));
            self.settle()?;
        }
        Ok(())
    }

    /// Leaves the program alone and counts the bytes that it writes and the processor time that it takes.
    ///
    /// The processor time is unknown where there is no `/proc`.
    pub(crate) fn rest(&mut self, span: Duration) -> Result<(usize, Option<Duration>)> {
        self.wait_for_quiet(span)?;
        let (start, before) = (Instant::now(), self.processor_time());
        let mut bytes = 0;
        while let Some(left) = span.checked_sub(start.elapsed()) {
            match self.chunks.recv_timeout(left) {
                Ok((_, chunk)) => bytes += chunk.len(),
                Err(RecvTimeoutError::Timeout) => break,
                Err(RecvTimeoutError::Disconnected) => {
                    return Err("the program ended while it was left alone".into());
                }
            }
        }
        let used = self.processor_time().zip(before).map(|(after, before)| after.saturating_sub(before));
        Ok((bytes, used))
    }

    /// Tells the resident memory in bytes, where `/proc` knows it.
    pub(crate) fn memory(&self) -> Option<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.process_id()?)).ok()?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
        line.split_whitespace().next()?.parse::<u64>().ok().map(|kibibytes| kibibytes * 1024)
    }

    /// Sums what each thread has spent on a processor.
    fn processor_time(&self) -> Option<Duration> {
        let threads = std::fs::read_dir(format!("/proc/{}/task", self.child.process_id()?)).ok()?;
        let spent = threads.filter_map(|thread| {
            let text = std::fs::read_to_string(thread.ok()?.path().join("schedstat")).ok()?;
            text.split_whitespace().next()?.parse::<u64>().ok()
        });
        Some(Duration::from_nanos(spent.sum()))
    }

    /// Takes the next bytes onto the screen and answers what they ask; nothing if none come in time.
    fn next(&mut self, within: Duration) -> Result<Option<Instant>> {
        let Ok((at, bytes)) = self.chunks.recv_timeout(within) else { return Ok(None) };
        for (question, answer) in ANSWERS {
            if bytes.windows(question.len()).any(|window| window == question) {
                self.keys.write_all(answer)?;
            }
        }
        self.screen.process(&bytes);
        Ok(Some(at))
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        // It may have ended by itself, which is as good.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Reads a terminal in a thread of its own, so that each arrival is timed when it happens.
fn follow(mut reader: Box<dyn Read + Send>) -> Receiver<Chunk> {
    let (send, chunks) = mpsc::channel();
    std::thread::spawn(move || {
        let mut buffer = vec![0; 1 << 16];
        while let Ok(count @ 1..) = reader.read(&mut buffer) {
            let now = Instant::now();
            let bytes = buffer.iter().take(count).copied().collect();
            if send.send((now, bytes)).is_err() {
                break;
            }
        }
    });
    chunks
}
