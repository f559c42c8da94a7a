//! Beranda.

words! {
}
