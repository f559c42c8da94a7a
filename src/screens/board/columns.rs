//! The columns of the board and what stands in them.

use std::borrow::Cow;

use super::state_words::Kind;
use crate::domain::states::FollowUpState;
use crate::domain::views::FollowUp;
use crate::domain::{Field, Quarter, RecordId, Summary};
use crate::lang::{Lang, Words};
use crate::screens::Scene;
use crate::screens::entry::age_in_words;
use crate::ui::table::{Cell, Column};
use crate::ui::text::columns as width_of;
use crate::ui::{Look, Tone};

/// The columns in `width` columns of the screen; the table drops the last ones where there is no room.
pub(super) fn columns<'a>(scene: &Scene<'_>, width: u16, look: &Look) -> Vec<Column<'a>> {
    let words = look.words;
    let later = scene.library.meetings.iter().any(|m| m.quarter() > scene.session.quarter());
    // Where follow-ups went on to a later meeting the state gives way to the words that say so.
    let (text, state) = if later { (21, carried_columns(scene, look)) } else { (26, state_columns(words)) };
    let head = if width < 100 { words.board_owner_short() } else { words.field_owners() };
    // A name is known by its first words, a task is not: what is left over belongs to the task.
    let (text, owner, most) = match width {
        ..70 => (16, 12, 15),
        70..100 => (text, 12, 15),
        100.. => (text.max(width * 2 / 5).min(60), 18, 24),
    };
    vec![
        Column::new(words.board_number(), 3, 4),
        Column::new(words.follow_up(), text, 60).growing(),
        Column::new(head, owner, most).droppable(u8::from(width < 70)),
        Column::new(words.field_due(), 15, 15),
        Column::new(words.board_state(), state, state),
        Column::new(words.board_origin(), 11, 11).droppable(2),
        Column::new(words.board_age(), 10, 11).droppable(3),
        Column::new(words.problem(), 14, 30).droppable(4),
        Column::new(words.field_fund_source(), 11, 16).droppable(6),
        Column::new(words.board_remark(), 14, 34).droppable(5),
    ]
}

/// The columns of the longest state with its sign.
fn state_columns(words: Words) -> u16 {
    Kind::ALL.iter().map(|kind| width_of(kind.word(words)) + 2).max().unwrap_or(0)
}

/// The columns of the longest words that say where a follow-up went on: the quarter must never be cut.
fn carried_columns(scene: &Scene<'_>, look: &Look) -> u16 {
    let here = scene.session.quarter();
    let later = scene.library.meetings.iter().map(Summary::quarter).filter(|quarter| *quarter > here);
    let widths =
        later.map(|quarter| width_of(&look.words.board_carried_to(&near_quarter(quarter, here, look.words))));
    widths.max().unwrap_or(0).max(state_columns(look.words))
}

/// The values of a follow-up, one for each column.
pub(super) fn cells<'a>(follow_up: FollowUp<'a>, scene: &Scene<'a>, look: &Look) -> Vec<Cell<'a>> {
    let record = follow_up.record();
    let words = look.words;
    vec![
        Cell::styled(scene.session.label(record.id).unwrap_or_default(), look.theme.accent()),
        one_line(record.shown_text()).into(),
        owners(follow_up, scene, look),
        due(follow_up, scene, look),
        state(follow_up, scene, look),
        origin_words(follow_up, scene, words).into(),
        age(follow_up, scene, words).into(),
        problem(follow_up.problem(), scene).into(),
        record.text(&Field::FundSource).into(),
        remark(follow_up, words).into(),
    ]
}

/// A text of several lines as one.
fn one_line(text: &str) -> Cow<'_, str> {
    if text.contains('\n') { text.replace('\n', " ").into() } else { text.into() }
}

/// Who owns a follow-up, until when, and how far it is, for lists of other screens.
pub(in crate::screens) fn answer_cells<'a>(
    follow_up: FollowUp<'a>,
    scene: &Scene<'a>,
    look: &Look,
) -> [Cell<'a>; 3] {
    [owners(follow_up, scene, look), due(follow_up, scene, look), state(follow_up, scene, look)]
}

/// The owners; an owed follow-up without one says so.
fn owners<'a>(follow_up: FollowUp<'a>, scene: &Scene<'a>, look: &Look) -> Cell<'a> {
    match follow_up.owners() {
        [] if follow_up.state().is_open() => Cell::styled(look.words.board_nobody(), look.theme.warn()),
        [] => "".into(),
        [one] => scene.session.party_name(one).into(),
        [first, rest @ ..] => format!("{} +{}", scene.session.party_name(first), rest.len()).into(),
    }
}

/// The due day seen from the day that counts; what is late says how long, with its sign.
fn due<'a>(follow_up: FollowUp<'_>, scene: &Scene<'_>, look: &Look) -> Cell<'a> {
    let words = look.words;
    let today = scene.day();
    match follow_up.due() {
        Some(due) if scene.is_late(follow_up) => Cell::toned(words.ago(due, today), Tone::Bad),
        Some(due) if follow_up.state().is_open() => scene.due(due).into(),
        Some(due) => Cell::styled(words.date_short(due), look.theme.dim()),
        None if follow_up.state().is_open() => Cell::styled(words.no_due(), look.theme.warn()),
        None => "".into(),
    }
}

/// The state with its sign, or the meeting in which the follow-up goes on.
fn state<'a>(follow_up: FollowUp<'_>, scene: &Scene<'_>, look: &Look) -> Cell<'a> {
    if let Some(meeting) = scene.carried_on_to(follow_up.id()) {
        let quarter = near_quarter(meeting.quarter(), scene.session.quarter(), look.words);
        return Cell::styled(look.words.board_carried_to(&quarter), look.theme.dim());
    }
    let kind = Kind::of(follow_up.state());
    Cell::styled(format!("{} {}", kind.sign(look), kind.word(look.words)), kind.ink(look))
}

/// A quarter without its year when that is the year of another one: `TW II`.
fn near_quarter(quarter: Quarter, other: Quarter, words: Words) -> String {
    match words.lang() {
        _ if quarter.year() != other.year() => words.quarter(quarter),
        Lang::Id => words.board_years(quarter.roman()),
        Lang::En => format!("Q{}", quarter.number()),
    }
}

/// The quarter in which it first appeared.
pub(super) fn origin_words(follow_up: FollowUp<'_>, scene: &Scene<'_>, words: Words) -> String {
    words.quarter(follow_up.record().origin().unwrap_or(scene.session.quarter()))
}

/// How many quarters old it is.
pub(super) fn age(follow_up: FollowUp<'_>, scene: &Scene<'_>, words: Words) -> Cow<'static, str> {
    match follow_up.record().age_in_quarters(scene.session.quarter()) {
        0 => words.board_new().into(),
        quarters => age_in_words(quarters, words).into(),
    }
}

/// The problem that it answers, by number and text; what was not carried along is looked up in the meeting before.
pub(super) fn problem(problem: Option<RecordId>, scene: &Scene<'_>) -> String {
    let Some(id) = problem else { return String::new() };
    let sessions = [Some(scene.session), scene.before];
    let found = sessions.into_iter().flatten().find_map(|session| Some((session, session.record(id)?)));
    found.map_or_else(String::new, |(session, record)| {
        let label = session.label(id).unwrap_or_default();
        format!("{label} {}", one_line(record.shown_text())).trim_start().to_owned()
    })
}

/// Why it is postponed or dropped, when it was done, and what shows it.
pub(super) fn remark(follow_up: FollowUp<'_>, words: Words) -> Cow<'_, str> {
    let evidence = follow_up.record().text(&Field::Evidence);
    match follow_up.state() {
        FollowUpState::Postponed { why } | FollowUpState::Cancelled { why } => one_line(why),
        FollowUpState::Done { on } if evidence.is_empty() => {
            words.record_done_on(&words.day_month(*on)).into()
        }
        FollowUpState::Done { .. } | FollowUpState::NotStarted | FollowUpState::InProgress => {
            one_line(evidence)
        }
    }
}
