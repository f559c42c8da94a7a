//! The tables of what is spoken: problems, follow-ups, aspirations and complaints, which people write from every screen.

use super::cells;
use super::spec::{Column, Groups, Show};
use crate::domain::states::AspirationState;
use crate::domain::text::folded;
use crate::domain::views::{Aspiration, FollowUp, Person, Problem};
use crate::domain::{Body, Field, Party, Record, Value, waiting};
use crate::lang::Words;
use crate::lang::describe::value_in_words;
use crate::screens::Scene;
use crate::ui::table::Cell;
use crate::ui::{Look, Tone};

/// 1.4: problems with what lies behind them, and whether somebody answers them.
pub(super) const PROBLEMS: &[Column] = &[
    Column::new(Words::col_no, (4, 4), 2, Show::Worked(label)),
    Column::new(Words::problem, (24, 34), 0, Show::Field(&Field::Text)).growing(),
    Column::new(Words::field_cause, (18, 26), 6, Show::Field(&Field::Cause)).growing(),
    Column::new(Words::field_impact, (18, 26), 7, Show::Field(&Field::Impact)).growing(),
    Column::new(Words::col_severity, (8, 9), 1, Show::Field(&Field::Severity)),
    Column::new(Words::col_solved_at, (9, 12), 4, Show::Field(&Field::Level)),
    Column::new(Words::col_age, (5, 6), 3, Show::Worked(age)),
    Column::new(Words::col_state, (10, 20), 5, Show::Field(&Field::ProblemState)),
    Column::new(Words::follow_up, (13, 13), 0, Show::Worked(follow_ups)),
];

/// 2.1: the seven columns of the official form.
pub(super) const FOLLOW_UPS: &[Column] = &[
    Column::new(Words::col_no, (4, 4), 0, Show::Worked(label)),
    Column::new(Words::problem, (8, 26), 2, Show::Field(&Field::Problem)),
    Column::new(Words::col_plan_of_action, (18, 34), 0, Show::Field(&Field::Text)).growing(),
    Column::new(Words::field_owners, (12, 24), 0, Show::Field(&Field::Owners)),
    Column::new(Words::col_when, (11, 11), 0, Show::Field(&Field::Due)),
    Column::new(Words::field_fund_source, (11, 16), 3, Show::Field(&Field::FundSource)),
    Column::new(Words::col_remarks, (14, 26), 0, Show::Field(&Field::FollowUpState)),
];

/// 3.3: what institutions bring forward, under whoever brings it.
pub(super) const ASPIRATIONS: &[Column] = &[
    Column::new(Words::col_no, (4, 4), 2, Show::Worked(label)),
    Column::new(Words::aspiration, (20, 40), 0, Show::Field(&Field::Text)).growing(),
    Column::new(Words::col_kind, (9, 10), 3, Show::Field(&Field::AspirationKind)),
    Column::new(Words::field_answer, (14, 36), 1, Show::Field(&Field::Answer)).growing(),
    Column::new(Words::col_state, (15, 15), 0, Show::Field(&Field::AspirationState)),
    Column::new(Words::field_raised_by, (14, 24), 4, Show::Field(&Field::RaisedBy)),
];

/// 2.3: complaints of residents, with the days that they waited for an answer.
pub(super) const COMPLAINTS: &[Column] = &[
    Column::new(Words::col_no, (4, 4), 3, Show::Worked(label)),
    Column::new(Words::col_complaint, (22, 36), 0, Show::Field(&Field::Text)).growing(),
    Column::new(Words::field_raised_by, (12, 22), 4, Show::Field(&Field::RaisedBy)),
    Column::new(Words::field_received, (11, 11), 0, Show::Field(&Field::Received)),
    Column::new(Words::col_answered, (11, 11), 0, Show::Field(&Field::Answered)),
    Column::new(Words::col_days, (9, 10), 0, Show::Worked(days_to_answer)).numeric(),
    Column::new(Words::field_answer, (16, 34), 2, Show::Field(&Field::Answer)).growing(),
    Column::new(Words::col_state, (15, 15), 5, Show::Field(&Field::AspirationState)),
];

/// The number that people say.
fn label<'a>(row: &'a Record, scene: &Scene<'a>, _look: &Look) -> Cell<'a> {
    scene.session.label(row.id).unwrap_or_default().into()
}

/// How many quarters old it is.
fn age<'a>(row: &'a Record, scene: &Scene<'a>, look: &Look) -> Cell<'a> {
    match row.age_in_quarters(scene.session.quarter()) {
        0 => Cell::styled(look.words.age_new(), look.theme.dim()),
        quarters => look.words.age_short(quarters).into(),
    }
}

/// How many follow-ups answer a problem; an open one that nobody answers stands out.
fn follow_ups<'a>(row: &'a Record, scene: &Scene<'a>, look: &Look) -> Cell<'a> {
    match waiting::answers_of(scene.session, row.id) {
        0 if Problem(row).is_open() => Cell::toned(look.words.answers_none(), Tone::Warn),
        0 => Cell::default(),
        count => count.to_string().into(),
    }
}

/// The days that an aspiration waited for its answer; what is open goes on waiting.
fn days_to_answer<'a>(row: &'a Record, scene: &Scene<'a>, look: &Look) -> Cell<'a> {
    let Some(days) = waiting::days_to_answer(row, scene.day()) else { return "–".into() };
    let open = Aspiration(row).state() == AspirationState::Unanswered && row.day(&Field::Answered).is_none();
    cells::days(days, if open { Tone::Warn } else { Tone::Plain }, look)
}

/// The state of a problem; it is open when nothing is said.
pub(super) fn problem_state<'a>(row: &'a Record, scene: &Scene<'a>, look: &Look) -> Cell<'a> {
    let state = Value::ProblemState(Problem(row).state().clone());
    value_in_words(scene.session, &Field::ProblemState, &state, look.words).into()
}

/// The state of an aspiration; it is unanswered when nothing is said.
pub(super) fn aspiration_state<'a>(row: &'a Record, look: &Look) -> Cell<'a> {
    let state = Aspiration(row).state();
    let tone = if state == AspirationState::Answered { Tone::Good } else { Tone::Warn };
    Cell::toned(look.words.aspiration_state(state), tone)
}

/// The state of a follow-up; what is late says for how long.
pub(super) fn follow_up_state<'a>(row: &'a Record, scene: &Scene<'a>, look: &Look) -> Cell<'a> {
    let view = FollowUp(row);
    let state = Value::FollowUpState(view.state().clone());
    let text = value_in_words(scene.session, &Field::FollowUpState, &state, look.words);
    match view.due().filter(|_| scene.is_late(view)) {
        Some(due) => Cell::toned(format!("{text}, {}", scene.due(due)), Tone::Bad),
        None => text.into(),
    }
}

/// The day on which something was received; when none is typed, dim, the one on which it was written.
pub(super) fn received<'a>(row: &'a Record, look: &Look) -> Cell<'a> {
    let day = waiting::received(row).map(|day| look.words.date_short(day));
    day.map_or_else(Cell::default, |day| Cell::styled(day, look.theme.dim()))
}

/// A place in an order by number.
fn numbered(row: &Record, scene: &Scene<'_>) -> String {
    format!("{:08}", scene.session.number_of(row).unwrap_or(u32::MAX))
}

/// Open problems that nobody answers first, the gravest first of each; then those that are answered, then what is over.
pub(super) fn problem_groups<'a>(scene: &Scene<'a>) -> Groups<'a> {
    let (scene, words) = (*scene, scene.words);
    let answers = waiting::answers(scene.session);
    let group = move |row: &Record| match (Problem(row).is_open(), answers.contains_key(&row.id)) {
        (true, false) => 0,
        (true, true) => 1,
        (false, _) => 2,
    };
    let heading = {
        let group = group.clone();
        move |row: &Record| {
            let headings = [words.group_unanswered(), words.group_answered(), words.group_over()];
            Value::from(headings[usize::from(group(row))])
        }
    };
    let order = move |row: &Record| {
        let grave = 9 - Problem(row).severity().map_or(0, |severity| severity as u8 + 1);
        (group(row), format!("{grave}{}", numbered(row, &scene)))
    };
    Groups::new(order, heading)
}

/// What was carried from quarters before first, then what this meeting adds.
pub(super) fn follow_up_groups<'a>(scene: &Scene<'a>) -> Groups<'a> {
    let (scene, words) = (*scene, scene.words);
    let heading = move |row: &Record| {
        Value::from(if row.carried().is_some() { words.group_carried() } else { words.group_this_meeting() })
    };
    Groups::new(move |row| (u8::from(row.carried().is_none()), numbered(row, &scene)), heading)
}

/// Complaints without an answer first, the oldest first.
pub(super) fn complaint_groups<'a>(scene: &Scene<'a>) -> Groups<'a> {
    let (scene, words) = (*scene, scene.words);
    let answered = |row: &Record| Aspiration(row).state() == AspirationState::Answered;
    let heading = move |row: &Record| {
        Value::from(if answered(row) { words.group_with_answer() } else { words.group_waiting() })
    };
    let order = move |row: &Record| {
        let received = waiting::received(row).map(|day| day.to_string()).unwrap_or_default();
        (u8::from(answered(row)), format!("{received} {}", numbered(row, &scene)))
    };
    Groups::new(order, heading)
}

/// Aspirations under whoever brings them: institutions first, then the BPD, officials and guests, then other names.
pub(super) fn giver_groups<'a>(scene: &Scene<'a>) -> Groups<'a> {
    let scene = *scene;
    let giver = move |row: &Record| match Aspiration(row).raised_by() {
        Some(Party::Person(id)) => {
            let person = scene.session.record(*id).map(Person);
            let body = person.map_or(Body::Guest, Person::main_body);
            (body_order(body), person.map_or_else(|| "?".to_owned(), named))
        }
        Some(party) => (4, scene.session.party_name(party).to_owned()),
        None => (5, scene.words.group_no_giver().to_owned()),
    };
    let order = move |row: &Record| {
        let (body, name) = giver(row);
        (body, format!("{} {}", folded(&name), numbered(row, &scene)))
    };
    Groups::new(order, move |row| Value::from(giver(row).1))
}

const fn body_order(body: Body) -> u8 {
    match body {
        Body::Lkd => 0,
        Body::Bpd => 1,
        Body::PerangkatDesa => 2,
        Body::Guest => 3,
    }
}

/// A person by function, as institutions are known by it, and by name.
pub(super) fn named(person: Person<'_>) -> String {
    let beside = person.title_beyond_name();
    if beside.is_empty() { person.name().to_owned() } else { format!("{beside}, {}", person.name()) }
}
