//! The worked example in `sessions/`: read by the program itself, and true to the rules that it knows.

#[cfg(test)]
mod figures;
#[cfg(test)]
mod panels;
#[cfg(test)]
mod year;
