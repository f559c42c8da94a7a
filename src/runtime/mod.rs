//! The imperative shell: terminal, threads, one channel, the store.

mod library;
pub mod sentence;

pub use library::library;
