//! What a meeting must have to be listed.

use crate::cli::place::quarter_of;
use crate::domain::id::parse_stem;
use crate::domain::states::Phase;
use crate::domain::{Quarter, Summary};
use crate::lang::{Lang, Words, folded};

/// Years, quarters and phases, one of each kind of which must fit, and words, all of which must be there.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    years: Vec<u16>,
    quarters: Vec<Quarter>,
    phases: Vec<Phase>,
    words: Vec<String>,
}

impl Filter {
    /// Reads filters as people write them.
    ///
    /// # Errors
    /// The one that begins with `tw:` and names no quarter.
    pub(super) fn parse(filters: &[String]) -> Result<Self, String> {
        let mut filter = Self::default();
        for text in filters {
            filter.add(text)?;
        }
        Ok(filter)
    }

    fn add(&mut self, text: &str) -> Result<(), String> {
        let lower = text.trim().to_lowercase();
        let quarter = quarter_of(&lower).or_else(|| parse_stem(&lower).map(|(quarter, _)| quarter));
        if let Some(quarter) = quarter {
            self.quarters.push(quarter);
        } else if lower.starts_with("tw:") {
            return Err(text.to_owned());
        } else if let Some(year) = year(&lower) {
            self.years.push(year);
        } else if let Some(phase) = phase(&lower) {
            self.phases.push(phase);
        } else {
            self.words.extend(Some(folded(text)).filter(|words| !words.is_empty()));
        }
        Ok(())
    }

    /// Whether a meeting is listed.
    pub(super) fn takes(&self, meeting: &Summary) -> bool {
        let quarter = meeting.quarter();
        (self.years.is_empty() || self.years.contains(&quarter.year()))
            && (self.quarters.is_empty() || self.quarters.contains(&quarter))
            && (self.phases.is_empty() || self.phases.contains(&meeting.phase))
            && self.words.iter().all(|words| meeting.words.contains(words.as_str()))
    }
}

fn year(text: &str) -> Option<u16> {
    text.parse().ok().filter(|year| text.len() == 4 && (1900..=2999).contains(year))
}

/// The phase that a word names: in either language, or as files write it.
fn phase(text: &str) -> Option<Phase> {
    [Phase::Preparation, Phase::Running, Phase::Closed, Phase::Sealed].into_iter().find(|phase| {
        let in_files = serde_json::to_value(phase).ok();
        let written = in_files.as_ref().and_then(serde_json::Value::as_str);
        let said = [Lang::Id, Lang::En].map(|lang| Words::new(lang).phase(*phase));
        said.contains(&text) || written == Some(text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Session, SessionId};

    fn parse(filters: &[&str]) -> Result<Filter, String> {
        Filter::parse(&filters.iter().map(|&f| f.to_owned()).collect::<Vec<_>>())
    }

    fn meeting(quarter: u8, phase: Phase, words: &str) -> Summary {
        let quarter = Quarter::new(2023, quarter).unwrap();
        let empty = Session::empty(SessionId::new("35.28.04.2018", quarter));
        Summary { phase, words: words.to_owned(), ..Summary::of(&empty) }
    }

    #[test]
    fn filters_are_told_apart_by_how_they_are_written() {
        let filter =
            parse(&["2023", "tw:2024-1", "2023-tw2", "Ditutup", "closed", "running", "jembatan"]).unwrap();
        assert_eq!(filter.years, [2023]);
        assert_eq!(filter.quarters, [Quarter::new(2024, 1).unwrap(), Quarter::new(2023, 2).unwrap()]);
        assert_eq!(filter.phases, [Phase::Closed, Phase::Closed, Phase::Running]);
        assert_eq!(filter.words, ["jembatan"]);
        assert_eq!(parse(&["tw:2023-9"]), Err("tw:2023-9".to_owned()));
    }

    #[test]
    fn every_kind_of_filter_must_fit() {
        let (one, two) =
            (meeting(1, Phase::Closed, "jembatan dusun"), meeting(2, Phase::Running, "posyandu"));
        for (filters, expected) in [
            (&[][..], [true, true]),
            (&["2023"], [true, true]),
            (&["2022"], [false, false]),
            (&["tw:2023-2"], [false, true]),
            (&["tw:2023-1", "tw:2023-2"], [true, true]),
            (&["ditutup"], [true, false]),
            (&["JEMBATAN"], [true, false]),
            (&["jembatan", "posyandu"], [false, false]),
        ] {
            let filter = parse(filters).unwrap();
            assert_eq!([filter.takes(&one), filter.takes(&two)], expected, "{filters:?}");
        }
    }
}
