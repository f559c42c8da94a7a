//! The laws of the meeting's core: properties over random meetings, and examples of every rule.

#[cfg(test)]
mod carrying;
#[cfg(test)]
mod checks;
#[cfg(test)]
mod closing;
#[cfg(test)]
mod codec;
#[cfg(test)]
mod duties;
#[cfg(test)]
mod files;
#[cfg(test)]
mod golden;
#[cfg(test)]
mod importing;
#[cfg(test)]
mod laws;
#[cfg(test)]
mod numbers;
#[cfg(test)]
mod plan;
#[cfg(test)]
mod quorum;
#[cfg(test)]
mod revisions;
#[cfg(test)]
mod room;
#[cfg(test)]
mod script;
#[cfg(test)]
mod undoing;
#[cfg(test)]
mod unknown_keys;
