//! Keys, pastes and sizes from the terminal, as messages.

use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event, KeyCode as Code, KeyEvent, KeyEventKind, KeyModifiers};

use super::start::RunError;
use crate::app::{Key, KeyCode, Msg};

/// The shortest burst of keys that is taken for a paste, where the terminal does not say so itself.
const BURST: usize = 24;

/// Starts the thread that reads the terminal.
pub(super) fn listen(sender: Sender<Msg>) -> Result<(), RunError> {
    let read = move || {
        loop {
            let Ok(event) = event::read() else {
                drop(sender.send(Msg::Stop));
                return;
            };
            if !forward(event, &sender) {
                return;
            }
        }
    };
    thread::Builder::new().name("keys".to_owned()).spawn(read).map_err(RunError::Thread)?;
    Ok(())
}

/// Sends what an event means; keys that came in one burst are a paste. Whether somebody still listens.
fn forward(event: Event, sender: &Sender<Msg>) -> bool {
    let mut burst = Vec::new();
    let mut next = Some(event);
    while let Some(event) = next {
        match message(event) {
            Some(Msg::Key(key)) => burst.push(key),
            Some(other) => return send_burst(&burst, sender) && sender.send(other).is_ok(),
            None => {}
        }
        let waiting = event::poll(Duration::ZERO).unwrap_or(false);
        next = waiting.then(event::read).and_then(Result::ok);
    }
    send_burst(&burst, sender)
}

fn send_burst(burst: &[Key], sender: &Sender<Msg>) -> bool {
    let typed: Option<String> = burst.iter().map(|key| pasted(*key)).collect();
    match typed {
        Some(text) if super::platform::PASTES_ARE_BURSTS && burst.len() >= BURST => {
            sender.send(Msg::Pasted(text)).is_ok()
        }
        _ => burst.iter().all(|key| sender.send(Msg::Key(*key)).is_ok()),
    }
}

/// The character that a key of a burst stands for.
fn pasted(key: Key) -> Option<char> {
    match key.code {
        KeyCode::Enter => Some('\n'),
        KeyCode::Tab => Some('\t'),
        _ => key.typed(),
    }
}

/// What an event of the terminal means.
fn message(event: Event) -> Option<Msg> {
    match event {
        Event::Key(event) if event.kind != KeyEventKind::Release => key(event).map(Msg::Key),
        Event::Paste(text) => Some(Msg::Pasted(text)),
        Event::Resize(columns, rows) => Some(Msg::Resized(columns, rows)),
        _ => None,
    }
}

fn key(event: KeyEvent) -> Option<Key> {
    let has = |modifier| event.modifiers.contains(modifier);
    let code = match event.code {
        Code::Char(c) => KeyCode::Char(c),
        Code::Enter => KeyCode::Enter,
        Code::Esc => KeyCode::Esc,
        Code::Tab => KeyCode::Tab,
        Code::BackTab => KeyCode::BackTab,
        Code::Backspace => KeyCode::Backspace,
        Code::Delete => KeyCode::Delete,
        Code::Insert => KeyCode::Insert,
        Code::Left => KeyCode::Left,
        Code::Right => KeyCode::Right,
        Code::Up => KeyCode::Up,
        Code::Down => KeyCode::Down,
        Code::Home => KeyCode::Home,
        Code::End => KeyCode::End,
        Code::PageUp => KeyCode::PageUp,
        Code::PageDown => KeyCode::PageDown,
        Code::F(number) => KeyCode::F(number),
        _ => return None,
    };
    // AltGr arrives as Ctrl and Alt at once: the character counts
    let alt_gr = has(KeyModifiers::CONTROL) && has(KeyModifiers::ALT) && matches!(code, KeyCode::Char(_));
    Some(Key {
        code,
        ctrl: has(KeyModifiers::CONTROL) && !alt_gr,
        alt: has(KeyModifiers::ALT) && !alt_gr,
        shift: has(KeyModifiers::SHIFT),
    })
}
