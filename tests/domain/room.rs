//! Several programs that write one meeting: each has its own trail, and they exchange lines when a script says so.

use chrono::{DateTime, NaiveDate, NaiveTime};
use rakor::domain::states::Snapshot;
use rakor::domain::trail::Gesture;
use rakor::domain::{
    Body, Change, Field, Fields, Item, Kind, Line, LineId, Moment, Presence, Quarter, QuorumRule, RecordId,
    Session, SessionId, Target, Trail, Value, VersionId, WriterId, check,
};

/// The meeting of all tests.
pub(crate) fn id() -> SessionId {
    SessionId::new("35.28.04.2018", Quarter::new(2023, 1).unwrap())
}

/// An instant of the meeting's day, some minutes after nine.
pub(crate) fn at(minutes: i64) -> Moment {
    DateTime::parse_from_rfc3339("2023-04-06T09:00:00+07:00").unwrap() + chrono::Duration::minutes(minutes)
}

pub(crate) fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, month, day).unwrap()
}

pub(crate) fn hour(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
}

pub(crate) fn record(n: u128) -> RecordId {
    RecordId::from_bits(n)
}

pub(crate) fn present(minute: u32) -> Value {
    Value::Presence(Presence::Present { arrived: hour(9, minute), left: None })
}

/// A person with name, bodies and presence.
pub(crate) fn person(name: &str, bodies: &[Body], presence: Presence) -> Fields {
    Fields::default()
        .with(Field::Name, name)
        .with(Field::Bodies, Value::Bodies(bodies.to_vec()))
        .with(Field::Invited, Value::Flag(true))
        .with(Field::Presence, Value::Presence(presence))
}

/// A record of text under an item.
pub(crate) fn said(item: Item, text: &str) -> Fields {
    Fields::default().with(Field::Item, Value::Item(item)).with(Field::Text, text)
}

pub(crate) fn snapshot() -> Value {
    Value::Snapshot(Box::new(Snapshot {
        rule: QuorumRule::MajorityOfInvited,
        met: true,
        present: 3,
        entitled: 5,
        people: vec![record(1)],
        at: at(90),
        reason: String::new(),
    }))
}

/// One running program.
#[derive(Clone)]
pub(crate) struct Program {
    pub(crate) writer: WriterId,
    pub(crate) name: String,
    pub(crate) trail: Trail,
    /// The lines that it wrote.
    pub(crate) own: Vec<Line>,
    /// Everything that it did, each change a gesture of its own.
    pub(crate) gestures: Vec<Gesture>,
    /// The field in which its cursor stands, with the versions that it continues and its own text so far.
    pub(crate) visit: Option<(Target, Field, Vec<VersionId>, String)>,
}

impl Program {
    pub(crate) fn new(number: u32, trail: Trail) -> Self {
        Self {
            writer: WriterId(number + 1),
            name: format!("Notulis {number}"),
            trail,
            own: Vec::new(),
            gestures: Vec::new(),
            visit: None,
        }
    }

    pub(crate) const fn session(&self) -> &Session {
        self.trail.session()
    }

    /// Makes a change as a person would: checked, stamped, taken; nothing when it is refused.
    pub(crate) fn make(&mut self, change: Change, minutes: i64) -> Option<Line> {
        self.make_from(change, minutes, None)
    }

    pub(crate) fn make_from(
        &mut self,
        change: Change,
        minutes: i64,
        branch: Option<&[VersionId]>,
    ) -> Option<Line> {
        check(self.session(), &change).ok()?;
        let number = u32::try_from(self.own.len()).unwrap() + 1;
        let line = LineId { writer: self.writer, number };
        let line = self.trail.stamp(change, line, &self.name, at(minutes), branch);
        let mut gesture = Gesture::default();
        gesture.note(self.session(), &line);
        self.gestures.push(gesture);
        assert!(self.trail.take(&line), "an own line was not new");
        self.own.push(line.clone());
        Some(line)
    }

    /// Makes a change that must not be refused.
    pub(crate) fn must(&mut self, change: Change, minutes: i64) -> Line {
        check(self.session(), &change).unwrap();
        self.make(change, minutes).unwrap()
    }

    pub(crate) fn add(&mut self, n: u128, kind: Kind, fields: Fields) -> RecordId {
        self.must(Change::Add { kind, record: record(n), fields }, 1);
        record(n)
    }

    pub(crate) fn set(&mut self, record: RecordId, field: Field, value: impl Into<Value>) -> Line {
        self.must(Change::of_record(record, field, value), 2)
    }

    /// Takes every line of another program that is new here.
    pub(crate) fn hear(&mut self, other: &Self) {
        self.trail.take_all(&other.own);
    }
}

/// All programs that write the meeting.
#[derive(Clone)]
pub(crate) struct Room {
    pub(crate) programs: Vec<Program>,
}

impl Room {
    pub(crate) fn new(programs: u32) -> Self {
        Self::from_trail(programs, &Trail::empty(id()))
    }

    pub(crate) fn from_trail(programs: u32, trail: &Trail) -> Self {
        Self { programs: (0..programs).map(|n| Program::new(n, trail.clone())).collect() }
    }

    /// Every line that anybody wrote, in the order of the writers.
    pub(crate) fn lines(&self) -> Vec<Line> {
        self.programs.iter().flat_map(|program| program.own.clone()).collect()
    }

    /// Lets everybody hear everybody.
    pub(crate) fn exchange(&mut self) {
        let lines = self.lines();
        for program in &mut self.programs {
            program.trail.take_all(&lines);
        }
    }
}

/// Folds lines into a fresh trail.
pub(crate) fn fold<'a>(lines: impl IntoIterator<Item = &'a Line>) -> Trail {
    let mut trail = Trail::empty(id());
    trail.take_all(lines);
    trail
}

/// Everything that people can see of a session, one fact a line, so that a failure shows what differs.
pub(crate) fn picture(session: &Session) -> Vec<String> {
    let mut facts = vec![format!("{}", session.id())];
    facts
        .extend(session.meeting().iter().map(|(field, value)| format!("meeting {} {value:?}", field.name())));
    for item in Item::ALL {
        let fields = session.item(item).iter();
        facts.extend(fields.map(|(field, value)| format!("item {item} {} {value:?}", field.name())));
    }
    for kind in Kind::all() {
        for record in session.of_kind(kind) {
            let (label, late, revived) = (session.label(record.id), record.late, record.revived);
            facts.push(format!("{} {} {label:?} late {late} revived {revived}", kind.list(), record.id));
            let fields = record.fields.iter();
            facts.extend(fields.map(|(field, value)| format!("    {} {value:?}", field.name())));
        }
    }
    for ((target, field), conflict) in session.conflicts() {
        facts.push(format!("conflict {target} {}", field.name()));
        facts.extend(
            conflict.iter().map(|c| format!("    {} {:?} {} {:?}", c.version, c.value, c.author, c.at)),
        );
    }
    facts
}
