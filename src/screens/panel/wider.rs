//! The tables of what goes beyond the village's own offices: the BPD, programmes of higher levels, new regulations.

use super::cells;
use super::spec::{Column, Show};
use crate::domain::rows::Alignment;
use crate::domain::{Field, Party, Record, Value, waiting};
use crate::lang::Words;
use crate::lang::describe::{field_name, parties_in_words, row_choice};
use crate::screens::Scene;
use crate::ui::table::Cell;
use crate::ui::{Look, Tone};

/// The days after which a wait stands out: it is older than a quarter.
const LONG: i64 = 90;

/// 3.2: topics between the village government and the BPD, with the days that they wait.
pub(super) const TOPICS: &[Column] = &[
    Column::new(Words::col_topic, (16, 34), 0, Show::Field(&Field::Text)).growing(),
    Column::new(Words::field_topic_function, (11, 16), 3, Show::Field(&Field::TopicFunction)),
    Column::new(Words::field_council_view, (14, 30), 4, Show::Field(&Field::CouncilView)).growing(),
    Column::new(Words::field_answer, (14, 30), 5, Show::Field(&Field::Answer)).growing(),
    Column::new(Words::field_waits_for, (15, 16), 0, Show::Field(&Field::WaitsFor)),
    Column::new(Words::field_since, (11, 11), 1, Show::Field(&Field::Since)),
    Column::new(Words::col_days, (10, 10), 0, Show::Worked(topic_waits)).numeric(),
];

/// 3.2: *Raperdes* with the stage that each has reached and the days since.
pub(super) const BILLS: &[Column] = &[
    Column::new(Words::row_bill, (18, 40), 0, Show::Field(&Field::Text)).growing(),
    Column::new(Words::col_stage, (11, 11), 0, Show::Worked(stage)),
    Column::new(Words::field_waits_for, (10, 10), 0, Show::Worked(bill_waits)).numeric(),
    Column::new(Words::field_proposed, (11, 11), 5, Show::Field(&Field::Proposed)),
    Column::new(Words::field_drafted, (11, 11), 6, Show::Field(&Field::Drafted)),
    Column::new(Words::field_discussed, (11, 11), 4, Show::Field(&Field::Discussed)),
    Column::new(Words::field_agreed, (11, 11), 3, Show::Field(&Field::Agreed)),
    Column::new(Words::field_evaluated, (11, 11), 7, Show::Field(&Field::Evaluated)),
    Column::new(Words::field_enacted, (11, 11), 2, Show::Field(&Field::Enacted)),
    Column::new(Words::field_promulgated, (11, 11), 1, Show::Field(&Field::Promulgated)),
];

/// 3.4: programmes of higher levels and what the village does for each.
pub(super) const PROGRAMMES: &[Column] = &[
    Column::new(Words::col_programme, (16, 34), 0, Show::Field(&Field::Text)).growing(),
    Column::new(Words::col_level, (9, 10), 1, Show::Field(&Field::ProgrammeLevel)),
    Column::new(Words::field_sector, (11, 16), 4, Show::Field(&Field::Sector)),
    Column::new(Words::field_village_activity, (20, 30), 0, Show::Field(&Field::VillageActivity)).growing(),
    Column::new(Words::field_alignment, (15, 15), 0, Show::Field(&Field::Alignment)),
    Column::new(Words::field_gap, (12, 30), 2, Show::Field(&Field::Gap)).growing(),
];

/// 4.1: new regulations, whom each affects, and who of them is not here to hear of it.
pub(super) const REGULATIONS: &[Column] = &[
    Column::new(Words::col_title, (18, 36), 0, Show::Field(&Field::Text)).growing(),
    Column::new(Words::col_kind, (10, 20), 5, Show::Field(&Field::RegulationKind)),
    Column::new(Words::col_number, (6, 10), 1, Show::Field(&Field::RegulationNumber)),
    Column::new(Words::field_year, (5, 5), 2, Show::Field(&Field::Year)),
    Column::new(Words::field_in_force, (13, 13), 7, Show::Field(&Field::InForce)),
    Column::new(Words::field_effect, (14, 34), 6, Show::Field(&Field::Effect)).growing(),
    Column::new(Words::col_affected, (14, 26), 3, Show::Field(&Field::Offices)),
    Column::new(Words::col_absent, (14, 26), 0, Show::Worked(absent)),
    Column::new(Words::follow_up, (14, 26), 4, Show::Field(&Field::FollowUp)),
];

fn waits(days: Option<i64>, look: &Look) -> Cell<'static> {
    let tone = if days.is_some_and(|days| days >= LONG) { Tone::Warn } else { Tone::Plain };
    days.map_or_else(Cell::default, |days| cells::days(days, tone, look))
}

fn topic_waits<'a>(row: &'a Record, scene: &Scene<'a>, look: &Look) -> Cell<'a> {
    waits(waiting::topic_waits(row, scene.day()), look)
}

fn bill_waits<'a>(row: &'a Record, scene: &Scene<'a>, look: &Look) -> Cell<'a> {
    waits(waiting::bill_waits(row, scene.day()), look)
}

/// The stage that a *Raperdes* has reached; what is promulgated is at its end.
fn stage<'a>(row: &'a Record, _scene: &Scene<'a>, look: &Look) -> Cell<'a> {
    match waiting::stage(row) {
        Some((Field::Promulgated, _)) => Cell::toned(look.words.stage_over(), Tone::Good),
        Some((field, _)) => field_name(field, look.words).into(),
        None => Cell::default(),
    }
}

/// The offices that a regulation affects and of whom nobody is here.
pub(super) fn away<'a>(row: &'a Record, scene: &Scene<'a>) -> Vec<Party> {
    let Value::Parties(offices) = row.get(&Field::Offices) else { return Vec::new() };
    waiting::absent(scene.session, offices).into_iter().cloned().collect()
}

fn absent<'a>(row: &'a Record, scene: &Scene<'a>, _look: &Look) -> Cell<'a> {
    let away = away(row, scene);
    if away.is_empty() {
        return Cell::default();
    }
    Cell::toned(parties_in_words(scene.session, &away), Tone::Warn)
}

/// What the village does for a programme; where it does nothing the row stands out.
pub(super) fn no_activity(look: &Look) -> Cell<'static> {
    Cell::toned(look.words.activity_none(), Tone::Warn)
}

/// How far the village goes along with a programme.
pub(super) fn alignment(alignment: Alignment, look: &Look) -> Cell<'static> {
    let tone = match alignment {
        Alignment::Aligned => Tone::Good,
        Alignment::Partly => Tone::Warn,
        Alignment::NotYet => Tone::Bad,
    };
    Cell::toned(row_choice(&Value::Alignment(alignment), look.words).unwrap_or_default(), tone)
}
