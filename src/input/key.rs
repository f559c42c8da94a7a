//! One key press, free of any terminal library.

use std::fmt;
use std::str::FromStr;

use super::Text;

/// A key without the keys held down with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum KeyCode {
    /// A key that stands for a character; the character is the one typed, capitals included.
    Char(char),
    /// Enter, on either part of the keyboard.
    Enter,
    /// Escape.
    Esc,
    /// Tab.
    Tab,
    /// Tab with shift.
    BackTab,
    /// Backspace.
    Backspace,
    /// Delete.
    Delete,
    /// Insert.
    Insert,
    /// The left arrow.
    Left,
    /// The right arrow.
    Right,
    /// The upward arrow.
    Up,
    /// The downward arrow.
    Down,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, 1 to 24.
    F(u8),
}

/// The keys that have a name: as scripts and documents write them, and as the two languages show them.
const NAMED: &[(KeyCode, &str, Text)] = &[
    (KeyCode::Enter, "Enter", Text::new("Enter", "Enter")),
    (KeyCode::Esc, "Esc", Text::new("Esc", "Esc")),
    (KeyCode::Tab, "Tab", Text::new("Tab", "Tab")),
    (KeyCode::BackTab, "Shift-Tab", Text::new("Shift-Tab", "Shift-Tab")),
    (KeyCode::Backspace, "Backspace", Text::new("Backspace", "Backspace")),
    (KeyCode::Delete, "Delete", Text::new("Del", "Del")),
    (KeyCode::Insert, "Insert", Text::new("Ins", "Ins")),
    (KeyCode::Left, "Left", Text::new("←", "←")),
    (KeyCode::Right, "Right", Text::new("→", "→")),
    (KeyCode::Up, "Up", Text::new("↑", "↑")),
    (KeyCode::Down, "Down", Text::new("↓", "↓")),
    (KeyCode::Home, "Home", Text::new("Home", "Home")),
    (KeyCode::End, "End", Text::new("End", "End")),
    (KeyCode::PageUp, "PageUp", Text::new("PgUp", "PgUp")),
    (KeyCode::PageDown, "PageDown", Text::new("PgDn", "PgDn")),
    (KeyCode::Char(' '), "Space", Text::new("Spasi", "Space")),
];

/// One key press: a key and what was held down with it.
///
/// For a character, `shift` says nothing that the character does not say; matching ignores it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The key itself.
    pub code: KeyCode,
    /// Whether Ctrl was held.
    pub ctrl: bool,
    /// Whether Alt was held.
    pub alt: bool,
    /// Whether Shift was held.
    pub shift: bool,
}

impl Key {
    /// Makes a key press with nothing held down.
    #[must_use]
    pub const fn plain(code: KeyCode) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// Makes the press that types a character.
    #[must_use]
    pub const fn char(c: char) -> Self {
        Self::plain(KeyCode::Char(c))
    }

    /// Makes the press of a character key with Ctrl.
    #[must_use]
    pub const fn ctrl(c: char) -> Self {
        Self { ctrl: true, ..Self::char(c) }
    }

    /// Makes the press of a character key with Alt.
    #[must_use]
    pub const fn alt(c: char) -> Self {
        Self { alt: true, ..Self::char(c) }
    }

    /// The character that this press puts into a text, if it is one that a text takes.
    #[must_use]
    pub fn typed(self) -> Option<char> {
        match self.code {
            KeyCode::Char(c) if !self.ctrl && !self.alt && !c.is_control() => Some(c),
            _ => None,
        }
    }

    /// The press as commands are matched: letters small, shift left out where the character says it already.
    #[must_use]
    pub fn as_command(self) -> Self {
        match self.code {
            KeyCode::Char(c) => {
                let mut lower = c.to_lowercase();
                let small = lower.next().filter(|_| lower.next().is_none()).unwrap_or(c);
                Self { code: KeyCode::Char(small), shift: false, ..self }
            }
            KeyCode::BackTab => Self { shift: false, ..self },
            KeyCode::Tab if self.shift => Self { code: KeyCode::BackTab, shift: false, ..self },
            _ => self,
        }
    }

    /// The press as screens show it, such as `c`, `Ctrl-Z`, `Spasi` or `↓`.
    #[must_use]
    pub fn shown(self, english: bool) -> String {
        let named = NAMED.iter().find(|(code, ..)| *code == self.code);
        self.written(named.map(|(.., text)| text.pick(english)))
    }

    /// Writes what is held down, then the key by its name, or else by its character.
    fn written(self, name: Option<&str>) -> String {
        let mut out = String::new();
        for (held, word) in [(self.ctrl, "Ctrl-"), (self.alt, "Alt-"), (self.shift, "Shift-")] {
            if held {
                out.push_str(word);
            }
        }
        match (self.code, name) {
            (_, Some(name)) => out.push_str(name),
            (KeyCode::Char(c), None) if self.ctrl || self.alt => out.extend(c.to_uppercase()),
            (KeyCode::Char(c), None) => out.push(c),
            (KeyCode::F(n), None) => out.extend(["F", &n.to_string()]),
            (_, None) => {}
        }
        out
    }
}

impl fmt::Display for Key {
    /// Writes the press as scripts and documents spell it, such as `c`, `Ctrl-Z`, `Enter`, `Down` or `F1`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let named = NAMED.iter().find(|(code, ..)| *code == self.code);
        f.write_str(&self.written(named.map(|(_, name, _)| *name)))
    }
}

/// The words are not the name of a key.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no key is called `{0}`")]
pub struct BadKey(pub String);

impl FromStr for Key {
    type Err = BadKey;

    /// Reads a key as [`Key`]'s `Display` writes it; names and held keys ignore case, and angle brackets may surround them.
    fn from_str(text: &str) -> Result<Self, BadKey> {
        let bad = || BadKey(text.to_owned());
        let inner = text.strip_prefix('<').and_then(|t| t.strip_suffix('>')).unwrap_or(text);
        let (mut key, mut rest) = (Self::char(' '), inner);
        loop {
            let (held, after) = match rest.split_once('-') {
                Some((held, after)) if !after.is_empty() => (held.to_ascii_lowercase(), after),
                _ => break,
            };
            match held.as_str() {
                "ctrl" => key.ctrl = true,
                "alt" => key.alt = true,
                "shift" => key.shift = true,
                _ => return Err(bad()),
            }
            rest = after;
        }
        key.code = code_named(rest).ok_or_else(bad)?;
        if key.ctrl || key.alt || !matches!(key.code, KeyCode::Char(_)) {
            key = key.as_command();
        }
        Ok(key)
    }
}

/// The key of this name, or of this one character.
fn code_named(name: &str) -> Option<KeyCode> {
    let mut chars = name.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return Some(KeyCode::Char(c)).filter(|_| !c.is_control());
    }
    if let Some((code, ..)) = NAMED.iter().find(|(_, known, _)| known.eq_ignore_ascii_case(name)) {
        return Some(*code);
    }
    if name.eq_ignore_ascii_case("lt") {
        return Some(KeyCode::Char('<'));
    }
    let number = name.strip_prefix(['F', 'f'])?;
    number.parse().ok().filter(|n| (1..=24).contains(n) && !number.starts_with('+')).map(KeyCode::F)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_reads_back_as_written() {
        let codes = NAMED.iter().map(|(code, ..)| *code);
        for code in codes.chain([KeyCode::F(1), KeyCode::F(12), KeyCode::Char('c'), KeyCode::Char('-')]) {
            for (ctrl, alt) in [(false, false), (true, false), (false, true), (true, true)] {
                let key = Key { ctrl, alt, ..Key::plain(code) };
                assert_eq!(key.to_string().parse(), Ok(key), "{key}");
                assert_eq!(format!("<{key}>").parse(), Ok(key), "<{key}>");
            }
        }
    }

    #[test]
    fn keys_are_written_as_people_know_them() {
        assert_eq!(Key::ctrl('z').to_string(), "Ctrl-Z");
        assert_eq!(Key::char('c').to_string(), "c");
        assert_eq!(Key::plain(KeyCode::Down).to_string(), "Down");
        assert_eq!(Key::plain(KeyCode::Down).shown(false), "↓");
        assert_eq!(Key::char(' ').shown(false), "Spasi");
        assert_eq!("<lt>".parse(), Ok(Key::char('<')));
        assert_eq!("Shift-Tab".parse(), Ok(Key::plain(KeyCode::BackTab)));
    }

    #[test]
    fn what_is_no_key_is_refused() {
        for text in ["", "<>", "Meta-x", "F0", "F99", "F+1", "Foo", "Ctrl-", "\u{7}"] {
            assert!(text.parse::<Key>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn capitals_and_shift_match_the_small_letter() {
        let shifted = Key { shift: true, ..Key::char('C') };
        assert_eq!(shifted.as_command(), Key::char('c'));
        assert_eq!(Key::ctrl('Z').as_command(), Key::ctrl('z'));
        assert_ne!(Key::plain(KeyCode::Up), Key { shift: true, ..Key::plain(KeyCode::Up) }.as_command());
        assert_eq!(
            Key { shift: true, ..Key::plain(KeyCode::Tab) }.as_command(),
            Key::plain(KeyCode::BackTab)
        );
    }

    #[test]
    fn only_plain_characters_are_typed() {
        assert_eq!(Key::char('é').typed(), Some('é'));
        for key in [Key::ctrl('a'), Key::alt('a'), Key::char('\u{7}'), Key::plain(KeyCode::Enter)] {
            assert_eq!(key.typed(), None, "{key:?}");
        }
    }
}
