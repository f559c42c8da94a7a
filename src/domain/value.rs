//! Values of fields, and the one codec between them and JSON.

use chrono::{DateTime, FixedOffset, NaiveDate, Timelike};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use super::budget::{Bidang, Earmark, FundSource, Section};
use super::field::Shape;
use super::hour::Hour;
use super::rows::{
    ActivityState, Alignment, Direction, Entry, Outcome, PastMoney, PastQuantity, ProgrammeLevel,
    RegulationKind, ReportState, Reschedule, Role, ServiceKind, SourceDocument, TopicFunction, WaitsFor,
};
use super::states::{
    Area, AspirationKind, AspirationState, Basis, Carried, FollowUpState, ItemState, Level, Method,
    NumberBases, OnShow, PhaseState, ProblemKind, ProblemState, Seat, Severity, Snapshot,
};
use super::{Body, Item, Party, Presence, Quantity, Quarter, QuorumRule, RecordId, Sen, VillageCopy};

/// An instant with the offset of the place where it was seen.
pub type Moment = DateTime<FixedOffset>;

/// Declares the variants of [`Value`] with the shape and the type of each, so that codec and reading stay one list.
macro_rules! values {
    ($($(#[$doc:meta])* $variant:ident($type:ty) <- $($shape:ident)|+,)*) => {
        /// What a field holds.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Value {
            /// Nothing: never set, or cleared.
            Absent,
            $($(#[$doc])* $variant($type),)*
            /// A value that this version cannot read, kept as it is.
            Json(Box<Json>),
            /// A value with keys that this version does not know.
            Kept(Box<Kept>),
        }

        impl Value {
            /// Reads a value of a shape; what does not fit is kept as [`Value::Json`], null is [`Value::Absent`].
            #[must_use]
            pub fn decode(shape: Shape, json: Json) -> Self {
                match shape {
                    // What a key of a later version means by null is not known here.
                    Shape::Json if json.is_null() => Self::Json(Box::new(json)),
                    _ if json.is_null() => Self::Absent,
                    Shape::Json => Self::Json(Box::new(json)),
                    $($(Shape::$shape)|+ => match read::<$type>(&json) {
                        Some(value) => Self::$variant(value).keeping(json),
                        None => Self::Json(Box::new(json)),
                    },)*
                }
            }

            /// Whether it can stand in a field of a shape: what does not fit would read back as something else.
            #[must_use]
            pub const fn fits(&self, shape: Shape) -> bool {
                match self {
                    Self::Absent => true,
                    Self::Json(_) => matches!(shape, Shape::Json),
                    Self::Kept(kept) => kept.known.fits(shape),
                    $(Self::$variant(_) => matches!(shape, $(Shape::$shape)|+),)*
                }
            }

            /// The JSON form; [`Value::Absent`] is null.
            #[must_use]
            pub fn encode(&self) -> Json {
                match self {
                    Self::Absent => Json::Null,
                    Self::Json(json) => (**json).clone(),
                    Self::Kept(kept) => kept.told.clone(),
                    $(Self::$variant(value) => write(value),)*
                }
            }
        }
    };
}

values! {
    /// Text; a page or a line by the field's shape.
    Text(String) <- Page | Line,
    /// A day.
    Date(NaiveDate) <- Date,
    /// Days.
    Dates(Vec<NaiveDate>) <- Dates,
    /// An hour of the day.
    Hour(Hour) <- Hour,
    /// An instant.
    Instant(Moment) <- Instant,
    /// A number, 0 or more.
    Count(u32) <- Count,
    /// Yes or no.
    Flag(bool) <- Flag,
    /// A record.
    Record(RecordId) <- Record,
    /// A person, office or name.
    Party(Party) <- Party,
    /// Several.
    Parties(Vec<Party>) <- Parties,
    /// Bodies.
    Bodies(Vec<Body>) <- Bodies,
    /// Presence.
    Presence(Presence) <- Presence,
    /// An agenda item.
    Item(Item) <- Item,
    /// Severity.
    Severity(Severity) <- Severity,
    /// Level.
    Level(Level) <- Level,
    /// Kind of problem.
    ProblemKind(ProblemKind) <- ProblemKind,
    /// Area.
    Area(Area) <- Area,
    /// State of a problem.
    ProblemState(ProblemState) <- ProblemState,
    /// State of a follow-up.
    FollowUpState(FollowUpState) <- FollowUpState,
    /// Kind of aspiration.
    AspirationKind(AspirationKind) <- AspirationKind,
    /// State of an aspiration.
    AspirationState(AspirationState) <- AspirationState,
    /// Method of a decision.
    Method(Method) <- Method,
    /// What a decision rests on.
    Bases(Vec<Basis>) <- Bases,
    /// Quorum frozen.
    Snapshot(Box<Snapshot>) <- Snapshot,
    /// Origin of a carried record.
    Carried(Box<Carried>) <- Carried,
    /// Quorum rule.
    QuorumRule(QuorumRule) <- QuorumRule,
    /// Copy of the village.
    Village(Box<VillageCopy>) <- Village,
    /// Number bases.
    Numbers(NumberBases) <- Numbers,
    /// Phase.
    Phase(Box<PhaseState>) <- Phase,
    /// State of an agenda item.
    ItemState(ItemState) <- ItemState,
    /// Item on show.
    OnShow(OnShow) <- OnShow,
    /// Holder of kendali.
    Seat(Seat) <- Seat,
    /// A quarter.
    Quarter(Quarter) <- Quarter,
    /// Money.
    Money(Sen) <- Money,
    /// A quantity or percentage.
    Quantity(Quantity) <- Quantity,
    /// Records.
    Records(Vec<RecordId>) <- Records,
    /// Money of quarters before.
    PastMoney(Vec<PastMoney>) <- PastMoney,
    /// Quantities of quarters before.
    PastQuantities(Vec<PastQuantity>) <- PastQuantities,
    /// Section.
    Section(Section) <- Section,
    /// Fund source.
    Fund(FundSource) <- Fund,
    /// Earmark.
    Earmark(Earmark) <- Earmark,
    /// Bidang.
    Bidang(Bidang) <- Bidang,
    /// How amounts are typed.
    Entry(Entry) <- Entry,
    /// State of an activity.
    ActivityState(ActivityState) <- ActivityState,
    /// What became of an activity.
    Outcome(Outcome) <- Outcome,
    /// Reschedulings.
    Moves(Vec<Reschedule>) <- Moves,
    /// Source document.
    SourceDocument(SourceDocument) <- SourceDocument,
    /// Direction.
    Direction(Direction) <- Direction,
    /// State of a report.
    ReportState(ReportState) <- ReportState,
    /// Kind of improvement.
    ServiceKind(ServiceKind) <- ServiceKind,
    /// Part in a task.
    Role(Role) <- Role,
    /// Function of the BPD.
    TopicFunction(TopicFunction) <- TopicFunction,
    /// Who acts next.
    WaitsFor(WaitsFor) <- WaitsFor,
    /// Level of a programme.
    ProgrammeLevel(ProgrammeLevel) <- ProgrammeLevel,
    /// Alignment.
    Alignment(Alignment) <- Alignment,
    /// Kind of a regulation.
    RegulationKind(RegulationKind) <- RegulationKind,
}

/// The minute in which an hour lies.
fn minute(time: chrono::NaiveTime) -> chrono::NaiveTime {
    time.with_second(0).and_then(|time| time.with_nanosecond(0)).unwrap_or(time)
}

/// Reads a typed value, if the JSON is one.
fn read<T: DeserializeOwned>(json: &Json) -> Option<T> {
    T::deserialize(json).ok()
}

/// A value of which this version knows a part only: all of it is written back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// What this version understands; never [`Value::Kept`] itself.
    known: Value,
    /// The whole as it was told.
    told: Json,
}

/// Whether a JSON value has a key that another lacks, at any depth.
fn tells_more(told: &Json, known: &Json) -> bool {
    match (told, known) {
        (Json::Object(told), Json::Object(known)) => {
            told.iter().any(|(key, json)| known.get(key).is_none_or(|known| tells_more(json, known)))
        }
        (Json::Array(told), Json::Array(known)) => {
            told.iter().zip(known).any(|(told, known)| tells_more(told, known))
        }
        _ => told.is_object() != known.is_object(),
    }
}

/// Writes a typed value; the types here cannot fail, so null stands for a failure that does not come.
fn write<T: Serialize>(value: &T) -> Json {
    serde_json::to_value(value).unwrap_or(Json::Null)
}

impl Value {
    /// The value that was read from `told`, which is kept when it has keys that the value lacks.
    fn keeping(self, told: Json) -> Self {
        if (told.is_object() || told.is_array()) && tells_more(&told, &self.encode()) {
            Self::Kept(Box::new(Kept { known: self, told }))
        } else {
            self
        }
    }

    /// What this version understands of it.
    #[must_use]
    pub fn known(&self) -> &Self {
        if let Self::Kept(kept) = self { &kept.known } else { self }
    }

    /// The text, if it is one.
    #[must_use]
    pub fn as_text(&self) -> Option<&str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }

    /// The value as files can hold it: hours without their seconds, so that everybody holds the same.
    #[must_use]
    pub(in crate::domain) fn by_the_minute(mut self) -> Self {
        if let Self::Hour(Hour(hour)) = &mut self {
            *hour = minute(*hour);
        }
        if let Self::Presence(
            Presence::Present { arrived, left } | Presence::Represented { arrived, left, .. },
        ) = &mut self
        {
            *arrived = minute(*arrived);
            *left = left.map(minute);
        }
        self
    }

    /// Whether nothing is held.
    #[must_use]
    pub const fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }

    /// A fingerprint of the JSON form, the same on every machine.
    #[must_use]
    pub fn fingerprint(&self) -> u64 {
        if let Self::Text(text) = self {
            super::text::fingerprint(text.as_bytes())
        } else {
            super::text::fingerprint(self.encode().to_string().as_bytes())
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_read_back_what_they_write() {
        for (shape, json) in [
            (Shape::Page, json!("kata")),
            (Shape::Hour, json!("09:15")),
            (Shape::Date, json!("2023-04-06")),
            (Shape::Party, json!({"office": "kaur_keuangan"})),
            (Shape::Presence, json!({"status": "present", "arrived": "09:02"})),
            (Shape::FollowUpState, json!({"state": "postponed", "why": "menunggu hujan reda"})),
            (Shape::Method, json!({"method": "vote", "agree": 7, "disagree": 1, "abstain": 0})),
            (Shape::Item, json!("2.3")),
        ] {
            let value = Value::decode(shape, json.clone());
            assert!(!matches!(value, Value::Json(_)), "{shape:?} {json}");
            assert_eq!(value.encode(), json);
        }
    }

    #[test]
    fn what_does_not_fit_is_kept_as_it_is() {
        let odd = json!({"status": "on the roof"});
        let value = Value::decode(Shape::Presence, odd.clone());
        assert_eq!(value, Value::Json(Box::new(odd.clone())));
        assert_eq!(value.encode(), odd);
        assert!(matches!(Value::decode(Shape::Date, json!("2023-02-31")), Value::Json(_)));
        assert!(matches!(Value::decode(Shape::Count, json!(-5)), Value::Json(_)));
    }
}
