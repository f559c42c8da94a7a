//! The follow-up under the cursor in full: text, people, days, why it stands so, and whence it comes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::columns::{age, origin_words, problem};
use super::state_words::Kind;
use crate::domain::states::FollowUpState;
use crate::domain::views::FollowUp;
use crate::domain::{Field, Target, parse_stem};
use crate::lang::describe::parties_in_words;
use crate::screens::Scene;
use crate::ui::text::{put, put_cut, put_wrapped_cut, row, wrap};
use crate::ui::{Look, Tone};

/// The columns of the names of facts.
const NAMES: u16 = 17;

/// Rows from which each fact has a row of its own.
const TALL: u16 = 6;

/// One fact: its name, what it says, and its ink.
type Fact = (&'static str, String, Style);

/// One row of the detail.
enum Shown<'a> {
    /// Of the text, or between text and facts.
    Text(&'a str),
    /// Of a fact; its name only in the first row.
    Fact(&'static str, &'a str, Style),
}

/// How many rows can be scrolled away in an area.
pub(super) fn furthest(follow_up: Option<FollowUp<'_>>, scene: &Scene<'_>, area: Rect) -> u16 {
    let Some(follow_up) = follow_up.filter(|_| area.height >= TALL) else { return 0 };
    // Every sign is one column wide, so that the rows are the same with whatever glyphs they are drawn.
    let look = Look { words: scene.words, ..Look::default() };
    let (text, facts) = contents(follow_up, scene, &look);
    let rows = rows(&text, &facts, area.width).len();
    u16::try_from(rows).unwrap_or(u16::MAX).saturating_sub(area.height)
}

/// Draws the detail, `top` rows of it scrolled away; in a low area in short.
pub(super) fn draw(
    follow_up: FollowUp<'_>,
    scene: &Scene<'_>,
    top: u16,
    area: Rect,
    buf: &mut Buffer,
    look: &Look,
) {
    let (text, facts) = contents(follow_up, scene, look);
    if area.height < TALL {
        draw_short(&text, &facts, area, buf, look);
        return;
    }
    let rows = rows(&text, &facts, area.width);
    let hidden = u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_sub(area.height);
    let top = top.min(hidden);
    for (y, shown) in (0..area.height).zip(rows.iter().skip(usize::from(top))) {
        let line = row(area, y);
        match shown {
            Shown::Text(text) => {
                put(buf, line.x, line.y, text, line.width, look.theme.strong());
            }
            Shown::Fact(name, value, ink) => {
                put_cut(buf, Rect { width: NAMES - 1, ..line }, name, look.theme.dim(), &look.glyphs);
                let place = Rect { x: line.x + NAMES, width: line.width.saturating_sub(NAMES), ..line };
                put_cut(buf, place, value, *ink, &look.glyphs);
            }
        }
    }
    if top < hidden {
        let end = row(area, area.height - 1);
        put(buf, end.right().saturating_sub(1), end.y, look.glyphs.below, 1, look.theme.key());
    }
}

/// The text in at most two rows, and the facts in what is left.
fn draw_short(text: &str, facts: &[Fact], area: Rect, buf: &mut Buffer, look: &Look) {
    let upper = Rect { height: area.height.saturating_sub(1), ..area };
    let used = put_wrapped_cut(buf, upper, text, look.theme.strong(), &look.glyphs);
    let all: Vec<&str> = facts.iter().map(|(_, value, _)| value.as_str()).collect();
    let joined = all.join(&format!(" {} ", look.glyphs.dot));
    let lower = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
    put_wrapped_cut(buf, lower, &joined, look.theme.dim(), &look.glyphs);
}

/// Text and facts as rows at a width.
fn rows<'a>(text: &'a str, facts: &'a [Fact], width: u16) -> Vec<Shown<'a>> {
    let mut rows: Vec<Shown<'a>> = wrap(text, usize::from(width)).into_iter().map(Shown::Text).collect();
    rows.push(Shown::Text(""));
    for (name, value, ink) in facts {
        let values = wrap(value, usize::from(width.saturating_sub(NAMES + 1)));
        rows.extend(values.into_iter().enumerate().map(|(at, value)| {
            let name = if at == 0 { *name } else { "" };
            Shown::Fact(name, value, *ink)
        }));
    }
    rows
}

/// The text with its number, and what is known, the most important first.
fn contents(follow_up: FollowUp<'_>, scene: &Scene<'_>, look: &Look) -> (String, Vec<Fact>) {
    let words = look.words;
    let record = follow_up.record();
    let plain = look.theme.text();
    let label = scene.session.label(record.id).unwrap_or_default();
    let text = format!("{label} {}", record.shown_text()).trim_start().to_owned();
    let mut facts = vec![
        (words.field_owners(), owners(follow_up, scene, look), plain),
        due(follow_up, scene, look),
        state(follow_up, look),
    ];
    let mut add = |name, value: String, ink| {
        if !value.is_empty() {
            facts.push((name, value, ink));
        }
    };
    let later = scene.carried_on_to(record.id);
    let later = later.map(|meeting| words.record_carried_on(&words.quarter(meeting.quarter())));
    add("", later.unwrap_or_default(), look.theme.accent());
    add("", badges(follow_up, scene, look), look.theme.warn());
    add(words.problem(), problem(follow_up.problem(), scene), plain);
    add(words.field_fund_source(), record.text(&Field::FundSource).to_owned(), plain);
    add(words.field_evidence(), record.text(&Field::Evidence).to_owned(), plain);
    add(words.board_history(), history(follow_up, scene, look), plain);
    add(words.board_written(), written(follow_up, look), look.theme.dim());
    (text, facts)
}

fn owners(follow_up: FollowUp<'_>, scene: &Scene<'_>, look: &Look) -> String {
    let names = parties_in_words(scene.session, follow_up.owners());
    if names.is_empty() { look.words.board_nobody().to_owned() } else { names }
}

fn due(follow_up: FollowUp<'_>, scene: &Scene<'_>, look: &Look) -> Fact {
    let words = look.words;
    let today = scene.day();
    let Some(due) = follow_up.due() else {
        return (words.field_due(), words.no_due().to_owned(), look.theme.text());
    };
    let day = words.date_long(due);
    if scene.is_late(follow_up) {
        let text = format!("{} {} ({day})", look.sign(Tone::Bad), words.due(due, today));
        return (words.field_due(), text, look.theme.bad());
    }
    let seen = if follow_up.state().is_open() { format!(" ({})", scene.due(due)) } else { String::new() };
    (words.field_due(), format!("{day}{seen}"), look.theme.text())
}

/// The state with its reason or day.
fn state(follow_up: FollowUp<'_>, look: &Look) -> Fact {
    let words = look.words;
    let kind = Kind::of(follow_up.state());
    let more = match follow_up.state() {
        FollowUpState::Postponed { why } | FollowUpState::Cancelled { why } => format!(": {why}"),
        FollowUpState::Done { on } => format!(" {}", words.date_short(*on)),
        FollowUpState::NotStarted | FollowUpState::InProgress => String::new(),
    };
    let ink = if kind == Kind::NotStarted { look.theme.text() } else { kind.ink(look) };
    (words.board_state(), format!("{} {}{more}", kind.sign(look), kind.word(words)), ink)
}

/// What is unusual about the record.
fn badges(follow_up: FollowUp<'_>, scene: &Scene<'_>, look: &Look) -> String {
    let words = look.words;
    let record = follow_up.record();
    let disputed = scene.session.is_disputed(Target::Record(record.id));
    let marks = [
        (disputed, words.record_disputed()),
        (record.revived, words.record_revived()),
        (record.late, words.record_late()),
        (record.is_internal(), words.internal()),
    ];
    let marks: Vec<&str> = marks.iter().filter(|(holds, _)| *holds).map(|(_, word)| *word).collect();
    marks.join(&format!(" {} ", look.glyphs.dot))
}

/// The quarter in which it began, its age, and where it was carried from.
fn history(follow_up: FollowUp<'_>, scene: &Scene<'_>, look: &Look) -> String {
    let words = look.words;
    let first = words.board_first_in(&origin_words(follow_up, scene, words));
    let mut parts = vec![first, age(follow_up, scene, words).into_owned()];
    let from = follow_up.record().carried().and_then(|carried| parse_stem(&carried.from));
    parts.extend(from.map(|(quarter, _)| words.board_carried_from(&words.quarter(quarter))));
    parts.join(&format!(" {} ", look.glyphs.dot))
}

/// Who wrote it, and when.
fn written(follow_up: FollowUp<'_>, look: &Look) -> String {
    let record = follow_up.record();
    let words = look.words;
    let author = record.text(&Field::Author);
    let at =
        record.created().map(|at| format!("{} {}", words.date_short(at.date_naive()), words.time(at.time())));
    match (author, at) {
        ("", None) => String::new(),
        ("", Some(at)) => at,
        (author, None) => author.to_owned(),
        (author, Some(at)) => format!("{author}, {at}"),
    }
}
