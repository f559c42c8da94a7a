//! Words of the key table in both languages.

/// A few words in both languages of the program; neither can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Text {
    /// The Indonesian words.
    pub id: &'static str,
    /// The English words.
    pub en: &'static str,
}

impl Text {
    /// Joins the words of both languages.
    #[must_use]
    pub const fn new(id: &'static str, en: &'static str) -> Self {
        Self { id, en }
    }

    /// Chooses the English words, or else the Indonesian ones.
    #[must_use]
    pub const fn pick(self, english: bool) -> &'static str {
        if english { self.en } else { self.id }
    }
}
