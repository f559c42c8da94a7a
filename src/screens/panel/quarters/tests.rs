//! The line over the quarters: where its points stand, in both sets of signs.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::plot::Plot;
use crate::domain::budget::{Bidang, Section};
use crate::domain::course::Course;
use crate::domain::rows::PastMoney;
use crate::domain::{Field, Item, Kind, Panel, Quarter, Sen, Value};
use crate::screens::Screen;
use crate::screens::fixture::{Hall, id, pictures};
use crate::screens::panel::State;
use crate::screens::panel::faces::Face;
use crate::ui::text::rows_of;
use crate::ui::{Glyphs, Look};

/// TW III 2023 with a budget whose revenue and expenditure are known for three quarters. DATA CONTOH.
fn hall() -> Hall {
    let mut hall = Hall::running_in(Quarter::new(2023, 3).unwrap());
    let tw = |number| Quarter::new(2023, number).unwrap();
    let sides = [
        (500, "Dana Desa", Section::Revenue, [1_610, 1_200, 1_130], [560, 810]),
        (501, "Jalan", Section::Expenditure(Some(Bidang::Development)), [1_640, 1_100, 870], [240, 590]),
    ];
    for (n, text, section, [budget, plan, realised], before) in sides {
        let money = |millions: i64| Value::Money(Sen::rupiah(millions * 1_000_000));
        hall.written(n, Kind::Row(Panel::Budget), Item::Budget, text, |fields| {
            let past = [1, 2].into_iter().zip(before);
            let past = past.map(|(number, amount)| PastMoney {
                quarter: tw(number),
                amount: Sen::rupiah(amount * 1_000_000),
            });
            fields
                .with(Field::Section, Value::Section(section))
                .with(Field::Budgeted, money(budget))
                .with(Field::PlanToDate, money(plan))
                .with(Field::Realised, money(realised))
                .with(Field::PastRealised, Value::PastMoney(past.collect()))
        });
    }
    hall
}

fn quarters(hall: &Hall) -> State {
    let mut state = State::at(Panel::Budget, None);
    state.settle(&hall.scene());
    while state.face != Face::Quarters {
        state.turn(true);
    }
    state.settle(&hall.scene());
    state
}

#[test]
fn the_line_goes_through_its_quarters_and_every_share_is_told() {
    let hall = hall();
    let text = hall.rows(&quarters(&hall), 120, 33).join("\n");
    for share in ["34,78%", "50,31%", "70,19%", "14,63%", "35,98%", "53,05%"] {
        assert!(text.contains(share), "{share}: {text}");
    }
    assert!(text.contains("Pendapatan  Rp1,1 M dari Rp1,6 M"), "{text}");
    assert_eq!(text.matches('●').count(), 6 + 1, "three points a side and the legend: {text}");
    assert_eq!(text.matches('○').count(), 2 + 1, "{text}");
}

#[test]
fn points_stand_at_their_place_and_ascii_has_a_line_too() {
    let area = Rect::new(0, 0, 41, 11);
    let plot = Plot::new(area, Sen(1_000));
    assert_eq!([0, 1, 2, 4].map(|quarter| plot.x(quarter)), [0, 10, 20, 40]);
    assert_eq!([0, 44, 56, 500, 1_000, 2_000].map(|amount| plot.y(Sen(amount))), [10, 10, 9, 5, 0, 0]);
    assert_eq!(plot.y(Sen(-70)), 10);
    let course = Course {
        budget: Sen(1_000),
        realised: [Some(Sen(300)), None, Some(Sen(900)), None],
        plan: Some(Sen(700)),
        quarter: 3,
    };
    let drawn = |glyphs| {
        let mut buf = Buffer::empty(area);
        plot.draw(&course, &Look { glyphs, ..Look::default() }, &mut buf);
        rows_of(&buf)
    };
    let rows = drawn(Glyphs::CONSOLAS);
    assert_eq!(rows[7].chars().nth(10), Some('●'), "{rows:#?}");
    assert_eq!(rows[1].chars().nth(30), Some('●'), "{rows:#?}");
    assert_eq!(rows[3].chars().nth(30), Some('○'), "{rows:#?}");
    // A quarter that nobody filled in is passed straight through.
    assert!("│┌┘─".contains(rows[4].chars().nth(20).unwrap()), "{rows:#?}");
    let plain = drawn(Glyphs::ASCII);
    assert!(plain.iter().all(|row| row.is_ascii()), "{plain:#?}");
    assert_eq!(plain[1].chars().nth(30), Some('*'), "{plain:#?}");
}

#[test]
fn a_budget_that_is_not_filled_in_has_no_line() {
    let hall = Hall::running();
    assert!(hall.rows(&quarters(&hall), 80, 21).join("\n").contains("Belum ada angka anggaran."));
}

#[test]
fn the_line_stands_at_three_sizes() {
    let hall = hall();
    let state = quarters(&hall);
    assert_eq!(state.selected(&hall.scene()), Some(id(500)));
    pictures!("quarters", hall, state);
}
