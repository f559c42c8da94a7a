//! One promise in the middle of the screen.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::{CHAIN, is_answered};
use crate::domain::states::FollowUpState;
use crate::domain::views::FollowUp;
use crate::domain::{Field, Session};
use crate::input::Action;
use crate::lang::Words;
use crate::screens::Scene;
use crate::screens::entry::{Teller, age_badge, carried_on_badge, follow_up_badge};
use crate::screens::keys::hint_of;
use crate::ui::text::{columns, put, put_centred, put_cut, put_wrapped_cut, row, rule, width, wrap};
use crate::ui::{Look, Tone};

/// The columns of the labels before the facts.
const LABELS: u16 = 20;

/// The most rows that the words of a promise take, so that its facts stay on screen.
const TEXT_ROWS: usize = 8;

/// The most rows of one fact.
const FACT_ROWS: u16 = 5;

/// One fact with its label.
struct Fact {
    label: &'static str,
    text: String,
    tone: Tone,
}

/// Draws number, words, facts and the five answers.
pub(super) fn draw(promise: FollowUp<'_>, scene: &Scene<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    draw_answers(promise, look, area, buf);
    let body = Rect { height: area.height.saturating_sub(2), ..area };
    let room = body.width.saturating_sub(4).min(if body.width >= 140 { 96 } else { 72 });
    let column = Rect { x: body.x + (body.width - room) / 2, width: room, ..body };
    let facts = facts(promise, scene, look);
    let mut text = wrap(promise.record().shown_text(), usize::from(room));
    text.truncate(TEXT_ROWS.min(usize::from(body.height).saturating_sub(facts.len() + 4).max(1)));
    let needed = u16::try_from(text.len() + facts.len() + 4).unwrap_or(u16::MAX);
    let mut y = body.y + body.height.saturating_sub(needed) / 3;
    draw_number(promise, scene, look, Rect { y, height: 1, ..column }, buf);
    y += 2;
    for line in text {
        let at = Rect { y, height: 1, ..column };
        if y < body.bottom() {
            put_centred(buf, at, line, look.theme.room(), &look.glyphs);
        }
        y += 1;
    }
    y += 1;
    let mut waiting = u16::try_from(facts.len()).unwrap_or(u16::MAX);
    for fact in facts {
        // Each fact that follows keeps a row of its own.
        waiting -= 1;
        let left = body.bottom().saturating_sub(y.saturating_add(waiting)).clamp(1, FACT_ROWS);
        let height = left.min(body.bottom().saturating_sub(y));
        y += draw_fact(&fact, look, Rect { y, height, ..column }, buf);
    }
}

fn draw_number(promise: FollowUp<'_>, scene: &Scene<'_>, look: &Look, line: Rect, buf: &mut Buffer) {
    let words = look.words;
    let label = scene.session.label(promise.id()).unwrap_or_default();
    let mut badges = vec![follow_up_badge(promise, scene.day(), words)];
    badges.extend(age_badge(promise.record(), scene.session, words));
    badges.extend(carried_on_badge(scene, promise.id(), words));
    let badges: Vec<(String, Tone)> = badges
        .into_iter()
        .map(|(text, tone)| (format!("{} {text}", look.sign(tone)).trim_start().to_owned(), tone))
        .collect();
    let total = width(&label) + badges.iter().map(|(text, _)| width(text) + 3).sum::<usize>();
    let total = u16::try_from(total).unwrap_or(u16::MAX);
    let mut x = line.x + line.width.saturating_sub(total) / 2;
    x = put(buf, x, line.y, &label, line.right().saturating_sub(x), look.theme.title(true));
    for (text, tone) in badges {
        let style = if tone == Tone::Plain { look.theme.dim() } else { look.theme.tone(tone) };
        x = put(buf, x + 3, line.y, &text, line.right().saturating_sub(x + 3), style);
    }
}

fn draw_fact(fact: &Fact, look: &Look, area: Rect, buf: &mut Buffer) -> u16 {
    if area.height == 0 {
        return 0;
    }
    put_cut(buf, Rect { width: LABELS, height: 1, ..area }, fact.label, look.theme.dim(), &look.glyphs);
    let x = area.x + LABELS;
    let place = Rect { x, width: area.width.saturating_sub(LABELS), ..area };
    let sign = look.sign(fact.tone);
    let text = if sign.is_empty() { fact.text.clone() } else { format!("{sign} {}", fact.text) };
    put_wrapped_cut(buf, place, &text, look.theme.tone(fact.tone), &look.glyphs)
}

/// What the room has to know before it answers.
fn facts(promise: FollowUp<'_>, scene: &Scene<'_>, look: &Look) -> Vec<Fact> {
    let (words, session) = (look.words, scene.session);
    let teller = Teller { session, day: scene.day(), today: scene.today(), look };
    let owners = promise.owners();
    let (text, tone) = if owners.is_empty() {
        (words.no_owner().to_owned(), Tone::Warn)
    } else {
        (teller.parties(owners), Tone::Plain)
    };
    let mut facts = vec![Fact { label: words.field_owners(), text, tone }, due(promise, scene, words)];
    if let Some(problem) = promise.problem().and_then(|id| session.record(id)) {
        let first = problem.shown_text().lines().next().unwrap_or_default();
        let text = format!("{} {first}", teller.mark(problem));
        facts.push(Fact { label: words.review_problem(), text, tone: Tone::Plain });
    }
    let evidence = promise.record().text(&Field::Evidence);
    if !evidence.is_empty() {
        facts.push(Fact { label: words.field_evidence(), text: evidence.to_owned(), tone: Tone::Plain });
    }
    facts.extend(history(promise, scene, look));
    facts.push(now(promise, words));
    facts
}

fn due(promise: FollowUp<'_>, scene: &Scene<'_>, words: Words) -> Fact {
    let day = scene.day();
    let (text, tone) = match promise.due() {
        None => (words.no_due().to_owned(), Tone::Warn),
        Some(due) if promise.state().is_open() => {
            let tone = if promise.is_overdue(day) { Tone::Bad } else { Tone::Plain };
            (format!("{}, {}", words.date_short(due), scene.due(due)), tone)
        }
        Some(due) => (words.date_short(due), Tone::Plain),
    };
    Fact { label: words.field_due(), text, tone }
}

/// What the meeting before had said of it.
fn history(promise: FollowUp<'_>, scene: &Scene<'_>, look: &Look) -> Option<Fact> {
    let words = look.words;
    let before: &Session = scene.before?;
    let then = FollowUp(before.record(promise.id())?);
    let text =
        format!("{} {} {}", words.quarter(before.quarter()), look.glyphs.dot, said(then.state(), words));
    Some(Fact { label: words.review_history(), text, tone: Tone::Plain })
}

fn now(promise: FollowUp<'_>, words: Words) -> Fact {
    let (text, tone) = if is_answered(promise) {
        (said(promise.state(), words), Tone::Good)
    } else {
        (words.review_not_answered().to_owned(), Tone::Plain)
    };
    Fact { label: words.review_state(), text, tone }
}

/// A state with its reason or its day.
fn said(state: &FollowUpState, words: Words) -> String {
    match state {
        FollowUpState::NotStarted => words.not_started().to_owned(),
        FollowUpState::InProgress => words.ongoing().to_owned(),
        FollowUpState::Done { on } => words.review_done_on(&words.day_month(*on)),
        FollowUpState::Postponed { why } => words.review_with_reason(words.postponed(), why),
        FollowUpState::Cancelled { why } => words.review_with_reason(words.cancelled(), why),
    }
}

/// Draws the five answers at the foot, with the given one marked.
fn draw_answers(promise: FollowUp<'_>, look: &Look, area: Rect, buf: &mut Buffer) {
    let Some(line) = area.height.checked_sub(1).map(|last| row(area, last)) else { return };
    rule(
        buf,
        Rect { y: line.y.saturating_sub(1).max(area.y), ..line },
        look.theme.border(false),
        &look.glyphs,
    );
    let answered = is_answered(promise);
    let given = |action: Action| answered && action == action_of(promise.state());
    let hints: Vec<(String, &str, bool)> = ANSWERS
        .iter()
        .map(|action| {
            let (key, label) = hint_of(&CHAIN, *action, look.words);
            (key, label, given(*action))
        })
        .collect();
    let total: u16 = hints.iter().map(|(key, label, _)| columns(key) + columns(label) + 5).sum();
    let mut x = line.x + line.width.saturating_sub(total) / 2;
    for (key, label, given) in hints {
        let mark = if given { look.glyphs.good } else { " " };
        x = put(buf, x, line.y, mark, 1, look.theme.good());
        x = put(buf, x + 1, line.y, &key, line.right().saturating_sub(x + 1), look.theme.key());
        let style = if given { look.theme.strong() } else { Style::new() };
        x = put(buf, x + 1, line.y, label, line.right().saturating_sub(x + 1), style) + 2;
    }
}

/// The answers in the order in which a room thinks of them.
const ANSWERS: [Action; 5] = [
    Action::StateDone,
    Action::StateRunning,
    Action::StatePostponed,
    Action::StateCancelled,
    Action::StateOpen,
];

/// The answer that leads to a state.
const fn action_of(state: &FollowUpState) -> Action {
    match state {
        FollowUpState::NotStarted => Action::StateOpen,
        FollowUpState::InProgress => Action::StateRunning,
        FollowUpState::Done { .. } => Action::StateDone,
        FollowUpState::Postponed { .. } => Action::StatePostponed,
        FollowUpState::Cancelled { .. } => Action::StateCancelled,
    }
}
