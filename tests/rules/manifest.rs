//! Each dependency gives its reason; each bench is declared.

use super::{File, Finding};

/// Tells whether a table header opens a list of dependencies, or one dependency of its own.
fn header(line: &str) -> Option<bool> {
    let name = line.strip_prefix('[')?.trim_end_matches(']');
    let kinds = ["dependencies", "dev-dependencies", "build-dependencies"];
    let is_list = |name: &str| kinds.iter().any(|kind| name == *kind || name.ends_with(&format!(".{kind}")));
    if is_list(name) {
        return Some(true);
    }
    name.rsplit_once('.').is_some_and(|(list, _)| is_list(list)).then_some(false)
}

/// Reports dependencies without a line above that says why they are there.
pub(crate) fn reasons(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (mut listing, mut above) = (false, "");
    for (index, line) in file.text.lines().enumerate() {
        let trimmed = line.trim();
        let alone = trimmed.starts_with('[') && header(trimmed) == Some(false);
        if trimmed.starts_with('[') {
            listing = header(trimmed) == Some(true);
        }
        let starts = line.starts_with(|first: char| first.is_ascii_alphanumeric());
        let dependency = alone || (listing && starts && line.contains('='));
        let reason = above.strip_prefix('#').is_some_and(|reason| !reason.trim().is_empty());
        if dependency && !reason {
            let what = format!("no reason in the line above: `{trimmed}`");
            findings.push(Finding::new(&file.path, index + 1, what));
        }
        above = trimmed;
    }
    findings
}

/// Reports benches that the manifest does not name; without an entry cargo would give them its own harness.
pub(crate) fn benches(manifest: &File, files: &[File]) -> Vec<Finding> {
    let roots = files.iter().filter(|file| {
        let rest = file.path.strip_prefix("benches/");
        rest.is_some_and(|rest| {
            !rest.contains('/') || (rest.ends_with("/main.rs") && rest.matches('/').count() == 1)
        })
    });
    roots
        .filter(|file| !manifest.text.contains(&format!("path = \"{}\"", file.path)))
        .map(|file| Finding::new(&file.path, 1, "no [[bench]] of Cargo.toml has this path"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::report;
    use super::*;

    #[test]
    fn a_dependency_without_a_reason_is_reported() {
        let text = "[dependencies]\n# why\na = \"1\"\nb = \"2\"\n\n[target.'cfg(unix)'.dependencies]\nc = \"3\"\n\n\
                    [dev-dependencies.d]\nversion = \"1\"\n\n[profile.dev]\ndebug = 1\n";
        let found = report(&reasons(&File::new("Cargo.toml", text)));
        assert_eq!(
            found,
            "Cargo.toml:4: no reason in the line above: `b = \"2\"`\n\
             Cargo.toml:7: no reason in the line above: `c = \"3\"`\n\
             Cargo.toml:9: no reason in the line above: `[dev-dependencies.d]`\n"
        );
    }

    #[test]
    fn a_bench_without_an_entry_is_reported() {
        let manifest = File::new("Cargo.toml", "[[bench]]\npath = \"benches/figures/main.rs\"\n");
        let files = [File::new("benches/figures/main.rs", ""), File::new("benches/lost.rs", "")];
        assert_eq!(
            report(&benches(&manifest, &files)),
            "benches/lost.rs:1: no [[bench]] of Cargo.toml has this path\n"
        );
    }
}
