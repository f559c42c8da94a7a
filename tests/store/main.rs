//! The store on a real disk: one program, two programs, and disks that fail.

#[cfg(test)]
mod folder;
#[cfg(test)]
mod lines;
#[cfg(test)]
mod looking;
#[cfg(test)]
mod projection;
#[cfg(test)]
mod support;
#[cfg(test)]
mod trouble;
#[cfg(test)]
mod two_programs;
#[cfg(test)]
mod village;
