//! Records: whatever is added to a meeting, as fields with values.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;

use super::{BadId, Field, Item, LineId, Panel, RecordId, Value};

/// What a record is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A person with presence.
    Person,
    /// A note.
    Note,
    /// A problem (M).
    Problem,
    /// A follow-up (T).
    FollowUp,
    /// A decision (K).
    Decision,
    /// An aspiration or complaint (A).
    Aspiration,
    /// A row of an item's panel.
    Row(Panel),
}

impl Kind {
    /// The kinds that the meeting itself consists of, in the order of the file.
    pub const SPOKEN: [Self; 6] =
        [Self::Person, Self::Note, Self::Problem, Self::FollowUp, Self::Decision, Self::Aspiration];

    /// The kinds that people write under an agenda item.
    pub const WRITTEN: [Self; 5] =
        [Self::Note, Self::Problem, Self::FollowUp, Self::Decision, Self::Aspiration];

    /// How many kinds there are.
    pub const COUNT: usize = Self::SPOKEN.len() + Panel::ALL.len();

    /// Every kind in the order of the file.
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        Self::SPOKEN.into_iter().chain(Panel::ALL.iter().copied().map(Self::Row))
    }

    /// The key of the list in files.
    #[must_use]
    pub const fn list(self) -> &'static str {
        match self {
            Self::Person => "people",
            Self::Note => "notes",
            Self::Problem => "problems",
            Self::FollowUp => "follow_ups",
            Self::Decision => "decisions",
            Self::Aspiration => "aspirations",
            Self::Row(panel) => panel.list(),
        }
    }

    /// The letter before the short number, if the kind has numbers that people say.
    #[must_use]
    pub const fn letter(self) -> Option<char> {
        match self {
            Self::Problem => Some('M'),
            Self::FollowUp => Some('T'),
            Self::Decision => Some('K'),
            Self::Aspiration => Some('A'),
            Self::Person | Self::Note | Self::Row(_) => None,
        }
    }

    /// The place in [`Kind::all`].
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Person => 0,
            Self::Note => 1,
            Self::Problem => 2,
            Self::FollowUp => 3,
            Self::Decision => 4,
            Self::Aspiration => 5,
            Self::Row(panel) => Self::SPOKEN.len() + panel as usize,
        }
    }
}

impl FromStr for Kind {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        Self::all()
            .find(|kind| kind.list() == text)
            .ok_or_else(|| BadId { kind: "kind of record", text: text.to_owned() })
    }
}

/// Fields with their values, in the order of [`Field`]; a field that is absent is not in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Fields {
    /// One bit for each known field that is there, at its [`Field::place`]: pictures ask for far more than there is.
    known: u128,
    /// What [`Field::Item`] says: pictures ask it of every record.
    item: Option<Item>,
    entries: Vec<(Field, Value)>,
}

/// Every known field has a bit.
const _: () = assert!(Field::KNOWN.len() <= 128);

impl Fields {
    /// Where a field stands, or where it would.
    fn find(&self, field: &Field) -> Result<usize, usize> {
        let Some(place) = field.place() else {
            // Fields of later versions come behind those that are known.
            return self.entries.binary_search_by(|(f, _)| f.cmp(field));
        };
        let bit = 1_u128 << place;
        let at = (self.known & (bit - 1)).count_ones() as usize;
        if self.known & bit == 0 { Err(at) } else { Ok(at) }
    }

    /// What this version understands of a field; [`Value::Absent`] when it is not there.
    #[must_use]
    pub fn get(&self, field: &Field) -> &Value {
        self.told(field).known()
    }

    /// The value of a field with all that was told of it; [`Value::Absent`] when it is not there.
    #[must_use]
    pub fn told(&self, field: &Field) -> &Value {
        static ABSENT: Value = Value::Absent;
        self.find(field).ok().and_then(|at| self.entries.get(at)).map_or(&ABSENT, |entry| &entry.1)
    }

    /// Sets a field, or removes it when the value is absent.
    pub fn set(&mut self, field: Field, value: Value) {
        let bit = field.place().map_or(0, |place| 1_u128 << place);
        if field == Field::Item {
            self.item = if let Value::Item(item) = value.known() { Some(*item) } else { None };
        }
        match self.find(&field) {
            Ok(at) if value.is_absent() => {
                self.entries.remove(at);
                self.known &= !bit;
            }
            Ok(at) => {
                if let Some(entry) = self.entries.get_mut(at) {
                    entry.1 = value;
                }
            }
            Err(_) if value.is_absent() => {}
            Err(at) => {
                self.entries.insert(at, (field, value));
                self.known |= bit;
            }
        }
    }

    /// The same with one more field, for building.
    #[must_use]
    pub fn with(mut self, field: Field, value: impl Into<Value>) -> Self {
        self.set(field, value.into());
        self
    }

    /// All fields in order, each with all that was told of it.
    pub fn iter(&self) -> impl Iterator<Item = (&Field, &Value)> {
        self.entries.iter().map(|(field, value)| (field, value))
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

impl IntoIterator for Fields {
    type Item = (Field, Value);
    type IntoIter = std::vec::IntoIter<(Field, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.entries.into_iter()
    }
}

impl FromIterator<(Field, Value)> for Fields {
    fn from_iter<I: IntoIterator<Item = (Field, Value)>>(entries: I) -> Self {
        let mut fields = Self::default();
        entries.into_iter().for_each(|(field, value)| fields.set(field, value));
        fields
    }
}

/// One record of a meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Its id, for ever.
    pub id: RecordId,
    /// What it is.
    pub kind: Kind,
    /// Its fields as they are visible.
    pub fields: Fields,
    /// The line that added it; none for what only the file tells.
    pub added: Option<LineId>,
    /// The Lamport clock of its addition; 0 for what only the file tells.
    pub clock: u64,
    /// Whether it is deleted: kept, and not shown.
    pub deleted: bool,
    /// Whether an edit that the deleter had not seen brought it back.
    pub revived: bool,
    /// Whether it was written when the meeting's phase no longer allowed it (*susulan*).
    pub late: bool,
}

impl Record {
    /// A record that holds some fields.
    #[must_use]
    pub const fn new(id: RecordId, kind: Kind, fields: Fields) -> Self {
        Self { id, kind, fields, added: None, clock: 0, deleted: false, revived: false, late: false }
    }

    /// The value of a field.
    #[must_use]
    pub fn get(&self, field: &Field) -> &Value {
        self.fields.get(field)
    }

    /// A text field; empty when absent.
    #[must_use]
    pub fn text(&self, field: &Field) -> &str {
        self.get(field).as_text().unwrap_or_default()
    }

    /// A day; none when nothing is typed.
    #[must_use]
    pub fn day(&self, field: &Field) -> Option<NaiveDate> {
        if let Value::Date(day) = self.get(field) { Some(*day) } else { None }
    }

    /// The agenda item that it belongs to.
    #[must_use]
    pub const fn item(&self) -> Option<Item> {
        self.fields.item
    }

    /// Whether nothing of it has been published yet (*draf*).
    #[must_use]
    pub fn is_draft(&self) -> bool {
        self.kind != Kind::Person
            && self.get(&Field::Text).is_absent()
            && !self.get(&Field::Draft).is_absent()
    }

    /// Whether its published text is being altered: somebody's words are not published yet.
    #[must_use]
    pub fn is_being_edited(&self) -> bool {
        let (text, draft) = (self.get(&Field::Text), self.get(&Field::Draft));
        !text.is_absent() && !draft.is_absent() && text != draft
    }

    /// What to show of it: the published text, or the draft when there is none.
    #[must_use]
    pub fn shown_text(&self) -> &str {
        if let Value::Text(text) = self.get(&Field::Text) { text } else { self.text(&Field::Draft) }
    }

    /// Whether it stays out of public papers.
    #[must_use]
    pub fn is_internal(&self) -> bool {
        self.get(&Field::Internal) == &Value::Flag(true)
    }
}

/// What a change is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// The meeting itself.
    Meeting,
    /// An agenda item.
    Item(Item),
    /// A record.
    Record(RecordId),
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Meeting => f.write_str("meeting"),
            Self::Item(item) => write!(f, "item:{item}"),
            Self::Record(id) => write!(f, "record:{id}"),
        }
    }
}

impl FromStr for Target {
    type Err = BadId;

    fn from_str(text: &str) -> Result<Self, BadId> {
        if text == "meeting" {
            return Ok(Self::Meeting);
        }
        match text.split_once(':') {
            Some(("item", code)) => code.parse().map(Self::Item),
            Some(("record", id)) => id.parse().map(Self::Record),
            _ => Err(BadId { kind: "target", text: text.to_owned() }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_item_follows_its_field() {
        let mut record = Record::new(RecordId::from_bits(1), Kind::Note, Fields::default());
        assert_eq!(record.item(), None);
        for value in [Value::Item(Item::Budget), Value::Item(Item::Bpd)] {
            record.fields.set(Field::Item, value.clone());
            assert_eq!(record.item().map(Value::Item), Some(value));
        }
        record.fields.set(Field::Item, Value::Absent);
        assert_eq!(record.item(), None);
        let fields = [(Field::Item, Value::Item(Item::Budget))].into_iter().collect();
        assert_eq!(Record::new(RecordId::from_bits(1), Kind::Note, fields).item(), Some(Item::Budget));
    }

    #[test]
    fn a_field_is_found_wherever_it_was_put() {
        let other = |name: &str| Field::Other(name.into());
        let mut order: Vec<Field> = Field::KNOWN.iter().rev().cloned().collect();
        order.extend([other("zat"), other("air")]);
        let mut fields = Fields::default();
        for (n, field) in (0..).zip(&order) {
            assert_eq!(fields.get(field), &Value::Absent, "{field:?}");
            fields.set(field.clone(), Value::Count(n));
        }
        for (n, field) in (0..).zip(&order) {
            assert_eq!(fields.get(field), &Value::Count(n), "{field:?}");
        }
        assert!(fields.iter().map(|(field, _)| field).is_sorted());
        for field in order.iter().step_by(2) {
            fields.set(field.clone(), Value::Absent);
        }
        for (n, field) in order.iter().enumerate() {
            assert_eq!(fields.get(field).is_absent(), n % 2 == 0, "{field:?}");
        }
    }
}
