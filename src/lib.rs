//! Rakor: the quarterly coordination meeting of a village, in a terminal.
pub mod app;
pub mod cli;
pub mod domain;
pub mod export;
pub mod import;
pub mod input;
pub mod lang;
pub mod runtime;
pub mod screens;
pub mod store;
pub mod ui;
