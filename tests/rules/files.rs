//! Which files there are: folders of modules, forgotten files, the top level.

use super::source::Source;
use super::{File, Finding};

/// What may stand at the top of the package, besides names that begin with a dot.
const TOP: [&str; 11] = [
    "Cargo.toml",
    "Cargo.lock",
    "src",
    "sessions",
    "tests",
    "README.md",
    "CHANGELOG.md",
    "LICENSE",
    "benches",
    "fuzz",
    "target",
];

/// Reports names at the top level that have no place there.
pub(crate) fn top_level(names: &[String]) -> Vec<Finding> {
    let strange = names.iter().filter(|name| !name.starts_with('.') && !TOP.contains(&name.as_str()));
    strange.map(|name| Finding::new(name, 1, "has no place at the top level")).collect()
}

/// Reports folders of modules without `mod.rs`, and files that stand beside a folder of their name.
pub(crate) fn module_folders(files: &[File]) -> Vec<Finding> {
    let has = |path: &str| files.iter().any(|file| file.path == path);
    let mut findings = Vec::new();
    for file in files.iter().filter(|file| file.path.starts_with("src/")) {
        let Some((folder, _)) = file.path.rsplit_once('/') else { continue };
        if folder != "src" && !has(&format!("{folder}/mod.rs")) {
            findings.push(Finding::new(&file.path, 1, format!("folder `{folder}` has no mod.rs")));
        }
        if has(&format!("{folder}.rs")) {
            findings.push(Finding::new(&file.path, 1, format!("`{folder}.rs` belongs in `{folder}/mod.rs`")));
        }
    }
    findings
}

/// The folder and the module name of a file: `src/ui/frame.rs` is `frame` in `src/ui`, `src/ui/mod.rs` is `ui` in `src`.
fn folder_and_module(path: &str) -> Option<(&str, &str)> {
    let path = path.strip_suffix("/mod.rs").or_else(|| path.strip_suffix(".rs"))?;
    path.rsplit_once('/')
}

/// Tells whether cargo itself finds a file: a crate's root, an integration test, a bench.
fn is_root(path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    match parts.as_slice() {
        ["src", "lib.rs" | "main.rs"] | ["tests" | "benches", _, "main.rs"] => true,
        ["tests" | "benches", name] => !name.is_empty(),
        _ => false,
    }
}

/// Finds how a module is declared: `None` if nowhere, else whether for tests only.
fn declaration(files: &[File], folder: &str, module: &str) -> Option<bool> {
    let in_folder = |path: &str| match path.rsplit_once('/') {
        Some((parent, name)) if parent == folder => {
            matches!(name, "mod.rs" | "lib.rs" | "main.rs") || is_root(path)
        }
        _ => false,
    };
    let declared = files.iter().filter(|file| in_folder(&file.path));
    let found: Vec<bool> = declared
        .flat_map(|file| Source::new(&file.text).declared_modules())
        .filter(|(name, _)| name == module)
        .map(|(_, for_tests)| for_tests)
        .collect();
    found.iter().copied().reduce(|all, one| all && one)
}

/// Reports files that no `mod` declares: nobody compiles them, and their tests never run.
pub(crate) fn forgotten(files: &[File]) -> Vec<Finding> {
    let candidates = files.iter().filter(|file| !is_root(&file.path));
    candidates
        .filter_map(|file| {
            let (folder, module) = folder_and_module(&file.path)?;
            let what = format!("no `mod {module};` in `{folder}`: it is never compiled");
            declaration(files, folder, module).is_none().then(|| Finding::new(&file.path, 1, what))
        })
        .collect()
}

/// Lists the files under `src/` that are compiled for tests only, because `#[cfg(test)]` declares them.
pub(crate) fn for_tests(files: &[File]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for file in files.iter().filter(|file| file.path.starts_with("src/") && !is_root(&file.path)) {
        let declared =
            folder_and_module(&file.path).and_then(|(folder, name)| declaration(files, folder, name));
        if declared == Some(true) {
            found.push(file.path.clone());
        }
    }
    let folders: Vec<String> =
        found.iter().filter_map(|path| path.strip_suffix("mod.rs")).map(str::to_owned).collect();
    let below =
        files.iter().filter(|file| folders.iter().any(|folder| file.path.starts_with(folder.as_str())));
    found.extend(below.map(|file| file.path.clone()));
    found
}

#[cfg(test)]
mod tests {
    use super::super::report;
    use super::*;

    #[test]
    fn a_strange_name_at_the_top_is_reported() {
        let names = ["src", ".ci", "notes.txt"].map(str::to_owned);
        assert_eq!(report(&top_level(&names)), "notes.txt:1: has no place at the top level\n");
    }

    #[test]
    fn a_folder_without_its_module_file_is_reported() {
        let files =
            [File::new("src/ui/frame.rs", ""), File::new("src/app/mod.rs", ""), File::new("src/app.rs", "")];
        assert_eq!(
            report(&module_folders(&files)),
            "src/ui/frame.rs:1: folder `src/ui` has no mod.rs\nsrc/app/mod.rs:1: `src/app.rs` belongs in `src/app/mod.rs`\n"
        );
    }

    #[test]
    fn files_that_nobody_declares_are_reported() {
        let files = [
            File::new("src/lib.rs", "pub mod ui;"),
            File::new("src/ui/mod.rs", "mod frame; // mod lost;"),
            File::new("src/ui/frame.rs", ""),
            File::new("src/ui/lost.rs", ""),
            File::new("tests/terminal.rs", "mod pty;"),
            File::new("tests/pty/mod.rs", ""),
            File::new("tests/journeys/closing.rs", ""),
        ];
        let found = report(&forgotten(&files));
        assert!(found.starts_with("src/ui/lost.rs:1: no `mod lost;` in `src/ui`"), "{found}");
        assert!(found.contains("tests/journeys/closing.rs:1: "), "{found}");
        assert_eq!(found.lines().count(), 2, "{found}");
    }

    #[test]
    fn files_for_tests_only_are_known() {
        let files = [
            File::new("src/lib.rs", "pub mod ui; #[cfg(test)] mod fixtures;"),
            File::new("src/ui/mod.rs", "#[cfg(test)]\nmod tests;\nmod frame;"),
            File::new("src/ui/tests.rs", ""),
            File::new("src/ui/frame.rs", ""),
            File::new("src/fixtures/mod.rs", "mod people;"),
            File::new("src/fixtures/people.rs", ""),
        ];
        let found = for_tests(&files);
        assert!(found.contains(&"src/ui/tests.rs".to_owned()), "{found:?}");
        assert!(found.contains(&"src/fixtures/people.rs".to_owned()), "{found:?}");
        assert!(!found.contains(&"src/ui/frame.rs".to_owned()), "{found:?}");
    }
}
