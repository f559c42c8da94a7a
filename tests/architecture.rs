//! The architecture as tests: who may import whom, how long things grow, where files stand.
//!
//! Every rule is a pure function in `rules`, tested there against text that breaks it. Here the rules meet
//! the package itself; a failure lists each breach as `file:line: what`.

mod rules;

use rules::{File, Finding, files, imports, manifest, report, sizes};
use std::io;
use std::path::Path;

/// The package's folder.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Reads one file of the package.
fn file(path: &str) -> File {
    let text = std::fs::read_to_string(root().join(path));
    let text = text.unwrap_or_else(|error| format!("// {path} cannot be read: {error}"));
    File::new(path, text)
}

/// Lists the Rust files below a folder of the package, with `/` in their paths on every platform.
fn rust_files(folder: &str) -> io::Result<Vec<File>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(root().join(folder))? {
        let entry = entry?;
        let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
        if entry.file_type()?.is_dir() {
            found.extend(rust_files(&path)?);
        } else if Path::new(&path).extension().is_some_and(|extension| extension == "rs") {
            found.push(file(&path));
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(found)
}

/// Lists the Rust files of the program, its tests and its benches.
fn all() -> Vec<File> {
    let folders = ["src", "tests", "benches"];
    let found: Vec<File> = folders.iter().flat_map(|folder| rust_files(folder).unwrap_or_default()).collect();
    // A rule that sees nothing would pass for the wrong reason.
    for path in ["src/lib.rs", "src/main.rs", "tests/architecture.rs"] {
        assert!(
            found.iter().any(|file| file.path == path),
            "{path} was not found below {}",
            root().display()
        );
    }
    found
}

/// Fails with every finding on a line of its own.
fn must_hold(rule: &str, findings: &[Finding]) {
    assert!(findings.is_empty(), "{rule}:\n{}", report(findings));
}

/// Applies a rule to each file.
fn each(rule: impl Fn(&File) -> Vec<Finding>) -> Vec<Finding> {
    all().iter().flat_map(rule).collect()
}

#[test]
fn modules_import_downwards_only() {
    must_hold("the import table is broken", &each(imports::modules));
}

#[test]
fn terminal_files_and_clock_stay_in_their_modules() {
    must_hold("something outside is named in the wrong module", &each(imports::outside));
}

#[test]
fn the_platform_is_asked_in_two_files_only() {
    must_hold("the platform is asked elsewhere", &each(imports::platform));
}

#[test]
fn files_are_short() {
    let tests = files::for_tests(&all());
    must_hold("a file has grown too long", &each(|file| sizes::file_lines(file, &tests)));
}

#[test]
fn functions_are_short() {
    let tests = files::for_tests(&all());
    must_hold("a function has grown too long", &each(|file| sizes::function_lines(file, &tests)));
}

#[test]
fn no_lint_is_silenced_for_good() {
    must_hold("a lint is silenced", &each(sizes::silenced));
}

#[test]
fn modules_of_several_files_are_folders() {
    must_hold("a module has no folder of its own", &files::module_folders(&all()));
}

#[test]
fn no_file_is_forgotten() {
    must_hold("a file is compiled by nobody", &files::forgotten(&all()));
    must_hold("a bench is not declared", &manifest::benches(&file("Cargo.toml"), &all()));
}

#[test]
fn each_dependency_gives_its_reason() {
    must_hold("a dependency has no reason", &manifest::reasons(&file("Cargo.toml")));
}

#[test]
fn the_top_level_holds_only_what_belongs_there() {
    let entries = std::fs::read_dir(root()).unwrap();
    let names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    must_hold("something stands at the top level", &files::top_level(&names));
}
