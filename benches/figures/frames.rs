//! The time that a picture takes, for every screen of a large meeting, and the time from a key to it.

use std::time::Duration;

use rakor::app::{
    Ids, Library, Look, Me, Model, Moment, Msg, Opened, Role, Start, Summary, Village, draw, update,
};
use rakor::domain::checklist::show_item;
use rakor::domain::states::Phase;
use rakor::domain::{
    Body, Change, Field, Fields, Item, Kind, LineId, Party, Presence, Quarter, RecordId, SessionId, Target,
    Trail, Value, WriterId,
};
use rakor::input::parse_script;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use crate::clock::{least_per_call, show};
use crate::floor::words;
use crate::pty::Result;
use crate::table::Table;

/// The picture of a common projector.
pub(crate) const AREA: Rect = Rect { x: 0, y: 0, width: 120, height: 36 };

/// This running program.
const WRITER: WriterId = WriterId(1);

/// Each screen: whether it needs the meeting open, and the keys that lead to it.
const SCREENS: [(&str, bool, &str); 16] = [
    ("Beranda", false, ""),
    ("Sesi baru", false, "n"),
    ("blok, butir 1.1", true, "2]"),
    ("tindak lanjut triwulan lalu", true, "1"),
    ("Daftar hadir", true, "h"),
    ("Daftar hadir, mencari", true, "hketua rt"),
    ("Papan RTL", true, "r"),
    ("Penutup", true, "5"),
    ("tangkap cepat", true, "2tperbaiki jembatan @ketua"),
    ("formulir tindak lanjut", true, "re"),
    ("data rapat", true, ","),
    ("draf", true, "d"),
    ("konflik", true, "!"),
    ("cari", true, "/jalan"),
    ("palet", true, ":"),
    ("bantuan", true, "?"),
];

/// Adds the figures of each screen whose name holds `part`, at the usual size and at ten times that.
///
/// # Errors
/// If the made-up meeting cannot be opened.
pub(crate) fn measure(table: &mut Table, part: &str) -> Result<()> {
    for (scale, limit) in [(1, Duration::from_micros(300)), (10, Duration::from_millis(1))] {
        let trail = meeting(scale)?;
        for (name, is_open, keys) in SCREENS.into_iter().filter(|(name, ..)| name.contains(part)) {
            let mut model = beranda(&trail)?;
            if is_open {
                open(&mut model, &trail)?;
            }
            press(&mut model, keys)?;
            let mut buf = Buffer::empty(AREA);
            let figure = least_per_call(400, || {
                buf.reset();
                draw(&model, AREA, &mut buf);
            });
            let name = format!("gambar {name}, rapat {scale} ×");
            table.add(&name, show(figure), show(bare()), show(limit), figure <= limit);
        }
        if !part.is_empty() {
            continue;
        }
        let mut model = beranda(&trail)?;
        open(&mut model, &trail)?;
        press(&mut model, "2c")?;
        let figure = least_per_call(400, || press(&mut model, "x"));
        let name = format!("huruf dicatat, tanpa gambar, rapat {scale} ×");
        table.add(&name, show(figure), String::new(), show(limit), figure <= limit);
    }
    Ok(())
}

/// A picture of words that a bare ratatui program would draw, as a floor.
fn bare() -> Duration {
    let mut buf = Buffer::empty(AREA);
    least_per_call(400, || {
        buf.reset();
        words(AREA, 3).render(AREA, &mut buf);
    })
}

/// Presses keys on a model.
pub(crate) fn press(model: &mut Model, keys: &str) -> Result<()> {
    for key in parse_script(keys)? {
        drop(update(model, at(10)?, Msg::Key(key)));
    }
    Ok(())
}

/// An hour of the day of the meeting.
fn at(hour: u32) -> Result<Moment> {
    Ok(Moment::parse_from_rfc3339(&format!("2023-04-06T{hour:02}:00:00+07:00"))?)
}

/// The program on Beranda, with the meeting listed.
pub(crate) fn beranda(trail: &Trail) -> Result<Model> {
    let mut model = Model::new(Start {
        look: Look::default(),
        me: Some(Me { name: "Notulis".to_owned(), role: Role::NoteTaker }),
        writer: WRITER,
        ids: Ids::new(1),
        folder: "/rumah/Dokumen/Rakor".to_owned(),
        size: (AREA.width, AREA.height),
        open: None,
        now: at(9)?,
    });
    let library = Library {
        village: Some(Village::blank()),
        meetings: vec![Summary::of(trail.session())],
        ..Library::default()
    };
    drop(update(&mut model, at(9)?, Msg::Listed(Box::new(library))));
    Ok(model)
}

/// Opens the meeting, with itself as the one before it.
pub(crate) fn open(model: &mut Model, trail: &Trail) -> Result<()> {
    press(model, "<Enter>")?;
    let opened = Opened {
        stem: trail.session().id().stem(),
        trail: trail.clone(),
        before: Some(trail.session().clone()),
        edits: Vec::new(),
        generation: 0,
        is_shared: false,
        remark: String::new(),
    };
    drop(update(model, at(9)?, Msg::Opened(Box::new(opened))));
    model.session().map(|_| ()).ok_or_else(|| "the meeting is not open".into())
}

/// A running meeting of 60 people, 200 notes, 40 problems, 80 follow-ups and 20 decisions, `scale` times.
pub(crate) fn meeting(scale: u32) -> Result<Trail> {
    Ok(meeting_maker(scale)?.trail)
}

/// The maker of such a meeting, to add more to it.
pub(crate) fn meeting_maker(scale: u32) -> Result<Maker> {
    let quarter = Quarter::new(2023, 1).ok_or("no quarter")?;
    let mut maker =
        Maker { trail: Trail::empty(SessionId::new("35.28.04.2018", quarter)), number: 0, now: at(9)? };
    let day = maker.now.date_naive();
    maker.commit(Change::set(Target::Meeting, Field::Date, Value::Date(day)));
    maker.commit(Change::set(Target::Meeting, Field::Sample, Value::Flag(true)));
    let people: Vec<RecordId> =
        (0..60 * scale).map(|n| maker.add(Kind::Person, person(n, at(8).ok()))).collect();
    maker.commit(Change::Phase { to: Phase::Running, reason: String::new() });
    let show = show_item(maker.trail.session(), Item::Budget, maker.now);
    maker.commit(show);
    for (kind, count) in [(Kind::Note, 200), (Kind::Problem, 40), (Kind::FollowUp, 80), (Kind::Decision, 20)]
    {
        for n in 0..count * scale {
            let speaker = people.get(usize::try_from(n)? % people.len()).copied();
            let fields = said(kind, n, speaker.ok_or("nobody")?, maker.now)?;
            maker.add(kind, fields);
        }
    }
    Ok(maker)
}

/// Makes a meeting line by line.
pub(crate) struct Maker {
    pub(crate) trail: Trail,
    number: u32,
    now: Moment,
}

impl Maker {
    fn commit(&mut self, change: Change) {
        self.number += 1;
        let id = LineId { writer: WRITER, number: self.number };
        let line = self.trail.stamp(change, id, "Notulis", self.now, None);
        self.trail.take(&line);
    }

    pub(crate) fn add(&mut self, kind: Kind, fields: Fields) -> RecordId {
        let record = RecordId::from_bits(u128::from(self.number) + 1);
        self.commit(Change::Add { kind, record, fields });
        record
    }
}

/// Two of three are here.
fn person(n: u32, arrived: Option<Moment>) -> Fields {
    let body = [Body::PerangkatDesa, Body::Bpd, Body::Lkd, Body::Lkd].into_iter().cycle().nth(n as usize % 4);
    let arrived = arrived.map(|at| at.time()).filter(|_| !n.is_multiple_of(3));
    let presence = arrived.map_or(Presence::Unrecorded, |arrived| Presence::Present { arrived, left: None });
    Fields::default()
        .with(Field::Number, Value::Count(n + 1))
        .with(Field::Name, format!("Ketua RT {n:02} Dusun Toronan Tengah"))
        .with(Field::Title, format!("Ketua RT {n:02}"))
        .with(Field::Bodies, Value::Bodies(body.into_iter().collect()))
        .with(Field::Invited, Value::Flag(true))
        .with(Field::Presence, Value::Presence(presence))
}

/// What was said, all over the agenda; every second follow-up comes from the year before and is late.
fn said(kind: Kind, n: u32, speaker: RecordId, now: Moment) -> Result<Fields> {
    let item = Item::ALL.into_iter().cycle().nth(n as usize % 13 + 1).unwrap_or(Item::Budget);
    let text =
        format!("Jalan dusun nomor {n} rusak berat sesudah hujan dan perlu diperbaiki sebelum musim tanam");
    let mut fields = Fields::default()
        .with(Field::Item, Value::Item(item))
        .with(Field::Text, text)
        .with(Field::Author, "Notulis")
        .with(Field::Speaker, Value::Party(Party::Person(speaker)))
        .with(Field::Created, Value::Instant(now));
    if kind != Kind::Note {
        fields.set(Field::Number, Value::Count(n + 1));
    }
    if kind == Kind::FollowUp {
        fields.set(Field::Owners, Value::Parties(vec![Party::Person(speaker)]));
        let due = now.date_naive() + chrono::Days::new(u64::from(n % 60));
        fields.set(Field::Due, Value::Date(due));
        if n.is_multiple_of(2) {
            fields.set(Field::Origin, Value::Quarter(Quarter::new(2022, 4).ok_or("no quarter")?));
            fields.set(Field::Due, Value::Date(due - chrono::Days::new(90)));
        }
    }
    Ok(fields)
}
