//! Penutup: the checklist and the seal.

words! {
}
