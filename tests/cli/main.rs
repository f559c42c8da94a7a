//! The command line as a person or a script meets it: the built program on copies of the worked example.

mod commands;
mod mistakes;
mod soundness;
mod support;
