//! Daftar hadir: who is here.

words! {
}
