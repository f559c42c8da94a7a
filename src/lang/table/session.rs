//! Sesi baru and the carry-over preview.

words! {
}
