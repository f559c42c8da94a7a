//! The worked example and the rehearsal.

words! {
}
