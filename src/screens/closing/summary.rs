//! What came of the meeting: attendance, decisions, follow-ups, time, conclusions.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::CHAIN;
use crate::domain::states::{PhaseState, PhaseStep};
use crate::domain::{Block, Item, Session};
use crate::input::Action;
use crate::lang::Words;
use crate::lang::describe::first_line;
use crate::screens::Scene;
use crate::screens::attendance::{BODIES, short_name, verdict};
use crate::screens::block::sums;
use crate::screens::keys::key_of;
use crate::ui::text::{below, put_wrapped_cut};
use crate::ui::{Look, Tone};

/// One row of the summary; a heading has no indent.
pub(super) struct Line {
    text: String,
    tone: Tone,
    style: Option<Style>,
}

impl Line {
    fn plain(text: String) -> Self {
        Self { text, tone: Tone::Plain, style: None }
    }

    fn heading(text: String, look: &Look) -> Self {
        Self { text, tone: Tone::Plain, style: Some(look.theme.title(false)) }
    }

    fn dim(text: String, look: &Look) -> Self {
        Self { text, tone: Tone::Plain, style: Some(look.theme.dim()) }
    }
}

/// Draws lines; those at the top wrap as long as every line below still has a row, else they are cut.
pub(super) fn draw(lines: &[Line], area: Rect, buf: &mut Buffer, look: &Look) {
    let text = |line: &Line| match look.sign(line.tone) {
        "" => line.text.clone(),
        sign => format!("{sign} {}", line.text),
    };
    let mut rest = area;
    for (at, line) in lines.iter().enumerate() {
        if rest.height == 0 {
            break;
        }
        let style = line.style.unwrap_or_else(|| look.theme.tone(line.tone));
        let waiting = u16::try_from(lines.len() - at - 1).unwrap_or(u16::MAX);
        let place = Rect { height: rest.height.saturating_sub(waiting).max(1), ..rest };
        let rows = put_wrapped_cut(buf, place, &text(line), style, &look.glyphs).max(1);
        rest = below(rest, rows);
    }
}

/// The blocks of the meeting's plan with their minutes.
fn blocks(scene: &Scene<'_>, words: Words) -> Vec<(String, u32, u32)> {
    let named = |block: Block| {
        let name = words.block_short(block);
        let name = block.number().map_or_else(|| name.to_owned(), |number| format!("{number} {name}"));
        let (used, planned) = sums(block.items(), scene.session, scene.now);
        (name, planned, used)
    };
    let all = [Block::Opening].into_iter().chain(Block::NUMBERED).chain([Block::Closing]);
    all.map(named).collect()
}

/// The minutes used and planned of all blocks.
fn totals(scene: &Scene<'_>) -> (u32, u32) {
    let items = Item::ALL.into_iter().filter(|item| item.block().is_some());
    sums(items, scene.session, scene.now)
}

/// How many decisions were taken in this meeting, and how many of them were read back.
fn decided(session: &Session) -> (usize, usize) {
    let own = session.decisions().filter(|d| !d.record().is_draft() && d.record().carried().is_none());
    own.fold((0, 0), |(all, read), decision| (all + 1, read + usize::from(decision.read_back().is_some())))
}

/// How many follow-ups were made in this meeting, and how many are owed in all.
fn owed(session: &Session) -> (usize, usize) {
    let published = || session.follow_ups().filter(|f| !f.record().is_draft());
    let own = published().filter(|f| f.record().carried().is_none()).count();
    (own, published().filter(|f| f.state().is_open()).count())
}

/// The day of the next meeting as a sentence.
fn next_meeting(session: &Session, look: &Look) -> Line {
    use crate::domain::{Field, Value};
    if let Value::Date(date) = session.meeting().get(&Field::NextMeeting) {
        Line::plain(look.words.closing_next(&look.words.date_long(*date)))
    } else {
        Line::dim(look.words.closing_no_next(&key_of(&CHAIN, Action::EditMeeting, look.words)), look)
    }
}

/// The summary in few rows, for a small screen.
pub(super) fn short(scene: &Scene<'_>, look: &Look) -> Vec<Line> {
    let words = look.words;
    let session = scene.session;
    let ((decisions, read), (made, open)) = (decided(session), owed(session));
    let all = blocks(scene, words);
    let (used, planned) = totals(scene);
    let by_block: Vec<String> = all.iter().map(|block| short_block(block, look)).collect();
    let tone = if read < decisions { Tone::Warn } else { Tone::Plain };
    let mut lines = reopenings(scene, words);
    // Eight rows are all there is: the last reopening stands for those before it.
    lines.drain(..lines.len().saturating_sub(1));
    lines.extend([
        Line { text: words.closing_decisions(decisions, read), tone, style: None },
        Line::plain(words.closing_follow_ups(made, open)),
        Line::plain(words.closing_minutes(used, planned)),
        Line::dim(by_block.join(&format!("\u{a0}{} ", look.glyphs.dot)), look),
        next_meeting(session, look),
    ]);
    lines.extend(conclusions(scene, look).into_iter().take(3));
    lines
}

/// A block's minutes in a word or two, with a sign when it took longer than planned; no row ends inside it.
fn short_block((name, planned, used): &(String, u32, u32), look: &Look) -> String {
    let sign = if used > planned { format!("{} ", look.glyphs.warn) } else { String::new() };
    format!("{sign}{name} {used}/{planned}").replace(' ', "\u{a0}")
}

/// When the meeting was reopened, by whom and why.
fn reopenings(scene: &Scene<'_>, words: Words) -> Vec<Line> {
    let steps = scene.session.phase_state().map(PhaseState::steps).unwrap_or_default();
    let line = |step: &PhaseStep| {
        let hour = words.time(step.at.time());
        let same_day = step.at.date_naive() == scene.now.date_naive();
        let at = if same_day { hour } else { format!("{}, {hour}", words.date_short(step.at.date_naive())) };
        let said = words.step_in_words(&at, &step.by, &step.reason);
        Line { text: format!("{} {said}", words.step(step)), tone: Tone::Info, style: None }
    };
    steps.iter().filter(|step| !step.reason.is_empty()).map(line).collect()
}

/// What was said under the closing itself.
fn conclusions(scene: &Scene<'_>, look: &Look) -> Vec<Line> {
    let session = scene.session;
    let spoken = session.spoken(Item::Closing);
    if spoken.is_empty() {
        // While another item is on show, what is written here belongs to that one.
        let elsewhere = session.on_show().is_some_and(|show| show.item != Item::Closing);
        let key = key_of(&CHAIN, Action::CaptureNote, look.words);
        let text = if elsewhere {
            look.words.closing_no_conclusion_yet().to_owned()
        } else {
            look.words.closing_no_conclusion(&key)
        };
        return vec![Line::dim(text, look)];
    }
    let mut lines = vec![Line::heading(look.words.closing_conclusions(spoken.len()), look)];
    // The latest are what the room has in mind.
    let bullet = look.glyphs.bullet;
    lines.extend(spoken.iter().rev().map(|record| Line::plain(format!("{bullet} {}", first_line(record)))));
    lines
}

/// The whole summary, for a pane at the side.
pub(super) fn long(scene: &Scene<'_>, look: &Look) -> Vec<Line> {
    let words = look.words;
    let session = scene.session;
    let quorum = session.quorum();
    let (said, tone) = verdict(&quorum, words);
    let mut lines =
        vec![Line::heading(words.closing_summary().to_owned(), look), Line { text: said, tone, style: None }];
    let bodies = BODIES.map(|body| {
        let count = quorum.body(body).unwrap_or_default();
        format!("{} {}/{}", short_name(body, words), count.present, count.entitled)
    });
    lines.push(Line::dim(bodies.join(&format!(" {} ", look.glyphs.dot)), look));
    lines.extend(reopenings(scene, words));
    lines.push(Line::plain(String::new()));
    lines.extend(decisions(session, look));
    let (made, open) = owed(session);
    lines.push(Line::heading(words.closing_follow_ups(made, open), look));
    lines.push(Line::plain(String::new()));
    let all = blocks(scene, words);
    let (used, planned) = totals(scene);
    lines.push(Line::heading(words.closing_minutes(used, planned), look));
    lines.extend(all.iter().map(|(name, planned, used)| {
        let tone = if used > planned { Tone::Warn } else { Tone::Plain };
        Line { text: words.closing_block(name, *used, *planned), tone, style: None }
    }));
    lines.push(Line::plain(String::new()));
    lines.push(next_meeting(session, look));
    lines.extend(conclusions(scene, look));
    lines
}

/// The decisions of this meeting, each with when it was read back.
fn decisions(session: &Session, look: &Look) -> Vec<Line> {
    let words = look.words;
    let (all, read) = decided(session);
    let mut lines = vec![Line::heading(words.closing_decisions(all, read), look)];
    let own = session.decisions().filter(|d| !d.record().is_draft() && d.record().carried().is_none());
    lines.extend(own.map(|decision| {
        let label = session.label(decision.id()).unwrap_or_default();
        let text = first_line(decision.record());
        match decision.read_back() {
            Some(at) => Line {
                text: format!("{label} {text} ({})", words.closing_read_at(&words.time(at.time()))),
                tone: Tone::Good,
                style: None,
            },
            None => Line {
                text: format!("{label} {text} ({})", words.closing_not_read()),
                tone: Tone::Warn,
                style: None,
            },
        }
    }));
    lines.push(Line::plain(String::new()));
    lines
}
