//! The two languages and the macro that makes a table of texts.

use std::fmt;
use std::str::FromStr;

/// A language that the program speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// Indonesian, the language of the office.
    #[default]
    Id,
    /// English.
    En,
}

/// A language code that is neither `id` nor `en`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a language of this program: {0:?} (id, en)")]
pub struct UnknownLang(pub String);

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(text: &str) -> Result<Self, UnknownLang> {
        match text {
            "id" => Ok(Self::Id),
            "en" => Ok(Self::En),
            _ => Err(UnknownLang(text.to_owned())),
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Id => "id",
            Self::En => "en",
        })
    }
}

/// The texts of the program in one language; every entry of the tables is a method.
///
/// ```
/// use rakor::domain::Item;
/// use rakor::lang::{Lang, Words};
/// assert_eq!(Words::new(Lang::Id).item_title(Item::Budget), "Realisasi APBDesa");
/// assert_eq!(Words::new(Lang::En).item_title(Item::Budget), "Village budget realisation");
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Words(Lang);

impl Words {
    /// The texts in a language.
    #[must_use]
    pub const fn new(lang: Lang) -> Self {
        Self(lang)
    }

    /// The language of the texts.
    #[must_use]
    pub const fn lang(self) -> Lang {
        self.0
    }

    /// Picks the text of this language, for the few that are no table entry.
    pub(super) const fn pick<'a>(self, id: &'a str, en: &'a str) -> &'a str {
        match self.0 {
            Lang::Id => id,
            Lang::En => en,
        }
    }
}

/// The room that a text has on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Room {
    /// A line of its own: 80 columns.
    Line,
    /// A key's label or a button: 14 columns.
    Label,
    /// A column of the agenda rail: 22 columns.
    Rail,
    /// A text that wraps: no limit.
    Page,
}

impl Room {
    /// The widest that a text of this kind may be, in columns.
    #[must_use]
    pub const fn columns(self) -> usize {
        match self {
            Self::Line => 80,
            Self::Label => 14,
            Self::Rail => 22,
            Self::Page => usize::MAX,
        }
    }
}

/// One text of the tables, for the tests that read them.
#[derive(Debug, Clone, Copy)]
pub struct Entry {
    /// The method's name.
    pub name: &'static str,
    /// The room it has.
    pub room: Room,
    /// The Indonesian text, with `{…}` where arguments go.
    pub id: &'static str,
    /// The English text.
    pub en: &'static str,
}

/// Makes a table of texts: a method on [`Words`] for each, and `ENTRIES` for the tests.
///
/// ```text
/// words! {
///     home_empty: "Belum ada sesi di folder ini" / "No meetings in this folder yet";
///     people_count(n: usize): "{n} orang" / "{n} people";
///     #[label] key_help: "bantuan" / "help";      // at most 14 columns; also #[rail], #[page]
/// }
/// ```
macro_rules! words {
    ($($(#[$room:ident])? $name:ident $(($($arg:ident: $ty:ty),+))? : $id:literal / $en:literal;)*) => {
        impl $crate::lang::Words {
            $(word!($name [$($($arg: $ty),+)?] $id $en);)*
        }

        /// The texts of this topic.
        pub(super) const ENTRIES: &[$crate::lang::Entry] = &[
            $($crate::lang::Entry { name: stringify!($name), room: room!($($room)?), id: $id, en: $en },)*
        ];
    };
}

/// Makes the method of one text: borrowed when it takes no arguments, else composed.
macro_rules! word {
    ($name:ident [] $id:literal $en:literal) => {
        #[doc = concat!("`", $id, "` · `", $en, "`")]
        #[must_use]
        pub const fn $name(self) -> &'static str {
            match self.lang() {
                $crate::lang::Lang::Id => $id,
                $crate::lang::Lang::En => $en,
            }
        }
    };
    ($name:ident [$($arg:ident: $ty:ty),+] $id:literal $en:literal) => {
        #[doc = concat!("`", $id, "` · `", $en, "`")]
        #[must_use]
        pub fn $name(self, $($arg: $ty),+) -> String {
            match self.lang() {
                $crate::lang::Lang::Id => format!($id),
                $crate::lang::Lang::En => format!($en),
            }
        }
    };
}

/// Names the room of a text.
macro_rules! room {
    () => {
        $crate::lang::Room::Line
    };
    (label) => {
        $crate::lang::Room::Label
    };
    (rail) => {
        $crate::lang::Room::Rail
    };
    (page) => {
        $crate::lang::Room::Page
    };
}
