//! The program `rakor`: the command line decides what is done.

use std::process::ExitCode;

fn main() -> ExitCode {
    rakor::cli::main()
}
