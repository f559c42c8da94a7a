//! Fields by name, each with the shape of its value and its rule of merging.

pub use super::shape::Shape;

/// How versions of a field that did not see each other come together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merging {
    /// All are kept and a person decides.
    Conflict,
    /// Edits that do not overlap are joined; else as [`Merging::Conflict`].
    Words,
    /// *Hadir* beats *belum dicatat*, the earlier arrival counts; else as [`Merging::Conflict`].
    Presence,
    /// Belongs to kendali: the later Lamport clock wins.
    Latest,
}

/// Declares the fields in the order in which files list them.
macro_rules! fields {
    ($($(#[$doc:meta])* $variant:ident $name:literal $shape:ident,)*) => {
        /// The name of something that is decided as a whole: one value, one merge, one undo.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field {
            $($(#[$doc])* $variant,)*
            /// A field of a later version, kept as it is.
            Other(Box<str>),
        }

        /// The known fields without their payload, so that each has a place.
        enum Known { $($variant,)* }

        impl Field {
            /// Every field that this version knows.
            pub const KNOWN: &'static [Self] = &[$(Self::$variant),*];

            /// The place in [`Field::KNOWN`]; none for a field of a later version.
            #[must_use]
            #[inline]
            pub const fn place(&self) -> Option<usize> {
                match self {
                    $(Self::$variant => Some(Known::$variant as usize),)*
                    Self::Other(_) => None,
                }
            }

            /// The key in files.
            #[must_use]
            pub fn name(&self) -> &str {
                match self {
                    $(Self::$variant => $name,)*
                    Self::Other(name) => name,
                }
            }

            /// The shape of its value.
            #[must_use]
            pub const fn shape(&self) -> Shape {
                match self {
                    $(Self::$variant => Shape::$shape,)*
                    Self::Other(_) => Shape::Json,
                }
            }

            /// The field of a key in files.
            #[must_use]
            pub fn named(name: &str) -> Self {
                match name {
                    $($name => Self::$variant,)*
                    other => Self::Other(other.into()),
                }
            }
        }
    };
}

fields! {
    /// Short number that people say.
    Number "number" Count,
    /// Agenda item that the record belongs to.
    Item "item" Item,
    /// Name of a person.
    Name "name" Line,
    /// Office or function as written.
    Title "title" Line,
    /// Id of the village office that a person holds.
    Office "office" Line,
    /// Bodies that a person sits in.
    Bodies "bodies" Bodies,
    /// Whether the person is invited and counts for quorum.
    Invited "invited" Flag,
    /// Presence of a person.
    Presence "presence" Presence,
    /// Telephone, internal.
    Phone "phone" Line,
    /// The published text.
    Text "text" Page,
    /// Text being written, not yet published.
    Draft "draft" Page,
    /// Who said it.
    Speaker "speaker" Party,
    /// Who raised it.
    RaisedBy "raised_by" Party,
    /// Kind of problem.
    ProblemKind "problem_kind" ProblemKind,
    /// Area of a problem.
    Area "area" Area,
    /// Root cause.
    Cause "cause" Page,
    /// Impact.
    Impact "impact" Page,
    /// Severity.
    Severity "severity" Severity,
    /// Level at which it can be solved.
    Level "level" Level,
    /// State of a problem.
    ProblemState "problem_state" ProblemState,
    /// The problem that a record answers.
    Problem "problem" Record,
    /// Who owns a follow-up.
    Owners "owners" Parties,
    /// Due day.
    Due "due" Date,
    /// Fund source.
    FundSource "fund_source" Line,
    /// State of a follow-up.
    FollowUpState "follow_up_state" FollowUpState,
    /// Evidence that it was done.
    Evidence "evidence" Page,
    /// Method of a decision.
    Method "method" Method,
    /// What a decision rests on.
    BasedOn "based_on" Bases,
    /// Quorum and people present, frozen.
    Snapshot "snapshot" Snapshot,
    /// When a decision was read back.
    ReadBack "read_back" Instant,
    /// Review day.
    Review "review" Date,
    /// Kind of aspiration.
    AspirationKind "aspiration_kind" AspirationKind,
    /// Answer to an aspiration.
    Answer "answer" Page,
    /// State of an aspiration.
    AspirationState "aspiration_state" AspirationState,
    /// Day on which an aspiration or complaint was received.
    Received "received" Date,
    /// Day on which it was answered.
    Answered "answered" Date,
    /// Whether the record stays out of public papers.
    Internal "internal" Flag,
    /// Who wrote the record.
    Author "author" Line,
    /// When it was written.
    Created "created" Instant,
    /// The quarter in which the record first appeared.
    Origin "origin" Quarter,
    /// Where a carried record came from.
    Carried "carried" Carried,
    /// The day on which a carried follow-up was answered for, whatever the answer.
    Reviewed "reviewed" Date,
    /// Day of the meeting.
    Date "date" Date,
    /// Further days, when a sitting was postponed.
    Sittings "sittings" Dates,
    /// Hour of the start.
    Start "start" Hour,
    /// Place.
    Place "place" Line,
    /// Who leads.
    Leader "leader" Party,
    /// Who moderates.
    Moderator "moderator" Party,
    /// Who writes.
    NoteTaker "note_taker" Party,
    /// Quorum rule.
    QuorumRule "quorum_rule" QuorumRule,
    /// Day of the next meeting.
    NextMeeting "next_meeting" Date,
    /// Set on the worked example.
    Sample "sample" Flag,
    /// Copy of the village.
    Village "village" Village,
    /// Number bases.
    Numbers "number_bases" Numbers,
    /// Phase.
    Phase "phase" Phase,
    /// Item on show.
    OnShow "on_show" OnShow,
    /// Holder of kendali.
    Seat "seat" Seat,
    /// Planned minutes of an agenda item.
    Planned "planned_minutes" Count,
    /// Seconds spent on an agenda item.
    Spent "spent_seconds" Count,
    /// State of an agenda item.
    ItemState "item_state" ItemState,
    /// Account or activity code of a budget line.
    Code "code" Line,
    /// Section of a budget line, with its bidang.
    Section "section" Section,
    /// Fund source of a budget line.
    Fund "fund" Fund,
    /// What a budget line is set aside for.
    Earmark "earmark" Earmark,
    /// Budget of the year, after the last change.
    Budgeted "budgeted" Money,
    /// Cash plan from the year's start up to the quarter's end.
    PlanToDate "plan_to_date" Money,
    /// Realised from the year's start up to the quarter's end.
    Realised "realised" Money,
    /// Advances (*panjar*) without SPJ yet.
    Advance "advance" Money,
    /// What was realised up to the end of each quarter before.
    PastRealised "past_realised" PastMoney,
    /// Whether realisation is typed up to the quarter or for it alone; asked once a panel.
    Entry "entry" Entry,
    /// One of the five bidang.
    Bidang "bidang" Bidang,
    /// First day.
    Starts "starts" Date,
    /// Last day.
    Ends "ends" Date,
    /// Volume, such as `350 m`.
    Volume "volume" Line,
    /// State of an activity.
    ActivityState "activity_state" ActivityState,
    /// What became of an activity in the quarter that is evaluated.
    Outcome "outcome" Outcome,
    /// Reschedulings with their reasons.
    Moves "moves" Moves,
    /// Unit of an indicator.
    Unit "unit" Line,
    /// Document that an indicator comes from.
    SourceDocument "source_document" SourceDocument,
    /// Budget lines that an indicator draws on.
    BudgetLines "budget_lines" Records,
    /// Which way is better.
    Direction "direction" Direction,
    /// Target of the year.
    TargetYear "target_year" Quantity,
    /// Target up to the quarter's end.
    TargetToDate "target_to_date" Quantity,
    /// Reached up to the quarter's end.
    Achieved "achieved" Quantity,
    /// What was reached up to the end of each quarter before.
    PastAchieved "past_achieved" PastQuantities,
    /// Physical progress in percent.
    Physical "physical" Quantity,
    /// What stands in the way.
    Obstacle "obstacle" Page,
    /// Who reports.
    Presenter "presenter" Party,
    /// What was achieved.
    Achievements "achievements" Page,
    /// What is planned next.
    Plan "plan" Page,
    /// State of a report.
    ReportState "report_state" ReportState,
    /// How a service is today.
    Today "today" Page,
    /// How it gets better.
    Improvement "improvement" Page,
    /// What the improvement touches.
    ServiceKind "service_kind" ServiceKind,
    /// The task of an assignment.
    Task "task" Record,
    /// The office or person of an assignment.
    Assignee "assignee" Party,
    /// Their part.
    Role "role" Role,
    /// Function of the BPD that a topic touches.
    TopicFunction "topic_function" TopicFunction,
    /// What the BPD says.
    CouncilView "council_view" Page,
    /// Who is to act next.
    WaitsFor "waits_for" WaitsFor,
    /// Since when.
    Since "since" Date,
    /// Day of the proposal (*usulan*).
    Proposed "proposed" Date,
    /// Day of the draft (*rancangan*).
    Drafted "drafted" Date,
    /// Day of the discussion (*pembahasan*).
    Discussed "discussed" Date,
    /// Day of the agreement with the BPD (*disepakati*).
    Agreed "agreed" Date,
    /// Day of the evaluation by Bupati or Camat.
    Evaluated "evaluated" Date,
    /// Day of the decree (*ditetapkan*).
    Enacted "enacted" Date,
    /// Day of the promulgation (*diundangkan*).
    Promulgated "promulgated" Date,
    /// Level of a programme.
    ProgrammeLevel "programme_level" ProgrammeLevel,
    /// Sector of a programme.
    Sector "sector" Line,
    /// What the village does for it.
    VillageActivity "village_activity" Page,
    /// Whether the village goes along with it.
    Alignment "alignment" Alignment,
    /// What is missing.
    Gap "gap" Page,
    /// Kind of a regulation.
    RegulationKind "regulation_kind" RegulationKind,
    /// Number of a regulation.
    RegulationNumber "regulation_number" Line,
    /// Year of a regulation.
    Year "year" Count,
    /// Who issued it.
    Issuer "issuer" Line,
    /// The day from which it is in force.
    InForce "in_force" Date,
    /// What it means for the village.
    Effect "effect" Page,
    /// Offices that it affects.
    Offices "offices" Parties,
    /// The follow-up that answers a row.
    FollowUp "follow_up" Record,
    /// The text in full.
    Detail "detail" Page,
    /// Where information comes from.
    Source "source" Line,
    /// For whom it is.
    Audience "audience" Line,
}

impl Field {
    /// The rule by which its versions come together.
    #[must_use]
    pub const fn merging(&self) -> Merging {
        let shape = self.shape();
        if matches!(shape, Shape::Page) {
            Merging::Words
        } else if matches!(shape, Shape::Presence) {
            Merging::Presence
        } else if matches!(shape, Shape::Phase | Shape::ItemState | Shape::OnShow | Shape::Seat)
            || matches!(self, Self::Spent)
        {
            Merging::Latest
        } else {
            Merging::Conflict
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_is_found_by_its_name() {
        for field in Field::KNOWN {
            assert_eq!(&Field::named(field.name()), field);
            assert_eq!(field.place().and_then(|at| Field::KNOWN.get(at)), Some(field));
        }
        assert_eq!(Field::Other("warna".into()).place(), None);
        assert_eq!(Field::named("warna"), Field::Other("warna".into()));
    }
}
