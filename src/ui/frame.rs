//! The frame of every screen: header, body, banners, hints and status.
//!
//! ```text
//!  Rakor TW I 2023  1.1 Realisasi APBDesa            berlangsung · 25 mnt     header
//!
//!   (body: the screen's own)
//!
//!  ▲ Folder ini hanya dapat dibaca: perubahan tidak disimpan.                 banners
//!  c catatan  m masalah  t tindak lanjut  k keputusan           ? bantuan     hints
//!  Diurungkan: catatan                      kuorum 18/31   09.41 WIB   ●      status
//! ```
//!
//! Below 20 rows hints and status share one row; below 60×15 there is only a notice.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

use super::text::{columns, put, put_cut, put_wrapped, row, width};
use super::{Look, Tone};
use crate::input::{Action, Key};
use crate::lang::{Lang, Words};

/// The smallest terminal that the screens are made for, in columns and rows.
pub const SMALLEST: (u16, u16) = (60, 15);

/// Rows from which hints and status have a row each.
const TALL: u16 = 20;

/// The columns of a place that facts leave to it, however long it is.
const PLACE: u16 = 22;

/// The columns between two hints.
const HINT_GAP: u16 = 3;

/// A key and what it does, for the foot of the screen; the most important come first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hint<'a> {
    /// The key as people say it: `c`, `Enter`, `F4`.
    pub key: Cow<'a, str>,
    /// What it does.
    pub label: Cow<'a, str>,
    /// Whether it stays, at the right end, when others are dropped.
    pub pinned: bool,
}

impl<'a> Hint<'a> {
    /// A hint that may be dropped when there is no room.
    #[must_use]
    pub const fn new(key: &'a str, label: &'a str) -> Self {
        Self { key: Cow::Borrowed(key), label: Cow::Borrowed(label), pinned: false }
    }

    /// The same hint at the right end, where it stays.
    #[must_use]
    pub fn pinned(self) -> Self {
        Self { pinned: true, ..self }
    }

    /// The columns of key, space and label.
    fn columns(&self) -> u16 {
        columns(&self.key).saturating_add(1).saturating_add(columns(&self.label))
    }
}

/// Keys with their commands, best first, as hints with help pinned.
#[must_use]
pub fn hints(keys: Vec<(Key, Action)>, words: Words) -> Vec<Hint<'static>> {
    let english = words.lang() == Lang::En;
    keys.into_iter()
        .map(|(key, action)| Hint {
            key: Cow::Owned(key.shown(english)),
            // A step to the right is, where the footer names it, the next of several choices.
            label: Cow::Borrowed(match action {
                Action::MoveRight => words.other_choice(),
                // The footer names it only while a break is on.
                Action::Recess => words.recess_resume(),
                _ => action.label().pick(english),
            }),
            pinned: action == Action::Help,
        })
        .collect()
}

/// A line across the screen, above the hints, that stays until its reason is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Banner<'a> {
    /// How bad it is.
    pub tone: Tone,
    /// What is the matter and what to do.
    pub text: &'a str,
}

/// Whether all that was typed has reached the disk.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Saved {
    /// Nothing to say: no meeting is open.
    #[default]
    Hidden,
    /// Everything is on disk.
    Yes,
    /// On its way.
    Pending,
    /// Held in memory, as the disk refused it.
    Failed,
    /// Nothing is saved: the folder can only be looked at.
    Never,
}

/// The right end of the foot.
#[derive(Debug, Clone, Copy, Default)]
pub struct Status<'a> {
    /// The quorum in short, with its tone: `kuorum 18/31`.
    pub quorum: Option<(&'a str, Tone)>,
    /// The hour: `09.41 WIB`.
    pub clock: &'a str,
    /// The save mark.
    pub saved: Saved,
}

/// What stands around the body of a screen; make it with `..Page::default()`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Page<'a> {
    /// What the screen is about, bold at the left of the header.
    pub title: &'a str,
    /// Where in it one is, after the title.
    pub place: &'a str,
    /// Facts at the right of the header, the most important first; the last are dropped when narrow.
    pub facts: &'a [(&'a str, Tone)],
    /// Lines above the hints.
    pub banners: &'a [Banner<'a>],
    /// Keys and what they do.
    pub hints: &'a [Hint<'a>],
    /// A word on what just happened, at the left of the status row.
    pub note: Option<(&'a str, Tone)>,
    /// The right end of the foot.
    pub status: Status<'a>,
}

/// Where the parts of the frame lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Areas {
    /// The top row.
    pub header: Rect,
    /// What is left for the screen.
    pub body: Rect,
    /// One row for each banner.
    pub banners: Rect,
    /// The row of hints.
    pub hints: Rect,
    /// The row of the status; the same as that of the hints when the terminal is low.
    pub status: Rect,
}

/// Works out the parts of the frame; none when the terminal is smaller than [`SMALLEST`].
#[must_use]
pub fn areas(area: Rect, banners: usize) -> Option<Areas> {
    if area.width < SMALLEST.0 || area.height < SMALLEST.1 {
        return None;
    }
    let foot = if area.height >= TALL { 2 } else { 1 };
    let banners = u16::try_from(banners).unwrap_or(3).min(3);
    let part = |from_bottom: u16, height: u16| Rect { y: area.bottom() - from_bottom, height, ..area };
    Some(Areas {
        header: Rect { height: 1, ..area },
        body: Rect { y: area.y + 1, height: area.height - 1 - foot - banners, ..area },
        banners: part(foot + banners, banners),
        hints: part(foot, 1),
        status: part(1, 1),
    })
}

/// Picks the hints that fit in `room` columns, in their order: the last that is not pinned is dropped first, and none is cut.
#[must_use]
pub fn fitting<'h, 'a>(hints: &'h [Hint<'a>], room: u16) -> Vec<&'h Hint<'a>> {
    let mut kept: Vec<&Hint> = hints.iter().collect();
    let total = |kept: &[&Hint]| kept.iter().map(|hint| hint.columns().saturating_add(HINT_GAP)).sum::<u16>();
    while !kept.is_empty() && total(&kept) > room.saturating_add(HINT_GAP) {
        let least = kept.iter().rposition(|hint| !hint.pinned).unwrap_or(kept.len() - 1);
        kept.remove(least);
    }
    kept
}

impl Page<'_> {
    /// Draws the frame and returns the body's area; none when there is only room for the notice.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, look: &Look) -> Option<Rect> {
        buf.set_style(area, look.theme.base());
        let Some(parts) = areas(area, self.banners.len()) else {
            let text = look.words.too_small(area.width, area.height);
            put_wrapped(buf, area, &text, look.theme.text());
            return None;
        };
        self.draw_header(parts.header, buf, look);
        self.draw_banners(parts.banners, buf, look);
        if parts.hints == parts.status {
            self.draw_low_foot(parts.status, buf, look);
        } else {
            self.draw_hints(parts.hints, buf, look);
            let note = self.note.map_or(0, |(note, _)| columns(note) + 2);
            let left = draw_status(&self.status_beside(note, parts.status, look), parts.status, buf, look);
            self.draw_note(left, buf, look);
        }
        Some(parts.body)
    }

    fn draw_header(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let style = look.theme.header();
        buf.set_style(area, style);
        // The phase and the running minutes matter more than the end of a long title.
        let place = columns(self.place).min(PLACE);
        let left = columns(self.title).saturating_add(place).saturating_add(6);
        let room = usize::from(area.width.saturating_sub(left));
        let facts: Vec<_> = fitting_facts(self.facts, room);
        let mut edge = area.right() - 1;
        for (at, (fact, tone)) in facts.iter().enumerate().rev() {
            edge = edge.saturating_sub(columns(fact));
            put(buf, edge, area.y, fact, area.width, tinted(style, *tone, look));
            if at > 0 {
                edge = edge.saturating_sub(3);
                put(buf, edge + 1, area.y, look.glyphs.dot, 1, style);
            }
        }
        let row = Rect { x: area.x + 1, width: edge.saturating_sub(area.x + 2), ..area };
        let bold = style.patch(Style::new().add_modifier(Modifier::BOLD));
        let x = put_cut(buf, row, self.title, bold, &look.glyphs);
        let rest = Rect { x: x + 2, width: row.right().saturating_sub(x + 2), ..row };
        put_cut(buf, rest, self.place, style, &look.glyphs);
    }

    fn draw_banners(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        for (number, banner) in (0..area.height).zip(self.banners) {
            let row = row(area, number);
            let style = look.theme.banner(banner.tone);
            buf.set_style(row, style);
            put(buf, row.x + 1, row.y, look.sign(banner.tone), 1, style);
            let text = Rect { x: row.x + 3, width: row.width - 4, ..row };
            put_cut(buf, text, banner.text, style, &look.glyphs);
        }
    }

    fn draw_hints(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let style = look.theme.footer();
        buf.set_style(area, style);
        let kept = fitting(self.hints, area.width.saturating_sub(2));
        let pinned: u16 = kept.iter().filter(|hint| hint.pinned).map(|hint| hint.columns() + HINT_GAP).sum();
        let (mut left, mut right) = (area.x + 1, (area.right() + HINT_GAP).saturating_sub(pinned + 1));
        for hint in kept {
            let x = if hint.pinned { &mut right } else { &mut left };
            let after = put(buf, *x, area.y, &hint.key, area.width, style.patch(look.theme.key()));
            put(buf, after + 1, area.y, &hint.label, area.width, style);
            *x += hint.columns() + HINT_GAP;
        }
    }

    /// The columns that a low foot must leave for the note, or for the first two hints and those that are pinned.
    fn needed(&self) -> u16 {
        if let Some((note, _)) = self.note {
            return columns(note) + 2;
        }
        let first = self.hints.iter().filter(|hint| !hint.pinned).take(2);
        let pinned = self.hints.iter().filter(|hint| hint.pinned);
        first.chain(pinned).map(|hint| hint.columns() + HINT_GAP).sum()
    }

    fn draw_note(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        if let Some((text, tone)) = self.note {
            let style = tinted(look.theme.footer(), tone, look);
            let row = Rect { x: area.x + 1, width: area.width.saturating_sub(1), ..area };
            put_cut(buf, row, text, style, &look.glyphs);
        }
    }

    /// The status without what would take the columns that are needed beside it: the clock first, then the quorum.
    fn status_beside(&self, needed: u16, area: Rect, look: &Look) -> Status<'_> {
        let mut status = self.status;
        let room = |status: &Status| area.width.saturating_sub(status_columns(status, look));
        if room(&status) < needed {
            status.clock = "";
        }
        if room(&status) < needed {
            status.quorum = None;
        }
        status
    }

    /// One row for all: a note takes the place of the hints while it is there.
    ///
    /// Clock and quorum give way to the note, or to help and the two keys that matter most.
    fn draw_low_foot(&self, area: Rect, buf: &mut Buffer, look: &Look) {
        let left = draw_status(&self.status_beside(self.needed(), area, look), area, buf, look);
        if self.note.is_some() {
            self.draw_note(left, buf, look);
        } else {
            self.draw_hints(left, buf, look);
        }
    }
}

/// Draws quorum, clock and save mark at the right, and returns what is left of the row.
fn draw_status(status: &Status, area: Rect, buf: &mut Buffer, look: &Look) -> Rect {
    let style = look.theme.footer();
    buf.set_style(area, style);
    let mut edge = area.right() - 1;
    let mut place = |text: &str, style: Style| {
        if !text.is_empty() {
            edge = edge.saturating_sub(columns(text));
            put(buf, edge, area.y, text, area.width, style);
            edge = edge.saturating_sub(3);
        }
    };
    let (mark, tone) = saved_mark(status.saved, look);
    place(&mark, tinted(style, tone, look));
    place(status.clock, style);
    if let Some((text, tone)) = status.quorum {
        place(text, tinted(style, tone, look));
    }
    Rect { width: edge.saturating_sub(area.x), ..area }
}

/// The columns that a status takes, with the gap before each of its parts.
fn status_columns(status: &Status, look: &Look) -> u16 {
    let (mark, _) = saved_mark(status.saved, look);
    let quorum = status.quorum.map_or("", |(text, _)| text);
    let parts = [mark.as_str(), status.clock, quorum].into_iter().filter(|part| !part.is_empty());
    parts.map(|part| columns(part) + HINT_GAP).sum::<u16>() + 1
}

/// The facts that fit in `room` columns with a dot between them.
fn fitting_facts<'f>(facts: &'f [(&'f str, Tone)], room: usize) -> Vec<&'f (&'f str, Tone)> {
    let mut used = 0;
    facts
        .iter()
        .filter(|(fact, _)| !fact.is_empty())
        .take_while(|(fact, _)| {
            used += width(fact) + 3;
            used <= room + 3
        })
        .collect()
}

/// A bar's style with the ink of a tone; plain keeps the bar's own. On a reversed bar an ink would become a glaring
/// paper, so the word is bold there.
fn tinted(style: Style, tone: Tone, look: &Look) -> Style {
    match tone {
        Tone::Plain => style,
        _ if style.add_modifier.contains(Modifier::REVERSED) => style.add_modifier(Modifier::BOLD),
        _ => style.patch(look.theme.tone(tone)),
    }
}

/// The save mark: a filled dot for saved, a hollow one on its way, words when the disk refuses.
fn saved_mark(saved: Saved, look: &Look) -> (String, Tone) {
    match saved {
        Saved::Hidden => (String::new(), Tone::Plain),
        Saved::Yes => (look.glyphs.filled.to_owned(), Tone::Good),
        Saved::Pending => (look.glyphs.hollow.to_owned(), Tone::Warn),
        Saved::Failed => (format!("{} {}", look.glyphs.bad, look.words.not_saved()), Tone::Bad),
        Saved::Never => (format!("{} {}", look.glyphs.warn, look.words.never_saved()), Tone::Warn),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::{Context, footer};

    fn drawn(width: u16, height: u16, page: &Page) -> Vec<String> {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        page.draw(area, &mut buf, &Look::default());
        crate::ui::text::rows_of(&buf)
    }

    static HINTS: [Hint; 5] = [
        Hint::new("c", "catatan"),
        Hint::new("m", "masalah"),
        Hint::new("t", "tindak lanjut"),
        Hint::new("k", "keputusan"),
        Hint { key: Cow::Borrowed("?"), label: Cow::Borrowed("bantuan"), pinned: true },
    ];

    #[test]
    fn hints_come_from_the_key_table() {
        let chain = [Context::List, Context::Block, Context::Meeting, Context::Global];
        let all = hints(footer(&chain, false), Words::default());
        assert!(all.len() > 4 && all.iter().filter(|hint| hint.pinned).count() == 1, "{all:?}");
        let rows = drawn(80, 24, &Page { hints: &all, ..page() });
        assert!(rows[22].ends_with("? Bantuan"), "{}", rows[22]);
    }

    fn page<'a>() -> Page<'a> {
        Page {
            title: "Rakor TW I 2023",
            place: "1.1 Realisasi APBDesa",
            facts: &[("berlangsung", Tone::Good), ("25 mnt", Tone::Plain)],
            hints: &HINTS,
            status: Status {
                quorum: Some(("kuorum 18/31", Tone::Good)),
                clock: "09.41 WIB",
                saved: Saved::Yes,
            },
            ..Page::default()
        }
    }

    #[test]
    fn the_frame_leaves_the_body_its_room() {
        let parts = areas(Rect::new(0, 0, 80, 24), 1).unwrap();
        assert_eq!((parts.header.y, parts.body, parts.banners.y), (0, Rect::new(0, 1, 80, 20), 21));
        assert_eq!((parts.hints.y, parts.status.y), (22, 23));
        let low = areas(Rect::new(0, 0, 80, 16), 0).unwrap();
        assert_eq!(low.hints, low.status);
        assert_eq!(areas(Rect::new(0, 0, 59, 24), 0), None);
    }

    #[test]
    fn header_and_foot_say_what_they_know() {
        let rows = drawn(80, 24, &page());
        assert_eq!(
            rows[0],
            format!(" Rakor TW I 2023  1.1 Realisasi APBDesa{}berlangsung · 25 mnt", " ".repeat(20))
        );
        assert_eq!(
            rows[22],
            format!(" c catatan   m masalah   t tindak lanjut   k keputusan{}? bantuan", " ".repeat(16))
        );
        assert!(rows[23].ends_with("kuorum 18/31   09.41 WIB   ●"));
    }

    #[test]
    fn hints_are_dropped_whole_and_help_stays() {
        let names = |room| fitting(&HINTS, room).iter().map(|hint| &*hint.key).collect::<String>();
        assert_eq!(names(80), "cmtk?");
        assert_eq!(names(51), "cmt?");
        assert_eq!(names(10), "?");
        assert_eq!(names(3), "");
        let rows = drawn(60, 15, &page());
        assert!(
            rows[14].starts_with(" c catatan   ? bantuan") || rows[14].starts_with(" c catatan"),
            "{}",
            rows[14]
        );
        assert!(rows[14].contains("? bantuan") && rows[14].ends_with('●'), "{}", rows[14]);
    }

    #[test]
    fn a_low_foot_keeps_the_two_keys_that_matter_most() {
        static TYPING: [Hint; 3] = [
            Hint::new("Enter", "Selesai"),
            Hint::new("Esc", "Jadikan draf"),
            Hint { key: Cow::Borrowed("F1"), label: Cow::Borrowed("Bantuan"), pinned: true },
        ];
        let rows = drawn(60, 15, &Page { hints: &TYPING, ..page() });
        for part in ["Enter Selesai", "Esc Jadikan draf", "F1 Bantuan", "●"] {
            assert!(rows[14].contains(part), "{part}: {}", rows[14]);
        }
        let note = "b di Penutup dahulu: rapat sudah ditutup.";
        let rows = drawn(60, 15, &Page { note: Some((note, Tone::Warn)), ..page() });
        assert!(rows[14].contains(note) && rows[14].ends_with('●'), "{}", rows[14]);
    }

    #[test]
    fn a_long_note_is_whole_while_it_stands_and_clock_and_quorum_give_way() {
        let note = "3 orang cocok: pilih dengan panah, atau ketik lebih lengkap.";
        let foot = |note| drawn(80, 24, &Page { note: Some((note, Tone::Warn)), ..page() }).remove(23);
        let long = foot(note);
        assert!(long.contains(note) && long.ends_with('●'), "{long}");
        let short = foot("Skors dicabut.");
        assert!(short.contains("kuorum") && short.contains("WIB"), "{short}");
    }

    #[test]
    fn a_banner_and_a_note_have_their_place() {
        let banners = [Banner { tone: Tone::Warn, text: "Folder ini hanya dapat dibaca." }];
        let page = Page { banners: &banners, note: Some(("Diurungkan: catatan", Tone::Plain)), ..page() };
        let rows = drawn(80, 24, &page);
        assert_eq!(rows[21].trim_end(), " ▲ Folder ini hanya dapat dibaca.");
        assert!(rows[23].starts_with(" Diurungkan: catatan"));
    }

    #[test]
    fn a_tiny_terminal_gets_a_notice() {
        let rows = drawn(20, 5, &page());
        assert_eq!(rows[0], "Terminal terlalu");
        assert!(rows.concat().contains("20×5"));
        assert!(rows.concat().contains("60×15"), "what is needed is told before all else: {rows:#?}");
        drawn(1, 1, &page());
        drawn(0, 0, &page());
    }
}
