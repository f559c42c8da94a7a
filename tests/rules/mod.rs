//! What every source file must keep to, as pure functions from text to findings.

pub(crate) mod files;
pub(crate) mod imports;
pub(crate) mod manifest;
pub(crate) mod sizes;
pub(crate) mod source;

use std::fmt;

/// A file as the rules see it: its path from the package root, with `/`, and its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct File {
    /// The path from the package root, such as `src/ui/frame.rs`.
    pub(crate) path: String,
    /// The whole text.
    pub(crate) text: String,
}

impl File {
    /// Builds a file from its path and text.
    pub(crate) fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self { path: path.into(), text: text.into() }
    }
}

/// One breach of a rule, with the place where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Finding {
    path: String,
    line: usize,
    what: String,
}

impl Finding {
    /// Builds a finding at a line, counted from 1.
    pub(crate) fn new(path: &str, line: usize, what: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, what: what.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}", self.path, self.line, self.what)
    }
}

/// Writes findings one a line, for a failing test and for comparison in the tests of the rules.
pub(crate) fn report(findings: &[Finding]) -> String {
    findings.iter().flat_map(|finding| [finding.to_string(), "\n".to_owned()]).collect()
}
