//! The main screen of a meeting: what is seen, and what each key asks for.

use super::*;
use crate::domain::states::{FollowUpState, Phase, ProblemState, Seat};
use crate::domain::views::{Decision, FollowUp, Problem};
use crate::domain::{Change, Field, Kind, Quarter, SeatChange, SessionId, Summary, Target, Value, WriterId};
use crate::input::Action;
use crate::screens::fixture::{Hall, at, day, id};
use crate::screens::{Layer, Place, Question};

fn sees(hall: &Hall, state: &State, size: (u16, u16), wanted: &[&str]) {
    let rows = hall.rows(state, size.0, size.1).join("\n");
    for text in wanted {
        assert!(rows.contains(text), "{text:?} is not on screen:\n{rows}");
    }
}

#[test]
fn prints() {
    let hall = Hall::with_promises();
    for (w, h) in [(80, 21), (100, 27), (120, 33), (200, 57)] {
        println!("{}", hall.rows(&State::new(Item::Budget), w, h).join("\n"));
    }
    println!("{}", hall.rows(&State::new(Item::Indicators), 80, 21).join("\n"));
    println!("{}", Hall::empty().rows(&State::new(Item::Opening), 60, 12).join("\n"));
}
