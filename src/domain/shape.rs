//! The shapes of values.

/// The shape of a field's value: what the codec reads and what a person may write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// Running text of several lines, joined word by word when two people edit it.
    Page,
    /// One line of text or a name; never blended.
    Line,
    /// A day.
    Date,
    /// Several days.
    Dates,
    /// An hour of the day.
    Hour,
    /// An instant with its offset.
    Instant,
    /// A whole number, 0 or more.
    Count,
    /// Yes or no.
    Flag,
    /// A record.
    Record,
    /// A person, office or name.
    Party,
    /// Several of these.
    Parties,
    /// Bodies that a person sits in.
    Bodies,
    /// Presence.
    Presence,
    /// An agenda item.
    Item,
    /// Severity of a problem.
    Severity,
    /// Level of a problem.
    Level,
    /// Kind of a problem.
    ProblemKind,
    /// Area of a problem.
    Area,
    /// State of a problem.
    ProblemState,
    /// State of a follow-up.
    FollowUpState,
    /// Kind of an aspiration.
    AspirationKind,
    /// State of an aspiration.
    AspirationState,
    /// Method of a decision.
    Method,
    /// What a decision rests on.
    Bases,
    /// Quorum frozen into a decision.
    Snapshot,
    /// Origin of a carried record.
    Carried,
    /// Quorum rule.
    QuorumRule,
    /// Copy of the village.
    Village,
    /// Number bases.
    Numbers,
    /// Phase of the meeting.
    Phase,
    /// State of an agenda item.
    ItemState,
    /// Item on show.
    OnShow,
    /// Holder of kendali.
    Seat,
    /// A quarter.
    Quarter,
    /// An amount of money.
    Money,
    /// An amount of something else, or a percentage.
    Quantity,
    /// Several records.
    Records,
    /// Money of quarters before.
    PastMoney,
    /// Quantities of quarters before.
    PastQuantities,
    /// Section of a budget line.
    Section,
    /// Fund source of a budget line.
    Fund,
    /// What a budget line is set aside for.
    Earmark,
    /// One of the five bidang.
    Bidang,
    /// Whether amounts are typed up to the quarter or for it alone.
    Entry,
    /// State of an activity.
    ActivityState,
    /// What became of an activity.
    Outcome,
    /// Reschedulings of an activity.
    Moves,
    /// The document that an indicator comes from.
    SourceDocument,
    /// Which way an indicator is better.
    Direction,
    /// State of a report.
    ReportState,
    /// Kind of a service's improvement.
    ServiceKind,
    /// Part of an office in a task.
    Role,
    /// Function of the BPD that a topic touches.
    TopicFunction,
    /// Who is to act next on a topic.
    WaitsFor,
    /// Level of a programme.
    ProgrammeLevel,
    /// Whether the village goes along with a programme.
    Alignment,
    /// Kind of a regulation.
    RegulationKind,
    /// Anything: a field that this version does not know.
    Json,
}
