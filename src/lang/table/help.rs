//! Bantuan.

words! {
}
