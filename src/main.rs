//! The `rakor` program.
fn main() {}
