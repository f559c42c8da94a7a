//! What went wrong, what is safe, and what to do next.

words! {
}
