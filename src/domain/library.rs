//! The meetings of a folder in short: what Beranda and the lists on the command line show.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::states::Phase;
use super::{Kind, Quarter, RecordId, Session, SessionId, VILLAGE_FILE, Village, parse_stem, text};

/// One meeting in short.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Summary {
    /// The meeting's id.
    pub id: SessionId,
    /// Its day.
    pub date: Option<NaiveDate>,
    /// Its phase.
    pub phase: Phase,
    /// Whether it belongs to the worked example.
    pub sample: bool,
    /// Place.
    pub place: String,
    /// Invited people who count as present, and all invited: the figures of the quorum.
    pub attendance: (u16, u16),
    /// Whether the quorum is met as it stands.
    pub quorum_met: bool,
    /// Follow-ups still owed.
    pub open_follow_ups: u16,
    /// Of these, the due days.
    pub due: Vec<NaiveDate>,
    /// Problems still open.
    pub open_problems: u16,
    /// How many of each kind were written in this meeting or carried into it, in the order of [`Kind::all`].
    pub counts: [u16; Kind::COUNT],
    /// Conflicts still open.
    pub conflicts: u16,
    /// Every record, for following one over the year.
    pub records: HashSet<RecordId>,
    /// The first words of decisions and open follow-ups, for the preview.
    pub preview: Vec<(Kind, String, String)>,
    /// All words, folded, for finding.
    pub words: String,
}

impl Summary {
    /// Sums up a meeting.
    #[must_use]
    pub fn of(session: &Session) -> Self {
        let quorum = session.quorum();
        let open: Vec<_> =
            session.follow_ups().filter(|f| !f.record().is_draft() && f.state().is_open()).collect();
        let all = || Kind::all().flat_map(|kind| session.of_kind(kind));
        let small = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        let mut counts = [0; Kind::COUNT];
        for (kind, count) in Kind::all().zip(&mut counts) {
            *count = small(session.of_kind(kind).count());
        }
        Self {
            id: session.id().clone(),
            date: session.date(),
            phase: session.phase(),
            sample: session.is_sample(),
            place: session.place().to_owned(),
            attendance: (quorum.invited.present, quorum.invited.entitled),
            quorum_met: quorum.met(),
            open_follow_ups: small(open.len()),
            due: open.iter().filter_map(|f| f.due()).collect(),
            open_problems: small(session.problems().filter(|p| p.is_open()).count()),
            counts,
            conflicts: small(session.conflicts().count()),
            records: all().map(|record| record.id).collect(),
            preview: preview(session),
            words: words(session),
        }
    }

    /// The quarter that the meeting evaluates.
    #[must_use]
    pub const fn quarter(&self) -> Quarter {
        self.id.quarter()
    }

    /// The stem of its file.
    #[must_use]
    pub fn stem(&self) -> String {
        self.id.stem()
    }

    /// How many of the follow-ups still owed are late on a day.
    #[must_use]
    pub fn overdue(&self, today: NaiveDate) -> usize {
        self.due.iter().filter(|due| **due < today).count()
    }
}

fn preview(session: &Session) -> Vec<(Kind, String, String)> {
    let decisions = session.decisions().map(super::views::Decision::record).filter(|r| r.carried().is_none());
    let owed = session.follow_ups().filter(|f| f.state().is_open()).map(super::views::FollowUp::record);
    decisions
        .chain(owed)
        .filter(|record| !record.is_draft())
        .take(40)
        .map(|record| {
            let first = record.shown_text().chars().take(160).collect();
            (record.kind, session.label(record.id).unwrap_or_default(), first)
        })
        .collect()
}

fn words(session: &Session) -> String {
    let mut all = text::folded(session.place());
    for record in Kind::WRITTEN.iter().flat_map(|kind| session.of_kind(*kind)) {
        all.push('\n');
        all.push_str(&text::folded(record.shown_text()));
    }
    all
}

/// A file that is listed and cannot be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BrokenFile {
    /// Its name in the folder.
    pub name: String,
    /// Why, in the user's language.
    pub reason: String,
}

impl BrokenFile {
    /// The quarter whose meeting stands in this file by its name.
    #[must_use]
    pub fn quarter(&self) -> Option<Quarter> {
        parse_stem(self.name.strip_suffix(".json")?).map(|(quarter, _)| quarter)
    }
}

/// A folder of meetings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Library {
    /// The folder's path as shown.
    pub folder: String,
    /// Whether nothing can be written there.
    pub read_only: bool,
    /// Whether the list is still being read.
    pub loading: bool,
    /// The village, once set up.
    pub village: Option<Village>,
    /// The meetings, oldest first.
    pub meetings: Vec<Summary>,
    /// Files that cannot be read, with their reason.
    pub broken: Vec<BrokenFile>,
}

impl Library {
    /// A meeting by the stem of its file.
    #[must_use]
    pub fn meeting(&self, stem: &str) -> Option<&Summary> {
        self.meetings.iter().find(|meeting| meeting.stem() == stem)
    }

    /// The newest meeting that is not sealed.
    #[must_use]
    pub fn newest_unsealed(&self) -> Option<&Summary> {
        self.meetings.iter().rev().find(|meeting| meeting.phase != Phase::Sealed)
    }

    /// The meeting before a quarter: the newest revision of the latest earlier one.
    #[must_use]
    pub fn before(&self, quarter: Quarter) -> Option<&Summary> {
        self.meetings.iter().rev().find(|meeting| meeting.quarter() < quarter)
    }

    /// Whether the worked example may be copied here: into a folder that is known to be empty and can be written, so that
    /// no meeting of the village stands among made-up ones.
    #[must_use]
    pub fn takes_example(&self) -> bool {
        let is_empty = self.village.is_none() && self.meetings.is_empty() && self.broken.is_empty();
        is_empty && !self.loading && !self.read_only
    }

    /// Whether a later meeting than that of a quarter is there: what was owed then is owed there now.
    #[must_use]
    pub fn has_later(&self, quarter: Quarter) -> bool {
        self.meetings.iter().any(|meeting| meeting.quarter() > quarter)
    }

    /// Whether a meeting has ended and a later one goes on from it.
    #[must_use]
    pub fn went_on(&self, meeting: &Summary) -> bool {
        matches!(meeting.phase, Phase::Closed | Phase::Sealed) && self.has_later(meeting.quarter())
    }

    /// How many of a meeting's follow-ups are late on a day; of a closed meeting with a later one none, as they went on there.
    #[must_use]
    pub fn overdue(&self, meeting: &Summary, today: NaiveDate) -> usize {
        if self.went_on(meeting) { 0 } else { meeting.overdue(today) }
    }

    /// The newest meeting that holds a record; only there it is altered.
    #[must_use]
    pub fn newest_holder(&self, record: RecordId) -> Option<&Summary> {
        self.meetings.iter().rev().find(|meeting| meeting.records.contains(&record))
    }

    /// The village's file when it is there and cannot be read.
    #[must_use]
    pub fn broken_village(&self) -> Option<&BrokenFile> {
        self.broken.iter().find(|file| file.name == VILLAGE_FILE)
    }

    /// The file of a quarter's meeting that is there and cannot be read: no other may take its place.
    #[must_use]
    pub fn unreadable(&self, quarter: Quarter) -> Option<&BrokenFile> {
        self.broken.iter().find(|file| file.quarter() == Some(quarter))
    }

    /// The quarter that the next new meeting would bear: after the newest, or the one that ended before `today`.
    ///
    /// A meeting that cannot be read has its quarter all the same.
    #[must_use]
    pub fn next_free_quarter(&self, today: NaiveDate) -> Quarter {
        self.meetings
            .iter()
            .map(Summary::quarter)
            .chain(self.broken.iter().filter_map(BrokenFile::quarter))
            .max()
            .map_or_else(|| Quarter::of(today).previous(), Quarter::next)
    }
}
