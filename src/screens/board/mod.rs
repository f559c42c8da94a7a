//! Papan RTL.
