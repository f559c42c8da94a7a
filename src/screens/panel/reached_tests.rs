//! The indicators as bars: how long they are, where the mark stands, and what the chosen one tells.

use super::State;
use super::faces::Face;
use crate::domain::rows::{Direction, PastQuantity};
use crate::domain::{Field, Item, Kind, Panel, Quantity, Quarter, Value};
use crate::input::Action;
use crate::screens::fixture::{Hall, id, pictures};
use crate::screens::{Intent, Layer, Screen};

/// TW III 2023 with four indicators: one far behind, one of which less is better, one reached, one empty. DATA CONTOH.
fn hall() -> Hall {
    let mut hall = Hall::running_in(Quarter::new(2023, 3).unwrap());
    let tw = |number| Quarter::new(2023, number).unwrap();
    let long = "Rabat jalan lingkungan Dusun Toronan Utara 1 sampai batas Dusun Toronan Utara 2";
    let all = [
        (950, long, "m", [240, 200, 60], Direction::Higher, [0, 40]),
        (951, "Balita stunting", "anak", [20, 20, 22], Direction::Lower, [31, 26]),
        (952, "Surat selesai", "buah", [1_150, 900, 1_214], Direction::Higher, [300, 700]),
    ];
    for (n, text, unit, [year, target, reached], direction, past) in all {
        let whole = |amount| Value::Quantity(Quantity::whole(amount));
        hall.written(n, Kind::Row(Panel::Indicator), Item::Indicators, text, |fields| {
            let past = [1, 2].into_iter().zip(past);
            let past = past.map(|(number, amount)| PastQuantity {
                quarter: tw(number),
                amount: Quantity::whole(amount),
            });
            fields
                .with(Field::Unit, unit)
                .with(Field::TargetYear, whole(year))
                .with(Field::TargetToDate, whole(target))
                .with(Field::Achieved, whole(reached))
                .with(Field::Direction, Value::Direction(direction))
                .with(Field::PastAchieved, Value::PastQuantities(past.collect()))
                .with(Field::Obstacle, "Hujan sejak Agustus")
                .with(Field::Physical, whole(25))
        });
    }
    hall.written(953, Kind::Row(Panel::Indicator), Item::Indicators, "Kader dilatih", |fields| fields);
    hall
}

fn reached(hall: &Hall) -> State {
    let mut state = State::at(Panel::Indicator, None);
    state.settle(&hall.scene());
    state.turn(true);
    assert_eq!(state.face, Face::Reached);
    state
}

#[test]
fn a_bar_is_what_was_reached_of_the_year_and_the_mark_is_its_target() {
    let hall = hall();
    let rows = hall.rows(&reached(&hall), 120, 33);
    let row = |text: &str| rows.iter().find(|row| row.contains(text)).unwrap_or_else(|| panic!("{rows:#?}"));
    let bar = |text: &str| row(text).chars().filter(|c| "█░│".contains(*c)).collect::<Vec<_>>();
    let concrete = bar("Rabat jalan");
    let full = concrete.iter().filter(|c| **c == '█').count();
    assert_eq!(full, concrete.len() / 4, "60 of 240: {concrete:?}");
    assert_eq!(concrete.iter().position(|c| *c == '│'), Some(concrete.len() * 200 / 240), "{concrete:?}");
    assert!(row("Rabat jalan").contains("60 dari 240 m") && row("Rabat jalan").contains("× tertinggal"));
    // Where more was reached than the target the bar goes on behind the mark.
    let stunting = bar("Balita stunting");
    assert_eq!(stunting.last(), Some(&'█'), "{stunting:?}");
    assert!(stunting.contains(&'│') && row("Balita stunting").contains("▲ hampir"));
    assert!(row("Surat selesai").contains("√ tercapai"));
    assert!(row("Kader dilatih").contains("belum diisi"));
}

#[test]
fn the_chosen_indicator_tells_trend_progress_and_obstacle() {
    let mut hall = hall();
    let mut state = reached(&hall);
    hall.act(&mut state, Action::MoveDown);
    let text = hall.rows(&state, 120, 33).join("\n");
    assert!(text.contains("█▄_ membaik · makin rendah makin baik · fisik 25%"), "{text}");
    assert!(text.contains("Hujan sejak Agustus"), "{text}");
    assert_eq!(hall.act(&mut state, Action::Open), [Intent::Open(Layer::Record(id(951)))]);
}

#[test]
fn a_meeting_without_indicators_says_so() {
    let hall = Hall::running();
    assert!(hall.rows(&reached(&hall), 80, 21).join("\n").contains("Belum ada indikator."));
}

#[test]
fn the_bars_stand_at_three_sizes() {
    let hall = hall();
    let mut state = reached(&hall);
    state.selected = Some(id(951));
    pictures!("reached", hall, state);
}
