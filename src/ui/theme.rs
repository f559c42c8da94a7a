//! Styles by the role that a thing has on screen, never by colour.

use ratatui::style::{Color, Modifier, Style};

/// What a thing says about itself; each tone but plain comes with a sign of its own ([`super::Look::sign`]).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Tone {
    /// Nothing in particular.
    #[default]
    Plain,
    /// Something to know.
    Info,
    /// Under way.
    Ongoing,
    /// As it should be.
    Good,
    /// Needs attention.
    Warn,
    /// Wrong, late or lost.
    Bad,
}

/// The styles of every role; made as constants, chosen by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Theme {
    base: Style,
    dim: Style,
    accent: Style,
    line: Style,
    line_focused: Style,
    header: Style,
    footer: Style,
    selection: Style,
    selection_focused: Style,
    input: Style,
    cursor: Style,
    good: Style,
    warn: Style,
    bad: Style,
    draft: Style,
    badge: Style,
    banners: [Style; 3],
    room: Style,
}

/// A colour written as on the web: `rgb(0x7a_b8_e0)`.
const fn rgb(hex: u32) -> Color {
    Color::Rgb(((hex >> 16) & 0xff) as u8, ((hex >> 8) & 0xff) as u8, (hex & 0xff) as u8)
}

/// A style of ink on paper.
const fn ink(text: u32, paper: u32) -> Style {
    Style::new().fg(rgb(text)).bg(rgb(paper))
}

/// A style of ink that keeps the paper below.
const fn on(text: u32) -> Style {
    Style::new().fg(rgb(text))
}

const BOLD: Modifier = Modifier::BOLD;

impl Theme {
    /// Light ink on dark paper: `gelap`.
    pub const DARK: Self = Self {
        base: ink(0xd9_df_e7, 0x15_1a_21),
        dim: on(0xa3_af_bd),
        accent: on(0x7c_c4_d4),
        line: on(0x3c_47_54),
        line_focused: on(0x7c_c4_d4),
        header: ink(0xd9_df_e7, 0x20_29_34),
        footer: ink(0xa9_b4_c2, 0x20_29_34),
        selection: ink(0xd9_df_e7, 0x25_2f_3b),
        selection_focused: ink(0xff_ff_ff, 0x1f_40_50),
        input: ink(0xf2_f5_f8, 0x22_2b_36),
        cursor: ink(0x15_1a_21, 0xe8_c4_6a),
        good: on(0x8f_cf_86),
        warn: on(0xe8_bb_5f),
        bad: on(0xf4_93_89),
        draft: on(0xc3_ae_ec).add_modifier(Modifier::ITALIC),
        badge: ink(0xd9_df_e7, 0x33_3f_4d),
        banners: [ink(0xe4_f2_f6, 0x1e_45_54), ink(0xfb_e9_c2, 0x58_43_14), ink(0xff_e4_e0, 0x73_24_20)],
        room: on(0xf2_dd_a4).add_modifier(BOLD),
    };

    /// Dark ink on light paper: `terang`, for a projector in daylight.
    pub const LIGHT: Self = Self {
        base: ink(0x1e_24_2b, 0xfb_fa_f6),
        dim: on(0x4f_59_65),
        accent: on(0x0b_60_78),
        line: on(0xb9_bf_c5),
        line_focused: on(0x0b_60_78),
        header: ink(0x1e_24_2b, 0xe8_e8_e1),
        footer: ink(0x45_4f_59, 0xe8_e8_e1),
        selection: ink(0x1e_24_2b, 0xe6_e9_e8),
        selection_focused: ink(0x0a_1c_22, 0xbf_df_e8),
        input: ink(0x12_18_1e, 0xee_f1_f0),
        cursor: ink(0xff_ff_ff, 0x8a_4b_00),
        good: on(0x1d_66_2b),
        warn: on(0x7d_4b_00),
        bad: on(0xa8_20_1a),
        draft: on(0x5b_3d_99).add_modifier(Modifier::ITALIC),
        badge: ink(0x1e_24_2b, 0xdc_de_da),
        banners: [ink(0x07_30_3d, 0xcd_e8_ef), ink(0x43_2b_00, 0xfa_e3_ad), ink(0x5c_0a_06, 0xfa_d3_ce)],
        room: on(0x6e_3f_00).add_modifier(BOLD),
    };

    /// The sixteen colours of the terminal itself: `16`.
    pub const SIXTEEN: Self = Self {
        base: Style::new(),
        dim: Style::new().fg(Color::Gray),
        accent: Style::new().fg(Color::Cyan),
        line: Style::new().fg(Color::DarkGray),
        line_focused: Style::new().fg(Color::Cyan),
        header: Style::new().add_modifier(Modifier::REVERSED),
        footer: Style::new(),
        selection: Style::new().add_modifier(BOLD),
        selection_focused: Style::new().add_modifier(Modifier::REVERSED),
        input: Style::new().add_modifier(Modifier::UNDERLINED),
        cursor: Style::new().add_modifier(Modifier::REVERSED),
        good: Style::new().fg(Color::Green),
        warn: Style::new().fg(Color::Yellow),
        bad: Style::new().fg(Color::LightRed),
        draft: Style::new().fg(Color::Magenta),
        badge: Style::new().add_modifier(BOLD),
        banners: [
            Style::new().fg(Color::Black).bg(Color::Cyan),
            Style::new().fg(Color::Black).bg(Color::Yellow),
            Style::new().fg(Color::White).bg(Color::Red),
        ],
        room: Style::new().fg(Color::Yellow).add_modifier(BOLD),
    };

    /// No colour at all: `polos`, for `NO_COLOR`; weight, line and reverse carry the roles.
    pub const PLAIN: Self = Self {
        base: Style::new(),
        dim: Style::new(),
        accent: Style::new().add_modifier(BOLD),
        line: Style::new(),
        line_focused: Style::new().add_modifier(BOLD),
        header: Style::new().add_modifier(Modifier::REVERSED),
        footer: Style::new(),
        selection: Style::new().add_modifier(BOLD),
        selection_focused: Style::new().add_modifier(Modifier::REVERSED),
        input: Style::new().add_modifier(Modifier::UNDERLINED),
        cursor: Style::new().add_modifier(Modifier::REVERSED),
        good: Style::new(),
        warn: Style::new().add_modifier(BOLD),
        bad: Style::new().add_modifier(BOLD),
        draft: Style::new().add_modifier(Modifier::ITALIC),
        badge: Style::new().add_modifier(BOLD),
        banners: [Style::new().add_modifier(Modifier::REVERSED); 3],
        room: Style::new().add_modifier(BOLD),
    };

    /// The names that `--tema` takes.
    pub const NAMES: [&'static str; 4] = ["gelap", "terang", "16", "polos"];

    /// The theme of a name of [`Theme::NAMES`].
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "gelap" => Some(Self::DARK),
            "terang" => Some(Self::LIGHT),
            "16" => Some(Self::SIXTEEN),
            "polos" => Some(Self::PLAIN),
            _ => None,
        }
    }

    /// The paper of the whole screen, with plain ink.
    #[must_use]
    pub const fn base(&self) -> Style {
        self.base
    }

    /// Plain text.
    #[must_use]
    pub const fn text(&self) -> Style {
        self.base
    }

    /// What may be overlooked: meta data, units, hints.
    #[must_use]
    pub const fn dim(&self) -> Style {
        self.dim
    }

    /// A title of a pane.
    #[must_use]
    pub const fn title(&self, focused: bool) -> Style {
        if focused { self.accent.add_modifier(BOLD) } else { self.base.add_modifier(BOLD) }
    }

    /// Bold plain text: the one figure or name that matters.
    #[must_use]
    pub const fn strong(&self) -> Style {
        self.base.add_modifier(BOLD)
    }

    /// A thin line or box.
    #[must_use]
    pub const fn border(&self, focused: bool) -> Style {
        if focused { self.line_focused } else { self.line }
    }

    /// The one accent.
    #[must_use]
    pub const fn accent(&self) -> Style {
        self.accent
    }

    /// A key in a hint.
    #[must_use]
    pub const fn key(&self) -> Style {
        self.accent.add_modifier(BOLD)
    }

    /// The row or entry that is selected, in the pane in focus or in another.
    #[must_use]
    pub const fn selection(&self, focused: bool) -> Style {
        if focused { self.selection_focused } else { self.selection }
    }

    /// The cell under the cursor in a selected row: turned round against the rest of its row.
    #[must_use]
    pub const fn cursor_cell(&self) -> Style {
        let row = self.selection(true);
        if row.add_modifier.contains(Modifier::REVERSED) {
            Style::new().remove_modifier(Modifier::REVERSED).add_modifier(Modifier::BOLD)
        } else {
            row.add_modifier(Modifier::REVERSED)
        }
    }

    /// What a selected row takes once more when it is drawn: where its colours are turned round, its inks would
    /// be blocks of colour.
    #[must_use]
    pub const fn selection_over(&self, focused: bool) -> Style {
        if self.selection(focused).add_modifier.contains(Modifier::REVERSED) {
            Style::new().fg(Color::Reset)
        } else {
            Style::new()
        }
    }

    /// The ink of a tone.
    #[must_use]
    pub const fn tone(&self, tone: Tone) -> Style {
        match tone {
            Tone::Plain => self.base,
            Tone::Info | Tone::Ongoing => self.accent,
            Tone::Good => self.good,
            Tone::Warn => self.warn,
            Tone::Bad => self.bad,
        }
    }

    /// As it should be.
    #[must_use]
    pub const fn good(&self) -> Style {
        self.good
    }

    /// Needs attention.
    #[must_use]
    pub const fn warn(&self) -> Style {
        self.warn
    }

    /// Wrong, late or lost.
    #[must_use]
    pub const fn bad(&self) -> Style {
        self.bad
    }

    /// Text that is not published yet.
    #[must_use]
    pub const fn draft(&self) -> Style {
        self.draft
    }

    /// A small mark beside a text.
    #[must_use]
    pub const fn badge(&self) -> Style {
        self.badge
    }

    /// A line across the screen that says what is the matter.
    #[must_use]
    pub const fn banner(&self, tone: Tone) -> Style {
        let [info, warn, bad] = self.banners;
        match tone {
            Tone::Plain | Tone::Info | Tone::Ongoing | Tone::Good => info,
            Tone::Warn => warn,
            Tone::Bad => bad,
        }
    }

    /// A field that takes typing.
    #[must_use]
    pub const fn input(&self) -> Style {
        self.input
    }

    /// The cell under the cursor of a field.
    #[must_use]
    pub const fn cursor(&self) -> Style {
        self.cursor
    }

    /// The bar at the top.
    #[must_use]
    pub const fn header(&self) -> Style {
        self.header
    }

    /// The bar at the foot.
    #[must_use]
    pub const fn footer(&self) -> Style {
        self.footer
    }

    /// What the room looks at now: the item on show, the question to everybody.
    #[must_use]
    pub const fn room(&self) -> Style {
        self.room
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The relative luminance of WCAG 2.
    fn luminance(color: Color) -> f64 {
        let Color::Rgb(red, green, blue) = color else { panic!("not a fixed colour: {color:?}") };
        let channel = |value: u8| {
            let value = f64::from(value) / 255.0;
            if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue)
    }

    fn contrast(ink: Color, paper: Color) -> f64 {
        let (a, b) = (luminance(ink), luminance(paper));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// Every role that is text, with the papers on which it is put; the thin lines are no text.
    fn pairs(theme: &Theme) -> Vec<(&'static str, Style, Style)> {
        let inks = [
            ("text", theme.text()),
            ("dim", theme.dim()),
            ("accent", theme.accent()),
            ("good", theme.good()),
            ("warn", theme.warn()),
            ("bad", theme.bad()),
            ("draft", theme.draft()),
            ("room", theme.room()),
        ];
        let papers =
            [theme.base(), theme.header(), theme.selection(false), theme.selection(true), theme.input()];
        let mut all: Vec<_> =
            inks.into_iter().flat_map(|(name, ink)| papers.map(|paper| (name, ink, paper))).collect();
        for (name, style) in [
            ("header", theme.header()),
            ("footer", theme.footer()),
            ("selection", theme.selection(false)),
            ("selection focused", theme.selection(true)),
            ("input", theme.input()),
            ("cursor", theme.cursor()),
            ("badge", theme.badge()),
            ("info banner", theme.banner(Tone::Info)),
            ("warn banner", theme.banner(Tone::Warn)),
            ("bad banner", theme.banner(Tone::Bad)),
        ] {
            all.push((name, style, style));
        }
        all
    }

    #[test]
    fn text_can_be_read_on_every_paper_it_is_put_on() {
        for name in ["gelap", "terang"] {
            let theme = Theme::named(name).unwrap();
            for (role, ink, paper) in pairs(&theme) {
                let ratio = contrast(ink.fg.unwrap(), paper.bg.unwrap());
                assert!(ratio >= 4.5, "{name}: {role} on {:?} has {ratio:.2}", paper.bg);
            }
        }
    }

    #[test]
    fn the_contrast_test_sees_bad_contrast() {
        assert!(contrast(rgb(0x77_77_77), rgb(0x55_55_55)) < 4.5);
        assert!((contrast(rgb(0xff_ff_ff), rgb(0)) - 21.0).abs() < 0.01);
    }

    #[test]
    fn the_plain_theme_has_no_colour_and_every_name_a_theme() {
        let plain = Theme::named("polos").unwrap();
        for (role, ink, _) in pairs(&plain) {
            assert_eq!((ink.fg, ink.bg), (None, None), "{role}");
        }
        assert!(Theme::NAMES.iter().all(|name| Theme::named(name).is_some()));
        assert_eq!(Theme::named("ungu"), None);
    }
}
