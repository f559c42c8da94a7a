//! How long files and functions may grow, and what may not be silenced.

use super::source::Source;
use super::{File, Finding};

/// The most lines of a file, its tests aside.
const FILE_LINES: usize = 400;
/// The most lines of a function, from `fn` to its closing brace.
const FUNCTION_LINES: usize = 50;
/// The most lines of `main.rs`.
const MAIN_LINES: usize = 30;

/// Tells whether a file is a pure table of words or keys, which may be as long as its subject.
fn is_table(path: &str) -> bool {
    path.starts_with("src/lang/") || path.starts_with("src/input/bindings")
}

/// Reports files that are too long; `tests` are files that are compiled for tests only.
pub(crate) fn file_lines(file: &File, tests: &[String]) -> Vec<Finding> {
    if is_table(&file.path) || file.path.starts_with("tests/") || tests.contains(&file.path) {
        return Vec::new();
    }
    let limit = if file.path == "src/main.rs" { MAIN_LINES } else { FILE_LINES };
    let lines = Source::new(&file.text).lines_outside_tests(&file.text);
    let what = format!("{lines} lines outside tests, {limit} are the most: split it by topic");
    if lines > limit { vec![Finding::new(&file.path, 1, what)] } else { Vec::new() }
}

/// Reports functions that are too long; `tests` are files that are compiled for tests only.
pub(crate) fn function_lines(file: &File, tests: &[String]) -> Vec<Finding> {
    if is_table(&file.path) || file.path.starts_with("tests/") || tests.contains(&file.path) {
        return Vec::new();
    }
    let source = Source::new(&file.text);
    let functions = source.functions().into_iter().filter(|(_, from, _)| !source.in_tests(*from));
    functions
        .filter_map(|(name, from, to)| {
            let lines = source.line(to) - source.line(from) + 1;
            let what = format!("`fn {name}` has {lines} lines, {FUNCTION_LINES} are the most");
            (lines > FUNCTION_LINES).then(|| Finding::new(&file.path, source.line(from), what))
        })
        .collect()
}

/// Reports silenced lints: `#[expect(…, reason = "…")]` is the only way.
pub(crate) fn silenced(file: &File) -> Vec<Finding> {
    let source = Source::new(&file.text);
    let places = source.word_before("allow", "(");
    let what = "`allow(…)` silences a lint for good: mend the code, or use `#[expect(…, reason = \"…\")]`";
    places.into_iter().map(|at| Finding::new(&file.path, source.line(at), what)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::report;
    use super::*;

    fn long(lines: usize) -> String {
        "const X: u8 = 1;\n".repeat(lines)
    }

    #[test]
    fn a_file_over_the_limit_is_reported_and_one_at_the_limit_is_not() {
        let over = File::new("src/ui/a.rs", long(401));
        assert_eq!(
            report(&file_lines(&over, &[])),
            "src/ui/a.rs:1: 401 lines outside tests, 400 are the most: split it by topic\n"
        );
        assert_eq!(file_lines(&File::new("src/ui/a.rs", long(400)), &[]), []);
        assert_eq!(file_lines(&File::new("src/main.rs", long(31)), &[]).len(), 1);
        assert_eq!(file_lines(&File::new("src/main.rs", long(30)), &[]), []);
        assert_eq!(file_lines(&over, &["src/ui/a.rs".to_owned()]), []);
    }

    #[test]
    fn tests_and_tables_may_be_long() {
        let tested = format!("{}#[cfg(test)]\nmod tests {{\n{}}}\n", long(399), long(300));
        assert_eq!(file_lines(&File::new("src/ui/a.rs", tested), &[]), []);
        assert_eq!(file_lines(&File::new("src/lang/indonesian.rs", long(900)), &[]), []);
        assert_eq!(file_lines(&File::new("src/input/bindings.rs", long(900)), &[]), []);
    }

    #[test]
    fn a_function_over_the_limit_is_reported_by_name_and_line() {
        let function =
            |lines: usize| format!("//! x\nfn tall() {{\n{}}}\n", "    let _ = \"}\";\n".repeat(lines));
        assert_eq!(
            report(&function_lines(&File::new("src/ui/a.rs", function(49)), &[])),
            "src/ui/a.rs:2: `fn tall` has 51 lines, 50 are the most\n"
        );
        assert_eq!(function_lines(&File::new("src/ui/a.rs", function(48)), &[]), []);
    }

    #[test]
    fn silencing_is_reported_in_code_but_not_in_words() {
        let silencing = File::new("src/a.rs", "\n#![allow(dead_code)]\n");
        assert!(report(&silenced(&silencing)).starts_with("src/a.rs:2: "));
        assert_eq!(
            silenced(&File::new("src/a.rs", "// allow(x)\n#[expect(x, reason = \"allow(y)\")] fn f() {}")),
            []
        );
    }
}
