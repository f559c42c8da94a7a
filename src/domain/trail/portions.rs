//! Cutting a large batch into lines that a journal takes.

use std::borrow::Cow;

use super::Change;
use crate::domain::Value;

/// The text that one line holds at most, in bytes; a journal takes four times as much.
const PORTION: usize = 1024 * 1024;

/// What a change weighs beside its texts: names, ids and quotes.
const FRAME: usize = 128;

/// A change as it goes into lines: whole, or a batch too large for one line in portions.
#[must_use]
pub fn portions(change: &Change) -> Vec<Cow<'_, Change>> {
    let Change::Batch(parts) = change else { return vec![Cow::Borrowed(change)] };
    if weight(change) <= PORTION {
        return vec![Cow::Borrowed(change)];
    }
    let mut portions: Vec<Vec<Change>> = vec![Vec::new()];
    let mut filled = 0;
    for part in parts {
        let more = weight(part);
        if filled + more > PORTION && filled > 0 {
            portions.push(Vec::new());
            filled = 0;
        }
        filled += more;
        if let Some(portion) = portions.last_mut() {
            portion.push(part.clone());
        }
    }
    portions.into_iter().map(|portion| Cow::Owned(Change::Batch(portion))).collect()
}

/// About how many bytes a change takes in a line.
fn weight(change: &Change) -> usize {
    match change {
        Change::Batch(parts) => parts.iter().map(weight).sum(),
        Change::Add { fields, .. } => FRAME + fields.iter().map(|(_, value)| of_value(value)).sum::<usize>(),
        Change::Set { value, .. } => FRAME + of_value(value),
        Change::Delete { .. }
        | Change::Restore { .. }
        | Change::Move { .. }
        | Change::Phase { .. }
        | Change::Seat(_) => FRAME,
    }
}

fn of_value(value: &Value) -> usize {
    FRAME + value.as_text().map_or(0, str::len)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Field, RecordId, Target};

    fn text(number: u128, length: usize) -> Change {
        Change::set(
            Target::Record(RecordId::from_bits(number)),
            Field::Text,
            Value::from(&*"x".repeat(length)),
        )
    }

    #[test]
    fn what_fits_stays_whole() {
        let change = Change::Batch((0..20).map(|n| text(n, 8192)).collect());
        assert_eq!(portions(&change), [Cow::Borrowed(&change)]);
        assert_eq!(portions(&text(1, 2 * PORTION)).len(), 1);
    }

    #[test]
    fn a_huge_batch_is_cut_and_nothing_is_left_out() {
        let parts: Vec<Change> = (0..1300).map(|n| text(n, 8192)).collect();
        let batch = Change::Batch(parts.clone());
        let cut = portions(&batch);
        assert!(cut.len() > 9 && cut.iter().all(|portion| weight(portion) <= PORTION));
        let again: Vec<&Change> = cut.iter().flat_map(|portion| portion.leaves()).collect();
        assert!(again.into_iter().eq(&parts));
    }
}
