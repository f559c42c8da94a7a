//! Reading a session: the questions that screens and papers ask.

use std::sync::LazyLock;

use chrono::{NaiveDate, NaiveTime};

use crate::domain::states::{ItemState, OnShow, Phase, PhaseState, Seat};
use crate::domain::views::{Aspiration, Decision, FollowUp, Note, Person, Problem};
use crate::domain::{
    Field, Item, Kind, Moment, Party, Quarter, Quorum, QuorumRule, Record, Session, Value, VillageCopy,
};

impl Session {
    /// The village as the meeting holds it.
    #[must_use]
    pub fn village(&self) -> &VillageCopy {
        static NONE: LazyLock<VillageCopy> = LazyLock::new(VillageCopy::default);
        if let Value::Village(village) = self.meeting.get(&Field::Village) { village } else { &NONE }
    }

    /// The quarter that the meeting evaluates.
    #[must_use]
    pub const fn quarter(&self) -> Quarter {
        self.id.quarter()
    }

    /// The phase with its reason.
    #[must_use]
    pub fn phase_state(&self) -> Option<&PhaseState> {
        if let Value::Phase(phase) = self.meeting.get(&Field::Phase) { Some(phase) } else { None }
    }

    /// The phase; persiapan when nothing is said.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase_state().map_or(Phase::Preparation, |state| state.phase)
    }

    /// When a record was added, if the meeting had been closed by then.
    #[must_use]
    pub fn added_after_closing(&self, record: &Record) -> Option<Moment> {
        let created = record.created()?;
        let phase = self.phase_state()?.phase_at(created);
        matches!(phase, Phase::Closed | Phase::Sealed).then_some(created)
    }

    /// The day of the meeting: of its last sitting when there are several.
    #[must_use]
    pub fn date(&self) -> Option<NaiveDate> {
        let first = if let Value::Date(date) = self.meeting.get(&Field::Date) { Some(*date) } else { None };
        if let Value::Dates(dates) = self.meeting.get(&Field::Sittings) {
            dates.last().copied().or(first)
        } else {
            first
        }
    }

    /// The hour of the start.
    #[must_use]
    pub fn start(&self) -> Option<NaiveTime> {
        if let Value::Hour(hour) = self.meeting.get(&Field::Start) { Some(hour.0) } else { None }
    }

    /// The place; empty when unknown.
    #[must_use]
    pub fn place(&self) -> &str {
        self.meeting.get(&Field::Place).as_text().unwrap_or_default()
    }

    /// Whoever holds a part in the meeting: leader, moderator or note-taker.
    #[must_use]
    pub fn party(&self, field: &Field) -> Option<&Party> {
        if let Value::Party(party) = self.meeting.get(field) { Some(party) } else { None }
    }

    /// Whether the meeting belongs to the worked example (DATA CONTOH).
    #[must_use]
    pub fn is_sample(&self) -> bool {
        self.meeting.get(&Field::Sample) == &Value::Flag(true)
    }

    /// The quorum rule.
    #[must_use]
    pub fn quorum_rule(&self) -> QuorumRule {
        if let Value::QuorumRule(rule) = self.meeting.get(&Field::QuorumRule) {
            *rule
        } else {
            QuorumRule::default()
        }
    }

    /// The quorum as it stands.
    #[must_use]
    pub fn quorum(&self) -> Quorum {
        Quorum::of(self)
    }

    /// The item on show.
    #[must_use]
    pub fn on_show(&self) -> Option<OnShow> {
        if let Value::OnShow(show) = self.meeting.get(&Field::OnShow) { Some(*show) } else { None }
    }

    /// Who holds kendali.
    #[must_use]
    pub fn seat(&self) -> Option<&Seat> {
        if let Value::Seat(seat) = self.meeting.get(&Field::Seat) { Some(seat) } else { None }
    }

    /// The minutes planned for an item.
    #[must_use]
    pub fn planned_minutes(&self, item: Item) -> u32 {
        if let Value::Count(minutes) = self.item(item).get(&Field::Planned) {
            *minutes
        } else {
            u32::from(item.default_minutes())
        }
    }

    /// The seconds spent on an item up to the last time its clock was stopped.
    #[must_use]
    pub fn spent_seconds(&self, item: Item) -> u32 {
        if let Value::Count(seconds) = self.item(item).get(&Field::Spent) { *seconds } else { 0 }
    }

    /// The seconds used by an item, the running one counted on to `now`.
    #[must_use]
    pub fn used_seconds(&self, item: Item, now: Moment) -> u64 {
        let running = self.on_show().filter(|show| show.item == item);
        let running = running.map_or(0, |show| (now - show.since).num_seconds().max(0));
        running.unsigned_abs().saturating_add(u64::from(self.spent_seconds(item)))
    }

    /// The whole minutes used by an item, the running one counted on to `now`. A sum of several items is made of their
    /// seconds: minutes would lose up to one for each.
    #[must_use]
    pub fn used_minutes(&self, item: Item, now: Moment) -> u32 {
        u32::try_from(self.used_seconds(item, now) / 60).unwrap_or(u32::MAX)
    }

    /// How far an item has come.
    #[must_use]
    pub fn item_state(&self, item: Item) -> &ItemState {
        if let Value::ItemState(state) = self.item(item).get(&Field::ItemState) {
            state
        } else {
            &ItemState::Pending
        }
    }

    /// Everybody in the attendance list.
    pub fn people(&self) -> impl Iterator<Item = Person<'_>> {
        self.of_kind(Kind::Person).map(Person)
    }

    /// The notes.
    pub fn notes(&self) -> impl Iterator<Item = Note<'_>> {
        self.of_kind(Kind::Note).map(Note)
    }

    /// The problems.
    pub fn problems(&self) -> impl Iterator<Item = Problem<'_>> {
        self.of_kind(Kind::Problem).map(Problem)
    }

    /// The follow-ups.
    pub fn follow_ups(&self) -> impl Iterator<Item = FollowUp<'_>> {
        self.of_kind(Kind::FollowUp).map(FollowUp)
    }

    /// The decisions.
    pub fn decisions(&self) -> impl Iterator<Item = Decision<'_>> {
        self.of_kind(Kind::Decision).map(Decision)
    }

    /// The aspirations and complaints.
    pub fn aspirations(&self) -> impl Iterator<Item = Aspiration<'_>> {
        self.of_kind(Kind::Aspiration).map(Aspiration)
    }

    /// What was written under an item in this meeting, in the order in which it was spoken; carried records are not in it.
    #[must_use]
    pub fn spoken(&self, item: Item) -> Vec<&Record> {
        let mut records: Vec<&Record> = Kind::WRITTEN
            .iter()
            .flat_map(|kind| self.of_kind(*kind))
            .filter(|record| record.item() == Some(item) && record.get(&Field::Carried).is_absent())
            .collect();
        records.sort_by_key(|record| {
            let created = if let Value::Instant(at) = record.get(&Field::Created) { Some(*at) } else { None };
            (created, record.clock, record.id)
        });
        records
    }

    /// What was carried here from the quarter before and belongs to an item.
    pub fn carried(&self, item: Item) -> impl Iterator<Item = &Record> {
        Kind::WRITTEN
            .iter()
            .flat_map(|kind| self.of_kind(*kind))
            .filter(move |record| record.item() == Some(item) && !record.get(&Field::Carried).is_absent())
    }

    /// A party in words: the person's name, the office's title, or the name as written.
    #[must_use]
    pub fn party_name<'a>(&'a self, party: &'a Party) -> &'a str {
        match party {
            Party::Person(id) => {
                self.record_even_deleted(*id).map_or("?", |record| record.text(&Field::Name))
            }
            Party::Office(id) => self.village().office(id).map_or(id.as_str(), |office| &office.title),
            Party::Name(name) => name,
        }
    }
}
