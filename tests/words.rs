//! The tables of texts: each is used, and each fits its place.

use std::path::Path;
use std::{fs, io};

use rakor::lang::{Entry, Room, TABLES};
use unicode_width::UnicodeWidthStr;

/// The source of the program without the tables themselves; what cannot be read fails the test.
fn source(folder: &Path, out: &mut String) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.ends_with("lang/table") {
            continue;
        }
        if path.is_dir() {
            source(&path, out)?;
        } else if path.extension().is_some_and(|kind| kind == "rs") {
            out.push_str(&fs::read_to_string(&path)?);
        }
    }
    Ok(())
}

/// Whether a source calls a text (`words.name(`) or names it (`Words::name`).
fn uses(source: &str, name: &str) -> bool {
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    source.match_indices(name).any(|(at, _)| {
        let (before, after) = (&source[..at], &source[at + name.len()..]);
        (before.trim_end().ends_with('.') && after.starts_with('('))
            || (before.ends_with("Words::") && ends(after))
    })
}

/// The texts that nothing calls.
fn unused<'a>(source: &str, entries: &[&'a Entry]) -> Vec<&'a str> {
    entries.iter().map(|entry| entry.name).filter(|name| !uses(source, name)).collect()
}

/// A text with four columns in the place of each argument.
fn filled(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((head, tail)) = rest.split_once('{') {
        out.push_str(head);
        out.push_str("0000");
        rest = tail.split_once('}').map_or("", |(_, after)| after);
    }
    out + rest
}

/// The texts that are wider than their room, in either language.
fn too_wide<'a>(entries: &[&'a Entry]) -> Vec<(&'a str, usize)> {
    entries
        .iter()
        .flat_map(|entry| [entry.id, entry.en].map(|text| (entry, filled(text).width())))
        .filter(|(entry, width)| *width > entry.room.columns())
        .map(|(entry, width)| (entry.name, width))
        .collect()
}

fn entries() -> Vec<&'static Entry> {
    TABLES.iter().flat_map(|(_, all)| *all).collect()
}

#[test]
fn every_text_is_used() {
    let mut text = String::new();
    source(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut text).unwrap();
    assert_eq!(unused(&text, &entries()), Vec::<&str>::new());
}

#[test]
fn the_search_for_unused_texts_finds_them() {
    let entry = |name| Entry { name, room: Room::Line, id: "a", en: "a" };
    let all = [entry("greet"), entry("greeting"), entry("leave"), entry("stay")];
    let text = "look.words.greeting(3); let f = Words::leave; fn stay(";
    assert_eq!(unused(text, &all.iter().collect::<Vec<_>>()), ["greet", "stay"]);
    assert!(uses("words\n    .greet()", "greet"));
}

#[test]
fn every_text_fits_its_place() {
    assert_eq!(too_wide(&entries()), Vec::<(&str, usize)>::new());
}

#[test]
fn the_search_for_wide_texts_finds_them() {
    let long = "x".repeat(81);
    let long: &'static str = Box::leak(long.into_boxed_str());
    let entry = |name, room, id, en| Entry { name, room, id, en };
    let all = [
        entry("line", Room::Line, "a", long),
        entry("label", Room::Label, "lima belas huruf", "a"),
        entry("counted", Room::Label, "{a_long_argument_name} orang", "a"),
        entry("page", Room::Page, long, long),
    ];
    assert_eq!(too_wide(&all.iter().collect::<Vec<_>>()), [("line", 81), ("label", 16)]);
}

/// The texts that are told in the status row: the first one after each call that tells something.
fn told(source: &str) -> Vec<&str> {
    let calls = ["Intent::warn(", "Intent::good(", "Intent::Tell(", "self.tell("];
    let mut names: Vec<&str> = calls
        .iter()
        .flat_map(|call| source.split(call).skip(1))
        .filter_map(|rest| {
            let (_, name) = inside(rest).split_once("words.")?;
            name.split(|c: char| !c.is_alphanumeric() && c != '_').next()
        })
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// What stands before the bracket that closes a call.
fn inside(rest: &str) -> &str {
    let mut depth = 0;
    let closes = |c: char| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth < 0
    };
    rest.find(closes).map_or(rest, |end| &rest[..end])
}

/// The columns of a told text in a terminal of 80: clock and quorum give way to it, the save mark and the margins do not.
const TOLD: usize = 74;

#[test]
fn what_is_told_at_once_in_the_status_row_is_never_cut_at_80_columns() {
    let mut text = String::new();
    source(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut text).unwrap();
    let told = told(&text);
    assert!(told.len() > 60, "the search finds them: {told:?}");
    let cut: Vec<_> = entries()
        .into_iter()
        .filter(|entry| told.contains(&entry.name))
        .flat_map(|entry| [entry.id, entry.en].map(|text| (entry.name, filled(text).width())))
        .filter(|(_, width)| *width > TOLD)
        .collect();
    assert_eq!(cut, []);
}

#[test]
fn the_search_for_told_texts_finds_them() {
    let text = "Intent::warn(scene.words.greet(&key)) self.tell(Tone::Info, words.leave()) Intent::warn(why) words.stay()";
    assert_eq!(told(text), ["greet", "leave"]);
}

#[test]
fn no_text_is_empty_or_padded() {
    for entry in entries() {
        for text in [entry.id, entry.en] {
            assert!(!text.is_empty() && text.trim() == text, "{}", entry.name);
        }
    }
}

#[test]
fn both_languages_take_the_same_arguments() {
    let arguments = |text: &str| {
        let mut all: Vec<_> =
            text.split('{').skip(1).filter_map(|part| Some(part.split_once('}')?.0.to_owned())).collect();
        all.sort();
        all.dedup();
        all
    };
    for entry in entries() {
        assert_eq!(arguments(entry.id), arguments(entry.en), "{}", entry.name);
    }
}

/// The keys that a text names itself instead of taking them from the key table: it would lie once the table changes.
/// Keys that edit a text (Backspace, the arrows) are in no table.
fn literal_keys(text: &str) -> Vec<String> {
    let outside: String = text.split('{').map(|part| part.rsplit('}').next().unwrap_or_default()).collect();
    let is_part = |c: char| c.is_alphanumeric() || c == '-';
    let names = outside.split(|c: char| !is_part(c)).filter(|word| is_key_name(word)).map(str::to_owned);
    names.chain(lone_letter(text)).collect()
}

fn is_key_name(word: &str) -> bool {
    let is_function = |word: &str| {
        word.strip_prefix('F').is_some_and(|n| !n.is_empty() && n.chars().all(|c| c.is_ascii_digit()))
    };
    let held = ["Ctrl-", "Alt-", "Shift-"].iter().any(|held| word.starts_with(held));
    held || is_function(word) || ["Enter", "Esc", "Tab", "Spasi", "Space"].contains(&word)
}

/// A small letter that stands alone between blanks, as keys do; the English article is none.
fn lone_letter(text: &str) -> Option<String> {
    let words = text.split_whitespace().map(|word| word.trim_matches(['(', ')', ',', ';', ':', '.']));
    words.filter(|word| *word != "a").find(|word| is_small_letter(word)).map(str::to_owned)
}

fn is_small_letter(word: &str) -> bool {
    let mut chars = word.chars();
    matches!((chars.next(), chars.next()), (Some('a'..='z'), None))
}

#[test]
fn no_text_names_a_key_that_the_key_table_knows() {
    let faults: Vec<_> = entries()
        .into_iter()
        .flat_map(|entry| [entry.id, entry.en].map(|text| (entry.name, literal_keys(text))))
        .filter(|(_, keys)| !keys.is_empty())
        .collect();
    assert_eq!(faults, []);
}

#[test]
fn the_search_for_literal_keys_finds_them() {
    for (text, keys) in [
        ("Tekan Enter, atau F4 dan Ctrl-D.", vec!["Enter", "F4", "Ctrl-D"]),
        ("Spasi pada judul; Tab melengkapi", vec!["Spasi", "Tab"]),
        ("dengan tombol i di Beranda", vec!["i"]),
        ("Isi di Data desa (d di Beranda)", vec!["d"]),
        ("{Enter} {key} memakai A, M3, Februari, a day, s.d. TW I", vec![]),
    ] {
        assert_eq!(literal_keys(text), keys, "{text}");
    }
}

#[test]
fn one_thing_has_one_name() {
    for entry in entries() {
        for twin in ["Keadaan", "eparahan", "anpa kabar"] {
            assert!(!entry.id.contains(twin), "{}: Status, tingkat, prioritas, tanpa keterangan", entry.name);
        }
    }
}
