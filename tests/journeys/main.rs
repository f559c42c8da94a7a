//! Journeys: start state, key script, end state; the program without terminal and disk.

#[cfg(test)]
mod importing;
#[cfg(test)]
mod meeting;
#[cfg(test)]
mod room;
#[cfg(test)]
mod tables;
#[cfg(test)]
mod together;
#[cfg(test)]
mod whole;
#[cfg(test)]
mod writing;
