//! The tables of texts, a file for each topic; a new topic is one file and one line here.

use super::Entry;

/// Declares the topics and lists their entries.
macro_rules! tables {
    ($($topic:ident)*) => {
        $(mod $topic;)*

        /// Every table with the name of its topic, for the tests that read them.
        pub const TABLES: &[(&str, &[Entry])] = &[$((stringify!($topic), $topic::ENTRIES),)*];
    };
}

tables! {
    agenda
    ask
    app
    attendance
    block
    board
    capture
    cli
    closing
    common
    conflict
    dates
    errors
    example
    forms
    find
    frame
    help
    home
    import
    kinds
    palette
    panel
    picture
    record
    review
    session
    states
    store
    village
}
