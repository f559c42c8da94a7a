//! Running the program, and copies of the worked example to run it on.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// What a run of the program left.
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

/// The program with arguments, in a surrounding that tells it nothing.
pub(crate) fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_rakor"));
    command.args(arguments).stdin(Stdio::null());
    for name in ["RAKOR_LANG", "NO_COLOR", "COLUMNS", "RUST_BACKTRACE"] {
        command.env_remove(name);
    }
    command
}

pub(crate) fn rakor(arguments: &[&str]) -> Ran {
    ran(program(arguments).output().expect("the program starts"))
}

pub(crate) fn ran(output: Output) -> Ran {
    let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
    let ran = Ran {
        code: output.status.code().expect("the program ends by itself"),
        out: text(output.stdout),
        err: text(output.stderr),
    };
    assert!(!ran.err.contains("panicked"), "{}", ran.err);
    ran
}

/// A copy of the worked example that vanishes after the test.
pub(crate) struct Example {
    folder: tempfile::TempDir,
}

impl Example {
    pub(crate) fn copy() -> Self {
        let folder = tempfile::tempdir().expect("a folder for the test");
        let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
        for file in fs::read_dir(example).expect("the example is there").flatten() {
            if file.path().extension().is_some_and(|end| end == "json") {
                fs::copy(file.path(), folder.path().join(file.file_name()))
                    .expect("the example can be copied");
            }
        }
        Self { folder }
    }

    pub(crate) fn folder(&self) -> &str {
        self.folder.path().to_str().expect("the path is text")
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn text(&self, name: &str) -> String {
        self.path(name).to_str().expect("the path is text").to_owned()
    }

    /// Changes a file by replacing a text that must be in it.
    pub(crate) fn replace(&self, name: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(name)).expect("the file can be read");
        assert!(text.contains(from), "{from} is not in {name}");
        fs::write(self.path(name), text.replacen(from, to, 1)).expect("the file can be written");
    }
}

/// Takes the right to read away; `false`, told with a word, where the system lets us read all the same.
#[cfg(unix)]
pub(crate) fn forbid(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o000)).expect("the mode can be set");
    let readable = if path.is_dir() { fs::read_dir(path).is_ok() } else { fs::read(path).is_ok() };
    if readable {
        eprintln!("skipped: this user may read everything");
        fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("the mode can be set");
    }
    !readable
}

/// Gives the right to read back, so that the folder can vanish.
#[cfg(unix)]
pub(crate) fn permit(path: &Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).expect("the mode can be set");
}
