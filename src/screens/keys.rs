//! Keys named in a text, always as the key table has them.

use crate::input::{Action, Context, keys_of};
use crate::lang::{Lang, Words};

/// The first key of a command along a focus chain as screens show it; empty if it has none there.
pub(crate) fn key_of(chain: &[Context], action: Action, words: Words) -> String {
    let english = words.lang() == Lang::En;
    keys_of(chain, action).first().map(|key| key.shown(english)).unwrap_or_default()
}

/// The first key of a command in a place of its own, see [`key_of`].
pub(super) fn key_in(context: Context, action: Action, words: Words) -> String {
    key_of(&[context], action, words)
}

/// A key with the label of its command, for hints inside a screen: `c` and `Catatan`.
pub(super) fn hint_of(chain: &[Context], action: Action, words: Words) -> (String, &'static str) {
    (key_of(chain, action, words), action.label().pick(words.lang() == Lang::En))
}
