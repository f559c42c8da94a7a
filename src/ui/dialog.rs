//! A question in the middle of the screen, with its answers as keys.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::text::{columns, inset, put, put_cut, row, wrap};
use super::{Look, Tone};
use crate::input::{Key, KeyCode};

/// The widest that a dialog's text gets, in columns: longer lines are hard to read from afar.
const WIDEST: u16 = 72;

/// One answer: the letter that gives it, and what it does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice<'a> {
    /// The letter, in lower case; a space where no letter answers.
    pub key: char,
    /// What it does.
    pub label: &'a str,
}

/// A question with a title, a text and answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialog<'a> {
    /// What it is about.
    pub title: &'a str,
    /// How grave it is.
    pub tone: Tone,
    /// The text; it wraps and may be long.
    pub text: &'a str,
    /// The answers in order.
    pub choices: &'a [Choice<'a>],
}

/// Where a dialog stands: the answer in focus and the rows scrolled away.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DialogState {
    /// The answer in focus.
    pub focus: usize,
    /// Rows of the text that are above the window.
    pub scroll: u16,
}

/// What a key did in a dialog.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// The key means nothing here.
    Ignored,
    /// The focus or the text moved.
    Moved,
    /// The answer at this place was given.
    Chosen(usize),
    /// The question was put away.
    Cancelled,
}

impl DialogState {
    /// Does what a key says: a letter or Enter answers, arrows move, Esc puts the question away.
    pub fn handle(&mut self, key: &Key, choices: &[Choice]) -> Answer {
        if key.ctrl || key.alt {
            return Answer::Ignored;
        }
        let last = choices.len().saturating_sub(1);
        match key.code {
            KeyCode::Esc => return Answer::Cancelled,
            KeyCode::Enter if choices.is_empty() => return Answer::Cancelled,
            KeyCode::Enter => return Answer::Chosen(self.focus.min(last)),
            KeyCode::Char(letter) => {
                let letter = letter.to_lowercase().next().unwrap_or(letter);
                let found = choices.iter().position(|choice| choice.key == letter);
                return found.map_or(Answer::Ignored, Answer::Chosen);
            }
            KeyCode::Left | KeyCode::BackTab => self.focus = self.focus.saturating_sub(1),
            KeyCode::Right | KeyCode::Tab => self.focus = (self.focus + 1).min(last),
            KeyCode::Up => self.scroll = self.scroll.saturating_sub(1),
            KeyCode::Down => self.scroll = self.scroll.saturating_add(1),
            KeyCode::PageUp => self.scroll = self.scroll.saturating_sub(8),
            KeyCode::PageDown => self.scroll = self.scroll.saturating_add(8),
            _ => return Answer::Ignored,
        }
        Answer::Moved
    }
}

/// Clears a box in the middle of an area, draws its border and title, and returns the inside without margins.
pub fn draw_box(
    title: &str,
    tone: Tone,
    size: (u16, u16),
    area: Rect,
    buf: &mut Buffer,
    look: &Look,
) -> Rect {
    let (width, height) = (size.0.min(area.width), size.1.min(area.height));
    let outer =
        Rect { x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width, height };
    if width < 4 || height < 3 {
        return Rect { width: 0, height: 0, ..outer };
    }
    Clear.render(outer, buf);
    buf.set_style(outer, look.theme.base());
    draw_border(outer, buf, look);
    let sign = look.sign(tone);
    let place = Rect { x: outer.x + 2, width: width - 4, ..row(outer, 0) };
    let title = if sign.is_empty() { format!(" {title} ") } else { format!(" {sign} {title} ") };
    let style = if tone == Tone::Plain {
        look.theme.title(true)
    } else {
        look.theme.tone(tone).add_modifier(ratatui::style::Modifier::BOLD)
    };
    put_cut(buf, place, &title, style, &look.glyphs);
    Rect { x: outer.x + 2, y: outer.y + 1, width: width - 4, height: height - 2 }
}

fn draw_border(outer: Rect, buf: &mut Buffer, look: &Look) {
    let style = look.theme.border(true);
    let (right, bottom) = (outer.right() - 1, outer.bottom() - 1);
    for x in outer.x + 1..right {
        put(buf, x, outer.y, look.glyphs.across, 1, style);
        put(buf, x, bottom, look.glyphs.across, 1, style);
    }
    for y in outer.y + 1..bottom {
        put(buf, outer.x, y, look.glyphs.down, 1, style);
        put(buf, right, y, look.glyphs.down, 1, style);
    }
    let [top_left, top_right, bottom_left, bottom_right] = look.glyphs.corners;
    put(buf, outer.x, outer.y, top_left, 1, style);
    put(buf, right, outer.y, top_right, 1, style);
    put(buf, outer.x, bottom, bottom_left, 1, style);
    put(buf, right, bottom, bottom_right, 1, style);
}

impl Dialog<'_> {
    /// Draws the dialog over an area; a text that is too long scrolls.
    pub fn draw(&self, state: DialogState, area: Rect, buf: &mut Buffer, look: &Look) {
        let room = WIDEST.min(area.width.saturating_sub(8)).max(1);
        let rows = wrap(self.text, usize::from(room));
        let widest = rows.iter().map(|text| columns(text)).max().unwrap_or(0);
        let buttons: u16 = self.choices.iter().map(|choice| columns(choice.label) + 6).sum();
        let width = widest.max(buttons).max(columns(self.title) + 4).min(room) + 6;
        let height = u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_add(5);
        let inside = draw_box(self.title, self.tone, (width, height), area, buf, look);
        let inside = inset(inside, 1);
        if inside.height < 3 {
            return;
        }
        let body = Rect { y: inside.y + 1, height: inside.height.saturating_sub(3).max(1), ..inside };
        let most = rows.len().saturating_sub(usize::from(body.height));
        let first = usize::from(state.scroll).min(most);
        for (y, text) in (body.top()..body.bottom()).zip(rows.iter().skip(first)) {
            put(buf, body.x, y, text, body.width, look.theme.text());
        }
        let hidden = most - first;
        if hidden > 0 {
            let more = format!("{} {}", look.glyphs.below, look.words.more_below(hidden));
            super::text::put_right(
                buf,
                row(inside, inside.height - 2),
                &more,
                look.theme.dim(),
                &look.glyphs,
            );
        }
        self.draw_choices(state.focus, row(inside, inside.height - 1), buf, look);
    }

    fn draw_choices(&self, focus: usize, area: Rect, buf: &mut Buffer, look: &Look) {
        let mut x = area.x;
        for (at, choice) in self.choices.iter().enumerate() {
            let own = at == focus;
            let text = format!(" {} ", choice.label);
            // Enter takes the choice in focus, so that it has a sign and not a colour alone.
            let sign = if own { look.glyphs.selected } else { " " };
            let key = format!("{sign}{}", choice.key);
            let key = if choice.key == ' ' { sign } else { key.as_str() };
            let style = if own { look.theme.selection(true) } else { look.theme.badge() };
            let room = area.right().saturating_sub(x);
            x = put(buf, x, area.y, key, room, style.patch(look.theme.key()));
            x = put(buf, x, area.y, &text, area.right().saturating_sub(x), style) + 2;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::text::rows_of;

    const CHOICES: [Choice; 2] = [Choice { key: 's', label: "Sahkan" }, Choice { key: 'b', label: "Batal" }];

    fn dialog(text: &str) -> Dialog<'_> {
        Dialog { title: "Tutup rapat?", tone: Tone::Warn, text, choices: &CHOICES }
    }

    #[test]
    fn the_choice_in_focus_has_a_sign() {
        for (focus, wanted) in [(0, "▌s Sahkan    b Batal"), (1, " s Sahkan   ▌b Batal")] {
            let mut buf = Buffer::empty(Rect::new(0, 0, 60, 12));
            dialog("Tutup?").draw(DialogState { focus, scroll: 0 }, buf.area, &mut buf, &Look::default());
            assert!(rows_of(&buf).join("\n").contains(wanted), "{:#?}", rows_of(&buf));
        }
    }

    #[test]
    fn a_dialog_stands_in_the_middle_over_what_was_there() {
        let area = Rect::new(0, 0, 60, 12);
        let mut buf = Buffer::with_lines(vec!["x".repeat(60); 12]);
        let text = "Dua tindak lanjut belum punya penanggung jawab.\nTutup juga?";
        dialog(text).draw(DialogState::default(), area, &mut buf, &Look::default());
        insta::assert_snapshot!(rows_of(&buf).join("\n"));
    }

    #[test]
    fn letters_answer_and_arrows_move() {
        let mut state = DialogState::default();
        let mut press = |code| state.handle(&Key { code, ctrl: false, alt: false, shift: false }, &CHOICES);
        assert_eq!(press(KeyCode::Char('B')), Answer::Chosen(1));
        assert_eq!(press(KeyCode::Char('x')), Answer::Ignored);
        assert_eq!(press(KeyCode::Right), Answer::Moved);
        assert_eq!(press(KeyCode::Enter), Answer::Chosen(1));
        assert_eq!(press(KeyCode::Esc), Answer::Cancelled);
    }

    #[test]
    fn a_long_text_scrolls_and_says_how_much_is_left() {
        let text: Vec<String> = (0..40).map(|n| format!("baris {n}")).collect();
        let text = text.join("\n");
        let area = Rect::new(0, 0, 60, 15);
        let draw = |scroll| {
            let mut buf = Buffer::empty(area);
            dialog(&text).draw(DialogState { focus: 0, scroll }, area, &mut buf, &Look::default());
            rows_of(&buf).join("\n")
        };
        assert!(draw(0).contains("baris 0") && draw(0).contains("▼ 30 lagi"));
        assert!(draw(999).contains("baris 39") && !draw(999).contains("lagi"));
        for (width, height) in [(0, 0), (3, 2), (10, 4)] {
            let area = Rect::new(0, 0, width, height);
            dialog(&text).draw(DialogState::default(), area, &mut Buffer::empty(area), &Look::default());
        }
    }
}
