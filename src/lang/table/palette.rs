//! The palette of commands.

words! {
}
