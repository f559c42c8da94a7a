//! The names of journal files.

use crate::domain::WriterId;
use crate::domain::text::folded;

/// The longest part of a name that comes from a person's office, in characters.
const WHO_LIMIT: usize = 24;

/// The name of a journal: `notulis-91bc02aa.jsonl`, and `notulis-91bc02aa-2.jsonl` for what was begun anew.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct JournalName {
    who: String,
    /// The program that writes it.
    pub writer: WriterId,
    /// Counted from 1; higher after a failed flush.
    pub part: u32,
}

impl JournalName {
    /// Makes the name for the first file of a program; `who` may be any text, such as an office.
    #[must_use]
    pub fn new(who: &str, writer: WriterId) -> Self {
        Self { who: clean_who(who), writer, part: 1 }
    }

    /// Reads a file name. A sync service's copy of a journal counts as one more: the same lines twice do no harm.
    #[must_use]
    pub fn parse(file_name: &str) -> Option<Self> {
        let stem = file_name.strip_suffix(".jsonl")?;
        stem.match_indices('-').find_map(|(at, _)| {
            let (who, rest) = (stem.get(..at)?, stem.get(at + 1..)?);
            let writer = rest.get(..8)?.parse().ok()?;
            let after = rest.get(8..)?;
            let ends = !after.starts_with(|c: char| c.is_ascii_alphanumeric());
            let part = after.strip_prefix('-').and_then(|number| number.parse().ok()).unwrap_or(1);
            (ends && !who.is_empty()).then(|| Self { who: who.to_owned(), writer, part })
        })
    }

    /// The name of the next file of the same program.
    #[must_use]
    pub fn next(&self) -> Self {
        Self { part: self.part.saturating_add(1), ..self.clone() }
    }

    /// The name as it stands in the folder.
    #[must_use]
    pub fn file_name(&self) -> String {
        match self.part {
            1 => format!("{}-{}.jsonl", self.who, self.writer),
            part => format!("{}-{}-{part}.jsonl", self.who, self.writer),
        }
    }
}

/// Keeps of a name what every file system takes; words that look like a writer's id go, so that names stay readable.
fn clean_who(text: &str) -> String {
    let letters = |c: char| if c.is_ascii_alphanumeric() { c } else { ' ' };
    let plain: String = folded(text).chars().map(letters).collect();
    let words: Vec<_> = plain.split_whitespace().filter(|word| word.parse::<WriterId>().is_err()).collect();
    let who: String = words.join("-").chars().take(WHO_LIMIT).collect();
    match who.trim_end_matches('-') {
        "" => "penulis".to_owned(),
        who => who.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_back_what_they_write() {
        let name = JournalName::new("Kepala Desa", WriterId(0x91bc_02aa));
        assert_eq!(name.file_name(), "kepala-desa-91bc02aa.jsonl");
        assert_eq!(JournalName::parse(&name.file_name()), Some(name.clone()));
        let second = name.next();
        assert_eq!(second.file_name(), "kepala-desa-91bc02aa-2.jsonl");
        assert_eq!(JournalName::parse(&second.file_name()), Some(second));
    }

    #[test]
    fn any_text_makes_a_safe_name() {
        for (text, who) in [
            ("../Kasi. Kesejahtéraan", "kasi-kesejahteraan"),
            ("会議", "penulis"),
            ("Ketua RT 03 / RW 01", "ketua-rt-03-rw-01"),
            ("kepala urusan tata usaha dan umum", "kepala-urusan-tata-usaha"),
            ("deadbeef", "penulis"),
        ] {
            assert_eq!(JournalName::new(text, WriterId(1)).file_name(), format!("{who}-00000001.jsonl"));
        }
    }

    #[test]
    fn copies_of_a_sync_service_count_and_other_files_do_not() {
        let copy = JournalName::parse("notulis-91bc02aa.sync-conflict-20230701-101112-ABCDEFG.jsonl");
        assert_eq!(copy.map(|name| name.writer), Some(WriterId(0x91bc_02aa)));
        for other in ["kunci", "sebelumnya.json", "notulis.jsonl", "-91bc02aa.jsonl", "a-91bc02aab.jsonl"] {
            assert_eq!(JournalName::parse(other), None, "{other}");
        }
    }
}
