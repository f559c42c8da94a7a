//! Papan RTL: the follow-ups.

words! {
}
