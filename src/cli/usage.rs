//! Wrong usage, in a sentence that names what was wrong and what may have been meant.

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::lang::Words;

/// The sentence for an error of clap's, with a next step.
pub(super) fn sentence(words: Words, error: &Error) -> String {
    let what = what(words, error);
    let meant = meant(error).map(|meant| format!(" {}", words.cli_meant(&meant))).unwrap_or_default();
    format!("{what}{meant}\n{}", words.cli_see_help())
}

fn what(words: Words, error: &Error) -> String {
    let argument = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue).unwrap_or_default();
    match (error.kind(), argument) {
        (
            ErrorKind::InvalidValue | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues,
            Some(argument),
        ) if value.is_empty() => words.cli_value_missing(&argument),
        (ErrorKind::InvalidValue, Some(argument)) => {
            let valid = list(error, ContextKind::ValidValue).join(", ");
            words.cli_bad_value(&value, &argument, &valid)
        }
        (ErrorKind::UnknownArgument, Some(argument)) if argument.starts_with('-') => {
            words.cli_unknown_option(&argument)
        }
        (ErrorKind::UnknownArgument | ErrorKind::TooManyValues, Some(argument)) => {
            words.cli_too_much(&argument)
        }
        (ErrorKind::MissingRequiredArgument, _) => {
            words.cli_argument_missing(&list(error, ContextKind::InvalidArg).join(", "))
        }
        (ErrorKind::ArgumentConflict, Some(argument)) => words.cli_twice(&argument),
        (ErrorKind::InvalidUtf8, _) => words.cli_not_text().to_owned(),
        (kind, _) => words.cli_wrong(&kind.to_string()),
    }
}

/// What clap takes for the word that was meant.
fn meant(error: &Error) -> Option<String> {
    [ContextKind::SuggestedArg, ContextKind::SuggestedValue, ContextKind::SuggestedSubcommand]
        .into_iter()
        .find_map(|kind| list(error, kind).into_iter().next())
}

fn text(error: &Error, kind: ContextKind) -> Option<String> {
    let context = error.get(kind)?;
    if let ContextValue::String(text) = context { Some(text.clone()) } else { list(error, kind).pop() }
}

fn list(error: &Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::String(text)) => vec![text.clone()],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::help;
    use crate::lang::Lang;

    fn told(lang: Lang, arguments: &[&str]) -> String {
        let words = Words::new(lang);
        let all = std::iter::once("rakor").chain(arguments.iter().copied());
        sentence(words, &help::command(words).try_get_matches_from(all).unwrap_err())
    }

    #[test]
    fn each_mistake_is_named_and_what_was_meant_is_offered() {
        for (arguments, parts) in [
            (&["--temma", "polos"][..], &["--temma", "Maksud Anda", "--tema"][..]),
            (&["--tema", "gelab"], &["gelab", "gelap, terang, 16, polos", "Maksud Anda gelap"]),
            (&["--lang"], &["--lang", "perlu nilai"]),
            (&["daftar", "--format", "xml"], &["xml", "tabel, json, csv, ndjson"]),
            (&["periksa"], &["PATH", "kurang"]),
            (&["lengkapi", "basg"], &["basg", "bash"]),
            (&["a", "b"], &["“b”"]),
            (&["--ascii", "--ascii"], &["--ascii", "dua kali"]),
        ] {
            let told = told(Lang::Id, arguments);
            for part in parts {
                assert!(told.contains(part), "{part} is not in: {told}");
            }
            assert!(told.ends_with("rakor --help"), "{told}");
        }
    }

    #[test]
    fn english_is_spoken_to_who_asks_for_it() {
        assert!(told(Lang::En, &["--temma"]).starts_with("There is no option --temma."));
    }
}
