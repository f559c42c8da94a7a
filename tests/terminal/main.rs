//! The program as a person meets it: in a real pseudo terminal, with real keys, signals and files.
//!
//! Each test waits for what it wants to see, never for a time, and works on a copy of the worked example.
#![cfg(unix)]

mod ending;
mod folder;
mod program;
mod resting;
mod saving;
mod strange;
mod two_programs;
