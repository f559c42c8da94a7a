//! The command line.

words! {
}
