//! Blocks 1 to 4: the meeting itself.

words! {
}
