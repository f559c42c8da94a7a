//! Key presses written as one line of text, as tests play them.

use super::key::{BadKey, Key};

/// The longest repetition that a script may ask for.
const MOST_REPEATS: usize = 1000;

/// A script that cannot be played.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadScript {
    /// A `<` without its `>`.
    #[error("a `<` is never closed; a literal one is written `<lt>`")]
    Unclosed,
    /// A name between `<` and `>` that is no key.
    #[error(transparent)]
    Key(#[from] BadKey),
    /// A repetition that is not between 1 and 1000.
    #[error("`{0}` is not a number of times from 1 to {MOST_REPEATS}")]
    Repeats(String),
}

/// Reads a script: characters stand for themselves, `<Enter>`, `<Ctrl-Z>` and `<lt>` for keys, `<Down x5>` for five presses.
///
/// # Errors
/// [`BadScript`] when a `<` stays open, a name is no key, or a repetition is outside 1 to 1000.
pub fn parse_script(script: &str) -> Result<Vec<Key>, BadScript> {
    let mut keys = Vec::new();
    let mut rest = script;
    while let Some((before, after)) = rest.split_once('<') {
        keys.extend(before.chars().map(Key::char));
        let (inside, tail) = after.split_once('>').ok_or(BadScript::Unclosed)?;
        let (name, times) = match inside.rsplit_once(" x") {
            Some((name, times)) => (name, repeats(times)?),
            None => (inside, 1),
        };
        keys.extend(std::iter::repeat_n(name.parse::<Key>()?, times));
        rest = tail;
    }
    keys.extend(rest.chars().map(Key::char));
    Ok(keys)
}

/// Reads how many times a key is pressed.
fn repeats(times: &str) -> Result<usize, BadScript> {
    let number = times.parse().ok().filter(|n| (1..=MOST_REPEATS).contains(n));
    number.ok_or_else(|| BadScript::Repeats(times.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::KeyCode;

    #[test]
    fn a_script_is_played_key_by_key() {
        let keys = parse_script("h B<Enter><Ctrl-z><Down x2><lt>").unwrap();
        let down = Key::plain(KeyCode::Down);
        let enter = Key::plain(KeyCode::Enter);
        let expected = [
            Key::char('h'),
            Key::char(' '),
            Key::char('B'),
            enter,
            Key::ctrl('z'),
            down,
            down,
            Key::char('<'),
        ];
        assert_eq!(keys, expected);
        assert_eq!(parse_script(""), Ok(Vec::new()));
    }

    #[test]
    fn a_broken_script_is_refused() {
        assert_eq!(parse_script("a<Enter"), Err(BadScript::Unclosed));
        assert_eq!(parse_script("<Entr>"), Err(BadScript::Key(BadKey("Entr".into()))));
        for times in ["0", "1001", "-1", "many"] {
            assert_eq!(parse_script(&format!("<Up x{times}>")), Err(BadScript::Repeats(times.into())));
        }
    }
}
