//! Who may name what: the modules of the package, the crates outside it, the clock and the platform.

use super::source::{Path, Source};
use super::{File, Finding};

/// What each module may name of the others: everything, or types only (after `|`).
const TABLE: &[(&str, &str)] = &[
    ("domain", ""),
    ("lang", "domain"),
    ("import", "domain"),
    ("export", "domain lang"),
    ("store", "domain"),
    ("input", "domain"),
    ("ui", "input lang"),
    ("screens", "domain input ui lang | export import"),
    ("app", "screens domain input ui lang | export import"),
    ("runtime", "app store import export domain lang"),
    ("cli", "domain lang import export store input runtime"),
    ("main", "cli runtime"),
];

/// Paths outside the package that only some modules may name.
const OUTSIDE: &[(&str, &str)] = &[
    ("ratatui", "ui screens app runtime"),
    ("tui_textarea", "ui screens app"),
    ("crossterm", "runtime"),
    ("ratatui::crossterm", "runtime"),
    ("signal_hook", "runtime"),
    ("clap", "cli"),
    ("clap_complete", "cli"),
    ("directories", "cli store runtime"),
    ("std::fs", "store"),
    ("std::fs::File", "store"),
    ("std::net", "store runtime"),
    ("std::process", "cli runtime main"),
    ("std::thread", "store runtime"),
    ("std::env", "cli runtime store main"),
];

/// Ends of paths that only some modules may name, wherever they come from.
const ENDS: &[(&str, &str)] = &[
    ("Utc::now", "runtime cli main"),
    ("Local::now", "runtime cli main"),
    // the store flushes and polls by the clock, and tells young files from old; what it writes down, it is told
    ("Instant::now", "store runtime cli main"),
    ("SystemTime::now", "store runtime cli main"),
    ("File::open", "store"),
    ("File::create", "store"),
    ("File::create_new", "store"),
    ("OpenOptions::new", "store"),
];

/// The only files that may ask which platform they run on.
const PLATFORM: [&str; 2] = ["src/store/platform.rs", "src/runtime/platform.rs"];

/// Tells to which module of [`TABLE`] a source file belongs.
fn module_of(path: &str) -> Option<&str> {
    let name = path.strip_prefix("src/")?.split('/').next()?.trim_end_matches(".rs");
    (name != "lib").then_some(name)
}

/// Splits `a/b.rs` into the parts of its module path, from the crate's root.
fn depth_of(path: &str) -> usize {
    let parts = path.trim_start_matches("src/").split('/');
    parts.filter(|part| !matches!(*part, "mod.rs" | "lib.rs" | "main.rs")).count()
}

/// Reports names of the package's own modules that the import table does not grant.
pub(crate) fn modules(file: &File) -> Vec<Finding> {
    let Some(module) = module_of(&file.path) else { return Vec::new() };
    let Some((_, row)) = TABLE.iter().find(|(name, _)| *name == module) else {
        return vec![Finding::new(
            &file.path,
            1,
            format!("module `{module}` has no row in the import table"),
        )];
    };
    let (whole, types) = row.split_once('|').unwrap_or((row, ""));
    let source = Source::new(&file.text);
    let paths = source.paths();
    let outside_tests = paths.iter().filter(|path| !source.in_tests(path.at));
    outside_tests
        .filter_map(|path| {
            let inside = from_root(path, depth_of(&file.path) + source.inline_depth(path.at))?;
            let target = inside.first()?;
            let known = TABLE.iter().any(|(name, _)| name == target);
            let a_type = inside.iter().any(|part| part.starts_with(char::is_uppercase));
            let granted = target == module || lists(whole, target) || (lists(types, target) && a_type);
            let only = if lists(types, target) { " (of it the types only)" } else { "" };
            (known && !granted).then(|| {
                let what = format!("`{module}` may not name `{target}`{only}: `{}`", path.parts.join("::"));
                Finding::new(&file.path, source.line(path.at), what)
            })
        })
        .collect()
}

/// Strips `crate`, the package's name, or enough `super`s to reach the root, else gives nothing.
fn from_root(path: &Path, depth: usize) -> Option<&[String]> {
    match path.parts.first()?.as_str() {
        "crate" | "rakor" => path.parts.get(1..),
        "super" => {
            let ups = path.parts.iter().take_while(|part| *part == "super").count();
            (ups >= depth).then(|| path.parts.get(ups..))?
        }
        _ => None,
    }
}

fn lists(names: &str, name: &str) -> bool {
    names.split_whitespace().any(|listed| listed == name)
}

/// Reports crates, files and clocks named where they do not belong; tests may use them.
pub(crate) fn outside(file: &File) -> Vec<Finding> {
    let Some(module) = module_of(&file.path) else { return Vec::new() };
    let source = Source::new(&file.text);
    let mut findings = Vec::new();
    for path in source.paths().iter().filter(|path| !source.in_tests(path.at)) {
        let name = path.parts.join("::");
        let breach = OUTSIDE
            .iter()
            .filter(|(outside, _)| starts_with(&name, outside))
            .chain(ENDS.iter().filter(|(end, _)| ends_with(&name, end)))
            .find(|(_, granted)| !lists(granted, module));
        if let Some((_, granted)) = breach {
            let what = format!("`{name}` belongs in {} only, not in `{module}`", granted.replace(' ', ", "));
            findings.push(Finding::new(&file.path, source.line(path.at), what));
        }
    }
    findings
}

/// Tells whether a path begins with whole parts of another; a lone word is a path only with more behind it.
fn starts_with(name: &str, start: &str) -> bool {
    let rest = name.strip_prefix(start);
    rest.is_some_and(|rest| rest.starts_with("::") || (rest.is_empty() && start.contains("::")))
}

fn ends_with(name: &str, end: &str) -> bool {
    name.strip_suffix(end).is_some_and(|rest| rest.is_empty() || rest.ends_with("::"))
}

/// Reports questions for the platform outside the two files that answer them.
pub(crate) fn platform(file: &File) -> Vec<Finding> {
    if !file.path.starts_with("src/") || PLATFORM.contains(&file.path.as_str()) {
        return Vec::new();
    }
    let source = Source::new(&file.text);
    let conditions = source.cfg_words().into_iter().filter(|(_, word)| {
        matches!(*word, "unix" | "windows" | "target_os" | "target_family" | "target_env" | "target_vendor")
    });
    let mut places: Vec<usize> = conditions.map(|(at, _)| at).collect();
    let paths = source.paths();
    places.extend(
        paths.iter().filter(|path| starts_with(&path.parts.join("::"), "std::os")).map(|path| path.at),
    );
    let what = format!("what depends on the platform belongs in {} only", PLATFORM.join(" and "));
    places.into_iter().map(|at| Finding::new(&file.path, source.line(at), &*what)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::report;
    use super::*;

    fn of_modules(path: &str, text: &str) -> String {
        report(&modules(&File::new(path, text)))
    }

    fn of_outside(path: &str, text: &str) -> String {
        report(&outside(&File::new(path, text)))
    }

    #[test]
    fn an_import_upwards_is_reported_with_its_line() {
        let text = "//! Words.\nuse crate::{domain::Quarter, store::open};\n";
        assert_eq!(
            of_modules("src/lang/dates.rs", text),
            "src/lang/dates.rs:2: `lang` may not name `store`: `crate::store::open`\n"
        );
    }

    #[test]
    fn a_path_in_code_and_a_climb_over_the_root_are_reported() {
        assert!(
            of_modules("src/domain/a.rs", "fn f() { crate::lang::word(); }").contains("a.rs:1: `domain`")
        );
        assert!(
            of_modules("src/ui/mod.rs", "fn f() { super::domain::x(); }").contains("may not name `domain`")
        );
        assert!(
            of_modules("src/ui/a.rs", "fn f() { super::super::store::x(); }")
                .contains("may not name `store`")
        );
        assert!(of_modules("src/main.rs", "use rakor::store::open;").contains("may not name `store`"));
        assert!(of_modules("src/cli.rs", "use crate::ui::Theme;").contains("may not name `ui`"));
        assert!(of_modules("src/extra/mod.rs", "").contains("has no row"));
    }

    #[test]
    fn what_the_table_grants_is_not_reported() {
        let granted = [
            ("src/screens/home/view.rs", "use crate::{domain::Session, ui::frame, export::Document};"),
            ("src/ui/frame.rs", "use super::input; use crate::input::Key; // crate::store\n"),
            ("src/domain/id.rs", "#[cfg(test)]\nmod tests { use crate::lang::x; }"),
            ("src/main.rs", "fn main() { rakor::cli::run(); }"),
        ];
        for (path, text) in granted {
            assert_eq!(of_modules(path, text), "", "{text}");
        }
    }

    #[test]
    fn screens_name_types_of_export_but_none_of_its_functions() {
        let found = of_modules("src/screens/a.rs", "fn f() { crate::export::pdf::write(); }");
        assert!(found.contains("may not name `export` (of it the types only)"), "{found}");
    }

    #[test]
    fn clocks_files_and_the_terminal_are_reported_outside_their_modules() {
        let misplaced = [
            ("src/domain/a.rs", "fn f() { let t = std::time::Instant::now(); }"),
            ("src/app/a.rs", "fn f() { chrono::Utc::now(); }"),
            ("src/store/a.rs", "fn f() { Local::now(); }"),
            ("src/ui/a.rs", "fn f() { SystemTime::now(); }"),
            ("src/cli.rs", "use std::{fs, io};"),
            ("src/app/a.rs", "use std::fs::File;"),
            ("src/export/a.rs", "fn f() { File::create(p); }"),
            ("src/input/a.rs", "use crossterm::event::KeyEvent;"),
            ("src/ui/a.rs", "use ratatui::crossterm::event;"),
            ("src/domain/a.rs", "use ratatui::text::Line;"),
        ];
        for (path, text) in misplaced {
            assert!(of_outside(path, text).contains(":1: "), "{path} {text}");
        }
    }

    #[test]
    fn clocks_files_and_the_terminal_are_fine_at_home() {
        let at_home = [
            ("src/runtime/a.rs", "use crossterm::event; fn f() { Instant::now(); }"),
            ("src/store/a.rs", "use std::fs::{self, File}; fn f() { Instant::now(); }"),
            ("src/ui/a.rs", "use ratatui::widgets::Block;"),
            ("src/domain/a.rs", "#[cfg(test)]\nmod tests { use std::fs; }\nfn ratatui() { snow::now(); }"),
        ];
        for (path, text) in at_home {
            assert_eq!(of_outside(path, text), "", "{path}");
        }
    }

    #[test]
    fn the_platform_is_asked_in_two_files_only() {
        let asked = [
            "#[cfg(unix)] fn f() {}",
            "fn f() { if cfg!(windows) {} }",
            "#[cfg(not(target_os = \"linux\"))] fn f() {}",
            "#[cfg_attr(windows, x)] fn f() {}",
            "use std::os::unix::fs::PermissionsExt;",
        ];
        for text in asked {
            assert!(!platform(&File::new("src/store/lock.rs", text)).is_empty(), "{text}");
            assert!(platform(&File::new("src/store/platform.rs", text)).is_empty(), "{text}");
        }
        assert!(
            platform(&File::new("src/store/lock.rs", "#[cfg(test)] mod tests { fn unix() {} }")).is_empty()
        );
    }
}
