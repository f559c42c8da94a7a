//! Text fields: one line ([`TextField`]) and a page ([`TextArea`]), on the core of `tui-textarea-2`.
//!
//! What is added: cursor and deletion by grapheme (what a person calls a letter), text cleaned where it enters, the limit of
//! [`FIELD_LIMIT`](crate::lang::FIELD_LIMIT) bytes with the overflow handed back, and joining of another person's words
//! without losing the cursor. In a field Ctrl-Z and Ctrl-Y undo and redo by words; a paste is one step.

mod area;
mod core;
mod field;

pub use area::TextArea;
pub use field::TextField;

/// What a key did in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The key means nothing here and may go on to others.
    Ignored,
    /// The key was taken: the cursor moved, or there was nothing to do; the text is as before.
    Moved,
    /// The text changed.
    Changed,
}

#[cfg(test)]
mod tests;
