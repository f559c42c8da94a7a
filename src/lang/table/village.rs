//! The village and its first set-up.

words! {
}
