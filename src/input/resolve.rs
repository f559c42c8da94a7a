//! What the key table answers: the command of a key, the hints of the footer, the palette, and the README's page.

use super::{Action, BINDINGS, Binding, Context, Key};

/// The lines of one context, in the order of the table.
pub fn bindings_for(context: Context) -> impl Iterator<Item = &'static Binding> {
    BINDINGS.iter().filter(move |binding| binding.context == context)
}

/// Finds the command of a key press along a focus chain, the innermost context first.
///
/// While `typing`, a press that types a character is never a command: it is left to the text.
#[must_use]
pub fn resolve(chain: &[Context], key: Key, typing: bool) -> Option<Action> {
    if typing && key.typed().is_some() {
        return None;
    }
    let wanted = key.as_command();
    let find = |context: &Context| bindings_for(*context).find(|line| line.keys.contains(&wanted));
    chain.iter().find_map(find).map(|line| line.action)
}

/// The hints of the footer for a focus chain, the most useful first, each with a key that works here and now.
#[must_use]
pub fn footer(chain: &[Context], typing: bool) -> Vec<(Key, Action)> {
    let mut hints: Vec<(usize, u8, Key, Action)> = Vec::new();
    for (depth, context) in chain.iter().enumerate() {
        for line in bindings_for(*context) {
            let works = |key: &&Key| resolve(chain, **key, typing) == Some(line.action);
            let known = hints.iter().any(|(.., action)| *action == line.action);
            if let (Some(place), Some(key), false) = (line.footer, line.keys.iter().find(works), known) {
                hints.push((depth, place, *key, line.action));
            }
        }
    }
    hints.sort_by_key(|(depth, place, ..)| (*place >= FROM_OUTSIDE, *depth, *place));
    hints.into_iter().map(|(_, _, key, action)| (key, action)).collect()
}

/// From this place on, a hint stands behind those of all contexts.
const FROM_OUTSIDE: u8 = 60;

/// The commands that the palette offers for a focus chain, each once, with the keys that work in it.
#[must_use]
pub fn palette(chain: &[Context]) -> Vec<(Action, Vec<Key>)> {
    let mut found: Vec<(Action, Vec<Key>)> = Vec::new();
    for context in chain {
        for line in bindings_for(*context).filter(|line| line.in_palette) {
            if !found.iter().any(|(action, _)| *action == line.action) {
                found.push((line.action, keys_of(chain, line.action)));
            }
        }
    }
    found
}

/// The keys that ask for a command along a focus chain, leaving out those that an inner context takes.
#[must_use]
pub fn keys_of(chain: &[Context], action: Action) -> Vec<Key> {
    let mut keys = Vec::new();
    for line in chain.iter().flat_map(|context| bindings_for(*context)).filter(|line| line.action == action) {
        for key in line.keys {
            if resolve(chain, *key, false) == Some(action) && !keys.contains(key) {
                keys.push(*key);
            }
        }
    }
    keys
}

/// The key table as README shows it, in Indonesian: a row for each context, its commands with their keys.
#[must_use]
pub fn markdown_table() -> String {
    let mut out = String::from("| Di mana | Perintah dan tombolnya |\n|---|---|\n");
    for context in Context::ALL {
        let commands: Vec<_> = bindings_for(*context).map(with_keys).collect();
        out.extend(["| ", context.title().pick(false), " | ", &commands.join(" · "), " |\n"]);
    }
    out
}

/// The label of a line and its keys, as README writes them.
fn with_keys(line: &Binding) -> String {
    let keys: Vec<_> = line.keys.iter().map(|key| format!("`{}`", key.shown(false))).collect();
    format!("{} {}", line.action.label().pick(false), keys.join(" "))
}
