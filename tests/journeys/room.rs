//! A room in memory: the program without terminal and disk, played with key scripts.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration};
use rakor::app::{
    Effect, Ids, Library, Look, Me, Model, Moment, Msg, Opened, Role, Start, Summary, draw, update,
};
use rakor::domain::intake::{Asked, Intake};
use rakor::domain::{Line, Session, SessionId, Trail, Village, WriterId, parse_stem, read};
use rakor::import::{Hint, understand};
use rakor::input::parse_script;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// The folder, in memory: what a disk would hold.
#[derive(Debug, Clone, Default)]
pub(crate) struct Disk {
    pub(crate) village: Option<Village>,
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    pub(crate) lines: BTreeMap<String, Vec<Line>>,
    /// Files of other programs by the names that people type.
    pub(crate) foreign: BTreeMap<String, Vec<u8>>,
    /// Whether it can only be looked at.
    pub(crate) read_only: bool,
}

impl Disk {
    /// The worked example.
    pub(crate) fn example() -> Self {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions");
        let bytes = |name: &str| std::fs::read(folder.join(name)).unwrap();
        let stems = ["2023-tw1", "2023-tw2", "2023-tw3", "2023-tw4"];
        Self {
            village: Some(serde_json::from_slice(&bytes("desa.json")).unwrap()),
            files: stems.iter().map(|stem| ((*stem).to_owned(), bytes(&format!("{stem}.json")))).collect(),
            lines: BTreeMap::new(),
            foreign: BTreeMap::new(),
            read_only: false,
        }
    }

    /// A meeting as file and lines tell it.
    pub(crate) fn trail(&self, stem: &str) -> Option<Trail> {
        let lines = self.lines.get(stem).cloned().unwrap_or_default();
        let file = if let Some(bytes) = self.files.get(stem) {
            read(bytes).unwrap().0
        } else {
            let (quarter, revision) = parse_stem(stem)?;
            let code = self.village.as_ref().map_or_else(String::new, Village::id_code);
            (!lines.is_empty()).then(|| Session::empty(SessionId::new(&code, quarter).revised(revision)))?
        };
        Some(Trail::join(&file, &lines).0)
    }

    fn library(&self) -> Library {
        let stems: std::collections::BTreeSet<&String> = self.files.keys().chain(self.lines.keys()).collect();
        let meetings = stems.into_iter().filter_map(|stem| self.trail(stem));
        Library {
            folder: "/rumah/Dokumen/Rakor".to_owned(),
            village: self.village.clone(),
            read_only: self.read_only,
            meetings: meetings.map(|trail| Summary::of(trail.session())).collect(),
            ..Library::default()
        }
    }
}

/// The program with its disk; every effect is carried out at once.
pub(crate) struct Room {
    pub(crate) model: Model,
    pub(crate) disk: Disk,
    pub(crate) now: Moment,
    pub(crate) ended: bool,
    /// Whether lines reach the disk; else the mark stays hollow.
    pub(crate) disk_answers: bool,
    size: (u16, u16),
}

impl Room {
    /// Opens a folder as the note-taker at 80×24, on the morning of the fourth meeting.
    pub(crate) fn open(disk: Disk) -> Self {
        Self::open_as(disk, Some(Me { name: "Notulis".to_owned(), role: Role::NoteTaker }), 0x91bc_02aa)
    }

    /// Opens a folder as somebody, or as nobody yet.
    pub(crate) fn open_as(disk: Disk, me: Option<Me>, writer: u32) -> Self {
        Self::open_looking(disk, me, writer, &Look::default())
    }

    /// Opens a folder with a look.
    pub(crate) fn open_looking(disk: Disk, me: Option<Me>, writer: u32, look: &Look) -> Self {
        let now = DateTime::parse_from_rfc3339("2024-01-11T08:50:00+07:00").unwrap();
        let start = Start {
            look: *look,
            me,
            writer: WriterId(writer),
            ids: Ids::new(u128::from(writer) << 7),
            folder: "/rumah/Dokumen/Rakor".to_owned(),
            size: (80, 24),
            open: None,
            now,
        };
        let mut room =
            Self { model: Model::new(start), disk, now, ended: false, disk_answers: true, size: (80, 24) };
        let effects = room.model.take_effects();
        room.carry_out(effects);
        room
    }

    /// Plays a key script; each key takes 200 milliseconds.
    pub(crate) fn keys(&mut self, script: &str) -> &mut Self {
        for key in parse_script(script).unwrap() {
            self.now += Duration::milliseconds(200);
            self.send(Msg::Key(key));
        }
        self
    }

    /// Pastes text.
    pub(crate) fn paste(&mut self, text: &str) -> &mut Self {
        self.send(Msg::Pasted(text.to_owned()));
        self
    }

    /// Lets time pass.
    pub(crate) fn wait(&mut self, minutes: i64) -> &mut Self {
        self.now += Duration::minutes(minutes);
        self.send(Msg::Tick);
        self
    }

    /// Changes the terminal's size.
    pub(crate) fn resize(&mut self, width: u16, height: u16) -> &mut Self {
        self.size = (width, height);
        self.send(Msg::Resized(width, height));
        self
    }

    /// Sends a message and carries out what it causes.
    pub(crate) fn send(&mut self, msg: Msg) {
        let effects = update(&mut self.model, self.now, msg);
        self.carry_out(effects);
    }

    fn carry_out(&mut self, effects: Vec<Effect>) {
        for effect in effects {
            for msg in self.answer(effect) {
                self.send(msg);
            }
        }
    }

    fn answer(&mut self, effect: Effect) -> Vec<Msg> {
        match effect {
            Effect::List => vec![Msg::Listed(Box::new(self.disk.library()))],
            Effect::Open { stem, before } => {
                let before = before.and_then(|stem| self.disk.trail(&stem)).map(|t| t.session().clone());
                let trail = self.disk.trail(&stem).unwrap();
                let opened = Opened {
                    stem,
                    trail,
                    before,
                    edits: Vec::new(),
                    generation: 0,
                    is_shared: false,
                    remark: String::new(),
                };
                vec![Msg::Opened(Box::new(opened))]
            }
            Effect::Read { stem } => {
                let read = self.disk.trail(&stem).map(|trail| trail.session().clone());
                read.map(|session| Msg::Read(Box::new(session))).into_iter().collect()
            }
            Effect::Append { stem, line } => {
                let number = line.id.number;
                if !self.disk_answers {
                    return Vec::new();
                }
                self.disk.lines.entry(stem.clone()).or_default().push(*line);
                vec![Msg::Saved { stem, number }]
            }
            Effect::Project { stem, json, .. } => {
                self.disk.files.insert(stem.clone(), json);
                vec![Msg::Projected { stem }]
            }
            Effect::SaveVillage(village) => {
                self.disk.village = Some(*village);
                Vec::new()
            }
            Effect::CopyExample => {
                self.disk = Disk::example();
                vec![Msg::Copied(5)]
            }
            Effect::Understand { asked, into } => vec![self.understand(asked, &into)],
            Effect::Quit => {
                self.ended = true;
                Vec::new()
            }
            Effect::Create { .. } | Effect::Close { .. } | Effect::Remember(_) | Effect::Clear => Vec::new(),
        }
    }

    /// Understands a pasted table, or a file of the disk.
    fn understand(&self, asked: Asked, into: &SessionId) -> Msg {
        let hint = Hint::file().for_quarter(into.quarter().number());
        let (name, bytes) = match asked {
            Asked::File(name) => (name.clone(), self.disk.foreign.get(&name).cloned()),
            Asked::Pasted(text) => (String::new(), Some(text.into_bytes())),
        };
        let understood = bytes.map(|bytes| understand(&bytes, hint).unwrap());
        let intake = understood.map(|understood| Intake { name, folder: "/flash".into(), understood });
        Msg::Understood(intake.map(Box::new).ok_or_else(|| "Berkas tidak ada.".to_owned()))
    }

    /// The open meeting.
    pub(crate) fn session(&self) -> &Session {
        self.model.session().expect("a meeting is open")
    }

    /// The screen as text, row by row.
    pub(crate) fn rows(&self) -> Vec<String> {
        let area = Rect::new(0, 0, self.size.0, self.size.1);
        let mut buf = Buffer::empty(area);
        draw(&self.model, area, &mut buf);
        (0..area.height)
            .map(|y| {
                let row: String = (0..area.width).map(|x| buf[(x, y)].symbol()).collect();
                row.trim_end().to_owned()
            })
            .collect()
    }

    /// Asserts that the screen shows a text, in one row.
    #[track_caller]
    pub(crate) fn sees(&mut self, text: &str) -> &mut Self {
        let rows = self.rows();
        assert!(rows.iter().any(|row| row.contains(text)), "{text:?} is not on screen:\n{}", rows.join("\n"));
        self
    }

    /// Asserts that the screen does not show a text.
    #[track_caller]
    pub(crate) fn misses(&mut self, text: &str) -> &mut Self {
        let rows = self.rows();
        assert!(rows.iter().all(|row| !row.contains(text)), "{text:?} is on screen:\n{}", rows.join("\n"));
        self
    }
}
