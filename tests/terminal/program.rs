//! A running program, its terminal, and its folder.

use std::fs;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, ExitStatus, MasterPty, PtySize, native_pty_system};
use tempfile::TempDir;

/// How long a wish may take before it counts as never granted; generous, as machines are busy.
pub(crate) const PATIENCE: Duration = Duration::from_mins(1);

/// After this long without a byte a picture counts as whole.
const SILENCE: Duration = Duration::from_millis(15);

/// The meeting that Beranda offers first: the newest that is not sealed.
pub(crate) const STEM: &str = "2023-tw4";

/// Columns and rows of a common window.
pub(crate) const SIZE: (u16, u16) = (100, 30);

pub(crate) const ENTER: &str = "\r";
pub(crate) const ESC: &str = "\x1b";
pub(crate) const TAB: &str = "\t";
pub(crate) const CTRL_Q: &str = "\x11";
pub(crate) const F1: &str = "\x1bOP";

/// The command line that opens a folder as somebody.
fn command(program: &Path, folder: &Path, author: &str) -> CommandBuilder {
    let mut command = CommandBuilder::new(program);
    command.args(["--lang", "id", "--sebagai", author]);
    command.arg(folder);
    command
}

/// A copy of the worked example, with a home of its own.
pub(crate) struct Office {
    temp: TempDir,
}

impl Office {
    pub(crate) fn new() -> Self {
        let office = Self { temp: tempfile::tempdir().unwrap() };
        fs::create_dir(office.folder()).unwrap();
        for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions")).unwrap() {
            let entry = entry.unwrap();
            if entry.file_type().unwrap().is_file() {
                fs::copy(entry.path(), office.folder().join(entry.file_name())).unwrap();
            }
        }
        office
    }

    /// Everything: folder and home.
    pub(crate) fn path(&self) -> &Path {
        self.temp.path()
    }

    /// The folder of the meetings.
    pub(crate) fn folder(&self) -> PathBuf {
        self.path().join("sessions")
    }

    /// Starts the program as the note-taker.
    pub(crate) fn start(&self) -> Program {
        self.start_as("Notulis", &[])
    }

    /// Starts the program as somebody, with more in the environment.
    pub(crate) fn start_as(&self, author: &str, env: &[(&str, &str)]) -> Program {
        let mut command = command(Path::new(env!("CARGO_BIN_EXE_rakor")), &self.folder(), author);
        for (name, value) in env {
            command.env(name, value);
        }
        self.run(command)
    }

    /// Starts a command with this home.
    pub(crate) fn run(&self, mut command: CommandBuilder) -> Program {
        for name in ["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
            command.env(name, self.path());
        }
        command.env("TERM", "xterm-256color");
        command.env("TZ", "UTC");
        Program::start(command)
    }

    /// Starts the program through a command that changes who runs it.
    pub(crate) fn start_through(&self, wrapper: &[&str], program: &Path) -> Program {
        let inner = command(program, &self.folder(), "Notulis");
        let argv = wrapper.iter().map(Into::into).chain(inner.get_argv().iter().cloned());
        self.run(CommandBuilder::from_argv(argv.collect()))
    }

    /// The meeting's JSON.
    pub(crate) fn json(&self) -> String {
        fs::read_to_string(self.json_path()).unwrap()
    }

    pub(crate) fn json_path(&self) -> PathBuf {
        self.folder().join(format!("{STEM}.json"))
    }

    /// All journals of the meeting, one after the other.
    pub(crate) fn journals(&self) -> String {
        let Ok(trail) = fs::read_dir(self.folder().join(format!("{STEM}.jejak"))) else {
            return String::new();
        };
        let paths = trail.map(|entry| entry.unwrap().path());
        paths
            .filter(|path| path.extension().is_some_and(|ending| ending == "jsonl"))
            .map(|path| String::from_utf8_lossy(&fs::read(path).unwrap()).into_owned())
            .collect()
    }

    /// Waits until the files are as wanted.
    pub(crate) fn wait_for(&self, what: &str, wanted: impl Fn(&Self) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !wanted(self) {
            assert!(Instant::now() < end, "in vain: {what}\n{}", self.journals());
            thread::sleep(Duration::from_millis(5));
        }
    }
}

/// What has been seen of a program so far.
struct Seen {
    screen: vt100::Parser,
    bytes: Vec<u8>,
    /// Whether the terminal was closed on the program's side.
    ended: bool,
    /// Whether the reader is to let go of the terminal.
    let_go: bool,
}

type Shared = Arc<(Mutex<Seen>, Condvar)>;

/// A running program in its terminal.
pub(crate) struct Program {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    keys: Option<Box<dyn Write + Send>>,
    reader: Option<thread::JoinHandle<()>>,
    seen: Shared,
    /// How the terminal was set before the program came, as words.
    before: String,
}

impl Program {
    fn start(command: CommandBuilder) -> Self {
        let (cols, rows) = SIZE;
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let before = settings(&*pair.master);
        let screen = vt100::Parser::new(some(rows), some(cols), 0);
        let seen = Seen { screen, bytes: Vec::new(), ended: false, let_go: false };
        let seen = Arc::new((Mutex::new(seen), Condvar::new()));
        let reader = follow(pair.master.try_clone_reader().unwrap(), Arc::clone(&seen));
        let keys = pair.master.take_writer().unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        Self { child, master: Some(pair.master), keys: Some(keys), reader: Some(reader), seen, before }
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The text on the screen.
    pub(crate) fn text(&self) -> String {
        self.seen().screen.screen().contents()
    }

    /// Everything the program ever wrote to the terminal.
    pub(crate) fn written(&self) -> String {
        String::from_utf8_lossy(&self.seen().bytes).into_owned()
    }

    /// Waits until a whole picture is as wanted, and gives its text.
    pub(crate) fn wait_for(&self, what: &str, wanted: impl Fn(&str) -> bool) -> String {
        let end = Instant::now() + PATIENCE;
        let mut seen = self.seen();
        loop {
            let text = seen.screen.screen().contents();
            let is_wanted = wanted(&text);
            let left = end.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero() && (is_wanted || !seen.ended),
                "in vain: {what}; the screen was:\n{text}"
            );
            let count = seen.bytes.len();
            let time = if is_wanted { SILENCE } else { left };
            let came = |seen: &mut Seen| seen.bytes.len() == count && !seen.ended;
            let (after, timing) = self.seen.1.wait_timeout_while(seen, time, came).unwrap();
            seen = after;
            if is_wanted && (timing.timed_out() || seen.ended && seen.bytes.len() == count) {
                return text;
            }
        }
    }

    /// Waits until a word stands on the screen.
    pub(crate) fn wait_text(&self, word: &str) -> String {
        self.wait_for(word, |text| text.contains(word))
    }

    /// Waits until a word stands on the screen and the mark says that all is on the disk.
    pub(crate) fn wait_saved(&self, word: &str) -> String {
        self.wait_for(&format!("{word}, saved"), |text| text.contains(word) && is_saved(text))
    }

    /// Waits until nothing has been written for so long; gives what was written meanwhile if that never comes to be.
    pub(crate) fn wait_still(&self, span: Duration) {
        let end = Instant::now() + PATIENCE;
        let mut seen = self.seen();
        loop {
            let count = seen.bytes.len();
            let (now, waited) = self
                .seen
                .1
                .wait_timeout_while(seen, span, |seen| seen.bytes.len() == count && !seen.ended)
                .unwrap();
            seen = now;
            if waited.timed_out() {
                return;
            }
            assert!(Instant::now() < end, "the terminal never came to rest");
        }
    }

    /// The bytes that are written within a time from now.
    pub(crate) fn written_within(&self, span: Duration) -> String {
        let seen = self.seen();
        let count = seen.bytes.len();
        let still = |seen: &mut Seen| seen.bytes.len() == count;
        let (seen, _) = self.seen.1.wait_timeout_while(seen, span, still).unwrap();
        String::from_utf8_lossy(&seen.bytes[count..]).into_owned()
    }

    /// Types.
    pub(crate) fn send(&mut self, keys: impl AsRef<[u8]>) {
        let writer = self.keys.as_mut().unwrap();
        writer.write_all(keys.as_ref()).unwrap();
        writer.flush().unwrap();
    }

    /// Presses Enter on Beranda, and waits for the meeting.
    pub(crate) fn open_meeting(&mut self) {
        self.wait_home();
        self.send(ENTER);
        self.wait_for("the meeting", |text| is_meeting(text) && text.contains("Pembukaan"));
    }

    /// Waits for Beranda with the folder read.
    pub(crate) fn wait_home(&self) -> String {
        self.wait_for("Beranda", |text| starts(text, "Rakor  Beranda") && text.contains("TW IV"))
    }

    /// Opens the capture line for a note and types; without a control character the note stays open.
    pub(crate) fn type_note(&mut self, text: &str) {
        self.send("c");
        self.wait_text("Esc Jadikan draf");
        self.send(text);
    }

    /// Changes the terminal's size.
    pub(crate) fn resize(&self, (cols, rows): (u16, u16)) {
        self.seen().screen.screen_mut().set_size(some(rows), some(cols));
        let size = PtySize { rows, cols, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    /// Sends a signal by its name.
    pub(crate) fn signal(&self, name: &str) {
        signal_all(name, &[self]);
    }

    /// Takes the power: the program gets no chance to do anything.
    pub(crate) fn kill(mut self) {
        self.signal("KILL");
        let status = self.child.wait().unwrap();
        assert!(!status.success());
    }

    /// Closes the terminal's window under the program.
    pub(crate) fn hang_up(&mut self) {
        self.seen().let_go = true;
        // something visible, so that the reader wakes and lets go of the terminal; help takes no other key
        self.send(F1);
        self.reader.take().unwrap().join().unwrap();
        drop(self.keys.take());
        drop(self.master.take());
    }

    /// Waits for the end.
    pub(crate) fn wait_end(&mut self) -> ExitStatus {
        let end = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                if let Some(reader) = self.reader.take() {
                    reader.join().unwrap();
                }
                return status;
            }
            assert!(Instant::now() < end, "it never ended; the screen was:\n{}", self.text());
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Asserts that the terminal is as it was: in the bytes, in what they do, and in the system's settings.
    pub(crate) fn assert_restored(&self) {
        let written = self.written();
        for (what, on, off) in [
            ("alternate screen", "\x1b[?1049h", "\x1b[?1049l"),
            ("bracketed paste", "\x1b[?2004h", "\x1b[?2004l"),
            ("hidden cursor", "\x1b[?25l", "\x1b[?25h"),
        ] {
            assert!(written.contains(on), "{what} was never on");
            assert!(written.rfind(off) > written.rfind(on), "{what} is still on");
        }
        let seen = self.seen();
        let screen = seen.screen.screen();
        assert!(!screen.alternate_screen() && !screen.hide_cursor() && !screen.bracketed_paste());
        drop(seen);
        assert_eq!(self.settings(), self.before, "raw mode is still on");
    }

    /// How the terminal is set now, as words.
    pub(crate) fn settings(&self) -> String {
        settings(&**self.master.as_ref().unwrap())
    }

    /// How the terminal was set before the program came.
    pub(crate) fn settings_before(&self) -> &str {
        &self.before
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        if self.child.try_wait().is_ok_and(|status| status.is_none()) {
            self.signal("KILL");
            drop(self.child.wait());
        }
    }
}

/// Sends a signal to several programs at once.
pub(crate) fn signal_all(name: &str, programs: &[&Program]) {
    let ids: Vec<String> =
        programs.iter().filter_map(|p| p.child.process_id()).map(|id| id.to_string()).collect();
    let status =
        Command::new("sh").args(["-c", &format!("kill -{name} {}", ids.join(" "))]).status().unwrap();
    assert!(status.success());
}

/// Whether the header is that of the meeting that Beranda offers first.
pub(crate) fn is_meeting(text: &str) -> bool {
    starts(text, "Rakor TW IV 2023")
}

fn starts(text: &str, words: &str) -> bool {
    text.trim_start().starts_with(words)
}

/// Whether the mark at the foot says that everything is on the disk.
pub(crate) fn is_saved(text: &str) -> bool {
    text.trim_end().ends_with('●')
}

fn settings(master: &(dyn MasterPty + Send)) -> String {
    format!("{:?}", master.get_termios().unwrap())
}

fn some(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).unwrap()
}

/// Reads a terminal in a thread of its own.
fn follow(mut terminal: Box<dyn Read + Send>, shared: Shared) -> thread::JoinHandle<()> {
    thread::spawn(move || {
        let mut buffer = vec![0; 1 << 16];
        loop {
            let count = terminal.read(&mut buffer).unwrap_or(0);
            let mut seen = shared.0.lock().unwrap_or_else(PoisonError::into_inner);
            seen.screen.process(&buffer[..count]);
            seen.bytes.extend_from_slice(&buffer[..count]);
            seen.ended = count == 0;
            shared.1.notify_all();
            if count == 0 || seen.let_go {
                return;
            }
        }
    })
}
