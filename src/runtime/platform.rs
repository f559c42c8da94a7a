//! What differs between platforms; all `cfg` of the runtime stands here.

use super::start::RunError;
use crate::app::Msg;
use std::sync::mpsc::Sender;

/// Whether the terminal never says that something was pasted, so that a burst of keys is one.
pub(super) const PASTES_ARE_BURSTS: bool = cfg!(windows);

/// Listens for the system's wish that the program ends: SIGTERM, SIGHUP, SIGINT from outside.
#[cfg(unix)]
pub(super) fn listen_for_signals(sender: Sender<Msg>) -> Result<(), RunError> {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    let mut signals =
        signal_hook::iterator::Signals::new([SIGTERM, SIGHUP, SIGINT]).map_err(RunError::Thread)?;
    let wait = move || {
        for _ in signals.forever() {
            if sender.send(Msg::Stop).is_err() {
                return;
            }
        }
    };
    std::thread::Builder::new().name("signals".to_owned()).spawn(wait).map_err(RunError::Thread)?;
    Ok(())
}

/// Elsewhere closing the window ends the reading of keys, which says the same.
#[cfg(not(unix))]
pub(super) fn listen_for_signals(_sender: Sender<Msg>) -> Result<(), RunError> {
    Ok(())
}

/// Panics on F9 with Alt when `RAKOR_PANIC` is set: how the tests see the terminal given back.
pub(super) fn fail_if_asked(msg: &Msg) {
    let Msg::Key(key) = msg else { return };
    let pressed = key.alt && key.code == crate::app::KeyCode::F(9);
    assert!(!pressed || std::env::var_os("RAKOR_PANIC").is_none(), "asked to fail by RAKOR_PANIC");
}
