//! The terminal: taken over at the start, given back whole at the end, a panic included.

use std::io::{Stdout, Write, stdout};
use std::mem::ManuallyDrop;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::event::{DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{
    BeginSynchronizedUpdate, EndSynchronizedUpdate, EnterAlternateScreen, LeaveAlternateScreen, SetTitle,
    disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute, queue};
use ratatui::Terminal;
use ratatui::backend::CrosstermBackend;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::start::RunError;

/// The columns of the terminal that standard output goes to; none when it goes elsewhere.
#[must_use]
pub fn columns() -> Option<usize> {
    use std::io::IsTerminal;
    if !stdout().is_terminal() {
        return None;
    }
    crossterm::terminal::size().ok().map(|(columns, _)| usize::from(columns))
}

/// Whether the terminal is taken over, so that it is given back once only.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// The terminal while it is ours.
pub(super) struct Screen {
    /// Never dropped: it would complain on standard error when it cannot show the cursor, and a complaint that cannot be
    /// written, as the window is gone, is a panic before everything is saved.
    terminal: ManuallyDrop<Terminal<CrosstermBackend<Stdout>>>,
    size: (u16, u16),
}

impl Screen {
    /// Takes the terminal over.
    pub(super) fn open() -> Result<Self, RunError> {
        use std::io::IsTerminal;
        if !stdout().is_terminal() || !std::io::stdin().is_terminal() {
            return Err(RunError::NoTerminal);
        }
        let size = crossterm::terminal::size().map_err(RunError::Terminal)?;
        give_back_on_panic();
        enable_raw_mode().map_err(RunError::Terminal)?;
        TAKEN.store(true, Ordering::SeqCst);
        execute!(stdout(), EnterAlternateScreen, SetTitle("Rakor"), EnableBracketedPaste, cursor::Hide)
            .map_err(RunError::Terminal)?;
        let terminal = Terminal::new(CrosstermBackend::new(stdout())).map_err(RunError::Terminal)?;
        Ok(Self { terminal: ManuallyDrop::new(terminal), size })
    }

    /// Columns and rows.
    pub(super) const fn size(&self) -> (u16, u16) {
        self.size
    }

    /// Draws a picture as one, where the terminal can wait for its end; whether the terminal took it.
    pub(super) fn draw(&mut self, picture: impl Fn(Rect, &mut Buffer)) -> bool {
        let begun = queue!(stdout(), BeginSynchronizedUpdate).is_ok();
        let drawn = self.terminal.draw(|frame| picture(frame.area(), frame.buffer_mut())).is_ok();
        begun && drawn && execute!(stdout(), EndSynchronizedUpdate).is_ok()
    }

    /// Forgets what is on the screen, so that the next picture is drawn whole.
    pub(super) fn clear(&mut self) {
        drop(self.terminal.clear());
    }

    /// Gives the terminal back.
    pub(super) fn close(mut self) {
        drop(self.terminal.show_cursor());
        give_back();
    }
}

/// Gives the terminal back before a panic prints its message.
fn give_back_on_panic() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        give_back();
        before(panic);
    }));
}

/// Gives the terminal back, once; a dead terminal is no reason to stop.
fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        drop(execute!(stdout(), DisableBracketedPaste, LeaveAlternateScreen, cursor::Show));
        drop(disable_raw_mode());
        drop(stdout().flush());
    }
}
