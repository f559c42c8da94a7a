//! The review: which promises, what the answers do, and what the room sees.

use super::*;
use crate::screens::fixture::{Hall, id};

#[test]
fn prints() {
    let mut hall = Hall::with_promises();
    let mut state = State::new();
    for (w, h) in [(80, 21), (120, 33), (200, 57)] {
        println!("{}", hall.rows(&state, w, h).join("\n"));
    }
    hall.act(&mut state, crate::input::Action::StateDone);
    hall.act(&mut state, crate::input::Action::StateRunning);
    hall.act(&mut state, crate::input::Action::MoveUp);
    println!("{}", hall.rows(&state, 80, 21).join("\n"));
    hall.act(&mut state, crate::input::Action::MoveLast);
    println!("{}", hall.rows(&state, 80, 21).join("\n"));
}
