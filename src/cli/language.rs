//! The language, known before the arguments are read: their errors are told in it.

use std::ffi::{OsStr, OsString};

use crate::lang::Lang;

/// Chooses the language: the last `--lang` that names one, else the environment, else Indonesian.
pub(super) fn choose(arguments: &[OsString], environment: Option<&OsStr>) -> Lang {
    named_by_option(arguments).or_else(|| environment.and_then(of_locale)).unwrap_or_default()
}

fn named_by_option(arguments: &[OsString]) -> Option<Lang> {
    let texts = arguments.iter().take_while(|argument| *argument != "--").map(|a| a.to_str());
    let mut before = None;
    let mut found = None;
    for text in texts {
        let value =
            if before == Some("--lang") { text } else { text.and_then(|t| t.strip_prefix("--lang=")) };
        found = value.and_then(|value| value.parse().ok()).or(found);
        before = text;
    }
    found
}

/// Reads `en`, and the locales that begin so, such as `en_GB.UTF-8`.
fn of_locale(value: &OsStr) -> Option<Lang> {
    let value = value.to_str()?.trim().to_lowercase();
    value.split(['_', '-', '.']).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(arguments: &[&str], environment: Option<&str>) -> Lang {
        let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        choose(&arguments, environment.map(OsStr::new))
    }

    #[test]
    fn the_option_comes_before_the_environment_and_indonesian_last() {
        assert_eq!(chosen(&[], None), Lang::Id);
        assert_eq!(chosen(&[], Some("en_GB.UTF-8")), Lang::En);
        assert_eq!(chosen(&["daftar", "--lang", "id"], Some("en")), Lang::Id);
        assert_eq!(chosen(&["--lang=en", "daftar"], None), Lang::En);
        assert_eq!(chosen(&["--lang", "fr"], Some("en")), Lang::En, "an unknown one decides nothing");
        assert_eq!(chosen(&["--", "--lang=en"], None), Lang::Id);
        assert_eq!(chosen(&[], Some("fr")), Lang::Id);
    }
}
