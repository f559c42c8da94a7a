//! Typed views of records: what each kind can be asked.

use chrono::NaiveDate;

use super::states::{
    Area, AspirationKind, AspirationState, Basis, Carried, FollowUpState, Level, Method, ProblemKind,
    ProblemState, Severity, Snapshot,
};
use super::{Body, Field, Item, Moment, Party, Presence, Quarter, Record, RecordId, Value};

/// Declares a view over [`Record`], so that a follow-up's owners can be asked of follow-ups only.
macro_rules! views {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy)]
        pub struct $name<'a>(pub &'a Record);

        impl<'a> $name<'a> {
            /// The record's id.
            #[must_use]
            pub const fn id(self) -> RecordId {
                self.0.id
            }

            /// The record behind the view.
            #[must_use]
            pub const fn record(self) -> &'a Record {
                self.0
            }
        }
    )*};
}

views! {
    /// A person with presence.
    Person,
    /// A note.
    Note,
    /// A problem.
    Problem,
    /// A follow-up.
    FollowUp,
    /// A decision.
    Decision,
    /// An aspiration or complaint.
    Aspiration,
}

/// Reads a field of one variant of [`Value`], copied or borrowed.
macro_rules! field {
    ($record:expr, $field:ident, $variant:ident) => {
        if let Value::$variant(value) = $record.get(&Field::$field) { Some(value) } else { None }
    };
}

impl<'a> Person<'a> {
    /// The name.
    #[must_use]
    pub fn name(self) -> &'a str {
        self.0.text(&Field::Name)
    }

    /// The office or function as written.
    #[must_use]
    pub fn title(self) -> &'a str {
        self.0.text(&Field::Title)
    }

    /// The office or function, empty where the name says it already.
    #[must_use]
    pub fn title_beyond_name(self) -> &'a str {
        super::text::beyond_name(self.name(), self.title())
    }

    /// The id of the village office, if the person holds one.
    #[must_use]
    pub fn office(self) -> Option<&'a str> {
        self.0.get(&Field::Office).as_text()
    }

    /// The number in the roster.
    #[must_use]
    pub fn number(self) -> Option<u32> {
        field!(self.0, Number, Count).copied()
    }

    /// The bodies; guests when nothing is said.
    #[must_use]
    pub fn bodies(self) -> &'a [Body] {
        field!(self.0, Bodies, Bodies).map_or(&[Body::Guest], Vec::as_slice)
    }

    /// Whether the person sits in a body.
    #[must_use]
    pub fn sits_in(self, body: Body) -> bool {
        self.bodies().contains(&body)
    }

    /// The body under which the attendance list shows the person: the first.
    #[must_use]
    pub fn main_body(self) -> Body {
        self.bodies().first().copied().unwrap_or(Body::Guest)
    }

    /// Whether the person was invited.
    #[must_use]
    pub fn is_invited(self) -> bool {
        self.0.get(&Field::Invited) == &Value::Flag(true)
    }

    /// Whether the person counts for quorum: invited and not only a guest.
    #[must_use]
    pub fn counts_for_quorum(self) -> bool {
        self.is_invited() && self.main_body() != Body::Guest
    }

    /// The presence.
    #[must_use]
    pub fn presence(self) -> &'a Presence {
        field!(self.0, Presence, Presence).unwrap_or(&Presence::Unrecorded)
    }
}

impl<'a> Note<'a> {
    /// Who said it.
    #[must_use]
    pub fn speaker(self) -> Option<&'a Party> {
        field!(self.0, Speaker, Party)
    }
}

impl<'a> Problem<'a> {
    /// The state.
    #[must_use]
    pub fn state(self) -> &'a ProblemState {
        field!(self.0, ProblemState, ProblemState).unwrap_or(&ProblemState::Open)
    }

    /// Whether it is still open.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self.state(), ProblemState::Open)
    }

    /// How grave.
    #[must_use]
    pub fn severity(self) -> Option<Severity> {
        field!(self.0, Severity, Severity).copied()
    }

    /// Where it can be solved.
    #[must_use]
    pub fn level(self) -> Option<Level> {
        field!(self.0, Level, Level).copied()
    }

    /// What sort it is.
    #[must_use]
    pub fn kind(self) -> Option<ProblemKind> {
        field!(self.0, ProblemKind, ProblemKind).copied()
    }

    /// What it touches.
    #[must_use]
    pub fn area(self) -> Option<Area> {
        field!(self.0, Area, Area).copied()
    }

    /// Who raised it.
    #[must_use]
    pub fn raised_by(self) -> Option<&'a Party> {
        field!(self.0, RaisedBy, Party)
    }
}

impl<'a> FollowUp<'a> {
    /// The state.
    #[must_use]
    pub fn state(self) -> &'a FollowUpState {
        field!(self.0, FollowUpState, FollowUpState).unwrap_or(&FollowUpState::NotStarted)
    }

    /// Who owns it.
    #[must_use]
    pub fn owners(self) -> &'a [Party] {
        field!(self.0, Owners, Parties).map_or(&[], Vec::as_slice)
    }

    /// The due day.
    #[must_use]
    pub fn due(self) -> Option<NaiveDate> {
        field!(self.0, Due, Date).copied()
    }

    /// The problem that it answers.
    #[must_use]
    pub fn problem(self) -> Option<RecordId> {
        field!(self.0, Problem, Record).copied()
    }

    /// Whether it is owed and its day lies before `today`.
    #[must_use]
    pub fn is_overdue(self, today: NaiveDate) -> bool {
        self.state().is_open() && self.due().is_some_and(|due| due < today)
    }
}

impl<'a> Decision<'a> {
    /// The method.
    #[must_use]
    pub fn method(self) -> Method {
        field!(self.0, Method, Method).copied().unwrap_or_default()
    }

    /// What it rests on.
    #[must_use]
    pub fn based_on(self) -> &'a [Basis] {
        field!(self.0, BasedOn, Bases).map_or(&[], Vec::as_slice)
    }

    /// Quorum and people present as frozen.
    #[must_use]
    pub fn snapshot(self) -> Option<&'a Snapshot> {
        field!(self.0, Snapshot, Snapshot).map(Box::as_ref)
    }

    /// When it was read back.
    #[must_use]
    pub fn read_back(self) -> Option<Moment> {
        field!(self.0, ReadBack, Instant).copied()
    }

    /// The review day.
    #[must_use]
    pub fn review(self) -> Option<NaiveDate> {
        field!(self.0, Review, Date).copied()
    }
}

impl<'a> Aspiration<'a> {
    /// The state.
    #[must_use]
    pub fn state(self) -> AspirationState {
        field!(self.0, AspirationState, AspirationState).copied().unwrap_or_default()
    }

    /// Who brings it.
    #[must_use]
    pub fn raised_by(self) -> Option<&'a Party> {
        field!(self.0, RaisedBy, Party)
    }

    /// What sort it is.
    #[must_use]
    pub fn kind(self) -> Option<AspirationKind> {
        field!(self.0, AspirationKind, AspirationKind).copied()
    }
}

impl Record {
    /// When the record was written.
    #[must_use]
    pub fn created(&self) -> Option<Moment> {
        field!(self, Created, Instant).copied()
    }

    /// The quarter in which it first appeared.
    #[must_use]
    pub fn origin(&self) -> Option<Quarter> {
        field!(self, Origin, Quarter).copied()
    }

    /// Where it was carried from.
    #[must_use]
    pub fn carried(&self) -> Option<&Carried> {
        field!(self, Carried, Carried).map(Box::as_ref)
    }

    /// How many quarters old it is in a meeting that evaluates `quarter`; 0 when it is new.
    #[must_use]
    pub fn age_in_quarters(&self, quarter: Quarter) -> u16 {
        self.origin().map_or(0, |origin| quarter.since(origin))
    }

    /// The item to which it belongs, or the item where its kind usually lives.
    #[must_use]
    pub fn home_item(&self) -> Item {
        self.item().unwrap_or(Item::Information)
    }
}
