//! The program as a person meets it: in a real pseudo terminal, with real keys, signals and files.
//!
//! Each test waits for what it wants to see, never for a time, and works on a copy of the worked example.
#![cfg(unix)]

#[cfg(test)]
mod ending;
#[cfg(test)]
mod folder;
#[cfg(test)]
mod importing;
#[cfg(test)]
mod program;
#[cfg(test)]
mod resting;
#[cfg(test)]
mod saving;
#[cfg(test)]
mod strange;
#[cfg(test)]
mod two_programs;
