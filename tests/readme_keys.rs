//! README shows the key table as the program has it.

use std::{fs, path::Path};

use rakor::input::markdown_table;

/// Where the table begins in README.
const OPEN: &str = "<!-- keys -->";

/// Where it ends.
const CLOSE: &str = "<!-- /keys -->";

/// What README says between its two markers.
fn section(readme: &str) -> Option<&str> {
    let (_, after) = readme.split_once(OPEN)?;
    let (inside, _) = after.split_once(CLOSE)?;
    Some(inside.trim())
}

/// Why README does not show the table, if it does not.
fn fault(readme: &str) -> Option<String> {
    let readme = readme.replace("\r\n", "\n");
    match section(&readme) {
        None => Some("README lacks the markers <!-- keys --> and <!-- /keys -->".to_owned()),
        Some(inside) if inside != markdown_table().trim() => Some(
            "README's key table is not the program's; run `cargo test --test readme_keys -- --ignored`"
                .into(),
        ),
        Some(_) => None,
    }
}

#[test]
fn readme_shows_the_key_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    if let Ok(readme) = fs::read_to_string(path) {
        assert_eq!(fault(&readme), None);
    }
}

/// Writes the table into README; run on demand, after the key table has changed.
#[test]
#[ignore = "it writes README.md"]
fn write_the_key_table() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, after) = readme.split_once(OPEN).unwrap();
    let (_, after) = after.split_once(CLOSE).unwrap();
    fs::write(path, format!("{before}{OPEN}\n{}{CLOSE}{after}", markdown_table())).unwrap();
}

#[test]
fn a_readme_out_of_step_is_noticed() {
    let good = format!("# x\n<!-- keys -->\n\n{}\n<!-- /keys -->\n", markdown_table());
    assert_eq!(fault(&good), None);
    assert_eq!(fault(&good.replace('\n', "\r\n")), None);
    assert!(fault("# rakor").is_some());
    assert!(fault("<!-- keys -->\n").is_some());
    assert!(fault(&good.replace("Urungkan", "Batalkan")).is_some());
}
