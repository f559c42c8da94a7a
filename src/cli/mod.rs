//! The command line: what is asked for, carried out, and told by an exit code.

use std::process::ExitCode;

/// Carries out the command line.
#[must_use]
pub fn main() -> ExitCode {
    ExitCode::SUCCESS
}
