//! Saving, sharing and recovery.

words! {
}
