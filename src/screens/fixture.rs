//! A small meeting for the tests of screens: roles instead of names, DATA CONTOH.

use chrono::{DateTime, NaiveDate, NaiveTime};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Event, Ids, Intent, Me, Role, Scene, Screen};
use crate::domain::states::{FollowUpState, Phase};
use crate::domain::{
    Body, Change, Field, Fields, Hour, Item, Kind, Library, LineId, Moment, Party, Presence, Quarter,
    RecordId, Session, SessionId, Summary, Target, Trail, Value, Village, WriterId,
};
use crate::input::{Action, Key};
use crate::ui::Look;

/// A meeting with all that a [`Scene`] needs.
pub(super) struct Hall {
    pub(super) trail: Trail,
    pub(super) before: Option<Session>,
    pub(super) library: Library,
    pub(super) me: Me,
    pub(super) now: Moment,
    pub(super) ids: Ids,
    number: u32,
}

/// The body of a terminal of 80×24, of 120×36 and of 200×60: every screen, form and layer is kept as a picture in each.
pub(super) const SIZES: [(u16, u16); 3] = [(80, 21), (120, 33), (200, 57)];

/// Compares a screen in its three sizes, styles included, with the pictures that were looked at.
macro_rules! pictures {
    ($name:literal, $hall:expr, $screen:expr) => {
        for (width, height) in $crate::screens::fixture::SIZES {
            insta::assert_snapshot!(format!("{}_{width}", $name), $hall.styled(&$screen, width, height));
        }
    };
}
pub(super) use pictures;

/// The program that writes in these tests.
pub(super) const WRITER: WriterId = WriterId(0x91bc_02aa);

/// An id that a test can name.
pub(super) fn id(number: u128) -> RecordId {
    RecordId::from_bits(number)
}

/// 6 April 2023 at an hour, WIB.
pub(super) fn at(hour: u32, minute: u32) -> Moment {
    let text = format!("2023-04-06T{hour:02}:{minute:02}:00+07:00");
    DateTime::parse_from_rfc3339(&text).unwrap()
}

/// A day of 2023.
pub(super) fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2023, month, day).unwrap()
}

impl Hall {
    /// TW I 2023 in preparation: the village, its date and place, and nobody yet.
    pub(super) fn empty() -> Self {
        Self::empty_in(Quarter::new(2023, 1).unwrap())
    }

    /// The meeting of another quarter, held on the same day.
    fn empty_in(quarter: Quarter) -> Self {
        let id = SessionId::new("35.28.04.2018", quarter);
        let mut hall = Self {
            trail: Trail::empty(id),
            before: None,
            library: Library { folder: "/rumah/Dokumen/Rakor".into(), ..Library::default() },
            me: Me { name: "Notulis".into(), role: Role::NoteTaker },
            now: at(9, 41),
            ids: Ids::new(7),
            number: 0,
        };
        let mut village = Village::blank();
        village.village.name = "Toronan".into();
        village.village.code = "35.28.04.2018".into();
        let set = |field, value| Change::set(Target::Meeting, field, value);
        hall.commit(Change::Batch(vec![
            set(Field::Village, Value::Village(Box::new(village.village.clone()))),
            set(Field::Date, Value::Date(day(4, 6))),
            set(Field::Start, Value::Hour(Hour(NaiveTime::from_hms_opt(9, 0, 0).unwrap()))),
            set(Field::Place, Value::from("Balai Desa Toronan")),
            set(Field::Sample, Value::Flag(true)),
        ]));
        hall.library.village = Some(village);
        hall
    }

    /// TW I 2023 running at 1.1: nine people of three bodies, and some of every kind of record.
    pub(super) fn running() -> Self {
        Self::running_in(Quarter::new(2023, 1).unwrap())
    }

    /// The same in another quarter.
    pub(super) fn running_in(quarter: Quarter) -> Self {
        let mut hall = Self::empty_in(quarter);
        for (number, title, body) in [
            (1, "Kepala Desa", Body::PerangkatDesa),
            (2, "Sekretaris Desa", Body::PerangkatDesa),
            (3, "Kaur Keuangan", Body::PerangkatDesa),
            (4, "Kasi Kesejahteraan", Body::PerangkatDesa),
            (5, "Ketua BPD", Body::Bpd),
            (6, "Anggota BPD wakil perempuan", Body::Bpd),
            (7, "Ketua LPM", Body::Lkd),
            (8, "Ketua RT 02 Dusun Toronan Tengah", Body::Lkd),
            (9, "Ketua TP PKK", Body::Lkd),
        ] {
            hall.person(number, title, body);
        }
        for number in [1, 2, 3, 5, 7] {
            hall.arrives(number, 8, 50 + u32::try_from(number).unwrap());
        }
        hall.commit(Change::Phase { to: Phase::Running, reason: String::new() });
        let show = crate::domain::checklist::show_item(hall.session(), Item::Budget, at(9, 15));
        hall.commit(show);
        hall.records();
        hall
    }

    /// The running meeting after TW IV 2022, with three follow-ups and a problem carried from there.
    pub(super) fn with_promises() -> Self {
        let mut before = Self::before();
        before.written(71, Kind::Note, Item::Budget, "Realisasi tahun 2022 mencapai 96%.", |f| f);
        before.written(72, Kind::Problem, Item::Budget, "Pajak kegiatan belum disetor", |f| {
            f.with(Field::Number, Value::Count(8))
        });
        let kasi = || Value::Parties(vec![Party::Name("Kasi Kesejahteraan".into())]);
        before.written(81, Kind::FollowUp, Item::Budget, "Setor pajak kegiatan 2022", |f| {
            f.with(Field::Number, Value::Count(11))
                .with(Field::Problem, Value::Record(id(72)))
                .with(Field::Owners, kasi())
                .with(Field::Due, Value::Date(day(3, 1)))
        });
        before.written(82, Kind::FollowUp, Item::FollowUps, "Perbaiki jembatan Dusun Toronan Utara", |f| {
            let why = "menunggu hujan reda".to_owned();
            f.with(Field::Number, Value::Count(12))
                .with(Field::Origin, Value::Quarter(Quarter::new(2022, 2).unwrap()))
                .with(Field::Owners, kasi())
                .with(Field::Due, Value::Date(day(5, 30)))
                .with(Field::FollowUpState, Value::FollowUpState(FollowUpState::Postponed { why }))
        });
        before.written(83, Kind::FollowUp, Item::Lkd, "Data penerima bantuan diperbarui", |f| {
            f.with(Field::Number, Value::Count(13))
        });
        let mut hall = Self::running();
        let lines = crate::domain::carry::plan(before.session(), hall.session());
        let chosen: Vec<_> = lines.iter().collect();
        let changes = crate::domain::carry::changes(before.session(), hall.session(), &chosen);
        hall.commit(Change::Batch(changes));
        hall.before = Some(before.session().clone());
        hall
    }

    /// TW IV 2022, with nobody in it.
    fn before() -> Self {
        let mut before = Self::empty();
        before.trail = Trail::empty(SessionId::new("35.28.04.2018", Quarter::new(2022, 4).unwrap()));
        let held = NaiveDate::from_ymd_opt(2023, 1, 5).unwrap();
        before.commit(Change::set(Target::Meeting, Field::Date, Value::Date(held)));
        before
    }

    fn records(&mut self) {
        let by = |number| Value::Party(Party::Person(id(number)));
        self.written(21, Kind::Note, Item::Budget, "Pendapatan s.d. triwulan I masuk 28%.", |f| {
            f.with(Field::Speaker, by(3))
        });
        self.written(31, Kind::Problem, Item::Budget, "SPJ panjar kegiatan posyandu belum masuk", |f| {
            f.with(Field::Number, Value::Count(1))
        });
        self.written(41, Kind::FollowUp, Item::Budget, "Lengkapi SPJ panjar posyandu", |f| {
            f.with(Field::Number, Value::Count(1))
                .with(Field::Problem, Value::Record(id(31)))
                .with(Field::Owners, Value::Parties(vec![Party::Office("kaur_keuangan".into())]))
                .with(Field::Due, Value::Date(day(4, 20)))
                .with(Field::FollowUpState, Value::FollowUpState(FollowUpState::InProgress))
        });
        self.written(
            42,
            Kind::FollowUp,
            Item::FollowUps,
            "Perbaiki talud jalan Dusun Toronan Selatan",
            |f| {
                f.with(Field::Number, Value::Count(2))
                    .with(Field::Origin, Value::Quarter(Quarter::new(2022, 4).unwrap()))
            },
        );
        self.written(51, Kind::Decision, Item::Budget, "Pencairan panjar berikutnya menunggu SPJ", |f| {
            f.with(Field::Number, Value::Count(1))
        });
        self.written(61, Kind::Aspiration, Item::Lkd, "RT 02 meminta lampu jalan", |f| {
            f.with(Field::Number, Value::Count(1))
        });
    }

    /// The meeting as it is visible.
    pub(super) fn session(&self) -> &Session {
        self.trail.session()
    }

    /// Commits a change as this program.
    pub(super) fn commit(&mut self, change: Change) {
        self.number += 1;
        let line = LineId { writer: WRITER, number: self.number };
        let line = self.trail.stamp(change, line, "Notulis", self.now, None);
        self.trail.take(&line);
    }

    /// Takes a change of somebody else, made from what was there `before` one's own last words.
    pub(super) fn meanwhile(&mut self, before: &Trail, change: Change) {
        self.number += 1;
        let line = LineId { writer: WriterId(5), number: self.number };
        let line = before.stamp(change, line, "Sekretaris", self.now, None);
        self.trail.take(&line);
    }

    /// Closes the meeting.
    pub(super) fn close(&mut self) {
        self.commit(Change::Phase { to: Phase::Closed, reason: String::new() });
    }

    /// Adds an invited person with a roster number.
    pub(super) fn person(&mut self, number: u32, title: &str, body: Body) {
        let fields = Fields::default()
            .with(Field::Number, Value::Count(number))
            .with(Field::Name, format!("{title} Toronan"))
            .with(Field::Title, title)
            .with(Field::Bodies, Value::Bodies(vec![body]))
            .with(Field::Invited, Value::Flag(true))
            .with(Field::Presence, Value::Presence(Presence::Unrecorded));
        self.commit(Change::Add { kind: Kind::Person, record: id(u128::from(number)), fields });
    }

    /// Marks a person as present.
    pub(super) fn arrives(&mut self, number: u128, hour: u32, minute: u32) {
        let arrived = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
        let presence = Presence::Present { arrived, left: None };
        self.commit(Change::of_record(id(number), Field::Presence, Value::Presence(presence)));
    }

    /// Adds a published record.
    pub(super) fn written(
        &mut self,
        number: u128,
        kind: Kind,
        item: Item,
        text: &str,
        more: impl Fn(Fields) -> Fields,
    ) {
        let fields = Fields::default()
            .with(Field::Item, Value::Item(item))
            .with(Field::Text, text)
            .with(Field::Author, "Notulis")
            .with(Field::Created, Value::Instant(at(9, 20)));
        self.commit(Change::Add { kind, record: id(number), fields: more(fields) });
    }

    /// What a screen may look at now; the body is 80×21.
    pub(super) fn scene(&self) -> Scene<'_> {
        Scene {
            session: self.session(),
            is_open: true,
            before: self.before.as_ref(),
            library: &self.library,
            me: &self.me,
            writer: WRITER,
            now: self.now,
            words: Look::default().words,
            area: Rect::new(0, 1, 80, 21),
        }
    }

    /// Lists the open meeting in the library as the folder would.
    pub(super) fn listed(mut self) -> Self {
        self.library.meetings = vec![Summary::of(self.session())];
        self
    }

    /// Gives an event to a screen, and commits what it asks to change.
    pub(super) fn send(&mut self, screen: &mut impl Screen, event: Event) -> Vec<Intent> {
        let mut ids = self.ids.clone();
        let intents = screen.update(event, &self.scene(), &mut ids);
        self.ids = ids;
        for intent in &intents {
            if let Intent::Commit(change) | Intent::Continue(change) = intent {
                crate::domain::check(self.session(), change).unwrap();
                self.commit(change.clone());
            }
        }
        screen.settle(&self.scene());
        intents
    }

    /// Carries out a command on a screen.
    pub(super) fn act(&mut self, screen: &mut impl Screen, action: Action) -> Vec<Intent> {
        self.send(screen, Event::Action(action))
    }

    /// Types text into a screen.
    pub(super) fn type_text(&mut self, screen: &mut impl Screen, text: &str) -> Vec<Intent> {
        text.chars().flat_map(|c| self.send(screen, Event::Typed(Key::char(c)))).collect()
    }

    /// The rows of a screen's body at a size.
    pub(super) fn rows(&self, screen: &impl Screen, width: u16, height: u16) -> Vec<String> {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        screen.view(&self.scene(), &Look::default(), area, &mut buf);
        crate::ui::text::rows_of(&buf)
    }

    /// A screen's body at a size with the runs of its styles, for snapshots.
    pub(super) fn styled(&self, screen: &impl Screen, width: u16, height: u16) -> String {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        screen.view(&self.scene(), &Look::default(), area, &mut buf);
        format!("{buf:?}")
    }
}

#[test]
fn the_fixture_is_a_running_meeting() {
    let hall = Hall::running();
    assert_eq!(hall.session().people().count(), 9);
    assert_eq!(hall.session().phase(), Phase::Running);
    assert_eq!(hall.session().quorum().whole.present, 5);
    assert_eq!(hall.session().spoken(Item::Budget).len(), 4);
}
