//! carrying
