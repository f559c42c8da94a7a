//! A bare ratatui program: one full frame of words, a marked row that moves, nothing else.

use std::io;

use ratatui::Frame;
use ratatui::crossterm::event::{self, Event, KeyCode};
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Text};

/// The argument that turns the bench's executable into the floor.
pub(crate) const ARGUMENT: &str = "--floor";

/// A word that stands in the last row, so that the whole picture is there when it can be read.
pub(crate) const READY: &str = "selesai";

/// Draws, waits for a key, draws again, until `q`.
///
/// # Errors
/// If the terminal cannot be prepared, drawn on or read.
pub(crate) fn run() -> io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    let result = follow(&mut terminal);
    ratatui::try_restore()?;
    result
}

fn follow(terminal: &mut ratatui::DefaultTerminal) -> io::Result<()> {
    let mut marked = 0_u16;
    loop {
        terminal.draw(|frame| draw(frame, marked))?;
        if let Event::Key(key) = event::read()? {
            match key.code {
                KeyCode::Char('q') => return Ok(()),
                KeyCode::Down => marked = marked.saturating_add(1),
                KeyCode::Up => marked = marked.saturating_sub(1),
                _ => {}
            }
        }
    }
}

fn draw(frame: &mut Frame, marked: u16) {
    let area = frame.area();
    frame.render_widget(words(area, marked), area);
}

/// Words for every cell of every row.
pub(crate) fn words(area: Rect, marked: u16) -> Text<'static> {
    let lines = (0..area.height).map(|row| {
        let word = if row + 1 == area.height { READY } else { "rapat" };
        let text = format!("{row:>3} {word} ").repeat(usize::from(area.width / 10) + 1);
        let style = if row == marked { Style::new().add_modifier(Modifier::REVERSED) } else { Style::new() };
        Line::styled(text, style)
    });
    lines.collect()
}
