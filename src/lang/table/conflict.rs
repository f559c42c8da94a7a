//! Conflicts and how they are settled.

words! {
}
