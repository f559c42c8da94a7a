//! A record of the meeting as an entry of a list: what it says, how it stands, who and when.

use std::borrow::Cow;

use chrono::NaiveDate;

use super::Scene;
use crate::domain::states::{AspirationState, FollowUpState, Method, ProblemState, Severity};
use crate::domain::views::{Aspiration, Decision, FollowUp, Note, Problem};
use crate::domain::{Field, Kind, Party, Record, RecordId, Session, Target, Value};
use crate::lang::Words;
use crate::lang::describe::parties_in_words;
use crate::ui::list::Entry;
use crate::ui::text::width;
use crate::ui::{Look, Tone};

/// A small mark with its tone.
type Badge<'a> = (Cow<'a, str>, Tone);

/// Below this width a badge would leave a word or two of the first row.
const NARROW: u16 = 32;

/// Tells records of one meeting, seen from a day.
#[derive(Clone, Copy)]
pub(super) struct Teller<'a> {
    /// The meeting that holds the records: names and numbers come from it.
    pub(super) session: &'a Session,
    /// The day from which lateness counts.
    pub(super) day: NaiveDate,
    /// The real day, which alone is called today.
    pub(super) today: NaiveDate,
    /// Glyphs and words.
    pub(super) look: &'a Look,
}

impl<'a> Teller<'a> {
    /// A record as an entry; `more` are badges that come after its own, `room` the columns of its text.
    ///
    /// Badges take at most half of the row, and nothing of a narrow one, whose few columns are the text's; the rest
    /// are words of the dim row, so that none is lost.
    pub(super) fn entry(&self, record: &'a Record, more: Vec<Badge<'a>>, room: u16) -> Entry<'a> {
        let mut badges = self.badges(record);
        badges.extend(more);
        let mut parts: Vec<Cow<'a, str>> = Vec::new();
        let mut left = if room < NARROW { 0 } else { usize::from(room) / 2 };
        badges.retain(|(text, tone)| {
            let columns = width(text) + if *tone == Tone::Plain { 2 } else { 4 };
            let fits = columns <= left;
            left = if fits { left - columns } else { 0 };
            if !fits {
                parts.push(format!("{} {text}", self.look.sign(*tone)).trim_start().to_owned().into());
            }
            fits
        });
        parts.extend(self.facts(record));
        parts.push(self.written(record).into());
        parts.retain(|part| !part.is_empty());
        Entry {
            mark: self.mark(record),
            text: record.shown_text().into(),
            badges,
            meta: parts.join(&format!(" {} ", self.look.glyphs.dot)).into(),
            draft: record.is_draft(),
        }
    }

    /// The short number, or the sign of a kind without numbers.
    pub(super) fn mark(&self, record: &Record) -> Cow<'a, str> {
        let label = self.session.label(record.id).or_else(|| record.kind.letter().map(String::from));
        label.map_or(Cow::Borrowed(self.look.glyphs.bullet), Cow::Owned)
    }

    /// Several parties in words.
    pub(super) fn parties(&self, parties: &'a [Party]) -> String {
        parties_in_words(self.session, parties)
    }

    /// The marks of a record, the most important first.
    fn badges(&self, record: &'a Record) -> Vec<Badge<'a>> {
        let words = self.look.words;
        let disputed = self.session.is_disputed(Target::Record(record.id));
        let before = [
            (disputed, words.record_disputed(), Tone::Bad),
            (record.is_draft(), words.draft(), Tone::Plain),
            (record.is_being_edited(), words.record_unpublished(), Tone::Info),
            (record.revived, words.record_revived(), Tone::Warn),
        ];
        let after = [
            (record.late, words.record_late(), Tone::Info),
            (record.is_internal(), words.internal(), Tone::Plain),
        ];
        let those = |marks: &[(bool, &'static str, Tone)]| -> Vec<Badge<'a>> {
            marks.iter().filter(|(holds, ..)| *holds).map(|(_, text, tone)| ((*text).into(), *tone)).collect()
        };
        let mut badges = those(&before);
        badges.extend(self.state(record));
        let added = self.session.added_after_closing(record);
        badges.extend(
            added.map(|at| {
                (words.record_after_closing(&words.date_short(at.date_naive())).into(), Tone::Info)
            }),
        );
        badges.extend(those(&after));
        badges.extend(self.gave_way(record).map(|given| (given.into(), Tone::Warn)));
        badges
    }

    /// How a record of its kind stands.
    fn state(&self, record: &'a Record) -> Vec<Badge<'a>> {
        match record.kind {
            Kind::FollowUp if !record.is_draft() => {
                vec![follow_up_badge(FollowUp(record), self.day, self.look.words)]
            }
            Kind::Problem => self.problem_badges(Problem(record)),
            Kind::Decision => {
                let at = Decision(record).read_back();
                at.map(|at| {
                    (self.look.words.record_read_back(&self.look.words.time(at.time())).into(), Tone::Good)
                })
                .into_iter()
                .collect()
            }
            Kind::Aspiration if Aspiration(record).state() == AspirationState::Answered => {
                vec![(self.look.words.value_answered().into(), Tone::Good)]
            }
            Kind::Aspiration | Kind::FollowUp | Kind::Note | Kind::Person | Kind::Row(_) => Vec::new(),
        }
    }

    fn problem_badges(&self, problem: Problem<'a>) -> Vec<Badge<'a>> {
        let words = self.look.words;
        let severity = problem.severity().map(|severity| {
            let tone = match severity {
                Severity::Low => Tone::Plain,
                Severity::Medium => Tone::Info,
                Severity::High => Tone::Warn,
            };
            (words.severity(severity).into(), tone)
        });
        match problem.state() {
            ProblemState::Open => severity.into_iter().collect(),
            ProblemState::Solved { on } => {
                vec![(words.record_done_on(&words.day_month(*on)).into(), Tone::Good)]
            }
            ProblemState::Dropped { .. } => vec![(words.problem_dropped().into(), Tone::Plain)],
        }
    }

    /// The number that was given first, when the record had to take another after a clash.
    fn gave_way(&self, record: &Record) -> Option<String> {
        self.session.renumbered().get(&record.id)?;
        let letter = record.kind.letter()?;
        let Value::Count(given) = record.get(&Field::Number) else { return None };
        Some(self.look.words.record_renumbered(&format!("{letter}{given}")))
    }

    /// What else is known of a record, in the order of its importance.
    fn facts(&self, record: &'a Record) -> Vec<Cow<'a, str>> {
        let name = |party: Option<&'a Party>| party.map(|party| self.session.party_name(party).into());
        match record.kind {
            Kind::Note => name(Note(record).speaker()).into_iter().collect(),
            Kind::Problem => self.problem_facts(Problem(record)),
            Kind::FollowUp => self.follow_up_facts(FollowUp(record)),
            Kind::Decision => self.decision_facts(Decision(record)),
            Kind::Aspiration => name(Aspiration(record).raised_by()).into_iter().collect(),
            Kind::Person | Kind::Row(_) => Vec::new(),
        }
    }

    fn problem_facts(&self, problem: Problem<'a>) -> Vec<Cow<'a, str>> {
        let mut facts: Vec<Cow<'a, str>> = Vec::new();
        facts.extend(problem.raised_by().map(|party| self.session.party_name(party).into()));
        let answers: Vec<String> = self
            .session
            .follow_ups()
            .filter(|follow_up| follow_up.problem() == Some(problem.id()))
            .filter_map(|follow_up| self.session.label(follow_up.id()))
            .collect();
        if !answers.is_empty() {
            facts.push(self.look.words.record_answers(&answers.join(", ")).into());
        }
        if let ProblemState::Dropped { why } = problem.state() {
            facts.push(why.into());
        }
        facts
    }

    fn follow_up_facts(&self, follow_up: FollowUp<'a>) -> Vec<Cow<'a, str>> {
        let words = self.look.words;
        let owed = follow_up.state().is_open();
        let mut facts: Vec<Cow<'a, str>> = Vec::new();
        match follow_up.owners() {
            [] if owed => facts.push(words.no_owner().into()),
            owners => facts.push(self.parties(owners).into()),
        }
        let origin = follow_up.problem().and_then(|id| self.origin(id));
        let (early, late) = if follow_up.due().is_none() { (origin, None) } else { (None, origin) };
        // That nothing is due may be cut, whence it comes may not.
        facts.extend(early);
        match follow_up.due() {
            Some(due) => facts.push(due_in_words(due, (self.day, self.today), owed, words).into()),
            None if owed => facts.push(words.no_due().into()),
            None => {}
        }
        if let FollowUpState::Postponed { why } | FollowUpState::Cancelled { why } = follow_up.state() {
            facts.push(why.into());
        }
        facts.extend(late);
        facts
    }

    fn decision_facts(&self, decision: Decision<'a>) -> Vec<Cow<'a, str>> {
        let words = self.look.words;
        let mut facts: Vec<Cow<'a, str>> = vec![match decision.method() {
            Method::Consensus => words.value_consensus().into(),
            Method::Vote { agree, disagree, abstain } => words.record_vote(agree, disagree, abstain).into(),
        }];
        if decision.method().is_lost() {
            facts.push(words.value_not_carried().into());
        }
        if let Some(snapshot) = decision.snapshot() {
            let (present, entitled) = (snapshot.present, snapshot.entitled);
            let said = if snapshot.met {
                words.record_quorum_met(present, entitled)
            } else {
                words.record_quorum_missed(present, entitled)
            };
            facts.push(said.into());
        }
        facts.extend(decision.based_on().iter().filter_map(|basis| self.origin(basis.record)));
        facts
    }

    /// The record from which another came, by its number.
    fn origin(&self, id: RecordId) -> Option<Cow<'a, str>> {
        self.session.label(id).map(|label| self.look.words.record_origin(&label).into())
    }

    /// Who wrote it and when.
    fn written(&self, record: &Record) -> String {
        let author = record.text(&Field::Author);
        let time = record.created().map(|at| self.look.words.time(at.time()));
        [author, time.as_deref().unwrap_or_default()].join(" ").trim().to_owned()
    }
}

/// How a follow-up stands on a day: its state, or how late it is.
pub(super) fn follow_up_badge(follow_up: FollowUp<'_>, day: NaiveDate, words: Words) -> Badge<'static> {
    if let (true, Some(due)) = (follow_up.is_overdue(day), follow_up.due()) {
        return (words.due(due, day).into(), Tone::Bad);
    }
    let (text, tone) = state_badge(follow_up.state(), words);
    (text.into(), tone)
}

/// The word and the tone of a follow-up's state.
pub(super) const fn state_badge(state: &FollowUpState, words: Words) -> (&'static str, Tone) {
    let tone = match state {
        FollowUpState::NotStarted | FollowUpState::Cancelled { .. } => Tone::Plain,
        FollowUpState::InProgress => Tone::Ongoing,
        FollowUpState::Done { .. } => Tone::Good,
        FollowUpState::Postponed { .. } => Tone::Warn,
    };
    (words.follow_up_state(state), tone)
}

/// A due day, and how far away it is while it is owed and not late: `20 Apr, 2 minggu lagi`.
///
/// It is seen from the first day; the second is the real today.
pub(super) fn due_in_words(
    due: NaiveDate,
    (day, today): (NaiveDate, NaiveDate),
    owed: bool,
    words: Words,
) -> String {
    let date = words.day_month(due);
    if owed && due >= day {
        format!("{date}, {}", words.due_seen(due, day, today))
    } else {
        words.due_in(&date)
    }
}

/// The badge of a record that a later meeting holds: where it is altered now.
pub(super) fn carried_on_badge(scene: &Scene<'_>, record: RecordId, words: Words) -> Option<Badge<'static>> {
    let later = scene.carried_on_to(record)?;
    Some((words.record_carried_on(&words.quarter(later.quarter())).into(), Tone::Info))
}

/// The badge of an old record: its age in quarters, a matter of concern from a year on.
pub(super) fn age_badge(record: &Record, session: &Session, words: Words) -> Option<Badge<'static>> {
    let age = record.age_in_quarters(session.quarter());
    let tone = if age >= 4 { Tone::Warn } else { Tone::Plain };
    (age > 0).then(|| (age_in_words(age, words).into(), tone))
}

/// An age in quarters: `3 triwulan`.
pub(super) fn age_in_words(age: u16, words: Words) -> String {
    if age == 1 { words.record_age_one().to_owned() } else { words.record_age(age) }
}
