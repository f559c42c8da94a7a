//! Tangkap cepat and the forms of records.

words! {
}
