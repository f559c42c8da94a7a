//! What a file is, by its name.

use crate::domain::Quarter;
use crate::domain::id::parse_stem;
use crate::store::VILLAGE_FILE;

/// What a file in a folder of meetings is.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The village's own file.
    Village,
    /// A meeting's JSON.
    Json { quarter: Quarter, revision: u16 },
    /// A meeting's trail.
    Trail { quarter: Quarter, revision: u16 },
    /// A copy of the JSON of the meeting with this stem.
    Copy { stem: String },
    /// Some other JSON.
    Unknown,
    /// Nothing of ours.
    Other,
}

/// Tells what a file is.
pub(super) fn classify(file_name: &str) -> Kind {
    if file_name == VILLAGE_FILE {
        return Kind::Village;
    }
    if let Some((quarter, revision)) = file_name.strip_suffix(".jejak").and_then(parse_stem) {
        return Kind::Trail { quarter, revision };
    }
    let Some(stem) = file_name.strip_suffix(".json") else { return Kind::Other };
    if let Some((quarter, revision)) = exact_stem(stem) {
        return Kind::Json { quarter, revision };
    }
    copied_stem(stem).map_or(Kind::Unknown, |stem| Kind::Copy { stem: stem.to_owned() })
}

/// Reads a stem that is written as the program writes it, so that two spellings are not one file.
fn exact_stem(stem: &str) -> Option<(Quarter, u16)> {
    parse_stem(stem).filter(|(_, revision)| *revision == 1 || stem.ends_with(&format!("-r{revision}")))
}

/// The stem of which a name is a copy: the longest stem in front of what sync services and file managers put behind.
fn copied_stem(name: &str) -> Option<&str> {
    let ends = name.char_indices().map(|(at, _)| at).rev();
    let (stem, rest) =
        ends.filter_map(|at| name.split_at_checked(at)).find(|(stem, _)| exact_stem(stem).is_some())?;
    is_copy_mark(rest).then_some(stem)
}

/// Whether a name's rest is a copy's: `.sync-conflict-…`, ` (1)`, ` - Copy`, `_conf(1)`, `-DESKTOP-1A2B`.
fn is_copy_mark(rest: &str) -> bool {
    let machine = rest.strip_prefix('-').is_some_and(|name| {
        name.chars().any(|c| c.is_ascii_uppercase()) && !name.chars().any(|c| c.is_ascii_lowercase())
    });
    let starts =
        [".sync-conflict-", ".conflict", " (", "(", " - ", "_conf(", "_conflict", " copy", " salin", " kopi"];
    machine || starts.iter().any(|start| rest.starts_with(start))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_that_the_program_writes_are_known() {
        let quarter = Quarter::new(2023, 2).unwrap();
        assert_eq!(classify("desa.json"), Kind::Village);
        assert_eq!(classify("2023-tw2.json"), Kind::Json { quarter, revision: 1 });
        assert_eq!(classify("2023-tw2-r12.json"), Kind::Json { quarter, revision: 12 });
        assert_eq!(classify("2023-tw2.jejak"), Kind::Trail { quarter, revision: 1 });
        assert_eq!(classify("catatan.txt"), Kind::Other);
    }

    #[test]
    fn copies_are_told_from_files_that_only_look_alike() {
        for (name, stem) in [
            ("2023-tw2.sync-conflict-20230701-101112-ABCDEFG.json", "2023-tw2"),
            ("2023-tw2 (1).json", "2023-tw2"),
            ("2023-tw2-r2 (kopi 2).json", "2023-tw2-r2"),
            ("2023-tw2 (Kantor Desa's conflicted copy 2023-07-01).json", "2023-tw2"),
            ("2023-tw2 - Copy.json", "2023-tw2"),
            ("2023-tw2 - Salin.json", "2023-tw2"),
            ("2023-tw2-DESKTOP-1A2B.json", "2023-tw2"),
        ] {
            assert_eq!(classify(name), Kind::Copy { stem: stem.to_owned() }, "{name}");
        }
        for name in
            ["2023-tw2-final.json", "2023-TW2.json", "2023-tw2-r02.json", "rapat.json", "2023-tw21.json"]
        {
            assert_eq!(classify(name), Kind::Unknown, "{name}");
        }
    }
}
