//! undoing
