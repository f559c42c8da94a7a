//! Colours and signs that suit the terminal, unless the command line names others.

use std::env;

/// What the environment tells of the terminal.
#[derive(Debug, Default)]
pub(super) struct Surroundings {
    /// `NO_COLOR` is set: <https://no-color.org>.
    no_color: bool,
    /// `TERM`; empty on Windows.
    term: String,
    /// `COLORTERM`.
    colours: String,
    /// `TERM_PROGRAM`.
    program: String,
}

impl Surroundings {
    /// The surroundings of this program.
    pub(super) fn here() -> Self {
        let text = |name| env::var(name).unwrap_or_default();
        Self {
            no_color: env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()),
            term: text("TERM"),
            colours: text("COLORTERM"),
            program: text("TERM_PROGRAM"),
        }
    }

    /// Whether the terminal can show any colour, as far as it tells; one that tells nothing is taken as new.
    fn has_all_colours(&self) -> bool {
        let tells = matches!(self.colours.as_str(), "truecolor" | "24bit");
        tells
            || (self.program != "Apple_Terminal" && (self.term.is_empty() || self.term.contains("256color")))
    }
}

/// The theme's name, and whether only ASCII is drawn.
pub(super) fn choose(theme: Option<&str>, ascii: bool, here: &Surroundings) -> (&'static str, bool) {
    // the console of Linux has 256 signs, and a dumb terminal may be a printer
    let is_ascii = ascii || matches!(here.term.as_str(), "dumb" | "linux");
    let named = theme.and_then(|name| super::arguments::THEMES.into_iter().find(|known| *known == name));
    let theme = named.unwrap_or_else(|| {
        if here.no_color || here.term == "dumb" {
            "polos"
        } else if here.has_all_colours() {
            "gelap"
        } else {
            "16"
        }
    });
    (theme, is_ascii)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(term: &str, colours: &str) -> Surroundings {
        Surroundings { term: term.into(), colours: colours.into(), ..Surroundings::default() }
    }

    #[test]
    fn the_terminal_decides_where_nobody_else_does() {
        for (here, expected) in [
            (on("xterm-256color", ""), ("gelap", false)),
            (on("alacritty", "truecolor"), ("gelap", false)),
            (on("", ""), ("gelap", false)),
            (on("xterm", ""), ("16", false)),
            (on("linux", ""), ("16", true)),
            (on("dumb", ""), ("polos", true)),
            (Surroundings { no_color: true, ..on("xterm-256color", "") }, ("polos", false)),
            (Surroundings { program: "Apple_Terminal".into(), ..on("xterm-256color", "") }, ("16", false)),
        ] {
            assert_eq!(choose(None, false, &here), expected, "{here:?}");
        }
    }

    #[test]
    fn the_command_line_decides_first() {
        let plain = Surroundings { no_color: true, ..on("dumb", "") };
        assert_eq!(choose(Some("terang"), false, &plain), ("terang", true));
        assert_eq!(choose(None, true, &on("xterm-256color", "")), ("gelap", true));
    }
}
