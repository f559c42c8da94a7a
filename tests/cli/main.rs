//! The command line as a person or a script meets it: the built program on copies of the worked example.

#[cfg(test)]
mod commands;
#[cfg(test)]
mod intake;
#[cfg(test)]
mod mistakes;
#[cfg(test)]
mod soundness;
#[cfg(test)]
mod support;
